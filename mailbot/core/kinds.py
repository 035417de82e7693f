"""What NCA wants with a mail: a first contact, an addition, a question, a withdrawal, or none of these.

The words give signs; the table in `of_notification` says which sign goes before which.
"""

import re
from dataclasses import dataclass

from mailbot.core import vocabulary_kinds as words
from mailbot.core.lexicon import Family, family
from mailbot.core.sheets import Sheet
from mailbot.core.states import Kind

_WITHDRAWN, _ASKED, _DECLARED, _IN_PASSING = (
    family(listed) for listed in (words.WITHDRAWN, words.ASKED, words.DECLARED, words.IN_PASSING)
)
# Words before a withdrawal that undo it: "we do not withdraw our interest", "should our interest end".
_UNDONE = re.compile(r"(?:\b(?:not|never|neither|nor|if|should|when|until|unless|once|whether|before)\b|n't\b).{0,40}$")
_STILL = family((
    r"\b(?:not|never|n't)\b.{0,25}\b(?:withdr\w+|clos\w+|ceas\w+|end\w*|laps\w+|giv\w+ up|cancel\w*|remov\w+"
    r"|drop\w*)\b",
))
_THANKS = (
    r"^(?:many |with )?thanks?\b|^thank you\b|^(?:very |much )?(?:helpful|appreciated|noted)\b|^noted\b|^received\b",
)
# The signs that stand for themselves, whatever else a sentence says.
_PLAIN = {
    "first": family(words.FIRST), "known": family(words.KNOWN), "told": family(words.TOLD),
    "otherwise": family(words.ELSE), "thanks": family(_THANKS),
}
# What asks only about the days to come: a first contact may wish to be kept informed.
_TO_COME = re.compile(
    r"\b(?:keep (?:us|me|nca) (?:informed|updated|posted|advised)|any developments|future|as (?:it|the case) "
    r"(?:progresses|develops)|in due course|when(?:ever)? (?:he|she|they) (?:is|are) (?:to be )?removed)\b"
)


@dataclass(slots=True)
class Signs:
    """Where (in order of sentences) each sign is first met; None when it is not."""

    withdrawn: int | None = None
    first: int | None = None
    known: int | None = None
    told: int | None = None
    asked: int | None = None
    declared: int | None = None
    passing: int | None = None
    otherwise: int | None = None
    thanks: int | None = None

    def note(self, name: str, place: int) -> None:
        """Keep the first place of a sign."""
        if getattr(self, name) is None:
            setattr(self, name, place)


def signs(sheets: tuple[Sheet, ...]) -> Signs:
    """Look for every sign in every sentence."""
    found = Signs()
    place = 0
    for sheet in sheets:
        lows = [sentence.low() for sentence in sheet.sentences]
        sought = _sought("\n".join(lows))
        for low in lows:
            place += 1
            sought.look(found, low, place)
    return found


@dataclass(frozen=True, slots=True)
class _Sought:
    """The phrases that a sheet may hold; most hold few of them."""

    withdrawn: Family
    still: Family
    plain: tuple[tuple[str, Family], ...]
    asked: Family
    passing: Family
    declared: Family

    def look(self, found: Signs, low: str, place: int) -> None:
        """Note the signs of one sentence; of each only the first place counts."""
        hit = self.withdrawn.place(low)
        still = self.still.stands_in(low)
        if hit is not None and not _UNDONE.search(low[:hit]) and not still:
            found.note("withdrawn", place)
        elif still and "interest" in low:
            found.note("known", place)
        for name, phrases in self.plain:
            if getattr(found, name) is None and phrases.stands_in(low):
                found.note(name, place)
        if found.asked is None and self.asked.stands_in(low) and not _TO_COME.search(low):
            found.note("asked", place)
        self._look_for_interest(found, low, place)

    def _look_for_interest(self, found: Signs, low: str, place: int) -> None:
        """Note an interest that is declared, or spoken of in passing."""
        if self.passing.stands_in(low):
            found.note("passing", place)
        elif found.declared is None and self.declared.stands_in(low):
            found.note("declared", place)


def _sought(text: str) -> _Sought:
    """Give the phrases that may stand in a text of small letters."""
    plain = tuple((name, within) for name, phrases in _PLAIN.items() if (within := phrases.within(text)).rows)
    return _Sought(
        _WITHDRAWN.within(text), _STILL.within(text), plain, _ASKED.within(text), _IN_PASSING.within(text),
        _DECLARED.within(text)
    )


def of_notification(sheets: tuple[Sheet, ...], *, people: int, thread: bool) -> Kind | None:
    """Give the kind of a mail from NCA; None when nothing tells it."""
    s = signs(sheets)
    if not people:
        return _of_nobody(s, thread=thread)
    if s.otherwise is not None and (
        s.declared is None or s.otherwise <= s.declared
    ) and s.withdrawn is None and s.first is None:
        return Kind.OTHER
    if s.withdrawn is not None:
        return Kind.WITHDRAWAL
    if s.first is not None and not (s.known is not None and s.known < s.first):
        return Kind.INTEREST
    if s.known is not None:
        return _of_known(s)
    return _of_unknown(s)


def _of_known(s: Signs) -> Kind:
    """Give the kind of a mail about somebody notified before: a question or an addition, whichever comes first."""
    if s.asked is not None and (s.told is None or s.asked <= s.told):
        return Kind.UPDATE_REQUEST
    return Kind.INFORMATION


def _of_unknown(s: Signs) -> Kind | None:
    """Give the kind of a mail that does not say whether anything was sent before."""
    if s.declared is not None and not (s.asked is not None and s.asked < s.declared):
        return Kind.INTEREST if s.asked != s.declared or s.passing is None else Kind.UPDATE_REQUEST
    if s.asked is not None:
        return Kind.UPDATE_REQUEST
    if s.passing is not None or s.declared is not None:
        return Kind.INTEREST
    if s.told is None and s.thanks is not None:
        return Kind.OTHER
    return Kind.INFORMATION if s.told is not None else None


def _of_nobody(s: Signs, *, thread: bool) -> Kind | None:
    """Give the kind of a mail that names nobody."""
    if s.otherwise is None and s.withdrawn is not None:
        return Kind.WITHDRAWAL if thread else None
    if thread and s.asked is not None and s.otherwise is None:
        return Kind.UPDATE_REQUEST
    return Kind.OTHER
