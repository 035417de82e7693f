"""Which letters the program needs, and which placeholders it fills in each: the table to read aloud.

Every placeholder has a shape (a line of text, or yes/no), a class of fact, and for a line the most
characters that it may have. A record ("person") or a list of records ("people") has placeholders of its
own behind a dot. A template that uses another word, or declares a word under another class, does not start.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mailbot.core.declarations import Audience, Fact


class Shape(StrEnum):
    """What kind of value a placeholder stands for."""

    LINE = "line"    # Text; "" means not known, and the template says so in words.
    FLAG = "flag"    # True or False, for `{% if %}`; never printed.


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One word that a template may use; `limit` is in characters and counts for lines only."""

    fact: Fact
    shape: Shape = Shape.LINE
    limit: int = 200


RECORDS = frozenset({"person"})
"""Words that stand for one record."""

LISTS = frozenset({"people"})
"""Words that stand for a list of records."""

MARKING = "marking"
"""The protective marking: filled by the wording itself, from the configuration, never by a caller."""

_Words = dict[str, Placeholder]

_COMMON: _Words = {
    MARKING: Placeholder(Fact.NONE, limit=60),
    "team_name": Placeholder(Fact.NONE),
    "team_email": Placeholder(Fact.NONE),
    "team_phone": Placeholder(Fact.NONE, limit=60),
}

# The mail of NCA's that the letter answers or hands on: who wrote it, under which subject, on which day.
_THEIR_MAIL: _Words = {
    "officer": Placeholder(Fact.NCA_TEXT, limit=120),
    "their_subject": Placeholder(Fact.NCA_TEXT, limit=150),
    "their_date": Placeholder(Fact.NCA_TEXT, limit=60),
}

_RECORD: _Words = {
    "reference": Placeholder(Fact.REFERENCE, limit=20),
    "name": Placeholder(Fact.PERSON),
    "allocated": Placeholder(Fact.CASE_FACT, Shape.FLAG),
    "owner_name": Placeholder(Fact.OWNER_NAME),
    "owner_phone": Placeholder(Fact.OWNER_CONTACT, limit=60),
    "owner_email": Placeholder(Fact.OWNER_CONTACT, limit=254),
    "progress": Placeholder(Fact.CASE_FACT, limit=1000),
}

_RECORD_FOR_OWNER: _Words = _RECORD | {
    "date_of_birth": Placeholder(Fact.PERSON, limit=60),
    "confiscation": Placeholder(Fact.CASE_FACT),
    "barrier": Placeholder(Fact.CASE_FACT, Shape.FLAG),
}

_MILESTONE: _Words = {
    "milestone_date": Placeholder(Fact.CASE_FACT, limit=60),
    "outcome": Placeholder(Fact.CASE_FACT),
    "restrictions": Placeholder(Fact.CASE_FACT, limit=1000),
    "removal_date": Placeholder(Fact.CASE_FACT, limit=60),
    "flight": Placeholder(Fact.CASE_FACT, limit=60),
    "destination": Placeholder(Fact.CASE_FACT),
    "cancelled": Placeholder(Fact.CASE_FACT, Shape.FLAG),
    # What the case extract says of a removal, where it could not be taken apart.
    "note": Placeholder(Fact.CASE_FACT, limit=1000),
    # The removal was to take place before NCA could be told.
    "passed": Placeholder(Fact.CASE_FACT, Shape.FLAG),
    # Fewer full days than the guidance aims at lie between this letter and the removal (R9).
    "short_notice": Placeholder(Fact.NONE, Shape.FLAG),
    # An earlier letter of ours told NCA otherwise; on which day, "" where that is not known.
    "replaces": Placeholder(Fact.NONE, Shape.FLAG),
    "replaces_on": Placeholder(Fact.NONE, limit=60),
}

_REMOVAL: _Words = {word: _MILESTONE[word] for word in ("removal_date", "flight", "destination", "note")}

_ALARM: _Words = {
    "problem": Placeholder(Fact.CASE_FACT, limit=300),
    "told": Placeholder(Fact.NONE, Shape.FLAG),
}

