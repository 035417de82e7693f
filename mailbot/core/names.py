"""People's names: found by how they are written and what stands beside them, given names first.

A name's normal form has no title, no alias, no possessive and ordinary spaces; particles, accents and
every script are kept as written. Whether a name belongs to the offender is for `people` to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from mailbot.core import name_doubles
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_names import (
    ALIAS_WORDS,
    DOUBLE,
    HONORIFICS,
    HONOURS,
    INNER,
    NOT_NAMES,
    PARTICLES,
    PLACE_AFTER,
    PLACE_BEFORE,
    RANK_WORDS,
    TITLES,
)


class Sign(IntEnum):
    """What tells that a run of words is a name, the strongest last."""

    CAPITALISED = 1
    SURNAME = 2
    TITLED = 3
    LABELLED = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name at `start:end` of a sheet, given names first."""

    start: int
    end: int
    value: str
    sign: Sign

    def words(self) -> frozenset[str]:
        """Give the words of the name for comparison: small letters, hyphens parted."""
        return words_of(self.value)


_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*)+"
_TOKEN = re.compile(rf"[^\W\d_]{{0,40}}\d\w*|{_LETTERS}(?:['\-]\n?(?:{_LETTERS}))*'?\.?|[,(/)]|\n[ \t]*\n|[^\s\w]|\d+")
_POSSESSIVE = re.compile(r"(?:'s|'S|s'(?=$))$")


# Where a name that stands alone ends: at a remark, another name, a date or a number.
_NAME_ENDS = re.compile(
    rf"[(\[\"/;|]|\s-\s|\b(?:{'|'.join(ALIAS_WORDS)})(?!\w)|\b(?:dob|d\.o\.b|born|ref)\b|\d", re.IGNORECASE
)
_NICKNAME = re.compile(
    r"(?<=[^\W\d_])[ ](?:\"[^\"\n\d]{1,20}\"|'[^'\n\d]{1,20}'|\((?!(?i:aka|a\.k|alias|dob|born"
    r"|n[ée]e))[^()\n\d,]{1,20}\))(?=[ ][^\W\d_a-z])"
)


@lru_cache(maxsize=2048)
def words_of(value: str) -> frozenset[str]:
    """Give the words of a name for comparison: small letters, hyphens parted."""
    return frozenset(w for w in re.split(r"[\s\-.,]+", value.casefold()) if w)


@lru_cache(maxsize=2048)
def is_capitals(token: str) -> bool:
    """Tell whether a token is written as surnames are: in capitals (McDONALD and O'NEILL count)."""
    bare = re.sub(r"^(?:Mc|Mac|Fitz|[a-z]')(?=[A-Z])", "", token.strip(".'"))
    letters = [c for c in bare if c.isalpha()]
    return len(letters) >= 2 and all(c.isupper() for c in letters)


def with_plain_hyphens(text: str) -> str:
    """Give a name with the hyphens that keyboards have: programs put others in that keep a line together."""
    return text.replace("\u2010", "-").replace("\u2011", "-")


def arrange(text: str) -> str | None:
    """Give the normal form of a name that stands alone (a cell, a label's value); None when there is none.

    "SURNAME, Given" and "SURNAME Given" are turned round; title, alias, remarks in brackets are cut off.
    """
    text = _NICKNAME.sub(" ", re.sub(r"-\s{0,3}\n\s{0,3}", "-", with_plain_hyphens(text)))
    cut = _NAME_ENDS.split(" ".join(text.split()), maxsplit=1)[0]
    parts = [p.strip() for p in cut.strip(" ,.;:*\u2020\u2021-").split(",")]
    parts = [p for p in parts if p and p.lower().rstrip(".") not in TITLES]
    if len(parts) > 2 or not parts:
        return None
    tokens = [_bare_tokens(p) for p in parts]
    words = [*tokens[1], *tokens[0]] if len(tokens) == 2 else surname_last(tokens[0])
    words = _in_one_script(words)
    if not words or not all(any(c.isalpha() for c in w) for w in words):
        return None
    return " ".join(words)


_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def _in_one_script(words: list[str]) -> list[str]:
    """Leave out of a name what only repeats it in another script: "Xiuying LIN \u6797\u79c0\u82f1"."""
    latin = [w for w in words if _LATIN.search(w)]
    others = [w for w in words if not _LATIN.search(w) and any(c.isalpha() for c in w)]
    return latin if len(latin) > 1 and others else words


