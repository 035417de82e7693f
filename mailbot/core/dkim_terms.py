"""Which DKIM signatures of a message may vouch for its sender, by their terms alone; nothing is verified here.

Stricter than RFC 6376, which lets a signer leave out much. A signature counts only if it is of exactly the domain in
From (`d=`), by RSA and SHA-256, over the whole body (no `l=`) and over From and Subject, each of which stands once.
"""

import re
from dataclasses import dataclass

from mailbot.core.stamp_grammar import Field, NotPlain, split_head

MOST_SIGNATURES = 3
"""Signatures of one message that are looked at; each may cost a question to the DNS."""

SMALLEST_KEY = 1024
"""Bits of an RSA key below which its signature proves nothing (RFC 8301)."""

# What a sender could add a second time, so that one is signed and the other is read.
_SINGLE = ("from", "subject", "date", "message-id", "content-type", "mime-version")
_MUST_BE_SIGNED = ("from", "subject")

_TAG = re.compile(r"\s*([A-Za-z][A-Za-z0-9_]*)\s*=(.*)\Z", re.DOTALL)
_SELECTOR = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,200}[A-Za-z0-9])?\Z")


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature worth verifying: the how-manieth of the message, from the top, and where its key lies.

    `expires` is in seconds since 1970, None for never.
    """

    place: int
    selector: str
    key_name: str
    expires: int | None


def signatures_of(raw: bytes, domain: str) -> tuple[Signature, ...]:
    """Give the signatures of a message that may vouch for this domain, at most three. Raises NotPlain for none."""
    fields = split_head(raw)
    _check_single(fields)
    present = {field.name for field in fields}
    signed = [field for field in fields if field.name == "dkim-signature"]
    faults, found = [], []
    for place, field in enumerate(signed):
        try:
            found.append(_signature(place, field.value, domain, present))
        except NotPlain as fault:
            faults.append(str(fault))
    if not found:
        raise NotPlain(faults[0] if faults else "it bears no DKIM signature")
    return tuple(found[:MOST_SIGNATURES])


def _check_single(fields: tuple[Field, ...]) -> None:
    names = [field.name for field in fields]
    double = next((name for name in _SINGLE if names.count(name) > 1), None)
    if double:
        raise NotPlain(f"it bears the field {double} twice, so a signature may be of the other one")


def _signature(place: int, value: str, domain: str, present: set[str]) -> Signature:
    tags = tags_of(value)
    why = next((words for hits, words in _refusals(tags, domain, present) if hits), None)
    if why:
        raise NotPlain(why)
    expires = int(tags["x"]) if "x" in tags else None
    return Signature(place, tags["s"], f"{tags['s'].lower()}._domainkey.{domain}", expires)


def _refusals(tags: dict[str, str], domain: str, present: set[str]) -> tuple[tuple[bool, str], ...]:
    """Give the reasons for which a signature is not even verified, and whether each holds."""
    signed = {name.strip().lower() for name in tags.get("h", "").split(":")}
    unsigned = [name for name in _MUST_BE_SIGNED if name in present and name not in signed]
    user_domain = tags.get("i", f"@{domain}").rpartition("@")[2].lower()
    return (
        (tags.get("d", "").lower() != domain, "no DKIM signature is of the very domain in From"),
        (user_domain != domain, "its DKIM signature is of another domain than it says"),
        ("l" in tags, "its DKIM signature covers only part of the text (l=)"),
        (tags.get("a", "").lower() != "rsa-sha256", "its DKIM signature is not by RSA and SHA-256"),
        (tags.get("v") != "1", "its DKIM signature is of an unknown version"),
        (bool(unsigned), f"its DKIM signature leaves out {' and '.join(unsigned)}"),
        (not _SELECTOR.match(tags.get("s", "")), "its DKIM signature names no key"),
        (not tags.get("x", "0").isdecimal() or len(tags.get("x", "")) > 12, "its DKIM signature ends at no time"),
    )


def tags_of(value: str) -> dict[str, str]:
    """Part a list of tags ("v=1; a=rsa-sha256"), as signatures and keys are written. Raises NotPlain."""
    tags: dict[str, str] = {}
    for part in value.rstrip("; \t\r\n").split(";"):
        tag = _TAG.match(part)
        if not tag or tag[1] in tags or not part.isascii():
            raise NotPlain("its DKIM signature or key is not a plain list of tags")
        tags[tag[1]] = tag[2].strip()
    return tags


def key_fault(record: str) -> str | None:
    """Say why a key's TXT record vouches for nothing; None where it may (RFC 6376 section 3.6.1)."""
    try:
        tags = tags_of(record)
    except NotPlain:
        return "its DKIM key is not a plain list of tags"
    flags = {flag.strip() for flag in tags.get("t", "").split(":")}
    services = {service.strip() for service in tags.get("s", "*").split(":")}
    hashes = {name.strip() for name in tags.get("h", "sha256").split(":")}
    rows = (
        (not tags.get("p"), "its DKIM key has been withdrawn"),
        (tags.get("v", "DKIM1") != "DKIM1", "its DKIM key is of an unknown version"),
        (tags.get("k", "rsa") != "rsa", "its DKIM key is not an RSA key"),
        ("y" in flags, "its DKIM key is only being tried out (t=y)"),
        (not services & {"*", "email"}, "its DKIM key is not for mail"),
        ("sha256" not in hashes, "its DKIM key is not for SHA-256"),
    )
    return next((why for hits, why in rows if hits), None)
