"""Tick boxes: what is not ticked was not said.

`without_empty` blanks the words of empty boxes, so that every later reader sees only what the writer
chose. The text keeps its length, so offsets stay true.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BOX = re.compile(
    "(?P<ticked>\\[\\s?[xXvV\u2713\u2714\u00d7]\\s?\\]|\\(\\s?[xX\u2713\u2714\u2022\u25cf*]\\s?\\)"
    "|[\u2611\u2612\u2713\u2714\u2705\u2716\u2717\u2718\u25c9\U0001f5f9\U0001f5f7]"
    "|(?<![^\\W_])_{1,6}[xX]_{1,6}(?![^\\W_]))"
    "|(?P<empty>\\[[ _.]{0,6}\\]|\\([ _]{1,6}\\)|[\u2610\u25a1\u25fb\u25ef\u25cb]|(?<![^\\W_])_{2,12}(?![^\\W_]))"
)
# Where a box may begin; most mails have none.
_MAY_BE_BOX = re.compile(
    "[\\[(_\u2610-\u2612\u2713\u2714\u2705\u2716-\u2718\u25c9\U0001f5f9\U0001f5f7\u25a1\u25fb\u25ef\u25cb]"
    "(?:(?<=[^\\[(_])|(?<=\\[)[\\s_.xXvV\u2713\u2714\u00d7\\]]|(?<=\\()[\\s_xX\u2713\u2714\u2022\u25cf*]|(?<=_)[_xX])"
)
_SHORT_OPTION = re.compile(r"\b(?:yes|no|y|n|none|n/a|not known)\s*[:\-]?\s*$", re.IGNORECASE)


def without_empty(text: str) -> str:
    """Give the text with the options of empty boxes, and all boxes, blanked."""
    if not _MAY_BE_BOX.search(text) or not _BOX.search(text):
        return text
    return "\n".join(_line(line) for line in text.split("\n"))


@dataclass(frozen=True, slots=True)
class Choice:
    """The ticked option at `start:end`; `options` are the words of all boxes that it was chosen from."""

    start: int
    end: int
    options: str


def choices(text: str) -> tuple[Choice, ...]:
    """Give the ticked options of a text; boxes on lines that follow one another without a label are one choice."""
    if not _MAY_BE_BOX.search(text) or not _BOX.search(text):
        return ()
    found: list[Choice] = []
    group: list[tuple[int, int, bool]] = []
    at = 0
    for line in text.split("\n"):
        options = [(at + a, at + b, ticked) for a, b, ticked in _options(line)]
        if not options or _is_labelled(line):
            found.extend(_chosen(text, group))
            group = []
        group.extend(options)
        at += len(line) + 1
    found.extend(_chosen(text, group))
    return tuple(found)


def is_left_blank(text: str, words: re.Pattern[str]) -> bool:
    """Tell whether a text asks to tick one of several boxes whose `words` these are, and none of them is ticked."""
    if not _MAY_BE_BOX.search(text):
        return False
    empty = 0
    for line in text.split("\n"):
        told = [ticked for a, b, ticked in _options(line) if words.search(line[a:b])]
        if any(told):
            return False
        empty += len(told)
    return empty > 1


def are_ticked(text: str, words: re.Pattern[str]) -> int:
    """Count the ticked boxes whose `words` these are, of those that follow one another on their lines: the most."""
    if not _MAY_BE_BOX.search(text):
        return 0
    most = run = 0
    for line in text.split("\n"):
        options = list(_options(line))
        run = run + sum(ticked for a, b, ticked in options if words.search(line[a:b])) if options else 0
        most = max(most, run)
    return most


def _chosen(text: str, group: list[tuple[int, int, bool]]) -> Iterator[Choice]:
    whole = "; ".join(text[a:b].strip() for a, b, _ in group)
    for start, end, ticked in group:
        words = text[start:end]
        if ticked and words.strip():
            first = start + len(words) - len(words.lstrip())
            yield Choice(first, first + len(words.strip()), whole)


# A value that is written behind a stroke: figures, or words with capitals and none of a choice.
_VALUE = re.compile(r"\s{0,3}(?:[A-Za-z]?[\d./ -]{4,20}"
    r"|[^\W\d_a-z][\w'-]{1,30}(?:\s[^\W\d_a-z][\w'-]{1,30}){0,5})\s{0,3}")
_OF_A_CHOICE = re.compile(
    r"\b(?:no|none|yes|nil|not|proceedings|orders?|pending|paid|unpaid|concluded|satisfied|made|new|update|interest|withdraw\w*"
    r"|information|confiscation|known|restraint|outstanding)\b", re.IGNORECASE
)


def _boxes(line: str) -> Iterator[re.Match[str]]:
    """Give the boxes of a line; strokes with a value on them, or behind them, are none."""
    boxes = list(_BOX.finditer(line))
    strokes = boxes and all(set(box.group()) == {"_"} for box in boxes)
    if strokes:
        value = line[boxes[0].end():boxes[1].start() if len(boxes) > 1 else len(line)]
        if len(boxes) <= 2 and _VALUE.fullmatch(value) and not _OF_A_CHOICE.search(value):
            return
    yield from boxes


def _is_labelled(line: str) -> bool:
    """Tell whether the boxes of a line have a label of their own before them, so that another choice begins."""
    boxes = list(_boxes(line))
    return bool(boxes) and not _stands_behind(line, boxes) and len(re.findall(r"[^\W\d_]", line[:boxes[0].start()])) > 2


def _options(line: str) -> Iterator[tuple[int, int, bool]]:
    """Give the words of each box of a line, and whether it is ticked."""
    boxes = list(_boxes(line))
    behind = _stands_behind(line, boxes)
    for number, box in enumerate(boxes):
        start, end = (_words_before(line, boxes, number), box.start()) if behind else (
            box.end(), _option(line, boxes, number)[1])
        yield start, end, not box["empty"]


def _stands_behind(line: str, boxes: list[re.Match[str]]) -> bool:
    """Tell whether the boxes stand behind their words."""
    return bool(boxes) and not line[boxes[-1].end():].strip(" .|;,") and bool(line[:boxes[0].start()].strip())


def _line(line: str) -> str:
    """Blank one line's empty options; the box stands before its words, or behind them when it ends the line."""
    boxes = list(_boxes(line))
    if not boxes:
        return line
    characters = list(line)
    if _are_cells(line, boxes):
        for box in boxes:
            characters[box.start():box.end()] = ("" if box["empty"] else "x").ljust(box.end() - box.start())
        return "".join(characters)
    behind = _stands_behind(line, boxes)
    for number, box in enumerate(boxes):
        first, last = _option(line, boxes, number) if not behind else (_words_before(line, boxes, number), box.end())
        if box["empty"]:
            characters[first:last] = " " * (last - first)
        else:
            characters[box.start():box.end()] = " " * (box.end() - box.start())
    return "".join(characters)


