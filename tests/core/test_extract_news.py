"""What follows from the milestones that the case extract shows: told, corrected, listed, alarmed (R7-R10)."""

import datetime as dt
from dataclasses import replace

import pytest

from mailbot.core.decision import TaskKind
from mailbot.core.extract import CaseRow
from mailbot.core.extract_milestones import shown
from mailbot.core.facts import Telling
from mailbot.core.follow_ups import StandingInterest, Turn
from mailbot.core.limits import Traffic
from mailbot.core.notification import Details
from mailbot.core.on_extract import on_extract
from mailbot.core.states import AppealOutcome, Confiscation, MilestoneName, MilestoneSource, TaskState
from tests.casework import CONTACT, OWNER, REFERENCE, SENIOR, TEAM, TODAY, case, facts

DAY = dt.timedelta(days=1)
REMOVAL = MilestoneName.REMOVAL_DETAILS
ROW = CaseRow(REFERENCE, "Ion Popescu", owner_name="Case Owner", owner_email=OWNER, owner_phone="020 7946 0001",
              senior_caseworker_email=SENIOR)
ALARMS = [("owner-removal-alarm", OWNER), ("senior-removal-alarm", SENIOR)]


def turned(before=ROW, held=None, days=None, **after):
    """Say what follows where a row becomes another; on a case of NCA's interest, allocated as before."""
    row = replace(before, **after) if days is None else replace(before, milestones=days, **after)
    held = held or case(interest_open=True, version=5)
    found = on_extract(Turn(before, row, held, StandingInterest(1, "0" * 64)), facts(held))
    assert len(found) <= 1
    return found[0] if found else None


def letters(found):
    return [(one.template, one.to) for one in found.letters]


def tasks(found):
    return [(one.kind, one.assignee, one.why) for one in found.tasks]


def known(name, details, notice=None, **fields):
    return case(interest_open=True, version=5, told={name: details},
                tellings={name: Telling(dt.date(2014, 2, 3), notice)}, **fields)


# --- reading the row ------------------------------------------------------------------------------------------

@pytest.mark.parametrize(("day", "text", "details"), [
    (TODAY, "", Details(removal_date=TODAY)),
    (TODAY, "BA75, Lagos", Details(removal_date=TODAY, flight="BA75", destination="Lagos")),
    (None, "14 March 2014, BA75, Lagos",
     Details(removal_date=dt.date(2014, 3, 14), flight="BA75", destination="Lagos")),
    # The day column can hold the day on which it was set, where the text names the day of the removal.
    (TODAY, "14 March 2014, BA75, Lagos",
     Details(date=TODAY, removal_date=dt.date(2014, 3, 14), flight="BA75", destination="Lagos")),
    (TODAY, "going home with two escorts on BA 75",
     Details(removal_date=TODAY, flight="BA75", note="going home with two escorts on BA 75")),
    (TODAY, "cancelled: judicial review",
     Details(removal_date=TODAY, note="cancelled: judicial review", cancelled=True)),
])
def test_a_removal_of_the_extract_is_taken_apart_where_it_can_be(day, text, details):
    row = CaseRow(REFERENCE, "X", milestones={REMOVAL: day} if day else {}, removal_details=text)
    assert shown(row) == {REMOVAL: details}


def test_outcome_and_restrictions_come_with_their_milestones():
    row = CaseRow(REFERENCE, "X", milestones={MilestoneName.APPEAL_RESULT: TODAY, MilestoneName.BAIL_GRANTED: TODAY},
                  appeal_outcome=AppealOutcome.ALLOWED, bail_restrictions="a curfew")
    assert shown(row) == {MilestoneName.APPEAL_RESULT: Details(TODAY, AppealOutcome.ALLOWED),
                          MilestoneName.BAIL_GRANTED: Details(TODAY, restrictions="a curfew")}
    assert shown(CaseRow(REFERENCE, "X")) == {}


# --- told -----------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("name", [name for name in MilestoneName if name is not REMOVAL])
def test_a_new_day_is_told_by_the_milestones_own_letter(name):
    found = turned(days={name: TODAY}, appeal_outcome=AppealOutcome.ALLOWED)
    assert letters(found) == [("nca-milestone-" + name.value.replace("_", "-"), CONTACT)]
    [note] = found.milestones
    assert (note.source, note.by) == (MilestoneSource.EXTRACT, "the case extract of 18 February 2014")
    assert found.cause == f"case {REFERENCE}, version 5, milestones"


