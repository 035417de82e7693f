"""Follow-ups in the record: an import's in its own transaction, nothing twice, tasks pressed and ended once."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection

from mailbot import config, config_parties
from mailbot.core.decision import TaskKind
from mailbot.core.extract import CaseRow
from mailbot.core.facts import CaseFacts
from mailbot.core.states import TaskState
from tests.casework import NOW, TEAM, case, mail, nca, unallocated
from tests.store import steps

pytestmark = pytest.mark.usefixtures("record")

NEW = {"owner_name": "Noor Colleague", "owner_email": "noor@office.example"}
OLD = {"owner_name": "Case Owner", "owner_email": "owner@office.example",
       "senior_caseworker_email": "senior@office.example"}


class Clock:
    """The office of the shipped example, on a clock that the test moves."""

    def __init__(self) -> None:
        from mailbot.service.office import open_office

        self.now = NOW
        shipped = config.load_example()
        staff = config_parties.PartyList(domains=("office.example",))
        self.office = open_office(shipped.model_copy(update={
            "administrators": config.Administrators(addresses=("admin@office.example",)),
            "mailbox": shipped.mailbox.model_copy(update={"address": TEAM}),
            "parties": shipped.parties.model_copy(update={"home_office": staff}),
        }), lambda: self.now)

    def import_cases(self, *cases: CaseFacts) -> None:
        from mailbot.service.following import follow_extract
        from mailbot.store.ledger.cases import import_cases

        rows: list[CaseRow] = steps.case_rows(*cases)
        import_cases(rows, self.now, lambda _: None, follow_extract(self.office))

    def tick(self, day: str = "") -> None:
        """Have a timekeeper of its own do a round, on a day."""
        from mailbot.service.timekeeper import Timekeeper

        if day:
            self.now = dt.datetime.fromisoformat(f"{day}T09:00:00+00:00")
        keeper = Timekeeper(self.office, lambda: True)
        while keeper.work():
            pass


@pytest.fixture
def clock() -> Any:
    made = Clock()
    yield made
    made.office.close()


def letters() -> list[tuple[str, str]]:
    from mailbot.store.models import Letter

    return list(Letter.objects.exclude(cause="").order_by("pk").values_list("template", "to"))


def tasks(**which: object) -> list[tuple[str, str, str, str]]:
    from mailbot.store.models import Task

    rows = Task.objects.filter(**which).exclude(kind="attach-minute-sheet").order_by("pk")
    return list(rows.values_list("kind", "assignee", "state", "how"))


def interest(clock: Clock, held: CaseFacts) -> None:
    clock.import_cases(held)
    steps.serve(1, mail())


def test_the_day_a_case_is_allocated_both_are_told_once(clock: Clock) -> None:
    interest(clock, unallocated())
    for _ in range(2):
        clock.import_cases(case(**OLD))
        clock.tick()
    assert letters() == [("nca-case-allocated", "officer@nca.example"), ("owner-task", OLD["owner_email"])]
    assert tasks() == [
        ("await-allocation", TEAM, "done", "allocated"),
        ("contact-nca", OLD["owner_email"], "open", ""),
    ]


def test_ncas_mail_goes_with_the_task_and_news_joins_ncas_thread(clock: Clock) -> None:
    from mailbot.store.models import Letter

    interest(clock, unallocated())
    clock.import_cases(case(**OLD))
    told, asked = Letter.objects.exclude(cause="").order_by("pk")
    assert (told.in_reply_to, told.attachment_id) == ("<1@nca.example>", None)
    assert asked.attachment is not None and bytes(asked.attachment.data) == steps.arrival(1).raw
    assert "the case extract of 18 February 2014" in told.proof


def test_a_new_owner_takes_over_and_no_owner_leaves_it_to_the_team(clock: Clock) -> None:
    interest(clock, case(**OLD))
    clock.import_cases(case(**OLD | NEW))
    clock.import_cases(unallocated())
    assert letters() == [
        ("nca-case-reallocated", "officer@nca.example"), ("owner-task", NEW["owner_email"]),
        ("nca-case-unallocated-again", "officer@nca.example"),
    ]
    assert tasks() == [
        ("contact-nca", OLD["owner_email"], "cancelled", "owner-changed"),
        ("contact-nca", NEW["owner_email"], "cancelled", "no-owner-any-more"),
        ("await-allocation", TEAM, "open", ""),
    ]


def test_every_officer_who_notified_an_interest_is_told_of_the_owner_in_their_own_thread(clock: Clock) -> None:
    from mailbot.store.models import Letter

    interest(clock, unallocated())
    steps.serve(2, mail(sender=nca("second@nca.example"), message_id="<2@nca.example>", content="d" * 64))
    steps.serve(3, mail(sender=nca(), message_id="<3@nca.example>", content="e" * 64))
    for _ in range(2):
        clock.import_cases(case(**OLD))
        clock.tick()
    assert letters() == [
        ("nca-case-allocated", "officer@nca.example"), ("owner-task", OLD["owner_email"]),
        ("nca-case-allocated", "second@nca.example"),
    ]
    assert Letter.objects.get(to="second@nca.example", template="nca-case-allocated").in_reply_to == "<2@nca.example>"


@pytest.mark.parametrize(("state", "reminded"), [("queued", 0), ("refused", 0), ("withdrawn", 0), ("sent", 1)])
def test_nca_is_not_reminded_of_a_question_that_it_never_had(clock: Clock, state: str, reminded: int) -> None:
    from mailbot.core.states import Support
    from mailbot.service.support import request
    from mailbot.store.models import Letter

    interest(clock, case(**OLD))
    request(clock.office, "A1234567", Support.IDENTITY, "Pat Reeve")
    question = Letter.objects.filter(template="nca-support-identity")
    for step in ("sending", state) if state in ("refused", "sent") else (state,):
        if step != "queued":
            question.update(state=step, ended_at=clock.now)
    clock.tick("2014-03-31")
    assert [template for template, _ in letters()].count("nca-question-reminder") == reminded


def test_a_question_that_bounced_and_is_tried_again_waits_for_its_answer_and_nobody_sees_to_it_twice(
    clock: Clock
) -> None:
    from mailbot.core.states import Support
    from mailbot.service.support import request
    from mailbot.store.ledger import letters as ledger
    from mailbot.store.ledger.owing import raise_task
    from mailbot.store.ledger.transactions import writing
    from mailbot.store.models import Letter

    interest(clock, case(**OLD))
    request(clock.office, "A1234567", Support.IDENTITY, "Pat Reeve")
    question = Letter.objects.filter(template="nca-support-identity")
    for state in ("sending", "refused"):
        question.update(state=state)
    with writing(clock.now) as journal:
        raise_task(journal, question.get().pk, TaskKind.LETTER_REFUSED, TEAM, "550")
    assert ledger.try_again(question.get().pk, "Pat Reeve", clock.now)
    assert tasks(letter=question.get()) == [
        ("await-identity", OLD["owner_email"], "open", ""), ("letter-refused", TEAM, "done", "tried-again"),
    ]


def test_an_import_names_the_cases_of_ncas_interest_that_it_lacks(clock: Clock) -> None:
    from mailbot.store.ledger.cases import import_cases

    interest(clock, case(**OLD))
    brought = import_cases(steps.case_rows(case("B7654321")), clock.now, lambda _: None)
    assert (brought.added, brought.missing) == (1, ("A1234567",))
    assert import_cases(steps.case_rows(case(**OLD)), clock.now, lambda _: None).missing == ()


def test_without_an_open_interest_nothing_follows(clock: Clock) -> None:
    clock.import_cases(unallocated())
    clock.import_cases(case(**OLD))
    assert (letters(), tasks()) == ([], [])


def test_an_import_that_fails_leaves_nothing_that_follows(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    interest(clock, unallocated())
    monkeypatch.setattr("mailbot.service.following.apply_follow_ups", _fails)
    with pytest.raises(RuntimeError, match="half-way"):
        clock.import_cases(case(**OLD))
    monkeypatch.undo()
    assert (letters(), [kind for kind, *_ in tasks(state="open")]) == ([], ["await-allocation"])
    clock.import_cases(case(**OLD))
    assert len(letters()) == 2


def _fails(*_: object, **__: object) -> None:
    raise RuntimeError("half-way")


def test_an_allocation_that_came_with_the_interest_is_caught_up_with_once(clock: Clock) -> None:
    """The decider saw no owner; the import, at the same moment, saw no interest."""
    interest(clock, unallocated())
    steps.import_cases(case(**OLD))
    for _ in range(2):
        clock.tick()
    assert letters() == [("nca-case-allocated", "officer@nca.example"), ("owner-task", OLD["owner_email"])]


def test_a_task_is_pressed_rung_by_rung_and_never_twice(clock: Clock) -> None:
    interest(clock, case(**OLD))
    seen = []
    for day in ("2014-02-19", "2014-02-20", "2014-02-20", "2014-02-22", "2014-02-24", "2014-02-24", "2014-02-26",
                "2014-02-27", "2014-03-31"):
        before = len(letters())
        clock.tick(day)
        seen += [(day, template) for template, _ in letters()[before:]]
    # The team has the minute sheet to attach itself, so of that the administrators hear alone.
    assert [(day, template) for day, template in seen if template != "task-administrators"] == [
        ("2014-02-20", "task-reminder"), ("2014-02-24", "task-escalation"),
    ]
    assert [day for day, template in seen if template == "task-administrators"] == ["2014-02-24", "2014-02-26"]
    assert tasks() == [("contact-nca", OLD["owner_email"], "escalated", "")]


def test_two_timekeepers_and_an_end_in_between_press_nothing_twice(clock: Clock) -> None:
    from mailbot.core.pressing import press
    from mailbot.service.deciding import policy_facts_of
    from mailbot.service.following import follow_up
    from mailbot.store import turns
    from mailbot.store.ledger.transactions import writing

    interest(clock, case(**OLD))
    clock.now += dt.timedelta(days=2)
    known = policy_facts_of(clock.office.config, clock.office.today())
    clock.tick()
    assert [template for template, _ in letters()] == ["task-reminder"]
    due = turns.to_press(dt.date.max, 9)
    stale = [replace(one, task=replace(one.task, rung=0, next_on=known.today)) for one in due]
    with writing(clock.now) as journal:
        follow_up(clock.office, journal, [found for one in stale if (found := press(one, known))])
    assert [template for template, _ in letters()] == ["task-reminder"]


def test_a_task_that_nobody_scheduled_is_pressed_all_the_same(clock: Clock) -> None:
    from mailbot.store.models import Task

    interest(clock, case(**OLD))
    Task.objects.update(next_on=None)
    clock.tick("2014-02-19")
    assert Task.objects.get(kind=TaskKind.CONTACT_NCA.value).next_on == dt.date(2014, 2, 20)


def test_a_task_that_has_ended_is_pressed_no_more_and_ends_once(clock: Clock) -> None:
    from mailbot.core.errors import WrongUse
    from mailbot.service.tasks import end
    from mailbot.store.models import Task

    interest(clock, case(**OLD))
    task = Task.objects.get(kind="contact-nca").pk
    end(task, TaskState.DONE, by="grace", how="by-phone", now=clock.now)
    with pytest.raises(WrongUse, match=rf"task {task} is done already, by grace: by-phone"):
        end(task, TaskState.CANCELLED, by="x", how="y", now=clock.now)
    with pytest.raises(WrongUse, match="there is no task 99"):
        end(99, TaskState.DONE, by="x", how="y", now=clock.now)
    clock.tick("2014-02-20")
    assert letters() == []
    assert tasks() == [("contact-nca", OLD["owner_email"], "done", "by-phone")]


def test_the_journal_holds_what_followed_and_still_fits_together(clock: Clock) -> None:
    from mailbot.store.audit import verify
    from mailbot.store.models import Event

    interest(clock, unallocated())
    clock.import_cases(case(**OLD))
    clock.tick("2014-02-20")
    assert {"task-done", "task-made", "task-pressed", "letter-queued"} <= set(
        Event.objects.values_list("what", flat=True))
    assert verify() is None


def test_cases_without_an_interest_cost_an_import_one_question_a_batch(clock: Clock) -> None:
    interest(clock, unallocated())
    others = [case(f"B{number:07}", **OLD) for number in range(300)]
    clock.import_cases(unallocated(), *others)
    changed = [replace(one, progress="Removed.") for one in others]
    asked: list[str] = []

    def count(execute: Any, sql: str, *rest: object) -> Any:
        asked.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(count):
        clock.import_cases(unallocated(), *changed)
    # One a batch, and one at the end for the cases of NCA's interest that the extract lacks.
    assert sum("store_interest" in sql for sql in asked) == 2


def test_where_the_administrators_address_itself_is_refused_the_pressing_comes_to_an_end(clock: Clock) -> None:
    interest(clock, case())
    days = ("2014-03-03", "2014-03-10", "2014-03-17", "2014-03-24", "2014-03-31", "2014-04-07")
    for day in days:
        clock.tick(day)
        refuse_all(clock.now)
    written = [to for _, to in letters()].count("admin@office.example")
    for day in ("2014-04-14", "2014-04-22", "2014-04-28", "2014-05-06"):
        clock.tick(day)
        refuse_all(clock.now)
    assert [to for _, to in letters()].count("admin@office.example") == written > 0


def refuse_all(now: dt.datetime) -> None:
    """Have a server refuse every letter that waits."""
    from mailbot.core.delivery import About, Delivery, Result
    from mailbot.store import queries
    from mailbot.store.ledger.letters import claim, note_deliveries
    from mailbot.store.ledger.transactions import writing

    refused = Delivery(Result.REFUSED, 550, "5.1.1 nobody here", About.RECIPIENT)
    with writing(now) as journal:
        due = queries.due_letters(claim(journal, 99))
        note_deliveries(journal, [(one, refused) for one in due], assignee=TEAM, retry_for=dt.timedelta(days=3))
