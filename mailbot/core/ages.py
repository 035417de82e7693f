"""How old the news of a clause is: what lies some weeks behind the mail is told only as history."""

import re
from datetime import date, timedelta

from mailbot.core import dates
from mailbot.core.sheets import Sheet

# What happened longer ago was reported when it happened, or is no news beside what was not.
OLD = timedelta(days=21)
_A_YEAR = timedelta(days=330)
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)
_MONTH = re.compile(
    rf"\b(?:in|of|since|during|by|early|late|mid-?|last)\s+(?P<month>{'|'.join(_MONTHS)})(?:\s+(?P<year>(?:19"
    rf"|20)\d\d))?\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d/.-])(?:in|since|of|during|back in)\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_LONG_AGO = re.compile(
    r"\b(?:last (?:year|month|spring|summer|autumn|winter|christmas)|(?:months?|years?) ago|some time ago|long since"
    r"|previously"
    r"|originally|at the time|back then|earlier this year)\b", re.IGNORECASE
)


def is_old(sheet: Sheet, start: int, end: int, sent: date, *, ahead: bool = False) -> bool:
    """Tell whether the stretch `start:end` of a sheet tells a time, and the last one lies weeks before `sent`.

    `ahead` says that a day without a year is one to come.
    """
    text = sheet.text[start:end]
    if any(_is_month_gone(hit, sent) for hit in _MONTH.finditer(text)) or _LONG_AGO.search(text):
        return True
    if any(int(hit["year"]) < sent.year for hit in _YEAR.finditer(text)):
        return True
    known = _days(sheet, start, end, sent, ahead=ahead)
    return bool(known) and max(known) < sent - OLD


def is_ancient(sheet: Sheet, start: int, end: int, sent: date) -> bool:
    """Tell whether all that the stretch `start:end` of a sheet says of its time lies most of a year before `sent`."""
    dated = [d for d in dates.find(sheet, sent) if start <= d.start < end and not _is_birth(sheet, d)]
    if dated:
        return all(d.year is not None and d.value is not None and d.value < sent - _A_YEAR for d in dated)
    years = [int(hit["year"]) for hit in _YEAR.finditer(sheet.text[start:end])]
    return bool(years) and max(years) < (sent - OLD).year


def is_dated(sheet: Sheet, start: int, end: int, sent: date | None) -> bool:
    """Tell whether the stretch `start:end` of a sheet names a day."""
    return any(start <= d.start < end for d in dates.find(sheet, sent))


def is_recent(sheet: Sheet, start: int, end: int, sent: date) -> bool:
    """Tell whether the stretch `start:end` of a sheet tells a day of the weeks before `sent`."""
    return is_of_days(sheet, start, end, sent, OLD)


def is_of_days(sheet: Sheet, start: int, end: int, sent: date, before: timedelta) -> bool:
    """Tell whether the stretch `start:end` of a sheet tells a day that lies no longer than `before` back."""
    return any(sent - before <= day <= sent for day in _days(sheet, start, end, sent))


def _days(sheet: Sheet, start: int, end: int, sent: date, *, ahead: bool = False) -> list[date]:
    here = (d for d in dates.find(sheet, sent) if start <= d.start < end and not _is_birth(sheet, d))
    values = [dates.event(d, sheet.text, sent, future=ahead) for d in here]
    return [v for v in values if v is not None]


_BIRTH = re.compile(r"\b(?:born|birth|d\.?o\.?b\.?|b\.)\W{0,4}(?:on\s)?(?:the\s)?$", re.IGNORECASE)


def _is_birth(sheet: Sheet, day: dates.Day) -> bool:
    return bool(_BIRTH.search(sheet.text, max(day.start - 20, 0), day.start))


def _is_month_gone(hit: re.Match[str], sent: date) -> bool:
    """Tell whether a month is neither that of the mail nor the one before it; "in May" by itself is no news in June."""
    number = _MONTHS.index(hit["month"].lower()) + 1
    year = int(hit["year"]) if hit["year"] else sent.year if number <= sent.month else sent.year - 1
    loose = hit.group().lower().startswith(("in ", "during ", "early ", "late ", "mid"))
    return (sent.year * 12 + sent.month) - (year * 12 + number) > (0 if loose else 1)


_SOON, _NEXT_YEAR = timedelta(days=120), timedelta(days=240)


def without_next_years(leaves: list[dates.Day], sheet: Sheet, sent: date | None) -> list[dates.Day]:
    """Leave out days without a year that would lie most of a year ahead, where another is near: they are gone by."""
    if sent is None:
        return leaves
    ahead = {d.start: v - sent for d in leaves if (v := dates.event(d, sheet.text, sent, future=True))}
    near = any(timedelta() <= far <= _SOON for far in ahead.values())
    return [d for d in leaves if not (near and d.year is None and ahead.get(d.start, _SOON) > _NEXT_YEAR)]