def _bare_tokens(text: str) -> list[str]:
    """Give the words of a part without its titles."""
    words = text.split()
    while words and words[0].lower().strip(".") in TITLES:
        words = words[1:]
    while len(words) > 2 and words[0].lower().strip(".") in HONORIFICS and words[0][0].isupper():
        words = words[1:]
    while len(words) > 1 and words[-1].lower().strip(".()") in TITLES | HONOURS and not _is_surname(words):
        words = words[:-1]
    return words


def _is_surname(words: list[str]) -> bool:
    """Tell whether "BA" or "MA" at the end of a name is its surname: no other word is in capitals."""
    last = words[-1]
    return last.upper() in ("BA", "MA", "KC") and (not last.isupper() or not any(is_capitals(w) for w in words[:-1]))


def surname_last(words: list[str]) -> list[str]:
    """Turn "SURNAME Given" round; leave everything else as written."""
    capitals = [is_capitals(w) or (w.lower() in PARTICLES and w.isupper()) for w in words]
    count = next((i for i, c in enumerate(capitals) if not c), len(words))
    while 0 < count < len(words) and words[count].lower() in PARTICLES and count + 1 < len(words) and capitals[
        count + 1
    ]:
        count += 2
    if 0 < count < len(words) and not any(capitals[count:]) and words[count][:1].isupper():
        return words[count:] + words[:count]
    return words


def is_full(value: str) -> bool:
    """Tell whether a name has more than one word."""
    return len(value.split()) > 1


# Words with a capital at which a name is sought in one text; letters have some hundreds, rubbish has more.
_MOST_TRIED = 30_000


def find(sheet: Sheet) -> tuple[Name, ...]:
    """Give the runs of words of a sheet that look like a person's name, in order."""
    found: list[Name] = []
    # A nickname between two names is passed over.
    text = sheet.text
    if any(mark in text for mark in (' "', " '", " (")):
        text = _NICKNAME.sub(lambda hit: " " * len(hit.group()), text)
    position = tried = 0
    items = _list_letters(text)
    while tried < _MOST_TRIED and (begin := _MAY_BEGIN.search(text, position)):
        tried += 1
        if begin.start() in items:
            position = begin.end() + 1
            continue
        if begin.group().lower() in INNER and _begins_name(text, begin):
            run = _run(sheet, text, begin.start(), first=True)
            found.extend(_named(sheet, run) if len(run) > 1 else ())
            position = run[-1].end() if run else begin.end()
            continue
        if begin.group().lower() in _NEVER_FIRST and text[begin.end():begin.end() + 1].isspace():
            position = begin.end()
            continue
        run = _run(sheet, text, begin.start())
        if run:
            found.extend(_named(sheet, run))
        position = run[-1].end() if run else begin.end()
    return tuple(found)


_LIST_LETTER = re.compile(r"^[ \t]{0,8}([A-Ha-h])[.)]\s", re.MULTILINE)


def _list_letters(text: str) -> frozenset[int]:
    """Give the places of letters that count the lines of a list ("A. Besnik …", "B. Agim …") and are no initials."""
    hits = list(_LIST_LETTER.finditer(text))
    order = "".join(hit[1].lower() for hit in hits)
    return frozenset(hit.start(1) for hit in hits) if len(hits) > 1 and order == "abcdefgh"[:len(hits)] else frozenset()


# Within a sentence only a name has a capital: "in Can YILMAZ"; a surname in capitals follows.
_WITHIN_SENTENCE = re.compile(r"(?:[a-z]|\b(?:Mr|Mrs|Ms|Miss)\.?|[(,:\d.)])[ ]$")
_CAPITALS_FOLLOW = re.compile(r"(?:\s[^\W\d_A-Z]?[^\W\d_]{1,20}){0,2}?\s(?P<family>[^\W\d_a-z]{2,30})(?![a-z])")


def _begins_name(text: str, begin: re.Match[str]) -> bool:
    """Tell whether a little word with a capital begins a name."""
    following = _CAPITALS_FOLLOW.match(text, begin.end())
    known = following is not None and following["family"].isupper() and following["family"].lower() not in NOT_NAMES
    return known and begin.group()[1:].islower() and bool(
        _WITHIN_SENTENCE.search(text, max(begin.start() - 6, 0), begin.start())
    )


def _run(sheet: Sheet, text: str, start: int, *, first: bool = False) -> list[re.Match[str]]:
    """Give the words from `start` on that may make up one name; `first` when the first is known to be one."""
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, start):
        if first and not run:
            run.append(token)
            continue
        if run and not (_touches(text, run[-1], token) and _in_one_sentence(sheet, run, token)):
            break
        if not (_may_belong(token.group(), run) or name_doubles.is_name_here(sheet.text, token, run)):
            break
        if run and len(token.group()) == 1 and _BEFORE_FIGURES.match(text, token.end()):
            # "KOVÁČ E 551 10 48": the letter is a reference's.
            break
        run.append(token)
    return run


