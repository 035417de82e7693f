"""How letters end: sign-off, signature, disclaimer; and the warning banners that gateways put on top.

Only lines are marked here (see `quotes`); a paragraph with something like a Home Office reference is
never taken for a signature or a disclaimer.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from mailbot.core import phrases
from mailbot.core.pages import Voice

# One letter and seven digits however spaced: whoever writes that, says something.
REFERENCE_LIKE = re.compile(r"\b[A-Za-z][ .\-]{0,2}\d(?:[ .\-]?\d){6}\b")
# Digits are rarer than letters: where seven of them do not follow one another, there is no reference.
_SEVEN_DIGITS = re.compile(r"\d(?:[ .\-]?\d){6}")
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
_SMALL_PRINT = phrases.table(
    ("recipient|addressee", r"not the (?:intended|named) (?:recipient|addressee)"),
    ("in error", r"(?:received|receive) (?:this|the|it)[^.]{0,60}in error"),
    ("solely", r"solely for the (?:use of|attention of|named|intended|addressee)"),
    ("intended", r"intended (?:only|solely|exclusively) for"),
    ("intended", r"intended for the (?:use of|addressee|named|sole|recipient)"),
    ("this e|this message|this communication",
     r"this (?:e-?mail|message|communication) (?:and|is|may|has|contains|was scanned)[^.]{0,100}"
     r"(?:confidential|privileged|attachment|files|virus|scanned|intended)"),
    ("consider the environment", r"(?:please )?consider the environment"),
    ("think before you print", r"think before you print"),
    ("virus", r"(?:swept|free|scanned|checked) (?:by|for|from)[^.]{0,60}virus"),
    ("liability|responsibility", r"(?:accepts? no|do(?:es)? not accept(?: any)?) ? ?(?:liability|responsibility)"),
    ("monitored|recorded|intercepted|automatically logged",
     r"(?:communications?|e-?mails?|messages?|traffic)[^.]{0,60}(?:may|will|can) be "
     r"(?:monitored|recorded|intercepted|automatically logged)"),
    ("registered", r"registered (?:office|in england)"),
    ("lawful business", r"lawful business (?:monitoring|purposes)"),
    ("scanned", r"scanned and subject to"),
    ("exempt from", r"exempt from disclosure"),
    ("supplied in", r"supplied in confidence"),
    ("freedom of", r"freedom of information act (?:2000)?[^.]{0,80}(?:exempt|disclos)"),
    ("views expressed", r"views expressed[^.]{0,80}not necessarily"),
    ("originated", r"originated (?:from )?outside"),
    ("external", r"from (?:an )?external (?:sender|source)"),
    ("external", r"external e-?mail"),
    ("do not click", r"do not click (?:on )?(?:any )?links?"),
    ("unsubscribe", r"unsubscribe"),
    ("mailing list", r"mailing list\b"),
    ("government secure intranet", r"government secure intranet"),
    ("gsi convergence", r"gsi convergence"),
    ("messagelabs", r"messagelabs"),
    ("diese e", r"diese e-?mail (?:kann|enthält)"),
    ("ce message", r"ce message[^.]{0,60}confidentiel"),
    ("este mensaje", r"este mensaje[^.]{0,80}confidencial"),
)
_BANNER = re.compile(r"\W{0,5}(?:caution|warning|external|notice)\b", re.IGNORECASE)
_STAYS = re.compile(r"\s*(?:\*|†|‡|#|\^|p\.? ?s\b|n\.? ?b\b|note\b|update\b|correction\b)|.{0,40}=", re.IGNORECASE)
# What happened, or when: no signature says that.
_TELLING = frozenset({
    "granted", "refused", "dismissed", "allowed", "served", "removed", "withdrawn", "released", "lodged", "appealed",
    "deported", "cancelled", "deferred", "booked", "decided", "confirmed", "interest", "interested", "proceedings",
    "today", "yesterday", "tomorrow",
})
_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_OFFICE = re.compile(r"\b(?:unit|team|desk|section|department|directorate|branch|group|office|officer|manager|command"
                     r"|division|centre|hub|lead|tel|mobile|www)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_ANY_WORD = re.compile(r"\w+")
_BEHIND_NAME = re.compile(r"[,(|]")
_PARAGRAPH = 20_000      # Characters of one paragraph in which small print is sought.
_SIGNATURE_LINES = 14
_NAME_WORDS = 4
_SIGNATURE_LINE = 160
_SIGNATURE_WORDS = 18
_RULE = re.compile(r"[*_=~\-#\s]{5,}")


class _Line(Protocol):
    words: str
    voice: Voice


def names_a_case(text: str) -> bool:
    """Say whether `text` holds something like a Home Office reference."""
    return bool(_SEVEN_DIGITS.search(text) and REFERENCE_LIKE.search(text))


def mark(lines: Sequence[_Line], from_name: str) -> None:
    """Mark the signature and the disclaimers among lines of one speaker; the other lines stay as they are."""
    paragraphs = list(_paragraphs(lines))
    texts = [" ".join([line.words for line in paragraph]) for paragraph in paragraphs]
    small_print = _SMALL_PRINT.likely(" ".join(texts))
    theirs = {word.lower() for word in _WORD.findall(from_name)}
    said_something = False
    signing = closing = False
    for paragraph, text in zip(paragraphs, texts, strict=True):
        if names_a_case(text):
            signing = closing = False
            said_something = True
        elif closing or _is_disclaimer(text, small_print) or (
                not said_something and _is_banner(text, paragraph)):
            closing = closing or said_something
            _voice(paragraph, Voice.DISCLAIMER)
            continue
        start = 0 if signing and _is_signature(paragraph) else _sign_off(paragraph, theirs)
        if start is None and paragraph is paragraphs[-1] and not names_a_case(text):
            start = _dashed(paragraph)
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


def _is_disclaimer(text: str, small_print: tuple[re.Pattern[str], ...]) -> bool:
    return any(phrase.search(text, 0, _PARAGRAPH) for phrase in small_print)


def _is_banner(text: str, paragraph: list[_Line]) -> bool:
    return len(paragraph) == 1 and bool(_BANNER.match(text)) and (
        text[:_PARAGRAPH].upper() == text[:_PARAGRAPH])


_OF_SOMEBODY = re.compile(r"\b(?:he|she|him|his|her|hers|they|them|their)\b", re.IGNORECASE)


def _dashed(paragraph: list[_Line]) -> int | None:
    """Give the line of dashes in a last paragraph behind which nothing is told of anybody: a slogan, a unit."""
    number = next((n for n, line in enumerate(paragraph) if line.words in {"--", "---"}), None)
    if number is None or len(paragraph) - number > _SIGNATURE_LINES:
        return None
    rest = [line.words for line in paragraph[number + 1:]]
    return None if any(_OF_SOMEBODY.search(words) or _tells(words) for words in rest) else number


def _sign_off(paragraph: list[_Line], theirs: set[str]) -> int | None:
    """Give the number of the line that begins the signature in this paragraph, or None."""
    first = len(paragraph)
    least = max(0, first - _SIGNATURE_LINES)
    # Most paragraphs end with a sentence, and then none of their lines needs a second look.
    while first > least and _is_signature_line(paragraph[first - 1].words):
        first -= 1
    return next((number for number in range(first, len(paragraph))
                 if _begins_signature(paragraph[number].words, theirs)), None)


def _begins_signature(text: str, theirs: set[str]) -> bool:
    plain = text.rstrip(",.!-–— ").lower()
    if plain in _SIGN_OFFS or text in {"--", "---"} or _SENT_FROM.match(plain):
        return True
    head, _, rest = plain.partition(",")
    if head.strip() in _SIGN_OFFS and len(rest.split()) <= 4 and not any(map(str.isdigit, rest)):
        return True
    return _is_name(text, theirs) or _ends_with_a_name(plain, theirs)


_LONGEST_SIGN_OFF = 5    # Words.
_TITLE = re.compile(r"(?:mr|mrs|ms|miss|dr|rev)\.?")


def _ends_with_a_name(plain: str, theirs: set[str]) -> bool:
    """Say whether a line is a sign-off with the sender's own name right behind it: "yours Mrs B Hoskins"."""
    words = plain.split()
    for count in range(1, min(len(words), _LONGEST_SIGN_OFF + 1)):
        if " ".join(words[:count]).rstrip(",") in _SIGN_OFFS:
            named = words[count:]
            return _is_name(" ".join(named[1:] if _TITLE.fullmatch(named[0]) else named), theirs)
    return False


