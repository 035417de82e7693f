"""How confiscation stands, sentence by sentence: which clauses speak of it, and which go on about what was said.

The gravest error is to read "none" or "concluded" where there are proceedings or an order; so those
two need plain words, and whatever pulls both ways is left to a person.
"""

import re
from dataclasses import dataclass, field, replace

from mailbot.core import applications, clause_cuts, in_brief, inline_answers, money_turns, questions, taken_back, turns
from mailbot.core import confiscation_clause as clause_of
from mailbot.core.abbreviations import with_the_act_named, with_those_named
from mailbot.core.confiscation_clause import Judgement
from mailbot.core.denials import plainly_denied, without_order_and_unsought
from mailbot.core.lexicon import any_of
from mailbot.core.sheets import Sheet, Stretch
from mailbot.core.states import Confiscation
from mailbot.core.vocabulary_carried import CARRIED, ECHO
from mailbot.core.vocabulary_confiscation import HINT
from mailbot.core.vocabulary_denial import NEGATION


@dataclass(frozen=True, slots=True)
class Statement:
    """A judgement with the words at `start:end` of a sheet; `sentence` is the number of theirs."""

    judgement: Judgement
    start: int
    end: int
    sentence: int


@dataclass(slots=True)
class _Course:
    """How far the reading of a sheet has come: what was said, and where and in what words the topic last stood."""

    names: frozenset[str]
    found: list[Statement] = field(default_factory=list)
    at: int = -9
    topic: str = ""

    def last(self) -> Judgement | None:
        """Give what was said last that a later clause can go on about."""
        return self.found[-1].judgement if self.found else None


# In a sheet a line may end between the words.
_HINT = re.compile(HINT.replace(" ", r"\s"), re.IGNORECASE)
_NEGATION, _CARRIED, _ECHO = any_of(NEGATION), any_of(CARRIED), any_of(ECHO)
_SAFE = frozenset({Confiscation.NONE, Confiscation.CONCLUDED})
# Sentences for which the topic stays in mind.
_IN_MIND = 3
_HEADING = re.compile(
    r"\b(?:begun|began|started|commenced|pending|instituted|hearing|timetable|order|listed|paid|unpaid|owed|owing"
    r"|outstanding"
    r"|satisfied|settled|discharged|quashed|withdrawn|dropped|discontinued|abandoned|concluded|ended|over|made"
    r"|imposed)\b"
)


# What a word stands for ("Bill = confiscation order …"), and the head of a table over its rule: they tell of nobody.
_NO_SENTENCE = re.compile(r"^\W{0,3}[A-Za-z][\w'-]{0,13}\W{0,2} = |[-=_]{6,}[ ]{1,6}[-=_]{3,}")
_NAMED = re.compile(r"confiscat(?:ion|ory)|\bpoca\b|proceeds of crime|\brestraint order", re.IGNORECASE)


def is_named(text: str) -> bool:
    """Tell whether a text names confiscation in so many words."""
    return bool(_NAMED.search(text))


def has_hint(text: str) -> bool:
    """Tell whether a text holds a word without which none is about confiscation."""
    return bool(_HINT.search(text))


