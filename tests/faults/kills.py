"""The kill table: where the daemon is killed, over which mail, and what is seen then and after the restart.

A cell is filled by the test that killed a real process there, and by nothing else; `python -m tests.faults.suite` fails
where one is empty.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from mailbot.service.crashing import ELSEWHERE, POINTS
from tests.faults.invariants import digest
from tests.story.mails import NCA, OFFICE, OFFICER, Person, interest, milestone
from tests.story.world import CONTACT, World, objects, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
STRANGER = Person("C2468135", "Besnik LURASI", "1971-06-30")
NOTIFIED = stamp(interest(ONE), NCA)

ON_THE_WIRE: Mapping[str, str] = {
    "final-dot-heard": "the server has the letter whole, and has not answered",
    "copied": "on a server without MOVE: the mail was copied, and EXPUNGE not heard",
}
"""Moments that only the servers see: there the server has the daemon killed."""

SCENARIO_OF = {
    "mail-fetched": 1, "mail-recorded": 2, "try-counted": 2, "reading-returned": 2, "mail-read": 2,
    "decision-written": 2, "decision-committed": 3, "claim-written": 3, "letter-claimed": 3, "final-dot-heard": 4,
    "letter-handed-over": 5, "letter-noted": 6, "folder-moved": 6, "copied": 7, "mail-moved": 6, "mail-filed": 6,
}  # fmt: skip
"""The points on the way of a mail, in order, each with the scenario that it belongs to."""

OF_LETTERS = ("claim-written", "letter-claimed", "final-dot-heard", "letter-handed-over", "letter-noted")
OF_FILING = ("folder-moved", "copied", "mail-moved", "mail-filed")
BEFORE_A_LETTER_LEFT = tuple(SCENARIO_OF)[: tuple(SCENARIO_OF).index("final-dot-heard")]
PERHAPS_TWICE = ("letter-claimed", "final-dot-heard", "letter-handed-over")


def in_words(point: str) -> str:
    """Say what has happened when a point is reached."""
    return {**POINTS, **ON_THE_WIRE, **ELSEWHERE}[point]


@dataclass(frozen=True)
class Mail:
    """A column of the table: a mail, and what must become of it. `follows`: NCA's interest was noted before."""

    name: str
    raw: bytes
    outcome: str
    folder: str
    noted: str
    letters: tuple[tuple[str, str], ...] = ()
    follows: bool = False


PLAIN = Mail("a notification", NOTIFIED, "processed", "Processed", "interest",
             (("nca-interest-allocated", OFFICER), ("owner-task", ONE.owner)))  # fmt: skip
ASKED_BACK = Mail("a mail that goes to review, with a question to NCA",
                  stamp(interest(STRANGER, message_id="stranger@nca.example"), NCA), "review", "Review", "",
                  (("nca-more-needed", OFFICER),))  # fmt: skip
FORGED = Mail("a forged mail", stamp(interest(OTHER, message_id="forged@nca.example"), NCA, "fail"), "review",
              "Review", "")  # fmt: skip
MILESTONE = Mail("a milestone, reported by the case owner", stamp(milestone(ONE), OFFICE), "processed", "Processed",
                 "interest, deport_decision", (("nca-milestone-deport-decision", CONTACT),), follows=True)  # fmt: skip
MAILS = (PLAIN, ASKED_BACK, MILESTONE, FORGED)


@dataclass(frozen=True)
class Seen:
    """What was seen of a mail and of what it gave rise to, in words that are the same at every run."""

    mail: str
    lies: str
    noted: str
    letters: str

    @classmethod
    def of(cls, world: World, raw: bytes) -> Self:
        """Look, by the commands, by IMAP and at the sink."""
        told = world.ask_at_once("messages list --json", "letters list --json", f"cases show {ONE.reference} --json")
        messages, owed, [case] = map(objects, told)
        rows = [row for row in messages if row["sha256"] == digest(raw)]
        own = {number for row in rows for number in row["letters"]}
        return cls(
            mail=" and ".join(f"{row['outcome'] or row['state']}{', filed' if row['state'] == 'filed' else ''}"
                              for row in rows) or "not recorded",
            lies=" and ".join(sorted(name for name, mails in world.folders().items() if raw in mails)),
            noted=noted(case), letters=of_letters([row for row in owed if row["id"] in own], world.left()),
        )  # fmt: skip

    def line(self) -> str:
        """Give it in one line."""
        return f"{self.mail}; in {self.lies}; on the case: {self.noted}; {self.letters}"


def noted(case: dict[str, Any]) -> str:
    """Say what stands on a case."""
    found = [note["kind"] for note in case["special_conditions"]]
    return ", ".join((*found, *(step["name"] for step in case["milestones"]))) or "nothing"


_OFTEN = ("has not left", "left once", "left twice, the same to the byte")


def of_letters(rows: list[dict[str, Any]], left: Counter[str]) -> str:
    """Say how letters stand in the record, and how often each left."""
    if not rows:
        return "no letter"
    marked = {True: ", perhaps twice", False: ""}
    stand = Counter(
        f"{row['state']}{marked[row['possibly_twice']]} ({_OFTEN[left[row['message_id']]]})" for row in rows
    )
    return " and ".join(f"{count} letter{'s' * (count > 1)} {what}" for what, count in sorted(stand.items()))


def standing(world: World, but: set[int]) -> str:
    """Say in one line how the mail, the case, its tasks and the letters beside those of `but` stand."""
    told = world.ask_at_once("messages list --json", "letters list --json", f"cases show {ONE.reference} --json")
    messages, owed, [case] = map(objects, told)
    mails = " and ".join(row["outcome"] or row["state"] for row in messages)
    tasks = ", ".join(f"{task['kind']} {task['state']}" for task in case["tasks"]) or "none"
    new = of_letters([row for row in owed if row["id"] not in but], world.left())
    return f"mail: {mails}; on the case: {noted(case)}; tasks: {tasks}; {new}"


@dataclass(frozen=True)
class Cell:
    """One cell: killed `point` over `mail`, seen right after, seen after the restart."""

    mail: str
    point: str
    killed: str
    restarted: str


@dataclass(frozen=True)
class Act:
    """What happens without a mail on its way: a person's command, an extract, the clock; and where it is killed."""

    name: str
    points: tuple[str, ...]


_FOLLOWS = ("follow-up-written", "follow-up-committed")
_RULED = ("ruling-written", "ruling-committed")

REMOVAL = Act("an extract that brings a removal", ("cases-written", *_FOLLOWS, "letter-claimed", "letter-handed-over"))
ENTERED = Act("a milestone entered by command", _FOLLOWS)
PRESSED = Act("a task that the timekeeper presses", (*_FOLLOWS, "letter-claimed", "letter-handed-over"))
ACCEPTED = Act("a mail that a person accepts in review", (*_RULED, "letter-claimed", "letter-handed-over"))
REJECTED = Act("a mail that a person rejects in review", _RULED)
ACTS = (REMOVAL, ENTERED, PRESSED, ACCEPTED, REJECTED)
