"""Whom a message names, however it is written: reference, name and date of birth of each."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

from datetime import UTC, datetime

import pytest

from mailbot.core.interpret import interpret
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party

# Each: the text, then one line a person as "reference | name | date of birth", "-" for what must stay open.
CASES = r"""
New interest: A1234567 Anton GRIGORESCU 01/02/1980
A1234567 | Anton GRIGORESCU | 1980-02-01

New interest: GRIGORESCU Anton (01.02.1980) a1234567
A1234567 | Anton GRIGORESCU | 1980-02-01

We have a new interest in Anton Grigorescu (HO ref: A123-4567; born 1st February 1980).
A1234567 | Anton Grigorescu | 1980-02-01

We have a new interest in Home Office reference A1234567, Anton Grigorescu, whose date of birth is 1 February 1980.
A1234567 | Anton Grigorescu | 1980-02-01

We have a new interest in the Romanian national Anton Grigorescu, A 1234567, 1-Feb-1980.
A1234567 | Anton Grigorescu | 1980-02-01

New interest: Anton Grigorescu. Born: 1.2.80. Reference: A 12 34 567.
A1234567 | Anton Grigorescu | 1980-02-01

New interest.\nAnton GRIGORESCU\n01/02/1980\nA1234567
A1234567 | Anton GRIGORESCU | 1980-02-01

New interest.\nRef: A1234567\nName: Grigorescu, Anton\nD.O.B: 01 02 1980
A1234567 | Anton Grigorescu | 1980-02-01

New interest.\nSubject's name: Mr Anton Grigorescu (Romanian)\nDate of birth (DOB): 01/02/1980 (35)\nHome Office reference number: A1234567
A1234567 | Anton Grigorescu | 1980-02-01

New interest.\nLast name - Grigorescu\nFirst names - Anton Mihai\nDOB - 01/02/1980\nHO no - A1234567
A1234567 | Anton Mihai Grigorescu | 1980-02-01

New interest.\nName of FNO: GRIGORESCU Anton Mihai\nBorn: Feb 1, 1980\nHome Office Ref No.: A1234567/3
A1234567/3 | Anton Mihai GRIGORESCU | 1980-02-01

New interest: Anton GRIGORESCU & Mihai POPESCU (A1234567 & B1234568).
A1234567 | Anton GRIGORESCU | -
B1234568 | Mihai POPESCU | -

New interest: Anton GRIGORESCU, A1234567, 1/2/1980, Mihai POPESCU, B1234568, 2/3/1981.
A1234567 | Anton GRIGORESCU | 1980-02-01
B1234568 | Mihai POPESCU | 1981-03-02

New interest in A1234567 (Anton GRIGORESCU, 1/2/1980) and B1234568 (Mihai POPESCU, 2/3/1981).
A1234567 | Anton GRIGORESCU | 1980-02-01
B1234568 | Mihai POPESCU | 1981-03-02

New interest:\na) Anton GRIGORESCU\n   DOB 1/2/1980\n   HO A1234567\nb) Mihai POPESCU\n   DOB 2/3/1981\n   HO B1234568
A1234567 | Anton GRIGORESCU | 1980-02-01
B1234568 | Mihai POPESCU | 1981-03-02

New interest in two brothers, Anton GRIGORESCU (A1234567) and Mihai GRIGORESCU (B1234568). Anton was born on 1 February 1980 and Mihai on 2 March 1981.
A1234567 | Anton GRIGORESCU | 1980-02-01
B1234568 | Mihai GRIGORESCU | 1981-03-02

We have a new interest in Anton GRIGORESCU. He was born on 1 February 1980. His Home Office reference is A1234567. He was convicted on 3 March 2001 at Hull.
A1234567 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, brother of Mihai GRIGORESCU (B1234568). Anton's reference is A1234567.
A1234567 | Anton GRIGORESCU | -

New interest in Anton GRIGORESCU (A1234567). Linked: co-accused Mihai POPESCU, B1234568, 2/3/1981 (no interest).
A1234567 | Anton GRIGORESCU | -

