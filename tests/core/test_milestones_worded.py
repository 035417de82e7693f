"""The same few things in the many words that case owners have for them, and what only sounds like them."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from tests.updates import reading, rows, told

# Left what a careful reader takes from it, right what was written; MrX is the person.
DEPORT_DECISION = r"""
    deport_decision date=2015-06-09 | I'm pleased to say MrX's case was cleared for deportation by the SEO yesterday.
    deport_decision date=2015-06-05 | The Home Secretary has personally decided (5 June) that MrX must leave the UK under a deportation order.
    deport_decision date=2015-06-08 | Deport minute on MrX counter-signed on Monday. We're going for deportation.
    deport_decision date=2015-06-08 | After much to-ing and fro-ing we came down on the side of deportation in MrX's case on 8 June.
    deport_decision date=2015-06-04 | MrX: consideration complete, outcome = deport. Dated 04/06/15.
    deport_decision date=2015-06-04 | It's a yes to deporting MrX. My HEO agreed it on 4 June.
    deport_decision | Our decision is that MrX is to be deported.
    deport_decision date=2015-06-03 | On 3 June, having weighed the Article 8 points, I concluded that none of the exceptions applies and that MrX should be deported.
    deport_decision date=2015-06-08 | Hi, quick one. MrX: we've gone for deportation, SCW sign-off dated 8 June.
    deport_decision date=2015-06-02 | In MrX the Strategic Director endorsed my recommendation to deport on 2 June.
    deport_decision date=2015-06-05 | We have decided to make a deportation order against MrX. Decision letter dated 5 June.
    deport_decision | Just confirming that the decision in MrX's case is to deport.
    deport_decision date=2015-06-04 | A deport decision was reached on 4 June in respect of MrX. Not yet served.
    deport_decision date=2015-06-04 | Decision: deport. MrX. Taken 4/6/2015 by SEO Hart.
    deport_decision date=2015-06-09 | Section 32 applies to MrX, no exception. Decision to deport taken yesterday, I'll serve him with the intention notice next week.
    deport_decision date=2015-06-03 | Minute approved 3 June: MrX for deportation.
    deport_decision date=2015-06-04 | The Home Office has decided (4 June 2015) to proceed with MrX's deportation.
    deport_decision date=2015-06-04 | On 4 June Ministers agreed that MrX should be deported notwithstanding his marriage.
    deport_decision date=2015-06-04 | MrX will be deported. That decision was reached on 4 June.
    deport_decision date=2015-06-08 | Case: MrX\nEvent: decision to deport\nDate: 08/06/2015
    deport_decision date=2015-06-08 | MrX falls under automatic deportation. I have today... correction, on Monday 8 June, concluded that no exception applies and decided to deport.
    deport_decision date=2015-06-04 | I reviewed MrX on 4 June and decided that we should proceed to deportation.
    deport_decision date=2015-06-04 | A decision that MrX be deported was taken on 4 June.
    deport_decision date=2015-06-04 | MrX is going to be deported, the decision was signed off on 4 June.
    deport_decision date=2015-06-02 | Case of MrX considered by me on 2 June. Outcome: we proceed to deportation.
    deport_decision date=2015-06-02 | The submission on MrX has come back with a yes: decision to deport made 2 June.
    deport_decision date=2015-06-02 | Since the offence attracts the automatic provisions we resolved, on 2 June, to deport MrX.
    deport_decision date=2015-06-03 | On 3 June the deportation of MrX was approved at director level.
    deport_decision date=2015-06-03 | MrX. Decision taken to make a deportation order, 3 June 2015.
    deport_decision date=2015-06-03 | Decision to deport MrX made on 3 June. He will be notified when the papers are translated and may appeal.
"""
NO_DEPORT_DECISION = r"""
    no_deport_decision date=2015-06-04 | MrX keeps his leave: on 4 June the Assistant Director agreed that deportation would breach Article 8 and that we should take no further action.
    no_deport_decision date=2015-06-04 | Deportation has been ruled out for MrX as of 4 June.
    no_deport_decision date=2015-06-08 | MrX falls short of the EEA threshold, so deportation is off the table. Signed off Monday.
    no_deport_decision date=2015-06-03 | We decided on 3 June to take no deportation action against MrX; a warning letter will go instead.
    no_deport_decision date=2015-06-03 | The deportation of MrX has been abandoned. This was agreed on 3 June.
    no_deport_decision date=2015-06-02 | MrX turns out to be British by descent. We closed the deportation case on 2 June.
    no_deport_decision date=2015-06-04 | Decision: no deportation. MrX. Taken 4/6/2015 by SEO Hart.
    no_deport_decision date=2015-06-04 | It has been agreed (4 June) that MrX be granted discretionary leave rather than deported.
    no_deport_decision date=2015-06-01 | On 1 June we withdrew the deportation case against MrX and will not be taking it any further.
    no_deport_decision date=2015-06-09 | MrX: not being deported, decided yesterday at the case conference.
    no_deport_decision date=2015-06-08 | EEA national, 11 years here, low harm. We are not going to deport MrX. SCW agreed this on Monday.
    no_deport_decision date=2015-06-03 | Having looked at everything I recommended on 1 June that we should not pursue MrX and my AD agreed on 3 June not to deport.
    no_deport_decision date=2015-06-04 | MrX will stay. On 4 June we decided against deportation.
    no_deport_decision date=2015-06-04 | The decision in MrX is not to deport (4 June).
    no_deport_decision date=2015-06-04 | No deportation for MrX, agreed with AD on 4 June.
    no_deport_decision date=2015-06-08 | Case: MrX\nEvent: decision not to deport\nDate: 08/06/2015
    no_deport_decision date=2015-06-08 | Exception 2 (Article 8) made out for MrX; the decision of 8 June is therefore not to deport.
    no_deport_decision date=2015-06-04 | Deportation action against MrX was discontinued on 4 June following his grant of refugee status.
    no_deport_decision date=2015-06-04 | On 4 June we formally decided that MrX's deportation should not proceed.
    no_deport_decision date=2015-06-02 | We have concluded (decision of 2 June) that MrX's removal would breach his Article 8 rights and he will not be deported.
    no_deport_decision date=2015-06-02 | The upshot of the review on 2 June: no further deportation action against MrX.
    no_deport_decision date=2015-06-02 | It was decided on 2 June that it is not in the public interest to deport MrX.
    no_deport_decision date=2015-06-03 | After taking legal advice we've decided (3 June) to drop MrX's deportation.
    no_deport_decision date=2015-06-03 | MrX is exempt from deportation under section 7 and so on 3 June we decided to take no further action.
    no_deport_decision date=2015-06-03 | Not deporting MrX. Decided 3 June.
