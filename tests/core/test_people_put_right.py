"""Whom a message is about: births put right, names in two scripts, leaders and strokes, headings under a salutation."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from tests.core.confiscation_rows import reading
from tests.core.test_people_told import case_of, persons

# As in `test_people_told`: the subject line and "||" if there is one, the text, then one line a person.
CASES = r"""
Notification || Please note our interest in DEMIRTAS-KAYA, Osman Yusuf; 4.5.80; F331 0944.
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04

New NCA interest. Osman Yusuf Demirtas-Kaya was born on the fourth of May 1980 and his Home Office number is F3310944.
F3310944 | Osman Yusuf Demirtas-Kaya | 1980-05-04

New NCA interest. The passport (U3310944) is in the name of Osman Yusuf DEMIRTAS-KAYA, d.o.b. 4 May 1980. HO ref F3310944.
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04

Correction || We told you that Osman DEMIRTAS-KAYA (F3310944) was born on 5 April 1980. That was wrong: he was born on 4 May 1980.
F3310944 | Osman DEMIRTAS-KAYA | 1980-05-04

Correction || Correction to our notification about Osman DEMIRTAS-KAYA, F3310944: date of birth should read 04/05/1980 and not 05/04/1980.
F3310944 | Osman DEMIRTAS-KAYA | 1980-05-04

Correction || Correction to our notification about Osman DEMIRTAS-KAYA, F3310944. For 5 April 1980 as his date of birth please read 4 May 1980.
F3310944 | Osman DEMIRTAS-KAYA | 1980-05-04

Correction || Please amend the date of birth of Osman DEMIRTAS-KAYA, F3310944, from 5 April 1980 to 4 May 1980.
F3310944 | Osman DEMIRTAS-KAYA | 1980-05-04

Correction || Osman DEMIRTAS-KAYA, F3310944, whom we notified: his true date of birth is 4 May 1980; the 5 April 1980 on his passport is false.
F3310944 | Osman DEMIRTAS-KAYA | 1980-05-04

Correction || The date of birth we gave for Osman DEMIRTAS-KAYA, F3310944 (5 April 1980) had day and month the wrong way round. It should be 4 May 1980.
F3310944 | Osman DEMIRTAS-KAYA | 1980-05-04

New NCA interest. \n\nSURNAME.............DEMIRTAS-KAYA\nFORENAMES...........Osman Yusuf\nBORN................04 05 1980\nHO REF..............F 331 0944\n
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04

New NCA interest. \n\nSurname ______ DEMIRTAS-KAYA ______\nForenames ______ Osman Yusuf ______\nBorn ______ 04/05/1980 ______\nHO ref ______ F3310944 ______\n
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04

New NCA interest. \n\nName ..... Osman Yusuf DEMIRTAS-KAYA\nBorn ..... 4 May 1980\nRef ..... F3310944\n
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04

New NCA interest. CHEN Mei Ling (陳美玲), b. 4/5/80, F3310944.
F3310944 | Mei Ling CHEN | 1980-05-04

New NCA interest. Name: Иван Петров / Ivan PETROV. Born 4 May 1980. Ref F3310944.
F3310944 | Ivan PETROV | 1980-05-04

New NCA interest. AL-HASSAN Omar (عمر الحسن), born 4 May 1980, HO F3310944
F3310944 | Omar AL-HASSAN | 1980-05-04

Dear all\nMr Osman Yusuf DEMIRTAS-KAYA, born 4 May 1980, F3310944\nWe have an interest in the above, who is new to you.
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04

Dear Sirs,\nRe: Osman Yusuf DEMIRTAS-KAYA\nWe have an interest in him for the first time. Date of birth 4 May 1980. Your ref F3310944.
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04

New NCA interest. Osman DEMIRTAS (Turkey / Cyprus), 04/05/1980, ref F3310944
F3310944 | Osman DEMIRTAS | 1980-05-04

New NCA interest. Osman DEMIRTAS [Turkish], 4 May 1980, F3310944
F3310944 | Osman DEMIRTAS | 1980-05-04

New NCA interest. Osman DEMIRTAS; date of birth: fourth May nineteen eighty; reference F-3310944
F3310944 | Osman DEMIRTAS | 1980-05-04

New NCA interest. ref F331O944 (as typed in his file), Osman DEMIRTAS, 4 May 1980
- | Osman DEMIRTAS | 1980-05-04

New NCA interest. Osman DEMIRTAS, who says he is 34 and gives 4 May 1980; F3310944.
F3310944 | Osman DEMIRTAS | 1980-05-04

O. DEMIRTAS-KAYA || An NCA interest, notified for the first time: O. DEMIRTAS-KAYA. In full: Osman Yusuf DEMIRTAS-KAYA, 4 May 1980, F3310944.
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04

New NCA interest. Please see below.\n\nName\nOsman Yusuf DEMIRTAS-KAYA\nDOB\n04/05/1980\nRef\nF3310944
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04

New NCA interest. The man's family name is DEMIRTAS-KAYA and his given names are Osman Yusuf. Born: 4 May 1980. Ref: F3310944.
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04

New NCA interest. Osman Yusuf DEMIRTAS-KAYA ("Ozzie" to his friends), born 4 May 1980, F3310944.
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04

New NCA interest. F3310944 / DEMIRTAS-KAYA / Osman Yusuf / 04-05-1980 / Turkish
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04

New NCA interest. Subject: Osman Yusuf DEMIRTAS-KAYA; DOB 4 MAY 80; HOR F3310944; NOMS A1234BC; PP U1234567
F3310944 | Osman Yusuf DEMIRTAS-KAYA | 1980-05-04
"""
BLOCKS = [case_of(block) for block in CASES.strip().split("\n\n")]


@pytest.mark.parametrize(("heading", "text", "wanted"), BLOCKS, ids=[text[:60] for _, text, _ in BLOCKS])
def test_what_is_put_right_or_laid_out_is_read_as_it_is_meant(heading: str, text: str, wanted: list[str]) -> None:
    assert persons(heading, text) == wanted


SWAPPED = "When we notified you of Mr Joao QUEIROGA-LEAL (I1405505) on 6 August we got his date of birth the wrong way round.\n\n"


@pytest.mark.parametrize("words", [
    "Wrong: 03/04/1991\nRight: 04/03/1991", "Incorrect: 03/04/1991\nCorrect: 04/03/1991", "Was: 03/04/1991\nNow: 04/03/1991",
    "For 03/04/1991 read 04/03/1991.", "We wrote 03/04/1991. It is 04/03/1991.", "Not 03/04/1991 but 04/03/1991.",
    "It should have read 04/03/1991, and not 03/04/1991.", "Please delete 03/04/1991 and insert 04/03/1991.",
    "03/04/1991 is wrong; 04/03/1991 is right.", "The right date is 04/03/1991 (we gave 03/04/1991).",
])
def test_of_two_dates_of_birth_the_right_one_counts(words: str) -> None:
    (subject,) = reading(SWAPPED + words).subjects
    assert str(subject.date_of_birth) == "1991-03-04"
