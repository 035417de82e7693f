"""A world for the daemon: its configuration, a real Dovecot, a recording SMTP sink, and `mailbot` as real processes.

What happened is asked by the commands of the contract, by IMAP as a colleague, and of the sink; never of the tables.
"""

import csv
import json
import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from mailbot.core.extract import COLUMNS
from mailbot.demo.lab import SentLetter
from tests.servers import dovecot as imap
from tests.servers import sink as smtp
from tests.servers.dovecot import Dovecot
from tests.servers.sink import Sink

MAILBOT = Path(sys.executable).with_name("mailbot")
HERE = Path(__file__).parents[2]
SERVER = "mx.homeoffice.example"
TEAM = imap.USER
CONTACT = "liaison@nca.example"
FOLDERS = {"processed": "Processed", "review": "Review", "rejected": "Rejected", "ignored": "Automatic"}

PATIENCE = 60
"""Seconds within which anything must have happened; generous, for a loaded machine."""

_RECORDS: dict[bytes, bytes] = {}


def stamp(raw: bytes, domain: str, verdict: str = "pass") -> bytes:
    """Give a mail as the receiving server hands it on: its own stamp above its own Received line."""
    head = (
        f"Authentication-Results: {SERVER}; dmarc={verdict} header.from={domain}\r\n"
        f"Received: from mail.{domain} by {SERVER} with ESMTP; Tue, 18 Feb 2014 10:00:00 +0000\r\n"
    )
    return head.encode() + raw


