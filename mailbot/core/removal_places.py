"""Where a removal goes to: the place behind "to", in the row of a form, or by which a flight is called. Pure."""

import re

from mailbot.core import removal_rows
from mailbot.core.corrections import is_struck
from mailbot.core.dates import WEEKDAYS, Day
from mailbot.core.notification import Evidence
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_names import NOT_NAMES, PLACES, TITLES

_CAPITAL = r"[A-Z\u00c0-\u00de][^\W\d_]"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
# A blank within a name: also a line's end, unless a row with a label of its own follows.
_BLANK = r"(?:[ ]|\n(?![ \t]*\w+(?: \w+){0,3}(?:[ \t]{2}|\t|[:?]| \||[ ]?\([Yy]| ?\.{3})))"
_PLACE = (
    rf"(?![A-Z\d]{{2}}[\s-]?\d){_CAPITAL}*(?:['\-][^\W\d_]+)*(?:(?<=St)\.)?(?:{_BLANK}(?:(?:de|da|do|dos|del|la|el"
    rf"|al|of|the|and"
    rf"|es)\s)?{_CAPITAL}+(?:['\-][^\W\d_]+)*){{0,3}}" rf"(?:,\s(?!(?:\w+day|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b"
    rf"|(?:{_MONTHS})){_CAPITAL}+(?:[ ][A-Z][a-z]+)?(?=[\s.,;)]|$))?"
)
_TO = re.compile(
    rf"(?:\b(?:to|for|into)\s+|\b[A-Z\d]{{2}}[\s-]?\d{{2,4}},?[ \t]+(?=[A-Z][a-z])(?!To\b|On\b|At\b)"
    rf"|(?:^|\n)[ \t]*(?:Arr(?:iv(?:es?|al|ing))?)\b[.:]?[ \t|]+[^\n]{{0,40}}?[\d:][ \t|]+(?=[A-Z][a-z])"
    r"|\b(?:[Aa]rr(?:iv(?:es?|al|ing))?|ARR)\.?[ ](?:in[ ]|at[ ])?(?=[A-Z][a-z])"
    r"|(?:->|=>|\u2192)[ ]?(?=[A-Z][a-z])"
    r"|\b(?:Heathrow|Gatwick|Stansted|Luton|Manchester|Birmingham|London|Edinburgh|Glasgow)\s?(?:-|>|/)\s?(?=[A-Z][a-z])"
    rf"|\b[A-Z]{{3}}\s?(?:-|>|/)\s?(?=[A-Z][a-z])|(?<=\d)[ ]?[,/|-][ \t]+(?=[A-Z][a-z])(?!To\b|On\b|At\b)|(?:^"
    rf"|\n)[ \t]*(?:[-*]\s)?(?:To"
    rf"|Going to|Country|Place|Returning to|Removed to)\s*[:=|\t ]\s*|(?i:\bdestination\b(?:\s+is"
    rf"|\s+will\s+be)?)\s*[:=|\t,\-]?\s*|(?:^|\n)[ \t]*to[ \t]?[:=|]\s*)(?P<place>{_PLACE})"
)
_GOING = re.compile(
    r"\b(?:fl(?:y|ies|ying|own|ew)|remov\w+|returned?|deport\w*|flights?|travel\w*|directions|bound|escorted"
    r"|go(?:es|ing|ne)?|tickets?|depart\w*|leav\w+|seat|charter|put|sent|back|booked|taken|driven|[A-Z\d]{2}\s?\d{2,4}"
    r"|destination|route|sector|itinerary"
    r"|rebooked|still|same)\b", re.IGNORECASE
)
_ONWARD = re.compile(
    r"\b(?:onwards?|goes on|going on|then|from there|connect\w*|final(?:ly)?|chang(?:e|es|ing)"
    r"|transit\w*)\b[^.]{0,40}$",
    re.IGNORECASE
)
_TRANSIT = re.compile(r"\b(?:via|through|change at|changing at|stop(?:ping)? (?:at|in)"
    r"|transit(?:ing)?)\s$", re.IGNORECASE)
