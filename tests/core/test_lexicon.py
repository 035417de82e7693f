"""Word lists are sought by their parts: what a phrase cannot be without must stand in all that it finds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.core import vocabulary_kinds as words
from mailbot.core.lexicon import alternatives, families, needed

LISTS = (
    words.WITHDRAWN, words.FIRST, words.KNOWN, words.TOLD, words.ASKED, words.DECLARED, words.IN_PASSING, words.ELSE,
)
PHRASES = sorted({phrase for listed in LISTS for pattern in listed for phrase in alternatives(pattern)})


@pytest.mark.parametrize(("pattern", "parts"), [
    (r"\bflag\b", {"flag"}),
    (r"\ba (?:flag|marker)\b", {"flag", "marker"}),
    (r"\bflags?\b", {"flag"}),
    (r"(?:our )?interest", {"interest"}),
    (r"ask(?:ing)? you", {" you"}),
    (r"e-?mails{0,2}", {"mail"}),
    (r"ab+c", {"ab"}),
    (r"(?!not )\w+ (?<=x)[abc]", {" "}),
    (r"flag|\w+", set()),
    (r"\d{4}", set()),
    (r"(?:flag)?(?:x|)", set()),
])  # fmt: skip
def test_the_longest_part_that_a_pattern_cannot_be_without_is_found(pattern: str, parts: set[str]) -> None:
    assert needed(pattern) == parts


@settings(max_examples=500, deadline=None)
@given(st.sampled_from(PHRASES).flatmap(lambda phrase: st.tuples(st.just(phrase), st.from_regex(phrase))))
def test_all_that_a_phrase_finds_holds_one_of_its_parts(found: tuple[str, str]) -> None:
    phrase, text = found
    assert any(part in text for part in needed(phrase) or ("",))


def test_a_sentence_is_told_by_every_list_that_has_a_phrase_in_it_and_where_the_first_begins() -> None:
    lists = families({"first": (r"\bfirst time\b|\binitial\b",), "interest": (r"\binterest\b",), "any": (r"\w\d",)})
    assert lists.places("our initial interest, for the first time") == {"first": 4, "interest": 12}
    assert lists.places("b2") == {"any": 0}
    assert lists.places("nothing") == {}
