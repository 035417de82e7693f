"""The journal's head, kept beside the record: whether the record is behind it."""

import datetime as dt

import pytest

from tests.casework import NOW, case
from tests.store import steps


@pytest.fixture
def head(record):
    """The head of a journal of a few events."""
    from mailbot.store.head import head_of_record

    steps.import_cases(case())
    steps.record(1)
    return head_of_record(NOW)


def test_a_head_is_kept_and_read_as_it_was(head, tmp_path):
    from mailbot.store.head import keep_head, read_head

    keep_head(tmp_path / "head", head)
    assert read_head(tmp_path / "head") == head
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("head")] == ["head"]


@pytest.mark.parametrize("words", ["", "7", "seven abc 2026-01-01T00:00:00+00:00 at-rest", "7 abc yesterday at-rest"])
def test_a_head_that_cannot_be_read_is_none(sqlite_record, tmp_path, words):
    from mailbot.store.head import read_head

    (tmp_path / "head").write_text(words)
    assert read_head(tmp_path / "head") is None
    assert read_head(tmp_path / "nowhere") is read_head(None) is None


def test_a_record_that_went_on_is_not_behind(head):
    from mailbot.store.head import is_behind

    steps.record(2)
    assert not is_behind(head)


def test_a_record_without_the_event_or_with_another_is_behind(head):
    from mailbot.store.head import Head, is_behind

    later = dt.timedelta(hours=1)
    assert is_behind(Head(head.seq + 1, head.digest, NOW + later))
    assert is_behind(Head(head.seq, "0" * 64, NOW))
    assert not is_behind(Head(0, "-", NOW))


def test_the_head_lies_beside_a_file_or_in_the_services_state(monkeypatch, tmp_path):
    from mailbot.config import Store
    from mailbot.store.head import head_file

    on_server = Store(url="postgresql://a@h/n")
    assert head_file(Store(url=f"sqlite:///{tmp_path}/a.db")) == tmp_path / "a.db.head"
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    assert head_file(on_server) is None
    monkeypatch.setenv("STATE_DIRECTORY", "/var/lib/mailbot:/var/lib/other")
    assert str(head_file(on_server)) == "/var/lib/mailbot/journal.head"
    told = Store(url="postgresql://a@h/n", head_file=tmp_path / "elsewhere")
    assert head_file(told) == tmp_path / "elsewhere"
