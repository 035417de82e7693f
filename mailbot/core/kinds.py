"""What NCA wants with a mail: a first contact, an addition, a question, a withdrawal, or none of these.

The words give signs; the table in `of_notification` says which sign goes before which.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mailbot.core import acts, withdrawals
from mailbot.core import vocabulary_interest as interest
from mailbot.core import vocabulary_kinds as words
from mailbot.core.lexicon import families
from mailbot.core.sheets import Sheet, Stretch
from mailbot.core.states import Kind

_NOT = re.compile(r"(?:\b(?:not|cannot|never|none|neither|nor|nobody|no one|no)\b|n't\b)[^,;:]{0,40}$")
_NOT_A = re.compile(r"\bnot (?:a|an|our|the)(?: \w+)? ?$")
# "We wrote of him in May as a new subject."
_AS_A = re.compile(r"(?<!stand )(?<!serve )(?<!count )(?<!this )(?<!it )\b(?:as|for)(?: an?| our| the)? ?$")
# "Since our first letter about him", "in my initial note": it was sent long ago.
_SINCE_OURS = re.compile(
    r"\b(?:since|after|following|further to|in|with|beside|besides|to|from|than) (?:our|my) ?$"
    r"|\b(?:since|after|when|as|ever since) you (?:had |have |kindly |duly |first )?$"
)
# "He is of no interest", which beside an interest that is declared is said of a husband or a brother.
_OF_HIM = re.compile(
    r"^(?:he|she)(?:'s| is| was)\b(?!.*\b(?:longer|more|now|since|further)\b).{0,60}"
    r"\b(?:of )?no (?:\w+ )?(?:interest|concern)\b")
_OF_NONE = re.compile(r"\bof no (?:\w+ )?interest\b")
# "If NCA had an interest in him, whom should we ask?"
_SUPPOSED = re.compile(
    r"^(?:and |but |so )?(?:if|suppose|supposing|assuming|imagine|were)\b[^,;]{0,12}\b(?:nca|soca|agency|we"
    r"|i)\b[^,;]{0,40}$"
)
_STILL = (
    r"\b(?:not|never|n't)\b.{0,25}\b(?:withdr\w+|clos\w+|ceas\w+|end\w*|laps\w+|giv\w+ up|cancel\w*|remov\w+"
    r"|drop\w*)\b",
)
_THANKS = (
    r"^(?:many |with )?thanks?\b|^thank you\b|^(?:very |much )?(?:helpful|appreciated|noted)\b|^noted\b|^received\b",
)
_SIGNS = families({
    "withdrawn": (*words.WITHDRAWN, *interest.LET_GO), "firmly": words.WITHDRAWN, "still": _STILL,
    "first": words.FIRST, "known": words.KNOWN, "told": words.TOLD,
    "asked": words.ASKED, "declared": (*words.DECLARED, *interest.NOTICED), "passing": words.IN_PASSING,
    "otherwise": words.ELSE, "thanks": _THANKS, "offered": words.OFFERED, "never": words.NEVER_TOLD,
    "performed": (*words.PERFORMED, *interest.PUT_BEFORE_YOU),
    "others": interest.NO_INTEREST_OF_OURS, "updates": interest.UPDATES,
    "denied": interest.DENIED, "void": words.VOID, "stays": interest.STAYS,
})
# "The first you'll have had from us."
_THE_FIRST = re.compile(r"\bthe first (?:\w+ )?(?:that )?$")
# "Please note on his record that it is satisfied" adds to what is known of him.
_NOTE_THAT = re.compile(
    r"\b(?:note|record|enter|mark|put)(?:ed)? (?:on|in|for|to) (?:his|her|their|the|your"
    r"|our) (?:\w+ )?(?:records?|files?|papers"
    r"|case|notes)\b,? that\b(?!.*\b(?:interest\w*|flag\w*|marker|nca|soca|we|us)\b)"
)
_NOTED = re.compile("|".join(interest.NOTED_BEFORE))
# Letters of a sentence up to which its signs are remembered, for the same closings come with every mail.
_REMEMBERED = 300
# Who speaks of it first and then notifies has not notified before.
_AFTER_A_CALL = re.compile(
    r"\b(?:further to|following|as per|as discussed in|after) (?:our|my|the|this morning's|today's|yesterday's) "
    r"(?:\w+ )?(?:call|conversation|discussion|chat|meeting)\b"
)
# "No answer needed", "I am not asking for an update", "so that your papers show what has happened".
_NOTHING_ASKED = re.compile(r"no (?:answer|reply|response|update)s? (?:is |are )?(?:needed|required|necessary"
    r"|expected|wanted)")
_UNASKED = re.compile(r"(?:\b(?:not|never)|n't)(?: \w+)? $|\bso that (?:your|you|the) [^.;?]{0,40}$")
_OF_PROGRESS = re.compile(interest.OF_PROGRESS, re.IGNORECASE)
# What asks only about the days to come: a first contact may wish to be kept informed.
_TO_COME = re.compile(
    r"\b(?:keep (?:us|me|nca) (?:informed|updated|posted|advised)|any developments(?!.{0,60}\?)|future|as (?:it"
    r"|the case) "
    r"(?:progresses|develops)|in due course|when(?:ever)? (?:he|she|they) (?:is|are) (?:to be )?removed)\b"
)


# Where persons are named, by the sheet's identity.
Named = Mapping[int, Sequence[tuple[int, int]]]
NOBODY: Named = {}


@dataclass(frozen=True, slots=True)
class Signs:
    """Where (in order of sentences) each sign is first met; None when it is not."""

    withdrawn: int | None = None
    never: int | None = None
    performed: int | None = None
    first: int | None = None
    known: int | None = None
    told: int | None = None
    asked: int | None = None
    declared: int | None = None
    passing: int | None = None
    otherwise: int | None = None
    thanks: int | None = None
    pending: int | None = None
    loosely: int | None = None
    void: int | None = None
    aside: int | None = None
    stays: int | None = None
    retracted: int | None = None
    says: int | None = None
    updates: int | None = None
    denied: int | None = None
    questions: int | None = None
    answers: int | None = None

    def deny(self) -> bool:
        """Tell whether they say that there never was an interest, and that none begins."""
        return self.never is not None and self.denied is not None


def signs(sheets: tuple[Sheet, ...], named: Named = NOBODY) -> Signs:
    """Look for every sign in every sentence."""
    first: dict[str, int] = {}
    lows = _answered([nameless(sheet, s, named) for sheet in sheets for s in sheet.sentences])
    for place, low in enumerate(lows):
        for sign in _remembered(low) if len(low) <= _REMEMBERED else _of_sentence(low):
            first.setdefault(sign, place)
    return Signs(**first)


def is_denied(sheets: tuple[Sheet, ...]) -> bool:
    """Tell whether a message says that there never was an interest in those whom it names."""
    s = signs(sheets)
    return s.void is None and s.deny()


def lets_go(low: str) -> bool:
    """Tell whether a sentence (small letters) gives up an interest."""
    return "withdrawn" in _remembered(low[:_REMEMBERED])


def is_for_nobody(sheets: tuple[Sheet, ...]) -> bool:
    """Tell whether a message says of itself that it is a test, a draft, or to be ignored."""
    said = (sentence for sheet in sheets for sentence in sheet.sentences)
    return any("void" in _remembered(one.low()) for one in said if len(one.text) <= _REMEMBERED)


# What stands between the particulars of one person: "(", ", born ", "; ref ".
_BETWEEN = re.compile(
    r"[\s,;:()/-]{0,6}(?:(?:d\.?o\.?b\.?|born|b\.|date of birth|ho|home office|our|your|reference|ref|no|number|on|of"
    r"|with)[\s.,:)(]{1,4}){0,5}",
    re.IGNORECASE
)


_TITLED = re.compile(r"\b(?:mr|mrs|ms|miss|dr|prof)\.? him\b")


def nameless(sheet: Sheet, sentence: Stretch, named: Named) -> str:
    """Give a sentence in small letters with "him" for each person's particulars, which are no words of the grammar."""
    spans = sorted(s for s in named.get(id(sheet), ()) if sentence.start <= s[0] < sentence.end)
    if not spans:
        return sentence.low()
    pieces: list[str] = []
    place = sentence.start
    for start, end in spans:
        between = sheet.text[place:start] if start >= place else ""
        if not pieces or (between and not _BETWEEN.fullmatch(between)):
            pieces.extend((between, "him"))
        place = max(place, end)
    said = " ".join("".join((*pieces, sheet.text[place:sentence.end])).lower().split())
    said = _TITLED.sub("him", said)
    # The bracket in which particulars stood was opened between them.
    return re.sub(r"\bhim ?\)", "him", said) if said.count(")") > said.count("(") else said


