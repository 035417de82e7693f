"""Who speaks in each line of a message: the sender, the history of the thread, a forward, a signature.

Linear in the length of the text; every look ahead is bounded. The sender's program may have marked what
it cites (`cited`, `cuts`); otherwise the words of `quote_words` tell.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mailbot.core import closings, plain
from mailbot.core import quote_words as words
from mailbot.core.closings import REFERENCE_LIKE
from mailbot.core.pages import Span, Voice

# A cover note up to this long above a forward hands it on without saying much itself.
SHORT_NOTE = 25
COVER_NOTE = 120
_BLOCK_LINES = 14
_WROTE_LINES = 4
_LABEL = re.compile(r"[\s*|]{0,4}([^:：|\n]{1,25}?)[\s*]{0,3}[:：]")
_RULES = "-_=*—–> \t:："
_RULED = re.compile(r"\s*[-_=*—–]{2,}")
_UNDERLINE = re.compile(r"\s*_{10,}\s*|\s*-{20,}\s*")
_TIME_OR_ADDRESS = re.compile(r"\d{1,2}[:.h]\d{2}|[^\s@]{1,64}@[^\s@]{1,64}")
_PREFIX = re.compile(r"\s*([^\s:：\[\]()]{1,12})(?:\[\d{1,3}\]|\(\d{1,3}\))?\s{0,2}[:：]")
_POINTS_DOWN = re.compile(r"\b(?:below|beneath|underneath|attached|fyi|forward(?:ed|ing)?|following|trail|see|chain)\b",
                          re.IGNORECASE)
_GREETING = re.compile(r"(?:dear|hi|hello|good (?:morning|afternoon|evening)|morning|afternoon|all|team|colleagues?)\b"
                       r"[^.?!]{0,40}", re.IGNORECASE)


@dataclass(slots=True)
class Line:
    """One line: its place in the text, its words without quote marks, and whether it is marked as quoted."""

    start: int
    end: int
    words: str
    marked: bool
    voice: Voice = Voice.OWN


@dataclass(slots=True)
class _Section:
    """Own words, or the history from one header on; `head` are the header's lines.

    `kind` is "own", "wrote", "block" (From, Sent, To), "original", "forward" or "cut".
    """

    kind: str
    head: list[Line] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    subject: Line | None = None

    @property
    def marked(self) -> bool:
        """Say whether the header itself stands behind quote marks: then the section ends with them."""
        return bool(self.head) and self.head[-1].marked


def lines_of(text: str, cited: Sequence[tuple[int, int]] = ()) -> list[Line]:
    """Give the lines of a text; those inside a cited stretch, or behind ">", are marked."""
    lines: list[Line] = []
    stretches = iter(sorted(cited))
    stretch = next(stretches, None)
    at = 0
    for raw in text.split("\n"):
        while stretch is not None and stretch[1] <= at:
            stretch = next(stretches, None)
        cut = plain.marks(raw)
        inside = stretch is not None and stretch[0] < at + len(raw) and at < stretch[1]
        lines.append(Line(at, at + len(raw), raw[cut:].strip(), bool(cut) or inside))
        at += len(raw) + 1
    return lines


def prefix(subject: str) -> str:
    """Say what a subject's first prefix means: "forward", "reply" or ""."""
    found = _PREFIX.match(subject)
    word = found.group(1).lower().rstrip(".") if found else ""
    return "forward" if word in words.HANDED_ON else "reply" if word in words.ANSWERED else ""


def split(lines: list[Line], subject: str, from_name: str = "", cuts: Sequence[int] = ()) -> None:
    """Give every line its voice."""
    _give_voices(_sections(lines, set(cuts)), prefix(subject), from_name)
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


def _fill_blank(lines: list[Line]) -> None:
    """An empty line belongs to what stands above it."""
    before = Voice.OWN
    for line in lines:
        if not line.words and not line.marked:
            line.voice = before
        before = line.voice


def _sections(lines: list[Line], cuts: set[int]) -> list[_Section]:
    sections = [_Section("own")]
    waiting = sorted(cuts, reverse=True)
    at = 0
    while at < len(lines):
        line = lines[at]
        begun = _begin(lines, at) if line.words else None
        if begun is None and line.words and waiting and waiting[-1] <= line.start:
            begun = _cut(lines, at)
            waiting.clear()
        if begun is not None:
            sections.append(begun)
            at += len(begun.head)
            continue
        if sections[-1].marked and line.words and not line.marked:
            sections.append(_Section("own"))
        sections[-1].lines.append(line)
        at += 1
    return sections


def _cut(lines: list[Line], at: int) -> _Section | None:
    """The sender's program says that the history begins here; its header, if there is one, says more."""
    near = (number for number in range(at, min(at + 6, len(lines))) if lines[number].words)
    return None if any(_begin(lines, number) for number in near) else _Section("cut")


def _begin(lines: list[Line], at: int) -> _Section | None:
    """Give the section whose header starts at this line, or None."""
    line = lines[at]
    kind = _marker(line.words)
    if kind:
        head, roles, subject = _block(lines, at + 1)
        return _Section(kind, [line, *head] if roles else [line], subject=subject if roles else None)
    ruled = 1 if _UNDERLINE.fullmatch(line.words) else 0
    following = _next_filled(lines, at + 1) if ruled else at
    if following is not None and _role(lines[following].words) == "from":
        head, roles, subject = _block(lines, following)
        if {"sent", "subject"} & roles and len(roles) > 2:
            return _Section("block", [*lines[at:following], *head], subject=subject)
    count = _wrote(lines, at)
    return _wrote_section(lines, at, count) if count else None


