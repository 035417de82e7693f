"""Happened, planned, denied, sent only, somebody else's, put right: what a case owner's words amount to."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from mailbot.core.spelling import mended
from tests.updates import HIM, reading, rows, told

# Left what a careful reader takes from it, right what was written; MrX is the person, "##" ends the subject line.
UPDATES = """
    None ASK | The deportation order has been allowed to be served on MrX?
    None | We have lodged an appeal against the determination in the case of MrX.
    None | The Home Office has appealed in the case of MrX.
    None | POU lodged our appeal in the case of MrX on 3 June 2015.
    None | The Secretary of State appealed to the Upper Tribunal on 3 June in MrX.
    None | We are appealing the determination in MrX.
    None | An appeal has been lodged by the SSHD against the decision to allow the appeal of MrX.
    None | The notice of intention to deport for MrX was sent to HMP Wandsworth on 3 June for service.
    None | The notice of intention to deport MrX was faxed to the prison yesterday. They will serve it next week.
    None | The liability notice for MrX was e-mailed to the establishment on 3 June; confirmation of service is awaited.
    None | The deportation order was sent to Morton Hall for service on MrX on 3 June.
    None | I posted the deportation order for MrX to the prison liaison officer on 3 June.
    None | The deportation order is with the governor for service on MrX.
    None | The order went to the IRC on Monday but they have yet to hand it to MrX.
    None | The notice of intention to deport has not reached MrX; it was emailed to HMP Bure on 3 June.
    notified_of_intention date=2015-06-03 | The notice of intention to deport was faxed to HMP Bure on 1 June and given to MrX on 3 June.
    notified_of_intention date=2015-06-03 | The notice of intention to deport MrX went to HMP Bure on 1 June. He was handed it on 3 June.
    notified_of_intention date=2015-06-03 | MrX. The stage 1 letter was sent to the prison on 1 June and he signed for it on 3 June.
    deportation_order_served date=2015-06-03 | MrX. The deportation order was sent to the prison on 1 June and he signed for it on 3 June.
    deportation_order_served date=2015-06-03 | The deportation order against MrX was signed on 1 June. It was served on him on 3 June.
    deportation_order_served date=2015-06-03 | MrX: the DO was made on 1 June and was handed to him on the wing on 3 June.
    None | MrX: the DO was made on 1 June and will be handed to him on the wing on 13 June.
    None | It is not true that we have decided not to deport MrX.
    None | We have not decided against deporting MrX.
    None | Nobody has decided not to deport MrX.
    None | No decision not to deport has been taken in the case of MrX.
    None | Contrary to the rumour, we have not yet decided whether to deport MrX.
    no_deport_decision date=2015-06-03 | We decided on 3 June that MrX should not be deported.
    no_deport_decision date=2015-06-03 | On 3 June it was decided that deportation of MrX is not to be pursued.
    appeal_result date=2015-06-03 outcome=dismissed | MrX: dismissed on all grounds, determination promulgated 3 June 2015.
    appeal_result date=2015-06-03 outcome=allowed | MrX: allowed on Article 8 grounds, determination promulgated 3 June 2015.
    appeal_result date=2015-06-03 outcome=dismissed | Determination promulgated on 3 June: MrX has lost on all grounds.
    appeal_result date=2015-06-03 outcome=allowed | The UT dismissed our appeal in MrX on 3 June, so the FTT's decision to allow his appeal stands.
    appeal_result date=2015-06-03 outcome=allowed | On 3 June the Upper Tribunal dismissed the Secretary of State's appeal against the FTT's decision in MrX.
    appeal_result date=2015-06-03 outcome=dismissed | The SSHD's appeal in MrX was allowed on 3 June and the UT remade the decision, dismissing his appeal.
    appeal_result date=2015-06-03 ASK | The Home Office's appeal in MrX was allowed on 3 June.
    appeal_result date=2015-06-03 outcome=remitted | The Home Office's appeal in MrX was allowed on 3 June and the matter was remitted to the FTT.
    appeal_result date=2015-06-03 outcome=dismissed | Correction on MrX: appeal dismissed, not allowed, on 3 June.
    appeal_result date=2015-06-03 outcome=allowed | The appeal of MrX was not dismissed but allowed on 3 June.
    appeal_result date=2015-06-03 outcome=allowed | Please read "allowed" for "dismissed" in my mail on the appeal of MrX. The date of 3 June stands.
    appeal_result date=2015-06-03 outcome=withdrawn | MrX told the judge that he was withdrawing his appeal, and the notice of withdrawal was issued on 3 June.
    appeal_result date=2015-06-03 outcome=withdrawn | When we got to court on 3 June MrX withdrew his appeal.
    appeal_result ASK | The appeal of MrX has been determined but I have not seen the result.
    appeal_result ASK | The tribunal has decided the appeal of MrX; I do not know which way it went.
    None | The judge has not yet decided the appeal of MrX.
    None | Judgment in the appeal of MrX is awaited.
    None | The determination in the appeal of MrX has not been promulgated.
    None | The bail appeal of MrX's cell mate was allowed.
    removal_details removal_date=2015-06-18 flight=RO392 destination=Bucharest | MrX is booked on RO392 to Bucharest on 18 June.
    removal_details date=2015-06-10 removal_date=2015-06-18 flight=PK786 destination=Islamabad cancelled=True | MrX: off again. A JR was lodged this morning and the RDs were cancelled today. That was the PK786 to Islamabad on 18 June.
    removal_details removal_date=2015-06-18 flight=TK1980 destination=Kabul cancelled=True | Removal of MrX planned for Thursday 18 June 2015, TK 1980 to Kabul via Istanbul, has been deferred on medical advice. We will set fresh directions once he is fit to fly.
    removal_details removal_date=2015-06-18 flight=VS065 destination=Kingston, Jamaica | Amendment to the removal of MrX on 18 June 2015: flight number is VS065 and not VS056 as I first wrote. Everything else as before, i.e. Kingston, Jamaica, two escorts.
    removal_details removal_date=2015-06-18 flight=VS065 | MrX removal 18 June: VS056 should read VS065.
    removal_details removal_date=2015-06-18 flight=BA75 destination=Lagos | MrX. Removal directions: departing 18 June 2015, BA75, destination Lagos.
    removal_details removal_date=2015-06-22 flight=BA892 destination=Tirana | RDs for MrX have been moved from 15 June to 22 June, same flight BA892 to Tirana.
    removal_details removal_date=2015-06-18 destination=Accra | MrX will be put on the charter to Accra on the 18th.
    removal_details removal_date=2015-06-18 flight=ET701 destination=Harare | Flight booked for MrX: ET701 on 18 June to Addis Ababa, then onward by ET873 to Harare.
    removal_details removal_date=2015-06-18 flight=KQ101 destination=Kigali | MrX leaves on 18 June on KQ101, changing at Nairobi for Kigali.
    None | Removal of MrX was attempted on 3 June but he refused to board. No new flight has been booked.
    None | We hope to get MrX on a flight to Lagos on 18 June but nothing is booked.
    None | I have requested a ticket to Lagos for MrX for 18 June.
    None ASK | If the ETD arrives MrX will be removed to Lagos on 18 June.
    None | MrX's brother was removed to Lagos on 3 June.
    None | ETD interview for MrX took place on 3 June. No removal directions yet.
    deportation_order_served date=2015-06-04 | DO served on MrX on the 4th.
    deportation_order_served date=2015-05-28 | DO served on MrX at HMP Onley on the 28th.
    deportation_order_served date=2015-06-09 | Deportation order - Mr Anton GRIGORESCU (A1234567) ## Served at HMP Rye Hill yesterday: MrX.
    deportation_order_served ASK | MrX: deportation order served on Friday 4 June.
    deportation_order_served date=2015-06-08 | MrX had his DO handed to him on Monday.
    bail_granted date=2015-06-10 | Bail ## MrX: granted this morning at Hatton Cross.
    None | Bail ## MrX: refused this morning at Hatton Cross.
    None | MrX was released on police bail on 3 June.
    None | MrX's bail was varied on 3 June so that he reports weekly.
    None ASK | MrX was granted bail in principle on 3 June, subject to an address being approved.
    None | MrX has appealed against his sentence.
    None | MrX's appeal against conviction was dismissed by the Court of Appeal on 3 June.
    None | The judge reserved her decision on the appeal of MrX on 3 June.
    notified_of_intention date=2015-06-09 | ICD.4936 was served on MrX at HMP Onley yesterday.
    None | ICD.0350 for MrX emailed to HMP Onley yesterday for service.
    None | I will hand the ICD.4936 to MrX on Monday.
    notified_of_intention date=2015-06-03 | MrX would not sign for the notice of liability to deportation but it was read out to him and left with him on 3 June.
    None | Service of the notice of intention on MrX was attempted on 3 June but he was at hospital.
    deport_decision date=2015-06-03 | decison to deprot MrX tkaen 3 June.
    None | decison to deprot MrX not yet made.
    appeal_result date=2015-06-03 outcome=dismissed | MrX apeal dimissed 3/6/15
    appeal_received date=2015-06-08 | MrX's apeal was recieved on Monday.
    None | no apeal recieved from MrX
    deportation_order_served date=2015-06-08 | Just to let you know the DO was popped under his door and then put in his hands by Officer Pell on 8 June - MrX.
    deportation_order_served date=2015-06-09 | MrX: I can confirm service of the signed DO at 10.15 yesterday. Medical room, HMP Onley.
    None | MrX: cannot confirm service of the signed DO yet.
    None | MrX: signed DO received from Croydon today, service to be arranged.
    None | MrX: the prison confirm they received the DO on 8 June.
    None | The Home Secretary made a deportation order against MrX on 8 June 2015.
    None | DO for MrX returned unserved on 8 June.
    deportation_order_served date=2015-06-08 | Served the DO on MrX Monday 8/6/15, copy to solicitors 9/6/15.
    deport_decision date=2015-06-05 | SCW signed off the proposal to deport MrX on 5 June.
    None | I have put up a submission recommending deportation of MrX; the SCW has it since 5 June.
    no_deport_decision date=2015-06-05 | Deportation of MrX is no longer being pursued (decision 5 June).
    no_deport_decision date=2015-06-05 | We took the view on 5 June that MrX doesn't meet the criteria for deportation and the case is closed.
    None | MrX asks that we do not deport him.
    None | His solicitors say that MrX should not be deported.
    appeal_received date=2015-06-05 | Appeal papers for MrX arrived from the IAC on 5 June; the PO has them.
    None | MrX has instructed solicitors to appeal.
    None | MrX's solicitors say that an appeal is on its way.
    None | MrX was granted permission to appeal to the Upper Tribunal on 5 June.
    appeal_result date=2015-06-05 outcome=dismissed | FTT: MrX - appeal knocked back, 5 June. Dismissed under the Rules and Article 8.
    appeal_result date=2015-06-05 outcome=allowed | IJ Harmer has found in favour of MrX; determination dated 5 June, appeal allowed on Art 8.
    appeal_result date=2015-06-05 outcome=withdrawn | MrX has withdrawn his appeal. Notice from the Tribunal is dated 5 June.
    appeal_result date=2015-06-05 outcome=allowed | UT decision 5 June in MrX: no error of law in the FTT's decision, so his appeal remains allowed.
    appeal_result date=2015-06-05 outcome=dismissed | UT decision 5 June in MrX: his onward appeal is dismissed and the FTT's decision stands.
    None | The hearing of MrX's appeal on 5 June went part heard.
    bail_granted date=2015-06-05 restrictions=report weekly to Becket House and live at 4 Elm Road, Leeds | MrX got out on IAC bail on 5 June. Conditions: report weekly to Becket House and live at 4 Elm Road, Leeds.
    None | MrX withdrew his bail application on 5 June as the judge was against him.
    None | Bail for MrX was opposed and declined on 5 June.
    None | MrX will be seeking bail again.
    bail_granted date=2015-06-05 | FTT granted MrX bail (5 June). We had opposed it.
    None | MrX breached his bail on 5 June and was re-detained.
    notified_of_intention date=2015-06-05 | MrX was informed in person on 5 June that we propose to make a deportation order against him.
    None | MrX is to be informed that we propose to make a deportation order against him.
    None | The intention letter for MrX is sitting in my tray until legal have cleared it.
    notified_of_intention date=2015-06-05 | Interpreter read the notice of liability to MrX on 5 June and he has it in his cell.
    removal_details removal_date=2015-06-24 flight=BA248 destination=Rio de Janeiro | MrX goes home on 24 June: BA 248 to Rio de Janeiro, three escorts.
    removal_details date=2015-06-09 removal_date=2015-06-24 flight=BA248 cancelled=True | BA248 on 24 June for MrX was cancelled yesterday by order of the High Court.
    removal_details removal_date=2015-06-24 flight=BA248 | MrX - set for 24 June, BA248.
    None | MrX refused to board BA248 on 8 June. Nothing new is set.
    None | The family of MrX have booked a holiday for 24 June.
    None | MrX wishes to leave voluntarily; a ticket will be sought.
    None ASK | MrX was granted bail on 3 June and his appeal was dismissed on 8 June.
    deportation_order_served date=2015-06-08 | MrX's appeal was dismissed back in March 2014. His DO was served on 8 June.
    None | MrX: bail hearing adjourned to 15 June.
    None | The deportation order against MrX's wife was served on 8 June.
    None | His appeal having been lodged last year, MrX is waiting for a date.
    None | The UT granted us permission to appeal in MrX on 5 June.
    None | We asked the judge to refuse bail to MrX on 5 June.
    None | The stage 1 letter for MrX came back marked gone away on 5 June.
    None | The order is on its way to MrX.
    None | MrX's appeal against refusal of bail was dismissed by the judge.
    None ASK | MrX says he was given bail in 2012.
    None | The DO was handed to MrX's solicitor on 5 June, not to him.
    None | Removal of MrX is being looked at for July.
    None | Hearing of MrX's appeal is on 24 June.
    None | The appeal hearing of MrX took place on 5 June. Determination to follow.
    None | MrX: decision on deportation due 20 June.
    None | MrX was released from prison on 5 June at the end of his sentence.
    None | MrX was detained under immigration powers on 5 June.
    None | IS.91 served on MrX on 5 June.
    None | MrX was served with the refusal of his further submissions on 5 June.
