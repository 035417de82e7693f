"""Tables, forms and lists of every layout: whose each value is, and what codes, blanks and ticks mean."""
# ruff: noqa: E501 - the layouts are quoted as they would be written

from datetime import UTC, datetime

import pytest

from mailbot.core import plain, text
from mailbot.core.drawn import relaid
from mailbot.core.interpret import interpret
from mailbot.core.labels import role_of
from mailbot.core.mail import Mail, Part
from mailbot.core.notification import Notification
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party
from mailbot.core.vocabulary_labels import Role
from tests.reading_of import read

# Each: a title, the text, and one line a person as "reference | name | date of birth | confiscation" behind ">".
CASES = """
# a table of rows, with columns that only look alike
First interest.

Name            Date        D.O.B       Doc no    Your no
Artan KELMENDI  02/02/1999  12/03/1981  N7654321  K1234561
Ilir SHABANI    02/02/1999  04/07/1979  N7654322  S1234562
> K1234561 | Artan KELMENDI | 1981-03-12 | not_stated
> S1234562 | Ilir SHABANI | 1979-07-04 | not_stated

# a table typed with bars and a rule
First notification of interest.

| Name | DOB | Your ref | Our ref | POCA |
|------|-----|----------|---------|------|
| Artan KELMENDI | 12/03/1981 | K1234561 | N7654321 | restraint order in force |
| Ilir SHABANI | 04/07/1979 | S1234562 | N7654322 | nil |
> K1234561 | Artan KELMENDI | 1981-03-12 | proceedings
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# a table whose cells are parted by slashes
First notification of two.

Name / DoB / HO Ref / Confis
Artan KELMENDI / 12/03/1981 / K1234561 / Order outstanding
Ilir SHABANI / 04/07/1979 / S1234562 / None
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# a table whose cells are parted by dashes
First notification of two.

Name - DoB - HO Ref - Confis
Artan KELMENDI - 12/03/1981 - K1234561 - Order outstanding
Ilir SHABANI - 04/07/1979 - S1234562 - None
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# a table whose cells are parted by arrows
First notification of two.

Name > DoB > HO Ref > Confis
Artan KELMENDI > 12/03/1981 > K1234561 > Order outstanding
Ilir SHABANI > 04/07/1979 > S1234562 > None
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# a table whose cells are parted by tildes
First notification of two.

Name~DoB~HO Ref~Confis
Artan KELMENDI~12/03/1981~K1234561~Order outstanding
Ilir SHABANI~04/07/1979~S1234562~None
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# a table whose cells are parted by rows of full stops
First notification of two.

Name....DoB....HO Ref....Confis
Artan KELMENDI....12/03/1981....K1234561....Order outstanding
Ilir SHABANI....04/07/1979....S1234562....None
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# a grid whose cells are wrapped
First notification of interest.

+----------+--------+------------+----------+-----------------+
| Surname  | Given  | Born       | HO ref   | Confiscation    |
+----------+--------+------------+----------+-----------------+
| KELMENDI | Artan  | 12/03/1981 | K1234561 | order made,     |
| KRASNIQI | Besnik |            |          | nothing paid    |
+----------+--------+------------+----------+-----------------+
| SHABANI  | Ilir   | 04/07/1979 | S1234562 | dropped by the  |
|          |        |            |          | Crown           |
+----------+--------+------------+----------+-----------------+
> K1234561 | Artan Besnik KELMENDI KRASNIQI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | concluded

# columns without lines, one cell wrapped
New NCA interest in the persons below, first notification.

Name                  Born        HO ref     Confiscation
Artan KELMENDI        12/03/1981  K1234561   order made, 5,000
                                             still unpaid
Ilir SHABANI          04/07/1979  S1234562   none
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# a form whose value is wrapped
First notification.

Name:           Artan KELMENDI
Date of birth:  12 March 1981
Reference:      K1234561
Confiscation:   the Crown began proceedings in May but
                abandoned them in June
> K1234561 | Artan KELMENDI | 1981-03-12 | concluded

# one person a column
First notification.

\tSubject 1\tSubject 2
Surname\tKELMENDI\tSHABANI
First name\tArtan\tIlir
DOB\t12/03/1981\t04/07/1979
HO ref\tK1234561\tS1234562
Confiscation\tNone\tOrder unpaid
> K1234561 | Artan KELMENDI | 1981-03-12 | none
> S1234562 | Ilir SHABANI | 1979-07-04 | order

# headings in the last row
Three new ones, first notification.

K1234561 | Y | 12/03/1981 | KELMENDI | Artan
S1234562 | N | 04/07/1979 | SHABANI | Ilir
your number | proceedings in hand under POCA? | birthday | family | first name
> K1234561 | Artan KELMENDI | 1981-03-12 | proceedings
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# a table without headings
First notice of interest. The last column is confiscation.

1 | Artan KELMENDI | 12/03/1981 | K1234561 | none
2 | Ilir SHABANI | 04/07/1979 | S1234562 | order, 4k unpaid
> K1234561 | Artan KELMENDI | 1981-03-12 | none
> S1234562 | Ilir SHABANI | 1979-07-04 | order

# what was and what is
Further information on a man we notified in May.

Field | Old | New
Name | Artan KELMENDI | Artan KELMENDI
DOB | 12/03/1981 | 13/03/1981
HO ref | K1234561 | K1234561
Confiscation | none | order made 3 May 2019, unpaid
> K1234561 | Artan KELMENDI | 1981-03-13 | order

# cells parted by semicolons, codes in the heading
New interest.

Name;DOB;HO ref;Confiscation (1 = none, 2 = proceedings, 3 = order unpaid, 4 = order paid)
Artan KELMENDI;12/03/1981;K1234561;3
Ilir SHABANI;04/07/1979;S1234562;4
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | concluded

# the order is told above
New interests. Each entry gives name, date of birth, your reference and confiscation in that order.

Artan KELMENDI
12/03/1981
K1234561
order unpaid

Agron DERVISHI
04/07/1985
D1234563
none
> D1234563 | Agron DERVISHI | 1985-07-04 | none
> K1234561 | Artan KELMENDI | 1981-03-12 | order

# the order is told above, one line a person
New interests, in the order name / date of birth / HO reference / confiscation:

Artan KELMENDI / 12.03.1981 / K1234561 / order, unpaid
Ilir SHABANI / 04.07.1979 / S1234562 / none
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# a legend below, letters
New interest in three men.

Surname | Forename | DOB | HO ref | Conf
KELMENDI | Artan | 12/03/1981 | K1234561 | A
SHABANI | Ilir | 04/07/1979 | S1234562 | B
DERVISHI | Agron | 04/07/1985 | D1234563 | C

A means that proceedings are under way, B means nothing has been started, C means an order was made and has been paid.
> D1234563 | Agron DERVISHI | 1985-07-04 | concluded
> K1234561 | Artan KELMENDI | 1981-03-12 | proceedings
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# a code that nothing explains is a question
New interest.

Name | DOB | HO ref | Conf
Artan KELMENDI | 12/03/1981 | K1234561 | Q
> K1234561 | Artan KELMENDI | 1981-03-12 | -

# what a blank cell means
First interest. Where the POCA column is blank there are no confiscation proceedings.

Name | DOB | HO ref | POCA
Artan KELMENDI | 12/03/1981 | K1234561 | order unpaid
Ilir SHABANI | 04/07/1979 | S1234562 |
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# an asterisk and the rest
New interest in the following. An asterisk means that a confiscation order is outstanding; for the rest there are no confiscation proceedings.

Artan KELMENDI* 12/03/1981 K1234561
Ilir SHABANI 04/07/1979 S1234562
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# statements by number
New interest in:
1. Artan KELMENDI, 12/03/1981, K1234561
2. Ilir SHABANI, 04/07/1979, S1234562
3. Agron DERVISHI, 04/07/1985, D1234563

Confiscation:
1 - order made, unpaid
2 and 3 - none
> D1234563 | Agron DERVISHI | 1985-07-04 | none
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# statements by letter
New interest in:
(a) Artan KELMENDI, 12/03/1981, K1234561
(b) Ilir SHABANI, 04/07/1979, S1234562

As to confiscation: (a) no proceedings; (b) order for 4,000 made and outstanding.
> K1234561 | Artan KELMENDI | 1981-03-12 | none
> S1234562 | Ilir SHABANI | 1979-07-04 | order

# only the rows that are marked
First notice. We are interested only in the people marked with an X.

Name | DOB | HO ref | X
Artan KELMENDI | 12/03/1981 | K1234561 | X
Ilir SHABANI | 04/07/1979 | S1234562 |
> K1234561 | Artan KELMENDI | 1981-03-12 | not_stated

# titles within the table
New interest, see table.

Name | DOB | HO ref | Confiscation
Of interest
Artan KELMENDI | 12/03/1981 | K1234561 | none
Not of interest (co-defendants, for context)
Ilir SHABANI | 04/07/1979 | S1234562 | order unpaid
> K1234561 | Artan KELMENDI | 1981-03-12 | none

# a family that shares surname, reference and state
First interest in a family:

Surname | Forename | DOB | HO ref | Confiscation
KELMENDI | Artan | 12/03/1981 | K1234561 | order unpaid
ditto | Besa | 04/07/1986 | /1 | "
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> K1234561/1 | Besa KELMENDI | 1986-07-04 | order

# somebody else's row in a form
First interest.

FULL NAME            Artan KELMENDI
DATE OF BIRTH        12/03/1981
HO REFERENCE         K1234561
LINKED FILE (WIFE)   Besa KELMENDI, 04/07/1986, K1234562
CONFISCATION - WIFE  restraint order in force
CONFISCATION - HIM   order made, nothing paid
> K1234561 | Artan KELMENDI | 1981-03-12 | order

# boxes for letters, ticks without a label
First interest

   Family name    [ KELMENDI        ]
   Other names    [ Artan           ]
   Date of birth  [ 1 | 2 | 0 | 3 | 1 | 9 | 8 | 1 ]
   HO ref         [ K | 1 | 2 | 3 | 4 | 5 | 6 | 1 ]

   [ ] no confiscation       [ ] confiscation sought
   [x] order made, unpaid    [ ] order made, paid
> K1234561 | Artan KELMENDI | 1981-03-12 | order

# ticks behind their words
NOTIFICATION OF NCA INTEREST (first)
Full name: Artan KELMENDI
Date of birth: 12 March 1981
Home Office reference: K1234561
Confiscation:
   none known          [ ]
   proceedings         [X]
   order (unpaid)      [ ]
> K1234561 | Artan KELMENDI | 1981-03-12 | proceedings

# the answer that is ringed
First interest.
Called ............ Artan KELMENDI
Born .............. 12 Mar 1981
Home Office ....... K1234561
Facing confiscation now?                            Yes / (No)
Confiscation order made earlier and still owing?    (Yes) / No
> K1234561 | Artan KELMENDI | 1981-03-12 | order

# nobody chose
First notification of interest
Name: Artan KELMENDI
DoB: 12/03/81
HO reference: K1234561
Is the subject facing confiscation proceedings? YES / NO (delete as applicable)
> K1234561 | Artan KELMENDI | 1981-03-12 | -

# two questions, one answer
First interest.

Surname: KELMENDI
Forename: Artan
DOB: 12/03/1981
HO Ref: K1234561
Confiscation order: Yes
Satisfied: No

Surname: SHABANI
Forename: Ilir
DOB: 04/07/1979
HO Ref: S1234562
Confiscation order: Yes
Satisfied: Yes
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | concluded

# a cross in one of several columns
First notice of interest.

Name | Born | HO ref | none | going | order | past
Artan KELMENDI | 12/03/1981 | K1234561 |  |  | x |
Ilir SHABANI | 04/07/1979 | S1234562 | x |  |  |

going = proceedings under way; order = unpaid order; past = paid or dropped
> K1234561 | Artan KELMENDI | 1981-03-12 | order
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# only blanks between label and ticks
First notification

Name ........ Artan KELMENDI
Born ........ 12.03.1981
HO ref ...... K1234561
Confiscation  (X) order made  ( ) pending  ( ) none
Paid          ( ) yes  (X) no
> K1234561 | Artan KELMENDI | 1981-03-12 | order

# examples behind the labels
First notice of interest (web form)

Full name * (as on passport, e.g. Maria SILVA)
Artan KELMENDI

Date of birth (dd/mm/yyyy)
12/03/1981

Home Office reference * (a letter and seven digits, e.g. A7654321)
K1234561

Confiscation (e.g. "confiscation order made, unpaid")
no proceedings of that kind
> K1234561 | Artan KELMENDI | 1981-03-12 | none

# a list whose lines have no labels
First notice of interest.

1) Artan KELMENDI
     a) 12/03/1981
     b) K1234561
     c) certificate: order paid off December 2018
2) Ilir SHABANI
     a) 04/07/1979
     b) S1234562
     c) no confiscation matters
> K1234561 | Artan KELMENDI | 1981-03-12 | concluded
> S1234562 | Ilir SHABANI | 1979-07-04 | none

# questions in columns
First notice of interest.

Name | DOB | HO ref | Restraint | Order made | Paid
Artan KELMENDI | 12/03/1981 | K1234561 | Yes | No | -
Ilir SHABANI | 04/07/1979 | S1234562 | No | Yes | Yes
Agron DERVISHI | 04/07/1985 | D1234563 | No | Yes | Part
> D1234563 | Agron DERVISHI | 1985-07-04 | order
> K1234561 | Artan KELMENDI | 1981-03-12 | proceedings
> S1234562 | Ilir SHABANI | 1979-07-04 | concluded
"""
BLOCKS = [block.partition("\n") for block in CASES.strip().removeprefix("# ").split("\n\n# ")]


