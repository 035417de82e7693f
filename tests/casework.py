"""Short words for the values that tests of the casework hand in: a case, a mail that was read, the facts beside it.

Every name has a sound default, so that a test says only what it is about.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.notification import Details, Notification, Reading, Sender, Subject
from mailbot.core.stamp import StampPolicy
from mailbot.core.states import Confiscation, Kind, MilestoneName, Party

TODAY = dt.date(2014, 2, 18)
NOW = dt.datetime(2014, 2, 18, 9, 0, tzinfo=dt.UTC)
BORN = dt.date(1980, 3, 4)

OFFICER = "officer@nca.example"
CONTACT = "liaison@nca.example"
OWNER = "owner@office.example"
SENIOR = "senior@office.example"
COLLEAGUE = "colleague@office.example"
FILE_TEAM = "files@office.example"
TEAM = "workflow@office.example"

REFERENCE, OTHER_REFERENCE = "A1234567", "B7654321"

POLICY = StampPolicy(
    authserv_id="mx.office.example", above_received=True, own=frozenset({TEAM}), nca_addresses=frozenset(),
    nca_domains=frozenset({"nca.example"}), staff_addresses=frozenset(), staff_domains=frozenset({"office.example"}),
)


_SAID = {True: ("dmarc=pass", POLICY.server), False: ("not verified: no stamp", "")}


def case(reference: str = REFERENCE, **fields: Any) -> CaseFacts:
    """Give an allocated case whose file is with the workflow team."""
    sound = {
        "name": "Ion Popescu", "date_of_birth": BORN, "owner_name": "Case Owner", "owner_email": OWNER,
        "owner_phone": "020 7946 0001", "senior_caseworker_email": SENIOR, "file_location": "CC workflow",
        "file_team_email": "", "progress": "Awaiting the appeal.",
    }
    return CaseFacts(reference=reference, **(sound | fields))


def unallocated(reference: str = REFERENCE, **fields: Any) -> CaseFacts:
    """Give a case that nobody owns yet."""
    return case(reference, owner_name="", owner_email="", owner_phone="", **fields)


def person(reference: str | None = REFERENCE, name: str | None = "Ion Popescu", **fields: Any) -> Subject:
    """Give a person as a mail names them."""
    return Subject(reference=reference, name=name, **fields)


def nca(address: str = OFFICER, *, verified: bool = True) -> Sender:
    """Give a sender of NCA's."""
    return Sender(Party.NCA, address, verified, *_SAID[verified])


def staff(address: str = OWNER, *, verified: bool = True) -> Sender:
    """Give a sender of the Home Office's."""
    return Sender(Party.HOME_OFFICE, address, verified, *_SAID[verified])


def stranger(*, verified: bool = False) -> Sender:
    """Give a sender on no list."""
    return Sender(Party.UNKNOWN, "x@evil.example", verified, *_SAID[verified])


def mail(
    kind: Kind | None = Kind.INTEREST, *people: Subject, sender: Sender | None = None, **fields: Any
) -> Reading:
    """Give a mail as read, from NCA about one person unless said otherwise."""
    said = Notification(kind=kind, subjects=people or (person(),))
    own = {name: fields.pop(name) for name in list(fields) if name in Notification.__dataclass_fields__}
    sound = {
        "message_id": "<1@nca.example>", "subject": "An interest", "correspondent": "N C A Officer", "date": NOW,
        "content": "c" * 64,
    }
    return Reading(sender=sender or nca(), notification=replace(said, **own), **(sound | fields))


def report(
    milestone: MilestoneName | None = MilestoneName.DEPORT_DECISION, sender: Sender | None = None, *,
    details: Details | None = None, people: Iterable[Subject] = (),
) -> Reading:
    """Give a case owner's report of a milestone."""
    named = tuple(people) or (person(name=None),)
    return mail(Kind.CASE_UPDATE, *named, sender=sender or staff(), milestone=milestone, details=details)


def facts(*cases: CaseFacts, **fields: Any) -> Facts:
    """Give the facts beside a mail; one sound case unless said otherwise."""
    held = {each.reference: each for each in cases or (case(),)}
    return Facts(today=TODAY, policy=POLICY, cases=held, nca_contact=CONTACT, team_address=TEAM, **fields)


def confiscation(state: Confiscation | None) -> Subject:
    """Give a person of whom a mail says how confiscation stands."""
    return person(confiscation=state)