"""


@pytest.mark.parametrize(("want", "subject", "words"), rows(UPDATES))
def test_an_update_is_read_as_a_careful_reader_would(want: str, subject: str, words: str) -> None:
    assert told(reading(words, subject)) == want


def test_a_slip_of_the_keyboard_is_mended_but_a_word_of_its_own_is_not() -> None:
    assert mended("decison to deprot, apeal dimissed, serve the depot") == "decision to deport, appeal dismissed, serve the depot"


def test_the_subject_line_against_the_body_leaves_the_day_open() -> None:
    read = reading(f"Removal directions for {HIM}: TK1986 to Istanbul, departing 25 June 2015.", "Removal on 24 June 2015")
    assert (read.details.removal_date if read.details else None, read.details.flight if read.details else None) == (None, "TK1986")
    assert read.ask


def test_one_event_said_of_both_is_not_asked_back() -> None:
    read = reading("A1234567 Mr Anton GRIGORESCU\nA1234568 Mrs Ilinca GRIGORESCU\n\nDeportation orders were served on both on 9 June 2015.")
    assert (read.milestone, len(read.subjects), read.ask) == ("deportation_order_served", 2, False)


@pytest.mark.parametrize("words", [
    "The deportation order was served on 8 June. In 2013 the licence was signed for by his mother on 3 March 2013.",
    "The deportation order was served on him on 8 June 2015. His property was signed for on 9 June.",
])
def test_what_else_was_signed_for_is_not_the_day_of_service(words: str) -> None:
    assert told(reading(f"{HIM}\n{words}")) == "deportation_order_served date=2015-06-08"


@pytest.mark.parametrize("words", [
    "ORDER SERVED: 2 April 2015\nREMOVAL: 20 June 2015, BA75, Lagos\nThe removal has been cancelled today.",
    "ORDER SERVED: 9 June 2015\nAPPEAL RECEIVED: 2 April 2015\n\nHis appeal was allowed yesterday.",
])
def test_an_old_line_of_the_short_form_silences_no_prose_beside_it(words: str) -> None:
    assert told(reading(f"{HIM}\n{words}")) == "None ASK"
