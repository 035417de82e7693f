"""What NCA wants with a mail: a first contact, an addition, a question, a withdrawal, or none of these.

The words give signs; the table in `of_notification` says which sign goes before which.
"""

import re
from dataclasses import dataclass

from mailbot.core import vocabulary_kinds as words
from mailbot.core.lexicon import any_of
from mailbot.core.sheets import Sheet
from mailbot.core.states import Kind

_WITHDRAWN, _FIRST, _KNOWN, _TOLD = any_of(
    words.WITHDRAWN
), any_of(words.FIRST), any_of(words.KNOWN), any_of(words.TOLD)
_ASKED, _DECLARED, _IN_PASSING, _ELSE = any_of(words.ASKED), any_of(words.DECLARED), any_of(
    words.IN_PASSING
), any_of(words.ELSE)
# Words before a withdrawal that undo it: "we do not withdraw our interest", "should our interest end".
_UNDONE = re.compile(r"(?:\b(?:not|never|neither|nor|if|should|when|until|unless|once|whether|before)\b|n't\b).{0,40}$")
_STILL = re.compile(
    r"\b(?:not|never|n't)\b.{0,25}\b(?:withdr\w+|clos\w+|ceas\w+|end\w*|laps\w+|giv\w+ up|cancel\w*|remov\w+"
    r"|drop\w*)\b"
)
_THANKS = re.compile(
    r"^(?:many |with )?thanks?\b|^thank you\b|^(?:very |much )?(?:helpful|appreciated|noted)\b|^noted\b|^received\b"
)
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
        for sentence in sheet.sentences:
            place += 1
            _look(found, sentence.low(), place)
    return found


def _look(found: Signs, low: str, place: int) -> None:
    """Note the signs of one sentence."""
    hit = _WITHDRAWN.search(low)
    if hit and not _UNDONE.search(low[:hit.start()]) and not _STILL.search(low):
        found.note("withdrawn", place)
    elif _STILL.search(low) and "interest" in low:
        found.note("known", place)
    for name, pattern in (
        ("first", _FIRST), ("known", _KNOWN), ("told", _TOLD), ("otherwise", _ELSE), ("thanks", _THANKS)
    ):
        if pattern.search(low):
            found.note(name, place)
    if _ASKED.search(low) and not _TO_COME.search(low):
        found.note("asked", place)
    if _IN_PASSING.search(low):
        found.note("passing", place)
    elif _DECLARED.search(low):
        found.note("declared", place)


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
