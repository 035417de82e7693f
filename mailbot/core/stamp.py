"""Who really sent a message: the strict judgement on its raw header bytes.

A message is verified only if the receiving server vouches for it: the topmost `Authentication-Results`,
put on above the server's own `Received` line, carries the configured authserv-id, exactly one `dmarc` result,
the token `pass`, and a `header.from` equal to the domain of the one plain From. Everything else is unverified,
with the reason in words. The gate stays shut when it cannot parse.

Microsoft 365 stamps no authserv-id. Its profile believes the topmost stamp by where it stands, and wants a second
witness: a DKIM signature of the very domain in From, which the caller checks (`Witness`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from mailbot.core.notification import Sender
from mailbot.core.stamp_grammar import Field, NotPlain, Result, StampField, parse_stamp, plain_mailbox, split_head
from mailbot.core.stamp_microsoft import the_edges_stamp, the_microsoft_stamp
from mailbot.core.states import Party

_STAMP = "authentication-results"


class StampProfile(StrEnum):
    """By which marks the receiving server's own stamp is known."""

    RFC8601 = "rfc8601"
    MICROSOFT365 = "microsoft365"


@dataclass(frozen=True, slots=True)
class StampPolicy:
    """Whose stamp is believed, and who is who, by exact lower-cased addresses and domains.

    `authserv_id` and `above_received` are for the profile rfc8601. `dkim_keys` are for microsoft365: the TXT records
    of keys by their full name, asked instead of the DNS; None means the DNS.
    """

    authserv_id: str
    above_received: bool
    own: frozenset[str]
    nca_addresses: frozenset[str]
    nca_domains: frozenset[str]
    staff_addresses: frozenset[str]
    staff_domains: frozenset[str]
    profile: StampProfile = StampProfile.RFC8601
    dkim_keys: Mapping[str, str] | None = None

    @property
    def server(self) -> str:
        """Whose stamp is believed, by the name under which it is kept with what it proved."""
        return "Microsoft 365" if self.profile is StampProfile.MICROSOFT365 else self.authserv_id

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


@dataclass(frozen=True, slots=True)
class Testimony:
    """What a second witness says of a message: whether it vouches for the domain, and why in words."""

    vouches: bool
    why: str


Witness = Callable[[bytes, str], Testimony]
"""Says of the raw bytes of a message whether a DKIM signature of exactly this domain stands. It never raises."""


def _nobody(_raw: bytes, _domain: str) -> Testimony:
    return Testimony(vouches=False, why="there is nobody to check its DKIM signature")


def judge(raw: bytes, policy: StampPolicy, witness: Witness = _nobody) -> Sender:
    """Say who sent the message with these raw bytes, and whether that is proved. Never raises.

    The witness is asked only where the profile wants one, the stamp says pass, and the domain is on a party's list.
    """
    address = None
    try:
        fields = split_head(raw)
        address = _the_one_from(fields)
        if policy.profile is StampProfile.MICROSOFT365:
            why = _microsoft_proof(raw, fields, address, policy, witness)
        else:
            why = _proof(_the_stamp(fields, policy), address, policy.server)
    except NotPlain as fault:
        why = f"not verified: {fault}"
        return Sender(policy.party_of(address), address, verified=False, why=why, stamped=is_stamped(raw, policy))
    party = policy.party_of(address)
    return Sender(party, address, verified=True, why=f"{why}; {_membership(party, address)}", stamp=policy.server)


def is_stamped(raw: bytes, policy: StampPolicy) -> bool:
    """Tell whether the receiving server put its stamp on a message, whatever that says. Never raises."""
    try:
        fields = split_head(raw)
        if policy.profile is StampProfile.MICROSOFT365:
            the_edges_stamp(fields)
        else:
            _the_stamp(fields, policy)
    except NotPlain:
        return False
    return True


def as_believed_now(sender: Sender, policy: StampPolicy) -> Sender:
    """Give a sender as judged before, unproved where that rested on another server's stamp or on other lists."""
    if not sender.verified or (sender.stamp == policy.server and policy.party_of(sender.address) is sender.party):
        return sender
    why = f"not verified: it was believed by a configuration that has been changed since ({sender.why})"
    return replace(sender, verified=False, why=why)


def _microsoft_proof(
    raw: bytes, fields: tuple[Field, ...], address: str, policy: StampPolicy, witness: Witness
) -> str:
    why = _proof(the_microsoft_stamp(fields), address, policy.server)
    if policy.party_of(address) is Party.UNKNOWN:
        raise NotPlain(f"From {address} is on no list, so its DKIM signature was not looked at")
    testimony = witness(raw, address.rpartition("@")[2])
    if not testimony.vouches:
        raise NotPlain(f"{why}, but {testimony.why}")
    return f"{why}, and {testimony.why}"


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


def _proof(stamp: StampField, address: str, server: str) -> str:
    dmarc = [result for result in stamp.results if result.method == "dmarc"]
    if len(dmarc) != 1:
        raise NotPlain(f"the stamp holds {len(dmarc)} dmarc results; exactly one is believed")
    domain = address.rpartition("@")[2]
    if dmarc[0].value != "pass":
        raise NotPlain(f"our server says dmarc={dmarc[0].value[:20]}")
    if _from_domains(dmarc[0]) != [domain]:
        raise NotPlain("the stamp is for another domain than the one in From")
    return f"dmarc=pass for {domain} by {server}"


def _from_domains(result: Result) -> list[str]:
    return [value.lower() for name, value in result.properties if name == "header.from"]


def _membership(party: Party, address: str) -> str:
    return {
        Party.NCA: f"From {address} is on the list of NCA",
        Party.HOME_OFFICE: f"From {address} is on the list of the Home Office",
        Party.SELF: f"From {address} is our own address",
        Party.UNKNOWN: f"From {address} is on no list",
    }[party]
