"""What delivery reports write of our letters, and what further mail is found to belong to. On both databases."""

import json
from typing import Any

import pytest

from mailbot.core.decision import Decision, LetterReport, TaskKind, TaskOrder
from mailbot.core.facts import Question
from mailbot.core.states import LetterState, Outcome
from tests.casework import OFFICER, REFERENCE, TEAM, TODAY, case, mail
from tests.store import steps

BOUNCED = TaskOrder(TaskKind.LETTER_BOUNCED, REFERENCE, TEAM, TODAY, TODAY, why="letter failed: 5.1.1")


@pytest.fixture
def sent(record: Any) -> Any:
    """The number of a letter to NCA that was sent."""
    from mailbot.store.models import Letter

    steps.import_cases(case())
    steps.serve(1, mail())
    letter = Letter.objects.get(to=OFFICER)
    Letter.objects.filter(pk=letter.pk).update(state="sending")
    Letter.objects.filter(pk=letter.pk).update(state="sent")
    return letter.pk


def reported(uid: int, letter: int, state: LetterState, task: TaskOrder | None = BOUNCED) -> int:
    """Take in a report on a letter."""
    report = mail(automatic="delivery-report", message_id=f"<r{uid}@x.example>", content=f"{uid:064}")
    (message,) = steps.record(uid)
    steps.keep_reading(message, report)
    news = LetterReport(letter, state, "failed 5.1.1", task)
    steps.apply(message, report, Decision(Outcome.REVIEW, ("our-letter-bounced",), reports=(news,)))
    return message


def state_of(letter: int) -> tuple[str, str]:
    from mailbot.store.models import Letter

    return Letter.objects.values_list("state", "last_answer").get(pk=letter)


def tasks() -> list[tuple[str, str]]:
    from mailbot.store.models import Task

    return list(Task.objects.filter(kind="letter-bounced").order_by("pk").values_list("state", "how"))


def test_a_letter_that_bounced_is_refused_and_a_person_has_a_task_for_it(sent: int) -> None:
    from mailbot.store.models import Event, Task

    message = reported(2, sent, LetterState.REFUSED)
    assert state_of(sent) == ("refused", f"mail {message} reports: failed 5.1.1")
    task = Task.objects.select_related("case").get(kind="letter-bounced")
    assert (task.letter_id, task.message_id, task.case and task.case.reference) == (sent, message, REFERENCE)
    event = Event.objects.get(what="letter-refused", subject_id=sent)
    assert json.loads(event.data)["message"] == message


def test_the_same_letter_bounced_twice_gives_one_task(sent: int) -> None:
    reported(2, sent, LetterState.REFUSED)
    reported(3, sent, LetterState.REFUSED)
    assert tasks() == [("open", "")]


def test_a_delay_then_a_success_clears_it(sent: int) -> None:
    reported(2, sent, LetterState.DELAYED)
    assert (state_of(sent)[0], tasks()) == ("delayed", [("open", "")])
    reported(3, sent, LetterState.SENT, None)
    assert (state_of(sent)[0], tasks()) == ("sent", [("done", "arrived-after-all")])


def test_a_delay_then_a_failure_is_one_task(sent: int) -> None:
    reported(2, sent, LetterState.DELAYED)
    reported(3, sent, LetterState.REFUSED)
    assert (state_of(sent)[0], tasks()) == ("refused", [("open", "")])


def test_a_delay_reported_late_takes_nothing_back(sent: int) -> None:
    reported(2, sent, LetterState.REFUSED)
    reported(3, sent, LetterState.DELAYED)
    reported(4, sent, LetterState.SENT, None)
    assert (state_of(sent)[0], tasks()) == ("refused", [("open", "")])


def test_a_letter_whose_answer_is_not_written_down_yet_gives_the_task_and_goes_its_way(sent: int) -> None:
    from mailbot.store.models import Letter

    Letter.objects.filter(pk=sent).update(state="refused")
    Letter.objects.filter(pk=sent).update(state="queued")
    Letter.objects.filter(pk=sent).update(state="sending")
    reported(2, sent, LetterState.REFUSED)
    assert (state_of(sent)[0], tasks()) == ("sending", [("open", "")])


def test_a_letter_that_is_tried_again_and_bounces_again_gives_a_new_task_once_the_old_is_done(sent: int) -> None:
    from mailbot.core.states import TaskState
    from mailbot.store.ledger.tasks import end_task
    from mailbot.store.ledger.transactions import writing
    from mailbot.store.models import Letter, Task
    from tests.casework import NOW

    reported(2, sent, LetterState.REFUSED)
    with writing(NOW) as journal:
        end_task(journal, Task.objects.get(kind="letter-bounced").pk, TaskState.DONE, by="x", how="tried-again")
    for state in ("queued", "sending", "sent"):
        Letter.objects.filter(pk=sent).update(state=state)
    reported(3, sent, LetterState.REFUSED)
    assert tasks() == [("done", "tried-again"), ("open", "")]


# --- what further mail belongs to -----------------------------------------------------------------------------


def test_letters_are_known_by_the_beginning_of_their_key(sent: int) -> None:
    from mailbot.store.models import Letter
    from mailbot.store.threads import our_letters_by_key

    key = Letter.objects.values_list("key", flat=True).get(pk=sent)
    found = our_letters_by_key([key[:24], "0" * 24])
    assert {name: letter.id for name, letter in found.items()} == {key[:24]: sent}


@pytest.mark.usefixtures("sent")
def test_the_mail_that_notified_a_standing_interest_names_its_case_in_whatever_letters() -> None:
    from mailbot.store.models import Interest
    from mailbot.store.threads import notified_cases

    assert notified_cases(["<1@nca.example>", "<2@nca.example>"]) == {"<1@nca.example>": (REFERENCE,)}
    assert notified_cases([]) == {}
    Interest.objects.update(state="withdrawn")
    assert notified_cases(["<1@nca.example>"]) == {}


def test_questions_that_still_stand_are_found_and_a_colleagues_are_not(sent: int) -> None:
    from mailbot.store.models import Case, Task
    from mailbot.store.threads import questions_to_nca
    from tests.casework import NOW

    held = Case.objects.get()
    common = {"case": held, "assignee": TEAM, "due_on": TODAY, "made_at": NOW}
    asked = Task.objects.create(kind="await-information", letter_id=sent, **common)
    Task.objects.create(kind="answer-question", **common)
    Task.objects.create(kind="await-identity", letter_id=sent, state="done", **common)
    assert questions_to_nca([REFERENCE]) == {REFERENCE: (Question(asked.pk, TaskKind.AWAIT_INFORMATION, sent),)}


@pytest.mark.usefixtures("sent")
def test_the_cases_of_staff_are_those_that_they_own_or_lead() -> None:
    from mailbot.store.threads import cases_of_staff
    from tests.casework import COLLEAGUE, OWNER, SENIOR

    assert [cases_of_staff(one) for one in (OWNER, SENIOR, COLLEAGUE, "")] == [(REFERENCE,), (REFERENCE,), (), ()]
