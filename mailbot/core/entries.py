"""Brief statements about confiscation in a row of persons: "X (POCA order, unpaid), Y (no POCA), Z - hearing in May".

A statement without a verb belongs to the person before it; where the statements come first throughout ("No POCA: X;
POCA order: Y"), to the one behind it. What has a verb of its own is a sentence, and those are read elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from mailbot.core import answers, clans, confiscation, confiscation_clause, periods, sheets
from mailbot.core.confiscation_clause import UNSAID, Judgement
from mailbot.core.people import Found
from mailbot.core.sheets import Sheet

# Letters of what is said of one person; no brief statement is longer.
_LONGEST = 160
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|will|would|may|faces?|owes?|remains?|isn't|hasn't|there|he|she"
    r"|we|i|it|who|whom|whose|which|please)\b|n't\b"
    r"|\b(?:the|her|his) (?:crown|court|judge|cps|prosecut\w+|recorder)\b", re.IGNORECASE
)
# Words that speak of more than the person beside them, or of what was said before.
_OF_MORE = re.compile(
    r"\b(?:both|all(?! (?:paid|settled|owed|of it|owing|satisfied))|each|either|neither|nor|they|them|their"
    r"|these|those|former|latter|others?|rest|likewise"
    r"|same(?! (?:day|date|time|court|judge|month|year))|ditto|respectively|two|too|also|unlike|except"
    r"|apart from|but not)\b", re.IGNORECASE
)
# Behind these words, or marks, the one comes of whom something is said.
_LEADS_ON = re.compile(
    r"(?::|\s-{1,2}|\b(?:for|against|on|of|re|regarding|concerning|respecting|in respect of|as to|as regards"
    r"|in the case of))\s*(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s*)?$", re.IGNORECASE
)
_MARKED_OFF = re.compile(r"(?::|\s-{1,2})\s*(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s*)?$", re.IGNORECASE)
_DITTO = re.compile(r"(?:ditto|do\.?|the same|same(?: again)?|likewise|as above)", re.IGNORECASE)
_OF_THE_ROW = re.compile(r"(?:both|all(?: (?:two|three|four|five|six))?|each)\b:?\s(?:of them )?", re.IGNORECASE)
_JOINS = re.compile(
    r"(?:[\s,;&+/|.]|\b(?:and|plus|but|while|whereas|with|then|as well as|mr|mrs|ms|miss"
    r"|dr)\b\.?){0,12}[\s(\[\"-]{0,4}$",
    re.IGNORECASE
)
_PARTED = re.compile(r"[(\[,:;-]")
_OPENS = re.compile(r"[\s,:;.\])\"-]{0,8}")
# Where what is said of the last of them ends and the sentence goes on about something else.
_GOES_ON = re.compile(r",?\s(?:and|but|so|who|whom|whose|which|both|all|please|we|i)\b|[.;]\s", re.IGNORECASE)
_LAST_PIECE = re.compile(r"(?:.{0,400}[,;.)\]]\s|\s{0,4}(?:and|but)\s)?(?P<said>.{0,120})", re.DOTALL | re.IGNORECASE)
_TELLS = re.compile(r"\borders?\b|\bproceedings?\b|paid\b|satisf|quash|hearing|pending|ongoing|restrain|discontinu"
                    r"|\bdropped\b|concluded|outstanding|settled|\bunder ?way\b|\bin hand\b", re.IGNORECASE)
_BARELY = re.compile(r"without(?: any| one)?|not(?: so| yet)?|none at all|ditto|(?:the )?same(?: (?:again|as"
    r"|like)\b.{0,40})?|as above|as for .{0,40}")
_OTHERWISE = re.compile(
    r"\b(?:deport|remov|fines?\b|costs?\b|compensation|bail|appeal|tribunal|sentenc|trial\b|asylum)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the words at `start:end` of a sheet say of the person number `person`."""

    person: int
    judgement: Judgement
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Named:
    """The stretch in which a person, or a family, is named, and the words at `said` within it; -1 is nobody of ours."""

    whom: tuple[int, ...]
    start: int
    end: int
    said: tuple[int, int] | None = None


def find(number: int, sheet: Sheet, found: Found) -> tuple[tuple[Entry, ...], tuple[tuple[int, int], ...]]:
    """Give what rows of persons say of each of them, and the stretches that are so accounted for."""
    if len(found.persons) + len(found.others) < 2 or not confiscation_clause.is_topic(sheet.text):
        return (), ()
    spots = _spots(number, sheet.text, found)
    entries: list[Entry] = []
    covered: list[tuple[int, int]] = []
    for start, end in periods.of(sheet):
        rows = _rows([s for s in spots if start <= s.start < end], sheet.text)
        bounds = [(start, 0), *((row[-1].end, row[0].start) for row in rows), (0, end)]
        for place, row in enumerate(rows):
            told = _of_row(sheet, row, bounds[place][0], bounds[place + 2][1])
            if told:
                entries.extend(told)
                covered.append((min(row[0].start, told[0].start), max(row[-1].end, told[-1].end)))
    return tuple(entries), tuple(covered)


