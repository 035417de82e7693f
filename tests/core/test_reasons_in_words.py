"""Every reason that the program can give has its plain sentence, and no sentence stands for nothing."""

import ast
from collections.abc import Iterator
from pathlib import Path

import mailbot
from mailbot.core.brakes import BRAKES
from mailbot.core.reasons_in_words import SENTENCES, say, say_all
from mailbot.core.rules import CHECKS, GATES

PACKAGE = Path(mailbot.__file__).parent
GIVEN_BY = {"_settled": 0, "set_aside_unread": 2, "set_aside_read": 2, "Decision": 1, "held_for_a_person": 0}
"""Functions that take reasons, and at which place: a word, or a tuple of words."""


def test_every_gate_every_check_and_every_brake_has_a_sentence() -> None:
    assert {row.reason for row in (*GATES, *CHECKS, *BRAKES)} <= set(SENTENCES)


def test_every_reason_that_stands_in_the_code_has_a_sentence() -> None:
    given = set(_reasons_in_the_code())
    assert {"interest-noted", "killed-its-reader", "deciding-failed", "others-remain", "nothing-left-to-do"} <= given
    assert given <= set(SENTENCES)


def test_no_sentence_stands_for_a_reason_that_nobody_gives() -> None:
    assert set(SENTENCES) <= {row.reason for row in (*GATES, *CHECKS, *BRAKES)} | set(_reasons_in_the_code())


def test_each_sentence_is_one_plain_sentence_of_its_own() -> None:
    assert len(set(SENTENCES.values())) == len(SENTENCES)
    for sentence in SENTENCES.values():
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert len(sentence) <= 110


def test_a_persons_own_words_are_said_with_the_rejection() -> None:
    assert say("rejected-by-a-person: sent twice") == "A person decided that nothing follows from it: sent twice."


def test_what_is_not_in_the_table_is_said_as_it_is() -> None:
    said = say_all(["interest-noted", "from-a-later-version"])
    assert said == "NCA's interest is noted on the case. from-a-later-version"


def _reasons_in_the_code() -> Iterator[str]:
    for room in ("core", "service"):
        for file in sorted((PACKAGE / room).glob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield from _reasons_in_call(node)


def _reasons_in_call(call: ast.Call) -> Iterator[str]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    place = GIVEN_BY.get(name)
    if place is not None and len(call.args) > place:
        for word in ast.walk(call.args[place]):
            if isinstance(word, ast.Constant) and isinstance(word.value, str):
                yield word.value