_FOR_OWNER: _Words = {
    "officer_address": Placeholder(Fact.NCA_TEXT, limit=254),
    "nca_contact": Placeholder(Fact.NONE, limit=254),
    "due_on": Placeholder(Fact.NONE, limit=60),
    # The minute sheet goes with this letter, and not with one to the team that holds the file.
    "with_sheet": Placeholder(Fact.NONE, Shape.FLAG),
}


def _record(word: str, fields: _Words) -> _Words:
    return {f"{word}.{field}": placeholder for field, placeholder in fields.items()}


# `others`: the same mail named somebody else, whose case a person still looks at.
_ANSWER = _COMMON | _THEIR_MAIL | {"others": Placeholder(Fact.NONE, Shape.FLAG)} \
    | _record("person", _RECORD) | _record("people", _RECORD)
# Not a word of the record: the letter must be the same whether or not the person is known here.
_ASKING = _COMMON | _THEIR_MAIL
# A milestone answers no mail: it goes to the address that NCA keeps for the purpose, to whoever reads it.
_NEWS = _COMMON | _MILESTONE | _record("person", _RECORD)
# R9, R10: the case owner and the senior caseworker must do something about a removal.
_REMOVAL_ALARM = _COMMON | _REMOVAL | _ALARM | _record("person", _RECORD_FOR_OWNER)
_REMOVAL_BARRED = _COMMON | _REMOVAL | _record("person", _RECORD_FOR_OWNER)
# The owner's own report, which is not plain. It is the owner's mail, not NCA's, whose day it names.
_QUESTION_BACK = _COMMON | _record("person", _RECORD) | {
    "questions": Placeholder(Fact.CASE_FACT, limit=1000),
    "their_date": Placeholder(Fact.NONE, limit=60),
}
# R6: threaded to NCA's notification, which it names.
_ALLOCATION = _COMMON | _THEIR_MAIL | _record("person", _RECORD)
# What is not done: `task` says in a line what was asked, by when.
_PRESSED = _COMMON | {
    "task": Placeholder(Fact.NONE),
    "task_number": Placeholder(Fact.NONE, limit=20),
    "due_on": _FOR_OWNER["due_on"],
}
_QUESTION = _COMMON | _record("person", _RECORD) | {
    "officer": _THEIR_MAIL["officer"],
    "asked_on": Placeholder(Fact.NONE, limit=60),
    "question": Placeholder(Fact.CASE_FACT),
}
_SERVICE = {"alarm": Placeholder(Fact.NONE, limit=40), "since": Placeholder(Fact.NONE, limit=60),
            "why": Placeholder(Fact.NONE, limit=500)}
_LIST_END = _COMMON | {"until": Placeholder(Fact.NONE, limit=60)}
_TASK = _COMMON | _THEIR_MAIL | _FOR_OWNER | _record("person", _RECORD_FOR_OWNER)
# R11: NCA is asked for its help in a case of its interest.
_SUPPORT = _COMMON | _record("person", _RECORD)
_ANSWERED = _TASK | {"asked_about": Placeholder(Fact.NONE)}
# R12: who asks, and the question in the asker's own sentences.
_ENQUIRY = _COMMON | {
    "asker": Placeholder(Fact.OWNER_NAME),
    "asker_email": Placeholder(Fact.OWNER_CONTACT, limit=254),
    "question": Placeholder(Fact.CASE_FACT, limit=500),
}
# The team that holds a file is told which file, who asks and where it lies, and nothing of the case.
_FILE = _COMMON | {
    "officer": _THEIR_MAIL["officer"],
    "their_date": _THEIR_MAIL["their_date"],
    "file_location": Placeholder(Fact.NONE),
    "person.reference": _RECORD["reference"],
    "person.name": _RECORD["name"],
}


@dataclass(frozen=True, slots=True)
class Need:
    """A letter that the program needs: who reads it, and the placeholders that the program fills."""

    audience: Audience
    words: _Words


