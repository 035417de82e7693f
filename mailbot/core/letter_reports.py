"""What follows from a report on the delivery of a letter of ours: where the letter stands now, and a task.

A report is evidence, not proof, and anybody can write one: it changes no address and no case. It counts only where it
names a letter that we sent (by Message-ID, or by the letter's own return address) and that letter's one recipient.
"""

from mailbot.core.decision import LetterReport, TaskKind, TaskOrder
from mailbot.core.facts import Facts, OurLetter
from mailbot.core.notification import DeliveryNews, Reading
from mailbot.core.states import DeliveryAction, Kind, LetterState

_STATES = {
    DeliveryAction.FAILED: LetterState.REFUSED,
    DeliveryAction.DELAYED: LetterState.DELAYED,
    DeliveryAction.DELIVERED: LetterState.SENT,
}
# What is worst counts, where a report says two things of one recipient.
_WORST_FIRST = tuple(_STATES)


def letter_reports(reading: Reading, facts: Facts) -> tuple[LetterReport, ...]:
    """Give what a machine's mail reports of letters of ours, each with what follows."""
    found = ((letter, _news_of(reading, letter)) for letter in facts.reported)
    return tuple(_report(letter, news, facts) for letter, news in found if news is not None)


def brings_good_news(reading: Reading, facts: Facts) -> bool:
    """Tell whether a machine reports of letters of ours that all of them arrived."""
    return _is_report_on_ours(reading, facts) and _is_good_news(reading)


def brings_bad_news(reading: Reading, facts: Facts) -> bool:
    """Tell whether a machine reports on letters of ours anything else, be it in words that nobody understands."""
    return _is_report_on_ours(reading, facts) and not _is_good_news(reading)


def _is_report_on_ours(reading: Reading, facts: Facts) -> bool:
    said = reading.notification
    by_machine = said.automatic is not None or said.kind is Kind.AUTOMATIC
    return by_machine and bool(facts.our_letters or facts.reported)


def _is_good_news(reading: Reading) -> bool:
    return bool(reading.delivery) and all(one.action is DeliveryAction.DELIVERED for one in reading.delivery)


def _news_of(reading: Reading, letter: OurLetter) -> DeliveryNews | None:
    told = [one for one in reading.delivery if one.recipient == letter.to.lower()]
    return min(told, key=lambda one: _WORST_FIRST.index(one.action), default=None)


def _report(letter: OurLetter, news: DeliveryNews, facts: Facts) -> LetterReport:
    why = f"{news.action.value} {news.status}".strip()
    task = None if news.action is DeliveryAction.DELIVERED else _task(letter, news, facts)
    return LetterReport(letter.id, _STATES[news.action], why, task)


def _task(letter: OurLetter, news: DeliveryNews, facts: Facts) -> TaskOrder:
    """Give the team the task to see to it; what told anybody of a case has a clock, and is pressed like other tasks."""
    due_on = facts.schedule.due(facts.today)
    next_on = facts.schedule.first_press(TaskKind.LETTER_BOUNCED, due_on) if letter.discloses else None
    case = letter.references[0] if len(letter.references) == 1 else ""
    return TaskOrder(
        TaskKind.LETTER_BOUNCED, case, facts.team_address, due_on, next_on,
        why=f"letter {news.action.value}: {news.status}".rstrip(": "),
    )
