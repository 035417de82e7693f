"""What each sentence says of confiscation, for one person; None where a careful reader would ask."""

import pytest

from mailbot.core.interpret import interpret
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Confiscation, Party

HEAD = "New interest: Anton GRIGORESCU, A1234567, DOB 1/2/1980. "


def state_of(words: str) -> str | None:
    text = HEAD + words
    page = Page("1", Source.BODY, text, (Span(Voice.OWN, 0, len(text)),))
    (subject,) = interpret((page,), claimed=Party.NCA, automatic=None, sent=None).subjects
    return subject.confiscation


NONE = """
There are no confiscation proceedings.
He is not subject to confiscation proceedings.
He is not, and has never been, the subject of confiscation proceedings.
No proceedings under the Proceeds of Crime Act have been brought against him.
Nothing under POCA.
POCA: nil.
There's no confiscation in this case.
Confiscation does not arise.
Confiscation proceedings: none.
Confiscation: no
No confiscation.
We can confirm that confiscation proceedings were never begun.
He isn't subject to any confiscation proceedings.
Neither confiscation proceedings nor a confiscation order exist in his case.
He has no confiscation order and no confiscation proceedings are pending.
There is no confiscation order or proceedings against him.
The CPS did not seek confiscation.
No confiscation order has been made and none is sought.
He is free of any confiscation proceedings.
There have been no POCA proceedings.
He is not facing confiscation.
Confiscation is not being pursued in his case.
There are at present no proceedings for confiscation against this man.
Unlike his co-defendant, he is not subject to confiscation proceedings.
His co-defendant is subject to confiscation proceedings but he is not.
Although his brother has an unpaid confiscation order, there are no such proceedings against this subject.
"""
PROCEEDINGS = """
He is subject to confiscation proceedings.
Confiscation proceedings are pending.
Confiscation proceedings have been instituted at Harrow Crown Court.
A confiscation timetable was set in March.
The confiscation hearing is on 3 September.
POCA proceedings are under way.
POCA timetable set; hearing 4 May.
He faces confiscation.
The prosecution intends to seek a confiscation order.
We intend to begin confiscation proceedings in the autumn.
An application for a confiscation order is to be heard in July.
The prosecution has asked the court to proceed under section 6.
The Crown Court will hold a section 6 hearing in October.
Confiscation has been adjourned until November.
The confiscation proceedings, begun in 2013, have not been concluded.
Confiscation proceedings are not yet over.
A restraint order was made against him in May and remains in force.
His assets are restrained under POCA.
All of his bank accounts are subject to a restraint order.
Confiscation proceedings were postponed under section 14 and will resume in June.
There are live confiscation proceedings.
His co-defendant's confiscation proceedings were discontinued; those against him continue.
The confiscation proceedings against him have not been discontinued.
No confiscation order has been made yet; the hearing is in June.
The confiscation proceedings are due to conclude in December.
Please note that proceedings under the Proceeds of Crime Act 2002 commenced on 3 March 2014.
He is currently the subject of an ongoing confiscation investigation and proceedings have begun.
Proceedings under the 2002 Act are timetabled to start next month.
The order was quashed but fresh confiscation proceedings have been started.
Confiscation: pending
Confiscation: hearing listed 4 May 2015
Confiscation proceedings: yes
Subject to confiscation proceedings? Y
"""
ORDER = """
A confiscation order for £15,600 was made on 1 April 2014 and is unpaid.
A confiscation order was made against him.
He is the subject of a confiscation order.
He has an outstanding confiscation order.
The judge made a confiscation order in the sum of £2,000.
He still owes £3,000 under a confiscation order.
He was ordered to pay £40,000 under POCA within six months.
A nominal order of £1 was made under the Proceeds of Crime Act.
A confiscation order of £100,000 stands; £20,000 has been paid.
The confiscation order has been partly paid.
He has paid £500 of the £9,000 confiscation order.
The confiscation order was varied downwards to £8,000 in March and remains due.
His appeal against the confiscation order was dismissed.
He is appealing against his confiscation order.
The confiscation order has not been satisfied.
The confiscation order is yet to be satisfied.
No payment has been made towards the confiscation order.
The confiscation proceedings ended with an order for £5,000.
Confiscation proceedings were concluded in March, when an order for £7,500 was made. It is outstanding.
The confiscation order remains in force.
Enforcement of the confiscation order is in the hands of the magistrates' court.
He is serving a default sentence for failing to pay a confiscation order.
There are no further confiscation proceedings, but the 2011 order is still unpaid.
An order under section 6 was made on 4 May.
The 2014 confiscation order is outstanding; that of 2010 was paid in full.
Confiscation: order made
Confiscation: £40,000 order, unpaid
Confiscation order: yes
Confiscation: order (part paid)
"""
CONCLUDED = """
The confiscation order has been satisfied.
The confiscation order was paid in full on 3 March.
He paid off the confiscation order.
A confiscation order for £900 was made in 2012 and has since been paid.
A confiscation order was made in 2010. It was quashed on appeal.
The confiscation proceedings were discontinued.
The confiscation proceedings have been withdrawn.
Confiscation proceedings were dropped in April.
The confiscation order was set aside.
The confiscation order was discharged in June and nothing is owed.
The confiscation proceedings against him came to an end without an order.
He is no longer subject to confiscation proceedings.
His confiscation order is fully paid.
The order under POCA was satisfied last year.
The prosecution has abandoned the confiscation proceedings.
He was subject to confiscation proceedings; these were discontinued in May.
A confiscation order of £4,000 was made in 2013. The whole sum was paid last month.
Confiscation: paid in full
Confiscation: order satisfied
Confiscation: proceedings discontinued
Confiscation: concluded
"""
NOT_STATED = """
His phone was confiscated.
Please copy the Confiscation Unit.
The POCA team is copied in.
Should confiscation proceedings begin, we shall let you know.
If a confiscation order is made we will write again.
We do not yet know whether there will be confiscation proceedings.
His brother is subject to confiscation proceedings.
His co-defendant has an unpaid confiscation order.
Confiscation: not known
Confiscation: TBC
Confiscation proceedings: [ ] Yes [ ] No
Are you aware of any confiscation proceedings?
Knives were confiscated from his cell.
I work in the Proceeds of Crime Centre.
Whether confiscation proceedings will follow is not known.
It may be that confiscation proceedings will follow.
We will tell you if confiscation proceedings are started.
"""


