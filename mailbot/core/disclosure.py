"""The disclosure proof: why a letter may tell what it tells, checked again at the moment of sending.

The proof is decided with the letter and stored with it. The sender asks `what_changed` against the live store;
anything that changed means: not sent, back to a person.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mailbot.core.facts import CaseFacts
from mailbot.core.stamp import StampPolicy
from mailbot.core.states import Party

POLICY_VERSION = "2"

# What of a case belongs to each class of fact that a letter's declaration names.
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "owner_name": ("owner_name",),
    "owner_contact": ("owner_email", "owner_phone"),
    "case_fact": ("progress",),
}

# On whose list a recipient must stand, by the letter's audience. The team that holds a file may sit elsewhere.
_LISTED = {"nca": Party.NCA, "case_owner": Party.HOME_OFFICE, "senior_caseworker": Party.HOME_OFFICE}

# By what a case is known; if any of it changes, nothing that was written about the case may go.
_IDENTITY = ("reference", "name", "date_of_birth")

# To whom of a case a letter goes, by its audience. NCA's addresses are on the list of the party instead.
_ADDRESSEE = {
    "case_owner": "owner_email", "file_team": "file_team_email", "senior_caseworker": "senior_caseworker_email",
}


@dataclass(frozen=True, slots=True)
class DisclosureProof:
    """What was known when a letter was decided on.

    `sender` says in words why its writer was believed, `address` and `party` who that was, `verified` whether it was
    proved, `stamp` whose stamp was believed then. `ruled_by` is who decided where a person did, whose word is one of
    the grounds. `answers` says that the letter answers NCA's own mail, written while it had an interest. `agreed` says
    for each case which identifiers agreed; `cases` holds a digest of what may be told of each, `versions` which version
    of each the letter was written from; `discloses` are the classes of fact that the letter's declaration names.
    """

    sender: str
    recipient: str
    audience: str
    template: str
    template_version: str
    discloses: tuple[str, ...]
    agreed: Mapping[str, str]
    cases: Mapping[str, str]
    address: str = ""
    party: str = ""
    verified: bool = False
    stamp: str = ""
    ruled_by: str = ""
    answers: bool = False
    policy: str = POLICY_VERSION
    versions: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Present:
    """How things stand at the moment of sending: the lists, the cases, and what the letter's declaration says now."""

    policy: StampPolicy
    cases: Mapping[str, CaseFacts]
    template_version: str
    discloses: tuple[str, ...]
    administrators: tuple[str, ...] = ()
    process_team: str = ""


def digest(case: CaseFacts, discloses: tuple[str, ...]) -> str:
    """Give a digest of what identifies a case and of what a letter tells of it, by the classes it declares.

    It changes when any of that does; what the letter does not tell may change meanwhile.
    """
    columns = (*_IDENTITY, *(column for name in discloses for column in _COLUMNS.get(name, ())))
    told = "\x1f".join(f"{column}={getattr(case, column)}" for column in dict.fromkeys(columns))
    return hashlib.sha256(told.encode()).hexdigest()


def what_changed(proof: DisclosureProof, now: Present) -> str | None:
    """Say in a hyphenated word why the letter may no longer go; None where the proof still holds."""
    return next((word for word, hits in _CHANGES if hits(proof, now)), None)


def _is_other_stamp(proof: DisclosureProof, now: Present) -> bool:
    return proof.verified and proof.stamp != now.policy.server


def _is_sender_unlisted(proof: DisclosureProof, now: Present) -> bool:
    return proof.verified and now.policy.party_of(proof.address).value != proof.party


def _is_recipient_unlisted(proof: DisclosureProof, now: Present) -> bool:
    if proof.audience == "administrators":
        return proof.recipient not in now.administrators
    if proof.audience == "process_team":
        return proof.recipient != now.process_team
    listed = _LISTED.get(proof.audience)
    return listed is not None and now.policy.party_of(proof.recipient) is not listed


def _is_other_letter(proof: DisclosureProof, now: Present) -> bool:
    written = (proof.template_version, tuple(proof.discloses))
    return written != (now.template_version, tuple(now.discloses))


def _is_case_changed(proof: DisclosureProof, now: Present) -> bool:
    return any(
        reference not in now.cases or digest(now.cases[reference], tuple(proof.discloses)) != before
        for reference, before in proof.cases.items()
    )


def _is_interest_ended(proof: DisclosureProof, now: Present) -> bool:
    """Tell whether NCA would get news, for which it did not ask, of a case in which it has no interest any more."""
    is_news = proof.audience == "nca" and not proof.answers
    return is_news and not all(now.cases[reference].interest_open for reference in proof.cases)


def _is_owner_unlisted(proof: DisclosureProof, now: Present) -> bool:
    owners = {now.cases[reference].owner_email for reference in proof.cases} - {""}
    tells = "owner_contact" in proof.discloses
    return tells and any(now.policy.party_of(owner) is not Party.HOME_OFFICE for owner in owners)


def _is_addressee_other(audience: str) -> Callable[[DisclosureProof, Present], bool]:
    column = _ADDRESSEE.get(audience, "")
    return lambda proof, now: proof.audience == audience and any(
        proof.recipient != getattr(now.cases[reference], column) for reference in proof.cases
    )


# Read from the top: what is said of cases may rely on their being there, as the row above has made sure.
_CHANGES: tuple[tuple[str, Callable[[DisclosureProof, Present], bool]], ...] = (
    ("policy-changed", lambda proof, now: proof.policy != POLICY_VERSION),
    ("stamp-changed", _is_other_stamp),
    ("recipient-no-longer-listed", _is_recipient_unlisted),
    ("sender-no-longer-listed", _is_sender_unlisted),
    ("letter-declares-otherwise", _is_other_letter),
    ("case-changed", _is_case_changed),
    ("interest-ended", _is_interest_ended),
    ("owner-no-longer-listed", _is_owner_unlisted),
    *((f"{audience.replace('_', '-')}-changed", _is_addressee_other(audience)) for audience in _ADDRESSEE),
)
"""Each fact on which a letter rests, and the word for its having changed."""
