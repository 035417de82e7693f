"""Whose number it is, told by the word that governs it: "the bank's reference is …", "container …", "he is …".

A number of the shape of a Home Office reference is taken only where the word before it (behind "no",
"ref", "is" and their like) speaks of a person, of the case, or of the Home Office.
"""

import re

from mailbot.core.vocabulary_everyday import EVERYDAY
from mailbot.core.vocabulary_identifiers import (
    ACRONYMS,
    FRESH,
    GOVERNORS,
    KNOWERS,
    KNOWING,
    OF_OURS,
    QUALIFIERS,
    TOLD_OF,
    WRITTEN,
)
from mailbot.core.vocabulary_names import NATIONS, NOT_NAMES, PLACES
from mailbot.core.vocabulary_people import RELATIVES

# What stands between a governing word and its number.
_LINKS = re.compile(
    r"(?:(?<![\w'-])(?:is|was|are|were|being|be|bears?|no|nos|nr|number|numbers|num|refs?|reference|references|file"
    r"|code|of|the"
    r"|an?|as|under|by|on|in|to|at|for|from|with|and|or|his|her|their|him|them|it|now|still|also|this|that|currently"
    r"|today|yesterday|again|formally|s)\b\.?|[\s:=#\"'])*$",
    re.IGNORECASE
)
_CLAUSE = re.compile(r"[;,(\[|/\n\u2022\u00b7]|\.\s|\s-{1,2}\s|\)")
_WORD = re.compile(r"[^\W\d_][\w'&-]*\.?$")
_LABEL = re.compile(r"(?:refs?|references?|files?)\b", re.IGNORECASE)
# "His Monzo reference": what he has there is no name of his own.
_OWNED = re.compile(r"\b(?:his|her|their)\s$", re.IGNORECASE)
_DEMONYM = re.compile(r"(?:ian|ean|ese|ish|can|ani|ali|aqi|emi|eli)$")

# The Home Office, or somebody of it, gave the number or keeps somebody under it: "your Department under".
_HOME = re.compile(
    r"(?:\byour\s(?:own\s)?(?:\w{3,20}\s){1,2}|\b(?:you|home\soffice|immigration|ukvi|ukba|(?-i:HO))\s)(?:(?:in|at)"
    r"\s(?-i:[A-Z])\w{2,20}\s)?(?:(?:has|have|had|since|now|also|itself|then|will)\s){0,2}(?:gave|give|gives|given"
    r"|assigned|allotted|allocated|issued|sent|told|tell|tells|quoted?|quotes|uses?|used|know|knows|opened|keeps?"
    r"|put|says?|said|under|by|as)\b(?:\s(?:me|us|him|her|them|it|he|she|is|are|the|a|an|this|that|man|woman|person"
    r"|number|reference|under|as|by|to|file)\b){0,5}[\s:]{0,2}$", re.IGNORECASE
)
_NOT_HOME = re.compile(
    r"\byour\s(?:own\s)?(?:\w{3,20}\s)?(?:bank|prison|police|court|passport|agency|solicitor)\w{0,3}\s",
    re.IGNORECASE)


# "A case is opened against you under …": it is the reader's, and the reader is no offender.
_AGAINST_THE_READER = re.compile(r"\bagainst you\b", re.IGNORECASE)
# What a tribunal does to a number, and what is written for the record in one, is done to the person: "the UT has sent".
_OF_A_CASE = re.compile(
    r"(?:\b(?:ut|ftt|utiac|iac|tribunal|court|judge|panel|we|i)\s(?:\w{2,4}\s){0,2}(?:sent|remitted|returned|dismissed"
    r"|allowed|reserved|adjourned|listed|bailed|released|refused|granted|served|notified)|\b(?:for|off|on|to)\sthe\srecord"
    r"(?:\s(?:in|on|of|for|about))?|\breminders?(?:\s(?:on|for|about))?|\bconduct\sof|\b(?:whoever|who)\s(?:now\s)?(?:holds|has|owns|runs)"
    r"|\bwhose\s(?:desk|screen|tray|table|list|plate|pile|caseload)\s(?:is|was))[\s:]{1,2}$",
    re.IGNORECASE
)


def is_of_the_home_office(text: str, start: int) -> bool:
    """Tell whether the words before a number say that the Home Office gave it, or deals with somebody under it."""
    clause = _clause_before(text, start)
    return bool(_HOME.search(clause) or _OF_A_CASE.search(clause)) and not _NOT_HOME.search(clause)


def is_the_readers(text: str, start: int) -> bool:
    """Tell whether a number, whatever it is called, is said to be of a case against the reader."""
    return bool(_AGAINST_THE_READER.search(_clause_before(text, start)))


def is_foreign(text: str, start: int) -> bool:
    """Tell whether the word that governs an unlabelled number at `start` is neither a person nor the case."""
    if is_of_the_home_office(text, start):
        return False
    clause = _clause_before(text, start)
    if _ADDRESSED.search(clause):
        return False
    before, head, links = _governing(clause)
    if not head:
        return False
    told = _is_told_of(head, before, links)
    if told is not None:
        return not told
    bare = not before and head.lower() == "order"
    # A number right behind a bare "order" is that of goods.
    return bare or not _may_govern(head) or (bool(before) and _belongs_to(head, before))