@pytest.mark.parametrize(("title", "_", "block"), BLOCKS, ids=[b[0] for b in BLOCKS])
def test_each_value_is_given_to_its_person(title: str, _: str, block: str) -> None:
    lines = block.split("\n")
    page = text.plain_page("1", "\n".join(line for line in lines if not line.startswith("> ")), "", "")
    assert page is not None
    read = interpret((page,), claimed=Party.NCA, automatic=None, sent=datetime(2019, 6, 3, 12, tzinfo=UTC))
    told = sorted(
        " | ".join((s.reference or "-", s.name or "-", str(s.date_of_birth or "-"), s.confiscation or "-"))
        for s in read.subjects
    )
    assert told == sorted(line[2:] for line in lines if line.startswith("> ")), title


@pytest.mark.parametrize(("label", "role"), [
    ("Home Office reference \u00b9", Role.REFERENCE), ("With you as", Role.REFERENCE), ("your number", Role.REFERENCE),
    ("Reference (Home Office)", Role.REFERENCE), ("ho_ref", Role.REFERENCE),
    ("With us as", Role.FOREIGN), ("Ours", Role.FOREIGN), ("Reference (ours)", Role.REMARK), ("Prison / HO ref", Role.FOREIGN),
    ("Born / HO", Role.BIRTH), ("Place/date of birth", Role.BIRTH), ("Place of birth", Role.FOREIGN),
    ("Name and DOB", Role.NAME), ("Subject A", Role.NAME), ("Person 2", Role.NAME),
    ("Confiscation - wife", Role.OTHER_PERSON), ("Former cellmate", Role.OTHER_PERSON), ("Linked file (child)", Role.OTHER_PERSON),
    ("Thank you", None), ("As you know", None), ("Artan Kelmendi DOB", None), ("There are no confiscation proceedings.", None),
])
def test_a_label_says_what_stands_under_it(label: str, role: Role | None) -> None:
    assert role_of(label) is role


