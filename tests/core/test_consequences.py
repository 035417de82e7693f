"""What follows, by kind, for people whom every check let pass: notes, letters, tasks (R1-R10)."""

import datetime as dt

import pytest

from mailbot.core.consequences import in_words
from mailbot.core.decision import Note, NoteKind, TaskKind
from mailbot.core.milestone_letters import milestone_letter
from mailbot.core.milestone_news import News
from mailbot.core.notification import Details
from mailbot.core.rules import decide
from mailbot.core.states import AppealOutcome, Confiscation, Kind, MilestoneName, Outcome
from tests.casework import (
    CONTACT,
    FILE_TEAM,
    OFFICER,
    OTHER_REFERENCE,
    OWNER,
    REFERENCE,
    TEAM,
    TODAY,
    case,
    confiscation,
    facts,
    mail,
    person,
    report,
    unallocated,
)

INTERESTED = case(interest_open=True)
TOMORROW = TODAY + dt.timedelta(days=1)


def letters_of(decision):
    """Give (template, recipient) of each letter."""
    return [(letter.template, letter.to) for letter in decision.letters]


def tasks_of(decision):
    """Give (kind, assignee) of each task."""
    return [(task.kind, task.assignee) for task in decision.tasks]


# --- R1, R4-R6: the first contact -----------------------------------------------------------------------------

def test_an_interest_in_an_allocated_case():
    decision = decide(mail(), facts())
    assert decision.notes == (Note(REFERENCE, NoteKind.INTEREST),)
    assert letters_of(decision) == [("nca-interest-allocated", OFFICER), ("owner-task", OWNER)]
    assert tasks_of(decision) == [(TaskKind.CONTACT_NCA, OWNER), (TaskKind.ATTACH_MINUTE_SHEET, TEAM)]
    assert {task.due_on for task in decision.tasks} == {TOMORROW}


def test_nca_is_given_the_owners_details_and_how_the_case_stands():
    told = decide(mail(), facts()).letters[0].facts["person"]
    assert (told["owner_name"], told["owner_phone"], told["owner_email"]) == ("Case Owner", "020 7946 0001", OWNER)
    assert (told["name"], told["reference"], told["progress"]) == ("Ion Popescu", REFERENCE, "Awaiting the appeal.")


def test_nca_is_told_nothing_of_the_case_that_it_need_not_know():
    told = decide(mail(), facts()).letters[0].facts
    assert set(told["person"]) == {
        "reference", "name", "allocated", "owner_name", "owner_phone", "owner_email", "progress"
    }


def test_the_owner_gets_the_mail_itself_and_the_officers_address():
    letter = decide(mail(), facts()).letters[1]
    assert letter.attach_original
    assert (letter.facts["officer"], letter.facts["officer_address"]) == ("N C A Officer", OFFICER)
    assert letter.facts["due_on"] == "19 February 2014"


def test_the_minute_sheet_goes_to_the_team_that_holds_the_file_or_else_to_the_owner():
    here = decide(mail(), facts())
    elsewhere = decide(mail(), facts(case(file_location="Leeds", file_team_email=FILE_TEAM)))
    carrying = [[letter.template for letter in one.letters if letter.sheet] for one in (here, elsewhere)]
    assert carrying == [["owner-task"], ["file-team-minute-sheet"]]
    sheet = here.letters[1].sheet
    assert (sheet["name"], sheet["reference"], sheet["date_of_birth"]) == ("Ion Popescu", REFERENCE, "4 March 1980")
    assert (sheet["officer"], sheet["officer_address"]) == ("N C A Officer", OFFICER)


def test_the_minute_sheet_says_of_confiscation_what_nca_says_and_nothing_else():
    silent, stated = (
        decide(mail(Kind.INTEREST, one), facts(case(confiscation=Confiscation.ORDER))).letters[1].sheet["confiscation"]
        for one in (person(), confiscation(Confiscation.PROCEEDINGS))
    )
    assert (silent, stated) == ("", "confiscation proceedings have begun or are intended")


def test_an_interest_in_a_case_that_nobody_owns_yet():
    decision = decide(mail(), facts(unallocated()))
    assert letters_of(decision) == [("nca-interest-unallocated", OFFICER)]
    assert tasks_of(decision) == [(TaskKind.AWAIT_ALLOCATION, TEAM), (TaskKind.ATTACH_MINUTE_SHEET, TEAM)]


@pytest.mark.parametrize("held", [case(owner_email=""), case(owner_name="")])
def test_a_half_known_owner_is_nobody_to_send_nca_to(held):
    decision = decide(mail(), facts(held))
    assert letters_of(decision) == [("nca-interest-unallocated", OFFICER)]


