"""What a case owner's report says of itself: that it corrects an earlier one, or names a milestone that is none.

Small letters, single blanks, the new words of the writer alone.
"""

import re

from mailbot.core import dates
from mailbot.core.sheets import Sheet

_CORRECTS = re.compile(
    r"\bcorrect(?:ion|ions|ing)\b|\bplease (?:correct|amend|disregard|ignore)\b"
    r"|\b(?:my|our) (?:mistake|error|slip|typo)\b|\b(?:by mistake|in error)\b"
    r"|\bshould(?:'ve)? (?:have )?(?:read|been|said|say|instead)\b|\b(?:i|we) (?:was|were|got (?:it|that|this)) wrong\b"
    r"|\bwrongly (?:said|told|wrote|reported|stated|advised)\b|\bthis (?:replaces|supersedes)\b"
)
# The short form of a milestone: capitals, a colon, and a date behind it.
_LINE = re.compile(r"^[ \t]*(?:[-*][ \t]*)?(?P<head>[A-Z][A-Z _-]{3,38}):[ \t]*(?P<rest>[^\n]{1,120})$", re.MULTILINE)
_NO_MILESTONES = frozenset({
    "DATE", "SENT", "DATE OF BIRTH", "BORN", "NAME", "FULL NAME", "FROM", "SUBJECT", "REFERENCE", "HO REF",
    "HO REFERENCE", "HOME OFFICE REFERENCE", "YOUR REF", "OUR REF", "TELEPHONE", "PHONE", "NOTE", "NOTES", "UPDATE",
    "CASE", "HEARING", "HEARING DATE", "NATIONALITY", "OFFICIAL", "OFFICIAL-SENSITIVE", "PROGRESS", "STATUS",
    "RECEIVED", "REGARDING",
})


def calls_it_a_correction(looked: tuple[Sheet, ...]) -> bool:
    """Tell whether staff say that what they write corrects something."""
    return any(_CORRECTS.search(sentence.low()) for sheet in looked for sentence in sheet.sentences)


def unknown_milestone(looked: tuple[Sheet, ...]) -> str:
    """Give a question where a line is written like a report and names no milestone; "" where there is none."""
    for sheet in looked:
        days = dates.find(sheet, None) if not sheet.is_subject else ()
        for hit in _LINE.finditer(sheet.text) if days else ():
            start, end = hit.span("rest")
            dated = any(start <= day.start < end for day in days)
            if dated and hit["head"].strip() not in _NO_MILESTONES:
                return f"Which milestone do you mean by “{hit['head'].strip()}”? It is none that NCA is told of."
    return ""


# "As subject, all done": the reply itself says that its title tells what happened.
_AS_TITLE = re.compile(
    r"\W{0,3}(?:(?:hi|hello|all|team|dear \w+)\W{1,3})?(?:(?:as|see|per|as per|please see|pls see"
    r"|refer to)\s(?:the\s)?(?:subject|title|heading"
    r"|subject\sline|e-?mail\ssubject)|(?:the\s)?(?:subject(?:\sline)?|title|heading)\s(?:says|tells)\s(?:it|all|everything))\b",
    re.IGNORECASE
)


def points_to_its_title(looked: tuple[Sheet, ...]) -> bool:
    """Tell whether the new words say that the subject line tells it."""
    return any(_AS_TITLE.match(s.text) for sheet in looked if not sheet.is_subject for s in sheet.sentences[:3])
