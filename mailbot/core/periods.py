"""Sentences that a semicolon ties together, and those in which names and numbers stand in turn."""

from collections.abc import Sequence

from mailbot.core.mentions import Mention
from mailbot.core.sheets import Sheet


def of(sheet: Sheet) -> list[tuple[int, int]]:
    """Give the sentences, those parted by a semicolon only taken together."""
    found: list[tuple[int, int]] = []
    for sentence in sheet.sentences:
        if found and sheet.text[max(sentence.start - 3, 0):sentence.start].rstrip().endswith(";"):
            found[-1] = (found[-1][0], sentence.end)
        else:
            found.append((sentence.start, sentence.end))
    return found


def in_turn(said: Sequence[Mention], sheet: Sheet) -> frozenset[int]:
    """Give where numbers and births stand in sentences in which each name has its own behind it, and none before it."""
    places: set[int] = set()
    for start, end in of(sheet) if sum(m.what == "name" for m in said) > 1 else ():
        here = [m for m in said if start <= m.start < end]
        groups = _groups(here) if all(m.group is None for m in here) else []
        if len(groups) > 1 and _are_alike(groups):
            places.update(m.start for group in groups for m in group)
    return frozenset(places)


def _groups(here: Sequence[Mention]) -> list[list[Mention]]:
    """Give what stands behind each of the names of a sentence that begins with one; [] where it does not."""
    groups: list[list[Mention]] = []
    for mention in here:
        if mention.what == "name":
            groups.append([])
        elif not groups:
            return []
        else:
            groups[-1].append(mention)
    return groups


def _are_alike(groups: Sequence[Sequence[Mention]]) -> bool:
    """Tell whether each name has a reference behind it, or each a birth, and none has two of a kind."""
    kinds = [[m.what for m in group] for group in groups]
    single = all(len(set(each)) == len(each) for each in kinds)
    return single and any(all(what in each for each in kinds) for what in ("reference", "date_of_birth"))
