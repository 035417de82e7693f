"""What comparing the mailbox with the record can find, and what each finding means. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Found(StrEnum):
    """In what the mailbox and the record disagree, or what has been stuck for too long."""

    NOT_IN_RECORD = "not-in-record"
    NOT_TOLD = "not-told"
    NOT_LOOKED_INTO = "not-looked-into"
    AFTER_RESTORE = "after-restore"
    LAY_FILED = "lay-filed"
    GONE_FROM_INBOX = "gone-from-inbox"
    GONE_FROM_FOLDER = "gone-from-folder"
    UNDECIDED = "undecided-too-long"
    NOT_FILED = "not-filed-too-long"
    SENDING = "sending-too-long"


SENTENCES: Mapping[Found, str] = {
    Found.NOT_IN_RECORD: "It lies in the inbox and is not in the record yet; the daemon takes it in at its next look.",
    Found.NOT_TOLD: "The server refuses to tell what this mail is; open it there, and move it on by hand.",
    Found.NOT_LOOKED_INTO: "The server does not let this folder be looked into; the next comparison tries again.",
    Found.AFTER_RESTORE: "It lay in one of our folders and was not in the record; it is recorded now, for a person.",
    Found.LAY_FILED: "It was decided on and lay in its folder already; that is noted now.",
    Found.GONE_FROM_INBOX: "Somebody took it out of the inbox; it is decided on all the same, as its bytes are kept.",
    Found.GONE_FROM_FOLDER: "Somebody took it out of the folder where it was filed; the record keeps it.",
    Found.UNDECIDED: "It has waited for a decision for too long; the log says what holds the daemon up.",
    Found.NOT_FILED: "It is decided on and still lies in the inbox; the log says which folder refused it.",
    Found.SENDING: "It has been under way for too long; it goes once more when the daemon is started again.",
}

TROUBLES = frozenset({
    Found.NOT_IN_RECORD, Found.NOT_TOLD, Found.NOT_LOOKED_INTO, Found.AFTER_RESTORE, Found.UNDECIDED, Found.NOT_FILED,
    Found.SENDING,
})
"""What somebody should look into; the rest is what colleagues do by hand, and what a crash leaves."""

REPAIRED = frozenset({Found.AFTER_RESTORE, Found.LAY_FILED})


@dataclass(frozen=True, slots=True)
class Finding:
    """One mail, or one letter, of which that is so. `folder` and `uid` tell where it lies, where that is known."""

    what: Found
    message: int | None = None
    letter: int | None = None
    folder: str = ""
    uid: int | None = None

    @property
    def repaired(self) -> bool:
        """Whether nothing is left to do about it."""
        return self.what in REPAIRED


def counts(findings: Iterable[Finding]) -> Mapping[Found, int]:
    """Give how many there are of each sort."""
    return Counter(finding.what for finding in findings)


def in_words(findings: Iterable[Finding]) -> str:
    """Give the counts in one line ("undecided-too-long 2"); "in order" for none."""
    return ", ".join(f"{what.value} {count}" for what, count in counts(findings).items()) or "in order"
