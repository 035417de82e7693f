"""The bench's mails and cases: genuine notifications, each about a different person, and the extract that knows them.

Of ten mails six are 2 kB of text, three 12 kB of text and HTML, and one 150 kB with a PDF. All are stamped by the
receiving server. Everything is made from the mail's number, so that every run has the same ones.
"""

import csv
import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

OUR_ADDRESS = "cc-workflow@homeoffice.example"
_FIRST = ("Adrian", "Bogdan", "Catalina", "Dorin", "Elira", "Farid", "Goran", "Hana", "Ilir", "Jasna", "Kamal", "Lena",
          "Marek", "Nadia", "Oskar", "Petra", "Radu", "Samira", "Tomasz", "Vera")  # fmt: skip
_MIDDLE = ("Alin", "Bela", "Cezar", "Dana", "Emil", "Flora", "Gheorghe", "Ines", "Jan", "Kristof")
_LAST = ("Antonescu", "Berisha", "Ciobanu", "Dragomir", "Enache", "Florescu", "Gashi", "Hoxha", "Ionescu", "Jankowski",
         "Kowalczyk", "Lupescu", "Marinov", "Novak", "Olteanu", "Petrov", "Rusu", "Stanescu", "Todorov",
         "Ursu")  # fmt: skip
# Neutral on purpose: what is to be read stands above, and the rest is the wordiness of offices.
_SENTENCES = (
    "The particulars below were compared with the records of this office before they were sent.",
    "This notification is sent under the liaison arrangements between our organisations.",
    "This message should not be copied outside the team that deals with the case.",
    "Messages to this desk are read on working days between eight in the morning and six in the evening.",
    "The liaison desk has moved to the second floor; its telephone numbers have stayed the same.",
    "Our postal address stands at the end of every letter that leaves this office.",
)
_COLUMNS = ("reference", "name", "date_of_birth", "owner_name", "owner_email", "owner_phone",
            "senior_caseworker_email", "file_location", "file_team_email", "progress", "deport_decision",
            "no_deport_decision", "notified_of_intention", "appeal_received", "appeal_result", "bail_granted",
            "deportation_order_served", "removal_details", "appeal_outcome", "bail_restrictions",
            "removal_details")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the bench, whom one case and one mail are about."""

    number: int

    @property
    def name(self) -> str:
        """The full name; no two persons of a run share it and the reference."""
        n = self.number
        return f"{_FIRST[n % 20]} {_MIDDLE[n // 20 % 10]} {_LAST[n // 200 % 20]}"

    @property
    def reference(self) -> str:
        """The Home Office reference."""
        return f"B{1_000_000 + self.number * 7:07d}"

    @property
    def born(self) -> tuple[int, int, int]:
        """Year, month and day of birth."""
        return 1950 + self.number % 50, 1 + self.number % 12, 13 + self.number % 15

    @property
    def owner(self) -> str:
        """The address of the case's owner; one owner has about twenty cases."""
        return f"owner{self.number // 20:05d}@homeoffice.example"

    @property
    def officer(self) -> str:
        """The address of the officer who writes; one officer writes about twenty mails."""
        return f"officer{self.number // 20:05d}@nca.example"

    @property
    def message_id(self) -> str:
        """The Message-ID of the mail."""
        return f"<bench.{self.number}@mail.nca.example>"


