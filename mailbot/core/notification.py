"""What a message says, as values: kind, people, confiscation, milestone, and the words that say so.

`None` for a field means "not known": an abstention, which sends the message to a person.
"""

import datetime as dt
from dataclasses import dataclass

from mailbot.core.states import AppealOutcome, Confiscation, DeliveryAction, Kind, MilestoneName, Party, Support

WHAT_IS_WANTED = "What does NCA want with this message?"
"""The question that remains where nothing tells the kind of a mail; an answer to a question of ours needs none."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words on which a value rests: `text` is `page.text[start:end]` of the page named `part`."""

    field: str
    value: str
    part: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Loser:
    """A candidate that was not taken, and why ("a prison number by its shape")."""

    field: str
    text: str
    part: str
    start: int
    why: str


@dataclass(frozen=True, slots=True)
class Subject:
    """One foreign national offender, as the message describes them.

    `reference` is normalised (one capital letter, seven digits, "/N" for a dependant); `name` has given
    names first and no title; `confiscation` is None where two readings are possible.
    """

    reference: str | None = None
    name: str | None = None
    date_of_birth: dt.date | None = None
    confiscation: Confiscation | None = Confiscation.NOT_STATED
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Details:
    """What is said of a milestone; `cancelled` is about the removal named here.

    `note` is what the case extract says of a removal in words that could not be taken apart; no mail has one.
    """

    date: dt.date | None = None
    outcome: AppealOutcome | None = None
    restrictions: str | None = None
    removal_date: dt.date | None = None
    flight: str | None = None
    destination: str | None = None
    cancelled: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Notification:
    """What the message says. `questions` are what a person must answer, in plain words.

    `done` says that staff answer, in their new words, that what they were asked to do is done, `corrects` that they
    call what they write a correction of something they said before.
    `mentioned` are people whom NCA names in a mail of kind other, and `addition` is what a reply that names nobody
    says of the one person whom its thread is about. `support` is what staff ask of NCA by the short form, `enquiry`
    the sentences in which they ask anything.
    """

    kind: Kind | None = None
    automatic: str | None = None
    subjects: tuple[Subject, ...] = ()
    milestone: MilestoneName | None = None
    details: Details | None = None
    ask: bool = False
    questions: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    losers: tuple[Loser, ...] = ()
    done: bool = False
    mentioned: tuple[Subject, ...] = ()
    addition: Subject | None = None
    support: Support | None = None
    enquiry: str = ""
    corrects: bool = False


@dataclass(frozen=True, slots=True)
class DeliveryNews:
    """What a report says became of the letter to one recipient; `status` as RFC 3463 has it ("5.1.1"), else ""."""

    recipient: str
    action: DeliveryAction
    status: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote, and whether the receiving server vouches for it; `why` says it in words.

    `stamp` names whose stamp was believed when it was judged, "" where none was. `stamped` tells whether the receiving
    server put its stamp on the mail at all, whatever that says; where it ceases to, something is wrong with the server.
    """

    party: Party
    address: str | None
    verified: bool
    why: str
    stamp: str = ""
    stamped: bool = True

    def is_proved(self, party: Party) -> bool:
        """Tell whether it is proved that somebody of this party wrote."""
        return self.verified and self.party is party


@dataclass(frozen=True, slots=True)
class Reading:
    """All that later steps know of a message. It crosses from the reading room as JSON and is stored so.

    `content` is a digest of what a person would read, to tell a repeat under a new Message-ID. `defects` name
    what is odd in the mail; `problems` name what could not be read and so needs a person; `bounced` are the
    Message-IDs of the letters whose delivery the mail reports on, `delivery` what it says of each recipient, `returned`
    the keys of letters to whose own return address it came. `correspondent` is the writer's own name.
    """

    sender: Sender
    notification: Notification
    message_id: str | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    subject: str = ""
    correspondent: str = ""
    date: dt.datetime | None = None
    content: str = ""
    defects: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    bounced: tuple[str, ...] = ()
    delivery: tuple[DeliveryNews, ...] = ()
    returned: tuple[str, ...] = ()
