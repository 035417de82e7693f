"""The disclosure proof: why a letter may tell what it tells, checked again at the moment of sending.

The proof is decided with the letter and stored with it. The sender asks `what_changed` against the live store;
anything that changed means: not sent, back to a person.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from mailbot.core.facts import CaseFacts
from mailbot.core.stamp import StampPolicy
from mailbot.core.states import Party

POLICY_VERSION = "1"

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
    "case_owner": ("owner_email", "owner-changed"),
    "file_team": ("file_team_email", "file-team-changed"),
    "senior_caseworker": ("senior_caseworker_email", "senior-caseworker-changed"),
}


@dataclass(frozen=True, slots=True)
class DisclosureProof:
    """What was known when a letter was decided on.

    `agreed` says for each case which identifiers agreed; `cases` holds a digest of what may be told of each;
    `discloses` are the classes of fact that the letter's declaration names.
    """

    sender: str
    recipient: str
    audience: str
    template: str
    template_version: str
    discloses: tuple[str, ...]
    agreed: Mapping[str, str]
    cases: Mapping[str, str]
    policy: str = POLICY_VERSION


def digest(case: CaseFacts, discloses: tuple[str, ...]) -> str:
    """Give a digest of what identifies a case and of what a letter tells of it, by the classes it declares.

    It changes when any of that does; what the letter does not tell may change meanwhile.
    """
    columns = (*_IDENTITY, *(column for name in discloses for column in _COLUMNS.get(name, ())))
    told = "\x1f".join(f"{column}={getattr(case, column)}" for column in dict.fromkeys(columns))
    return hashlib.sha256(told.encode()).hexdigest()


def what_changed(proof: DisclosureProof, policy: StampPolicy, cases: Mapping[str, CaseFacts]) -> str | None:
    """Say in a hyphenated word why the letter may no longer go; None where the proof still holds."""
    if proof.policy != POLICY_VERSION:
        return "policy-changed"
    if proof.audience in _LISTED and policy.party_of(proof.recipient) is not _LISTED[proof.audience]:
        return "recipient-no-longer-listed"
    for reference, before in proof.cases.items():
        case = cases.get(reference)
        if case is None or digest(case, tuple(proof.discloses)) != before:
            return "case-changed"
        column, word = _ADDRESSEE.get(proof.audience, ("", ""))
        if column and proof.recipient != getattr(case, column):
            return word
    return None