def find(sheet: Sheet, names: frozenset[str] = frozenset(), *, in_mind: bool = False) -> tuple[Statement, ...]:
    """Give what a sheet says of confiscation, in order; `names` are the words of the persons' names, small letters.

    `in_mind` tells that the message answers words about it, so that its first sentences may go on about it.
    """
    if not in_mind and not has_hint(sheet.text):
        return ()
    course = _Course(names, at=0 if in_mind else -9)
    above = inline_answers.questions(sheet) if in_mind else {}
    for number, written in enumerate(sheet.sentences):
        near = number - course.at <= _IN_MIND
        sentence = replace(written, text=with_the_act_named(written.text)) if near else written
        if clause_of.is_topic(above.get(number, "")):
            # It answers the quoted line right above it.
            course.topic, course.at = above[number].lower(), number
        if unread := _left_open(sentence, number, course):
            course.found.append(Statement(unread, sentence.start, sentence.end, number))
            continue
        before = sheet.sentences[number - 1].low() if number else ""
        answered = in_brief.answer(sentence) if clause_of.is_topic(sentence.low()) else None
        if answered is None:
            answered = tuple(questions.answer(before, above.get(number, "").lower(), sentence)) or None
        if answered is not None:
            course.found.extend(Statement(one, sentence.start, sentence.end, number) for one in answered)
            course.topic, course.at = sentence.low(), number
            continue
        about = clause_of.is_topic(sentence.low()) and not clause_of.is_other_matter(clause_of.plain(sentence.low()))
        if about or (number - course.at <= _IN_MIND and _goes_on(sentence.low(), course)):
            fresh = _of_sentence(sentence, number, course, about=about, heading=sheet.is_subject)
            if all(one.judgement == clause_of.UNSAID for one in fresh):
                fresh = _of_none(sentence, number, course, about=about) or fresh
            course.found.extend(fresh)
            course.topic = sentence.low() if about else course.topic
            course.at = number if about or fresh else course.at
        elif clause_of.says_through_an_office(sentence.low()):
            course.found.append(Statement(clause_of.UNSAID, sentence.start, sentence.end, number))
    return tuple(course.found)


def _left_open(sentence: Stretch, number: int, course: _Course) -> Judgement | None:
    """Give what a sentence leaves open that says nobody knows which is right, or that is no sentence; else None."""
    if course.found and number - course.at <= _IN_MIND and turns.NOT_KNOWN_WHICH.search(sentence.low()):
        return Judgement(None, turn=True)
    return clause_of.UNSAID if _NO_SENTENCE.search(sentence.text) and clause_of.is_topic(sentence.low()) else None


# What can go on about words that only the history of the thread names: not any hearing, nor any payment.
_OF_IT = re.compile(r"\border\b(?=.{0,80}(?:£|\b(?:paid|made|court|unpaid|outstanding|pounds)\b))"
    r"|(?<!removal )(?<!criminal )\bproceedings\b")


def _goes_on(low: str, course: _Course) -> bool:
    """Tell whether a sentence that does not name the topic may go on about it."""
    if clause_of.is_other_matter(low) or (not course.topic and not _OF_IT.search(low)):
        return False
    low = clause_of.plain(low)
    of_order = course.found and course.found[-1].judgement.of_order
    if course.found and course.found[-1].judgement.sought and applications.is_refusal(low):
        return True
    said = (_CARRIED, _ECHO, turns.REFUSED, turns.THERE_ARE_NONE, money_turns.MUST_PAY)
    of_money = of_order and money_turns.MONEYISH.search(low)
    return any(p.search(low) for p in said) or taken_back.is_meant(low) or bool(of_money)


def _of_none(sentence: Stretch, number: int, course: _Course, *, about: bool) -> list[Statement]:
    """Judge "there are none" behind a sentence that only supposed proceedings and so stated nothing itself."""
    if any(number - s.sentence <= 2 and s.judgement != clause_of.UNSAID for s in course.found):
        return []
    low = clause_of.plain(sentence.low())
    parts = [part for part in turns.PARTED.split(low) if not clause_of.is_supposed(part)] if about else [low]
    told = low if about else f"{course.topic} {low}"
    near = (about or number - course.at <= 1) and not turns.OTHER_STEP.search(told)
    there_are_none = near and any(map(turns.THERE_ARE_NONE.search, parts))
    came_not = turns.WOULD_HAVE.search(course.topic) and turns.CAME_NOT.search(low)
    if not (there_are_none or came_not):
        return []
    return [Statement(clause_of.NONE, sentence.start, sentence.end, number)]