"""
NOTHING = r"""
    None | We have yet to make up our minds whether to deport MrX.
    None | A decision whether to deport MrX or not is due by the end of June.
    None | I have sent the deportation submission on MrX to the SEO, who has until Friday to agree it.
    None | His MP wrote on 3 June to ask that we do not deport MrX.
    None | The Parole Board decided on 3 June not to release MrX.
    None | We decided on 3 June to interview MrX before any decision on deportation is taken.
    None | MrX was convicted on 3 June; the judge recommended him for deportation.
    None | NOI on MrX couldn't be served: he was out at court all day on 9 June.
    None | The notice of intention to deport MrX was left in the prison's post room on 4 June. No word yet on whether he has it.
    None | Notice of intention to deport was drawn up for MrX on 3 June and sits with our legal team.
    None | Please can the prison serve the enclosed notice of intention to deport on MrX.
    None | The prison returned the notice of intention for MrX: wrong establishment. We are re-sending it.
    None | MrX's deadline for appealing runs out on 20 June.
    None | No sign of an appeal from MrX and time ran out on 5 June.
    None | MrX's solicitors have told us they're drafting an appeal.
    None | MrX's appeal was due in by 5 June but nothing came.
    None | MrX appealed against his sentence on 3 June.
    None | We are putting in an appeal against the judge's decision on MrX.
    None | His partner has appealed against the refusal of her visa. MrX himself has not.
    None | MrX's appeal was heard on 4 June and we wait for the written reasons.
    None | The Upper Tribunal refused MrX permission to appeal on 4 June.
    None | The tribunal adjourned MrX's appeal on 4 June for a medical report.
    None | Should MrX lose his appeal, I'll serve the DO the same day.
    None | MrX's appeal is still outstanding.
    None | MrX's JR was dismissed on 4 June.
    None | The tribunal's decision in MrX's appeal is expected within ten days.
    None | Bail hearing for MrX is fixed for 12 June.
    None | MrX asked for bail again on 9 June; the judge said no.
    None | MrX got police bail on 9 June for the assault.
    None | The judge was ready to grant MrX bail but no address could be found, so he stays in.
    None | MrX's bail has been revoked and he is back in detention.
    None | MrX's solicitor says he will apply for bail on Friday.
    None | MrX's deportation order is signed and with the escorts, who hand it over next Tuesday.
    None | The deportation order was served on MrX's file on 8 June but he himself has not seen it.
    None | We tried twice to serve the deportation order on MrX (4 and 8 June) without success.
    None | An order for costs was served on MrX on 8 June.
    None | The deportation order on MrX was revoked on 8 June.
    None | I've posted the deportation order to MrX's last known address.
    None | Once the deportation order has been served on MrX I'll be in touch.
    None | MrX's travel document came through on 9 June so I can now start looking at flights.
    None | No flight for MrX yet; charter to Accra on 24 June is full.
    None | MrX asked about flights to Accra on 24 June.
    None | Had the injunction not been granted, MrX would have flown to Accra on 8 June.
    None | I am hoping for a seat for MrX on the Accra charter of 24 June.
    None | MrX's cousin flies to Accra on 24 June to meet him.
    None | MrX was moved from HMP Bure to Colnbrook IRC on 8 June.
    None ASK | MrX was served with the NOI on 3 June and lodged an appeal on 8 June.
    None ASK | I think MrX's appeal has been dismissed but haven't seen anything in writing.
    None ASK | Subject to the travel document arriving MrX might fly to Accra on 24 June.
    None ASK | Someone on the landing reckons MrX was given bail last week.
    None | MrX says we have decided to deport him. We have not.
    None | MrX: deport or not? I'm still waiting for OASys.
    None | The SEO wants more evidence before she agrees to deport MrX.
    None | We were going to deport MrX, then the ECtHR ruling came out and now everything's on hold.
    None | The tribunal found on 3 June that deportation of MrX's brother would breach Article 8.
    None | The notice of intention to deport MrX goes out tonight.
    None | MrX's notice of intention hasn't been explained to him yet, there's no Tigrinya interpreter.
    None | We've drafted the notice of intention and MrX will get it on Friday.
    None | MrX's solicitors have had the notice of intention since 3 June; MrX himself hasn't.
    None | We've told MrX that he can appeal within 14 days.
    None | MrX's family say he will appeal.
    None | MrX intends to lodge an appeal but hasn't done so.
    None | MrX's fee for the appeal was returned unpaid and the tribunal hasn't accepted it.
    None | MrX's appeal was received last year and is listed for 2 July.
    None | The judge has indicated that he will allow MrX's appeal but nothing is promulgated.
    None | MrX's appeal against his conviction was dismissed on 5 June.
    None | MrX's application for permission to appeal was refused on 5 June.
    None | We won't know how MrX's appeal went until the end of the month.
    None | MrX might withdraw his appeal.
    None | We've asked MrX to withdraw his appeal.
    None | MrX's bail application goes before the tribunal on Friday.
    None | MrX was not bailed.
    None | MrX has withdrawn his request for bail.
    None ASK | MrX. Decision: to deport / not to deport * (delete as appropriate), 3 June.
    None ASK | MrX - appeal: allowed/dismissed/withdrawn, determination 3 June.
    None | MrX: removal did not happen, he kicked off on the plane. New RDs to follow.
    None | Home Office bail (Chief Immigration Officer) was refused to MrX on 8 June.
    None | Crown Court bail was granted to MrX on 8 June pending trial.
    None | MrX's DO was signed on 8 June and is awaiting service.
    None | The DO for MrX was faxed to HMP Lewes on 8 June.
    None | MrX will be served with his deportation order on Monday.
    None | The deportation order has been drafted for MrX; the Minister has not seen it.
    None | MrX wants his deportation order revoked.
    None | We can't serve MrX's deportation order while his appeal is pending.
    None | We're looking at 18 June for MrX's removal but the escort team hasn't confirmed.
    None | Once the ETD is in hand, MrX can be booked on the next Lagos charter.
    None | No removal directions are in place for MrX.
    None | MrX missed his flight to Spain on 8 June; that was his holiday before arrest.
    None | MrX's mother flew to Lagos on 8 June.
    None ASK | MrX's appeal was dismissed on 3 June and the deportation order served on 8 June.
    None | MrX's deportation order: still not served. It was signed in May.
    None | I plan to serve MrX with the notice of intention on 14 June.
    None | I've asked the tribunal whether MrX has appealed and am waiting for an answer.
    None | We'd like to get MrX on a flight to Kingston before July. No directions yet, no document.
    None | The judge refused MrX bail on 9 June. Had she granted it he would have had to live in Luton.
    None | It was MrX's co-defendant, not MrX, who was removed to Warsaw on 9 June.
    None | MrX's wife won her appeal on 5 June. His own hasn't been listed.
    None | You'll have seen that a man of the same name was served with a deportation order on 9 June. It wasn't our MrX.
    None | MrX's appeal was adjourned part-heard on 9 June. No decision made.
    None | Listing for MrX's appeal: 3 September at Taylor House. As reported in May the appeal was received then.
    None | The High Court refused MrX permission for judicial review on 9 June. His appeal against deportation is still to be heard.
    None | MrX's reps and the prison both have the notice of intention (posted yesterday). He hasn't been given it.
    None | Crown Court bailed MrX on 9 June on the new robbery charge. He's not on immigration bail.
    None | I've only asked for quotes for MrX: KQ101 or BA65, week of 22 June. Nothing booked.
    None | MrX: we haven't decided one way or the other whether to deport.
    None | MrX's sentence ends on 30 June. If he isn't served before then he walks.
    None ASK | The wing says MrX was served with the DO on Monday; the registry says it's still in their safe. Which is it?
    None ASK | If MrX drops his appeal we could set directions for BA75 on 1 July.
    None ASK | Sorry, please ignore my last: MrX's DO has not been served.
    None ASK | MrX: on 4 June the decision to deport was made and on 5 June he was told of our intention to deport him.
    None | MrX has been given leave to appeal to the Upper Tribunal.
    None | Permission to appeal to the Court of Appeal granted to MrX on 5 June.
    None | MrX has asked for an appeal form.
    None | Nothing has happened on MrX since the appeal was dismissed in February.
    None | The deportation order against MrX can't be served until the injunction is lifted.
    None | MrX was handed his IS91 and told he'd be detained, 9 June.
    None | MrX withdrew his application for bail.
    None | The Secretary of State will make a deportation order against MrX once his appeal rights are exhausted.
    None | Should MrX be deported? I think so but the SCW has the file.
    None | MrX's deportation is being considered again after the OASys came in on 4 June.
    None | We need a decision on MrX's deportation by 4 July.
    None | MrX expects to be deported.
    None | MrX has applied to revoke his deportation order.
    None | The order granting MrX bail has been set aside.
    None | MrX told the officer serving the notice that he would appeal.
    None | I will be serving the notice of intention on MrX on 12 June.
    None | Prison say MrX is at hospital so the DO can't be served until he's back.
    None | The tribunal has listed MrX's bail application for 12 June.
    None | MrX's bail application was dismissed on 8 June.
    None | MrX's application for bail was struck out.
    None | MrX failed to turn up for his appeal hearing on 8 June, so the judge went ahead without him and reserved.
    None | The Secretary of State's permission application in MrX was refused on 8 June.
    None | MrX's flight risk is high so we oppose bail.
    None | Removal window for MrX can't open until the appeal is heard on 20 July.
    None | Charter to Lagos on 30 June has space for two; MrX isn't eligible.
    None | MrX's EU travel letter was issued on 8 June and is valid till 8 July.
    None | MrX has signed a disclaimer and wants to go home. Ticket requested.
    None | A bail summary for MrX was sent to the tribunal on 8 June.
    None | MrX appeared on our list of people to be removed but that's an error.
    None | We are about to serve MrX with the deportation order.
    None | MrX's deportation order was due to be served on 8 June.
    None | MrX hasn't been notified of our intention to deport him yet.
    None ASK | If bail is granted to MrX on 12 June he will have to live in Luton.
    None ASK | MrX may have been served with his DO on 8 June, waiting for the prison to confirm.
    None ASK | Was MrX's appeal allowed? The PO says yes, the tribunal's website says no.
    None | Appeal: PENDING. MrX
    None | Case: MrX\nDO signed: 01/06/2015\nDO served: no
    None | Case: MrX\nBail: refused 08/06/2015
    None | Case: MrX\nNotice of intention: drafted 08/06/2015, not served
    None | Case: MrX\nDecision to deport: not yet
    None | MrX - case conference on 8 June: no decision yet on whether deportation should be pursued.
    None | MrX's deportation appeal is set down for 20 July.
    None | MrX - nothing to report. Still awaiting appeal outcome.
    None | MrX: removal directions requested 8 June; waiting on NRC.
    None | MrX's bail conditions were varied on 8 June: he now reports fortnightly.
    None | We've served MrX's solicitors with the deportation order but not MrX.
    None | MrX's deportation order can be served as soon as the Minister signs.
    None | MrX was in court on 8 June so nobody could give him the notice of intention.
    None | I have prepared the notice of intention for MrX.
    None | MrX's request for an oral hearing of his permission application was granted on 8 June.
    None | MrX was released on licence on 8 June.
    None | MrX's application to the First-tier Tribunal for bail was received on 8 June.
    None | MrX is on hunger strike and says he will not board any flight.
    None | MrX has been told that he will be removed in due course.
    None | MrX's lawyer has threatened to appeal.
    None | On 8 June the tribunal heard MrX's appeal; decision reserved.
    None | MrX attended the High Commission on 8 June for a travel document interview.
    None ASK | MrX's appeal was lodged on 1 June and dismissed on 9 June.
    None ASK | MrX was told on 4 June that we intend to deport him, and on 8 June the tribunal granted him bail.
    None | I shall decide on MrX's deportation when the sentencing remarks arrive.
    None | MrX: decision on deportation deferred to July.
    None | Our decision not to deport MrX's brother was made on 2 June.
    None | Notice of intention for MrX to be served by the end of the week.
    None | MrX has 28 days in which to lodge an appeal.
    None | MrX's appeal to the Parole Board was dismissed on 2 June.
    None | MrX's sentence appeal was dismissed on 2 June.
    None | MrX's asylum claim was refused on 2 June.
    None | The Presenting Officer expects MrX's appeal to be dismissed.
    None | MrX's bail hearing on 2 June was vacated.
    None | MrX's solicitors want bail in principle.
    None | DO for MrX went to the Minister on 2 June.
    None | Certificate of service for MrX's deportation order is outstanding, I can't say whether he has had it.
    None | Removal of MrX is barred while confiscation proceedings go on.
    None | An application for a travel document for MrX went to the High Commission on 2 June.
    None | Flights for MrX: will book once ETD agreed.
    None | MrX's removal directions lapsed in 2013 and nothing has been set since.
    None | Appeal rights exhausted 2 June: MrX. DO being drafted.
    None ASK | I gather MrX got bail on 5 June.
    None | MrX's deportation order will need to be re-served because the first copy had the wrong name.
    None | We opposed MrX's bail on 3 June and the judge went along with us.
    None | I hope to have a decision on MrX by 22 June.
    None | MrX hasn't taken up his right of appeal.
    None | MrX's lawyers were sent the notice of intention on 3 June as he's in hospital. He'll get his when he's back.
    None | RDs for MrX not yet set, BA are quoting for 22 June.
    None | MrX was interviewed under caution on 3 June about a fresh offence.
    None | MrX was due to leave on 3 June but absconded.
    None | MrX's case was discussed at the strategy meeting on 3 June. Options: deport, administrative removal, or grant. Nothing settled.
    None | Please note that the NOI for MrX will be served by post on 12 June unless you object.
    None | MrX's representatives acknowledged receipt of the notice of intention on 3 June. Service on MrX himself still to be done.
    None | The tribunal acknowledged receipt of our bundle for MrX's appeal on 3 June.
    None | We filed our response to MrX's appeal on 3 June.
    None | MrX's appeal bundle was received on 3 June.
    None | A pre-hearing review in MrX's appeal took place on 3 June. The judge gave directions.
    None | The judge gave directions in MrX's appeal on 3 June: witness statements by 20 June.
    None | The judge issued directions for MrX's bail hearing on 3 June.
    None | MrX's appeal was transferred to Birmingham on 3 June.
    None | MrX paid the fee for his appeal on 3 June? I can't find it.
    None | MrX's detention review was done on 3 June; release not agreed.
    None | On 3 June I asked the prison to serve MrX's deportation order. No reply yet.
    None | The order served on MrX on 3 June was a confiscation order, not a deportation order.
    None | MrX was served with a monthly progress report on 3 June.
    None | MrX received a letter from the tribunal on 3 June listing his appeal for 20 July.
    None | MrX received a new sentence of two years on 3 June.
    None | MrX's sister was granted bail on 3 June.
    None | Mr Popescu, MrX's co-accused, lost his appeal on 3 June.
    None | The flight risk assessment for MrX was completed on 3 June.
    None | MrX flew into Heathrow on 3 June 2009 on BA75.
    None | MrX arrived on flight BA75 from Lagos on 3 June 2009.
    None | MrX was returned to prison on 3 June after breaching his licence.
    None | MrX was taken to hospital on 3 June and returned to HMP Bure on 5 June.
    None | MrX will leave HMP Bure for Colnbrook on 12 June.
    None | MrX leaves prison on 30 June, we need to serve him before that.
    None | The ministerial submission seeking MrX's deportation order went up on 3 June.
    None | Draft decision on MrX: deport. With the SCW since 3 June for approval.
    None | My recommendation is to deport MrX. SCW to decide.
    None | SCW did not agree my proposal to deport MrX. She wants more on the children.
    None | The Home Secretary may decide to deport MrX.
    None | We can only deport MrX once he's convicted.
    None | MrX cannot be deported while his appeal is outstanding.
    None | MrX should have been notified of our intention to deport on 3 June but the post was missed.
    None | MrX said at interview on 3 June that he was never notified of our intention to deport him.
    None | MrX's appeal, lodged last year, is going to the Upper Tribunal.
    None | We have permission to appeal in MrX's case.
    None | MrX's legal team has until 20 June to renew the application for permission.
    None | The court granted MrX's application for an adjournment on 3 June.
    None | MrX has been refused legal aid for his appeal.
    None | MrX's travel to Manchester for the bail hearing is booked for 12 June.
    None | MrX's escort to the hearing on 12 June is booked.
    None | I've booked a seat for MrX's interpreter on the 12 June flight.
    None | A charter flight to Lagos is going on 30 June. I shall try to get MrX on it.
    None | MrX's sentence plan was served on him on 3 June.
    None | The bail summary was served on MrX's reps on 3 June.
    None | MrX accepted a caution on 3 June.
    None | The Home Office received a letter from MrX on 3 June saying he'd like to be deported sooner.
    None | MrX withdrew his asylum claim on 3 June.
    None | MrX's claim for damages was dismissed on 3 June.
    None | MrX's application for leave to remain was refused on 3 June.
    None | Deportation of MrX to Jamaica depends on the ETD.
    None | We've decided to detain MrX under immigration powers from 3 June.
    None | It was decided on 3 June to transfer MrX to Morton Hall.
    None | Interview with MrX about deportation held on 3 June, decision next month.
    None | MrX's early removal scheme date is 3 July.
    None | MrX becomes eligible for removal under ERS on 3 July 2015.
    None | MrX's release date is 3 July and I will book a flight once the DO is served.
    None | MrX has been given a date for his appeal: 3 July.
    None | The tribunal gave MrX more time to appeal, until 20 June.
    None | MrX was given bail papers to fill in on 3 June.
    None | MrX was granted an extension of time on 3 June to lodge his appeal.
    None | NCA were told on 3 June of our intention to deport MrX.
    None | I told MrX's wife on 3 June that we intend to deport him.
    None | We received notice on 3 June that MrX has married.
    None | MrX got a job in the kitchen on 3 June.
    None | The prison has told us that MrX will appeal.
