"""The second witness of the Microsoft 365 profile: a DKIM signature of the From domain, verified here.

Keys come from the DNS or, in closed networks and tests, from a file. Whatever goes wrong, nobody vouches: a DNS that
does not answer leaves the sender unverified, with the reason, and nothing else is tried.
"""

import time
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from mailbot.core.dkim_terms import SMALLEST_KEY, Signature, key_fault, signatures_of
from mailbot.core.stamp import StampPolicy, Testimony, Witness
from mailbot.core.stamp_grammar import NotPlain

if TYPE_CHECKING:
    from dns.resolver import Resolver

DNS_SECONDS = 3.0
"""How long one question to the DNS may take in all."""

_LARGEST_RECORD = 4096

Lookup = Callable[[str], str | None]
"""Gives the TXT record of a name, None where there is none. Raises KeyAway where nobody can tell."""


class KeyAway(Exception):
    """The DNS did not answer."""


def witness_for(policy: StampPolicy) -> Witness:
    """Give the witness that this policy wants: keys of its file, or of the DNS."""
    if policy.dkim_keys is None:
        return witness_by(ask_dns)
    return witness_by(lookup_in(policy.dkim_keys))


def lookup_in(keys: Mapping[str, str]) -> Lookup:
    """Give a look-up that asks these records only, by their name in small letters."""
    return keys.get


def witness_by(lookup: Lookup, clock: Callable[[], float] = time.time) -> Witness:
    """Make a witness out of a way to find keys; `clock` gives seconds since 1970."""

    def vouch(raw: bytes, domain: str) -> Testimony:
        try:
            signatures = signatures_of(raw, domain)
        except NotPlain as refusal:
            return Testimony(vouches=False, why=str(refusal))
        why = ""
        for signature in signatures:
            fault = _fault_of(raw, signature, lookup, clock())
            if fault is None:
                return Testimony(vouches=True, why=f"its DKIM signature ({signature.key_name}) stands")
            why = why or fault
        return Testimony(vouches=False, why=why)

    return vouch


def _fault_of(raw: bytes, signature: Signature, lookup: Lookup, now: float) -> str | None:
    """Say why a signature does not stand; None where it does."""
    if signature.expires is not None and signature.expires <= now:
        return "its DKIM signature has expired"
    try:
        record = lookup(signature.key_name)
    except KeyAway:
        return "the DNS did not give its DKIM key"
    if record is None:
        return "its DKIM key is not in the DNS"
    if len(record) > _LARGEST_RECORD:
        return "its DKIM key is too long"
    return key_fault(record) or _verified(raw, signature, record)


def _verified(raw: bytes, signature: Signature, record: str) -> str | None:
    # It takes half a second to load, so only whoever needs it pays for it.
    import dkim

    def key(_name: bytes, timeout: float = DNS_SECONDS) -> bytes:
        del timeout
        return record.encode("ascii")

    try:
        _, bits, *_ = dkim.evaluate_pk(signature.key_name, record)
        if bits < SMALLEST_KEY:
            return "its DKIM key is too small"
        stands = dkim.DKIM(raw, minkey=SMALLEST_KEY).verify(idx=signature.place, dnsfunc=key)
    except dkim.ValidationError:
        return "its DKIM signature is wrong"
    except Exception:
        # What hostile bytes may make it raise cannot be listed; nobody vouches then.
        return "its DKIM signature cannot be verified"
    return None if stands is True else "its DKIM signature is wrong"


@cache
def _resolver() -> "Resolver":
    from dns.resolver import LRUCache, Resolver

    resolver = Resolver()
    resolver.cache = LRUCache(200)
    return resolver


def ask_dns(name: str) -> str | None:
    """Ask the DNS for a TXT record. Raises KeyAway where it does not answer in time, or with several records."""
    from dns.exception import DNSException
    from dns.resolver import NXDOMAIN, NoAnswer

    try:
        answer = _resolver().resolve(name + ".", "TXT", lifetime=DNS_SECONDS, search=False)
        records = [b"".join(record.strings).decode("ascii") for record in answer]
    except (NXDOMAIN, NoAnswer):
        return None
    except (DNSException, OSError, ValueError):
        raise KeyAway from None
    if len(records) != 1:
        raise KeyAway
    return records[0]
