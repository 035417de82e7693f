"""The minute sheet: an administrator's Word form, checked whole at the start, filled for every name there is."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest

from mailbot.config import load_example
from mailbot.core.errors import TemplateFault
from mailbot.core.sheet_words import SHEET_FIELDS
from mailbot.edges.minute_sheet import MinuteSheet
from tests.edges.test_wording import SCRIPTS

FORM = load_example().letters.minute_sheet
VALUES = {
    "marking": "OFFICIAL", "reference": "A1234567", "name": "Dragan PETROVIĆ-LUKAVAC",
    "date_of_birth": "23 November 1985", "officer": "Oonagh Finchley-Moss", "officer_address": "ofm@nca.example",
    "nca_contact": "liaison@nca.example", "their_subject": "First referral", "their_date": "18 February 2014",
    "confiscation": "confiscation proceedings have begun or are intended", "made_on": "19 February 2014",
    "team_name": "Criminal Casework Workflow team", "team_email": "cc-workflow@homeoffice.example",
    "team_phone": "020 7946 0000",
}


@pytest.fixture(scope="module")
def form() -> MinuteSheet:
    return MinuteSheet.load(FORM)


def text_of(sheet: bytes) -> str:
    """Give all that stands in a filled sheet, header and footer too, as a word processor reads it."""
    document = docx.Document(BytesIO(sheet))
    lines = [p.text for p in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    section = document.sections[0]
    lines += [p.text for part in (section.header, section.footer) for p in part.paragraphs]
    return "\n".join(lines)


def form_with(tmp_path: Path, *texts: str, header: str = "") -> Path:
    """Write a form as an administrator's Word does."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    document.sections[0].header.paragraphs[0].text = header
    document.save(str(tmp_path / "form.docx"))
    return tmp_path / "form.docx"


def test_every_value_stands_in_the_sheet(form: MinuteSheet) -> None:
    said = text_of(form.fill(VALUES))
    for name, value in VALUES.items():
        assert value in said, name
    assert "top right-hand side of the Home Office file" in said
    assert "{{" not in said and "{%" not in said


def test_what_is_not_known_is_said_to_be_so(form: MinuteSheet) -> None:
    said = text_of(form.fill({"reference": "A1234567", "name": "Ion Popescu"}))
    assert "not recorded" in said and "not given" in said and "nothing is stated" in said
    assert "None" not in said


@pytest.mark.parametrize("name", [
    *SCRIPTS, "Ion <POPESCU> & Co", "]]><w:p/>", "{{ reference }}{% for x in y %}", "A" * 200,
    "Maria-Magdalena " * 12, "O'Brien \"The\" Smith", "&amp;&#x41;",
])
def test_a_name_comes_out_as_it_is_written(form: MinuteSheet, name: str) -> None:
    said = text_of(form.fill({**VALUES, "name": name}))
    assert name.strip() in said
    # What stands behind the name is still there: markup in a name cuts nothing off.
    assert "liaison@nca.example" in said and "Minutes" in said


@pytest.mark.parametrize("name", ["Ion\nBcc: x", "Ion\x00\x0b\x1b[2J", "Ion \u202eUCSEPOP\u202c", "Ion\ud83d"])
def test_what_nobody_can_see_is_rebuilt(form: MinuteSheet, name: str) -> None:
    said = text_of(form.fill({**VALUES, "name": name}))
    assert "Ion" in said and not any(odd in said for odd in "\x00\x0b\x1b\u202e\u202c\ud83d")


def test_the_same_values_give_the_same_bytes(form: MinuteSheet) -> None:
    assert form.fill(VALUES) == form.fill(VALUES)


def test_a_gap_that_word_has_cut_into_pieces_is_one_gap(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for piece in ("Ref {", "{ refe", "rence", " }", "}."):
        paragraph.add_run(piece).bold = len(piece) % 2 == 0
    document.save(str(tmp_path / "form.docx"))
    assert "Ref A1234567." in text_of(MinuteSheet.load(tmp_path / "form.docx").fill(VALUES))


@pytest.mark.parametrize(("text", "said"), [
    ("{{ owner_phone }}", "owner_phone is not known for this form; expected one of marking, reference"),
    ("{{ nmae }}", "nmae is not known"),
    ("{{ name.upper() }}", "call is not for letters"),
    ("{% set x = 1 %}", "assign is not for letters"),
    ("{% include 'other' %}", "include is not for letters"),
    ("{{ ''.__class__ }}", "expected a placeholder before the dot"),
    ("{{ name", "unexpected"),
    ("{% if name %}x", "Unexpected end of template"),
])
def test_a_form_that_asks_for_what_it_may_not_have_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(TemplateFault) as fault:
        MinuteSheet.load(form_with(tmp_path, "Ref {{ reference }}", text))
    assert said.casefold() in str(fault.value).casefold()


def test_the_header_is_checked_like_the_page(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match=r"word/header1\.xml: secret is not known"):
        MinuteSheet.load(form_with(tmp_path, "x", header="{{ secret }}"))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no Word file at all"])
def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "form.docx").write_bytes(data)
    with pytest.raises(TemplateFault, match="it is no Word file"):
        MinuteSheet.load(tmp_path / "form.docx")


def test_a_form_that_is_missing_is_told_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match="cannot be read"):
        MinuteSheet.load(tmp_path / "nowhere.docx")


def test_a_filled_sheet_is_a_sound_archive_with_every_part_of_the_form(form: MinuteSheet) -> None:
    with zipfile.ZipFile(BytesIO(form.fill(VALUES))) as filled, zipfile.ZipFile(FORM) as given:
        assert filled.testzip() is None
        assert sorted(filled.namelist()) == sorted(given.namelist())


def test_the_shipped_form_has_every_field(form: MinuteSheet) -> None:
    from mailbot.edges.minute_sheet import _environment, _is_filled, _mended, _parts
    from mailbot.edges.placeholders import find_uses

    used = {
        path for name, text in _parts(FORM).items() if _is_filled(name)
        for path in find_uses(_environment().parse(_mended(text))).placeholders
    }
    assert used == set(SHEET_FIELDS)
