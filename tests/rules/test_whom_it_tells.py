"""Rules 6 to 11: what lets a letter go, to whom, and what is never answered."""

import ast
import inspect
from collections import Counter
from dataclasses import replace
from email import message_from_bytes

import pytest

from mailbot import config
from mailbot.core import consequences
from mailbot.core.disclosure import Present, what_changed
from mailbot.core.facts import OurLetter, Repeat, Ruling
from mailbot.core.notification import Reading
from mailbot.core.rules import decide
from mailbot.core.states import Kind, Outcome
from mailbot.edges.wording import Wording
from tests.casework import (
    BORN,
    COLLEAGUE,
    CONTACT,
    OFFICER,
    OTHER_REFERENCE,
    OWNER,
    POLICY,
    REFERENCE,
    SENIOR,
    case,
    facts,
    mail,
    nca,
    person,
    report,
    staff,
    stranger,
)
from tests.core.test_disclosure import CASE, changed, proof
from tests.reading_of import read
from tests.rules.worlds import PEOPLE, Told

OURS = "<7.interest@homeoffice.example>"

# One condition of disclosure missing at a time: the mail, and what is known beside it.
LACKING = {
    "not verified": (mail(sender=nca(verified=False)), facts()),
    "on no list": (mail(sender=stranger(verified=True)), facts()),
    "automatic": (mail(Kind.AUTOMATIC, automatic="out-of-office"), facts()),
    "the same bytes": (mail(), facts(repeat=Repeat.SAME_BYTES)),
    "the same Message-ID": (mail(), facts(repeat=Repeat.SAME_MESSAGE_ID)),
    "the same content": (mail(), facts(repeat=Repeat.SAME_CONTENT)),
    "no reference": (mail(Kind.INTEREST, person(None)), facts()),
    "no case": (mail(Kind.INTEREST, person(OTHER_REFERENCE)), facts()),
    "nothing that confirms": (mail(Kind.INTEREST, person(name=None)), facts()),
    "another name": (mail(Kind.INTEREST, person(name="Ambrose Quillfeather")), facts()),
    "another date of birth": (mail(Kind.INTEREST, person(date_of_birth=BORN.replace(year=1931))), facts()),
    "something not readable": (mail(problems=("encrypted-message",)), facts()),
    "two readings": (mail(ask=True), facts()),
}


@pytest.mark.parametrize(("reading", "known"), LACKING.values(), ids=LACKING)
def test_rule_06_with_one_condition_missing_nothing_is_disclosed(reading: Reading, known) -> None:
    assert decide(mail(), facts()).letters
    decision = decide(reading, known)
    assert decision.outcome in {Outcome.REVIEW, Outcome.IGNORED}
    # To ask for more discloses nothing; see rule 11.
    assert {letter.template for letter in decision.letters} <= {"nca-more-needed"}
    assert (decision.notes, decision.tasks) == ((), ())


def test_rule_06_a_reference_in_the_history_is_not_the_senders_own_text() -> None:
    quoted = "\r\n".join(f"> {line}" for line in ("Name: Ion Popescu", "Home Office reference: A1234567"))
    head = f"From: <{OFFICER}>\r\nSubject: Re: NCA interest\r\nIn-Reply-To: <a@b.example>\r\n\r\n"
    said = read(f"{head}Noted, thank you.\r\n\r\nOn 3 January 2014 Somebody wrote:\r\n{quoted}\r\n".encode())
    assert said.subjects == ()


FACTS = {
    "the name": replace(CASE, name="Ambrose Quillfeather"), "the date of birth": replace(CASE, date_of_birth=None),
    "the owner": replace(CASE, owner_name="Owen Parrish"), "the owner's address": replace(CASE, owner_email=COLLEAGUE),
    "the owner's telephone": replace(CASE, owner_phone="1"), "the progress": replace(CASE, progress="Closed."),
    "the reference": replace(CASE, reference=OTHER_REFERENCE),
}


@pytest.mark.parametrize("now", FACTS.values(), ids=FACTS)
def test_rule_06_a_fact_that_changed_between_decision_and_sending_stops_the_letter(now) -> None:
    assert changed(proof()) is None
    assert changed(proof(), now)


def test_rule_06_a_list_or_a_policy_that_changed_stops_the_letter() -> None:
    held = proof()
    assert changed(held, policy=replace(POLICY, nca_domains=frozenset()))
    assert changed(held, policy=replace(POLICY, authserv_id="mx.evil.example"))
    assert changed(replace(held, policy="0")) and changed(held, version="2") and changed(held, discloses=())
    assert what_changed(held, Present(POLICY, {}, "1", held.discloses))


def test_rule_06_the_proof_is_a_stored_value_that_names_its_grounds(told: Told) -> None:
    about = PEOPLE["plain"]
    kept = told.proof_of_letter_to(about.officer)
    assert (kept["recipient"], kept["template"]) == (about.officer, "nca-interest-allocated")
    assert set(kept["agreed"]) == set(kept["cases"]) == {about.person.reference}
    assert {"owner_name", "owner_contact", "case_fact"} <= set(kept["discloses"])
    assert kept["template_version"] and kept["policy"] and "dmarc=pass" in kept["sender"]


def test_rule_07_recipients_are_never_taken_from_reply_to_or_any_other_field(told: Told) -> None:
    about = PEOPLE["replies-elsewhere"]
    assert len(told.sent_to(about.officer)) == 1
    assert not [address for address in told.sink.tries if address.endswith("evil.example")]


