"""Columns of which one is crossed for each person: "none | pending | order | paid", with an x in one of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from mailbot.core.table_lines import Line
from mailbot.core.vocabulary_labels import Role

CROSS = re.compile(r"(?:x|\u00d7|[\u2713\u2714\u2611\u2612\u2022*]|ticked|yes|y)", re.IGNORECASE)
_OPTION = re.compile(
    r"\bnone\b|\bnil\b|^no\b|\bproceed|\bpending\b|\bbegun\b|\bgoing\b|\bunder ?way\b|\borders?\b|\b(?:un)?paid\b"
    r"|\brestrain|\bsatisf|\bconcluded\b|\bended\b|\bpast\b|\boutstanding\b|\bconfisc|\bpoca\b", re.IGNORECASE
)


def as_answers(found: Sequence[Line]) -> list[Line]:
    """Give the crossed columns of a choice about confiscation as questions, each with its option for a label."""
    places = [n for n, line in enumerate(found) if _is_crossed(line)]
    persons = [person for n in places for person, _ in found[n].cells]
    told = sum(bool(_OPTION.search(found[n].label)) for n in places)
    if len(places) < 2 or told < 2 or len(set(persons)) < len(persons):
        return list(found)
    return [replace(line, role=Role.CONFISCATION) if n in places else line for n, line in enumerate(found)]


def _is_crossed(line: Line) -> bool:
    return line.role in (None, Role.REMARK, Role.CONFISCATION) and bool(line.label) and bool(line.cells) and all(
        CROSS.fullmatch(text) for text in line.texts()
    )


_TOPIC = re.compile(r"\b(?:confiscation|poca)\b[\s(x)?/:-]{0,8}", re.IGNORECASE)


def option(label: str) -> str:
    """Give the option that a crossed column stands for, without the topic that stands over all of them."""
    return _TOPIC.sub("", label).strip(" :?()") or label