LETTERS: Mapping[str, Need] = {
    "nca-interest-allocated": Need(Audience.NCA, _ANSWER),
    "nca-interest-unallocated": Need(Audience.NCA, _ANSWER),
    "nca-interest-several": Need(Audience.NCA, _ANSWER),
    "nca-case-progress": Need(Audience.NCA, _ANSWER),
    "nca-case-allocated": Need(Audience.NCA, _ALLOCATION),
    "nca-case-reallocated": Need(Audience.NCA, _ALLOCATION),
    "nca-case-unallocated-again": Need(Audience.NCA, _ALLOCATION),
    "nca-more-needed": Need(Audience.NCA, _ASKING),
    "nca-milestone-deport-decision": Need(Audience.NCA, _NEWS),
    "nca-milestone-no-deport-decision": Need(Audience.NCA, _NEWS),
    "nca-milestone-notified-of-intention": Need(Audience.NCA, _NEWS),
    "nca-milestone-appeal-received": Need(Audience.NCA, _NEWS),
    "nca-milestone-appeal-result": Need(Audience.NCA, _NEWS),
    "nca-milestone-bail-granted": Need(Audience.NCA, _NEWS),
    "nca-milestone-deportation-order-served": Need(Audience.NCA, _NEWS),
    "nca-milestone-removal-details": Need(Audience.NCA, _NEWS),
    "owner-task": Need(Audience.CASE_OWNER, _TASK),
    "owner-information": Need(Audience.CASE_OWNER, _TASK),
    "owner-update-requested": Need(Audience.CASE_OWNER, _TASK),
    "owner-withdrawal": Need(Audience.CASE_OWNER, _TASK),
    "owner-nca-answer": Need(Audience.CASE_OWNER, _ANSWERED),
    "senior-nca-answer": Need(Audience.SENIOR_CASEWORKER, _ANSWERED),
    "nca-support-identity": Need(Audience.NCA, _SUPPORT),
    "nca-support-confiscation": Need(Audience.NCA, _SUPPORT),
    "nca-minute-sheet-question": Need(Audience.NCA, _ENQUIRY | _record("person", _RECORD)),
    "staff-question": Need(
        Audience.SENIOR_CASEWORKER,
        _ENQUIRY | {"due_on": _FOR_OWNER["due_on"]} | _record("person", _RECORD_FOR_OWNER),
    ),
    # The process team knows the guidance; of the casework it sees the question and the reference.
    "process-team-question": Need(
        Audience.PROCESS_TEAM, _ENQUIRY | {"person.reference": _RECORD["reference"]},
    ),
    "owner-question": Need(Audience.CASE_OWNER, _QUESTION_BACK),
    "owner-removal-alarm": Need(Audience.CASE_OWNER, _REMOVAL_ALARM),
    "senior-removal-alarm": Need(Audience.SENIOR_CASEWORKER, _REMOVAL_ALARM),
    "owner-removal-despite-bar": Need(Audience.CASE_OWNER, _REMOVAL_BARRED),
    "senior-removal-despite-bar": Need(Audience.SENIOR_CASEWORKER, _REMOVAL_BARRED),
    "file-team-minute-sheet": Need(Audience.FILE_TEAM, _FILE),
    "task-reminder": Need(Audience.CASE_OWNER, _PRESSED | _record("person", _RECORD_FOR_OWNER)),
    "task-escalation": Need(Audience.SENIOR_CASEWORKER, _PRESSED | _record("person", _RECORD_FOR_OWNER)),
    # Administrators run the service; of the casework they learn the reference.
    "task-administrators": Need(Audience.ADMINISTRATORS, _PRESSED | {"person.reference": _RECORD["reference"]}),
    "file-team-reminder": Need(Audience.FILE_TEAM, _FILE | _PRESSED),
    "nca-question-reminder": Need(Audience.NCA, _QUESTION),
    "administrators-bank-holidays": Need(Audience.ADMINISTRATORS, _LIST_END),
    "administrators-alarm": Need(Audience.ADMINISTRATORS, _COMMON | _SERVICE),
    "administrators-alarm-ended": Need(Audience.ADMINISTRATORS, _COMMON | _SERVICE | _LIST_END),
    # To mailbot's own mailbox.
    "canary": Need(Audience.ADMINISTRATORS, _COMMON),
}
"""Every letter by name. A folder that is missing, or one more than these, does not start."""
