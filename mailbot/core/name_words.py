"""The words of a name, made comparable: one script, one spelling; and how nearly two words are the same.

A transliteration is a convention (Youssef and Yusuf are one name), a typing slip is not: of two words that differ in
one letter, most are two names (Cristian and Cristina, Johnson and Johnston). So conventions are written down as rules
and as a table, and only what a keyboard does to a long word counts as a slip.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii
from rapidfuzz.distance import OSA

from mailbot.core.names import surname_last
from mailbot.core.vocabulary_names import TITLES
from mailbot.core.vocabulary_spellings import APART, BIRTH_NAME, GENERATIONS, OPTIONAL, SPELLINGS

LONGEST = 200
"""Characters of a name that are looked at; nobody's is longer."""

MOST_WORDS = 12
"""Words of a name above which nothing is compared."""

LONG_WORD = 7
"""Letters that a word has at least in which a slip is believed to be one."""


class Pair(IntEnum):
    """How two words of two names stand to one another, the nearest last."""

    NONE = 0
    INITIAL = 1
    SLIP = 2
    SPELLING = 3
    SAME = 4


MEASURES = {Pair.NONE: 0.0, Pair.INITIAL: 0.5, Pair.SLIP: 0.85, Pair.SPELLING: 0.95, Pair.SAME: 1.0}
"""How much a pair counts, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name: `plain` in small ASCII letters, `keys` for its other spellings.

    `known` says that the tables hold it, so that no slip makes another name of it.
    """

    plain: str
    keys: frozenset[str]
    known: bool = False

    @property
    def is_initial(self) -> bool:
        """Whether it is one letter, which stands for any name that begins with it."""
        return len(self.plain) == 1

    @property
    def is_optional(self) -> bool:
        """Whether it may be left out without being missed."""
        return self.plain in OPTIONAL

    @property
    def is_generation(self) -> bool:
        """Whether it parts a father from his son ("junior")."""
        return self.plain in GENERATIONS


# How letters with marks are written by those who have no marks; `anyascii` gives the other way (ü as u, š as s).
_SPELT_OUT = {
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ő": "oe", "ű": "ue", "š": "sh", "ş": "sh", "ș": "sh",
    "č": "ch", "ç": "ch", "ć": "ch", "ž": "zh", "đ": "dj", "ñ": "ny", "ţ": "tz", "ț": "tz", "ё": "yo",
}
_DIGRAPHS = (("ου", "ou"), ("ού", "ou"), ("μπ", "b"), ("ντ", "nt"), ("γγ", "ng"))

# Spellings of one sound, in this order, in words of at least so many letters.
_RULES = (
    # Mac and Mc; what begins with "servant of" in Arabic, whatever becomes of the article.
    (r"^mac(?=[^aeiou][a-z]{3})", "mc", 0),
    (r"^abd[aeiou]*l?-?(?=[^aeioul][aeiou])", "abd", 7), (r"^abd[aeiou]?([^aeiou])(?=\1)", "abd", 7),
    # Slavic names as their own countries write them, as English does, and as French does.
    (r"(?<=vi)c$", "ch", 6), (r"sz", "sh", 4), (r"cz", "ch", 4), (r"tch", "ch", 4), (r"dzh|dj", "j", 4),
    (r"ph", "f", 0), (r"x", "ks", 0), (r"kh", "h", 5), (r"gh(?=[aeiou])", "g", 5), (r"ck|q", "k", 0),
    (r"c(?![ehiy])", "k", 0),
    # Long and doubled vowels; what Germans write for a vowel with marks.
    (r"ee|ie(?![a-z])", "i", 4), (r"oo|ou", "u", 4), (r"ue", "u", 5), (r"oe", "o", 5),
    (r"(?<!^)ae(?=[^aeiou])", "a", 5), (r"^ye", "e", 4), (r"w", "v", 0), (r"^[ji](?=[au])", "y", 4),
    (r"^j(?=e)", "y", 4),
    (r"(?<=[aeiou])[yj](?![aeiou])", "i", 0), (r"(?<=[^aeiou])y", "i", 3), (r"[yj]$", "i", 3),
    (r"(?<=[eo])z$", "s", 6), (r"(.)\1+", r"\1", 0), (r"ii+", "i", 0),
)
_SOUNDS = tuple((re.compile(rule), put, least) for rule, put, least in _RULES)


@lru_cache(maxsize=8192)
def sound(plain: str) -> str:
    """Give the one spelling that stands for all conventions by which a word may be written."""
    key, length = plain, len(plain)
    for rule, put, least in _SOUNDS:
        if length >= least:
            key = rule.sub(put, key)
    return key


