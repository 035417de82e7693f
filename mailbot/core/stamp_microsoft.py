"""Where Microsoft 365 puts its own stamp, and how that is told from one which the sender wrote.

Exchange Online leaves out the authserv-id (RFC 8601 wants one), so that its stamp bears no name. What is left is the
place: the edge that takes a mail in from outside writes its `Received` line and, just above it, the stamp; above that
stand only the lines of Microsoft's own later hops. A sender can imitate all of that below those lines, so the place
alone proves nothing where the edge wrote no stamp: `core.stamp` wants a second witness.
"""

import ipaddress
import re

from mailbot.core.stamp_grammar import Field, NotPlain, StampField, parse_nameless_stamp

_STAMP = "authentication-results"

# What Microsoft's hosts write above the stamp, and between the stamp and the edge's Received line.
_THEIRS = frozenset({"received-spf", "arc-seal", "arc-message-signature", "arc-authentication-results"})

_HOSTS = (".outlook.com", ".office365.com")
# "from HOST (ADDRESS) by HOST ..."; the edge is given the sender's HELO and address in the same form.
_HOP = re.compile(
    r"\s*from\s+([A-Za-z0-9.-]{1,255})\s+\(\[?([0-9A-Fa-f:.]{2,45})(?:%\d{1,3})?\]?\)\s+by\s+([A-Za-z0-9.-]{1,255})\s"
)
_TAKEN_IN = re.compile(r"\s*from\s+\S+\s+by\s+([A-Za-z0-9.-]{1,255})\s")
_COMMENT = re.compile(r"\([^()]*\)")

# From these Microsoft's hosts write to each other: private networks, and one of its own.
_NETWORKS = tuple(map(ipaddress.ip_network, ("10.0.0.0/8", "fe80::/10", "::1/128", "2603:1000::/24")))


def the_microsoft_stamp(fields: tuple[Field, ...]) -> StampField:
    """Give the stamp of Microsoft's edge that speaks for the mail. Raises NotPlain where there is none."""
    return _sound(the_edges_stamp(fields))


def the_edges_stamp(fields: tuple[Field, ...]) -> StampField:
    """Give the stamp of Microsoft's edge, whatever it says. Raises NotPlain where the topmost one need not be that."""
    names = [field.name for field in fields]
    if _STAMP not in names:
        raise NotPlain("Microsoft 365 put no Authentication-Results on it")
    at = names.index(_STAMP)
    if not all(_is_internal(field) for field in fields[:at]):
        raise NotPlain("above the topmost Authentication-Results stands what Microsoft's own hops do not write")
    if not _is_taken_in(fields[at + 1 :]):
        raise NotPlain("the topmost Authentication-Results does not stand on the line by which Microsoft took it in")
    return parse_nameless_stamp(fields[at].value)


def _is_internal(field: Field) -> bool:
    if field.name != "received":
        return field.name.startswith("x-") or field.name in _THEIRS
    hop = _HOP.match(field.value)
    return bool(hop and _is_theirs(hop[1]) and _is_theirs(hop[3]) and _is_inside(hop[2]))


def _is_taken_in(below: tuple[Field, ...]) -> bool:
    """Tell whether the next Received line, with nothing of a sender's before it, is of one of Microsoft's hosts."""
    for field in below:
        if field.name == "received":
            hop = _TAKEN_IN.match(_COMMENT.sub(" ", field.value))
            return bool(hop and _is_theirs(hop[1]))
        if not (field.name.startswith("x-") or field.name in _THEIRS):
            return False
    return False


def _is_theirs(host: str) -> bool:
    return host.lower().endswith(_HOSTS)


def _is_inside(address: str) -> bool:
    try:
        place = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(place in network for network in _NETWORKS)


def _sound(stamp: StampField) -> StampField:
    """Pass a stamp on whose own words do not speak against it: the action taken, and the sum of all checks."""
    actions = [value for result in stamp.results if result.method == "dmarc"
               for name, value in result.properties if name == "action"]
    sums = [result.value for result in stamp.results if result.method == "compauth"]
    if actions != ["none"] or any(value != "pass" for value in sums):
        raise NotPlain("Microsoft 365 did not pass it without action")
    return stamp
