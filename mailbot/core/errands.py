"""What staff write about a case that is none of its milestones: thanks, a file, a new owner, a wish for NCA's help.

Such a mail is no report, and a person, or whoever is asked, sees to it. Whatever names the matters of which milestones
are made, and whatever answers a task, is left a case owner's update, be it that nothing has happened yet.
"""

import re

from mailbot.core.lexicon import word_set
from mailbot.core.sheets import Sheet

# What milestones are made of: nothing that names these is an errand.
_MATTERS = re.compile(
    r"\bdeport|\bremov(?:al|ed|e|ing)\b|\bdirections?\b|\brds?\b|\bflights?\b|\btickets?\b|\bcharters?\b|\bescorts?\b"
    r"|\bappeal|\btribunal|\bft?tj?\b|\but\b|\bjudge|\bcourts?\b|\bhearing|\blisted\b|\badjourn|\bdeterminations?\b"
    r"|\bbail|\breleased?\b|\btag(?:ged)?\b|\bcurfew|\bconditions\b|\borders?\b|\bnotices?\b|\bnotif(?:y|ied)\b"
    r"|\bserv(?:e|ed|ing|ice)\b|\bdecisions?\b|\bdecid|\bundecided\b|\bintentions?\b|\bsigned\b|\bdismiss|\ballowed\b"
    r"|\bgranted\b|\brefus|\blodged\b|\bwithdr[ae]w|\bpermission\b|\bpapers\b|\bairport|\bplane\b|\bboard(?:ed|ing)?\b"
    r"|\bfl(?:y|ew|own|ies)\b|\bdepart(?:s|ed|ure)?\b|\bleft the (?:uk|country)\b|\bfreed\b|\bbooked\b|\bsuret"
    r"|\bgo(?:ne|es|ing)? home\b|\breturn (?:home|scheme)\b|\b(?:his|her|voluntary|assisted|facilitated) return\b"
    r"|\bset aside\b|\bremitted\b|\bupheld\b|\bstage (?:one|two|1|2)\b|\bicd\.? ?4936\b|\bis\.? ?(?:91|151)\w?\b"
    r"|\brevok|\bcancel|\bdeferr|\bmilestones?\b|\bnothing (?:new|to report|further)\b|\bno news\b|\bhappened\b"
    r"|\bnone of (?:these|those|the|them)\b"
)
# What is told of a file, the minute sheet or the ownership of a case.
_ERRAND = re.compile(
    r"\b(?:minute )?sheets?\b|\bicd\.? ?4353\b|\bfiles?\b.{0,40}\b(?:cabinet|store|registry|back|sent|held|bay|shelf"
    r"|room|desk|colleague|team)\b|\b(?:new |change of )?(?:case ?)?owner(?:ship)?\b"
    r"|\bno longer (?:mine|ours|my case|with (?:me|us))\b"
    r"|\bhand(?:ed|ing)? (?:it |this |him |her |the case |my cases )?over\b"
    # The officer was written to, as a task asks.
    r"|\b(?:written|wrote|spoken|spoke|rung|rang|phoned|e-?mailed|contacted|introduced myself|been in touch"
    r"|in contact)\b"
    r"[^.;]{0,30}\b(?:officer|nca|soca|liaison|agency)\b|\bclose (?:the|this|that|my) task\b"
    r"|\b(?:moves|moved|passed|transferred|re-?allocated|goes) to\b"
)


def is_errand(looked: tuple[Sheet, ...], enquiry: str, *, thread: bool) -> bool:
    """Tell whether the new words of staff are about none of the matters that NCA is told of.

    In a thread, where they may answer a task, only thanks and what is told of files and owners are; of a mail that asks
    something, `enquiry`, only what it asks counts.
    """
    sheets = tuple(sheet for sheet in looked if not (thread and sheet.is_subject))
    said = [one.low() for sheet in sheets for one in sheet.sentences]
    if any(map(_MATTERS.search, [" ".join(enquiry.lower().split())] if enquiry else said)):
        return False
    return bool(enquiry) or not thread or _is_only_thanks(said) or any(map(_ERRAND.search, said))


# The words of which thanks are made.
_THANKS = word_set(
    "a again all and appreciated brilliant both cheers confirming confirmation dear email excellent fine",
    "for getting good got great hello help helpful hi i'm indeed is it kind kindly know letting lot",
    "lovely mail many me message morning afternoon most much note noted of ok okay passing on perfect",
    "prompt quick quickly received reply so super ta team telling thank thanks that that's the this thx",
    "to us very well with workflow you your",
)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_THANKED = re.compile(r"\bthank|\bthx\b|\bcheers\b|\bta\b|\bappreciated\b")
_LONGEST_THANKS = 20


def _is_only_thanks(said: list[str]) -> bool:
    """Tell whether sentences (small letters) thank, or acknowledge, and say nothing besides."""
    words = _WORD.findall(" ".join(said))
    thanked = any(map(_THANKED.search, said))
    return thanked and len(words) <= _LONGEST_THANKS and _THANKS.issuperset(words)
