"""What stops the start: each thing that can be wrong with a folder of letters, named by file with what to do."""

import shutil

import pytest

from mailbot.config import load_example
from mailbot.core.errors import TemplateFault
from mailbot.edges.wording import Wording

NAME = "nca-interest-allocated"


@pytest.fixture
def letters(tmp_path):
    return shutil.copytree(load_example().letters.folder, tmp_path / "letters")


def faults_of(letters, marking="OFFICIAL"):
    with pytest.raises(TemplateFault) as fault:
        Wording.load(letters, marking)
    return fault.value.lines


def the_fault_of(letters):
    (line,) = faults_of(letters)
    return line


def change(letters, file, before, after):
    path = letters / NAME / file
    text = path.read_text(encoding="utf-8")
    assert before in text, f"{file} no longer says {before!r}"
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def append(letters, file, text):
    with (letters / NAME / file).open("a", encoding="utf-8") as out:
        out.write(text)


def test_the_letters_as_they_stand_are_right(letters):
    assert Wording.load(letters, "OFFICIAL").declaration(NAME).version == "1.0"


@pytest.mark.parametrize("file", ["subject.txt", "body.txt", "letter.toml"])
def test_a_missing_file(letters, file):
    (letters / NAME / file).unlink()
    assert the_fault_of(letters) == f"{NAME}/{file}: missing; write it"


def test_a_missing_letter(letters):
    shutil.rmtree(letters / NAME)
    assert the_fault_of(letters) == f"{NAME}: missing; the program needs this letter, restore its folder"


def test_a_missing_folder_is_named_itself_and_not_letter_by_letter(tmp_path):
    (told,) = faults_of(tmp_path / "nowhere")
    assert told.startswith("letters.folder: there is no such folder")


def test_a_letter_that_the_program_does_not_know(letters):
    shutil.copytree(letters / NAME, letters / "nca-greeting")
    assert the_fault_of(letters).startswith("nca-greeting: no letter of the program has this name")


def test_a_file_that_is_not_utf_8(letters):
    (letters / NAME / "body.txt").write_bytes(b"{{ marking }}\nCaf\xe9\n")
    assert the_fault_of(letters) == f"{NAME}/body.txt: not UTF-8 at byte 17; save it as UTF-8"


def test_a_character_that_nobody_sees(letters):
    change(letters, "body.txt", "Dear", "Dear\u202e")
    assert the_fault_of(letters) == f"{NAME}/body.txt, line 3: holds U+202E, which nobody sees; take it out"


def test_a_declaration_that_is_not_toml(letters):
    change(letters, "letter.toml", "version = ", "version ")
    assert the_fault_of(letters).startswith(f"{NAME}/letter.toml: not TOML: ")
    assert "line 2" in the_fault_of(letters)


@pytest.mark.parametrize(("before", "after", "said"), [
    ('version = "1.0"', "", 'version: missing; expected a version such as "1.0"'),
    ('version = "1.0"', "version = 1.0", 'version: expected a version such as "1.0", found 1.0'),
    ('version = "1.0"', 'version = "1.0"\nowner = "us"', "owner: no such key; expected name, version"),
    (f'name = "{NAME}"', 'name = "another"', "name: expected the name of the folder, found 'another'"),
    ("valid_from = 2026-12-01", 'valid_from = "soon"', "valid_from: expected a day such as 2014-03-01"),
    ("valid_from = 2026-12-01", "valid_from = 2026-12-01T10:00:00", "valid_from: expected a day such as 2014-03-01"),
    ('audience = "nca"', 'audience = "press"', "audience: expected one of nca, case_owner, file_team"),
    ('audience = "nca"', 'audience = "case_owner"', "audience: the program sends this letter to nca, not to case"),
    ('purpose = "Tells', 'purpose = "\\nTells', "purpose: expected a sentence"),
    ('"R1"', '"R14"', "guidance: expected rule ids from R1 to R13"),
    ("attaches_original = false", 'attaches_original = "no"', "attaches_original: expected true or false, found 'no'"),
    ('team_name = "none"', 'team_name = "secret"', "placeholders: team_name has the unknown class 'secret'"),
    ('team_name = "none"', "team_name = 1", "placeholders: team_name has the unknown class 1"),
])
def test_a_wrong_declaration(letters, before, after, said):
    change(letters, "letter.toml", before, after)
    assert the_fault_of(letters).startswith(f"{NAME}/letter.toml: {said}")


