"""Whose a number or a birth is where words only point: the former and the latter, the elder, the husband."""

from datetime import date

import pytest

from mailbot.core import people
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.sheets import look
from mailbot.core.states import Party

PAIR = "Serkan DEMIR and Yunus KAYA are both new to you from us."
# What is said behind the pair, and reference and birth of each.
SAID = [
    ("Your papers have the latter as D5500817 and the former as D5500791.", ("D5500791", ""), ("D5500817", "")),
    ("The second is D5500817, the first D5500791.", ("D5500791", ""), ("D5500817", "")),
    ("The former was born on 3 March 1975, the latter on 26 December 1989.", ("", "1975-03-03"), ("", "1989-12-26")),
    ("The latter was born on 26 December 1989.", ("", ""), ("", "1989-12-26")),
    ("They are D5500791 and D5500817 respectively.", ("D5500791", ""), ("D5500817", "")),
]


def read(words: str) -> dict[str, tuple[str, str]]:
    """Give reference and birth by name."""
    page = Page("1", Source.BODY, words, (Span(Voice.OWN, 0, len(words)),))
    found = people.find((look(page),), Party.NCA, date(2020, 2, 18))
    return {
        one.names[0].value: (
            one.references[0].value if one.references else "", one.births[0].value if one.births else ""
        ) for one in found.persons if one.names
    }


@pytest.mark.parametrize(("words", "former", "latter"), SAID)
def test_of_two_the_one_who_is_pointed_at_has_the_number(
    words: str, former: tuple[str, str], latter: tuple[str, str],
) -> None:
    told = {"Serkan DEMIR": former, "Yunus KAYA": latter}
    assert read(f"{PAIR} {words}") == {name: values for name, values in told.items() if any(values)}


def test_a_third_who_is_named_apart_confuses_nobody() -> None:
    told = "The latter is D5500817 with you, the former D5500791."
    found = read(f"{PAIR} A third, Kadir ASLAN, was acquitted and is not of interest. {told}")
    assert found["Serkan DEMIR"] == ("D5500791", "")
    assert found["Yunus KAYA"] == ("D5500817", "")


def test_the_husband_has_what_is_said_of_the_husband() -> None:
    found = read(
        "The three people in this note are new to you. Ama Serwaa BOAKYE is 33 (22 May 1986). Her husband Kofi BOAKYE "
        "and her half-brother Joshua TAGOE were convicted with her. You list the half-brother as F2218915 and the "
        "husband as F2218840. The husband owes nothing; he never did. He was born on 1 June 1981."
    )
    assert found == {
        "Ama Serwaa BOAKYE": ("", "1986-05-22"), "Kofi BOAKYE": ("F2218840", "1981-06-01"),
        "Joshua TAGOE": ("F2218915", ""),
    }