# A capital or a letter without capitals, "al-" or "d'", or a title in small letters: only there a name may begin.
_MAY_BEGIN = re.compile(
    rf"(?<![\w'\-])(?:[^\W\d_a-z]|[aeu]l-|[dl]'|(?:{'|'.join(sorted(TITLES))})\b)[^\W\d_]*")


# Everyday words that begin no name; most capitals of a text are theirs.
_NEVER_FIRST = NOT_NAMES - TITLES - DOUBLE


_PROSE = re.compile(r"(?:^|\s)[a-z]{1,15}\s[a-z]{1,15}\s(?:[^\n]{0,40})$")
_PLACED = re.compile(r"\b(?:hmp|hmyoi|yoi|irc|at|near)\s$", re.IGNORECASE)


_PARTICULARS = re.compile(
    r"[ \t]{0,2}[,(;-]?[ \t]{0,2}\(?(?:d\.?\s?o\.?\s?b|born|b\.|(?:your|our|yr|ho|home office)?\s?ref"
    r"|[A-Za-z][\s.-]?\d{3}|\d)", re.IGNORECASE)


def _in_one_sentence(sheet: Sheet, run: list[re.Match[str]], token: re.Match[str]) -> bool:
    """Tell whether no line that was ended on purpose parts a token from the words before it."""
    last = run[-1]
    if "\n" not in sheet.text[last.end():token.start()]:
        return True
    if _PLACED.search(sheet.text, max(run[0].start() - 12, 0), run[0].start()):
        return False
    # A line of prose that ends with given names goes on with the surname in capitals, or with one before particulars.
    capitals = is_capitals(token.group()) and not is_capitals(last.group())
    wrapped = (capitals or _PARTICULARS.match(sheet.text, token.end())) and bool(
        _PROSE.search(sheet.text, max(run[0].start() - 60, 0), run[0].start())
    )
    return bool(wrapped) or sheet.sentence_number(last.start()) == sheet.sentence_number(token.start())


_INDENTED = 10    # Blanks and a line end between two words of a name that is broken over an indented line.


def _touches(text: str, last: re.Match[str], token: re.Match[str]) -> bool:
    """Tell whether two tokens stand one blank (or one line end) apart, or comma and word together."""
    gap = text[last.end():token.start()]
    if "\n" in gap and len(token.group().strip(".")) == 1 and token.group().isupper():
        # A line that begins with "H.O." or "D.O.B." begins a label.
        return False
    if len(gap) > 4 and not gap.strip(" "):
        return last.group()[-1:].isalpha() and token.group()[0].isupper()
    if last.group().endswith("'s") or (
        last.group().endswith(".") and len(last.group()) > 3 and last.group().lower().strip(".") not in TITLES
    ):
        return False
    return gap in ("", " ", "  ") or (gap.strip(" ") == "\n" and len(gap) <= _INDENTED)


def _may_belong(word: str, run: list[re.Match[str]]) -> bool:
    """Tell whether a word may stand in a name, behind those already found."""
    if not word.isalpha() and any(c.isdigit() for c in word):
        return False
    if not word[0].isalpha():
        return word == "," and _is_family_first(run)
    low = _POSSESSIVE.sub("", word.lower().rstrip("."))
    if (low in PARTICLES and run) or _is_initial(word, run):
        return True
    if low in TITLES or low in NOT_NAMES:
        return low in TITLES and not run
    behind_title = bool(run) and _is_title(run[0]) and (len(run) == 1 or run[1].group().islower())
    return len(low) > 1 if behind_title else _is_written_as_name(word)


def _is_title(token: re.Match[str]) -> bool:
    return token.group().lower().strip(".") in TITLES


def _is_family_first(run: list[re.Match[str]]) -> bool:
    """Tell whether all words so far are in capitals: behind them a comma may part family and given names."""
    bare = [t.group() for t in run if not _is_title(t)]
    return bool(bare) and all(is_capitals(w) or w.lower() in PARTICLES for w in bare)


def _is_initial(word: str, run: list[re.Match[str]]) -> bool:
    """Tell whether a word is an initial: "A." anywhere, "A" behind a title."""
    return len(word) <= 2 and word[0].isupper() and (word.endswith(".") or (bool(run) and _is_title(run[-1])))


