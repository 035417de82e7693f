"""What the demo sees in the record: mails, letters and a case, as values to be told."""

from dataclasses import dataclass

from mailbot.demo.story import Became


@dataclass(frozen=True, slots=True)
class SeenLetter:
    """A letter of the record. `discloses` are classes of fact; `attached` says that NCA's mail goes with it."""

    message_id: str
    template: str
    to: str
    subject: str
    body: str
    state: str
    discloses: tuple[str, ...]
    attached: bool


@dataclass(frozen=True, slots=True)
class SeenMail:
    """A mail of the record, with what was read in it and the letters that followed.

    `who` says in words whether the sender is proved; `by` is the person who decided, "" where mailbot did.
    """

    id: int
    outcome: str
    reasons: tuple[str, ...]
    folder: str
    subject: str
    sender: str
    who: str
    by: str
    questions: tuple[str, ...]
    letters: tuple[SeenLetter, ...]

    def became(self) -> Became:
        """Give what is compared with the story: only letters that the mail server took count."""
        sent = tuple((letter.template, letter.to) for letter in self.letters if letter.state == "sent")
        return Became(self.outcome, self.reasons, sent)


@dataclass(frozen=True, slots=True)
class SeenCase:
    """A case as rows of (name, lines), in the order in which a person asks."""

    name: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]