_COUNTRIES = "|".join(sorted(p.capitalize() for p in PLACES if len(p) > 4 or p in ("iran", "iraq", "peru")))
_IN_A_COUNTRY = re.compile(rf"\b(?P<place>{_CAPITAL}+(?:\s{_CAPITAL}+)?,\s(?:{_COUNTRIES}))\b")
# "LONDON - KATHMANDU", "TO   LAGOS": as airlines write it.
_IN_CAPITALS = re.compile(
    r"(?:^[ \t]*(?:TO|DEST(?:INATION)?|ARR(?:IVES?|IVAL)?)[ \t]*[:=|]?[ \t]+|\b(?:LONDON|HEATHROW|GATWICK|STANSTED"
    r"|LUTON|MANCHESTER|BIRMINGHAM|EDINBURGH|LHR|LGW|STN|LTN|MAN|BHX)(?: ?\(?(?:LHR|LGW|STN|LTN|MAN|BHX|HEATHROW"
    r"|GATWICK)\)?)?[ \t]*(?:-|>|/|TO)[ \t]*)(?P<place>[A-Z]{4,}(?:[ -][A-Z]{2,}){0,2})(?![A-Za-z])", re.MULTILINE
)
# "the Tirana charter": named for where it goes, not for who runs it.
_CHARTER = re.compile(
    rf"\b(?!(?:Home|Office|Titan|Privilege|Hi|EU|Frontex|The|A|This|That|Our|Next|Joint|UK|HO)\b)"
    rf"(?P<place>{_CAPITAL}+) charter\b"
)
_CARRIER = (
    r"(?:British|Virgin|Ryanair|Easy[Jj]et|Emirates|Ethiopian|Egypt[Aa]ir|Lufthansa|Iberia|Wizz|Jet2?|TUI|Titan|Tarom"
    r"|LOT|KLM|Royal|Pegasus|Etihad|Saudia|Biman|PIA|Avianca|TAP|American|Aeroflot|Alitalia|Swiss|Austrian|Aegean"
    r"|Belavia|Norwegian|Rwand[Aa]ir|Cathay|Arik|Turkish|Airways|Air)\b"
)
# Airlines that bear the name of a place: only before "flight" are they surely no place.
_OF_A_COUNTRY = (
    r"(?:Qatar|Kenya|Gulf|Blue|Delta|United|Bulgaria|Brussels|Caribbean|Malaysia|Singapore|Thai|Vietnam|China|Sri|Oman"
    r"|Kuwait|Middle|Uzbekistan|Azerbaijan|Med)\b"
)
# "The Accra flight is off", "the flight and Addis Ababa are right as they stand".
_OF_A_FLIGHT = re.compile(
    rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?!{_CARRIER}"
    rf"|{_OF_A_COUNTRY})(?P<place>{_CAPITAL}+(?:[ -]{_CAPITAL}+)?) (?:flight"
    rf"|removal)\b"
)
_UNCHANGED = re.compile(
    rf"(?<=\band )(?P<place>{_CAPITAL}+(?:[ -]{_CAPITAL}+){{0,2}}),? (?:is|are|stays?|stands?|remains?|both)"
    r" (?:right|correct|unchanged|the same|as (?:they|it|before|I|given)|still|stand)\b"
)
# "Lagos BA75 25 June", at the start of a line.
_BEFORE_A_FLIGHT = re.compile(
    rf"(?:^|\n)[ \t]*(?!{_CARRIER}|{_OF_A_COUNTRY})(?P<place>{_CAPITAL}+(?:[ -]{_CAPITAL}+)?),?"
    r" (?=[A-Z][A-Z\d]\s?\d{2,4}\b)"
)
# Names for where it goes, tried one after the other where no place stands behind "to".
_CALLED = (_CHARTER, _IN_A_COUNTRY, _IN_CAPITALS, _OF_A_FLIGHT, _UNCHANGED, _BEFORE_A_FLIGHT)
# "VS411 / 23 June / Lagos".
_BEHIND_A_DAY = re.compile(rf"[ ]?[,/|-][ \t]*(?P<place>{_PLACE})")
# From here one leaves.
_AT_HOME = re.compile(
    r"(?:London|Heathrow|Gatwick|Stansted|Luton|Manchester|Birmingham|Edinburgh|Glasgow|Terminal|Colnbrook|Harmondsworth"
    r"|Brook House|Tinsley|Dover|Hull|Harwich|HMP|IRC|Detention|Escorts?|Flight|NCA|Departs?|Destination|Date|Time)\b"
)


