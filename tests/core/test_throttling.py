"""What a server asks for when it is too busy."""

import pytest

from mailbot.core.throttling import LONGEST, asked_to_wait


@pytest.mark.parametrize(("answer", "seconds", "certain"), [
    ("FETCH command error: BAD [b'Request is throttled. Suggested Backoff Time: 299941 Milliseconds']", 299.941, True),
    ("Suggested Backoff Time: 89117 milliseconds", 89.117, True),
    ("Suggested backoff time 30 seconds", 30, True),
    ("Request is throttled. Suggested Backoff Time: 3000000 milliseconds", LONGEST, True),
    ("NO [THROTTLED] slow down", 60, True),
    ("FETCH failed: Server Unavailable. 15", 15, False),
    ("FETCH failed: [UNAVAILABLE] the store is away", 15, False),
    ("FETCH failed: [SERVERBUG] Internal error occurred. Refer to server log for more information.", 15, False),
    ("* BYE [ALERT] Too many simultaneous connections. (Failure)", 30, True),
])
def test_a_pause_is_read_out_of_an_answer_and_capped(answer: str, seconds: float, certain: bool) -> None:
    asked = asked_to_wait(answer)
    assert asked is not None
    assert (asked.seconds, asked.certain) == (pytest.approx(seconds), certain)


@pytest.mark.parametrize("answer", ["socket error: EOF", "LOGIN failed.", "SELECT failed: no such mailbox", ""])
def test_what_asks_for_no_pause_is_tried_again_as_ever(answer: str) -> None:
    assert asked_to_wait(answer) is None