def test_nothing_follows_where_the_extract_shows_what_it_showed_or_what_nca_knows():
    days = {MilestoneName.APPEAL_RECEIVED: TODAY}
    assert turned(replace(ROW, milestones=days), days=days, progress="another") is None
    known_already = turned(days=days, held=known(MilestoneName.APPEAL_RECEIVED, Details(TODAY)))
    assert not known_already.letters and not known_already.tasks and not known_already.milestones


def test_a_corrected_day_replaces_what_nca_was_told_whatever_its_age():
    held = known(MilestoneName.APPEAL_RECEIVED, Details(TODAY - 40 * DAY))
    found = turned(days={MilestoneName.APPEAL_RECEIVED: TODAY - 41 * DAY}, held=held)
    assert (found.letters[0].facts["replaces"], found.letters[0].facts["replaces_on"]) == (True, "3 February 2014")


def test_an_outcome_that_the_extract_corrects_is_told():
    before = replace(ROW, milestones={MilestoneName.APPEAL_RESULT: TODAY}, appeal_outcome=AppealOutcome.ALLOWED)
    held = known(MilestoneName.APPEAL_RESULT, Details(TODAY, AppealOutcome.ALLOWED))
    found = turned(before, held, appeal_outcome=AppealOutcome.DISMISSED)
    assert found.letters[0].facts["outcome"] == "The appeal was dismissed."


# --- listed ---------------------------------------------------------------------------------------------------

@pytest.mark.parametrize(("name", "day", "why"), [
    (MilestoneName.DEPORT_DECISION, TODAY - 15 * DAY, "deport-decision-too-old-to-tell"),
    (MilestoneName.DEPORT_DECISION, TODAY + DAY, "deport-decision-day-lies-ahead"),
    (MilestoneName.APPEAL_RESULT, TODAY, "appeal-result-outcome-not-shown"),
])
def test_what_is_old_or_not_whole_is_listed_for_the_team_and_owed(name, day, why):
    found = turned(days={name: day})
    assert letters(found) == []
    assert tasks(found) == [(TaskKind.OLD_MILESTONE, TEAM, why)]
    assert [(note.name, note.told_by) for note in found.milestones] == [(name, "")]


def test_a_flood_of_old_days_becomes_a_task_each_and_no_letter():
    found = turned(days=dict.fromkeys(MilestoneName, TODAY - 90 * DAY), appeal_outcome=AppealOutcome.ALLOWED)
    listed = [task for task in found.tasks if task.kind is TaskKind.OLD_MILESTONE]
    assert (len(listed), len({task.cause for task in found.tasks})) == (8, 8)
    assert letters(found) == []


def test_a_day_taken_out_again_is_listed_where_nca_was_told_of_it():
    days = {MilestoneName.APPEAL_RECEIVED: TODAY}
    held = known(MilestoneName.APPEAL_RECEIVED, Details(TODAY))
    assert tasks(turned(replace(ROW, milestones=days), held, days={})) == [
        (TaskKind.OLD_MILESTONE, TEAM, "appeal-received-no-longer-shown")
    ]
    assert turned(replace(ROW, milestones=days), days={}) is None


# --- removals -------------------------------------------------------------------------------------------------

def test_a_removal_with_time_enough_is_told_and_alarms_nobody():
    found = turned(days={REMOVAL: TODAY + 4 * DAY}, removal_details="BA75, Lagos")
    assert (letters(found), tasks(found)) == ([("nca-milestone-removal-details", CONTACT)], [])
    assert found.milestones[0].notice_days == 3


def test_a_removal_at_short_notice_is_told_and_alarms_owner_and_senior_caseworker():
    found = turned(days={REMOVAL: TODAY + 3 * DAY})
    assert letters(found) == [("nca-milestone-removal-details", CONTACT), *ALARMS]
    assert found.letters[0].facts["short_notice"] is True
    assert tasks(found) == [(TaskKind.TELL_OF_REMOVAL, OWNER, "short-notice")]


@pytest.mark.parametrize(("row", "why"), [
    ({"removal_details": "to be removed soon"}, "removal-without-a-day"),
    ({"days": {REMOVAL: TODAY - DAY}}, "removal-in-the-past"),
])
def test_a_removal_that_cannot_be_told_alarms_them_and_tells_nca_nothing(row, why):
    found = turned(**row)
    assert letters(found) == ALARMS
    assert tasks(found) == [(TaskKind.TELL_OF_REMOVAL, OWNER, why)]