@pytest.mark.parametrize(("drawn", "laid_out"), [
    ("\u250c\u2500\u2500\u2500\u252c\u2500\u2500\u2500\u2510\n\u2502 a \u2502 b \u2502\n\u251c\u2500\u2500\u2500\u253c\u2500\u2500\u2500\u2524\n\u2502 c \u2502 d \u2502\n\u2502 e \u2502   \u2502\n\u251c\u2500\u2500\u2500\u253c\u2500\u2500\u2500\u2524\n\u2502 f \u2502 g \u2502\n\u2514\u2500\u2500\u2500\u2534\u2500\u2500\u2500\u2518", "a | b\nc e | d\nf | g"),
    ("HO ref [K][1][2][3][4][5][6][1]", "HO ref K1234561"),
    ("Surname   [ KELMENDI        ]", "Surname   KELMENDI"),
    ("Fact:    some words\n         and more", "Fact:    some words and more"),
    ("REF       BORN          YES\nA1        1.2.1980      no\nA12345678 11.12.1980    yes",
     "REF       BORN          YES\nA1        1.2.1980      no\nA12345678  11.12.1980    yes"),
    ("no | table here", "no | table here"),
    ("[x] yes  [ ] no", "[x] yes  [ ] no"),
])
def test_what_is_drawn_is_laid_out_anew(drawn: str, laid_out: str) -> None:
    assert relaid(drawn) == laid_out
    assert relaid(laid_out) == laid_out


