"""What NCA hears of a milestone: once, once more of what corrects it, and never the same again (R7-R9)."""

import datetime as dt
from dataclasses import replace

import pytest

from mailbot.core.decision import TaskKind
from mailbot.core.facts import Owed, Telling
from mailbot.core.milestone_news import completed, full_days, is_flipped, news_of
from mailbot.core.notification import Details
from mailbot.core.rules import decide
from mailbot.core.states import AppealOutcome, Confiscation, Kind, MilestoneName, MilestoneSource, Outcome
from tests.casework import (
    CONTACT,
    NOW,
    OWNER,
    REFERENCE,
    SENIOR,
    TEAM,
    TODAY,
    case,
    facts,
    mail,
    nca,
    person,
    report,
    staff,
    unallocated,
)

REMOVAL, APPEAL, BAIL = MilestoneName.REMOVAL_DETAILS, MilestoneName.APPEAL_RESULT, MilestoneName.BAIL_GRANTED
DAY = dt.timedelta(days=1)
FLYING = Details(removal_date=TODAY + 10 * DAY, flight="BA75", destination="Lagos, Nigeria")
EARLIER = dt.date(2014, 2, 3)


def told(name, details, notice=None, **fields):
    """Give a case of which NCA was told one milestone, two weeks ago."""
    return case(interest_open=True, told={name: details}, tellings={name: Telling(EARLIER, notice)}, **fields)


def letters(decision):
    return [(one.template, one.to) for one in decision.letters]


def tasks(decision):
    return [(one.kind, one.assignee, one.why) for one in decision.tasks]


# --- the same, and what corrects it ---------------------------------------------------------------------------

@pytest.mark.parametrize(("name", "before", "said"), [
    (REMOVAL, FLYING, FLYING),
    (REMOVAL, FLYING, Details(removal_date=FLYING.removal_date)),
    (REMOVAL, FLYING, Details(flight="BA 0075")),
    (REMOVAL, FLYING, Details(destination="Lagos", date=TODAY)),
    (APPEAL, Details(TODAY, AppealOutcome.DISMISSED), Details(outcome=AppealOutcome.DISMISSED)),
    (BAIL, Details(TODAY, restrictions="to live at 1 High St."), Details(restrictions="To live at 1  High St")),
    (MilestoneName.DEPORT_DECISION, Details(TODAY), Details()),
])
def test_who_says_the_same_again_says_nothing_new(name, before, said):
    assert news_of(told(name, before), name, said, TODAY) is None
    decision = decide(report(name, details=said), facts(told(name, before)))
    assert (decision.reasons, decision.letters, decision.milestones) == (("milestone-told-before",), (), ())


@pytest.mark.parametrize(("name", "before", "said", "now"), [
    (MilestoneName.DEPORT_DECISION, Details(EARLIER), Details(TODAY), Details(TODAY)),
    (APPEAL, Details(EARLIER, AppealOutcome.DISMISSED), Details(TODAY), Details(TODAY, AppealOutcome.DISMISSED)),
    (BAIL, Details(EARLIER, restrictions="a curfew"), Details(restrictions="a tag"),
     Details(EARLIER, restrictions="a tag")),
    (REMOVAL, FLYING, Details(flight="KQ101"), replace(FLYING, flight="KQ101")),
    (REMOVAL, FLYING, Details(cancelled=True), replace(FLYING, cancelled=True)),
    # Another day has another flight; the place stays.
    (REMOVAL, FLYING, Details(removal_date=TODAY + 12 * DAY), Details(removal_date=TODAY + 12 * DAY,
                                                                     destination="Lagos, Nigeria")),
    # After a cancellation everything is new.
    (REMOVAL, replace(FLYING, cancelled=True), Details(removal_date=TODAY + 20 * DAY),
     Details(removal_date=TODAY + 20 * DAY)),
])
def test_a_correction_replaces_what_nca_was_told_and_says_on_which_day(name, before, said, now):
    decision = decide(report(name, details=said), facts(told(name, before, 13)))
    assert decision.reasons == ("milestone-corrected",)
    assert [note.details for note in decision.milestones] == [now]
    letter = decision.letters[0]
    assert (letter.to, letter.facts["replaces"], letter.facts["replaces_on"]) == (CONTACT, True, "3 February 2014")


