"""What NCA wants, as the boxes of its forms put it: one of several kinds is ticked."""

import re

from mailbot.core.sheets import Sheet
from mailbot.core.states import Kind

# What the option of a box may say; of several the one that it says first. An interest ends only where it is named, or
# nothing else is: "Withdrawal", "No longer of interest", but not "Cancelled removal" or "Withdraw contact details".
_ENDS = r"(?:withdr\w+|end(?:s|ed|ing)?|cancel\w*|clos\w+|remov(?:e|es|ing)|ceas\w+|lift\w*|terminat\w+)"
_OPTIONS = (
    (Kind.WITHDRAWAL, re.compile(
        rf"\b{_ENDS}(?: (?:of|an|our|the|this|nca'?s?)){{0,3}} (?:interest|marker|flag|notification)\b"
        r"|\b(?:interest|marker|flag) (?:is |has |now )?(?:withdrawn|ended|closed|over|cancelled|lifted)\b"
        rf"|^\W*(?:{_ENDS}|stand down)\W*$|\bno longer (?:of |an |any )?interest")),
    (Kind.UPDATE_REQUEST, re.compile(
        r"\b(?:progress\w*|updates?(?! on)|enquir\w+|inquir\w+|ask\w*|how (?:a|the|his|her)|quer\w+|chas\w+|remind\w*"
        r"|request\w*|who (?:has|owns)|question)\b")),
    (Kind.INFORMATION, re.compile(
        r"\b(?:add\w*|more|further|supplement\w*|information|amend\w*|correct\w*|extra|additional|news)\b")),
    (Kind.INTEREST, re.compile(r"\b(?:new|first|initial|notif\w+|fresh|regist\w+)\b")),
)
# So many kinds must be offered before a choice is one of kinds; letters of all options of an honest one.
_KINDS, _LONGEST = 3, 800


def ticked(sheets: tuple[Sheet, ...]) -> Kind | None:
    """Give the kind that is ticked where a form lets its writer choose between kinds; None without one, or with two."""
    offered = {choice.options: False for sheet in sheets for choice in sheet.ticked}
    for options in offered:
        named = {_named(option) for option in options.split(";")} if len(options) <= _LONGEST else set()
        offered[options] = len(named - {None}) >= _KINDS
    chosen = {
        _named(sheet.text[one.start:one.end]) for sheet in sheets for one in sheet.ticked if offered[one.options]
    }
    return chosen.pop() if len(chosen) == 1 else None


def _named(words: str) -> Kind | None:
    """Give the kind that the words of an option name first."""
    low = " ".join(words.lower().split())
    hits = [(pattern.search(low), kind) for kind, pattern in _OPTIONS]
    return min(((hit.start(), kind) for hit, kind in hits if hit), default=(0, None), key=lambda one: one[0])[1]
