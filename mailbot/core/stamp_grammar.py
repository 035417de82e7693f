"""The two grammars on which belief rests: one plain From mailbox, and `Authentication-Results`.

Both work on raw header bytes, in one pass, and know only "exactly this" or "no": whatever is not plainly
right raises `NotPlain`, and the message counts as unverified. Sources: RFC 5322 sections 2.2, 3.4;
RFC 8601 section 2.2.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

HEAD_LIMIT = 256 * 1024
FIELD_LIMIT = 64 * 1024
FIELDS_LIMIT = 1000
COMMENT_DEPTH = 10

_FIELD_NAME = re.compile(rb"[!-9;-~]+\Z")
_ATEXT = r"A-Za-z0-9!#$%&'*+/=?^_`{|}~\-"
_DOT_ATOM = re.compile(rf"[{_ATEXT}]+(?:\.[{_ATEXT}]+)*\Z")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})+\Z")
# A phrase may hold dots ("J. Smith", RFC 5322 obs-phrase) and letters beyond ASCII, but no special character.
_PHRASE_WORD = re.compile(rf"[{_ATEXT}.\u0080-\U0010ffff]+\Z")
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`{|}~-]+")
# The server's own name, unquoted.
_SERVER = re.compile(r"[^\s;()\"<>,\\\x00-\x1f\x7f]+")
# A property's value as servers write it unquoted ("<a@b.example>", "OFFICE\\someone" among them); nothing in it can end
# the value, start a comment or open a quotation.
_VALUE = re.compile(r"[^\s;()\"\x00-\x1f\x7f]+")
# A return path has one at sign and no source route; a signing domain is a name. ("Composition Kills", A4 to A7.)
_ONE_MEANING = {
    "smtp.mailfrom": re.compile(r'<?(?:"(?:[^"\\]|\\.)*"@|[^@,"]+@|@?)[^@,"\']*>?\Z'),
    "header.d": re.compile(r"[\w.-]*\Z"),
}
# A bare name that Microsoft 365 puts between results: the receiving domain.
_NAME_ALONE = re.compile(rf"{_LABEL}(?:\.{_LABEL})+(?=[ \t]*(?:;|\Z))")

# The fields on which belief rests. How they are written must leave no reader in doubt that they are these.
_PLAINLY_WRITTEN = frozenset({"from", "authentication-results"})


class NotPlain(ValueError):
    """The field is not plainly what it should be; the text says why."""


@dataclass(frozen=True, slots=True)
class Field:
    """One header field: its name in lower case and its unfolded value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Result:
    """One result of a stamp: `dmarc=pass` with its properties ("header.from", "agency.example")."""

    method: str
    value: str
    properties: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StampField:
    """One parsed `Authentication-Results` field."""

    authserv_id: str
    results: tuple[Result, ...]


def split_head(raw: bytes) -> tuple[Field, ...]:
    """Part the header block into its fields, top first. Raises NotPlain where it is not plainly parted."""
    head = _head_of(raw)
    fields: list[list[bytes]] = []
    for line in head.split(b"\n"):
        _take_line(fields, line.removesuffix(b"\r"))
    if len(fields) > FIELDS_LIMIT:
        raise NotPlain("too many header fields")
    return tuple(_field(lines) for lines in fields)


def _head_of(raw: bytes) -> bytes:
    window = raw[: HEAD_LIMIT + 4]
    ends = [at for at in (window.find(b"\r\n\r\n"), window.find(b"\n\n")) if at >= 0]
    if not ends and len(raw) > HEAD_LIMIT:
        raise NotPlain("the header block is too large")
    return window[: min(ends)] if ends else window.rstrip(b"\r\n")


def _take_line(fields: list[list[bytes]], line: bytes) -> None:
    if b"\r" in line or b"\0" in line:
        raise NotPlain("a bare carriage return or a NUL stands in the header")
    if line[:1] in (b" ", b"\t"):
        if not fields:
            raise NotPlain("the header begins with a continuation line")
        fields[-1].append(line)
    else:
        fields.append([line])


