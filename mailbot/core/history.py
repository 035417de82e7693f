"""Where the history of a thread begins in a text: header blocks, marker lines, attributions.

Every look ahead is bounded, so the time grows with the text alone. The words are in `quote_words`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mailbot.core import plain
from mailbot.core import quote_words as words
from mailbot.core.pages import Voice

_BLOCK_LINES = 14
_WROTE_LINES = 4
_LABEL = re.compile(r"[\s*|]{0,4}([^:：|\n]{1,25}?)[\s*]{0,3}[:：]")
_RULES = "-_=*—–> \t:："
_RULED = re.compile(r"\s*[-_=*—–]{2,}")
_UNDERLINE = re.compile(r"\s*_{10,}\s*|\s*-{20,}\s*")
_TIME = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_TIME_OR_ADDRESS = re.compile(r"\d{1,2}[:.h]\d{2}|[^\s@]{1,64}@[^\s@]{1,64}")
# "On 14 October 2014, Niamh Castellan wrote:", without a time: the writer must at least look like a name.
_NAMED = re.compile(r"on .{0,40}\b(?:19|20)?\d\d,? (?:at .{0,20})?((?:\S+ ){1,5})wrote", re.IGNORECASE)


@dataclass(slots=True)
class Line:
    """One line: its place in the text, its words without quote marks, and whether it is marked as quoted."""

    start: int
    end: int
    words: str
    marked: bool
    voice: Voice = Voice.OWN


@dataclass(slots=True)
class Section:
    """Own words, or the history from one header on; `head` are the header's lines.

    `kind` is "own", "wrote", "block" (From, Sent, To), "original", "forward" or "cut".
    """

    kind: str
    head: list[Line] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    subject: Line | None = None
    sender: Line | None = None

    @property
    def marked(self) -> bool:
        """Say whether the header itself stands behind quote marks: then the section ends with them."""
        return bool(self.head) and self.head[-1].marked


@dataclass(slots=True)
class _Block:
    """A header block: its lines, the roles that they name, and the two whose values matter."""

    lines: list[Line] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    subject: Line | None = None
    sender: Line | None = None

    @property
    def is_history(self) -> bool:
        """Say whether a mail program wrote this; a memo has the same labels, but neither time nor address."""
        if len(self.roles) < 3 or not {"sent", "subject"} & self.roles:
            return False
        return any("@" in line.words or _TIME.search(line.words) or _is_sent(line.words) for line in self.lines)


def lines_of(text: str, cited: Sequence[tuple[int, int]] = ()) -> list[Line]:
    """Give the lines of a text; those inside a cited stretch, or behind ">", are marked."""
    if not cited and ">" not in text:
        return list(_unmarked(text))
    lines: list[Line] = []
    stretches = iter(sorted(cited))
    stretch = next(stretches, None)
    at = 0
    for raw in text.split("\n"):
        while stretch is not None and stretch[1] <= at:
            stretch = next(stretches, None)
        cut = plain.marks(raw)
        inside = stretch is not None and stretch[0] < at + len(raw) and at < stretch[1]
        lines.append(Line(at, at + len(raw), raw[cut:].strip(), bool(cut) or inside))
        at += len(raw) + 1
    return lines


def _unmarked(text: str) -> Iterator[Line]:
    at = 0
    for raw in text.split("\n"):
        end = at + len(raw)
        yield Line(at, end, raw.strip(), False)
        at = end + 1


def sections(lines: list[Line], cuts: Sequence[int]) -> list[Section]:
    """Part the lines into own words and history. `cuts` are where the sender's program began the history."""
    found = [Section("own")]
    waiting = min(cuts, default=None)
    likely = _likely_heads(lines)
    if not likely and waiting is None:
        found[0].lines.extend(lines)
        return found
    at = 0
    while at < len(lines):
        line = lines[at]
        begun = _begin(lines, at) if at in likely else None
        if begun is None and line.words and waiting is not None and waiting <= line.start:
            begun, waiting = _cut(lines, at), None
        if begun is not None:
            found.append(begun)
            at += len(begun.head)
            if begun.kind != "cut":
                continue
        elif line.words and not line.marked and found[-1].marked:
            found.append(Section("own"))
        if at < len(lines):
            found[-1].lines.append(lines[at])
        at += 1
    return found


def _likely_heads(lines: list[Line]) -> set[int]:
    """Give the numbers of the lines at which a header could start: it is ruled off, or a colon ends it or a label."""
    likely: set[int] = set()
    for number, line in enumerate(lines):
        words = line.words
        if not words:
            continue
        if words[0] in _RULES:
            likely.add(number)
        if words.endswith("Subject"):
            likely.update(at for at in range(max(0, number - _BLOCK_LINES - 1), number) if lines[at].words)
        if ":" in words or "：" in words:
            # An attribution may run over several lines before its colon.
            likely.update(at for at in range(max(0, number - _WROTE_LINES + 1), number + 1) if lines[at].words)
    return likely


def _cut(lines: list[Line], at: int) -> Section | None:
    """The sender's program says that the history begins here; its header, if there is one, says more."""
    near = (number for number in range(at, min(at + 6, len(lines))) if lines[number].words)
    return None if any(_begin(lines, number) for number in near) else Section("cut")