def test_what_is_said_first_is_taken_as_it_is():
    assert completed(REMOVAL, FLYING, None) is FLYING


def test_a_milestone_told_first_replaces_nothing():
    letter = decide(report(), facts(case(interest_open=True))).letters[0]
    assert (letter.facts["replaces"], letter.facts["replaces_on"]) == (False, "")


def test_an_outcome_that_flips_waits_for_a_person_unless_it_is_called_a_correction():
    known = facts(told(APPEAL, Details(EARLIER, AppealOutcome.DISMISSED)))
    flipped = report(APPEAL, details=Details(outcome=AppealOutcome.ALLOWED))
    assert decide(flipped, known).reasons == ("milestone-told-otherwise-before",)
    said_so = replace(flipped, notification=replace(flipped.notification, corrects=True))
    assert decide(said_so, known).reasons == ("milestone-corrected",)


# --- R8 -------------------------------------------------------------------------------------------------------

def test_after_a_decision_not_to_deport_ncas_answer_is_awaited():
    decision = decide(report(MilestoneName.NO_DEPORT_DECISION, details=Details(TODAY)), facts(case(interest_open=True)))
    [task] = decision.tasks
    assert (task.kind, task.assignee, task.awaits) == (
        TaskKind.AWAIT_INFORMATION, OWNER, "nca-milestone-no-deport-decision"
    )
    assert (task.due_on, task.next_on) == (dt.date(2014, 3, 4), dt.date(2014, 3, 5))


# --- R9: notice -----------------------------------------------------------------------------------------------

@pytest.mark.parametrize(("days", "notice"), [(0, 0), (1, 0), (2, 1), (3, 2), (4, 3), (10, 9), (-3, 0)])
def test_notice_is_counted_in_whole_days_between(days, notice):
    assert full_days(TODAY, TODAY + days * DAY) == notice


@pytest.mark.parametrize(("days", "short"), [(3, True), (4, False)])
def test_less_than_three_full_days_is_short_notice(days, short):
    details = replace(FLYING, removal_date=TODAY + days * DAY)
    decision = decide(report(REMOVAL, details=details), facts(case(interest_open=True)))
    assert (decision.letters[0].facts["short_notice"], decision.milestones[0].notice_days) == (short, days - 1)


def test_a_corrected_flight_keeps_the_notice_that_was_given_and_a_moved_removal_does_not():
    known = told(REMOVAL, replace(FLYING, removal_date=TODAY + DAY), 9)
    flight, moved = (news_of(known, REMOVAL, said, TODAY) for said in (
        Details(flight="KQ101"), Details(removal_date=TODAY + 2 * DAY)))
    assert (flight.notice_days, flight.is_short_notice) == (9, False)
    assert (moved.notice_days, moved.is_short_notice) == (1, True)


def test_a_cancellation_is_no_notice():
    news = news_of(told(REMOVAL, FLYING, 9), REMOVAL, Details(cancelled=True), TODAY)
    assert (news.notice_days, news.is_short_notice) == (None, False)


def test_a_removal_that_passed_while_the_mail_lay_is_told_all_the_same():
    late = replace(report(REMOVAL, details=replace(FLYING, removal_date=TODAY - DAY)), date=NOW - 3 * DAY)
    decision = decide(late, facts(case(interest_open=True)))
    assert decision.reasons == ("milestone-told",)
    assert (decision.letters[0].facts["passed"], decision.milestones[0].notice_days) == (True, 0)


def test_that_somebody_was_removed_as_nca_was_told_is_no_news():
    gone = replace(FLYING, removal_date=TODAY - DAY)
    assert decide(report(REMOVAL, details=gone), facts(told(REMOVAL, gone, 5))).reasons == ("milestone-told-before",)


# --- the question back ----------------------------------------------------------------------------------------

PAST = report(REMOVAL, details=replace(FLYING, removal_date=TODAY - DAY))


