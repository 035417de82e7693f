"""The scenarios by number, and the mark by which a test says which of them it injects.

`python -m tests.faults.suite` runs every test that carries the mark, prints what was injected and what held, and
writes `docs/what-happens-when.md`.
"""

import pytest

SCENARIOS = {
    1: "killed after a mail was fetched, before anything is written",
    2: "killed between the raw bytes and the outcome",
    3: "killed after the decision, before the letter leaves",
    4: "killed after the final dot, before the server's answer is read",
    5: "killed after the server's answer, before it is written down",
    6: "killed after the letters, before the mail is moved",
    7: "killed between COPY and EXPUNGE, on a server without MOVE",
    8: "connection cut in the middle of a mail",
    9: "the mail server goes silent without hanging up",
    10: "one mail breaks FETCH, or the server answers NO, BAD or BYE",
    11: "the mailbox was rebuilt (UIDVALIDITY changes)",
    12: "a colleague moves, deletes or reads mail by hand",
    13: "login refused, password or certificate expired",
    14: "the sending server says later (421, 450, 451), at every step",
    15: "one recipient refused for good, the other taken",
    16: "the answer after the final dot never comes",
    17: "encryption stripped, certificate wrong, or too old",
    18: "connection cut in the middle of a letter",
    19: "disk full",
    20: "the disk fails, or the file system turns read-only",
    21: "the record is locked, or its server restarts",
    22: "the record comes from last night's copy",
    23: "the clock jumps",
    24: "two daemons at once, one of them paused past its lease",
    25: "told to stop, or to read its configuration again, in the middle of a mail",
    26: "a reading worker is killed by its limits",
    27: "a mail that crashes its reader is the oldest of all",
    28: "the receiving server stops stamping",
    29: "a flood after hours without network",
    30: "the case owner changes while a letter is on its way",
    31: "names lead to another machine, or nowhere",
    32: "somebody alters the journal by hand",
}


def scenario(number: int, injected: str) -> pytest.MarkDecorator:
    """Mark a test as injecting a fault of scenario `number`; `injected` says in a phrase what exactly it does."""
    assert number in SCENARIOS
    return pytest.mark.scenario(number=number, injected=injected)
