"""How a page is looked at: one character for one thing, only the voices that count, cut into sentences.

A `Sheet` is a page's text with full-width digits, odd spaces, dashes and quotes folded into plain ones,
invisible characters left out, and stretches of other voices left out. Offsets into a sheet are
turned back into offsets into the page, so that evidence is always the page's own words.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from mailbot.core import leaders, ticks
from mailbot.core.drawn import BETWEEN_BOXES, LETTER_BOXES, NAME_BOXES
from mailbot.core.notification import Evidence, Loser
from mailbot.core.pages import Page, Source, Voice

NEW_VOICES = (Voice.OWN, Voice.FORWARDED)

# Characters that a person does not see and that only break up what she reads.
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")

_PARAGRAPH = "\n\n"


def _folding_table() -> dict[int, str]:
    """Give the one-to-one table: every digit to ASCII, every space, dash and quote to its plain form."""
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    for code in range(0x80, 0x10000):
        digit = unicodedata.digit(chr(code), None)
        if digit is not None and unicodedata.category(chr(code)) == "Nd":
            table[code] = str(digit)
    table |= dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0x0D), " ")
    table |= dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n")
    table |= dict.fromkeys((*range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63), "-")
    table |= dict.fromkeys((0x2018, 0x2019, 0x201B, 0x02BC, 0x02B9, 0xB4, 0x60), "'")
    table |= dict.fromkeys((0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB), '"')
    return table


_FOLDING = _folding_table()


# Letters of a sentence up to which it is remembered: the closings and warnings of offices come again and again.
_REMEMBERED = 300


# The mark of a footnote behind a word ("is not* subject to") is no part of what is said.
_NOTE_MARK = re.compile(r"(?<=[^\W\d_])\*{1,3}(?=[\s.,;:]|$)")


@lru_cache(maxsize=2048)
def _low(text: str) -> str:
    """Give a text as `Stretch.low` does."""
    return " ".join((_NOTE_MARK.sub("", text) if "*" in text else text).lower().split())


@dataclass(frozen=True, slots=True)
class Stretch:
    """`text[start:end]` of a sheet: a line, a sentence or a clause."""

    start: int
    end: int
    text: str

    def low(self) -> str:
        """Give the text in small letters with each run of white space as one blank."""
        return _low(self.text) if len(self.text) <= _REMEMBERED else " ".join(self.text.lower().split())


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it is looked at; `text` is what every parser of this package works on.

    `starts` and `shifts` lead back to the page, `begins` are the offsets at which the sentences begin,
    `ticked` are the options of forms whose boxes are ticked.
    """

    page: Page
    text: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]
    sentences: tuple[Stretch, ...]
    begins: tuple[int, ...]
    ticked: tuple[ticks.Choice, ...] = ()

    @property
    def is_subject(self) -> bool:
        """Tell whether this is the subject line."""
        return self.page.source is Source.SUBJECT

    def origin(self, position: int) -> int:
        """Turn an offset into the sheet into one into the page."""
        return position + self.shifts[max(bisect_right(self.starts, position) - 1, 0)] if self.starts else 0

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Turn a non-empty stretch of the sheet into one of the page."""
        return self.origin(start), self.origin(max(end - 1, start)) + 1

    def words(self, start: int, end: int) -> str:
        """Give the page's own characters of a stretch, without the invisible ones, composed (NFC)."""
        first, last = self.span(start, end)
        own = self.page.text[first:last]
        if "|" in own and any(pattern.search(self.page.text, max(first - 12, 0), last) for pattern in (
            LETTER_BOXES, NAME_BOXES
        )):
            own = self.text[start:end]
        return unicodedata.normalize("NFC", _INVISIBLE.sub("", own))

    def evidence(self, field: str, value: str, start: int, end: int) -> Evidence:
        """Say on which words of the page a value rests."""
        first, last = self.span(start, end)
        return Evidence(field, value, self.page.part, first, last, self.page.text[first:last])

    def loser(self, field: str, start: int, end: int, why: str) -> Loser:
        """Say which words were looked at and not taken, and why."""
        first, last = self.span(start, end)
        return Loser(field, self.page.text[first:last], self.page.part, first, why)

    def is_spoken(self, position: int, voice: Voice) -> bool:
        """Tell whether a voice speaks at an offset into the sheet."""
        place = self.origin(position)
        return any(s.voice is voice and s.start <= place < s.end for s in self.page.spans)

    def sentence_at(self, position: int) -> Stretch:
        """Give the sentence in which an offset lies."""
        return self.sentences[self.sentence_number(position)]

    def sentence_number(self, position: int) -> int:
        """Give the number of the sentence in which an offset lies."""
        return max(bisect_right(self.begins, position) - 1, 0)

    def find(self, page_start: int, page_end: int) -> tuple[int, int] | None:
        """Turn offsets of the page (a table's cell) into offsets of the sheet; None when left out."""
        for number, start in enumerate(self.starts):
            shift = self.shifts[number]
            end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
            if start + shift <= page_start < end + shift:
                return page_start - shift, min(page_end - shift, len(self.text))
        return None


