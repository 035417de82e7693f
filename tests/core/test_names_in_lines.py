"""Who a message is about where names stand in lists, forms and specimens: one table, in many hands."""
# ruff: noqa: E501 - the lines are quoted as they would be written

from datetime import UTC, datetime

import pytest

from mailbot.core.interpret import interpret
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party

# Each: the text, then one line a person as "reference | name | date of birth"; "-" alone where it is about nobody.
CASES = [
    ("We have an interest in Nguyễn Thị Hoa (a Vietnamese; Nguyễn is the family name), born 13/03/1985, P4062291.",
     "P4062291 | Thị Hoa Nguyễn | 1985-03-13"),
    ("New interest in Szabó-Kis Géza (Hungarian, Szabó-Kis being his surname), born 02/11/1971, HO ref P4062305.",
     "P4062305 | Géza Szabó-Kis | 1971-11-02"),
    ("New interest in Elnur Rauf oglu SAFAROV (born 07/03/1972, Y2059508).", "Y2059508 | Elnur Rauf oglu SAFAROV | 1972-03-07"),
    ("New interest in Aytan Vagif qizi MAMMADOVA, born 07/03/1979, Y2059516.", "Y2059516 | Aytan Vagif qizi MAMMADOVA | 1979-03-07"),
    ("New interest in Azamat Bakyt uulu SYDYKOV, 01/04/1981, Y2059524.", "Y2059524 | Azamat Bakyt uulu SYDYKOV | 1981-04-01"),
    ("New to you, the three brothers DEMIRCI:\n\nMehmet Kerem (14 June 1978, W2054417)\n\nHasan (1 January 1980, W2054425)\n\nYusuf Can (8 December 1984, W2054433)",
     "W2054417 | Mehmet Kerem DEMIRCI | 1978-06-14\nW2054425 | Hasan DEMIRCI | 1980-01-01\nW2054433 | Yusuf Can DEMIRCI | 1984-12-08"),
    ("A new interest in the Hoxha sisters.\n\n- Besa Mira (14 June 1978, W2054417)\n- Drita (1 January 1980, W2054425)",
     "W2054417 | Besa Mira Hoxha | 1978-06-14\nW2054425 | Drita Hoxha | 1980-01-01"),
    ("Interest, first notice, in a family.\n\nHusband: Ibrahim Sorie KOROMA, 20/11/1969, K2054603\nWife: Fatmata KOROMA, 06/07/1974, K2054603/2",
     "K2054603 | Ibrahim Sorie KOROMA | 1969-11-20\nK2054603/2 | Fatmata KOROMA | 1974-07-06"),
    ("Interest, first notice.\n\nName: Ibrahim Sorie KOROMA\nDOB: 20/11/1969\nHO ref: K2054603\nWife: Fatmata KOROMA, 06/07/1974, K2054611",
     "K2054603 | Ibrahim Sorie KOROMA | 1969-11-20"),
    ("How does his case stand?\n\nEnw / Name: Wojciech GRABOWSKI-LIS\nDyddiad geni / Date of birth: 10.07.1982\nCyf. y Swyddfa Gartref / Home Office ref.: B3305569",
     "B3305569 | Wojciech GRABOWSKI-LIS | 1982-07-10"),
    ("RE: MR DESMOND ANTHONY LAWES-GRANT / HO REF: R.893-2220 / DOB 30.12.66\n\nHow does his case stand?",
     "R8932220 | DESMOND ANTHONY LAWES-GRANT | 1966-12-30"),
    ("How do these stand?\n\n- W-206 4119, Ocampo Reyes, Liza Marie, 2 Dec 1992\n- W2064102, Kow Mensah ADJEI, 15/06/1980",
     "W2064119 | Liza Marie Ocampo Reyes | 1992-12-02\nW2064102 | Kow Mensah ADJEI | 1980-06-15"),
    ('A question on the form. Is the specimen on page two, "A1234567, Joe BLOGGS, born 01/01/1970, of interest to SOCA", still right?', "-"),
    ('On the form: "Jane DOE, B1234567, born 02/02/1972" is only an example, is it not?', "-"),
    ('Our sheet shows an invented person ("Ann OTHER, C7654321, born 3/3/1973"). May it be changed?', "-"),
]


def _page(text: str, source: Source = Source.BODY, part: str = "1") -> Page:
    return Page(part, source, text, (Span(Voice.OWN, 0, len(text)),))


def _read(*pages: Page) -> list[str]:
    sent = datetime(2020, 5, 4, 10, 0, tzinfo=UTC)
    said = interpret(pages, claimed=Party.NCA, automatic=None, sent=sent)
    return [f"{s.reference} | {s.name} | {s.date_of_birth}" for s in said.subjects]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:40] for text, _ in CASES])
def test_the_person_is_told_from_what_stands_around_him(text: str, wanted: str) -> None:
    assert _read(_page(text)) == [line for line in wanted.split("\n") if line != "-"]


FORM = "{head}\n\nName: Joe BLOGGS\nDate of birth: 01/01/1901\nHome Office reference: A1234567\n"


@pytest.mark.parametrize(("cover", "head", "people"), [
    ("A draft of our new form is attached, filled in with an invented person.", "NOTICE OF INTEREST", 0),
    ("Would the layout of the attached suit you?", "NOTICE OF INTEREST (SPECIMEN)", 0),
    ("The form is attached. The person in the form is fictitious.", "NOTICE", 0),
    ("Please see the attached sample form. Is it clear?", "NOTICE", 0),
    ("What do you think of the attached?", "DUMMY", 0),
    ("We have a new interest in the man on the attached form.", "NOTICE OF INTEREST", 1),
    ("New interest; see the form. He has used an invented name before.", "NOTICE OF INTEREST", 1),
    ("New interest; the DNA sample form is attached.", "NOTICE OF INTEREST", 1),
    ("New interest; form attached. He gave fictitious particulars to the police.", "NOTICE OF INTEREST", 1),
])
def test_a_form_filled_in_for_show_is_about_nobody(cover: str, head: str, people: int) -> None:
    form = _page(FORM.format(head=head), Source.ATTACHMENT, "2:form.txt")
    assert len(_read(_page(cover), form)) == people


def test_of_two_attachments_a_sample_hides_neither() -> None:
    forms = [_page(FORM.format(head="NOTICE"), Source.ATTACHMENT, f"{n}:form.txt") for n in (2, 3)]
    assert len(_read(_page("A new interest is attached, and a sample form."), *forms)) == 1


ROWS = "{head}\nFamily name | DEMIRTAS | DEMIRTASH\nGiven name | Orhan Can | Orhan Cem\nDate of birth | 12/10/1989 | 10/12/1989\n" \
    "Home Office reference | N2060417 | N2060471\n"


@pytest.mark.parametrize("head", [
    "Item | In our letter | Should read", "Item | Wrong | Right", "Field | Old | New", "Entry | As sent | Corrected",
    "Item | We wrote | Should have read", "Item | In error | Please read", "Item | In our notice | Amend to",
    "Item | From | To",
])
def test_of_wrong_and_right_values_the_right_ones_hold(head: str) -> None:
    text = f"In our notification we made mistakes about one person.\n\n{ROWS.format(head=head)}"
    assert _read(_page(text)) == ["N2060471 | Orhan Cem DEMIRTASH | 1989-12-10"]
