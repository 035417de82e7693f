"""What a minute sheet (form ICD.4353, R2) may hold, and the values that the program fills in.

The form itself is a Word file which an administrator edits; `{{ name }}` in it is a gap. It discloses who the person
is and what NCA wrote, and nothing of how the case stands, so that the team which holds the file may have it.
"""

from collections.abc import Mapping

from mailbot.core.declarations import Fact
from mailbot.core.letter_words import Placeholder

SHEET_FIELDS: Mapping[str, Placeholder] = {
    "marking": Placeholder(Fact.NONE, limit=60),
    "reference": Placeholder(Fact.REFERENCE, limit=20),
    "name": Placeholder(Fact.PERSON),
    "date_of_birth": Placeholder(Fact.PERSON, limit=60),
    "officer": Placeholder(Fact.NCA_TEXT, limit=120),
    "officer_address": Placeholder(Fact.NCA_TEXT, limit=254),
    "nca_contact": Placeholder(Fact.NONE, limit=254),
    "their_subject": Placeholder(Fact.NCA_TEXT, limit=150),
    "their_date": Placeholder(Fact.NCA_TEXT, limit=60),
    "confiscation": Placeholder(Fact.NCA_TEXT),
    "made_on": Placeholder(Fact.NONE, limit=60),
    "team_name": Placeholder(Fact.NONE),
    "team_email": Placeholder(Fact.NONE, limit=254),
    "team_phone": Placeholder(Fact.NONE, limit=60),
}
"""Every gap that the form may have. All are lines of text; one that is not known is empty."""

SHEET_DISCLOSES = frozenset(
    placeholder.fact.value for placeholder in SHEET_FIELDS.values() if placeholder.fact is not Fact.NONE
)
"""The classes of fact that a filled sheet tells; a letter that carries one must declare them all."""

