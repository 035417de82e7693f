"""What NCA wants, as the boxes of its forms put it: one of several kinds is ticked."""

import re

from mailbot.core.sheets import Sheet
from mailbot.core.states import Kind
from mailbot.core.ticks import Choice

# What the option of a box may say, the narrower first.
_OPTIONS = (
    (Kind.WITHDRAWAL, re.compile(
        r"\b(?:withdr\w+|end(?:s|ed|ing)?|cancel\w*|clos\w+|remov\w+|no longer|ceas\w+|lift\w*|stand down"
        r"|discharg\w+)\b")),
    (Kind.UPDATE_REQUEST, re.compile(
        r"\b(?:progress\w*|updates?(?! on)|enquir\w+|inquir\w+|ask\w*|how (?:a|the|his|her)|quer\w+|chas\w+|remind\w*"
        r"|request\w*|who (?:has|owns)|question)\b")),
    (Kind.INFORMATION, re.compile(
        r"\b(?:add\w*|more|further|supplement\w*|information|amend\w*|correct\w*|extra|additional|news)\b")),
    (Kind.INTEREST, re.compile(r"\b(?:new|first|initial|notif\w+|interest|fresh|record|regist\w+)\b")),
)
# So many kinds must be offered before a choice is one of kinds.
_KINDS = 3


def ticked(sheets: tuple[Sheet, ...]) -> Kind | None:
    """Give the kind that is ticked where a form lets its writer choose between kinds; None without one, or with two."""
    chosen = {_kind(choice, sheet) for sheet in sheets for choice in sheet.ticked if _is_of_kinds(choice)}
    return chosen.pop() if len(chosen) == 1 else None


def _is_of_kinds(choice: Choice) -> bool:
    offered = {_named(option) for option in choice.options.split(";")} - {None}
    return len(offered) >= _KINDS


def _kind(choice: Choice, sheet: Sheet) -> Kind | None:
    return _named(sheet.text[choice.start:choice.end])


def _named(words: str) -> Kind | None:
    """Give the kind that the words of an option name."""
    low = words.lower()
    return next((kind for kind, pattern in _OPTIONS if pattern.search(low)), None)