# --- R2: the file ---------------------------------------------------------------------------------------------

def test_the_team_that_holds_the_file_is_asked_to_attach_the_minute_sheet():
    decision = decide(mail(), facts(case(file_location="Archive", file_team_email=FILE_TEAM)))
    assert ("file-team-minute-sheet", FILE_TEAM) in letters_of(decision)
    assert (TaskKind.ATTACH_MINUTE_SHEET, FILE_TEAM) in tasks_of(decision)
    letter = next(letter for letter in decision.letters if letter.to == FILE_TEAM)
    assert not letter.attach_original


@pytest.mark.parametrize("held", [
    case(file_location="CC workflow", file_team_email=FILE_TEAM),
    case(file_location="cc WORKFLOW", file_team_email=FILE_TEAM),
    # Nobody is known who could be asked, so the workflow team sees to it.
    case(file_location="Archive", file_team_email=""),
])
def test_else_the_workflow_team_attaches_it_itself(held):
    decision = decide(mail(), facts(held))
    assert "file-team-minute-sheet" not in dict(letters_of(decision))
    assert (TaskKind.ATTACH_MINUTE_SHEET, TEAM) in tasks_of(decision)


def test_a_file_elsewhere_of_a_case_that_nobody_owns():
    decision = decide(mail(), facts(unallocated(file_location="Archive", file_team_email=FILE_TEAM)))
    assert letters_of(decision) == [("nca-interest-unallocated", OFFICER), ("file-team-minute-sheet", FILE_TEAM)]


# --- a second notification ------------------------------------------------------------------------------------

def test_a_further_notification_is_noted_and_answered_and_the_owner_writes_again_but_nobody_seeks_the_file_twice():
    decision = decide(mail(), facts(case(interest_open=True, file_location="Archive", file_team_email=FILE_TEAM)))
    assert decision.notes == (Note(REFERENCE, NoteKind.FURTHER_NOTIFICATION),)
    assert letters_of(decision) == [("nca-interest-allocated", OFFICER), ("owner-update-requested", OWNER)]
    assert [task.kind for task in decision.tasks] == [TaskKind.UPDATE_NCA]


# --- R3, R10: confiscation ------------------------------------------------------------------------------------

@pytest.mark.parametrize(("state", "noted"), [
    (Confiscation.NOT_STATED, False), (Confiscation.NONE, True), (Confiscation.PROCEEDINGS, True),
    (Confiscation.ORDER, True), (Confiscation.CONCLUDED, True),
])
@pytest.mark.parametrize(("kind", "held"), [
    (Kind.INTEREST, case()), (Kind.INTEREST, INTERESTED), (Kind.INFORMATION, INTERESTED), (Kind.WITHDRAWAL, INTERESTED),
])
def test_confiscation_is_recorded_as_it_is_stated(kind, held, state, noted):
    notes = decide(mail(kind, confiscation(state)), facts(held)).notes
    assert (Note(REFERENCE, NoteKind.CONFISCATION, state) in notes) is noted
    assert len(notes) == 1 + noted


@pytest.mark.parametrize(("stated", "held", "barrier"), [
    (Confiscation.PROCEEDINGS, Confiscation.NOT_STATED, True),
    (Confiscation.ORDER, Confiscation.NOT_STATED, True),
    (Confiscation.NONE, Confiscation.ORDER, False),
    (Confiscation.CONCLUDED, Confiscation.PROCEEDINGS, False),
    # Where this mail says nothing, what was said before still stands.
    (Confiscation.NOT_STATED, Confiscation.ORDER, True),
    (Confiscation.NOT_STATED, Confiscation.NOT_STATED, False),
])
def test_the_owner_is_referred_to_the_barrier_instruction(stated, held, barrier):
    decision = decide(mail(Kind.INFORMATION, confiscation(stated)), facts(case(interest_open=True, confiscation=held)))
    assert decision.letters[0].facts["person"]["barrier"] is barrier


# --- information, questions, withdrawal -----------------------------------------------------------------------

def test_information_is_noted_and_passed_on_and_not_answered():
    decision = decide(mail(Kind.INFORMATION), facts(INTERESTED))
    assert decision.notes == (Note(REFERENCE, NoteKind.INFORMATION),)
    assert letters_of(decision) == [("owner-information", OWNER)]
    assert decision.letters[0].attach_original
    assert decision.tasks == ()


