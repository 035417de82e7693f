"""How an appeal ended, and whose appeal it was: where the Home Office's fails, the offender's stands allowed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mailbot.core import anothers, grounds
from mailbot.core.corrections import is_struck
from mailbot.core.lexicon import any_of
from mailbot.core.states import AppealOutcome
from mailbot.core.vocabulary_milestones import OUTCOMES
from mailbot.core.vocabulary_moods import OUR_APPEAL

_OUTCOMES = tuple((outcome, re.compile(pattern)) for outcome, pattern in OUTCOMES)
_OURS = any_of((*OUR_APPEAL[1:], r"\bwe appealed\b", r"\b(?:it was|that was|was) ours\b"))
_THEIRS = re.compile(
    r"\b(?:his|her|their|own|x'?s?|the (?:appellant|claimant|offender)'?s?|mr \w+'s|[\w-]+'s) (?:own )?appeals?\b"
    r"|\b(?:his|her|x's|their) (?:own )?(?:success|victory|win)\b"
    r"|(?<=dismissed )(?:x's?|his|hers|theirs)(?: own)?(?= ?(?:[.,;]|$|and\b|instead\b))"
    r"|\bappeals? (?:of|by) (?:him|her|x|mr|mrs|ms|miss)\b|\b(?:he|she|x) (?:has |had )?(?:won|lost)\b"
)
_TELLING = re.compile(r"appeal|^result|tribunal|judge|determination|grounds|outcome"
    r"|should(?:'ve)? (?:have )?(?:read|be)"
    r"|^\W?\w+ed\b|\bread\b")
_REMADE = re.compile(r"\b(?:remad\w*|remak\w+|re-made|substitut\w+|went on to)\b")
_DENIED_SUCCESS = re.compile(
    r"\bnot (?:been )?(?:allowed|successful|upheld)|\bunsuccessful|\bdid not succeed|\bupheld (?:our|the)"
    r"|\brefused\b"
)
# In "our appeal against the allowing of his appeal was dismissed" his appeal is not what was dismissed.
_NESTED = re.compile(r"\bagainst\b(?: [\w']+){0,6} $")
_NEARER = 25    # Letters by which "dismissed our appeal" reaches forward.


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of outcome in a sentence: what it says, where, and whether it ends the Home Office's own appeal."""

    outcome: AppealOutcome
    start: int
    ours: bool


def ended(lows: Sequence[str], sentence: int) -> frozenset[AppealOutcome]:
    """Give how the offender's own appeal ended by a sentence and those beside it: none, one, or a contradiction.

    `lows` are the sentences in small letters, mended, people as "x".
    """
    lows = grounds.left_out(lows)
    count = len(lows)
    for numbers in ((sentence,), range(sentence + 1, min(sentence + 4, count)), range(max(sentence - 1, 0), sentence)):
        texts = [_as_the_offender_sees(_in_sum(lows[n])) for n in numbers]
        texts = [t for t in texts if numbers == (sentence,) or _TELLING.search(t)]
        said = [(text, words) for text in texts if (words := _words(text))]
        if said and any(_ROW.match(" ".join(lows[max(n, 0):sentence + 1])) for n in (sentence - 1, sentence)):
            # What the remarks of a form say against its box is a contradiction.
            below = lows[sentence:sentence + _ROWS]
            remarks = (low for above, low in pairwise(below) if _REMARKS.match(low) or _REMARKS.fullmatch(above))
            said += [(low, words) for low in remarks if (words := _words(low))]
        if said:
            return _concluded(" ".join(t for t, _ in said), [w for _, words in said for w in words])
    rows = [words for low in lows if _ROW.match(low) and (words := _words(low))]
    return _concluded("", rows[0]) if len(rows) == 1 else frozenset()


# The row of a form that tells it, wherever that stands: "Outcome | Dismissed".
_ROW = re.compile(r"(?:outcome|result)(?: of (?:the )?appeal)?[ ]?(?:[:=|-]|$| )")
_ROWS = 6      # Of a form, from its outcome on, in which its remarks stand.
_REMARKS = re.compile(r"(?:remarks?|notes?|comments?)\W{1,80}")
_OURS_TO_TELL = re.compile(
    r"\b(?:we|us|the home office|home office|ho|sshd|sos|hopo|the secretary of state|the department)(?:'ve| has| have"
    r"|'s)?"
    r"(?: now| just| all)? (?P<how>won|succeeded|lost|failed)\b(?! (?:the |his |her |our )?(?:papers?|file|contact"
    r"|touch|to\b))"
)


def _in_sum(low: str) -> str:
    """Give what a sentence comes to where it sums up what it told by grounds: "…, so overall his appeal is allowed"."""
    hit = _IN_SUM.search(low)
    return low[hit.start():] if hit else low


_IN_SUM = re.compile(
    r"\b(?:overall|in the end|net result|the upshot)\b[^.;]{0,40}\b(?:appeal\b[^,;.]{0,30}\b(?:is|was|has been|stands)"
    r" (?:therefore |thus )?(?:allowed|dismissed)|(?:he|she|x) (?:wins|won|loses|lost))\b"
)


def _as_the_offender_sees(low: str) -> str:
    """Turn "we lost" into what it is to the offender: a win."""
    return _OURS_TO_TELL.sub(lambda hit: "x lost" if hit["how"] in ("won", "succeeded") else "x won", low)


def agreed(told: tuple[frozenset[AppealOutcome], ...], summing: tuple[bool, ...]) -> AppealOutcome | None:
    """Give the one outcome of which several sentences tell; one that sums up settles a contradiction before it."""
    clear = {next(iter(t)) for t in told if len(t) == 1}
    last = max((n for n, t in enumerate(told) if len(t) == 1 and summing[n]), default=-1)
    open_ended = any(len(t) > 1 and n > last for n, t in enumerate(told))
    return clear.pop() if len(clear) == 1 and not open_ended else None


