"""The Microsoft 365 profile: a stamp without a name is believed by its place, and only beside a second witness."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.core import stamp
from mailbot.core.stamp import StampProfile, judge
from mailbot.core.states import Party
from tests.core.test_stamp import POLICY, mail

MICROSOFT = replace(POLICY, profile=StampProfile.MICROSOFT365, authserv_id="")
GOOD = "liaison@nca.example"
FROM = f"From: Liaison <{GOOD}>"

FRONT = (
    "Received: from LO2P123MB1234.GBRP123.PROD.OUTLOOK.COM (2603:10a6:600:1::7)\r\n"
    " by CWXP123MB2345.GBRP123.PROD.OUTLOOK.COM with HTTPS; Tue, 18 Feb 2014 09:00:02 +0000"
)
INNER = (
    "Received: from DB5EUR03FT006.eop-EUR03.prod.protection.outlook.com\r\n (2603:10a6:10:2c6:cafe::2b) by"
    " DU2PR04CA0123.outlook.office365.com\r\n (2603:10a6:10:2c6::8) with Microsoft SMTP Server (version=TLS1_2,\r\n"
    " cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20 via Frontend\r\n"
    " Transport; Tue, 18 Feb 2014 09:00:01 +0000"
)
PASS = (
    "spf=pass (sender IP is 192.0.2.7)\r\n smtp.mailfrom=nca.example; dkim=pass (signature was verified)\r\n"
    " header.d=nca.example;dmarc=pass action=none\r\n header.from=nca.example;compauth=pass reason=100"
)
STAMP = f"Authentication-Results: {PASS}"
SPF = (
    "Received-SPF: Pass (protection.outlook.com: domain of nca.example designates 192.0.2.7 as permitted sender)"
    " receiver=protection.outlook.com; client-ip=192.0.2.7; helo=out.nca.example; pr=C"
)
EDGE = (
    "Received: from out.nca.example (192.0.2.7) by\r\n DB5EUR03FT006.mail.protection.outlook.com (10.152.20.1)"
    " with Microsoft SMTP\r\n Server (version=TLS1_2) id 15.20; Tue, 18 Feb 2014 09:00:00 +0000"
)
ARC = "ARC-Seal: i=1; a=rsa-sha256; s=arcselector10001; d=microsoft.com; cv=none; b=x"
GENUINE = (FRONT, INNER, STAMP, SPF, EDGE, FROM)


class Asked:
    """A witness that notes of what it was asked, and vouches or not."""

    def __init__(self, *, vouches=True, why="its DKIM signature (s1) stands"):
        self.domains = []
        self.testimony = stamp.Testimony(vouches, why)

    def __call__(self, raw, domain):
        self.domains.append(domain)
        return self.testimony


def judged(*lines, policy=MICROSOFT, **testimony):
    """Give the verdict on a header block, and of which domains the witness was asked."""
    asked = Asked(**testimony)
    return judge(mail(*lines), policy, asked), asked.domains


def test_a_genuine_mail_is_believed_and_the_reason_names_both_witnesses():
    sender, asked = judged(*GENUINE)
    assert (sender.verified, sender.party, asked) == (True, Party.NCA, ["nca.example"])
    assert sender.why == (
        "dmarc=pass for nca.example by Microsoft 365, and its DKIM signature (s1) stands; "
        f"From {GOOD} is on the list of NCA"
    )


def test_the_stamp_alone_is_not_enough():
    sender, asked = judged(*GENUINE, vouches=False, why="the DNS did not give its DKIM key")
    assert (sender.verified, sender.address, asked) == (False, GOOD, ["nca.example"])
    assert sender.why == (
        "not verified: dmarc=pass for nca.example by Microsoft 365, but the DNS did not give its DKIM key"
    )


def test_without_a_witness_nobody_is_believed():
    assert not judge(mail(*GENUINE), MICROSOFT).verified


def test_the_other_profile_asks_no_witness_and_believes_no_nameless_stamp():
    sender, asked = judged(*GENUINE, policy=POLICY)
    assert (sender.verified, asked) == (False, [])


def test_nobody_is_asked_about_a_sender_on_no_list():
    sender, asked = judged(*(line.replace("nca.example", "other.example") for line in GENUINE))
    assert (sender.verified, sender.party, asked) == (False, Party.UNKNOWN, [])
    assert "on no list" in sender.why


FORGED = (STAMP, EDGE)

PLACES = {
    "as Microsoft writes it": (GENUINE, True),
    "without inner hops": ((STAMP, SPF, EDGE, FROM), True),
    "right on the edge's line": ((FRONT, STAMP, EDGE, FROM), True),
    "among Microsoft's own fields": (("X-MS-A: b", FRONT, ARC, INNER, STAMP, SPF, "X-MS-B: c", EDGE, FROM), True),
    "a hop within one host": ((FRONT.replace("2603:10a6:600:1::7", "[fe80::1:2%5]"), STAMP, EDGE, FROM), True),
    "a forged one below": ((*GENUINE[:-1], STAMP, FROM), True),
    "written by the sender, under a line that took it in": (
        (EDGE, *FORGED, FROM), False,
    ),
    "written by the sender, who greets as Microsoft": (
        (EDGE.replace("from out.nca.example", "from a.prod.outlook.com"), *FORGED, FROM), False,
    ),
    "written by the sender, who greets as Microsoft from a cloud": (
        (EDGE.replace("out.nca.example (192.0.2.7)", "a.prod.outlook.com (20.50.1.1)"), *FORGED, FROM), False,
    ),
    "an edge's line that says more than Microsoft does": (
        (EDGE.replace("(192.0.2.7)", "(a.prod.outlook.com [10.0.0.1])"), *FORGED, FROM), False,
    ),
    "a hop of somebody else above it": (
        ("Received: from a.example (192.0.2.1) by b.example (10.0.0.1); x", *GENUINE), False,
    ),
    "a hop of a host that ends alike": (
        (FRONT.replace("CWXP123MB2345.GBRP123.PROD.OUTLOOK.COM", "eviloutlook.com"), STAMP, EDGE, FROM), False,
    ),
    "a hop of Microsoft's name from outside": (
        (FRONT.replace("2603:10a6:600:1::7", "2001:db9::1"), STAMP, EDGE, FROM), False,
    ),
    "another field above it": (("Subject: a", *GENUINE), False),
    "a return path above it": (("Return-Path: <a@evil.example>", *GENUINE), False),
    "a From above it": ((FROM, FRONT, INNER, STAMP, SPF, EDGE), False),
    "a signature above it": (("DKIM-Signature: v=1", *GENUINE), False),
    "no line below it": ((FRONT, INNER, STAMP, SPF, FROM), False),
    "another field between it and the line below": ((FRONT, STAMP, "To: a@b.example", EDGE, FROM), False),
    "a second stamp between it and the line below": ((FRONT, STAMP, STAMP, EDGE, FROM), False),
    "on a line of somebody else": (
        (FRONT, STAMP, "Received: from a.example (192.0.2.1) by b.example (10.0.0.1); x", FROM), False,
    ),
    "on a line whose comment names Microsoft": (
        (FRONT, STAMP, "Received: from a (x by b.outlook.com y) by c.example with SMTP; x", FROM), False,
    ),
    "no stamp at all": ((FRONT, INNER, EDGE, FROM), False),
    "an empty header": ((), False),
}


@pytest.mark.parametrize(("lines", "believed"), PLACES.values(), ids=PLACES)
def test_where_microsofts_stamp_must_stand(lines, believed):
    sender, asked = judged(*lines)
    assert (sender.verified, bool(asked)) == (believed, believed)


OTHERWISE = {
    "fail": ("dmarc=pass action=none", "dmarc=fail action=none"),
    "bestguesspass": ("dmarc=pass action=none", "dmarc=bestguesspass action=none"),
    "quarantined": ("action=none", "action=quarantine"),
    "overridden": ("action=none", "action=oreject"),
    "no action": (" action=none", ""),
    "two actions": ("action=none", "action=none action=none"),
    "another domain": ("header.from=nca.example", "header.from=evil.example"),
    "a subdomain": ("header.from=nca.example", "header.from=mail.nca.example"),
    "no header.from": ("\r\n header.from=nca.example", ""),
    "two verdicts": ("dmarc=pass", "dmarc=pass action=none header.from=nca.example; dmarc=pass"),
    "no verdict": ("dmarc=pass", "x-dmarc=pass"),
    "all checks together fail": ("compauth=pass", "compauth=fail"),
    "all checks together nearly pass": ("compauth=pass", "compauth=softpass"),
    "a name at the beginning": ("spf=pass", "mx.evil.example; spf=pass"),
    "a name with a version": ("spf=pass", "mx.evil.example 1; spf=pass"),
    "a verdict in a comment": ("dmarc=pass", "dmarc=fail (dmarc=pass)"),
    "a comment that does not close": ("compauth=pass", "(compauth=pass"),
}


@pytest.mark.parametrize(("before", "after"), OTHERWISE.values(), ids=OTHERWISE)
def test_a_stamp_that_says_otherwise_is_not_believed(before, after):
    assert before in STAMP
    sender, asked = judged(FRONT, INNER, STAMP.replace(before, after), SPF, EDGE, FROM)
    assert (sender.verified, asked) == (False, [])


@pytest.mark.parametrize(("before", "after"), [
    ("smtp.mailfrom=nca.example;", "smtp.mailfrom=nca.example; office.example;"),
    ("header.d=nca.example;", "header.d=nca.example;office.example; "),
    (";compauth=pass reason=100", ""),
    ("reason=100", "reason=100;"),
])
def test_forms_that_microsoft_has_used_are_read(before, after):
    assert before in STAMP
    assert judged(FRONT, INNER, STAMP.replace(before, after), SPF, EDGE, FROM)[0].verified


@pytest.mark.parametrize("lines", [
    ("From: <x@evil.example>", FROM), (f"From: <{GOOD}>, <x@evil.example>",), ("From: <x@evil.example>",), (),
])
def test_from_is_held_to_the_same_rules(lines):
    sender, asked = judged(*GENUINE[:-1], *lines)
    assert (sender.verified, asked) == (False, [])


CRUMBS = st.sampled_from([*GENUINE[:-1], FROM, "Subject: a", "X-A: b", ARC, " folded", "Received: x", STAMP + "; none"])


@given(st.lists(CRUMBS, max_size=6))
@settings(max_examples=300, deadline=None)
def test_nothing_below_a_line_that_took_the_mail_in_makes_it_believed(below):
    sender, asked = judged(EDGE, *below)
    assert (sender.verified, asked) == (False, [])
