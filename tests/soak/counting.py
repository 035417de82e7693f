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
    """What came of all mails; `faults` says in words what must not be.

    Letters `left_to_a_person` are those whose answer was lost twice, so that nobody may send them a third time; of them
    `arrived` did arrive.
    """

    mails: int
    sorts: Counter[str]
    letters: int = 0
    lost: int = 0
    changed_twice: int = 0
    twice_marked: int = 0
    twice_unmarked: int = 0
    left_to_a_person: int = 0
    arrived: int = 0
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
    told = {task["letter"] for task in world.tasks() if task["kind"] == "letter-refused"}
    with_a_person = {name for name, row in letters.items() if _is_with_a_person(row, told)}
    found.left_to_a_person = len(with_a_person)
    found.arrived = len(with_a_person & left.keys())
    rest = [row["state"] for name, row in letters.items() if name not in with_a_person]
    unsent = Counter(state for state in rest if state != "sent")
    if unsent:
        found.faults.append(f"letters that did not leave, and that no person knows of: {dict(unsent)}")
    never = letters.keys() - left.keys() - with_a_person
    if never:
        found.faults.append(f"{len(never)} letters are said to have left and never arrived")


def _is_with_a_person(row: dict[str, object], told: set[object]) -> bool:
    """Tell whether a letter may have gone twice already, and a person has the task to see to it."""
    return row["state"] == "expired" and bool(row["possibly_twice"]) and row["id"] in told


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