def sums_up(low: str) -> bool:
    """Tell whether a sentence sums up: "so his appeal is allowed overall"."""
    return bool(_SUMMING.search(low))


_SUMMING = re.compile(r"\b(?:so|overall|therefore|thus|hence|in the end|in short|net result|the upshot|either way"
    r"|in effect)\b")


def _words(low: str) -> list[_Word]:
    """Give the words of outcome in a sentence that are not struck out, each with whose appeal it ends."""
    ours = [hit.span() for hit in _OURS.finditer(low)]
    theirs = [hit.span() for hit in _THEIRS.finditer(low) if not any(a <= hit.start() < b for a, b in ours)]
    denied = _DENIED_SUCCESS.search(low) is not None
    found: list[_Word] = []
    for outcome, pattern in _OUTCOMES:
        for hit in pattern.finditer(low):
            # "not allowed" is a dismissal, and no allowance beside it.
            if is_struck(low, *hit.span()) and not hit.group().startswith("not"):
                continue
            if outcome is AppealOutcome.ALLOWED and ((denied and not ours) or _is_of_our_decision(low, hit)):
                continue
            if anothers.is_subject(low[:hit.start()]) or _ONLY_HOPED.search(low, max(hit.start() - 60, 0), hit.start()):
                continue
            mine = not _OF_BELOW.search(low, max(hit.start() - 40, 0), hit.start())
            found.append(_Word(outcome, hit.start(), mine and _is_ours(low, hit.span(), ours, theirs)))
    return found


# "So the decision to deport him is upheld": that the tribunal upheld what we decided, says the dismissal before it.
_OUR_DECISION = re.compile(r"\b(?:our|decision to deport|deportation|refusal)\b(?:(?!\ballow)[^,;.]){0,40}$")


def _is_of_our_decision(low: str, hit: re.Match[str]) -> bool:
    return hit.group() == "upheld" and bool(_OUR_DECISION.search(low, max(hit.start() - 70, 0), hit.start()))


# "The original allowed determination": what was decided below was decided of the offender's appeal.
_OF_BELOW = re.compile(r"\b(?:original|first-tier|ftt|earlier|below|lower)\b(?: [\w'-]+){0,3} $")
# An outcome that somebody only looked for.
_ONLY_HOPED = re.compile(
    r"\b(?:(?<!as )expect\w*|hop(?:ed|ing|es)|fear\w*|wanted|sought|asked for|argued for|pressed for|predicted"
    r"|announced it would"
    r"|instead of|rather than|(?:set(?:ting)? aside|overturn\w*|revers(?:ed|ing)|quash\w*"
    r"|undid) the)\b(?:(?!\b(?:but|and|yet)\b)[^,;.]){0,30}$"
)


def _is_ours(
    low: str, word: tuple[int, int], ours: list[tuple[int, int]], theirs: list[tuple[int, int]]
) -> bool:
    """Tell whose appeal a word of outcome ends: the one right behind it, else the last one named before it."""
    nested = {start for start, _ in theirs if _NESTED.search(low, max(start - 60, 0), start)}
    named = sorted([(*span, True) for span in ours] + [(*span, False) for span in theirs])
    behind = [mine for start, _, mine in named if word[1] <= start <= word[1] + _NEARER]
    before = [mine for start, _, mine in named if start < word[0] and start not in nested]
    after = [mine for start, _, mine in named if start >= word[1]]
    active = behind[:1] if behind and not before else []
    choice = active or (behind[:1] if behind and _close(word, named) else before[-1:] or after[:1])
    return choice[0] if choice else False


def _close(word: tuple[int, int], named: list[tuple[int, int, bool]]) -> bool:
    """Tell whether the appeal behind a word stands closer to it than the one before."""
    behind = min((start - word[1] for start, _, _ in named if start >= word[1]), default=999)
    before = min((word[0] - end for _, end, _ in named if end <= word[0]), default=999)
    return behind < before and behind <= 5


_ON = (
    r"(?: \w+){0,2}? (?:on|under|in respect of|as regards|for)(?: [\w()&/.-]+){0,4}? (?:grounds?|convention"
    r"|protection|asylum|rules|article|art|echr|regulations)\b"
)
_BY_GROUNDS = re.compile(
    rf"\ballow\w*{_ON}[^.;]{{0,40}}?\bdismiss\w*{_ON}|\bdismiss\w*{_ON}[^.;]{{0,40}}?\ballow\w*{_ON}"
)


def _concluded(low: str, words: list[_Word]) -> frozenset[AppealOutcome]:
    """Put the words together."""
    if any(w.outcome is AppealOutcome.REMITTED for w in words):
        return frozenset({AppealOutcome.REMITTED})
    own = {w.outcome for w in words if not w.ours}
    ours = {w.outcome for w in words if w.ours}
    remade = _REMADE.search(low)
    if remade and ours:
        own = {w.outcome for w in words if w.start > remade.start() and not w.ours} or own
    if own >= {AppealOutcome.ALLOWED, AppealOutcome.DISMISSED} and _BY_GROUNDS.search(low):
        own = own - {AppealOutcome.DISMISSED}    # Allowed on one ground, an appeal is allowed.
    stands = {AppealOutcome.ALLOWED} if ours & {AppealOutcome.DISMISSED, AppealOutcome.WITHDRAWN} else set()
    # Where our appeal was allowed, the offender's success below no longer holds.
    return frozenset((own | stands) - (ours & {AppealOutcome.ALLOWED}))
