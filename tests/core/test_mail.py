"""Any bytes become a mail: what is readable is read, what is wrong is named, every cap is kept."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailbot.core import automatic, text
from mailbot.core.mail import NESTING, PARTS, SUBJECT, TEXT, parse
from tests.timing import quickest

HEAD = b"From: Ana <a@nca.example>\r\nTo: cc@ho.example\r\nSubject: A case\r\n"


def test_a_plain_mail_is_read_whole():
    mail = parse(
        HEAD + b"Date: Tue, 01 May 2018 09:05:07 +0100\r\nMessage-ID: <1@nca.example>\r\n"
        b"In-Reply-To: <2@ho.example>\r\nReferences: <3@ho.example>\r\n <2@ho.example>\r\n\r\nHello.\r\n"
    )

    assert (mail.subject, mail.from_name, mail.from_address, mail.to) == (
        "A case",
        "Ana",
        "a@nca.example",
        ("cc@ho.example",),
    )
    assert (mail.message_id, mail.in_reply_to, mail.references) == (
        "<1@nca.example>",
        "<2@ho.example>",
        ("<3@ho.example>", "<2@ho.example>"),
    )
    assert mail.date is not None
    assert mail.date.isoformat() == "2018-05-01T09:05:07+01:00"
    assert [(part.id, part.content_type, part.text) for part in mail.parts] == [("1", "text/plain", "Hello.\r\n")]
    assert mail.defects == ()


@pytest.mark.parametrize(
    ("stated", "hours"),
    [
        ("Tue, 01 May 2018 09:05:07 BST", 1),
        ("Tue, 01 May 2018 09:05:07 +0100 (BST)", 1),
        ("1 May 18 09:05 GMT", 0),
        ("Tue, 01 May 2018 09:05:07 -0000", 0),
        ("Tue, 01 May 2018 09:05:07", 0),
        ("Tue, 1 May 2018 09:05:07 CEST", 2),
        ("Tue, 01 May 2018 09:05:07 +1400", 14),
    ],
)
def test_a_date_keeps_the_offset_that_it_states(stated, hours):
    moment = parse(HEAD + f"Date: {stated}\r\n\r\n".encode()).date

    assert moment is not None
    assert (moment.day, moment.hour, moment.utcoffset()) == (1, 9, timedelta(hours=hours))


@pytest.mark.parametrize(
    "stated", ["Yesterday", "32 May 2018 10:00 +0000", "1 May 2018 10:00 +9999", "0", "1 May 9999999 10:00"]
)
def test_an_unreadable_date_is_a_defect(stated):
    mail = parse(HEAD + f"Date: {stated}\r\n\r\n".encode())

    assert mail.date is None
    assert mail.defects == ("unreadable-date",)


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        (b"=?utf-8?B?UmHDumw=?=", "Raúl"),
        (b"=?iso-8859-1?q?Ra=FAl_x?=", "Raúl x"),
        ("Raúl".encode(), "Raúl"),
        (b"Ra\xfal", "Raúl"),
        (b"=?utf-8?q?A123?= =?utf-8?q?4567?=", "A1234567"),
        (b"=?utf-8?q?Ra=C3?=\r\n =?utf-8?q?=BAl?=", "Raúl"),
        (b"=?foo-bar?q?x=C3=BA?=", "xú"),
        (b"a =?utf-8?q?b?= c", "a b c"),
        (b"=?utf-8?q?b?=,c", "b,c"),
        (b"=?utf-8?b?!!!?=", ""),
        (b"folded\r\n\t line", "folded line"),
        (b"a\x00b\x1bc", "abc"),
        (b"\xe2\x80\xaea\xe2\x80\xac", "a"),
    ],
)
def test_subjects_are_decoded_onto_one_line(raw, subject):
    assert parse(b"Subject: " + raw + b"\r\n\r\n").subject == subject


@pytest.mark.parametrize(
    ("sender", "address"),
    [
        ("Ana <A@NCA.example>", "a@nca.example"),
        ('"Popa, Ana" <a@nca.example>', "a@nca.example"),
        ("a@nca.example", "a@nca.example"),
        ("fir@nca.example <evil@x.example>", "evil@x.example"),
        ("a@nca.example, b@x.example", None),
        ("", None),
        ("=?utf-8?q?a=40nca=2Eexample?= <evil@x.example>", "evil@x.example"),
        ("Ana", None),
    ],
)
def test_the_address_is_the_one_that_a_mail_really_comes_from(sender, address):
    assert parse(f"From: {sender}\r\n\r\n".encode()).from_address == address


def test_a_sender_who_is_named_twice_is_one_sender():
    mail = parse(b"From: Ann <a@nca.example>\r\nFrom: Ann <a@nca.example>\r\n\r\n")

    assert mail.from_address == "a@nca.example"
    assert "doubled-header" in mail.defects


def test_two_senders_are_no_sender():
    mail = parse(b"From: a@nca.example\r\nFrom: b@x.example\r\n\r\n")

    assert mail.from_address is None
    assert "doubled-header" in mail.defects


@pytest.mark.parametrize(("fields", "two_faced"), [
    ("Subject: a\r\nSubject: b", True), ("Content-Type: text/plain\r\nContent-Type: text/html", True),
    ("Message-ID: <a@b>\r\nMessage-ID: <c@d>", True),
    ("Content-Transfer-Encoding: 7bit\r\ncontent-transfer-encoding: base64", True),
    ("Subject: a\r\nSubject: a", False), ("To: a@b.example\r\nTo: c@d.example", False), ("Subject: a", False),
])
def test_of_two_fields_that_differ_one_program_shows_the_one_and_another_the_other(fields, two_faced):
    assert ("two-faced-header" in parse(f"{fields}\r\n\r\nText".encode()).defects) is two_faced


def test_what_an_enclosed_mail_has_twice_is_its_own_affair():
    enclosed = b"Content-Type: message/rfc822\r\n\r\nSubject: a\r\nSubject: b\r\n\r\nText"
    assert "two-faced-header" not in parse(enclosed).defects


@pytest.mark.parametrize(
    ("charset", "data", "words"),
    [
        ("utf-8", "Petrović £".encode(), "Petrović £"),
        ("us-ascii", "Petrović £".encode(), "Petrović £"),
        ("us-ascii", b"\xa315,600", "£15,600"),
        ("iso-8859-1", b"\x93quoted\x94", "“quoted”"),
        ("foo-bar", b"\xa3", "£"),
        ("utf-8", b"\xa315,600", "£15,600"),
        ("windows-1250", b"Petrovi\xe6", "Petrović"),
        ("idna", b"xn--abc", "xn--abc"),
        ("gb2312", "中文".encode("gb18030"), "中文"),
        ("rot13", b"abc", "abc"),
        ("koi8-r", "да".encode("koi8-r"), "да"),
        ("utf-8", "Petrović, Šarić, Đinđić ".encode() + b"\xff", "Petrović, Šarić, Đinđić \ufffd"),
        ("utf-16", "Ana".encode("utf-16"), "Ana"),
        ("utf-8", b"\xef\xbb\xbfAna", "Ana"),
    ],
)
def test_text_is_decoded_whatever_was_declared(charset, data, words):
    mail = parse(HEAD + f"Content-Type: text/plain; charset={charset}\r\n\r\n".encode() + data)

    assert mail.parts[0].text == words


def test_html_names_its_charset_itself():
    mail = parse(HEAD + b"Content-Type: text/html\r\n\r\n<meta charset=windows-1250>Petrovi\xe6")

    assert (mail.parts[0].text or "").endswith("Petrović")


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("base64", b"SGVsbG8sIEFuYQ=="),
        ("base64", b"SGVs\r\nbG8s!IEFu YQ="),
        ("BASE64", b"SGVsbG8sIEFuYQ"),
        ("quoted-printable", b"Hello,=20A=\r\nna"),
        ("x-uuencode", b"begin 644 x\n*2&5L;&\\L($%N80  \nend\n"),
        ("odd", b"Hello, Ana"),
    ],
)
def test_transfer_encodings_are_undone_as_far_as_they_go(encoding, data):
    mail = parse(HEAD + f"Content-Transfer-Encoding: {encoding}\r\n\r\n".encode() + data)

    assert (mail.parts[0].text or "").strip() == "Hello, Ana"


MIXED = (
    b'Content-Type: multipart/mixed; boundary="b"\r\n\r\npreamble\r\n--b\r\nContent-Type:'
    b" multipart/alternative; boundary=bb\r\n\r\n"
    b"--bb\r\n\r\nplain\r\n--bb\r\nContent-Type: text/html\r\n\r\n<p>html\r\n--bb--\r\n\r\n--b\r\n"
    b'Content-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment;'
    b' filename="../../etc/re\xcc\x81port.pdf"\r\n'
    b"Content-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--b--\r\nepilogue"
)


def test_parts_are_numbered_as_imap_numbers_them():
    mail = parse(HEAD + MIXED)

    assert [(part.id, part.content_type) for part in mail.parts] == [
        ("1.1", "text/plain"),
        ("1.2", "text/html"),
        ("2", "application/pdf"),
    ]
    assert mail.parts[2].data == b"%PDF"
    assert mail.parts[2].filename == "re\u0301port.pdf"
    assert mail.parts[0].text == "plain"


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("attachment; filename*=utf-8''r%C3%A9port.pdf", "réport.pdf"),
        ("attachment; filename*0=rep; filename*1=ort.pdf", "report.pdf"),
        ('attachment; filename="=?utf-8?q?r=C3=A9port.pdf?="', "réport.pdf"),
        ("attachment; filename=..\\..\\x.pdf", "x.pdf"),
        ('attachment; filename="a\u202egpj.exe"', "agpj.exe"),
        ("attachment; filename=" + "x" * 5000, "x" * 100),
    ],
)
def test_file_names_are_for_display_and_never_paths(field, name):
    raw = HEAD + f"Content-Type: application/x\r\nContent-Disposition: {field}\r\n\r\n".encode()

    assert parse(raw).parts[0].filename == name


def test_an_enclosed_message_stays_closed():
    inner = b"From: x@y.example\r\nSubject: inner\r\n\r\ninner words"
    mail = parse(
        HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nouter words\r\n--b\r\n"
        b"Content-Type: message/rfc822\r\n\r\n" + inner + b"\r\n--b--\r\n"
    )

    assert [part.text for part in mail.parts] == ["outer words", None]
    enclosed = mail.parts[1].message
    assert enclosed is not None
    assert (enclosed.subject, enclosed.parts[0].id, enclosed.parts[0].text) == ("inner", "2.1", "inner words")
    assert "inner" not in " ".join(page.text for page in text.pages(mail))


def test_an_enclosed_message_may_be_encoded():
    mail = parse(
        HEAD + b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\nU3ViamVjdDogaW5uZXINCg0KeA=="
    )

    assert mail.parts[0].message is not None
    assert mail.parts[0].message.subject == "inner"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"Content-Type: multipart/mixed\r\n\r\n--q\r\nContent-Type: text/plain\r\n\r\nwords\r\n--q--\r\n", "words"),
        (
            b"Content-Type: multipart/mixed; boundary=other\r\n\r\n--q\r\nContent-Type: text/plain\r\n"
            b"\r\nwords\r\n--q--\r\n",
            "words",
        ),
        (b"Content-Type: multipart/mixed; boundary=never\r\n\r\nwords", "words"),
    ],
)
def test_a_broken_boundary_costs_no_words(body, words):
    mail = parse(HEAD + body)

    assert words in (mail.parts[0].text or "")
    assert "broken-boundary" in mail.defects


def test_a_missing_closing_boundary_is_no_matter():
    mail = parse(HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\none\r\n--b\r\n\r\ntwo")

    assert [part.text for part in mail.parts] == ["one", "two"]


@pytest.mark.parametrize(
    ("raw", "words", "defect"),
    [
        (b"Just words.\r\nAnd more.", "Just words.\r\nAnd more.", "no-header"),
        (b"", "", "no-header"),
        (b"\r\n\r\nwords", "\r\nwords", "no-header"),
        (b"From a@b Tue May 1\nSubject: x\n\nwords", "words", None),
        (b"Subject: x\nstray line\nTo: a@b.example\n\nwords", "words", None),
    ],
)
def test_headers_may_be_missing_or_stray(raw, words, defect):
    mail = parse(raw)

    assert mail.parts[0].text == words
    assert mail.defects == ((defect,) if defect else ())


def nested(depth: int) -> bytes:
    opening = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(depth))
    return HEAD + opening + b"\r\nwords\r\n"


CAPS = {
    "nested-too-deep": nested(NESTING + 1),
    "too-many-parts": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * (PARTS + 1),
    "text-too-long": HEAD + b"\r\n" + b"x" * (TEXT + 1),
    "field-too-long": b"X: " + b"y" * 70_000 + b"\r\n" + HEAD + b"\r\nwords",
    "too-many-fields": HEAD + b"X: y\r\n" * 1_001 + b"\r\nwords",
    "header-block-too-long": HEAD + (b"X: " + b"y" * 1_000 + b"\r\n") * 300 + b"\r\nwords",
    "too-many-addresses": HEAD.replace(b"cc@ho", b"a@b.example, " * 200 + b"cc@ho") + b"\r\nwords",
}


@pytest.mark.parametrize(("defect", "raw"), CAPS.items(), ids=CAPS)
def test_what_goes_over_a_cap_is_named_and_the_rest_is_read(defect, raw):
    mail = parse(raw)

    assert defect in mail.defects
    assert mail.subject == "A case"
    assert sum(len(part.text or "") for part in mail.parts) <= TEXT


def test_just_under_a_cap_nothing_is_wrong():
    assert parse(nested(NESTING)).defects == ()
    assert parse(HEAD + b"\r\n" + b"x" * TEXT).defects == ()


def test_lines_may_end_in_cr_alone():
    mail = parse(HEAD.replace(b"\r\n", b"\r") + b"\rone\rtwo\r")

    assert (mail.subject, mail.parts[0].text) == ("A case", "one\ntwo\n")


def test_a_type_without_its_semicolon_is_still_that_type():
    assert parse(HEAD + b"Content-Type: text/html charset=utf-8\r\n\r\nx").parts[0].content_type == "text/html"


def test_a_long_subject_is_cut():
    assert len(parse(b"Subject: " + b"x" * 10_000 + b"\r\n\r\n").subject) == SUBJECT


HOSTILE = {
    "nested 20,000 deep": nested(20_000),
    "messages in messages": HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 20_000,
    "delimiters that are none": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"\n--bx" * 1_000_000,
    "a subject of 120 kB": b"Subject: " + b"=?utf-8?q?a?= " * 9_000 + b"\r\n\r\n",
    "comments in From": b"From: " + b"(" * 60_000 + b"a@b.example\r\n\r\n",
    "quotes in From": b"From: " + b'"' * 15_000 + b"a@b.example\r\n\r\n",
    "addresses": b"From: " + b"a@b.example, " * 70_000 + b"\r\n\r\n",
    "quote marks": HEAD + b"\r\n" + b"> " * 400_000,
    "attributions": HEAD + b"\r\n" + b"On a b c\n" * 100_000,
    "header blocks": HEAD + b"\r\n" + b"From: a\n" * 100_000,
    "sign-offs": HEAD + b"\r\n" + b"Regards\n" * 100_000,
    "stars": HEAD + b"\r\n" + (b"*" * 199 + b"\n") * 5_000,
    "bars": HEAD + b"\r\n" + b"a|b|c\n" * 150_000,
    "deep html": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<div>" * 200_000,
    "deep tables": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<table><tr><td>" * 60_000,
    "wide tables": HEAD
    + b"Content-Type: text/html\r\n\r\n"
    + b"<table>"
    + b"<tr><td colspan=999 rowspan=999>x" * 20_000,
    "open tags": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<a " * 300_000,
    "styles": HEAD
    + b"Content-Type: text/html\r\n\r\n<style>"
    + b".a{color:red}" * 5_000
    + b"</style>"
    + b"<p class=a>x" * 30_000,
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_hostile_mail_is_read_in_bounded_time(raw):
    # Ten times what it takes on a slow machine; anything that grows faster than its input takes far longer.
    assert quickest(lambda: read_all_of_it(raw), 1) < 8


def read_all_of_it(raw: bytes) -> None:
    mail = parse(raw)
    automatic.why_automatic(mail, text.pages(mail))


def check_everything(raw: bytes) -> None:
    mail = parse(raw)
    pages, _ = text.read(mail)
    for page in pages:
        assert "".join(page.text[span.start : span.end] for span in page.spans) == page.text
        cells = [cell for table in page.tables for row in table.rows for cell in row]
        assert all(page.text[cell.start : cell.end] == cell.text for cell in cells)
    automatic.why_automatic(mail, pages)
    automatic.is_delivery_report(mail)
    automatic.reported_message_ids(mail)
    assert parse(raw) == mail


TOKENS = st.sampled_from(
    [
        b"From: ",
        b"Subject: ",
        b"To: a@b.example\r\n",
        b"Date: Tue, 01 May 2018 09:05:07 +0100\r\n",
        b"\r\n",
        b"\n",
        b"\r",
        b" ",
        b"Content-Type: multipart/mixed; boundary=b\r\n",
        b"Content-Type: text/html\r\n",
        b"Content-Type: message/rfc822\r\n",
        b"Content-Type: text/plain; charset=utf-7; format=flowed\r\n",
        b"--b\r\n",
        b"--b--\r\n",
        b"=?utf-8?q?=C3?=",
        b"=?x?b?AAA?=",
        b"Content-Transfer-Encoding: base64\r\n",
        b"Content-Transfer-Encoding: x-uuencode\r\n",
        b"<table><tr><td colspan=3>",
        b"</td>",
        b"<div class=gmail_quote>",
        b"<blockquote type=cite>",
        b"<p style='display:none;color:#fff'>",
        b"</table>",
        b"<style>.a{",
        b"}",
        b"> ",
        b"On 1 May 2018 at 10:10, a@b.example wrote:\n",
        b"From: x\nSent: y\nTo: z\nSubject: FW: w\n",
        b"Regards\n",
        b"a | b\n",
        b"a\tb\n",
        b"Name   Ref\n",
        b"-----Original Message-----\n",
        b"A1234567 ",
        b"\xff\xfe",
        b"\x00",
        "é\u202e\u200b".encode(),
        b"Content-Type: multipart/alternative; boundary=b\r\n",
        b"<ol start=9><li>",
        b"begin 644 x\n",
        b"&nbsp;",
        b"<br>",
        b"<input>",
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TOKENS | st.binary(max_size=12), max_size=60).map(b"".join))
def test_no_bytes_are_too_strange(raw):
    check_everything(raw)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600))
def test_no_random_bytes_raise(raw):
    check_everything(raw)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_reading_a_page_again_gives_the_same_page(words):
    first = text.plain_page("1", words, "x", "y")
    if first is not None and first.text:
        again = text.plain_page("1", first.text, "x", "y")
        assert again is not None
        assert again.text == first.text


def test_half_a_character_is_no_text():
    half = b"Subject: =?utf-7?q?x+2AA-y?=\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nz+2AA-\r\n"
    mail = parse(half)
    assert (mail.subject, mail.parts[0].text) == ("x+2AA-y", "z+2AA-\r\n")


@pytest.mark.parametrize("junk", [b"\xef\xbb\xbf", b"\r\n", b"\n\n", b"\xef\xbb\xbf\r\n"])
def test_what_stands_before_the_first_field_does_not_hide_the_header(junk):
    found = parse(junk + b"From: a@nca.example\r\nSubject: x\r\n\r\nbody\r\n")
    assert (found.from_address, found.subject) == ("a@nca.example", "x")
    assert "blank-before-header" in found.defects


def test_a_body_without_a_header_is_still_a_body():
    assert "no-header" in parse(b"\r\nbody alone\r\n").defects
