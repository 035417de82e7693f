"""Shows the words on which values rest, marked in the lines in which they stand."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from mailbot.cli import printing
from mailbot.core.lines import safe_line
from mailbot.core.notification import Evidence
from mailbot.core.pages import Page

_LINE = 300
_AROUND = 60


def mark(pages: tuple[Page, ...], evidence: Iterable[Evidence]) -> None:
    """Print each line that holds evidence, page by page, its words marked, and what they say behind it."""
    by_part: dict[str, list[Evidence]] = {}
    for item in evidence:
        by_part.setdefault(item.part, []).append(item)
    for page in pages:
        for line in _lines(page, sorted(by_part.get(page.part, ()), key=lambda item: (item.start, item.end))):
            printing.console.print(line)


def _lines(page: Page, evidence: list[Evidence]) -> Iterator[Text]:
    """Give the lines with evidence; what spans several lines counts for all of them."""
    for start, end in _line_spans(page.text, evidence):
        here = [item for item in evidence if item.start < end and item.end > start]
        if here:
            yield _marked(page, start, end, here)


def _line_spans(text: str, evidence: list[Evidence]) -> Iterator[tuple[int, int]]:
    seen: set[int] = set()
    for item in evidence:
        start = text.rfind("\n", 0, item.start) + 1
        while start < item.end:
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            if start not in seen:
                seen.add(start)
                yield start, end
            start = end + 1


def _marked(page: Page, start: int, end: int, here: list[Evidence]) -> Text:
    first, last = min(item.start for item in here), max(item.end for item in here)
    # Of a very long line, what stands round the evidence is enough.
    start, end = max(start, first - _AROUND), min(end, last + _AROUND, max(start, first - _AROUND) + _LINE)
    line = Text(f"  {safe_line(page.part, 40)} │ ", style="dim")
    at = start
    for item in here:
        left, right = max(item.start, at), min(item.end, end)
        if left < right:
            line.append(_safe(page.text[at:left]), style="not dim")
            line.append(_framed(_safe(page.text[left:right])), style="reverse not dim")
            at = right
    line.append(_safe(page.text[at:end]), style="not dim")
    said = dict.fromkeys(f"{item.field.replace('_', ' ')} {safe_line(item.value, 60)}" for item in here)
    return line.append(f"  ← {', '.join(said)}", style="cyan not dim")


def _framed(words: str) -> str:
    """Give the words with marks of their own where there are no colours to show them by."""
    return words if printing.console.color_system else f"‹{words}›"


def _safe(text: str) -> str:
    """Give a piece of a line as text that can be shown, with the blanks at its ends."""
    inner = safe_line(text, _LINE)
    left = " " if text[:1].isspace() and inner else ""
    right = " " if text[-1:].isspace() and inner else ""
    return left + inner + right if inner else " " * bool(text)
