"""Who speaks in each line of a message: the sender, the history of the thread, a forward, a signature.

`history` finds where older messages begin; here it is judged whether they were handed on or only left
standing, and what of the sender's own words is signature or small print.
"""

import re
from collections.abc import Sequence

from mailbot.core import closings
from mailbot.core import quote_words as words
from mailbot.core.closings import names_a_case
from mailbot.core.history import Line, Section, lines_of, sections
from mailbot.core.pages import Span, Voice

# Words of the sender above a forward: so few say nothing; up to so many hand something on, if they point to it.
_SILENCE = 5
SHORT_NOTE = 25
COVER_NOTE = 120
_GREETED = 40            # Words that a greeting cannot exceed.
_LONG_NOTE = 400         # Characters from which it pays to count the words first.
_MARKING = re.compile(r"\s*(?:\[[^\]\n]{0,60}\]|\*{2,}[^*\n]{0,40}\*{2,}|(?:un)?official\b(?:[ -]+sensitive)?"
                      r"|restricted\b|protect(?:ed)?\b|confidential\b|secret\b|urgent\b)[\s:*/|–-]{0,5}", re.IGNORECASE)
_PREFIX = re.compile(r"\s*([^\s:：\[\]()]{1,12})(?:\[\d{1,3}\]|\(\d{1,3}\))?\s{0,2}[:：]")
_POINTS = re.compile(
    r"\b(?:below|beneath|underneath|attach(?:ed|es|ing|ments?)?|enclos(?:e|ed|es|ing|ures?)|herewith|appended|fyi|fya|f\.y\.i|fwd?|forward(?:ed|ing|s)?|follow(?:s|ing)"
    r"|trail|thread|chain|see|action(?:ed)?|over to you|for (?:your )?(?:info\w*|attention|action|you|the team)"
    r"|this (?:one|e-?mail|message|came|is for|to|from|referral|notification|request|man|woman|person|gentleman|lady"
    r"|subject|individual|fno|fellow|chap|lad|pair|couple|lot|trio)|the (?:e-?mail|message|enclosed)|these|those (?:two"
    r"|three|four|people|named)|both of them|details (?:of|from)|note from"
    r"|deal with (?:this|these|it)|pass(?:ed|ing)?(?: this| it| these)? on|received (?:from|this|today|by))\b",
    re.IGNORECASE)
# "Could you log this please?": what is to be done with it stands below; unless the note itself tells what happened.
_HANDS_OVER = re.compile(
    r"\b(?:log|note|record|register|deal with|handle|see to|process|treat|take|add|file|pick up|look at|read|have"
    r"|acknowledge|answer)"
    r"\s(?:this|it|these)\b", re.IGNORECASE
)
_TELLS = re.compile(
    r"\b(?:served|granted|refused|dismissed|allowed|removed|released|lodged|appeal(?:ed)?|deport(?:ed|ation)?|bail(?:ed)?|cancelled|deferred"
    r"|booked|decided|directions|flight|signed|notified (?:him|her)|withdrawn|withdraw)\b", re.IGNORECASE
)
_GREETING = re.compile(r"(?:dear|hi|hello|good (?:morning|afternoon|evening)|morning|afternoon|all|team|colleagues?)\b"
                       r"[^.?!]{0,40}", re.IGNORECASE)
_LABEL_OF_TITLE = re.compile(r"[\s*|]{0,4}[^:：\n]{1,25}[:：][\s*]{0,20}")
_ADDRESS = re.compile(r"<[^<>]{0,300}>|\[[^\[\]]{0,300}\]")


def prefix(subject: str) -> str:
    """Say what a subject's first prefix means: "forward", "reply" or ""; markings in front of it do not count."""
    for _ in range(4):
        marking = _MARKING.match(subject)
        if not marking:
            break
        subject = subject[marking.end():]
    found = _PREFIX.match(subject)
    word = found.group(1).lower().rstrip(".") if found else ""
    return "forward" if word in words.HANDED_ON else "reply" if word in words.ANSWERED else ""


def split(lines: list[Line], handling: str, from_name: str = "", cuts: Sequence[int] = ()) -> None:
    """Give every line its voice. `handling` says what the mail as a whole is: "forward", "reply" or ""."""
    parted = sections(lines, cuts)
    note = _own_voices(parted, from_name)
    older = [section for section in parted if section.kind != "own"]
    if older:
        _older_voices(older, handling, note)
    elif handling == "forward" and is_cover_note(note):
        _speak([line for line in lines if line.marked], Voice.FORWARDED)
    _fill_blank(lines)