"""
NOTIFIED_OF_INTENTION = r"""
    notified_of_intention date=2015-06-05 | Stage one papers: handed over to MrX in Holme House on 5 June, in the presence of Officer Dale.
    notified_of_intention date=2015-06-08 | The wing manager at HMP Bure confirms that MrX was given the liability notice in person on Monday 8 June.
    notified_of_intention date=2015-06-01 | MrX has known since 1 June that we want to deport him: the notice was put in his hand that day.
    notified_of_intention date=2015-06-09 | NOI served on MrX 9/6.
    notified_of_intention date=2015-06-09 | ICD.0350AD given to MrX yesterday at 14.00 by the prison's immigration clerk.
    notified_of_intention date=2015-06-04 | MrX was formally put on notice on 4 June that the Secretary of State proposes to deport him.
    notified_of_intention date=2015-06-05 | The notice of liability reached MrX on 5 June; his signed acknowledgement is on file.
    notified_of_intention date=2015-06-05 | MrX signed for his notice of intention on 5 June.
    notified_of_intention date=2015-06-04 | On 4 June MrX was told face to face at Brook House that deportation action is being taken against him and given the notice of intention.
    notified_of_intention date=2015-06-09 | Liability to deportation notice: served on MrX 09.06.2015 by post-room officer at HMP Hull.
    notified_of_intention date=2015-06-08 | MrX tore up the notice of intention to deport when it was handed to him on 8 June.
    notified_of_intention date=2015-06-05 | Faxed to MrX's reps on 2 June. He himself got the notice of intention on 5 June from the prison liaison officer.
    notified_of_intention date=2015-06-02 | MrX - intention to deport letter served 2/6/15 (ICD.0350).
    notified_of_intention date=2015-06-02 | We informed MrX on 2 June that he's liable to deportation.
    notified_of_intention date=2015-06-09 | The prison confirm they handed MrX the liability letter yesterday.
    notified_of_intention date=2015-06-08 | Case: MrX\nEvent: person notified of intention to deport\nDate: 08/06/2015
    notified_of_intention date=2015-06-04 | MrX took delivery of the notice of intention to deport on 4 June.
    notified_of_intention date=2015-06-09 | Yesterday's visit: MrX served with notice that the Home Office intends to deport him.
    notified_of_intention date=2015-06-02 | MrX received the stage 1 notice on 2 June at HMP Stocken.
    notified_of_intention date=2015-06-02 | Notice of our intention to deport MrX has been with him since 2 June. He got it from the wing SO.
    notified_of_intention date=2015-06-02 | I gave MrX the notice on 2 June which tells him we propose to deport him.
    notified_of_intention date=2015-06-03 | We told MrX on 3 June, by way of form ICD.0350, that we're minded to deport him.
    notified_of_intention date=2015-06-03 | Officers visited MrX on 3 June and served the notice of liability to deportation.
    notified_of_intention date=2015-06-03 | MrX (HMP Elmley): served with intention to deport letter 3.6.15, signed copy returned.
    notified_of_intention date=2015-06-03 | MrX was given notice of intention on 3 June. If he makes representations I'll consider them before the order is made.
