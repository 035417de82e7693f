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

# What a letter may tell, and what its reference was confirmed by.
_DISCLOSED = ("reference", "name", "date_of_birth", "owner_name", "owner_email", "owner_phone", "progress")

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


def digest(case: CaseFacts) -> str:
    """Give a digest of what a letter may tell of a case and of what identifies it; it changes when any of it does."""
    told = "\x1f".join(str(getattr(case, name)) for name in _DISCLOSED)
    return hashlib.sha256(told.encode()).hexdigest()


def what_changed(proof: DisclosureProof, policy: StampPolicy, cases: Mapping[str, CaseFacts]) -> str | None:
    """Say in a hyphenated word why the letter may no longer go; None where the proof still holds."""
    if proof.policy != POLICY_VERSION:
        return "policy-changed"
    if proof.audience == "nca" and policy.party_of(proof.recipient) is not Party.NCA:
        return "recipient-no-longer-listed"
    for reference, before in proof.cases.items():
        case = cases.get(reference)
        if case is None or digest(case) != before:
            return "case-changed"
        column, word = _ADDRESSEE.get(proof.audience, ("", ""))
        if column and proof.recipient != getattr(case, column):
            return word
    return None
