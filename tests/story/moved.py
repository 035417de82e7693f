"""A world whose clock the test moves: every command is told the time by a file."""

import datetime as dt
from collections.abc import Mapping
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from mailbot.demo.lab import SentLetter
from tests.story.mails import write
from tests.story.world import World, message_id_of, write_extract


class Moved:
    """A world on a moved clock. `day` sets the time (UTC) and lets the daemon run once; each gives the new letters."""

    def __init__(self, world: World, start: str) -> None:
        self.world = world
        self._clock = world.folder / "clock"
        self.environment = {"MAILBOT_TEST_CLOCK": str(self._clock)}
        self._seen = 0
        self.set(start)

    def set(self, at: str) -> None:
        self._clock.write_text(dt.datetime.fromisoformat(at).replace(tzinfo=dt.UTC).isoformat(), "ascii")

    def mailbot(self, *words: str | Path) -> None:
        self.world.mailbot(*words, **self.environment)

    def import_cases(self, *cases: Mapping[str, str]) -> None:
        self.mailbot("cases", "import", write_extract(self.world.folder / "cases.csv", cases))

    def day(self, at: str, *mails: bytes) -> list[tuple[str, str]]:
        """Deliver mails, let the daemon run once at a time, and give the letters that left: subject and recipient."""
        self.set(at)
        self.world.deliver(*mails)
        self.world.run_once(**self.environment)
        return self.new()

    def new(self) -> list[tuple[str, str]]:
        """Give the letters that left since the last look: template and recipient, sorted."""
        arrived = [message_id_of(letter) for letter in self.world.sink.letters[self._seen:]]
        self._seen += len(arrived)
        rows = {row["message_id"]: (row["template"], row["to"]) for row in self.world.letters()}
        return sorted(rows[name] for name in arrived)

    def letter(self, template: str) -> SentLetter:
        """Give the last letter of a template as it arrived."""
        names = [row["message_id"] for row in self.world.letters() if row["template"] == template]
        return next(letter for letter in self.world.sink.letters if message_id_of(letter) == names[-1])

    def parsed(self, template: str) -> EmailMessage:
        """Give the last letter of a template, parsed as a mail program does."""
        found = message_from_bytes(self.letter(template).raw, policy=policy.default)
        assert isinstance(found, EmailMessage)
        return found

    def answer(self, template: str, sender: str, text: str, message_id: str) -> bytes:
        """Write what a recipient answers to the last letter of a template, with it quoted below."""
        letter = self.parsed(template)
        body = letter.get_body(("plain",))
        assert body is not None
        quoted = "\n".join(f"> {line}" for line in body.get_content().splitlines())
        said = f"{text}\n\nOn Tue, 22 Apr 2014 the team wrote:\n{quoted}\n"
        return write(sender, f"Re: {letter['Subject']}", said, message_id, more=(
            f"In-Reply-To: {letter['Message-ID']}", f"References: {letter['Message-ID']}"))
