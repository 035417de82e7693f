"""What is news of a milestone: NCA hears of it once, of what corrects it once more, and of what it knows never again.

Whoever says it (the case owner, the case extract, a person by command), what is said is completed from what NCA was
told, and compared with it.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from mailbot.core.facts import CaseFacts
from mailbot.core.notification import Details
from mailbot.core.states import MilestoneName

NOTICE_AIM = 3
"""Full days of notice before a removal at which the guidance aims (R9)."""

_BLANKS = re.compile(r"[\s.,;]+")
_NOUGHTS = re.compile(r"(?<=[A-Z0-9]{2})0+(?=[0-9])")


@dataclass(frozen=True, slots=True)
class News:
    """A milestone that NCA does not know, or does not know so.

    `corrects` says that NCA was told otherwise, `replaces_on` on which day (None: not known). `is_another_removal` says
    that a removal is set for a day of which NCA was not told. `notice_days` are its full days' notice.
    """

    name: MilestoneName
    details: Details
    corrects: bool = False
    replaces_on: dt.date | None = None
    is_another_removal: bool = False
    notice_days: int | None = None

    @property
    def is_short_notice(self) -> bool:
        """Whether NCA has fewer full days before a removal than the guidance aims at."""
        return self.notice_days is not None and self.notice_days < NOTICE_AIM


def news_of(case: CaseFacts, name: MilestoneName, said: Details, today: dt.date) -> News | None:
    """Give what is new in what is said of a milestone; None where NCA was told the same."""
    told = told_before(case, name, said)
    details = completed(name, said, told)
    if told is not None and _is_same(name, details, told):
        return None
    is_removal = name is MilestoneName.REMOVAL_DETAILS and not details.cancelled
    is_another = is_removal and (told is None or told.cancelled or told.removal_date != details.removal_date)
    telling = case.tellings.get(name)
    return News(
        name, details, corrects=told is not None, replaces_on=telling.on if telling else None,
        is_another_removal=is_another, notice_days=_notice(case, details, today, is_another=is_another),
    )


def told_before(case: CaseFacts, name: MilestoneName, said: Details) -> Details | None:
    """Give what NCA was told of the very event; None where it was told nothing, or of an earlier appeal.

    An appeal whose notice came after the result of the last one is another appeal, and so is its result.
    """
    return None if _is_another_appeal(case, name, said) else case.told.get(name)


def _is_another_appeal(case: CaseFacts, name: MilestoneName, said: Details) -> bool:
    days = [told.date for which in _APPEAL if (told := case.told.get(which)) is not None]
    if name not in _APPEAL or said.date is None or len(days) < len(_APPEAL):
        return False
    received, ended = days
    if received is None or ended is None:
        return False
    if name is MilestoneName.APPEAL_RECEIVED:
        return received <= ended < said.date
    return ended < received <= said.date


_APPEAL = (MilestoneName.APPEAL_RECEIVED, MilestoneName.APPEAL_RESULT)


def completed(name: MilestoneName, said: Details, told: Details | None) -> Details:
    """Complete what is said from what NCA was told: a correction names only what it corrects.

    A removal on another day has another flight, and one after a cancellation nothing in common with what was cancelled.
    """
    if told is None or (told.cancelled and not said.cancelled):
        return said
    is_moved = said.removal_date is not None and said.removal_date != told.removal_date
    is_removal = name is MilestoneName.REMOVAL_DETAILS
    return replace(
        said,
        date=said.date or (None if is_removal else told.date), outcome=said.outcome or told.outcome,
        restrictions=said.restrictions or told.restrictions, removal_date=said.removal_date or told.removal_date,
        flight=said.flight or (None if is_moved else told.flight), destination=said.destination or told.destination,
        note=said.note or (None if is_moved else told.note),
    )


def is_flipped(case: CaseFacts, name: MilestoneName, said: Details) -> bool:
    """Tell whether NCA was told of another outcome: what such a report means, only who says so can tell."""
    told = told_before(case, name, said)
    return told is not None and said.outcome is not None and told.outcome not in (None, said.outcome)


def _is_same(name: MilestoneName, details: Details, told: Details) -> bool:
    same = all(alike(getattr(details, field), getattr(told, field)) for field, alike in _ALIKE.items())
    # When a removal was arranged matters to nobody; its own day does.
    dated = name is MilestoneName.REMOVAL_DETAILS or details.date == told.date
    # Of a note, the parts that NCA knows by themselves are no news.
    noted = bool(told.flight or told.destination) or _is_same_text(details.note, told.note)
    return same and dated and noted


def _is_same_text(one: str | None, other: str | None) -> bool:
    return _plain(one) == _plain(other)


def _plain(text: str | None) -> str:
    return _BLANKS.sub(" ", text or "").strip().casefold()


def _is_same_flight(one: str | None, other: str | None) -> bool:
    """Tell whether two flights are one: BA75 is BA 0075."""
    return _flight(one) == _flight(other)


def _flight(text: str | None) -> str:
    return _NOUGHTS.sub("", re.sub(r"[^A-Z0-9]", "", (text or "").upper()))


def _is_same_place(one: str | None, other: str | None) -> bool:
    """Tell whether a place says no more than the one that NCA was told: "Lagos" beside "Lagos, Nigeria"."""
    return _plain(one) == _plain(other) or (bool(one) and _plain(other).startswith(_plain(one) + " "))


_ALIKE: dict[str, Callable[..., bool]] = {
    "outcome": lambda one, other: one is other,
    "restrictions": _is_same_text,
    "removal_date": lambda one, other: one == other,
    "flight": _is_same_flight,
    "destination": _is_same_place,
    "cancelled": lambda one, other: one is other,
}


def _notice(case: CaseFacts, details: Details, today: dt.date, *, is_another: bool) -> int | None:
    """Give the full days between telling and removal; of a removal whose day NCA knew, those that it had then."""
    if details.cancelled or details.removal_date is None:
        return None
    before = case.tellings.get(MilestoneName.REMOVAL_DETAILS)
    if not is_another and before is not None:
        return before.notice_days
    return full_days(today, details.removal_date)


def full_days(today: dt.date, removal: dt.date) -> int:
    """Give the whole days between two days, neither counted: from Monday to Friday three. Never less than none."""
    return max((removal - today).days - 1, 0)