def _is_written_as_name(word: str) -> bool:
    """Tell whether a word begins with a capital, perhaps behind "d'" or "al-", or is of a script without capitals."""
    prefixed = (word[:2].lower() in ("d'", "l'", "o'") and word[2:3].isupper()) or (
        word[:3] in ("al-", "el-", "ul-") and word[3:4].isupper())
    return not word[0].islower() or prefixed


# A title behind a name, as airlines write it: "OKONKWO/CHIDI MR. HO ref …".
_TICKETED = re.compile(r"[A-Z]/[A-Z]{2,20}(?: [A-Z]{2,20}){0,3} ?$")


def _named(sheet: Sheet, run: list[re.Match[str]]) -> Iterator[Name]:
    """Give the name of a run, when it is one."""
    words = list(run)
    titled = False
    if len(words) > 1 and words[0].group().lower().strip(".") in TITLES and words[1].group().islower():
        words = words[:5]
    while words and words[0].group().lower().strip(".") in TITLES:
        if _TICKETED.search(sheet.text, max(words[0].start() - 50, 0), words[0].start()):
            return
        titled, words = True, words[1:]
    words = _trimmed(_without_rank(words))
    if not words or (
        len(words) == 1 and not titled and not is_capitals(words[0].group()) and not _POSSESSIVE.search(words[0].
        group())
    ):
        return
    start, end = words[0].start(), words[-1].end()
    tail = _POSSESSIVE.search(sheet.text[start:end])
    end = start + tail.start() if tail else end
    end -= len(sheet.text[start:end]) - len(sheet.text[start:end].rstrip(".,'"))
    if _is_place(sheet.text, start, end) and not titled:
        return
    value = arrange(sheet.words(start, end))
    if value and re.search(r"[^\W\d_]{2}|[^\W\d_a-zA-Z]", value) and (titled or len(value) > 3 or " " in value):
        bare = [_POSSESSIVE.sub("", w.group()) for w in words]
        surname = any(is_capitals(word) and len(word) > 1 for word in bare)
        yield Name(start, end, value, Sign.TITLED if titled else Sign.SURNAME if surname else Sign.CAPITALISED)


def _without_rank(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Leave out ranks before a name: "DC Ilyas" is an officer called Ilyas."""
    while len(words) > 1 and words[0].group().strip(".") in RANK_WORDS and not (
        words[0].group() == "DI" and is_capitals(words[1].group())
    ):
        words = words[1:]
    return words


def _trimmed(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Cut particles and commas off the end, and a dangling second part behind a comma that is no given name."""
    while words and (
        words[-1].group() == "," or (words[-1].group().lower() in PARTICLES and words[-1].group().islower())
        or _is_label_of_a_number(words)
    ):
        words = words[:-1]
    commas = [i for i, w in enumerate(words) if w.group() == ","]
    capitals = bool(commas) and all(is_capitals(w.group()) for w in words[commas[0] + 1:])
    if commas and (len(commas) > 1 or (capitals and not _STANDS_ALONE.match(words[-1].string, words[-1].end()))):
        return words[:commas[0]]
    return words


def _is_label_of_a_number(words: list[re.Match[str]]) -> bool:
    """Tell whether the last word only announces the number behind it, as in "YILMAZ, Kemal   HO Z1063482"."""
    last = words[-1]
    if last.group() != "HO" or len(words) < 2 or not _NUMBERED.match(last.string, last.end()):
        return False
    return last.start() - words[-2].end() > 1 or not is_capitals(words[-2].group())


_NUMBERED = re.compile(r"[\s:.#]{0,3}[A-Za-z][ ./-]?\d{3}")
# Behind "ABEBE, TESFAYE" a number or the end shows that it is one name; behind "ABEBE, BEKELE" a third may follow.
_BEFORE_FIGURES = re.compile(r"[ .\-/]{0,3}\d")
_STANDS_ALONE = re.compile(
    r"[\s,;:(./-]{0,4}(?:\(?(?:d\.?\s?o\.?\s?b|born|b\.|ho\b|h\.o|home\soffice|ref|[A-Za-z][\s.-]?\d{3}|\d)|\n|$"
    r"|\.\s)", re.
    IGNORECASE)


def _is_place(text: str, start: int, end: int) -> bool:
    """Tell whether the words beside a run make it a place or an institution."""
    after = re.match(r"[\s,]{1,2}([A-Za-z']+)", text[end:end + 20])
    before = re.search(r"([A-Za-z]+)\s$", text[max(start - 12, 0):start])
    return bool(
        (after and after[1].lower() in PLACE_AFTER and after[1][0].isupper()) or (before and before[1].lower() in
        PLACE_BEFORE)
    )