def _governing(clause: str) -> tuple[str, str, str]:
    """Give the word before the one that governs what follows a clause, that word, and what links it; "" for none."""
    links = _LINKS.search(clause)
    governed = clause[:links.start()].rstrip() if links else clause
    head = _WORD.search(governed)
    before = _WORD.search(governed[:head.start()].rstrip()) if head else None
    return before.group() if before else "", head.group() if head else "", links.group() if links else ""


# "FAO NCA: A1234567": who is to read it, and not whose number it is.
_ADDRESSED = re.compile(
    r"\b(?:fao|f\.a\.o\.?|attn|attention(?: of)?|for|to|dear|hi|hello|tell|pass(?:ed)? to)\s(?:the\s)?nca"
    r"(?:\s(?:please|team|officers?|colleagues))?\s?[:,-]\s{0,3}$", re.IGNORECASE
)
# What leads from "the position" and "our reminder" to the case that is meant.
_LEADS = re.compile(r"\b(?:on|of|for|in|with|to)\b|:", re.IGNORECASE)
_TREATS = re.compile(r"\b(?:on|of|for)\b", re.IGNORECASE)
# Whose notices are those of this correspondence.
_OUR_OWN = frozenset({"NCA", "OUR", "OURS", "MY", "AGENCY"})


def _is_told_of(word: str, before: str, between: str) -> bool | None:
    """Tell whether what is asked or told is of a case of ours: "any news on", "notification of"; None for other words.

    What somebody else asks or tells is of a thing of theirs: "the bank's notice for".
    """
    low, earlier = word.strip(".").casefold(), before.strip(".").casefold()
    leads = bool(_LEADS.search(between))
    if low in WRITTEN and leads:
        ours = earlier in OF_OURS and _TREATS.search(between)
        return True if ours else False if _is_anothers(before) or earlier in ("a", "an", "the") else None
    if low not in TOLD_OF:
        return None
    fresh = low.startswith(("notification", "referral", "registration")) and earlier in FRESH
    bare = low.startswith(("chaser", "reminder")) or fresh
    return False if _is_anothers(before) else True if bare or leads else None


def _is_anothers(word: str) -> bool:
    """Tell whether a word before a notice says that another body gave it: "the bank's", "DHL"."""
    stem = word.strip(".").casefold().removesuffix("'s").removesuffix("'")
    owned = word.islower() and stem != word.strip(".") and stem not in GOVERNORS
    return owned or stem.upper() in ACRONYMS - _OUR_OWN


def _belongs_to(word: str, before: str) -> bool:
    """Tell whether the word before a governing one says whose it is: "NI record", "HMRC know him as"."""
    if word.lower() == "order":
        return before.lower() in ("restraint", "confiscation", "court", "purchase", "your", "our")
    if word.lower() in ("case", "file"):
        return before.islower() and before.endswith("'s") and before.removesuffix("'s") not in GOVERNORS
    somebody_else = before.lower() not in KNOWERS and not before[:1].isupper()
    return word.lower() in KNOWING and (somebody_else or before.upper() in ACRONYMS)


def _clause_before(text: str, start: int) -> str:
    """Give what stands before a number in its clause."""
    window = text[max(start - 60, 0):start]
    cuts = [cut.end() for cut in _CLAUSE.finditer(window)]
    return window[cuts[-1]:] if cuts else window


_BY_HALF = re.compile(r"^(?:half|step)-?|-in-law$")


def _may_govern(word: str) -> bool:
    """Tell whether a word may govern a Home Office reference: a name, a person, the case."""
    bare = word.strip(".").removesuffix("'s").removesuffix("'")
    low = _BY_HALF.sub("", bare.casefold())
    if low in GOVERNORS or low in NATIONS or (low in NOT_NAMES and _DEMONYM.search(low)):
        return True
    if bare.upper() in ACRONYMS and (bare.isupper() or bare.istitle()):
        return False
    # What is no everyday word and has a capital is taken for a name.
    return bare[:1].isupper() and low not in NOT_NAMES and (bare.isupper() or low not in EVERYDAY)


_KIN = re.compile(
    rf"\b(?:{'|'.join(RELATIVES)}|principal|main\sapplicant|sponsor)(?:'s|s')\s(?:\w+\s)?$", re.IGNORECASE)


def is_a_relatives(text: str, label: int) -> bool:
    """Tell whether the word before "ref" or "file" at `label` says that it is a relative's: "her husband's file"."""
    return bool(_KIN.search(_clause_before(text, label)))


def is_qualified_away(text: str, label: int) -> bool:
    """Tell whether the word before "ref" or "file" at `label` says that it is somebody else's: "the bank's ref"."""
    if not _LABEL.match(text, label):
        return False
    clause = _clause_before(text, label)
    hit = _WORD.search(clause.rstrip())
    if hit is None:
        return False
    bare = hit.group().strip(".").removesuffix("'s").removesuffix("'")
    low = bare.casefold()
    if low in QUALIFIERS or (low in PLACES and hit.group().islower()):
        return False
    if bare.upper() in ACRONYMS or (low in NOT_NAMES and _DEMONYM.search(low)):
        return True
    owned = _OWNED.search(clause[:hit.start()])
    return bare.islower() or low in NOT_NAMES or owned is not None