def _of_sentence(sentence: Stretch, number: int, course: _Course, *, about: bool, heading: bool) -> list[Statement]:
    """Give the statements of a sentence, one for each clause that says something."""
    found: list[Statement] = []
    if sentence.text.rstrip().endswith("?"):
        return found
    rest = without_order_and_unsought(clause_of.plain(sentence.low()))
    if rest is not None and not clause_of.is_alive(rest):
        return [Statement(clause_of.NONE, sentence.start, sentence.end, number)]
    parts = clause_cuts.cut(sentence)
    # Words that name the topic only when taken together, from clause to clause, go on about it.
    carried = not about or not any(clause_of.is_topic(part.low()) for part in parts)
    label = unsaid = ""
    for clause in parts:
        low = with_those_named(nameless(clause, course.names), of_order=_is_of_order(found or course.found))
        told = low.endswith(":") and carried and (_CARRIED.search(low) or _ECHO.search(low[:-1]))
        opens = turns.OPENS_ON_IT.fullmatch(low) is not None
        if opens or (low.endswith(("?", ":")) and not told) or (heading and not _says(low)):
            label = low.rstrip(":,") if (opens or low.endswith((":", ","))) and clause_of.is_topic(low) else ""
            continue
        if low.startswith(":") and unsaid:
            low = f"{unsaid}{low}"
        low, label = f"{label} {low.lstrip(': ') if label else low}".strip(), ""
        topical = clause_of.is_topic(low)
        if not topical and in_brief.names_a_sum(sentence, clause):
            unsaid = low
            continue
        judgement = clause_of.judge(low, _before(sentence, clause)) if topical else None
        if not topical and (carried or found):
            last = found[-1].judgement if found else course.last()
            judgement = _carried(clause_of.plain(low), last, same=bool(found))
        carried = carried or topical
        found = _explained(found, judgement, low)
        unsaid = low if topical and (judgement is None or judgement == clause_of.UNSAID) else ""
        if judgement:
            judgement = _in_its_place(judgement, low, found or course.found, topical=topical)
            found.append(Statement(judgement, clause.start, clause.end, number))
    return found


def _is_of_order(said: list[Statement]) -> bool:
    """Tell whether what was said last was of an order."""
    return bool(said) and said[-1].judgement.of_order


def _explained(found: list[Statement], judgement: Judgement | None, low: str) -> list[Statement]:
    """Leave out what was open until its reason: "it will not be heard, as the Crown has dropped the proceedings"."""
    if judgement is None or judgement.state not in _SAFE or not _IS_A_REASON.match(low):
        return found
    return [one for one in found if one.judgement.state is not None or one.judgement.turn]


_IS_A_REASON = re.compile(r"[ ,-]*(?:as|because|since|for|inasmuch as|on the ground that|given that)\b")


def _in_its_place(judgement: Judgement, low: str, said: list[Statement], *, topical: bool) -> Judgement:
    """Give what a clause says where it stands: behind what was said before, and as something that somebody claims."""
    begun = bool(said) and said[-1].judgement.state is Confiscation.PROCEEDINGS
    if judgement == clause_of.NONE and begun and turns.NOT_PURSUED.search(low):
        # What had begun and is not pursued is over, and was not nothing.
        judgement = clause_of.OVER
    if judgement.state in _SAFE and turns.CLAIMED.search(low):
        return Judgement(None)
    sought = topical and judgement.state is Confiscation.PROCEEDINGS and applications.is_sought(low)
    return replace(judgement, sought=True) if sought else judgement


_NAMES = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s[A-Z][\w'-]{0,30}(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w'-]{0,30}){0,3}"
    r"|\b(?!POCA|CPS|NCA|HMRC|SOCA|AFO|RART|HM|UK|DO|CO|NIL|NONE|NO|NOT|CONFISCATION|ORDER"
    r"|PROCEEDINGS)[A-Z][A-Z'-]{2,30}\b"
)


def nameless(clause: Stretch, names: frozenset[str]) -> str:
    """Give a clause in small letters with "x" for the names in it, which are no words of the grammar."""
    low = clause.low() if clause.text.isupper() else " ".join(_NAMES.sub("x", clause.text).lower().split())
    return _WORD.sub(lambda hit: "x" if hit.group() in names else hit.group(), low) if names else low


_WORD = re.compile(r"[^\W\d_]+")


def _before(sentence: Stretch, clause: Stretch) -> str:
    """Give the end of what stands before a clause in its sentence."""
    place = clause.start - sentence.start
    return sentence.text[max(place - 100, 0):place].lower().replace("\n", " ")


def _says(low: str) -> bool:
    """Tell whether a heading says more than its topic."""
    return bool(_NEGATION.search(low) or _HEADING.search(low))