_CELL_ENDS = re.compile(r"[|\t]")


def _are_cells(line: str, boxes: list[re.Match[str]]) -> bool:
    """Tell whether each of several boxes has a cell of a row to itself, so that its column's heading is its option."""
    cells = [cell.strip() for cell in _CELL_ENDS.split(line)]
    alone = [cell for cell in cells if cell in {box.group().strip() for box in boxes}]
    return len(boxes) > 1 and len(alone) == len(boxes) and len(cells) > len(boxes)


def _option(line: str, boxes: list[re.Match[str]], number: int) -> tuple[int, int]:
    """Give the stretch of a box and the words behind it."""
    end = boxes[number + 1].start() if number + 1 < len(boxes) else len(line)
    bar = line.find("|", boxes[number].end(), end)
    opens = len(boxes) == 1 and not (line[:boxes[0].start()] + line[boxes[0].end():bar]).strip()
    # A box alone in the first cell of a row is that of the row.
    return boxes[number].start(), bar if bar >= 0 and not opens else end


def _words_before(line: str, boxes: list[re.Match[str]], number: int) -> int:
    """Give where the words before a box begin: behind the last box, or behind the label's colon."""
    box = boxes[number]
    if number:
        return boxes[number - 1].end()
    if _fills_a_cell(line, boxes):
        return 0
    short = _SHORT_OPTION.search(line, 0, box.start())
    return short.start() if short else max(line.rfind(mark, 0, box.start()) + 1 for mark in ":?|\t")


def _fills_a_cell(line: str, boxes: list[re.Match[str]]) -> bool:
    """Tell whether a row is an option in one cell and its box alone in the next."""
    option, _, cell = line.partition("|")
    return len(boxes) == 1 and bool(option.strip()) and cell.strip() == boxes[0].group().strip()
