"""Dates as people write them, read the UK way (day before month), strictly.

A date that cannot be (31/02, or month 14 written the American way) is no date. Two-digit years are
read only where a single century makes sense. Relative days ("yesterday") are reckoned from the day
of the Date header in its own offset.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from mailbot.core import relative_days, spoken
from mailbot.core.days import WEEKDAY, WEEKDAYS, Day, a_day
from mailbot.core.sheets import Sheet

_MONTHS = spoken.MONTHS
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})\s?(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|'?\d{2})(?!\d|[:.]\d\d(?!\d)|\s?(?:hrs|hours|am|pm)\b)"
_GAP = r"[\s.,/\-]{1,3}"

_BEFORE = re.compile(rf"\b(?P<weekday>{WEEKDAY})\b\.?,?\s+(?:the\s+)?$", re.IGNORECASE)
_WORDED = re.compile(
    rf"(?<![\w/.]){_DAY}(?:\s+day)?(?:\s+of)?[\s.,/\-]{{0,3}}{_MONTH}(?:{_GAP}{_YEAR})?"
    rf"(?!\w)", re.IGNORECASE)
_GLUED = re.compile(r"\b(?P<day>\d{1,2})(?P<month>" + "|".join(_MONTHS) + r")(?P<year>\d{4}|\d{2})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(
    rf"\b(?=[JFMASONDjfmasond]){_MONTH}\s{{1,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(?P<year>\d{{4}})\b", re.
    IGNORECASE
)
_NUMERIC = re.compile(
    r"(?<![\d/A-Za-z])(?<!\d[.\-])(?P<day>\d{1,2})(?P<sep>\s?[/.\-]\s?|\s)(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4}"
    r"|\d{2})(?![\d/]|[.\-]\d|[A-Za-z])"
)
_ISO = re.compile(
    r"(?<![\d/.\-])(?P<year>(?:1[89]|20)\d{2})(?P<sep>[\-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?![\d/]"
    r"|[.\-]\d)"
)
# "11.xi.1972": the month in Roman numerals.
_ROMAN = re.compile(
    r"(?<![\w/.])(?P<day>\d{1,2})[./\- ]{1,2}(?P<month>viii|vii|vi|iv|v|iii|ii|ix|i|xii|xi|x)[./\- ]{1,2}"
    r"(?P<year>(?:19|20)\d{2})(?!\w)"
    r"|(?<![\w/.])(?P<day2>\d{1,2})(?P<sep>[./\- ])(?-i:(?P<month2>VIII|VII|VI|IV|III|II|IX|XII|XI"
    r"|(?<=[./-])[VXI](?=[./-])))(?P=sep)(?P<year2>'?\d{2})(?![\w]|[.:/-]\d)", re.IGNORECASE
)
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
# Eight figures in a row, or six, are a date only right behind a label that says so.
_COMPACT_FIGURES = (6, 8)
_COMPACT = re.compile(
    r"(?:\bd\.?\s?o\.?\s?b\b\.?|\bbirth(?:date|day)?|\bborn)(?:\s?[(\[]?(?:dd|mm|yyyy|yy|[\s/.-]){2,9}[)\]]?)?"
    r"[^\w\n]{0,60}\n?[^\w\n]{0,20}(?:(?P<year>(?:19|20)\d{2})(?P<month>0[1-9]"
    r"|1[0-2])(?P<day>[0-3]\d)|(?P<day2>[0-3]\d)(?P<month2>0[1-9]|1[0-2])(?P<year2>(?:19|20)\d{2}|\d{2})"
    r"|(?P<boxes>\d(?:[ |/\[\]_.-]{1,5}\d){7}))(?!\w)", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)")
_DAY_FIRST = re.compile(r"(?P<day>[0-3]\d)(?P<month>0[1-9]|1[0-2])(?P<year>(?:19|20)\d\d)")
_SHORT = re.compile(r"(?<![\d/.\-])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/]|[.\-]\d)")
_FIGURES = re.compile(r"\d+")
# What a date with its month first ends with.
_DAY_AND_YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?,?\s{1,2}\d{4}\b", re.IGNORECASE)


def find(sheet: Sheet, sent: date | None) -> tuple[Day, ...]:
    """Give every date of a sheet in order; the longest of those that overlap."""
    return _of_text(sheet.text, sent)


@lru_cache(maxsize=16)
def _of_text(text: str, sent: date | None) -> tuple[Day, ...]:
    found: list[Day] = []
    taken = bytearray(len(text))
    figures = [hit.span() for hit in _FIGURES.finditer(text)]
    for days in (
        _spoken(text), _written(text, figures, sent), _months(text, figures, sent), relative_days.find(text, sent),
    ):
        for day in days:
            if not any(taken[day.start:day.end]):
                taken[day.start:day.end] = b"\1" * (day.end - day.start)
                found.append(day)
    return tuple(sorted(found, key=lambda d: d.start))


def _written(text: str, figures: list[tuple[int, int]], sent: date | None) -> Iterator[Day]:
    """Give the dates written in figures."""
    for pattern in (_ISO, _NUMERIC):
        for hit in _at_figures(pattern, text, figures):
            yield _from(hit, int(hit["month"]), hit["year"], sent)
    if any(end - start in _COMPACT_FIGURES for start, end in figures) or _has_boxes(figures):
        for hit in _COMPACT.finditer(text):
            if day := _from_boxes(hit) if hit["boxes"] else _from_figures(hit):
                yield day
    for hit in _at_figures(_ROMAN, text, figures):
        yield _from(hit, _ROMANS.index((hit["month"] or hit["month2"]).lower()) + 1, hit["year"] or hit["year2"], sent)
    for hit in _at_figures(_GLUED, text, figures):
        yield _from(hit, _MONTHS[hit["month"].lower()], hit["year"], sent)


def _has_boxes(figures: list[tuple[int, int]]) -> bool:
    """Tell whether eight figures stand each by itself, a few characters apart."""
    run, last = 0, -9
    for start, end in figures:
        run = run + 1 if end - start == 1 and start - last <= 5 else int(end - start == 1)
        last = end
        if run == 8:
            return True
    return False


def _from_boxes(hit: re.Match[str]) -> Day | None:
    """Make a day of eight figures that stand each in its box; None when they are none."""
    figures = re.sub(r"\D", "", hit["boxes"])
    told = _DAY_FIRST.fullmatch(figures) or _YEAR_FIRST.fullmatch(figures)
    if told is None:
        return None
    year, month, day = (int(told[n]) for n in ("year", "month", "day"))
    value = a_day(year, month, day)
    return Day(hit.start("boxes"), hit.end(), value, "" if value else "no such day in the calendar", year, month, day)


def _at_figures(pattern: re.Pattern[str], text: str, figures: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Give what a pattern finds that can begin only where figures begin."""
    last = 0
    for start, _ in figures:
        if start >= last and (hit := pattern.match(text, start)):
            yield hit
            last = hit.end()


