"""Attachments as pages: what a person would read after opening them, and why some cannot be read.

What a file is, its first bytes say, not its name. The heavy libraries are imported when the first file
of their kind comes. Nothing is written to disk, nothing remote is fetched, names are for display only.

Problems, all of which want a person: "encrypted-message", "encrypted-attachment", "damaged-attachment",
"oversized-attachment", "scanned-without-text", "unknown-attachment", "too-many-attachments", and
"words-of-somebody-else": the sender hands on, without words of their own, what somebody of another domain wrote.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from mailbot.core import closings, drawn, html, plain, quotes, text
from mailbot.core.charsets import declared_in_html, decode
from mailbot.core.mail import Mail, Part, parse
from mailbot.core.pages import Page, Source, Span, Table, Voice
from mailbot.core.rules import ANOTHERS_WORDS
from mailbot.reading import formats
from mailbot.reading.extract import TEXT, Extract, UnreadableError

ATTACHMENTS = 100
ENCLOSURES = 5           # Messages within messages that are read.
_PGP = "-----BEGIN PGP MESSAGE-----"


@dataclass(slots=True)
class _Desk:
    """What was read so far, and how: `voice` speaks for enclosed messages, None for the sender's own files."""

    pages: list[Page] = field(default_factory=list)
    problems: dict[str, None] = field(default_factory=dict)
    read: int = 0
    length: int = 0

    def note(self, *problems: str) -> None:
        self.problems.update(dict.fromkeys(problems))

    def add(self, page: Page | None) -> None:
        if page is None or self.length > TEXT:
            self.note(*(("oversized-attachment",) if page is not None else ()))
            return
        self.pages.append(page)
        self.length += len(page.text)


@dataclass(frozen=True, slots=True)
class _Setting:
    """Whose attachments are read: the mail, how deep it is enclosed, and in which voice it speaks."""

    mail: Mail
    depth: int = 0
    voice: Voice | None = None
    has_words: bool = True


def pages(mail: Mail, body: tuple[Page, ...] | None = None) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Give the pages of all attachments and enclosed messages, and the problems met, each once.

    `body` are the pages of `text.read`, when the caller has them already. Enclosed messages speak as
    FORWARDED where the sender only hands them on, else as QUOTED; the sender's own files as OWN.
    """
    desk = _Desk()
    if any(True for _ in _attached(mail)) or mail.root.content_type == "multipart/encrypted":
        own = _own_words(text.pages(mail) if body is None else body)
        _read_all(_Setting(mail, has_words=bool(own.strip())), desk, own)
    if any(_PGP in (part.text or "") for part in mail.parts):
        desk.note("encrypted-message")
    return tuple(desk.pages), tuple(desk.problems)


def _own_words(found: Iterable[Page]) -> str:
    return " ".join(words for page in found if page.source is Source.BODY for _, words in page.stretches(Voice.OWN))


def _attached(mail: Mail) -> Iterator[Part]:
    return (part for part in mail.parts if not text.is_body(part) and not formats.is_silent(part))


def _read_all(setting: _Setting, desk: _Desk, own: str) -> None:
    if setting.mail.root.content_type == "multipart/encrypted":
        desk.note("encrypted-message")
        return
    for part in _attached(setting.mail):
        desk.read += 1
        if desk.read > ATTACHMENTS:
            desk.note("too-many-attachments")
            return
        try:
            _read_one(part, setting, desk, own)
        except UnreadableError as fault:
            desk.note(fault.problem)


def _read_one(part: Part, setting: _Setting, desk: _Desk, own: str) -> None:
    kind = formats.kind_of(part, has_words=setting.has_words)
    name = f"{part.id}:{part.filename or kind}"
    if kind == "picture":
        return
    if kind in _WRAPPED:
        _enclosed(_WRAPPED[kind](part), name, setting, desk, own)
    elif kind == "tnef":
        _unwrapped(part, name, setting, desk, own)
    else:
        found = _READERS[kind](part)
        desk.note(*found.problems)
        desk.add(_page(name, found, setting))


def _pdf(part: Part) -> Extract:
    from mailbot.reading import pdf

    return pdf.read(part.data)


def _docx(part: Part) -> Extract:
    from mailbot.reading import word

    return word.read(part.data)


def _xlsx(part: Part) -> Extract:
    from mailbot.reading import sheets

    return sheets.read_xlsx(part.data)


def _csv(part: Part) -> Extract:
    from mailbot.reading import sheets

    return sheets.read_csv(_decoded(part))


def _rtf(part: Part) -> Extract:
    from mailbot.reading import rtf

    return rtf.read(part.data)


def _html(part: Part) -> Extract:
    shown = html.render(_decoded(part))
    return Extract(shown.text, shown.tables, shown.hidden)


def _txt(part: Part) -> Extract:
    words = drawn.relaid(plain.readable(_decoded(part)).strip("\n"))
    return Extract(words, plain.tables(words))


def _decoded(part: Part) -> str:
    if part.text is not None:
        return part.text
    data = part.data[:4 * TEXT]
    return decode(data, part.params.get("charset") or declared_in_html(data))[0][:TEXT]


def _msg(part: Part) -> Mail:
    from mailbot.reading import outlook

    return outlook.read_msg(part.data, part.id)


_READERS: dict[str, Callable[[Part], Extract]] = {
    "pdf": _pdf, "docx": _docx, "xlsx": _xlsx, "csv": _csv, "rtf": _rtf, "html": _html, "txt": _txt,
}
_WRAPPED: dict[str, Callable[[Part], Mail]] = {
    "message": lambda part: part.message or Mail(), "eml": lambda part: parse(part.data), "msg": _msg,
}


def _page(name: str, found: Extract, setting: _Setting) -> Page | None:
    """Make a page of a document: its closing lines known as such, its hidden words at the end."""
    if not found.text.strip() and not found.hidden:
        return None
    lines = quotes.lines_of(found.text)
    for line in lines:
        line.marked = False
    closings.mark(lines, setting.mail.from_name)
    voices = quotes.spans(lines, len(found.text))
    if setting.voice is not None:
        voices = (Span(setting.voice, 0, len(found.text)),)
    return _with_hidden(name, found.text, voices, found.tables, found.hidden)


def _with_hidden(name: str, words: str, voices: tuple[Span, ...], tables: tuple[Table, ...],
                 hidden: tuple[str, ...]) -> Page:
    unseen = "\n".join(piece for piece in hidden if piece.strip())
    if unseen:
        whole = f"{words}\n\n{unseen}"
        return Page(name, Source.ATTACHMENT, whole, (*voices, Span(Voice.HIDDEN, len(words), len(whole))), tables)
    return Page(name, Source.ATTACHMENT, words, voices, tables)


def _enclosed(inner: Mail, name: str, setting: _Setting, desk: _Desk, own: str) -> None:
    """Read a message that was attached. It speaks as FORWARDED only when the sender's words hand it on."""
    if setting.depth >= ENCLOSURES:
        desk.note("too-many-attachments")
        return
    handed_on = setting.voice in {None, Voice.FORWARDED} and _is_handed_on(setting.mail, own)
    voice = Voice.FORWARDED if handed_on else Voice.QUOTED
    if handed_on and _is_of_another_domain(inner, setting.mail):
        desk.note(ANOTHERS_WORDS)
    found, _ = text.read(inner)
    for number, page in enumerate(found):
        label = f"{name} subject" if page.source is Source.SUBJECT else name if number < 2 else f"{name} {number}"
        spans, writer = _spoken(page.spans, voice), inner.from_address or inner.from_name
        desk.add(replace(page, part=label, source=Source.ATTACHMENT, spans=spans, writer=writer))
    _read_all(_Setting(inner, setting.depth + 1, voice, bool(found)), desk, _own_words(found))


