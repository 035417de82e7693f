"""Which milestone a case owner's sentence reports, if any."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

from datetime import UTC, datetime

import pytest

from mailbot.core.interpret import interpret
from mailbot.core.notification import Notification
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party

SENT = datetime(2015, 6, 10, 12, 0, tzinfo=UTC)   # A Wednesday.


def reading(words: str) -> Notification:
    page = Page("1", Source.BODY, words, (Span(Voice.OWN, 0, len(words)),))
    return interpret((page,), claimed=Party.HOME_OFFICE, automatic=None, sent=SENT)


REPORTED = {
    "deport_decision": """
        We have decided to deport Mr Anton GRIGORESCU (A1234567).
        A decision to deport was made on 4 June 2015 in the case of Mr Anton GRIGORESCU (A1234567).
        The decision to proceed to deportation of Mr Anton GRIGORESCU (A1234567) was taken today.
        The Secretary of State has decided that deportation of Mr Anton GRIGORESCU (A1234567) is conducive to the public good.
        Mr Anton GRIGORESCU (A1234567): deportation agreed by my SCW yesterday.
        It has been decided that Mr Anton GRIGORESCU (A1234567) is to be deported.
        We are going ahead with deportation of Mr Anton GRIGORESCU (A1234567), decision made 4 June.
        A1234567 Mr Anton GRIGORESCU - decision to deport taken 08/06/2015.
        Deportation of Mr Anton GRIGORESCU (A1234567) was approved on 4 June 2015.
        Having reviewed the case of Mr Anton GRIGORESCU (A1234567) I have decided to pursue deportation.
    """,
    "no_deport_decision": """
        We have decided not to deport Mr Anton GRIGORESCU (A1234567).
        A decision not to proceed to deportation was made in the case of Mr Anton GRIGORESCU (A1234567).
        Mr Anton GRIGORESCU (A1234567) is not going to be deported.
        Deportation of Mr Anton GRIGORESCU (A1234567) will not be pursued.
        We shall not be deporting Mr Anton GRIGORESCU (A1234567).
        No deportation action will be taken against Mr Anton GRIGORESCU (A1234567).
        Mr Anton GRIGORESCU (A1234567) will not face deportation. Decision taken 4 June.
        The deportation case against Mr Anton GRIGORESCU (A1234567) has been dropped.
        It was decided on 5 June against deporting Mr Anton GRIGORESCU (A1234567).
        Mr Anton GRIGORESCU (A1234567): decision - not to deport.
    """,
    "notified_of_intention": """
        Mr Anton GRIGORESCU (A1234567) was notified on 3 June that we intend to deport him.
        Notice of intention to deport was served on Mr Anton GRIGORESCU (A1234567) on 3 June.
        Mr Anton GRIGORESCU (A1234567) has been told of our intention to deport him.
        I handed Mr Anton GRIGORESCU (A1234567) the notice of intention to deport this morning.
        The notice of intention to make a deportation order was given to Mr Anton GRIGORESCU (A1234567) yesterday.
        Mr Anton GRIGORESCU (A1234567) received the letter of intention to deport on 3 June.
        Mr Anton GRIGORESCU (A1234567) now knows of our intention to deport: notice served 3 June 2015.
        The letter telling Mr Anton GRIGORESCU (A1234567) that he is liable to deportation was served on him on 3 June.
    """,
    "appeal_received": """
        Mr Anton GRIGORESCU (A1234567) has lodged an appeal.
        Notice of appeal was received yesterday from Mr Anton GRIGORESCU (A1234567).
        We have received an appeal against deportation from Mr Anton GRIGORESCU (A1234567).
        Mr Anton GRIGORESCU (A1234567) appealed on 3 June.
        The tribunal tells us that Mr Anton GRIGORESCU (A1234567) put in an appeal on 3 June.
        An in-time appeal from Mr Anton GRIGORESCU (A1234567) reached us today.
        Grounds of appeal for Mr Anton GRIGORESCU (A1234567) came in on Monday.
        Mr Anton GRIGORESCU (A1234567) is appealing. The form came this morning.
    """,
    "appeal_result": """
        The appeal of Mr Anton GRIGORESCU (A1234567) was dismissed.
        Mr Anton GRIGORESCU (A1234567) has had his appeal allowed by the First-tier Tribunal on 3 June.
        The judge dismissed Mr Anton GRIGORESCU's appeal (A1234567) on all grounds.
        Appeal dismissed: Mr Anton GRIGORESCU (A1234567), 3 June 2015.
        Mr Anton GRIGORESCU (A1234567) won his appeal.
        Mr Anton GRIGORESCU (A1234567) has abandoned his appeal.
        The Upper Tribunal remitted the appeal of Mr Anton GRIGORESCU (A1234567) on 3 June.
        Mr Anton GRIGORESCU (A1234567) was unsuccessful in his appeal, which was dismissed on 3 June.
        The tribunal has found against Mr Anton GRIGORESCU (A1234567): appeal dismissed.
        The appeal by Mr Anton GRIGORESCU (A1234567) failed.
    """,
    "bail_granted": """
        Mr Anton GRIGORESCU (A1234567) was granted bail on 9 June.
        Bail has been granted to Mr Anton GRIGORESCU (A1234567).
        Mr Anton GRIGORESCU (A1234567) got bail today.
        Mr Anton GRIGORESCU (A1234567) was released on bail yesterday.
        The IAC bailed Mr Anton GRIGORESCU (A1234567) on 9 June.
        Immigration Judge Marsh granted bail to Mr Anton GRIGORESCU (A1234567).
        Mr Anton GRIGORESCU (A1234567) is out on bail as of yesterday.
        The bail application of Mr Anton GRIGORESCU (A1234567) succeeded on 9 June.
        We opposed it, but bail was granted to Mr Anton GRIGORESCU (A1234567) on 9 June.
        Bail was not opposed and was granted on 9 June to Mr Anton GRIGORESCU (A1234567).
    """,
    "deportation_order_served": """
        The deportation order was served on Mr Anton GRIGORESCU (A1234567) on 9 June.
        Mr Anton GRIGORESCU (A1234567) was served with a deportation order today.
        DO served on Mr Anton GRIGORESCU (A1234567) 9/6/15.
        I served the DO on Mr Anton GRIGORESCU (A1234567) yesterday.
        Mr Anton GRIGORESCU (A1234567) was handed his deportation order on 9 June.
        Service of the deportation order on Mr Anton GRIGORESCU (A1234567) took place on 9 June.
        Mr Anton GRIGORESCU (A1234567) had the deportation order served on him at HMP Onley.
        The deportation order, signed on 1 June, was served on Mr Anton GRIGORESCU (A1234567) on 9 June.
        Mr Anton GRIGORESCU (A1234567) refused to sign for it, but the deportation order was served on him on 9 June.
    """,
    "removal_details": """
        Removal directions were set today for Mr Anton GRIGORESCU (A1234567): RO392 to Bucharest on 18 June.
        Mr Anton GRIGORESCU (A1234567) will be removed to Romania on 18 June 2015.
        Mr Anton GRIGORESCU (A1234567) is booked on flight RO392 on 18 June.
        Mr Anton GRIGORESCU (A1234567) leaves for Bucharest on Thursday 18 June 2015 by RO392.
        A seat is reserved for Mr Anton GRIGORESCU (A1234567) on RO392 to Bucharest, 18 June 2015.
        Removal of Mr Anton GRIGORESCU (A1234567) is arranged for 18 June.
        RDs set for Mr Anton GRIGORESCU (A1234567), 18 June, RO392.
        The flight for Mr Anton GRIGORESCU (A1234567) on 18 June has been cancelled.
        Removal directions for Mr Anton GRIGORESCU (A1234567) were cancelled today after a judicial review was lodged.
        Mr Anton GRIGORESCU (A1234567) will not now be removed on 18 June; the flight is off.
        Mr Anton GRIGORESCU (A1234567) is being removed on a charter flight to Tirana on 18 June.
    """,
}
NOTHING = """
    No deportation decision has been made in the case of Mr Anton GRIGORESCU (A1234567).
    We are minded to deport Mr Anton GRIGORESCU (A1234567).
    I am considering whether to deport Mr Anton GRIGORESCU (A1234567).
    The decision on deportation of Mr Anton GRIGORESCU (A1234567) is expected next week.
    The notice of intention to deport will be served on Mr Anton GRIGORESCU (A1234567) tomorrow.
    We could not serve the notice of intention to deport on Mr Anton GRIGORESCU (A1234567) as he had been moved.
    Mr Anton GRIGORESCU (A1234567) has not appealed.
    Mr Anton GRIGORESCU (A1234567) says that he will appeal.
    Mr Anton GRIGORESCU (A1234567) has until 20 June to appeal.
    The appeal of Mr Anton GRIGORESCU (A1234567) has not been decided.
    The appeal hearing for Mr Anton GRIGORESCU (A1234567) was adjourned.
    Judgment was reserved in the appeal of Mr Anton GRIGORESCU (A1234567).
    Mr Anton GRIGORESCU (A1234567) was refused bail.
    Bail for Mr Anton GRIGORESCU (A1234567) was refused on 9 June.
    Mr Anton GRIGORESCU (A1234567) withdrew his bail application.
    Mr Anton GRIGORESCU (A1234567) is applying for bail on 15 June.
    The deportation order for Mr Anton GRIGORESCU (A1234567) has been signed but not served.
    We tried to serve the deportation order on Mr Anton GRIGORESCU (A1234567) but he was at court.
    The deportation order is to be served on Mr Anton GRIGORESCU (A1234567) on 12 June.
    No removal directions have been set for Mr Anton GRIGORESCU (A1234567).
    We are waiting for a travel document before removal of Mr Anton GRIGORESCU (A1234567) can be arranged.
    The co-defendant of Mr Anton GRIGORESCU (A1234567) was granted bail on 9 June.
    His wife's appeal was dismissed. Mr Anton GRIGORESCU (A1234567) has not appealed.
    Mr Anton GRIGORESCU (A1234567): no change.
    I have taken over the case of Mr Anton GRIGORESCU (A1234567) from a colleague.
    Mr Anton GRIGORESCU (A1234567) has moved from HMP Lewes to HMP Ford.
    Has Mr Anton GRIGORESCU (A1234567) appealed?
    If the appeal of Mr Anton GRIGORESCU (A1234567) is dismissed we will serve the deportation order.
    When Mr Anton GRIGORESCU (A1234567) is granted bail I will let you know.
    Removal of Mr Anton GRIGORESCU (A1234567) cannot be arranged until his appeal is decided.
    Mr Anton GRIGORESCU (A1234567) served half of his sentence in May.
    In order to serve him I need the file of Mr Anton GRIGORESCU (A1234567).
    Permission to appeal was refused to Mr Anton GRIGORESCU (A1234567).
    Neither bail nor removal has been decided for Mr Anton GRIGORESCU (A1234567).
"""


def lines(block: str) -> list[str]:
    return [line.strip() for line in block.strip().splitlines() if line.strip()]


@pytest.mark.parametrize(("words", "name"), [(w, n) for n, block in REPORTED.items() for w in lines(block)])
def test_a_milestone_that_is_reported_is_found(words: str, name: str) -> None:
    assert reading(words).milestone == name


@pytest.mark.parametrize("words", lines(NOTHING))
def test_what_is_denied_planned_asked_or_anothers_is_no_milestone(words: str) -> None:
    assert reading(words).milestone is None


@pytest.mark.parametrize("words", [w for block in (*REPORTED.values(), NOTHING) for w in lines(block)])
def test_the_person_is_found_in_every_sentence(words: str) -> None:
    (subject,) = reading(words).subjects
    assert (subject.reference, subject.name) == ("A1234567", "Anton GRIGORESCU")