def _field(lines: list[bytes]) -> Field:
    name, colon, first = lines[0].partition(b":")
    if sum(map(len, lines)) > FIELD_LIMIT:
        raise NotPlain("a header field is too large")
    bare = name.rstrip(b" \t")
    if not colon or not _FIELD_NAME.match(bare):
        raise NotPlain("a line of the header is no field")
    field = bare.decode("ascii").lower()
    if field in _PLAINLY_WRITTEN and (bare != name or not all(map(bytes.strip, lines[1:]))):
        # Some readers do not know "From :" for a From, and some end the header at a line of blanks.
        raise NotPlain(f"the field {field} is written so that readers differ on it")
    value = b"".join((first, *lines[1:]))
    return Field(field, value.decode("utf-8", "surrogateescape").strip(" \t"))


def _is_text(value: str) -> bool:
    """Tell whether the bytes were valid UTF-8."""
    return not any("\udc80" <= c <= "\udcff" for c in value)


def plain_mailbox(value: str) -> str:
    """Give the address, lower-cased, of a From value that is exactly one plain mailbox. Raises NotPlain.

    Plain: `addr@domain` or `phrase <addr@domain>`, ASCII address, no comment, route, group or quoted local part.
    """
    if not _is_text(value):
        raise NotPlain("From is not valid text")
    if not value.endswith(">"):
        return _address(value)
    phrase, bracket, address = value[:-1].rpartition("<")
    if not bracket:
        raise NotPlain("From has no opening bracket")
    _check_phrase(phrase)
    return _address(address)


def _address(value: str) -> str:
    local, at, domain = value.partition("@")
    plain = value.isascii() and _DOT_ATOM.match(local) and _DOMAIN.match(domain)
    # RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.3: 64 octets before the at sign, 254 in all.
    if not at or not plain or len(local) > 64 or len(value) > 254:
        raise NotPlain("From is not exactly one plain address")
    return value.lower()


def _check_phrase(phrase: str) -> None:
    at = 0
    while at < len(phrase):
        if phrase[at] in " \t":
            at += 1
        elif phrase[at] == '"':
            at = _end_of_quoted(phrase, at)
        else:
            at = _end_of_word(phrase, at)


def _end_of_word(phrase: str, at: int) -> int:
    end = at
    while end < len(phrase) and phrase[end] not in ' \t"':
        end += 1
    if not _PHRASE_WORD.match(phrase[at:end]):
        raise NotPlain("the name in From holds a special character outside quotes")
    return end


def _end_of_quoted(text: str, at: int) -> int:
    """Give the offset after the quoted string that begins at `at`."""
    at += 1
    while at < len(text) and text[at] != '"':
        if text[at] == "\\":
            at += 1
        at += 1
    if at >= len(text):
        raise NotPlain("a quoted string is not closed")
    return at + 1


class _Cursor:
    """A place in a stamp's text; each `take` moves it on or raises NotPlain, as does a text of invalid bytes."""

    def __init__(self, text: str) -> None:
        # Some IMAP servers hand a NUL on as 0x80, and a NUL ends a name early for a server that asks the DNS for it.
        if not _is_text(text):
            raise NotPlain("the stamp is not valid text")
        self.text = text
        self.at = 0

    def skip_space(self) -> bool:
        """Pass white space and comments; tell whether there was any."""
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in " \t(":
            self.at = self._end_of_comment() if self.text[self.at] == "(" else self.at + 1
        return self.at > start

    def _end_of_comment(self) -> int:
        depth, at = 0, self.at
        while at < len(self.text):
            char = self.text[at]
            depth += (char == "(") - (char == ")")
            at += 2 if char == "\\" else 1
            if depth == 0:
                return at
            if depth > COMMENT_DEPTH:
                raise NotPlain("the stamp's comments are nested too deep")
        raise NotPlain("a comment in the stamp is not closed")

    def take(self, literal: str) -> None:
        if not self.text.startswith(literal, self.at):
            raise NotPlain(f"the stamp lacks {literal!r} where the grammar wants it")
        self.at += len(literal)

    def meets(self, literal: str) -> bool:
        return self.text.startswith(literal, self.at)

    def token(self) -> str:
        found = _TOKEN.match(self.text, self.at)
        if not found:
            raise NotPlain("the stamp lacks a word where the grammar wants one")
        self.at = found.end()
        return found.group()

    def value(self) -> str:
        """Take a value: quoted, bare, a quoted local part before a bare domain, or nothing before a semicolon."""
        start = self.at
        if self.done or self.meets(";"):
            return ""
        if self.meets('"'):
            self.at = _end_of_quoted(self.text, self.at)
            if not self.meets("@"):
                return self.text[start + 1 : self.at - 1]
        self.bare(_VALUE)
        return self.text[start : self.at]

    def bare(self, pattern: re.Pattern[str]) -> str:
        """Take a value that is not quoted."""
        found = pattern.match(self.text, self.at)
        if not found:
            raise NotPlain("the stamp lacks a plain value where the grammar wants one")
        self.at = found.end()
        return found.group()

    @property
    def done(self) -> bool:
        return self.at >= len(self.text)


