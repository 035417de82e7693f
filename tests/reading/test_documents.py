"""Attachments are read as a person would after opening them; what cannot be read is said, and why."""

import zipfile
from collections.abc import Sequence
from dataclasses import replace
from email.message import EmailMessage
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.core.mail import Mail, parse
from mailbot.core.pages import Page, Source, Voice
from mailbot.reading import documents, pdf, rtf
from mailbot.reading.extract import UnreadableError
from tests.reading import papers
from tests.timing import quickest

WORDS = "We have an interest in Ion MUNTEANU, A1234567."
ROWS = (("Name", "Date of birth", "Reference"), ("Ion MUNTEANU", "01/02/1980", "A1234567"))


def letter(
    *files: tuple[str, bytes],
    body: str = "Please see attached.",
    subject: str = "A case",
    kind: str = "application/octet-stream",
) -> Mail:
    message = EmailMessage()
    message["From"] = "Niamh Castellan <n@nca.example>"
    message["Subject"] = subject
    message.set_content(body)
    for name, data in files:
        message.add_attachment(data, *kind.split("/"), filename=name)
    return parse(message.as_bytes())


def enclosing(inner: EmailMessage, body: str = "FYI", subject: str = "FW: A case") -> Mail:
    message = EmailMessage()
    message["Subject"] = subject
    message.set_content(body)
    message.add_attachment(inner)
    return parse(message.as_bytes())


def notification(subject: str = "Interest") -> EmailMessage:
    inner = EmailMessage()
    inner["From"] = "NCA <n@nca.example>"
    inner["Subject"] = subject
    inner.set_content(WORDS)
    return inner


def only(mail: Mail) -> Page:
    pages, problems = documents.pages(mail)
    assert problems == ()
    assert len(pages) == 1
    return pages[0]


def grids(page: Page) -> list[list[list[str]]]:
    cells = [cell for table in page.tables for row in table.rows for cell in row]
    assert all(page.text[cell.start : cell.end] == cell.text for cell in cells)
    return [[[cell.text for cell in row] for row in table.rows] for table in page.tables]


def filled() -> bytes:
    document = docx.Document()
    table = document.add_table(2, 3)
    for row, words in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    return papers.word(document)


def table_pdf() -> bytes:
    return papers.pdf(
        [
            [
                (50 + 150 * column, 700 - 20 * row, words)
                for row, line in enumerate(ROWS)
                for column, words in enumerate(line)
            ]
        ]
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", filled()),
        ("a.xlsx", papers.workbook(*ROWS)),
        ("a.pdf", table_pdf()),
        ("a.csv", "\n".join(";".join(row) for row in ROWS).encode()),
        ("a.txt", "\n".join("\t".join(row) for row in ROWS).encode()),
        ("a.html", ("<table>" + "".join(f"<tr><td>{'<td>'.join(row)}" for row in ROWS) + "</table>").encode()),
    ],
)
def test_a_table_stays_a_table_in_every_format(name, data):
    page = only(letter((name, data)))

    assert grids(page) == [[list(row) for row in ROWS]]
    assert page.part == f"2:{name}"
    assert page.source is Source.ATTACHMENT
    assert page.stretches(Voice.OWN) == ((0, page.text),)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", papers.pdf([papers.lines(WORDS)])),
        ("letter.dat", papers.pdf([papers.lines(WORDS)])),
        ("a.docx", papers.word(body=f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>")),
        ("a.txt", WORDS.encode("utf-16")),
        ("a.rtf", f"{{\\rtf1\\ansi\\pard {WORDS}\\par}}".encode()),
        ("winmail.dat", papers.tnef(files=[("x.txt", WORDS.encode())])),
        ("a.log", WORDS.encode()),
    ],
)
def test_words_are_found_whatever_the_file_is_called(name, data):
    assert WORDS in only(letter((name, data))).text


def test_a_table_in_rich_text_is_a_table():
    row = "\\trowd\\cellx1000\\cellx2000 {}\\cell {}\\cell\\row "
    data = ("{\\rtf1\\ansi " + row.format("Name", "Ref") + row.format("Ana", "A1234567") + "}").encode()

    assert grids(only(letter(("a.rtf", data)))) == [[["Name", "Ref"], ["Ana", "A1234567"]]]


