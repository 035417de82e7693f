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
    deport_decision date=2015-06-09 | I have gone through the representations on MrX and am not persuaded. He is to be deported. I minuted that yesterday and my SEO initialled it the same afternoon.
    deport_decision date=2015-06-05 | The recommendation on MrX went up on Monday 1 June and came back agreed on Friday: we deport.
    no_deport_decision date=2015-06-05 | The recommendation to deport MrX went up on Monday 1 June and came back on Friday marked "not agreed". So no deportation.
    no_deport_decision date=2015-06-08 | MrX will be dealt with by administrative removal instead. The decision to take him out of deportation was made on 8 June.
    None | MrX's case goes to the panel on 24 June. Until then nothing is decided.
    None | I took over the MrX file today. My predecessor decided on deportation in 2013 and the order is long since served.
    notified_of_intention date=2015-06-08 | On 8 June Officer Bates sat down with MrX and an interpreter and took him through the notice that we mean to deport him. He has kept his copy.
    notified_of_intention date=2015-06-08 | MrX has had the stage one letter since 8 June, the prison says, and has signed the tear-off slip.
    notified_of_intention date=2015-06-09 | MrX was notified of intention yesterday.
    None | The stage one letter for MrX came back undelivered: wrong prison.
    appeal_received date=2015-06-08 | Taylor House tell me that papers from MrX arrived there on 8 June: an appeal against the deportation decision, in time.
    appeal_result date=2015-06-05 outcome=allowed | FTTJ Coker's determination in MrX, dated 5 June, goes against us: she allows the appeal outright.
    appeal_result date=2015-06-05 outcome=remitted | The Upper Tribunal's decision on MrX is out (5 June). The First-tier decision is set aside and the case goes back to be heard again by a different judge.
    appeal_result date=2015-06-05 outcome=withdrawn | MrX told the tribunal on 5 June that he no longer wished to go on with his appeal, and it has recorded it as withdrawn.
    None | MrX's appeal was heard on 5 June. The judge will give her decision in writing.
    bail_granted date=2015-06-05 restrictions=residence with his aunt in Bow and reporting twice a week | MrX got bail on Friday, against our opposition. The conditions are residence with his aunt in Bow and reporting twice a week.
    bail_granted date=2015-06-05 | The judge let MrX have bail on 5 June.
    bail_granted date=2015-06-05 | MrX's third bail application, heard on 5 June, succeeded.
    None | MrX has been listed for bail on Friday 12 June.
    None | MrX withdrew his bail application on the morning of the hearing, 5 June.
    deportation_order_served date=2015-06-05 | The order against MrX, signed by the Minister on 28 May, was put into his hand at Brook House on 5 June.
    deportation_order_served date=2015-06-05 | MrX was served his DO on Friday at Brook House after two failed attempts earlier in the week.
    None | Two attempts to serve the DO on MrX failed this week.
    removal_details date=2015-06-05 removal_date=2015-06-23 flight=BA75 destination=Lagos | MrX goes to Lagos on Tuesday 23 June, BA75 from Heathrow. The directions were issued on Friday.
    removal_details removal_date=2015-06-23 destination=Tirana | A seat has been found for MrX on the charter to Tirana of 23 June.
    removal_details removal_date=2015-06-23 flight=BA75 destination=Lagos cancelled=True | MrX is not going on 23 June. The BA75 to Lagos has been cancelled for want of escorts.
    removal_details removal_date=2015-06-30 flight=BA75 destination=Lagos | MrX will now go a week later than planned, on 30 June instead of 23 June; BA75 to Lagos as before.
    removal_details date=2015-06-09 removal_date=2015-06-10 flight=BA75 cancelled=True | Yesterday at 5 pm the High Court stopped MrX's removal, so we cancelled; he would have been on today's BA75.
    None | If his travel document comes MrX can go on the 23 June flight.
    None | Emergency travel document interview for MrX on 23 June.
    None | MrX's brother was removed on BA75 on 5 June.
    None | Please send me the NCA contact for MrX.
    deport_decision | I can now confirm that we have concluded that MrX should be deported.
    no_deport_decision date=2015-06-08 | Having seen the social work report I accepted on 8 June that removing MrX would breach Article 8, so we are not going ahead with deportation.
    no_deport_decision | We are not taking deportation action against MrX.
    notified_of_intention date=2015-06-08 | Form ICD.0350 handed to MrX at HMP Onley on 8 June. Signed acknowledgement on file.
    notified_of_intention date=2015-06-08 | MrX: intention to deport notified 08/06/15.
    notified_of_intention date=2015-06-09 | It took three goes but MrX finally got his notice of intention yesterday.
    appeal_received date=2015-06-08 | We've had sight of MrX's appeal, it went in on 8 June.
    appeal_received date=2015-06-08 | IAC bundle in for MrX - appeal form stamped 8 June.
    appeal_received date=2015-06-08 | Notice of appeal (MrX) received 8/6/15 from Hatton Cross.
    appeal_received | An appeal against the deportation decision has been lodged by MrX.
    appeal_result date=2015-06-08 outcome=dismissed | Appeal determined 8 June, MrX: dismissed, asylum, HP and Art 8.
    appeal_result date=2015-06-08 outcome=allowed | MrX appeal - ALLOWED 8/6/15.
    appeal_result date=2015-06-08 outcome=dismissed | FTT found against MrX on 8 June.
    appeal_result date=2015-06-08 outcome=dismissed | On 8 June the First-tier Tribunal refused MrX's appeal.
    appeal_result date=2015-06-08 outcome=dismissed | MrX was unsuccessful in his appeal (decision 8 June).
    appeal_result date=2015-06-08 outcome=withdrawn | MrX's representatives have formally withdrawn his appeal by letter to the tribunal of 8 June.
    appeal_result date=2015-06-08 outcome=remitted | MrX: UT remitted 8 June.
    bail_granted date=2015-06-08 restrictions=sleep at 3 Elm Rd, report Mondays to Becket House, EM | FTT bail to MrX 8/6, conditions: sleep at 3 Elm Rd, report Mondays to Becket House, EM.
    bail_granted date=2015-06-08 restrictions=live at 3 Elm Rd and not take work | MrX is on bail as of 8 June. He has to live at 3 Elm Rd and not take work.
    bail_granted date=2015-06-08 restrictions=electronic monitoring | MrX was bailed on 8 June with electronic monitoring.
    deportation_order_served date=2015-06-08 | DO (MrX) personally served 8 June 2015 at 10.40 in the healthcare unit.
    deportation_order_served date=2015-06-08 | MrX accepted service of the deportation order on 8 June.
    deportation_order_served date=2015-06-08 | Served MrX with the order on 8 June.
    deportation_order_served date=2015-06-08 | The deportation order has been given to MrX (8 June).
    removal_details removal_date=2015-06-25 flight=BA75 destination=Lagos | MrX: removal directions - 25 June, BA75, LHR to Lagos.
    removal_details removal_date=2015-06-25 flight=BA75 destination=Lagos | RDs set for MrX BA75 25/06 Lagos.
    removal_details removal_date=2015-06-25 flight=BA75 destination=Lagos | We have MrX on BA75 to Lagos on 25 June.
    removal_details removal_date=2015-06-25 destination=Vilnius | MrX goes by coach and ferry to Vilnius on 25 June.
    removal_details removal_date=2015-06-25 flight=BA75 destination=Lagos cancelled=True | Lagos BA75 25 June - MrX - CANCELLED.
    removal_details removal_date=2015-06-25 flight=BA75 cancelled=True | MrX has been taken off BA75 on 25 June.
    removal_details removal_date=2015-06-25 flight=VS651 | MrX moved from BA75 to VS651, still 25 June.
    removal_details removal_date=2015-06-26 flight=BA75 | MrX: BA75 now 26 June not 25 June.
    None | MrX: flight requested for w/c 22 June.
    None | MrX would like to leave under FRS.
    None | MrX's deportation order cannot be served until the appeal is over.
    None | Hearing of MrX's appeal 25 June 2015, Taylor House.
    None | MrX refused bail.
    None | MrX: deportation decision pending, with SEO.
    None ASK | MrX: order served or at least that is what the wing thinks.
    None ASK | MrX: appeal dismissed or allowed? The fax is unreadable.
    deport_decision date=2015-06-09 | dep decision made yesterday on MrX. paperwork to follow.
    None | The flight dep 1125 on 25 June has no seats left for MrX.
    None | Service of the order on MrX, due last Friday, had to be put off.
    None ASK | Either the stage 1 letter or the order was given to MrX on Friday, the officer cannot say which.
    appeal_received date=2015-06-05 | The First-tier Tribunal tells us that MrX put in an appeal on Friday.
    appeal_result date=2015-06-05 outcome=dismissed | I attach the determination in MrX's appeal. Dismissed, 5 June.
    appeal_result date=2015-06-05 outcome=allowed | MrX's appeal was allowed by FTTJ Coker on Friday. We shall be asking for permission to appeal to the Upper Tribunal.
    appeal_result outcome=dismissed | His appeal rights are exhausted as of today: MrX's appeal was dismissed and he did not go further.
    bail_granted date=2015-06-05 restrictions=He must live with his mother and report weekly | On Friday the Tribunal granted MrX bail. Restrictions: He must live with his mother and report weekly.
    bail_granted date=2015-06-05 | MrX left detention on Friday: bail was granted that morning.
    deportation_order_served date=2015-06-05 | MrX had his order served on him on Friday; he threw it on the floor but that makes no difference.
    deportation_order_served date=2015-06-05 | The prison confirms service of the deportation order on MrX on Friday 5 June.
    removal_details date=2015-06-05 removal_date=2015-06-23 flight=BA75 destination=Lagos | On Friday I set removal directions for MrX: Tuesday 23 June, BA75, Heathrow to Lagos.
    removal_details removal_date=2015-06-23 flight=BA75 destination=Lagos | MrX's removal to Lagos has been arranged for Tuesday 23 June on BA75.
    removal_details removal_date=2015-06-23 flight=BA75 destination=Lagos | Please let NCA know: MrX, 23 June, BA75 to Lagos.
    removal_details removal_date=2015-06-23 cancelled=True | Removal of MrX on 23 June will not now take place.
    removal_details date=2015-06-10 removal_date=2015-06-12 flight=BA75 destination=Lagos cancelled=True | I have today cancelled the directions for Friday 12 June (BA75, Lagos) in the case of MrX. He has made a fresh claim.
    None | Removal of MrX is still being planned for late June.
    None | There is no news on MrX.
    None | Just to confirm that MrX has not appealed and the time has run out.
    no_deport_decision date=2015-06-05 | Minister's office confirmed on Friday that deportation will not be pursued in MrX's case.
    no_deport_decision date=2015-06-05 | On 5 June it was decided to take no deportation action against MrX.
    deport_decision date=2015-06-05 | On 5 June it was decided that MrX's deportation is conducive to the public good and that he be deported.
"""


@pytest.mark.parametrize(("want", "subject", "words"), rows(UPDATES))
def test_what_is_written_on_ordinary_days_is_read_as_it_is_meant(want: str, subject: str, words: str) -> None:
    assert told(reading(words, subject)) == want