def test_a_removal_of_a_case_whose_owner_is_on_no_list_alarms_the_senior_caseworker():
    stranger = replace(ROW, owner_email="owner@elsewhere.example")
    held = case(interest_open=True, owner_email="owner@elsewhere.example", version=5)
    found = turned(stranger, held, days={REMOVAL: TODAY + 9 * DAY})
    assert letters(found) == [("senior-removal-alarm", SENIOR)]
    assert tasks(found) == [(TaskKind.TELL_OF_REMOVAL, SENIOR, "owner-on-no-list")]


def test_while_disclosures_are_paused_nca_is_told_nothing_and_somebody_hears_of_it():
    held = case(interest_open=True, version=5)
    row = replace(ROW, milestones={REMOVAL: TODAY + 9 * DAY, MilestoneName.BAIL_GRANTED: TODAY})
    turn = Turn(ROW, row, held, StandingInterest(1, "0" * 64))
    [found] = on_extract(turn, facts(held, traffic=Traffic(paused=True)))
    assert letters(found) == ALARMS
    assert [task[2] for task in tasks(found)] == ["bail-granted-disclosures-paused", "disclosures-paused"]


def test_a_removal_that_is_no_longer_shown_alarms_them_and_stays_told():
    flying = Details(removal_date=TODAY + 5 * DAY)
    before = replace(ROW, milestones={REMOVAL: flying.removal_date})
    found = turned(before, known(REMOVAL, flying, 4), days={})
    assert (letters(found), found.milestones) == (ALARMS, ())
    assert tasks(found)[0][2] == "removal-no-longer-shown"
    gone = Details(removal_date=TODAY - DAY)
    over = turned(replace(ROW, milestones={REMOVAL: gone.removal_date}), known(REMOVAL, gone, 4), days={})
    assert (letters(over), tasks(over)) == ([], [])


def test_a_removal_that_is_shown_again_as_nca_knows_it_ends_the_alarm():
    flying = Details(removal_date=TODAY + 5 * DAY)
    found = turned(held=known(REMOVAL, flying, 4), days={REMOVAL: flying.removal_date})
    assert (letters(found), tasks(found)) == ([], [])
    assert [(one.kinds, one.state) for one in found.ends] == [((TaskKind.TELL_OF_REMOVAL,), TaskState.CANCELLED)]


def test_an_alarm_takes_the_place_of_the_one_before():
    found = turned(removal_details="escorts wanted, no seats yet")
    assert [one.kind for one in found.tasks] == [TaskKind.TELL_OF_REMOVAL]
    assert [(one.kinds, one.how) for one in found.ends] == [((TaskKind.TELL_OF_REMOVAL,), "raised-anew")]


@pytest.mark.parametrize(("text", "is_off"), [
    ("cancelled: judicial review", True), ("Removal has been cancelled", True), ("RDs cancelled 3 June", True),
    ("BA75 to Lagos, as the flight of 3 June was cancelled", False), ("not cancelled, BA75 stands", False),
    ("flight cancelled, rebooked on BA77", False), ("cancelled and re-set for 14 June", False),
])
def test_a_removal_is_taken_back_only_where_the_record_says_nothing_but_that(text, is_off):
    flying = Details(removal_date=TODAY + 9 * DAY, flight="BA75")
    before = replace(ROW, milestones={REMOVAL: flying.removal_date}, removal_details="BA75")
    found = turned(before, known(REMOVAL, flying, 8), removal_details=text)
    if is_off:
        assert letters(found) == [("nca-milestone-removal-details", CONTACT)]
    else:
        assert (letters(found), tasks(found)[0][2]) == (ALARMS, "removal-perhaps-cancelled")


def test_a_removal_that_is_cancelled_in_the_extract_is_told():
    flying = Details(removal_date=TODAY + DAY, flight="BA75")
    before = replace(ROW, milestones={REMOVAL: flying.removal_date}, removal_details="BA75, Lagos")
    found = turned(before, known(REMOVAL, flying, 4), removal_details="cancelled: judicial review")
    assert (letters(found), found.letters[0].facts["cancelled"]) == ([("nca-milestone-removal-details", CONTACT)], True)


def test_a_removal_shown_while_the_bar_stands_warns_them():
    held = case(interest_open=True, version=5, confiscation=Confiscation.ORDER)
    found = turned(held=held, days={REMOVAL: TODAY + 9 * DAY})
    assert letters(found)[1:] == [("owner-removal-despite-bar", OWNER), ("senior-removal-despite-bar", SENIOR)]


def test_one_person_who_owns_and_leads_is_alarmed_once():
    held = case(interest_open=True, version=5, senior_caseworker_email=OWNER)
    found = turned(replace(ROW, senior_caseworker_email=OWNER), held, days={REMOVAL: TODAY + DAY})
    assert letters(found)[1:] == ALARMS[:1]
