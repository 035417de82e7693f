"""What the administrators must hear of, of the service itself: an alarm stands as long as its condition does.

One table, read from the top. Each row says in words what is wrong and what it means, or "" where all is well. Pure.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class AlarmName(StrEnum):
    """Every alarm, by the name under which log, `status` and docs know it."""

    NOT_LOOKING = "not-looking"
    MAIL_UNDECIDED = "mail-undecided"
    LETTERS_WAITING = "letters-waiting"
    NO_STAMPS = "no-stamps"
    CERTIFICATE_ENDS = "certificate-ends"
    DISK_NEARLY_FULL = "disk-nearly-full"
    CANARY_LATE = "canary-late"
    JOURNAL_ALTERED = "journal-altered"
    RECORD_RESTORED = "record-restored"
    MAILBOX_DISAGREES = "mailbox-disagrees"


@dataclass(frozen=True, slots=True)
class AlarmLimits:
    """From when on something is wrong: minutes, days, mails in a row, and how much of a disk (percent) must be free."""

    not_looking_minutes: int = 10
    undecided_minutes: int = 15
    letters_waiting_minutes: int = 15
    unstamped_mails: int = 20
    certificate_days: int = 14
    disk_free_percent: int = 5
    canary_late_minutes: int = 15


@dataclass(frozen=True, slots=True)
class Vitals:
    """The signs of life at one moment (all times aware). None means: not known, or there is none.

    `unstamped_in_a_row` are the newest mails on which the receiving server put no stamp, back to one that bears it.
    `looked_at` is the last successful look at the mailbox, or since when it has been tried; `away` says in words why
    it cannot be looked at. `certificates` are the ends of the servers' certificates, by what they are for.
    `canary_owed_since` is when the oldest canary left that has not come back. `journal` says how the journal of events
    is not as it was written, `restored` how the record was found to be an older copy that no person has seen to, and
    `disagreement` in what mailbox and record disagree or what is stuck; "" for each where all is well.
    """

    now: dt.datetime
    looked_at: dt.datetime | None = None
    away: str = ""
    oldest_undecided_at: dt.datetime | None = None
    oldest_letter_at: dt.datetime | None = None
    unstamped_in_a_row: int = 0
    certificates: tuple[tuple[str, dt.datetime], ...] = ()
    disk_free_percent: float | None = None
    canary_owed_since: dt.datetime | None = None
    journal: str = ""
    restored: str = ""
    disagreement: str = ""


COMES_BACK_WITHIN = dt.timedelta(hours=1)
"""An alarm that is raised again so soon after its end comes and goes."""

STAYS_AWAY_FOR = dt.timedelta(minutes=30)
"""So long must all be well before one that comes and goes ends: else each coming and going would be told."""

Rule = Callable[[Vitals, AlarmLimits], str]


def alarms(vitals: Vitals, limits: AlarmLimits) -> dict[AlarmName, str]:
    """Give every alarm that stands, with what is wrong in a sentence."""
    found = {name: rule(vitals, limits) for name, rule in ALARMS}
    return {name: words for name, words in found.items() if words}


def may_end(raised_at: dt.datetime, ended_before: dt.datetime | None, well_for: dt.timedelta) -> bool:
    """Tell whether an alarm whose condition has been gone `well_for` so long has ended.

    `ended_before` is when the one before it of the same name ended; None where there was none.
    """
    comes_and_goes = ended_before is not None and raised_at - ended_before < COMES_BACK_WITHIN
    return not comes_and_goes or well_for >= STAYS_AWAY_FOR


def _not_looking(vitals: Vitals, limits: AlarmLimits) -> str:
    why = f": {vitals.away}" if vitals.away else ""
    told = "mailbot has not been reading mail since {}"
    return _overdue(vitals, vitals.looked_at, limits.not_looking_minutes, told, why)


def _undecided(vitals: Vitals, limits: AlarmLimits) -> str:
    told = "a mail that came on {} is not decided on yet"
    return _overdue(vitals, vitals.oldest_undecided_at, limits.undecided_minutes, told)


def _letters(vitals: Vitals, limits: AlarmLimits) -> str:
    told = "a letter written on {} has not left yet"
    return _overdue(vitals, vitals.oldest_letter_at, limits.letters_waiting_minutes, told)


def _stamps(vitals: Vitals, limits: AlarmLimits) -> str:
    if vitals.unstamped_in_a_row < limits.unstamped_mails:
        return ""
    return (
        f"no stamp on the last {limits.unstamped_mails} mails: the receiving server's milter is down, or its name is "
        "not the one in [stamp]; nothing is answered by itself"
    )


def _certificates(vitals: Vitals, limits: AlarmLimits) -> str:
    soon = vitals.now + dt.timedelta(days=limits.certificate_days)
    ending = [(what, end) for what, end in vitals.certificates if end < soon]
    return "; ".join(f"the certificate of {what} ends on {_when(end)}" for what, end in ending)


def _disk(vitals: Vitals, limits: AlarmLimits) -> str:
    free = vitals.disk_free_percent
    if free is None or free >= limits.disk_free_percent:
        return ""
    return f"only {free:.1f} % of the disk that holds the record is free"


def _canary(vitals: Vitals, limits: AlarmLimits) -> str:
    told = "the mail that mailbot sent itself on {} has not come back"
    return _overdue(vitals, vitals.canary_owed_since, limits.canary_late_minutes, told)


def _journal(vitals: Vitals, _limits: AlarmLimits) -> str:
    return f"the journal of events was altered: {vitals.journal}" if vitals.journal else ""


def _restored(vitals: Vitals, _limits: AlarmLimits) -> str:
    return f"the record was restored from a copy ({vitals.restored}); its letters wait" if vitals.restored else ""


def _disagreement(vitals: Vitals, _limits: AlarmLimits) -> str:
    return f"mailbox and record: {vitals.disagreement}" if vitals.disagreement else ""


ALARMS: tuple[tuple[AlarmName, Rule], ...] = (
    (AlarmName.JOURNAL_ALTERED, _journal),
    (AlarmName.RECORD_RESTORED, _restored),
    (AlarmName.NOT_LOOKING, _not_looking),
    (AlarmName.MAIL_UNDECIDED, _undecided),
    (AlarmName.LETTERS_WAITING, _letters),
    (AlarmName.NO_STAMPS, _stamps),
    (AlarmName.CERTIFICATE_ENDS, _certificates),
    (AlarmName.DISK_NEARLY_FULL, _disk),
    (AlarmName.CANARY_LATE, _canary),
    (AlarmName.MAILBOX_DISAGREES, _disagreement),
)
"""What is watched, the gravest first."""


def _overdue(vitals: Vitals, since: dt.datetime | None, minutes: int, told: str, why: str = "") -> str:
    """Say what has lasted since then, where it has lasted longer than that many minutes."""
    if since is None or vitals.now - since <= dt.timedelta(minutes=minutes):
        return ""
    return told.format(_when(since)) + why


def _when(at: dt.datetime) -> str:
    return f"{at.astimezone(dt.UTC):%Y-%m-%d at %H:%M} UTC"
