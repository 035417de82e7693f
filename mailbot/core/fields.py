"""Labels and their values: `Name: …` on a line, `label` above its value, cells of a table in either direction.

A field knows which group it stands in (a row or a column of one table), because one group is one person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from mailbot.core.pages import Table
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_labels import IDENTITY, LABELS, Role

_LABELS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in LABELS)
# A place where a label may begin, the label, its separator. The value runs to the next label or the line's end.
_AT = re.compile(
    r"(?:^|(?<=[\n|;\t])|(?<=,\s)|(?<=\d\.\s)|(?<=\d\)\s)|(?<=[-*\u2022]\s)"
    r"|(?<=\s\s))[ ]{0,12}(?:\d{1,2}[.)]\s{1,3}|[-*\u2022]\s{1,3}|\([a-z\d]\)\s)?"
    r"(?P<label>[A-Za-z][A-Za-z./'()&#, -]{0,58}?)\s{0,20}(?P<mark>[:=|\t]|\?\s|\s-{1,2}\s|\.{3,40}\s?)"
)
# Where a label may begin, told from the one letter before it.
_PLACE = re.compile(r"[\s|;](?:(?<=[\n|;\t])|(?<=,\s)|(?<=\d[.)]\s)|(?<=[-*\u2022]\s)|(?<=\s\s))")
_VALUE_END = re.compile(r"\n|\t|\s\|\s|\||;\s")
_ALONE = re.compile(
    r"^[ \t]{0,12}(?:\d{1,2}[.)]?[ \t]{1,4})?"
    r"(?P<label>[A-Za-z][A-Za-z./'() -]{0,40}?)[ \t]{0,4}[:?]?[ \t]{0,80}$", re.MULTILINE
)
_LONGEST_ALONE = 62


_NEXT = re.compile(r"\n(?:[ \t]{0,80}\n){0,3}[ \t]{0,60}(\S[^\n]{0,200})")


@dataclass(frozen=True, slots=True)
class Field:
    """The value at `start:end` of a sheet under a label; `group` is (table, row or column), or None in running text."""

    role: Role
    start: int
    end: int
    label: str
    group: tuple[int, int] | None = None


@lru_cache(maxsize=4096)
def role_of(label: str) -> Role | None:
    """Say what stands under a label; None when it is not a label we know."""
    plain = " ".join(label.split()).strip(" :*.?-=\u2020\u2021")
    # "There are no confiscation proceedings." is a sentence, and what stands below it is not its value.
    if not plain or len(plain) > 60 or (label.rstrip().endswith(".") and len(plain.split()) > 3):
        return None
    return next((role for role, pattern in _LABELS if pattern.fullmatch(plain)), None)


def find(sheet: Sheet) -> tuple[Field, ...]:
    """Give the labelled values of a sheet, those of tables with their group, in order."""
    tables = list(_in_tables(sheet))
    covered = [(t.start, t.end) for t in tables]
    asked = list(_questions(sheet.text))
    covered += [(f.start - 12, f.end) for f in asked]
    lines = (f for f in (*_in_lines(sheet.text), *_below_labels(sheet)) if not _inside(f.start, covered))
    unique = {(f.start, f.role): f for f in (*lines, *asked, *tables)}
    return tuple(sorted(unique.values(), key=lambda f: f.start))


# "Subject:" below "From:" or "To:" is the title of a mail that is quoted, not the name of a person.
_MAIL_HEADING = re.compile(r"^[ \t>*]{0,8}(?:From|Sent|To|Cc|Date|Importance)\*?[ \t]?:[^\n]{0,180}\n$", re.MULTILINE)


def _is_mail_title(text: str, hit: re.Match[str]) -> bool:
    """Tell whether a label is the "Subject:" of a quoted mail's heading."""
    return hit["label"].strip().lower() == "subject" and bool(
        _MAIL_HEADING.search(text, max(hit.start() - 200, 0), hit.start()))


# "Team", and a blank line, opens a letter.
_SALUTATION = re.compile(r"[^:\n]{0,60},?[ \t]{0,4}\n[ \t]{0,20}\n")


def _inside(position: int, covered: list[tuple[int, int]]) -> bool:
    return any(a <= position < b for a, b in covered)


def _in_lines(text: str) -> Iterator[Field]:
    """Give the fields `Label: value`, several of which may stand on one line."""
    hits = [
        (hit, role) for hit in _labels(text)
        if (role := role_of(hit["label"])) and not _is_mail_title(text, hit)
    ]
    for number, (hit, role) in enumerate(hits):
        start = hit.end()
        start += len(text[start:start + 12]) - len(text[start:start + 12].lstrip(" "))
        following = hits[number + 1][0].start("label") if number + 1 < len(hits) else len(text)
        stop = _VALUE_END.search(text, start)
        end = min(stop.start() if stop else len(text), following)
        if start < end and text[start:end].strip(" ,"):
            yield Field(role, start, start + len(text[start:end].rstrip(" ,")), hit["label"])