def _carried(low: str, last: Judgement | None, *, same: bool) -> Judgement | None:
    """Judge a clause that does not name the topic but goes on about it: "it was paid in full", "the former is not"."""
    if len(low) > clause_of.LONGEST or clause_of.is_supposed(low) or clause_of.is_other_matter(low):
        return None
    if last and (overtaken := taken_back.judge(low, last)):
        return overtaken
    if last and last.state is Confiscation.PROCEEDINGS and (refused := applications.is_refused(low)) is not False:
        return clause_of.OVER if refused and last.sought and not last.weak else Judgement(None, turn=True)
    if _is_of_sums(low) or (last and last.state in _SAFE and _is_no_new_start(low)):
        return None
    referred = (_all_the_same(low, last) or _referred(low, last)) if last else None
    if referred is not None:
        return referred
    of_money = last is not None and last.of_order and money_turns.MONEYISH.search(low)
    carried = _CARRIED.search(low) or turns.REFUSED.search(low)
    goes_on = bool(carried or of_money or (same and turns.SUBJECTLESS.match(low)))
    return (_gone_on(low, last) if goes_on else None) or _unread(low, last, goes_on=goes_on)


def _all_the_same(low: str, last: Judgement) -> Judgement | None:
    """Judge what goes on, or must be paid, behind words that it was over: "fresh ones were begun", "he must pay …"."""
    if last.state not in _SAFE or _NEGATION.search(low):
        return None
    if turns.AFRESH.search(low) and turns.BEGUN.search(low):
        return clause_of.PROCEEDINGS
    replaced = last.of_order and turns.REPLACED.search(low)
    return clause_of.ORDER if replaced or money_turns.MUST_PAY.search(low) else None


_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")


def _is_of_sums(low: str) -> bool:
    """Tell whether a clause gives sums, or days, and nothing else."""
    return bool(_DIGIT.search(low)) and not _LETTER.search(turns.WHEN.sub("", low))


def _is_no_new_start(low: str) -> bool:
    """Tell whether a clause says that what is over will not begin again: "there is to be no fresh hearing"."""
    again = turns.AFRESH.search(low)
    return bool(turns.NEW_ONLY.search(low)) or (again is not None and bool(_NEGATION.search(low[:again.end()])))


def _referred(low: str, last: Judgement) -> Judgement | None:
    """Judge a clause that only refers to what was said: "the former is not", "he did so", "he is subject to them"."""
    if last.of_order and money_turns.NOT_UNDONE_BY.search(low):
        return Judgement(Confiscation.ORDER, of_order=True, still=True)
    if turns.NEVER_HAD.search(low):
        return Judgement(None, of_order=True, weak=True) if last.of_order else clause_of.NONE
    if turns.NOR_SOUGHT.search(low) and last.state in (None, Confiscation.NONE):
        return clause_of.NONE if last.weak or last == clause_of.NONE else clause_of.OPEN
    if _ECHO.search(low):
        return _echoed(low, last)
    if last.of_order and money_turns.DID_SO.search(low):
        return clause_of.ORDER if _NEGATION.search(low) else clause_of.PAID_UP
    return _of_them(low, last) if turns.SUBJECT_TO_THEM.search(low) else None


def _unread(low: str, last: Judgement | None, *, goes_on: bool) -> Judgement | None:
    """Judge words that go on about the matter and are not understood: what was said safely is safe no more."""
    of_money = money_turns.MONEYISH.search(low)
    if turns.THOSE_AGAINST.search(low) or (goes_on and turns.OF_THE_MATTER.search(low) and not of_money):
        return clause_of.UNSAID
    if of_money:
        # Words about the money of a known order that were not understood.
        return clause_of.NO_SUCH_ORDER if last is not None and last.of_order else None
    doubtful = goes_on and last is not None and last.state in _SAFE and not _NEGATION.search(low)
    return Judgement(None, bool(last and last.of_order), turn=True) if doubtful else None


def _of_them(low: str, last: Judgement) -> Judgement:
    """Judge "he remains subject to them"."""
    if _NEGATION.search(low):
        return Judgement(None if last.of_order and "proceedings" not in low else Confiscation.NONE, weak=True)
    return clause_of.ORDER if last.of_order else clause_of.PROCEEDINGS


