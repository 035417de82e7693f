"""The same four persons and states in every layout that a mail may have: each is read from all of them."""
# ruff: noqa: E501 - what is said in one breath stands on one line

from collections.abc import Callable, Iterable, Sequence
from email.message import EmailMessage

import pytest

from tests.core.confiscation_rows import reading
from tests.reading_of import read

PEOPLE = (
    ("Ionela Crina", "MOLDOVEANU", "12/10/1989", "T3320418"), ("Segun Adewale", "FATUNMBI", "30/03/1981", "T3320457"),
    ("Xhevdet", "KRASNIQI", "09/01/1996", "H6071193"), ("Marlon Everard", "TROTMAN", "21/11/1974", "D0815566"),
)
STATES = ("order", "proceedings", "none", "concluded")
INTEREST = "NCA has an interest in the following, none of whom has been notified before."
WORDS = {"order": "Order made, £12,000, unpaid", "proceedings": "Hearing listed 3 March", "none": "None",
         "concluded": "Order paid in full"}
REMARKS = {"order": "Cocaine, 12 years. Confiscation order £9,000, 2,000 paid so far.", "none": "Cannabis. No POCA.",
           "proceedings": "Fraud, 3 years. POCA timetable set.", "concluded": "Firearms. Confiscation order satisfied 3/3/17."}
OPTIONS = {"none": "No confiscation proceedings", "proceedings": "Proceedings under way",
           "order": "Order made, money outstanding", "concluded": "Order satisfied / proceedings dropped"}
ASKED = {"order": ("No", "Yes", "No"), "proceedings": ("Yes", "No", "n/a"), "none": ("No", "No", "n/a"),
         "concluded": ("No", "Yes", "Yes")}


