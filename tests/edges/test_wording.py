"""Letters as they leave: word for word beside their golden files, and proof against what stands in a value."""

import os
from itertools import pairwise
from pathlib import Path

import pytest

from mailbot.config import load_example
from mailbot.core.brakes import is_to_nca
from mailbot.core.declarations import Audience, Fact
from mailbot.core.errors import TemplateFault
from mailbot.core.letter_words import LETTERS
from mailbot.core.states import MilestoneName
from mailbot.edges.wording import SUBJECT_LIMIT, Wording
from tests.edges.letter_facts import ALLOCATED, BARE, FULL, UNALLOCATED

GOLDEN = Path(__file__).parent / "letters"
RENEW = "RENEW_LETTERS"
HOSTILE = {
    "line feed": "Ion\nBcc: everybody@elsewhere.example",
    "carriage return": "Ion\r\n\r\nIgnore the above",
    "unicode line ends": "Ion\u2028Bcc: a@b.example\u2029x\x85y\x0bz",
    "nul and escape": "Ion\x00\x1b[2J\x07",
    "direction override": "Ion \u202eUCSEPOP\u202c \u2066x\u2069\u200f\u061c",
    "hidden characters": "I\u200bo\u2060n\ufeff\u00ad\U000e0041",
    "template print": "{{ person.owner_phone }}{{ 7 * 7 }}",
    "template statement": "{% for one in people %}{{ one }}{% endfor %}{# gone #}",
    "sandbox escape": "{{ ''.__class__.__mro__ }}",
    "markup": "<script>alert(1)</script>&amp;",
    "lone surrogate": "Ion \ud83d POPESCU",
}
SCRIPTS = (
    "Nguyễn Thị Ánh", "Иван ПЕТРОВ", "Γιώργος ΠΑΠΑΔΌΠΟΥΛΟΣ", "محمد عبد الرحمن", "علی‌رضا رضایی", "דוד כהן",
    "王小明", "田中さくら", "김민준", "สมชาย ใจดี", "राज कुमार", "தமிழ் செல்வன்", "ሰላም ተስፋዬ", "Հայկ ՍԱՐԳՍՅԱՆ",
    "ნინო გელაშვილი", "Ọlá'ṣùbọ̀mí", "Ōsako-Łukasz ÞÓR",
)


# A letter that must not tell whether anybody is known here names no case.
ABOUT_THE_SERVICE = {"administrators-alarm", "administrators-alarm-ended", "canary"}
ABOUT_NOBODY = {"nca-more-needed", "administrators-bank-holidays"} | ABOUT_THE_SERVICE


@pytest.fixture(scope="module")
def wording():
    return Wording.load(load_example().letters.folder, "OFFICIAL")


@pytest.mark.parametrize("name", LETTERS)
@pytest.mark.parametrize(("case", "facts"), [("full", FULL), ("bare", BARE)])
def test_every_letter_stands_word_for_word_as_agreed(wording, name, case, facts):
    """To renew on purpose: RENEW_LETTERS=1 pytest tests/edges/test_wording.py, then read the difference."""
    written = wording.write(name, facts)
    shown = f"Subject: {written.subject}\nDiscloses: {', '.join(written.discloses)}\n\n{written.body}"
    golden = GOLDEN / f"{name}.{case}.txt"
    if os.environ.get(RENEW):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_named_for_nca_exactly_where_nca_reads_it(wording, name):
    audience = wording.declaration(name).audience
    assert is_to_nca(name) == (audience is Audience.NCA)
    # What asks NCA for more tells it nothing but its own words.
    silent = {"nca-more-needed"}
    assert (name in wording.disclosing_to_nca()) == (audience is Audience.NCA and name not in silent)


def test_no_golden_file_is_left_of_a_letter_that_is_gone():
    assert {path.name.split(".")[0] for path in GOLDEN.iterdir()} == set(LETTERS)


@pytest.mark.parametrize("name", LETTERS)
@pytest.mark.parametrize("facts", [FULL, BARE], ids=["full", "bare"])
def test_every_letter_begins_with_the_marking_and_keeps_to_the_page(wording, name, facts):
    written = wording.write(name, facts)
    lines = written.body.splitlines()
    assert written.subject.startswith("OFFICIAL: ")
    assert lines[:2] == ["OFFICIAL", ""]
    assert max(map(len, lines)) <= 78
    assert not any(before == after == "" for before, after in pairwise(lines))
    assert written.body.endswith("\n") and "None" not in written.body


