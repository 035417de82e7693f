"""All that the rules may know beside the message itself, gathered before deciding, as frozen values."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mailbot.core.decision import TaskKind
from mailbot.core.limits import Limits, Traffic
from mailbot.core.notification import Details
from mailbot.core.schedule import Schedule
from mailbot.core.stamp import StampPolicy
from mailbot.core.states import Confiscation, Kind, MilestoneName, MilestoneSource


class Repeat(StrEnum):
    """How a message repeats an earlier one."""

    SAME_BYTES = "same-bytes-again"
    SAME_MESSAGE_ID = "message-id-used-twice"
    SAME_CONTENT = "same-content-again"


@dataclass(frozen=True, slots=True)
class Telling:
    """How NCA was told of a milestone: on which day (UK), and with how many full days' notice of a removal (R9)."""

    on: dt.date | None = None
    notice_days: int | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """A milestone that is noted and of which NCA was not told; `by` is who said so."""

    details: Details
    source: MilestoneSource = MilestoneSource.OWNER
    by: str = ""


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """A case as the record holds it; "" and None mean unknown. `version` grows with every change.

    Milestones: `told` is what NCA was told, `tellings` when, `owed` what is noted and was not told, `extract` what the
    case extract shows.
    """

    reference: str
    name: str
    date_of_birth: dt.date | None = None
    owner_name: str = ""
    owner_email: str = ""
    owner_phone: str = ""
    senior_caseworker_email: str = ""
    file_location: str = ""
    file_team_email: str = ""
    progress: str = ""
    version: int = 1
    interest_open: bool = False
    confiscation: Confiscation = Confiscation.NOT_STATED
    told: Mapping[MilestoneName, Details] = field(default_factory=dict)
    tellings: Mapping[MilestoneName, Telling] = field(default_factory=dict)
    owed: Mapping[MilestoneName, Owed] = field(default_factory=dict)
    extract: Mapping[MilestoneName, Details] = field(default_factory=dict)

    @property
    def allocated(self) -> bool:
        """Whether a case owner is known to whom NCA can be sent (R4)."""
        return bool(self.owner_name and self.owner_email)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person decided on a message in review: take it as this kind, about this case; and who said so.

    `confiscation` is how it stands for that person, where the message does not tell plainly; `anyway` takes the
    message although name or date of birth of all whom it names speak against the case.
    """

    reference: str
    by: str
    kind: Kind | None = None
    confiscation: Confiscation | None = None
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class OurLetter:
    """A letter of ours, as the rules need to know it; `cause` names what gave rise to it where no mail did.

    `discloses` tells whether it told anybody anything of a case.
    """

    id: int
    template: str
    to: str
    references: tuple[str, ...]
    cause: str = ""
    discloses: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """A question that NCA was asked about a case: the task that stands for it, and the letter that asked."""

    task: int
    kind: TaskKind
    letter: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Cases by reference, what is known of earlier mail, and the policy that decisions need.

    `repeats` is the number of the earlier message that this one repeats, `repeat` how;
    `settled` are the cases that an earlier decision on this very message has dealt with;
    `our_letters` the Message-IDs, among those that the message reports on, of letters that we sent; `reported` these
    letters, with those to whose own return address it came; `answered` is the letter of ours that the message answers,
    by its In-Reply-To, else by the last of ours among its References;
    `notified` are the cases whose standing interest came with a mail that it answers; `questions` those that NCA was
    asked, by case; `owned` the cases of a member of staff who asks something and names none; `by_thread` tells that the
    mail is about its person on the word of its thread;
    `bears_our_id` tells whether its own Message-ID is that of one; `after_restore` whether it may have been dealt with
    in a record that was lost. `disclosing` are the letters to NCA that disclose anything; where they are not known,
    None, each is taken to. `tell_within` is the greatest age, in days, of a milestone that NCA is told of without
    anybody's reporting it.
    """

    today: dt.date
    policy: StampPolicy | None = None
    cases: Mapping[str, CaseFacts] = field(default_factory=dict)
    repeat: Repeat | None = None
    repeats: int | None = None
    settled: frozenset[str] = frozenset()
    our_letters: frozenset[str] = frozenset()
    reported: tuple[OurLetter, ...] = ()
    answered: OurLetter | None = None
    notified: tuple[str, ...] = ()
    questions: Mapping[str, tuple[Question, ...]] = field(default_factory=dict)
    owned: tuple[str, ...] = ()
    by_thread: bool = False
    bears_our_id: bool = False
    after_restore: bool = False
    ruling: Ruling | None = None
    nca_contact: str = ""
    team_address: str = ""
    workflow_location: str = "CC workflow"
    administrators: tuple[str, ...] = ()
    process_team: str = ""
    schedule: Schedule = field(default_factory=Schedule)
    tell_within: int = 14
    limits: Limits = field(default_factory=Limits)
    traffic: Traffic = field(default_factory=Traffic)
    disclosing: frozenset[str] | None = None
