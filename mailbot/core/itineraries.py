"""What the writer leaves to an itinerary: the flight, day and place that only a booking below or attached tells."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mailbot.core import dates, removal, sheets
from mailbot.core.notification import Details, Evidence
from mailbot.core.pages import Voice
from mailbot.core.sheets import Sheet

_FIELDS = ("removal_date", "flight", "destination")
Itinerary = tuple[Details, tuple[Evidence, ...], tuple[str, ...]]


def completed(
    told: Details, looked: tuple[Sheet, ...], sent: date | None,
) -> tuple[Details, tuple[Evidence, ...]] | None:
    """Give a removal with what the only itinerary of the mail adds to it; None where none, or more than one, does."""
    lacks = frozenset(name for name in _FIELDS if getattr(told, name) is None)
    if not lacks or told.cancelled:
        return None
    read = [one for sheet in _handed_on(looked) if _tells(one := _read(sheet, sent), told, lacks)]
    if len(read) != 1:
        return None
    details, shown, _ = read[0]
    more = {name: getattr(details, name) for name in lacks}
    return replace(told, **more), tuple(e for e in shown if e.field in lacks)


def _handed_on(looked: tuple[Sheet, ...]) -> Iterator[Sheet]:
    """Give what is handed on of each page, as a sheet by itself."""
    for sheet in looked:
        if not sheet.is_subject and sheet.page.stretches(Voice.FORWARDED):
            yield sheets.look(sheet.page, (Voice.FORWARDED,))


def _read(sheet: Sheet, sent: date | None) -> Itinerary:
    return removal.read(sheet, dates.find(sheet, sent), (), sent)


def _tells(read: Itinerary, told: Details, lacks: frozenset[str]) -> bool:
    """Tell whether an itinerary has what is lacking, and nothing against what the writer says."""
    details, _, asks = read
    against = any(
        getattr(told, name) not in (None, getattr(details, name)) and getattr(details, name) for name in _FIELDS)
    return not (against or asks or details.cancelled) and any(getattr(details, name) for name in lacks)
