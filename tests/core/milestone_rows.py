"""What case owners write, as rows of what it reports (None for nothing), a subject line and a body."""

from collections.abc import Iterator
from pathlib import Path

from tests.core import (
    test_milestones,
    test_milestones_around,
    test_milestones_by_staff,
    test_milestones_everyday,
    test_milestones_idioms,
    test_milestones_in_letters,
    test_milestones_told,
    test_milestones_vouched,
    test_milestones_worded,
)
from tests.updates import HIM, rows

_WRITTEN = Path(__file__).resolve().parent.parent / "mail" / "milestones.txt"
Row = tuple[str | None, str, str]


def written() -> Iterator[Row]:
    """Give the rows that case owners of many tempers wrote on Wednesday, 10 June 2015."""
    for line in _WRITTEN.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, _, words = line.partition(" | ")
            yield name if name != "none" else None, "", words.replace(" / ", "\n").replace("MrX", HIM)


def tried() -> Iterator[Row]:
    """Give the rows of the tests of the grammar."""
    for name, block in test_milestones.REPORTED.items():
        yield from ((name, "", words) for words in test_milestones.lines(block))
    yield from ((None, "", words) for words in test_milestones.lines(test_milestones.NOTHING))
    wanted = [
        *rows(test_milestones_by_staff.UPDATES), *rows(test_milestones_everyday.UPDATES),
        *rows(test_milestones_idioms.SAID), *rows(test_milestones_told.UPDATES),
        *rows(test_milestones_vouched.UPDATES), *test_milestones_in_letters.LETTERS,
        *(row for table in test_milestones_worded.TABLES for row in rows(table)),
    ]
    for want, subject, words in wanted:
        name = want.split()[0]
        yield name if name != "None" else None, subject, words.strip().replace("MrX", HIM)
    for want, words in test_milestones_around.ROWS:
        name = want.split()[0]
        yield name if name != "None" else None, "", test_milestones_around.body_of(words)