New interest. Anton GRIGORESCU's reference is A1234567 (his wife's is B1234568).
A1234567 | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU, HO ref A1234567 (formerly B1234568).
A1234567 | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU. HO ref A1234567 (please disregard B1234568, which was a typing error).
A1234567 | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU, HO ref A1234567 or possibly A1234576.
- | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU, passport number A1234567.
- | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU, Romanian passport (A1234567), ref B1234568.
B1234568 | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU. PP no. A1234567. HO ref B1234568. NOMS A1234BC. CRO 123456/12A.
B1234568 | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU (B1234568). Seized: passport, C7654321.
B1234568 | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU (B1234568). He used the Greek ID card AB1234567 and the passport of another man, C7654321.
B1234568 | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU, NCA ref A7654321, HO ref B1234568.
B1234568 | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU, court case T2013 7321, ref B1234568, indictment T20137321.
B1234568 | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU, port ref EAC/1234567, ref B1234568/1.
B1234568/1 | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU, ref BI234568.
- | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU, ref B123456.
- | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU - HO ref B1234 568 - tel 07700 900123.
B1234568 | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU, HO/B1234568.
B1234568 | Anton GRIGORESCU | -

New interest: Anton GRIGORESCU, Ref.B1234568.
B1234568 | Anton GRIGORESCU | -

New interest in Dr Anton Grigorescu OBE, B1234568.
B1234568 | Anton Grigorescu | -

New interest in Mr A. GRIGORESCU, B1234568.
B1234568 | A. GRIGORESCU | -

New interest in Anton "Toni" GRIGORESCU, B1234568.
B1234568 | Anton GRIGORESCU | -

New interest in Anton GRIGORESCU alias Mihai POPESCU alias Ion IONESCU, B1234568.
B1234568 | Anton GRIGORESCU | -

New interest in Anton GRIGORESCU (a.k.a. Mihai POPESCU, born 2/3/1981), B1234568, born 1/2/1980.
B1234568 | Anton GRIGORESCU | 1980-02-01

New interest.\nName: Anton GRIGORESCU\nAlias: Mihai POPESCU\nAlias DOB: 02/03/1981\nDOB: 01/02/1980\nHO ref: B1234568
B1234568 | Anton GRIGORESCU | 1980-02-01

New interest: B1234568, Anton GRIGORESCU aka Toni GREGOR, dob 1/2/80.
B1234568 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU formerly Anton POPESCU, 01/02/1980, B1234568.
B1234568 | Anton GRIGORESCU | 1980-02-01

New interest: B1234568, Anton GRIGORESCU, dob 1/2/80, aka Toni GREGOR dob 3/4/81.
B1234568 | Anton GRIGORESCU | 1980-02-01

New interest in B1234568 Anton GRIGORESCU (aka Toni GREGOR dob 3/4/81).
B1234568 | Anton GRIGORESCU | -

New interest in Maria del Carmen de los SANTOS RUIZ, B1234568.
B1234568 | Maria del Carmen de los SANTOS RUIZ | -

New interest in DE LA CRUZ GARCÍA, María José, B1234568.
B1234568 | María José DE LA CRUZ GARCÍA | -

New interest in Ludwig von HOHENFELS, B1234568 and Jan-Willem TER HORST, C1234569.
B1234568 | Ludwig von HOHENFELS | -
C1234569 | Jan-Willem TER HORST | -

New interest in Ahmed BIN SALEH AL-HARBI, B1234568.
B1234568 | Ahmed BIN SALEH AL-HARBI | -

New interest in NGUYEN Thi Bich Ngoc (B1234568).
B1234568 | Thi Bich Ngoc NGUYEN | -

New interest in Mr LI, Wei Guo (B1234568).
B1234568 | Wei Guo LI | -

New interest in Sir Anton Grigorescu-Smythe (B1234568).
B1234568 | Anton Grigorescu-Smythe | -

New interest in McDONALD, Fergus (B1234568), 3 March 1970.
B1234568 | Fergus McDONALD | 1970-03-03

New interest in Þórður ÓLAFSSON, B1234568, Łukasz ŁĄCKI, C1234569 and İbrahim ÇELİK, D1234560.
B1234568 | Þórður ÓLAFSSON | -
C1234569 | Łukasz ŁĄCKI | -
D1234560 | İbrahim ÇELİK | -

New interest.\nName: محمد علي حسن\nHO ref: B1234568
B1234568 | محمد علي حسن | -

New interest.\nName: 王小明 (WANG Xiaoming)\nHO ref: B1234568
B1234568 | 王小明 | -

New interest in May Ling CHAN, B1234568, born 3 May 1980.
B1234568 | May Ling CHAN | 1980-05-03

