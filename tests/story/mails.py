"""Mails for the world of the tests, and what must become of each. Everybody in them is invented."""

import base64
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from tests.story.world import CONTACT, TEAM, stamp

NCA, OFFICE = "nca.example", "homeoffice.example"
OFFICER = "p.ashdown@nca.example"

_GIVEN = ("Marek", "Dorin", "Besnik", "Zoltán", "Linh", "Yusuf", "Teodora", "Kwabena", "Emre", "Ileana", "Ravindra")
_FAMILY = ("OLDRIN", "VALCANU", "LURASI", "FEHÉRVAS", "TREVAN", "KARADERE", "MILKOVA", "OFOSUHENE", "DEMIRTEK",
           "PETREANU", "SOMASEKAR", "WOJNAREK", "ADEBISI-COLE")  # fmt: skip


@dataclass(frozen=True)
class Person:
    """A foreign national offender, and how their case stands here."""

    reference: str
    name: str
    born: str
    owner: str = "grace.tillman@homeoffice.example"
    file_team: str = ""

    def case(self, **cells: str) -> dict[str, str]:
        """Give the row of the case extract."""
        owned = {"owner_name": "Grace Tillman", "owner_email": self.owner, "owner_phone": "020 7946 0000"}
        elsewhere = {"file_location": "Leeds", "file_team_email": self.file_team}
        return {
            "reference": self.reference, "name": self.name, "date_of_birth": self.born, "progress": "Awaiting papers.",
            **(owned if self.owner else {}), **(elsewhere if self.file_team else {}), **cells,
        }  # fmt: skip


@dataclass(frozen=True)
class Post:
    """One mail as it lies in the mailbox, and what must become of it: letters as (template, recipient)."""

    raw: bytes
    outcome: str
    reason: str
    letters: tuple[tuple[str, str], ...] = ()
    cases: tuple[dict[str, str], ...] = field(default=())


def write(sender: str, subject: str, text: str, message_id: str, *, html: str = "", more: Sequence[str] = ()) -> bytes:
    """Write a mail as a mail program does, CRLF line ends; the text as UTF-8 in base64 where it is not ASCII."""
    text = (html or text).strip().replace("\n", "\r\n") + "\r\n"
    ascii_only = text.isascii()
    head = (
        *more, f"From: Somebody <{sender}>", f"To: {TEAM}", f"Subject: {subject}",
        "Date: Tue, 18 Feb 2014 10:00:00 +0000", f"Message-ID: <{message_id}>", "MIME-Version: 1.0",
        f'Content-Type: text/{"html" if html else "plain"}; charset="utf-8"',
        f"Content-Transfer-Encoding: {'7bit' if ascii_only else 'base64'}",
    )  # fmt: skip
    body = text.encode() if ascii_only else base64.encodebytes(text.encode()).replace(b"\n", b"\r\n")
    return "\r\n".join((*head, "", "")).encode("ascii") + body


def interest(
    *people: Person, message_id: str = "interest-1@nca.example", style: int = 0, sender: str = OFFICER
) -> bytes:
    """Write NCA's first notification of these people, in one of three styles."""
    lead = "The NCA has an interest in the following and notifies you for the first time."
    if style == 1:
        told = "\n".join(
            f"Please note that the NCA has an interest in {one.name}, born {one.born},\n"
            f"Home Office reference {one.reference}. This is our first notification.\n" for one in people
        )
        return write(sender, "Foreign national offender of interest", told, message_id)
    if style == 2:
        rows = "".join(
            f"<tr><td>{escape(one.name)}</td><td>{one.born}</td><td>{one.reference}</td></tr>" for one in people
        )
        table = f"<table><tr><th>Name</th><th>Date of birth</th><th>Home Office reference</th></tr>{rows}</table>"
        return write(sender, "NCA interest", "", message_id, html=f"<html><body><p>{lead}</p>{table}</body></html>")
    forms = "\n".join(
        f"Name: {one.name}\nDate of birth: {one.born}\nHome Office reference: {one.reference}\n" for one in people
    )
    return write(sender, "NCA interest", f"Dear colleagues\n\n{lead}\n\n{forms}\nP Ashdown\n", message_id)