def test_the_owner_is_asked_in_plain_words():
    [asked] = decide(PAST, facts(case(interest_open=True))).letters
    assert (asked.template, asked.to) == ("owner-question", OWNER)
    assert asked.facts["questions"].startswith("The removal date that you give, 17 February 2014, had passed")


def test_the_owner_is_asked_what_the_reader_could_not_tell():
    unclear = replace(report(None), notification=replace(report(None).notification, ask=True, questions=("Which?",)))
    decision = decide(unclear, facts(case(interest_open=True)))
    assert (decision.outcome, decision.reasons) == (Outcome.REVIEW, ("more-than-one-reading",))
    assert [(one.template, one.facts["questions"]) for one in decision.letters] == [("owner-question", "Which?")]


@pytest.mark.parametrize("reading", [
    replace(PAST, sender=staff(SENIOR)), replace(PAST, sender=staff("colleague@office.example")),
    replace(PAST, sender=staff(verified=False)), replace(PAST, sender=nca(OWNER)),
])
def test_nobody_but_the_verified_owner_is_asked(reading):
    assert decide(reading, facts(case(interest_open=True))).letters == ()


def test_an_answer_to_a_question_is_not_asked_about_again():
    from mailbot.core.facts import OurLetter

    answered = OurLetter(1, "owner-question", OWNER, (REFERENCE,))
    assert decide(PAST, facts(case(interest_open=True), answered=answered)).letters == ()


# --- R10: the bar ---------------------------------------------------------------------------------------------

BARRED = [("owner-removal-despite-bar", OWNER), ("senior-removal-despite-bar", SENIOR)]


@pytest.mark.parametrize("state", [Confiscation.PROCEEDINGS, Confiscation.ORDER])
def test_a_removal_set_while_the_bar_stands_warns_owner_and_senior_caseworker(state):
    decision = decide(report(REMOVAL, details=FLYING), facts(case(interest_open=True, confiscation=state)))
    assert letters(decision) == [("nca-milestone-removal-details", CONTACT), *BARRED]
    assert tasks(decision) == [(TaskKind.REMOVAL_DESPITE_BAR, OWNER, f"confiscation-{state.value}")]


@pytest.mark.parametrize("state", [Confiscation.NOT_STATED, Confiscation.NONE, Confiscation.CONCLUDED])
def test_where_nothing_bars_it_nobody_is_warned(state):
    decision = decide(report(REMOVAL, details=FLYING), facts(case(interest_open=True, confiscation=state)))
    assert letters(decision) == [("nca-milestone-removal-details", CONTACT)]


def test_a_bar_that_comes_after_the_removal_was_told_warns_them_too_and_once():
    begun = mail(Kind.INFORMATION, person(confiscation=Confiscation.PROCEEDINGS))
    first = decide(begun, facts(told(REMOVAL, FLYING, 9)))
    assert letters(first)[1:] == BARRED
    again = decide(begun, facts(told(REMOVAL, FLYING, 9, confiscation=Confiscation.PROCEEDINGS)))
    assert letters(again) == [("owner-information", OWNER)]


# --- owed before the interest ---------------------------------------------------------------------------------

def test_what_happened_lately_is_told_when_nca_first_has_an_interest():
    owed = {BAIL: Owed(Details(TODAY - 14 * DAY, restrictions="a curfew"), MilestoneSource.OWNER, OWNER)}
    decision = decide(mail(), facts(case(owed=owed)))
    assert ("nca-milestone-bail-granted", CONTACT) in letters(decision)
    assert [(note.name, note.by, note.told_by) for note in decision.milestones] == [
        (BAIL, OWNER, "nca-milestone-bail-granted")
    ]