def test_rows_of_a_pdf_stay_on_one_line_however_they_were_drawn():
    drawn = [(50, 700, "She is not"), (115, 700, "subject to"), (300, 680, "A1234567"), (50, 680, "Reference:")]

    assert only(letter(("a.pdf", papers.pdf([drawn])))).text == "She is not subject to\nReference: A1234567"


def test_a_wrapped_cell_of_a_pdf_is_one_cell():
    drawn = [
        (50, 700, "Name"),
        (200, 700, "State"),
        (50, 680, "Ion MUNTEANU"),
        (200, 680, "Proceedings"),
        (200, 669, "pending"),
        (50, 640, "Ana POPA"),
        (200, 640, "None"),
    ]

    assert grids(only(letter(("a.pdf", papers.pdf([drawn]))))) == [
        [["Name", "State"], ["Ion MUNTEANU", "Proceedings pending"], ["Ana POPA", "None"]]
    ]


def _frame(columns: Sequence[int], rows: Sequence[int]) -> list[papers.Drawn]:
    flat = [(columns[0], y, columns[-1], y) for y in rows]
    return [*flat, *((x, rows[-1], x, rows[0]) for x in columns)]


def test_the_lines_of_a_pdf_tell_which_words_are_one_row():
    drawn = [
        (50, 700, "Name"), (150, 700, "Ref"), (250, 700, "State"),
        (50, 680, "Zsolt Ferenc"), (150, 680, "A1234567"), (250, 680, "Order of 4 July"),
        (50, 667, "BALOGH-KISS"), (250, 667, "outstanding"),
        (50, 645, "Csaba MOLNAR"), (150, 645, "A1234568"), (250, 645, "None"),
    ]
    ruled = _frame((45, 145, 245, 400), (715, 694, 660, 638))

    assert grids(only(letter(("a.pdf", papers.pdf([drawn], ruled=ruled))))) == [[
        ["Name", "Ref", "State"],
        ["Zsolt Ferenc BALOGH-KISS", "A1234567", "Order of 4 July outstanding"],
        ["Csaba MOLNAR", "A1234568", "None"],
    ]]


def test_wide_gaps_within_a_cell_of_a_pdf_part_nothing():
    types = [(50, 700, "Type"), (150, 700, "[x] new"), (230, 700, "[ ] update")]
    drawn = [*types, (50, 680, "Ref"), (150, 680, "A1234567")]
    ruled = _frame((45, 145, 400), (715, 694, 674))

    assert grids(only(letter(("a.pdf", papers.pdf([drawn], ruled=ruled))))) == [
        [["Type", "[x] new [ ] update"], ["Ref", "A1234567"]]
    ]


def test_a_word_that_a_narrow_cell_of_a_pdf_broke_is_one_again():
    columns = (45, 100, 155, 210, 265, 320, 375)
    heads = [(x + 5, 700, f"H{n}") for n, x in enumerate(columns[:-1])]
    broken = [(50, 680, "VASQUE"), (50, 667, "Z"), (105, 680, "A441001"), (105, 667, "2")]
    parted = [(160, 680, "Juan "), (160, 667, "Luis")]
    rest = [(x + 5, 680, "x") for x in columns[3:-1]]
    ruled = _frame(columns, (715, 694, 660))
    page = only(letter(("a.pdf", papers.pdf([[*heads, *broken, *parted, *rest]], ruled=ruled))))

    assert grids(page)[0][1][:3] == ["VASQUEZ", "A4410012", "Juan Luis"]


def test_a_filled_pdf_form_is_read_with_its_ticks():
    form = [
        "/FT /Tx /T (name) /V (Ion MUNTEANU) /Rect [120 695 300 710]",
        "/FT /Btn /T (y) /V /Yes /AS /Yes /Rect [140 675 150 685] /AP << /N << /Yes 3 0 R /Off 3 0 R >> >>",
        "/FT /Btn /T (n) /V /Off /AS /Off /Rect [200 675 210 685] /AP << /N << /Yes 3 0 R /Off 3 0 R >> >>",
    ]
    drawn = [(50, 700, "Name:"), (50, 677, "Proceedings:"), (153, 677, "Yes"), (213, 677, "No")]
    words = only(letter(("a.pdf", papers.pdf([drawn], form=form)))).text

    assert "Name: Ion MUNTEANU" in words.replace(" | ", " ")
    assert "Proceedings: ☒ Yes ☐ No" in words.replace(" | ", " ")


