"""A world on a moved clock in which mails are served, extracts brought and milestones entered, one after the other."""

import datetime as dt
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from mailbot.demo.lab import SentLetter
from tests.story.mails import OFFICE
from tests.story.moved import Moved
from tests.story.world import TEAM, stamp


class Clock(Moved):
    """A world on a moved clock; whatever comes in is served at once."""

    def set(self, at: str) -> None:
        """Set the time, such as "2014-04-19 23:30+01:00"; without a zone it is UTC."""
        moment = dt.datetime.fromisoformat(at)
        super().set(moment.astimezone(dt.UTC).replace(tzinfo=None).isoformat() if moment.tzinfo else at)

    def run(self) -> None:
        """Drain the mailbox and send what is due."""
        self.mailbot("run", "--once")

    def serve(self, *mails: bytes) -> None:
        """Deliver mails and have them served."""
        self.world.deliver(*mails)
        self.run()

    def bring(self, path: Path) -> None:
        """Import an extract and send what follows."""
        self.mailbot("cases", "import", path)
        self.run()

    def add(self, *words: str, code: int = 0) -> str:
        """Enter a milestone by command and send what follows; give what it says, on stdout or stderr."""
        done = self.world.mailbot("milestone", "add", *words, code=code, **self.environment)
        self.run()
        return done.stdout + done.stderr

    def ask(self, *words: str) -> list[dict[str, Any]]:
        """Give what a command says at this time."""
        return self.world.ask(*words, **self.environment)


def subject_of(letter: SentLetter) -> str:
    return str(message_from_bytes(letter.raw, policy=policy.default)["Subject"])


def text_of(letter: SentLetter) -> str:
    """Give the words of a letter, unfolded."""
    body = message_from_bytes(letter.raw, policy=policy.default).get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())


def reply(letter: SentLetter, text: str, message_id: str, date: str = "Tue, 18 Feb 2014 10:30:00 +0000") -> bytes:
    """Write the answer of whom a letter of ours went to, above the whole letter, as mail programs quote it."""
    asked = message_from_bytes(letter.raw, policy=policy.default)
    body = asked.get_body(("plain",))
    assert body is not None
    quoted = "\n".join(f"> {line}".rstrip() for line in body.get_content().splitlines())
    answer = EmailMessage(policy=policy.SMTP)
    answer["From"] = f"Grace Tillman <{letter.recipients[0]}>"
    answer["To"], answer["Subject"] = TEAM, f"RE: {asked['Subject']}"
    answer["Date"], answer["Message-ID"] = date, f"<{message_id}>"
    answer["In-Reply-To"] = answer["References"] = str(asked["Message-ID"])
    answer.set_content(f"{text}\n\nRegards\nGrace Tillman\n\nOn 18 February 2014, {TEAM} wrote:\n{quoted}\n")
    return stamp(answer.as_bytes(), OFFICE)
