"""What a person would read of a mail, as pages: the subject, then the body, each stretch with its voice.

`read` gives pages and defects; `pages` the pages alone. Attachments and enclosed messages are pages too,
but `reading.documents` makes those: their parsers are not pure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mailbot.core import drawn, html, phrases, plain, quotes
from mailbot.core.html import Rendered
from mailbot.core.mail import Mail, Part
from mailbot.core.pages import Page, Source, Span, Voice

LINES = 20_000           # Lines of one text that are read; people's mail has some hundreds.
_TEXTS = frozenset({"text/plain", "text/html"})
_WORD = re.compile(r"\w+")
_TELLING = re.compile(r"(?=[A-Za-z]{0,3}\d)[A-Za-z0-9]{5,20}")
_NEGATIONS = frozenset({"no", "not", "nor", "never", "none", "nil", "without", "cannot", "withdrawn", "ceased",
                        "longer", "discontinued", "dismissed", "allowed", "refused"})
# Some programs send HTML and call it plain.
_HTML = re.compile(r"\s{0,100}<(?:!doctype html|html[\s>])", re.IGNORECASE)
_TURNED = phrases.table(("<bdo", r"<bdo\b"), ("bidi-override", r"bidi-override"))
_LINK_MARKS = ("http", "mailto:", "cid", "tel:", "image")
_LINKS = re.compile(r"<?(?:https?|mailto|cid|tel):[^\s>\]]{0,500}[>\]]?|\[(?:cid|image):?[^\]]{0,200}\]")


@dataclass(slots=True)
class _Desk:
    """The defects met while one mail is read, and what its HTML shows, so that each is rendered once."""

    defects: list[str] = field(default_factory=list)
    rendered: dict[str, Rendered] = field(default_factory=dict)

    def show(self, part: Part) -> Rendered:
        if part.id not in self.rendered:
            self.rendered[part.id] = html.render(_within(part.text or "", self))
        return self.rendered[part.id]


def read(mail: Mail) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Give the pages of the subject and the body, and defects such as "alternatives-differ"."""
    found: list[Page] = []
    desk = _Desk()
    if mail.subject:
        whole = (Span(Voice.OWN, 0, len(mail.subject)),)
        found.append(Page("subject", Source.SUBJECT, mail.subject, whole))
    for part in _body(mail.root, desk):
        page = _page_of(part, mail, desk)
        if page is not None:
            found.append(page)
    return tuple(found), tuple(dict.fromkeys(desk.defects))


def pages(mail: Mail) -> tuple[Page, ...]:
    """Give the pages of the subject and the body."""
    return read(mail)[0]


def _body(part: Part, desk: _Desk) -> Iterator[Part]:
    """Give the parts that a mail program shows as the body, in order; of alternatives, one."""
    kind = part.content_type
    if kind == "multipart/alternative":
        yield from _chosen(part, desk)
    elif kind == "multipart/related" and part.children:
        yield from _body(_root_of(part), desk)
    elif part.children:
        for child in part.children:
            yield from _body(child, desk)
    elif is_body(part):
        yield part


def is_body(part: Part) -> bool:
    """Say whether a leaf is shown in the message itself, rather than as an attachment."""
    return part.content_type in _TEXTS and part.text is not None and part.disposition != "attachment" and (
        not part.filename or part.disposition == "inline" or part.id == "1")


def _root_of(part: Part) -> Part:
    wanted = part.params.get("start", "").strip("<> ")
    return next((child for child in part.children if wanted and child.content_id == wanted), part.children[0])


def _chosen(part: Part, desk: _Desk) -> tuple[Part, ...]:
    """Of the versions of one text, give the one that a person sees: the HTML, unless it says less."""
    versions = [tuple(_body(child, desk)) for child in part.children]
    versions = [version for version in versions if any((leaf.text or "").strip() for leaf in version)]
    rich = next((v for v in reversed(versions) if any(leaf.content_type == "text/html" for leaf in v)), None)
    simple = next((v for v in versions if all(leaf.content_type == "text/plain" for leaf in v)), None)
    if rich is None or simple is None:
        return rich or simple or ()
    typed = " ".join(leaf.text or "" for leaf in simple)
    shown = " ".join(_shown(leaf, desk) for leaf in rich)
    if not _tell_alike(typed, shown):
        told, seen = _bag(typed), _bag(shown)
        if not seen and told:
            return simple
        if _is_torn_off(rich, shown, typed):
            # What only the plain version tells, no reader of the other one saw: a person looks.
            desk.defects.append("alternatives-differ")
            return simple
        if _contradict(told, seen):
            desk.defects.append("alternatives-differ")
    return rich


