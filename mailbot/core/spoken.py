"""Dates that are said in words: "the twelfth of the eleventh nineteen eighty-two", "December the fourth, 1991"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mailbot.core.phrases import folded

MONTHS = {
    name: number
    for number, names in enumerate((
        "january jan", "february feb febr", "march mar", "april apr", "may", "june jun",
        "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()
}
"""The months by their names, short and long."""

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
          "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ORDINALS = {
    word: number
    for number, word in enumerate((
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        "twentieth", "twentyfirst", "twentysecond", "twentythird", "twentyfourth", "twentyfifth", "twentysixth",
        "twentyseventh", "twentyeighth", "twentyninth", "thirtieth", "thirtyfirst"), start=1)
}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_ORDINAL = (
    r"(?:(?:twenty|thirty)?[- ]?(?:" + "|".join(list(_ORDINALS)[:20]) + r")|thirtieth|\d{1,2}(?:st|nd|rd|th))")
_TENS_WORD = "|".join(list(_TENS)[1:])
_UNIT = "|".join(_UNITS[:9])
_IN_FULL = rf"(?:nineteen|two[\s-]thousand)(?:[\s-](?:hundred\s)?(?:and\s)?[a-z]{{3,9}})?(?:[- ](?:{_UNIT}))?"
_YEAR = (
    rf",?\s{{1,3}}(?:(?:in|of)\s(?:the\syear\s)?)?(?P<year>\d{{4}}|(?<=[a-z]\s)'?[3-9]\d|{_IN_FULL}"
    rf"|(?:{_TENS_WORD})(?:[- ](?:{_UNIT}))?)(?!\w)")
_DAY_FIRST = re.compile(
    rf"\b(?=[fstentw\d])(?P<day>{_ORDINAL})(?:\s+day)?(?:\s+of)?(?:\s(?P<month>{_MONTH})"
    rf"|(?<=of)\sthe\s(?P<place>{_ORDINAL})(?:\smonth)?){_YEAR}"
)
_MONTH_FIRST = re.compile(rf"\b(?=[jfmasond])(?P<month>{_MONTH})\s(?:the\s)?(?P<day>{_ORDINAL}){_YEAR}")
# Bare numbers in words are a date only behind a label that says so.
_CARDINAL = rf"(?:oh\s|nought\s|zero\s)?(?:(?:twenty|thirty)(?:[- ](?:{_UNIT}))?|{'|'.join(reversed(_UNITS))})"
_CARDINALS = re.compile(
    rf"(?:\bd\.?o\.?b\.?|\bbirth|\bborn)(?:\s(?:is|on|of|the))?[\s,:]{{1,3}}(?P<day>{_CARDINAL})[\s,]{{1,2}}"
    rf"(?P<place>{_CARDINAL}){_YEAR}"
)


class Said(NamedTuple):
    """A date in words at `start:end`; `year` None when the words are none, `month` 0 when there is no such month."""

    start: int
    end: int
    year: int | None
    month: int
    day: int


# One of these stands in every date of which a part is said in words.
_MAY_BE_SAID = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "teenth", "tieth", "nineteen", "two thousand", "two-thousand", *list(_TENS)[1:],
    "st of the ", "nd of the ",
    "rd of the ", "th of the ", " month",
)


def find(text: str) -> Iterator[Said]:
    """Give the dates of which a part is said in words; those in figures and names of months are for `dates`."""
    low = folded(text)
    if not any(word in low for word in _MAY_BE_SAID):
        return
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _CARDINALS):
        for hit in pattern.finditer(low):
            if not _is_in_figures(hit):
                yield Said(hit.start("day") if pattern is _CARDINALS else hit.start(), hit.end(), _year(hit["year"]),
                           _month(hit), _number(hit["day"]))


def _is_in_figures(hit: re.Match[str]) -> bool:
    """Tell whether day and year are figures, and the month has its name."""
    return hit["day"][0].isdigit() and hit["year"].isdigit() and "place" not in {
        name for name, value in hit.groupdict().items() if value
    }


def _month(hit: re.Match[str]) -> int:
    place = hit.groupdict().get("place")
    if place:
        number = _number(place)
        return number if number <= 12 else 0
    return MONTHS[hit["month"].strip(".")]


def _number(words: str) -> int:
    """Give the number of a day or a month: "21st", "twenty-first", "twenty one", "oh three"; 0 when it is none."""
    low = words.lower()
    if low[0].isdigit():
        return int(re.sub(r"\D", "", low))
    together = re.sub(r"[- ]", "", low)
    return _ORDINALS.get(together) or _sum(re.sub(r"^(?:oh|nought|zero)\s", "", low)) or 0


def _sum(words: str) -> int | None:
    """Give the sum of number words; None when one of them is no number."""
    parts = [p for p in re.split(r"[- ]", words) if p not in ("", "and", "hundred")]
    numbers = [_TENS.get(p) or (_UNITS.index(p) + 1 if p in _UNITS else 0) for p in parts]
    return sum(numbers) if all(numbers) else None


def _year(words: str) -> int | None:
    """Give the year of words: "nineteen sixty-eight", "two thousand and one", "eighty-two" of the last century."""
    low = words.lower().lstrip("'")
    if low.isdigit():
        return int(low) + (1900 if len(low) == 2 else 0)
    if low.startswith("nineteen"):
        rest = _sum(low.removeprefix("nineteen"))
        return 1900 + rest if rest else None
    if low.startswith("two"):
        rest = _sum(re.sub(r"^two[\s-]thousand", "", low))
        return None if rest is None else 2000 + rest
    rest = _sum(low)
    return 1900 + rest if rest else None


def number_of(words: str) -> int:
    """Give the number that figures or words say: "40", "forty", "thirty-three", "33rd", "fortieth"; 0 when none."""
    low = words.lower()
    if low[0].isdigit():
        return int(re.sub(r"\D", "", low))
    tens = {f"{word[:-1]}ieth": number for word, number in _TENS.items()}
    parts = [p for p in re.split(r"[- ]", low) if p]
    numbers = [tens.get(p) or _ORDINALS.get(p) or _sum(p) or 0 for p in parts]
    return sum(numbers) if all(numbers) else 0