def test_two_tabs_are_an_empty_cell_where_the_row_lacks_one() -> None:
    table, = plain.tables("No\tName\tDOB\tHO\n1\tA\t1/1/80\tX\n2\tB\t\tY\n3\tC\t2/2/80\n")
    assert [[cell.text for cell in row] for row in table.rows[1:]] == [
        ["1", "A", "1/1/80", "X"], ["2", "B", "", "Y"], ["3", "C", "2/2/80", ""]
    ]


def _html(words: str) -> str:
    page, = text.pages(Mail(root=Part(id="1", content_type="text/html", text=words)))
    return page.text


def test_a_row_whose_last_cells_are_empty_ends_its_line() -> None:
    assert _html("<table><tr><td>a<td>b<tr><td>c<td></tr><tr><td>d<td>e</table>").split("\n")[1:] == ["c | ", "d | e"]


# --- the text and its attachments -----------------------------------------------------------------------------

FORM = "Name: Artan KELMENDI\nDOB: 12/03/1981\nHO ref: K1234561\nConfiscation: order made, unpaid\n"


def _with_files(body: str, **files: str) -> Notification:
    pages = [Page("1", Source.BODY, body, (Span(Voice.OWN, 0, len(body)),))]
    for place, (name, words) in enumerate(files.items(), start=2):
        pages.append(Page(f"{place}:{name}.txt", Source.ATTACHMENT, words, (Span(Voice.OWN, 0, len(words)),)))
    return interpret(tuple(pages), claimed=Party.NCA, automatic=None, sent=datetime(2019, 6, 3, 12, tzinfo=UTC))