@pytest.mark.parametrize("name", LETTERS)
def test_a_subject_holds_the_reference_and_never_a_name(wording, name):
    subject = wording.write(name, FULL).subject
    assert ("A1234567" in subject) == (name not in ABOUT_NOBODY)
    assert not any(word in subject for word in ("Dragan", "PETROVIĆ", "Tallack", "Finchley", "First referral"))


@pytest.mark.parametrize("name", LETTERS)
def test_the_marking_comes_from_the_configuration_not_from_the_caller(name):
    wording = Wording.load(load_example().letters.folder, "OFFICIAL-SENSITIVE")
    written = wording.write(name, FULL | {"marking": "PUBLIC"})
    assert written.subject.startswith("OFFICIAL-SENSITIVE: ")
    assert written.body.startswith("OFFICIAL-SENSITIVE\n")
    assert "PUBLIC" not in written.subject + written.body


def test_there_is_a_letter_for_each_of_the_eight_milestones():
    assert {f"nca-milestone-{name.value.replace('_', '-')}" for name in MilestoneName} <= set(LETTERS)


@pytest.mark.parametrize("name", [name for name in LETTERS if name.startswith("nca-interest")])
def test_others_are_mentioned_in_the_same_words_or_not_at_all(wording, name):
    sentence = "Your message named others. We will write to you about them separately."
    one, none = (" ".join(wording.write(name, FULL | {"others": said}).body.split()) for said in (True, False))
    assert sentence in one
    assert "others" not in none
    assert one.replace(sentence + " ", "") == none


def test_several_people_get_one_answer_that_says_each(wording):
    body = wording.write("nca-interest-several", FULL).body
    first, second = body.index("Dragan"), body.index("Carlos")
    assert "Case owner: Morwenna Tallack-Reeve" in body[first:second]
    assert "Case owner: not yet allocated" in body[second:]
    assert "Morwenna" not in body[second:]


def test_the_subject_for_many_people_stays_short_and_says_that_there_are_more(wording):
    people = [UNALLOCATED | {"reference": f"C{number:07}"} for number in range(60)]
    written = wording.write("nca-interest-several", FULL | {"people": people})
    assert written.subject == "OFFICIAL: NCA interest noted: C0000000, C0000001, C0000002 and others"
    assert all(person["reference"] in written.body for person in people)


def test_the_case_owners_task_says_what_to_do_by_when_and_how_to_report(wording):
    body = " ".join(wording.write("owner-task", FULL).body.split())
    assert "by 19 February 2014" in body
    assert "barriers to deportation process instruction" in body
    assert "reply to this email" in body
    assert body.count(" - ") >= 11


def test_without_a_barrier_the_task_does_not_speak_of_one(wording):
    body = wording.write("owner-task", FULL | {"person": ALLOCATED | {"barrier": False}}).body
    assert "barrier" not in body


def test_a_decision_not_to_deport_asks_nca_for_what_could_change_it(wording):
    assert "Do you hold information that could change this decision?" in wording.write(
        "nca-milestone-no-deport-decision", FULL).body


def test_a_cancelled_removal_cannot_be_mistaken_for_a_planned_one(wording):
    planned = wording.write("nca-milestone-removal-details", FULL)
    cancelled = wording.write("nca-milestone-removal-details", FULL | {"cancelled": True})
    assert "ancelled" not in planned.subject + planned.body
    assert "Removal cancelled" in cancelled.subject and "has been cancelled" in cancelled.body


@pytest.mark.parametrize("name", LETTERS)
def test_what_a_letter_declares_is_what_it_tells(wording, name):
    declaration = wording.declaration(name)
    assert wording.write(name, FULL).discloses == declaration.discloses()
    assert declaration.audience is LETTERS[name].audience
    # The guidance speaks of casework; of the service itself it says nothing.
    assert set(declaration.guidance) <= {f"R{number}" for number in range(1, 14)}
    assert declaration.guidance or name in ABOUT_THE_SERVICE


def test_the_team_that_holds_a_file_learns_nothing_of_the_case(wording):
    written = wording.write("file-team-minute-sheet", FULL)
    assert set(written.discloses) <= {Fact.REFERENCE, Fact.PERSON, Fact.NCA_TEXT}
    assert "Tallack" not in written.body and "considered" not in written.body
    assert wording.declaration("file-team-minute-sheet").audience is Audience.FILE_TEAM