"""
APPEAL_RECEIVED = r"""
    appeal_received date=2015-06-08 | The IAC's notice of MrX's appeal hit our inbox on 8 June.
    appeal_received date=2015-06-09 | MrX is challenging the decision in the tribunal. His appeal papers came through yesterday.
    appeal_received date=2015-06-04 | We've had an appeal from MrX. It was lodged with the First-tier Tribunal on 4 June.
    appeal_received date=2015-06-05 | His appeal form, posted by Duncan Lewis on 1 June, got to us on 5 June. MrX.
    appeal_received date=2015-06-02 | MrX lodged grounds of appeal with the tribunal on 2 June and asks for an oral hearing.
    appeal_received date=2015-06-04 | On 4 June the First-tier Tribunal acknowledged an appeal from MrX against the deportation decision.
    appeal_received date=2015-06-08 | An appeal has been entered on behalf of MrX (Monday).
    appeal_received date=2015-06-08 | An appeal against deportation by MrX has come in (IA/1234/2015), received Monday 8 June.
    appeal_received date=2015-06-05 | MrX has gone to the tribunal: notice of appeal received in this office 5 June 2015.
    appeal_received date=2015-06-03 | Solicitors for MrX filed an out of time appeal on 3 June.
    appeal_received date=2015-06-03 | On the 3rd, MrX's appeal was registered by the tribunal.
    appeal_received | MrX is appealing.
    appeal_received date=2015-06-05 | Appeal lodged 2 June, received here 5 June - MrX.
    appeal_received date=2015-06-06 | Got MrX's appeal on the 6th; his reps signed it on the 2nd.
    appeal_received date=2015-06-08 | Tribunal ref DA/00123/2015: MrX's notice of appeal logged here on Monday.
    appeal_received date=2015-06-09 | Fax from Wilson Solicitors yesterday: notice of appeal for MrX.
    appeal_received date=2015-06-08 | MrX's lodged an appeal, it was received by the FTT on 8 June.
    appeal_received date=2015-06-05 | The tribunal has notified us that on 5 June MrX filed a notice of appeal.
    appeal_received date=2015-06-08 | Case: MrX\nEvent: notice of appeal received\nDate received: 08/06/2015\nDate on form: 03/06/2015
    appeal_received date=2015-06-08 | MrX has exercised his right of appeal. Form IAFT-2 received 8 June.
    appeal_received date=2015-06-08 | The IAC has issued appeal number DA/00456/2015 to MrX. Appeal lodged 8 June.
    appeal_received date=2015-06-04 | MrX didn't miss the deadline after all: his appeal was lodged on 4 June.
    appeal_received date=2015-06-05 | MrX appeals. His notice came by post on 5 June.
    appeal_received date=2015-06-05 | We now have an appeal from MrX, stamped by the tribunal on 5 June.
    appeal_received date=2015-06-05 | Notification from IAC Birmingham: appeal lodged by MrX 5 June, reference DA/01111/2015, CMRH 10 July.
    appeal_received date=2015-06-03 | MrX has appealed against the decision to deport him. Tribunal received the appeal on 3 June.
    appeal_received date=2015-06-03 | Heads-up: appeal from MrX hit the tribunal on 3 June so we're barred from removal.
    appeal_received date=2015-06-03 | The appeal of MrX was received on 3 June. It will be heard at Hatton Cross.
    appeal_received date=2015-06-03 | MrX's appeal came in on 3 June so removal is suspended.
