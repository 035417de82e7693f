"""Each case is decided as it must be, by the path of `explain`; the daemon is asked by `make attacks`."""

import json
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.attacks import cases
from tests.attacks.cases import GENUINE, Case
from tests.story.world import MAILBOT

CASES = cases.load()
# What comes before a case is in no record here, so that those which rest on it are the daemon's to decide on.
ALONE = [case for case in CASES if not case.before]
SMALL = [case for case in ALONE if not case.recipe]
LARGE = [case for case in ALONE if case.recipe]


def explain(chosen: Sequence[Case], folder: Path) -> dict[str, dict[str, Any] | None]:
    """Have all these cases explained in one go, with their extract; None for what is no mail at all."""
    paths = {case.name: _file(case, folder) for case in chosen}
    done = subprocess.run(
        [MAILBOT, "explain", *paths.values(), "--cases", cases.EXTRACT, "--json"], cwd=folder,
        env={"PATH": "/usr/bin:/bin"}, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=110,
        check=False,
    )  # fmt: skip
    assert done.returncode in {0, 1}, done.stderr
    told = {one["file"]: one for one in map(json.loads, done.stdout.splitlines())}
    assert len(told) + len(done.stderr.splitlines()) == len(chosen), done.stderr
    return {name: told.get(str(path)) for name, path in paths.items()}


def _file(case: Case, folder: Path) -> Path:
    if not case.recipe:
        return case.path.with_suffix(".eml")
    path = folder / f"{case.path.stem}.eml"
    path.write_bytes(case.raw)
    return path


@pytest.fixture(scope="module")
def explained(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, dict[str, Any] | None]]:
    """What `explain` says of every case that is small and stands alone."""
    yield explain(SMALL, tmp_path_factory.mktemp("explained"))


def assert_decided(case: Case, told: dict[str, Any] | None) -> None:
    """Assert that the decision is the one that the case wants; what is no mail goes to a person unread."""
    decision = told["decision"] if told else {"outcome": "review", "letters": [], "tasks": [], "reasons": []}
    letters = Counter((letter["template"], letter["to"]) for letter in decision["letters"])
    wrong = case.what_is_wrong(decision["outcome"], letters, changed=bool(decision["tasks"]))
    assert not wrong, f"{wrong} {decision['reasons']}\n{case.why}"


@pytest.mark.parametrize("case", SMALL, ids=lambda case: case.name)
def test_a_mail_is_decided_on_as_it_must_be(case: Case, explained: dict[str, dict[str, Any] | None]) -> None:
    assert_decided(case, explained[case.name])


@pytest.mark.slow
def test_a_monstrous_mail_is_decided_on_as_it_must_be(tmp_path: Path) -> None:
    told = explain(LARGE, tmp_path)
    for case in LARGE:
        assert_decided(case, told[case.name])


def test_there_are_enough_cases_of_every_class() -> None:
    counts = Counter(case.sort for case in CASES)
    assert counts[GENUINE] >= 40
    assert counts.total() - counts[GENUINE] >= 160
    assert counts.keys() == {
        "forged-from", "forged-stamps", "sender-tricks", "replays", "automatic", "loops", "wrong-references",
        "injection", "attachment-names", "bombs", "malformed", "encrypted", "enclosed", "forged-milestones", GENUINE,
    }  # fmt: skip
    composed = [case.path.stem for case in CASES if case.path.stem.startswith("ck-")]
    for number in range(1, 20):
        assert any(name.startswith(f"ck-server-{number:02}") for name in composed)
    assert sum(name.startswith("ck-client-") for name in composed) == 3


def test_every_case_says_why_in_a_sentence_and_every_file_belongs_to_a_case() -> None:
    assert not [case.name for case in CASES if not case.why.endswith(".") or len(case.why) < 15]
    told = {path.name.partition(".")[0] for path in cases.FOLDER.glob("*/*.eml")}
    assert told == {case.path.stem for case in CASES if not case.recipe}


def test_a_mail_that_must_be_served_is_stamped_and_one_that_must_not_brings_no_letter() -> None:
    # Staff who are who they say may be asked what they meant; nothing is disclosed by that.
    asked_back = {"owner-question"}
    for case in CASES:
        if case.sort == GENUINE:
            assert case.outcomes == ("processed",) and b"\nAuthentication-Results:" in b"\n" + case.raw, case.name
        if case.outcomes[0] == "ignored" or case.sort in {"forged-from", "forged-stamps", "forged-milestones"}:
            assert {template for template, _ in case.letters} <= asked_back and not case.changes_record, case.name