_ANSWER = re.compile(r"(?:a\d{0,2}[.):]?\s?|ans(?:wer)?[.:]\s?)?(?P<said>yes|no|y|n)\b[.,;]?$")
_NUMBER = re.compile(r"(?:a\d{0,2}|ans(?:wer)?)[.):]")
_BEFORE = re.compile(r"\b(?:before|already|previous(?:ly)?|earlier|known|first time|first notif\w+|first notice)\b")


def answers_whether_before(sheets: tuple[Sheet, ...]) -> bool:
    """Tell whether a form's question whether somebody was notified before is answered."""
    lows = [s.low() for sheet in sheets for s in sheet.sentences]
    return any(now != low and now for now, low in zip(_answered(lows), lows, strict=True))


def _answered(lows: list[str]) -> list[str]:
    """Give the sentences with each question that yes or no follows turned into what the two say together."""
    said = list(lows)
    for place, question in enumerate(lows):
        # A number such as "A4." before an answer is a sentence to itself.
        answer = " ".join(lows[place + 1:place + 3]) if _NUMBER.fullmatch("".join(lows[place + 1:place + 2])) \
            else "".join(lows[place + 1:place + 2])
        hit = _ANSWER.fullmatch(answer) if question.endswith("?") else None
        if hit is None:
            continue
        spoken = _BEFORE.search(question)
        first = spoken is not None and (hit["said"][0] == "y") == spoken.group().startswith("first")
        said[place] = ("first notification" if first else "further notification") if spoken else ""
    return said


