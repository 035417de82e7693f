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
    LetterState.SENT: frozenset(),
    LetterState.WITHDRAWN: frozenset(),
}