WORD_FORMS = {
    "control": (
        "<w:p><w:r><w:t>Order </w:t></w:r><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/>"
        "</w14:checkbox></w:sdtPr>"
        "<w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt></w:p>",
        "Order☒",
    ),
    "old tick box": (
        "<w:p><w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/>"
        "<w:checked/></w:checkBox>"
        "</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:t>"
        "Order</w:t></w:r></w:p>",
        "☒Order",
    ),
    "old tick box, empty": (
        "<w:p><w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/></w:checkBox>"
        "</w:ffData></w:fldChar></w:r><w:r><w:t>Order</w:t></w:r></w:p>",
        "☐Order",
    ),
    "drawn box": (
        "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r><w:r><w:t>Order</w:t></w:r></w:p>",
        "☒Order",
    ),
    "paragraph in a control": (
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Order</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        "Order",
    ),
    "inserted": ("<w:p><w:ins><w:r><w:t>Order</w:t></w:r></w:ins></w:p>", "Order"),
    "text box": (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent><w:p><w:r>"
        "<w:t>Order</w:t></w:r>"
        "</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>"
        "Order</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        "Order",
    ),
}


@pytest.mark.parametrize(("body", "words"), WORD_FORMS.values(), ids=WORD_FORMS)
def test_what_a_word_form_shows(body, words):
    assert "".join(only(letter(("a.docx", papers.word(body=body)))).text.split()) == words


