"""How an event is spoken of: as so, as not so, as to come, as asked, as supposed, as somebody else's.

Only what is said as so is a milestone. The tables are in `vocabulary_moods` and `vocabulary_milestones`.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from mailbot.core import harmless, plans
from mailbot.core import vocabulary_moods as words
from mailbot.core.clause import Hit
from mailbot.core.lexicon import any_of
from mailbot.core.states import MilestoneName
from mailbot.core.vocabulary_decisions import DECIDING
from mailbot.core.vocabulary_milestones import BACKGROUND, NEGATED, SUPPOSED
from mailbot.core.vocabulary_people import RELATIVES


class Mood(StrEnum):
    """How an event is spoken of."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    PLANNED = "planned"
    ASKED = "asked"
    SUPPOSED = "supposed"
    OTHERS = "somebody else's"
    BACKGROUND = "said in passing"
    RECALLED = "told before"


_NEGATED, _SUPPOSED, _BACKGROUND = (
    any_of(NEGATED), any_of((*SUPPOSED, words.HEARSAY)), re.compile(BACKGROUND)
)
_OURS, _WE_RECEIVE, _OTHER_KIND = any_of(words.OUR_APPEAL), re.compile(words.WE_RECEIVE), any_of(words.OTHER_KIND)
_SENDING, _RECEIVING, _PURPOSE = re.compile(words.SENDING), re.compile(words.RECEIVING), any_of(words.PURPOSE)
_OUTER_DENIAL, _UNDECIDED = any_of(words.OUTER_DENIAL), any_of(words.UNDECIDED)
_CONDITIONAL = any_of(words.CONDITIONAL)
_GOT, _BY_THE_PERSON = re.compile(words.GOT), re.compile(words.GOT_BY_THE_PERSON)
_TAKEN_AWAY, _ASKED_FOR = map(re.compile, (words.TAKEN_AWAY, words.ASKED_FOR))
_TOLD_BEFORE = re.compile(words.TOLD_BEFORE)
_KNOWN, _MISTAKEN = re.compile(words.KNOWN), re.compile(words.MISTAKEN)
_TURNED_AWAY = re.compile(words.TURNED_AWAY)
_REVERSED, _UNDONE = re.compile(words.REVERSED), re.compile(words.UNDONE)
_ENQUIRED, _UNREAL = any_of(words.ENQUIRED), any_of(words.UNREAL)
_OTHER_PERSON, _NOT_THIS_ONE = re.compile(words.OTHER_PERSON), re.compile(words.NOT_THIS_ONE)
_SAYS_NO = re.compile(
    r"\W{0,3}(?:no(?=\W*$|[,.;(])|not|none|nil|n/?a|pending|await\w*|tb[ac]|to follow|outstanding|unknown|refused"
    r"|never|n"
    r"|nothing)\b(?! only)"
)
_SAYS_YES = re.compile(r"\W{0,3}(?:yes|y|yep|done|correct|confirmed)\b")
_DOUBT = any_of(words.DOUBT)
_TAKEN_BACK, _ACCOUNT = any_of(words.TAKEN_BACK), re.compile(words.ACCOUNT)
# What stands right before the verb of something that has plainly happened: "was duly served", "he has lodged".
_DONE = re.compile(
    r"(?:\b(?:was|were|has been|(?<!to )have been|had been|has|(?<!to )have|had|got|he|she|x|they|we|i|who|judge"
    r"|tribunal|officers?|staff)"
    r" (?:(?:now|since|finally|only|duly|just|also|then|already|both|all|today|yesterday|formally|personally"
    r"|successfully"
    r"|this (?:morning|afternoon)|last (?:night|week)|in person|at last|eventually|actually|indeed|in fact) ){0,3}"
    r"|^(?:and |but |then |has |was )+)$"
)
_DECIDING, _NOMINAL = re.compile(rf"\b{DECIDING}\b"), re.compile(r"\b(?:decision|deportation)\b")
_NOBODY = re.compile(r"\b(?:no|neither|nor|nobody|none|never|nothing|not|n't)\b(?! (?:only|just|merely|contest|oppos"
    r"|surpris))")
