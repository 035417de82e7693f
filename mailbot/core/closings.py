"""How letters end: sign-off, signature, disclaimer; and the warning banners that gateways put on top.

Only lines are marked here (see `quotes`); a paragraph with something like a Home Office reference is
never taken for a signature or a disclaimer.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from mailbot.core.pages import Voice

# One letter and seven digits however spaced: whoever writes that, says something.
REFERENCE_LIKE = re.compile(r"\b[A-Za-z][ .\-]{0,2}\d(?:[ .\-]?\d){6}\b")
_SIGN_OFFS = frozenset({
    "kind regards", "best regards", "regards", "many thanks", "thanks", "thank you", "yours sincerely",
    "yours faithfully", "yours truly", "yours", "yours ever", "best wishes", "best", "cheers", "warm regards",
    "warmest regards", "kindest regards", "with regards", "with kind regards", "with best wishes", "cordially",
    "sincerely", "respectfully", "kr", "br", "rgds", "kind rgds", "thanks and regards", "thanks & regards",
    "many thanks and kind regards", "thanks and kind regards", "thanks in advance", "all the best", "ta",
    "thank you and kind regards", "thank you in advance", "many thanks in advance", "with thanks", "sincerely yours",
    "regards and thanks", "very best wishes", "best wishes and thanks", "thank you very much", "thanks very much",
    "mit freundlichen grüßen", "mit freundlichen grüssen", "viele grüße", "freundliche grüße", "mfg",
    "cordialement", "bien cordialement", "salutations", "saludos", "un saludo", "atentamente", "cordiali saluti",
    "distinti saluti", "met vriendelijke groet", "met vriendelijke groeten", "z poważaniem", "pozdrawiam",
    "cu stimă", "cu respect", "s pozdravem", "med vänliga hälsningar", "med venlig hilsen", "atenciosamente",
    "sent from my iphone", "sent from my ipad", "sent from my blackberry", "get outlook for ios",
    "get outlook for android", "sent from my samsung galaxy smartphone", "sent from my mobile",
})
_SENT_FROM = re.compile(r"(?:sent from (?:my|outlook|mail|yahoo)|get outlook for|von meinem iphone|envoyé de mon)\b",
                        re.IGNORECASE)
# What only the small print under letters says; each alone is enough.
_DISCLAIMER = re.compile("|".join((
    r"not the (?:intended|named) (?:recipient|addressee)",
    r"(?:received|receive) (?:this|the|it)[^.]{0,60}in error",
    r"solely for the (?:use of|attention of|named|intended|addressee)",
    r"intended (?:only|solely|exclusively) for",
    r"intended for the (?:use of|addressee|named|sole|recipient)",
    r"this (?:e-?mail|message|communication) (?:and|is|may|has|contains|was scanned)[^.]{0,100}"
    r"(?:confidential|privileged|attachment|files|virus|scanned|intended)",
    r"(?:please )?consider the environment|think before you print",
    r"(?:swept|free|scanned|checked) (?:by|for|from)[^.]{0,60}virus",
    r"(?:accepts? no|do(?:es)? not accept (?:any )?)(?:liability|responsibility| liability| responsibility)",
    r"(?:communications?|e-?mails?|messages?|traffic)[^.]{0,60}(?:may|will|can) be "
    r"(?:monitored|recorded|intercepted|automatically logged)",
    r"registered (?:office|in england)|lawful business (?:monitoring|purposes)|scanned and subject to",
    r"exempt from disclosure|supplied in confidence|freedom of information act (?:2000)?[^.]{0,80}(?:exempt|disclos)",
    r"views expressed[^.]{0,80}not necessarily",
    r"originated (?:from )?outside|from (?:an )?external (?:sender|source)|external e-?mail",
    r"do not click (?:on )?(?:any )?links?",
    r"unsubscribe|mailing list\b|government secure intranet|gsi convergence|messagelabs",
    r"diese e-?mail (?:kann|enthält)|ce message[^.]{0,60}confidentiel|este mensaje[^.]{0,80}confidencial",
)), re.IGNORECASE)
_BANNER = re.compile(r"\W{0,5}(?:caution|warning|external|notice)\b", re.IGNORECASE)
_STAYS = re.compile(r"\s*(?:\*|†|‡|#|\^|p\.? ?s\b|n\.? ?b\b|note\b|update\b|correction\b)|.{0,40}=", re.IGNORECASE)
# What happened, or when: no signature says that.
_TELLS = re.compile(
    r"\b(?:granted|refused|dismissed|allowed|served|removed|withdrawn|released|lodged|appealed|deported|cancelled"
    r"|deferred|booked|decided|confirmed|interest(?:ed)?|proceedings|today|yesterday|tomorrow)\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b",
    re.IGNORECASE)
_OFFICE = re.compile(r"\b(?:unit|team|desk|section|department|directorate|branch|group|office|officer|manager|command"
                     r"|division|centre|hub|lead|tel|mobile|www)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?!]\s*$")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNATURE_LINES = 14
_NAME_WORDS = 4
_SIGNATURE_LINE = 160
_SIGNATURE_WORDS = 18
_RULE = re.compile(r"[*_=~\-#\s]{5,}")


class _Line(Protocol):
    words: str
    voice: Voice


def mark(lines: Sequence[_Line], from_name: str) -> None:
    """Mark the signature and the disclaimers among lines of one speaker; the other lines stay as they are."""
    paragraphs = list(_paragraphs(lines))
    said_something = False
    signing = closing = False
    for paragraph in paragraphs:
        text = " ".join(line.words for line in paragraph)
        if REFERENCE_LIKE.search(text):
            signing = closing = False
            said_something = True
        elif closing or _is_disclaimer(text, paragraph, top=not said_something):
            closing = closing or said_something
            _voice(paragraph, Voice.DISCLAIMER)
            continue
        start = 0 if signing and _is_signature(paragraph, text) else _sign_off(paragraph, from_name)
        if start == 0 and not said_something and (paragraph is not paragraphs[-1] or _goes_on(paragraph)):
            # "Thanks" on top of a letter is a greeting.
            start = None
        if start is not None:
            signing = True
            _voice(paragraph[start:], Voice.SIGNATURE)
        said_something = said_something or start != 0


def _goes_on(paragraph: list[_Line]) -> bool:
    return any(len(line.words.split()) > _NAME_WORDS for line in paragraph[1:])


def _paragraphs(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    gathered: list[_Line] = []
    for line in lines:
        if not line.words and gathered:
            yield gathered
            gathered = []
        elif line.words:
            gathered.append(line)
    if gathered:
        yield gathered


def _voice(lines: Sequence[_Line], voice: Voice) -> None:
    for line in lines:
        line.voice = voice


def _is_disclaimer(text: str, paragraph: list[_Line], *, top: bool) -> bool:
    if len(text) > 20_000:
        text = text[:20_000]
    if _DISCLAIMER.search(text):
        return True
    return top and len(paragraph) == 1 and bool(_BANNER.match(text)) and text.upper() == text


def _sign_off(paragraph: list[_Line], from_name: str) -> int | None:
    """Give the number of the line that begins the signature in this paragraph, or None."""
    for number in range(max(0, len(paragraph) - _SIGNATURE_LINES), len(paragraph)):
        if _begins_signature(paragraph[number].words, from_name) and _is_signature(paragraph[number:], ""):
            return number
    return None


def _begins_signature(text: str, from_name: str) -> bool:
    if len(text) > _SIGNATURE_LINE:
        return False
    plain = text.strip().rstrip(",.!-–— ").lower()
    head, _, rest = plain.partition(",")
    if text.strip() in {"--", "---"} or plain in _SIGN_OFFS or _SENT_FROM.match(plain):
        return True
    if head.strip() in _SIGN_OFFS and len(rest.split()) <= 4 and not any(map(str.isdigit, rest)):
        return True
    return _is_name(text, from_name)


def _is_name(text: str, from_name: str) -> bool:
    """Say whether a line is the sender's own name, in whole or in part, perhaps with an office behind it."""
    theirs = {word.lower() for word in _WORD.findall(from_name)}
    line = [word.lower() for word in _WORD.findall(re.split(r"[,(|]", text)[0])]
    if not theirs or not line or len(line) > 6 or text.endswith((".", ":", "?")):
        return False
    # A whole name may have letters behind it ("Niamh Castellan MBE"); a part of one stands alone.
    return set(line) <= theirs or (len(theirs) > 1 and theirs <= set(line) and len(line) <= len(theirs) + 2)


def _is_signature(paragraph: Sequence[_Line], text: str) -> bool:
    """Say whether lines look like a signature: short, no sentences, no footnotes, no reference."""
    if len(paragraph) > _SIGNATURE_LINES or (text and REFERENCE_LIKE.search(text)):
        return False
    return all(_is_signature_line(line.words) for line in paragraph)


def _is_signature_line(text: str) -> bool:
    count = len(text.split())
    if len(text) > _SIGNATURE_LINE or count > _SIGNATURE_WORDS:
        return False
    if (_TELLS.search(text) and not _OFFICE.search(text)) or (_STAYS.match(text) and not _RULE.fullmatch(text)):
        return False
    return not (_SENTENCE_END.search(text) and count > 5 and not _SENT_FROM.match(text))
