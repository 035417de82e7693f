"""Who really sent a message: the strict judgement on its raw header bytes.

A message is verified only if the receiving server vouches for it: the topmost `Authentication-Results`,
put on above the server's own `Received` line, carries the configured authserv-id, exactly one `dmarc` result,
the token `pass`, and a `header.from` equal to the domain of the one plain From. Everything else is unverified,
with the reason in words. The gate stays shut when it cannot parse.
"""

from dataclasses import dataclass

from mailbot.core.notification import Sender
from mailbot.core.stamp_grammar import Field, NotPlain, Result, StampField, parse_stamp, plain_mailbox, split_head
from mailbot.core.states import Party

_STAMP = "authentication-results"


@dataclass(frozen=True, slots=True)
class StampPolicy:
    """Whose stamp is believed, and who is who, by exact lower-cased addresses and domains."""

    authserv_id: str
    above_received: bool
    own: frozenset[str]
    nca_addresses: frozenset[str]
    nca_domains: frozenset[str]
    staff_addresses: frozenset[str]
    staff_domains: frozenset[str]

    def party_of(self, address: str | None) -> Party:
        """Give the party on whose list the address stands; no suffix match, no Unicode mapping."""
        if not address or not address.isascii():
            return Party.UNKNOWN
        domain = address.rpartition("@")[2]
        if address in self.own:
            return Party.SELF
        if address in self.nca_addresses or domain in self.nca_domains:
            return Party.NCA
        if address in self.staff_addresses or domain in self.staff_domains:
            return Party.HOME_OFFICE
        return Party.UNKNOWN


def judge(raw: bytes, policy: StampPolicy) -> Sender:
    """Say who sent the message with these raw bytes, and whether that is proved. Never raises."""
    address = None
    try:
        fields = split_head(raw)
        address = _the_one_from(fields)
        stamp = _the_stamp(fields, policy)
        why = _proof(stamp, address, policy)
    except NotPlain as fault:
        return Sender(policy.party_of(address), address, verified=False, why=f"not verified: {fault}")
    party = policy.party_of(address)
    return Sender(party, address, verified=True, why=f"{why}; {_membership(party, address)}")


def _the_one_from(fields: tuple[Field, ...]) -> str:
    found = [field.value for field in fields if field.name == "from"]
    if len(found) != 1:
        raise NotPlain(f"there are {len(found)} From fields; exactly one is believed")
    return plain_mailbox(found[0])


def _the_stamp(fields: tuple[Field, ...], policy: StampPolicy) -> StampField:
    names = [field.name for field in fields]
    if _STAMP not in names:
        raise NotPlain("the receiving server put no Authentication-Results on it")
    at = names.index(_STAMP)
    hops_above = names[:at].count("received")
    if "received" not in names:
        raise NotPlain("it carries no Received line, so no server of ours took it in")
    if hops_above > (0 if policy.above_received else 1):
        raise NotPlain("the topmost Authentication-Results stands below the Received line, where a sender can write")
    stamp = parse_stamp(fields[at].value)
    if stamp.authserv_id != policy.authserv_id:
        raise NotPlain("the topmost Authentication-Results is not our server's")
    return stamp


def _proof(stamp: StampField, address: str, policy: StampPolicy) -> str:
    dmarc = [result for result in stamp.results if result.method == "dmarc"]
    if len(dmarc) != 1:
        raise NotPlain(f"the stamp holds {len(dmarc)} dmarc results; exactly one is believed")
    domain = address.rpartition("@")[2]
    if dmarc[0].value != "pass":
        raise NotPlain(f"our server says dmarc={dmarc[0].value[:20]}")
    if _from_domains(dmarc[0]) != [domain]:
        raise NotPlain("the stamp is for another domain than the one in From")
    return f"dmarc=pass for {domain} by {policy.authserv_id}"


def _from_domains(result: Result) -> list[str]:
    return [value.lower() for name, value in result.properties if name == "header.from"]


def _membership(party: Party, address: str) -> str:
    return {
        Party.NCA: f"From {address} is on the list of NCA",
        Party.HOME_OFFICE: f"From {address} is on the list of the Home Office",
        Party.SELF: f"From {address} is our own address",
        Party.UNKNOWN: f"From {address} is on no list",
    }[party]
