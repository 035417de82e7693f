"""The second witness: a DKIM signature of the From domain, verified here; whatever goes wrong, nobody vouches."""

import re
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import dkim
import pytest

from mailbot.config import Reading as Settings
from mailbot.core.dkim_terms import tags_of
from mailbot.core.stamp_grammar import NotPlain
from mailbot.core.states import Party
from mailbot.reading import witness
from mailbot.reading.reader import read
from mailbot.reading.room import ReadingRoom
from mailbot.reading.witness import KeyAway, ask_dns, lookup_in, witness_by
from tests.core.test_stamp_microsoft import MICROSOFT
from tests.reading.signing import DOMAIN, LETTER, NAME, SIGNED, Key, arrived, make_key, sign
from tests.timing import quickest

NOW = 2_000_000_000.0


@pytest.fixture(scope="module")
def key() -> Key:
    return make_key()


def vouched(raw: bytes, records: dict[str, str], domain: str = DOMAIN) -> tuple[bool, str]:
    testimony = witness_by(lookup_in(records), clock=lambda: NOW)(raw, domain)
    return testimony.vouches, testimony.why


def faulty(raw: bytes, records: dict[str, str], domain: str = DOMAIN) -> str:
    """Give the reason for which nobody vouches."""
    vouches, why = vouched(raw, records, domain)
    assert not vouches
    return why


def test_a_signature_of_the_from_domain_vouches(key):
    assert vouched(sign(key), {NAME: key.record}) == (True, f"its DKIM signature ({NAME}) stands")


@pytest.mark.parametrize("canonical", [(b"simple", b"simple"), (b"relaxed", b"relaxed"), (b"simple", b"relaxed")])
def test_every_canonical_form_is_known(key, canonical):
    assert vouched(sign(key, canonicalize=canonical), {NAME: key.record})[0]


def test_a_signature_over_a_second_from_that_is_not_there_vouches(key):
    assert vouched(sign(key, fields=("From", *SIGNED, "Subject")), {NAME: key.record})[0]


def test_one_good_signature_among_others_is_enough(key):
    listed = sign(key, sign(key), domain="list.example")
    assert vouched(listed, {NAME: key.record})[0]
    broken = re.sub(rb"bh=[^;]*;", b"bh=AAAA;", sign(key)[: -len(LETTER)], count=1)
    assert vouched(broken + sign(key), {NAME: key.record})[0]


def test_a_key_of_1024_bits_is_the_smallest_that_counts():
    small = make_key(1024)
    assert vouched(sign(small), {NAME: small.record})[0]
    smaller = make_key(1016)
    assert faulty(sign(smaller), {NAME: smaller.record}) == "its DKIM key is too small"


CHANGED = {
    "the text": (b"A1234567", b"A7654321"),
    "a word behind the text": (b"1980.\r\n", b"1980.\r\nAnd A7654321.\r\n"),
    "the subject": (b"Subject: An interest", b"Subject: A7654321"),
    "the name in From": (b"From: Liaison", b"From: Someone"),
    "the kind of content": (b"text/plain", b"text/html"),
}


@pytest.mark.parametrize(("before", "after"), CHANGED.values(), ids=CHANGED)
def test_what_was_changed_behind_the_signature_does_not_stand(key, before, after):
    raw = sign(key)
    assert raw.count(before) == 1
    assert faulty(raw.replace(before, after), {NAME: key.record}) == "its DKIM signature is wrong"


ADDED = ("From: <x@evil.example>", "Subject: A7654321", "Date: x", "Message-ID: <x@y>", "Content-Type: text/html")


@pytest.mark.parametrize("field", ADDED)
def test_a_field_that_stands_twice_may_be_the_other_one(key, field):
    assert "twice" in faulty(field.encode() + b"\r\n" + sign(key), {NAME: key.record})


def test_a_signature_of_another_domain_does_not_vouch(key):
    for domain in ("evil.example", "mail.nca.example", "evilnca.example", "example"):
        raw = sign(key, domain=domain)
        why = faulty(raw, {f"s1._domainkey.{domain}": key.record, NAME: key.record})
        assert why == "no DKIM signature is of the very domain in From"


def test_a_mail_without_a_signature_has_no_witness(key):
    assert faulty(LETTER, {NAME: key.record}) == "it bears no DKIM signature"


def test_a_signature_over_part_of_the_text_does_not_vouch(key):
    raw = sign(key, length=True)
    assert dkim.verify(raw + b"And A7654321.\r\n", dnsfunc=lambda *_, **__: key.record.encode())
    assert faulty(raw, {NAME: key.record}) == "its DKIM signature covers only part of the text (l=)"


def test_a_signature_by_sha_1_does_not_vouch(key):
    raw = sign(key, signature_algorithm=b"rsa-sha1")
    assert faulty(raw, {NAME: key.record}) == "its DKIM signature is not by RSA and SHA-256"


def test_a_signature_that_leaves_out_the_subject_does_not_vouch(key):
    raw = sign(key, fields=("From", "To", "Date"))
    assert faulty(raw, {NAME: key.record}) == "its DKIM signature leaves out subject"


