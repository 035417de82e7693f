"""The plugin by which the suite learns what the tests of faults saw."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from tests.faults.kills import Cell

PASSED, SKIPPED, FAILED, NOT_RUN = "passed", "skipped", "failed", "not run"
LETTERS = "NOCFPA"


@dataclass(frozen=True)
class Row:
    """What was injected under one scenario, which invariants held in every test of it, and how it ended."""

    number: int
    injected: str
    outcome: str
    held: str
    seconds: float
    reason: str = ""


@dataclass
class _Test:
    """One test, put together from its reports."""

    number: int
    injected: str
    place: int = 0
    outcome: str = NOT_RUN
    held: frozenset[str] = frozenset()
    seconds: float = 0.0
    reason: str = ""


@dataclass(eq=False)
class Witness:
    """Keeps what each marked test reported; where scenarios `only` are given, other tests are left out.

    Of several `lanes` this one runs the files of its `lane`, counted from 0.
    """

    only: Collection[int] | None = None
    lane: int = 0
    lanes: int = 1
    cells: dict[tuple[str, str], Cell] = field(default_factory=dict)
    _tests: dict[tuple[str, int], _Test] = field(default_factory=dict)

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        marks = {item: [mark for mark in item.iter_markers("scenario") if self._wants(mark)] for item in items}
        mine = files_of(self.lane, self.lanes, [str(item.path) for item in items if marks[item] or not self.only])
        wanted = [item for item in items if (marks[item] or not self.only) and str(item.path) in mine]
        for place, item in enumerate(items):
            for mark in marks[item] if str(item.path) in mine else ():
                self._tests[item.nodeid, _number(mark)] = _Test(_number(mark), str(mark.kwargs["injected"]), place)
        config.hook.pytest_deselected(items=[item for item in items if item not in set(wanted)])
        items[:] = wanted

    def _wants(self, mark: pytest.Mark) -> bool:
        return not self.only or _number(mark) in self.only

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        for (nodeid, _), test in self._tests.items():
            if nodeid == report.nodeid:
                self._note(test, report)
        if report.when == "call" and report.passed:
            for name, value in report.user_properties:
                if isinstance(value, Cell) and name == "cell":
                    self.cells[value.mail, value.point] = value

    def _note(self, test: _Test, report: pytest.TestReport) -> None:
        test.seconds += report.duration
        if report.failed:
            test.outcome = FAILED
        elif report.skipped:
            test.outcome, test.reason = SKIPPED, _reason(report)
        elif report.when == "call" and test.outcome == NOT_RUN:
            test.outcome = PASSED
        test.held |= {letter for name, held in report.user_properties if name == "held" for letter in held}

    def take(self, other: "Witness") -> None:
        """Take in what another lane saw."""
        self.cells |= other.cells
        self._tests |= other._tests

    def rows(self) -> list[Row]:
        """Give what was injected, by scenario, in the order of the tests; tests that inject the same are one row."""
        found: dict[tuple[int, str], list[_Test]] = {}
        for test in sorted(self._tests.values(), key=lambda test: test.place):
            found.setdefault((test.number, test.injected), []).append(test)
        return sorted((_row(tests) for tests in found.values()), key=lambda row: row.number)


def files_of(lane: int, lanes: int, paths: Sequence[str]) -> frozenset[str]:
    """Give the files of a lane, so that each lane has about as many tests; what shares a file shares its servers."""
    shares: list[list[str]] = [[] for _ in range(lanes)]
    tests = Counter(paths)
    for path, _ in sorted(tests.items(), key=lambda one: (-one[1], one[0])):
        min(shares, key=lambda share: sum(tests[one] for one in share)).append(path)
    return frozenset(shares[lane])


def _row(tests: Sequence[_Test]) -> Row:
    outcomes = {test.outcome for test in tests}
    worst = next(outcome for outcome in (FAILED, NOT_RUN, SKIPPED, PASSED) if outcome in outcomes)
    held = frozenset.intersection(*(test.held for test in tests))
    reason = next((test.reason for test in tests if test.reason), "")
    seconds = sum(test.seconds for test in tests)
    return Row(tests[0].number, tests[0].injected, worst, "".join(_in_order(held)), seconds, reason)


def _in_order(held: Collection[str]) -> Iterator[str]:
    return (letter for letter in LETTERS if letter in held)


def _number(mark: pytest.Mark) -> int:
    return int(mark.kwargs["number"])


def _reason(report: pytest.TestReport) -> str:
    told = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return told.removeprefix("Skipped: ")