def destination(
    sheet: Sheet, days: tuple[Day, ...], people: tuple[tuple[int, int], ...], evidence: list[Evidence],
) -> str | None:
    """Give the destination as written: a place behind "to" where going is spoken of, no person and no day."""
    row = removal_rows.find(sheet)
    places = [row.place] if row and row.place and sheet.text[row.place[0]].isalpha() else []
    going = _TO.finditer(sheet.text) if not places else ()
    places += [hit.span("place") for hit in going if _is_destination(sheet, hit, people)]
    behind = (_behind_a_day(sheet.text, d) for d in days if not places)
    places += [hit.span("place") for hit in behind if hit and _is_destination(sheet, hit, people)]
    places = places or _called(sheet, people)
    onward = [p for p in places[1:] if _ONWARD.search(sheet.text, max(p[0] - 80, 0), p[0])]
    if not places:
        return None
    start, end = (onward or places[:1])[-1]
    text = " ".join(sheet.words(start, end).split()).rstrip(".,")
    evidence.append(sheet.evidence("destination", text, start, end))
    return text


def _behind_a_day(text: str, day: Day) -> re.Match[str] | None:
    """Give the place that follows a day: behind a comma or a stroke, or behind nothing where a flight stands before."""
    bare = _A_FLIGHT_BEFORE.search(text, max(day.start - 14, 0), day.start)
    return _BEHIND_A_DAY.match(text, day.end) or (_RIGHT_BEHIND.match(text, day.end) if bare else None)


_A_FLIGHT_BEFORE = re.compile(r"\b[A-Z][A-Z\d]\s?\d{2,4},?\s(?:on\s)?(?:\w+day\s)?$")
_RIGHT_BEHIND = re.compile(rf"[ ](?P<place>{_PLACE})")


def _called(sheet: Sheet, people: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """Give the places by which a removal is called, of the first kind that there is."""
    for pattern in _CALLED:
        spans = [hit.span("place") for hit in pattern.finditer(sheet.text) if not _AT_HOME.match(hit["place"])]
        if kept := [(a, b) for a, b in spans if not _is_word(sheet.text[a:b].split()[0].lower())
                    and sheet.text[a:b].lower() not in WEEKDAYS and not any(x < b and a < y for x, y in people)]:
            return kept
    return []


_ON_FROM_THERE = re.compile(r"\s{1,3}(?:to|-|>)\s{1,3}[A-Z][a-z]")
_LABELS = ("dest", "arr", "to", "going", "country", "place", "returning", "removed")


def _is_destination(sheet: Sheet, hit: re.Match[str], people: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether the place behind "to" is one that somebody goes to."""
    start, end = hit.span("place")
    first = re.split(r"[\s,]", hit["place"].lower())[0].strip(".")
    no_place = first in TITLES or first in WEEKDAYS or _is_word(first) or _AT_HOME.match(hit["place"])
    no_place = no_place or re.match(_CARRIER, hit["place"])
    if no_place or any(a < end and start < b for a, b in people):
        return False
    if sheet.text[end:end + 1].isdigit() or _ON_FROM_THERE.match(sheet.text, end):
        return False    # "Biman BG02": an airline and its flight. "Brussels to Kinshasa": from where.
    if _TRANSIT.search(sheet.text, max(start - 20, 0), start) or is_struck(sheet.text, start, end):
        return False
    sentence = sheet.sentence_at(start)
    if hit.group().lstrip().startswith(("to:", "to :", "to |", "to=", "->", "=>", "\u2192")):
        return True
    if hit.group().lstrip("\n -*\t").lower().startswith(_LABELS) and hit.group()[:1] in "\nTGCPRd-*":
        return True
    return hit.group().lower().startswith("dest") or bool(_GOING.search(sheet.text, sentence.start, start))


def _is_word(first: str) -> bool:
    """Tell whether a word is an everyday capitalised one and no place."""
    return first in NOT_NAMES and first not in PLACES
