"""Of which of several persons a statement about confiscation speaks; "open" where a person is asked."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from mailbot.core.interpret import interpret
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party

TWO = "New interest in Anton GRIGORESCU (A1234567, born 1/2/1980) and Bela KOVACS (B2345678, born 3/4/1985). "
THREE = (
    "New interest in three: Anton GRIGORESCU (A1234567, born 1/2/1980), Bela KOVACS (B2345678, born 3/4/1985) and Ciro "
    "MARINO (C3456789, born 5/6/1990). "
)
LIST = """New interest in three men.

a) Anton GRIGORESCU, A1234567, born 1/2/1980
b) Bela KOVACS, B2345678, born 3/4/1985
c) Ciro MARINO, C3456789, born 5/6/1990

"""
HEADS = {"two": TWO, "three": THREE, "list": LIST}

# How many are named, how confiscation stands for each of them in order, and on what words.
SAID = """
two | proceedings none | A restraint order over the assets of the elder has been in force since January. Kovacs, unlike him, faces no confiscation.
two | order none | The elder owes £5,000 under a confiscation order. Kovacs, in contrast to him, faces no confiscation proceedings.
two | proceedings none | The house of the elder man is restrained under POCA. Kovacs faces no confiscation.
two | proceedings proceedings | Both face confiscation proceedings.
two | none none | Neither is subject to confiscation.
two | none none | Neither has ever been before a court for confiscation.
two | order concluded | Grigorescu owes £3,000 under a confiscation order; Kovacs has paid his.
two | order none | The former has an unpaid confiscation order. The latter has none, and no proceedings either.
two | proceedings none | There are confiscation proceedings against the former but not against the latter.
two | concluded order | A confiscation order was made against each of them in 2015. Only Mr Grigorescu has paid.
two | concluded order | A confiscation order was made against each of them in 2015. Mr Grigorescu's was quashed; Mr Kovacs still owes his in full.
two | not_stated proceedings | Only Mr Kovacs is subject to confiscation proceedings.
two | none proceedings | Mr Kovacs is subject to confiscation proceedings, Mr Grigorescu is not.
two | none order | Confiscation: Grigorescu none, Kovacs order made and unpaid.
two | concluded proceedings | Confiscation proceedings against Mr Grigorescu were dropped in May. Those against Mr Kovacs go on.
two | proceedings proceedings | The section 6 hearing for both is on 3 May.
two | none proceedings | Mr Grigorescu has nothing to do with the confiscation proceedings, which are against Mr Kovacs alone.
two | not_stated order | Of the two, Kovacs alone has had a confiscation order made against him. It is unpaid.
two | order proceedings | The first has a confiscation order, unpaid; against the second proceedings under POCA are pending.
three | proceedings proceedings proceedings | All three are subject to confiscation proceedings.
three | proceedings proceedings not_stated | All but Mr Marino face confiscation.
three | proceedings proceedings concluded | Apart from Mr Marino, who has paid off his confiscation order, they are all still to be dealt with for confiscation.
three | none proceedings none | None of them is subject to confiscation proceedings except Mr Kovacs.
three | none order none | Mr Kovacs has an unpaid confiscation order. There are no confiscation proceedings against the other two.
three | proceedings proceedings none | The first two face confiscation hearings in June; nothing under POCA was brought against the third.
three | proceedings proceedings open | Grigorescu and Kovacs are subject to restraint orders, Marino is not.
three | open open open | Grigorescu and Marino were each ordered to pay £5,000 by way of confiscation. The former has paid, the latter has not. No application was made in the case of Kovacs.
three | concluded not_stated order | The oldest has satisfied his confiscation order, the youngest has not.
three | open open open | Confiscation proceedings are under way against two of the three.
three | open open open | One of them has an outstanding confiscation order.
list | proceedings none proceedings | Confiscation proceedings are pending against (a) and (c). As for (b), there are none.
list | order none none | (a) owes £400 under a confiscation order, (b) and (c) have nothing to pay: no confiscation was sought against them.
list | order none proceedings | a: order, unpaid. b: no confiscation. c: hearing in June.
two | none none | Mr Grigorescu's co-defendant Peter Smith owes £40,000 under a confiscation order. Neither of our men does; no application was made against them.
two | concluded open | Mr Grigorescu was ordered to pay £900 under POCA and did so. Mr Kovacs was not.
two | none proceedings | Kovacs: POCA hearing 3 May. Grigorescu: no POCA.
two | order concluded | Mr Kovacs has paid his confiscation order, whereas Mr Grigorescu has yet to pay anything towards his.
two | concluded proceedings | Confiscation has been concluded for Mr Grigorescu, with an order for £700 which he paid in March, and is pending for Mr Kovacs.
two | none not_stated | Unlike Mr Kovacs, Mr Grigorescu has no confiscation proceedings against him.
two | none order | Unlike Mr Kovacs, whose confiscation order is unpaid, Mr Grigorescu faces no confiscation.
two | none none | Mr Grigorescu is not subject to confiscation proceedings. Nor is Mr Kovacs.
two | proceedings proceedings | Mr Grigorescu is subject to confiscation proceedings. So is Mr Kovacs.
two | proceedings proceedings | Mr Grigorescu is subject to confiscation proceedings, as is Mr Kovacs.
two | order concluded | Mr Grigorescu still owes all that he was ordered to pay under POCA. Mr Kovacs was ordered to pay £900 and has paid every penny.
two | none concluded | No confiscation against Grigorescu; Kovacs coughed up the whole of his order in 2014.
two | none open | There are no confiscation proceedings against Mr Grigorescu. Mr Kovacs's house is to be sold by a receiver.
three | proceedings none none | Only in the case of Grigorescu are there confiscation proceedings; the others are clear of them.
three | concluded concluded order | All three were made subject to confiscation orders; the first two have cleared theirs, the third has not.
two | concluded none | Mr Grigorescu has paid off his confiscation order. Mr Kovacs has never had one, nor is one sought.
two | proceedings none | Mr Grigorescu, who faces confiscation in June, was tried with Mr Kovacs, against whom nothing was sought under POCA.
"""
CASES = [tuple(line.split(" | ", 2)) for line in SAID.strip().splitlines()]


@pytest.mark.parametrize(("head", "states", "words"), CASES, ids=[c[2][:60] for c in CASES])
def test_each_person_has_what_is_said_of_him(head: str, states: str, words: str) -> None:
    text = HEADS[head] + words
    page = Page("1", Source.BODY, text, (Span(Voice.OWN, 0, len(text)),))
    read = interpret((page,), claimed=Party.NCA, automatic=None, sent=None)
    assert [s.confiscation or "open" for s in read.subjects] == states.split()
