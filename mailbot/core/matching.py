"""Whether the person in a message is the person on the case: reference, name and date of birth, each for itself.

A reference alone proves nothing: one digit off, it hits somebody else. The name or the date of birth must agree,
and none of the three may contradict (conditions of disclosure, 3). In doubt a name is silent or contradicts; it
never agrees. docs/matching.md has the table.
"""

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from mailbot.core.facts import CaseFacts
from mailbot.core.name_words import MEASURES, MOST_WORDS, Pair, Word, compare, words_of
from mailbot.core.notification import Subject
from mailbot.core.vocabulary_spellings import OTHER_NAME


class Verdict(StrEnum):
    """What one identifier says about a case."""

    AGREES = "agrees"
    SILENT = "silent"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict, its measure (0 nothing alike, 1 the same), and the reason in words where it needs one."""

    verdict: Verdict
    measure: float = 0.0
    why: str = ""

    def in_words(self) -> str:
        """Say it for the record: "agrees (0.95, spelt otherwise)"; the measure of nothing is not said."""
        measure = f"{self.measure:.2f}" if self.measure else ""
        inside = ", ".join(part for part in (measure, self.why) if part)
        return f"{self.verdict} ({inside})" if inside else str(self.verdict)


_NOT_COMPARED = Finding(Verdict.SILENT)


@dataclass(frozen=True, slots=True)
class Match:
    """What was found on one subject and one case."""

    name: Finding
    date_of_birth: Finding
    reference: Finding = _NOT_COMPARED

    @property
    def contradicts_person(self) -> bool:
        """Whether the name or the date of birth speaks against the case, whatever the reference says."""
        return Verdict.CONTRADICTS in (self.name.verdict, self.date_of_birth.verdict)

    @property
    def confirms_person(self) -> bool:
        """Whether the name or the date of birth agrees and neither contradicts, whatever the reference says."""
        return Verdict.AGREES in (self.name.verdict, self.date_of_birth.verdict) and not self.contradicts_person

    @property
    def contradicted(self) -> bool:
        """Whether any identifier speaks against the case."""
        return self.contradicts_person or self.reference.verdict is Verdict.CONTRADICTS

    @property
    def confirmed(self) -> bool:
        """Whether an identifier beside the reference agrees, and none contradicts."""
        return self.confirms_person and not self.contradicted

    def in_words(self) -> str:
        """Say what agreed and how well, for the record of why something was disclosed."""
        parts = (("reference", self.reference), ("name", self.name), ("date of birth", self.date_of_birth))
        return ", ".join(f"{what} {found.in_words()}" for what, found in parts)


def match(subject: Subject, case: CaseFacts) -> Match:
    """Compare the person in a message with the person on a case."""
    return Match(
        compare_names(subject.name, case.name), compare_dates(subject.date_of_birth, case.date_of_birth),
        compare_references(subject.reference, case.reference),
    )


def compare_references(said: str | None, held: str) -> Finding:
    """Compare two references in their normal form, to the letter: a dependant is another person."""
    if not said:
        return Finding(Verdict.SILENT, why="not given")
    if said == held:
        return Finding(Verdict.AGREES, 1.0)
    return Finding(Verdict.CONTRADICTS, fuzz.ratio(said, held) / 100, _how_references_differ(said, held))


def _how_references_differ(said: str, held: str) -> str:
    if said.partition("/")[0] == held.partition("/")[0]:
        return "another member of the family"
    parted = sum(a != b for a, b in zip(said, held, strict=False))
    return "one character off" if len(said) == len(held) and parted == 1 else ""


def compare_dates(said: dt.date | None, held: dt.date | None) -> Finding:
    """Compare two dates of birth to the day; a missing one is silent. Whether a slip is one, a person decides."""
    if said is None or held is None:
        return Finding(Verdict.SILENT, why="not given" if said is None else "not on the case")
    if said == held:
        return Finding(Verdict.AGREES, 1.0)
    alike = (said.year == held.year) + (said.month == held.month) + (said.day == held.day)
    return Finding(Verdict.CONTRADICTS, alike / 3, _how_dates_differ(said, held))


def _how_dates_differ(said: dt.date, held: dt.date) -> str:
    if (said.year, said.month, said.day) == (held.year, held.day, held.month):
        return "day and month changed about"
    parted = sum(a != b for a, b in zip(said.isoformat(), held.isoformat(), strict=True))
    return "one digit off" if parted == 1 else ""


_OTHER_NAME = re.compile(OTHER_NAME, re.IGNORECASE)
_ORDER = (Verdict.CONTRADICTS, Verdict.SILENT, Verdict.AGREES)


def compare_names(said: str | None, held: str) -> Finding:
    """Compare two names by their words, whatever their order, script, marks or convention of spelling.

    Of several names of one person ("alias") the nearest counts.
    """
    ours, theirs = _names_in(said or ""), _names_in(held)
    if not ours or not theirs:
        return Finding(Verdict.SILENT, why="not on the case" if ours else "not given")
    found = [_one_name(one, other) for one in ours for other in theirs]
    return max(found, key=lambda finding: (_ORDER.index(finding.verdict), finding.measure))


def _names_in(text: str) -> list[str]:
    return [part for part in _OTHER_NAME.split(text)[:4] if words_of(part)] if text else []


def _one_name(said: str, held: str) -> Finding:
    ours, theirs = words_of(said), words_of(held)
    if max(len(ours), len(theirs)) > MOST_WORDS:
        return Finding(Verdict.SILENT, why="too long to compare")
    paired = _Pairing(ours, theirs)
    finding = _verdict(paired)
    if finding.verdict is Verdict.CONTRADICTS:
        if _plain(ours).replace(" ", "") == _plain(theirs).replace(" ", ""):
            return _parted_otherwise(max(ours, theirs, key=len))
        if _in_unsure_script(said) != _in_unsure_script(held):
            return Finding(Verdict.SILENT, why="written in another script")
        return Finding(Verdict.CONTRADICTS, fuzz.token_sort_ratio(_plain(ours), _plain(theirs)) / 100, finding.why)
    return finding


def _plain(words: tuple[Word, ...]) -> str:
    return " ".join(word.plain for word in words)


def _parted_otherwise(longer: tuple[Word, ...]) -> Finding:
    """Judge two names of the same letters whose spaces stand elsewhere (Xiao Ming Wang)."""
    whole = sum(not word.is_optional for word in longer) > 1
    return Finding(Verdict.AGREES if whole else Verdict.SILENT, MEASURES[Pair.SPELLING], "parted otherwise")


# Letters of scripts whose vowels or sounds cannot be told from the letters alone: all beyond Greek, Cyrillic and Latin.
_UNSURE = re.compile("[\u0590-\u109f\u1100-\u1cff\u2e80-\ua63f\ua6a0-\ufaff\ufb1d-\ufeff\U00010000-\U0010ffff]")


def _in_unsure_script(name: str) -> bool:
    return bool(_UNSURE.search(name))


class _Pairing:
    """The words of two names in pairs, the nearest first, and what is left over on either side."""

    def __init__(self, ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> None:
        self.ours, self.theirs = ours, theirs
        self.pairs: list[tuple[int, int, Pair]] = []
        free, others = list(range(len(ours))), list(range(len(theirs)))
        near = [(pair, i, j) for i in free for j in others if (pair := compare(ours[i], theirs[j]))]
        for pair, i, j in sorted(near, key=lambda each: (-each[0], abs(each[1] - each[2]), each[1])):
            if i in free and j in others:
                free.remove(i)
                others.remove(j)
                self.pairs.append((i, j, pair))
        self.left_ours = [i for i in free if not _may_lack(ours, i)]
        self.left_theirs = [j for j in others if not _may_lack(theirs, j)]
        self.lacking = (len(free) - len(self.left_ours), len(others) - len(self.left_theirs))

    @property
    def strong(self) -> int:
        """How many words that prove something stand in both."""
        full = [(self.ours[i], self.theirs[j]) for i, j, pair in self.pairs if pair > Pair.INITIAL]
        return sum(not _proves_nothing(one, other) for one, other in full)

    def count(self, kind: Pair) -> int:
        """How many pairs are of this kind."""
        return sum(pair is kind for _, _, pair in self.pairs)

    @property
    def measure(self) -> float:
        """How alike the two are: the mean of the pairs, a twentieth less for each word that one side lacks."""
        mean = sum(MEASURES[pair] for _, _, pair in self.pairs) / max(len(self.pairs), 1)
        return max(mean - 0.05 * (len(self.left_ours) + len(self.left_theirs)), 0.0)

    @property
    def lacks_the_first(self) -> bool:
        """Whether the first word of the longer name, mostly the given name, is not in the shorter."""
        return 0 in self.left_ours or 0 in self.left_theirs

    @property
    def is_crossed(self) -> bool:
        """Whether one side has a particle more and the other a name more: for some, Van is a name (Nguyen Van Hung)."""
        particles_of_ours, particles_of_theirs = self.lacking
        return bool((particles_of_ours and self.left_theirs) or (particles_of_theirs and self.left_ours))

    @property
    def is_turned_round(self) -> bool:
        """Whether two words that both serve as given names stand in opposite order (Ali Hassan, Hassan Ali)."""
        full = sorted((i, j) for i, j, pair in self.pairs if pair > Pair.INITIAL)
        turned = len(full) > 1 and full[0][1] > full[-1][1]
        return turned and all(self.ours[i].known for i, _ in full)


def _proves_nothing(one: Word, other: Word) -> bool:
    return one.is_optional or other.is_optional or one.is_generation


def _may_lack(words: tuple[Word, ...], place: int) -> bool:
    """Tell whether nobody misses this word. What a name begins with is no particle (Ben Smith, Le Van Duc)."""
    word = words[place]
    return word.is_optional and len(word.plain) > 1 and (place > 0 or word.plain in ("al", "el"))


# Whoever bears more names than that is named by more than two of them.
_MOST_LEFT_OUT = 4


def _verdict(paired: _Pairing) -> Finding:
    if paired.left_ours and paired.left_theirs:
        return Finding(Verdict.CONTRADICTS, why="another word" if paired.pairs else "")
    if not paired.pairs:
        return Finding(Verdict.CONTRADICTS)
    why = _too_little(paired)
    if why:
        return Finding(Verdict.SILENT, paired.measure, why)
    return Finding(Verdict.AGREES, paired.measure, _how(paired))


def _too_little(paired: _Pairing) -> str:
    """Say why two names that do not contradict prove nothing by themselves; "" where they do."""
    # Read from the top; the first that hits decides.
    left = [*(paired.ours[i] for i in paired.left_ours), *(paired.theirs[j] for j in paired.left_theirs)]
    whole = not left and len(paired.ours) == len(paired.theirs) and paired.count(Pair.SAME) == len(paired.pairs) > 1
    rows = (
        (any(word.is_generation for word in left), "father and son may bear it"),
        (paired.strong < 2 and paired.count(Pair.INITIAL) > 0, "initials"),
        (paired.strong < 2 and not whole, "one word in common"),
        (paired.count(Pair.SLIP) > 1, "several slips"),
        (len(left) > _MOST_LEFT_OUT, "too many other words"),
        (paired.lacks_the_first, "the first name is missing"),
        (paired.is_crossed, "a particle on one side, a name on the other"),
        (paired.is_turned_round, "given and family name may be changed about"),
    )
    return next((why for hits, why in rows if hits), "")


def _how(paired: _Pairing) -> str:
    rows = (
        (paired.count(Pair.SLIP) > 0, "a slip in one word"),
        (paired.count(Pair.SPELLING) > 0, "spelt otherwise"),
        (bool(paired.left_ours or paired.left_theirs), "a word left out"),
    )
    return ", ".join(how for hits, how in rows if hits)