def _labels(text: str) -> Iterator[re.Match[str]]:
    """Give what may be a label with its separator, from the beginning to the end."""
    last = 0
    for start in (0, *(place.end() for place in _PLACE.finditer(text))):
        if start >= last and (hit := _AT.match(text, start)):
            yield hit
            last = hit.end()


# A question of a form and its answer on the next line: "Q5. Is a restraint order in force?", "A5. No".
_QUESTION = re.compile(
    r"^[ \t]{0,8}(?P<asked>q?\(?\d{1,2}[.):]{1,2}[ \t]{1,3}|q[.:][ \t]{1,3})?(?P<label>[^\n?]{10,160}\?)[ \t]{0,8}\n"
    r"(?:[ \t]{0,8}\n){0,2}[ \t]{0,8}(?P<answered>a(?:ns(?:wer)?)?\s?\d{0,2}[.):]\s{0,3}|\d{1,2}[.):]\s)?"
    r"(?P<said>[^\n?]{1,120})$", re.MULTILINE | re.IGNORECASE
)
_SHORT = re.compile(r"(?:yes|no|y|n|n/a|none|nil|not known)\b[ .,;]{0,3}$", re.IGNORECASE)
# What a question asks for; the first that fits counts.
_ASKED_FOR = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in (
    (Role.OTHER_PERSON, r"\b(?:officer|owner|case ?worker|contact|solicitors?|completed|co-?defendants?"
    r"|your name)\b"),
    (Role.CONFISCATION, r"confiscation|restrain|\bpoca\b|proceeds of crime"),
    (Role.BIRTH, r"\bborn\b|\bdate of birth\b|\bbirthday\b|\bd\.?o\.?b\b"),
    (Role.FOREIGN, r"\b(?:prison|passport|court|pnc|noms|agency's|nca|soca|our) (?:own )?(?:ref\w*|number|no)\b"),
    (Role.REFERENCE, r"\b(?:reference|home office number|ho number|ho ref)\b"),
    (Role.NAME, r"\bwhich (?:person|individual|man|woman|offender)\b|\bname\b|\bwho is (?:the (?:subject"
    r"|person|fno)|this|it)\b"),
))


def _questions(text: str) -> Iterator[Field]:
    """Give the answers to the questions of a form."""
    for hit in _QUESTION.finditer(text) if "?" in text else ():
        role = next((role for role, pattern in _ASKED_FOR if pattern.search(hit["label"])), None)
        # A question in prose is no question of a form, and what follows it is no answer.
        if role is not None and (hit["asked"] or hit["answered"] or _SHORT.match(hit["said"])):
            yield Field(role, hit.start("said"), hit.end("said"), hit["label"])


def _below_labels(sheet: Sheet) -> Iterator[Field]:
    """Give the fields whose label stands alone on a line, with the value on the next line that is not empty."""
    text = sheet.text
    for hit in _lines_alone(text):
        role = role_of(hit["label"])
        # The last words of a sentence that was wrapped stand alone on a line as well.
        wrapped = sheet.sentence_at(hit.start("label")).start < hit.start()
        if role is None or role is Role.REMARK or " - " in hit["label"] or wrapped:
            continue
        following = _NEXT.match(text, hit.end())
        if following is None or role_of(following[1].split(":")[0]) not in (None, Role.REMARK):
            continue
        if role is Role.OTHER_PERSON and _SALUTATION.match(text, hit.start()):
            continue
        start = following.start(1)
        end = _options_end(text, following.end(1)) if role is Role.CONFISCATION else following.end(1)
        yield Field(role, start, start + len(text[start:end].rstrip()), hit["label"])


def _lines_alone(text: str) -> Iterator[re.Match[str]]:
    """Give the lines that may be a label alone; longer ones cannot."""
    start = 0
    for line in text.split("\n"):
        if 0 < len(line) <= _LONGEST_ALONE and (hit := _ALONE.match(text, start)):
            yield hit
        start += len(line) + 1


_OPTION = re.compile(r"\n[ \t]{1,20}([^\n:]{0,80})(?=\n|$)|\n[ \t]{0,80}(?=\n|$)")


def _options_end(text: str, end: int) -> int:
    """Give where the options of a form end: lines that are indented or blanked because their box is empty."""
    while hit := _OPTION.match(text, end):
        end = hit.end()
    return end


@dataclass(frozen=True, slots=True)
class Box:
    """A table's cell in offsets of the sheet."""

    start: int
    end: int
    text: str


Grid = tuple[tuple[Box | None, ...], ...]


def grids(sheet: Sheet) -> tuple[Grid, ...]:
    """Give the tables of a sheet: those that the page knows, and those drawn with bars, tabs or columns of blanks."""
    known = tuple(g for g in (_grid(sheet, t) for t in sheet.page.tables) if g and not _is_ragged_form(g))
    return known or tuple(_drawn(sheet.text))


