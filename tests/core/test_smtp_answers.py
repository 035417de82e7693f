"""What each answer of a mail server means for a letter."""

import pytest

from mailbot.core.delivery import About, Result
from mailbot.core.refusals import AT_MOST, Try, in_a_row
from mailbot.core.smtp_answers import Step, judge

WAITS, NEVER = Result.DEFERRED, Result.REFUSED
COMMANDS = (Step.MAIL, Step.RCPT, Step.DATA)

AT_RECIPIENT = [
    ("450 4.2.0 Greylisted, see http://postgrey.example", WAITS, About.RECIPIENT),
    ("450 4.7.1 greylisted", WAITS, About.SERVER),
    ("450 try later", WAITS, About.RECIPIENT),
    ("451 4.3.0 temporary lookup failure", WAITS, About.SERVER),
    ("451 4.7.500 server busy", WAITS, About.SERVER),
    ("452 4.2.2 mailbox full", WAITS, About.RECIPIENT),
    ("452 4.5.3 too many recipients", WAITS, About.SERVER),
    ("452 4.3.1 insufficient system storage", WAITS, About.RECIPIENT),
    ("421 4.3.2 closing", WAITS, About.SERVER),
    ("450 4.1.8 sender domain not found", WAITS, About.SERVER),
    ("454 4.7.1 relay access denied", WAITS, About.SERVER),
    ("550 5.1.1 no such user", NEVER, About.RECIPIENT),
    ("550 no such user", NEVER, About.RECIPIENT),
    ("550 5.4.1 Recipient address rejected: Access denied", NEVER, About.RECIPIENT),
    ("553 5.1.3 bad address syntax", NEVER, About.RECIPIENT),
    ("556 5.1.10 domain takes no mail", NEVER, About.RECIPIENT),
    ("551 5.7.1 not local", NEVER, About.RECIPIENT),
    ("552 5.2.2 mailbox full", WAITS, About.RECIPIENT),
    ("552 too many recipients", WAITS, About.RECIPIENT),
    ("552 5.3.4 message too large", NEVER, About.TEXT),
    ("554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org", WAITS, About.SERVER),
    ("550 5.7.1 Client host rejected: cannot find your reverse hostname", WAITS, About.SERVER),
    ("554 5.7.1 <p@nca.example>: Relay access denied", WAITS, About.SERVER),
    ("550 5.7.1 Unable to relay", WAITS, About.SERVER),
    ("550 5.7.25 no reverse DNS", WAITS, About.SERVER),
    ("550 5.7.606 Access denied, banned sending IP", WAITS, About.SERVER),
    ("550 5.7.64 TenantAttribution; Relay Access Denied", WAITS, About.SERVER),
    ("550 5.1.8 Access denied, bad outbound sender", WAITS, About.SERVER),
    ("550 5.7.133 sender not authenticated for the group", NEVER, About.RECIPIENT),
    ("550 5.7.1 recipient does not take mail from you", NEVER, About.RECIPIENT),
    ("550 4.7.1 contradicts itself", WAITS, About.SERVER),
    ("451 5.7.1 contradicts itself", WAITS, About.SERVER),
    ("530 5.7.0 authentication required", WAITS, About.SERVER),
    ("503 5.5.1 bad sequence of commands", WAITS, About.SERVER),
    ("354 go on", WAITS, About.SERVER),
]

AFTER_THE_DOT = [
    ("250 2.0.0 taken", Result.ACCEPTED, About.TEXT),
    ("299 whatever", Result.ACCEPTED, About.TEXT),
    ("354 what", Result.UNCERTAIN, About.TEXT),
    ("421 4.4.2 time is over", WAITS, About.SERVER),
    ("451 4.3.0 queue file write error", WAITS, About.TEXT),
    ("451 4.7.1 the filter is away", WAITS, About.TEXT),
    ("452 4.2.2 mailbox full", WAITS, About.RECIPIENT),
    ("552 quota exceeded", WAITS, About.RECIPIENT),
    ("552 5.2.2 mailbox full", WAITS, About.RECIPIENT),
    ("552 5.3.4 too large", NEVER, About.TEXT),
    ("552 5.7.0 content presents a potential security issue", NEVER, About.TEXT),
    ("552 message exceeds the limit", NEVER, About.TEXT),
    ("550 5.7.60 Client does not have permissions to send as this sender", WAITS, About.SERVER),
    ("550 5.7.26 not authenticated by DMARC", WAITS, About.SERVER),
    ("554 5.7.1 looks like spam", NEVER, About.TEXT),
    ("554 no", NEVER, About.TEXT),
    ("554 4.6.0 contradicts itself", WAITS, About.TEXT),
]