def _of_sentence(low: str) -> frozenset[str]:
    """Give the signs of one sentence."""
    places = _SIGNS.places(low)
    found = (set(places) - {"still", "offered", "others", "firmly"}) | set(acts.of_sentence(low))
    for sign, instead, undone in _undone(low, places):
        if undone and sign in found:
            found.remove(sign)
            found |= instead
    if "withdrawn" in found and "firmly" not in places:
        found.add("loosely")
    if low.endswith("?"):
        found.add("questions")
    elif "thanks" not in found and acts.says_something(low):
        found.add("says")
    # "We do not withdraw our interest" speaks of an interest that is known.
    if ("still" in places and "interest" in low) or "stays" in places:
        found.add("known")
    return frozenset(found)


def _undone(low: str, places: dict[str, int]) -> Iterator[tuple[str, set[str], bool]]:
    """Give which signs of a sentence other words undo, and what they are then a sign of."""
    before = {sign: low[:place] for sign, place in places.items()}
    withdrawn, offered, others = before.get("withdrawn", ""), "offered" in places, "others" in places
    to_come, another = withdrawals.is_to_come(low, withdrawn), withdrawals.is_anothers(withdrawn)
    yield "known", set(), offered or bool(_NOT.search(before.get("known", ""))) or acts.is_common_knowledge(low)
    yield "known", set(), "performed" in places and bool(_AFTER_A_CALL.search(low))
    yield from ((sign, {"told"}, bool(_NOTE_THAT.search(low))) for sign in ("performed", "declared"))
    yield "known", set(), bool(_THE_FIRST.search(before.get("known", "")))
    yield "told", set(), offered
    then = places.get("known", len(low)) < places.get("first", 0) and _AS_A.search(before["first"])
    yield "first", {"known"}, bool(_SINCE_OURS.search(before.get("first", "")))
    yield "first", {"known"}, bool(_NOTED.search(low))
    yield "first", {"known"}, bool(then or _NOT_A.search(before.get("first", "")))
    yield "withdrawn", {"pending"}, to_come
    yield "withdrawn", set(), others or "still" in places or another or withdrawals.is_undone(low, withdrawn)
    yield "asked", set(), bool(_NOTHING_ASKED.match(low) or _UNASKED.search(before.get("asked", "")))
    yield "withdrawn", {"aside"}, bool(_OF_HIM.match(low))
    yield "declared", set(), low.count("interest") == 1 and bool(_OF_NONE.search(low))
    yield "asked", set(), bool(_TO_COME.search(low)) or ("stays" in places and not low.endswith("?"))
    if "asked" in places and not low.endswith("?"):
        yield "asked", set(), "asked" not in _SIGNS.places(acts.without_handing_on(low))
    yield "declared", {"pending"}, bool(_SUPPOSED.match(before.get("declared", "")))
    yield "declared", set(), others or "passing" in places or to_come or another


