"""What case owners write of every milestone on ordinary days: a line, a form, a table, a question, a plan."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from tests.updates import reading, rows, told

# Left what a careful reader takes from it, right what was written; MrX is the person, "##" ends the subject line.
UPDATES = r"""
    notified_of_intention date=2015-06-10 | Hi all, HMP Ranby served the ICD.0350 on MrX this morning; he signed.
    bail_granted date=2015-06-10 restrictions=tagging and residence at 3 Elm Rd, Leeds | Bail hearing for MrX today at Hatton Cross. Judge let him out subject to tagging and residence at 3 Elm Rd, Leeds.
    appeal_result date=2015-06-08 outcome=dismissed | IJ Patel has thrown the appeal of MrX out. Decision dated 8/6/15, received here today.
    no_deport_decision date=2015-06-08 | MrX: the SCW has declined to authorise deportation; decision made 8 June, case closed.
    removal_details removal_date=2015-06-25 flight=W61304 destination=Warsaw | MrX: directions for 20 June are deferred to 25 June, same flight W61304, Warsaw.
    appeal_received date=2015-06-08 | MrX has put in grounds to the First-tier; stamped 8 June.
    appeal_result date=2015-06-08 outcome=dismissed | MrX. Upper Tribunal found no error of law, 8 June, so FTT dismissal stands.
    appeal_result date=2015-06-08 outcome=allowed | MrX. FTT allowed his appeal on human rights grounds, dismissed on asylum grounds, 8 June.
    None ASK | I see from the court list that the appeal of MrX was dismissed. Can you confirm?
    deport_decision date=2015-06-08 | MrX. Conducive decision taken 8 June, to deport.
    appeal_received date=2015-06-08 | MrX: appeal lodged out of time 8 June, extension of time request with it.
    removal_details removal_date=2015-06-25 flight=BA75 destination=Lagos | MrX: new flight details - VS411 is replaced by BA75, same date (25 June), same destination Lagos.
    no_deport_decision date=2015-06-09 | My senior caseworker agreed yesterday that the deportation of MrX will not be pursued, and I have today closed the case.
    appeal_result date=2015-06-08 outcome=allowed | We lost in the UT over MrX: our appeal was dismissed on 8 June, so the original allowed determination stands.
    None | MrX is not a patient man; he has asked four times when his bail hearing is.
    None ASK | MrX may have been served with his order on Monday, the wing officer wasn't certain.
    deportation_order_served date=2015-06-08 | The wing officer wasn't certain at first, but has now checked: MrX was served with his order on Monday.
    bail_granted date=2015-06-09 restrictions=reside at 4 Mill Lane, Derby; report every Tuesday; sureties £500 x 2 | MrX bailed by FTT 9 June. Conds: reside at 4 Mill Lane, Derby; report every Tuesday; sureties £500 x 2.
    bail_granted date=2015-06-09 | Secretary of State bail for MrX authorised and granted 9 June; he was released the same evening.
    None | Release referral for MrX refused by the AD on 9 June; bail not granted.
    appeal_received date=2015-06-09 | An email from the Tribunal at 09:14 yesterday gives notice that MrX has appealed (DA/00112/2015).
    None | MrX says that he will appeal. He has until 24 June.
    None | MrX's time for appealing ran out on 9 June and nothing has come.
    deport_decision date=2015-06-09 | After a case conference on 9 June it was settled that MrX will be deported, and the notice goes to him next week.
    None | We are still at the stage of deciding whether to deport MrX; the panel meets on 24 June.
    notified_of_intention date=2015-06-09 | Yesterday, in the legal visits room at HMP Leeds, I personally told MrX that we intend to deport him and handed him the papers.
    None | ICD.0350 for MrX faxed to HMP Leeds on 5 June, no receipt yet.
    removal_details date=2015-06-09 removal_date=2015-06-30 flight=QR10 destination=Islamabad | RDs issued yesterday for MrX: dep LHR 30/06/15 0905 on QR10 to Islamabad via Doha.
    removal_details removal_date=2015-06-30 flight=QR10 cancelled=True | Please note MrX is not travelling on QR10 on 30 June after all, documents not ready.
    removal_details removal_date=2015-06-30 destination=Tirana | MrX will be on the Tirana charter on 30 June. Manifest closed.
    None | MrX is on the reserve list for the Tirana charter on 30 June.
    None | Could MrX be put on the Tirana charter on 30 June? I shall ask.
    removal_details removal_date=2015-06-10 flight=BA75 destination=Lagos | MrX left the UK today on BA75 for Lagos.
    None | MrX left the prison today for IRC Colnbrook.
    appeal_result date=2015-06-09 outcome=dismissed | Result for MrX: dismissed on all grounds, FTTJ Obi, promulgated 9 June.
    appeal_result date=2015-06-09 outcome=remitted | UT decision of 9 June on MrX: error of law, remitted to Hatton Cross for a fresh hearing.
    None | MrX: the FTT reserved its decision on 9 June.
    appeal_result date=2015-06-09 outcome=withdrawn | MrX's counsel withdrew the appeal at the hearing on 9 June.
    None | MrX has applied for permission to appeal to the Upper Tribunal, 9 June.
    None | MrX was refused permission to appeal on 9 June.
    appeal_result date=2015-06-09 outcome=allowed | On 9 June the UT allowed MrX's appeal.
    deportation_order_served date=2015-06-09 | DO served o/p MrX 9/6 by Immigration Officer at reporting centre. He was detained on service.
    deportation_order_served date=2015-06-09 | MrX now has his DO - given to him at Becket House yesterday.
    None | MrX's DO is with the minister's office for signature.
    None | DO re MrX signed 9 June. Service arranged for 24 June.
    None | The order against MrX which the Crown Court made on 9 June is a restraint order.
    appeal_received date=2015-06-08 | The FTT has today sent me its IAFT notice: MrX's appeal was received by them on 8 June.
    appeal_received date=2015-06-09 | New appeal! MrX, in-country, lodged yesterday by Wilson's.
    appeal_received date=2015-06-09 | MrX is challenging his deportation - grounds hit the tribunal's inbox yesterday.
    None | MrX's solicitors say they will lodge an appeal by Friday.
    None | No appeal from MrX as of 9 June.
    None | MrX's JR application was received on 9 June.
    None | MrX's appeal against sentence was received by the Court of Appeal on 9 June.
    appeal_result date=2015-06-09 outcome=dismissed | MrX lost his appeal yesterday.
    appeal_result date=2015-06-09 outcome=dismissed | The judge was not persuaded: the appeal of MrX stands dismissed by a determination of 9 June.
    appeal_result date=2015-06-09 outcome=allowed | Bad news. MrX won. Judge Grant, 9 June, Art 8.
    appeal_result date=2015-06-09 outcome=allowed | MrX succeeded before the FTT (9 June); we have 14 days to seek permission.
    appeal_result outcome=dismissed | MrX's appeal has been dismissed; I am waiting for the written determination.
    appeal_result date=2015-06-09 outcome=dismissed | The Upper Tribunal upheld the dismissal of MrX's appeal on 9 June.
    appeal_result date=2015-06-09 outcome=dismissed | The Upper Tribunal on 9 June set aside the allowing of MrX's appeal and dismissed it.
    appeal_result date=2015-06-09 outcome=withdrawn | MrX's appeal treated as abandoned on 9 June as he left the UK.
    None | MrX's appeal hearing was adjourned on 9 June to a date to be fixed.
    None | MrX's appeal part heard 9 June.
    None ASK | I'm told MrX may have lost his appeal.
    bail_granted date=2015-06-09 restrictions=Tag, curfew 7pm-7am, 5 Oak Rd Hull | Bail granted MrX 09/06/15. Conditions - Tag, curfew 7pm-7am, 5 Oak Rd Hull.
    bail_granted date=2015-06-09 | Immigration bail for MrX: granted on 9 June. Unconditional.
    bail_granted date=2015-06-09 | MrX is out. FTT bail, yesterday.
    None | MrX has a bail hearing on 24 June.
    None | MrX withdrew his bail application on 9 June.
    None | MrX's bail was refused yesterday by FTTJ Obi.
    None | MrX was released yesterday at the end of his sentence, no bail.
    None | MrX was granted police bail yesterday over the assault on the wing.
    deport_decision date=2015-06-09 | SEO agreed deport for MrX 9/6.
    deport_decision date=2015-06-09 | Decision made yesterday - MrX is to be deported.
    deport_decision date=2015-06-09 | The deportation of MrX has been authorised by AD Ms Frost (9 June).
    deport_decision date=2015-06-09 | It's a yes: we deport MrX. AD, 9 June.
    deport_decision date=2015-06-09 | MrX meets the automatic deportation threshold (14 months) and on 9 June I concluded that no exception applies and he must be deported.
    no_deport_decision date=2015-06-09 | It's a no: we don't deport MrX. AD, 9 June.
    no_deport_decision date=2015-06-09 | AD has accepted that Exception 2 applies to MrX. Deportation will not be pursued. 9 June.
    no_deport_decision date=2015-06-09 | We've dropped deportation against MrX (decision of 9 June). He gets a warning letter.
    no_deport_decision date=2015-06-09 | MrX: NFA on deportation, SEO decision 9 June.
    None | I've recommended that we do not deport MrX.
    None | MrX claims we promised not to deport him.
    notified_of_intention date=2015-06-09 | MrX was handed his notice of liability yesterday.
    notified_of_intention date=2015-06-09 | Stage 1 served MrX 9/6 HMP Leeds.
    notified_of_intention date=2015-06-09 | MrX signed for the notice of intention to deport on 9 June.
    None | Stage 1 drafted for MrX, will be served by Friday.
    None | MrX refused to come to the wing office so the notice of intention was not served.
    notified_of_intention date=2015-06-09 | MrX refused to sign for the notice of intention but it was left with him on 9 June.
    deportation_order_served date=2015-06-09 | MrX got his deportation order yesterday, by hand, HMP Leeds.
    deportation_order_served date=2015-06-09 | Order served MrX 9/6.
    deportation_order_served date=2015-06-09 | The signed order was read over to MrX and a copy given to him on 9 June.
    None | MrX's order is still sat in the prison's post room.
    None | We will serve the DO on MrX once his travel document is here.
    removal_details removal_date=2015-06-25 flight=BA75 destination=Lagos | MrX -> Lagos, BA75, 25/6.
    removal_details removal_date=2015-06-25 flight=BA75 destination=Lagos | Ticketed: MrX, BA75 to Lagos on 25 June, 2 escorts.
    removal_details removal_date=2015-06-25 flight=BA75 destination=Lagos | MrX will be taken to Heathrow on 25 June for BA75 to Lagos.
    removal_details removal_date=2015-06-25 flight=BA75 | MrX's removal (BA75) set down for 25 June.
    removal_details date=2015-06-09 removal_date=2015-06-25 flight=BA75 destination=Lagos | On 9 June directions were set for MrX's removal to Lagos, BA75, on 25 June 2015.
    removal_details date=2015-06-09 removal_date=2015-06-25 cancelled=True | MrX's flight on 25 June was cancelled yesterday. Injunction.
    None | We hope to remove MrX in July.
    None | Escorts requested for MrX for 25 June, flight not booked yet.
    removal_details removal_date=2015-06-25 flight=BA75 destination=Lagos | Removal - MrX\nDate: 25 June 2015\nFlight: BA75\nFrom: LHR T5\nTo: Lagos\nEscorts: 2
    removal_details date=2015-06-09 removal_date=2015-06-25 flight=BA75 destination=Lagos cancelled=True | REMOVAL CANCELLED\nName: MrX\nOriginal date: 25/06/2015\nFlight: BA75 Lagos\nCancelled on: 09/06/2015\nReason: JR
    appeal_received date=2015-06-09 | APPEAL NOTIFICATION\nAppellant: MrX\nAppeal no: DA/00112/2015\nDate appeal received: 09/06/2015\nHearing centre: Hatton Cross
    appeal_result date=2015-06-09 outcome=dismissed | Appellant: MrX\nHearing centre: Hatton Cross\nHearing date: 18/05/2015\nDate promulgated: 09/06/2015\nDetermination: Appeal dismissed
    bail_granted date=2015-06-09 restrictions=Residence at 3 Elm Rd; weekly reporting | Type of event: Bail\nSubject: MrX\nDecision: Granted\nDate: 09/06/2015\nRestrictions: Residence at 3 Elm Rd; weekly reporting
    None | Type of event: Bail\nSubject: MrX\nDecision: Refused\nDate: 09/06/2015
    notified_of_intention date=2015-06-09 | Document: Notice of intention to deport (ICD.0350)\nPerson: MrX\nServed: 09/06/2015\nBy: Officer Lyle\nSigned: yes
    deportation_order_served date=2015-06-09 | Document: Deportation order\nPerson: MrX\nSigned by minister: 02/06/2015\nServed: 09/06/2015\nBy: Officer Lyle
    None | Document: Deportation order\nPerson: MrX\nSigned by minister: 02/06/2015\nServed: not yet
    deport_decision date=2015-06-09 | Case: MrX\nDecision: Deport\nTaken by: SEO Frost\nOn: 09/06/2015
    no_deport_decision date=2015-06-09 | Case: MrX\nDecision: Not to deport\nTaken by: SEO Frost\nOn: 09/06/2015
    no_deport_decision date=2015-06-09 | Case: MrX\nOutcome of deportation consideration: deportation not pursued\nDate of decision: 09/06/2015
    deport_decision date=2015-06-09 | MrX | Deport: Yes | Decision date: 09/06/2015 | Decision maker: SEO Frost
    removal_details removal_date=2015-06-25 flight=BA75 destination=Lagos | Name | Ref | RD date | Flight no | Destination\nAnton GRIGORESCU | A1234567 | 25/06/2015 | BA75 | Lagos
    bail_granted date=2015-06-09 restrictions=Weekly reporting | Name | Ref | Milestone | Date | Conditions\nAnton GRIGORESCU | A1234567 | Bail granted | 09/06/2015 | Weekly reporting
    appeal_result date=2015-06-09 outcome=dismissed | Name | Ref | Event | Date\nAnton GRIGORESCU | A1234567 | Appeal dismissed | 09/06/2015
    deportation_order_served date=2015-06-09 | Name | Ref | DO served on\nAnton GRIGORESCU | A1234567 | 09/06/2015
    notified_of_intention date=2015-06-09 | Name | Ref | NoI served\nAnton GRIGORESCU | A1234567 | 09/06/2015
    appeal_received date=2015-06-09 | Name | Ref | Appeal received\nAnton GRIGORESCU | A1234567 | 09/06/2015
    None | Name | Ref | DO served on\nAnton GRIGORESCU | A1234567 | not yet
    None | Name | Ref | DO served on\nAnton GRIGORESCU | A1234567 |
    deportation_order_served date=2015-06-09 | Ref | A1234567\nName | Anton GRIGORESCU\nDO signed | 02/06/2015\nDO served | 09/06/2015\nRDs | to be set
    appeal_result date=2015-06-09 outcome=allowed | Ref | A1234567\nName | Anton GRIGORESCU\nAppeal lodged | 02/02/2015\nAppeal heard | 11/05/2015\nAppeal allowed | 09/06/2015
    bail_granted date=2015-06-09 restrictions=reporting to Becket House, Tuesdays | Ref: A1234567\nName: Anton GRIGORESCU\nBail granted: 09/06/2015 (FTT)\nReporting conditions: reporting to Becket House, Tuesdays
"""


@pytest.mark.parametrize(("want", "subject", "words"), rows(UPDATES))
def test_what_is_written_on_ordinary_days_is_read_as_it_is_meant(want: str, subject: str, words: str) -> None:
    assert told(reading(words, subject)) == want