New interest in April Summer JONES-REID, B1234568.
B1234568 | April Summer JONES-REID | -

New interest in Anton GRIGORESCU, B1234568, DOB 13/13/1980.
B1234568 | Anton GRIGORESCU | -

New interest in Anton GRIGORESCU, B1234568, DOB 31/04/1980.
B1234568 | Anton GRIGORESCU | -

New interest in Anton GRIGORESCU, B1234568, born in 1980.
B1234568 | Anton GRIGORESCU | -

New interest in Anton GRIGORESCU, B1234568, DOB unknown; arrested 1/2/1999.
B1234568 | Anton GRIGORESCU | -

New interest in Anton GRIGORESCU, B1234568, DOB 5.6.75, sentenced 7.8.14.
B1234568 | Anton GRIGORESCU | 1975-06-05

New interest in Anton GRIGORESCU, B1234568, DOB 19800201.
B1234568 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, B1234568, DOB 01021980.
B1234568 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, B1234568, DOB: 1980/02/01.
B1234568 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, B1234568. His DOB is 1 February 1980, not 2 January 1980 as recorded.
B1234568 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, B1234568, D O B 01/02/80.
B1234568 | Anton GRIGORESCU | 1980-02-01

Please note a new interest in the above.\nANTON GRIGORESCU - B1234568 - 01/02/1980
B1234568 | ANTON GRIGORESCU | 1980-02-01

new interest in anton grigorescu, b1234568, 1/2/80. no confiscation.
B1234568 | anton grigorescu | 1980-02-01

New interest: our subject is a man called Anton Grigorescu. You will know him as B1234568.
B1234568 | Anton Grigorescu | -

New interest. Grigorescu, Anton, 1 Feb 1980, B1234568
B1234568 | Anton Grigorescu | 1980-02-01

New interest in Anton GRIGORESCU, currently at HMP Wormwood Scrubs, sentenced by Recorder Alice PRIOR at Hove Crown Court, ref B1234568.
B1234568 | Anton GRIGORESCU | -

New interest notified by Officer Ruth Calloway. Subject: Anton GRIGORESCU. Operation BLACKTHORN. B1234568.
B1234568 | Anton GRIGORESCU | -

Subject: GRIGORESCU\nForename: Anton\nHO ref: B1234568\nnew interest
B1234568 | Anton GRIGORESCU | -

New interest. Nominal 1: Anton GRIGORESCU - 01/02/1980 - B1234568. Nominal 2: Mihai POPESCU - 02/03/1981 - C1234569.
B1234568 | Anton GRIGORESCU | 1980-02-01
C1234569 | Mihai POPESCU | 1981-03-02
"""


def people(text: str) -> list[tuple[str | None, str | None, str | None]]:
    page = Page("1", Source.BODY, text, (Span(Voice.OWN, 0, len(text)),))
    read = interpret((page,), claimed=Party.NCA, automatic=None, sent=datetime(2015, 6, 10, 12, 0, tzinfo=UTC))
    return [(s.reference, s.name, s.date_of_birth.isoformat() if s.date_of_birth else None) for s in read.subjects]


def _case(block: str) -> tuple[str, list[tuple[str | None, ...]]]:
    first, *rows = block.strip().split("\n")
    persons = [tuple(None if cell == "-" else cell for cell in row.split(" | ")) for row in rows]
    return first.replace("\\n", "\n"), persons


BLOCKS = [_case(block) for block in CASES.replace("\n\n\n", "\n\n").strip().split("\n\n")]


@pytest.mark.parametrize(("text", "persons"), BLOCKS, ids=[t[:60] for t, _ in BLOCKS])
def test_the_persons_are_found(text: str, persons: list[tuple[str | None, ...]]) -> None:
    assert people(text) == persons


@pytest.mark.parametrize("words", [
    "We have an interest in Goran\nPetrovic (born 4 February 1988, your ref V3910264). This is new.",
    "interest in Goran\n    Petrovic (V3910264), born 4 February 1988",
    "The subject is Goran\nPetrovic, born 4 February 1988, ref V3910264.",
])
def test_a_name_that_is_broken_over_a_line_is_one_name(words: str) -> None:
    page = Page("1", Source.BODY, words, (Span(Voice.OWN, 0, len(words)),))
    (subject,) = interpret((page,), claimed=Party.NCA, automatic=None, sent=None).subjects
    assert subject.name == "Goran Petrovic"