def look(page: Page, voices: tuple[Voice, ...] = NEW_VOICES) -> Sheet:
    """Make the sheet of a page as `voices` speak it."""
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    length = 0
    for offset, stretch in page.stretches(*voices):
        if pieces and offset != starts[-1] + shifts[-1] + len(pieces[-1]):
            pieces.append(_PARAGRAPH)
            starts.append(length)
            shifts.append(offset - length - len(_PARAGRAPH))
            length += len(_PARAGRAPH)
        for begin, end in _visible(stretch):
            pieces.append(stretch[begin:end])
            starts.append(length)
            shifts.append(offset + begin - length)
            length += end - begin
    whole = "".join(pieces).translate(_FOLDING)
    text = leaders.led(ticks.without_empty(whole))
    said = tuple(sentences(text))
    begins = tuple(s.start for s in said)
    return Sheet(page, text, tuple(starts), tuple(shifts), said, begins, ticks.choices(whole))


def cut(sheet: Sheet, start: int, end: int, *, topic: str = "") -> Sheet:
    """Give a stretch of a sheet (a cell, say) as a sheet of its own, behind words that say what it is about.

    Its offsets count from these words; nothing may be made evidence by them.
    """
    text = f"{topic}{sheet.text[start:end]}"
    said = tuple(sentences(text))
    return Sheet(sheet.page, text, (0,), (sheet.origin(start),), said, tuple(s.start for s in said))


# The marks of a quoted line are no part of what it says: "> To: Ann FIELD".
_QUOTE_MARKS = re.compile(r"^[ \t]{0,3}(?:>[ \t]?){1,8}", re.MULTILINE)


def _visible(stretch: str) -> Iterator[tuple[int, int]]:
    """Give the runs between invisible characters and the marks of quoted lines."""
    begin = 0
    gaps = [hit.span() for hit in _INVISIBLE.finditer(stretch)] if not stretch.isascii() else []
    marks = [hit.span() for hit in _QUOTE_MARKS.finditer(stretch)] if ">" in stretch else []
    for start, end in sorted([*gaps, *marks, *_between_boxes(stretch)]):
        if start > begin:
            yield begin, start
        begin = max(begin, end)
    if begin < len(stretch):
        yield begin, len(stretch)


def _between_boxes(stretch: str) -> Iterator[tuple[int, int]]:
    """Give what stands between the boxes of a form that has one box for each letter."""
    if "|" not in stretch:
        return
    named = [hit.span() for hit in NAME_BOXES.finditer(stretch)]
    others = [hit.span() for hit in LETTER_BOXES.finditer(stretch)]
    for boxes in (*named, *(span for span in others if not any(a < span[1] and span[0] < b for a, b in named))):
        for hit in BETWEEN_BOXES.finditer(stretch, *boxes):
            # The blank behind an empty box is left: it parts two names.
            yield hit.start(), hit.end() - (hit.group().count("|") > 1 and hit.group().endswith(" "))


