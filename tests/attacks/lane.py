"""A lane: a real Dovecot and a recording sink, kept from case to case; a fresh world on them for each."""

import os
import pwd
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.parser import HeaderParser
from pathlib import Path

from mailbot.demo.lab import SentLetter
from tests.attacks import cases
from tests.servers.certificates import make_authority
from tests.servers.dovecot import USER, Dovecot
from tests.servers.provision import unprivileged
from tests.servers.sink import Sink
from tests.story.mails import Person, interest
from tests.story.world import Daemon, World, message_id_of, stamp

DECIDED = ("message-decided", "message-set-aside")
"""Events, one of which the log tells of for every mail."""

_FIELDS = frozenset({
    "From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
    "X-Auto-Response-Suppress", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
})  # fmt: skip
# Control characters but for line ends, and marks that turn the direction of text.
_UNWANTED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class Lane:
    """The two servers. `world` gives an empty mailbox, an empty sink and a fresh record."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self._worlds = 0
        self._dropped = 0
        self.dovecot = Dovecot()
        (folder / "authority").mkdir(parents=True)
        self.sink = Sink(make_authority(folder / "authority"), login=True)

    def __enter__(self) -> "Lane":
        self._stack.enter_context(self.dovecot)
        self._stack.enter_context(self.sink)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def world(self, extract: Sequence[dict[str, str]], workers: int) -> World:
        """Make a world in which these cases are known, and in which so many workers read."""
        self._worlds += 1
        self.dovecot.empty()
        self.sink.letters.clear()
        self.sink.tries.clear()
        folder = self._folder / str(self._worlds)
        folder.mkdir()
        world = World(folder, self.dovecot, self.sink)
        world.configure(reading={"workers": workers})
        world.import_cases(*extract)
        return world

    def drop(self, *mails: bytes) -> None:
        """Put mails into the inbox as a delivery agent does, byte for byte: by renaming files into the Maildir."""
        root = self.dovecot.folder / "mail" / USER / "Maildir"
        owner = pwd.getpwnam(unprivileged()[0])
        for mail in mails:
            self._dropped += 1
            name = f"{1_400_000_000 + self._dropped}.M{self._dropped:06d}P1.attacks"
            (root / "tmp" / name).write_bytes(mail)
            os.chown(root / "tmp" / name, owner.pw_uid, owner.pw_gid)
            (root / "tmp" / name).rename(root / "new" / name)


@contextmanager
def serving(world: World) -> Iterator[Daemon]:
    """Run the daemon until the block ends, and end it as systemd does; it must end well."""
    with world.daemon() as daemon:
        daemon.wait_for("mailbox-opened")
        yield daemon
        assert daemon.stop() == 0, daemon.log[-3000:]


def peak_memory_mb(daemon: Daemon) -> float:
    """Give the most memory that the daemon's main process ever had in use (its high-water mark)."""
    status = Path(f"/proc/{daemon.process.pid}/status").read_text("ascii")
    found = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    assert found, status
    return int(found.group(1)) / 1024


@dataclass(frozen=True)
class Probe:
    """The next genuine mail: about a person, owner and officer of its own."""

    number: int

    @property
    def officer(self) -> str:
        return f"next{self.number}@nca.example"

    @property
    def person(self) -> Person:
        owner = f"owner-of-next{self.number}@homeoffice.example"
        return Person(f"W{1_000_000 + self.number * 7}", "Olena HORBATIUK", "1988-06-14", owner)

    @property
    def raw(self) -> bytes:
        mail = interest(self.person, message_id=f"next-{self.number}@nca.example", sender=self.officer)
        return stamp(mail, "nca.example")

    @property
    def letters(self) -> Counter[tuple[str, str]]:
        return Counter({("nca-interest-allocated", self.officer): 1, ("owner-task", self.person.owner): 1})


def with_our_letter(case: cases.Case, sink: Sink) -> bytes:
    """Give the mail of a case, with the Message-ID of our letter to the officer where it speaks of one."""
    if cases.OUR_LETTER not in case.raw:
        return case.raw
    officer = writer_of(case.before[0])
    [letter] = [one for one in list(sink.letters) if officer in one.recipients]
    return case.raw.replace(cases.OUR_LETTER, message_id_of(letter).encode("ascii"))


def writer_of(raw: bytes) -> str:
    """Give the address of who wrote a plain mail."""
    return str(message_from_bytes(raw, policy=policy.default)["From"].addresses[0].addr_spec)


def what_is_wrong_with(letter: SentLetter, never: Sequence[str] = ()) -> str:
    """Say what of a letter is not ours alone: a strange or doubled header, a hidden character, a forbidden word."""
    head = HeaderParser().parsestr(letter.raw.partition(b"\r\n\r\n")[0].decode("ascii"))
    names = head.keys()
    said = (str(make_header(decode_header(head[name]))) for name in ("Subject", "From"))
    shown = "\n".join((*said, _own_text(letter)))
    faults = [
        f"headers {names}" if len(set(names)) < len(names) or not set(names) <= _FIELDS else "",
        f"To {head['To']}, sent to {letter.recipients}" if letter.recipients != (head["To"],) else "",
        "a character that nobody sees" if _UNWANTED.search(shown) else "",
        *(f"it holds {word!r}" for word in never if word in shown),
    ]
    return "; ".join(filter(None, faults))


def _own_text(letter: SentLetter) -> str:
    """Give what we wrote; the attached mail, which may be hostile, is not even parted off by the library."""
    head, _, body = letter.raw.partition(b"\r\n\r\n")
    boundary = HeaderParser().parsestr(head.decode("ascii")).get_boundary()
    first = body.split(b"--" + boundary.encode() + b"\r\n")[1] if boundary else letter.raw
    text = message_from_bytes(first).get_payload(decode=True)
    assert isinstance(text, bytes)
    return text.decode("utf-8").replace("\r\n", "\n")
