"""What a delivery report says: of which recipient, and whether the letter failed, is delayed, or arrived after all.

Structured reports (RFC 3464) say it in fields; qmail, older Exchange and gateways in words, above the copy of what they
give back. A report is evidence, not proof: `core.letter_reports` says what little may follow from it.
"""

import re
from collections.abc import Iterator

from mailbot.core import automatic
from mailbot.core.mail import Mail
from mailbot.core.notification import DeliveryNews
from mailbot.core.states import DeliveryAction

_FAILED, _DELAYED, _DELIVERED = DeliveryAction.FAILED, DeliveryAction.DELAYED, DeliveryAction.DELIVERED
_NEVER_REPORTS = frozenset({"out-of-office", "read-receipt", "mailing-list", "challenge", "feedback-report"})
_MAY_REPORT = frozenset({"delivery-report", "null-return-path", "robot-sender"})
_STATUS_TYPES = frozenset({"message/delivery-status", "message/global-delivery-status"})
_LOOKED_AT = 16 * 1024
_MOST = 50

_ACTIONS = {
    "failed": _FAILED, "delayed": _DELAYED, "delivered": _DELIVERED, "relayed": _DELIVERED, "expanded": _DELIVERED,
}
_BY_CLASS = {"5": _FAILED, "4": _DELAYED, "2": _DELIVERED}
_GROUPS = re.compile(r"\n[ \t]*\n")
_FOLD = re.compile(r"\n[ \t]+")
_FIELD = re.compile(
    r"^(original-recipient|final-recipient|action|status)[ \t]*:[ \t]*(.*)$", re.IGNORECASE | re.MULTILINE
)
_STATUS = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")

# Where the words of the report end and the copy of the letter begins.
_COPY = re.compile(
    r"^(?:-{2,}.{0,80}\b(?:copy|original|returned|forwarded|below this line|headers?|message follows)\b"
    r"|(?:original message headers|diagnostic information for administrators|message headers follow)\b"
    r"|(?:received|return-path|dkim-signature|message-id|mime-version|authentication-results)[ \t]*:)",
    re.IGNORECASE | re.MULTILINE,
)
_GIVEN_UP = re.compile(
    r"\bgiv(?:en|ing) up\b|\bpermanent(?:ly)?\b|\bnot going to try again\b|\bno further attempts\b"
    r"|\b5\.\d{1,3}\.\d{1,3}\b", re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\bdelay(?:ed)?\b|\bnot yet been delivered\b|\bnot been delivered yet\b|\bwarning (?:message )?only\b"
    r"|\b(?:will|shall) (?:be retried|keep trying|continue (?:to try|trying)|try (?:again|to deliver))\b"
    r"|\bstill (?:being tried|trying)\b|\bdo not need to resend\b|\bno action is required\b", re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:could not|couldn't|cannot|can not|wasn't able to|was not able to|unable to|failed to)\b.{0,40}\bdeliver"
    r"|\b(?:could not|couldn't|cannot) be delivered\b|\bdeliver[yi]\w* (?:to .{1,80} )?(?:has )?failed\b"
    r"|\bundeliver|\bdid(?: not|n't) reach\b|\bwas(?: not|n't) delivered\b|\bfailed addresses\b"
    r"|\bfollowing address(?:\(es\)|es)? failed\b|\bdoes(?: not|n't) exist\b|\breturned to sender\b"
    r"|\b(?:user|recipient|mailbox) (?:unknown|not found|unavailable)\b"
    r"|\b5\d\d\b", re.IGNORECASE | re.DOTALL,
)
_ARRIVED = re.compile(
    r"\b(?:was|been|were) (?:successfully )?(?:delivered|relayed)\b|\bsuccessful(?:ly)? deliver", re.IGNORECASE
)

_TOKEN = re.compile(r"([^@\s<>\"]{1,64})\+b-([0-9a-f]{24})@([A-Za-z0-9.-]{1,253})", re.IGNORECASE)
_OUR_ID = re.compile(r"<([0-9a-f]{24})[0-9a-f]{16}@[^<>@\s]+>")