# A line that begins like this begins something new: a numbered or bulleted item, a box, a label.
_ITEM = re.compile(
    r"\s{0,20}(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|[-*\u2022\u00b7\u25aa\u25cf>]{1,2}\s|\[[ xX\d]?\]"
    r"|(?:\d{1,3}[.)]?\s{1,9})?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s{2,9}\S"
    r"|[\u00b9\u00b2\u00b3\u2020\u2021]\s?[A-Za-z]"
    r"|[\u2610-\u2612])"
)
_LABEL = re.compile(r"\s{0,20}[A-Z][A-Za-z'()/.&? -]{0,40}(?:[:|\t=]|\s{3,40}\S)")
# What may not end a sentence although a full stop stands behind it.
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|no|nos|ref|refs|st|hon|prof|sgt|rev|v|vs|c|ca|cf|e\.?g|i\.?e|approx|incl|d\.?o\.?b"
    r"|a\.?k\.?a|f\.?k\.?a|"
    r"nat|tel|ext|b|s|ss|sec|para|art|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|inc|dept|gov|h\.?o|u\.?k|p"
    r"|pp|etc|viz|r)|\b[A-Za-z])$", re.IGNORECASE
)
_LONG_WORD = 7
_STOP = re.compile(
    r"[.!?;\n](?:(?<=\n)|(?<=;)(?=\s)|(?<=[.!?])['\")\]]{0,2}(?=\s{1,4}[\"'(\[]?[^\sa-z]|\s{0,4}$))"
)
# The same where nobody writes capitals: a full stop behind a word ends a sentence, whatever comes next.
_STOP_IN_SMALL = re.compile(
    r"[.!?;\n](?:(?<=\n)|(?<=;)(?=\s)|(?<=[.!?])['\")\]]{0,2}(?=\s{1,4}[\"'(\[]?[^\sa-z]|\s{0,4}$)|(?<=[a-z]{3}[.!?])(?=\s{1,4}[a-z]))"
)
_FEW = 100      # Of so many letters not one is a capital.
# With such a word no line ends that its writer ended.
_GOES_ON = re.compile(r"[a-z] (?:a|an|the|of|to|in|on|for|and|or|with|by|from|his|her|their|our|your|my|that|is"
    r"|was|has|been|be)$")
# Behind a reference at its end, a line that begins with a capital is the next entry.
_ENDS_WITH_NUMBER = re.compile(r"\b[A-Z]\d{7}(?:/\d{1,2})?[ \t]{0,4}$")
# Letters that are counted of a word.
_LONGEST = 60
# Narrower columns than this are short lines on purpose, not wrapped prose.
_NARROWEST = 50


def sentences(text: str) -> Iterator[Stretch]:
    """Cut a text into sentences: at full stops, at semicolons, at line ends that are not mere wrapping."""
    begin = 0
    for end in _ends(text):
        if text[begin:end].strip():
            yield _stripped(text, begin, end)
        begin = end
    if text[begin:].strip():
        yield _stripped(text, begin, len(text))
    elif not begin:
        yield Stretch(0, len(text), text)


def _stripped(text: str, begin: int, end: int) -> Stretch:
    """Give the stretch without the white space around it."""
    piece = text[begin:end]
    begin += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return Stretch(begin, begin + len(piece), piece)


def _ends(text: str) -> Iterator[int]:
    """Give the offsets behind which a new sentence begins."""
    breaks = _hard_breaks(text)
    small = len(text) > _NARROWEST and sum(map(str.isupper, text)) * _FEW < len(text)
    for hit in (_STOP_IN_SMALL if small else _STOP).finditer(text):
        mark = hit.group()[0]
        if mark == "\n":
            if hit.start() in breaks:
                yield hit.end()
        elif mark != "." or not _is_abbreviated(text, hit.start()):
            yield hit.end()


def _is_abbreviated(text: str, stop: int) -> bool:
    """Tell whether a full stop ends an abbreviation; no long word is one."""
    if stop >= _LONG_WORD and text[stop - _LONG_WORD:stop].isalpha():
        return False
    return bool(_ABBREVIATION.search(text, max(stop - 8, 0), stop))


def _hard_breaks(text: str) -> set[int]:
    """Tell the line ends that the writer meant from those that a mail program put in."""
    found: set[int] = set()
    position = 0
    for paragraph in re.split(r"(\n[ \t]{0,200}\n)", text):
        lines = paragraph.split("\n")
        width = max(_NARROWEST, *map(len, lines))
        offset = position
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            offset += len(line)
            if _is_meant(line, following, width):
                found.add(offset)
            offset += 1
        position += len(paragraph)
    return found


