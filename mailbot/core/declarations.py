"""What a letter declares of itself, and what the policy lets each reader be told.

A letter is a folder of texts with a declaration beside it. The declaration names every placeholder of the
texts with the class of fact that it discloses, so that a person who releases a letter, and the program that
sends it, know what it tells whom. `read_declaration` checks it whole; `letter_words` says what may stand in it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mailbot.core.lines import safe_line


class Audience(StrEnum):
    """Who reads a letter."""

    NCA = "nca"
    CASE_OWNER = "case_owner"
    FILE_TEAM = "file_team"
    SENIOR_CASEWORKER = "senior_caseworker"
    PROCESS_TEAM = "process_team"
    ADMINISTRATORS = "administrators"


class Fact(StrEnum):
    """The classes of fact that a placeholder can disclose, from the least to the most."""

    NONE = "none"                    # Nothing about anybody: our own address, a date for an answer.
    REFERENCE = "reference"          # The Home Office reference.
    PERSON = "person"                # Who the person is: name, date of birth.
    OWNER_NAME = "owner_name"        # Which official has the case.
    OWNER_CONTACT = "owner_contact"  # How to reach that official.
    CASE_FACT = "case_fact"          # How the case stands, its milestones, where its file is.
    NCA_TEXT = "nca_text"            # What NCA wrote, and who at NCA wrote it.


MAY_BE_TOLD: Mapping[Audience, frozenset[Fact]] = {
    Audience.NCA: frozenset(Fact),
    Audience.CASE_OWNER: frozenset(Fact),
    Audience.SENIOR_CASEWORKER: frozenset(Fact),
    # The team that holds the file needs to find it and to know who asks, not how the case stands.
    Audience.FILE_TEAM: frozenset({Fact.NONE, Fact.REFERENCE, Fact.PERSON, Fact.NCA_TEXT}),
    # The process team answers questions on the guidance: who asks, and what.
    Audience.PROCESS_TEAM: frozenset({Fact.NONE, Fact.REFERENCE, Fact.OWNER_NAME, Fact.OWNER_CONTACT, Fact.CASE_FACT}),
    # Administrators run the service; the casework is not theirs.
    Audience.ADMINISTRATORS: frozenset({Fact.NONE, Fact.REFERENCE}),
}
"""What each audience may be told at all; a letter that declares more does not start."""

_THEIR_OWN = frozenset({Fact.NONE.value, Fact.NCA_TEXT.value})

IN_A_SUBJECT = frozenset({Fact.NONE, Fact.REFERENCE})
"""What a subject line may hold: it is shown in previews, lists and notifications, so never a name."""


def tells_nca(discloses: Iterable[str]) -> bool:
    """Tell whether a letter to NCA discloses anything: more than what NCA wrote itself."""
    return not _THEIR_OWN.issuperset(discloses)


@dataclass(frozen=True, slots=True)
class LetterDeclaration:
    """What `letter.toml` says: `placeholders` are (dotted path, class of fact), in the order of the file.

    `valid_from` is a day; `guidance` are rule ids of the guidance ("R4"); `attaches_original` says that
    the mail which the letter is about goes with it, as it came.
    """

    name: str
    version: str
    valid_from: date
    audience: Audience
    purpose: str
    guidance: tuple[str, ...]
    attaches_original: bool
    placeholders: tuple[tuple[str, Fact], ...]

    def discloses(self) -> tuple[str, ...]:
        """Give the classes of fact that the letter discloses, without "none", from the least to the most."""
        declared = {fact for _, fact in self.placeholders}
        return tuple(fact.value for fact in Fact if fact in declared and fact is not Fact.NONE)


@dataclass(frozen=True, slots=True)
class Written:
    """A letter in words, ready to be queued. `discloses` holds classes of fact (`Fact`), as declared."""

    subject: str
    body: str
    version: str
    discloses: tuple[str, ...]


_VERSION = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){0,2}")
_RULE = re.compile(r"R([1-9]|1[0-3])")


def _is_version(value: object) -> bool:
    return isinstance(value, str) and bool(_VERSION.fullmatch(value))


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_sentence(value: object) -> bool:
    return isinstance(value, str) and bool(value) and safe_line(value) == value


def _is_rules(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(rule, str) and _RULE.fullmatch(rule) for rule in value)


_KEYS: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "name": (lambda value: isinstance(value, str), "the name of the folder"),
    "version": (_is_version, 'a version such as "1.0"'),
    "valid_from": (_is_day, "a day such as 2014-03-01, without quotes"),
    "audience": (lambda value: value in tuple(Audience), "one of " + ", ".join(Audience)),
    "purpose": (_is_sentence, "a sentence that says what the letter is for"),
    "guidance": (_is_rules, 'rule ids from R1 to R13, such as ["R4", "R5"]'),
    "attaches_original": (lambda value: isinstance(value, bool), "true or false"),
    "placeholders": (lambda value: isinstance(value, dict),
                     'a table [placeholders] with lines such as "person.name" = "person"'),
}


def read_declaration(raw: Mapping[str, object], folder: str) -> LetterDeclaration | tuple[str, ...]:
    """Read the parsed `letter.toml` of the letter in `folder`; give it, or every fault in words."""
    faults = (*_wrong_keys(raw), *_wrong_values(raw, folder))
    if faults:
        return faults
    return LetterDeclaration(
        name=folder,
        version=str(raw["version"]),
        valid_from=_day(raw["valid_from"]),
        audience=Audience(str(raw["audience"])),
        purpose=str(raw["purpose"]),
        guidance=tuple(map(str, _list(raw["guidance"]))),
        attaches_original=raw["attaches_original"] is True,
        placeholders=tuple((path, Fact(str(fact))) for path, fact in _flat(_table(raw["placeholders"]))),
    )


def _wrong_keys(raw: Mapping[str, object]) -> Iterator[str]:
    for key in raw:
        if key not in _KEYS:
            yield f"{safe_line(key, 60)}: no such key; expected " + ", ".join(_KEYS)
    for key, (_, expected) in _KEYS.items():
        if key not in raw:
            yield f"{key}: missing; expected {expected}"


def _wrong_values(raw: Mapping[str, object], folder: str) -> Iterator[str]:
    for key, value in raw.items():
        fits, expected = _KEYS.get(key, (_anything, ""))
        if not fits(value) or (key == "name" and value != folder):
            yield f"{key}: expected {expected}, found {safe_line(repr(value), 80)}"
    for path, fact in _flat(_table(raw.get("placeholders"))):
        if fact not in tuple(Fact):
            yield (f"placeholders: {safe_line(path, 60)} has the unknown class {safe_line(repr(fact), 40)}; "
                   "expected one of " + ", ".join(Fact))


def _anything(_: object) -> bool:
    return True


def _flat(table: Mapping[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    """Walk a table of placeholders; `person.name` without quotes is a nested table in TOML and means the same."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{key}.")
        else:
            yield above + key, value


def _table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _day(value: object) -> date:
    assert isinstance(value, date), "checked by _fits"  # noqa: S101
    return value