def _begin(lines: list[Line], at: int) -> Section | None:
    """Give the section whose header starts at this line, or None."""
    line = lines[at]
    kind = _marker(line.words)
    if kind:
        block = _block(lines, at + 1)
        return Section(kind, [line, *(block.lines if block.roles else [])], subject=block.subject, sender=block.sender)
    ruled = 1 if _UNDERLINE.fullmatch(line.words) else 0
    following = _next_filled(lines, at + 1) if ruled else at
    if following is not None and _role(lines[following].words) == "from":
        block = _block(lines, following)
        if block.is_history:
            head = [*lines[at:following], *block.lines]
            return Section("block", head, subject=block.subject, sender=block.sender)
    if count := _in_columns(lines, at):
        return Section("block", lines[at:at + count])
    count = _wrote(lines, at)
    return _wrote_section(lines, at, count) if count else None


_PADDING = 8            # Blanks by which the lines of a head in two columns are at least moved in.
_STAMPED = re.compile(r"\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4} \d{1,2}:\d{2}\b")


def _in_columns(lines: list[Line], at: int) -> int:
    """Give how many lines a head in two columns takes here, its labels at the right, without colons; 0 for none.

    Lotus Notes writes the sender, the address and the time at the left, and "To", "cc" and "Subject" at the right.
    """
    window = lines[at:at + _BLOCK_LINES + 2]
    if not _is_moved_in(lines[at]) or not lines[at].words:
        return 0
    to, last = (
        next((n for n, line in enumerate(window) if _ends_with(line, word)), -1) for word in ("To", "Subject")
    )
    head = window[:last + 1]
    is_head = 0 <= to < last and any(_STAMPED.match(line.words) for line in head)
    if not is_head or not all(_is_moved_in(line) for line in head if line.words):
        return 0
    value = _next_filled(lines, at + last + 1, 1)
    return last + 2 if value is not None and _is_moved_in(lines[value]) else last + 1


def _is_moved_in(line: Line) -> bool:
    return line.end - line.start - len(line.words) >= _PADDING


def _ends_with(line: Line, label: str) -> bool:
    return line.words == label or line.words.endswith(f"  {label}")


def _wrote_section(lines: list[Line], at: int, count: int) -> Section:
    section = Section("wrote", lines[at:at + count])
    following = _next_filled(lines, at + count)
    if following is not None and lines[following].marked:
        for line in section.head:
            line.marked = True
    return section


def _next_filled(lines: list[Line], at: int, most: int = 3) -> int | None:
    return next((number for number in range(at, min(at + most, len(lines))) if lines[number].words), None)


def _marker(text: str) -> str:
    """Say which marker line this is: "original", "forward" or ""."""
    if len(text) > 200 or not text:
        return ""
    inner = text.strip(_RULES).lower()
    ruled = bool(_RULED.match(text))
    if inner.startswith(words.FORWARDED) and (ruled or text.rstrip(" *").endswith((":", "："))):
        return "forward"
    return "original" if inner.startswith(words.ORIGINAL) and ruled else ""


def _is_sent(text: str) -> bool:
    return _role(text) == "sent" and _label(text) not in words.MEMO_DATES


def _label(text: str) -> str:
    found = _LABEL.match(text)
    return found.group(1).strip().lower() if found else ""


def _role(text: str) -> str:
    return words.LABELS.get(_label(text), "")


def _block(lines: list[Line], at: int) -> _Block:
    """Give the header block that stands from here on; it may be empty."""
    block = _Block()
    for number in range(at, min(at + _BLOCK_LINES, len(lines))):
        line = lines[number]
        role = _role(line.words)
        following = _next_filled(lines, number + 1)
        goes_on = following is not None and bool(_role(lines[following].words))
        if role == "from" and "from" in block.roles:
            break
        if not role and not (goes_on and (not line.words or _is_people(line.words))):
            break
        block.subject = line if role == "subject" else block.subject
        block.sender = line if role == "from" else block.sender
        block.lines.append(line)
        block.roles |= {role} - {"", "more"}
    return block


def _is_people(text: str) -> bool:
    """A long list of recipients runs over several lines."""
    return "@" in text or ";" in text


def _wrote(lines: list[Line], at: int) -> int:
    """Give how many lines an attribution ("On 14 Oct 2014, at 16:10, N wrote:") takes here, or 0."""
    starts = lines[at].words.split(maxsplit=1)[0].lower().rstrip(",")
    if starts not in words.WROTE_STARTS and "@" not in lines[at].words and not lines[at].words[0].isdigit():
        return 0
    joined = ""
    for count in range(1, _WROTE_LINES + 1):
        number = at + count - 1
        if number >= len(lines) or not lines[number].words or len(joined) > 400:
            return 0
        joined = f"{joined} {lines[number].words}".strip()
        if joined.endswith((":", "：")):
            return count if _is_attribution(joined, lines, at + count) else 0
    return 0


def _is_attribution(text: str, lines: list[Line], after: int) -> bool:
    inner = text.rstrip(" :：")
    lower = inner.lower()
    if lower.endswith(">") and "@" in lower and re.search(r"\d", lower):
        return True
    if not (lower.endswith(words.WROTE_ENDS) or any(f" {verb} " in lower for verb in words.WROTE_WITHIN)):
        return False
    following = _next_filled(lines, after)
    quoted = following is not None and lines[following].marked
    return quoted or bool(_TIME_OR_ADDRESS.search(lower)) or _names_writer(inner)


def _names_writer(text: str) -> bool:
    found = _NAMED.fullmatch(text)
    names = found.group(1).split() if found else []
    return bool(names) and all(name[0].isupper() for name in names) and names[0].lower() not in words.NO_WRITERS
