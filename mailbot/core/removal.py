"""The particulars of a removal: the day it was set (or called off), the day it is, the flight and where to."""

import re
from datetime import date, timedelta

from mailbot.core import ages, anothers, dates, removal_places, removal_rows
from mailbot.core.clause import CARRIER
from mailbot.core.corrections import is_retracted, is_struck
from mailbot.core.dates import WEEKDAYS, Day
from mailbot.core.notification import Details, Evidence
from mailbot.core.sheets import Sheet

_FLIGHT = re.compile(r"(?<![\w/])([A-Z]{2}|[A-Z]\d|\d[A-Z]|[A-Z]{3})\s?-?\s?(\d{2,4})(?![\w/]|\s?\d[A-Z]{2}\b)")
_CARRIER = re.compile(CARRIER)
_FAR = 180       # Days: a day without a year that lies further back is one to come.
_UNDERTAKING = re.compile(r"\b(?:operation|op|form|room|wing|section|article|rule|para\w*)\s$", re.IGNORECASE)
_FLIGHT_NEAR = re.compile(
    r"\bflights?\b|\bfl(?:y|ies|own|ying)\b|\bremov|\bdepart|\bcharter\b|\bairlines?\b|\bairways\b|\baboard\b"
    r"|\brds?\b|\bseat\b|\bticket|\bboard(?:s|ing)?\b|\bbooked\b|\bdirections\b|\btravel|\bleav", re.IGNORECASE
)
_CANCELLED = re.compile(
    r"\b(?:cancel(?:led|ed|lation)|(?:had|have|decided|agreed|morning|today|yesterday) to (?:cancel|defer|postpone"
    r"|call off)|call(?:ed|ing) off|scrapped|aborted|(?:is|are|was|were|now) off|been pulled"
    r"|(?:was|were|got|is|are|been|being) pulled|stand(?:ing)? (?:\w+ ){0,2}down|(?:will not|won't|would not"
    r"|is not|isn't) (?:now )?(?:be )?"
    r"(?:aboard|on board|on (?:it|that|the) (?:plane|flight|aircraft))|knocked on the head|put on ice|on hold"
    r"|shelved|(?:not|isn't|won't be)"
    r" happening|not going anywhere|binned|ditched"
    r"|withdrawn|withdrew|lifted|deferred|postponed|(?:will|would) not (?:now )?(?:be )?(?:fly|flying|go|going"
    r"|removed|travel"
    r"|travelling|leave|depart|take place|go ahead|happen|proceed)|(?:no longer|not) (?:now )?(?:be "
    r"|being )?(?:fly|flying|going|removed|travelling"
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
    r"|(?:deferred|postponed|put off|delayed|pushed back|slipped|changed)(?: from [^.;]{3,30}?)? (?:to|until|till)"
    r" (?:\w+day\b|(?:the )?\d{1,2})"
    r"|(?:goes|travels|leaves|will go|will travel|removed) (?:instead )?by (?:\w+ ){0,3}(?:ferry|coach|rail|train"
    r"|road|sea|car|boat|ship)"
    r"|(?<!no )new (?:date|directions|flight)|instead (?:fl|on|he|she)|now (?:set|booked|fixed|fl(?:y|ies)"
    r"|on)|(?-i:now [A-Z]{2} ?\d{2,4}))\b",
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
    r"|ling)?|(?:will|shall|due to) go(?! to (?:him|her))|goes|going"
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
_DROPPED = re.compile(
    r"\b(?:not|instead\s+of|rather\s+than|from|originally|previously|formerly|wrongly"
    r"|than|(?<=[(,-])\s?was|(?:mine|yours|ours|(?:e-?)?mails?|notes?|message|report|update|form|minute)(?:\s(?:of|from|on|dated|sent))"
    r")\s+(?:on\s+)?(?:the\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE
)


def read(
    sheet: Sheet, days: tuple[Day, ...], people: tuple[tuple[int, int], ...], sent: date | None,
) -> tuple[Details, tuple[Evidence, ...], tuple[str, ...]]:
    """Give the details of a removal, their words, and what must be asked back. `people` are stretches of names."""
    evidence: list[Evidence] = []
    days = tuple(d for d in days if d.start not in _given_before(sheet, [d.start for d in days]))
    row = removal_rows.find(sheet)
    was_set, rivals = _of_row(row, days) if row and row.leaves else _parted(sheet, days, sent)
    if row and row.leaves and row.was_set is None:
        was_set = _parted(sheet, tuple(d for d in days if not row.start <= d.start < row.end), sent)[0]
    leave = rivals[0] if len(rivals) == 1 else None
    when = dates.event(was_set, sheet.text, sent) if was_set else None
    off = is_off(sheet)
    leaves = _day_of_removal(sheet, leave, sent, off=off) if leave else None
    if leave and leaves and sent and leave.year is None and (leaves - sent).days > _FAR + 90:
        leaves = None
    if was_set and when:
        evidence.append(sheet.evidence("date", when.isoformat(), was_set.start, was_set.end))
    if leave and leaves:
        evidence.append(sheet.evidence("removal_date", leaves.isoformat(), leave.start, leave.end))
    unclear = removal_rows.is_unclear(sheet.text)
    asks = ["Is the removal cancelled? The form does not say so plainly."] if unclear else []
    flight, place = _flight(sheet, evidence, asks), removal_places.destination(sheet, days, people, evidence)
    details = Details(date=when, removal_date=leaves, flight=flight, destination=place, cancelled=off)
    said = " and ".join(repr(sheet.words(d.start, d.end)) for d in rivals)
    if rivals and leaves is None:
        asks.append(f"On which day is the removal? The message says {said}.")
    return details, tuple(evidence), tuple(asks)


# "I gave you BA0247": what an earlier mail told, and what this one puts right.
_GAVE_BEFORE = re.compile(
    r"\b(?:I|we)(?:'d|'ve| had| have)?(?: (?:first|wrongly|originally|just|then))? (?:gave|given|told (?:you"
    r"|NCA|workflow)|said"
    r"|wrote|quoted|put|typed|sent you|reported|notified|advised|had)\b|\b(?:my|our|the|\w+day's|yesterday's"
    r"|last|earlier|previous|this morning's) (?:\w+ )?(?:e-?mails?|mails?|note|message|report|update|form)\b[^.]{0,60}?"
    r"\b(?:said|had|gave|read|showed|stated|wrong|was)\b", re.IGNORECASE
)


# "Not on 21 June as I typed": only what is struck out was given before.
_AS_WELL_STRUCK = re.compile(r"\bnot\b[^.;]{0,60}\bas\s$")


def _tells_what_was_given(sentence: str) -> bool:
    hits = _GAVE_BEFORE.finditer(sentence)
    return any(not _AS_WELL_STRUCK.search(sentence, 0, hit.start()) for hit in hits)


def _given_before(sheet: Sheet, starts: list[int]) -> frozenset[int]:
    """Give those of some values that a sentence tells as what was said before, if another sentence has one too."""
    old = {n for n, s in enumerate(sheet.sentences) if _tells_what_was_given(s.text)} if len(starts) > 1 else set()
    before = frozenset(start for start in starts if old and sheet.sentence_number(start) in old)
    return before if len(before) < len(starts) else frozenset()


def _of_row(row: removal_rows.Row, days: tuple[Day, ...]) -> tuple[Day | None, tuple[Day, ...]]:
    """Give the days that the cells of a row tell, each below its heading."""
    def within(cell: removal_rows.Cell | None) -> tuple[Day, ...]:
        return tuple(d for d in days if cell and cell[0] <= d.start < cell[1])
    return next(iter(within(row.was_set)), None), within(row.leaves)


def is_off(sheet: Sheet) -> bool:
    """Tell whether the removal named here is off; a new date for it, or a correction, is no cancellation."""
    if removal_rows.is_called_off(sheet.text):
        return True
    off = [
        s for s in sheet.sentences if _CANCELLED.search(s.text) and not _NOT_CANCELLED.search(s.text)
        and not s.text.endswith("?") and not removal_rows.is_row(s.text.strip()) and
        (_FLIGHT_NEAR.search(s.text) or _FLIGHT.search(s.text))
    ]
    again = any(_AGAIN.search(s.text) and not _TO_COME.search(s.text) for s in sheet.sentences)
    return bool(off) and not again and not _is_back_on(sheet.text)


# What was called off goes ahead after all: "that was premature", "the directions were never withdrawn".
_BACK_ON = re.compile(
    r"\b(?:removal|flight|directions|rds|charter)\b[^.;,]{0,40}\b(?:is|are|was|were) (?:now )?(?:back on"
    r"|on again)(?=[ ]?[.,;:!)\n]|$)"
    r"|\b(?:removal|flight|he|she) (?:goes|is going) ahead after all(?=[ ]?[.,;:!)\n]|$)"
    r"|\b(?:directions|removal|flight|rds?)\b[^.;]{0,40}\b(?:were|was|had been) (?:in fact "
    r"|actually )?never (?:withdrawn"
    r"|cancelled|called off)\b|\bcancel\w*[^.]{0,40}[,;:] ?(?:and |but )?(?:that|which|this) was (?:premature"
    r"|a mistake|wrong"
    r"|an error|in error)(?: of mine| on my part)?(?=[ ]?[.,;:!)]|$)|\bcancellation (?:of [^.;]{3,60} )?(?:was"
    r"|is|has been) (?:itself )?"
    r"(?:premature|a mistake|wrong|an error|in error|withdrawn|cancelled|undone)\b", re.IGNORECASE
)
_NOT_SO = re.compile(r"\b(?:when|if|once|until|unless|whether|hop(?:e|ing)|not|might|may"
    r"|could)\b[^.;]{0,60}$", re.IGNORECASE)


def _is_back_on(text: str) -> bool:
    """Tell whether a text says outright that the removal which was called off goes ahead."""
    return any(not _NOT_SO.search(text, max(hit.start() - 70, 0), hit.start()) for hit in _BACK_ON.finditer(text))


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
    off = is_off(sheet)
    ahead = [d for d in leaves if (v := dates.event(d, sheet.text, sent, future=True)) and sent and v >= sent]
    if ahead and len(ahead) < len(leaves) and not off:
        leaves = ahead
    leaves = ages.without_next_years(leaves, sheet, sent)
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


# "Two escorts, who come back on BA 0074 on the 8th": that is nobody's removal.
_COMES_BACK = re.compile(
    r"\b(?:escort\w*|team|crew|officers?|staff|medics?|they|who)\b[^.;]{0,60}\b(?:return\w*|com(?:e|es"
    r"|ing) (?:back|home)|fl(?:y|ies|ying) (?:back"
    r"|home)|back|inbound)\b[^.;]{0,40}$", re.IGNORECASE
)


# "He does not travel on the 9th. It is the 11th."
_DOES_NOT_GO = re.compile(
    r"\b(?:not|n't) (?:now |be )?(?:travel|go|leave|fly|depart|leav|travell|remov)(?:ing|ed)? (?:out )?on (?:the )?$",
    re.IGNORECASE)


def _is_dropped(sheet: Sheet, days: tuple[Day, ...], day: Day) -> bool:
    """Tell whether a day is put right by the words around it, or is somebody else's: that of the escorts' return."""
    begin = sheet.sentence_at(day.start).start
    if _COMES_BACK.search(sheet.text, begin, day.start) or anothers.is_subject(sheet.text[begin:day.start]):
        return True
    before = sheet.text[max(day.start - 40, begin):day.start]
    does_not_go = _DOES_NOT_GO.search(before) and not is_off(sheet)
    if does_not_go or _DROPPED.search(before[-30:]) or is_struck(sheet.text, day.start, day.end):
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
    for piece, forward in (*order, (_unspent(days[:number], sentence.start, before), False)):
        hits = [(hit.start(), name) for name, pattern in _GOVERNORS for hit in pattern.finditer(piece)]
        if hits:
            return (min(hits) if forward else max(hits))[1]
    return ""


def _unspent(earlier: tuple[Day, ...], start: int, before: str) -> str:
    """Give what stands before a day without the words that govern a day before it: "the removal of 31 October"."""
    for day in earlier:
        if start <= day.start and (spent := _SPENT.search(before, 0, day.start - start)):
            before = f"{before[:spent.start()]}{' ' * (len(spent.group()))}{before[spent.end():]}"
    return before


_SPENT = re.compile(r"\b(?:removal|flight|departure|charter|directions)\s(?:of|on|for|due on|set for|planned for)\s"
                    r"(?:\w+day,?\s)?(?:the\s)?$", re.IGNORECASE)


def _may_be_setting(sheet: Sheet, day: Day, sent: date | None) -> bool:
    """Tell whether a day does not lie ahead, nor so far back that it is one to come."""
    value = dates.event(day, sheet.text, sent)
    return not (sent is None or value is None or value > sent or (day.year is None and (sent - value).days > _FAR))


def _flight(sheet: Sheet, evidence: list[Evidence], asks: list[str]) -> str | None:
    """Give the flight: carrier and digits, where flying is spoken of; a struck one only for a removal that is off."""
    flights = [hit for hit in _FLIGHT.finditer(sheet.text) if _is_flight(sheet, hit)]
    before = _given_before(sheet, [hit.start() for hit in flights])
    flights = [hit for hit in flights if hit.start() not in before]
    kept = [
        hit for hit in flights if not is_struck(sheet.text, *hit.span())
        and not is_retracted(sheet.text, hit.end(), (one.start() for one in flights if one.start() > hit.end()))
    ]
    kept = [hit for hit in kept if not _WAS_ONE.search(sheet.text, max(hit.start() - 20, 0), hit.start())] or kept
    hit = next(iter(kept or (flights if is_off(sheet) else [])), None)
    if hit is None:
        return None
    if rival := next((one for one in kept[1:] if _is_rival(sheet, hit, one)), None):
        both = f"{sheet.words(*hit.span())!r} and {sheet.words(*rival.span())!r}"
        asks.append(f"Which flight is it? The message says {both}.")
        return None
    flight = f"{hit[1]}{hit[2]}"
    evidence.append(sheet.evidence("flight", flight, hit.start(), hit.end()))
    return flight


# "Was BA0081 on 2/7, now BA0077".
_WAS_ONE = re.compile(r"\b(?:was|were|originally|previously|formerly)\s(?:on\s|booked\son\s|to\sbe\s)?$", re.IGNORECASE)
# Another leg, or another journey, than the one that is told first.
_OTHER_LEG = re.compile(
    r"\b(?:onward\w*|connect\w*|then|return\w*|back|escorts?|via|from there|later|second|leg|inbound"
    r"|previous\w*|earlier"
    r"|originally|original|was|instead|replac\w+|chang\w+|not|no longer|cancel\w*|alternativ\w*|option"
    r"|or)\b", re.IGNORECASE
)


def _is_rival(sheet: Sheet, first: re.Match[str], other: re.Match[str]) -> bool:
    """Tell whether two sentences give the same carrier two numbers, and neither speaks of another leg."""
    same = first[1] == other[1] and first[2].lstrip("0") != other[2].lstrip("0")
    places = {sheet.sentence_number(first.start()), sheet.sentence_number(other.start())}
    return same and len(places) > 1 and not any(_OTHER_LEG.search(sheet.sentences[n].text) for n in places)


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