def _spoken(text: str) -> Iterator[Day]:
    """Give the dates whose day, month or year is said in words."""
    for said in spoken.find(text):
        value = a_day(said.year, said.month, said.day) if said.year else None
        why = "" if value else "no such day in the calendar"
        yield Day(said.start, said.end, value, why, said.year, said.month, said.day)


_FIGURES_ALONE = re.compile(
    r"\s*(?:(?P<year>(?:19|20)\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)"
    r"|(?P<day2>[0-3]\d)(?P<month2>0[1-9]|1[0-2])(?P<year2>(?:19|20)\d{2}|\d{2}))\s*"
)


def compact(text: str, start: int, end: int) -> Day | None:
    """Give the date that a value under a label of dates is when it is only six or eight figures in a row."""
    hit = _FIGURES_ALONE.fullmatch(text, start, end)
    return _from_figures(hit) if hit else None


def _from_figures(hit: re.Match[str]) -> Day:
    """Make a day of eight figures in a row."""
    year, month, day = (int(hit[n] or hit[f"{n}2"]) for n in ("year", "month", "day"))
    start = hit.start("year") if hit["year"] else hit.start("day2")
    if year < 100:
        return Day(start, hit.end(), None, "the year is not written in full", None, month, day)
    value = a_day(year, month, day)
    return Day(start, hit.end(), value, "" if value else "no such day in the calendar", year, month, day)


