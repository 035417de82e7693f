"""The particulars of a removal: the day it was set (or called off), the day it is, the flight and where to."""

import re
from datetime import date, timedelta

from mailbot.core import dates, removal_rows
from mailbot.core.clause import CARRIER
from mailbot.core.corrections import is_retracted, is_struck
from mailbot.core.dates import WEEKDAYS, Day
from mailbot.core.notification import Details, Evidence
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_names import NOT_NAMES, PLACES, TITLES

_FLIGHT = re.compile(r"(?<![\w/])([A-Z]{2}|[A-Z]\d|\d[A-Z]|[A-Z]{3})\s?-?\s?(\d{2,4})(?![\w/]|\s?\d[A-Z]{2}\b)")
_CARRIER = re.compile(CARRIER)
_FAR = 180       # Days: a day without a year that lies further back is one to come.
_UNDERTAKING = re.compile(r"\b(?:operation|op|form|room|wing|section|article|rule|para\w*)\s$", re.IGNORECASE)
_FLIGHT_NEAR = re.compile(
    r"\bflights?\b|\bfl(?:y|ies|own|ying)\b|\bremov|\bdepart|\bcharter\b|\bairlines?\b|\bairways\b|\baboard\b"
    r"|\brds?\b|\bseat\b|\bticket|\bboard(?:s|ing)?\b|\bbooked\b|\bdirections\b|\btravel|\bleav", re.IGNORECASE
)
_CAPITAL = r"[A-Z\u00c0-\u00de][^\W\d_]"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
# A blank within a name: also a line's end, unless a row with a label of its own follows.
_BLANK = r"(?:[ ]|\n(?![ \t]*\w+(?: \w+){0,3}(?:[ \t]{2}|\t|:| \|)))"
_PLACE = (
    rf"(?![A-Z\d]{{2}}[\s-]?\d){_CAPITAL}*(?:['\-][^\W\d_]+)*(?:(?<=St)\.)?(?:{_BLANK}(?:(?:de|da|do|dos|del|la|el"
    rf"|al|of|the|and"
    rf"|es)\s)?{_CAPITAL}+(?:['\-][^\W\d_]+)*){{0,3}}" rf"(?:,\s(?!\w+day\b"
    rf"|(?:{_MONTHS})){_CAPITAL}+(?:\s[A-Z][a-z]+)?(?=[\s.,;)]|$))?"
)
_TO = re.compile(
    rf"(?:\b(?:to|for|into)\s+|\b[A-Z\d]{{2}}[\s-]?\d{{2,4}},?[ \t]+(?=[A-Z][a-z])(?!To\b|On\b|At\b)"
    rf"|(?:^|\n)[ \t]*(?:Arr(?:iv(?:es?|al|ing))?)\b[.:]?[ \t|]+[^\n]{{0,40}}?[\d:][ \t|]+(?=[A-Z][a-z])"
    r"|\b(?:Heathrow|Gatwick|Stansted|Luton|Manchester|Birmingham|London|Edinburgh|Glasgow)\s?(?:-|>|/)\s?(?=[A-Z][a-z])"
    rf"|\b[A-Z]{{3}}\s?(?:-|>|/)\s?(?=[A-Z][a-z])|(?<=\d)[ ]?[,/|-][ \t]+(?=[A-Z][a-z])(?!To\b|On\b|At\b)|(?:^"
    rf"|\n)[ \t]*(?:[-*]\s)?(?:To"
    rf"|Going to|Country|Place|Returning to|Removed to)\s*[:=|\t ]\s*|(?i:\bdestination\b(?:\s+is"
    rf"|\s+will\s+be)?)\s*[:=|\t,\-]?\s*)(?P<place>{_PLACE})"
)
_GOING = re.compile(
    r"\b(?:fl(?:y|ies|ying|own|ew)|remov\w+|returned?|deport\w*|flights?|travel\w*|directions|bound|escorted"
    r"|go(?:es|ing)?|tickets?|depart\w*|leav\w+|seat|charter|put|sent|back|booked|taken|driven|[A-Z\d]{2}\s?\d{2,4}"
    r"|destination"
    r"|rebooked|still|same)\b", re.IGNORECASE
)
_CANCELLED = re.compile(
    r"\b(?:cancel(?:led|ed|lation)|(?:had|have|decided|agreed|morning|today|yesterday) to (?:cancel|defer|postpone"
    r"|call off)|call(?:ed|ing) off|scrapped|aborted|(?:is|are|was|were|now) off|been pulled"
    r"|withdrawn|withdrew|lifted|deferred|postponed|(?:will|would) not (?:now )?(?:be )?(?:fly|flying|go|going"
    r"|removed|travel"
    r"|travelling|leave|depart)|(?:no longer|not) (?:now )?(?:be |being )?(?:fly|flying|going|removed|travelling"
    r"|leaving|on the flight)|stood down|fell through|(?:pull|took|take|taken|pulled|taking"
    r"|pulling) (?:[\w()]+ ){0,4}off|isn't (?:going|flying)|no longer (?:on|booked)|stand \w+ down|(?:won't"
    r"|will not) (?:now )?be on|no go\b|taken off|rescinded|revoked|halted|did not (?:go|fly|leave"
    r"|take place)|set aside|stayed)\b", re.IGNORECASE
)
_NOT_CANCELLED = re.compile(
    r"(?:\bnot\b|n't\b|\bnever\b).{0,15}\bcancel|\bcancellations? (?:up to|within|fees?|charges?|policy|terms|permitted"
    r"|allowed|free|before|rules|conditions|insurance|cover|deadline)\b|\bfree cancellation\b|\b(?:correct(?:ion|ed)?"
    r"|typo|mistake|should (?:read|be|have)|wrong "
    r"date|not as)\b", re.IGNORECASE
)
_AGAIN = re.compile(
    r"\b(?:re-?booked|rescheduled|re-?set|re-?arranged|moved (?:to|from)|brought forward|put back (?:to|from|until)"
    r"|(?:goes|travels|leaves|will go|will travel|removed) (?:instead )?by (?:\w+ ){0,3}(?:ferry|coach|rail|train"
    r"|road|sea|car|boat|ship)"
    r"|(?<!no )new (?:date|directions|flight)|instead (?:fl|on|he|she)|now (?:set|booked|fixed|fl(?:y|ies)"
    r"|on))\b",
    re.IGNORECASE
)
_SETTING = re.compile(
    r"\b(?:set|issued|made|arranged|booked|fixed|cancelled|canceled|called off|confirmed|deferred|served|received"
    r"|rebooked|re-?set|re-?issued|postponed|withdrawn|withdrew|gave(?! (?:you|nca|workflow)\b)|scrapped"
    r"|aborted|pulled|stood down|revoked|halted"
    r"|stopped|stayed|lifted|off|went in|to cancel|srvd|svd|bkd|canx|cxld)\b", re.IGNORECASE
)
_LEAVING = re.compile(
    r"\b(?:fl(?:y|ies|ying)|leav(?:e|es|ing)|depart(?:s|ing|ure)?|remov(?:al(?! directions| details)|ed)|travel(?:s"
    r"|ling)?|goes|going"
    r"|boards?|flight|due out|take[- ]off|wheels up|std|etd)\b", re.IGNORECASE
)
# A weaker word: "for 3 June", and "the letter for him runs out on 30 March".
_FOR = re.compile(r"\bfor\b", re.IGNORECASE)
# On such days something else happened than a setting or a flight.
_ELSE = re.compile(
    r"\b(?:in principle|(?-i:may)|runs? out|last day|possibl[ey]|available|alternatives?|options?|offer(?:ed"
    r"|s)?|could|might|earliest|deadline|arriv\w*|lands?|escorts? back|valid|told|know(?=\s{0,2}$)|rang|phoned"
    r"|informed|wrote"
    r"|lodged|heard|hearing|reported|certified|examined|found|interview\w*|convicted|sentenced|born|injunction|granted|refused|dismissed"
    r"|signed|applied"
    r"|submitted|expires?|detained|arrested|attempt\w*|promulgated|completed|until|hospital|last (?:reported"
    r"|seen))\b",
    re.IGNORECASE
)
# New directions that are only to come do not put a removal that is off on again.
_TO_COME = re.compile(
    r"\b(?:will|shall|'ll|to|can|hope to|aim to) (?:then )?(?:be )?(?:set|book|arrang|fix|issu|re-?book|re-?set"
    r"|look)\w*|\bin due course\b|\bnot before\b|\bnone\b|\bnot yet\b|\bawait\w*|\bto follow\b|\bonce\b|\bwhen\b"
    r"|\bas soon\b|\bno (?:new"
    r"|fresh)\b", re.IGNORECASE
)
_GONE = re.compile(
    r"\b(?:was|were|has been|have been|had been) (?:\w+ )?(?:removed|deported|flown|returned|escorted)|\bflew\b"
    r"|\bleft\b"
    r"|\bdeparted\b", re.IGNORECASE
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
# "VS411 / 23 June / Lagos".
_BEHIND_A_DAY = re.compile(rf"[ ]?[,/|-][ \t]*(?P<place>{_PLACE})")
# From here one leaves.
_AT_HOME = re.compile(
    r"(?:London|Heathrow|Gatwick|Stansted|Luton|Manchester|Birmingham|Edinburgh|Glasgow|Terminal|Colnbrook|Harmondsworth"
    r"|Brook House|Tinsley|Dover|Hull|Harwich|HMP|IRC|Detention|Escorts?|Flight|NCA|Departs?|Destination|Date|Time)\b"
)
_DROPPED = re.compile(
    r"\b(?:not|instead\s+of|rather\s+than|from|originally|previously|formerly|wrongly"
    r"|than|(?<=[(,-])\s?was)\s+(?:on\s+)?(?:the\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE
)


def read(
    sheet: Sheet, days: tuple[Day, ...], people: tuple[tuple[int, int], ...], sent: date | None,
) -> tuple[Details, tuple[Evidence, ...], tuple[str, ...]]:
    """Give the details of a removal, their words, and what must be asked back. `people` are stretches of names."""
    evidence: list[Evidence] = []
    days = tuple(d for d in days if d.start not in _given_before(sheet, [d.start for d in days]))
    row = removal_rows.find(sheet)
    was_set, rivals = _of_row(row, days) if row and row.leaves else _parted(sheet, days, sent)
    leave = rivals[0] if len(rivals) == 1 else None
    when = dates.event(was_set, sheet.text, sent) if was_set else None
    off = _is_off(sheet)
    leaves = _day_of_removal(sheet, leave, sent, off=off) if leave else None
    if leave and leaves and sent and leave.year is None and (leaves - sent).days > _FAR + 90:
        leaves = None
    if was_set and when:
        evidence.append(sheet.evidence("date", when.isoformat(), was_set.start, was_set.end))
    if leave and leaves:
        evidence.append(sheet.evidence("removal_date", leaves.isoformat(), leave.start, leave.end))
    details = Details(
        date=when, removal_date=leaves, flight=_flight(sheet, evidence), destination=_destination(sheet, days, people,
        evidence), cancelled=off,
    )
    said = " and ".join(repr(sheet.words(d.start, d.end)) for d in rivals)
    asks = (f"On which day is the removal? The message says {said}.",) if rivals and leaves is None else ()
    return details, tuple(evidence), asks


# "I gave you BA0247": what an earlier mail told, and what this one puts right.
_GAVE_BEFORE = re.compile(
    r"\b(?:I|we)(?:'d|'ve| had| have)?(?: (?:first|wrongly|originally|just|then))? (?:gave|given|told (?:you"
    r"|NCA|workflow)|said"
    r"|wrote|quoted|put|typed|sent you|reported|notified|advised|had)\b|\b(?:my|our|the|\w+day's|yesterday's"
    r"|last|earlier|previous|this morning's) (?:\w+ )?(?:e-?mails?|mails?|note|message|report|update|form)\b[^.]{0,60}?"
    r"\b(?:said|had|gave|read|showed|stated|wrong|was)\b", re.IGNORECASE
)


def _given_before(sheet: Sheet, starts: list[int]) -> frozenset[int]:
    """Give those of some values that a sentence tells as what was said before, if another sentence has one too."""
    old = {n for n, s in enumerate(sheet.sentences) if _GAVE_BEFORE.search(s.text)} if len(starts) > 1 else set()
    before = frozenset(start for start in starts if old and sheet.sentence_number(start) in old)
    return before if len(before) < len(starts) else frozenset()


def _of_row(row: removal_rows.Row, days: tuple[Day, ...]) -> tuple[Day | None, tuple[Day, ...]]:
    """Give the days that the cells of a row tell, each below its heading."""
    def within(cell: removal_rows.Cell | None) -> tuple[Day, ...]:
        return tuple(d for d in days if cell and cell[0] <= d.start < cell[1])
    return next(iter(within(row.was_set)), None), within(row.leaves)


def _is_off(sheet: Sheet) -> bool:
    """Tell whether the removal named here is off; a new date for it, or a correction, is no cancellation."""
    off = [
        s for s in sheet.sentences if _CANCELLED.search(s.text) and not _NOT_CANCELLED.search(s.text) and
        (_FLIGHT_NEAR.search(s.text) or _FLIGHT.search(s.text))
    ]
    return bool(off) and not any(_AGAIN.search(s.text) and not _TO_COME.search(s.text) for s in sheet.sentences)


def _day_of_removal(sheet: Sheet, leave: Day, sent: date | None, *, off: bool) -> date | None:
    """Give the day of a removal: it lies ahead, but one that is off, or done, may be the day that has just gone."""
    ahead = _weekday_ahead(sheet, leave, sent) or dates.event(leave, sheet.text, sent, future=True)
    if sent is None or not (off or _GONE.search(sheet.sentence_at(leave.start).text)):
        return ahead
    gone = dates.event(leave, sheet.text, sent)
    if gone is None or ahead is None:
        return ahead or gone
    return gone if abs(sent - gone) < abs(ahead - sent) else ahead


_ON_A_WEEKDAY = re.compile(rf"(?:on\s+)?(?:{'|'.join(WEEKDAYS)})", re.IGNORECASE)
_WAS_TO_GO = re.compile(
    r"\b(?:did not|didn't|refused to|failed|was to (?:have )?|was due|were to|had been|wouldn't|would not"
    r"|was taken off|went)\b", re.IGNORECASE
)


def _weekday_ahead(sheet: Sheet, leave: Day, sent: date | None) -> date | None:
    """Give the coming day of a bare weekday, unless its sentence tells of one gone by: he did not board "on Sunday"."""
    if not leave.relative or leave.value is None or sent is None or leave.value >= sent:
        return None
    bare = _ON_A_WEEKDAY.fullmatch(sheet.text[leave.start:leave.end])
    gone = _WAS_TO_GO.search(sheet.sentence_at(leave.start).text) or _GONE.search(sheet.sentence_at(leave.start).text)
    return leave.value + timedelta(days=7) if bare and not gone else None


def _parted(sheet: Sheet, days: tuple[Day, ...], sent: date | None) -> tuple[Day | None, tuple[Day, ...]]:
    """Part the day on which directions were set, or called off, from that of the removal; several where it is open."""
    was_set: Day | None = None
    leaves: list[Day] = []
    surely: list[Day] = []
    for number, day in enumerate(days):
        if _is_dropped(sheet, days, day):
            continue
        governor = "leave" if _ITSELF_OFF.match(sheet.text, day.end) else _governor(sheet, days, number)
        if governor == "else" or (governor == "set" and not _of_a_removal(sheet, day)):
            continue
        if governor == "set" and _may_be_setting(sheet, day, sent):
            was_set = was_set or day
        else:
            leaves.append(day)
            surely.extend([day] if governor == "leave" else [])
    off = _is_off(sheet)
    ahead = [d for d in leaves if (v := dates.event(d, sheet.text, sent, future=True)) and sent and v >= sent]
    if ahead and len(ahead) < len(leaves) and not off:
        leaves = ahead
    plain = [d for d in leaves if d in surely or not (d.relative and _may_be_setting(sheet, d, sent))]
    leaves = plain or leaves
    if _AGAIN.search(sheet.text):
        return was_set, tuple(leaves[-1:])
    # Of several, the one that a word of leaving governs.
    for some in (leaves, [d for d in leaves if d in surely]):
        if len({_day_of_removal(sheet, d, sent, off=off) for d in some}) == 1:
            return was_set, tuple(some[:1])
    return was_set, tuple(leaves)


# "Saturday is off": the day stands for the removal itself.
_ITSELF_OFF = re.compile(
    r"(?:'s (?:flight|removal|charter))?\s(?:is|was|has been)\s(?:now\s|all\s)?(?:off|on|cancelled|called off|scrapped"
    r"|postponed|deferred|pulled)\b", re.IGNORECASE
)


def _is_dropped(sheet: Sheet, days: tuple[Day, ...], day: Day) -> bool:
    """Tell whether a day is put right by the words around it."""
    if _DROPPED.search(sheet.text[max(day.start - 30, 0):day.start]) or is_struck(sheet.text, day.start, day.end):
        return True
    return is_retracted(sheet.text, day.end, (d.start for d in days if d.start > day.end))


_OTHER_PAPERS = re.compile(
    r"\b(?:travel documents?|etds?|passport|laissez|licence|submissions|representations|(?:deportation )?order"
    r"|notice|appeal|bail|judicial review|jr|injunction)\b",
    re.IGNORECASE
)
_DIRECTIONS = re.compile(r"\b(?:directions|removal|rds?|flights?|tickets?|seats?|booked|charter|travel on"
    r"|cancelled)\b", re.IGNORECASE)


def _of_a_removal(sheet: Sheet, day: Day) -> bool:
    """Tell whether what was set, or issued, is a removal and not some other paper."""
    text = sheet.sentence_at(day.start).text
    return bool(_DIRECTIONS.search(text)) or not _OTHER_PAPERS.search(text)


_ASIDE = re.compile(r"\([^()\n]{0,60}\)")
_GOVERNORS = (("set", _SETTING), ("leave", _LEAVING), ("for", _FOR), ("else", _ELSE))
_OPENS = re.compile(
    r"(?:^\W*|[,;:(-]\s*|\b(?:and|but|then|so)\s+)(?:(?:and|but|then|so)\s+)?(?:on\s+)?(?:\w+day,?\s+)?(?:the\s+)?$",
    re.IGNORECASE
)


def _governor(sheet: Sheet, days: tuple[Day, ...], number: int) -> str:
    """Say what governs a day: a setting, a leaving, or something else: "a JR was lodged today"; "" for nothing."""
    day = days[number]
    sentence = sheet.sentence_at(day.start)
    first = max([sentence.start, *(d.end for d in days[:number])])
    last = min([sentence.end, *(d.start for d in days[number + 1:])])
    close, after = _ASIDE.sub(" ", sheet.text[first:day.start]), sheet.text[day.end:max(last, day.end)]
    before = _ASIDE.sub(" ", sheet.text[sentence.start:day.start])
    opens = _OPENS.search(before) and (first == sentence.start or day.relative)
    order = ((after, True), (close, False)) if opens else ((close, False), (after, True))
    for piece, forward in (*order, (before, False)):
        hits = [(hit.start(), name) for name, pattern in _GOVERNORS for hit in pattern.finditer(piece)]
        if hits:
            return (min(hits) if forward else max(hits))[1]
    return ""


def _may_be_setting(sheet: Sheet, day: Day, sent: date | None) -> bool:
    """Tell whether a day does not lie ahead, nor so far back that it is one to come."""
    value = dates.event(day, sheet.text, sent)
    return not (sent is None or value is None or value > sent or (day.year is None and (sent - value).days > _FAR))


def _flight(sheet: Sheet, evidence: list[Evidence]) -> str | None:
    """Give the flight: carrier and digits, where flying is spoken of; a struck one only for a removal that is off."""
    flights = [hit for hit in _FLIGHT.finditer(sheet.text) if _is_flight(sheet, hit)]
    before = _given_before(sheet, [hit.start() for hit in flights])
    flights = [hit for hit in flights if hit.start() not in before]
    kept = [
        hit for hit in flights if not is_struck(sheet.text, *hit.span())
        and not is_retracted(sheet.text, hit.end(), (one.start() for one in flights if one.start() > hit.end()))
    ]
    hit = next(iter(kept or (flights if _is_off(sheet) else [])), None)
    if hit is None:
        return None
    flight = f"{hit[1]}{hit[2]}"
    evidence.append(sheet.evidence("flight", flight, hit.start(), hit.end()))
    return flight


_NEAR = 300    # Letters on either side in which flying is spoken of.


def _is_flight(sheet: Sheet, hit: re.Match[str]) -> bool:
    """Tell whether letters and digits are a flight's, by the airline or by the words around."""
    if _UNDERTAKING.search(sheet.text, max(hit.start() - 14, 0), hit.start()):
        return False
    if _CARRIER.fullmatch(hit[1]) or _FLIGHT_NEAR.search(sheet.text, max(hit.start() - 12, 0), hit.start()):
        return True
    sentence = sheet.sentence_at(hit.start())
    first, last = max(sentence.start, hit.start() - _NEAR), min(sentence.end, hit.end() + _NEAR)
    return _FLIGHT_NEAR.search(sheet.text, first, last) is not None


def _destination(
    sheet: Sheet, days: tuple[Day, ...], people: tuple[tuple[int, int], ...], evidence: list[Evidence],
) -> str | None:
    """Give the destination as written: a place behind "to" where going is spoken of, no person and no day."""
    row = removal_rows.find(sheet)
    places = [row.place] if row and row.place and sheet.text[row.place[0]].isalpha() else []
    going = _TO.finditer(sheet.text) if not places else ()
    places += [hit.span("place") for hit in going if _is_destination(sheet, hit, people)]
    behind = (_BEHIND_A_DAY.match(sheet.text, d.end) for d in days if not places)
    places += [hit.span("place") for hit in behind if hit and _is_destination(sheet, hit, people)]
    places += [hit.span("place") for hit in _CHARTER.finditer(sheet.text) if not places and not any(
        a < hit.end() and hit.start() < b for a, b in people)]
    places += [hit.span("place") for hit in _IN_A_COUNTRY.finditer(sheet.text) if not places and not any(
        a < hit.end() and hit.start() < b for a, b in people)]
    places += [hit.span("place") for hit in _IN_CAPITALS.finditer(sheet.text) if not places and not any(
        a < hit.end() and hit.start() < b for a, b in people)]
    onward = [p for p in places[1:] if _ONWARD.search(sheet.text, max(p[0] - 80, 0), p[0])]
    if not places:
        return None
    start, end = (onward or places[:1])[-1]
    text = " ".join(sheet.words(start, end).split()).rstrip(".,")
    evidence.append(sheet.evidence("destination", text, start, end))
    return text


_ON_FROM_THERE = re.compile(r"\s{1,3}(?:to|-|>)\s{1,3}[A-Z][a-z]")
_LABELS = ("dest", "arr", "to", "going", "country", "place", "returning", "removed")


def _is_destination(sheet: Sheet, hit: re.Match[str], people: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether the place behind "to" is one that somebody goes to."""
    start, end = hit.span("place")
    first = re.split(r"[\s,]", hit["place"].lower())[0].strip(".")
    no_place = first in TITLES or first in WEEKDAYS or _is_word(first) or _AT_HOME.match(hit["place"])
    if no_place or any(a < end and start < b for a, b in people):
        return False
    if sheet.text[end:end + 1].isdigit() or _ON_FROM_THERE.match(sheet.text, end):
        return False    # "Biman BG02": an airline and its flight. "Brussels to Kinshasa": from where.
    if _TRANSIT.search(sheet.text, max(start - 20, 0), start) or is_struck(sheet.text, start, end):
        return False
    sentence = sheet.sentence_at(start)
    if hit.group().lstrip("\n -*\t").lower().startswith(_LABELS) and hit.group()[:1] in "\nTGCPRd-*":
        return True
    return hit.group().lower().startswith("dest") or bool(_GOING.search(sheet.text, sentence.start, start))


def _is_word(first: str) -> bool:
    """Tell whether a word is an everyday capitalised one and no place."""
    return first in NOT_NAMES and first not in PLACES
