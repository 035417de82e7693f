"""Breaks everything that can break, and says what was injected and what held.

    python -m tests.faults.suite [--only 8 --only 9] [--lanes 2] [--write] [--draft FILE]

Runs every test that bears the mark `scenario`, wherever it stands, and what else tests/faults holds; prints a table of
the scenarios, and compares docs/what-happens-when.md with what it saw; with --write it writes that document. Exit 0
only when every test passed, every scenario has a test, no cell of the kill table is empty, and the document says what
was seen. With --only, or with words for pytest, the rest is left out, and the document neither compared nor written;
--draft writes what was seen elsewhere, to look at. Several lanes are processes side by side, each with some files.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from tests.faults import document
from tests.faults.scenarios import SCENARIOS, scenario
from tests.faults.witness import PASSED, Row, Witness

TESTS = Path(__file__).parents[1]


def main() -> int:
    """Run what the command line asks for; give the exit code."""
    parser = argparse.ArgumentParser(description="Breaks everything that can break.")
    parser.add_argument("--only", type=int, action="append", metavar="N", help="only this scenario; may be repeated")
    parser.add_argument("--write", action="store_true", help="write docs/what-happens-when.md anew")
    parser.add_argument("--draft", type=Path, metavar="FILE", help="write what was seen there, also of a part")
    parser.add_argument("--lanes", type=int, default=1, help="processes side by side (most of the time is waiting)")
    asked, for_pytest = parser.parse_known_args()
    if asked.write and (asked.only or for_pytest):
        parser.error("only a whole run may write the document")
    with ProcessPoolExecutor(asked.lanes) as pool:
        lanes = [pool.submit(_run, Witness(asked.only, lane, asked.lanes), for_pytest) for lane in range(asked.lanes)]
        ended, witness = _together(lane.result() for lane in lanes)
    print(f"\n{table(witness.rows())}\n")
    if asked.draft:
        asked.draft.write_text(document.text(witness), "utf-8")
    wrong = [] if ended == pytest.ExitCode.OK else [f"pytest ended with {int(ended)}: a test failed, or none was run"]
    if not asked.only and not for_pytest:
        wrong += [*what_is_missing(witness), *_document(witness, write=asked.write and not wrong)]
    for line in wrong:
        print(f"WRONG {line}")
    return 1 if wrong else 0


def _run(witness: Witness, for_pytest: Sequence[str]) -> tuple[int, Witness]:
    """Run one lane's tests; give how pytest ended, and what was seen."""
    ended = pytest.main(["-q", "--tb=short", "-m", "scenario or faults", *_files(), *for_pytest], plugins=[witness])
    return int(ended), witness


def _together(lanes: Iterable[tuple[int, Witness]]) -> tuple[int, Witness]:
    """Give what all lanes saw, and the worst of their ends."""
    every = Witness()
    ends = set()
    for ended, witness in lanes:
        every.take(witness)
        ends.add(ended)
    # A lane may be left without any test where few are asked for.
    return max(ends - {int(pytest.ExitCode.NO_TESTS_COLLECTED)}, default=max(ends)), every


def _files() -> list[str]:
    """Give the folder of faults, and every file elsewhere that marks tests; collecting all others would take longer."""
    elsewhere = (file for file in TESTS.rglob("test_*.py") if "faults" not in file.parts)
    return [str(TESTS / "faults"), *(str(file) for file in elsewhere if scenario.__module__ in file.read_text("utf-8"))]


def what_is_missing(witness: Witness) -> list[str]:
    """Say which scenario has no test and which cell of the kill table is empty."""
    tested = {row.number for row in witness.rows()}
    lacking = [f"scenario {number} has no test: {title}" for number, title in SCENARIOS.items() if number not in tested]
    empty = [f"the kill table is empty at {point}, over {mail}" for mail, point in document.empty_cells(witness.cells)]
    return lacking + empty


def _document(witness: Witness, *, write: bool) -> list[str]:
    if write and not what_is_missing(witness):
        document.FILE.write_text(document.text(witness), "utf-8")
        print(f"wrote {document.FILE}")
        return []
    return document.what_differs(witness)


def table(rows: Sequence[Row]) -> str:
    """Set out what was injected, what held, and how it ended, by scenario."""
    lines = []
    number = 0
    for row in rows:
        if row.number != number:
            number = row.number
            lines.append(f"{number:2}  {SCENARIOS[number]}")
        told = "held" if row.outcome == PASSED else row.outcome
        lines.append(f"      {row.held:6}  {told:7} {row.seconds:6.1f} s  {row.injected}")
    passed = sum(row.outcome == PASSED for row in rows)
    seconds = sum(row.seconds for row in rows)
    return "\n".join([*lines, f"{passed} of {len(rows)} as they must be, in {seconds / 60:.0f} minutes"])


if __name__ == "__main__":
    sys.exit(main())
