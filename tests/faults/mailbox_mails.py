"""The mails of the scenarios about the mailbox: one that is served, one that is forged, one that comes later."""

from email.message import EmailMessage
from email.policy import SMTP

from tests.story.mails import NCA, OFFICE, OFFICER, Person, interest, milestone
from tests.story.world import TEAM, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
PLAIN = stamp(interest(ONE), NCA)
FORGED = stamp(interest(ONE, message_id="forged@nca.example"), NCA, "fail")
LATER = stamp(interest(OTHER, message_id="later@nca.example"), NCA)
MILESTONE = stamp(milestone(ONE), OFFICE)


def large(number: int, size: int = 1_000_000) -> bytes:
    """Write a genuine notification of about so many bytes, by a picture that goes with it."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = OFFICER, TEAM, f"NCA interest {number}"
    mail["Date"], mail["Message-ID"] = "Tue, 18 Feb 2014 10:00:00 +0000", f"<large-{number}@nca.example>"
    mail.set_content(
        f"The NCA has an interest in the following and notifies you for the first time.\n\nName: {ONE.name}\n"
        f"Date of birth: {ONE.born}\nHome Office reference: {ONE.reference}\nOur file: {number}\n"
    )
    picture = b"\x89PNG\r\n\x1a\n" + bytes(number for _ in range(size * 3 // 4))
    mail.add_attachment(picture, maintype="image", subtype="png", filename=f"scan-{number}.png")
    return stamp(bytes(mail), NCA)