# A tribunal, a prosecutor or a board decides things of its own.
_OTHERS_DECIDE = re.compile(
    rf"\b(?:tribunal|judge|court|ftt|ut|ij|upper tribunal|parole board|cps|jury|magistrates?|police|solicitors?"
    rf"|counsel|social worker"
    rf"|probation(?: officer)?|prison|governor|panel)\b (?:[\w']+ ){{0,3}}?{DECIDING}\b"
)
# "After two refusals he got …": the event is what the sentence says, and only the words before it are in passing.
_OPENED = re.compile(
    r"^(?:and |but )?(?:after|following|despite|in spite of|because of|owing to|due to|given|since|having)"
    r" (?!(?:x|he|she|we|they|it|i|the (?:judge|tribunal|appeal|order))\b)(?:(?!(?:was|were|has|had|have"
    r"|is)\b)[\w'-]+ ){1,6}?"
    r"(?:(?:x|he|she|we|i|they|it)(?:'ve|'s|'d)?|(?:ij|ftj|fttj|utj|dj|judge) \w+|(?:the|an?|immigration|upper"
    r"|first-tier) (?:\w+ )?(?:judge|tribunal"
    r"|ftt|ut|panel"
    r"|order|notice|appeal|officer|secretary of state|department|home office|minister|grade 7|g7|scw|senior"
    r"|caseworker))(?: \w+){0,3} $"
)
# What a clause opens with that is still to come.
_YET_TO_COME = re.compile(r"(?:and |but |, )?(?:before|until|once|unless|as soon as"
    r"|by the time)\b(?! (?:the (?:judge|tribunal|ftt|panel|upper)|judge|him|her))")
# "The appeal will be dismissed": whoever thinks so, it is to come.
_FUTURE = re.compile(r"\b(?:will|shall|'ll|won't|going to|can|must|has to|have to|needs? to) (?:\w+ )?be $")
# "Serving the order on him this afternoon": a doing that opens its clause is under way, or to come.
_UNDER_WAY = re.compile(r"(?:serving|handing|giving|delivering|presenting|notifying|telling|informing|granting"
    r"|setting)")
_STARTS = re.compile(
    r"(?:^|^x\W{1,3}|[:;-] |\b(?:session|training|course|guidance|advice|workshop|slides|note|lesson|tips"
    r"|module|chapter"
    r"|instructions?|guide|refresher) (?:on|about|for|in|to|of) |\b(?:am|are|is|be|being|now|off to|about to"
    r"|going to|due to|start(?:ing)?|begin(?:ning)?) )"
    r"(?:(?:now|today|just|out) )?$")
_IF = re.compile(r"\b(?:if|unless|should|whether|in the event|provided|assuming|when|subject to|were)\b")
_MODAL_PERFECT = re.compile(r"\b(?:to|should|would|could|must|might|may|ought to|will|shall"
    r"|'ll)(?: \w+)? have (?:\w+ )?(?:been )?$")
_FINITE = re.compile(r"(?:\w+ed|gave|given|got|won|lost|withdrew|withdrawn|came|reached|put|took|handed"
    r"|freed)(?: (?:for|in|out|into|outright|hands down))?$")
# "Either the notice or only a form was given": which of two things happened, nobody says.
_EITHER = re.compile(
    r"\beither (?:(?:the|an?|his|her|our) (?:\w+ )?(?:notice|order|letter|form|paper|decision|deportation|appeal)\b"
    r"|['\"\u2018\u201c]|to be\b|not\b|deport).{0,90}\bor\b"
)
# Words that have their own subject: "he has won".
_BY_ITSELF = re.compile(r"(?:he|she|x|it|they|we)\b(?:(?! (?:not|never|to|may|might|will|could|would)\b).)*$")
# Those who stand beside the offender on another footing: what they do, or give, is of the event itself.
_OBJECT_OF = re.compile(
    r"\b(?:to|on|of|by|against|for|deport(?:ing)?|remov(?:e|ed|ing)|serv(?:ed|ing)|notified|bailed|gave|handed|told"
    r"|with)(?: x)?\s*$"
)
# "The appeal that was allowed is his wife's", "… belongs to his brother".
_IS_WHOSE = re.compile(
    r"\b(?:(?P<is>is|was|were|are|be|been)|belong(?:s|ed) to|concern(?:s|ed)|relate[sd] to"
    r"|mean[st]?)(?: (?:in fact|really"
    r"|actually|only|of course|not his but))?(?: that of)?\s*$")