def write_cases(path: Path, count: int) -> None:
    """Write the case extract: one allocated case a person, whose file is with the workflow team."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(_COLUMNS)
        for person in map(Person, range(count)):
            born = "{}-{:02d}-{:02d}".format(*person.born)
            owner = (f"Case Owner {person.number // 20}", person.owner, "020 7946 0000")
            row = (person.reference, person.name, born, *owner, "senior@homeoffice.example", "CC workflow", "", "Open")
            writer.writerow(row + ("",) * (len(_COLUMNS) - len(row)))


def make_mails(count: int) -> Iterator[bytes]:
    """Make the mails, one after the other."""
    return (_mail(Person(number)) for number in range(count))


def _mail(person: Person) -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = f"Officer {person.number // 20} <{person.officer}>"
    mail["To"] = OUR_ADDRESS
    mail["Subject"] = f"Notification of interest: {person.reference}"
    mail["Date"] = "Mon, 16 Nov 2026 10:00:52 +0000"
    mail["Message-ID"] = person.message_id
    kind = person.number % 10
    text = _text(person, 1_300 if kind < 6 else 2_600)
    mail.set_content(text, cte="quoted-printable")
    if 6 <= kind < 9:
        mail.add_alternative(_html(text), subtype="html", cte="quoted-printable")
    if kind == 9:
        mail.add_attachment(_pdf(person), maintype="application", subtype="pdf", filename="notification.pdf")
    return _STAMP.format(number=person.number).encode("ascii") + mail.as_bytes()


_STAMP = (
    "Authentication-Results: mx.homeoffice.example; dmarc=pass header.from=nca.example\r\n"
    "Received: from mail.nca.example (mail.nca.example [192.0.2.7])\r\n"
    "\tby mx.homeoffice.example with ESMTPS id bench{number}; Mon, 16 Nov 2026 10:00:53 +0000\r\n"
)


def _text(person: Person, size: int) -> str:
    year, month, day = person.born
    lines = [
        "OFFICIAL", "", "Dear colleagues,", "",
        "The National Crime Agency has an interest in the following foreign national offender:", "",
        f"Name: {person.name}", f"Date of birth: {day:02d}/{month:02d}/{year}",
        f"Home Office reference: {person.reference}", "",
        "There are no confiscation proceedings.", "",
    ]  # fmt: skip
    chance, length = random.Random(person.number), sum(map(len, lines))
    while length < size:
        lines.append(chance.choice(_SENTENCES))
        length += len(lines[-1]) + 2
    return "\n".join([*lines, "", "Kind regards,", f"Officer {person.number // 20}", "Liaison desk", ""])


def _html(text: str) -> str:
    style = "font-family:Arial,sans-serif;font-size:11pt;margin:0cm 0cm 8pt"
    lines = "".join(f'<p class="MsoNormal" style="{style}"><span lang="EN-GB">{line}</span></p>\n'
                    for line in text.splitlines())  # fmt: skip
    return f"<html><head><title></title></head><body>\n{lines}</body></html>\n"


def _pdf(person: Person) -> bytes:
    """Make a PDF of about 105 kB: two pages of text, and a picture as a scanner would leave it."""
    pages = [_page(line_set) for line_set in (_text(person, 2_500), "Annex\n" + "\n".join(_SENTENCES * 5))]
    picture = random.Random(person.number).randbytes(320 * 320)
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        _stream(b"/Type /XObject /Subtype /Image /Width 320 /Height 320 /ColorSpace /DeviceGray /BitsPerComponent 8",
                picture),
    ]  # fmt: skip
    for number, content in enumerate(pages):
        page = (f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * number} 0 R "
                "/Resources << /Font << /F1 3 0 R >> /XObject << /Im1 4 0 R >> >> >>")  # fmt: skip
        objects += [page.encode(), _stream(b"/Filter /FlateDecode", zlib.compress(content))]
    return _bound(objects)


def _page(text: str) -> bytes:
    lines = "".join(f"({line}) Tj T*\n" for line in text.splitlines())
    return f"BT /F1 9 Tf 11 TL 50 800 Td\n{lines}ET\nq 90 0 0 90 450 740 cm /Im1 Do Q\n".encode("ascii")


def _stream(words: bytes, content: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (words, len(content), content)


def _bound(objects: list[bytes]) -> bytes:
    """Bind the objects into a file, with the table that says where each begins (ISO 32000-1, 7.5)."""
    file, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, begin = len(objects) + 1, len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n" % (size, table, size)
    return bytes(file + b"startxref\n%d\n%%%%EOF\n" % begin)
