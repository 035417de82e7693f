"""The labelled texts from which the second opinions are learnt, as terms and the place of what is right of them.

The reading is run on each message and row, and what it asks an opinion about is listened to, so that terms are made in
one place; what a form or a box settles is learnt from as well, though it will not be asked.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from mailbot.core import confiscation_opinion, kinds, milestone_opinion, opinions, wanted
from mailbot.core.confiscation_opinion import Heard
from mailbot.core.kind_opinion import KINDS
from mailbot.core.milestone_opinion import People
from mailbot.core.milestones import Event
from mailbot.core.reported import Report
from mailbot.core.sheets import Sheet
from mailbot.core.standing import Said
from mailbot.core.states import Confiscation, Kind
from tests import updates
from tests.core import (
    confiscation_rows,
    milestone_rows,
    test_kinds,
    test_kinds_by_acts,
    test_kinds_told,
    test_notifications,
)
from tests.reading_of import read

MAIL = Path(__file__).resolve().parent.parent / "tests" / "mail"
Example = tuple[frozenset[str], int]
Reading = Callable[[], object]


@dataclass(frozen=True)
class Subject:
    """What an opinion is about, in the words of its table; the names and number of its classes; the terms it keeps."""

    name: str
    about: str
    order: str
    classes: int
    most: int
    examples: Callable[[], list[Example]]


def messages() -> Iterator[tuple[Path, dict[str, Any]]]:
    """Give every labelled message, with its label."""
    for label in sorted(MAIL.glob("*/*.json")):
        yield label.with_suffix(".eml"), json.loads(label.read_text(encoding="utf-8"))


def read_file(path: Path) -> object:
    """Read a message."""
    return read(path.read_bytes())


def rows(name: str) -> list[tuple[str, str]]:
    """Give the rows of a file of what people wrote: what is right, and the words."""
    lines = (MAIL / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ", 1)) for line in lines if " | " in line and not line.startswith("#")]


def of_kinds() -> list[Example]:
    """Give what is labelled, messages and rows of words, as far as NCA names somebody in it."""
    asked: list[frozenset[str]] = []
    found: list[Example] = []

    def listen(sheets: tuple[Sheet, ...], *, people: int, thread: bool, named: kinds.Named) -> Kind | None:
        asked.append(wanted.terms_of(sheets, thread=thread, named=named))
        return told(sheets, people=people, thread=thread, named=named)

    told, wanted.kind = wanted.kind, listen
    for kind, reading in _readings_of_kinds():
        asked.clear()
        reading()
        found.extend((one, KINDS.index(Kind(kind))) for one in asked[-1:])
    wanted.kind = told
    return found


def _readings_of_kinds() -> Iterator[tuple[str, Reading]]:
    for path, label in messages():
        if label.get("kind") in KINDS:
            yield label["kind"], partial(read_file, path)
    for heading, text, kind, *_ in test_notifications.BLOCKS:
        if kind in KINDS:
            yield kind, partial(test_notifications.reading, heading, text.replace("\\n", "\n"))
    said = [(words.replace(" / ", "\n\n").replace("MrX", "@"), kind) for kind, words in rows("said.txt")]
    for words, kind in (*said, *test_kinds.CASES, *test_kinds_by_acts.CASES, *test_kinds_told.CASES):
        yield kind, partial(test_kinds.kind_of, words)


def of_confiscation() -> list[Example]:
    """Give what is labelled about one person, messages and rows, as far as anything in it bears on confiscation."""
    asked: list[frozenset[str]] = []
    found: list[Example] = []

    def listen(
        told: Confiscation | None, words: Said | None, said: Sequence[Said], among: Sequence[Heard],
    ) -> tuple[Confiscation | None, Said | None]:
        if among:
            asked.append(opinions.terms_of(one.low for one in among))
        return settled(told, words, said, among)

    settled, confiscation_opinion.settled = confiscation_opinion.settled, listen
    for state, reading in _readings_of_confiscation():
        asked.clear()
        reading()
        found.extend((one, confiscation_opinion.STATES.index(state)) for one in asked[-1:])
    confiscation_opinion.settled = settled
    return found


def _readings_of_confiscation() -> Iterator[tuple[str, Reading]]:
    for path, label in (*messages(), *messages()):
        subjects = label.get("subjects", [])
        if len(subjects) == 1 and label["kind"] != "case_update" and subjects[0]["confiscation"]:
            yield subjects[0]["confiscation"], partial(read_file, path)
    for heading, text, _, *persons in test_notifications.BLOCKS:
        state = persons[0].rsplit(" | ", 1)[-1] if len(persons) == 1 else ""
        if state in confiscation_opinion.STATES:
            yield state, partial(test_notifications.reading, heading, text.replace("\\n", "\n"))
    for state, text in (*confiscation_rows.written(), *(3 * [*confiscation_rows.tried()])):
        if state in confiscation_opinion.STATES:
            yield state, partial(confiscation_rows.reading, text)


def of_milestones() -> list[Example]:
    """Give what is labelled as a case owner's, messages and rows: which milestone it reports, or none."""
    asked: list[frozenset[str]] = []
    found: list[Example] = []

    def listen(
        told: Report, events: tuple[Event, ...], looked: tuple[Sheet, ...], people: People, day: date | None, *,
        thread: bool,
    ) -> Report:
        asked.append(milestone_opinion.terms_of(looked, people, day, thread=thread))
        return settled(told, events, looked, people, day, thread=thread)

    settled, milestone_opinion.settled = milestone_opinion.settled, listen
    for name, reading in _readings_of_milestones():
        asked.clear()
        reading()
        found.extend((one, milestone_opinion.NAMES.index(name)) for one in asked[:1])
    milestone_opinion.settled = settled
    return found


def _readings_of_milestones() -> Iterator[tuple[str | None, Reading]]:
    for path, label in messages():
        if label["kind"] in ("case_update", "other"):
            yield label.get("milestone"), partial(read_file, path)
    for name, subject, words in (*milestone_rows.written(), *milestone_rows.tried(), *milestone_rows.tried()):
        yield name, partial(updates.reading, words, subject)


SUBJECTS = (
    Subject("kind", "the kind of a mail from NCA", "kind_opinion.KINDS", len(KINDS), 2200, of_kinds),
    Subject("milestone", "what a case owner reports", "milestone_opinion.NAMES", 9, 2000, of_milestones),
    Subject("confiscation", "how confiscation stands", "confiscation_opinion.STATES", 5, 2500, of_confiscation),
)
