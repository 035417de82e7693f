"""A letter as bytes: what leaves is what was written, and nothing a stranger wrote can become a header."""

import datetime as dt
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.edges.composing import Envelope, NotOneLine, compose

ENVELOPE = Envelope(
    from_name="Criminal Casework Workflow", from_address="cc-workflow@homeoffice.example",
    to="liaison@nca.example", subject="OFFICIAL: NCA interest noted: A1234567",
    message_id="<00112233445566778899@homeoffice.example>", in_reply_to="<1@nca.example>",
    thread="<0@nca.example> <1@nca.example>", written_at=dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC),
)
PLAIN = b"From: a@nca.example\r\nSubject: x\r\n\r\nFirst line\r\nFrom the second\r\n.\r\nlast\r\n"


def read(raw: bytes) -> EmailMessage:
    return message_from_bytes(raw, policy=policy.default)  # type: ignore[return-value]


def test_the_headers_say_who_writes_to_whom_in_which_thread() -> None:
    letter = read(compose(ENVELOPE, "OFFICIAL\n\nDear colleague\n", None))

    assert letter["From"] == "Criminal Casework Workflow <cc-workflow@homeoffice.example>"
    assert letter["To"] == "liaison@nca.example"
    assert letter["Subject"] == ENVELOPE.subject
    assert letter["In-Reply-To"] == "<1@nca.example>"
    assert letter["References"].split() == ["<0@nca.example>", "<1@nca.example>"]
    assert letter["Date"].datetime == ENVELOPE.written_at


def test_machines_are_told_not_to_answer() -> None:
    answer = read(compose(ENVELOPE, "x\n", None))
    news = read(compose(replace(ENVELOPE, in_reply_to="", thread=""), "x\n", None))

    assert answer["Auto-Submitted"] == "auto-replied"
    assert news["Auto-Submitted"] == "auto-generated"
    assert answer["X-Auto-Response-Suppress"] == "All"


def test_the_same_letter_has_the_same_bytes_at_every_try() -> None:
    assert compose(ENVELOPE, "x\n", PLAIN) == compose(ENVELOPE, "x\n", PLAIN)


@pytest.mark.parametrize("body", [
    "plain\n", "Zoltán Łukasz\n", "Димитър\n", "trailing blank \n\n\n", "=3D = ?\n", ".\n..\nFrom x\n",
    "x" * 3000 + "\n",
])
def test_the_text_arrives_as_it_was_written(body: str) -> None:
    raw = compose(ENVELOPE, body, None)

    assert read(raw).get_content().replace("\r\n", "\n") == body
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998


@pytest.mark.parametrize("subject", ["Ștefan's case", "x" * 200, "ж" * 150, "a: b; c <d>"])
def test_any_one_line_subject_arrives_whole(subject: str) -> None:
    assert read(compose(replace(ENVELOPE, subject=subject), "x\n", None))["Subject"] == subject


@pytest.mark.parametrize("field", ["from_name", "to", "subject", "message_id", "in_reply_to"])
@pytest.mark.parametrize("hostile", ["x\r\nBcc: thief@evil.example", "x\nBcc: thief@evil.example", "x\r\n y", "x\0y"])
def test_no_value_can_begin_another_header(field: str, hostile: str) -> None:
    with pytest.raises(NotOneLine):
        compose(replace(ENVELOPE, **{field: hostile}), "x\n", None)  # type: ignore[arg-type]


def test_a_clean_mail_is_attached_as_a_message_without_a_byte_changed() -> None:
    raw = compose(ENVELOPE, "x\n", PLAIN)
    text, attached = read(raw).iter_parts()

    assert attached.get_content_type() == "message/rfc822"
    assert PLAIN in raw
    assert text.get_content_type() == "text/plain"


@pytest.mark.parametrize("mail", [
    PLAIN + "£\r\n".encode(), PLAIN.replace(b"\r\n", b"\n"), PLAIN + b"x" * 999 + b"\r\n", PLAIN + b"no end", b"\0\r\n",
])
def test_any_other_mail_is_attached_as_a_file_without_a_byte_changed(mail: bytes) -> None:
    raw = compose(ENVELOPE, "x\n", mail)
    attached = list(read(raw).iter_parts())[1]

    assert attached.get_content_type() == "application/octet-stream"
    assert attached.get_payload(decode=True) == mail
    assert raw.isascii()


@given(st.binary(max_size=400), st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_whatever_is_attached_or_said_comes_out_as_it_went_in(mail: bytes, line: str) -> None:
    raw = compose(ENVELOPE, line + "\n", mail)
    text, attached = message_from_bytes(raw).get_payload()

    assert text.get_payload(decode=True).decode() == (line + "\n").replace("\n", "\r\n")
    is_message = attached.get_content_type() == "message/rfc822"
    assert mail in raw if is_message else attached.get_payload(decode=True) == mail


def test_a_minute_sheet_goes_with_the_letter_and_with_the_mail_it_is_about() -> None:
    letter = read(compose(ENVELOPE, "x\n", PLAIN, b"PK\x03\x04sheet"))

    text, sheet, original = letter.iter_parts()
    assert text.get_content().strip() == "x"
    assert sheet.get_filename() == "minute-sheet.docx"
    assert sheet.get_content() == b"PK\x03\x04sheet"
    assert original.get_filename() == "notification.eml"
