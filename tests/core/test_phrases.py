"""Phrases are sought only where a part of them stands; that must never hide one."""

import re

import pytest

from mailbot.core import phrases
from mailbot.core.closings import _SMALL_PRINT

_UNDER_LETTERS = """
    You are not the intended recipient.
    You are not the named addressee.
    You have received this message in error.
    It is solely for the use of the person named.
    It is intended only for you.
    It is intended for the addressee.
    This e-mail may be confidential.
    This message contains privileged words.
    This communication has attachments.
    Please consider the environment.
    Think before you print.
    It was swept for the presence of a computer virus.
    We accept no liability.
    The office does not accept any responsibility.
    E-mails may be monitored.
    Messages will be recorded.
    Traffic can be intercepted.
    Communications may be automatically logged.
    Registered in England.
    For lawful business purposes.
    It was scanned and subject to rules.
    It is exempt from disclosure.
    It was supplied in confidence.
    Under the Freedom of Information Act 2000 it may be exempt.
    The views expressed are not necessarily ours.
    It originated from outside.
    It came from an external sender.
    This is external e-mail.
    Do not click on any links.
    Unsubscribe here.
    You are on the mailing list.
    It came over the Government Secure Intranet.
    With the GSi Convergence service.
    It was scanned by MessageLabs.
    Diese E-Mail kann vertraulich sein.
    Ce message est confidentiel.
    Este mensaje es confidencial.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", [line.strip() for line in _UNDER_LETTERS])
@pytest.mark.parametrize("written", [str, str.upper], ids=["as it is", "in capitals"])
def test_small_print_is_found_by_its_part(sentence, written):
    text = written(sentence)
    assert any(pattern.search(text) for _, pattern in _SMALL_PRINT.rows)
    assert _SMALL_PRINT.stand_in(text)
    assert any(pattern.search(text) for pattern in _SMALL_PRINT.likely(f"Dear all, {text} Yours, A"))


@pytest.mark.parametrize("part", [part for part, _ in _SMALL_PRINT.rows])
def test_each_part_of_the_small_print_leads_to_a_phrase(part):
    assert any(part in sentence.lower() for sentence in _UNDER_LETTERS)


def test_plain_words_hold_no_small_print():
    text = "The appeal was dismissed on 3 May 2014. Please see the message from this office about the files."
    assert not _SMALL_PRINT.stand_in(text)


@pytest.mark.parametrize("letter", ["\u0130", "\u0131", "\u017f", "\u212a", "I", "S", "K", "\u00c9"])
def test_letters_that_a_pattern_takes_for_others_are_folded_alike(letter):
    usual = phrases.folded(letter)
    assert len(usual) == 1
    assert re.fullmatch(usual, letter, re.IGNORECASE)
    assert phrases.table((usual, usual)).stand_in(f"x{letter}x")
