"""docs/what-happens-when.md, made of what a run of the suite saw. It holds no times, so that every run writes the same.

A scenario that is skipped here (it needs rights or programs that this machine has not) keeps its line in the document.
"""

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.faults.kills import ACTS, MAILS, SCENARIO_OF, Cell, in_words
from tests.faults.scenarios import SCENARIOS
from tests.faults.witness import PASSED, SKIPPED, Row, Witness

FILE = Path(__file__).parents[2] / "docs" / "what-happens-when.md"

_HEAD = """# What happens when it breaks

This page is written by `make faults ARGS=--write` from what its tests saw; nobody edits it. Each of them breaks one
thing for real, under the real daemon with a real mail server, and counts afterwards by the commands, by IMAP and at
the receiving mail server:

- **N** nothing lost: every mail that ever was in the mailbox is recorded once, decided on, and lies in a folder
- **O** once: no letter leaves twice, but where the server's answer to it was lost; then it is the same to the byte, and
  marked as perhaps there twice. No fact is noted twice
- **C** commit first: no letter leaves that does not stand in the record
- **F** fail closed: mail of nobody proved changes nothing and is answered to nobody
- **P** progress: no mail waits undecided
- **A** audit: the journal is as it was written

"""

_KILLS = """## Killed at each step

The process is killed (SIGKILL, as by a power cut) at each point of the order of side effects, once for each sort of
mail. What is seen at that moment, and what after the next start. "perhaps twice" is what `letters list` tells of a
letter whose answer was lost.
"""

_ACTS = """## Killed where no mail is on its way

Commands of people, and what follows from an extract or the clock. The command is given again afterwards, as a person
would.
"""

_SCENARIOS = """## Thirty-two scenarios

What was injected, and which of the invariants above were counted and held afterwards.
"""


def text(witness: Witness) -> str:
    """Give the whole document."""
    kept = _kept_lines()
    parts = [_HEAD, _KILLS, *(_cells_of(mail.name, tuple(SCENARIO_OF), witness.cells) for mail in MAILS),
             _ACTS, *(_cells_of(act.name, act.points, witness.cells) for act in ACTS), _SCENARIOS]  # fmt: skip
    for number, title in SCENARIOS.items():
        rows = [row for row in witness.rows() if row.number == number]
        parts.append("\n".join((f"\n### {number}. {title[0].upper()}{title[1:]}\n", _TOP, _RULE,
                                *(_line(row, kept) for row in rows), "")))  # fmt: skip
    return "".join(parts)


_TOP, _RULE = "| injected | held |", "| --- | --- |"


def _line(row: Row, kept: Mapping[str, str]) -> str:
    begin = f"| {_safe(row.injected)} |"
    if row.outcome == SKIPPED:
        return kept.get(begin, f"{begin} not run: {_safe(row.reason)} |")
    return f"{begin} {row.held if row.outcome == PASSED else '**failed**'} |"


def _kept_lines() -> dict[str, str]:
    """Give the lines of scenarios as the document has them, by what was injected."""
    if not FILE.exists():
        return {}
    lines = FILE.read_text("utf-8").partition("## Thirty-two")[2].splitlines()
    return {f"|{line.split('|')[1]}|": line for line in lines if line.startswith("| ")}


def _cells_of(name: str, points: tuple[str, ...], cells: Mapping[tuple[str, str], Cell]) -> str:
    lines = [f"\n### {name[0].upper()}{name[1:]}\n", "| killed when | seen there | seen after |", "| --- | --- | --- |"]
    for point in points:
        cell = cells.get((name, point))
        seen = (cell.killed, cell.restarted) if cell else ("", "")
        lines.append(f"| {in_words(point)} | {' | '.join(map(_safe, seen))} |")
    return "\n".join((*lines, "", ""))


def _safe(words: str) -> str:
    return words.replace("|", "/")


def empty_cells(cells: Mapping[tuple[str, str], Cell]) -> list[tuple[str, str]]:
    """Give what is missing in the kill table, as (mail, point)."""
    return [one for one in _every_cell() if one not in cells]


def _every_cell() -> Iterator[tuple[str, str]]:
    yield from ((mail.name, point) for mail in MAILS for point in SCENARIO_OF)
    yield from ((act.name, point) for act in ACTS for point in act.points)


def what_differs(witness: Witness) -> list[str]:
    """Say where the document is not what was seen; nothing where it is."""
    held = FILE.read_text("utf-8").splitlines() if FILE.exists() else []
    seen = text(witness).splitlines()
    changes = list(difflib.unified_diff(held, seen, "the document", "what was seen", n=0, lineterm=""))
    if not changes:
        return []
    return [f"{FILE.name} is not what was seen; write it anew by --write where that is right:", *changes[2:40]]
