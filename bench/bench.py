"""The bench: a full INBOX on a real Dovecot, drained by a bare loop and by `mailbot run --once`, side by side.

    python -m bench.bench [--count 2000] [--storage maildir|sdbox] [--json]

Both drain the same mails from the same server into the same kind of sink, each from an INBOX of its own. Dovecot does
not sync to disk, so that the disk is not what is measured. Its usual format is Maildir, in which thousands of mails
are also put there in a second; but moving mail one by one, as the bare loop does, grows slow in a large Maildir.
"sdbox" is kinder to the bare loop: it runs about twice as fast there. The bare loop owes one letter a mail and keeps
no record; mailbot owes two, the second with NCA's mail attached.

Exit 0 only when the outcome is right: INBOX empty, and every owed letter there once.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bench.mails import OUR_ADDRESS, Person, make_mails, write_cases
from bench.measure import Measured, measure
from tests.servers.dovecot import PASSWORD, Dovecot

ROOT = Path(__file__).resolve().parent.parent
BARE = "bare@homeoffice.example"

_CONFIG = """
[mailbox]
address = "{us}"
host = "127.0.0.1"
port = {imap_port}
security = "none"
user = "{us}"
password_file = "password"

[smtp]
host = "127.0.0.1"
port = {smtp_port}
security = "none"

[store]
url = "sqlite:///mailbot.db"

[stamp]
authserv_id = "mx.homeoffice.example"

[parties.nca]
domains = ["nca.example"]
contact = "liaison@nca.example"

[parties.home_office]
domains = ["homeoffice.example"]
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One drained INBOX: what it took, the letters that came of it, and what was not right."""

    measured: Measured
    letters: int
    faults: tuple[str, ...]

    def figures(self, count: int) -> dict[str, float]:
        """Give the figures that matter, by name."""
        taken = self.measured
        return {
            "seconds": round(taken.seconds, 2),
            "messages_per_second": round(count / taken.seconds, 1),
            "cpu_ms_per_message": round(taken.cpu_seconds * 1000 / count, 2),
            "peak_mb": round(taken.peak_mb, 1),
            "letters": self.letters,
        }


def main() -> int:
    """Run the bench; give the exit code."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=2000, help="mails to drain (2000)")
    options.add_argument("--storage", choices=("maildir", "sdbox"), default="maildir", help="Dovecot's format")
    options.add_argument("--json", action="store_true", help="one JSON object instead of words")
    options.add_argument("--keep", type=Path, metavar="FOLDER", help="keep record, letters and logs in an empty folder")
    chosen = options.parse_args()
    try:
        with tempfile.TemporaryDirectory(prefix="mailbot-bench-") as folder:
            runs = run(chosen.count, chosen.storage, chosen.keep or Path(folder))
    except (pytest.skip.Exception, pytest.fail.Exception) as lacking:
        print(f"bench: {lacking}", file=sys.stderr)
        return 1
    print(json.dumps(as_object(chosen.count, *runs)) if chosen.json else in_words(chosen.count, *runs))
    return 1 if any(each.faults or each.measured.exit_code for each in runs) else 0


def run(count: int, storage: str, folder: Path) -> tuple[Run, Run]:
    """Fill two INBOXes with the same mails and drain them: first the bare loop, then mailbot."""
    with Dovecot(users=(OUR_ADDRESS, BARE), storage=f"{storage}:~/mail") as dovecot:
        for user in dovecot.users:
            dovecot.put_in_bulk(list(make_mails(count)), user)
        return drain_bare(dovecot, folder, count), drain_by_mailbot(dovecot, folder, count)


def drain_bare(dovecot: Dovecot, folder: Path, count: int) -> Run:
    """Drain by the bare loop; it owes one letter a mail."""
    with sink(folder / "bare.letters") as port:
        command = [sys.executable, "-m", "bench.bare", str(dovecot.plain_port), str(port), BARE, PASSWORD]
        taken = measure(command, dict(os.environ), folder / "bare.log")
    owed = Counter(person.officer for person in map(Person, range(count)))
    return judge(dovecot, BARE, taken, folder / "bare.letters", owed)


