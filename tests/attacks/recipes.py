"""Large mails, made when they are needed: each a genuine notification with something monstrous about it."""

import base64
import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.reading import papers
from tests.story.mails import NCA
from tests.story.world import TEAM, stamp

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class _Notice:
    """Who a mail is about and who writes it."""

    reference: str
    name: str
    born: str
    officer: str

    @property
    def text(self) -> str:
        return (
            "The NCA has an interest in the following and notifies you for the first time.\r\n\r\n"
            f"Name: {self.name}\r\nDate of birth: {self.born}\r\nHome Office reference: {self.reference}\r\n"
        )

    def mail(self, *more: str, body: bytes = b"", to: str = TEAM, subject: str = "NCA interest") -> bytes:
        """Give the mail with these fields besides, one of which may say what the body is."""
        typed = any(field.lower().startswith("content-type:") for field in more)
        head = (
            f"From: P Ashdown <{self.officer}>", f"To: {to}", f"Subject: {subject}",
            "Date: Tue, 18 Feb 2014 09:58:00 +0000", f"Message-ID: <{self.reference}@nca.example>", "MIME-Version: 1.0",
            *more, *(() if typed else ('Content-Type: text/plain; charset="utf-8"',)),
        )  # fmt: skip
        return stamp("\r\n".join((*head, "", "")).encode() + (body or self.text.encode()), NCA)

    def with_file(self, kind: str, name: str, data: bytes) -> bytes:
        """Give the mail with a file attached."""
        lead = "--b\r\nContent-Type: text/plain\r\n\r\n" + self.text
        about = f'Content-Disposition: attachment; filename="{name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        coded = base64.encodebytes(data).replace(b"\n", b"\r\n")
        body = f"{lead}\r\n--b\r\nContent-Type: {kind}\r\n{about}".encode() + coded + b"--b--\r\n"
        return self.mail('Content-Type: multipart/mixed; boundary="b"', body=body)


