"""Numbers that were dictated: the letter by a word that begins with it, the figures by their names.

"W for Whisky, 330, 1447", "Romeo, double five, two oh, treble one, stroke two". A figure that is spoken of
as nought, zero or oh is one; the letter O among figures is not, and then nothing is read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.core.phrases import folded

_ALPHABET = (
    "alfa", "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet", "juliett",
    "kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform", "victor",
    "whisky", "whiskey", "x-ray", "xray", "yankee", "zulu",
)
_FIGURE = {
    word: str(figure)
    for figure, words in enumerate((
        "zero nought naught oh", "one", "two", "three", "four", "five fife", "six", "seven", "eight", "nine niner"))
    for word in words.split()
}
_TIMES = {"double": 2, "treble": 3, "triple": 3}
_WORD = "|".join(_FIGURE)
_LETTER = re.compile(
    rf"(?<![\w/-])(?:(?P<letter>[A-Za-z])\s(?P<tie>for|as\sin)\s(?P<word>[A-Za-z-]{{3,12}})"
    rf"|(?P<alone>(?i:{'|'.join(_ALPHABET)}))|(?P<bare>[A-Z])(?=[ ,-]{{1,2}}(?i:{_WORD}|double|treble|triple)\b))"
    rf"(?!\w)(?!-(?!{_WORD}))"
)
_PART = re.compile(
    rf"[\s,.-]{{0,3}}(?:(?:(?P<times>{'|'.join(_TIMES)})[\s-])?(?:(?P<figure>{_WORD})|(?P<figures>\d{{1,7}}))"
    r"(?![^\W_]))", re.IGNORECASE
)
_SUFFIX = re.compile(
    rf"[\s,]{{0,2}}(?:stroke|slash|oblique|/)\s?(?P<figure>{_WORD}|[1-9]\d?)(?![^\W_])", re.IGNORECASE)
_FIGURES = 7
# What is said in figures alone behind one word may be anything: "his Golf 2201847".
_SPOKEN = 2
# Figures that at least are said by their names where the letter is not.
_SPELT = 4


@dataclass(frozen=True, slots=True)
class Dictated:
    """A number at `start:end` of a text, in its normal form; `certain` when a letter or figures are spelt out."""

    start: int
    end: int
    value: str
    certain: bool


def find(text: str) -> Iterator[Dictated]:
    """Give the numbers of a letter and seven figures that are spelt by their words."""
    for hit in _LETTER.finditer(text) if _may_be_dictated(folded(text)) else ():
        letter = hit["letter"] or hit["bare"] or hit["alone"][0]
        if hit["word"] and hit["word"][0].lower() != letter.lower():
            continue
        figures, end, spoken = _figures(text, hit.end())
        if len(figures) == _FIGURES:
            suffix = _SUFFIX.match(text, end)
            more = f"/{_FIGURE.get(suffix['figure'].lower(), suffix['figure'])}" if suffix else ""
            certain = spoken >= _SPOKEN or bool(hit["tie"])
            yield Dictated(hit.start(), suffix.end() if suffix else end, f"{letter.upper()}{figures}{more}", certain)


def _may_be_dictated(low: str) -> bool:
    """Tell whether a text in small letters may hold such a number at all; it costs little to say no."""
    if any(word in low for word in _ALPHABET):
        return True
    at = low.find(" for ")
    while at >= 0:
        if low[at - 1:at].isalpha() and not low[max(at - 2, 0):at - 1].isalnum():
            return True
        at = low.find(" for ", at + 1)
    return " as in " in low or sum(low.count(word) for word in _FIGURE) >= _SPELT


def _figures(text: str, start: int) -> tuple[str, int, int]:
    """Give the figures from `start` on, where they end, and how many of them are said in words."""
    figures, end, spoken = "", start, 0
    while len(figures) <= _FIGURES and (hit := _PART.match(text, end)):
        figure = _FIGURE[hit["figure"].lower()] if hit["figure"] else hit["figures"]
        figures += figure * _TIMES.get((hit["times"] or "").lower(), 1)
        spoken += hit["figure"] is not None
        end = hit.end()
    return figures, end, spoken