def lines(block: str) -> list[str]:
    return [line for line in block.strip().splitlines() if line]


# Nothing safe may be read out of these: a person looks, or the graver state is read.
NEVER_SAFE = """
There is no suggestion that the confiscation proceedings have ended.
Neither the confiscation order nor the costs have been paid.
No reply has been received from the court about the confiscation proceedings.
He has not co-operated with the confiscation proceedings.
There is no doubt that he is subject to confiscation proceedings.
He withdrew his appeal against the confiscation order.
Not only is there a confiscation order, it is unpaid.
He does not accept the confiscation order.
He cannot be removed because of confiscation proceedings.
Nobody disputes that confiscation proceedings are pending.
Without the confiscation order being paid he may not leave.
He has not been told of the confiscation proceedings.
The confiscation order was made and his sentence has ended.
It is untrue that there are no confiscation proceedings.
The judge was not satisfied that the confiscation order had been paid.
His claim that the confiscation order has been satisfied is false.
He says that the confiscation order has been paid, but the court has no record of it.
The Crown applied for a restraint order, which was refused.
The confiscation hearing concluded on 3 March.
The POCA hearing came to an end on 3 March.
The POCA hearing finished last week.
"""


CASES = [
    *((w, Confiscation.NONE) for w in lines(NONE)), *((w, Confiscation.PROCEEDINGS) for w in lines(PROCEEDINGS)),
    *((w, Confiscation.ORDER) for w in lines(ORDER)), *((w, Confiscation.CONCLUDED) for w in lines(CONCLUDED)),
    *((w, Confiscation.NOT_STATED) for w in lines(NOT_STATED)),
]


@pytest.mark.parametrize(("words", "state"), CASES, ids=[f"{s}: {w[:50]}" for w, s in CASES])
def test_the_words_say_how_confiscation_stands(words: str, state: Confiscation) -> None:
    assert state_of(words) == state


@pytest.mark.parametrize("words", lines(NEVER_SAFE))
def test_doubtful_words_never_read_as_safe(words: str) -> None:
    assert state_of(words) not in (Confiscation.NONE, Confiscation.CONCLUDED)