_remembered = lru_cache(maxsize=2048)(_of_sentence)


def _is_let_go_and_wanted(s: Signs) -> bool:
    """Tell whether an idiom by which an interest may end stands beside a question, or beside words of an interest."""
    wants = (s.asked, s.questions, s.declared if s.known is None else None, s.first, s.performed, s.never, s.stays)
    return s.loosely is not None and s.loosely == s.withdrawn and any(place not in (None, s.loosely) for place in wants)


def of_notification(
    sheets: tuple[Sheet, ...], *, people: int, thread: bool, named: Named = NOBODY,
) -> Kind | None:
    """Give the kind of a mail from NCA; None when nothing tells it."""
    s = _as_the_body_says(signs(_speaking(sheets, thread=thread, named=named), named), sheets, named)
    if not people:
        return _of_nobody(s, sheets, thread=thread)
    if _is_let_go_and_wanted(signs(tuple(sheet for sheet in sheets if not sheet.is_subject), named)):
        return None
    decided = next((kind for kind, holds in _rows(s) if holds), None)
    if decided is not None:
        return decided
    if s.pending is not None:
        # It speaks of an interest that may begin or end some day: a person reads what that means for today.
        return None
    # Who answers a question about somebody writes of one who is known, unless an interest is declared.
    answers = s.answers is not None and (s.first, s.performed, s.declared) == (None, None, None)
    told = _of_known(s) if s.known is not None or answers else _of_unknown(s, thread=thread)
    # Who answers in a thread, and asks nothing, adds to what was written before.
    return Kind.INFORMATION if told is None and thread and s.known is None else told


_TITLE_ASKS = re.compile(
    r"\?|\b(?:request\w*|please|pls|chas\w+|remind\w*|wanted|needed|required|seeking|enquir\w+|quer(?:y|ies)|ask\w*|any)\b",
    re.IGNORECASE
)


def _as_the_body_says(s: Signs, sheets: tuple[Sheet, ...], named: Named) -> Signs:
    """Leave out what only the title speaks of where the body says otherwise.

    That is a withdrawal where our interest stays, and the bare word of an interest over a question how the case goes.
    """
    written = tuple(sheet for sheet in sheets if not sheet.is_subject)
    body = signs(written, named)
    if s.asked is not None and body.asked is None and body.questions is None and body.says is not None and (
            body.known is not None or body.told is not None) and not any(
            _TITLE_ASKS.search(sheet.text) for sheet in sheets if sheet.is_subject):
        # "Financial update on two of ours" gives one.
        s = replace(s, asked=None)
    stays = s.withdrawn is not None and s.stays is not None and body.withdrawn is None
    begun = (s.first, s.performed, s.never, body.declared, body.passing) != (None,) * 5
    aside = s.aside is not None and (body.declared, body.first, body.performed) == (None,) * 3
    goes = any(_OF_PROGRESS.search(sheet.text) for sheet in written)
    return body if stays or aside or (body.asked is not None and goes and not begun) else s