def _table(lines: str) -> dict[str, str]:
    return {sound(word): words[0] for words in map(str.split, lines.strip().splitlines()) for word in words}


_SPELLING_OF = _table(SPELLINGS)
_APART = frozenset(sound(word) for word in APART.split())


@lru_cache(maxsize=8192)
def words_of(name: str) -> tuple[Word, ...]:
    """Give the words of a name, given names first where the writing tells, without titles; () where there are none."""
    folded = _joined(_given_first(unicodedata.normalize("NFC", name[:LONGEST])).lower())
    words = [_word(token) for token in folded]
    while len(words) > 1 and words[0] is not None and words[0].plain in TITLES:
        words = words[1:]
    return tuple(word for word in words if word is not None and word.plain not in BIRTH_NAME)


def _given_first(name: str) -> str:
    """Turn "SURNAME, Given" and "SURNAME Given" round; a mark of generations behind a comma stays where it is."""
    family, comma, given = name.partition(",")
    bare = given.strip().lower().rstrip(".")
    if comma and family.strip() and bare and "," not in bare and bare not in GENERATIONS:
        return f"{given} {family}"
    return " ".join(surname_last(name.split()))


_PARTS = re.compile(r"[^\W_]+(?:\.(?!\S))?")
_APOSTROPHES = re.compile("['’‘ʼʻʹ`´\"“”ʾʿ]")
# Words that are written as one or as two: O Brien, Mac Donald, Abd Rahman, Abu Bakr.
_PREFIXES = frozenset({"o", "mc", "mac", "abd", "abdul", "abdel", "abdal", "fitz"})


def _joined(low: str) -> list[str]:
    """Part a name into words, and join what is one word however it is written."""
    found: list[str] = []
    tokens = _PARTS.findall(_APOSTROPHES.sub("", low))
    while tokens:
        token = tokens.pop(0)
        if token in _PREFIXES and tokens:
            if token.startswith("abd") and tokens[0] in OPTIONAL and len(tokens) > 1:
                tokens.pop(0)
            token += tokens.pop(0)
        found.append(token.rstrip("."))
    return found


def _word(token: str) -> Word | None:
    """Make a word of a token; None where nothing of it can be written in ASCII."""
    for marks, latin in _DIGRAPHS:
        token = token.replace(marks, latin)
    plain = "".join(c for c in anyascii(token).lower() if c.isalnum())
    if not plain:
        return None
    spelt_out = "".join(_SPELT_OUT.get(c, c) for c in token)
    other = plain if spelt_out == token else "".join(c for c in anyascii(spelt_out).lower() if c.isalnum())
    sounds = {sound(form) for form in (plain, other, *_without_article(plain))}
    known = bool(sounds & _SPELLING_OF.keys()) or bool(sounds & _APART)
    return Word(plain, frozenset(_SPELLING_OF.get(key, key) for key in sounds), known)


def _without_article(plain: str) -> tuple[str, ...]:
    """Give a word without the article glued to it ("Almasri"), which is one more way to write it."""
    return (plain[2:],) if plain[:2] in ("al", "el") and len(plain) > 6 else ()


def compare(one: Word, other: Word) -> Pair:
    """Say how two words stand to one another."""
    if one.plain == other.plain:
        return Pair.INITIAL if one.is_initial else Pair.SAME
    if one.is_initial or other.is_initial:
        return Pair.INITIAL if one.plain[0] == other.plain[0] else Pair.NONE
    if one.keys & other.keys and min(len(one.plain), len(other.plain)) > 1:
        return Pair.SPELLING
    return Pair.SLIP if not (one.known and other.known) and is_slip(one.plain, other.plain) else Pair.NONE


_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = frozenset(
    frozenset(pair) for row in _ROWS for pair in pairwise(row)
) | frozenset(
    frozenset(pair) for upper, lower in pairwise(_ROWS)
    for pair in (*zip(upper, lower, strict=False), *zip(upper[1:], lower, strict=False))
)


def is_slip(one: str, other: str) -> bool:
    """Tell whether one long word is the other with one slip of the keyboard inside it.

    A slip is: two letters changed about, one left out, or the key beside. The first letter and the end stand: the end
    is what tells Valentin from Valentina and Petersen from Peterson.
    """
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < LONG_WORD or len(longer) - len(shorter) > 1 or one[0] != other[0] or one[-2:] != other[-2:]:
        return False
    if OSA.distance(one, other, score_cutoff=1) > 1:
        return False
    if len(shorter) != len(longer):
        return one[-3:] == other[-3:]
    parted = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(parted) == 2 or frozenset(parted[0]) in _NEIGHBOURS
