"""Every word that names a kind, a state or an outcome, and every transition that is allowed.

The same words stand in the code, the tables, the commands, the logs and the documents.
The database holds the same tables as constraints (`mailbot/store/models.py`).
"""

from enum import StrEnum


class Kind(StrEnum):
    """What a message is (the kinds of mail of the casework process)."""

    INTEREST = "interest"
    INFORMATION = "information"
    UPDATE_REQUEST = "update_request"
    WITHDRAWAL = "withdrawal"
    CASE_UPDATE = "case_update"
    AUTOMATIC = "automatic"
    OTHER = "other"


class Confiscation(StrEnum):
    """How confiscation stands for one person, as one message states it."""

    NOT_STATED = "not_stated"
    NONE = "none"
    PROCEEDINGS = "proceedings"
    ORDER = "order"
    CONCLUDED = "concluded"


class MilestoneName(StrEnum):
    """The eight turns of a case of which NCA must be told (guidance, R7)."""

    DEPORT_DECISION = "deport_decision"
    NO_DEPORT_DECISION = "no_deport_decision"
    NOTIFIED_OF_INTENTION = "notified_of_intention"
    APPEAL_RECEIVED = "appeal_received"
    APPEAL_RESULT = "appeal_result"
    BAIL_GRANTED = "bail_granted"
    DEPORTATION_ORDER_SERVED = "deportation_order_served"
    REMOVAL_DETAILS = "removal_details"


class AppealOutcome(StrEnum):
    """How the offender's own appeal ended."""

    ALLOWED = "allowed"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"
    REMITTED = "remitted"


class Party(StrEnum):
    """On whose side a sender stands, by the lists of the configuration."""

    NCA = "nca"
    HOME_OFFICE = "home_office"
    SELF = "self"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What became of a message."""

    PROCESSED = "processed"
    REVIEW = "review"
    REJECTED = "rejected"
    IGNORED = "ignored"


class MessageState(StrEnum):
    """Where a message stands on its way through mailbot."""

    RECORDED = "recorded"
    READ = "read"
    PROCESSED = "processed"
    REVIEW = "review"
    REJECTED = "rejected"
    IGNORED = "ignored"
    FILED = "filed"


class LetterState(StrEnum):
    """Where a letter stands on its way out."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    DELAYED = "delayed"


class DeliveryAction(StrEnum):
    """What a report says became of a letter (RFC 3464, section 2.3.3)."""

    FAILED = "failed"
    DELAYED = "delayed"
    DELIVERED = "delivered"


class Support(StrEnum):
    """What a case owner can ask of NCA (R11)."""

    IDENTITY = "identity"            # Documents that establish identity or nationality.
    CONFISCATION = "confiscation"    # What NCA's database holds on a Crown Court confiscation order.


class TaskState(StrEnum):
    """Where a task stands."""

    OPEN = "open"
    REMINDED = "reminded"
    ESCALATED = "escalated"
    DONE = "done"
    CANCELLED = "cancelled"


class InterestState(StrEnum):
    """Whether NCA's interest in a case still stands."""

    OPEN = "open"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class MilestoneSource(StrEnum):
    """How mailbot came to know of a milestone."""

    OWNER = "owner"      # The case owner, or who leads the owner, wrote so.
    EXTRACT = "extract"  # The daily extract shows a new date.
    PERSON = "person"    # Somebody entered it by command.


class MilestoneState(StrEnum):
    """Whether NCA has been told of a milestone."""

    DUE = "due"
    REPORTED = "reported"
    SUPERSEDED = "superseded"


MESSAGE_MOVES: dict[MessageState, frozenset[MessageState]] = {
    MessageState.RECORDED: frozenset({
        MessageState.READ,
        # A message that cannot be read, or that killed its reader three times, goes to a person unread.
        MessageState.REVIEW,
        # The same bytes once more need no second reading.
        MessageState.IGNORED,
    }),
    MessageState.READ: frozenset({
        MessageState.PROCESSED, MessageState.REVIEW, MessageState.REJECTED, MessageState.IGNORED,
    }),
    MessageState.PROCESSED: frozenset({MessageState.FILED}),
    # A person decides, before or after the mail was filed in the review folder.
    MessageState.REVIEW: frozenset({MessageState.FILED, MessageState.PROCESSED, MessageState.REJECTED}),
    MessageState.REJECTED: frozenset({MessageState.FILED}),
    MessageState.IGNORED: frozenset({MessageState.FILED}),
    MessageState.FILED: frozenset({MessageState.PROCESSED, MessageState.REJECTED}),
}

LETTER_MOVES: dict[LetterState, frozenset[LetterState]] = {
    LetterState.QUEUED: frozenset({LetterState.SENDING, LetterState.EXPIRED, LetterState.WITHDRAWN}),
    LetterState.SENDING: frozenset({
        LetterState.SENT, LetterState.REFUSED, LetterState.UNCERTAIN, LetterState.EXPIRED,
        # The server said "later", or nothing was handed over: try again.
        LetterState.QUEUED,
        # The disclosure proof no longer held at the moment of sending.
        LetterState.WITHDRAWN,
    }),
    # The answer was lost: the same letter goes once more, with the same Message-ID.
    LetterState.UNCERTAIN: frozenset({LetterState.SENDING, LetterState.EXPIRED, LetterState.WITHDRAWN}),
    # An administrator may try again what was refused or has expired.
    LetterState.REFUSED: frozenset({LetterState.QUEUED}),
    LetterState.EXPIRED: frozenset({LetterState.QUEUED}),
    # A server further on, which had taken it, reports that it cannot deliver it, or not yet.
    LetterState.SENT: frozenset({LetterState.REFUSED, LetterState.DELAYED}),
    LetterState.DELAYED: frozenset({LetterState.REFUSED, LetterState.SENT}),
    LetterState.WITHDRAWN: frozenset(),
}

TASK_MOVES: dict[TaskState, frozenset[TaskState]] = {
    TaskState.OPEN: frozenset({TaskState.REMINDED, TaskState.ESCALATED, TaskState.DONE, TaskState.CANCELLED}),
    TaskState.REMINDED: frozenset({TaskState.ESCALATED, TaskState.DONE, TaskState.CANCELLED}),
    # First to the senior caseworker, then to the administrators: `rung` tells the two apart.
    TaskState.ESCALATED: frozenset({TaskState.DONE, TaskState.CANCELLED}),
    TaskState.DONE: frozenset(),
    TaskState.CANCELLED: frozenset(),
}

STANDING = (TaskState.OPEN, TaskState.REMINDED, TaskState.ESCALATED)
"""The states of a task that somebody still has to do."""

INTEREST_MOVES: dict[InterestState, frozenset[InterestState]] = {
    InterestState.OPEN: frozenset({InterestState.WITHDRAWN, InterestState.CLOSED}),
    InterestState.WITHDRAWN: frozenset(),
    InterestState.CLOSED: frozenset(),
}

MILESTONE_MOVES: dict[MilestoneState, frozenset[MilestoneState]] = {
    MilestoneState.DUE: frozenset({MilestoneState.REPORTED, MilestoneState.SUPERSEDED}),
    # A corrected fact takes the place of what NCA was told.
    MilestoneState.REPORTED: frozenset({MilestoneState.SUPERSEDED}),
    MilestoneState.SUPERSEDED: frozenset(),
}