def test_nested_tables_mean_the_same_as_dotted_paths(letters):
    path = letters / NAME / "letter.toml"
    text = path.read_text(encoding="utf-8").replace('"person.', "person.").replace('" =', " =")
    path.write_text(text, encoding="utf-8")
    assert 'person.name = "person"' in text
    Wording.load(letters, "OFFICIAL")


@pytest.mark.parametrize("text", [
    "{% if others %}\nnever closed\n",
    "{{ officer\n",
    "{% elephant %}\n",
    "{{ officer|shout }}\n",
    "{% if officer is defined %}x{% endif %}\n",
    "{% endif %}\n",
])
def test_a_syntax_error_is_named_with_its_line(letters, text):
    append(letters, "body.txt", text)
    last = (letters / NAME / "body.txt").read_text(encoding="utf-8").count("\n")
    said = the_fault_of(letters)
    assert said.startswith(f"{NAME}/body.txt, line ")
    assert abs(int(said.split("line ")[1].split(":")[0]) - last) <= 2


def test_a_placeholder_that_is_used_but_not_declared(letters):
    change(letters, "letter.toml", 'team_phone = "none"\n', "")
    assert the_fault_of(letters).endswith("team_phone is used but not declared; add it to [placeholders]")


def test_a_placeholder_that_is_declared_but_not_used(letters):
    change(letters, "letter.toml", "[placeholders]\n", '[placeholders]\n"people.name" = "person"\n')
    assert the_fault_of(letters) == f"{NAME}/letter.toml: people.name is declared but not used; take it out"


def test_a_placeholder_that_the_program_does_not_know(letters):
    append(letters, "body.txt", "{{ person.nickname }}\n")
    assert "person.nickname is not known for this letter; expected one of marking" in the_fault_of(letters)


def test_an_unknown_placeholder_cannot_be_declared_into_being(letters):
    append(letters, "body.txt", "{{ person.nickname }}\n")
    change(letters, "letter.toml", "[placeholders]\n", '[placeholders]\n"person.nickname" = "person"\n')
    assert all("person.nickname is not known for this letter" in line for line in faults_of(letters))


def test_a_placeholder_that_belongs_to_another_letter(letters):
    append(letters, "body.txt", "{{ due_on }}\n")
    assert "due_on is not known for this letter" in the_fault_of(letters)


def test_the_attribute_of_a_loop_variable_counts_as_used(letters):
    loops = "{% for one in people %}{% for two in people %}{{ two.owner_phone }}{% endfor %}{% endfor %}\n"
    append(letters, "body.txt", loops)
    assert the_fault_of(letters).endswith("people.owner_phone is used but not declared; add it to [placeholders]")
    change(letters, "letter.toml", "[placeholders]\n", '[placeholders]\n"people.owner_phone" = "owner_contact"\n')
    Wording.load(letters, "OFFICIAL")


def test_the_unknown_attribute_of_a_loop_variable(letters):
    append(letters, "body.txt", "{% for one in people %}{{ one.secret }}{% endfor %}\n")
    assert "people.secret is not known for this letter" in the_fault_of(letters)


def test_a_placeholder_in_a_condition_counts_as_used(letters):
    append(letters, "body.txt", "{% if person.allocated and not others %}x{% endif %}\n")
    assert the_fault_of(letters).endswith("person.allocated is used but not declared; add it to [placeholders]")


def test_a_fact_cannot_be_declared_as_less_than_it_is(letters):
    change(letters, "letter.toml", '"person.owner_phone" = "owner_contact"', '"person.owner_phone" = "none"')
    assert the_fault_of(letters) == \
        f"{NAME}/letter.toml: person.owner_phone discloses owner_contact, but is declared as none"


def test_an_audience_is_not_declared_what_it_may_not_be_told(letters):
    path = letters / "file-team-minute-sheet" / "letter.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"none"', '"case_fact"', 1), encoding="utf-8")
    assert "file-team-minute-sheet/letter.toml: marking discloses case_fact, which file_team may not be told" \
        in faults_of(letters)