def may_report(mail: Mail, reason: str) -> bool:
    """Tell whether a machine's mail, known as one by `reason`, may report on the delivery of a letter."""
    if any(part.content_type in _STATUS_TYPES for part in mail.parts):
        return True
    return reason not in _NEVER_REPORTS and (reason in _MAY_REPORT or automatic.sounds_like_delivery(mail))


def news(mail: Mail) -> tuple[DeliveryNews, ...]:
    """Give what a delivery report says of each recipient, in small letters; by its fields, else by its words."""
    told = [part.text or "" for part in mail.parts if part.content_type in _STATUS_TYPES]
    found = [one for text in told for one in _of_fields(text[:_LOOKED_AT])] if told else list(_of_words(mail))
    return tuple(dict.fromkeys(found))[:_MOST]


def _of_fields(text: str) -> Iterator[DeliveryNews]:
    for group in _GROUPS.split(text.replace("\r\n", "\n")):
        fields: dict[str, str] = {}
        for name, value in _FIELD.findall(_FOLD.sub(" ", group)):
            fields.setdefault(name.lower(), value.strip())
        status = _STATUS.search(fields.get("status", ""))
        code = status[1] if status else ""
        word = re.split(r"[\s;(]", fields.get("action", "").lower())[0]
        action = _ACTIONS.get(word) if word else _BY_CLASS.get(code[:1])
        if action is not None:
            yield from (DeliveryNews(address, action, code) for address in _recipients(fields))


def _recipients(fields: dict[str, str]) -> tuple[str, ...]:
    """Give whom a group of fields is about: to whom we sent it, and to whom it went on from there."""
    told = (fields.get(name, "") for name in ("original-recipient", "final-recipient"))
    found = (_ADDRESS.search(value.rpartition(";")[2]) for value in told)
    return tuple(dict.fromkeys(hit[0].lower() for hit in found if hit))


def _of_words(mail: Mail) -> Iterator[DeliveryNews]:
    said = _own_words(mail)
    action = _action_in(f"{mail.subject}\n{said}")
    if action is None:
        return
    status = _STATUS.search(said)
    named = [*mail.every("x-failed-recipients"), said]
    addresses = dict.fromkeys(hit.lower().rstrip(".") for text in named for hit in _ADDRESS.findall(text))
    yield from (DeliveryNews(address, action, status[1] if status else "") for address in addresses)


def _own_words(mail: Mail) -> str:
    """Give what the reporter itself says: the first text, down to where the copy of the letter begins."""
    text = next((part.text for part in mail.parts if part.text), "")[:_LOOKED_AT].replace("\r\n", "\n")
    copy = _COPY.search(text)
    return text[:copy.start()] if copy else text


def _action_in(said: str) -> DeliveryAction | None:
    if _GIVEN_UP.search(said):
        return _FAILED
    if _NOT_YET.search(said):
        return _DELAYED
    if _LOST.search(said):
        return _FAILED
    return _DELIVERED if _ARRIVED.search(said) else None


def return_address(own: str, message_id: str) -> str:
    """Give the envelope sender by which a letter's own bounce is known: `local+b-<24 hex of its key>@domain`.

    Our own address as it is, where the Message-ID is none of ours.
    """
    local, _, domain = own.rpartition("@")
    ours = _OUR_ID.fullmatch(message_id)
    return f"{local}+b-{ours[1]}@{domain}" if ours else own


def returned_keys(mail: Mail, own: frozenset[str]) -> tuple[str, ...]:
    """Give the keys (24 hex) of letters to whose return address, at one of our own addresses, a mail came."""
    told = (value for name in ("to", "delivered-to", "x-original-to") for value in mail.every(name)[:20])
    found = (hit for value in told for hit in _TOKEN.finditer(value[:_LOOKED_AT]))
    keys = (hit[2].lower() for hit in found if f"{hit[1]}@{hit[3]}".lower() in own)
    return tuple(dict.fromkeys(keys))[:_MOST]
