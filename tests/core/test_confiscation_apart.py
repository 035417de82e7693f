"""How confiscation stands beside somebody else's, behind what is over, and in brief answers, for one person."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from mailbot.core.states import Confiscation
from tests.core.test_confiscation import lines, state_of

NONE = """
No POCA.
The Crown looked at confiscation and decided against it.
He has not been, is not and will not be the subject of confiscation proceedings.
Nobody has asked for confiscation in his case and nobody is going to.
Nothing under the Proceeds of Crime Act, past or present.
There is neither a confiscation order nor any application for one.
The judge was told that confiscation would not be pursued.
Nil return on confiscation.
Confiscation? None, and none to come.
POCA does not come into it.
Not subject to any confiscation or restraint proceedings.
I asked the Confiscation Unit: they have nothing on him, and no proceedings were ever taken.
Though his three co-defendants all face confiscation, he does not.
He is a dependant on his father's file. There is nothing against him under the Proceeds of Crime Act.
He came here as a dependant. No confiscation proceedings against him.
He was convicted as an accomplice. He is not subject to confiscation.
Nothing is held on him under POCA.
Nothing is recorded against him under the Proceeds of Crime Act.
His brother Luis was convicted too. In contrast to him, Anton GRIGORESCU faces no confiscation.
He has no assets and the CPS saw no point in asking for confiscation.
The case never got as far as confiscation: he was convicted of assault only and no one raised it.
"""

PROCEEDINGS = """
The Crown has asked for a confiscation timetable; the judge will set it on 3 June.
POCA: s.16 statement served, response awaited.
His accounts were restrained in May and remain so.
Sentence was passed on Monday; confiscation was put over to the autumn.
No confiscation order has been made as yet; the hearing is on 9 July.
The prosecutor means to go for his house under POCA.
The confiscation hearing fixed for March was vacated and will be relisted.
A confiscation inquiry at Snaresbrook opened last week and is part heard.
He is subject to a restraint order. No confiscation order has been made.
The Court of Appeal quashed the order and sent the confiscation back to the Crown Court to be heard again.
Confiscation to follow sentence, says the CPS.
The judge postponed confiscation for six months under section 14.
An application for a confiscation order is before Harrow Crown Court.
His flat and both cars are restrained pending trial.
A POCA timetable was set yesterday.
The Crown is preparing a section 16 statement against him.
Confiscation proceedings against him, opened in April, are still alive.
They were dropped against his wife, but the confiscation proceedings against him go on.
Unlike his co-defendant, who has paid his order off, he has the confiscation hearing still to come.
His wife is clear of it, but he faces confiscation.
The first confiscation proceedings, in 2015, were dropped. Fresh ones were begun last month.
He is a dependant on his father's file. Confiscation proceedings against him are pending.
The judge has declined to make a confiscation order at this stage; the hearing is on 3 June.
The judge declined to make a confiscation order and the matter has been sent back for a fresh hearing.
He is in the middle of confiscation.
There is no confiscation order as yet; the Crown's application will be heard in June.
His solicitor says that the confiscation proceedings have been dropped; the CPS says not.
"""

ORDER = """
The £40,000 which Leeds Crown Court ordered him to find under POCA has not been found. He has begun the default sentence instead, and that, I need hardly say, leaves the debt where it was.
The judge certified £12,500 as the available amount and gave him three months.
The confiscation order was upheld by the Court of Appeal last month.
His confiscation order of £9,000 was cut to £6,000 in March and is being paid off at £50 a week.
In 2019 he was made to hand over £30,000 under the Proceeds of Crime Act; half has come in.
A confiscation order of £23,000 hangs over him, and not a penny has been handed in.
The sum of £11,000 due under his confiscation order fell due in May; enforcement is with the magistrates.
He has until Christmas to find the £18,400 that the judge ordered under POCA.
He appealed against his confiscation order and lost.
Subject to confiscation order (Wood Green CC, 3.2.2020, GBP 41,000); balance 12,350.
The CPS tells us that he has cleared about a third of what he owes under the confiscation order.
There is an outstanding POCA order against him. The restraint has been lifted.
Confiscation proceedings ended on 4 May with an order for £6,500, payable by 4 August.
He was told by the judge to pay £70,000 by way of confiscation or serve another two years.
A receiver was appointed in March to enforce the confiscation order made against him.
His confiscation order was varied to £2,000 last month. It remains unpaid.
Confiscation: yes, £9,000, 10% paid.
By an order under section 6 he must give up £15,750; he hasn't.
Confiscation order made 2018 in the sum of £120,000; £119,999 has been recovered.
His confiscation order is unpaid. His partner had one too, which she has paid.
He and his brother each got a confiscation order; the brother's is satisfied, his is not.
He still owes £5,000 on his confiscation order, whereas his co-accused has settled hers in full.
Confiscation order £9,000 outstanding. Proceedings against his wife were discontinued.
He claims to have paid his confiscation order. The court has no record of any payment.
His fine is paid. His confiscation order is not.
He paid the costs and the compensation but nothing towards the confiscation order.
No restraint. Confiscation order £2,500, unpaid.
The judge refused to make a confiscation order. On appeal an order for £20,000 was made.
He is doing nine months for not paying his confiscation order. Doing them will not clear it.
The prosecution applied for a certificate to have his confiscation order increased, as he has come into money.
A confiscation order from 2012 was paid. A second one, made in 2020 for £30,000, was not.
"""

CONCLUDED = """
The court made a nominal confiscation order of £1. The £1 was handed over at once.
He paid off his confiscation order last week. There is nothing more to come.
A confiscation order for £3,000, which he settled within the month. So that is that.
The section 6 hearing ended with a finding of no benefit. No order was made.
The Crown began confiscation proceedings and then, in June, thought better of it and dropped them.
Confiscation proceedings were started in 2020 but came to nothing when the Crown offered no evidence.
The judge saw no benefit, passed no order, and brought the confiscation proceedings to a close.
The Court of Appeal quashed the confiscation order in May and sent nothing back.
The confiscation order against him was satisfied on 12 January.
Nothing is left of the confiscation order; he settled the last £400 in June.
Enforcement confirm that his POCA order is fully discharged.
He did have a confiscation order, but the Court of Appeal set it aside.
Confiscation was begun and then abandoned by the prosecution.
The confiscation proceedings have been withdrawn.
Confiscation proceedings were stayed in 2019 and formally discontinued last month.
His confiscation order was written down to nil in April and closed.
He owed £5,000 under a confiscation order; his sister paid the lot on Friday.
His brother still owes; his own confiscation order was paid off last year.
The judge declined to make a confiscation order and the prosecutor let the matter drop; proceedings were discontinued.
The court declined to make an order under POCA and discontinued the proceedings.
The judge would not make a confiscation order; the proceedings were withdrawn in May.
Proceedings against him under POCA were discontinued after the judge declined to make an order.
"""

NOT_STATED = """
His brother Ali, a British citizen, is paying off a confiscation order. That has nothing to do with our man.
Do not take him for his cousin Hasan, who was ordered to pay £80,000 under POCA.
We have no information about confiscation.
Whether there will be confiscation we do not know.
His phone was confiscated at HMP Leeds in May.
Please reply to the Confiscation Unit, which is where I now sit.
His wife is under a restraint order.
His father's confiscation order was paid years ago.
The prison confiscated a SIM card from his cell.
We cannot yet say whether POCA will be used.
He owes £3,000 to a loan shark and £200 in fines.
£12,000 in cash was forfeited at Dover under section 298.
A deprivation order was made for his van.
His brother's confiscation order was quashed.
The Confiscation Unit, to which I have moved, has a new number.
The man he worked for was ordered to pay £2m under POCA and has paid nothing.
I shall let you know about confiscation when I hear from the CPS.
"""

# Nothing wrong is read of these; a person is asked.
OPEN = """
There was a s.6 hearing in May. The judge declined to make an order, and that was that.
The confiscation order against his company was quashed; the one against him was not.
The confiscation proceedings are over: he must pay £8,000 by June.
Confiscation was not sought in 2015. This time it is.
The restraint order was discharged but the confiscation proceedings were not.
Proceedings under POCA: none against his sons, pending against him.
His brother has a confiscation order outstanding; there are no proceedings against him.
The judge refused to make a confiscation order.
The court declined to make a confiscation order. The Crown has appealed.
The judge was not persuaded to refuse a confiscation order.
Confiscation proceedings were brought; a confiscation order was refused.
No confiscation hearing was held.
He is a dependant on his wife's file. She owes £20,000 under a confiscation order.
His father is the principal. Nothing is held on him under POCA.
"""

CASES = [
    *((words, Confiscation.NONE) for words in lines(NONE)), *((words, Confiscation.PROCEEDINGS) for words in lines(PROCEEDINGS)),
    *((words, Confiscation.ORDER) for words in lines(ORDER)), *((words, Confiscation.CONCLUDED) for words in lines(CONCLUDED)),
    *((words, Confiscation.NOT_STATED) for words in lines(NOT_STATED)), *((words, None) for words in lines(OPEN)),
]


@pytest.mark.parametrize(("words", "state"), CASES, ids=[f"{s}: {w[:60]}" for w, s in CASES])
def test_what_is_said_of_others_and_of_the_past_is_kept_apart(words: str, state: Confiscation | None) -> None:
    assert state_of(words) == state
