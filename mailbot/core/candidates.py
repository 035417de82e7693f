"""Which cases a person in a message may be: those with the reference, then those that are nearly it, by measure.

Nothing follows from a candidate by itself. It spares a reviewer the search, and the typing of a reference.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from anyascii import anyascii
from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

from mailbot.core.facts import CaseFacts
from mailbot.core.matching import Match, match
from mailbot.core.notification import Subject

MOST = 3
"""Candidates that are shown for one person."""

_NAME_AT_LEAST = 82.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A case that may be meant: why it is shown, and how the identifiers of the message agree with it."""

    reference: str
    name: str
    why: str
    agreement: Match


def candidates(subject: Subject, cases: Iterable[CaseFacts]) -> tuple[Candidate, ...]:
    """Give the cases that a person in a message may be, the likeliest first, `MOST` at most."""
    held = list(cases)
    found: dict[str, Candidate] = {}
    for why, chosen in (
        ("it bears the reference", _with_reference(subject, held)),
        ("its reference is one slip away", _with_a_slip(subject, held)),
        ("its name is like the one given", _with_such_a_name(subject, held)),
        ("it has the date of birth", _with_such_a_birth(subject, held)),
    ):
        for case in chosen:
            found.setdefault(case.reference, Candidate(case.reference, case.name, why, match(subject, case)))
    ranked = sorted(found.values(), key=lambda one: _rank(one.agreement))
    return tuple(ranked[:MOST])


def _rank(agreement: Match) -> tuple[bool, bool]:
    """Rank by who the person is: that the reference is another is why a person looks at it at all."""
    return agreement.contradicts_person, not agreement.confirms_person


def _with_reference(subject: Subject, cases: list[CaseFacts]) -> list[CaseFacts]:
    return [case for case in cases if subject.reference and case.reference == subject.reference]


def _with_a_slip(subject: Subject, cases: list[CaseFacts]) -> list[CaseFacts]:
    given = subject.reference
    if not given:
        return []
    return [case for case in cases if DamerauLevenshtein.distance(given, case.reference, score_cutoff=1) == 1]


def _with_such_a_name(subject: Subject, cases: list[CaseFacts]) -> list[CaseFacts]:
    if not subject.name or not cases:
        return []
    names = [_folded(case.name) for case in cases]
    best = process.extract(
        _folded(subject.name), names, scorer=fuzz.token_sort_ratio, limit=MOST, score_cutoff=_NAME_AT_LEAST
    )
    return [cases[place] for _, _, place in best]


def _with_such_a_birth(subject: Subject, cases: list[CaseFacts]) -> list[CaseFacts]:
    born = subject.date_of_birth
    found = [case for case in cases if born is not None and case.date_of_birth == born]
    # Many people share a day; where the name says nothing, a list of them helps nobody.
    return found if len(found) <= MOST else []


def _folded(name: str) -> str:
    return anyascii(name).casefold()
