"""Specimens: a form filled in with an invented person, or one that a question quotes, is about nobody.

What stands in a specimen is hidden from the reading, so neither its person nor its ticks count.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from mailbot.core.pages import Page, Source, Span, Voice

_INVENTED = r"(?:invented|made-?\s?up|fictitious|fictional|imaginary|non-?existent|dummy|mock)"
_KIND = rf"(?:specimens?|samples?|examples?|dummy|mock-?up|{_INVENTED})"
# What is quoted after "for example", or as a sample of our wording, may be meant.
_QUOTED_KIND = rf"(?:specimens?|dummy|mock-?up|{_INVENTED})"
# The specimen is quoted right behind the word for it: 'the specimen on page two, "A1234567, Joe BLOGGS"'.
_QUOTED = re.compile(
    rf"\b{_QUOTED_KIND}\b[^.;:\"\u201c\u201d()]{{0,60}}[:,]?\s{{0,3}}(?P<whole>[\"\u201c][^\"\u201c\u201d]{{3,400}}[\"\u201d])",
    re.IGNORECASE)
_CALLED_SO = re.compile(
    rf"(?P<whole>[\"\u201c][^\"\u201c\u201d]{{3,400}}[\"\u201d])\s(?:is|was|being|are)"
    rf"\s(?:only\s|just\s|merely\s|of\scourse\s|an?\s|the\s)"
    rf"{{0,4}}(?:{_QUOTED_KIND}|placeholder)\b", re.IGNORECASE)
# The heading of a form calls it a specimen; a sentence that only speaks of one does not.
_HEADING = re.compile(
    r"^[ \t*#=-]{0,8}(?:[^\n.:]{0,60}[(\[\s-]\s?)?(?:SPECIMEN|SAMPLE|DUMMY|EXAMPLE|MOCK-?UP"
    r"|Specimen|Sample|Dummy|Example"
    r"|TEST DATA|specimen|sample|mock-?up|example)"
    r"(?:\s(?:only|form|copy|notice|entry|data|ONLY|FORM|COPY|NOTICE|ENTRY|DATA|Only|Form"
    r"|Copy|Notice|Entry|Data)){0,2}[)\]:.]?[ \t*#=-]{0,8}$", re.MULTILINE)
# The mail says of the form that is attached, or stands below, that its person does not exist.
_PERSON = (r"(?:persons?|people|man|woman|offenders?|subjects?|case|names?|particulars"
           r"|details|data|entries|entry|values|content)")
_SAYS_SO = re.compile(
    rf"\b(?:filled|completed|populated|made)\s(?:in|out|up)?\s?(?:with|for|using|by way of|as)"
    rf"\s(?:\w+\s){{0,2}}{_INVENTED}\s{_PERSON}\b"
    rf"|\b{_PERSON}\s(?:in|on|shown\sin|used\sin|of)\s(?:it|the\s(?:\w+\s)?(?:form|sheet|draft|specimen|example|template))\s"
    rf"(?:is|are|was|were)\s(?:\w+\s){{0,2}}(?:{_INVENTED}|not\s(?:a\s)?real)"
    rf"|(?<!dna\s)(?<!blood\s)(?<!voice\s)(?<!hair\s)(?<!writing\s)\b(?:specimen|sample|mock-?up|dummy)\s(?:of\s(?:\w+\s){{0,3}}(?:form|notice|sheet|layout)|(?:form|notice|sheet))\b"
    rf"|\b(?:no\ssuch\s(?:person|man|woman|offender)\sexists?|does\snot\sexist,?\sof\scourse)\b",
    re.IGNORECASE)
_OF_A_FORM = re.compile(r"\b(?:forms?|drafts?|layouts?|templates?|sheets?|designs?|specimens?|pro-?formas?)\b",
                        re.IGNORECASE)
_REAL = re.compile(r"\b(?:real|genuine|live|actual)\s"
                   r"(?:one|case|person|notice|notification|interest)\b"
                   rf"|\bnot\s(?:an?\s)?"
                   rf"{_KIND}\b", re.IGNORECASE)


def without(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Give the pages with what is only a specimen hidden."""
    own = " ".join(t for p in pages if p.source is not Source.ATTACHMENT for _, t in p.stretches(Voice.OWN))
    # Of several attachments nobody can tell which is meant: none is hidden for what the mail says.
    alone = len({p.part for p in pages if p.source is Source.ATTACHMENT}) == 1
    said = alone and bool(_SAYS_SO.search(own) and _OF_A_FORM.search(own))
    if _REAL.search(own):
        return pages
    return tuple(_hidden(page, list(_of_page(page, said=said))) for page in pages)


def _of_page(page: Page, *, said: bool) -> Iterator[tuple[int, int]]:
    """Give the stretches of a page that are specimens."""
    if page.source is Source.ATTACHMENT:
        head = _HEADING.search(page.text, 0, 200)
        if said or (head and not page.text[:head.start()].count("\n\n")):
            yield 0, len(page.text)
        return
    for pattern in (_QUOTED, _CALLED_SO):
        yield from (hit.span("whole") for hit in pattern.finditer(page.text))


def _hidden(page: Page, stretches: list[tuple[int, int]]) -> Page:
    """Give a page whose stretches nobody speaks."""
    spans = list(page.spans)
    for start, end in stretches:
        spans = [part for span in spans for part in _cut(span, start, end)]
    return replace(page, spans=tuple(spans)) if stretches else page


def _cut(span: Span, start: int, end: int) -> Iterator[Span]:
    """Give a span in parts, the one within `start:end` hidden."""
    first, last = max(span.start, start), min(span.end, end)
    if first >= last:
        yield span
        return
    parts = (span.start, first, span.voice), (first, last, Voice.HIDDEN), (last, span.end, span.voice)
    for begin, stop, voice in parts:
        if begin < stop:
            yield Span(voice, begin, stop)