def _months(text: str, figures: list[tuple[int, int]], sent: date | None) -> Iterator[Day]:
    """Give the dates whose month is written in letters, and last the day/month without a year."""
    month_first = _MONTH_FIRST.finditer(text) if any(_at_figures(_DAY_AND_YEAR, text, figures)) else ()
    for hit in (*month_first, *_at_figures(_WORDED, text, figures)):
        yield _from(hit, _MONTHS[hit["month"].lower()], hit["year"], sent)
    shown: set[int] = set()
    for hit in _at_figures(_SHORT, text, figures):
        if _BEHIND_WORDS.search(text, max(hit.start() - 16, 0), hit.start()) or _is_of_a_flight(
                text, hit) or _opens_an_entry(text, hit) or (
                _is_in_brackets(text, hit)) or _is_like(text, hit, shown):
            shown.add(_line_of(text, hit))
            yield _from(hit, int(hit["month"]), None, sent)


# "ET 701 to Addis Ababa, 22/10".
_BEHIND_A_FLIGHT = re.compile(r"\b[A-Z][A-Z\d]\s?\d{2,4}(?:,| to [A-Z][^.,\n\d]{2,30},?)\s$")
_SENTENCE_ENDS = re.compile(r"[ \t]{0,3}(?:[.;)\n]|$)")


def _is_of_a_flight(text: str, hit: re.Match[str]) -> bool:
    """Tell whether day and month stand right behind a flight and its place, and end the sentence."""
    before = _BEHIND_A_FLIGHT.search(text, max(hit.start() - 50, 0), hit.start())
    return before is not None and _SENTENCE_ENDS.match(text, hit.end()) is not None


_BEHIND_WORDS = re.compile(
    r"\b(?:on|of|dated|until|for|since|from|served|given|made|taken|received|handed|lodged|granted|dismissed|allowed"
    r"|set|him|her|today|person|it|in|off|over|yest|w/d|date|(?:got|came|arrived) here|came|arrived|reached"
    r"|landed|dd|dtd"
    r"|deport|deportation|notice|papers|order|letter|appeal|bail|decision|removal|directions|rds|flight)(?:\s?[:,(\u2013-])?\s{0,2}(?<=[\s(])$|[)\]]\s$"
    r"|[a-z](?:[evmtslr]d|'d|ism|wn|w/d|c'?n|ds)(?:\s?[:,(\u2013-])?\s{0,2}(?<=[\s(])$"
    rf"|\b(?:{WEEKDAY})\.?,?\s{{1,2}}$|\b(?-i:[A-Z][A-Z\d])\s?\d{{2,4}},?\s{{1,2}}$", re.IGNORECASE)
_OF_A_SHEET = re.compile(
    r"\b(?:pages?|pp?|parts?|sheets?|minutes?|min|vols?|volume|section|s|ch|wing|cell|copy|copies|e-?mail|fax"
    r"|score|ratio|item|box)\b\W{0,3}$", re.IGNORECASE)


def _line_of(text: str, hit: re.Match[str]) -> int:
    return text.rfind("\n", 0, hit.start()) + 1


def _is_like(text: str, hit: re.Match[str], shown: set[int]) -> bool:
    """Tell whether figures behind a word are written as a date before them in the line is: "set 7/12, Lagos 18/12"."""
    alone = _line_of(text, hit) in shown and re.search(r"[A-Za-z]{2},?\s$", text[max(hit.start() - 5, 0):hit.start()])
    return bool(alone) and not _OF_A_SHEET.search(text, max(hit.start() - 12, 0), hit.start())


def _is_in_brackets(text: str, hit: re.Match[str]) -> bool:
    """Tell whether figures are all that a bracket in a sentence holds, and no "part (1/2)": "order served (5/11)"."""
    before = text[max(hit.start() - 24, 0):hit.start()]
    alone = re.search(r"[a-z]\W{0,2}\s?\($", before) and text[hit.end():hit.end() + 1] == ")"
    return bool(alone) and max(int(hit["day"]), int(hit["month"])) > _A_PART and not _OF_A_SHEET.search(before[:-1])


_A_PART = 6     # More parts than a mail or a paper is sent in: "(2/3)" may be the second of three.


