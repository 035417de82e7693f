"""How confiscation is denied, owed, paid and taken back in other words, and what an earlier letter said of it."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

from datetime import UTC, datetime

import pytest

from mailbot.core.interpret import interpret
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party

SENT = datetime(2019, 5, 28, 12, 0, tzinfo=UTC)
HIM = "Dimitrios VLACHOS (P6629104, born 02.01.1966)"
# Left how confiscation stands ("unclear" is left to a person), right what NCA wrote; MrX is the person.
SAID = r"""
    none | NCA has an interest in MrX. Nobody has invoked POCA against him, and nobody will.
    proceedings | MrX is facing confiscation proceedings, and the Crown, which had meant to drop them, thought better of it.
    proceedings | MrX faces confiscation. The judge took it no further today and adjourned to 3 June.
    proceedings | We notified MrX. The confiscation proceedings went no further than the first hearing this month; the next is on 3 June.
    order | MrX no longer asks for time to pay his confiscation order.
    order | MrX, who is under a confiscation order, no longer seeks to appeal it.
    proceedings | MrX: the Crown has applied for confiscation. The defence applied to adjourn, and withdrew that application.
    proceedings | MrX: the Crown has asked for confiscation. The defence asked for a stay, and has since withdrawn its application.
    order | MrX. He has a confiscation order of £50,000. He handed the pound over in January as a first payment.
    order | MrX. Confiscation order £9,000, paid off: 0.
    not_stated | MrX. Confiscation may be sought at the hearing in June. Nobody has asked for it yet.
    not_stated | MrX. Confiscation may follow after sentence, but none has been asked for so far; the Crown will ask in June.
    order | MrX is under a confiscation order. It came from somebody else's case that he was charged.
    proceedings | MrX is facing confiscation proceedings. He is another man since his conversion.
    unclear | NCA has taken an interest in MrX: he had a confiscation order of 88,000 pounds from 2016. On 7 June it was varied down to one pound, because the assets turned out not to exist, and his counsel handed the pound over in court. So that is the end of that.
    unclear | MrX. I cannot tell you how he stands on confiscation. His solicitors say that the order was settled in full in the summer; the magistrates' enforcement office says that the greater part of it is still owing. One of them is wrong and I do not know which.
    order | MrX. His confiscation order of £15,000 was looked at again in July under section 22 and raised to £48,300. He has been given until 30 November to pay.
    concluded | MrX. The Crown served a statement of information and then thought better of it; the judge was told in October that confiscation would not be pursued.
    concluded | We wrote of MrX in 2018 because of a large confiscation application. The Crown withdrew that application on Thursday.
    proceedings | MrX. POCA: the Crown will ask for a timetable at sentence.
    none | MrX. His co-accused Lamine Gaye, in whom we are not interested, was ordered to pay 340,000 pounds under the Proceeds of Crime Act and has a restraint order on three flats. Mr Vlachos himself was a driver on a day rate: no confiscation has been sought from him.
    proceedings | MrX has a POCA timetable that runs to July.
    proceedings | MrX is on a POCA timetable that runs to July.
    proceedings | Confiscation: MrX shares a timetable with his brother that runs to July.
    order | MrX. Confiscation: Y - order, 0 paid of 7,000
    order | MrX. Confiscation: order, nil paid
    order | MrX. Confiscation order, 0 of 7,000 paid
    order | MrX. Confiscation order 7,000, paid 0
    order | MrX has a confiscation order, £0 paid to date.
    none | MrX is new to us. Confiscation: N.
    proceedings | MrX must answer a section 16 statement by June.
    proceedings | An application was lodged against MrX under POCA on 2 May and awaits a date.
    proceedings | CONFISCATION. MrX: an application was lodged on 2 May and awaits a date.
    concluded | MrX: his confiscation order was quashed on appeal.
    concluded | CONFISCATION. MrX: his order was quashed on appeal.
    order | MrX. POCA: order of £900, 0 paid
    order | MrX. Confiscation: order made 2016, paid to date: nil
    concluded | MrX. Confiscation: order £10, paid £10.00
    order | MrX. Confiscation: £0 paid of £500
    not_stated | NCA has an interest in MrX. The confiscation order of one and a half million pounds that the newspapers wrote about was made against the husband, in whom we are not interested.
    concluded | MrX is new to us. The Crown has told the court in terms that it is going no further with the confiscation.
    concluded | MrX is new to us. The restraint order which was put on his accounts in 2016 has been lifted, and the Crown goes no further with confiscation.
    concluded | We notified MrX. The prosecution does not mean to go on with the confiscation proceedings that it began.
    concluded | A nominal order was made against MrX. It was paid over the counter that day.
    order | A confiscation order was made against MrX. He paid over £300 of it.
    not_stated | NCA is interested in MrX. On confiscation I have nothing to tell you about him, either way.
    not_stated | NCA is interested in MrX. Confiscation: nothing to report one way or the other.
    not_stated | NCA is interested in MrX. As for confiscation, I cannot say one way or the other.
    none | NCA is interested in MrX. Should a confiscation order ever be made against him, we would of course tell you on the same day; but nobody has applied for one, nobody intends to, and prosecuting counsel has said so in open court.
    none | NCA is interested in MrX. Nobody has asked for a confiscation order against him and nobody will.
    proceedings | Quick one. POCA app has gone in on MrX who you already have flagged for us. First hearing 19th April at Woolwich.
    proceedings | MrX: conf app's in, first hearing 3 June.
    proceedings | The s.6 application has gone in against MrX.
    concluded | We notified you of MrX. The Crown has withdrawn: it served no statement of information, it told the judge on Friday that it no longer asked for a confiscation order, and the restraint order has been discharged.
    concluded | MrX: the prosecution no longer seeks a confiscation order.
    concluded | MrX: the Crown has ceased to seek confiscation.
    none | NCA is interested in MrX. There is nothing under the Proceeds of Crime Act against him.
    none | NCA is interested in MrX. Nothing exists against him under POCA.
    not_stated | We told you of our interest in MrX. With her note came, by mistake, a page about a confiscation order. It belongs to a different offender's papers and I have destroyed it.
    not_stated | We told you of our interest in MrX. The confiscation order in the bundle belongs to somebody else's file.
    proceedings | NCA is interested in MrX. Counsel had expected that a confiscation order would be made in May. The hearing has slipped to 22 November, and it is only then that the judge will be asked to make one.
    proceedings | MrX. The court will be asked on 3 June to make a confiscation order.
    none | MrX. No confiscation has been sought against him at any time; the order that is on your papers was made against his landlord.
    none | NCA has an interest in MrX. Nobody ever sought a penny from him under POCA.
    none | NCA has an interest in MrX. Nothing is being sought from him under the Proceeds of Crime Act, nor will it be.
    none | NCA has an interest in MrX. The Crown has not asked for a penny under POCA and is not going to.
    none | NCA has an interest in MrX. No one is after his money: no POCA, now or later.
    none | NCA has an interest in MrX. POCA has never been mentioned in his case and won't be.
    none | NCA has an interest in MrX. POCA wise there is nothing against him.
    none | NCA has an interest in MrX. On the POCA side there is nothing doing.
    none | NCA has an interest in MrX. He never went through POCA and is not going to.
    none | NCA has an interest in MrX. The prosecution left POCA out of it altogether.
    proceedings | NCA has an interest in MrX. POCA: s.16 in; D's reply due 3/4; half day listed Norwich 22/5.
    proceedings | NCA has an interest in MrX. POCA - s16 served, s17 due 12 June.
    proceedings | NCA has an interest in MrX. CROWN LODGED POCA SECTION SIXTEEN STATEMENT AGAINST HIM 2 NOV BENEFIT PUT AT GBP 88000 HEARING FIXED FOR 9 JAN
    proceedings | NCA has an interest in MrX. The two sides are still arguing over how much he made; the POCA hearing has a three-day slot in October.
    proceedings | NCA has an interest in MrX. The Crown wants his money and has said so: its POCA paper is before the judge.
    proceedings | NCA has an interest in MrX. The judge has yet to say what he must give back under POCA; that is for 3 June.
    order | NCA has an interest in MrX. He got POCA'd last month for forty grand and hasn't coughed up a bean of it.
    order | NCA has an interest in MrX. He was POCA'd for £40k in May and has paid nowt.
    order | NCA has an interest in MrX. He was told by the Guildford court under POCA, on 6 December, to give up 35,000 pounds; he has yet to make a start on it.
    order | NCA has an interest in MrX. Croydon Crown Court told him in May to hand back £18,500 under the Proceeds of Crime Act and he has not done so.
    order | NCA has an interest in MrX. In May 2016 the judge fixed £61,000 under POCA. £12,500 is to go.
    order | NCA has an interest in MrX. The POCA bill was £75,000 and he still has the whole of it to find.
    order | NCA has an interest in MrX. He has a confiscation order hanging round his neck, £30,000 of it.
    order | NCA has an interest in MrX. Under POCA he is in for £90,000 and has not shifted a penny of it.
    concluded | MrX. Our note of 9 January said that he had £14,200 of his POCA debt still to find. The last of it reached the court on Monday and his account stands at nil.
    concluded | MrX. He had £9,000 of his confiscation order left to pay. The balance came in on Friday and nothing is owed now.
    concluded | MrX. His POCA debt is history: he handed over the last pound in March.
    concluded | MrX. The 120,000 pounds which Snaresbrook had told him to give up under POCA is quashed, all of it.
    unclear | MrX. Our note said that he had £14,200 of his POCA debt still to find. Another £200 of it reached the court on Monday.
    proceedings | MrX. POCA has been invoked against him.
    proceedings | MrX. Nobody has yet been told what the POCA figure will be; the judge rules in June.
    order | MrX. £61,200 was ordered under POCA in November. £61,150 is in; the last fifty is not.
    concluded | MrX. POCA: nominal order of one pound, handed over at the court counter the same day.
    none | MrX. Not charged with the money counts. Part 2 is not being used against him.
    unclear | MrX. The returned letter spoke of a confiscation order of £18,000. Since then the Crown Court has cut that sum to £6,350 under section 23 of the Proceeds of Crime Act, and £6,350 is what he had handed over by the end of June. Nothing is left to pay.
    not_stated | MrX. In 2013 a flat of his was taken by a civil recovery order, under Part 5 of the 2002 Act. In 2014 the justices forfeited £22,140 in cash under section 298. Both are civil, and both are over.
    order | MrX. He's doing fourteen months in default, because the £212,000 which the court at Southwark fixed under POCA in 2018 never arrived. Sitting out those months doesn't wipe out the debt.
    proceedings | MrX. Let nobody persuade you that nothing is pending under the Proceeds of Crime Act. Something is: the hearing went part-heard in July and resumes on 6 November.
    proceedings | MrX. Do not be misled into thinking that there are no confiscation proceedings.
    none | MrX. Strike out paragraph 4 of our notification. It told you that confiscation proceedings were in hand against him. A clerk had lifted the sentence from his cousin's sheet. Against MrX himself there are none, nor were there ever.
    none | MrX. Our letter of May said that POCA proceedings were pending. That was a mistake: there are no confiscation proceedings against him.
    unclear | MrX. Our letter of May said that there was a confiscation order. No proceedings are pending against him.
    concluded | MrX. We told you in May that confiscation proceedings were pending. They were discontinued on 3 June.
    order | MrX. We told you in May that confiscation proceedings were pending. On 3 June he was ordered to pay £20,000 under POCA.
    proceedings | MrX. We told you in May that there were no confiscation proceedings. They have now begun.
    order | MrX. We told you in May that he had a confiscation order of £20,000 to pay. So far he has paid £1,000 of it.
    order | MrX. Our notification said that he owed £20,000 under a confiscation order. That has not changed.
    none | MrX. For completeness: confiscation is not a factor. There are no proceedings of that kind.
    none | MrX. Confiscation does not come into it.
    none | MrX. Confiscation is not an issue here.
    none | MrX. No confiscation angle.
    none | MrX. There's no POCA dimension to this one.
    unclear | MrX. Confiscation is not the only factor.
    order | MrX. RDs cannot be set for now: the Crown Court made a confiscation order of £48,250 in 2021, of which not a penny has been paid, and the default term would run first. He has been bailed by nobody and has no appeal outstanding.
    order | MrX. The Crown Court made a confiscation order of £48,250 in 2021. There are no other matters outstanding.
    order | MrX. He has a confiscation order. No appeal is outstanding.
    order | MrX. He has a confiscation order of £4,000. No charges are outstanding and no barriers remain.
    concluded | MrX. He has a confiscation order of £4,000. Nothing is outstanding.
    concluded | MrX. He had a confiscation order of £4,000. No balance is outstanding.
    order | MrX. He has a confiscation order of £4,000. No payment is overdue.
    order | MrX. He has a confiscation order of £4,000; no enforcement steps are outstanding.
"""


def rows() -> list[tuple[str, str]]:
    """Give (state, words) of the table."""
    lines = (line.strip().partition(" | ") for line in SAID.strip().splitlines())
    return [(state, words.replace("MrX", HIM).replace("\\n", "\n")) for state, _, words in lines]


@pytest.mark.parametrize(("state", "words"), rows())
def test_other_words_for_it_say_the_same(state: str, words: str) -> None:
    page = Page("1", Source.BODY, words, (Span(Voice.OWN, 0, len(words)),))
    read = interpret((page,), claimed=Party.NCA, automatic=None, sent=SENT)
    assert [one.confiscation or "unclear" for one in read.subjects] == [state]