def make(recipe: str, *about: str) -> bytes:
    """Make the mail of that recipe about (reference, name, date of birth), written by an officer."""
    return _RECIPES[recipe](_Notice(*about))


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _inflated(whole: bytes, entry: str, megabytes: int) -> bytes:
    """Give an Office file again with one entry that unpacks to so many megabytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != entry:
                new.writestr(name, old.read(name))
        with new.open(entry, "w") as file:
            file.write(old.read(entry))
            for _ in range(megabytes):
                file.write(b" " * _MEGABYTE)
    return out.getvalue()


def _word_bomb(notice: _Notice) -> bytes:
    return notice.with_file(_WORD, "form.docx", _inflated(papers.word(), "word/document.xml", 1024))


def _workbook_bomb(notice: _Notice) -> bytes:
    return notice.with_file(_SHEET, "form.xlsx", _inflated(papers.workbook(["a"]), "xl/worksheets/sheet1.xml", 1024))


def _entries_bomb(notice: _Notice) -> bytes:
    out = io.BytesIO(papers.word())
    with zipfile.ZipFile(out, "a") as archive:
        for number in range(100_000):
            archive.writestr(f"e{number}", b"")
    return notice.with_file(_WORD, "form.docx", out.getvalue())


def _entity_bomb(notice: _Notice) -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    xml = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "ha">{entities}]><w>&a9;</w>'
    whole, out = papers.word(), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "word/document.xml" else old.read(name))
    return notice.with_file(_WORD, "form.docx", out.getvalue())


def _nested_messages(notice: _Notice) -> bytes:
    return notice.mail("Content-Type: message/rfc822", body=b"Content-Type: message/rfc822\r\n\r\n" * 100
                       + b"Content-Type: text/plain\r\n\r\n" + notice.text.encode())


def _nested_multiparts(notice: _Notice) -> bytes:
    opened = b"".join(
        b'--b%d\r\nContent-Type: multipart/mixed; boundary="b%d"\r\n\r\n' % (n, n + 1) for n in range(1000)
    )
    inner = b"--b1000\r\nContent-Type: text/plain\r\n\r\n" + notice.text.encode()
    return notice.mail('Content-Type: multipart/mixed; boundary="b0"', body=opened + inner)


def _many_parts(notice: _Notice) -> bytes:
    first = b"--b\r\nContent-Type: text/plain\r\n\r\n" + notice.text.encode()
    return notice.mail('Content-Type: multipart/mixed; boundary="b"', body=first + b"\r\n--b\r\n\r\nx" * 10_000)


def _long_header(notice: _Notice) -> bytes:
    return notice.mail(*("X-Padding: " + "a" * 50_000 for _ in range(10)))


def _many_fields(notice: _Notice) -> bytes:
    return notice.mail(*(f"X-Field-{number}: a" for number in range(2000)))


def _long_field(notice: _Notice) -> bytes:
    return notice.mail("X-Padding: " + "\r\n ".join(["a" * 900] * 115))


def _many_addresses(notice: _Notice) -> bytes:
    others = ",\r\n ".join(f"<officer{number}@nca.example>" for number in range(1000))
    return notice.mail(to=f"{TEAM},\r\n {others}")


def _long_subject(notice: _Notice) -> bytes:
    return notice.mail(subject="\r\n ".join(["=?utf-8?q?NCA_interest_=C3=A9_and_much_more_besides?="] * 22_000))


def _html(notice: _Notice, before: str, after: str) -> bytes:
    words = notice.text.replace("\r\n", "<br>\r\n")
    return notice.mail("Content-Type: text/html; charset=utf-8", body=f"<html>{before}{words}{after}</html>".encode())


def _deep_html(notice: _Notice) -> bytes:
    return _html(notice, "<div>\r\n" * 50_000, "</div>\r\n" * 50_000)


def _deep_tables(notice: _Notice) -> bytes:
    return _html(notice, "<table><tr><td>a</td><td>\r\n" * 5_000, "</td></tr></table>\r\n" * 5_000)


def _long_text(notice: _Notice) -> bytes:
    line = b"Nothing of what stands here is about anybody in particular.\r\n"
    return notice.mail(body=line * (5 * _MEGABYTE // len(line)) + notice.text.encode())


def _long_line(notice: _Notice) -> bytes:
    return notice.mail(body=notice.text.encode() + b"a" * (3 * _MEGABYTE // 2) + b"\r\n")


def _too_large(notice: _Notice) -> bytes:
    line = b"Nothing of what stands here is about anybody in particular.\r\n"
    return notice.mail(body=notice.text.encode() + line * (26 * _MEGABYTE // len(line)))


def _looping_pdf(notice: _Notice) -> bytes:
    whole = papers.pdf([papers.lines("Nothing")])
    kids = whole.index(b"/Kids [") + len(b"/Kids [")
    end = whole.index(b"]", kids)
    # The same length, so that the table of places stays right: the tree's only branch is the tree.
    return notice.with_file("application/pdf", "form.pdf", whole[:kids] + b"2 0 R".ljust(end - kids) + whole[end:])


def _long_pdf(notice: _Notice) -> bytes:
    return notice.with_file("application/pdf", "form.pdf", papers.pdf([papers.lines("Nothing")] * 20_000))


def _many_references(notice: _Notice) -> bytes:
    listed = "".join(f"Home Office reference: Q{number:07d}\r\n" for number in range(10_000))
    return notice.mail(body=(notice.text + listed).encode())


def _many_names(notice: _Notice) -> bytes:
    return notice.mail(body=(notice.text + "Name: Ambrose Quillfeather\r\n" * 10_000).encode())


def _deep_quotes(notice: _Notice) -> bytes:
    deep = "".join(f"{'>' * (depth % 1000 + 1)} Home Office reference\r\n" for depth in range(3000))
    return notice.mail(body=(notice.text + deep).encode())


def _odd_parameters(notice: _Notice) -> bytes:
    return notice.mail("Content-Type: text/plain" + "".join(f";\r\n p{n}*0*=((((''%41" for n in range(2_500)))


def _false_boundaries(notice: _Notice) -> bytes:
    first = b"--b\r\nContent-Type: text/plain\r\n\r\n" + notice.text.encode()
    return notice.mail('Content-Type: multipart/mixed; boundary="b"', body=first + b"--bb\r\n" * 100_000 + b"--b--\r\n")


_RECIPES: Mapping[str, Callable[[_Notice], bytes]] = {
    "word_bomb": _word_bomb, "workbook_bomb": _workbook_bomb, "entries_bomb": _entries_bomb,
    "entity_bomb": _entity_bomb, "nested_messages": _nested_messages, "nested_multiparts": _nested_multiparts,
    "many_parts": _many_parts, "long_header": _long_header, "many_fields": _many_fields, "long_field": _long_field,
    "many_addresses": _many_addresses, "long_subject": _long_subject, "deep_html": _deep_html,
    "deep_tables": _deep_tables, "long_text": _long_text, "long_line": _long_line, "too_large": _too_large,
    "looping_pdf": _looping_pdf, "long_pdf": _long_pdf, "many_references": _many_references,
    "many_names": _many_names, "deep_quotes": _deep_quotes, "odd_parameters": _odd_parameters,
    "false_boundaries": _false_boundaries,
}  # fmt: skip
