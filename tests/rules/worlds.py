"""A world in which mails for the rules became something; asked by the commands, the folders and the sink."""

import json
import sqlite3
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from mailbot.demo.lab import SentLetter
from tests.servers.dovecot import Dovecot
from tests.servers.sink import Sink
from tests.story.mails import NCA, OFFICE, Person, interest, milestone, write
from tests.story.world import World, stamp

HOSTILE = "\x1b[31mred\x1b[0m \x1b]0;owned\x07 \u202egnirts"
"""Colours, a new title for the window, a bell, and a turn of direction."""


@dataclass(frozen=True)
class Subject:
    """A person with an officer who writes about them."""

    person: Person
    officer: str


def _about(number: int, owner: str = "") -> Subject:
    owner = owner or f"owner{number}@homeoffice.example"
    person = Person(f"K{4_100_000 + number * 31}", "Ileana PETREANU", "1971-05-09", owner)
    return Subject(person, f"officer{number}@nca.example")


PEOPLE = {name: _about(number) for number, name in enumerate((
    "plain", "forged", "replies-elsewhere", "machine", "colleague", "owner", "nasty", "picture",
))}  # fmt: skip


@dataclass
class Told:
    """The world, its mails by name, and what became of them."""

    world: World
    sink: Sink
    raw: dict[str, bytes]
    log: str
    folders: dict[str, list[bytes]] = field(default_factory=dict)

    @cached_property
    def waiting(self) -> list[dict[str, Any]]:
        return self.world.ask("review", "list")

    def shown(self, name: str) -> dict[str, Any]:
        """Give what a person sees of a mail in review."""
        return next(row for row in self.waiting if row["from"] == PEOPLE[name].officer)

    def proof_of_letter_to(self, address: str) -> dict[str, Any]:
        """Give the disclosure proof of the letter to that address, as it is stored with it."""
        with sqlite3.connect(f"file:{self.world.folder / 'mailbot.db'}?mode=ro", uri=True) as tables:
            [(proof,)] = tables.execute('SELECT proof FROM store_letter WHERE "to" = ?', (address,)).fetchall()
        tables.close()
        found: dict[str, Any] = json.loads(proof)
        return found

    def sent_to(self, address: str) -> list[SentLetter]:
        return [letter for letter in self.sink.letters if letter.recipients == (address,)]


def make(folder: Path, dovecot: Dovecot, sink: Sink) -> Told:
    """Make the world and let the daemon drain it, first the notifications, then what follows on them."""
    dovecot.empty()
    world = World(folder, dovecot, sink)
    world.import_cases(*(one.person.case() for one in PEOPLE.values()))
    first, then = _notifications(), _reports()
    world.deliver(*first.values())
    log = world.run_once().stderr
    world.deliver(*then.values())
    log += world.run_once().stderr
    return Told(world, sink, first | then, log, world.folders())


def _notice(name: str, *more: str) -> bytes:
    about = PEOPLE[name]
    mail = interest(about.person, message_id=f"{name}@nca.example", sender=about.officer)
    return "".join(f"{line}\r\n" for line in more).encode() + mail


def _notifications() -> dict[str, bytes]:
    return {
        "plain": stamp(_notice("plain"), NCA),
        "forged": stamp(_notice("forged"), NCA, "fail"),
        "replies-elsewhere": stamp(_notice(
            "replies-elsewhere", "Reply-To: <r@evil.example>", "Cc: <c@evil.example>", "Sender: <s@evil.example>",
            "Resent-From: <f@evil.example>", "Disposition-Notification-To: <d@evil.example>",
        ), NCA),
        "machine": stamp(_notice("machine", "Auto-Submitted: auto-generated"), NCA),
        "colleague": stamp(_notice("colleague"), NCA),
        "owner": stamp(_notice("owner"), NCA),
        "nasty": stamp(_nasty(), NCA),
        "picture": stamp(_with_picture(), NCA),
    }  # fmt: skip


def _nasty() -> bytes:
    coded = "=?utf-8?q?" + "".join(f"={byte:02X}" for byte in HOSTILE.encode()) + "?="
    raw = _notice("nasty").replace(b"Subject: NCA interest", b"Subject: NCA interest " + coded.encode())
    return raw.replace(b"From: Somebody", b"From: " + coded.encode())


def _with_picture() -> bytes:
    """Attach a picture whose name is a path."""
    text = _notice("picture").partition(b"\r\n\r\n")[2].decode()
    boundary = ('Content-Type: multipart/mixed; boundary="b"',)
    part = 'Content-Type: image/png\r\nContent-Disposition: attachment; filename="../../../../tmp/owned.png"\r\n\r\nx'
    body = f"--b\r\nContent-Type: text/plain\r\n\r\n{text}\r\n--b\r\n{part}\r\n--b--\r\n"
    head = write(PEOPLE["picture"].officer, "NCA interest", "x", "picture@nca.example").partition(b"\r\n\r\n")[0]
    kept = [line for line in head.decode().split("\r\n") if not line.startswith("Content-")]
    return "\r\n".join((*kept, *boundary, "", body)).encode()


def _reports() -> dict[str, bytes]:
    colleague = PEOPLE["colleague"].person
    by_another = Person(colleague.reference, colleague.name, colleague.born, "another@homeoffice.example")
    return {
        "colleagues-report": stamp(milestone(by_another, "colleague@homeoffice.example"), OFFICE),
        "owners-report": stamp(milestone(PEOPLE["owner"].person, "owner@homeoffice.example"), OFFICE),
    }