def _is_meant(line: str, following: str, width: int) -> bool:
    """Tell whether a line ends because its writer wanted it to: the next word would have had room."""
    words = following.split(None, 1)
    if not words or not line.strip():
        return True
    if len(line) + 1 + min(len(words[0]), _LONGEST) < width - 8:
        return True
    if len(line) > _NARROWEST and _GOES_ON.search(line):
        return False
    if _ENDS_WITH_NUMBER.search(line) and words[0][0].isupper():
        return True
    return bool(_ITEM.match(following) or _LABEL.match(following)) or "\t" in line or " | " in line


# Where one clause ends and another begins within a sentence.
_JOINT = re.compile(
    r",?\s(?:but|although|though|however|whereas|while|whilst|unlike|because|since(?= (?:he|she|the|his|her|it|we"
    r"|they|there|then)\b)|so that|except that|save that)\s"
    r"|,\s(?:and|or|nor|so|which|who|whose|as|in contrast to|in contrast|by contrast|on the other hand|contrary to"
    r"|apart from|except)\s"
    r"|,\s(?=(?:that|the\sone|those)\s(?:of|against|made|for)\s)|,\s(?=(?:unless|if|should|in\scase)\s)"
    r"|,\s(?:against|of|for|in|about|under|from|by)\s(?:whom|which|whose)\s|,\s(?:all|both|none|neither|each|only"
    r"|there|he|she|they|the\s(?:others?|rest))\s(?=(?:are|is|has|have|was|were|of|three|four|two)\s)"
    r"|,\s(?=(?:no\s)?(?:confiscation|poca|restraint)\s(?:proceedings|orders?)\s(?:exists?|is|are|was|were|has|have|had|stands?)\s)"
    r"|,\s(?=(?:mr|mrs|ms|miss|dr)\.?\s[^\s,;]{1,40}(?:\s[^\s,;]{1,40}){0,3}?\s(?:is|are|has|was|were|does"
    r"|did|remains|faces|owes)\s)"
    r"|(?<!\sof)(?<!\sto)(?<!\son)(?<!\sin)(?<!\sby)(?<!\sfor)(?<!over)(?<!from)(?<!with)(?<!than)(?<!against)"
    r",?\s(?:and\s)?(?=the\s(?:first|second|third|fourth|fifth|sixth|former|latter|elder|younger|older|other"
    r"|husband|wife|man"
    r"|woman)(?:\s(?:man|woman|one|brother|sister))?\s(?:is|are|has|have|was|were|does|did|faces|owes|remains|paid)\s)"
    r"|\s-{1,2}\s|:\s"
    r"|\sand\s(?=(?:he|she|they|it|we|there|his|her|their|the|has|have|is|was|were|had|will|no|this|that|remains"
    r"|confiscation|an?(?!\s(?:half|quarter)\s))\s)", re.IGNORECASE
)


# A clause that opens the sentence and ends at its first comma.
_OPENING = re.compile(
    r"(?:[-*]\s)?(?:unlike|whereas|while|whilst|although|though|since|as|because|when|if|once|after|before"
    r"|following|despite|contrary to|in contrast to|apart from|leaving aside|leaving out|setting aside"
    r"|except for|save for|other"
    r" than|until|unless|having|besides|with"
    r"|given)\s[^,;:]{3,160},\s", re.IGNORECASE
)


def clauses(sentence: Stretch) -> tuple[Stretch, ...]:
    """Cut a sentence into clauses; the joining word stays with the clause it begins."""
    opening = _OPENING.match(sentence.text)
    first = opening.end() if opening else 0
    cuts = [
        0, *([first] if first else ()), *(hit.start() for hit in _JOINT.finditer(sentence.text, first)), len(sentence.
        text)
    ]
    pairs = pairwise(cuts)
    return tuple(
        Stretch(sentence.start + a, sentence.start + b, sentence.text[a:b]) for a, b in pairs if sentence.text[a:b].
        strip()
    )
