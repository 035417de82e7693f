"""How confiscation stands where money came in, where something was taken back, and where a form says it in brief."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

from datetime import UTC, datetime

import pytest

from mailbot.core.interpret import interpret
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party

SENT = datetime(2019, 5, 28, 12, 0, tzinfo=UTC)
HIM = "Dimitrios VLACHOS (P6629104, born 02.01.1966)"
# Left how it stands ("unclear" is left to a person), right what NCA wrote; MrX is the person.
SAID = r"""
    unclear | MrX cleared the last GBP 1,400 of his confiscation order on 20 May, and with that our reason for following his case is gone. Kindly close our entry.
    concluded | Further to what we told you about MrX. On 17 May the Court of Appeal quashed the confiscation order - all £480,000 of it. There will be no fresh hearing. Nothing is now owed. Our interest in him goes on as before.
    concluded | MrX: the confiscation order has been discharged in full.
    concluded | MrX paid off what remained of his confiscation order last Friday. We remain interested.
    order | MrX has paid £3,000 of the £20,000 he owes under his confiscation order. We remain interested.
    proceedings | NCA has an interest in MrX. There's a POCA timetable in place: section 16 statement due 3 June.
    proceedings | NCA has an interest in MrX. His confiscation hearing is listed at Leeds Crown Court on 4 July.
    order | NCA has an interest in MrX. Judge made a nominal confiscation order of £1 against him in March.
    order | NCA has an interest in MrX, who owes £12,000 under a confiscation order and has not paid a penny.
    none | NCA has an interest in MrX. There are no confiscation proceedings against him.
    none | NCA has an interest in MrX. No POCA action is planned or under way.
    not_stated | NCA has an interest in MrX. Please record it.
    proceedings | MrX: restraint order obtained on 20 May at Southwark. Our interest is already recorded.
    order | MrX: the Crown Court made a confiscation order in the sum of £98,432.10 on 20 May. He has three months to pay. Our interest is already recorded.
    order | MrX: the Court of Appeal reduced his confiscation order from £90,000 to £40,000. Interest unchanged.
    order | MrX: his appeal against the confiscation order was dismissed on 20 May. Interest unchanged.
    proceedings | MrX: the Court of Appeal quashed the confiscation order and remitted the matter to the Crown Court for a fresh hearing. Interest unchanged.
    concluded | MrX: confiscation proceedings were discontinued on 20 May. Interest unchanged.
    none | MrX: the prosecution has decided not to seek confiscation. Interest unchanged.
    not_stated | NCA has an interest in MrX. His phone was confiscated on reception.
    order | NCA has an interest in MrX. Default sentence of 18 months activated for non-payment of his confiscation order; the sum still stands.
    proceedings | NCA has an interest in MrX. He was convicted in April; the confiscation timetable was set the same day.
    proceedings | NCA has an interest in MrX. Confiscation: ongoing.
    none | NCA has an interest in MrX. Confiscation: N/A.
    none | NCA has an interest in MrX. Confiscation - none.
    order | NCA has an interest in MrX. Confiscation order: yes (£4,500, unpaid).
    proceedings | NCA has an interest in MrX. Confiscation order: not yet, hearing 3 June.
    concluded | NCA has an interest in MrX. His confiscation order was satisfied in 2017.
    proceedings | NCA has an interest in MrX. The Crown has served notice under section 6 POCA.
    proceedings | NCA has an interest in MrX. Our financial investigator is preparing the prosecutor's statement for his confiscation hearing.
    not_stated | NCA has an interest in MrX. Our financial investigation team can give you no news yet.
    not_stated | NCA has an interest in MrX. Contact: J Lowe, Proceeds of Crime Centre.
    order | NCA has an interest in MrX. He's the subject of an enforced confiscation order; receivers were appointed.
    concluded | MrX: the confiscation order expired with the certificate of inadequacy - court set it at nil and nothing more is payable. Interest unchanged.
    none | NCA has an interest in MrX.\nConfiscation: N/A.
    none | NCA has an interest in MrX.\nConfiscation - none.
    none | NCA has an interest in MrX.\nConfiscation: none
    none | NCA has an interest in MrX.\nConfiscation proceedings: No
    proceedings | NCA has an interest in MrX.\nConfiscation order: not yet, hearing 3 June.
    proceedings | NCA has an interest in MrX.\nConfiscation order: Not yet (hearing listed 3 June)
    proceedings | NCA has an interest in MrX.\nConfiscation order: pending
    proceedings | NCA has an interest in MrX.\nConfiscation order: to be made
    unclear | NCA has an interest in MrX.\nConfiscation order: no
    order | NCA has an interest in MrX.\nConfiscation order: made 3 May
    order | NCA has an interest in MrX. Confiscation order: made 3 May.
    order | NCA has an interest in MrX. Confiscation order: £3,000.
    concluded | NCA has an interest in MrX. Confiscation order: paid.
    proceedings | NCA has an interest in MrX. Confiscation order - not yet; timetable running.
    none | NCA has an interest in MrX. Confiscation: nil.
    none | NCA has an interest in MrX. POCA: none.
    none | NCA has an interest in MrX. Confiscation: no.
    none | Please place a marker for us against MrX. He does not feature in any POCA matter at all.
    none | Please place a marker for us against MrX. He figures in no confiscation proceedings.
    none | Please place a marker for us against MrX. Confiscation plays no part in his case.
    none | Please place a marker for us against MrX. There is no POCA angle to him.
    unclear | Please place a marker for us against MrX. He has no confiscation proceedings of any kind. His former partner is another story; she is paying off an order made at Maidstone.
    unclear | Please place a marker for us against MrX. His former partner is another story; she is paying off a confiscation order made at Maidstone.
    none | Please add to our note of 2017 on MrX: There is no confiscation order against him, nor have any proceedings for one ever been opened. (The Philip Vlachos with an order for 60,000 pounds is another man, born in 1958.)
    none | Please add to our note of 2017 on MrX: no confiscation. The Vlachos with a confiscation order is a different person.
    order | Since we notified you of MrX the money side has moved. On 2 March the judge at Snaresbrook ordered him to hand over £81,400 under POCA. As of today £12,000 has been received.
    order | Further to our note on MrX: he was made to pay £212,000 in March in the confiscation hearing, of which £9,500 has come in so far. The rest is being chased.
    concluded | Further to our note on MrX: confiscation - the last instalment has cleared and nothing is owing. The magistrates marked the order as satisfied.
    concluded | Further to our note on MrX: his confiscation order has been marked as satisfied.
    concluded | Further to our note on MrX: he has made the final payment under the confiscation order.
    concluded | Further to our note on MrX: the last of his confiscation order came in on Friday.
    concluded | Further to our note on MrX: on 17 May the Court of Appeal quashed the confiscation order - all £480,000 of it. There will be no fresh hearing. Nothing is now owed.
    concluded | Further to our note on MrX: the Court of Appeal quashed the confiscation order. Nothing is owed.
    concluded | Further to our note on MrX: on 17 May the Court of Appeal quashed the confiscation order. There will be no fresh hearing.
    concluded | Further to our note on MrX: he cleared the last GBP 1,400 of his confiscation order on 20 May.
    concluded | Further to our note on MrX: he paid the remaining £1,400 of his confiscation order on 20 May.
    order | Further to our note on MrX: he paid a further £1,400 of his confiscation order on 20 May.
    order | Further to our note on MrX: £1,400 of his confiscation order remains.
    order | Further to our note on MrX: he has paid £1,400 of his confiscation order.
    order | Further to our note on MrX: he has paid another £1,400 under his confiscation order.
    order | Further to our note on MrX: he has paid nearly £1,400 towards the confiscation order.
    order | Further to our note on MrX: £1,400 of the confiscation order has been paid.
    order | Further to our note on MrX: a further £1,400 of the confiscation order has been paid.
    order | Further to our note on MrX: he made a payment of £1,400 under the confiscation order.
    order | Further to our note on MrX: he made another payment under the confiscation order.
    order | Further to our note on MrX: he has settled £1,400 of the confiscation order.
    order | Further to our note on MrX: the first instalment of the confiscation order was paid on 20 May.
    order | Further to our note on MrX: the May instalment of the confiscation order was paid.
    order | Further to our note on MrX: his wife paid £1,400 off the confiscation order.
    order | Further to our note on MrX: he has been paying off the confiscation order.
    order | Further to our note on MrX: a part of the confiscation order was paid on 20 May.
    order | Further to our note on MrX: confiscation order £20,000, £19,000 paid.
    order | Further to our note on MrX: he has not paid the remaining £1,400 of his confiscation order.
    order | Further to our note on MrX: he must still pay the last £1,400 of his confiscation order.
    concluded | Further to our note on MrX: he has paid all that he owed under the confiscation order.
    concluded | Further to our note on MrX: confiscation order, £20,000, paid 20 May.
    concluded | Further to our note on MrX: the £20,000 confiscation order was paid on 20 May.
    concluded | Further to our note on MrX: he paid the £20,000 confiscation order on 20 May.
    concluded | Further to our note on MrX: he paid his confiscation order on 20 May.
    concluded | Further to our note on MrX: he paid his £20,000 confiscation order on 20 May.
    concluded | Further to our note on MrX: the balance of the confiscation order was paid on 20 May.
    concluded | Further to our note on MrX: the remainder of his confiscation order has been paid.
    concluded | Further to our note on MrX: the outstanding £1,400 of his confiscation order has been paid.
    order | Further to our note on MrX: of the £20,000 confiscation order he paid £18,000.
    order | Further to our note on MrX: he has paid in £1,400 to the court on the confiscation order.
    order | Further to our note on MrX: a sum of £1,400 was paid by his sister under the confiscation order made in March.
    order | Further to our note on MrX: the car was sold and £1,400 paid in under the confiscation order.
    order | Further to our note on MrX: there is a confiscation order of £20,000. He has paid £1,400.
    order | Further to our note on MrX: a confiscation order of £20,000 was made in 2017. £1,400 was paid on 3 May.
    order | Further to our note on MrX: a confiscation order was made in 2017. He paid £1,400 in May.
    concluded | Further to our note on MrX: a confiscation order of £20,000 was made in 2017. He paid it in May.
    concluded | Further to our note on MrX: a confiscation order of £20,000 was made in 2017. He paid the £20,000 in May.
    concluded | Further to our note on MrX: a confiscation order was made in 2017. It has been paid.
    order | Further to our note on MrX: a confiscation order was made in 2017. A payment has come in.
    order | Further to our note on MrX: a confiscation order was made in 2017. The first payment has been made.
    order | Further to our note on MrX: a confiscation order was made in 2017. He paid £500 and then stopped paying.
    order | Further to our note on MrX: a confiscation order was made in 2017, and the sale of his car has brought in £1,400.
    concluded | Further to our note on MrX: a confiscation order was made in 2017, since paid.
    concluded | Further to our note on MrX: a confiscation order of £20,000 was made in 2017, since paid.
    order | Further to our note on MrX: a confiscation order was made in 2017. Paid: £1,400. Left: £18,600.
    order | Further to our note on MrX: a confiscation order was made in 2017. Amount £20,000; received to date £1,400.
    order | Further to our note on MrX: a confiscation order was made in 2017. The house was sold and the proceeds paid in; there is a shortfall.
    concluded | Further to our note on MrX: a confiscation order was made in 2017. The last payment reached the court on 3 May.
    order | Further to our note on MrX: a confiscation order was made in 2017. The last payment reached the court on 3 May 2018 and nothing since.
    order | Further to our note on MrX: a confiscation order was made in 2017. His last payment was in 2018.
    order | Further to our note on MrX: a confiscation order was made in 2017. He last paid in 2018.
    concluded | Further to our note on MrX: a confiscation order was made in 2017. There is nothing left to pay.
    order | Further to our note on MrX: a confiscation order was made in 2017. He served the default term.
    order | Further to our note on MrX: a confiscation order was made in 2017. He says he has paid it. The court has no record of that.
    proceedings | Further to our note on MrX: the confiscation hearing on 3 May was adjourned to 4 July.
    proceedings | Further to our note on MrX: no confiscation order was made on 3 May; the hearing goes on in July.
    concluded | Further to our note on MrX: the judge declined to make a confiscation order on 3 May and the proceedings are at an end.
    proceedings | NCA has an interest in MrX. He pleaded guilty to supplying cocaine; the prosecutor has asked for a POCA timetable.
    proceedings | NCA has an interest in MrX. He awaits his confiscation.
    proceedings | NCA has an interest in MrX. POCA is set for 3 July.
    proceedings | NCA has an interest in MrX. Confiscation to follow sentence.
    none | NCA has an interest in MrX. This is not a POCA case.
    none | NCA has an interest in MrX. He has never been the subject of confiscation.
    none | NCA has an interest in MrX. No assets, so confiscation was not pursued.
    order | Re MrX: he settled part of the confiscation order by selling his car.
    order | Re MrX: the confiscation order has been satisfied as to £4,000.
    order | Re MrX: the order was discharged as to the restraint but the confiscation order stands.
    order | Re MrX: the certificate of inadequacy was refused, so the whole confiscation order remains payable.
    order | Re MrX: his application to set aside the confiscation order was withdrawn.
    order | Re MrX: his appeal against confiscation was abandoned.
    order | Re MrX: the confiscation order was varied downwards to £30,000, of which £29,000 is paid.
    order | Re MrX: enforcement proceedings on the confiscation order were concluded with a committal to prison for non-payment.
    order | Re MrX: the enforcement proceedings have ended without payment of his confiscation order.
    order | Re MrX: the confiscation proceedings concluded on 3 May with an order for £12,000.
    order | Re MrX: confiscation proceedings are over: he must pay £12,000 by August.
    order | Re MrX: the confiscation hearing finished on 3 May. He was ordered to pay £12,000.
    order | Re MrX: confiscation is finished as far as the Crown Court goes; the £12,000 is with the enforcement team.
    order | Re MrX: the confiscation case closed on 3 May when the order was made.
    order | Re MrX: no further confiscation proceedings, but the 2015 order is unpaid.
    order | Re MrX: there are no longer any proceedings, only an order for £12,000 under POCA.
    order | Re MrX: his co-accused has paid his confiscation order; MrX's own of £12,000 has not been.
    order | Re MrX: two confiscation orders: that of 2011 is paid, that of 2015 is not.
    order | Re MrX: the first confiscation order (2011) has been satisfied in full. The second, for £8,000, is outstanding.
    proceedings | Re MrX: the restraint order has been discharged by consent; the confiscation hearing is on 3 July.
    proceedings | Re MrX: the confiscation hearing was vacated and will be relisted.
    proceedings | Re MrX: the confiscation timetable has been set aside and a new one given.
    proceedings | Re MrX: section 16 statement withdrawn and replaced by an amended one.
    proceedings | Re MrX: his counsel's application to stay the confiscation proceedings as an abuse was dismissed.
    unclear | Re MrX: the criminal proceedings are at an end; confiscation follows.
    proceedings | Re MrX: the criminal case is concluded and sentence passed, leaving only POCA.
    proceedings | Re MrX: no confiscation order has yet been made, the matter being adjourned.
    proceedings | Re MrX: no order. Confiscation hearing adjourned to July.
    proceedings | Re MrX: confiscation: none concluded yet, next hearing July.
    proceedings | Re MrX: there was no agreement on benefit so the confiscation goes to a contested hearing.
    proceedings | Re MrX: the prosecution abandoned its claim to the house but confiscation goes on.
    proceedings | Re MrX: proceedings against his wife were dropped. His own confiscation proceedings continue.
    unclear | Re MrX: civil recovery was discontinued in favour of confiscation.
    proceedings | Re MrX: cash forfeiture withdrawn, as the money is to be dealt with in the confiscation.
    order | Re MrX: the fine has been paid but not the confiscation order.
    order | Re MrX: he has paid his fine and costs. Confiscation order: £12,000.
    order | Re MrX: compensation of £2,000 paid in full. The confiscation order of £12,000 is not.
    order | Re MrX: the victim surcharge and the compensation under the confiscation order have been paid, £9,000 of the latter remains.
    none | NCA has an interest in MrX. There are no proceedings for confiscation and no order.
    order | NCA has an interest in MrX. There are no proceedings now since the confiscation order was made in May.
    order | Re MrX: he says the confiscation order is paid. It is not.
    order | Re MrX: contrary to my last, his confiscation order is not paid.
    order | Re MrX: I told you that his confiscation order had been paid. I was wrong.
    proceedings | Re MrX: I told you there were no confiscation proceedings. There are now.
    proceedings | Re MrX: there were no confiscation proceedings when I wrote; that has changed.
    concluded | NCA has an interest in MrX. His confiscation order was quashed on appeal in March and that is the end of it: no rehearing.
    concluded | NCA has an interest in MrX. His confiscation order was quashed on appeal in March and that is the end of it.
    concluded | NCA has an interest in MrX. His confiscation order was quashed on appeal in March: no rehearing.
    concluded | NCA has an interest in MrX. His confiscation order was quashed on appeal. There will be no rehearing.
    proceedings | NCA has an interest in MrX. Prosecutors have said that they intend to ask for confiscation when he is sentenced in June.
    proceedings | NCA has an interest in MrX. The Crown means to go for confiscation once he is sentenced.
    order | Re MrX: the confiscation order was not quashed; the appeal failed.
    order | Re MrX: part of the confiscation order was quashed and £30,000 stands.
    order | Re MrX: default sentence served, confiscation order unsatisfied.
    order | Re MrX: his confiscation order: £10,000 realised, £90,000 outstanding.
    order | Re MrX: we hear from HMCTS that nothing has come in under the confiscation order this year.
    order | Re MrX: he has until 30 June to satisfy his confiscation order.
    order | Re MrX: once he has paid the confiscation order in full we shall withdraw.
    order | Re MrX: he hopes to have discharged his confiscation order by Christmas.
    order | Re MrX: a charging order on his house secures the confiscation order.
    order | Re MrX: the confiscation order has been enforced against his flat, but there was no equity.
    proceedings | Re MrX: no evidence was offered on count 3, but the confiscation goes ahead on counts 1 and 2.
    proceedings | Re MrX: the defence say there will be no confiscation. The Crown disagrees, and the hearing is in July.
    proceedings | Re MrX: the judge has not ended the confiscation proceedings but put them off to July.
    proceedings | Re MrX: there are no other proceedings than the confiscation.
    proceedings | Re MrX: proceedings under POCA are not over.
    proceedings | Re MrX: there is no end in sight to his confiscation proceedings.
    proceedings | Re MrX: he is not, as I wrote, free of confiscation proceedings: a notice was served on him on 3 May.
    unclear | Re MrX: none of the confiscation timetable has been kept.
    proceedings | Re MrX: the Crown has withdrawn its first section 16 statement and will serve another.
    proceedings | Re MrX: his trial was stopped, the retrial is in June, and confiscation will follow any conviction.
    order | Re MrX: his brother's confiscation order has been discharged; his own has not.
    order | Re MrX: the order against his wife has been paid, that against MrX has not. Both are confiscation orders.
    order | Re MrX: of the two confiscation orders only the smaller has been paid.
    order | Re MrX: the £1 nominal confiscation order was varied last week to £40,000.
    order | Re MrX: confiscation order - paid £200 per month, on course.
    order | Re MrX: Confiscation order: paid £200 per month
    order | Re MrX: Confiscation order: £40,000, paid to date £39,000
    order | Re MrX: Confiscation: order made, partly paid.
"""


def rows() -> list[tuple[str, str]]:
    """Give (state, words) of the table."""
    lines = (line.strip().partition(" | ") for line in SAID.strip().splitlines())
    return [(state, words.replace("MrX", HIM).replace("\\n", "\n")) for state, _, words in lines]


@pytest.mark.parametrize(("state", "words"), rows())
def test_money_that_came_in_is_no_more_than_the_words_say(state: str, words: str) -> None:
    page = Page("1", Source.BODY, words, (Span(Voice.OWN, 0, len(words)),))
    read = interpret((page,), claimed=Party.NCA, automatic=None, sent=SENT)
    assert [one.confiscation or "unclear" for one in read.subjects] == [state]