def spans(lines: list[Line], length: int) -> tuple[Span, ...]:
    """Give the stretches of one voice each, which together cover the text of that length."""
    found: list[Span] = []
    start = 0
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if following is None or following.voice is not line.voice:
            end = length if following is None else following.start
            if end > start:
                found.append(Span(line.voice, start, end))
            start = end
    return tuple(found)


def is_cover_note(note: str) -> bool:
    """Say whether the sender's own words only hand something on ("FYI, from NCA below")."""
    if len(note) > _LONG_NOTE and len(note.split()) > COVER_NOTE + _GREETED:
        return False
    count = len(_GREETING.sub("", note, count=1).split())
    if count > COVER_NOTE:
        return False
    points = _POINTS.search(note) or (_HANDS_OVER.search(note) and not _TELLS.search(note))
    if not points and not note.rstrip().endswith((":", "\uff1a")):
        return count <= _SILENCE and not names_a_case(note)
    return count <= SHORT_NOTE or not names_a_case(note)


def _fill_blank(lines: list[Line]) -> None:
    """An empty line belongs to what stands above it."""
    before = Voice.OWN
    for line in lines:
        if not line.words and not line.marked:
            line.voice = before
        before = line.voice


def _own_voices(parted: list[Section], from_name: str) -> str:
    """Give the sender's own lines their voices, and give the words that are left as said by the sender."""
    own = [line for section in parted if section.kind == "own" for line in section.lines]
    for line in own:
        line.voice = Voice.QUOTED if line.marked else Voice.OWN
    return _said([line for line in own if not line.marked], from_name)


def _said(lines: list[Line], name: str) -> str:
    before = lines[0].voice if lines else Voice.OWN
    closings.mark(lines, name)
    return " ".join(line.words for line in lines if line.voice is before and line.words)


def _older_voices(older: list[Section], handling: str, note: str) -> None:
    """History is quoted, unless it was handed on; a forward of a forward is read through to what says something."""
    reads_on = is_cover_note(note)
    for section in older:
        reads_on = reads_on and _is_handed_on(section, handling, note)
        _speak(section.head, Voice.QUOTED)
        _speak(section.lines, Voice.FORWARDED if reads_on else Voice.QUOTED)
        if not reads_on:
            continue
        if section.subject is not None:
            # The label is the mail program's: "Subject:" there is no person.
            label = _LABEL_OF_TITLE.match(section.subject.words)
            section.subject.start = min(section.subject.start + (label.end() if label else 0), section.subject.end)
            section.subject.voice = Voice.FORWARDED
        if not section.marked and not _leads_on(section):
            # What a handed-on message quotes itself is history all the same.
            _speak([line for line in section.lines if line.marked], Voice.QUOTED)
        handed = [line for line in section.lines if line.voice is Voice.FORWARDED]
        note = _said(handed, _ADDRESS.sub("", _value(section.sender)))
        reads_on = len(note.split()) <= SHORT_NOTE and is_cover_note(note)
        handling = prefix(_value(section.subject))


def _leads_on(section: Section) -> bool:
    """Tell whether a message's own words lead on to what it quotes: "this is our notification:"."""
    own = " ".join(line.words for line in section.lines if not line.marked and line.words)
    return own.rstrip().endswith((":", "\uff1a")) and is_cover_note(own)


def _speak(lines: list[Line], voice: Voice) -> None:
    for line in lines:
        line.voice = voice


def _value(line: Line | None) -> str:
    return re.split("[:：]", line.words, maxsplit=1)[-1].strip(" *|") if line is not None else ""


def _is_handed_on(section: Section, handling: str, note: str) -> bool:
    """Say whether a section was handed on, rather than left standing under an answer."""
    if section.kind == "forward":
        # A forward that stands inside quoted lines is history of somebody's answer.
        return handling != "reply" or not section.marked
    if section.kind == "wrote":
        return False
    return handling == "forward" or (not handling and len(note.split()) <= SHORT_NOTE)


__all__ = ["Line", "is_cover_note", "lines_of", "prefix", "spans", "split"]
