"""What the cells of a table say where its headings do not: figures of one shape are references, old days births."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mailbot.core import confiscation_clause, crosses
from mailbot.core.table_lines import DATE, NOTHING, SHAPE, Box, Line
from mailbot.core.vocabulary_labels import Role

_BORN_BEFORE = 2004
_EVENT = re.compile(
    r"convict|conv\b|sentenc|arrest|releas|\b[cse]rd\b|\b[es]ed\b|expir|hearing|flag|since|remand|entr|arriv|trial"
    r"|offence|issue|serv|due|next|from|until|start|end\b|join|remov|deport|updat|sent\b|notif|made|order|^dates?$"
    r"|added|opened|report|checked|review", re.IGNORECASE
)
_NAME_LIKE = re.compile(
    r"(?:(?:mr|mrs|ms|miss|dr)\.?\s)?[^\W\d_][\w'.\u2019-]+,?"
    r"(?:\s[^\W\d_][\w'.\u2019-]*){1,5}", re.IGNORECASE
)
_MONEY = re.compile(
    r"\border\b.{0,30}\b(?:made|paid|unpaid|satisfied|outstanding|quashed|owing)|\brestrain|\bpoca\b|\bco\b.{0,20}"
    r"(?:o/s|paid|satisf|made)|\bs(?:ection)?\.?\s?6\b|\bconfisc|\bproceedings\b", re.IGNORECASE
)
_OF_MONEY = re.compile(
    r"\bapplication\b|\bbenefit\b|\bsatisfied\b|\b(?:un)?paid\b|\bdiscontinued\b|\bnone\b|\bnil\b|\bhearing\b"
    r"|\bongoing\b"
    r"|\border\b|\bpending\b|\btimetable\b|\u00a3\s?\d", re.IGNORECASE
)
_WAS = re.compile(
    r"\b(?:then|before|was|old|previous\w*|earlier|we (?:said|told|wrote|notified)|told you|notified|original\w*"
    r"|last (?:year|month|time|week)|as at|at the time)\b", re.IGNORECASE
)
_IS = re.compile(r"\b(?:now|today|currently?|new|latest|present(?:ly)?|to ?date|updated?|today's)\b", re.IGNORECASE)
_LIFE = re.compile(r"\b(?:alive|world|life|age)\b", re.IGNORECASE)


def understood(found: Sequence[Line]) -> tuple[Line, ...]:
    """Give lines whose heading says nothing the meaning that their cells show."""
    found = [_without_marks(ln) for ln in found]
    found = [replace(ln, role=Role.CONFISCATION) if _asks_about_it(ln) else ln for ln in found]
    known = {line.role for line in found if line.role is not Role.REFERENCE or _are(line, SHAPE, some=True)}
    several = max((len(line.cells) for line in found), default=0) > 1
    read = list(found)
    if Role.BIRTH not in known:
        _name_one(read, [n for n, line in enumerate(read) if _are_births(line)], Role.BIRTH)
    if Role.REFERENCE in known:
        for n, line in enumerate(read):
            if line.role in (None, Role.REMARK) and _are(line, SHAPE):
                read[n] = replace(line, role=Role.FOREIGN)
    if not known & {Role.NAME, Role.FAMILY, Role.GIVEN} and several:
        fitting = [n for n, line in enumerate(read) if line.role is None and _are(line, _NAME_LIKE)]
        _name_one(read, fitting[:1], Role.NAME)
    _leave_the_past(read)
    read = crosses.as_answers(read)
    known |= {line.role for line in read}
    if Role.CONFISCATION not in known:
        _name_one(read, [n for n, line in enumerate(read) if _are_answers(line)], Role.CONFISCATION)
    return tuple(_given(read))


_MARK = re.compile(r"\(?([A-Za-z]|\d{1,2})[.)]\s+(?=\S)")


def _without_marks(line: Line) -> Line:
    """Leave out the letters or numbers by which the cells of a line are counted: "A. Besnik LLESHAJ"."""
    hits = [_MARK.match(box.text) for _, box in line.cells]
    marks = [hit[1].lower() for hit in hits if hit]
    if len(marks) < 2 or len(marks) < len(hits) or marks != _counted(marks[0], len(marks)):
        return line
    ends = [hit.end() for hit in hits if hit]
    cells = ((n, Box(b.start + e, b.end, b.text[e:])) for (n, b), e in zip(line.cells, ends, strict=True))
    return replace(line, cells=tuple(cells))


def _counted(first: str, count: int) -> list[str]:
    """Give so many marks that count on from the first."""
    if first.isdigit():
        return [str(int(first) + n) for n in range(count)]
    return [chr(ord(first) + n) for n in range(count)]


def _asks_about_it(line: Line) -> bool:
    """Tell whether an unknown heading speaks of confiscation: "proceedings in hand under POCA?"."""
    return line.role is None and confiscation_clause.is_topic(line.label)


def _name_one(read: list[Line], places: list[int], role: Role) -> None:
    """Give the only line that fits a role; where several do, nobody can tell which it is."""
    if len(places) == 1:
        read[places[0]] = replace(read[places[0]], role=role)


def _are(line: Line, pattern: re.Pattern[str], *, some: bool = False) -> bool:
    """Tell whether the cells of a line (or some of them) are of one shape."""
    return bool(line.cells) and (any if some else all)(pattern.fullmatch(text) for text in line.texts())


def _are_births(line: Line) -> bool:
    """Tell whether an unknown heading stands over days on which grown men and women were born."""
    if line.role is not None or (_EVENT.search(line.label) and not _LIFE.search(line.label)):
        return False
    hits = [hit for text in line.texts() if (hit := DATE.fullmatch(text))]
    years = [int(hit[1] or hit[2]) for hit in hits]
    full = [year if year > 99 else 1900 + year + 100 * (year < 25) for year in years]
    return bool(hits) and len(hits) * 2 > len(line.cells) and all(1900 < year < _BORN_BEFORE for year in full)


def _are_answers(line: Line) -> bool:
    """Tell whether a line without a telling heading says how confiscation stands."""
    if line.role not in (None, Role.REMARK) or len(line.cells) < 2:
        return False
    topical = [bool(confiscation_clause.is_topic(text) or _MONEY.search(text)) for text in line.texts()]
    return any(topical) and all(
        told or _OF_MONEY.search(text) or NOTHING.fullmatch(text)
        for told, text in zip(topical, line.texts(), strict=True)
    )


def _leave_the_past(read: list[Line]) -> None:
    """Of two lines that say how things stood and how they stand, only the second counts."""
    about = [n for n, line in enumerate(read) if line.role is Role.CONFISCATION or _are_answers(line)]
    new = [n for n in about if _IS.search(read[n].label)]
    old = [n for n in about if n not in new and _WAS.search(read[n].label)]
    if len(new) == 1 and len(old) == len(about) - 1:
        for n in old:
            read[n] = replace(read[n], role=Role.FOREIGN)


def _given(read: Sequence[Line]) -> Iterator[Line]:
    """Beside a family name, what is called the names, or the other names, are the given ones."""
    roles = {line.role for line in read}
    beside = Role.FAMILY in roles and Role.GIVEN not in roles
    rest = [line for line in read if line.role in (Role.NAME, Role.OTHER_NAME) and _REST_OF_NAME.fullmatch(line.label.
    strip(" :."))]
    for line in read:
        yield replace(line, role=Role.GIVEN) if beside and len(rest) == 1 and line is rest[0] else line


_REST_OF_NAME = re.compile(r"(?:the\s)?(?:other|rest of|remaining)?\s?names?(?:\(s\))?", re.IGNORECASE)
