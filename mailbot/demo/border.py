"""The receiving server of the demo: what a real one writes above a mail that it takes in.

A real server asks DNS for the sender's policy and key (DMARC). Here it vouches for a mail when the envelope's sender
and the one in From are of the same domain, and that domain is one of the two that play in the demo. A forged
Authentication-Results header that came with the mail stays below, as some servers leave it.
"""

import datetime as dt
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr

SERVER = "mx.homeoffice.example"
"""The authserv-id: the name by which this server signs its stamp (RFC 8601, section 2.5)."""

DOMAINS = frozenset({"nca.example", "homeoffice.example"})
"""Domains of which the demo's server can tell who writes for them."""


def stamp(envelope_from: str, raw: bytes) -> bytes:
    """Give the mail as it lies in the mailbox: under the server's stamp and its Received line."""
    written, sent = _domain_in_from(raw), _domain_of(envelope_from)
    verdict = "pass" if written == sent and written in DOMAINS else "fail"
    came = format_datetime(dt.datetime.now(dt.UTC))
    head = (
        f"Authentication-Results: {SERVER}; dmarc={verdict} header.from={written}\r\n"
        f"Received: from mail.{sent} by {SERVER} with ESMTP; {came}\r\n"
    )
    return head.encode("ascii") + raw


def _domain_in_from(raw: bytes) -> str:
    head = message_from_bytes(raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n", EmailMessage, policy=policy.compat32)
    return _domain_of(parseaddr(str(head.get("From", "")))[1])


def _domain_of(address: str) -> str:
    """Give the domain of an address; "unknown.invalid" for what cannot stand in a header as it is."""
    domain = address.rpartition("@")[2].lower()
    plain = domain.isascii() and all(label.replace("-", "").isalnum() for label in domain.split("."))
    return domain if plain else "unknown.invalid"