def test_rule_07_what_a_reading_says_of_other_addresses_never_reaches_the_consequences() -> None:
    names = {node.attr for node in ast.walk(ast.parse(inspect.getsource(consequences)))
             if isinstance(node, ast.Attribute)}
    assert {"reply_to", "cc", "header", "every", "to", "from_address"}.isdisjoint(names)
    assert {"reply_to", "cc", "return_path"}.isdisjoint(Reading.__dataclass_fields__)


def test_rule_07_where_a_person_accepted_an_unproved_mail_the_answer_goes_to_ncas_own_address() -> None:
    decision = decide(mail(sender=nca(verified=False)), facts(ruling=Ruling(REFERENCE, "a person")))
    assert {letter.to for letter in decision.letters} == {CONTACT, OWNER}


def test_rule_08_nothing_at_all_goes_to_anybody_unverified(told: Told) -> None:
    about = PEOPLE["forged"]
    assert about.officer not in told.sink.tries
    assert about.person.owner not in told.sink.tries
    assert told.world.ask("cases", "show", about.person.reference)[0]["interest"] is None


@pytest.mark.parametrize("sender", [nca(verified=False), staff(verified=False), stranger(), stranger(verified=True)])
@pytest.mark.parametrize("kind", list(Kind))
def test_rule_08_not_even_that_we_could_not_verify_them(sender, kind: Kind) -> None:
    decision = decide(mail(kind, sender=sender), facts(case(interest_open=True)))
    assert (decision.letters, decision.notes, decision.milestones, decision.tasks) == ((), (), (), ())


def test_rule_09_what_a_machine_wrote_is_never_answered_and_changes_no_record(told: Told) -> None:
    about = PEOPLE["machine"]
    assert about.officer not in told.sink.tries
    assert told.raw["machine"] in told.folders["Automatic"]
    assert told.world.ask("cases", "show", about.person.reference)[0]["special_conditions"] == []


def test_rule_09_our_own_letters_say_that_a_machine_wrote_them(told: Told) -> None:
    said = Counter(
        (parsed["Auto-Submitted"], parsed["X-Auto-Response-Suppress"])
        for parsed in map(message_from_bytes, (letter.raw for letter in told.sink.letters))
    )
    assert {suppressed for _, suppressed in said} == {"All"}
    assert {submitted for submitted, _ in said} <= {"auto-replied", "auto-generated"}


def test_rule_09_a_mail_with_a_message_id_of_ours_is_our_own_letter_come_back() -> None:
    decision = decide(mail(message_id=OURS), facts(bears_our_id=True))
    assert (decision.outcome, decision.letters, decision.notes) == (Outcome.REVIEW, (), ())


def test_rule_09_an_answer_to_our_own_letter_is_not_asked_back() -> None:
    unclear = mail(Kind.INTEREST, person(name=None))
    assert decide(unclear, facts()).letters
    answer = decide(unclear, facts(answered=OurLetter(7, "nca-interest-allocated", OFFICER, (REFERENCE,))))
    assert (answer.outcome, answer.letters) == (Outcome.REVIEW, ())


def test_rule_10_a_milestone_counts_only_from_who_owns_the_case_or_leads_its_owner() -> None:
    known = facts(case(interest_open=True))
    for address in (OWNER, SENIOR):
        assert decide(report(sender=staff(address)), known).milestones
    for sender in (staff(COLLEAGUE), staff(OWNER, verified=False), nca(), stranger(verified=True)):
        decision = decide(report(sender=sender), known)
        assert (decision.outcome, decision.milestones, decision.letters) == (Outcome.REVIEW, (), ())


def test_rule_10_a_milestone_in_the_history_is_not_reported_again() -> None:
    head = f"From: <{OWNER.replace('office', 'homeoffice')}>\r\nSubject: Re: Task\r\nIn-Reply-To: <a@b.example>\r\n\r\n"
    history = "On 3 February 2014 Somebody wrote:\r\n> We decided that Ion Popescu (A1234567) should be deported.\r\n"
    assert read(f"{head}I will look at it next week.\r\n\r\n{history}".encode()).milestone is None


def test_rule_10_what_a_colleague_reported_waits_and_what_the_owner_reported_is_told(told: Told) -> None:
    assert told.raw["colleagues-report"] in told.folders["Review"]
    assert told.raw["owners-report"] in told.folders["Processed"]
    [letter] = told.sent_to("liaison@nca.example")
    assert PEOPLE["owner"].person.reference.encode() in letter.raw


@pytest.mark.parametrize("subject", [
    person(name=None), person(name="Ambrose Quillfeather"), person(date_of_birth=BORN.replace(year=1931)),
])
def test_rule_11_what_leaves_does_not_tell_whether_the_person_is_known(subject) -> None:
    here, nowhere = (decide(mail(Kind.INTEREST, subject), known) for known in (facts(), facts(case(OTHER_REFERENCE))))
    assert _as_sent(here) == _as_sent(nowhere)


def test_rule_11_the_asking_letter_has_no_place_for_what_a_case_says() -> None:
    example = config.load_example()
    declared = Wording.load(example.letters.folder, example.letters.marking).declaration("nca-more-needed")
    assert set(declared.discloses()) <= {"nca_text"}


def _as_sent(decision) -> list[tuple[object, ...]]:
    return [(letter.template, letter.to, str(letter.facts), letter.references) for letter in decision.letters]