def _rows(s: Signs) -> tuple[tuple[Kind, bool], ...]:
    """Give the kinds beside what decides for them; the first that holds decides."""
    retracted = s.retracted is not None and (s.known is not None or s.declared is not None)
    alone = s.aside is not None and (s.declared, s.first, s.performed) == (None,) * 3
    withdrawn = s.withdrawn is not None or retracted or alone
    told = withdrawn or s.first is not None or s.performed is not None or s.never is not None
    spoken = s.known is not None and (s.asked is not None or s.told is not None)
    otherwise = s.otherwise is not None and (s.declared is None or s.otherwise <= s.declared)
    elsewhere = otherwise and not told and not spoken
    begun = s.performed is not None and s.first is not None and s.known is None
    performed = s.performed is not None and (s.known is None or s.performed < s.known) and s.asked != s.performed
    return (
        (Kind.OTHER, s.void is not None or elsewhere or s.deny()),
        (Kind.INTEREST, s.never is not None or begun),
        (Kind.WITHDRAWAL, withdrawn),
        (Kind.INTEREST, performed or (s.first is not None and not (s.known is not None and s.known < s.first))),
    )


def _speaking(sheets: tuple[Sheet, ...], *, thread: bool, named: Named) -> tuple[Sheet, ...]:
    """Give the sheets that speak: a reply bears its thread's subject line, which says what was wanted long ago."""
    body = tuple(s for s in sheets if not s.is_subject)
    s = signs(body, named) if thread else Signs()
    spoken = (s.withdrawn, s.never, s.performed, s.first, s.known, s.told, s.asked, s.declared)
    return body if any(place is not None for place in spoken) else sheets


def _of_known(s: Signs) -> Kind | None:
    """Give the kind of a mail about somebody notified before: a question or an addition, whichever comes first."""
    if s.asked is not None and (s.told is None or s.asked <= s.told):
        return Kind.UPDATE_REQUEST
    # A question that was not understood may be all that is wanted.
    return None if s.told is None and s.questions is not None else Kind.INFORMATION


def _of_unknown(s: Signs, *, thread: bool) -> Kind | None:
    """Give the kind of a mail that does not say whether anything was sent before."""
    if s.declared is not None and not (s.asked is not None and s.asked < s.declared):
        return Kind.INTEREST if s.asked != s.declared or s.passing is None else Kind.UPDATE_REQUEST
    if s.asked is not None:
        return Kind.UPDATE_REQUEST
    if s.passing is not None or s.declared is not None:
        return Kind.INTEREST
    if s.updates is not None and s.says is not None and s.questions is None:
        return Kind.INFORMATION
    if s.told is None and s.thanks is not None and s.questions is None and not (
        thread and s.says is not None
    ):
        return Kind.OTHER
    return Kind.INFORMATION if s.told is not None else None


_OURS = re.compile(r"\b(?:NCA|SOCA|[Aa]gency|[Oo]ur|[Mm]arker|[Ff]lag|[Nn]otification)\b")
_HANDS_IN = re.compile(
    r"\b(?:see|find|have|is|are|attach(?:ed|ing)?|enclos(?:ed|ing)|on)\b[^.\n]{0,60}\b(?:attach\w*|enclos\w*"
    r"|form|spreadsheet"
    r"|sheet|letter|pdf)\b|\battached\b", re.IGNORECASE
)


def _of_nobody(s: Signs, sheets: tuple[Sheet, ...], *, thread: bool) -> Kind | None:
    """Give the kind of a mail that names nobody; what is only attached was not read, so it may be anything."""
    body = [sheet for sheet in sheets if not sheet.is_subject]
    text = body[0].text if len(body) == 1 else ""
    if s.otherwise is None and len(text) < 400 and "?" not in text and _HANDS_IN.search(text):
        return None
    if s.otherwise is None and s.withdrawn is not None:
        if not thread and not _OURS.search(text):
            return Kind.OTHER
        return Kind.WITHDRAWAL if thread else None
    if thread and s.asked is not None and s.otherwise is None:
        return Kind.UPDATE_REQUEST
    return Kind.OTHER