def _gone_on(low: str, last: Judgement | None) -> Judgement | None:
    """Judge a clause that says how the order, or the proceedings, named before went on."""
    of_order = last is not None and last.of_order
    if turns.REFUSED.search(low) or turns.NEITHER_OF_BOTH.search(low):
        return _refused(low, last)
    procedural = turns.OF_THE_MATTER.search(low) and not money_turns.OF_MONEY.search(low)
    money = clause_of.of_order(low) if (of_order and not procedural) or money_turns.OF_MONEY.search(low) else None
    if money is not None and (of_order or money_turns.OF_MONEY.search(low)):
        return money
    if turns.NOT_PURSUED.search(low) and not of_order:
        return clause_of.NONE if last is None or last.state in (None, Confiscation.NONE) else clause_of.OPEN
    made = clause_of.order_made(low)
    if made is not None:
        return made
    if turns.NEVER_SOUGHT.search(low) or turns.LEFT_ALONE.search(low):
        return None if of_order else clause_of.NONE
    return _of_course(low, last)


def _refused(low: str, last: Judgement | None) -> Judgement:
    """Judge "the judge declined to make an order", which ends proceedings, and "no application, and no order"."""
    if turns.NEITHER_OF_BOTH.search(low):
        return clause_of.NONE
    return clause_of.OVER if last is not None and last.state is Confiscation.PROCEEDINGS else clause_of.OPEN


def _of_course(low: str, last: Judgement | None) -> Judgement | None:
    """Judge a clause that says how proceedings named before went on."""
    of_order = last is not None and last.of_order
    speaks = re.search(r"\b(?:proceedings|hearing|application)\b", low)
    ended = clause_of.of_end(low)
    if ended is not None:
        # "That is the end of it" behind an order that was paid says the same once more.
        again = last if last is not None and last.state is Confiscation.CONCLUDED == ended.state else None
        return again if of_order and not speaks else ended
    denied = _NEGATION.search(low)
    if speaks and denied:
        plainly = plainly_denied(low.replace("application", "proceedings"))
        return clause_of.NONE if plainly and not turns.ABOUT_AN_ORDER.search(low) else clause_of.OPEN
    if (turns.BEGAN.search(low) and not of_order) or (speaks and not denied):
        return clause_of.PROCEEDINGS
    if denied or not turns.GOES_ON.search(low):
        return None
    if turns.THOSE.search(low) and not of_order:
        return clause_of.PROCEEDINGS
    return last if last is not None and last.state in (Confiscation.PROCEEDINGS, Confiscation.ORDER) else None


def _echoed(low: str, last: Judgement) -> Judgement:
    """Judge "the former is not", "nor has Mr X", "and so is his …": the contrary of what was said, or the same."""
    if last.of_order and turns.NONE_OF_THE_KIND.search(low):
        # Of an order: whether there are proceedings, it leaves open.
        return Judgement(None, of_order=True, weak=True)
    if _NEGATION.search(low):
        return _contrary(low, last)
    same = re.search(r"\b(?:same|so|ditto|likewise)\b", low)
    return clause_of.PROCEEDINGS if last.state is Confiscation.NONE and not same else last


def _contrary(low: str, last: Judgement) -> Judgement:
    """Judge a clause that denies of another, or of another matter, what was said."""
    if last == clause_of.RESTRAINED:
        return clause_of.UNSAID
    if last.state is Confiscation.PROCEEDINGS or "proceedings" in low:
        ended = re.search(r"\bno longer\b", low) and last.state is Confiscation.PROCEEDINGS
        return clause_of.OVER if ended else clause_of.NONE
    if last.state is Confiscation.CONCLUDED and last.of_order and re.search(r"\b(?:has|have|is|are) not", low):
        # "The order of 2009 was paid; that of 2014 is not."
        return Judgement(Confiscation.ORDER, of_order=True, still=True)
    if last.state is Confiscation.NONE:
        return last
    safe = last.state is Confiscation.CONCLUDED
    return Judgement(None, last.of_order, weak=last.of_order and not safe, turn=safe)
