"""Attachments that the writer sends for background only: whom they name, the message is not about."""

import re

from mailbot.core.pages import Page, Source, Voice

_BACKGROUND = re.compile(
    r"\b(?:for (?:background|context|your information|information|reference|interest)(?:\sonly)?\b"
    r"|background (?:only|material|reading)|(?:only|purely|just|merely) (?:as |for )?(?:background|context|information)"
    r"|not for action|need not be (?:read|noted)|can be ignored|please ignore|no action (?:is )?needed)", re.IGNORECASE
)
_CLAUSE = re.compile(r"[.;\n]\s*|,\s(?=the\s(?:other|second|third|last)\b)")
_ORDINALS = (
    r"\(1\)|\b(?:first|1st)\b", r"\(2\)|\b(?:second|2nd)\b", r"\(3\)|\b(?:third|3rd)\b", r"\(4\)|\b(?:fourth|4th)\b",
)
_LAST = re.compile(r"\b(?:last|latter)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{4,}")
_DULL = frozenset((
    "attached", "background", "only", "file", "files", "document", "form", "notice", "notification", "interest", "docx",
    "xlsx", "context", "information", "enclosed", "please", "with", "this", "that", "from", "court", "crown",
))


def without(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Give the pages without the attachments that the sender's own words call background."""
    names = list(dict.fromkeys(_file(page) for page in pages if page.source is Source.ATTACHMENT))
    if not names:
        return pages
    said = " ".join(t for p in pages if p.source is Source.BODY for _, t in p.stretches(Voice.OWN))
    if not _BACKGROUND.search(said):
        return pages
    dropped = {name for clause in _clauses(said) if (name := _meant(clause, names))}
    # Where everything would go, nothing was meant so.
    return pages if len(dropped) == len(names) else tuple(p for p in pages if _file(p) not in dropped)


def _file(page: Page) -> str:
    """Give the attachment to which a page belongs."""
    return page.part.removesuffix(" subject") if page.source is Source.ATTACHMENT else ""


def _clauses(said: str) -> list[str]:
    return [clause for clause in _CLAUSE.split(" ".join(said.split())) if _BACKGROUND.search(clause)]


def _meant(clause: str, names: list[str]) -> str:
    """Give the attachment that a clause speaks of: by the words of its name, or else by its place."""
    words = set(_WORD.findall(clause.lower())) - _DULL
    alike = [name for name in names if words & set(_WORD.findall(name.partition(":")[2].lower()))]
    if alike:
        return alike[0] if len(alike) == 1 else ""
    places = [n for n, pattern in enumerate(_ORDINALS) if re.search(pattern, clause, re.IGNORECASE)]
    if _LAST.search(clause):
        places.append(len(names) - 1)
    return names[places[0]] if len(places) == 1 and places[0] < len(names) > 1 else ""
