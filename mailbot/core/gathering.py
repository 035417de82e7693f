"""What a sheet says of anybody: references, names and dates of birth, each told from its look-alikes.

A `Mention` that belongs to somebody else (a brother, an example, a number put right elsewhere) stays
in the list with the reason in `other`, because what stands beside it is somebody else's too.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mailbot.core import births, called, dependants, lone_names, name_parts, name_places, names, references, whose
from mailbot.core.fields import Field
from mailbot.core.mentions import Mention, field_at, group_of
from mailbot.core.notification import Loser
from mailbot.core.sheets import Sheet
from mailbot.core.states import Party
from mailbot.core.vocabulary_labels import Role


def gather(
    number: int, sheet: Sheet, labelled: tuple[Field, ...], claimed: Party, sent: date | None,
) -> tuple[list[Mention], list[Loser]]:
    """Give all that a sheet says of anybody, in order, and what only looks like it."""
    losers: list[Loser] = []
    labelled = tuple(f for f in labelled if not _is_topic(sheet, f))
    refs = list(_references(number, sheet, claimed, labelled, losers))
    found = [*refs, *dependants.find(sheet, labelled, refs), *births.find(number, sheet, sent, labelled, losers)]
    anchors = [(m.start, m.end) for m in found]
    called_so = name_parts.settled(number, sheet, list(called.find(number, sheet, labelled, losers, anchors)))
    called_so = _only_so_called(sheet, called_so) or list(lone_names.find(number, sheet, refs))
    aliases = [(m.start, m.end) for m in called_so if m.other == called.ALIAS]
    found.extend(m for m in called_so if m.other != called.ALIAS)
    found = list(_not_of_aliases(sheet, found, aliases, losers))
    proper = [(m.start, m.end) for m in called_so if m.other != called.ALIAS]
    found = births.without_stray(sheet, found, proper, aliases, losers)
    found.extend(_echoes(number, sheet, found))
    in_order = sorted(found, key=lambda m: m.start)
    judged = [replace(m, other=whose.of(sheet, m, field_at(labelled, m.start) if m.group else None)) for m in in_order]
    judged = whose.without_owner(sheet, whose.with_conjuncts(sheet, judged))
    return whose.without_wrong(sheet, judged), losers


_MADE_OUT_TO = re.compile(r"\b(?:in|under)\sthe\snames?\sof\s(?:(?:mr|mrs|ms|miss)\.?\s)?$", re.IGNORECASE)


def _only_so_called(sheet: Sheet, called_so: list[Mention]) -> list[Mention]:
    """Take the name in which papers are made out for the person's own where the sheet gives no other."""
    if any(m.other != called.ALIAS for m in called_so):
        return called_so
    return [
        replace(m, other="", sign=names.Sign.SURNAME)
        if _MADE_OUT_TO.search(sheet.text, max(m.start - 24, 0), m.start) else m for m in called_so
    ]


_IN_NAME_OF = re.compile(r"\bnames?\s(?:of\s)?[\"']?$", re.IGNORECASE)
_CLOSE = 16     # Letters between a false name and the birth that goes with it.
_OPENED = re.compile(r"[^()\"\n]{0,12}\([^()\"\n]{0,80}|[^()\"\n]{0,40}")


def _not_of_aliases(
    sheet: Sheet, found: list[Mention], aliases: list[tuple[int, int]], losers: list[Loser],
) -> Iterator[Mention]:
    """Leave out what is told of another identity: in brackets behind the name, or in the same quotation marks."""
    for mention in found:
        begin = max((a for a, end in aliases if end <= mention.start), default=-1)
        end = max((end for _, end in aliases if end <= mention.start), default=-1)
        between = sheet.text[end:mention.start] if 0 <= mention.start - end <= 100 else "\n\n"
        between = between if "\n\n" in between else between.replace("\n", " ")
        quoted = begin > 0 and sheet.text[begin - 1] == '"' and "(" not in between
        papers = "(" in between and _IN_NAME_OF.search(sheet.text, max(begin - 20, 0), begin)
        born = mention.what == "date_of_birth" and mention.start - end < _CLOSE
        listed = born and name_places.is_listed(sheet.text, begin)
        if mention.what != "name" and end >= 0 and ((_OPENED.fullmatch(between) and (papers or quoted)) or listed):
            losers.append(sheet.loser(mention.what, mention.start, mention.end, "told of another identity"))
        else:
            yield mention


# --- references -----------------------------------------------------------------------------------------------


def _references(
    number: int, sheet: Sheet, claimed: Party, labelled: tuple[Field, ...], losers: list[Loser],
) -> Iterator[Mention]:
    """Give the references; those under a foreign label are losers."""
    taken, left = references.find(sheet, claimed)
    unknown = len(taken) == 1 and references.is_said_to_be_unknown(sheet.text)
    losers.extend(sheet.loser("reference", o.start, o.end, o.why) for o in left)
    for ref in taken:
        at = field_at(labelled, ref.start)
        elses = at is not None and (
            at.start == ref.start or at.group is not None if at.role is Role.OTHER_PERSON else not at.label and at.group
        )
        ours = at is not None and claimed is Party.HOME_OFFICE and _OF_STAFF.fullmatch(at.label.strip())
        if at and at.role in (Role.FOREIGN, Role.OTHER_PERSON) and not ours and (not ref.labelled or elses):
            losers.append(sheet.loser("reference", ref.start, ref.end, f"under the label {at.label!r}"))
            continue
        own = ref.labelled or (at is not None and at.role is Role.REFERENCE)
        if unknown and not own and sheet.text[ref.start - 1:ref.start] != "(":
            losers.append(sheet.loser("reference", ref.start, ref.end, "the message says that none is known"))
            continue
        yield Mention("reference", ref.value, number, ref.start, ref.end, group=group_of(number, at), labelled=own)


# The number of whoever writes: from staff, the Home Office's own.
_OF_STAFF = re.compile(r"our (?:own )?(?:refs?|references?|no|number|file)\b[.:]?(?: (?:no"
    r"|number))?[.:]?", re.IGNORECASE)


def _is_topic(sheet: Sheet, at: Field) -> bool:
    """Tell whether a label is what a subject line is about: "Appeal - A1234567"."""
    topic = at.label.strip().isalpha() or at.start <= references.topic_end(sheet.text)
    return sheet.is_subject and at.role is Role.FOREIGN and topic


_WORD = re.compile(r"(?<![\w'-])[^\W\d_]{3,40}(?![\w-])")


def _echoes(number: int, sheet: Sheet, found: list[Mention]) -> Iterator[Mention]:
    """Give the places where one word of a full name that only one person bears stands alone ("Anton was born on …")."""
    full = {names.words_of(m.value) for m in found if m.what == "name" and " " in m.value}
    if len(full) < 2:
        return
    bearers = Counter(w for words in full for w in words)
    taken = sorted((m.start, m.end) for m in found)
    starts, ends = [a for a, _ in taken], [b for _, b in taken]
    for hit in _WORD.finditer(sheet.text):
        word = hit.group().casefold()
        if bearers.get(word) == 1 and not hit.group()[0].islower() and not _within(hit.start(), starts, ends):
            yield Mention("name", hit.group(), number, hit.start(), hit.end())


def _within(position: int, starts: list[int], ends: list[int]) -> bool:
    """Tell whether a position lies in one of the stretches, which are in order and do not overlap."""
    place = bisect_right(starts, position) - 1
    return place >= 0 and position < ends[place]
