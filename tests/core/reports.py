"""Delivery reports as servers write them, about a letter of ours to one recipient."""

TO = "officer@nca.example"
OURS = "0123456789abcdef0123456789abcdef01234567"
MESSAGE_ID = f"<{OURS}@homeoffice.example>"
TEAM = "cc-workflow@homeoffice.example"


def _mail(*head: str, body: str) -> bytes:
    return ("\n".join((*head, "", body))).replace("\n", "\r\n").encode()


def structured(
    action: str = "failed", status: str = "5.1.1", *, to: str = TO, original: str = "", message_id: str = MESSAGE_ID,
    delivered_to: str = TEAM,
) -> bytes:
    """Write a report as Postfix does (RFC 3464), the letter's header enclosed."""
    asked = f"Original-Recipient: rfc822;{original}\n" if original else ""
    enclosed = f"--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {message_id}\nTo: {to}\n" if message_id else ""
    return _mail(
        "Return-Path: <>", "From: MAILER-DAEMON@mx.nca.example (Mail Delivery System)", f"To: {delivered_to}",
        "Subject: Undelivered Mail Returned to Sender", "Auto-Submitted: auto-replied", "MIME-Version: 1.0",
        "Message-ID: <report-1@mx.nca.example>",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        body=(
            "--b\nContent-Type: text/plain\n\nThis is the mail system at host mx.nca.example.\n\n"
            f"<{to}>: host gave an answer\n"
            "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.nca.example\n"
            "Arrival-Date: Tue, 18 Feb 2014 10:00:00 +0000\n\n"
            f"Final-Recipient: rfc822; {to}\n{asked}Action: {action}\nStatus: {status}\n"
            f"Diagnostic-Code: smtp; said so\n{enclosed}--b--\n"
        ),
    )  # fmt: skip


def exchange() -> bytes:
    """Write a report as Exchange does: folded fields in capitals, the letter's header in the text."""
    return _mail(
        "From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@nca.example>", f"To: <{TEAM}>",
        "Subject: Undeliverable: OFFICIAL: Your interest: A1234567", "MIME-Version: 1.0",
        "X-MS-Exchange-Message-Is-Ndr:", f"In-Reply-To: {MESSAGE_ID}", f"References: {MESSAGE_ID}",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="_000_"',
        body=(
            "--_000_\nContent-Type: text/plain; charset=us-ascii\n\n"
            f"Delivery has failed to these recipients or groups:\n\nOfficer ({TO}<mailto:{TO}>)\n"
            "The e-mail address you entered couldn't be found.\n\nDiagnostic information for administrators:\n\n"
            f"Generating server: nca.example\n\n{TO}\n#550 5.1.1 RESOLVER.ADR.RecipNotFound ##\n\n"
            f"Original message headers:\n\nMessage-ID: {MESSAGE_ID}\nFrom: {TEAM}\n"
            "--_000_\nContent-Type: message/delivery-status\n\nReporting-MTA: dns;nca.example\n\n"
            f"Final-recipient: RFC822;\n {TO.upper()}\nAction: Failed (for good)\nStatus: 5.1.1\n"
            f"Diagnostic-Code: smtp;550 5.1.1\nX-Display-Name: Officer\n--_000_--\n"
        ),
    )  # fmt: skip


def gmail() -> bytes:
    """Write a report as Gmail does: fields, and the recipient in a header of its own."""
    return _mail(
        "From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>", f"To: {TEAM}",
        "Auto-Submitted: auto-replied",
        "Subject: Delivery Status Notification (Failure)", f"X-Failed-Recipients: {TO}", f"References: {MESSAGE_ID}",
        f"In-Reply-To: {MESSAGE_ID}", "MIME-Version: 1.0",
        'Content-Type: multipart/report; boundary="g"; report-type=delivery-status',
        body=(
            "--g\nContent-Type: text/plain\n\n** Address not found **\n\nYour message wasn't delivered to "
            f"{TO} because the address couldn't be found.\n"
            "--g\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; googlemail.example\n\n"
            f"Final-Recipient: rfc822; {TO}\nAction: failed\nStatus: 5.1.1\n"
            f"--g\nContent-Type: message/rfc822\n\nMessage-ID: {MESSAGE_ID}\nSubject: x\n\nx\n--g--\n"
        ),
    )  # fmt: skip


def qmail() -> bytes:
    """Write a report as qmail does: words alone, the whole letter below."""
    return _mail(
        "Return-Path: <>", "From: MAILER-DAEMON@mx.nca.example", f"To: {TEAM}", "Subject: failure notice",
        body=(
            "Hi. This is the qmail-send program at mx.nca.example.\n"
            "I'm afraid I wasn't able to deliver your message to the following addresses.\n"
            "This is a permanent error; I've given up. Sorry it didn't work out.\n\n"
            f"<{TO}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
            "--- Below this line is a copy of the message.\n\n"
            f"Return-Path: <{TEAM}>\nMessage-ID: {MESSAGE_ID}\nTo: someone.else@nca.example\n\nThis is OFFICIAL.\n"
        ),
    )  # fmt: skip


def exim_delay() -> bytes:
    """Write a warning as Exim does: words alone."""
    return _mail(
        "Return-Path: <>", "From: Mail Delivery System <Mailer-Daemon@mx.nca.example>", f"To: {TEAM}",
        "Auto-Submitted: auto-replied",
        "Subject: Warning: message 1WFh delayed 24 hours",
        body=(
            "This message was created automatically by mail delivery software.\nA message that you sent has not yet "
            "been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mx.nca.example."
            f"\n\nThe message identifier is: 1WFh\nThe subject of the message is: x\n\n  {TO}\n    Delay reason: timed "
            "out\n\nNo action is required on your part. Delivery attempts will continue for\nsome time, and this "
            f"warning may be repeated at intervals.\n\nMessage-ID: {MESSAGE_ID}\n"
        ),
    )  # fmt: skip
