"""A page of a PDF letter by letter, and the lines that are drawn on it.

Where pdfium's runs do not give back all letters (words in two scripts or fonts that lie in one row, a word that is
parted at the end of its line), each letter's own place is asked for. It takes longer, and is right.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw as pdfium

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
    """A run of text and the box that it fills, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        """Give the height of the box."""
        return max(self.top - self.bottom, 1.0)


class Rule(NamedTuple):
    """A line that is drawn: from `start` to `end`, at one height when it lies, at one distance from the left when not."""

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


def joined(first: str, second: str) -> str:
    """Join what stands on two lines of a cell; a word that was parted at the end of the first is one again."""
    if not first.endswith("-") or first.endswith((" -", "--")) or first == "-":
        return f"{first} {second}".strip()
    return f"{first}{second}" if not second[:1].islower() else f"{first[:-1]}{second}"