def terms(raw: bytes, before: str, after: str) -> bytes:
    """Change the terms of the signature on top."""
    head, rest = raw[: -len(LETTER)], raw[-len(LETTER):]
    changed = head.replace(before.encode(), after.encode(), 1)
    assert changed != head
    return changed + rest


TERMS = {
    "a version to come": ("v=1;", "v=2;", "unknown version"),
    "no version": ("v=1;", "", "unknown version"),
    "no algorithm": ("a=rsa-sha256;", "", "not by RSA"),
    "an elliptic key": ("a=rsa-sha256;", "a=ed25519-sha256;", "not by RSA"),
    "From left out": ("h=from :", "h=", "leaves out from"),
    "an identity elsewhere": ("i=@nca.example;", "i=@evil.example;", "of another domain than it says"),
    "an identity below": ("i=@nca.example;", "i=@mail.nca.example;", "of another domain than it says"),
    "a key nowhere": ("s=s1;", "s=;", "names no key"),
    "a key by a path": ("s=s1;", "s=../s1;", "names no key"),
    "an end of the past": ("v=1;", f"v=1; x={int(NOW)};", "expired"),
    "an end that is no time": ("v=1;", "v=1; x=soon;", "ends at no time"),
    "an end without digits": ("v=1;", "v=1; x=;", "ends at no time"),
    "a tag twice": ("v=1;", "v=1; d=nca.example;", "no plain list"),
    "no tag": ("v=1;", "v=1; rubbish;", "no plain list"),
    "another question": ("q=dns/txt;", "q=http;", "is wrong"),
    "another hash of the text": ("bh=", "bh=A", "is wrong"),
    "an unknown canonical form": ("c=relaxed/simple", "c=x/y", "cannot be verified"),
}


@pytest.mark.parametrize(("before", "after", "why"), TERMS.values(), ids=TERMS)
def test_a_signature_on_other_terms_does_not_vouch(key, before, after, why):
    said = faulty(terms(sign(key), before, after), {NAME: key.record})
    assert why.replace("no plain", "not a plain") in said


def test_a_signature_counts_up_to_its_last_second(key):
    raw = sign(key)
    late = terms(raw, "v=1;", f"v=1; x={int(NOW) + 1};")
    assert faulty(late, {NAME: key.record}) == "its DKIM signature is wrong"


KEYS = {
    "no key": (None, "is not in the DNS"),
    "an empty record": ("", "not a plain list"),
    "a withdrawn key": ("v=DKIM1; k=rsa; p=", "withdrawn"),
    "a key that is tried out": ("{}; t=y", "tried out"),
    "a key that is tried out, among flags": ("{}; t=s:y", "tried out"),
    "a key for something else": ("{}; s=tlsrpt", "not for mail"),
    "a key for SHA-1": ("{}; h=sha1", "not for SHA-256"),
    "a key of another kind": ("v=DKIM1; k=ed25519; p=AAAA", "not an RSA key"),
    "a key to come": ("v=DKIM2; k=rsa; p=AAAA", "unknown version"),
    "rubbish": ("v=DKIM1; k=rsa; p=AAAA", "cannot be verified"),
    "another record": ("v=spf1 -all", "withdrawn"),
    "a very long record": ("v=DKIM1; p=" + "A" * 5000, "too long"),
}


@pytest.mark.parametrize(("record", "why"), KEYS.values(), ids=KEYS)
def test_a_key_that_vouches_for_nothing(key, record, why):
    records = {} if record is None else {NAME: record.format(key.record)}
    assert why in faulty(sign(key), records)


@pytest.mark.parametrize("more", ["; t=s", "; s=email", "; s=*", "; h=sha256", "; h=sha1:sha256", "; n=note"])
def test_a_key_with_ordinary_terms_is_taken(key, more):
    assert vouched(sign(key), {NAME: key.record + more})[0]


def test_another_key_of_the_same_name_does_not_vouch(key):
    assert faulty(sign(key), {NAME: make_key().record}) == "its DKIM signature is wrong"


def test_a_dns_that_does_not_answer_leaves_the_sender_unverified_with_the_reason(key):
    def away(name: str) -> str | None:
        raise KeyAway

    assert witness_by(away)(sign(key), DOMAIN).why == "the DNS did not give its DKIM key"


def test_no_more_than_three_keys_are_asked_for(key):
    asked = []
    raw = LETTER
    for _ in range(9):
        raw = sign(key, raw)

    def count(name: str) -> str | None:
        asked.append(name)
        return None

    assert not witness_by(count)(raw, DOMAIN).vouches
    assert asked == [NAME] * 3


NO_MAILS = [b"", b"\0", b"From: a", b"DKIM-Signature: v=1\r\n\r\n", b"\r\n" * 9, b"DKIM-Signature:"]


@pytest.mark.parametrize("raw", NO_MAILS)
def test_what_is_no_mail_has_no_witness(raw):
    assert not witness_by(lookup_in({}))(raw, DOMAIN).vouches


