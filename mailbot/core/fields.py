"""Labels and their values: `Name: …` on a line, `label` above its value, cells of a table in either direction.

A field knows which group it stands in (a row or a column of one table), because one group is one person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from mailbot.core import (
    addressees,
    announced,
    column_notes,
    confiscation_clause,
    delimited,
    families,
    label_places,
    selection,
    tables,
)
from mailbot.core.labels import is_count, role_of
from mailbot.core.pages import Table
from mailbot.core.sheets import Sheet
from mailbot.core.table_lines import Box, Grid
from mailbot.core.vocabulary_labels import Role

# A value ends with its line, its cell, or where behind a gap another label stands.
_VALUE_END = re.compile(r"\n|\t|\s\|\s|\||;\s|[ ]{3,60}(?=[A-Z][A-Za-z .]{0,24}:)")
_LINE_END = re.compile(r"\n")
_ALONE = re.compile(
    r"^[ \t]{0,12}(?:\d{1,2}[.)]?[ \t]{1,4})?(?P<bullet>[-*\u2022][ \t])?"
    r"(?P<label>[A-Za-z][A-Za-z./'() -]{0,40}?)[ \t]{0,4}(?P<hint>\*?[ ]{0,2}\([^()\n]{0,140}\)|\*)?[:?]?[ \t]{0,80}$",
    re.MULTILINE
)
_LONGEST_ALONE = 62
# Letters of an example in brackets behind a label: "(as on passport, e.g. Maria SILVA)".
_HINT = 145


_NEXT = re.compile(r"\n(?:[ \t]{0,80}\n){0,3}[ \t]{0,60}(\S[^\n]{0,200})")


@dataclass(frozen=True, slots=True)
class Field:
    """The value at `start:end` of a sheet under a label; `group` is (table, row or column), or None in running text.

    `left_out` says that its row is marked as not meant.
    """

    role: Role
    start: int
    end: int
    label: str
    group: tuple[int, int] | None = None
    left_out: bool = False


def find(sheet: Sheet) -> tuple[Field, ...]:
    """Give the labelled values of a sheet, those of tables with their group, in order."""
    cells = [*_in_tables(sheet), *(Field(t.role, t.start, t.end, t.label, t.group) for t in announced.find(sheet))]
    covered = [(t.start, t.end) for t in cells]
    asked = [f for f in _questions(sheet.text) if not _inside(f.start, covered)]
    ticked = [c for c in sheet.ticked if confiscation_clause.is_topic(c.options) or _OF_ORDERS.search(c.options)]
    covered += [(f.start - 12, f.end) for f in asked]
    lines = [f for f in (*_in_lines(sheet.text), *_below_labels(sheet)) if not _inside(f.start, covered)]
    covered += [(f.start - len(f.label) - 12, f.end) for f in lines]
    lines += [f for f in _spaced(sheet.text) if not _inside(f.start, covered)]
    found = [_behind_leader(sheet.text, f) for f in (*lines, *asked, *column_notes.named(sheet.text, cells))]
    told = [(f.start - 2, f.end + 2) for f in found if f.role is Role.CONFISCATION]
    found += [Field(Role.CONFISCATION, c.start, c.end, "confiscation") for c in ticked if not _inside(c.start, told)]
    unique = {(f.start, f.role, f.group): f for f in found}
    return tuple(sorted(_with_given(list(families.told(sheet, list(unique.values())))), key=lambda f: f.start))


# The dots or strokes that lead the eye from a label to its value.
_TRAIL = re.compile(r"[ \t]{0,20}[._\u2026]{3,80}[ \t]{0,20}$")
_LEADER = re.compile(r"[ \t]{0,20}[._\u2026\u00b7]{3,80}[ \t:]{0,20}(?=\S)")


def _behind_leader(text: str, at: Field) -> Field:
    hit = _LEADER.match(text, at.start, at.end)
    start = hit.end() if hit and hit.end() < at.end else at.start
    tail = _TRAIL.search(text[start:at.end]) if text[start:at.end].endswith(("_", "...", "…")) else None
    end = start + tail.start() if tail and tail.start() else at.end
    return replace(at, start=start, end=end) if (start, end) != (at.start, at.end) else at


def speaking(sheet: Sheet, found: tuple[Field, ...]) -> Sheet:
    """Give a sheet without the rows that are of somebody else: what they say is nothing that the message wants."""
    elses = [
        f for f in found if f.left_out or (f.group is not None and f.role is Role.OTHER_PERSON)
        or (f.role is Role.HEADING and tables.is_of_others(f.label))
    ]
    if not elses:
        return sheet
    silent = {sheet.sentence_number(f.start) for f in elses}
    return replace(sheet, sentences=tuple(s for n, s in enumerate(sheet.sentences) if n not in silent))


_OF_ORDERS = re.compile(r"\borders?\b[^;]{0,20}\b(?:(?:un)?paid|satisfied|outstanding|discharged)\b", re.IGNORECASE)
_OTHER_NAMES = re.compile(r"\W*(?:\d{1,2}[.)]\s{0,3})?other\s+names?\W*", re.IGNORECASE)


def _with_given(found: list[Field]) -> Iterator[Field]:
    """Beside a surname, and where no forename is asked for, "Other names" are the given ones.

    "First" and "Last" ask for names only where the other, or a word for it, is asked for as well.
    """
    asked: dict[tuple[int, int] | None, set[Role]] = {}
    for f in found:
        asked.setdefault(f.group, set()).add(f.role)
    both = {Role.FAMILY, Role.GIVEN} <= {f.role for f in found}
    for f in found:
        if not both and f.label.strip(" *:").lower() in ("first", "last"):
            continue
        parted = Role.FAMILY in asked[f.group] and not asked[f.group] & {Role.GIVEN, Role.NAME}
        rest = parted and f.role is Role.OTHER_NAME and _OTHER_NAMES.fullmatch(f.label)
        yield replace(f, role=Role.GIVEN) if rest else f


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
        (hit, role) for hit in label_places.find(text)
        if (role := role_of(hit["label"]) or _asked(text, hit)) and not _is_mail_title(text, hit)
        and not (role is Role.OTHER_PERSON and addressees.is_spoken_to(text, hit["label"], hit.start(), hit.end()))
    ]
    for number, (hit, role) in enumerate(hits):
        start = hit.end()
        start += len(text[start:start + 60]) - len(text[start:start + 60].lstrip(" "))
        following = hits[number + 1][0].start("label") if number + 1 < len(hits) else len(text)
        # Several other names are parted by semicolons.
        stop = (_LINE_END if role is Role.OTHER_NAME else _VALUE_END).search(text, start, max(following, start))
        end = min(stop.start() if stop else len(text), following)
        end = label_places.value_end(text, role, start, end)
        if start < end and text[start:end].strip(" ,"):
            yield Field(role, start, start + len(text[start:end].rstrip(" ,")), hit["label"])


_SPACED = re.compile(
    r"^[ \t]{0,12}(?P<label>[A-Za-z][\w./'()?&-]*(?: [\w./'()?&-]+){0,7})[ ]{2,60}(?::[ ]{1,60})?(?P<value>[^\s:].*)$",
    re.MULTILINE
)


def _spaced(text: str) -> Iterator[Field]:
    """Give the values that only blanks part from their labels, as the lines of a form stand that is no table."""
    for hit in _SPACED.finditer(text) if "  " in text else ():
        role = role_of(hit["label"])
        first = re.split(r"\s{2,}", hit["value"])[0]
        answered = _SHORT.match(first) or role_of(first) is None
        if answered and role in (Role.CONFISCATION, Role.REFERENCE, Role.BIRTH, Role.FAMILY, Role.GIVEN):
            end = hit.start("value") + len(hit["value"].rstrip())
            yield Field(role, hit.start("value"), end, hit["label"])


def _asked(text: str, hit: re.Match[str]) -> Role | None:
    """Say what a question asks for when yes, no or both stand behind it: "Is he facing confiscation? YES / NO"."""
    if not hit["mark"].startswith("?") or not _YES_OR_NO.match(text, hit.end()):
        return None
    return next((role for role, pattern in _ASKED_FOR if pattern.search(hit["label"])), None)


_YES_OR_NO = re.compile(r"[ \t]{0,40}[(\[*]?(?:yes|no|y|n)\b", re.IGNORECASE)


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


_SENTENCE_END = re.compile(r"[a-z\d]\.\s(?=[A-Z])")


def _questions(text: str) -> Iterator[Field]:
    """Give the answers to the questions of a form."""
    for hit in _QUESTION.finditer(text) if "?" in text else ():
        role = next((role for role, pattern in _ASKED_FOR if pattern.search(hit["label"])), None)
        # A question in prose is no question of a form, and what follows it is no answer.
        prose = len(_SENTENCE_END.findall(hit["label"])) > 1
        if role is not None and not prose and (hit["asked"] or hit["answered"] or _SHORT.match(hit["said"])):
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
        if following is None or (hit["bullet"] and following[1][:2] == hit["bullet"]):
            continue
        if role_of(following[1].split(":")[0]) not in (None, Role.REMARK):
            continue
        if role is Role.CONFISCATION and not hit.group().rstrip().endswith((":", "?")) and _SAYS.search(hit["label"]):
            continue
        start = following.start(1)
        if role is Role.OTHER_PERSON and (
            _SALUTATION.match(text, hit.start()) or _IS_PROSE.search(following[1])
            or addressees.is_spoken_to(text, hit["label"], hit.start(), start)
        ):
            continue
        end = _options_end(text, following.end(1)) if role is Role.CONFISCATION else following.end(1)
        yield Field(role, start, start + len(text[start:end].rstrip()), hit["label"])
        if hit["hint"]:
            yield Field(Role.HEADING, hit.start("hint"), hit.end("hint"), hit["hint"])


# Below a heading such as "Witness note" prose begins, which is nobody's name or number.
_IS_PROSE = re.compile(r"(?:[ ,][a-z]{1,15}){4}|[a-z]{3}\.\s[A-Z]")

# "POCA discontinued by the Crown" on a line of its own is no label but says so.
_SAYS = re.compile(
    r"\b(?:no|none|not|nothing|discontinued|quashed|paid|satisfied|unpaid|outstanding|pending|withdrawn|made|varied"
    r"|ongoing|begun|begin|started|commenced|dropped|is|are|was|were|has|have|been|underway"
    r"|under way)\b", re.IGNORECASE
)


def _lines_alone(text: str) -> Iterator[re.Match[str]]:
    """Give the lines that may be a label alone; longer ones cannot."""
    start = 0
    for line in text.split("\n"):
        longest = _LONGEST_ALONE + (_HINT if "(" in line else 0)
        if 0 < len(line) <= longest and (hit := _ALONE.match(text, start)):
            yield hit
        start += len(line) + 1


_OPTION = re.compile(r"\n[ \t]{1,20}([^\n:]{0,80})(?=\n|$)|\n[ \t]{0,80}(?=\n|$)")


def _options_end(text: str, end: int) -> int:
    """Give where the options of a form end: lines that are indented or blanked because their box is empty."""
    while hit := _OPTION.match(text, end):
        end = hit.end()
    return end


def grids(sheet: Sheet) -> tuple[Grid, ...]:
    """Give the tables of a sheet: those that the page knows, and those drawn with bars, tabs or columns of blanks."""
    known = tuple(g for g in (_grid(sheet, t) for t in sheet.page.tables) if g and not _is_ragged_form(g))
    return known or tuple(_drawn(sheet.text)) or tuple(delimited.grids(sheet.text))


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
            box = Box(*place, sheet.text[slice(*place)]) if place else None
            if box and boxes and boxes[-1] and boxes[-1].end == box.start:
                # One box for each letter: together they are one cell.
                first = boxes.pop()
                box = Box(first.start, box.end, f"{first.text}{box.text}")  # type: ignore[union-attr]
            boxes.append(box)
        rows.append(tuple(boxes))
    return tuple(r for r in rows if any(r))


_BAR = re.compile(r"[ ]{0,40}\|[ ]{0,40}")
_BLANKS = re.compile(r"\t+|[ ]{2,80}(?![ :=])")


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
    """Give the fields of every table, and its headings, which say nothing by themselves."""
    before: tuple[int, frozenset[Role]] = (-1, frozenset())
    for place, grid in enumerate(grids(sheet)):
        told = tables.lines(grid)
        asked = tables.asked(told)
        # A form may be laid out as several tables; a second name or reference begins another person.
        number = before[0] if asked and before[1] and not asked & before[1] else place
        before = (number, asked | before[1] if number == before[0] else asked)
        cells = {box.start for line in told for _, box in line.cells}
        aside = selection.left_out(told, sheet.text) | tables.set_aside(grid)
        for line in told:
            role = line.role or Role.REMARK
            # A label that spans all columns, "Person 1", is a heading and no value of its own.
            yield from (
                Field(role, box.start, box.end, line.label, (number, n), n in aside) for n, box in line.cells
                if not is_count(box.text)
            )
        for row in grid if told else ():
            yield from (Field(Role.HEADING, b.start, b.end, b.text) for b in row if b and b.end > b.start and b.start
                        not in cells)