_HELPERS = frozenset((r"escorts?", r"sureties", r"surety", r"guarantors?", r"witness(?:es)?"))
_BESIDE = "|".join(r for r in RELATIVES if r not in _HELPERS)
_OTHERS = re.compile(
    # "X, the dependant, was served" is the person itself.
    rf"(?:\b(?:his|her|their|the|a|an|another)"
    rf"|'s?)\s+(?:\w+\s+)?(?:{_BESIDE})\b(?<!\bx, the dependant)(?!'s? (?:address"
    rf"|house"
    rf"|home|flat|care))"
    # "The brothers X and Y" are the persons themselves.
    r"(?!(?:(?<=\bthe brothers)|(?<=\bthe sisters)|(?<=\bthe twins)|(?<=\bthe cousins)|(?<=\bthe couple)) x\b)"
)
_CORRECTING = re.compile(
    r"\b(?:typo|correct\w*|amend\w*|mistake\w*|in error|wrong\w*|meant|instead of|rather than"
    r"|should(?:'ve)? (?:have )?(?:read|be))\b"
    r"|\bnot\b.{1,40}\bbut\b|[,-] ?not\b|\band not\b"
)
_BACKGROUND_ONLY = re.compile(r"\b(?:i|we) (?:have|had|am|are|can|now|hereby|decided|write)\b")
_NO = re.compile(r"\bundecided\b|\b(?:no|not|never|nor|neither|yet)\b|n't\b")
_LOST = re.compile(r"\bnot (?:been )?(?:allowed|successful|succeed|upheld)|\b(?:has|have|had) lost\b"
    r"|\bno longer\b")
_DECISIONS = frozenset({MilestoneName.DEPORT_DECISION, MilestoneName.NO_DEPORT_DECISION})
_IN_HAND = frozenset({MilestoneName.NOTIFIED_OF_INTENTION, MilestoneName.DEPORTATION_ORDER_SERVED})
_OF_KINDS = frozenset({MilestoneName.APPEAL_RECEIVED, MilestoneName.APPEAL_RESULT, MilestoneName.BAIL_GRANTED})


def mood(name: MilestoneName, low: str, hit: Hit, *, asked: bool) -> Mood:
    """Tell in what mood a clause (small letters) speaks of an event, whose words are `hit`."""
    low = harmless.in_the_end(low)
    said = _said(name, low, hit)
    scope = said.scope
    # The order matters: the first that holds decides.
    tests: tuple[tuple[Mood, bool], ...] = (
        (Mood.ASKED, asked),
        (Mood.OTHERS, _is_others(said.low, hit) or _is_another_kind(name, said.low)),
        (Mood.NEGATED, bool(_UNDECIDED.search(low) or _UNREAL.search(low))),
        (Mood.PLANNED, bool(_ENQUIRED.search(said.upto) or _YET_TO_COME.match(low))),
        (Mood.PLANNED, bool(_FUTURE.search(said.before)) and not _IF.search(low)),
        (Mood.PLANNED, name is MilestoneName.REMOVAL_DETAILS and bool(_NO_NEW_ONES.search(low))),
        (Mood.PLANNED, bool(_UNDER_WAY.fullmatch(said.verb) and _STARTS.search(said.before))),
        (Mood.SUPPOSED, bool(_EITHER.search(low))),
        (Mood.NEGATED, name is MilestoneName.BAIL_GRANTED and _is_refused(said)),
        (Mood.SUPPOSED, bool(_SUPPOSED.search(scope) or _CONDITIONAL.search(said.low))),
        (Mood.SUPPOSED, _is_taken_away(name, said.low)),
        (Mood.NEGATED, _is_negated(name, said)),
        (Mood.PLANNED, plans.is_planned(name, scope, done=said.done) or _is_on_its_way(name, said.low)),
        (Mood.RECALLED, is_told_before(low)),
        (Mood.BACKGROUND, _is_said_in_passing(low, hit)),
    )
    return next((mood for mood, holds in tests if holds), Mood.ASSERTED)


@dataclass(frozen=True, slots=True)
class _Said:
    """A clause without what negates or plans nothing: whole, as far as the mood is the event's, and about its verb."""

    low: str
    scope: str
    before: str
    verb: str
    upto: str
    done: bool