def _spots(number: int, text: str, found: Found) -> list[_Named]:
    """Give where anybody is named in running text, in order."""
    persons = [*enumerate(found.persons), *((-1 - n, p) for n, p in enumerate(found.others, 1))]
    said = [_Named((who,), m.start, m.end) for who, p in persons for m in p.mentions()
            if m.sheet == number and m.group is None]
    said.extend(_Named(whom, start, end) for start, end, whom in clans.spots(text, found.persons)
                if not any(m.start < end and start < m.end for m in said))
    return sorted(said, key=lambda one: one.start)


def _rows(spots: list[_Named], text: str) -> list[list[_Named]]:
    """Give rows of different persons; one who is named again begins the next row."""
    rows: list[list[_Named]] = []
    for spot in spots:
        last = rows[-1][-1] if rows else None
        if last is not None and last.whom == spot.whom:
            within = (last.end, spot.start) if confiscation_clause.is_topic(text[last.end:spot.start]) else last.said
            rows[-1][-1] = _Named(last.whom, last.start, max(last.end, spot.end), within)
        elif last is None or any(set(spot.whom) & set(one.whom) for one in rows[-1]):
            rows.append([spot])
        else:
            rows[-1].append(spot)
    return rows


def _of_row(sheet: Sheet, row: list[_Named], start: int, end: int) -> list[Entry]:
    """Give what is said of each of a row of persons between `start` and `end`; [] where it is no such row."""
    gaps = [(a.end, b.start) for a, b in pairwise(row)]
    if any(b - a > _LONGEST for a, b in gaps):
        return []
    lead, texts = sheet.text[start:row[0].start], [sheet.text[a:b] for a, b in gaps]
    parted = [not _joins(text) for text in texts]
    leading = [_LEADS_ON.search(text) is not None for text, apart in zip(texts, parted, strict=True) if apart]
    if all(leading) and (_LEADS_ON if leading else _MARKED_OFF).search(lead):
        told = _first_throughout(sheet, row, [(start, row[0].start), *gaps], [True, *parted])
        tail = _statement(sheet, row[-1].end, end, last=True)
        if told and tail is None:
            return told
    if any(leading) or not gaps:
        return []
    return _behind_each(sheet, row, [*gaps, (row[-1].end, end)], lead)


def _joins(text: str) -> bool:
    """Tell whether nothing but joining words and the end of a bracket stands between two persons."""
    return bool(_JOINS.fullmatch(text.lstrip(")] ")))


def _first_throughout(
    sheet: Sheet, row: list[_Named], gaps: list[tuple[int, int]], parted: list[bool],
) -> list[Entry]:
    """Give the statements that stand before their persons; none where one of them is a sentence, or says nothing.

    Where `parted` says so a person has a statement of his own, else that of the one before.
    """
    told: list[Entry] = []
    said: Entry | None = None
    for one, (start, end), apart in zip(row, gaps, parted, strict=True):
        said = _before(sheet, start, end) if apart or said is None else said
        if said is None:
            return []
        told.extend(replace(said, person=person) for person in one.whom if person >= 0)
    return told


def _before(sheet: Sheet, start: int, end: int) -> Entry | None:
    """Give the brief statement that leads on to a person; None where there is none that is understood."""
    lead = _LEADS_ON.search(sheet.text[start:end])
    hit = _LAST_PIECE.match(sheet.text, start, start + lead.start() if lead else end)
    said = hit["said"].strip() if hit else ""
    if not hit or not said or _VERB.search(said) or _OF_MORE.search(said) or not confiscation_clause.is_topic(said):
        return None
    judged = answers.all_of("confiscation", said)
    known = len(judged) == 1 and (judged[0].state is not None or judged[0].weak)
    return Entry(-1, judged[0], hit.start("said"), end) if known else None


