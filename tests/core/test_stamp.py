"""Who really sent a message: a table of header blocks, hostile and genuine, with what must be made of each.

The sender is NCA's domain or the hostile one; the receiving server is `mx.office.example`. A block is written as
the lines of a header, from the top; `{RECEIVED}` and `{STAMP}` are what the receiving server puts there itself.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.core.stamp import StampPolicy, judge
from mailbot.core.stamp_grammar import NotPlain, parse_stamp, plain_mailbox, split_head
from mailbot.core.states import Party
from tests.timing import quickest

SERVER = "mx.office.example"
RECEIVED = f"Received: from out.nca.example (out.nca.example [192.0.2.7]) by {SERVER}; Tue, 18 Feb 2014 09:00:00 +0000"
STAMP = f"Authentication-Results: {SERVER}; dmarc=pass header.from=nca.example"
FROM = "From: Liaison <liaison@nca.example>"

POLICY = StampPolicy(
    authserv_id=SERVER, above_received=True, own=frozenset({"box@office.example"}),
    nca_addresses=frozenset({"duty@agency.example"}), nca_domains=frozenset({"nca.example"}),
    staff_addresses=frozenset(), staff_domains=frozenset({"office.example"}),
)
BELOW = StampPolicy(
    authserv_id=SERVER, above_received=False, own=POLICY.own, nca_addresses=POLICY.nca_addresses,
    nca_domains=POLICY.nca_domains, staff_addresses=POLICY.staff_addresses, staff_domains=POLICY.staff_domains,
)


def mail(*lines, end="\r\n"):
    """Make the bytes of a mail with this header block; surrogates stand for raw bytes."""
    return (end.join(lines) + end * 2 + "Dear all" + end).encode("utf-8", "surrogateescape")


def stamped(results, *, server=SERVER):
    """Give the verdict on a genuine block in which the receiving server stamped these results."""
    return judge(mail(f"Authentication-Results: {server}{results}", RECEIVED, FROM), POLICY)


def from_field(*lines):
    """Give the verdict on a block whose stamp is in order for nca.example and whose From is this."""
    return judge(mail(STAMP, RECEIVED, *lines, "Subject: a"), POLICY)


# --- the one plain From ---------------------------------------------------------------------------------------

PLAIN_FROM = {
    "a bare address": "From: liaison@nca.example",
    "an address in brackets": "From: <liaison@nca.example>",
    "a name and an address": "From: Liaison Desk <liaison@nca.example>",
    "a quoted name": 'From: "Desk, Liaison (NCA) <3>" <liaison@nca.example>',
    "a quoted name with an escaped quotation mark": 'From: "The \\"Desk\\"" <liaison@nca.example>',
    "an address of somebody else as quoted name": 'From: "boss@office.example" <liaison@nca.example>',
    "initials with dots": "From: J. R. Officer <liaison@nca.example>",
    "an apostrophe": "From: Aoife O'Officer <liaison@nca.example>",
    "an encoded name": "From: =?utf-8?Q?Zo=C3=AB?= <liaison@nca.example>",
    "a name in UTF-8": "From: Zoë Oﬃcer <liaison@nca.example>",
    "no space before the bracket": "From: Liaison<liaison@nca.example>",
    "capitals": "FROM: Liaison <LIAISON@NCA.Example>",
    "folded between name and address": "From: Liaison\r\n <liaison@nca.example>",
    "folded after the colon": "From:\r\n\tliaison@nca.example",
    "no space after the colon": "From:liaison@nca.example",
    "a tag in the local part": "From: <liaison+foc=1@nca.example>",
}


@pytest.mark.parametrize("field", PLAIN_FROM.values(), ids=PLAIN_FROM)
def test_a_plain_from_is_believed(field):
    sender = from_field(field)
    assert (sender.verified, sender.party) == (True, Party.NCA), sender.why
    assert sender.address.partition("@")[2] == "nca.example"


GOOD, EVIL = "liaison@nca.example", "x@evil.example"

# Ways in which a sender has two faces, most of them from the field's "Composition Kills" (USENIX Security 2020).
TWO_FACED_FROM = {
    "two From fields": (f"From: <{EVIL}>", f"From: <{GOOD}>"),
    "two From fields, the good one first": (f"From: <{GOOD}>", f"From: <{EVIL}>"),
    "the same From twice": (f"From: <{GOOD}>", f"From: <{GOOD}>"),
    "a second From with a space before its colon": (f"From: <{GOOD}>", f"From : <{EVIL}>"),
    "a second From with a tab before its colon": (f"From: <{GOOD}>", f"From\t: <{EVIL}>"),
    "a second From in capitals": (f"From: <{GOOD}>", f"FROM: <{EVIL}>"),
    "a space before the colon": (f"From : <{GOOD}>",),
    "a line of blanks inside it": (f"From:\r\n \r\n <{GOOD}>",),
    "a line of blanks before the rest of it": (f"From: <{GOOD}>\r\n \t\r\n (a@b.example)",),
    "an empty line of blanks behind it": (f"From: <{GOOD}>\r\n ",),
    "a second From behind a line of blanks": (f"From: <{GOOD}>\r\n \r\nFrom: <{EVIL}>",),
    "a second From behind a bare line feed": (f"From: <{GOOD}>", f"Subject: a\nFrom: <{EVIL}>"),
    "a second From in a field before it": (f"X-A: b\nFrom: <{EVIL}>", f"From: <{GOOD}>"),
    "a name in quotes that ends early": (f'From: "a" b" <{GOOD}>',),
    "a comment in the name": (f"From: Liaison (x) <{GOOD}>",),
    "a name with an @ sign": (f"From: x@evil.example via Liaison <{GOOD}>",),
    "a name with a comma": (f"From: Desk, Liaison <{GOOD}>",),
    "a name with a colon": (f"From: NCA: Liaison <{GOOD}>",),
    "a name with a semicolon": (f"From: Liaison; <{GOOD}>",),
    "an encoded address for the domain": ("From: <liaison@=?utf-8?Q?nca.example?=>",),
    "percent signs": ("From: <liaison%nca.example@nca.example@evil.example>",),
    "a domain in punycode that looks alike": ("From: <liaison@xn--nc-7kc.example>",),
    "a domain of an underscore": ("From: <liaison@nca_.example>",),
    "a From whose name is cut by a NUL": (f"From\0: <{GOOD}>", f"From: <{EVIL}>"),
    "a From whose name ends in a no-break space": (f"From\u00a0: <{EVIL}>", f"From: <{GOOD}>"),
    "a From in full-width letters": (f"\uff26rom: <{EVIL}>", f"From: <{GOOD}>"),
    "a NUL in the address": ("From: <liaison@nca.example\0@evil.example>",),
    "a NUL before the address": (f"From: \0<{GOOD}>",),
    "an encoded address": ("From: =?utf-8?B?PGxpYWlzb25AbmNhLmV4YW1wbGU+?=",),
    "an encoded address before a bare one": (f"From: =?utf-8?Q?=3Cliaison=40nca.example=3E=2C?= {EVIL}",),
    "a comment for an address": (f"From: ({GOOD}) {EVIL}",),
    "a comment behind the address": (f"From: {GOOD} (Liaison)",),
    "a comment behind the bracket": (f"From: <{GOOD}> ({EVIL})",),
    "a comment inside the address": ("From: <liaison@nca.example(@evil.example)>",),
    "a group": (f"From: Liaison: <{GOOD}>;",),
    "an empty group": ("From: undisclosed recipients: ;",),
    "a route": (f"From: <@evil.example:{GOOD}>",),
    "a route of two": (f"From: <@a.example,@b.example:{GOOD}>",),
    "a quoted local part": ('From: <"liaison"@nca.example>',),
    "an address inside a quoted local part": ('From: <"x@evil.example>"@nca.example>',),
    "a bare address before the bracketed one": (f"From: {GOOD} <{EVIL}>",),
    "two addresses": (f"From: <{GOOD}>, <{EVIL}>",),
    "two bare addresses": (f"From: {GOOD}, {EVIL}",),
    "two bracketed addresses": (f"From: <{GOOD}><{EVIL}>",),
    "two brackets round one address": (f"From: <<{GOOD}>>",),
    "words behind the bracket": (f"From: <{GOOD}> or so",),
    "a bracket that does not open": (f"From: {GOOD}>",),
    "a bracket that does not close": (f"From: <{GOOD}",),
    "a quotation mark that does not close": (f'From: "Liaison <{GOOD}>',),
    "two @ signs": ("From: <liaison@nca.example@evil.example>",),
    "an @ sign in full width": ("From: <liaison\uff20nca.example>",),
    "a domain beyond ASCII": ("From: <liaison@nc\u0430.example>",),
    "a local part beyond ASCII": ("From: <li\u00e4son@nca.example>",),
    "a full stop behind the domain": ("From: <liaison@nca.example.>",),
    "a domain that begins with a full stop": ("From: <liaison@.nca.example>",),
    "a domain of one label": ("From: <liaison@nca>",),
    "an address literal": ("From: <liaison@[192.0.2.1]>",),
    "a space inside the address": ("From: <liaison@nca.exam ple>",),
    "an address folded in two": ("From: <liaison@nca.\r\n example>",),
    "a backslash": ("From: <liaison\\@nca.example>",),
    "not UTF-8": ("From: Zo\udceb <liaison@nca.example>",),
    "no address at all": ("From: Liaison",),
    "an empty From": ("From:",),
    "an empty bracket": ("From: <>",),
    "no From": ("Sender: <liaison@nca.example>",),
}


@pytest.mark.parametrize("lines", TWO_FACED_FROM.values(), ids=TWO_FACED_FROM)
def test_a_from_with_two_faces_is_not_believed(lines):
    sender = from_field(*lines)
    assert not sender.verified
    assert sender.why.startswith("not verified: ")


def test_a_from_of_another_domain_than_the_stamps_is_not_believed():
    sender = from_field(f"From: Liaison <{EVIL}>")
    assert (sender.verified, sender.address, sender.party) == (False, EVIL, Party.UNKNOWN)


def test_whom_an_unverified_mail_names_is_kept_for_a_person_to_see():
    sender = judge(mail(RECEIVED, FROM), POLICY)
    assert (sender.verified, sender.address, sender.party) == (False, GOOD, Party.NCA)


# --- what stands round the fields -----------------------------------------------------------------------------

NOT_A_PLAIN_HEADER = {
    "a continuation line first": (" From: a@nca.example", STAMP, RECEIVED, FROM),
    "a line without a colon": (STAMP, RECEIVED, FROM, "this is no field"),
    "an mbox line": (STAMP, RECEIVED, "From liaison@nca.example Tue Feb 18 09:00:00 2014", FROM),
    "a space inside a name": (STAMP, RECEIVED, FROM, f"Fr om: {EVIL}"),
    "an empty name": (STAMP, RECEIVED, FROM, ": nothing"),
    "a bare carriage return": (STAMP, RECEIVED, FROM, f"Subject: a\rFrom: {EVIL}"),
    "a carriage return twice": (STAMP + "\r", RECEIVED, FROM),
    "a field over 64 kB": (STAMP, RECEIVED, FROM, "X-Long: " + "a" * 65536),
    "a field folded to over 64 kB": (STAMP, RECEIVED, FROM, "X-Long: " + "a\r\n " * 40000),
    "1,001 fields": (STAMP, RECEIVED, FROM, *["X-Many: a"] * 998),
    "a header over 256 kB": (STAMP, RECEIVED, FROM, *["X-Many: " + "a" * 60000] * 5),
}


@pytest.mark.parametrize("lines", NOT_A_PLAIN_HEADER.values(), ids=NOT_A_PLAIN_HEADER)
def test_a_header_that_is_not_plainly_parted_is_not_believed(lines):
    assert not judge(mail(*lines), POLICY).verified


def test_the_caps_lie_above_what_is_allowed():
    assert judge(mail(STAMP, RECEIVED, FROM, *["X-Many: a"] * 997), POLICY).verified
    assert judge(mail(STAMP, RECEIVED, FROM, "X-Long: " + "a" * 65000), POLICY).verified
    assert judge(mail(STAMP, RECEIVED, FROM, *["X-Many: " + "a" * 60000] * 4), POLICY).verified


def test_lines_may_end_in_line_feeds_alone():
    assert judge(mail(STAMP, RECEIVED, FROM, end="\n"), POLICY).verified


def test_mixed_line_ends_do_not_move_the_end_of_the_header():
    raw = f"{STAMP}\r\n{RECEIVED}\r\n{FROM}\n\nFrom: <{EVIL}>\r\n\r\nDear all".encode()
    assert judge(raw, POLICY).address == GOOD
    raw = f"{RECEIVED}\r\n\n{STAMP}\r\n{FROM}\r\n\r\nDear all".encode()
    assert not judge(raw, POLICY).verified


def test_a_header_without_a_body_is_judged_all_the_same():
    assert judge(f"{STAMP}\r\n{RECEIVED}\r\n{FROM}\r\n".encode(), POLICY).verified
    assert judge(f"{STAMP}\r\n{RECEIVED}\r\n{FROM}".encode(), POLICY).verified


@pytest.mark.parametrize("raw", [b"", b"\r\n", b"\r\n\r\n", b"\0", b"\xff\xfe", b":", b"\n\n\n"])
def test_what_is_no_mail_is_not_believed(raw):
    sender = judge(raw, POLICY)
    assert (sender.verified, sender.address, sender.party) == (False, None, Party.UNKNOWN)


# --- stamps that real servers make ----------------------------------------------------------------------------

GENUINE = {
    "OpenDMARC on Postfix": "; dmarc=pass (p=reject dis=none) header.from=nca.example",
    "OpenDMARC, SPF first": '; spf=pass smtp.mailfrom="liaison@nca.example"; dmarc=pass header.from=nca.example',
    "policyd-spf's property and comment": (
        "; spf=pass (mailfrom) smtp.mailfrom=nca.example (client-ip=192.0.2.7; helo=out.nca.example;"
        " envelope-from=liaison@nca.example; receiver=<UNKNOWN>); dmarc=pass header.from=nca.example"
    ),
    "Gmail": (
        ";\r\n       dkim=pass header.i=@nca.example header.s=20240601 header.b=aBc+/d9=;"
        "\r\n       spf=pass (google.com: domain of liaison@nca.example designates 192.0.2.7 as permitted sender)"
        " smtp.mailfrom=liaison@nca.example;"
        "\r\n       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=nca.example;"
        "\r\n       dara=pass header.i=@office.example"
    ),
    "Exim": (
        ";\r\n\tiprev=pass (out.nca.example) smtp.remote-ip=2001:db8::7;\r\n\tspf=pass smtp.mailfrom=nca.example;"
        "\r\n\tdkim=pass header.d=nca.example header.s=sel header.a=rsa-sha256;"
        "\r\n\tdmarc=pass header.from=nca.example;\r\n\tarc=none"
    ),
    "Exim, authenticated": "; auth=pass (PLAIN) smtp.auth=someone; dmarc=pass header.from=nca.example",
    "rspamd": (
        ";\r\n\tdkim=pass header.d=nca.example header.s=dkim header.b=\"aB+/c=\";"
        '\r\n\tarc=pass ("rspamd.com:s=arc:i=1");'
        f"\r\n\tspf=pass ({SERVER}: domain of liaison@nca.example designates 192.0.2.7 as permitted sender)"
        " smtp.mailfrom=liaison@nca.example;\r\n\tdmarc=pass (policy=quarantine) header.from=nca.example"
    ),
    "authentication_milter": (
        ";\r\n    dmarc=pass policy.published-domain-policy=reject policy.applied-disposition=none"
        " policy.evaluated-disposition=none (p=reject,d=none,d.eval=none) policy.policy-from=p"
        " header.from=nca.example;\r\n    x-ptr=pass smtp.helo=out.nca.example policy.ptr=out.nca.example;"
        "\r\n    iprev=pass smtp.remote-ip=192.0.2.7 (out.nca.example)"
    ),
    "two signatures": (
        "; dkim=fail reason=\"signature verification failed\" (2048-bit key) header.d=list.example header.b=x;"
        " dkim=pass header.d=nca.example; dmarc=pass header.from=nca.example"
    ),
    "a comment at once": "; dmarc=pass(p=REJECT) header.from=nca.example",
    "a reason": '; dmarc=pass reason="aligned; dkim" header.from=nca.example',
    "a version": " 1; dmarc=pass header.from=nca.example",
    "a method's version": "; dmarc/1=pass header.from=nca.example",
    "Proofpoint": (
        "; spf=pass smtp.mailfrom=liaison@nca.example; dkim=pass header.s=s1 header.d=nca.example;"
        " dmarc=pass header.from=nca.example policy.dmarc=reject"
    ),
    "Mimecast": (
        ";\r\n\tdkim=pass header.d=nca.example header.s=mimecast20190719 header.b=Ab+/9;"
        "\r\n\tdmarc=pass (policy=reject) header.from=nca.example;"
        "\r\n\tspf=pass (relay.mimecast.com: domain of liaison@nca.example designates 192.0.2.7 as permitted sender)"
        " smtp.mailfrom=liaison@nca.example"
    ),
    "Yahoo": (
        ";\r\n dkim=pass header.i=@nca.example header.s=s2048;\r\n spf=pass smtp.mailfrom=nca.example;"
        "\r\n dmarc=pass(p=REJECT) header.from=nca.example;"
    ),
    "Fastmail": (
        ";\r\n x-csa=none;\r\n x-me-sender=none;\r\n bimi=pass header.d=nca.example header.selector=default"
        " policy.authority=pass policy.authority-uri=https://nca.example/vmc.pem?a=b&c=d,e;"
        "\r\n arc=none (no signatures found);"
        "\r\n dkim=pass (2048-bit rsa key sha256) header.d=nca.example header.i=@nca.example header.b=AbC/+d12"
        " header.a=rsa-sha256 header.s=sel x-bits=2048;"
        "\r\n dmarc=pass policy.published-domain-policy=reject (p=reject) header.from=nca.example"
    ),
    "Cisco": (
        "; dkim=pass (signature verified) header.i=@nca.example; spf=Pass smtp.mailfrom=liaison@nca.example;"
        " spf=None smtp.helo=postmaster@out.nca.example; dmarc=pass (p=reject dis=none) header.from=nca.example"
    ),
    "a property without a dot": "; dmarc=pass action=none header.from=nca.example",
    "Microsoft's words behind a name": (
        "; spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=nca.example; dkim=pass (signature was verified)"
        " header.d=nca.example;dmarc=pass action=none header.from=nca.example;compauth=pass reason=100"
    ),
    "an empty return path": "; spf=none smtp.mailfrom=; dmarc=pass header.from=nca.example",
    "an empty return path at the end": "; dmarc=pass header.from=nca.example; spf=none smtp.mailfrom= ",
    "a return path in brackets": "; spf=pass smtp.mailfrom=<liaison@nca.example>; dmarc=pass header.from=nca.example",
    "an empty return path in brackets": "; spf=none smtp.mailfrom=<>; dmarc=pass header.from=nca.example",
    "a login with a backslash": "; auth=pass smtp.auth=OFFICE\\someone; dmarc=pass header.from=nca.example",
    "a value beyond ASCII": "; spf=pass smtp.mailfrom=zoë@nca.example; dmarc=pass header.from=nca.example",
    "a property of three parts": "; dkim=pass header.x.y=z; dmarc=pass header.from=nca.example",
    "a quoted domain": '; dmarc=pass header.from="nca.example"',
    "a signature's beginning in quotes": '; dkim=pass header.b="aB+/=c9="; dmarc=pass header.from=nca.example',
    "an unknown method of version 1": "; x-vouch / 1 = pass; dmarc=pass header.from=nca.example",
    "none for another method": "; arc=none; dkim=none; spf=none; dmarc=pass header.from=nca.example",
    "comments everywhere": "(a) ; (b) dmarc (c) = (d) pass (e) header.from (f) = (g) nca.example (h)",
    "a semicolon at the end": "; dmarc=pass header.from=nca.example;",
    "no space": ";dmarc=pass header.from=nca.example",
    "spaces round the signs": " ; dmarc = pass header.from = nca.example ",
    "capitals": "; DMARC=Pass Header.From=NCA.Example",
    "nested comments": "; dmarc=pass (a (b (c)) d) header.from=nca.example",
    "an escaped bracket in a comment": "; dmarc=pass (a \\) b) header.from=nca.example",
    "a bracket in quotes": '; spf=pass smtp.mailfrom="a)b"@nca.example; dmarc=pass header.from=nca.example',
    "a null return path": '; spf=none smtp.mailfrom="" smtp.helo=out.nca.example; dmarc=pass header.from=nca.example',
    "a return path of a list": (
        "; spf=pass smtp.mailfrom=prvs=1=b+liaison=nca.example@nca.example; dmarc=pass header.from=nca.example"
    ),
}


@pytest.mark.parametrize("results", GENUINE.values(), ids=GENUINE)
def test_a_genuine_stamp_is_believed(results):
    sender = stamped(results)
    assert sender.verified, sender.why
    assert sender.why == f"dmarc=pass for nca.example by {SERVER}; From {GOOD} is on the list of NCA"


def test_the_servers_name_may_be_in_capitals():
    assert stamped("; dmarc=pass header.from=nca.example", server=SERVER.upper()).verified


# --- stamps that prove nothing --------------------------------------------------------------------------------

WORTHLESS = {
    "no result": "",
    "no result but a semicolon": ";",
    "none": "; none",
    "none beside a pass": "; none; dmarc=pass header.from=nca.example",
    "none behind a pass": "; dmarc=pass header.from=nca.example; none",
    "another method only": "; spf=pass smtp.mailfrom=nca.example; dkim=pass header.d=nca.example",
    "fail": "; dmarc=fail header.from=nca.example",
    "none as result": "; dmarc=none header.from=nca.example",
    "temperror": "; dmarc=temperror header.from=nca.example",
    "permerror": "; dmarc=permerror header.from=nca.example",
    "bestguesspass": "; dmarc=bestguesspass header.from=nca.example",
    "a word that begins with pass": "; dmarc=passed header.from=nca.example",
    "a quoted pass": '; dmarc="pass" header.from=nca.example',
    "a method that ends in dmarc": "; x-dmarc=pass header.from=nca.example",
    "a method that begins with dmarc": "; dmarc.org=pass header.from=nca.example",
    "two passes": "; dmarc=pass header.from=nca.example; dmarc=pass header.from=nca.example",
    "a fail and a pass": "; dmarc=fail header.from=nca.example; dmarc=pass header.from=nca.example",
    "a pass and a fail": "; dmarc=pass header.from=nca.example; dmarc=fail header.from=nca.example",
    "a pass in a comment": "; dmarc=fail (dmarc=pass header.from=nca.example) header.from=nca.example",
    "a pass in a comment of another method": "; spf=pass (; dmarc=pass header.from=nca.example;) smtp.mailfrom=x.y",
    "a pass in nested comments": "; spf=none ((a) ; dmarc=pass header.from=nca.example)",
    "a pass in a reason": '; dmarc=fail reason="x; dmarc=pass header.from=nca.example" header.from=nca.example',
    "a pass in a quoted value": '; spf=pass smtp.mailfrom="; dmarc=pass header.from=nca.example"',
    "a pass in a quoted local part": '; spf=pass smtp.mailfrom="; dmarc=pass header.from=nca.example"@evil.example',
    "a pass behind an escaped quotation mark": '; spf=pass smtp.mailfrom="\\"; dmarc=pass header.from=nca.example',
    "a comment that is not closed": "; spf=pass (x; dmarc=pass header.from=nca.example",
    "a comment closed by an escaped bracket": "; spf=pass (x\\); dmarc=pass header.from=nca.example",
    "comments nested too deep": "; dmarc=pass " + "(" * 11 + ")" * 11 + " header.from=nca.example",
    "another domain": "; dmarc=pass header.from=evil.example",
    "a subdomain": "; dmarc=pass header.from=mail.nca.example",
    "a domain that ends likewise": "; dmarc=pass header.from=evilnca.example",
    "the parent domain": "; dmarc=pass header.from=example",
    "a full stop behind it": "; dmarc=pass header.from=nca.example.",
    "an address for a domain": "; dmarc=pass header.from=liaison@nca.example",
    "no header.from": "; dmarc=pass policy.dmarc=reject",
    "header.from of another method": "; dmarc=pass; dkim=pass header.from=nca.example",
    "header.from twice": "; dmarc=pass header.from=nca.example header.from=nca.example",
    "two different header.from": "; dmarc=pass header.from=evil.example header.from=nca.example",
    "smtp.from for header.from": "; dmarc=pass smtp.from=nca.example",
    "header.from in a comment": "; dmarc=pass (header.from=nca.example)",
    "an unknown version": " 2; dmarc=pass header.from=nca.example",
    "an unknown version of the method": "; dmarc/2=pass header.from=nca.example",
    "no semicolon before a second verdict": "; dmarc=pass header.from=nca.example dmarc=fail",
    "no semicolon before the only verdict": "; spf=pass smtp.mailfrom=x.y dmarc=pass header.from=nca.example",
    "a verdict swallowed by an empty value": "; spf=fail smtp.mailfrom= dmarc=pass header.from=nca.example",
    "an empty header.from before another": "; dmarc=pass header.from= header.from=nca.example",
    "a quoted header.from with a tail": '; dmarc=pass header.from="nca.example"@evil.example',
    "a quoted header.from with letters behind": '; dmarc=pass header.from="nca.example"evil',
    "an escape in a quoted header.from": '; dmarc=pass header.from="nca\\.example"',
    "header.from in brackets": "; dmarc=pass header.from=<nca.example>",
    "header.from and a comma": "; dmarc=pass header.from=nca.example,evil.example",
    "header.from with a blank inside its name": "; dmarc=pass header . from=nca.example",
    "an injected verdict in a bare return path": (
        "; spf=pass smtp.mailfrom=x;dmarc=pass header.from=nca.example@evil.example; dmarc=fail header.from=nca.example"
    ),
    "an injected quotation mark": '; spf=pass smtp.mailfrom=x"; dmarc=pass header.from=nca.example; x="@evil.example',
    "an injected comment": "; spf=pass smtp.mailfrom=x(; dmarc=pass header.from=nca.example; a=b@evil.example",
    "a backslash before a semicolon": '; spf=fail smtp.mailfrom="x\\"; dmarc=pass header.from=nca.example',
    "a tab for the sign of equality": "; dmarc\tpass header.from=nca.example",
    "a no-break space": "; dmarc=pass\u00a0header.from=nca.example",
    "a form feed": "; dmarc=pass\x0cheader.from=nca.example",
    "a header.from in letters that look alike": "; dmarc=pass header.from=nc\u0430.example",
    "a verdict in letters that look alike": "; dmarc=p\u0430ss header.from=nca.example",
    "a verdict by another name": "; dmarc.pass=pass header.from=nca.example",
    "dmarc of ARC": "; arc=pass (dmarc=pass) header.from=nca.example; dmarc=fail header.from=nca.example",
    "a pass with a word glued to it": "; dmarc=pass;header.from=nca.example",
    "a comma for a semicolon": ", dmarc=pass header.from=nca.example",
    "no semicolon": " dmarc=pass header.from=nca.example",
    "two semicolons": ";; dmarc=pass header.from=nca.example",
    "rubbish behind it": "; dmarc=pass header.from=nca.example; <",
    "rubbish before it": "; <>; dmarc=pass header.from=nca.example",
    "a property without a value": "; dmarc=pass header.from=",
    "a source route": (
        "; spf=pass smtp.mailfrom=@nca.example,@a.example:b@evil.example; dmarc=pass header.from=nca.example"
    ),
    "a return path of two at signs": (
        "; spf=pass smtp.mailfrom=a@nca.example'@evil.example; dmarc=pass header.from=nca.example"
    ),
    "a signing domain with a quotation mark": (
        "; dkim=pass header.d=nca.example'a.evil.example; dmarc=pass header.from=nca.example"
    ),
    "a byte that is no text": "; dkim=pass header.s=a.\udc80.b; dmarc=pass header.from=nca.example",
    "a letter beyond ASCII": "; dm\u0430rc=pass header.from=nca.example",
}


@pytest.mark.parametrize("results", WORTHLESS.values(), ids=WORTHLESS)
def test_a_stamp_that_proves_nothing_is_not_believed(results):
    sender = stamped(results)
    assert (sender.verified, sender.address) == (False, GOOD)


OTHER_SERVERS = {
    "a foreign one": "mx.evil.example",
    "a suffix": f"{SERVER}.evil.example",
    "a prefix": f"evil{SERVER}",
    "a parent": "office.example",
    "a subdomain": f"a.{SERVER}",
    "a full stop behind it": f"{SERVER}.",
    "quotation marks": f'"{SERVER}"',
    "quotation marks and a domain": f'"{SERVER}"@evil.example',
    "a comment only": f"({SERVER})",
    "a comment before a foreign one": f"({SERVER}) mx.evil.example",
    "a version glued to it": f"{SERVER}/1",
    "a backslash before it": f"\\{SERVER}",
    "angle brackets": f"<{SERVER}>",
    "an unknown version behind it": f"{SERVER} 2",
    "two versions behind it": f"{SERVER} 1 1",
    "a port": f"{SERVER}:25",
    "a comma behind it": f"{SERVER},",
    "two names": f"mx.evil.example {SERVER}",
    "an encoded one": "=?utf-8?Q?mx.office.example?=",
    "letters beyond ASCII": "mx.\u043effice.example",
    "nothing": "",
}


@pytest.mark.parametrize("server", OTHER_SERVERS.values(), ids=OTHER_SERVERS)
def test_a_stamp_of_another_server_is_not_believed(server):
    assert not stamped("; dmarc=pass header.from=nca.example", server=server).verified


# --- where the stamp stands -----------------------------------------------------------------------------------

FOREIGN = "Authentication-Results: mx.evil.example; dmarc=pass header.from=nca.example"
FAILED = f"Authentication-Results: {SERVER}; dmarc=fail header.from=nca.example"
HOP = "Received: from a by b; Tue, 18 Feb 2014 08:59:00 +0000"

# header block -> (believed where stamps stand above Received, believed where the relay stamps below its own)
PLACES = {
    "above Received": ((STAMP, RECEIVED, FROM), True, True),
    "above Received, a forged one below": ((STAMP, RECEIVED, FOREIGN, STAMP, FROM), True, True),
    "above Received, among other fields": (("Return-Path: <x@y.example>", STAMP, "X-A: b", RECEIVED, FROM), True, True),
    "below Received": ((RECEIVED, STAMP, FROM), False, True),
    "below two Received": ((RECEIVED, HOP, STAMP, FROM), False, False),
    "between two Received": ((RECEIVED, STAMP, HOP, FROM), False, True),
    "at the very end": ((RECEIVED, HOP, FROM, "Subject: a", STAMP), False, False),
    "ours failed, a forged one below": ((FAILED, RECEIVED, STAMP, FROM), False, False),
    "ours failed, a forged one beside": ((FAILED, STAMP, RECEIVED, FROM), False, False),
    "a foreign one above ours": ((FOREIGN, STAMP, RECEIVED, FROM), False, False),
    "a broken one above ours": (("Authentication-Results: (", STAMP, RECEIVED, FROM), False, False),
    "an empty one above ours": (("Authentication-Results:", STAMP, RECEIVED, FROM), False, False),
    "with a space before its colon, above ours": ((FOREIGN.replace(":", " :", 1), STAMP, RECEIVED, FROM), False, False),
    "with a line of blanks inside": ((STAMP.replace("; ", ";\r\n \r\n "), RECEIVED, FROM), False, False),
    "split by a bare line feed": (("X-A: b\n" + STAMP, RECEIVED, FROM), True, True),
    "a forged one behind a bare line feed, above ours": (("X-A: b\n" + FOREIGN, FAILED, RECEIVED, FROM), False, False),
    "cut by a bare carriage return": ((STAMP.replace("; ", ";\r "), RECEIVED, FROM), False, False),
    "no Received at all": ((STAMP, FROM), False, False),
    "Received only as a lookalike": ((STAMP, "X-Received: by b", FROM), False, False),
    "none at all": ((RECEIVED, FROM), False, False),
    "ARC's": (("ARC-" + STAMP.replace(": ", ": i=1; "), RECEIVED, FROM), False, False),
    "an X- lookalike": (("X-" + STAMP, RECEIVED, FROM), False, False),
    "an -Original lookalike": ((STAMP.replace("Results:", "Results-Original:"), RECEIVED, FROM), False, False),
    "hidden in a folded line": (("X-A: b\r\n " + STAMP, RECEIVED, FROM), False, False),
    "in the body": ((RECEIVED, FROM, "", STAMP), False, False),
}


@pytest.mark.parametrize(("lines", "above", "below"), PLACES.values(), ids=PLACES)
def test_where_a_stamp_must_stand(lines, above, below):
    assert (judge(mail(*lines), POLICY).verified, judge(mail(*lines), BELOW).verified) == (above, below)


# --- who is who -----------------------------------------------------------------------------------------------

@pytest.mark.parametrize(("address", "party"), [
    ("liaison@nca.example", Party.NCA),
    ("duty@agency.example", Party.NCA),
    ("other@agency.example", Party.UNKNOWN),
    ("someone@office.example", Party.HOME_OFFICE),
    ("box@office.example", Party.SELF),
    ("a@mail.nca.example", Party.UNKNOWN),
    ("a@evilnca.example", Party.UNKNOWN),
    ("a@nca.example.evil.example", Party.UNKNOWN),
    ("a@nc\u0430.example", Party.UNKNOWN),
    ("", Party.UNKNOWN),
    (None, Party.UNKNOWN),
])
def test_parties_are_known_by_exact_address_or_exact_domain(address, party):
    assert POLICY.party_of(address) is party


def test_a_proved_sender_on_no_list_is_proved_and_unknown():
    sender = judge(mail(STAMP.replace("nca", "other"), RECEIVED, "From: a@other.example"), POLICY)
    assert (sender.verified, sender.party) == (True, Party.UNKNOWN)
    assert sender.why.endswith("From a@other.example is on no list")


# --- whatever comes -------------------------------------------------------------------------------------------

# Text that is nearly right goes deeper into a parser than noise does.
CRUMBS = st.sampled_from([
    b"From", b":", b" ", b"\t", b"\r\n", b"\n", b"\r", b"\0", b"<", b">", b"@", b"(", b")", b'"', b"\\", b";", b"=",
    b".", b"/", b",", b"\xff", b"liaison@nca.example", b"Received: by x\r\n",
    b"Authentication-Results: mx.office.example", b"dmarc=pass", b"header.from=nca.example", b"none", b"1",
])
HOSTILE = st.one_of(st.binary(max_size=200), st.lists(CRUMBS, max_size=40).map(b"".join))


@given(HOSTILE)
@settings(max_examples=300, deadline=None)
def test_it_never_raises_and_believes_nothing_without_a_stamp(raw):
    sender = judge(raw, POLICY)
    assert not sender.verified or (b"Authentication-Results" in raw and b"dmarc=pass" in raw)


@given(st.lists(CRUMBS, max_size=30).map(b"".join))
@settings(max_examples=300, deadline=None)
def test_what_stands_below_the_servers_own_lines_never_makes_a_failed_mail_believed(below):
    head = "\r\n".join((FAILED, RECEIVED, FROM, "")).encode()
    assert not judge(head + below, POLICY).verified


@given(st.lists(CRUMBS, max_size=30).map(b"".join))
@settings(max_examples=300, deadline=None)
def test_the_grammars_refuse_in_one_way_only(crumbs):
    text = crumbs.decode("utf-8", "surrogateescape")
    for grammar in (parse_stamp, plain_mailbox):
        try:
            grammar(text)
        except NotPlain as refusal:
            assert str(refusal)


SLOW_FOR_SOME = {
    "open brackets": b"(" * 60000,
    "closed comments": b"()" * 30000,
    "escapes": b'"' + b"\\a" * 30000,
    "quotation marks": b'"' * 60000,
    "at signs": b"a@" * 30000,
    "dots": b"a." * 30000,
    "hyphens": b"a@" + b"a-" * 30000,
    "results": b"; a=b" * 12000,
    "properties": b"; a=b" + b" c.d=e" * 10000,
    "spaces": b" " * 60000,
    "open angles": b"<" * 60000,
    "words": b"a " * 30000,
}
# Seconds that a slow and busy machine may need for work that grows with the text; a square of it takes minutes.
LINEAR = 2


@pytest.mark.parametrize("text", SLOW_FOR_SOME.values(), ids=SLOW_FOR_SOME)
def test_hostile_text_is_judged_in_linear_time(text):
    server = SERVER.encode()
    raw = (
        b"Authentication-Results: " + server + text + b"\r\n" + RECEIVED.encode() + b"\r\nFrom: " + text
        + b"\r\n" + b"X: " + text + b"\r\n\r\n"
    )
    stamp_only = b"Authentication-Results: " + server + text + b"\r\nReceived: a\r\n" + FROM.encode() + b"\r\n\r\n"
    assert not judge(raw, POLICY).verified
    assert not judge(stamp_only, POLICY).verified
    assert quickest(lambda: (judge(raw, POLICY), judge(stamp_only, POLICY)), 3) < LINEAR


def test_a_header_of_short_lines_is_parted_in_linear_time():
    with pytest.raises(NotPlain):
        split_head(b"a:\n" * 80000)
    assert quickest(lambda: split_head(b"a:b\n" + b" \n" * 30000), 3) < LINEAR
