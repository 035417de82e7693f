"""A page of a PDF letter by letter, and the lines that are drawn on it.

Where pdfium's runs do not give back all letters (words in two scripts or fonts that lie in one row, a word that is
parted at the end of its line), each letter's own place is asked for. It takes longer, and is right.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw as pdfium

from mailbot.core.vocabulary_names import PARTICLES

# pypdfium2 comes without types.
Handle = Any
MOST = 12_000
"""Letters of a page that are asked for one by one."""
_PATHS = 2_000
_THIN = 2.5              # Points that a drawn line is thick, at most.
_LONG = 40.0             # Points that it is long, at least, when it lies,
_HIGH = 8.0              # and when it stands.
_PARTED = frozenset({0x02, 0xAD, 0xFFFE})   # What pdfium gives for the hyphen with which a line ends.


class Run(NamedTuple):
    """A run of text and the box that it fills, in points from the lower left corner.

    `spaced` says that a blank follows it in the document, `line` is the last line of a text of several.
    """

    left: float
    bottom: float
    right: float
    top: float
    text: str
    spaced: bool = False
    line: str = ""

    @property
    def height(self) -> float:
        """Give the height of the box."""
        return max(self.top - self.bottom, 1.0)


class Rule(NamedTuple):
    """A drawn line from `start` to `end`; `place` is its height, or how far right it is where it is upright."""

    start: float
    end: float
    place: float
    upright: bool


def runs(letters: Handle) -> list[Run] | None:
    """Give the words of a page where they stand; None when there are too many letters."""
    count = pdfium.FPDFText_CountChars(letters.raw)
    if count > MOST:
        return None
    found: list[Run] = []
    open_run = False
    for place in range(count):
        letter = _letter(letters, place)
        if letter is None or letter.text.isspace():
            if letter is not None and found:
                found[-1] = found[-1]._replace(spaced=True)
            open_run = open_run and letter is not None
            continue
        gap = letter.left - found[-1].right if found else 0.0
        joins = open_run and -0.5 * letter.height < gap < letter.height and _level(found[-1], letter)
        if joins:
            found[-1] = _longer(found[-1], letter, gap)
        else:
            found.append(letter)
        open_run = True
    return found


def _letter(letters: Handle, place: int) -> Run | None:
    """Give a letter with its box; None for what pdfium only made up."""
    code = pdfium.FPDFText_GetUnicode(letters.raw, place)
    box = pdfium.FS_RECTF()
    if pdfium.FPDFText_IsGenerated(letters.raw, place) == 1 or not pdfium.FPDFText_GetLooseCharBox(
        letters.raw, place, box
    ):
        return None
    text = "-" if code in _PARTED else chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
    return Run(box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top), text)


def _level(one: Run, other: Run) -> bool:
    return min(one.top, other.top) - max(one.bottom, other.bottom) > 0.5 * min(one.height, other.height)


def _longer(run: Run, letter: Run, gap: float) -> Run:
    space = " " if gap > 0.15 * letter.height else ""
    return Run(run.left, min(run.bottom, letter.bottom), max(run.right, letter.right), max(run.top, letter.top),
               f"{run.text}{space}{letter.text}")


def rules(page: Handle) -> tuple[Rule, ...]:
    """Give the lines that part the rows and the columns of a page's tables."""
    return tuple(_rules(page))


def _rules(page: Handle) -> Iterator[Rule]:
    for number, drawn in enumerate(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if number >= _PATHS:
            return
        left, bottom, right, top = drawn.get_bounds()
        lies, stands = right - left >= _LONG, top - bottom >= _HIGH
        if lies:
            # What is thick is a box that is drawn round a cell.
            yield from (Rule(left, right, place, upright=False) for place in _edges(bottom, top))
        if stands:
            yield from (Rule(bottom, top, place, upright=True) for place in _edges(left, right))


def _edges(low: float, high: float) -> tuple[float, ...]:
    return (low, high) if high - low > _THIN else ((low + high) / 2,)


# Points that the edge of a cell keeps free, and hardly a letter more.
_FULL = 17.0
# "AMI|NA", "Nation|ality", "A441|0012" may be halves of one word; a capital behind a small letter begins another.
_HALVES = re.compile(r"(?:\d[/.-]?\|[/.-]?\d|[^\W\d_a-z]\|[^\W\d_a-z]|[^\W\d_]\|[^\W\d_A-Z\u00c0-\u00de])")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def joined(first: Run, second: Run, uprights: list[Rule]) -> str:
    """Join what stands on two lines of a cell; a word that was parted at the end of the first is one again.

    One long word that fills its cell, with no blank at its end, was broken where the cell ended.
    """
    one, two = first.text, second.text
    if one.endswith("-") and len(one) > 1 and not one.endswith((" -", "--")):
        return f"{one}{two}" if not two[:1].islower() else f"{one[:-1]}{two}"
    full = any(0 <= rule.place - first.right < _FULL for rule in uprights)
    alone = not first.spaced and " " not in (first.line or one).strip()
    word = _FIRST_WORD.match(two)
    halves = _HALVES.search(f"{one[-2:]}|{two[:2]}") and not (word and word.group().lower() in PARTICLES)
    return f"{one}{two}" if full and alone and halves else f"{one} {two}"
