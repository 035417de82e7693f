"""Mail, tolerantly: any bytes become a `Mail`, with its defects named and every cap kept.

`parse` never raises. The structure is walked by ourselves: delimiters are searched from the outermost
multipart inwards, so neither depth nor line count can hurt, and an enclosed message stays closed in
`Part.message`. Difficult address fields are read by mail-parser (see `addresses`).
Sources: RFC 5322 (messages), RFC 2045-2047 and 2231 (MIME), RFC 6532 (UTF-8 headers).
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from mailbot.core import headers
from mailbot.core.addresses import Mailbox, mailboxes
from mailbot.core.charsets import declared_in_html, decode
from mailbot.core.headers import Field, RawField

NESTING = 30
PARTS = 500
TEXT = 1024 * 1024       # Characters of decoded text in the whole message.
SUBJECT = 2_000
_FALSE_DELIMITERS = 10_000
_SINGLE = ("from", "subject", "date", "message-id", "to", "content-type", "sender", "reply-to", "in-reply-to")
# Of two such fields that differ, one program shows the one and another the other: what was signed is not what is seen.
_TWO_FACED = ("subject", "message-id", "content-type", "content-transfer-encoding")
_MACHINE_TEXT = frozenset({"message/delivery-status", "message/disposition-notification",
                           "message/feedback-report", "message/global-delivery-status"})
_ENCLOSED = frozenset({"message/rfc822", "message/global", "message/news"})
_GUESS = re.compile(rb"(?:^|\n)--([!-~][ -~]{0,198}?)[ \t]*\r?\n[Cc]ontent-[A-Za-z-]{1,30}:")
_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,100}/[a-z0-9!#$&^_.+-]{1,100}")


@dataclass(frozen=True, slots=True)
class Part:
    """One MIME part. `id` counts as IMAP does ("1", "2.1"); the outermost multipart is "".

    `text` is decoded for text/* and for machine reports, else None. `data` are the decoded bytes of a
    leaf. A multipart has `children`; an enclosed message has `message`, and its parts are only there.
    """

    id: str
    content_type: str = "text/plain"
    params: dict[str, str] = field(default_factory=dict)
    filename: str = ""
    disposition: str = ""
    content_id: str = ""
    text: str | None = None
    data: bytes = b""
    depth: int = 0
    children: tuple["Part", ...] = ()
    message: "Mail | None" = None

    def leaves(self) -> Iterator["Part"]:
        """Give the parts that hold something, in order; an enclosed message counts as one."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()


@dataclass(frozen=True, slots=True)
class Mail:
    """One message. Header values are unfolded and decoded; identifiers keep their angle brackets.

    `from_address` is lower-cased and serves claims and display only (who really sent it, `stamp`
    says); it is None unless there is plainly one. `parts` are the leaves of `root` in order.
    `defects` are static words ("broken-boundary"), each once.
    """

    headers: tuple[Field, ...] = ()
    message_id: str | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    subject: str = ""
    date: datetime | None = None
    from_name: str = ""
    from_address: str | None = None
    to: tuple[str, ...] = ()
    root: Part = field(default_factory=lambda: Part("1"))
    parts: tuple[Part, ...] = ()
    defects: tuple[str, ...] = ()

    def header(self, name: str) -> str:
        """Give the value of the first field of that name, or an empty string."""
        return headers.first(self.headers, name)

    def every(self, name: str) -> tuple[str, ...]:
        """Give the values of all fields of that name, in order."""
        return headers.every(self.headers, name)


@dataclass(slots=True)
class _Budget:
    """What is left of the caps while one message is walked, and the defects met so far."""

    parts: int = PARTS
    text: int = TEXT
    defects: dict[str, None] = field(default_factory=dict)

    def note(self, *defects: str | None) -> None:
        self.defects.update(dict.fromkeys(defect for defect in defects if defect))


@dataclass(frozen=True, slots=True)
class _Frame:
    """The place of a part: where its bytes lie, its number, and how deep it stands."""

    raw: bytes
    start: int
    end: int
    id: str
    depth: int
    default: str = "text/plain"


# A mark of UTF-8, and empty lines, which some programs that save mail put before its first field.
_BEFORE_HEADER = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]{0,20}\r?\n){0,20}(?=[!-9;-~]{1,76}:)")


def parse(raw: bytes) -> Mail:
    """Read a message from its bytes, whatever they are; never raises."""
    if b"\n" not in raw:
        # Mail kept on old Macintoshes ends its lines with CR alone.
        raw = raw.replace(b"\r", b"\n")
    before = _BEFORE_HEADER.match(raw)
    begin = before.end() if before else 0
    mail = _mail(_Frame(raw, begin, len(raw), "", 0), _Budget())
    # For display and reading only: who wrote is judged on the bytes as they came, and is then not proved.
    return replace(mail, defects=("blank-before-header", *mail.defects)) if begin else mail


def _mail(frame: _Frame, budget: _Budget) -> Mail:
    before = budget.defects
    budget.defects = {}
    raw_fields, body = _head(frame, budget)
    pairs = headers.decoded(raw_fields)
    if headers.doubled(pairs, _SINGLE):
        budget.note("doubled-header")
    if frame.depth == 0 and headers.at_odds(pairs, _TWO_FACED):
        budget.note("two-faced-header")
    if not pairs:
        budget.note("no-header")
    root = _part(_Frame(frame.raw, body, frame.end, frame.id, frame.depth), pairs, budget, top=True)
    mail = _with_people(pairs, raw_fields, root, budget)
    budget.defects = {**before, **budget.defects}
    return mail


def _head(frame: _Frame, budget: _Budget) -> tuple[tuple[RawField, ...], int]:
    # Only the block itself is copied; a block without an end is looked at no further than its cap.
    last = min(frame.end, frame.start + headers.BLOCK + headers.FIELD)
    end, body = headers.split_block(frame.raw, frame.start, last)
    found, defects = headers.fields(frame.raw[frame.start:end])
    budget.note(*defects)
    return found, body


def _with_people(pairs: tuple[Field, ...], raw: tuple[RawField, ...], root: Part, budget: _Budget) -> Mail:
    senders = _people(raw, "from", budget)
    # A gateway may double a line; two that say the same name one sender (what vouches for him is for the stamp).
    said = {" ".join(value.split()) for value in headers.every(pairs, "from")}
    only = senders[0] if len(set(senders)) == 1 and len(said) == 1 else Mailbox("", "")
    identifiers = headers.message_ids(headers.first(pairs, "message-id"))
    answered = headers.message_ids(headers.first(pairs, "in-reply-to"))
    stated = headers.first(pairs, "date")
    moment = headers.date(stated)
    budget.note("unreadable-date" if stated and moment is None else None)
    return Mail(
        headers=pairs, message_id=identifiers[0] if identifiers else None,
        in_reply_to=answered[0] if answered else None,
        references=headers.message_ids(" ".join(headers.every(pairs, "references"))),
        subject=headers.one_line(headers.first(pairs, "subject"), SUBJECT), date=moment,
        from_name=only.name or (senders[0].name if senders else ""), from_address=only.address or None,
        to=tuple(person.address for person in _people(raw, "to", budget)),
        root=root, parts=tuple(root.leaves()), defects=tuple(budget.defects),
    )


def _people(raw: tuple[RawField, ...], name: str, budget: _Budget) -> tuple[Mailbox, ...]:
    value = next((value for key, value in raw if key.lower() == name), b"")
    people, defect = mailboxes(value)
    budget.note(defect)
    return people


def _part(frame: _Frame, pairs: tuple[Field, ...], budget: _Budget, *, top: bool = False) -> Part:
    """Read one part, given its header fields; `frame` lies on its body."""
    budget.parts -= 1
    kind, params = headers.parameters(headers.first(pairs, "content-type"))
    # What stands behind the type without a semicolon is no part of it.
    stated = _TYPE.match(kind)
    kind = stated.group() if stated else frame.default
    if kind.startswith("multipart/"):
        whole = _multipart(frame, kind, params, pairs, budget)
        if whole is not None:
            return whole
        kind, params = "text/plain", {}
    if top:
        frame = _Frame(frame.raw, frame.start, frame.end, f"{frame.id}.1".lstrip("."), frame.depth)
    if kind in _ENCLOSED:
        return _enclosed(frame, kind, params, pairs, budget)
    return _leaf(frame, kind, params, pairs, budget)


def _multipart(frame: _Frame, kind: str, params: dict[str, str], pairs: tuple[Field, ...],
               budget: _Budget) -> Part | None:
    if frame.depth >= NESTING:
        budget.note("nested-too-deep")
        return None
    pieces = _pieces(frame, params.get("boundary", ""), budget)
    if not pieces:
        budget.note("broken-boundary")
        return None
    default = "message/rfc822" if kind == "multipart/digest" else "text/plain"
    children: list[Part] = []
    for number, (start, end) in enumerate(pieces, 1):
        if budget.parts <= 0:
            budget.note("too-many-parts")
            break
        inner = _Frame(frame.raw, start, end, f"{frame.id}.{number}".lstrip("."), frame.depth + 1, default)
        children.append(_child(inner, budget))
    disposition, filename = _disposition(pairs, params)
    return Part(frame.id, kind, params, filename, disposition, depth=frame.depth, children=tuple(children))


def _child(frame: _Frame, budget: _Budget) -> Part:
    raw_fields, body = _head(frame, budget)
    return _part(_Frame(frame.raw, body, frame.end, frame.id, frame.depth, frame.default),
                 headers.decoded(raw_fields), budget)


def _pieces(frame: _Frame, boundary: str, budget: _Budget) -> list[tuple[int, int]]:
    """Give (start, end) of each piece between delimiter lines; guesses the delimiter when it is not there."""
    marker = boundary.encode("utf-8", "replace")[:200]
    found = _between(frame, marker) if marker.strip() else []
    if not found:
        guess = _GUESS.search(frame.raw, frame.start, min(frame.end, frame.start + headers.FIELD))
        found = _between(frame, guess.group(1)) if guess else []
        budget.note("broken-boundary" if guess else None)
    return found


def _between(frame: _Frame, marker: bytes) -> list[tuple[int, int]]:
    raw, needle = frame.raw, b"--" + marker
    pieces: list[tuple[int, int]] = []
    opened: int | None = None
    at, looks = raw.find(needle, frame.start, frame.end), 0
    while at >= 0 and looks < _FALSE_DELIMITERS and len(pieces) <= PARTS:
        looks += 1
        rest, following = _rest_of_line(raw, at + len(needle), frame.end)
        closing = rest.startswith(b"--")
        if _at_line_start(raw, at, frame.start) and not rest.removeprefix(b"--").strip(b" \t\r"):
            if opened is not None:
                pieces.append((opened, _without_break(raw, opened, at)))
            opened = None if closing else following
            if closing:
                break
        # The next delimiter can only stand at the start of a later line.
        at = raw.find(needle, at + len(needle), frame.end)
    if opened is not None and opened < frame.end:
        pieces.append((opened, frame.end))
    return pieces


def _rest_of_line(raw: bytes, at: int, end: int) -> tuple[bytes, int]:
    newline = raw.find(b"\n", at, min(end, at + 1000))
    return (raw[at:newline], newline + 1) if newline >= 0 else (raw[at:min(end, at + 1000)], end)


def _at_line_start(raw: bytes, at: int, start: int) -> bool:
    return at == start or raw[at - 1:at] in {b"\n", b"\r"}


def _without_break(raw: bytes, start: int, at: int) -> int:
    """The line break before a delimiter belongs to the delimiter (RFC 2046, 5.1.1)."""
    at -= 1 if at > start and raw[at - 1:at] == b"\n" else 0
    return at - 1 if at > start and raw[at - 1:at] == b"\r" else at


def _disposition(pairs: tuple[Field, ...], params: dict[str, str]) -> tuple[str, str]:
    disposition, more = headers.parameters(headers.first(pairs, "content-disposition"))
    return disposition, file_name(more.get("filename") or params.get("name") or "")


def file_name(stated: str) -> str:
    """Give a stated file name for display: its last component, one line, 100 characters; never a path."""
    return headers.one_line(re.split(r"[/\\]", stated[:4000])[-1], 100).strip(". ")


def _enclosed(frame: _Frame, kind: str, params: dict[str, str], pairs: tuple[Field, ...],
              budget: _Budget) -> Part:
    disposition, filename = _disposition(pairs, params)
    if frame.depth >= NESTING:
        budget.note("nested-too-deep")
        return Part(frame.id, kind, params, filename, disposition, depth=frame.depth)
    encoding = headers.first(pairs, "content-transfer-encoding").lower()
    inner = _Frame(frame.raw, frame.start, frame.end, frame.id, frame.depth + 1)
    if encoding.startswith(("base64", "quoted")):
        data = _untransfer(frame.raw[frame.start:frame.end], encoding)
        inner = _Frame(data, 0, len(data), frame.id, frame.depth + 1)
    return Part(frame.id, kind, params, filename, disposition, depth=frame.depth, message=_mail(inner, budget))


def _leaf(frame: _Frame, kind: str, params: dict[str, str], pairs: tuple[Field, ...], budget: _Budget) -> Part:
    encoding = headers.first(pairs, "content-transfer-encoding").lower()
    data = _untransfer(frame.raw[frame.start:frame.end], encoding)
    disposition, filename = _disposition(pairs, params)
    text = _text(data, kind, params, budget) if kind.startswith("text/") or kind in _MACHINE_TEXT else None
    return Part(frame.id, kind, params, filename, disposition,
                headers.first(pairs, "content-id").strip("<> "), text, data, frame.depth)


def _text(data: bytes, kind: str, params: dict[str, str], budget: _Budget) -> str:
    # A character takes at most four bytes: what lies behind four times the cap is not decoded at all.
    window = data[:4 * budget.text]
    charset = params.get("charset") or (declared_in_html(window) if kind == "text/html" else "")
    text, defect = decode(window, charset)
    if len(text) > budget.text or len(window) < len(data):
        budget.note("text-too-long")
    budget.note(defect)
    text = text[:budget.text]
    budget.text -= len(text)
    return text


def _untransfer(data: bytes, encoding: str) -> bytes:
    """Undo the content transfer encoding (RFC 2045, 6); an unknown one means as it stands."""
    if encoding.startswith("base64"):
        return headers.unbase64(data)
    if encoding.startswith("quoted"):
        return binascii.a2b_qp(data)
    if "uue" in encoding or "uuencode" in encoding:
        return _unuu(data)
    return data


def _unuu(data: bytes) -> bytes:
    lines = iter(data.splitlines())
    out: list[bytes] = []
    for line in lines:
        if line.startswith(b"begin "):
            break
    for line in lines:
        if line.strip() == b"end":
            break
        try:
            out.append(binascii.a2b_uu(line))
        except (binascii.Error, ValueError):
            continue
    return b"".join(out)
