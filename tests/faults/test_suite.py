"""The suite itself: what it would overlook would be overlooked by everybody."""

import sys
from pathlib import Path

import pytest

from tests.faults import document, suite
from tests.faults.kills import MAILS, Cell
from tests.faults.scenarios import SCENARIOS, scenario
from tests.faults.witness import FAILED, NOT_RUN, PASSED, SKIPPED, Witness, files_of


def reported(
    witness: Witness, nodeid: str, outcome: str = "passed", held: str = "", reason: str = "", cell: Cell | None = None
) -> None:
    """Have the witness hear of a test that was run."""
    properties: list[tuple[str, object]] = [("held", set(held)), *([("cell", cell)] if cell else [])]
    told = ("file", 1, f"Skipped: {reason}") if reason else None
    witness.pytest_runtest_logreport(pytest.TestReport(
        nodeid, ("file", 1, "test"), {}, outcome, told, "call", duration=2.0, user_properties=properties,
    ))  # type: ignore[arg-type]


def witness_of(request: pytest.FixtureRequest, **injected: tuple[int, str]) -> Witness:
    """Give a witness that has collected tests of these names; each injects something under a number."""
    witness, items = Witness(), []
    for name, (number, phrase) in injected.items():
        item = pytest.Function.from_parent(request.node.parent, name=name, callobj=lambda: None)
        item.add_marker(scenario(number, injected=phrase))
        items.append(item)
    witness.pytest_collection_modifyitems(request.config, items)
    return witness


def id_of(request: pytest.FixtureRequest, name: str) -> str:
    return f"{request.node.parent.nodeid}::{name}"


def test_a_scenario_without_a_test_and_an_empty_cell_are_named(request: pytest.FixtureRequest) -> None:
    witness = witness_of(request, one=(8, "a cut"))
    reported(witness, id_of(request, "one"), cell=Cell(MAILS[0].name, "mail-fetched", "gone", "there"))
    missing = "\n".join(suite.what_is_missing(witness))
    assert "scenario 9 has no test" in missing and "scenario 8 " not in missing
    assert f"empty at mail-recorded, over {MAILS[0].name}" in missing
    assert f"empty at mail-fetched, over {MAILS[0].name}" not in missing


def test_a_cell_of_a_failed_test_is_empty(request: pytest.FixtureRequest) -> None:
    witness = witness_of(request, one=(1, "killed"))
    reported(witness, id_of(request, "one"), FAILED, cell=Cell(MAILS[0].name, "mail-fetched", "gone", "there"))
    assert witness.cells == {}


@pytest.mark.parametrize(("outcomes", "told"), [
    ((PASSED, PASSED), PASSED), ((PASSED, FAILED), FAILED), ((PASSED, None), NOT_RUN), ((SKIPPED, PASSED), SKIPPED),
])  # fmt: skip
def test_tests_that_inject_the_same_are_one_row_as_good_as_the_worst(
    request: pytest.FixtureRequest, outcomes: tuple[str | None, ...], told: str
) -> None:
    witness = witness_of(request, one=(8, "a cut"), other=(8, "a cut"))
    for name, outcome, held in zip(("one", "other"), outcomes, ("NOC", "OCA"), strict=True):
        if outcome:
            reported(witness, id_of(request, name), outcome, held, "needs a kernel" if outcome == SKIPPED else "")
    [row] = witness.rows()
    assert (row.number, row.injected, row.outcome) == (8, "a cut", told)
    assert row.held == ("" if None in outcomes else "OC")


@pytest.mark.parametrize("more", [["--only", "8"], ["-k", "something"]])
def test_only_a_whole_run_may_write_the_document(monkeypatch: pytest.MonkeyPatch, more: list[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["suite", "--write", *more])
    with pytest.raises(SystemExit) as ended:
        suite.main()
    assert ended.value.code == 2


def test_what_cannot_run_here_keeps_its_line_and_what_differs_is_told(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(document, "FILE", tmp_path / "document.md")
    ran = witness_of(request, one=(8, "a cut"), other=(19, "a full disk"))
    reported(ran, id_of(request, "one"), held="NOCFPA")
    reported(ran, id_of(request, "other"), held="NCP")
    document.FILE.write_text(document.text(ran), "utf-8")
    assert document.what_differs(ran) == []
    skipped = witness_of(request, one=(8, "a cut"), other=(19, "a full disk"))
    reported(skipped, id_of(request, "one"), held="NOCFPA")
    reported(skipped, id_of(request, "other"), SKIPPED, reason="no rights to mount")
    assert document.what_differs(skipped) == []
    weaker = witness_of(request, one=(8, "a cut"), other=(19, "a full disk"))
    reported(weaker, id_of(request, "one"), held="NO")
    reported(weaker, id_of(request, "other"), held="NCP")
    assert "+| a cut | NO |" in document.what_differs(weaker)


def test_the_document_names_every_scenario_once() -> None:
    lines = document.text(Witness()).splitlines()
    assert [line for line in lines if line.startswith("### ") and line[4].isdigit()] == [
        f"### {number}. {title[0].upper()}{title[1:]}" for number, title in SCENARIOS.items()
    ]  # fmt: skip


def test_lanes_share_the_files_out_so_that_each_has_about_as_many_tests() -> None:
    paths = ["kills"] * 6 + ["disk"] * 4 + ["line"] * 3
    lanes = [files_of(lane, 2, paths) for lane in range(2)]
    assert lanes == [{"kills"}, {"disk", "line"}]
    assert files_of(0, 1, paths) == set(paths)