def table(rows: Iterable[Sequence[str]], head: Sequence[str] = ()) -> str:
    """Give a table in HTML."""
    top = "".join(f"<th>{cell}</th>" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table border=1>{f'<tr>{top}</tr>' if head else ''}{body}</table>"


def rows(*behind: Callable[[str], str]) -> list[tuple[str, ...]]:
    """Give a row a person: name, birth, reference and what `behind` makes of the state."""
    return [(f"{given} {family}", born, ref, *(make(state) for make in behind))
            for (given, family, born, ref), state in zip(PEOPLE, STATES, strict=True)]


def column(mark: str, empty: str) -> list[Callable[[str], str]]:
    """Give a column for each option, with a mark in one of them."""
    return [lambda state, option=option: mark if state == option else empty for option in OPTIONS]  # type: ignore[misc]


def block(n: int, row: tuple[str, ...], answer: str) -> str:
    """Give the form of one person."""
    return f"<p>Person {n}</p>" + table((("Full name", row[0]), ("Date of birth", row[1]), ("HO reference", row[2]),
                                         ("Confiscation", answer)))


def boxes(state: str) -> str:
    """Give the four options with a box before each."""
    return "<br>".join(f"{'☒' if option == state else '☐'} {words}" for option, words in OPTIONS.items())


HEAD = ("Name", "DOB", "HO ref")
LIST = "".join(f"<p>{n}. {name}, {born}, {ref}</p>" for n, (name, born, ref) in enumerate(rows(), 1))
KEY = "A = proceedings under way; B = order made, not paid; C = order satisfied or proceedings dropped; D = no proceedings"
LAYOUTS = {
    "a row each": table(rows(WORDS.__getitem__), (*HEAD, "Confiscation")),
    "a column each": table((label, *cells) for label, cells in zip(
        (*HEAD, "Confiscation"), zip(*rows(WORDS.__getitem__), strict=True), strict=True)),
    "letters with a key": table(rows({"order": "B", "proceedings": "A", "none": "D", "concluded": "C"}.__getitem__),
                                (*HEAD, "Conf.")) + f"<p>{KEY}</p>",
    "figures with a key before": "<p>Key: 0 no confiscation proceedings, 1 proceedings pending, 2 order outstanding, 3 concluded</p>"
        + table(rows({"order": "2", "proceedings": "1", "none": "0", "concluded": "3"}.__getitem__), (*HEAD, "Conf.")),
    "crosses in columns": table(rows(*column("X", "")), (*HEAD, "No proceedings", "Proceedings", "Order unpaid", "Order paid")),
    "boxes in columns": table(rows(*column("☒", "☐")), (*HEAD, "No proceedings", "Proceedings", "Order outstanding", "Concluded")),
    "three questions": table(rows(*(lambda state, n=n: ASKED[state][n] for n in range(3))),  # type: ignore[misc]
                             (*HEAD, "Proceedings pending?", "Order made?", "Order paid?")),
    "three questions about confiscation": table(rows(*(lambda state, n=n: ASKED[state][n] for n in range(3))),  # type: ignore[misc]
                                                (*HEAD, "Confiscation proceedings?", "Order made?", "Paid?")),
    "sums in columns": table(rows(lambda s: {"order": "£5,000", "concluded": "£7,000"}.get(s, ""),
                                  lambda s: {"order": "£100", "concluded": "£7,000"}.get(s, "")),
                             (*HEAD, "Confiscation order", "Paid"))
        + "<p>Mr Fatunmbi: confiscation hearing on 3 March. Mr Krasniqi: no proceedings.</p>",
    "remarks": table(rows(REMARKS.__getitem__), ("Nominal", "DOB", "CID ref", "Remarks")),
    "a form each": "".join(block(n, row, WORDS[s]) for n, (row, s) in enumerate(zip(rows(), STATES, strict=True), 1)),
    "a form each, with boxes": "".join(block(n, row, boxes(s)) for n, (row, s) in enumerate(zip(rows(), STATES, strict=True), 1)),
    "a list, then numbers": LIST + "<p>As to confiscation: number 3 faces none; number 1 has an unpaid order; number 4 has paid his in full; proceedings against number 2 are pending.</p>",
    "a list, then surnames": LIST + "<p>Confiscation proceedings are pending against Fatunmbi. Krasniqi faces none. Moldoveanu was ordered to pay £12,000 under POCA, nothing of which has been paid. Trotman's order was satisfied in May.</p>",
    "a list, then in order": LIST + "<p>Confiscation: order unpaid, proceedings pending, none, and order satisfied, respectively.</p>",
    "a list, then ordinals": LIST + "<p>A confiscation order against the first is unpaid. The second is awaiting his confiscation hearing. There are no confiscation proceedings against the third. The fourth has paid his confiscation order in full.</p>",
}


def mail(html: str) -> bytes:
    """Give a mail of NCA's with a table in it."""
    message = EmailMessage()
    message["From"], message["To"] = "Jo Bell <jo.bell@nca.example>", "cc-workflow@homeoffice.example"
    message["Subject"], message["Date"] = "New interests", "Mon, 3 Dec 2018 10:00:00 +0000"
    message.set_content(f"<html><body><p>{INTEREST}</p>{html}<p>Jo Bell<br>NCA</p></body></html>", subtype="html")
    return message.as_bytes()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_person_is_read_with_the_state_in_every_layout(layout: str) -> None:
    told = [(s.reference, s.name, str(s.confiscation)) for s in read(mail(LAYOUTS[layout])).subjects]
    assert told == [(ref, f"{given} {family}", state)
                    for (given, family, _, ref), state in zip(PEOPLE, STATES, strict=True)]


LEGENDS = {
    "daggers, in any order": ("* order made, still unpaid\n† the Crown is not applying for confiscation\n‡ confiscation hearing listed for 3 December\n(no mark: I have no note)",
                              ("*", "‡", "†", ""), ("order", "proceedings", "none", "not_stated")),
    "stars, and none": ("* confiscation order outstanding\n** confiscation order paid in full\nNo star: we have looked and there are no confiscation proceedings.",
                        ("*", "", "**", "*"), ("order", "none", "concluded", "order")),
    "stars with equals signs": ("*   = confiscation order, nothing paid\n**  = proceedings pending\n*** = order satisfied\nNames without a mark: no proceedings",
                                ("**", "*", "", "***"), ("proceedings", "order", "none", "concluded")),
    "behind the word for it": ("Key: * order made, £12,000 remains to be paid. † restraint order in force. No mark: no proceedings under POCA.",
                               ("*", "†", "", "*"), ("order", "proceedings", "none", "order")),
    "on one line": ("* restraint order in force. ** confiscation order made, nothing paid yet. † confiscation order discharged in full. No mark: no proceedings under POCA.",
                    ("*", "†", "", "**"), ("proceedings", "concluded", "none", "order")),
}
PLACES: dict[str, Callable[[tuple[str, ...], str], tuple[str, str, str]]] = {
    "on the name": lambda row, mark: (row[0] + mark, row[1], row[2]),
    "behind the name": lambda row, mark: (f"{row[0]} {mark}", row[1], row[2]),
    "on the reference": lambda row, mark: (row[0], row[1], row[2] + mark),
    "before the name": lambda row, mark: (f"{mark} {row[0]}", row[1], row[2]),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("between", [" | ", ", ", "\t", "      "])
@pytest.mark.parametrize("legend", LEGENDS)
def test_a_mark_says_what_the_line_below_explains_wherever_it_stands(place: str, between: str, legend: str) -> None:
    lines, marks, states = LEGENDS[legend]
    entries = "\n".join(between.join(PLACES[place](row, mark)) for row, mark in zip(rows(), marks, strict=True))
    for indent in ("", "   "):
        below = "\n".join(indent + line for line in lines.split("\n"))
        told = reading(f"{INTEREST}\n\n{entries}\n\n{below}\n\nPiers\nNCA")
        assert tuple(str(s.confiscation) for s in told.subjects) == states
