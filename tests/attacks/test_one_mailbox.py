"""All cases in one mailbox, through the real daemon; `make attacks` also runs each in a world of its own."""

from pathlib import Path

import pytest

from tests.attacks import cases
from tests.attacks.suite import in_one_mailbox, one_world_each, table


@pytest.mark.slow
@pytest.mark.dovecot
@pytest.mark.timeout(600)
def test_of_all_cases_in_one_mailbox_each_becomes_what_it_must(tmp_path: Path) -> None:
    run = in_one_mailbox(cases.load(), tmp_path)
    assert run.is_right, table(run)


@pytest.mark.dovecot
def test_behind_a_hostile_mail_the_next_genuine_one_is_served(tmp_path: Path) -> None:
    chosen = [case for case in cases.load() if case.path.stem in {"same-bytes", "our-letter-comes-back"}]
    run = one_world_each(chosen, tmp_path)
    assert len(run.verdicts) == 2
    assert run.is_right, table(run)
