"""Whether the person in a message is the person on the case: name and date of birth, each for itself.

A reference alone proves nothing: one digit off, it hits somebody else. The name or the date of birth must agree,
and neither may contradict (conditions of disclosure, 3).
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from anyascii import anyascii

from mailbot.core.facts import CaseFacts
from mailbot.core.notification import Subject


class Verdict(StrEnum):
    """What one identifier says about a case."""

    AGREES = "agrees"
    SILENT = "silent"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Match:
    """The verdicts on one subject and one case."""

    name: Verdict
    date_of_birth: Verdict

    @property
    def contradicted(self) -> bool:
        """Whether any identifier speaks against the case."""
        return Verdict.CONTRADICTS in (self.name, self.date_of_birth)

    @property
    def confirmed(self) -> bool:
        """Whether an identifier beside the reference agrees, and none contradicts."""
        return Verdict.AGREES in (self.name, self.date_of_birth) and not self.contradicted

    def in_words(self) -> str:
        """Say what agreed, for the record of why something was disclosed."""
        return f"name {self.name}, date of birth {self.date_of_birth}"


def match(subject: Subject, case: CaseFacts) -> Match:
    """Compare the person in a message with the person on a case."""
    return Match(compare_names(subject.name, case.name), compare_dates(subject.date_of_birth, case.date_of_birth))


def compare_dates(said: dt.date | None, held: dt.date | None) -> Verdict:
    """Compare two dates of birth; a missing one is silent."""
    if said is None or held is None:
        return Verdict.SILENT
    return Verdict.AGREES if said == held else Verdict.CONTRADICTS


def compare_names(said: str | None, held: str) -> Verdict:
    """Compare two names by their words, whatever their order, script or accents.

    They agree when all words of the shorter, at least two, stand in the longer (middle names get left out).
    """
    first, second = _words(said or ""), _words(held)
    if not first or not second:
        return Verdict.SILENT
    shorter, longer = sorted((first, second), key=len)
    agrees = shorter == longer or (len(shorter) >= 2 and shorter <= longer)
    return Verdict.AGREES if agrees else Verdict.CONTRADICTS


def _words(name: str) -> frozenset[str]:
    folded = anyascii(name).lower().replace("'", "")
    return frozenset("".join(c if c.isalnum() else " " for c in folded).split())
