"""Which rows of a table are meant: "we are interested in those marked Y and in no others"."""

import re
from collections.abc import Sequence

from mailbot.core.table_lines import Line
from mailbot.core.vocabulary_labels import Role

_YES = frozenset({"y", "yes", "x", "*", "\u2713", "\u2714", "\u2611", "\u2612", "tick", "true", "1"})
_NO = frozenset({"n", "no", "-", "--", "\u2610", "\u2717", "\u2718", "false", "0"})
_ASKS = re.compile(
    r"\b(?:nca |agency |our )?interest(?:ed)?\b|\bof interest\b|\bsubject\s?\?|\bnotified\s?\?|\bnca\s?\?"
    r"|\bfno\s?\?|\bours\s?\?"
    r"|\brelevant\b|\binclude\b", re.IGNORECASE
)
_ONLY = re.compile(
    r"\b(?:only|interest(?:ed)?|subjects?|concern\w*|notif\w+|register|flag|take|mean)\b[^.]{0,60}\b(?:marked"
    r"|ticked|flagged"
    r"|starred|showing|bearing|against whom|with (?:an? )?)\b[^.]{0,20}?(?<![^\s\"'(])[\"'(]?(?P<mark>Y|X|yes"
    r"|tick|\*)"
    r"(?![^\s\"').,;])", re.IGNORECASE
)


def left_out(lines: Sequence[Line], text: str) -> frozenset[int]:
    """Give the persons of a table (by their numbers) who are marked as not meant."""
    for line in lines:
        values = {person: box.text.strip().lower() for person, box in line.cells}
        if line.role not in (None, Role.REMARK, Role.NAME) or not set(values.values()) <= _YES | _NO:
            continue
        persons = {person for other in lines for person, _ in other.cells}
        chosen = {person for person, value in values.items() if value in _YES}
        told = _ASKS.search(line.label) or _ONLY.search(text)
        if told and chosen and chosen != persons:
            return frozenset(persons - chosen)
    return frozenset()
