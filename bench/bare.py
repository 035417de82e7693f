"""The barest loop that does mailbot's job, for comparison: one mail after the other, nothing checked, nothing kept.

    python -m bench.bare IMAP_PORT SMTP_PORT USER PASSWORD
"""

import smtplib
import sys
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP, default

from imapclient import IMAPClient


def answer(raw: bytes, us: str) -> EmailMessage:
    """Parse a mail with the standard library, text and attachments, and write one letter in answer."""
    mail = BytesParser(policy=default).parsebytes(raw)
    body = mail.get_body(("plain", "html"))
    text = body.get_content() if body else ""
    attached = sum(len(part.get_content()) for part in mail.iter_attachments())
    letter = EmailMessage(policy=SMTP)
    letter["From"], letter["To"] = us, mail["From"]
    letter["Subject"] = f"Re: {mail['Subject']}"
    letter["In-Reply-To"] = mail["Message-ID"]
    reference = next((line for line in text.splitlines() if line.startswith("Home Office reference")), "")
    letter.set_content(f"Your interest is noted.\n\n{reference}\n\nAttached: {attached} bytes\n")
    return letter


def main(imap_port: int, smtp_port: int, user: str, password: str) -> None:
    """Drain the INBOX."""
    with IMAPClient("127.0.0.1", imap_port, ssl=False) as inbox, smtplib.SMTP("127.0.0.1", smtp_port) as courier:
        inbox.login(user, password)
        if not inbox.folder_exists("Processed"):
            inbox.create_folder("Processed")
        inbox.select_folder("INBOX")
        for uid in inbox.search("ALL"):
            raw = inbox.fetch([uid], ["BODY.PEEK[]"])[uid][b"BODY[]"]
            courier.send_message(answer(raw, user))
            inbox.move([uid], "Processed")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4])