def _behind_each(sheet: Sheet, row: list[_Named], gaps: list[tuple[int, int]], lead: str) -> list[Entry]:
    """Give the statements that stand behind their persons; [] unless one that has no verb is understood."""
    said = [_statement(sheet, *gap, last=gap is gaps[-1]) for gap in gaps]
    whole = [
        (one, *span) for one, behind in zip(row, said, strict=True) for span in (one.said, behind) if span is not None
    ]
    topical = confiscation_clause.is_topic(lead)
    if not whole or not (topical or any(confiscation_clause.is_topic(sheet.text[a:b]) for _, a, b in whole)):
        return []
    early = any(span is not None for span in said[:-1]) or any(one.said for one in row)
    parted = said[-1] is not None and _PARTED.search(sheet.text[gaps[-1][0]:said[-1][0]])
    if not early and not parted:
        return []
    if topical and (not early or _OF_MORE.search(lead) or re.search(r"\b(?:no|not)\b", lead)):
        return []
    if said[-1] is not None and _OF_MORE.match(sheet.text, said[-1][0]):
        return [] if early else _of_all(sheet, row, *said[-1])
    entries = list(_entries(sheet, whole))
    plain = [e for e in entries if e.judgement.state is not None and not _VERB.search(sheet.text[e.start:e.end])]
    if not plain:
        return []
    spoken = {e.person for e in entries}
    silent = [a for a, b in pairwise(row) if not spoken & set(a.whom) and _joins(sheet.text[a.end:b.start])]
    entries.extend(Entry(person, UNSAID, one.start, one.end) for one in silent for person in one.whom)
    return sorted((e for e in entries if e.person >= 0), key=lambda e: e.start)


def _entries(sheet: Sheet, whole: list[tuple[_Named, int, int]]) -> Iterator[Entry]:
    """Judge what is said of each; "ditto" repeats what was said of the one before."""
    judged: list[Judgement] = []
    for one, start, end in whole:
        text = sheet.text[start:end]
        if not (judged and _DITTO.fullmatch(text.strip(" ."))):
            judged = [UNSAID] if _OF_MORE.search(text) else _judged(sheet, start, end)
        yield from (Entry(person, judgement, start, end) for person in one.whom for judgement in judged)


def _of_all(sheet: Sheet, row: list[_Named], start: int, end: int) -> list[Entry]:
    """Give to each of a row what is said of them together: "X and Y (both POCA ongoing)"."""
    whole = _OF_THE_ROW.match(sheet.text, start, end)
    if whole is None or any(min(one.whom) < 0 for one in row):
        return []
    if whole.group().lower().startswith("both") and len(row) != 2:
        return []
    judged = _judged(sheet, whole.end(), end)
    return [Entry(person, judgement, start, end) for one in row for person in one.whom for judgement in judged]


def _statement(sheet: Sheet, start: int, end: int, *, last: bool) -> tuple[int, int] | None:
    """Give the stretch of what is said behind a person, without brackets and joining words; None where nothing is."""
    opening = _OPENS.match(sheet.text, start, end)
    begin = opening.end() if opening else start
    bracket = sheet.text[begin:begin + 1] in ("(", "[")
    closing = min((p for mark in ")]" if (p := sheet.text.find(mark, begin, end)) >= 0), default=-1)
    opened = min((p for mark in "([" if (p := sheet.text.find(mark, begin + bracket, end)) >= 0), default=end)
    if closing >= 0 and (bracket or closing < opened):
        begin, stop = begin + bracket, closing
    else:
        further = _GOES_ON.search(sheet.text, begin, end) if last else None
        stop = further.start() if further else end
    text = sheet.text[begin:stop]
    joined = _JOINS.search(text)
    stop = begin + len(text[:joined.start()].rstrip(" ,;.") if joined else text)
    begin = _behind_remarks(sheet.text, begin, stop)
    told = sheet.text[begin:stop]
    return (begin, stop) if len(told) <= _LONGEST and _tells(told) else None


def _behind_remarks(text: str, begin: int, stop: int) -> int:
    """Give where what tells begins, behind remarks of another kind: "HMP Leeds, POCA ongoing"."""
    comma = text.find(", ", begin, stop)
    while comma >= 0 and not _tells(text[begin:comma]) and confiscation_clause.is_topic(text[comma:stop]):
        begin = comma + 2
        comma = text.find(", ", begin, stop)
    return begin


def _tells(text: str) -> bool:
    """Tell whether words can say how confiscation stands."""
    low = " ".join(text.lower().split()).strip(" .")
    return confiscation_clause.is_topic(low) or low in answers.DENIALS or bool(
        _BARELY.fullmatch(low)) or (
        bool(_TELLS.search(low)) and not _OTHERWISE.search(low))


def _judged(sheet: Sheet, start: int, end: int) -> list[Judgement]:
    """Judge a brief statement as a form's answer, and one with a verb as a sentence; UNSAID where not understood."""
    text = sheet.text[start:end]
    if not _VERB.search(text):
        return answers.all_of("confiscation", text) or [UNSAID]
    topic = "" if confiscation_clause.is_topic(text) else "Confiscation: "
    return [s.judgement for s in confiscation.find(sheets.cut(sheet, start, end, topic=topic))] or [UNSAID]