def _shown(leaf: Part, desk: _Desk) -> str:
    return desk.show(leaf).text if leaf.content_type == "text/html" else leaf.text or ""


def _tell_alike(typed: str, shown: str) -> bool:
    """Say whether two versions have the same words in the same order: then neither needs a second look."""
    return typed.split() == shown.split()


def _is_torn_off(rich: tuple[Part, ...], shown: str, typed: str) -> bool:
    """Say whether a version in HTML ends in the middle of what the plain one says: its mail was cut off."""
    ends = any("</html" in (leaf.text or "").lower() or "</body" in (leaf.text or "").lower() for leaf in rich)
    seen, told = "".join(shown.split()), "".join(typed.split())
    return not ends and len(seen) < len(told) and told.startswith(seen)


def _bag(text: str) -> set[str]:
    if any(mark in text for mark in _LINK_MARKS):
        text = _LINKS.sub(" ", text)
    # A word that stands there twice need not be taken apart twice.
    pieces = " ".join(set(plain.readable(text).split()))
    return {word.lower() for word in set(_WORD.findall(pieces))}


def _contradict(typed: set[str], shown: set[str]) -> bool:
    """Say whether two versions tell different things: a number or a negation that the other lacks."""
    if any(_TELLING.fullmatch(word) for word in typed - shown):
        return True
    if any(word.isdecimal() for word in typed - shown) and any(word.isdecimal() for word in shown - typed):
        return True
    alike = len(typed & shown) > 0.5 * len(typed)
    return alike and bool((typed ^ shown) & _NEGATIONS)


def _page_of(part: Part, mail: Mail, desk: _Desk) -> Page | None:
    """Give the page of one body part, or None when it is empty."""
    text = _within(part.text or "", desk)
    if plain.turns_direction(text) or _TURNED.stand_in(text):
        desk.defects.append("direction-override")
    if part.content_type == "text/html" or _HTML.match(text):
        shown = desk.show(part)
        desk.defects.extend(shown.defects)
        return html_page(part.id, shown, handling(mail), mail.from_name)
    if part.params.get("format", "").lower() == "flowed":
        text = plain.unflow(plain.readable(text), delsp=part.params.get("delsp", "").lower() == "yes")
    return plain_page(part.id, text, handling(mail), mail.from_name)


def _within(text: str, desk: _Desk) -> str:
    """Cut a text after so many lines: time and memory go with their number."""
    if text.count("\n") <= LINES:
        return text
    desk.defects.append("text-too-long")
    return "\n".join(text.split("\n", LINES)[:LINES])


def handling(mail: Mail) -> str:
    """Say what a mail as a whole is: "forward", "reply" or "", by its subject, else by whether it answers one."""
    return quotes.prefix(mail.subject) or ("reply" if mail.in_reply_to else "")


def plain_page(name: str, text: str, handled: str, from_name: str) -> Page | None:
    """Give the page of a plain text with the voices of its lines, or None when it is empty."""
    text = drawn.relaid(plain.readable(text).strip("\n"))
    if not text.strip():
        return None
    lines = quotes.lines_of(text)
    quotes.split(lines, handled, from_name)
    text = _without_marks(text, lines)
    return Page(name, Source.BODY, text, quotes.spans(lines, len(text)), plain.tables(text))


def _without_marks(text: str, lines: list[quotes.Line]) -> str:
    """What a forward hands on is read without the quote marks that a program put before its lines."""
    if not any(line.marked and line.voice is Voice.FORWARDED for line in lines):
        return text
    out: list[str] = []
    at = 0
    for line in lines:
        raw = text[line.start:line.end]
        kept = raw[plain.marks(raw):] if line.voice is Voice.FORWARDED else raw
        line.start, line.end = at, at + len(kept)
        at += len(kept) + 1
        out.append(kept)
    return "\n".join(out)


def html_page(name: str, shown: Rendered, handled: str, from_name: str) -> Page | None:
    """Give the page of an HTML text; what is hidden stands at its end, known as hidden."""
    hidden = "\n".join(shown.hidden)
    if not shown.text.strip() and not hidden:
        return None
    lines = quotes.lines_of(shown.text, shown.cited)
    quotes.split(lines, handled, from_name, shown.cuts)
    voices = quotes.spans(lines, len(shown.text))
    if not hidden:
        return Page(name, Source.BODY, shown.text, voices, shown.tables)
    text = f"{shown.text}\n\n{hidden}"
    voices = (*voices, Span(Voice.HIDDEN, len(shown.text), len(text)))
    return Page(name, Source.BODY, text, voices, shown.tables)