def test_what_is_older_is_listed_for_the_team_and_what_only_the_extract_shows_is_history():
    old = Details(TODAY - 15 * DAY)
    owed = {BAIL: Owed(old), MilestoneName.APPEAL_RECEIVED: Owed(old)}
    decision = decide(mail(), facts(case(owed=owed, extract={MilestoneName.DEPORT_DECISION: old})))
    assert not [one for one in letters(decision) if one[0].startswith("nca-milestone")]
    assert [task for task in tasks(decision) if task[0] is TaskKind.OLD_MILESTONE] == [
        (TaskKind.OLD_MILESTONE, TEAM, "bail-granted-too-old-to-tell"),
        (TaskKind.OLD_MILESTONE, TEAM, "appeal-received-too-old-to-tell"),
    ]


def test_a_removal_that_the_extract_shows_is_told_with_the_first_answer_and_alarms_when_it_is_near():
    near = replace(FLYING, removal_date=TODAY + 2 * DAY)
    decision = decide(mail(), facts(case(extract={REMOVAL: near})))
    assert letters(decision)[-3:] == [
        ("nca-milestone-removal-details", CONTACT), ("owner-removal-alarm", OWNER), ("senior-removal-alarm", SENIOR)
    ]


def test_who_owns_no_case_is_not_alarmed_and_the_senior_caseworker_has_the_task():
    near = replace(FLYING, removal_date=TODAY + 2 * DAY)
    decision = decide(mail(), facts(unallocated(extract={REMOVAL: near})))
    assert ("senior-removal-alarm", SENIOR) in letters(decision)
    assert (TaskKind.TELL_OF_REMOVAL, SENIOR, "short-notice") in tasks(decision)


@pytest.mark.parametrize(("shown", "why"), [
    (Details(note="to be removed as soon as a seat is found"), "removal-without-a-day"),
    (Details(removal_date=TODAY + 9 * DAY, cancelled=True, note="BA75, as the flight of the 3rd was cancelled"),
     "removal-perhaps-cancelled"),
])
def test_a_removal_that_nobody_can_tell_of_when_nca_first_asks_alarms_owner_and_senior(shown, why):
    decision = decide(mail(), facts(case(extract={REMOVAL: shown})))
    alarms = [(one.template, one.to) for one in decision.letters if "removal" in one.template]
    assert alarms == [("owner-removal-alarm", OWNER), ("senior-removal-alarm", SENIOR)]
    assert [one.why for one in decision.tasks if one.kind is TaskKind.TELL_OF_REMOVAL] == [why]


def test_a_removal_that_was_cancelled_before_nca_asked_is_history():
    gone = Details(removal_date=TODAY + 9 * DAY, cancelled=True, note="cancelled: judicial review")
    decision = decide(mail(), facts(case(extract={REMOVAL: gone})))
    assert not [one for one in decision.letters if "removal" in one.template]


# --- two appeals ----------------------------------------------------------------------------------------------

APPEALED, ENDED = MilestoneName.APPEAL_RECEIVED, MilestoneName.APPEAL_RESULT
FIRST = {APPEALED: Details(dt.date(2014, 1, 7)), ENDED: Details(dt.date(2014, 1, 28), AppealOutcome.DISMISSED)}
AGAIN = FIRST | {APPEALED: Details(dt.date(2014, 2, 10))}


def appeal(name, said, told):
    held = case(interest_open=True, told=told)
    return news_of(held, name, said, TODAY), is_flipped(held, name, said)


def test_an_appeal_after_the_result_of_the_last_one_is_another_and_replaces_nothing():
    news, _ = appeal(APPEALED, Details(dt.date(2014, 2, 10)), FIRST)
    assert news is not None and not news.corrects
    corrected, _ = appeal(APPEALED, Details(dt.date(2014, 1, 8)), FIRST)
    assert corrected is not None and corrected.corrects


def test_the_result_of_another_appeal_is_told_and_not_asked_about():
    said = Details(dt.date(2014, 2, 17), AppealOutcome.ALLOWED)
    news, flipped = appeal(ENDED, said, AGAIN)
    assert news is not None and (news.corrects, flipped) == (False, False)
    assert appeal(ENDED, said, FIRST)[1]


def test_the_notice_of_another_appeal_can_be_corrected_too():
    news, _ = appeal(APPEALED, Details(dt.date(2014, 2, 11)), AGAIN)
    assert news is not None and news.corrects
