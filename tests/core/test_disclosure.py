"""The disclosure proof: a letter goes only while everything that let it be written is still so."""

from dataclasses import replace

import pytest

from mailbot.core.disclosure import DisclosureProof, Present, digest, what_changed
from tests.casework import (
    BORN,
    CONTACT,
    FILE_TEAM,
    OFFICER,
    OTHER_REFERENCE,
    OWNER,
    POLICY,
    REFERENCE,
    SENIOR,
    TODAY,
    case,
)

CASE = case(file_team_email=FILE_TEAM, interest_open=True)
ALL = ("reference", "person", "owner_name", "owner_contact", "case_fact")


def proof(recipient=OFFICER, audience="nca", *cases, discloses=ALL):
    """Give the proof of a letter about these cases."""
    about = cases or (CASE,)
    return DisclosureProof(
        sender="dmarc=pass", recipient=recipient, audience=audience, template="t", template_version="1",
        discloses=discloses, agreed={each.reference: "name agrees" for each in about},
        cases={each.reference: digest(each, discloses) for each in about},
        address=OFFICER, party="nca", verified=True, stamp=POLICY.authserv_id,
    )


def changed(given, *cases, policy=POLICY, version="1", discloses=None):
    """Say what has changed, with these cases in the record."""
    held = {each.reference: each for each in cases or (CASE,)}
    return what_changed(given, Present(policy, held, version, given.discloses if discloses is None else discloses))


@pytest.mark.parametrize(("recipient", "audience"), [
    (OFFICER, "nca"), (OWNER, "case_owner"), (FILE_TEAM, "file_team"), (SENIOR, "senior_caseworker"),
])
def test_a_letter_goes_while_nothing_has_changed(recipient, audience):
    assert changed(proof(recipient, audience)) is None


@pytest.mark.parametrize(("team", "word"), [
    ("ccopp@office.example", None), ("", "recipient-no-longer-listed"),
    ("other@office.example", "recipient-no-longer-listed"),
])
def test_a_question_goes_to_the_process_team_that_is_configured_and_nobody_else(team, word):
    given = proof("ccopp@office.example", "process_team", discloses=("reference", "case_fact"))
    present = Present(POLICY, {REFERENCE: CASE}, "1", given.discloses, process_team=team)
    assert what_changed(given, present) == word


@pytest.mark.parametrize(("recipient", "audience", "word"), [
    ("x@evil.example", "nca", "recipient-no-longer-listed"),
    (OWNER, "nca", "recipient-no-longer-listed"),
    ("", "nca", "recipient-no-longer-listed"),
    (OFFICER, "case_owner", "recipient-no-longer-listed"),
    (SENIOR, "case_owner", "case-owner-changed"),
    (OWNER, "file_team", "file-team-changed"),
    (OWNER, "senior_caseworker", "senior-caseworker-changed"),
])
def test_a_letter_goes_to_nobody_but_its_reader(recipient, audience, word):
    assert changed(proof(recipient, audience)) == word


def test_a_recipient_who_was_taken_off_the_list_gets_nothing():
    assert changed(proof(), policy=replace(POLICY, nca_domains=frozenset())) == "recipient-no-longer-listed"


@pytest.mark.parametrize("fields", [
    {"name": "Somebody Else"}, {"date_of_birth": TODAY}, {"date_of_birth": None}, {"progress": "Removed."},
    {"owner_name": "New Owner"}, {"owner_phone": ""}, {"owner_email": "new@office.example"},
], ids=str)
def test_a_case_that_reads_otherwise_now_stops_the_letter(fields):
    assert changed(proof(), replace(CASE, **fields)) == "case-changed"


def test_a_case_that_is_gone_stops_the_letter():
    assert what_changed(proof(), Present(POLICY, {}, "1", ALL)) == "case-changed"


def test_one_changed_case_of_several_stops_the_letter():
    other = case(OTHER_REFERENCE, interest_open=True)
    assert changed(proof(OFFICER, "nca", CASE, other), CASE, replace(other, progress="Removed.")) == "case-changed"


@pytest.mark.parametrize("fields", [{"version": 9}, {"file_location": "Archive"}], ids=str)
def test_what_no_letter_tells_stops_none(fields):
    assert changed(proof(), replace(CASE, **fields)) is None


def test_a_new_policy_stops_letters_of_the_old_one():
    assert changed(replace(proof(), policy="0")) == "policy-changed"


def test_an_interest_that_ended_stops_news_to_nca_but_no_answer_to_its_own_mail():
    ended = replace(CASE, interest_open=False)
    assert changed(proof(), ended) == "interest-ended"
    assert changed(proof(OWNER, "case_owner"), ended) is None
    assert changed(replace(proof(), answers=True), ended) is None


def test_a_sender_who_was_taken_off_the_list_stops_the_letter_to_the_partys_own_address():
    fewer = replace(POLICY, nca_domains=frozenset(), nca_addresses=frozenset({CONTACT}))
    assert changed(proof(CONTACT), policy=fewer) == "sender-no-longer-listed"


def test_a_sender_who_changed_sides_stops_the_letter():
    moved = replace(POLICY, nca_addresses=frozenset({CONTACT}), nca_domains=frozenset(),
                    staff_domains=POLICY.staff_domains | {"nca.example"})
    assert changed(proof(CONTACT), policy=moved) == "sender-no-longer-listed"


def test_another_server_to_believe_stops_what_rested_on_the_old_ones_stamp():
    assert changed(proof(), policy=replace(POLICY, authserv_id="mx2.office.example")) == "stamp-changed"


def test_where_a_person_ruled_and_nothing_was_proved_the_stamp_is_no_ground():
    ruled = replace(proof(CONTACT), verified=False, address="x@evil.example", party="unknown", ruled_by="jo")
    assert changed(ruled, policy=replace(POLICY, authserv_id="mx2.office.example")) is None


def test_an_owner_who_was_taken_off_the_list_is_not_named_to_nca():
    fewer = replace(POLICY, staff_domains=frozenset())
    assert changed(proof(), policy=fewer) == "owner-no-longer-listed"
    assert changed(proof(discloses=("reference", "person")), policy=fewer) is None


def test_a_letter_whose_template_was_changed_stops():
    assert changed(proof(), version="2") == "letter-declares-otherwise"
    assert changed(proof(), discloses=("reference",)) == "letter-declares-otherwise"


def test_the_digest_tells_fields_apart():
    assert digest(case(name="ab", owner_name="c"), ALL) != digest(case(name="a", owner_name="bc"), ALL)
    assert digest(case(date_of_birth=BORN), ALL) == digest(case(REFERENCE), ALL)


@pytest.mark.parametrize(("discloses", "fields"), [
    (("reference", "person"), {"progress": "Removed."}), (("reference", "person"), {"owner_phone": ""}),
    (("owner_name",), {"owner_email": "new@office.example"}), (("case_fact",), {"owner_name": "New Owner"}),
], ids=str)
def test_what_this_letter_does_not_tell_does_not_stop_it(discloses, fields):
    assert changed(proof(discloses=discloses), replace(CASE, **fields)) is None


@pytest.mark.parametrize("fields", [{"name": "Somebody Else"}, {"date_of_birth": TODAY}], ids=str)
def test_another_person_on_the_case_stops_every_letter(fields):
    assert changed(proof(discloses=()), replace(CASE, **fields)) == "case-changed"