def _is_ragged_form(grid: Grid) -> bool:
    """Tell whether a drawn table is a form whose values have wide gaps: each row `Label:` and any number of cells."""
    labelled = all(row[0] is not None and row[0].text.rstrip().endswith(":") for row in grid)
    return labelled and len({sum(box is not None for box in row) for row in grid}) > 1


def _grid(sheet: Sheet, table: Table) -> Grid:
    """Turn a table of the page into offsets of the sheet."""
    rows: list[tuple[Box | None, ...]] = []
    for row in table.rows:
        boxes: list[Box | None] = []
        for cell in row:
            place = sheet.find(cell.start, cell.end) if cell.end > cell.start else None
            boxes.append(Box(*place, sheet.text[slice(*place)]) if place else None)
        rows.append(tuple(boxes))
    return tuple(r for r in rows if any(r))


_BAR = re.compile(r"[ ]{0,40}\|[ ]{0,40}")
_BLANKS = re.compile(r"\t+|[ ]{2,80}")


def _drawn(text: str) -> Iterator[Grid]:
    """Give the tables drawn in plain text: two or more lines in a row that have the same kind of columns."""
    rows: list[tuple[Box | None, ...]] = []
    position = 0
    for line in text.split("\n"):
        boxes = _boxes(line, position) if "|" in line or "\t" in line or "  " in line else ()
        position += len(line) + 1
        if len(boxes) > 1 and not _is_form_line(line, boxes[0]):
            rows.append(boxes)
        elif line.strip().strip("-+=|_ "):
            if len(rows) > 1:
                yield tuple(rows)
            rows = []
    if len(rows) > 1:
        yield tuple(rows)


def _is_form_line(line: str, first: Box | None) -> bool:
    """Tell whether a line is `Label:   value` rather than a row of columns."""
    return first is not None and first.text.endswith(":") and "|" not in line and "\t" not in line


def _boxes(line: str, position: int) -> tuple[Box | None, ...]:
    """Cut a line into its columns."""
    if not line.strip().strip("-+=|_ "):
        return ()
    bare = line.rstrip()
    pattern = _BAR if "|" in bare.strip("| ") else _BLANKS
    first = len(bare) - len(bare.lstrip(" |"))
    bare = bare.rstrip(" |") if pattern is _BAR else bare
    cuts = [(first, first), *((m.start(), m.end()) for m in pattern.finditer(bare, first)), (len(bare), len(bare))]
    pairs = [(a[1], b[0]) for a, b in pairwise(cuts)]
    return tuple(Box(position + a, position + b, bare[a:b]) if b > a else None for a, b in pairs)


def _in_tables(sheet: Sheet) -> Iterator[Field]:
    """Give the fields of every table."""
    for number, whole in enumerate(grids(sheet)):
        grid = _headed(whole)
        across = [role_of(b.text) if b else None for b in grid[0]]
        down = [role_of(r[0].text) if r and r[0] else None for r in grid]
        if _is_heading(across) and len(grid) > 1 and not any(r in IDENTITY for r in down[1:]):
            yield from _rows(number, grid, across)
        elif sum(r in IDENTITY for r in down) >= 1:
            yield from _columns(number, grid)


def _headed(grid: Grid) -> Grid:
    """Give a table from its row of headings on: a title may stand in the rows above."""
    places = (n for n, row in enumerate(grid[:4]) if _is_heading([role_of(b.text) if b else None for b in row]))
    return grid[next(places, 0):]


def _is_heading(roles: list[Role | None]) -> bool:
    """Tell whether a row is a row of headings: at least two say who the person is."""
    return sum(r in IDENTITY for r in roles) >= 2


def _rows(number: int, grid: Grid, roles: list[Role | None]) -> Iterator[Field]:
    """Give the fields of a table whose headings stand in the first row: one person a row."""
    for index, row in enumerate(grid[1:], start=1):
        for column, box in enumerate(row):
            role = roles[column] if column < len(roles) else None
            heading = grid[0][column] if column < len(grid[0]) else None
            if box and box.text.strip():
                yield Field(role or Role.REMARK, box.start, box.end, heading.text if heading else "", (number, index))


def _columns(number: int, grid: Grid) -> Iterator[Field]:
    """Give the fields of a table with headings in the first column: one person a column, or label and value in turn."""
    for row in grid:
        role: Role | None = None
        label = ""
        column = 0
        for box in row:
            found = role_of(box.text) if box else None
            if box and (found or box.text.rstrip().endswith(("?", ":"))) and (role is None or column):
                role, label, column = found or Role.REMARK, box.text, 0
            elif box:
                column += 1
                yield Field(
                    role or Role.REMARK, box.start, box.end, label or (row[0].text if row[0] else ""), (number, 1000
                    + column)
                )
