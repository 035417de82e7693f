"""Reading never fails, never lies about offsets, and takes time in proportion to the text."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.core import dates, names, references, sheets, ticks
from mailbot.core.interpret import interpret
from mailbot.core.notification import Notification
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party
from tests.timing import quickest

SENT = datetime(2015, 6, 10, 12, 0, tzinfo=UTC)
# Pieces of which hostile and everyday texts are made.
PIECES = st.sampled_from(
    ["A1234567", "a 123 4567", "B12\n34567", "passport ", "HO ref: ", "Name: ", "DOB: ", "14/09/1979", "2 May 1979",
    "1/2/80", "yesterday", "\u200b", "\u00a0", "\uff11", "Mr ", "GRIGORESCU, Anton", "Anton ", "van der ", "O'NEILL",
    "confiscation order", " proceedings ", "not ", "no ", "paid in full", "unpaid", "both ", "* ", "[x] ", "[ ] ",
    "\u2612", "Yes", "|", "\t", "\n", "\n\n", ". ", "; ", ", ", "(", ")", "\"", "'", "?", "bail was granted",
    "flight BA0075 to Lagos", "The appeal was dismissed", "interest in ", "withdraw", "co-defendant ", "aka ", "-",
    "–", "=", "\u202e", "\ud7ff", "é", "e\u0301", "İ", "ß", "王小明", "محمد",]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join))
VOICES = st.sampled_from(list(Voice))
PARTIES = st.sampled_from(list(Party))


def page_of(text: str, cut: int = 0, voice: Voice = Voice.OWN) -> Page:
    spans = (
        Span(voice, 0, cut), Span(Voice.OWN, cut, len(text))
    ) if 0 < cut < len(text) else (Span(Voice.OWN, 0, len(text)),)
    return Page("1", Source.BODY, text, spans)


def read(page: Page, party: Party = Party.NCA, *, thread: bool = False) -> Notification:
    return interpret((page,), claimed=party, automatic=None, sent=SENT, thread=thread)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.integers(0, 300), VOICES, PARTIES, st.booleans())
def test_any_text_is_read_and_every_evidence_is_the_pages_own_words(
    text: str, cut: int, voice: Voice, party: Party, thread: bool,
) -> None:
    page = page_of(text, cut, voice)
    said = read(page, party, thread=thread)
    for evidence in (*said.evidence, *(e for s in said.subjects for e in s.evidence)):
        assert page.text[evidence.start:evidence.end] == evidence.text
        assert evidence.text
    for loser in said.losers:
        assert page.text[loser.start:loser.start + len(loser.text)] == loser.text


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_a_reference_that_is_read_is_in_its_normal_form_and_stays_so(text: str) -> None:
    for subject in read(page_of(text)).subjects:
        if subject.reference is not None:
            assert references.normalise(subject.reference) == subject.reference


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(["Anton", "GRIGORESCU", "van", "der", "O'NEILL", "Mr", "Dr", ",", "de la", "AL-MASRI",
    "(aka X)", "née", "OBE", "é", "Li", "LI"]), max_size=7).map(" ".join)
)
def test_a_names_normal_form_stays_as_it_is(text: str) -> None:
    once = names.arrange(text)
    if once is not None and not any(names.is_capitals(w) for w in once.split()):
        assert names.arrange(once) == once


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_ticks_keep_the_length_of_the_text(text: str) -> None:
    assert len(ticks.without_empty(text)) == len(text)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_sentences_are_in_order_and_are_the_texts_own_words(text: str) -> None:
    sheet = sheets.look(page_of(text))
    last = 0
    for sentence in sheet.sentences:
        assert last <= sentence.start <= sentence.end
        assert sheet.text[sentence.start:sentence.end] == sentence.text
        last = sentence.end


@given(
    st.dates(date(1920, 1, 1), date(2000, 12, 31)), st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d-%b-%Y",
    "%Y-%m-%d", "%d%m%Y"])
)
def test_a_full_date_is_read_back_in_every_form(day: date, form: str) -> None:
    sheet = sheets.look(page_of(f"DOB: {day.strftime(form)}"))
    (found,) = dates.find(sheet, SENT.date())
    assert dates.birth(found, sheet.text, SENT.date()) == day


HOSTILE = {
    "letters": "A" * 400, "digits": "1" * 400, "reference without end": "A1 2 3 4 5 6 " * 60, "blanks": " " * 400,
    "lines": "\n" * 400, "tabs": "\t" * 400, "bars": "| " * 200, "dashes": "-" * 400, "dots": ". " * 200, "boxes":
    "[ ] " * 100, "no": "no " * 130, "not ended": "not conf" * 60, "appeals": "the appeal was " * 30, "brackets": "("
    * 400, "quotes": "\"'" * 200, "Mr": "Mr " * 130, "names": "Anton GRIGORESCU, " * 25, "particles": "van der " *
    50, "capitals": "Ab " * 130, "dates": "1/1/80 " * 60, "months": "2 May " * 70, "labels": "Name: " * 70,
    "label lines": "Name:\n" * 70, "references": "A1234567 " * 45, "zero width": "\u200bA" * 200, "aka": "aka " *
    100, "flights": "BA0075 to Lagos " * 25, "confiscation": "confiscation order " * 22, "interest": "interest in " *
    33, "question": "has he been ? " * 30, "dots and letters": "a." * 200, "small words": "ab cd " * 70, "leader":
    "Name ....... " * 30, "apostrophes": "O'N" * 130, "hyphens": "a-" * 200, "columns": "ab  cd  ef\n" * 40,
    "brothers": "his brother " * 35, "semicolons": "; a" * 130, "different people": "".join(
    f"Ab{chr(97 + i % 26)}{chr(97 + i // 26)} CD{chr(65 + i % 26)}, A{1000000 + i}. " for i in range(16)),
}


def _seconds(text: str, party: Party) -> float:
    page = page_of(text)
    return quickest(lambda: read(page, party), 3)


@pytest.mark.parametrize("party", [Party.NCA, Party.HOME_OFFICE])
@pytest.mark.parametrize("seed", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_takes_about_twice_the_time(seed: str, party: Party) -> None:
    once, four_times = _seconds(seed * 15, party), _seconds(seed * 60, party)
    assert four_times < 8 * once + 0.05
