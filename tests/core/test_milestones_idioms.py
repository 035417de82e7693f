"""Milestones in other words than the usual, and what looks like one: another's appeal, the escorts' way back, a seat held."""
# ruff: noqa: E501 - the mails are quoted as they would be written

from datetime import UTC, datetime

import pytest

from tests.updates import reading, rows, told

SENT = datetime(2019, 5, 28, 12, 0, tzinfo=UTC)   # A Tuesday.
SAID = r"""
    None |  ## MrX: Before anyone gets excited: the appeal that was allowed on 24 May is his wife's, about her own visa. He has not had a decision from us yet, let alone appealed.
    None |  ## MrX: the appeal that was allowed on 24 May was his brother's.
    None |  ## MrX: The order served yesterday was his co-defendant's.
    None |  ## MrX: the bail granted on Friday was for his son.
    None |  ## MrX. His wife's own appeal was allowed on 24 May.
    removal_details removal_date=2019-07-03 flight=BA0081 cancelled=True |  ## RDs for 3 July BA0081 for MrX cancelled. He is back on hunger strike.
    removal_details removal_date=2019-07-03 flight=BA0081 cancelled=True |  ## RDs for 3 July BA0081 for MrX cancelled. Will let you know when it is back on.
    removal_details removal_date=2019-07-03 flight=BA0081 cancelled=True |  ## RDs for 3 July BA0081 for MrX cancelled. If the removal goes ahead after all we will say so.
    removal_details removal_date=2019-07-03 flight=BA0081 cancelled=True |  ## RDs for 3 July BA0081 for MrX cancelled. The flight was not cancelled, he was taken off it.
    removal_details removal_date=2019-07-03 flight=BA0081 cancelled=True |  ## MrX: removal directions for 3 July on BA0081 cancelled; he is now in 14 Block.
    removal_details removal_date=2019-07-03 flight=BA0081 destination=Accra |  ## MrX: Removal directions set for 3 July, flight BA0081 to Accra, 2/1 escorts.
    deportation_order_served |  ## MrX: deportation order served. He had waited for us 2/3 hours.
    None |  ## Huntercombe's weekly list has "VLACHOS - deportation order served 12/5". Before anybody tells NCA: that is a namesake, born in 1990. Our MrX has been served with nothing.
    removal_details removal_date=2019-05-29 flight=KQ0101 destination=Nairobi |  ## Please disregard yesterday's message. I told you that the removal of MrX was cancelled; that was premature. He flies tomorrow, 29 May, KQ 0101 to Nairobi, as first arranged.
    removal_details removal_date=2019-06-06 flight=BA75 destination=Lagos |  ## The cancellation of MrX's removal was a mistake. He goes on 6 June on BA75 to Lagos.
    appeal_result date=2019-05-15 outcome=withdrawn |  ## MrX has pulled his appeal. Did it on 15 May, through his reps.
    appeal_received date=2019-05-19 |  ## FTT have sent us the appeal of MrX, got here 19/5. I'll do the bundle myself.
    deportation_order_served date=2019-05-14 |  ## MrX, the dependant, was served with his deportation order on 14 May 2019.
    None |  ## MrX. His wife, the dependant, was served with her deportation order on 14 May 2019.
    None |  ## MrX. Appeal is heard on Thursday. Should it be dismissed we would look to set RDs for the second half of June; the carrier is holding two seats to Accra for us on the off chance. Nothing is set and nothing is decided.
    None |  ## MrX. The airline is holding a seat to Accra for us.
    None |  ## MrX. We have pencilled in a seat on BA78 for 12 June.
    removal_details removal_date=2019-06-12 flight=BA78 destination=Accra |  ## MrX. A seat has been booked for him on BA78 to Accra on 12 June.
    removal_details date=2019-05-28 removal_date=2019-06-12 flight=BA78 |  ## MrX. The airline has held a seat for him, BA78, 12 June, and the directions were set this morning.
    bail_granted date=2019-05-28 |  ## just off the video hearing, MrX has been granted bail by the FTT this morning. order with the conditions isn't out yet, will forward
    bail_granted date=2019-05-28 |  ## MrX granted bail today. Conditions to follow.
    bail_granted date=2019-05-28 |  ## MrX granted bail today. I don't have the conditions yet.
    bail_granted date=2019-05-28 |  ## MrX granted bail today, conditions not known at time of writing.
    bail_granted date=2019-05-28 restrictions=he lives at 4 Elm Road and signs weekly |  ## MrX bailed this morning. Conditions are that he lives at 4 Elm Road and signs weekly.
    bail_granted date=2019-05-28 |  ## MrX bailed today. The conditions have not reached me.
    appeal_result date=2019-05-23 outcome=dismissed |  ## The tribunal would have none of it. MrX put up five grounds against being deported and went down on all five. Judge Malik's determination is dated 23 May 2019; it reached my desk today.\n\nHis wife's own appeal, about her visa, was allowed in April. That is IA/20117/2014 and nothing to do with us.
    appeal_result date=2019-05-23 outcome=dismissed |  ## MrX lost before the First-tier Tribunal; the determination is dated 23 May 2019. His wife's appeal was allowed in April.
    removal_details date=2019-05-27 removal_date=2019-06-06 flight=BA0075 destination=Lagos |  ## MrX goes home on Thursday 6 June, not the 4th as my slip of paper had it. Wheels up from Heathrow at 21.05, BA 0075 into Lagos. The directions were set yesterday. Two escorts, who come back on BA 0074 on the 8th.
    removal_details date=2019-05-28 removal_date=2019-06-06 flight=BA75 destination=Lagos |  ## MrX: RDs set today for 6 June, BA75 to Lagos. Escorts return on 8 June by BA74.
    removal_details date=2019-05-28 removal_date=2019-06-06 flight=BA75 destination=Lagos |  ## MrX: RDs set today for 6 June, BA75 to Lagos; the escorting team flies back on the 8th.
    removal_details date=2019-05-28 removal_date=2019-06-06 flight=BA75 destination=Lagos |  ## MrX: RDs set today for 6 June, BA75 to Lagos. The crew are due back at base on 9 June.
    removal_details date=2019-05-28 removal_date=2019-05-29 flight=OU0491 cancelled=True |  ## Please stand down whoever was going to meet MrX in Tirana. He will not be aboard tomorrow's OU 0491: a judge stepped in and the directions were pulled this morning. No new ones yet. (His cell mate goes on Thursday as planned.)
    removal_details date=2019-05-28 removal_date=2019-06-03 flight=TK1986 destination=Mogadishu cancelled=True |  ## MrX, is no longer going. He had a seat on TK1986 on Monday (3 June), connecting at Istanbul, for Mogadishu. His reps went to the out of hours judge and got an injunction around midnight, so I cancelled the directions at nine this morning and stood the escorts down.\n\nNo idea yet when we can try again.
    removal_details date=2019-05-24 removal_date=2019-05-30 flight=AI112 destination=Delhi cancelled=True |  ## The Indian High Commission has still not produced an ETD for MrX, so Thursday's removal cannot go ahead. He was booked to Delhi on AI112, 30 May. I cancelled the RDs on Friday 24 May. Will rebook when the document turns up.
    removal_details date=2019-05-27 removal_date=2019-06-06 flight=VS411 destination=Lagos |  ## Finger trouble earlier, apologies. MrX leaves for Lagos on Thursday 6 June, not on 4 June as I typed. Flight VS411 is right. The directions were set yesterday and have not altered.
    deportation_order_served date=2019-05-28 |  ## DO s/v on MrX 10.40 today, wing office, Wandsworth. Wouldn't sign, I've written that on the form.
    deportation_order_served date=2019-05-27 |  ## MrX. The deportation order was served on him on Monday (27 May) at HMP Rye Hill. RDs cannot be set for now. He has been bailed by nobody and has no appeal outstanding.
    no_deport_decision date=2019-05-12 |  ## I have concluded that we cannot deport MrX. Two British children, sole carer. Decision made 12.5.19, warning letter to go instead of a notice.
    deport_decision date=2019-05-25 |  ## Decision to deport MrX taken 25/05/19. Nothing further at present.
    deportation_order_served date=2019-05-27 |  ## MrX. CID notes below - top one is yesterday's and is the one for NCA, others are old and already with you.\n\n27/05/2019 13:02  SEFTONJ   DO s/v by IO at Horfield 11:15 hrs. Sub signed. Copy to reps by fax.\n21/05/2019 09:40  SEFTONJ   DO signed by SCW obo SSHD.\n02/03/2019 16:18  KHALIDN   ARE. No PTA application made in time.\n13/02/2019 12:00  KHALIDN   FTT det rec'd. Dismissed.
    appeal_result date=2019-05-25 outcome=dismissed |  ## Minutes off the file, only the bottom one is fresh, the rest you have had from me as we went along.\n\nMrX  Tanzania\n\nmin 11   14/12/18   Notice of decision to deport given to him at HMP Highpoint. PO\nmin 12   04/01/19   Appeal lodged, DA/00031/2013. PO\nmin 13   12/02/19   CMR at Hatton Cross, full hearing put down for 1 March. PO\nmin 14   25/05/19   Determination promulgated. Dismissed on all grounds, panel did not believe the relationship. PO
    None |  ## MrX: bail has been refused by no one, and granted by no one.
    bail_granted date=2019-05-27 restrictions=live at 27b Fallow Road, Enfield, keep indoors from 9pm to 6am and report to Becket House on Tuesdays and Fridays |  ## Judge Oyelaran at Taylor House let MrX out yesterday afternoon. He is to live at 27b Fallow Road, Enfield, keep indoors from 9pm to 6am and report to Becket House on Tuesdays and Fridays.\n\nWe opposed it, for what that is worth. His brother Mehdi was turned down on the same day.
    no_deport_decision date=2019-05-24 |  ## After a good deal of toing and froing we have dropped the idea of sending MrX home. The assistant director put her name to that on Friday 24 May; she keeps her leave.
    appeal_received date=2019-05-26 |  ## MrX is not going to take being deported lying down. His notice to the First-tier Tribunal came in the day before yesterday (DA/00417/2014 is what they have called it). Hearing some time in June, they think.
    deport_decision date=2019-05-22 |  ## It is to be deportation for MrX. I made my case, the senior caseworker agreed, and she countersigned on the 22nd of this month. He has not been told yet: somebody will see him about it in November.
    appeal_result date=2019-05-09 ASK |  ## MrX has his appeal decision; the determination is dated 9 May 2019. What it says I cannot tell you. The front sheet reads allowed and the last paragraph reads dismissed. I will not guess.
"""


@pytest.mark.parametrize(("wanted", "subject", "words"), rows(SAID))
def test_what_case_owners_write_in_their_own_way_is_read_or_left(wanted: str, subject: str, words: str) -> None:
    assert told(reading(words, subject, SENT)) == wanted


def test_a_reply_that_points_to_its_subject_line_reports_what_that_says() -> None:
    words = "As subject, all done.\n\nRob"
    title = "RE: A1234567 Anton GRIGORESCU - given notice of intention to deport on Monday"
    assert told(reading(words, title, SENT)) == "notified_of_intention date=2019-05-27"
    assert told(reading("Thanks, noted.\n\nRob", title, SENT)) == "None"


def test_a_weekday_in_the_title_may_be_the_next_one() -> None:
    words = "Mr Anton GRIGORESCU (A1234567) is no longer going on TK1986 to Mogadishu on 3 June. Cancelled today."
    assert "removal_date=2019-06-03" in told(reading(words, "A1234567 not going Monday", SENT))