def _is_name(text: str, theirs: set[str]) -> bool:
    """Say whether a line is the sender's own name, in whole or in part, perhaps with an office behind it."""
    line = [word.lower() for word in _WORD.findall(_BEHIND_NAME.split(text, maxsplit=1)[0])]
    if not theirs or not line or len(line) > 6:
        return False
    if _is_shortened(line, theirs):
        return True
    if text.endswith((".", ":", "?")):
        return False
    # A whole name may have letters behind it ("Niamh Castellan MBE"); a part of one stands alone.
    return theirs.issuperset(line) or (len(theirs) > 1 and theirs <= set(line) and len(line) <= len(theirs) + 2)


def _is_shortened(line: list[str], theirs: set[str]) -> bool:
    """Say whether words are the sender's name cut short: "M Stubbings", "Verity C", "H.B.", "Gwen Aske"."""
    short = [word for word in line if word not in theirs]
    whole = len(line) > len(short) or all(len(word) == 1 for word in line)
    return len(line) > 1 and bool(short) and whole and all(
        any(word == one[:len(word)] and len(word) != 2 for one in theirs) for word in short)


def _is_signature(paragraph: Sequence[_Line]) -> bool:
    """Say whether lines look like a signature: short, no sentences, no footnotes."""
    return len(paragraph) <= _SIGNATURE_LINES and all(_is_signature_line(line.words) for line in paragraph)


def _is_signature_line(text: str) -> bool:
    if len(text) > _SIGNATURE_LINE:
        return False
    count = len(text.split())
    if count > _SIGNATURE_WORDS or (count > 5 and text.endswith((".", "?", "!")) and not _SENT_FROM.match(text)):
        return False
    if _tells(text) and not _OFFICE.search(text):
        return False
    return not _STAYS.match(text) or bool(_RULE.fullmatch(text))


def _tells(text: str) -> bool:
    if not _TELLING.isdisjoint(_ANY_WORD.findall(phrases.folded(text))):
        return True
    return bool(_DIGIT.search(text) and _DAY.search(text))