def meaning(step: Step, answer: str) -> tuple[Result, About]:
    delivery = judge(step, int(answer[:3]), answer[4:])
    return delivery.result, delivery.about


@pytest.mark.parametrize(("answer", "result", "about"), AT_RECIPIENT, ids=[row[0][:40] for row in AT_RECIPIENT])
def test_each_answer_to_the_recipient_has_its_meaning(answer: str, result: Result, about: About) -> None:
    assert meaning(Step.RCPT, answer) == (result, about)


@pytest.mark.parametrize(("answer", "result", "about"), AFTER_THE_DOT, ids=[row[0][:40] for row in AFTER_THE_DOT])
def test_each_answer_to_the_final_dot_has_its_meaning(answer: str, result: Result, about: About) -> None:
    assert meaning(Step.TEXT, answer) == (result, about)


@pytest.mark.parametrize("answer", ["550 5.7.1 sender rejected", "553 not yours", "501 5.1.7 bad sender", "451 later"])
def test_what_is_said_to_our_own_address_refuses_no_letter_for_good(answer: str) -> None:
    assert meaning(Step.MAIL, answer) == (WAITS, About.SERVER)


def test_a_letter_too_large_is_refused_where_its_size_is_announced_and_one_for_which_there_is_no_room_waits() -> None:
    assert meaning(Step.MAIL, "552 5.3.4 too large") == (NEVER, About.TEXT)
    assert meaning(Step.MAIL, "452 4.3.1 no room for so much") == (WAITS, About.TEXT)


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("code", range(400, 500))
def test_no_4xx_ever_refuses_a_letter(step: Step, code: int) -> None:
    for text in ("", "4.7.1 later", "5.7.1 never", "2.0.0 done"):
        assert judge(step, code, text).result is WAITS


@pytest.mark.parametrize("step", COMMANDS)
@pytest.mark.parametrize("code", [*range(200, 600, 7), -1, 0, 999])
def test_before_the_final_dot_nothing_is_ever_taken_or_uncertain(step: Step, code: int) -> None:
    assert judge(step, code, "5.1.1 whatever").result in (WAITS, NEVER)


def refused(letter: int, to: str = "", answer: str = "554 5.7.1 no", step: Step = Step.TEXT) -> Try:
    return Try(letter, to or f"{letter}@nca.example", judge(step, int(answer[:3]), answer[4:]))


def results(*tries: Try, before: frozenset[str] = frozenset()) -> list[Result]:
    return [delivery.result for delivery in in_a_row(before, tries)[1]]


def test_of_a_run_of_refusals_only_the_first_are_for_good() -> None:
    assert results(*map(refused, range(6))) == [NEVER] * AT_MOST + [WAITS] * 3


def test_a_run_goes_on_over_rounds_and_ends_with_the_first_letter_that_is_taken() -> None:
    run, _ = in_a_row(frozenset(), [refused(number) for number in range(AT_MOST)])
    assert results(refused(7), before=run) == [WAITS]
    assert results(refused(7, answer="250 ok"), refused(8), before=run) == [Result.ACCEPTED, NEVER]


def test_many_letters_to_one_bad_address_are_one_bad_address() -> None:
    tries = [refused(number, "gone@nca.example", "550 5.1.1 no such user", Step.RCPT) for number in range(6)]
    assert results(*tries) == [NEVER] * 6


def test_a_letter_of_a_run_that_comes_again_is_refused_again() -> None:
    run, _ = in_a_row(frozenset(), [refused(number) for number in range(AT_MOST)])
    assert results(refused(0), before=run) == [NEVER]