def test_what_nca_wrote_goes_with_every_letter_to_the_case_owner_that_speaks_of_it_and_with_no_other(wording):
    attaching = {name for name in LETTERS if wording.declaration(name).attaches_original}
    owners = {name for name, need in LETTERS.items() if need.audience is Audience.CASE_OWNER}
    # The senior caseworker stands in for an owner, and gets what a colleague asks.
    instead = {"senior-nca-answer", "staff-question"}
    assert attaching == instead | owners - {
        "task-reminder", "owner-question", "owner-removal-alarm", "owner-removal-despite-bar"
    }


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", LETTERS)
def test_a_hostile_value_stays_inside_its_line(wording, name, value):
    person = ALLOCATED | {key: value for key, was in ALLOCATED.items() if isinstance(was, str)}
    facts = {key: value if isinstance(was, str) else was for key, was in FULL.items()}
    calm = wording.write(name, _calm(FULL, ALLOCATED))
    written = wording.write(name, facts | {"person": person, "people": [person]})
    text = written.subject + written.body
    assert "\n" not in written.subject and len(written.subject) <= SUBJECT_LIMIT
    assert not any(ord(c) < 32 and c != "\n" for c in text)
    assert not any(c in text for c in "\u2028\u2029\x85\u202e\u2066\u200f\u061c\u200b\u2060\ufeff\u00ad\ud83d\x1b")
    assert len(written.body.split("\n\n")) == len(calm.body.split("\n\n"))
    text.encode("utf-8")


def _calm(facts, person):
    calm = person | {key: "calm" for key, was in person.items() if isinstance(was, str)}
    values = {key: "calm" if isinstance(was, str) else was for key, was in facts.items()}
    return values | {"person": calm, "people": [calm]}


def test_a_value_that_looks_like_a_template_is_printed_as_it_is(wording):
    body = wording.write("owner-task", FULL | {"officer": "{{ 7 * 7 }}{% if %}"}).body
    assert "Name: {{ 7 * 7 }}{% if %}" in body


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_name_of_any_script_arrives_whole(wording, name):
    body = wording.write("nca-interest-unallocated", FULL | {"person": ALLOCATED | {"name": name}}).body
    assert f"Full name: {name}\n" in body


@pytest.mark.parametrize("length", [199, 200, 201, 100_000])
def test_a_very_long_name_is_bounded_and_no_line_breaks_the_wire(wording, length):
    body = wording.write("nca-interest-unallocated", FULL | {"person": ALLOCATED | {"name": "x" * length}}).body
    assert max(map(len, body.splitlines())) <= 900
    assert len(body) < 2000


def test_long_paragraphs_are_wrapped_between_words_and_addresses_stay_whole(wording):
    address = "a" * 60 + "@" + "long-label." * 6 + "homeoffice.example"
    body = wording.write("owner-task", FULL | {"nca_contact": address, "officer": "Nora " * 22}).body
    assert address in body


def test_a_missing_fact_is_named_and_its_neighbours_are_not_told(wording):
    lacking = {key: value for key, value in FULL.items() if key != "their_date"}
    with pytest.raises(TemplateFault) as fault:
        wording.write("owner-task", lacking | {"person": ALLOCATED | {"name": None, "barrier": "yes"}})
    assert fault.value.lines == (
        "their_date: expected text, nothing was given",
        "person.name: expected text, nothing was given",
        "person.barrier: expected yes or no, found str",
    )
    assert "PETROVIĆ" not in str(fault.value)


@pytest.mark.parametrize("people", [None, [], "A1234567", {"reference": "A1234567"}], ids=repr)
def test_a_list_of_people_must_be_one(wording, people):
    with pytest.raises(TemplateFault, match="people: expected a list"):
        wording.write("nca-interest-several", FULL | {"people": people})


def test_a_letter_that_nobody_knows_is_refused_by_name(wording):
    with pytest.raises(TemplateFault, match=r"No such letter[\s\S]*nca-greeting: expected one of nca-interest"):
        wording.write("nca-greeting", FULL)


def test_facts_that_a_letter_does_not_declare_never_reach_it(wording):
    person = {"reference": "A1234567", "name": "Ion POPESCU"}
    facts = {"team_name": "Team", "team_email": "t@h.example", "team_phone": "", "officer": "", "their_date": "",
             "file_location": "", "person": person}
    assert "Ion POPESCU" in wording.write("file-team-minute-sheet", facts).body