def _said(name: MilestoneName, low: str, hit: Hit) -> _Said:
    low = harmless.without_conditions(low, hit) if name is MilestoneName.BAIL_GRANTED else low
    pieces = (low, _scope(name, low, hit), low[:hit.verb], low[hit.verb:hit.end], low[:hit.last])
    whole, scope, before, verb, upto = map(harmless.left_out, pieces)
    done = _is_done(low, hit) or (name is MilestoneName.APPEAL_RECEIVED and bool(_PLAINLY_IN.search(low)))
    return _Said(whole, scope, before, verb, upto, done)


def _scope(name: MilestoneName, low: str, hit: Hit) -> str:
    """Give the part of a clause whose mood is the event's: of "we agreed that he should go" the part to "agreed"."""
    verb = _DECIDING.search(low, 0, hit.last) if name in _DECISIONS else None
    governs = verb and not _NOMINAL.search(low[hit.first:verb.start()])
    return low[:verb.end()] if verb and governs else low


def _is_done(low: str, hit: Hit) -> bool:
    """Tell whether the verb says by its own form that it has happened, and nothing that opens the clause undoes it."""
    before = low[:hit.verb]
    said = low[hit.verb:hit.end]
    whole = _DONE.search(before) or (_BY_ITSELF.match(said) and not before.rstrip().endswith(("that", "if", "whether")))
    plain = _FINITE.search(said) and whole and not _MODAL_PERFECT.search(before)
    return bool(plain) and not re.match(r"(?:and |but )?(?:once|until|before|as soon as|when)\b", low)


def is_disowned(low: str) -> bool:
    """Tell whether a sentence says that what stood before it is of another person, or of another kind."""
    return any(_NOT_THIS_ONE.match(low, begin) for begin in (0, *(hit.end() for hit in _COLON.finditer(low))))


# Behind a colon a sentence may take back what stood before it, as behind "before anybody tells NCA".
_COLON = re.compile(r": ")


def cast_back(low: str, sentence: str) -> Mood | None:
    """Give the mood in which a clause puts those before it: "as you know", "but that is his brother"."""
    if _KNOWN.match(low) and not _CORRECTING.search(sentence):
        return Mood.RECALLED
    return Mood.OTHERS if is_disowned(low) else Mood.NEGATED if _MISTAKEN.match(low) else None


def says_no(low: str) -> bool:
    """Tell whether what stands behind a label, or a question, denies it: "DO served: not yet"."""
    return bool(_SAYS_NO.match(low))


def says_yes(low: str) -> bool:
    """Tell whether a sentence says yes to what was asked before it."""
    return bool(_SAYS_YES.match(low))


def doubts(low: str) -> bool:
    """Tell whether a sentence doubts what stood before it: "the officer was not sure"."""
    return bool(_DOUBT.search(low))


def is_taken_back(low: str) -> bool:
    """Tell whether a sentence takes back what was reported before: "please ignore my last"."""
    return bool(_TAKEN_BACK.search(low))


def is_an_account(low: str) -> bool:
    """Tell whether a clause only hands on what somebody says: "the wing says that it was served"."""
    return bool(_ACCOUNT.search(low))


def _is_said_in_passing(low: str, hit: Hit) -> bool:
    """Tell whether a clause only opens the sentence: "following the dismissal of his appeal"."""
    if re.match(r"(?:and |but )?(?:on|as|upon) ", low) or _BACKGROUND_ONLY.search(low):
        return False
    return bool(_BACKGROUND.match(low)) and not _OPENED.search(low[:hit.verb])


def is_told_before(low: str) -> bool:
    """Tell whether a clause recalls what was reported before; a correction of it is news."""
    return bool(_TOLD_BEFORE.search(low)) and not _CORRECTING.search(low)


def _is_others(low: str, hit: Hit) -> bool:
    """Tell whether the event is a relative's: named before it, or right behind "to", "on", "of", "against"."""
    if _OTHER_PERSON.search(low):
        return True
    other = _OTHERS.search(low)
    if other is None:
        return False
    before, behind = low[:other.start()], low[other.end():]
    whose = _IS_WHOSE.search(before)
    owned = whose is not None and (behind.startswith("'") or not whose["is"])
    return other.start() < hit.last or owned or bool(_OBJECT_OF.search(before))


