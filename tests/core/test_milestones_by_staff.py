"""Case owners' ordinary mail: days in brackets and in forms, reports put right, what others advise, counts and options."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from tests.updates import reading, rows, told

# Left what a careful reader takes from it, right what was written; MrX is the person, "##" ends the subject line.
UPDATES = """
    deportation_order_served date=2015-06-05 | MrX - DO served (5/6).
    deportation_order_served date=2015-06-05 | Deportation order served on MrX Fri 5/6.
    deportation_order_served date=2015-06-05 | MrX had the deportation order served on him at HMP Ford on the 5th (receipt on file).
    deportation_order_served | Deportation order served on MrX (page 5/9).
    no_deport_decision | SoS has decided not to pursue deportation of MrX. Letter sent 5 June.
    deport_decision | SoS has decided to deport MrX; he was told on 5 June.
    deport_decision date=2015-06-03 | The decision to deport MrX was taken on 3 June and sent on 5 June.
    appeal_result date=2015-06-05 outcome=withdrawn | MrX withdrew his appeal. His form was dated 1 June and the Tribunal confirmed the withdrawal by notice of 5 June.
    appeal_result date=2015-06-05 outcome=withdrawn | His solicitors told us MrX has withdrawn his appeal, and a notice from the IAC dated 5 June records it as withdrawn.
    None ASK | His solicitors told us MrX has withdrawn his appeal.
    appeal_result date=2015-06-05 outcome=allowed | The FTT, sitting at Bradford on 1 June, has by a determination promulgated on 5 June found in favour of MrX.
    appeal_received date=2015-06-05 | On 5 June the notice of appeal of MrX (dated 1 June) was received by the Tribunal.
    None | The stage 1 letter for MrX was returned to us by the wing on 5 June.
    None | Signed DO for MrX reached HMP Rye Hill on 5 June. The officer is on leave.
    None | The barrister of MrX has written to ask that deportation be not pursued.
    deport_decision date=2015-06-05 | On 5 June the AD came down on the side of deportation of MrX, against my own recommendation.
    no_deport_decision date=2015-06-05 | On 5 June the AD turned down my recommendation to deport MrX. No deportation action will be taken.
    None ASK | We will almost certainly not be deporting MrX.
    None ASK | I think an appeal may have come in for MrX.
    None | Flight options for MrX are BA75 on 23 June or VS651 on 24 June.
    bail_granted date=2015-06-05 restrictions=to live with his wife at 3 High Street, Hull | Bail granted to MrX on 5 June, to live with his wife at 3 High Street, Hull.
    None | His brother was given bail on 5 June subject to residence with MrX.
    removal_details removal_date=2015-06-24 flight=BA79 destination=Lagos | For BA75 read BA79. MrX otherwise goes as I said, 24 June to Lagos.
    removal_details removal_date=2015-06-24 flight=BA79 | I told you BA75 on 23 June for MrX. That should be BA79 on 24 June.
    removal_details removal_date=2015-06-24 flight=BA75 | MrX's flight BA75 slips from 23 June to 24 June.
    removal_details removal_date=2015-06-24 flight=BA75 destination=Lagos | MrX will travel on 24 June and not on the 23rd as I told you, flight BA75, same destination, Lagos. The removal is not off.
    removal_details date=2015-06-09 removal_date=2015-06-12 flight=BA75 destination=Lagos cancelled=True | Directions for MrX for 12 June (BA75 to Lagos) were lifted yesterday. New directions: none set.
    deportation_order_served date=2015-06-03 | Correction. I reported the service of the DO on MrX as 5 June. The certificate of service says 3 June.
    removal_details date=2015-06-10 removal_date=2015-06-11 flight=BA860 destination=Prague cancelled=True | MrX: tomorrow's BA860 to Prague is off, I pulled the directions ten minutes ago.
    None ASK | Correction. I reported the service of the DO on MrX as 5 June. It was not served at all.
"""


@pytest.mark.parametrize(("want", "subject", "words"), rows(UPDATES))
def test_what_case_owners_write_is_read_as_a_careful_reader_would(want: str, subject: str, words: str) -> None:
    assert told(reading(words, subject)) == want


def test_the_row_of_a_form_tells_the_day_of_its_event_and_not_that_of_the_form() -> None:
    form = "Ref: A1234567\nName: Anton GRIGORESCU\nDate of event: 3 June 2015\nForm completed: 5 June 2015\n\n" \
        "Event:\n[ ] Appeal received\n[ ] Bail granted\n[x] Deportation order served\n[ ] Removal details\n"
    assert told(reading(form, "Event form")) == "deportation_order_served date=2015-06-03"


def test_the_row_of_a_form_tells_the_outcome_wherever_it_stands() -> None:
    form = "Event          Appeal determined\nPerson         Anton GRIGORESCU\nHO ref         A1234567\nHeard          22/05/2015\n" \
        "Promulgated    03/06/2015\nOutcome        Dismissed\n"
    assert told(reading(form, "A1234567")) == "appeal_result date=2015-06-03 outcome=dismissed"


def test_a_day_at_the_end_of_a_line_is_no_stretch_of_days_with_the_next() -> None:
    words = "Removal of Mr Anton GRIGORESCU (A1234567)\n- directions issued Friday\n- Thursday 25 June, BA860 to Prague\n"
    want = "removal_details date=2015-06-05 removal_date=2015-06-25 flight=BA860 destination=Prague"
    assert told(reading(words, "A1234567")) == want


def test_a_form_that_gives_a_day_and_ticks_no_box_is_asked_back() -> None:
    form = "Ref: A1234567\nName: Anton GRIGORESCU\n[ ] Appeal allowed   [ ] Appeal dismissed\nDate of determination: 3 June 2015\n"
    assert told(reading(form, "Form")) == "None ASK"


def test_what_is_said_of_two_who_are_named_together_is_of_both() -> None:
    read = reading("Deportation orders were served on the brothers Omar DIALLO (A1234567) and Ismail DIALLO (A1234568) on 5 June.")
    assert (read.milestone, len(read.subjects), read.ask) == ("deportation_order_served", 2, False)


def test_a_count_of_milestones_is_nobodys() -> None:
    read = reading("Farewell drinks for Brenda: 31 years, 4,000 deportation orders served. Thursday, in the Ship.", "Leavers")
    assert (read.kind, read.milestone) == ("other", None)