def milestone(person: Person, message_id: str = "milestone-1@homeoffice.example") -> bytes:
    """Write a case owner's report."""
    text = f"We decided on 12 February 2014 that {person.name} ({person.reference}) should be deported."
    return write(person.owner, f"Outcome for {person.reference}", f"{text}\n\nGrace Tillman\n", message_id)


def answered(person: Person, officer: str = OFFICER) -> tuple[tuple[str, str], ...]:
    """Give the letters that NCA's interest in one person brings about."""
    elsewhere = (("file-team-minute-sheet", person.file_team),) if person.file_team else ()
    if not person.owner:
        return (("nca-interest-unallocated", officer), *elsewhere)
    return (("nca-interest-allocated", officer), ("owner-task", person.owner), *elsewhere)


class Generator:
    """Makes people and mails of every sort, the same for the same seed. `posts` gives them in order of delivery."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._number = 0

    def posts(self, count: int) -> list[Post]:
        """Give `count` mails. Those that follow another one stand well behind it."""
        sorts = (
            self._allocated, self._unallocated, self._elsewhere, self._two, self._one_unknown_of_two, self._unknown,
            self._contradicted, self._unverified, self._unstamped, self._automatic, self._stranger,
        )  # fmt: skip
        made = [sorts[number % len(sorts)]() for number in range(count - count // 5)]
        opened = [post for post in made if post.reason == "interest-noted" and len(post.cases) == 1]
        followed = (
            self._same_bytes, self._same_message_id, self._asked, self._informed, self._withdrawn, self._reported,
        )  # fmt: skip
        later = [followed[number % len(followed)](opened[number]) for number in range(count - len(made))]
        return made + later

    def person(self, **fields: str) -> Person:
        self._number += 1
        # Family names of two parts that count along: no two people are alike.
        family, second = _FAMILY[self._number % len(_FAMILY)], _FAMILY[self._number // len(_FAMILY) % len(_FAMILY)]
        name = f"{self._random.choice(_GIVEN)} {family} {second}"
        born = f"19{60 + self._number % 39}-{1 + self._number % 12:02}-{1 + self._number % 28:02}"
        owner = f"owner{self._number % 7}@homeoffice.example"
        reference = f"{self._random.choice('ABCKLMRTZ')}{2000000 + self._number * 37}"
        return Person(reference, name, born, **({"owner": owner} | fields))

    def _id(self, domain: str = NCA) -> str:
        self._number += 1
        return f"{self._number}.{self._random.getrandbits(32):08x}@{domain}"

    def _interest(self, *people: Person) -> bytes:
        return interest(*people, message_id=self._id(), style=self._random.randrange(3))

    def _allocated(self) -> Post:
        one = self.person()
        return _noted(stamp(self._interest(one), NCA), answered(one), one)

    def _unallocated(self) -> Post:
        one = self.person(owner="")
        return _noted(stamp(self._interest(one), NCA), answered(one), one)

    def _elsewhere(self) -> Post:
        one = self.person(file_team="files.leeds@homeoffice.example")
        return _noted(stamp(self._interest(one), NCA), answered(one), one)

    def _two(self) -> Post:
        one, other = self.person(), self.person()
        letters = (("nca-interest-several", OFFICER), ("owner-task", one.owner), ("owner-task", other.owner))
        return _noted(stamp(self._interest(one, other), NCA), letters, one, other)

    def _one_unknown_of_two(self) -> Post:
        one, stranger = self.person(), self.person()
        letters = (("nca-interest-several", OFFICER), ("owner-task", one.owner))
        raw = stamp(self._interest(one, stranger), NCA)
        return Post(raw, "review", "reference-on-no-case", letters, (one.case(),))

    def _unknown(self) -> Post:
        asked = (("nca-more-needed", OFFICER),)
        return Post(stamp(self._interest(self.person()), NCA), "review", "reference-on-no-case", asked)

    def _contradicted(self) -> Post:
        one = self.person()
        other = one.case(name="Ambrose QUILLFEATHER", date_of_birth="1951-01-31")
        asked = (("nca-more-needed", OFFICER),)
        return Post(stamp(self._interest(one), NCA), "review", "name-contradicts-the-case", asked, (other,))

    def _unverified(self) -> Post:
        one = self.person()
        return Post(stamp(self._interest(one), NCA, "fail"), "review", "sender-not-verified", (), (one.case(),))

    def _unstamped(self) -> Post:
        one = self.person()
        return Post(self._interest(one), "review", "sender-not-verified", (), (one.case(),))

    def _automatic(self) -> Post:
        raw = write(OFFICER, "Automatic reply: your mail", "I am away until Monday.\n", self._id(),
                    more=("Auto-Submitted: auto-replied",))  # fmt: skip
        return Post(stamp(raw, NCA), "ignored", "written-by-a-machine")

    def _stranger(self) -> Post:
        one = self.person()
        raw = interest(one, message_id=self._id("paper.example"), sender="desk@paper.example")
        return Post(stamp(raw, "paper.example"), "review", "sender-on-no-list", (), (one.case(),))

    def _same_bytes(self, before: Post) -> Post:
        return Post(before.raw, "ignored", "same-bytes-again")

    def _same_message_id(self, before: Post) -> Post:
        return Post(before.raw + b"\r\nPlease hurry.\r\n", "review", "message-id-used-twice")

    def _asked(self, before: Post) -> Post:
        case = before.cases[0]
        text = (f"Please could you let me have an update on the case of {case['name']}\n"
                f"(Home Office reference {case['reference']}), whom we notified to you in January?\n")  # fmt: skip
        owner = case.get("owner_email")
        letters = (("nca-case-progress", OFFICER), *((("owner-update-requested", owner),) if owner else ()))
        raw = write(OFFICER, "Request for an update", text, self._id())
        return Post(stamp(raw, NCA), "processed", "update-given", letters)

    def _informed(self, before: Post) -> Post:
        case = before.cases[0]
        text = (f"Further to our notification of 3 January 2014, confiscation proceedings have now been started\n"
                f"against {case['name']} (Home Office reference {case['reference']}).\n")  # fmt: skip
        owner = case.get("owner_email")
        letters = (("owner-information", owner),) if owner else ()
        raw = write(OFFICER, "Further information", text, self._id())
        return Post(stamp(raw, NCA), "processed", "information-added", letters)

    def _withdrawn(self, before: Post) -> Post:
        case = before.cases[0]
        text = f"The NCA no longer has an interest in {case['name']}, Home Office reference {case['reference']}.\n"
        owner = case.get("owner_email")
        letters = (("owner-withdrawal", owner),) if owner else ()
        raw = write(OFFICER, "NCA interest ceased", text, self._id())
        return Post(stamp(raw, NCA), "processed", "interest-withdrawn", letters)

    def _reported(self, before: Post) -> Post:
        case = before.cases[0]
        sender = case.get("owner_email", "nobody.in.particular@homeoffice.example")
        person = Person(case["reference"], case["name"], case["date_of_birth"], owner=sender)
        raw = stamp(milestone(person, self._id(OFFICE)), OFFICE)
        if "owner_email" not in case:
            return Post(raw, "review", "not-the-case-owner")
        return Post(raw, "processed", "milestone-told", (("nca-milestone-deport-decision", CONTACT),))


def _noted(raw: bytes, letters: tuple[tuple[str, str], ...], *people: Person) -> Post:
    return Post(raw, "processed", "interest-noted", letters, tuple(one.case() for one in people))


def cases_of(posts: Sequence[Post]) -> Iterator[dict[str, str]]:
    """Give the case extract that these mails presume."""
    for post in posts:
        yield from post.cases
