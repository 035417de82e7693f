"""Under whose name a decision is kept: the name that is given, else of who logged in, never the service's own."""

import pytest

from mailbot.cli.queue import who_asks
from mailbot.core.errors import WrongUse


@pytest.mark.parametrize(("by", "sudo", "login", "kept"), [
    ("Pat Reeve", "nfenwick", "mailbot", "Pat Reeve"), ("", "nfenwick", "mailbot", "nfenwick"),
    ("", "", "nfenwick", "nfenwick"), (" Pat\nReeve ", "", "mailbot", "Pat Reeve"),
])
def test_who_decides_is_who_says_so_or_who_logged_in(
    monkeypatch: pytest.MonkeyPatch, by: str, sudo: str, login: str, kept: str
) -> None:
    monkeypatch.setenv("SUDO_USER", sudo)
    monkeypatch.setenv("LOGNAME", login)
    assert who_asks(by) == kept


@pytest.mark.parametrize("sudo", ["", "mailbot"])
def test_the_accounts_own_name_is_nobodys(monkeypatch: pytest.MonkeyPatch, sudo: str) -> None:
    monkeypatch.setenv("SUDO_USER", sudo)
    monkeypatch.setenv("LOGNAME", "mailbot")
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(WrongUse, match="--by"):
        who_asks("")
