"""Whether the answer to a task says that it is done: "done", "attached", "I have contacted NCA directly". Pure.

Told only by the first words of the new text; anything that could take them back (a question, "not", "will", "but") in
what follows makes it no answer, and a person reads the mail.
"""

import re
from collections.abc import Sequence

from mailbot.core.decision import TaskEnding, TaskKind
from mailbot.core.facts import OurLetter

_WHO = r"(?:(?:the )?(?:nca|national crime agency)(?: (?:officer|liaison(?: team)?|team|contact))?|(?:the )?officer" \
       r"|(?:mr|mrs|ms|miss|dr|ds|dc|di) [\w'-]+|them|her|him)"
_DID = r"(?:contacted|written to|wrote to|e-?mailed|called|telephoned|phoned|rung|rang|spoken (?:to|with)" \
       r"|spoke (?:to|with)|updated|informed|told|replied to|responded to|been in touch with|dealt with" \
       r"|been in contact with)"
_WHEN = r"(?:today|yesterday|this (?:morning|afternoon|week)|earlier(?: today)?|just now|already|directly|direct" \
        r"|myself|separately|by (?:e-?mail|phone|telephone)|on (?:the )?[\w ]{1,20}" \
        r"|on \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|about (?:this|it|the case|this case))"
_ENDS = r"(?:\W{1,3}(?:thanks?|thank you|many thanks|regards|kind regards|cheers))?\W{0,4}"
_THING = r"(?:this|it|that|the task|task \d{1,9}|the (?:minute )?sheet|the minute sheet)"

_DONE = re.compile(
    rf"(?:yes\W{{1,3}})?(?:"
    rf"(?:all )?(?:done|completed|actioned|attached)(?: {_WHEN}){{0,2}}"
    rf"|{_THING} (?:is|was|has been|has now been|is now|has already been) (?:now |already )?"
    rf"(?:done|completed|actioned|attached|dealt with)(?: to the (?:home office )?file)?(?: {_WHEN}){{0,2}}"
    rf"|(?:i|we)(?:'ve| have)? (?:now |already |since )?(?:done|completed|actioned|attached) {_THING}"
    rf"(?: to the (?:home office )?file)?(?: {_WHEN}){{0,2}}"
    rf"|(?:i|we)(?:'ve| have)? (?:now |already |since )?{_DID} {_WHO}(?: {_WHEN}){{0,3}}"
    rf"|{_WHO} (?:has|have) (?:now |already )?been (?:contacted|e-?mailed|informed|updated|told|called)"
    rf"(?: {_WHEN}){{0,3}}"
    rf"){_ENDS}"
)
_GREETING = re.compile(
    r"(?:dear|hi|hello|good (?:morning|afternoon|evening)|hiya)\b[^.!?]{0,60}|(?:all|team|colleagues?)\W*"
)
_TAKES_BACK = re.compile(
    r"\?|\b(?:not|never|no|but|however|except|although|though|unless|until|will|shall|would|cannot|can't|unable|tomorrow"
    r"|tried|trying|hope|intend|plan|waiting|awaiting|pending|yet|only|wrong|mistake|ignore)\b|n't\b|n\u2019t\b"
)
_LOOKED_AT = 3

_BY_OWNER = (TaskKind.CONTACT_NCA, TaskKind.UPDATE_NCA)

ENDED_BY: dict[str, tuple[TaskKind, ...]] = {
    "owner-task": _BY_OWNER,
    "owner-update-requested": _BY_OWNER,
    "file-team-minute-sheet": (TaskKind.ATTACH_MINUTE_SHEET,),
    "owner-nca-answer": (TaskKind.READ_ANSWER,),
    "senior-nca-answer": (TaskKind.READ_ANSWER,),
    "staff-question": (TaskKind.ANSWER_QUESTION,),
    "process-team-question": (TaskKind.ANSWER_QUESTION,),
    "owner-removal-alarm": (TaskKind.TELL_OF_REMOVAL,),
    "senior-removal-alarm": (TaskKind.TELL_OF_REMOVAL,),
    "owner-removal-despite-bar": (TaskKind.REMOVAL_DESPITE_BAR,),
    "senior-removal-despite-bar": (TaskKind.REMOVAL_DESPITE_BAR,),
    "task-reminder": (),
    "task-escalation": (),
    "file-team-reminder": (),
}
"""Which tasks end when the recipient of a letter answers "done", by its template; none: the one its cause names."""

_OF_BOTH = frozenset({"owner-removal-alarm", "senior-removal-alarm", "owner-removal-despite-bar",
                     "senior-removal-despite-bar"})
"""Letters to two people about one task of either: whoever has seen to it has done it for both."""

_CAUSE = re.compile(r"task ([0-9]{1,18}), rung [0-9]")


def says_done(sentences: Sequence[str]) -> bool:
    """Tell whether the new text of a reply, sentence by sentence, says that what was asked is done."""
    said = [" ".join(one.casefold().replace("\u2019", "'").split()) for one in sentences]
    said = [one for one in said if one]
    while said and _GREETING.fullmatch(said[0].rstrip(" ,.!:")):
        said = said[1:]
    if not said or not _DONE.fullmatch(said[0]):
        return False
    return not any(_TAKES_BACK.search(one) for one in said[1:_LOOKED_AT]) and not any("?" in one for one in said)


def endings(letter: OurLetter, by: str) -> tuple[TaskEnding, ...]:
    """Give the tasks that end when `by` answers "done" to a letter of ours; none where it was not sent to them."""
    if letter.template not in ENDED_BY or letter.to != by or len(letter.references) != 1:
        return ()
    named = _CAUSE.fullmatch(letter.cause)
    if named:
        return (TaskEnding(letter.references[0], (), "done-directly", task=int(named[1])),)
    kinds, assignee = ENDED_BY[letter.template], "" if letter.template in _OF_BOTH else by
    return (TaskEnding(letter.references[0], kinds, "done-directly", assignee=assignee),) if kinds else ()