@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:del><w:r><w:delText>B7654321</w:delText></w:r></w:del></w:p>",
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>B7654321</w:t></w:r></w:p>",
        "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>B7654321</w:t></w:r></w:p>",
        "<w:p><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>B7654321</w:t></w:r></w:p>",
        "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>B7654321</w:t></w:r>"
        "</w:sdtContent></w:sdt></w:p>",
    ],
)
def test_what_word_does_not_show_is_not_said(body):
    page = only(letter(("a.docx", papers.word(body=f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>{body}"))))

    assert "B7654321" not in "".join(words for _, words in page.stretches(Voice.OWN))


def test_headers_and_footers_of_word_are_read():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Our reference: NCA/1"
    document.sections[0].footer.paragraphs[0].text = "Page foot"
    document.add_paragraph(WORDS)

    assert only(letter(("a.docx", papers.word(document)))).text.split("\n") == [
        "Our reference: NCA/1",
        WORDS,
        "Page foot",
    ]


def test_a_winmail_dat_speaks_where_the_mail_has_no_words():
    wrapped = ("winmail.dat", papers.tnef(html=f"<p>{WORDS}".encode(), files=[("b.txt", b"More.")]))

    assert [page.text for page in documents.pages(letter(wrapped, body=""))[0]] == [WORDS, "More."]
    assert [page.text for page in documents.pages(letter(wrapped))[0]] == ["More."]


def test_an_outlook_message_is_read_like_an_enclosed_one():
    pages, problems = documents.pages(letter(("a.msg", papers.msg("Interest", WORDS, [("b.txt", b"More." * 1000)]))))

    assert problems == ()
    assert [page.part for page in pages] == ["2:a.msg subject", "2:a.msg", "2.2:b.txt"]
    assert pages[1].stretches(Voice.FORWARDED) == ((0, WORDS),)


def test_compressed_rich_text_is_undone():
    # The two examples of MS-OXRTFCP, sections 3.1 and 3.2.
    simple = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    crossing = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")

    assert rtf.read(rtf.decompress(simple)).text == "hello world"
    assert rtf.decompress(crossing) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


@pytest.mark.parametrize("note", ["FYI", "", "Please action the attached from NCA.", "A1234567: see attached."])
def test_a_message_that_is_only_handed_on_is_read_through(note):
    pages, _ = documents.pages(enclosing(notification(), note))

    assert [page.stretches(Voice.FORWARDED) for page in pages] == [((0, "Interest"),), ((0, WORDS),)]


@pytest.mark.parametrize(("writer", "note", "problems"), [
    ("n@nca.example", "FYI", ()), ("x@evil.example", "FYI", ("words-of-somebody-else",)),
    ("x@evil.example", "We have an interest in Ion MUNTEANU, A1234567, and notify you for the first time.", ()),
])
def test_what_somebody_of_another_domain_wrote_is_said_where_it_is_only_handed_on(writer, note, problems):
    inner = notification()
    inner.replace_header("From", writer)
    outer = enclosing(inner, note)
    assert documents.pages(replace(outer, from_address="n@nca.example"))[1] == problems


def test_a_message_enclosed_with_words_that_say_something_themselves_is_history():
    pages, _ = documents.pages(
        enclosing(notification(), "The interest in Ana POPA, B7654321, has ended. We wrote before.")
    )

    assert [page.stretches(Voice.QUOTED) for page in pages] == [((0, "Interest"),), ((0, WORDS),)]


def test_what_a_bounce_gives_back_is_history():
    raw = (
        "From: MAILER-DAEMON@x.example\r\nContent-Type: multipart/report; report-type=delivery-status;"
        " boundary=b\r\n\r\n--b\r\n\r\n"
        "Sorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n--b\r\n"
        "Content-Type: message/rfc822"
        f"\r\n\r\nSubject: x\r\n\r\n{WORDS}\r\n--b--\r\n"
    )
    pages, problems = documents.pages(parse(raw.encode()))

    assert problems == ()
    assert {span.voice for page in pages for span in page.spans} == {Voice.QUOTED}


def test_attachments_of_an_enclosed_message_speak_with_its_voice():
    inner = notification()
    inner.add_attachment(WORDS.encode(), "text", "plain", filename="a.txt")
    quoted = enclosing(inner, "The interest in Ana POPA, B7654321, has ended. We wrote before.")

    assert documents.pages(enclosing(inner))[0][-1].stretches(Voice.FORWARDED) == ((0, WORDS),)
    assert documents.pages(quoted)[0][-1].stretches(Voice.QUOTED) == ((0, WORDS),)


def bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (51 * 1024 * 1024))
    return out.getvalue()


def crowded() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(1_001):
            archive.writestr(f"word/{number}.xml", b"")
    return out.getvalue()


def locked_zip() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("secret.txt", b"x")
    # The flag of encryption, in the local and in the central header.
    data = bytearray(out.getvalue())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def plain_zip() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", b"x")
    return out.getvalue()


PICTURE = b"\x89PNG\r\n\x1a\n" + b"x" * 60_000

PROBLEMS = {
    "a PDF with a password": ("a.pdf", papers.pdf([papers.lines("x")], extra=papers.LOCK), "encrypted-attachment"),
    "a Word file with a password": (
        "a.docx",
        papers.compound({"EncryptedPackage": b"x", "EncryptionInfo": b"y"}),
        "encrypted-attachment",
    ),
    "an archive with a password": ("a.zip", locked_zip(), "encrypted-attachment"),
    "half a PDF": ("a.pdf", table_pdf()[:300], "damaged-attachment"),
    "half a Word file": ("a.docx", filled()[:2000], "damaged-attachment"),
    "half a workbook": ("a.xlsx", papers.workbook(*ROWS)[:2000], "damaged-attachment"),
    "half an Outlook message": ("a.msg", papers.msg("a", "b" * 9000)[:3000], "damaged-attachment"),
    "half a winmail.dat": ("winmail.dat", papers.tnef(body=b"hello" * 100)[:60], None),
    "an empty file": ("a.pdf", b"", "damaged-attachment"),
    "a scanned PDF": ("a.pdf", papers.pdf([[]]), "scanned-without-text"),
    "a scanned page": ("scan.png", PICTURE, "scanned-without-text"),
    "a bomb": ("a.docx", bomb(), "oversized-attachment"),
    "a crowded archive": ("a.docx", crowded(), "oversized-attachment"),
    "an archive": ("a.zip", plain_zip(), "unknown-attachment"),
    "an old Word file": ("a.doc", papers.compound({"WordDocument": b"x"}), "unknown-attachment"),
    "a program": ("a.exe", b"MZ\x90\x00" * 10, "unknown-attachment"),
    "a text that is none": ("a.txt", b"\x00\x01\x02" * 100, "unknown-attachment"),
}


@pytest.mark.parametrize(("name", "data", "problem"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_cannot_be_read_is_said(name, data, problem):
    kind = "image/png" if name.endswith("png") else "application/octet-stream"
    pages, problems = documents.pages(letter((name, data), kind=kind))

    assert problems == ((problem,) if problem else ())
    assert pages == ()


def test_one_bad_attachment_does_not_hide_the_others():
    pages, problems = documents.pages(letter(("a.pdf", b"%PDF-1.4 broken"), ("b.txt", WORDS.encode())))

    assert [page.text for page in pages] == [WORDS]
    assert problems == ("damaged-attachment",)


@pytest.mark.parametrize(
    ("name", "kind", "data"),
    [
        ("image001.png", "image/png", PICTURE),
        ("logo.gif", "image/gif", PICTURE),
        ("tick.png", "image/png", PICTURE[:500]),
        ("smime.p7s", "application/pkcs7-signature", b"x"),
        ("card.vcf", "text/vcard", b"BEGIN:VCARD"),
        ("meeting.ics", "text/calendar", b"BEGIN:VCALENDAR"),
        ("signature.asc", "application/pgp-signature", b"x"),
    ],
)
def test_what_decorates_a_mail_is_passed_over(name, kind, data):
    assert documents.pages(letter((name, data), kind=kind)) == ((), ())


def test_a_picture_set_into_the_text_is_passed_over_but_not_one_that_is_the_whole_mail():
    def pictured(body: str) -> Mail:
        message = EmailMessage()
        message.set_content(body)
        message.add_attachment(PICTURE, "image", "png", cid="<a@b>", disposition="inline")
        return parse(message.as_bytes())

    assert documents.pages(pictured(WORDS)) == ((), ())
    assert documents.pages(pictured("\n"))[1] == ("scanned-without-text",)


@pytest.mark.parametrize(
    "raw",
    [
        b"Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\nContent-Type:"
        b" application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--\r\n",
        b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n\r\nxyz",
        b"Content-Type: text/plain\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----\r\n",
    ],
)
def test_an_encrypted_message_is_said_to_be_one(raw):
    assert documents.pages(parse(raw)) == ((), ("encrypted-message",))


def test_names_are_never_paths():
    page = only(letter(("../../etc/passwd.txt", b"x")))

    assert page.part == "2:passwd.txt"


def test_too_many_attachments_are_not_read():
    problems = documents.pages(letter(*[(f"{number}.txt", b"x") for number in range(documents.ATTACHMENTS + 1)]))[1]

    assert problems == ("too-many-attachments",)


def test_messages_within_messages_are_read_only_so_deep():
    inner = notification()
    for _ in range(documents.ENCLOSURES + 1):
        outer = EmailMessage()
        outer.set_content("FYI")
        outer.add_attachment(inner)
        inner = outer
    pages, problems = documents.pages(parse(inner.as_bytes()))

    assert problems == ("too-many-attachments",)
    assert all(WORDS not in page.text for page in pages)


def test_a_pdf_of_many_pages_is_cut():
    assert pdf.read(papers.pdf([papers.lines("Words of a page")] * (pdf.PAGES + 1))).problems == (
        "oversized-attachment",
    )


HOSTILE_RTF = {
    "links": b"{\\rtf1 " + b"{\\field{\\*\\fldinst{" * 50_000,
    "fonts": b"{\\rtf1 {\\fonttbl" + b"\\f1 " * 300_000,
    "groups": b"{\\rtf1 " + b"{" * 500_000,
    "words": b"{\\rtf1 " + b"a" * 1_000_000,
    "pictures": b"{\\rtf1 " + b"{\\pict\\bin9 x" * 50_000,
}


@pytest.mark.parametrize("data", HOSTILE_RTF.values(), ids=HOSTILE_RTF)
def test_hostile_rich_text_is_read_in_bounded_time(data):
    assert quickest(lambda: documents.pages(letter(("a.rtf", data))), 1) < 8


SEEDS = [
    filled(),
    papers.workbook(*ROWS),
    table_pdf(),
    papers.tnef(html=b"<p>x", files=[("a.txt", b"x")]),
    papers.msg("a", "b" * 5000),
    b"{\\rtf1\\ansi\\pard x\\par}",
    b"a;b\n1;2\n",
]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(SEEDS),
    st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=8)), max_size=6),
    st.floats(0.1, 1),
)
def test_a_broken_file_never_raises(data, changes, kept):
    damaged = bytearray(data)
    for place, patch in changes:
        start = int(place * (len(damaged) - 1))
        damaged[start : start + len(patch)] = patch
    pages, _ = documents.pages(letter(("a.txt", bytes(damaged[: int(len(damaged) * kept)]))))

    for page in pages:
        assert "".join(page.text[span.start : span.end] for span in page.spans) == page.text


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_compressed_rich_text_of_any_bytes_never_raises_what_is_not_expected(data):
    for packed in (data, b"\0\0\0\0\x00\x10\0\0LZFu\0\0\0\0" + data):
        try:
            rtf.decompress(packed)
        except UnreadableError as fault:
            assert fault.problem.endswith("-attachment")
