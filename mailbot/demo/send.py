"""Sends a mail to the demo's mailbox: `python3 send.py [FILE] [--forged]`, with Python's standard library alone.

The demo copies this file into its folder, beside `mail.eml` (what is sent unless a FILE is named) and `smtp-port`.
As a mail program does, it puts the Date and the Message-ID on. With --forged the envelope names another sender than
From does, so that the receiving server does not vouch for it.
"""

import argparse
import smtplib
import sys
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime, localtime, make_msgid, parseaddr
from pathlib import Path

HERE = Path(__file__).resolve().parent
MAILBOX = "cc-workflow@homeoffice.example"
FORGER = "bounces@cheap-mailer.example"


def main() -> None:
    """Send the mail that the command line names."""
    parser = argparse.ArgumentParser(description="Send a mail to the mailbox of the demo.")
    parser.add_argument("file", nargs="?", type=Path, default=HERE / "mail.eml", help="the mail (default: mail.eml)")
    parser.add_argument("--forged", action="store_true", help="send it from elsewhere than From says")
    chosen = parser.parse_args()
    mail = message_from_bytes(chosen.file.read_bytes(), EmailMessage, policy=policy.SMTP)
    sender = parseaddr(str(mail["From"]))[1]
    try:
        send(with_own_stamp_of_time(mail, sender), FORGER if chosen.forged else sender)
    except OSError as fault:
        sys.exit(f"not sent: the demo does not answer ({fault})")
    sys.stdout.write("sent\n")


def with_own_stamp_of_time(mail: EmailMessage, sender: str) -> bytes:
    """Give the bytes of a mail with a new Date and a new Message-ID."""
    for name in ("Date", "Message-ID"):
        del mail[name]
    mail["Date"] = format_datetime(localtime())
    mail["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2] or "nowhere.example")
    return mail.as_bytes()


def send(raw: bytes, sender: str, port: int | None = None) -> None:
    """Hand a mail to the demo's server. Raises OSError where the demo has ended."""
    with smtplib.SMTP("127.0.0.1", port or int((HERE / "smtp-port").read_text()), timeout=10) as server:
        server.sendmail(sender, [MAILBOX], raw)


if __name__ == "__main__":
    main()