def _is_another_kind(name: MilestoneName, low: str) -> bool:
    """Tell whether the Home Office appeals, or the appeal (the bail) is not of the kind that counts."""
    if name in _OF_KINDS and _OTHER_KIND.search(low):
        return True
    matter = None if name is MilestoneName.APPEAL_RECEIVED and _PLAINLY_IN.search(low) else _OTHER_MATTERS.get(name)
    if matter is not None and matter.search(low):
        return True
    if name in _DECISIONS and (_ASKED_FOR.search(low) or _OTHERS_DECIDE.search(low)):
        return True
    ours = _OURS.search(low) if name is MilestoneName.APPEAL_RECEIVED else None
    return ours is not None and not _WE_RECEIVE.search(ours.group())


# "Appeal lodged, with a request for more time": what came beside it takes nothing from the appeal.
_PLAINLY_IN = re.compile(r"\b(?<!the )(?<!for )(?:notice of )?appeal (?:was |has been |is )?(?:lodged|received"
    r"|filed|submitted|registered)\b")
# What is spoken of each milestone's things, and is another matter.
_OTHER_MATTERS: dict[MilestoneName, re.Pattern[str]] = {
    MilestoneName.DEPORT_DECISION: re.compile(
        r"\b(?:appeal\w*|challeng\w*|grounds|representations|objection\w*|disput(?:es?|ed|ing)"
        r"|(?:contest|attack|object)(?:s|ed|ing)?|oppos(?:es?|ed|ing)|quarrel\w*)\b.{0,30}\b(?:our|the|his|her"
        r"|that) (?:\w+ )?decision\b"
        r"|\bdecision to deport (?:x|him|her|them)? ?(?:is|was|stands|has been|remains"
        r"|being) (?:now )?(?:upheld|maintained|confirmed"
        r"|sustained|undisturbed|good)\b|\b(?:notice|letter|form)\b (?:of [\w ]{2,30} )?(?:that|saying|telling"
        r"|stating|to the effect)\b"),
    MilestoneName.APPEAL_RECEIVED: any_of(words.OF_AN_APPEAL),
    MilestoneName.APPEAL_RESULT: any_of(words.OF_AN_APPEAL),
    MilestoneName.DEPORTATION_ORDER_SERVED: any_of(words.OTHER_ORDERS),
    MilestoneName.NOTIFIED_OF_INTENTION: any_of(words.OTHERS_TOLD),
    MilestoneName.REMOVAL_DETAILS: any_of((*words.COURT_DIRECTIONS, *words.OTHER_JOURNEYS)),
}


_REFUSED = re.compile(
    r"(?!.{0,300}\b(?:granted|got|gave|given|allowed)\b).{0,300}?\b(refused|denied|turned down|rejected|declined)\b")


def _is_refused(said: _Said) -> bool:
    """Tell whether bail was plainly refused, whatever the judge thought likely when he did so."""
    hit = _REFUSED.match(said.low)
    before = said.low[:hit.start(1)] if hit else "if"
    return not _SUPPOSED.search(before) and not _FUTURE.search(before)


def _is_on_its_way(name: MilestoneName, low: str) -> bool:
    """Tell whether a notice or an order has only been sent, to the prison say, and is not in the person's hands."""
    if name not in _IN_HAND:
        return False
    left = _PURPOSE.sub(" ", low)
    if not _BY_THE_PERSON.search(left):
        left = _GOT.sub(" ", left)
    return (left != low or bool(_SENDING.search(low))) and not _RECEIVING.search(left)


def _is_taken_away(name: MilestoneName, low: str) -> bool:
    """Tell whether what was served is withdrawn again, or an appeal turned away as no valid one."""
    if name is MilestoneName.APPEAL_RESULT:
        return "invalid" in low
    if name is MilestoneName.APPEAL_RECEIVED:
        return bool(_TURNED_AWAY.search(low))
    if name is MilestoneName.REMOVAL_DETAILS:
        # "The deportation is off" may mean the flight, or the whole decision.
        return bool(re.search(r"\bdeportation\b.{0,30}\b(?:off|stopped|scrapped)\b", low))
    if name in _DECISIONS:
        return bool((_REVERSED if name is MilestoneName.DEPORT_DECISION else _UNDONE).search(low))
    return name in _IN_HAND and bool(_TAKEN_AWAY.search(low))