"""
APPEAL_RESULT = r"""
    appeal_result date=2015-06-05 outcome=dismissed | The judge has come down on our side in MrX: appeal thrown out, determination of 5 June.
    appeal_result date=2015-06-05 outcome=allowed | MrX has beaten us at the tribunal. The judge allowed his appeal on 5 June.
    appeal_result date=2015-06-04 outcome=dismissed | First-tier Tribunal, MrX: heard 20 May, determined 4 June, appeal dismissed on every ground.
    appeal_result date=2015-06-03 outcome=withdrawn | MrX has given up: his notice withdrawing the appeal is dated 3 June.
    appeal_result date=2015-06-03 outcome=remitted | The UT has sent MrX's appeal back to the FTT for a fresh hearing (decision of 3 June).
    appeal_result date=2015-06-03 outcome=allowed | The Upper Tribunal threw out our appeal in MrX on 3 June. That leaves the First-tier decision in his favour standing.
    appeal_result date=2015-06-03 outcome=dismissed | On 3 June the UT allowed our appeal in MrX, remade the decision itself and dismissed his appeal.
    appeal_result date=2015-06-02 outcome=dismissed | Judge Okafor has upheld the deportation decision in MrX and dismissed the appeal. Promulgated 2 June.
    appeal_result date=2015-06-02 outcome=allowed | MrX's appeal succeeded on Article 8 alone; decision and reasons promulgated on 2 June.
    appeal_result date=2015-06-08 outcome=dismissed | The Court of Appeal dismissed MrX's appeal on Monday.
    appeal_result outcome=withdrawn | MrX's appeal is treated as abandoned because he left the country.
    appeal_result date=2015-06-04 outcome=dismissed | Result in for MrX - dismissed 4 June.
    appeal_result ASK | The decision on MrX's appeal came in on 5 June. I haven't opened it yet.
    appeal_result date=2015-06-05 outcome=dismissed | MrX's appeal has failed. Determination promulgated 5 June.
    appeal_result date=2015-06-05 outcome=allowed | I am sorry to say that the First-tier Tribunal found for MrX on 5 June. Appeal allowed.
    appeal_result date=2015-06-05 outcome=dismissed | FTT dismisses MrX's appeal (5 June).
    appeal_result date=2015-06-05 outcome=dismissed | The Upper Tribunal on 5 June refused MrX's appeal and upheld the FTT's dismissal.
    appeal_result date=2015-06-05 outcome=withdrawn | MrX signed a notice of withdrawal on 5 June, so his appeal is at an end.
    appeal_result date=2015-06-05 outcome=allowed | The SSHD's challenge to the FTT's decision in MrX failed: the Upper Tribunal dismissed our appeal on 5 June.
    appeal_result date=2015-06-05 outcome=remitted | Upper Tribunal, 5 June: error of law found, MrX's case goes back to the First-tier to be heard again. Remitted.
    appeal_result date=2015-06-05 outcome=dismissed | MrX lost in the Upper Tribunal on 5 June. The judge agreed with the FTT and dismissed the appeal.
    appeal_result date=2015-06-05 outcome=dismissed | The deportation appeal of MrX was unsuccessful (determination of 5 June, received here on the 9th).
    appeal_result date=2015-06-05 outcome=allowed | UT (5 June) rejects the Home Office appeal in MrX. The FTT decision in his favour is undisturbed.
    appeal_result date=2015-06-05 outcome=dismissed | We appealed and won: on 5 June the Upper Tribunal set aside the FTT's decision and substituted a decision dismissing MrX's appeal.
    appeal_result date=2015-06-05 outcome=withdrawn | MrX abandoned his appeal at the hearing on 5 June.
    appeal_result date=2015-06-05 outcome=dismissed | Ms Justice Ryle handed down judgment on 5 June. MrX's appeal fails on both grounds.
    appeal_result date=2015-06-04 outcome=allowed | MrX - allowed under Article 3 (determination signed 4 June, promulgated 8 June).
    appeal_result date=2015-06-05 outcome=dismissed | MrX is now ARE. His appeal was dismissed by IJ Pooler on 5 June.
    appeal_result date=2015-06-05 outcome=allowed | Judge has gone with MrX: allowed on human rights grounds, 5 June. His appeal so succeeds.
    appeal_result date=2015-06-03 outcome=withdrawn | MrX's appeal: withdrawn by him on 3 June, nothing left to hear.
    appeal_result date=2015-06-03 outcome=dismissed | The First-tier Tribunal has dismissed MrX's appeal against the decision to deport him (promulgated 3 June).
    appeal_result date=2015-06-03 outcome=allowed | The First-tier Tribunal has allowed MrX's appeal against the decision to make a deportation order (3 June).
    appeal_result date=2015-06-09 outcome=dismissed | MrX appeal dismissed 09/06/15 TAYLOR HOUSE IJ RAO
    appeal_result date=2015-06-08 outcome=allowed | Case: MrX\nEvent: appeal result\nDate of determination: 08/06/2015\nResult: allowed
    appeal_result date=2015-06-08 outcome=dismissed | Tribunal result MrX: we won. Appeal dismissed 8 June.
    appeal_result date=2015-06-08 outcome=allowed | Tribunal result MrX: we lost. Appeal allowed 8 June.
    appeal_result date=2015-06-08 outcome=allowed | We lost MrX at the tribunal on 8 June: appeal allowed under Article 8.
    appeal_result date=2015-06-04 outcome=dismissed | MrX's appeal against deportation was turned down by the tribunal on 4 June.
    appeal_result date=2015-06-04 outcome=dismissed | The judge found against MrX. Determination of 4 June attached.
    appeal_result date=2015-06-04 outcome=allowed | Bad news on MrX I'm afraid, he succeeded before the First-tier on 4 June.
    appeal_result date=2015-06-04 outcome=allowed | Home Office's onward appeal in MrX dismissed by the Upper Tribunal on 4 June.
    appeal_result date=2015-06-04 outcome=dismissed | Upper Tribunal on 4 June allowed the Secretary of State's appeal and went on to dismiss MrX's appeal.
    appeal_result date=2015-06-05 outcome=dismissed | The FTT has found in our favour in MrX. Appeal dismissed, 5 June.
    appeal_result date=2015-06-05 outcome=dismissed | Determination dated 5 June: MrX's appeal against the deportation decision is dismissed on immigration, asylum and human rights grounds.
    appeal_result date=2015-06-05 outcome=withdrawn | By a letter of 5 June MrX withdrew his appeal.
    appeal_result date=2015-06-05 outcome=allowed | Tribunal allows MrX's appeal, 5 June; counsel is looking at grounds.
    appeal_result date=2015-06-05 outcome=remitted | On 5 June UTJ Kekic set aside the FTT decision in MrX for error of law and remitted it to a differently constituted tribunal.
    appeal_result date=2015-06-03 outcome=dismissed | We've had the result of MrX's appeal: dismissed, determination 3 June.
    appeal_result date=2015-06-03 outcome=dismissed | MrX's appeal has not been allowed. The determination is dated 3 June.
    appeal_result date=2015-06-03 outcome=allowed | The IJ allowed the appeal (MrX) - promulgated 3 June - on Article 8 grounds only.
    appeal_result date=2015-06-03 outcome=dismissed | The tribunal's decision on MrX was in this morning's post. Promulgated 3 June, appeal dismissed on every ground.
    appeal_result date=2015-06-05 outcome=withdrawn | MrX: the appellant withdrew his appeal at the hearing on 5 June.
    appeal_result date=2015-06-03 outcome=withdrawn | MrX has now withdrawn his appeal, notice dated 3 June, and we can move to a DO.
    appeal_result date=2015-06-03 outcome=dismissed | MrX's appeal was dismissed on 3 June so I'm going to draft the deportation order.