@pytest.mark.parametrize("text", ["", ";", "a", "=", "a=b;;c=d", "a=b; a=c", "\u00e4=b", "1=2"])
def test_what_is_no_list_of_tags_is_refused(text):
    with pytest.raises(NotPlain):
        tags_of(text)


# --- the DNS itself -------------------------------------------------------------------------------------------

@pytest.fixture
def dead_dns(monkeypatch) -> Iterator[None]:
    """Ask a server on this machine at which nobody listens."""
    from dns.resolver import Resolver

    resolver = Resolver(configure=False)
    resolver.nameservers, resolver.port = ["127.0.0.1"], 9
    monkeypatch.setattr(witness, "_resolver", lambda: resolver)
    monkeypatch.setattr(witness, "DNS_SECONDS", 0.3)
    yield


def test_a_dead_dns_is_given_up_soon(dead_dns):
    begun = time.monotonic()
    with pytest.raises(KeyAway):
        ask_dns(NAME)
    assert time.monotonic() - begun < 5


@pytest.fixture
def small_dns(monkeypatch) -> Iterator[dict[str, list[list[bytes]]]]:
    """A DNS server of our own: TXT records by name, each a list of its strings."""
    import socket

    import dns.message
    import dns.rcode
    import dns.rrset
    from dns.rdtypes.ANY.TXT import TXT
    from dns.resolver import Resolver

    zone: dict[str, list[list[bytes]]] = {}
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ear:
        ear.bind(("127.0.0.1", 0))

        def serve() -> None:
            while True:
                packet, asker = ear.recvfrom(4096)
                if packet == b"end":
                    return
                query = dns.message.from_wire(packet)
                question = query.question[0]
                reply = dns.message.make_response(query)
                held = zone.get(question.name.to_text().rstrip("."))
                if held is None:
                    reply.set_rcode(dns.rcode.NXDOMAIN)
                for strings in held or ():
                    record = TXT(question.rdclass, question.rdtype, strings)
                    reply.answer.append(dns.rrset.from_rdata(question.name, 60, record))
                ear.sendto(reply.to_wire(), asker)

        server = threading.Thread(target=serve)
        server.start()
        resolver = Resolver(configure=False)
        resolver.nameservers, resolver.port = ["127.0.0.1"], ear.getsockname()[1]
        monkeypatch.setattr(witness, "_resolver", lambda: resolver)
        yield zone
        ear.sendto(b"end", ear.getsockname())
        server.join()


def test_keys_are_asked_of_the_dns(small_dns, key):
    record = key.record.encode()
    small_dns[NAME] = [[record[:200], record[200:]]]
    assert ask_dns(NAME) == key.record
    assert ask_dns("s2._domainkey.nca.example") is None
    assert witness_by(ask_dns)(sign(key), DOMAIN).vouches


def test_two_records_of_one_name_are_no_key(small_dns):
    small_dns[NAME] = [[b"v=DKIM1; p=A"], [b"v=DKIM1; p=B"]]
    with pytest.raises(KeyAway):
        ask_dns(NAME)


def test_a_record_beyond_ascii_is_no_key(small_dns):
    small_dns[NAME] = [[b"v=DKIM1; p=\xff"]]
    with pytest.raises(KeyAway):
        ask_dns(NAME)


# --- in the reading room --------------------------------------------------------------------------------------

def test_a_worker_verifies_the_signature_by_the_keys_it_was_given(key):
    raw = arrived(sign(key))
    policy = replace(MICROSOFT, dkim_keys={NAME: key.record})
    with ReadingRoom(Settings(workers=1), policy) as room:
        good, changed = room.read(raw, len(raw)), room.read(raw.replace(b"A1234567", b"A7654321"), len(raw))
        sender, other = good.result(60).sender, changed.result(60).sender

    assert (sender.verified, sender.party, other.verified) == (True, Party.NCA, False)
    assert "dmarc=pass for nca.example by Microsoft 365, and its DKIM signature" in sender.why
    assert other.why.startswith("not verified: dmarc=pass for nca.example by Microsoft 365, but its DKIM signature")


def test_a_signature_alone_without_microsofts_stamp_is_not_enough(key):
    raw = sign(key)
    assert not read(raw, len(raw), replace(MICROSOFT, dkim_keys={NAME: key.record})).sender.verified


def test_a_mail_with_a_genuine_signature_put_into_another_is_not_verified(key):
    inner = sign(key)
    outer = (
        b"From: <x@evil.example>\r\nContent-Type: message/rfc822\r\nSubject: a\r\n\r\n" + inner
    )
    sender = read(arrived(outer), len(arrived(outer)), replace(MICROSOFT, dkim_keys={NAME: key.record})).sender
    assert (sender.verified, sender.address) == (False, "x@evil.example")


def test_the_work_of_verifying_is_small(key):
    raw, vouch = sign(key), witness_by(lookup_in({NAME: key.record}))
    vouch(raw, DOMAIN)
    assert vouch(raw, DOMAIN).vouches
    assert quickest(lambda: vouch(raw, DOMAIN), 20) < 0.05