def test_a_subject_of_several_lines(letters):
    append(letters, "subject.txt", "second line\n")
    assert the_fault_of(letters) == f"{NAME}/subject.txt: several lines; a subject is one line"


def test_a_subject_with_a_name(letters):
    change(letters, "subject.txt", "{{ person.reference }}", "{{ person.reference }} {{ person.name }}")
    assert the_fault_of(letters) == \
        f"{NAME}/subject.txt, line 1: person.name is too private for a subject; say it in body.txt"


@pytest.mark.parametrize(("file", "before", "after"), [
    ("subject.txt", "{{ marking }}: ", "OFFICIAL: "),
    ("subject.txt", "{{ marking }}: ", "{{ marking }} "),
    ("subject.txt", "{{ marking }}: ", "{% if person.name %}{{ marking }}: {% endif %}"),
    ("body.txt", "{{ marking }}\n", ""),
    ("body.txt", "{{ marking }}\n", "Hello {{ marking }}\n"),
])
def test_an_absent_marking(letters, file, before, after):
    change(letters, file, before, after)
    assert any(line.startswith(f"{NAME}/{file}: the marking is absent; ") for line in faults_of(letters))


@pytest.mark.parametrize("marking", ["", " ", "OFFICIAL\nBcc: x", "OFFICIAL\u202e", "x" * 61])
def test_a_marking_that_is_not_a_short_line(letters, marking):
    assert faults_of(letters, marking) == ('letters.marking: expected one short line such as "OFFICIAL"',)


@pytest.mark.parametrize(("text", "said"), [
    ("{% set x = officer %}", "assign is not for letters"),
    ("{% macro m() %}{% endmacro %}", "macro is not for letters"),
    ("{% include 'other' %}", "include is not for letters"),
    ("{{ officer.upper() }}", "call is not for letters"),
    ("{{ people[0].name }}", "expected a placeholder before the dot"),
    ("{{ ''.__class__ }}", "expected a placeholder before the dot"),
    ("{{ 7 * 7 }}", "mul is not for letters"),
    ("{{ people }}", "people: a list; walk it with"),
    ("{{ people.name }}", "people.name: a list; walk it with"),
    ("{{ person }}", "person: a record; name a part of it, such as {{ person.name }}"),
    ("{% for one in people %}{{ one }}{% endfor %}", "one: a record; name a part of it, such as {{ one.name }}"),
    ("{% for one in person %}x{% endfor %}", "for walks a list and nothing else"),
    ("{% for one in people if one.name %}x{% endfor %}", "for walks a list and nothing else"),
    ("{% for a, b in people %}x{% endfor %}", "for walks a list and nothing else"),
    ("{% for one in people %}{{ loop.previtem }}{% endfor %}", "loop.previtem: expected one of loop.first"),
    ("{{ officer|length }}", "filter is not for letters"),
])
def test_what_a_template_may_not_do(letters, text, said):
    append(letters, "body.txt", text + "\n")
    number = (letters / NAME / "body.txt").read_text(encoding="utf-8").count("\n")
    assert the_fault_of(letters).startswith(f"{NAME}/body.txt, line {number}: {said}")


def test_a_yes_or_no_is_not_printed(letters):
    append(letters, "body.txt", "{{ others }}\n")
    assert "others is yes or no; choose with it: {% if others %}" in the_fault_of(letters)


def test_what_fails_only_when_written_fails_at_the_start(letters):
    append(letters, "body.txt", "{% if officer < others %}x{% endif %}\n")
    assert the_fault_of(letters).startswith(f"{NAME}/body.txt: cannot be written: ")


def test_all_faults_are_told_in_one_go(letters):
    (letters / "owner-task" / "body.txt").unlink()
    append(letters, "subject.txt", "second line\n")
    shutil.rmtree(letters / "owner-withdrawal")
    assert sorted(line.split(":")[0] for line in faults_of(letters, "")) == [
        "letters.marking", "nca-interest-allocated/subject.txt", "owner-task/body.txt", "owner-withdrawal",
    ]


def test_editors_leavings_do_not_stop_the_start(letters):
    (letters / ".git").mkdir()
    (letters / "README.txt").write_text("letters", encoding="utf-8")
    (letters / NAME / "body.txt~").write_text("old", encoding="utf-8")
    Wording.load(letters, "OFFICIAL")
