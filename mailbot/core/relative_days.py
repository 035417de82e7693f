"""Days that are told by where they lie: "yesterday", "last Tuesday", "Friday week", "the 4th", "the 3rd inst.".

They are reckoned from the day on which the mail was sent. What people understand in two ways is no certain day.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from mailbot.core.days import WEEKDAY, WEEKDAYS, Day, a_day
from mailbot.core.phrases import folded

_COUNTS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten":
    10
}
_RELATIVE = re.compile(
    r"\b(?=[tylejncaofsmwi\d])(?:(?P<plus>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow)"
    r"|(?P<named>today|2day|tdy|this\s+(?:morning|afternoon|evening|morn|a\.?m|p\.?m)|tonight|yesterday|ystrday|ystday|yesteday|yest|y'?day"
    r"|last\s+night|tomorrow|tmrw|tomoz|2moro|2morrow|earlier\s+today|just\s+now"
    r"|(?:a\s+few|a\s+couple\s+of|two|five|ten|fifteen|twenty|\d{1,2})\s+min(?:ute)?s\s+ago"
    r"|(?:half\s+)?an?\s+(?:hour|hr)\s+ago)"
    rf"|(?P<which>last|this|next|on|this\s+past|this\s+coming"
    rf"|coming)\s+(?P<weekday>{'|'.join(WEEKDAYS)})(?P<week>\s+(?:of\s+)?(?:last|this|next)\s+week)?"
    r"|(?P<count>a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?P<unit>days?"
    r"|weeks?)\s+ago(?:\s+today)?"
    r"|(?P<hence>(?:(?:a|one)\s+week|two\s+weeks|a\s+fortnight)\s+(?:today|tomorrow)|(?:today|tomorrow)\s+(?:week"
    r"|fortnight)"
    r"|in\s+(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:days?|weeks?)'?\s+time)"
    rf"|(?:a\s+)?week\s+on\s+(?P<weekon>{'|'.join(WEEKDAYS)})"
    rf"|(?:on\s+)?(?P<weekon2>{'|'.join(WEEKDAYS)})\s+week(?!\s+(?:of|on|end))"
    rf"|(?<!\band\s)(?<!\bor\s)(?<!\bto\s)(?<!\bevery\s)(?<!\beach\s)(?<!-\s)(?P<bare>{'|'.join(WEEKDAYS)})"
    r"(?!,?\s+(?:the\s+)?\d|\s*(?:to|and|or)\s|[ \t]*[-/&][ \t]"
    r"|\s+(?:mornings|afternoons|evenings))"
    r"|(?P<weekof>last|this|next)\s+week\s+on\s+(?P<weekday2>" + "|".join(WEEKDAYS) + r"))\b(?!\s+\d(?!\d{3}\b"
    r"|\d?[:.]\d\d))"
    # "In this morning's post" is the day of the post.
    r"(?!'s\s(?:post|mail|e-?mails?|dak|delivery|papers)\b)"
)
# One of these stands in every day that depends on when it was written.
_MAY_BE_RELATIVE = (
    "today", "2day", "2mo", "tmrw", "tomoz", "tdy",
    "this a", "this p", "yest", "yday", "y'day", "morn", "afternoon", "evening", "night", "tomorrow",
    "just", "ago", "time", *WEEKDAYS,
)
_NAMED = dict.fromkeys(("yesterday", "yest", "yday", "y'day", "ystrday", "ystday", "yesteday", "last night"), -1) | {
    **dict.fromkeys(("tomorrow", "tmrw", "tomoz", "2moro", "2morrow"), 1),
    "the day before yesterday": -2, "the day after tomorrow": 2}


# "on the 4th": no month is named, so it is the last (or the next) day of that number.
_OF_THE_MONTH = re.compile(
    rf"\b(?:on|but|from|to|until|since|or|not|dated|is|was)\s+(?:on\s+)?(?:(?:{WEEKDAY})\.?,?\s+)?the\s+(?P<day>\d{{1,2}})(?:st"
    rf"|nd|rd|th)"
    r"(?=\s{0,3}(?:[,;:!()]|\.(?!\d)|$|\n|(?:at|by|in|and|but|with|to|for|from|as|so|when|not|this|instead|rather"
    r"|because|the|his|her|our"
    r"|after|before|that|it|he|she|they|we|via|aboard|inst)\b|-\s))"
)
# "Weds (7th)": which day of the month that day of the week is.
_BESIDE_A_WEEKDAY = re.compile(rf"\b(?:{WEEKDAY})\.?,?\s\((?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)\)")
# "The 17th of last month", "the 3rd inst.": the month is said by where it lies.
_OF_A_MONTH = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s{1,2}(?:of\s(?:the\s)?)?(?P<which>last\smonth|this\smonth|inst|ult)\b"
)


def find(text: str, sent: date | None) -> Iterator[Day]:
    """Give the days of a text that are told by where they lie."""
    low = folded(text)
    yield from _relatives(low, sent)
    yield from _of_a_month(low, sent)
    yield from _of_the_month(low)


def _of_a_month(low: str, sent: date | None) -> Iterator[Day]:
    """Give the days of this month or the last."""
    months = sent.year * 12 + sent.month - 1 if sent else 0
    for hit in _OF_A_MONTH.finditer(low) if sent else ():
        year, month = divmod(months - hit["which"].startswith(("last", "ult")), 12)
        value = a_day(year, month + 1, int(hit["day"]))
        yield Day(hit.start(), hit.end(), value, "" if value else "no such day in the calendar", relative=True)


def _of_the_month(low: str) -> Iterator[Day]:
    """Give the days of which only the number is said: "on the 4th"."""
    for hit in (*(_OF_THE_MONTH.finditer(low) if "the" in low else ()), *_BESIDE_A_WEEKDAY.finditer(low)):
        if 1 <= int(hit["day"]) <= 31:
            yield Day(hit.start("day"), hit.end(), None, "the month is not said", day=int(hit["day"]), relative=True)


def _relatives(low: str, sent: date | None) -> Iterator[Day]:
    """Give "today", "last Tuesday", "two days ago" reckoned from the day the mail was sent."""
    for hit in _RELATIVE.finditer(low) if any(part in low for part in _MAY_BE_RELATIVE) else ():
        value = _reckon(hit, sent) if sent else None
        yield Day(
            hit.start(), hit.end(), value, "" if value else "a day that depends on when it was written", relative=
            True
        )


def _reckon(hit: re.Match[str], sent: date) -> date | None:
    """Reckon one relative day; None where people mean different days ("next Tuesday")."""
    named = " ".join((hit["plus"] or hit["named"] or "").split())
    after = hit["weekon"] or hit["weekon2"]
    if hit["hence"] or after:
        return _hence(hit["hence"].split(), sent) if hit["hence"] else _week_on(after, sent)
    if named:
        return sent + timedelta(days=_NAMED.get(named, 0))
    if hit["count"]:
        number = _COUNTS.get(hit["count"]) or (int(hit["count"]) if hit["count"].isdigit() else 0)
        return sent - timedelta(days=number * (7 if hit["unit"].startswith("week") else 1))
    return _of_a_week(hit, sent)


def _of_a_week(hit: re.Match[str], sent: date) -> date | None:
    """Reckon a day of the week: bare, with "last" or "this coming", or "of last week"."""
    weekday = WEEKDAYS.index(hit["weekday"] or hit["weekday2"] or hit["bare"])
    week = hit["weekof"] or (hit["week"] or "").split()[-2:][:1]
    if week:
        word = week if isinstance(week, str) else week[0]
        monday = sent - timedelta(days=sent.weekday())
        return monday + timedelta(days=weekday + {"last": -7, "this": 0, "next": 7}[word])
    return _weekday_near(sent, weekday, "on" if hit["bare"] else " ".join(hit["which"].split()))


def _week_on(word: str, sent: date) -> date:
    """Reckon "a week on Friday", "Friday week"."""
    return sent + timedelta(days=7 + (WEEKDAYS.index(word) - sent.weekday()) % 7)


def _hence(words: list[str], sent: date) -> date:
    """Reckon "a week today", "tomorrow fortnight", "in three days' time"."""
    if words[0] == "in":
        number = _COUNTS.get(words[1]) or int(words[1])
        return sent + timedelta(days=number * (7 if words[2].startswith("week") else 1))
    weeks = 2 if "fortnight" in words or "two" in words else 1
    return sent + timedelta(days=7 * weeks + ("tomorrow" in words))


def _weekday_near(sent: date, weekday: int, which: str) -> date | None:
    """Give the weekday before `sent` for "last" and "on", the coming one for "this coming"; "next" is not certain."""
    back = (sent.weekday() - weekday) % 7
    if which == "last" and back == 1:
        return None    # Yesterday, or the one before: people mean either.
    if which in ("last", "this past", "on"):
        return sent - timedelta(days=back or (0 if which == "on" else 7))
    if which == "this":
        monday = sent - timedelta(days=sent.weekday())
        return monday + timedelta(days=weekday)
    return sent + timedelta(days=(weekday - sent.weekday()) % 7 or 7) if which in ("this coming", "coming") else None