def drain_by_mailbot(dovecot: Dovecot, folder: Path, count: int) -> Run:
    """Drain by `mailbot run --once`; it owes two letters a mail, one to the officer and one to the case's owner."""
    command = [str(Path(sys.executable).parent / "mailbot"), "--config", str(folder / "mailbot.toml")]
    write_cases(folder / "cases.csv", count)
    (folder / "password").write_text(PASSWORD)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAILBOT_")}
    with sink(folder / "mailbot.letters") as port:
        settings = _CONFIG.format(us=OUR_ADDRESS, imap_port=dovecot.plain_port, smtp_port=port)
        (folder / "mailbot.toml").write_text(settings)
        imported = [*command, "cases", "import", str(folder / "cases.csv")]
        subprocess.run(imported, env=environment, check=True, capture_output=True)
        taken = measure([*command, "run", "--once"], environment, folder / "mailbot.log")
    people = [Person(number) for number in range(count)]
    owed = Counter(person.officer for person in people) + Counter(person.owner for person in people)
    return judge(dovecot, OUR_ADDRESS, taken, folder / "mailbot.letters", owed)


@contextmanager
def sink(notes: Path) -> Iterator[int]:
    """Run the sink in a process of its own and give its port; its notes are whole at the end."""
    process = subprocess.Popen([sys.executable, "-m", "bench.sink", str(notes)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield int(process.stdout.readline())
    finally:
        process.terminate()
        process.communicate(timeout=30)


def judge(dovecot: Dovecot, user: str, taken: Measured, notes: Path, owed: Counter[str]) -> Run:
    """Compare what is there with what should be."""
    lines = [line.split() for line in notes.read_text().splitlines()]
    sent = Counter(recipient for recipient, _ in lines)
    faults = []
    if taken.exit_code:
        last = notes.with_suffix(".log").read_text(errors="replace").splitlines()[-1:]
        faults.append(f"ended with exit code {taken.exit_code}: {''.join(last)}")
    if left := dovecot.count_messages("INBOX", user):
        faults.append(f"{left} mails are still in INBOX")
    for title, difference in (("missing", owed - sent), ("too many", sent - owed)):
        if difference:
            faults.append(f"{difference.total()} letters {title}, such as to {next(iter(difference))}")
    to_officers = [answered for recipient, answered in lines if recipient.endswith("@nca.example")]
    if len(set(to_officers)) != len(to_officers) or "-" in to_officers:
        faults.append("some mail was answered twice, or a letter does not say what it answers")
    return Run(taken, len(lines), tuple(faults))


def as_object(count: int, bare: Run, ours: Run) -> dict[str, object]:
    """Give the result for a program to read."""
    return {
        "count": count,
        "bare": bare.figures(count) | {"faults": bare.faults},
        "mailbot": ours.figures(count) | {"faults": ours.faults},
        "ratio": round(bare.measured.seconds / ours.measured.seconds, 2),
    }


def in_words(count: int, bare: Run, ours: Run) -> str:
    """Give the result for a person to read."""
    names = {"seconds": "seconds", "messages_per_second": "messages/s", "cpu_ms_per_message": "CPU ms a message",
             "peak_mb": "peak memory, MB, all processes", "letters": "letters"}  # fmt: skip
    left, right = bare.figures(count), ours.figures(count)
    lines = [f"{count} mails drained from Dovecot", f"{'':32}{'bare loop':>12}{'mailbot':>12}"]
    lines += [f"{words:32}{left[name]:>12}{right[name]:>12}" for name, words in names.items()]
    both = (("bare loop", bare), ("mailbot", ours))
    told = [f"WRONG, {name}: {fault}" for name, each in both for fault in each.faults]
    ratio = bare.measured.seconds / ours.measured.seconds
    praise = [f"mailbot is {ratio:.2f} times as fast as the bare loop.",
              "Right: INBOX is empty, and every owed letter is there once."]  # fmt: skip
    return "\n".join(lines + (told or praise))


if __name__ == "__main__":
    sys.exit(main())
