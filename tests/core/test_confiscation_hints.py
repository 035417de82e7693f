"""Confiscation told in slang, in the trade's short words and without the word; and what is left of it is no silence."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from tests.core.test_confiscation import state_of

# How confiscation stands, or "open" where a person is asked, and on what words.
SAID = """
open | She has 28 days left to pay.
open | No order was made in the end.
open | We are told there are no longer any proceedings.
open | He has a live order.
concluded | POCA all done and dusted, coughed up every penny last month.
concluded | poca done n dusted, he stumped up the lot in May
concluded | Confiscation: sorted, he has paid the whole whack.
concluded | He was ordered to pay £7,400 under POCA and has met it in full.
concluded | His POCA bill is history: he cleared the slate in March.
concluded | The judge made a confiscation order in the nominal sum of £1, which her solicitor laid on the counter that same afternoon; the court office has closed the account.
concluded | A nominal order of £1 was made under POCA, paid there and then.
concluded | A nominal confiscation order, £1, which he handed to the clerk before leaving the building.
concluded | The order was for a token £1, paid over on the spot; the Crown Court regards confiscation as finished.
order | He was ordered to hand over £88,000 under POCA and still owes the whole of it.
order | The judge put his benefit at £90,000 odd and the available amount at £41,250, to be found inside three months or it's another eighteen inside. The three months ran out in January and not one bean has come in.
order | The magistrates, who enforce his order under the 2002 Act, have given him until Christmas to find the £54,000.
order | An enforcement receiver went in last month, and the 18 months in default were switched on.
order | Snaresbrook made the POCA order at half past three this afternoon, £206,400, three months to pay.
order | Available amount £12,000, three months to pay, nine months in default. Nothing in so far.
order | He is serving the default term for non-payment of his confiscation order.
order | The Crown Court certified £30,000 as recoverable and allowed six months; four have gone by without a payment.
order | The benefit figure was £100,000 and the available amount £20,000, time to pay expires in June.
order | Time to pay was extended to 3 June; the sum is £14,000 under the POCA order.
proceedings | He has just had restraint clamped on his accounts: section 41 order, Birmingham, last Wednesday, no end date.
proceedings | Since 2 July everything he has, down to the taxi, has been frozen by an order under s.41 of the Proceeds of Crime Act.
proceedings | His bank accounts have been frozen under section 41 of POCA.
proceedings | A section 41 order was made on 3 May over his house.
proceedings | Part-heard before HHJ Amory as to the available amount; resumes 20 April.
proceedings | Draft s.16 statement with counsel; prosecutor to ask for section 6 inquiry at sentence, 24/10/2014.
proceedings | The prosecutor will ask for a section 6 inquiry at sentence.
proceedings | The section 16 statement is being drafted.
none | There is no confiscation action against her, nor will there be.
none | Nothing of hers is frozen, and there is no confiscation action against her, nor will there be.
none | Nothing is being done against her assets and nothing is planned under POCA.
none | The rest stands as it was: there are still no confiscation proceedings.
none | There are still no confiscation proceedings.
none | As before, no confiscation proceedings are on foot.
none | As reported at the time, there is no confiscation aspect.
none | The prosecution sought no confiscation against him and does not mean to.
none | The Crown never asked for a confiscation order and is not going to.
none | He has never had a confiscation order, nor is one sought.
concluded | Prosecuting counsel told Bradford Crown Court on Thursday that she no longer pursued confiscation, and the court made no order.
concluded | The Crown no longer pursues confiscation and no order was made.
concluded | The Court of Appeal heard him on 17 June and quashed the confiscation order in its entirety; there's to be no fresh hearing below. He therefore owes nobody a penny.
concluded | The Court of Appeal quashed the confiscation order. There will be no rehearing.
concluded | The confiscation order was quashed on 3 May; there is to be no retrial of the matter. He owes nothing.
concluded | Confiscation was dropped on Thursday by the prosecution and the judge made no order.
not_stated | His phone was confiscated at reception.
not_stated | He was fined £400 and has paid it.
open | He still owes the court £12,000.
open | Ordered to pay £9,000; three months gone.
open | The Crown Court order of 2014 remains unpaid.
open | Order discharged in 2015.
open | His assets are frozen.
open | The court has had £2,300 of the £9,000 from him.
open | Money: he has paid every penny that the court wanted.
open | nominal £1, paid.
open | A receiver has been put in.
concluded | He was made to give back £12,000 under POCA and did, to the last farthing.
concluded | The confiscation side of it is behind him; he settled up in full before Christmas.
concluded | His £3,400 confiscation debt has been wiped off the slate: paid.
concluded | Confiscation order made 2015 for £5,000. Cleared in full 2017.
concluded | The confiscation order was for a peppercorn £1 and was paid before he left the dock.
concluded | Nominal order, £1, long since paid.
concluded | He had a confiscation order for £1 only, since he had nothing; the pound was paid.
concluded | The Crown offered no evidence on confiscation and that was the end of it.
concluded | The prosecutor told the judge that confiscation would no longer be pursued.
concluded | The judge stopped the confiscation proceedings because the Crown had dragged its feet; they will not be revived.
concluded | The confiscation order has gone: the Court of Appeal set it aside on 3 May.
order | The POCA money (£9,300) is still to come from him.
order | He is nine months into the default sentence which he got for not paying up on confiscation.
order | A receiver has been appointed to enforce the confiscation order.
order | He is paying his POCA order off at £50 a month.
order | The confiscation order stands at £18,220 with interest.
order | Confiscation order £44,000: he coughed up half and went to ground.
order | Southwark fixed the recoverable amount at £22,000 in March; time to pay runs out on 1 September.
order | The court found a benefit of £310,000 and made an order for £27,500 under section 6, none of which has been seen.
order | He still has until March to satisfy the order made against him under the Proceeds of Crime Act.
order | His confiscation order was varied downwards from £90,000 to £40,000, of which £39,000 has been paid.
order | Under POCA he was ordered to pay a nominal £1, and even that he has not paid.
order | Confiscation order for the nominal sum of £1, unpaid.
order | The court extended his time to pay the confiscation order by three months.
proceedings | The section 6 hearing was put off under section 14 until October.
proceedings | The Crown served its section 16 statement last week and the defence have 28 days.
proceedings | Confiscation was postponed when he was sentenced.
proceedings | His flat and two cars are under restraint.
proceedings | The prosecution has asked the court to proceed under section 6.
proceedings | A POCA timetable was set at sentence.
proceedings | Restraint order obtained at Leeds ex parte without notice on Monday.
proceedings | He is restrained from dealing with his assets by an order of the Central Criminal Court.
proceedings | Confiscation is still to be dealt with.
proceedings | The judge has yet to rule on the amount he must pay under POCA.
proceedings | The financial investigator is preparing the prosecutor's statement for the confiscation hearing.
none | There is nothing in the way of confiscation.
none | No financial proceedings of any kind: no confiscation, no restraint.
none | Confiscation does not arise.
none | He has no confiscation order and none is sought.
none | There has been no confiscation and there will be none.
none | The question of POCA was never raised at court.
none | Confiscation: the Crown did not seek it.
not_stated | He was ordered to pay £340 in costs.
not_stated | He was ordered to pay £2,000 compensation to the victim and has paid it.
not_stated | A deportation order was made in 2014.
not_stated | £40,000 in cash was found at the flat.
not_stated | He paid a smuggler £5,000 for the crossing.
not_stated | The guards confiscated two telephones from him.
not_stated | He is in order to be released in May.
not_stated | A restraining order protects his former wife.
not_stated | He is serving 18 months for theft under section 1.
not_stated | Please tell us if confiscation ever becomes an issue.
not_stated | His sister paid £900 for the ticket.
not_stated | He owes his landlord £700 in rent.
not_stated | Sent on behalf of the Confiscation and Recovery Team.
not_stated | He was sentenced at Southwark Crown Court to six years for importing £2m of cocaine.
open | He paid £4,000 into court last week.
open | The judge wants £4,000 from him.
open | He has settled with the court.
open | The Crown is after his house.
open | His house is to be sold to meet what he owes.
open | He has been told to give up the house and the car by June.
open | The money side is finished.
open | His gains were put at £70,000.
open | Assets: restrained? see below
open | Money due to the Crown Court: £2,400.
open | He was made to hand back what he earned from the drugs.
open | The enforcement hearing before the magistrates is on 3 May.
open | Confiscation was in train until May, when the Crown let it drop.
"""
CASES = [tuple(line.split(" | ", 1)) for line in SAID.strip().splitlines()]


@pytest.mark.parametrize(("state", "words"), CASES, ids=[words[:60] for _, words in CASES])
def test_what_bears_on_confiscation_is_read_or_asked_about(state: str, words: str) -> None:
    assert (state_of(words) or "open") == state


def test_nobody_is_said_to_be_free_of_what_he_has_partly_found() -> None:
    words = "He was told by the court to find £60,000 or serve two more years; he has found none of it (POCA)."
    assert state_of(words) not in ("none", "concluded", "not_stated")
