"""Counts everything at the end of the soak, by the commands, by IMAP and at the sink."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from tests.faults.invariants import Invariants
from tests.soak.mix import Mail
from tests.story.world import World

_NEVER_ANSWERED = {"forged", "automatic", "malformed"}


@dataclass
class Count:
    """What came of all mails; `faults` says in words what must not be."""

    mails: int
    sorts: Counter[str]
    letters: int = 0
    lost: int = 0
    changed_twice: int = 0
    twice_marked: int = 0
    twice_unmarked: int = 0
    faults: list[str] = field(default_factory=list)


def count_up(world: World, fed: list[Mail], code: int) -> Count:
    """Count, and say what is wrong."""
    found = Count(len(fed), Counter(mail.sort for mail in fed))
    messages = {row["sha256"]: row for row in world.messages()}
    lying = Counter(_digest(mail) for mails in world.folders().values() for mail in mails)
    found.lost = sum(_digest(m.raw) not in messages or not lying[_digest(m.raw)] for m in fed)
    _count_letters(world, found)
    _judge(found, fed, messages)
    found.faults += [f"the daemon ended with {code}"] if code else []
    found.faults += [f"{found.lost} mails are lost"] if found.lost else []
    _hold(world, fed, found)
    return found


def _count_letters(world: World, found: Count) -> None:
    letters = {row["message_id"]: row for row in world.letters()}
    left = world.left()
    found.letters = len(left)
    twice = [name for name, times in left.items() if times > 1]
    found.twice_marked = sum(bool(letters[name]["possibly_twice"]) for name in twice)
    found.twice_unmarked = len(twice) - found.twice_marked
    unsent = Counter(row["state"] for row in letters.values() if row["state"] != "sent")
    if unsent:
        found.faults.append(f"letters that did not leave: {dict(unsent)}")
    if letters.keys() - left.keys():
        found.faults.append(f"{len(letters.keys() - left.keys())} letters are said to have left and never arrived")


def _judge(found: Count, fed: list[Mail], messages: dict[str, dict[str, object]]) -> None:
    for mail in fed:
        row = messages.get(_digest(mail.raw), {})
        letters = row.get("letters")
        count = len(letters) if isinstance(letters, list) else 0
        wrong = (
            (mail.sort == "genuine" and (row.get("outcome"), count) != ("processed", 2))
            or (mail.sort in _NEVER_ANSWERED and (row.get("outcome") == "processed" or count))
            or row.get("state") != "filed"
        )  # fmt: skip
        if wrong:
            told = f"{row.get('state')}, {row.get('outcome')}, {row.get('reasons')}, {count} letters"
            found.faults.append(f"{mail.sort} mail {mail.number}: {told}")


def _hold(world: World, fed: list[Mail], found: Count) -> None:
    """Have the standing invariants counted as after every single fault."""
    try:
        forged = [mail.raw for mail in fed if mail.sort == "forged"]
        # A copy may lie twice where a move was cut in the middle.
        Invariants().hold(world, [mail.raw for mail in fed], forged=forged, copies=2)
    except AssertionError as fault:
        found.faults.append(str(fault).partition("\n")[0])


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