@pytest.mark.parametrize(("body", "told"), [
    ("First notification. The form is attached.", "K1234561 | Artan KELMENDI | 1981-03-12 | order"),
    ("First notification of Artan KELMENDI, K1234516. Form attached.", "- | Artan KELMENDI | 1981-03-12 | order"),
    ("First notification of Arben KELMENDI, K1234561. Form attached.", "K1234561 | - | 1981-03-12 | order"),
    ("First notification of Artan KELMENDI, born 13/03/1981, K1234561. Form attached.", "K1234561 | Artan KELMENDI | - | order"),
    ("First notification of Artan KELMENDI, K1234561. There are no confiscation proceedings. Form attached.", "K1234561 | Artan KELMENDI | 1981-03-12 | -"),
    ("First notification. A slip in the form: the last figure of the Home Office reference should be 7, so K1234567.", "K1234567 | Artan KELMENDI | 1981-03-12 | order"),
    ("First notification. A slip in the form: he was born in 1982, not 1981.", "K1234561 | Artan KELMENDI | 1982-03-12 | order"),
])
def test_what_text_and_form_tell_differently_is_a_question_unless_one_is_put_right(body: str, told: str) -> None:
    read = _with_files(body, form=FORM)
    assert [
        " | ".join((s.reference or "-", s.name or "-", str(s.date_of_birth or "-"), s.confiscation or "-"))
        for s in read.subjects
    ] == [told]
    assert bool(read.questions) is (" - " in f" {told} ")


def test_nobody_is_taken_from_an_attachment_that_is_background() -> None:
    read = _with_files(
        "The notice is in the first file. The second is the indictment, for background only.",
        notice=f"First notice of interest\n{FORM}", indictment="R v KELMENDI, SHABANI (born 04/07/1979, HO ref S1234562)",
    )
    assert [s.reference for s in read.subjects] == ["K1234561"]


_STATES = ("No confiscation", "Confiscation proceedings under way", "Confiscation order outstanding",
           "Confiscation order satisfied")  # fmt: skip


@pytest.mark.parametrize(("ticked", "state"), list(enumerate(("none", "proceedings", "order", "concluded"))))
@pytest.mark.parametrize(("box", "empty"), [("\u2612", "\u2610"), ("[x]", "[ ]"), ("\u2611", "\u25a1")])
def test_a_box_in_a_cell_of_its_own_belongs_to_the_option_beside_it(
    ticked: int, state: str, box: str, empty: str
) -> None:
    rows = [("Name", "Mehmet Can YILDIRIM"), ("Home Office reference", "H5512096")]
    rows += [(words, box if number == ticked else empty) for number, words in enumerate(_STATES)]
    cells = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows)
    head = "From: O <o@nca.example>\r\nSubject: Notification\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n"
    [subject] = read(f"{head}\r\n<p>First notification of interest</p><table>{cells}</table>".encode()).subjects
    assert (subject.reference, subject.confiscation) == ("H5512096", state)