def _opens_an_entry(text: str, hit: re.Match[str]) -> bool:
    """Tell whether figures open a line that goes on in words, as an entry of a log does: "17/06  order served"."""
    line = text.rfind("\n", 0, hit.start()) + 1
    return not text[line:hit.start()].strip(" \t*-") and bool(_ENTRY.match(text, hit.end()))


_ENTRY = re.compile(r"(?:[ \t]{2,9}|[ \t]?[-:|]{1,2}[ \t]{1,3}|[ \t])[A-Za-z]{2}")


def _from(hit: re.Match[str], month: int, year: str | None, sent: date | None) -> Day:
    """Make a day of a match; the day of the week, when written, must be true."""
    day = int(hit["day"] or hit["day2"])
    before = _BEFORE.search(hit.string, max(hit.start() - 16, 0), hit.start())
    weekday = before["weekday"] if before else None
    years = _years(year, sent)
    days = [d for d in (a_day(y, month, day) for y in years) if d is not None]
    full = int(year) if year and len(year) == 4 else None
    if not days:
        return Day(hit.start(), hit.end(), None, "no such day in the calendar", full, month, day)
    if weekday and full:
        number = _weekday_number(weekday)
        if days[0].weekday() != number:
            return Day(hit.start(), hit.end(), None, "the day of the week does not fit the date", full, month, day)
    value = days[0] if full else None
    return Day(hit.start(), hit.end(), value, "" if full else "the year is not written in full", full, month, day)


def _weekday_number(word: str) -> int:
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(word.lower()[:3]))


def _years(year: str | None, sent: date | None) -> tuple[int, ...]:
    """Give the years that may be meant."""
    if year is None:
        return (sent.year,) if sent else (2000,)
    if len(year) == 4:
        return (int(year),)
    two = int(year.strip("'"))
    return (1900 + two, 2000 + two)


def birth(day: Day, text: str, sent: date | None) -> date | None:
    """Give the date of birth that a day stands for: a full year, or the only century that makes 12 to 100 years."""
    today = sent or date(2015, 1, 1)
    if day.relative:
        return None
    if day.value is not None:
        return day.value if date(1900, 1, 1) <= day.value < today else None
    two = re.search(r"'?(\d{2})$", text[day.start:day.end])
    if day.year is not None or two is None or day.month is None or day.day is None or not _has_two_digit_year(
        text[day.start:day.end]
    ):
        return None
    both = (a_day(century + int(two[1]), day.month, day.day) for century in (1900, 2000))
    likely = [d for d in both if d and 12 * 365 <= (today - d).days <= 100 * 366]
    return likely[0] if len(likely) == 1 else None


def _has_two_digit_year(words: str) -> bool:
    return bool(
        re.search(r"(?:^\d{4}|\d\s?[/.\-\s]\s?\d{1,2}\s?[/.\-\s]\s?"
            r"|[a-z]\.?[\s.,/\-]{0,3})'?\d{2}$", words, re.IGNORECASE)
    )


def event(day: Day, text: str, sent: date | None, *, future: bool = False) -> date | None:
    """Give the day of an event: two digits are a year of this century, no year the nearest before (after) `sent`."""
    if day.value is not None or day.day is None or day.why.startswith(("no such", "the day of")):
        return day.value
    two = re.search(r"'?(\d{2})$", text[day.start:day.end])
    if day.month is not None and two and _has_two_digit_year(text[day.start:day.end]):
        value = a_day(2000 + int(two[1]), day.month, day.day)
    else:
        value = _nearest(day.month, day.day, sent, future=future) if sent else None
    before = _BEFORE.search(text, max(day.start - 20, 0), day.start)
    fits = value is None or before is None or value.weekday() == _weekday_number(before["weekday"])
    return value if fits else None


def _nearest(month: int | None, day: int, sent: date, *, future: bool) -> date | None:
    """Give the last such day up to `sent`, or the first one from it; without a month, of this one or the one beside."""
    step = 1 if future else -1
    months = sent.year * 12 + sent.month - 1
    beside = ((sent.year, month), (sent.year + step, month)) if month else (
        divmod(months, 12), divmod(months + step, 12))
    for year, number in beside:
        value = a_day(year, number if month else number + 1, day)
        if value and (value >= sent if future else value <= sent):
            return value
    return None


__all__ = ["WEEKDAYS", "Day", "birth", "event", "find"]
