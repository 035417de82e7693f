"""A value from outside becomes one visible line, in every script; a letter is wrapped and nothing is lost."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mailbot.core.lines import LINE_LIMIT, hidden, safe_line, wrap
from tests.timing import quickest

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=300)


@pytest.mark.parametrize(("given_text", "line"), [
    ("Ion  POPESCU ", "Ion POPESCU"),
    ("a\r\nBcc: b\tc\x00d", "a Bcc: b c d"),
    ("a\u2028b\u2029c\x85d\x0be\xa0f\u3000g", "a b c d e f g"),
    ("\u202eoverride\u202c", "override"),
    ("zero\u200bwidth\u2060joined\ufeff", "zerowidthjoined"),
    ("\ud83d", "\ufffd"),
    ("\ue000\U0010ffff", "\ufffd\ufffd"),
    ("e\u0301", "é"),
    ("علی\u200cرضا", "علی\u200cرضا"),
    ("क्\u200dष", "क्\u200dष"),
    ("I\u200con\u200d", "Ion"),
    ("\u200cعلی\u200d", "علی"),
    ("a\u3164\u2800b", "a b"),
    ("", ""),
    ("\n\n", ""),
])
def test_a_line_is_rebuilt(given_text, line):
    assert safe_line(given_text) == line


@given(ANYTHING, st.integers(1, 120))
def test_whatever_comes_leaves_as_one_bounded_visible_line(text, limit):
    line = safe_line(text, limit)
    assert len(line) <= limit
    assert line == line.strip() and "  " not in line
    assert not hidden(line)
    assert len((line + "x").splitlines()) == 1
    assert not any(unicodedata.bidirectional(c) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
                   for c in line)
    line.encode("utf-8")


@given(ANYTHING, st.integers(1, 120))
@example("e\u200b\u0301", 9)
def test_rebuilt_twice_is_rebuilt_once(text, limit):
    assert safe_line(safe_line(text, limit), limit) == safe_line(text, limit)


def test_a_cut_line_says_so():
    assert safe_line("x" * 30, 10) == "x" * 9 + "…"
    assert safe_line("x" * 10, 10) == "x" * 10


def test_ten_million_hostile_characters_cost_nothing():
    text = "e" + "\u0301\u0323" * 5_000_000
    assert quickest(lambda: safe_line(text)) < 0.1


@pytest.mark.parametrize(("text", "name"), [("plain é 王", ""), ("a\u202eb", "U+202E"), ("a\tb", "U+0009"),
                                            ("علی\u200cرضا", "")])
def test_hidden_names_the_first_character_that_nobody_sees(text, name):
    assert hidden(text) == name


def test_lines_stay_as_the_letter_has_them_and_list_items_hang():
    text = "Name: Ion\nTelephone: 1\n\n\n\n- " + "word " * 20 + "\n  " + "in " * 40 + "\n\n"
    laid = wrap(text).split("\n")
    assert laid[:4] == ["Name: Ion", "Telephone: 1", "", "- word" + " word" * 14]
    assert laid[4].startswith("  word") and laid[5].startswith("  in") and laid[6].startswith("  in")


@given(st.lists(st.from_regex(r"[a-z@.-]{1,30}", fullmatch=True), min_size=1, max_size=60))
def test_wrapping_breaks_no_word_and_loses_none(words):
    laid = wrap(" ".join(words))
    assert laid.split() == words
    assert max(map(len, laid.splitlines())) <= 78


@given(ANYTHING)
def test_no_line_is_ever_too_long_for_the_wire(text):
    assert max(map(len, wrap(text * 20).splitlines()), default=0) <= LINE_LIMIT


def test_a_word_longer_than_the_wire_allows_is_cut_through():
    assert [len(line) for line in wrap("x" * 2000).splitlines()] == [900, 900, 200]
