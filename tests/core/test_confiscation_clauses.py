"""What clauses of many kinds say of confiscation, for one person; and where a person is asked."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from mailbot.core.states import Confiscation
from tests.core.test_confiscation import lines, state_of

NONE = """
Confiscation ruled out by the CPS.
No CO was sought.
No application for confiscation was made at sentence.
The Crown did not invite the judge to proceed to confiscation.
POCA does not come into it.
There is no POCA element to this case.
Nobody has ever sought to confiscate anything from him.
No one is pursuing confiscation against him.
The prosecution decided not to go down the confiscation route.
Confiscation: considered, not pursued.
He has never been the subject of any application under the Proceeds of Crime Act.
We have checked with the CPS and can confirm that there is nothing under POCA.
No steps have been taken towards confiscation and none are planned.
Confiscation is not an issue here.
As far as confiscation is concerned, there is nothing to report: no proceedings, no order.
Not subject to POCA.
POCA - none.
He is not caught up in any confiscation proceedings.
He has no confiscation proceedings outstanding or pending against him.
At no time has he been before the court for confiscation.
The judge was not asked to consider confiscation.
The Crown has no intention of seeking confiscation.
Had he owned anything, confiscation would have been sought; it was not.
He was spared confiscation proceedings altogether.
Confiscation proceedings have not been, and will not be, brought.
There is no question of confiscation.
No Part 2 proceedings have been brought.
There were no proceedings under the 2002 Act.
There has been no move to confiscate his assets.
I am told by the Crown that it will not be asking for confiscation.
He never had any confiscation case to answer.
No POCA.
Nil under POCA.
The CPS has confirmed in writing that it does not propose to start confiscation proceedings.
Confiscation was never on the table.
The question of confiscation never came up.
Proceeds of crime: not applicable.
POCA position: nothing begun, nothing contemplated.
For completeness, he is not the subject of confiscation or restraint proceedings.
There isn't a confiscation case against him and there never has been.
Neither confiscation nor restraint has been sought.
We asked the financial investigator: no confiscation, no restraint.
You asked about confiscation. There is none.
You asked whether there are confiscation proceedings. There are not.
We looked for an application under section 6 and found none.
The judge dealt with sentence only; no confiscation was applied for.
The answer to your question about POCA is no: nothing has been started.
Contrary to what the prison believes, he is not facing confiscation.
The prison has him down for confiscation, but that is a mistake: no such proceedings were ever brought.
Because there was nothing to take, the Crown left confiscation alone.
At sentence the judge was told that no confiscation would be sought.
The Crown decided against an application under POCA.
Confiscation: no application.
Confiscation - not applicable
Confiscation (y/n): n
Is he subject to confiscation proceedings? No.
Not currently, and not at any time, subject to proceedings under POCA.
The Proceeds of Crime Act has not been invoked against him.
Nobody has applied for confiscation.
There were never any proceedings for confiscation in his case.
Confiscation does not feature in this case.
He has no confiscation matters.
No confiscation proceedings have been or will be instituted.
I can confirm a nil return for POCA.
The financial investigator has looked at him and there will be no confiscation.
Nothing of a confiscation kind has ever been raised against him.
His case did not go to confiscation.
The indictment was such that confiscation did not apply.
The Crown never sought to confiscate his assets.
POCA was not used.
There have been neither confiscation nor restraint proceedings.
No-one has taken POCA proceedings against him and we know of no plan to.
I have spoken to the case lawyer. Her answer: "We looked at it, he had nothing, we did not apply." So there is no confiscation.
No POCA interest. No restraint. No cash.
Confiscation was considered but not pursued.
We are content that no financial proceedings of any kind, POCA or other, have been brought against him.
There has been talk of confiscation. There is nothing in it: the CPS has not applied and does not mean to.
"""
PROCEEDINGS = """
There has been talk of confiscation. There is something in it: the CPS applied on Monday.
The section 6 hearing is listed for 4 May.
Benefit has been agreed at £40,000; the available amount is still in dispute.
The prosecutor's statement under section 16 was served on 4 May.
His section 17 response is awaited.
Judge Hale has fixed 3 June for the confiscation hearing.
Confiscation has been put back to the autumn.
The Crown has given notice that it will ask for confiscation.
Confiscation to follow.
The CPS means to go after his assets under POCA once he is sentenced.
A POCA timetable has been set.
His accounts are frozen under section 41.
All his property is under restraint.
A restraint order has been in force since July.
The confiscation order of 2016 was quashed and the matter remitted for a fresh hearing.
Confiscation proceedings against him, stayed in 2018, were revived in March.
Confiscation is still to be decided.
The confiscation enquiry is adjourned part heard.
The judge has reserved his decision on confiscation.
Nothing has been ordered yet, but the confiscation hearing is in June.
The rumour that there are no confiscation proceedings is wrong: they began on 3 May.
POCA proceedings have not ended.
Confiscation has not been abandoned, whatever he says.
The CPS has applied for a confiscation order.
He is to face a confiscation hearing in the new year.
No order yet; the POCA hearing is on 3 March.
The Crown asked the court on 3 July to proceed to confiscation and directions are awaited.
It is not right that confiscation has been dropped.
Confiscation proceedings have yet to conclude.
The Crown means to have his house under POCA; the hearing is in May.
A date in September has been given for confiscation.
Confiscation is outstanding.
The confiscation side is not finished.
He still has confiscation hanging over him.
He has been sentenced; confiscation was left over to October.
Confiscation has been adjourned sine die.
The section 16 statement is due on 3 March.
Prosecution papers under section 16 went out last week and his answer is awaited.
He is being taken through confiscation at Harrow.
The restraint order was varied in June to let him pay his lawyers and otherwise remains.
He is restrained from dealing with his assets by an order of 3 May under POCA.
They have gone for confiscation and the first hearing is on Friday.
POCA application lodged, hearing tbc.
Confiscation proceedings had been dropped, but they were revived last week.
The Court of Appeal set aside the confiscation order and sent the case back to the Crown Court, where it is listed in July.
There was no confiscation when we last wrote. There is now: an application was served on him on 3 May.
When we wrote in May there were no confiscation proceedings. They have since begun.
Do not remove him before the confiscation hearing.
It would be premature to say that confiscation is over; the hearing goes on.
Confiscation is not over by any means.
The confiscation timetable has slipped to October.
He has been given until 3 May to answer the section 16 statement.
Crown Court has him listed for confiscation on 4/6.
The Crown has put in its section 16 statement.
Conf. hearing 4/6/15 at Leeds, POCA.
Subject to POCA proceedings.
Awaiting confiscation hearing.
Confiscation hearing pending.
He awaits the outcome of confiscation proceedings.
Judgment on confiscation is expected in July.
Confiscation will be dealt with on 4 June.
Sentenced to 6 years, confiscation adjourned.
He has been restrained under POCA since March.
His assets remain restrained; confiscation is to be sought on conviction.
The judge has begun to hear the confiscation.
Confiscation: live.
Confiscation is in train.
We do not think that the confiscation will be over before Christmas.
The confiscation proceedings against him will not be concluded before Christmas.
Nothing has been paid because no order has yet been made; the confiscation hearing is on 3 June.
The confiscation order of 2012 was paid long ago, but in the new case the Crown has begun confiscation proceedings.
He was told in error that confiscation had been dropped. It continues.
His co-defendants' confiscation orders have been paid, but in his case the hearing is still to come.
Confiscation proceedings are not finished, though a restraint order was discharged in May.
The confiscation proceedings were stayed, not stopped.
Confiscation proceedings continue although his appeal has been dismissed.
His trial is over; the confiscation timetable runs until June.
No order has been made in the confiscation proceedings, which began in May.
There was no agreement on benefit, so the confiscation hearing will be contested.
He withdrew his consent and the confiscation hearing was relisted.
The judge dismissed his application to stay the confiscation proceedings.
His application to have the confiscation proceedings struck out was refused.
The Crown dropped the money laundering count but is going on with confiscation.
The restraint order was discharged in error and has been restored; confiscation is pending.
He pleaded guilty in March. Confiscation was put over to the autumn and the prosecutor has until 30 July to serve his statement.
The Crown obtained a restraint order over his flat before charge. It is still in place.
As to confiscation, the hearing was to be last week but has been vacated; a new date is awaited.
Confiscation: timetable to 12 September; first statement served.
He faces a section 22 application: the Crown has learnt of a house in Varna and wants the court to look again at the amount.
Both benefit and available amount are disputed and the judge has set aside two days in May.
Charged in May; restraint followed in June. Nothing else to report.
Please bear in mind that removing him before the confiscation hearing (3 May) would cause us difficulty.
Confiscation proceedings are pending. His application to adjourn the hearing was refused.
Confiscation proceedings are pending. The judge refused an adjournment.
Confiscation proceedings are under way; the defence applied to have them stayed, but this failed.
The confiscation hearing is in June. An application to vacate it was refused.
The Crown has applied for confiscation and the court has refused him legal aid.
An application to strike out the confiscation proceedings failed.
It is true that nobody has yet applied for a confiscation order. A restraint order, however, was granted in May and remains in force.
The confiscation hearing will not proceed on Friday.
The confiscation hearing will not proceed as listed.
Nothing has been decided on confiscation yet; the judge will hear argument on 3 June.
Nobody can say that the confiscation proceedings are over.
The trial has concluded and confiscation is next.
The sentence was quashed, but the confiscation proceedings were not affected.
Two earlier confiscation applications failed. A third was lodged last week.
His solicitors are pressing to have confiscation dropped. The Crown has refused.
"""
ORDER = """
The balance of his confiscation order is £0.5m.
The outstanding balance on his confiscation order was nil until interest was added.
Conf'n order made, not yet due for payment.
He is the subject of an unpaid CO.
He is still paying towards the CO.
The confiscation order is to be quashed on appeal, he hopes.
The judge fixed the recoverable amount at £12,000 and gave him six months.
The Crown Court ordered him to pay £12,000 under section 6 by Christmas.
He was made to pay £12,000 by way of confiscation, and has not.
Of the £12,000 confiscation order he has found £3,000.
A confiscation order was made by consent on 7 June, £66,300, with six months to find it.
He has yet to pay a penny of his confiscation order.
His confiscation order has not been paid off.
The confiscation order of 2014 has never been satisfied.
He applied for a certificate of inadequacy; it was refused, so his confiscation order stands.
He has served the default term, but the confiscation order remains due.
An enforcement receiver has been appointed to realise his confiscation order.
His confiscation order was reduced to £5,000 on appeal; he has paid £2,000.
The confiscation order was increased under section 22 to £41,000.
The court has given him until August to pay the confiscation order.
His appeal against the confiscation order failed.
The confiscation order is under appeal.
A nominal order of £1 was made; it has not been paid.
He owes the court £3,400 under POCA.
There is £3,400 left on his confiscation order.
The principal of the confiscation order has been paid but not the interest.
He has cleared all but £900 of his confiscation order.
The confiscation order is being paid off in instalments.
His confiscation order was not quashed.
The Court of Appeal refused to quash the confiscation order.
He has a confiscation order to his name.
A confiscation order was made on 3 May. Nothing has come in so far.
A confiscation order was made on 3 May. He has until November.
A confiscation order for £4,000 was imposed. Half of it is in.
The order of 2003 under the Drug Trafficking Act is unpaid.
Confiscation proceedings are over: an order for £30,000 was made on Tuesday.
It is not true that his confiscation order has been paid.
He claims to have paid the confiscation order; the court has no trace of any payment.
He has a POCA order for £9,000 against his name and has so far ignored it.
A POCA order for £9,000 hangs over him.
He must pay £9,000 under a confiscation order by Easter or serve six months more.
The Crown Court made an order under section 6 in the sum of £9,000 and nothing has been paid.
A confiscation order in the sum of £9,000 remains to be enforced.
He still has £800 to find on his confiscation order.
£800 of his confiscation order is still to come.
The confiscation order against him is far from satisfied.
Only a fraction of the confiscation order has been paid.
Payment of his confiscation order is overdue.
He defaulted on his confiscation order.
The confiscation order was made absolute in May; time to pay expires in August.
We understand that not all of the confiscation order has been paid.
He has appealed to have the confiscation order set aside; the appeal has not been heard.
His confiscation proceedings ended in an order for £4,000, of which he has paid half.
Confiscation is complete as far as the court goes, but the £4,000 that he was ordered to pay has not come in.
The confiscation order made on 3 May for £4,000 was to be paid by 3 August. It was not.
A confiscation order was made. It was appealed, unsuccessfully.
The judge confirmed benefit of £90,000 and made an order for £1,200, payable in three months.
He was ordered under the Drug Trafficking Act 1994 to pay £40,000 and owes most of it.
Confiscation order: £4,000 (o/s £1,200).
The confiscation order was reduced on appeal from £9,000 to £4,000.
The order nisi is unpaid; I mean the confiscation order of May.
He has a nominal order and has not troubled to pay the pound.
He was made subject to a confiscation order for £1, which remains outstanding.
He is liable under a confiscation order to pay £5,000.
Confiscation order £5,000, TTP 6 months.
CO for £5,000 made under POCA 4/6/14.
Confiscation order made 04/06/14: £5,000 outstanding.
His confiscation order (£5,000) has not been touched.
Though he has had three years, his confiscation order is as it was.
The magistrates are enforcing a confiscation order against him.
A warrant of commitment has been issued for non-payment of the confiscation order.
He has until 3 March to satisfy the confiscation order.
He is paying his confiscation order at £20 a month.
We expect that he will pay off his confiscation order in May.
His confiscation order will be paid from the sale of his flat.
A confiscation order was imposed; the money is not yet in.
The confiscation order has been paid apart from interest.
The confiscation order has been paid save for £40.
Some of the confiscation order has been recovered.
He appealed against the confiscation order and lost.
The confiscation order stands at £5,000.
The Court of Appeal upheld the confiscation order.
It is wrong to say that he has paid his confiscation order.
Confiscation order made; receiver appointed.
The confiscation order was made in his absence.
He absconded before the confiscation order was made.
The confiscation proceedings led to an order for £900.
The confiscation order has neither been paid nor discharged.
The confiscation order is not discharged by his removal.
The prosecution was satisfied with a confiscation order for £2,000.
The court was not satisfied that he had met the confiscation order.
The fine has been paid; the confiscation order has not.
His costs are paid. The confiscation order is not.
He has been discharged from hospital; the confiscation order is unpaid.
The confiscation order cannot be written off.
There is no prospect of the confiscation order being paid.
No one believes that the confiscation order will ever be paid.
It cannot be said that the confiscation order has been satisfied.
The confiscation order was to have been paid by May and was not.
A cheque for the confiscation order was returned unpaid.
His cheque for the whole of the confiscation order bounced.
He promised to pay off the confiscation order.
The conviction was upheld and so was the confiscation order.
The restraint order has been discharged now that a confiscation order has been made.
His wife has paid her confiscation order; he has not paid his.
The sentence was quashed and the confiscation order left standing.
The time for payment of the confiscation order has ended and he has not paid.
The confiscation order, of which £20 was paid and the rest was not, is enforceable.
One of his two confiscation orders has been paid.
The first confiscation order is paid; the second is not.
The confiscation order has been discharged as to £5,000; £2,000 is left.
The confiscation order was reduced but not to nil.
Interest on the confiscation order has been paid, the principal not.
In 2014 Isleworth Crown Court found benefit of £300,000 and an available amount of £22,000, which he was told to pay within six months. He has paid a little under half.
You may care to know that the magistrates are still collecting on a confiscation order made in 2009; about £4,000 is left.
His barrister has lodged grounds of appeal against the confiscation order made in June (£81,500). Until that is heard the order stands.
The confiscation hearing took place yesterday. He was ordered to pay £15,000 within three months.
The confiscation hearing took place yesterday and an order in the sum of £1 was made.
Confiscation: £54,000, one year to pay, three years in default.
On a section 22 application the amount was raised to £30,000. He paid the first £2,000 long ago and nothing since.
The confiscation order was made in the Crown Court at Hull on 12/03/2015 for £9,120.44 with 3 months to pay and 6 months in default.
Confiscation finished with a nominal order, which he has not paid.
Please bear in mind that removing him would mean the loss of £60,000 still owed under his confiscation order.
He has a confiscation order. His application to vary the order was refused.
A confiscation order was made in 2018. His application for more time to pay was refused.
A confiscation order of £10,000 was made, £3,000 paid.
The sentence is completed but not the confiscation order.
The confiscation order is said to be paid, but nobody has seen the money.
He is on the enforcement list of the regional confiscation team, with £17,650 to find and interest mounting.
"""
CONCLUDED = """
The outstanding balance on his confiscation order is nil.
His confiscation order shows a nil balance.
A confiscation timetable was set but the Crown has since indicated it does not proceed.
He paid off his CO back in 2019, so nothing is live.
CO was satisfied in 2019.
CO has been paid in full.
Confiscation order quashed on appeal.
CO quashed on appeal.
Not a penny of his confiscation order remains unpaid.
Nothing remains to be paid under the confiscation order.
There is nothing left to pay on his confiscation order.
His confiscation order was paid to the last penny.
He finished paying his confiscation order last summer.
The last instalment of his confiscation order came in on 12 June.
The confiscation order has been met in full.
He has cleared his confiscation order.
He has discharged the order made against him under POCA.
The court discharged the confiscation order under section 24.
The confiscation order was remitted in full under section 25 and nothing is owing.
The Crown offered no evidence in the confiscation and the judge brought it to an end.
The Crown has dropped confiscation against him.
The prosecution has withdrawn its application for confiscation.
Confiscation proceedings were stopped in April and no order was made.
The Court of Appeal quashed the confiscation order and directed no rehearing.
An order for confiscation was made in 2017. It no longer exists: the Court of Appeal quashed it.
The restraint order was discharged when the confiscation proceedings were abandoned.
There was a nominal confiscation order of one pound. He paid it on the spot.
The £1 nominal order has been paid.
A confiscation order was made in 2012. It is paid.
Confiscation order (2012, £900): paid.
The confiscation proceedings were brought to a close without an order.
Confiscation was applied for and refused by the judge.
No money is outstanding on the confiscation order any longer.
His confiscation debt has been wiped out.
His confiscation order is history: he paid the last £200 in May.
He paid every penny of his confiscation order.
His POCA order has been paid off.
The sum ordered by way of confiscation has been paid in full.
Nothing is outstanding on his confiscation order.
The confiscation order was satisfied out of the sale of his house.
He has long since settled his confiscation order.
The confiscation order was wiped off by the Court of Appeal, which quashed it.
On appeal the confiscation order fell; it was quashed outright.
The Crown has given up confiscation.
The Crown will not be continuing with the confiscation proceedings it began in May.
The Crown has thought better of confiscation and withdrawn its application.
The judge threw out the application for confiscation.
The judge dismissed the confiscation application.
He was facing confiscation until June, when the Crown dropped it.
Confiscation proceedings were begun and later abandoned.
A confiscation order was made in 2012. Since then he has paid it off.
A confiscation order for £9,000 was made against him in 2012. The account is closed: all £9,000 came in by May.
He was subject to a confiscation order but has paid it.
The confiscation order, outstanding when we last wrote, has now been paid.
He no longer owes anything under the confiscation order.
The confiscation order was revoked.
The restraint order was lifted because the Crown dropped confiscation.
The confiscation order is spent: paid in 2011.
Confiscation order of £5,000 paid 4/6/14.
The whole of the confiscation order was recovered last year.
His confiscation order has been extinguished by payment.
He satisfied the confiscation order within the time allowed.
Confiscation proceedings discontinued 4/6/14.
Confiscation - order made 2012, paid in full 2013.
Confiscation order made and paid.
The court has certified that the confiscation order is satisfied.
The confiscation proceedings were brought to an end by consent and no order was made.
The prosecutor no longer intends to proceed with confiscation.
The confiscation application was refused.
The £5,000 confiscation order was met from the cash found on him.
Proceedings under POCA were discontinued on the prosecutor's application.
His confiscation order was written off in 2020.
Nothing is now owed under the confiscation order, which was cleared in May.
There was a confiscation order; it has been complied with.
The confiscation order has been paid, and so has the fine.
There was a confiscation order, but it was paid before he was released.
He paid the confiscation order last week, three years late.
The confiscation order is no more: it was quashed on 4 May.
Confiscation came to nothing.
The CPS offered no evidence on confiscation and the proceedings were dismissed.
Though he had long refused to pay, the confiscation order has now been paid in full.
The confiscation order has now been met by the sale of the flat, nothing being left over.
Years ago he had a confiscation order for £7,000. Enforcement tell me that the account was closed last March when the last of the money came in.
His barrister lodged grounds of appeal against the confiscation order made in June (£81,500). On 3 December the Court of Appeal allowed the appeal and quashed it.
The confiscation hearing took place yesterday. No order was made and that is the end of it.
He paid £9,120.44 on 4 June 2015 in full satisfaction of the confiscation order.
Confiscation finished with a nominal order, which he paid the same day.
His solicitors pressed to have confiscation dropped, and the Crown has now agreed and withdrawn it.
An application was made for confiscation but refused by the judge.
The Crown applied for a confiscation order but the judge refused it.
The application for confiscation failed.
The prosecution sought confiscation; the judge turned the application down.
Confiscation was asked for, but the recorder would not have it.
The Crown asked the court for a confiscation order. The request was rejected.
The CPS went for confiscation without success.
An application for confiscation, which the judge refused, was made in May.
The judge refused the Crown's application for confiscation.
The Crown's application for confiscation did not succeed.
The restraint order over his flat was discharged in May, when the prosecution told the court that it would not seek confiscation after all.
"""
NOT_STATED = """
Nothing is ruled out as to confiscation.
Confiscation has not been ruled out.
Who is his CO? We would like to speak to her.
No CO has been allocated yet.
His CO has been in touch.
Whether he was ever subject to confiscation is unknown to us.
The magistrates forfeited £18,400 in cash under section 298.
A civil recovery order was made against his house under Part 5.
The judge made a deprivation order for the van and a forfeiture order for the drugs.
I have not been told how matters stand as regards confiscation.
His co-defendant, a Briton, was ordered to pay £90,000 by way of confiscation.
His wife's confiscation order is unpaid.
Ask the Confiscation Unit for the file.
The police confiscated his passport.
We cannot yet say anything about confiscation.
On confiscation we shall write separately.
The head of the gang, Terence Dodd, owes £4m under a confiscation order.
An account freezing order is in place.
His car was seized and his cash detained.
Information on confiscation will follow.
We have asked the Crown about confiscation and await the answer.
I do not know whether POCA applies.
POCA details to follow.
Confiscation: awaiting information from CPS.
His phone and two watches were confiscated at Gatwick.
Customs confiscated his cigarettes.
The money in his boot was seized and later forfeited by the magistrates.
Please send the confiscation form if you need it.
If a confiscation order comes to be made, we shall tell you.
A co-accused, Jason Tully, must pay £40,000 under a confiscation order.
His father has been restrained under POCA.
My colleague in POCA enforcement is copied.
I am a financial investigator with the Proceeds of Crime Unit.
A forfeiture order was made in respect of the drugs.
The judge made a compensation order for £400.
Will you be applying for confiscation?
A deportation order was made on 3 May.
I enclose the Confiscation Branch's leaflet.
We have no information about confiscation.
Confiscation status unknown.
The state of any confiscation proceedings is not known to me.
His employer's accounts were restrained.
The prison confiscated a SIM card.
Confiscation: to be advised.
POCA: please check with CPS.
Detective Sergeant Jones of the Proceeds of Crime team will call you.
The cash was forfeited under POCA.
A cash forfeiture order under section 298 of the Proceeds of Crime Act 2002 was made for £4,000.
A civil recovery order under Part 5 of POCA was made against his flat.
His company was ordered to pay £40,000 by way of confiscation.
Confiscation proceedings against the company are pending.
The victim has asked about confiscation.
A neighbour of his is awaiting a confiscation hearing.
I have asked our confiscation people whether anything is running and will let you know.
The cash found at the flat (£12,300) is the subject of forfeiture proceedings before the magistrates.
Criminal proceedings against him continue.
The deportation proceedings against him continue.
On confiscation I know nothing either way.
"""
# Two readings, or words that are not understood: a person is asked.
OPEN = """
At the first confiscation hearing no order was made; the second is in June.
The Crown seeks £1.2m.
Order made but under appeal.
The Crown does not proceed with confiscation.
He is outside the confiscation proceedings which his brother faces.
His only link with confiscation is his brother's case; against himself nothing was ever brought.
Although a section 6 hearing was spoken of, none was ever sought.
He told the court he had paid his confiscation order, which was untrue.
He is a confiscation-free case.
His solicitor writes that the confiscation order has been paid. The court says otherwise.
His Rolex was seized under section 47 POCA.
The defendants in the second indictment were proceeded against for confiscation; he, being in the first, was not.
He has paid nothing because the confiscation hearing is not until June.
The confiscation case was closed by mistake and has been reopened.
He has settled his fine but not his confiscation order.
The Court of Appeal quashed the deportation decision, not the confiscation order.
The confiscation order survives although the sentence was quashed.
Somebody on your side wrote that he is subject to confiscation. That is not right. There was an application against his cousin only.
For confiscation matters please write to the Confiscation Unit, not to me.
The application for confiscation was refused but the Crown is appealing.
The application for confiscation was refused and renewed in June.
There are no longer any proceedings against him.
All proceedings against him are over.
Proceedings against him continue.
He no longer faces proceedings.
Nobody has yet applied for confiscation.
"""
CASES = [
    *((w, Confiscation.NONE) for w in lines(NONE)), *((w, Confiscation.PROCEEDINGS) for w in lines(PROCEEDINGS)),
    *((w, Confiscation.ORDER) for w in lines(ORDER)), *((w, Confiscation.CONCLUDED) for w in lines(CONCLUDED)),
    *((w, Confiscation.NOT_STATED) for w in lines(NOT_STATED)), *((w, None) for w in lines(OPEN)),
]


@pytest.mark.parametrize(("words", "state"), CASES, ids=[f"{s}: {w[:60]}" for w, s in CASES])
def test_a_clause_says_how_confiscation_stands(words: str, state: Confiscation | None) -> None:
    assert state_of(words) == state