def _wrote_section(lines: list[Line], at: int, count: int) -> _Section:
    section = _Section("wrote", lines[at:at + count])
    following = _next_filled(lines, at + count)
    if following is not None and lines[following].marked:
        for line in section.head:
            line.marked = True
    return section


def _next_filled(lines: list[Line], at: int, most: int = 3) -> int | None:
    return next((number for number in range(at, min(at + most, len(lines))) if lines[number].words), None)


def _marker(text: str) -> str:
    """Say which marker line this is: "original", "forward" or ""."""
    if len(text) > 200 or not text:
        return ""
    inner = text.strip(_RULES).lower()
    ruled = bool(_RULED.match(text))
    if inner.startswith(words.FORWARDED) and (ruled or text.rstrip(" *").endswith((":", "："))):
        return "forward"
    return "original" if inner.startswith(words.ORIGINAL) and ruled else ""


def _role(text: str) -> str:
    found = _LABEL.match(text)
    return words.LABELS.get(found.group(1).strip().lower(), "") if found else ""


def _block(lines: list[Line], at: int) -> tuple[list[Line], set[str], Line | None]:
    """Give the lines of a header block from here on, the roles that they name, and the subject's line."""
    head: list[Line] = []
    roles: set[str] = set()
    subject: Line | None = None
    for number in range(at, min(at + _BLOCK_LINES, len(lines))):
        line = lines[number]
        role = _role(line.words)
        following = _next_filled(lines, number + 1)
        goes_on = following is not None and bool(_role(lines[following].words))
        if role == "from" and "from" in roles:
            break
        if not role and not (goes_on and (not line.words or _is_people(line.words))):
            break
        if role == "subject":
            subject = line
        head.append(line)
        roles.add(role or "more")
    return head, roles - {"more"}, subject


def _is_people(text: str) -> bool:
    """A long list of recipients runs over several lines."""
    return "@" in text or ";" in text


def _wrote(lines: list[Line], at: int) -> int:
    """Give how many lines an attribution ("On 14 Oct 2014, at 16:10, N wrote:") takes here, or 0."""
    starts = lines[at].words.split(maxsplit=1)[0].lower().rstrip(",")
    if starts not in words.WROTE_STARTS and "@" not in lines[at].words and not lines[at].words[0].isdigit():
        return 0
    joined = ""
    for count in range(1, _WROTE_LINES + 1):
        number = at + count - 1
        if number >= len(lines) or not lines[number].words or len(joined) > 400:
            return 0
        joined = f"{joined} {lines[number].words}".strip()
        if joined.endswith((":", "：")):
            return count if _is_attribution(joined, lines, at + count) else 0
    return 0


def _is_attribution(text: str, lines: list[Line], after: int) -> bool:
    inner = text.rstrip(" :：").lower()
    named = inner.endswith(words.WROTE_ENDS) or any(f" {verb} " in inner for verb in words.WROTE_WITHIN)
    addressed = inner.endswith(">") and "@" in inner and bool(re.search(r"\d", inner))
    following = _next_filled(lines, after)
    quoted = following is not None and lines[following].marked
    return (named and (quoted or bool(_TIME_OR_ADDRESS.search(inner)))) or addressed


def _give_voices(sections: list[_Section], subject: str, from_name: str) -> None:
    own = [line for section in sections if section.kind == "own" for line in section.lines]
    for line in own:
        line.voice = Voice.QUOTED if line.marked else Voice.OWN
    mine = [line for line in own if not line.marked]
    closings.mark(mine, from_name)
    note = " ".join(line.words for line in mine if line.voice is Voice.OWN and line.words)
    reads_on = is_cover_note(note)
    history = [section for section in sections if section.kind != "own"]
    if not history and subject == "forward" and reads_on:
        _speak(own, Voice.FORWARDED, only_marked=True)
    for section in history:
        reads_on = reads_on and _is_handed_on(section, subject, note)
        _speak(section.head, Voice.QUOTED)
        _speak(section.lines, Voice.FORWARDED if reads_on else Voice.QUOTED)
        if section.subject is not None and reads_on:
            section.subject.voice = Voice.FORWARDED
        if reads_on:
            # A forward of a forward is read through to the message that says something.
            closings.mark(section.lines, "")
            note = " ".join(line.words for line in section.lines if line.voice is Voice.FORWARDED and line.words)
            reads_on = len(note.split()) <= SHORT_NOTE and is_cover_note(note)
            subject = prefix(_value(section.subject)) if section.subject is not None else ""


def _speak(lines: list[Line], voice: Voice, *, only_marked: bool = False) -> None:
    for line in lines:
        if line.marked or not only_marked:
            line.voice = voice


def _value(line: Line) -> str:
    return re.split("[:：]", line.words, maxsplit=1)[-1].strip(" *|")


def _is_handed_on(section: _Section, subject: str, note: str) -> bool:
    """Say whether a section was handed on, rather than left standing under an answer."""
    if section.kind == "forward":
        # A forward that stands inside quoted lines is history of somebody's answer.
        return subject != "reply" or not section.marked
    return section.kind != "wrote" and (subject == "forward" or (not subject and not note))


def is_cover_note(note: str) -> bool:
    """Say whether the sender's own words only hand something on ("FYI, from NCA below")."""
    count = len(_GREETING.sub("", note, count=1).split())
    if REFERENCE_LIKE.search(note):
        return count <= SHORT_NOTE and bool(_POINTS_DOWN.search(note))
    return count <= COVER_NOTE