"""
BAIL_GRANTED = r"""
    bail_granted date=2015-06-09 restrictions=live at 3 Oak Road, Hull, sign on at Vulcan House every Monday | Judge let MrX out on bail yesterday. Conditions: live at 3 Oak Road, Hull, sign on at Vulcan House every Monday.
    bail_granted date=2015-06-05 restrictions=a tag, a curfew from 8pm and a surety of £500 | Immigration bail for MrX, granted 5 June at Yarl's Wood, with conditions of a tag, a curfew from 8pm and a surety of £500.
    bail_granted date=2015-06-05 | On 5 June a First-tier judge granted MrX's bail application in spite of our objections.
    bail_granted date=2015-06-04 restrictions=residence at 2 Low Lane, Leeds; curfew 20.00 to 06.00; reporting weekly | MrX - IAC bail granted 4 June. Restrictions: residence at 2 Low Lane, Leeds; curfew 20.00 to 06.00; reporting weekly. Next review 4 July.
    bail_granted date=2015-06-08 | After two refusals MrX got his bail on Monday.
    bail_granted date=2015-06-05 | MrX is on bail since 5 June (IAC, Taylor House).
    bail_granted date=2015-06-05 restrictions=Reside at 12 Park Lane, Bolton; report Mondays 10am, Dallas Court; no employment | Bail granted to MrX 5 June by IJ Cole.\nConditions -\n- Reside at 12 Park Lane, Bolton;\n- report Mondays 10am, Dallas Court;\n- no employment
    bail_granted date=2015-06-08 restrictions=£500 surety, tag, weekly reporting | IAC bail: MrX. Granted 08/06/2015. Restrictions = £500 surety, tag, weekly reporting.
    bail_granted date=2015-06-08 | The tribunal has freed MrX on bail (Monday's hearing). It was granted on 8 June.
    bail_granted date=2015-06-05 | Third time lucky for MrX: bail refused in March and April but granted on 5 June.
    bail_granted date=2015-06-05 restrictions=to reside at 3 Mill Lane, Bath; to surrender to an immigration officer on 3 July; not to work | MrX was granted bail by the First-tier Tribunal on 5 June subject to these conditions: to reside at 3 Mill Lane, Bath; to surrender to an immigration officer on 3 July; not to work.
    bail_granted date=2015-06-03 | MrX got tribunal bail on 3 June and is at his aunt's.
    bail_granted date=2015-06-03 restrictions=weekly reporting to Lunar House; residence as directed | Immigration bail has been granted to MrX (FTT, 3 June). Conditions: weekly reporting to Lunar House; residence as directed.
    bail_granted date=2015-06-03 restrictions=he must live at 2 Hill St, Dudley and must not work | Bail: granted to MrX on 3 June on condition that he must live at 2 Hill St, Dudley and must not work.
    bail_granted date=2015-06-09 | MrX BAIL GRANTED 09/06/15 TAYLOR HOUSE IJ RAO
    bail_granted date=2015-06-08 | Notwithstanding our opposition bail was granted to MrX on Monday by the FTT.
    bail_granted date=2015-06-08 restrictions=a £5,000 surety and residence in Hackney | On 8 June MrX was admitted to bail with a £5,000 surety and residence in Hackney.
    bail_granted date=2015-06-08 restrictions=Residence: 1 The Green, Crewe. Reporting: weekly, Crewe police station | MrX: IAC bail granted 8 June.\nConditions: Residence: 1 The Green, Crewe. Reporting: weekly, Crewe police station
    bail_granted date=2015-06-08 | MrX obtained bail from the IAC on 8 June. No restrictions other than those I'll send when the order arrives.
    bail_granted date=2015-06-05 restrictions=weekly reporting and a curfew between 9pm and 7am | On 5 June IJ Blum released MrX on bail with weekly reporting and a curfew between 9pm and 7am.
    bail_granted date=2015-06-05 restrictions=Reporting weekly at Becket House, curfew 7-7, tag | MrX: bail granted by the FTT on 5 June. Reporting weekly at Becket House, curfew 7-7, tag.
    bail_granted date=2015-06-05 restrictions=residence at 1 High St, reporting weekly | MrX: bail granted on 5 June (conditions: residence at 1 High St, reporting weekly).
    bail_granted date=2015-06-05 restrictions=Residence: 1 High St. Reporting: weekly. Tag: yes | MrX: bail granted on 5 June. Residence: 1 High St. Reporting: weekly. Tag: yes.
    bail_granted date=2015-06-05 | MrX: bail granted on 5 June. Report to follow.
    bail_granted date=2015-06-05 restrictions=live at 4 Sea Road, Hove; report to Lewes every month | IAC have granted MrX bail (5 June). He has to live at 4 Sea Road, Hove; report to Lewes every month.
    bail_granted date=2015-06-05 | FTT bail was granted to MrX on 5 June in the sum of £500.
    bail_granted date=2015-06-03 | Judge Rowlands granted bail to MrX on 3 June; I've asked for the conditions.
    bail_granted date=2015-06-03 | MrX was granted bail on 3 June though his appeal won't be heard until July.
"""
DEPORTATION_ORDER_SERVED = r"""
    deportation_order_served date=2015-06-09 | Our officer put the deportation order into MrX's hands at Colnbrook yesterday.
    deportation_order_served date=2015-06-05 | DO: made 1/6/15, served on MrX in person 5/6/15.
    deportation_order_served date=2015-06-05 | MrX now has his deportation order (5 June, HMP Bure, wing office).
    deportation_order_served date=2015-06-08 | The deportation order against MrX was signed by the Minister on 1 June and he received it on 8 June.
    deportation_order_served date=2015-06-09 | MrX refused to come out of his cell so the DO was read to him through the door and pushed under it on 9 June; service is good.
    deportation_order_served date=2015-06-08 | Personal service of the deportation order on MrX was effected on 8 June.
    deportation_order_served ASK | MrX was served with the DO on either 4 or 5 June, the form isn't legible.
    deportation_order_served date=2015-06-08 | Signed DO given to MrX by the escort at Heathrow IRC on 8 June.
    deportation_order_served date=2015-06-08 | MrX had the order served on him at Brook House (8 June). That's the deportation order signed on the 2nd.
    deportation_order_served date=2015-06-08 | Service of DO on MrX - done 8 June, HMP Lewes.
    deportation_order_served date=2015-06-08 | I can confirm MrX received his deportation order on 8 June and signed the acknowledgement on 9 June.
    deportation_order_served date=2015-06-10 | He's got it. DO given to MrX at 11 today in healthcare, he threw it on the floor but that counts.
    deportation_order_served date=2015-06-08 | Confirming for your records that service of MrX's deportation order happened at HMP Onley the day before yesterday.
    deportation_order_served date=2015-06-09 | The DO should have been served on MrX on 4 June but the wing was locked down; it was eventually served on 9 June.
    deportation_order_served ASK | MrX definitely has his deportation order, but the log has 4 June and the receipt has 6 June.
    deportation_order_served date=2015-06-08 | I'm writing to confirm that deportation order service took place for MrX on 08/06/2015 at 0915hrs.
    deportation_order_served date=2015-06-05 | MrX accepted his DO without fuss on Friday.
    deportation_order_served date=2015-06-04 | On 4 June the order was read over to MrX in Somali and a copy handed to him. Deportation order now served.
    deportation_order_served date=2015-06-09 | mrx deportation order servd yday... sorry, yesterday, hmp bure MrX
    deportation_order_served date=2015-06-09 | MrX - D/O served 9/6/2015 @ Morton Hall, recd by him personally
    deportation_order_served date=2015-06-08 | Case: MrX\nEvent: DO served\nDate signed: 01/06/2015\nDate served: 08/06/2015
    deportation_order_served date=2015-06-08 | To update: MrX (deportation order, made 1 June) - served Monday by hand.
    deportation_order_served date=2015-06-05 | At 1100 on 5 June an immigration officer at Colnbrook IRC served MrX with the sealed deportation order, through a Pashto interpreter.
    deportation_order_served date=2015-06-04 | For NCA's information MrX has been in receipt of his deportation order since 4 June.
    deportation_order_served date=2015-06-08 | I've just found out that MrX was served the deportation order on Monday, nobody told me.
    deportation_order_served date=2015-06-05 | DO service: MrX, 5 June, HMP Bure, by hand.
    deportation_order_served date=2015-06-05 | MrX's DO went in the post on 1 June and he signed the receipt for it on 5 June.
    deportation_order_served date=2015-06-05 | As instructed the prison served MrX's deportation order on him on 5 June.
    deportation_order_served date=2015-06-03 | MrX - I confirm that the DO has been served, 3 June 2015, 09:40, HMP Elmley.
    deportation_order_served date=2015-06-03 | The prison served MrX his deportation order on 3 June.
    deportation_order_served date=2015-06-03 | Deportation Order against MrX: personally served 3 June.
    deportation_order_served date=2015-06-03 | I served the deportation order on MrX on 3 June and he said he'd seek judicial review.
"""
REMOVAL_DETAILS = r"""
    removal_details removal_date=2015-06-20 flight=BA75 destination=Lagos | MrX is going home: BA75, Lagos, 20 June.
    removal_details date=2015-06-09 removal_date=2015-06-20 flight=TK1980 destination=Tirana | Removal directions for MrX were served on the airline yesterday: TK1980 to Tirana via Istanbul on 20 June.
    removal_details removal_date=2015-06-21 flight=BA249 destination=Lagos | Apologies: for MrX I gave you BA 247 on 20 June 2015. Read instead: BA 249 on 21 June 2015, still to Lagos.
    removal_details removal_date=2015-06-17 flight=EK004 destination=Karachi | MrX will be on EK 004 to Karachi a week today.
    removal_details removal_date=2015-06-19 destination=Vilnius | MrX goes by coach to Vilnius on Friday 19 June with two escorts.
    removal_details date=2015-06-10 removal_date=2015-06-12 flight=KQ101 cancelled=True | MrX isn't going on Friday. KQ101 was scrapped this morning: no escorts.
    removal_details removal_date=2015-06-12 flight=BA75 destination=Lagos cancelled=True | We have had to pull MrX off BA75 to Lagos on 12 June.
    removal_details date=2015-06-09 removal_date=2015-06-25 flight=BA75 destination=Lagos | BA75 on 18 June was full. Yesterday we rebooked MrX on BA75 to Lagos on 25 June.
    removal_details removal_date=2015-06-20 flight=PK758 destination=Lahore | Flight details for MrX: date 20 June 2015, flight PK758, to Lahore.
    removal_details removal_date=2015-06-22 destination=Tirana | MrX is down for the Tirana charter on 22 June.
    removal_details removal_date=2015-06-08 flight=RO392 destination=Bucharest | MrX left the UK on RO392 to Bucharest on 8 June.
    removal_details removal_date=2015-06-24 flight=VS651 destination=Accra | The escorts and seats for MrX are confirmed: 24 June, VS651, Accra.
    removal_details date=2015-06-09 removal_date=2015-06-23 flight=LH901 destination=Frankfurt | RDs set yesterday for MrX: 23/06/15, LH901 to Frankfurt.
    removal_details removal_date=2015-06-23 flight=ET701 destination=Addis Ababa | Please tell NCA that MrX will be escorted to Addis Ababa on 23 June (ET 701, dep 21.05).
    removal_details removal_date=2015-06-23 flight=BA75 destination=Lagos | Removal of MrX: flight BA75 / date 23.6.2015 / Lagos.
    removal_details removal_date=2015-06-23 flight=BA75 destination=Lagos | MrX\nFlight: BA75\nDate: 23 June 2015\nDestination: Lagos
    removal_details date=2015-06-08 removal_date=2015-06-11 flight=BA75 destination=Lagos cancelled=True | Tomorrow's removal of MrX (BA75 to Lagos, 11 June) was called off on Monday.
    removal_details removal_date=2015-06-15 flight=AH2055 destination=Algiers cancelled=True | MrX's removal on AH2055 to Algiers on 15 June has been deferred: he's on hunger strike. New date to follow.
    removal_details date=2015-06-09 removal_date=2015-06-29 flight=RO394 destination=Bucharest | MrX's removal has been put back from 22 to 29 June. RO394 to Bucharest as before. Directions reissued yesterday.
    removal_details removal_date=2015-06-18 flight=VN54 destination=Hanoi | MrX will be boarding VN54 for Hanoi on 18 June.
    removal_details removal_date=2015-06-30 destination=Lagos | Lagos charter, 30 June: MrX is on the list.
    removal_details removal_date=2015-06-24 destination=Calais | MrX is to be taken over to Calais on the 24th by the 10.15 ferry out of Dover.
    removal_details removal_date=2015-06-20 flight=ET701 destination=Asmara | MrX: ET701 Heathrow-Addis then ET312 on to Asmara, 20 June.
    removal_details date=2015-06-09 removal_date=2015-06-19 flight=RO392 destination=Bucharest | Had to move MrX, RO392 to Bucharest was due on 12 June; new directions went in yesterday for 19 June, same flight.
    removal_details date=2015-06-10 removal_date=2015-06-13 flight=TK1972 cancelled=True | MrX won't be on TK1972 on Saturday 13 June. The Minister agreed this morning to cancel.
    removal_details removal_date=2015-06-12 flight=BA75 destination=Lagos cancelled=True | No go for MrX on 12 June. BA75 to Lagos cancelled, no replacement yet.
    removal_details removal_date=2015-06-30 flight=PK786 destination=Islamabad | My last gave the wrong flight for MrX. It's PK786, not PK768, Islamabad, 30 June.
    removal_details removal_date=2015-06-20 flight=BA2167 destination=Kingston | MrX departs Gatwick 20 June BA2167 for Kingston.
    removal_details removal_date=2015-06-20 flight=BA2167 destination=Kingston | RDs for MrX: Sat 20/06/15, BA2167 LGW - Kingston.
    removal_details date=2015-06-09 removal_date=2015-06-20 flight=BA2167 destination=Kingston, Jamaica | On 9 June removal directions were issued to British Airways to remove MrX to Kingston, Jamaica by flight BA2167 on 20 June 2015.
    removal_details removal_date=2015-06-13 flight=FR2363 destination=Vilnius cancelled=True | Saturday's Ryanair flight (FR2363 to Vilnius, 13 June) is cancelled for MrX, he's tested positive for TB.
    removal_details removal_date=2015-06-27 flight=LO280 destination=Warsaw | MrX's removal is now 27 June rather than 20 June. LO280 to Warsaw.
    removal_details removal_date=2015-06-09 flight=LO280 destination=Warsaw | MrX was successfully removed to Warsaw yesterday on LO280.
    removal_details removal_date=2015-06-20 flight=BA2167 destination=Kingston | Name: MrX\nRemoval set: Yes\nRemoval date: 20/06/2015\nFlight no: BA2167\nCountry: Kingston
    removal_details date=2015-06-08 removal_date=2015-06-20 flight=BA2167 destination=Kingston | Name: MrX\nDirections set on: 08/06/2015\nDate of removal: 20/06/2015\nFlight: BA2167\nDestination: Kingston
    removal_details removal_date=2015-06-20 flight=BA2167 destination=Kingston cancelled=True | Case: MrX\nEvent: removal cancelled\nFlight: BA2167 to Kingston\nDate of flight: 20/06/2015
    removal_details removal_date=2015-06-29 flight=UL504 destination=Colombo | I've booked MrX out on UL504 to Colombo, Monday 29 June.
    removal_details removal_date=2015-06-29 flight=UL504 destination=Colombo | UL504, Heathrow to Colombo, 29 June: that's the flight for MrX.
    removal_details removal_date=2015-06-29 flight=UL504 destination=Colombo | We intend to remove MrX on 29 June by UL504 to Colombo. Directions have been set.
    removal_details date=2015-06-10 removal_date=2015-06-12 flight=UL504 destination=Colombo cancelled=True | The High Court has this morning stayed MrX's removal to Colombo on UL504 (12 June).
    removal_details removal_date=2015-06-29 flight=UL504 destination=Colombo | MrX's removal goes ahead as planned on 29 June (UL504, Colombo).
    removal_details removal_date=2015-06-26 flight=EK30 destination=Dhaka | MrX: removal fixed Fri 26 June, EK30 then EK586, Dhaka.
    removal_details removal_date=2015-06-26 flight=BG02 destination=Dhaka | Flight arrangements for MrX: 26 June 2015, Biman BG02 to Dhaka.
    removal_details removal_date=2015-06-26 destination=Tirana | A place has been found for MrX on the charter of 26 June to Tirana.
    removal_details date=2015-06-08 removal_date=2015-06-26 flight=KU102 destination=Kuwait | Set on 8 June: removal of MrX to Kuwait by KU102 on 26 June.
    removal_details removal_date=2015-06-11 flight=KU102 destination=Kuwait cancelled=True | Tomorrow's KU102 to Kuwait for MrX has been cancelled.
    removal_details removal_date=2015-06-26 flight=KU102 destination=Kuwait | MrX: the date for KU102 to Kuwait is 26 June (I wrote 16 June by mistake).
    removal_details removal_date=2015-06-22 flight=SN515 destination=Kinshasa | MrX's flight: SN515, Brussels to Kinshasa, 22 June.
    removal_details removal_date=2015-06-22 flight=AT801 destination=Casablanca | MrX gets removed on Monday 22 June by AT801 to Casablanca.
    removal_details date=2015-06-09 removal_date=2015-06-22 flight=AT801 destination=Casablanca | Yesterday I issued RDs for MrX (AT801, 22 June, Casablanca).
    removal_details removal_date=2015-06-22 flight=AT801 destination=Casablanca cancelled=True | Please stand NCA down: MrX is no longer on AT801 to Casablanca on 22 June.
    removal_details removal_date=2015-06-24 flight=AT801 destination=Casablanca | MrX's removal has slipped by two days, from 22 to 24 June, still AT801 to Casablanca.
"""
TABLES = (DEPORT_DECISION, NO_DEPORT_DECISION, NOTHING, NOTIFIED_OF_INTENTION, APPEAL_RECEIVED, APPEAL_RESULT, BAIL_GRANTED, DEPORTATION_ORDER_SERVED, REMOVAL_DETAILS)


@pytest.mark.parametrize(("want", "subject", "words"), [row for table in TABLES for row in rows(table)])
def test_what_is_said_is_read_in_whatever_words(want: str, subject: str, words: str) -> None:
    assert told(reading(words, subject)) == want