def test_information_on_a_case_that_nobody_owns_is_noted():
    decision = decide(mail(Kind.INFORMATION), facts(unallocated(interest_open=True)))
    assert (decision.outcome, decision.letters) == (Outcome.PROCESSED, ())


def test_a_question_is_answered_and_the_owner_asked_to_write():
    decision = decide(mail(Kind.UPDATE_REQUEST), facts(INTERESTED))
    assert decision.notes == ()
    assert letters_of(decision) == [("nca-case-progress", OFFICER), ("owner-update-requested", OWNER)]
    assert tasks_of(decision) == [(TaskKind.UPDATE_NCA, OWNER)]


def test_a_question_about_a_case_that_nobody_owns_is_answered():
    decision = decide(mail(Kind.UPDATE_REQUEST), facts(unallocated(interest_open=True)))
    assert letters_of(decision) == [("nca-case-progress", OFFICER)]
    assert decision.tasks == ()


def test_a_question_about_several_is_answered_once_and_each_owner_asked():
    other = case(OTHER_REFERENCE, name="Ana Silva", owner_email="other@office.example", interest_open=True)
    both = (person(), person(OTHER_REFERENCE, "Ana Silva"))
    decision = decide(mail(Kind.UPDATE_REQUEST, *both), facts(INTERESTED, other))
    assert letters_of(decision) == [
        ("nca-case-progress", OFFICER), ("owner-update-requested", OWNER),
        ("owner-update-requested", "other@office.example"),
    ]
    to_first = decision.letters[1]
    assert to_first.references == (REFERENCE,)
    assert "Ana Silva" not in repr(to_first.facts)


def test_a_withdrawal_is_noted_and_the_owner_told_and_nca_hears_no_more():
    decision = decide(mail(Kind.WITHDRAWAL), facts(INTERESTED))
    assert decision.notes == (Note(REFERENCE, NoteKind.WITHDRAWAL),)
    assert letters_of(decision) == [("owner-withdrawal", OWNER)]


# --- R7-R9: milestones ----------------------------------------------------------------------------------------

@pytest.mark.parametrize("name", list(MilestoneName))
def test_each_milestone_has_its_letter_to_ncas_own_address(name):
    details = Details(date=TODAY, removal_date=TOMORROW)
    decision = decide(report(name, details=details), facts(INTERESTED))
    assert letters_of(decision) == [("nca-milestone-" + name.value.replace("_", "-"), CONTACT)]
    assert [(note.reference, note.name, note.details) for note in decision.milestones] == [(REFERENCE, name, details)]


def test_a_milestone_of_a_case_without_an_interest_is_noted_and_told_to_nobody():
    decision = decide(report(), facts())
    assert decision.reasons == ("milestone-noted-without-interest",)
    assert (len(decision.milestones), decision.letters) == (1, ())


def test_a_letter_says_what_the_owner_said():
    details = Details(
        date=TODAY, outcome=AppealOutcome.DISMISSED, restrictions="a curfew", removal_date=TOMORROW, flight="XX123",
        destination="Bucharest", cancelled=True,
    )
    told = milestone_letter(News(MilestoneName.APPEAL_RESULT, details), case(), facts()).facts
    assert {name: told[name] for name in told if name != "person"} == {
        "milestone_date": "18 February 2014", "outcome": "The appeal was dismissed.", "restrictions": "a curfew",
        "removal_date": "19 February 2014", "flight": "XX123", "destination": "Bucharest", "cancelled": True,
        "note": "", "passed": False, "short_notice": False, "replaces": False, "replaces_on": "",
    }


def test_what_the_owner_did_not_say_is_left_empty():
    told = milestone_letter(News(MilestoneName.DEPORT_DECISION, Details()), case(), facts()).facts
    assert {value for name, value in told.items() if name != "person" and value is not False} == {""}


# --- whatever follows -----------------------------------------------------------------------------------------

@pytest.mark.parametrize("kind", [Kind.INTEREST, Kind.INFORMATION, Kind.UPDATE_REQUEST, Kind.WITHDRAWAL])
@pytest.mark.parametrize("held", [INTERESTED, unallocated(interest_open=True)])
def test_each_case_that_something_follows_for_is_settled_on_stated_grounds(kind, held):
    decision = decide(mail(kind), facts(held))
    assert (decision.settles, set(decision.grounds)) == ((REFERENCE,), {REFERENCE})
    assert {note.reference for note in decision.notes} <= {REFERENCE}


def test_a_day_is_written_as_people_do():
    assert (in_words(dt.date(2014, 2, 8)), in_words(None)) == ("8 February 2014", "")