def parse_stamp(value: str) -> StampField:
    """Parse one Authentication-Results value whole. Raises NotPlain (RFC 8601 section 2.2).

    The grammar is strict, the vocabulary open: methods and properties that nobody knows are read and mean nothing.
    Stricter than the RFC in one thing: the authserv-id is not quoted. No server quotes its name, and a relay that
    removes forged stamps by their name may overlook a quoted one.
    """
    cursor = _Cursor(value)
    cursor.skip_space()
    authserv_id = cursor.bare(_SERVER).lower()
    if cursor.skip_space() and not cursor.meets(";"):
        _take_version(cursor)
    if not cursor.done:
        cursor.take(";")
    return StampField(authserv_id, _results(cursor, _result))


def parse_nameless_stamp(value: str) -> StampField:
    """Parse a value as Microsoft 365 writes it: without an authserv-id. Raises NotPlain.

    The receiving domain may stand alone between results, but not first: that would be an authserv-id.
    """
    cursor = _Cursor(value)
    cursor.skip_space()
    if cursor.done or _NAME_ALONE.match(value, cursor.at):
        raise NotPlain("the stamp does not begin with a result")
    return StampField("", _results(cursor, _result_or_name))


def _results(cursor: _Cursor, take: Callable[[_Cursor], Result | None]) -> tuple[Result, ...]:
    """Take results up to the end, parted by semicolons; one more semicolon may end them."""
    found: list[Result | None] = []
    cursor.skip_space()
    while not cursor.done:
        found.append(take(cursor))
        if not cursor.done:
            cursor.take(";")
            cursor.skip_space()
    results = tuple(result for result in found if result is not None)
    if _NOTHING in results and len(found) > 1:
        raise NotPlain("the stamp says none beside a result")
    return tuple(result for result in results if result is not _NOTHING)


def _take_version(cursor: _Cursor) -> None:
    """Take the version of the grammar or of a method: 1 is the only one there is."""
    if cursor.token() != "1":
        raise NotPlain("the stamp has an unknown version")
    cursor.skip_space()


# The word `none`, by which a server says that it checked nothing.
_NOTHING = Result("none", "", ())


def _result(cursor: _Cursor) -> Result:
    method = cursor.token().lower()
    cursor.skip_space()
    if method == "none" and (cursor.done or cursor.meets(";")):
        return _NOTHING
    if cursor.meets("/"):
        cursor.take("/")
        cursor.skip_space()
        _take_version(cursor)
    cursor.take("=")
    cursor.skip_space()
    value = cursor.token().lower()
    return Result(method, value, tuple(_properties(cursor)))


def _result_or_name(cursor: _Cursor) -> Result | None:
    """Take one result, or pass the receiving domain that stands in its place."""
    name = _NAME_ALONE.match(cursor.text, cursor.at)
    if name is None:
        return _result(cursor)
    cursor.at = name.end()
    cursor.skip_space()
    return None


def _properties(cursor: _Cursor) -> list[tuple[str, str]]:
    found = []
    while cursor.skip_space() and not cursor.done and not cursor.meets(";"):
        name = cursor.token().lower()
        if name == "dmarc":
            # Where a semicolon is missing, a second verdict would pass for a property of the first.
            raise NotPlain("a dmarc result stands inside another result of the stamp")
        cursor.skip_space()
        cursor.take("=")
        cursor.skip_space()
        found.append((name, _sound(name, cursor.value())))
    return found


def _sound(name: str, value: str) -> str:
    """Refuse a return path or a signing domain on which servers differ: then the verdict that rests on it is void."""
    if name in _ONE_MEANING and not _ONE_MEANING[name].match(value):
        raise NotPlain(f"{name} in the stamp is written so that servers differ on it")
    return value
