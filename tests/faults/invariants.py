"""The standing invariants, counted after every fault by the commands of the contract, by IMAP, and at the sink.

    N  nothing lost: every mail that ever was in the mailbox is recorded once, decided on, and lies in a folder
    O  once: no letter leaves twice but where its answer was lost, and then the same to the byte; no fact noted twice
    C  commit first: every letter that left stands in the record
    F  fail closed: mail of nobody known changes nothing and is answered to nobody
    P  progress: no mail waits undecided
    A  audit: the journal is as it was written
"""

import csv
import hashlib
import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.story.world import World, header_of, message_id_of, objects

_EXPORT = "special-conditions export --since 2000-01-01"
DECIDED = {"processed", "review", "rejected", "ignored"}


@dataclass
class Invariants:
    """Asserts them one by one; `held` are the letters of those that held."""

    held: set[str] = field(default_factory=set)

    def hold(self, world: World, delivered: Iterable[bytes], *, forged: Iterable[bytes] = (), copies: int = 1) -> None:
        """Assert all of them, over all mail that was `delivered`; `copies` is how often a mail may lie there."""
        mails = list(delivered)
        told = world.ask_at_once("messages list --json", "letters list --json", _EXPORT, "audit")
        messages, letters = objects(told[0]), objects(told[1])
        self.nothing_lost(world, messages, mails, copies)
        self.once(world, letters, told[2])
        self.commit_first(world, letters)
        self.fail_closed(messages, forged)
        self.progress(messages)
        # The command fails where the journal was altered.
        self.held.add("A")

    def hold_but_for_the_journal(self, world: World, delivered: Iterable[bytes]) -> None:
        """Assert all of them where the fault itself is an altered journal: that the audit says so is A."""
        messages, letters = world.messages(), world.letters()
        self.nothing_lost(world, messages, list(delivered))
        self.once(world, letters, world.mailbot(*_EXPORT.split()).stdout)
        self.commit_first(world, letters)
        self.fail_closed(messages, [])
        self.progress(messages)
        self.held.add("A")

    def nothing_lost(self, world: World, messages: list[dict[str, Any]], mails: list[bytes], copies: int = 1) -> None:
        recorded = Counter(row["sha256"] for row in messages)
        lying = Counter(digest(mail) for found in world.folders().values() for mail in found)
        for name, count in Counter(map(digest, mails)).items():
            assert recorded[name] == count, f"a mail is recorded {recorded[name]} times"
            assert count <= lying[name] <= count * copies, f"a mail lies in the mailbox {lying[name]} times"
        self.held.add("N")

    def once(self, world: World, rows: list[dict[str, Any]], export: str) -> None:
        letters = {row["message_id"]: row for row in rows}
        for name, count in world.left().items():
            assert count == 1 or (count == 2 and letters[name]["possibly_twice"]), f"a letter left {count} times"
        same = {(message_id_of(letter), letter.recipients, letter.raw) for letter in world.sink.letters}
        assert len(same) == len(world.left()), "a letter left in two forms"
        kinds = Counter((row["message"], row["template"], row["to"], row["subject"]) for row in letters.values())
        assert not [one for one, count in kinds.items() if one[0] is not None and count > 1], "a letter written twice"
        noted = Counter(
            (row["reference"], row["condition"], row["state"], row["message"])
            for row in csv.DictReader(io.StringIO(export))
        )
        assert max(noted.values(), default=1) == 1, "a fact noted twice"
        self.held.add("O")

    def commit_first(self, world: World, letters: list[dict[str, Any]]) -> None:
        rows = {row["message_id"]: row["to"] for row in letters}
        assert world.left().keys() <= rows.keys(), "a letter the record knows not"
        for letter in list(world.sink.letters):
            named = (rows[message_id_of(letter)],)
            assert letter.recipients == named == (header_of(letter, "To"),), "a letter went to whom it is not for"
        self.held.add("C")

    def fail_closed(self, messages: list[dict[str, Any]], forged: Iterable[bytes]) -> None:
        suspect = set(map(digest, forged))
        for row in messages:
            if row["sha256"] in suspect:
                assert row["outcome"] in {"review", "rejected", "ignored"}
                assert not row["letters"]
        self.held.add("F")

    def progress(self, messages: list[dict[str, Any]]) -> None:
        assert not [row["id"] for row in messages if row["outcome"] not in DECIDED], "mail waits undecided"
        self.held.add("P")


def digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