def _is_of_another_domain(inner: Mail, outer: Mail) -> bool:
    domains = {(mail.from_address or "").rpartition("@")[2] for mail in (inner, outer)} - {""}
    return len(domains) > 1


def _is_handed_on(mail: Mail, own: str) -> bool:
    report = mail.root.content_type in {"multipart/report", "multipart/digest"}
    return not report and (quotes.is_cover_note(own) or bool(_HOLDS.search(" ".join(own.split()))))


# "I enclose his mail, which has the particulars": then it speaks for the sender, however much else is said.
_HOLDS = re.compile(
    r"\b(?:enclos|attach)\w*\b[^.\n]{0,60}\b(?:(?:e-?)?mail|message|note)\b[^.]{0,60}\b(?:particulars|details|facts|everything)\b"
    r"|\b(?:particulars|details|facts) (?:are |is )?(?:in|on) (?:the|his|her) (?:enclosed|attached)\b"
    r"|\b(?:flight|day|date|place|details|particulars|timings?|itinerary|the rest)\b[^.\n]{0,20}\b(?:as )?(?:in"
    r"|on|per|by) the"
    r" (?:e-?)?(?:ticket|booking|itinerary|confirmation|message|mail)\b[^.\n]{0,20}\b(?:attached"
    r"|enclosed)\b", re.IGNORECASE
)


def _spoken(spans: tuple[Span, ...], voice: Voice) -> tuple[Span, ...]:
    """Inside an enclosed message its writer's own words are handed on; history and hidden words stay so."""
    turned = {Voice.OWN: voice, Voice.FORWARDED: voice}
    return tuple(Span(turned.get(span.voice, span.voice), span.start, span.end) for span in spans)


def _unwrapped(part: Part, name: str, setting: _Setting, desk: _Desk, own: str) -> None:
    """Read a winmail.dat: its files are the sender's own, and so are its words where the mail has no others."""
    from mailbot.reading import outlook

    if setting.depth >= ENCLOSURES:
        desk.note("too-many-attachments")
        return
    inner = replace(outlook.read_tnef(part.data, part.id), subject=setting.mail.subject,
                    from_name=setting.mail.from_name)
    bodies = [page for page in text.pages(inner) if page.source is Source.BODY]
    for page in bodies if not setting.has_words else ():
        spans = page.spans if setting.voice is None else _spoken(page.spans, setting.voice)
        desk.add(replace(page, part=name, source=Source.ATTACHMENT, spans=spans))
    words = own or _own_words(bodies)
    _read_all(_Setting(inner, setting.depth + 1, setting.voice, setting.has_words or bool(bodies)), desk, words)
