"""`mailbot demo` as a newcomer runs it: in a pipe, on a terminal, with Ctrl-C, and with a story that is wrong."""

import fcntl
import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from mailbot.core.reasons_in_words import say_all
from mailbot.demo.mails import STORY

MAILBOT = [sys.executable, "-c", "from mailbot.cli import main; main()"]
PATIENCE = 60


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the demo makes its folder."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def run(*command: str, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE, check=False,
        env=environment,
    )


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def piped(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], Path]:
    """The demo as it runs in a pipe, once for all who look at it, and where it made its folder."""
    home = tmp_path_factory.mktemp("piped")
    environment = {**os.environ, "TMPDIR": str(home), "COLUMNS": "80"}
    return run(*MAILBOT, "demo", environment=environment), home


def test_in_a_pipe_it_tells_the_story_and_ends_with_0_because_every_mail_became_what_it_says(piped) -> None:
    done, _ = piped
    told = flat(done.stdout)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout[-2000:]
    for mail in STORY:
        assert mail.title in done.stdout
        assert flat(say_all(mail.becomes.reasons)) in told
        assert all(to in told for _, to in mail.becomes.letters)
    assert "barriers to deportation process instruction" in told
    assert "mailbot review accept 8 --case K1840275 --kind interest" in told
    assert "Letters that left: 17." in told
    assert "All 14 mails became what the story says." in told


def test_in_a_pipe_there_is_no_colour_and_no_log(piped) -> None:
    done, _ = piped
    assert "\x1b" not in done.stdout
    assert "mail-recorded" not in done.stdout


def test_it_fits_80_columns(piped) -> None:
    done, _ = piped
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_nothing_is_left_behind(piped) -> None:
    _, home = piped
    assert list(home.iterdir()) == []


def test_it_ends_with_1_and_names_the_mail_that_became_something_else(home: Path) -> None:
    script = """
import sys
from dataclasses import replace
from mailbot.demo import mails, show
wrong = replace(mails.STORY[5], becomes=mails.STORY[1].becomes)
mails.STORY = (*mails.STORY[:5], wrong, *mails.STORY[6:])
sys.exit(show.run(stay=False))
"""
    done = run(sys.executable, "-c", script)
    told = flat(done.stdout)
    assert done.returncode == 1
    assert "1 of 14 mails did not become what the story says" in told
    assert "mail 6: expected processed (interest-noted) with nca-interest-unallocated to p.ashdown@nca.example" in told
    assert "it became review (sender-not-verified) with no letter" in told


def test_ctrl_c_in_the_middle_ends_it_with_130_and_leaves_nothing_behind(home: Path) -> None:
    with subprocess.Popen([*MAILBOT, "demo"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as demo:
        assert demo.stdout is not None
        for line in demo.stdout:
            if STORY[0].title in line:
                demo.send_signal(signal.SIGINT)
                break
        assert "Ended before the story was over." in demo.stdout.read()
        assert demo.wait(PATIENCE) == 130
    assert list(home.iterdir()) == []


def test_on_a_terminal_it_stays_up_takes_another_mail_and_ends_with_0_on_ctrl_c(home: Path) -> None:
    with on_a_terminal(*MAILBOT, "demo") as screen:
        screen.wait_for("What becomes of each mail is told here.")
        [folder] = home.glob("mailbot-demo-*")
        sent = run(sys.executable, str(folder / "send.py"))
        assert (sent.returncode, sent.stdout) == (0, "sent\n")
        screen.wait_for("Mail 15: NCA interest: Teodora Milkova")
        screen.wait_for("letter to d.merriweather@nca.example: NCA interest noted: T2093384")
        run(sys.executable, str(folder / "send.py"), "--forged")
        screen.wait_for("Mail 16: NCA interest: Teodora Milkova")
        screen.wait_for("a person decides, and filed in Review. The receiving server does not vouch for the sender")
        screen.press("\x03")
        screen.wait_for("The demo has ended; its folder is gone.")
        assert screen.program.wait(PATIENCE) == 0
    assert list(home.iterdir()) == []


def test_on_a_terminal_a_person_decides_with_the_command_that_it_shows(home: Path) -> None:
    with on_a_terminal(*MAILBOT, "demo") as screen:
        screen.wait_for("review accept 8 --case K1840275 --kind interest\r\n")
        screen.wait_for("What becomes of each mail is told here.")
        [folder] = home.glob("mailbot-demo-*")
        command = ["--config", str(folder / "mailbot.toml"), "review", "accept", "8", "--case", "K1840275"]
        ruled = run(*MAILBOT, *command, "--kind", "interest", "--by", "Somebody")
        assert (ruled.returncode, ruled.stdout.partition(".")[0]) == (0, "mail 8: interest-noted")
        screen.wait_for("Mail 8: Interest: Kwabena Ofosuhene (Somebody has decided)")
        screen.wait_for("letter to p.ashdown@nca.example: NCA interest noted: K1840275")
        screen.press("\x03")
        assert screen.program.wait(PATIENCE) == 0


def test_on_a_terminal_with_exit_it_ends_after_the_story(home: Path) -> None:
    with on_a_terminal(*MAILBOT, "demo", "--exit") as screen:
        screen.wait_for("All 14 mails became what the story says.")
        assert screen.program.wait(PATIENCE) == 0
    assert list(home.iterdir()) == []


class Screen:
    """What a terminal shows of a program, and its keys. Waiting goes on from where the last wait ended."""

    def __init__(self, program: subprocess.Popen[bytes], master: int) -> None:
        self.program = program
        self._master = master
        self._came = b""
        self._looked_at = 0

    def wait_for(self, words: str) -> None:
        """Wait until the words are shown, whatever line ends and colours stand between them."""
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        until = time.monotonic() + PATIENCE
        while (found := pattern.search(self._shown(), self._looked_at)) is None:
            assert self._read(until), f"never shown: {words}; the screen: {self._shown()[-2000:]}"
        self._looked_at = found.end()

    def _shown(self) -> str:
        return re.sub(r"\x1b\[[0-9;]*m", "", self._came.decode("utf-8", "ignore"))

    def _read(self, until: float) -> bool:
        """Wait for more; False when it is too late, or the program has ended."""
        if not select.select([self._master], [], [], max(0, until - time.monotonic()))[0]:
            return False
        try:
            self._came += os.read(self._master, 65536)
        except OSError:
            return False
        return True

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())


@contextmanager
def on_a_terminal(*command: str) -> Iterator[Screen]:
    """Run a command on a terminal of its own, where Ctrl-C is what the terminal makes of it."""
    master, terminal = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color"}
    program = subprocess.Popen(
        command, stdin=terminal, stdout=terminal, stderr=terminal, env=environment, start_new_session=True,
        preexec_fn=_taking(terminal),  # noqa: PLW1509 - no other way gives the child a terminal of its own.
    )
    os.close(terminal)
    try:
        yield Screen(program, master)
    finally:
        if program.poll() is None:
            program.kill()
        program.wait()
        os.close(master)


def _taking(terminal: int) -> Callable[[], None]:
    return lambda: fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
