"""The cases: each a mail as it lies in the mailbox, beside it (NAME.toml) what must become of it and why.

The class of a case is the folder that it lies in. Everybody in the cases has a reference, a case owner and an officer
of their own, so that all cases can be put into one mailbox.
"""

import csv
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.attacks import recipes

FOLDER = Path(__file__).with_name("cases")
EXTRACT = Path(__file__).with_name("cases.csv")

GENUINE = "genuine"
"""The class of mails that must be served."""

OUR_LETTER = b"@@OUR-LETTER@@"
"""Stands in a mail for the Message-ID of the letter with which its `before` was answered."""


@dataclass(frozen=True)
class Case:
    """One mail, and what must become of it.

    Any of `outcomes` is right. The first one brings exactly these `letters` (template, recipient) and may change the
    record if `changes_record`; any other brings none and changes nothing. `before` are genuine mails that come first.
    None of the words in `never` may stand in any letter.
    """

    path: Path
    why: str
    outcomes: tuple[str, ...]
    letters: Counter[tuple[str, str]]
    changes_record: bool
    before: tuple[bytes, ...]
    never: tuple[str, ...]
    recipe: tuple[str, ...]

    @property
    def sort(self) -> str:
        """The class of the case."""
        return self.path.parent.name

    @property
    def name(self) -> str:
        return f"{self.sort}/{self.path.stem}"

    @cached_property
    def raw(self) -> bytes:
        """The mail; a large one is made by its recipe."""
        return recipes.make(*self.recipe) if self.recipe else self.path.with_suffix(".eml").read_bytes()

    def what_is_wrong(self, outcome: str | None, letters: Counter[tuple[str, str]], *, changed: bool) -> str:
        """Say in words how a mail became something else than it must; "" where it did not."""
        as_first = outcome == self.outcomes[0]
        faults = [
            f"outcome {outcome}, not {' or '.join(self.outcomes)}" if outcome not in self.outcomes else "",
            f"letters {dict(letters)}" if letters != (self.letters if as_first else Counter()) else "",
            "the record changed" if changed and not (as_first and self.changes_record) else "",
        ]
        return "; ".join(filter(None, faults))


def load() -> list[Case]:
    """Give all cases, in order of their names."""
    return [_case(path) for path in sorted(FOLDER.glob("*/*.toml"))]


def people() -> list[dict[str, str]]:
    """Give the case extract that all cases presume."""
    with EXTRACT.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _case(path: Path) -> Case:
    told = tomllib.loads(path.read_text("utf-8"))
    return Case(
        path=path, why=told["why"], outcomes=tuple(told["outcome"]),
        letters=Counter((template, to) for template, to in told["letters"]),
        changes_record={"none": False, "some": True}[told["record"]],
        before=tuple(path.with_name(name).read_bytes() for name in told.get("before", ())),
        never=tuple(told.get("never", ())), recipe=tuple(told.get("recipe", ())),
    )