class World:
    """Everything round one daemon. `ask` gives what a command says with --json."""

    def __init__(self, folder: Path, dovecot: Dovecot, sink: Sink) -> None:
        self.folder = folder
        self.dovecot = dovecot
        self.sink = sink
        self.config = folder / "mailbot.toml"
        self._clock = ""
        self._settings = _settings(dovecot, sink)
        (folder / "mailbox-password").write_text(imap.PASSWORD)
        (folder / "smtp-password").write_text(smtp.PASSWORD)
        self.configure()

    def configure(self, **sections: Mapping[str, object]) -> None:
        """Write the configuration again, with these settings changed for good."""
        for section, changes in sections.items():
            self._settings.setdefault(section, {}).update(changes)
        self.config.write_text("\n".join(_toml(*item) for item in self._settings.items()))

    def mailbot(self, *words: str | Path, code: int | None = 0, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; it must end with `code`, unless that is None."""
        return self._run([MAILBOT, "--config", self.config, *words], code, environment)

    def _run(
        self, command: Sequence[str | Path], code: int | None, environment: Mapping[str, str]
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            command, env=self.environment(**environment), stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=PATIENCE, check=False,
        )  # fmt: skip
        ended = f"{command} ended with {done.returncode}: {done.stderr[-3000:]}"
        assert code is None or done.returncode == code, ended
        return done

    def environment(self, **more: str) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR", "LANG") if name in os.environ}
        moved = {"MAILBOT_TEST_CLOCK": str(self.folder / "world-clock")} if self._clock else {}
        return {**kept, "HOME": str(self.folder), "COLUMNS": "200", **moved, **more}

    @property
    def clock(self) -> str:
        """The time (ISO 8601) that every process is told, also those that run; "" for that of this machine."""
        return self._clock

    @clock.setter
    def clock(self, at: str) -> None:
        self._clock = at
        # Whoever looks meanwhile sees the one time or the other, and never half of one.
        coming = self.folder / "coming-clock"
        coming.write_text(at, "ascii")
        coming.rename(self.folder / "world-clock")

    def ask(self, *words: str, **environment: str) -> list[dict[str, Any]]:
        """Give the objects that a command prints, one a line."""
        return objects(self.mailbot(*words, "--json", **environment).stdout)

    def ask_at_once(self, *commands: str) -> list[str]:
        """Give what commands print, all asked in one process: that takes a fraction of the time."""
        words = json.dumps([command.split() for command in commands])
        done = self._run([sys.executable, "-m", "tests.story.asking", self.config, words], 0, {"PYTHONPATH": str(HERE)})
        answers: list[str] = json.loads(done.stdout)
        return answers

    def import_cases(self, *cases: Mapping[str, str]) -> None:
        """Import cases by the command. The same cases into a new record give the same record, so that is made once."""
        extract, record = write_extract(self.folder / "cases.csv", cases), self.folder / "mailbot.db"
        is_new = not record.exists() and str(self._settings["store"]["url"]).startswith("sqlite:")
        made = _RECORDS.get(extract.read_bytes()) if is_new else None
        if made:
            record.write_bytes(made)
            return
        self.mailbot("cases", "import", extract)
        if is_new and not record.with_name("mailbot.db-wal").exists():
            _RECORDS[extract.read_bytes()] = record.read_bytes()

    def deliver(self, *mails: bytes) -> None:
        self.dovecot.deliver(*mails)

    def run_once(self, code: int | None = 0, **environment: str) -> subprocess.CompletedProcess[str]:
        return self.mailbot("run", "--once", code=code, **environment)

    def daemon(self, **environment: str) -> "Daemon":
        return Daemon([MAILBOT, "--config", self.config, "run"], self.environment(**environment))

    def messages(self) -> list[dict[str, Any]]:
        return self.ask("messages", "list")

    def letters(self) -> list[dict[str, Any]]:
        return self.ask("letters", "list")

    def tasks(self) -> list[dict[str, Any]]:
        return self.ask("tasks", "list")

    def folders(self) -> dict[str, list[bytes]]:
        """Give every mail that lies anywhere, by folder, but for empty folders."""
        found = {name: self.dovecot.folder_messages(name) for name in self.dovecot.folders()}
        return {name: mails for name, mails in found.items() if mails}

    def left(self) -> Counter[str]:
        """Tell how often each letter left, by its Message-ID."""
        return Counter(message_id_of(letter) for letter in list(self.sink.letters))


class Daemon:
    """`mailbot run` as a process of its own. Its log is read as it comes, so that a test can await an event."""

    def __init__(self, command: Iterable[object], environment: dict[str, str]) -> None:
        self.log = ""
        self._events: list[dict[str, Any]] = []
        self._news = threading.Condition()
        self.process = subprocess.Popen(
            list(map(str, command)), env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._reader = threading.Thread(target=self._read, daemon=True)

    def __enter__(self) -> Self:
        self._reader.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._reader.join()
        assert self.process.stderr is not None
        self.process.stderr.close()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            with self._news:
                self.log += line
                if line.startswith("{"):
                    self._events.append(json.loads(line))
                self._news.notify_all()

    def wait_for(self, *names: str, times: int = 1, **values: object) -> dict[str, Any]:
        """Wait until the log tells of one of these events so often, with these values; give the last of them."""

        def found() -> list[dict[str, Any]]:
            return [one for one in self._events if one["event"] in names and values.items() <= one.items()]

        with self._news:
            came = self._news.wait_for(lambda: len(found()) >= times, PATIENCE)
            assert came, f"{names} {values} never came; the log:\n{self.log[-3000:]}"
            return found()[times - 1]

    def stop(self) -> int:
        """End it as systemd does, and give its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.end()

    def end(self) -> int:
        code = self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        return code


def objects(lines: str) -> list[dict[str, Any]]:
    """Give the objects that stand one a line."""
    return [json.loads(line) for line in lines.splitlines()]


def message_id_of(letter: SentLetter) -> str:
    """Give the Message-ID of a letter as it arrived."""
    return header_of(letter, "Message-ID")


def header_of(letter: SentLetter, name: str) -> str:
    """Give the one header of this name of a letter as it arrived."""
    head = letter.raw.partition(b"\r\n\r\n")[0].decode("ascii")
    [value] = [line.partition(": ")[2] for line in head.split("\r\n") if line.startswith(f"{name}: ")]
    return value


def write_extract(path: Path, cases: Iterable[Mapping[str, str]]) -> Path:
    """Write a case extract."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(cases)
    return path


def _settings(dovecot: Dovecot, sink: Sink) -> dict[str, dict[str, object]]:
    ca_file = str(dovecot.authority.ca_file)
    return {
        "mailbox": {
            "address": TEAM, "host": "localhost", "port": dovecot.tls_port, "security": "tls", "user": imap.USER,
            "password_file": "mailbox-password", "ca_file": ca_file, "timeout_seconds": 20,
        },
        "smtp": {
            "host": "localhost", "port": sink.port, "security": "starttls", "user": smtp.USER,
            "password_file": "smtp-password", "ca_file": str(sink.ca_file()), "timeout_seconds": 20,
        },
        "store": {"url": "sqlite:///mailbot.db"},
        "stamp": {"authserv_id": SERVER},
        "parties.nca": {"domains": ["nca.example"], "contact": CONTACT},
        "parties.home_office": {"domains": ["homeoffice.example"]},
        "reading": {"workers": 1},
    }  # fmt: skip


def _toml(section: str, settings: Mapping[str, object]) -> str:
    # A JSON text, number, truth or list of them is written alike in TOML.
    return "\n".join((f"[{section}]", *(f"{key} = {json.dumps(value)}" for key, value in settings.items()), ""))