def _is_negated(name: MilestoneName, said: _Said) -> bool:
    if name is MilestoneName.NO_DEPORT_DECISION:
        return bool(_OUTER_DENIAL.search(said.scope))
    if name is MilestoneName.APPEAL_RESULT:
        return bool(_NO.search(said.before if said.done else said.scope)) and not _LOST.search(said.scope)
    if name is MilestoneName.REMOVAL_DETAILS:
        return bool(_FAILED.search(said.scope) or (_NO.search(said.scope) and not _OFF_OR_SET.search(said.scope)))
    not_done = _NOT_DONE.get(name)
    if not_done is not None and not_done.search(said.scope):
        return True
    if said.done and name not in _DECISIONS:
        return bool(_NOBODY.search(said.before) or _NEGATED.search(said.verb))
    within = said.scope if len(said.scope) < len(said.upto) else said.upto
    return bool(_NEGATED.search(within)) or (name in _IN_HAND and _is_kept_back(said.low))


# Denials that call a removal off, or that deny only a particular of it.
_OFF_OR_SET = re.compile(
    r"\b(?:no longer|not now|now not|will not|won't|isn't going|no go|not (?:be )?(?:fly|remov|travel)"
    r"|not (?:yet )?(?:been )?(?:cancel|called off)|not off\b|no new date|no escorts?|no flight number"
    r"|no (?:public |known |separate |scheduled )?(?:flight )?number|no objection|no change to)"
)
# Others in the place of those that are off are still to come: that denies no removal, nor its calling off.
_NO_NEW_ONES = re.compile(
    r"^\W{0,3}(?:and |but )?(?:(?:there (?:is|are)|i have|we have) )?(?:no )?(?:new|fresh|further|replacement"
    r"|alternative|other)"
    r" (?:removal )?(?:directions?|rds?|dates?|flights?|bookings?)\b.{0,60}?\b(?:none|not|nothing|no|yet"
    r"|awaited|to follow"
    r"|tb[ac]|n/?k)\b"
)
# He did not go: that is neither a setting nor a calling off.
_FAILED = re.compile(
    r"\b(?:will not|won't|wouldn't) (?:board|get on|go voluntarily)|\brefus\w+ to (?:board|fly|travel|leave|go)"
    r"|\bfailed (?:attempt|removal)|\bwould not (?:board|leave|go)"
    r"|\bdisembark\w*|\btaken off (?:the |his )?(?:plane|aircraft|aeroplane|flight at)\b|\bdisrupt\w*"
    r"|\bremoval\b.{0,30}\b(?:attempted|failed)\b"
)
# What else is denied behind the words of an event: "decision to deport not yet made".
_NOT_DONE = {
    MilestoneName.DEPORT_DECISION: re.compile(
        r"\b(?:not|n't)(?: yet| been| as)* (?:made|taken|reached|agreed|decided|signed off)\b|\byet to be\b"),
    MilestoneName.APPEAL_RECEIVED: re.compile(r"\b(?:not|n't)(?: yet| been| as)* (?:received|lodged|entered"
    r"|arrived)\b"),
    MilestoneName.BAIL_GRANTED: re.compile(r"\b(?:not|n't)(?: yet| been| as)* granted\b|\byet to be\b"),
}
_KEPT_BACK = re.compile(
    r"\b(?:not|never|n't|yet to|unable to|failed to|without)\b(?: \w+){0,3}? ?(?:serv|hand|giv|deliver|receiv"
    r"|reach|accept"
    r"|effect)\w*|\bserv\w+\b.{0,90}\b(?:attempted|aborted|not possible|impossible|failed|prevented)\b"
    r"|\battempted service\b|\b(?:serv\w+|service)\b.{0,90}\b(?:put off|postponed|called off|abandoned"
    r"|re-?arranged|cancelled"
    r"|deferred|had to be delayed|fell through)\b"
)


def _is_kept_back(low: str) -> bool:
    """Tell whether the giving itself is denied, wherever that stands in the clause."""
    return bool(_KEPT_BACK.search(low))
