"""The one-line form in which a case owner may report: the milestone first, a colon, its particulars."""
# ruff: noqa: E501 - the lines are quoted as they would be written

import pytest

from tests.updates import reading, rows, told

LINES = r"""
    removal_details removal_date=2026-03-14 flight=BA75 destination=Lagos | REMOVAL: 14 March 2026, BA75, Lagos\n\nMrX
    bail_granted date=2015-05-03 restrictions=reside at 4 Elm Road, Hull; report weekly | MrX\nBAIL: 3 May 2015, restrictions: reside at 4 Elm Road, Hull; report weekly.
    appeal_result date=2015-06-02 outcome=dismissed | MrX\nAppeal result - dismissed 2 June 2015
    appeal_result date=2015-06-02 outcome=allowed | appeal result: 2/6/15, allowed\nMrX
    deportation_order_served date=2015-06-09 | order served: yesterday\nMrX
    no_deport_decision date=2015-06-02 | NO DEPORT: 2 June 2015.\n\nMrX
    deport_decision date=2015-06-02 | Deport: 2.6.15\n\nMrX
    notified_of_intention date=2015-06-02 | Notified: 2 June\n\nMrX
    appeal_received date=2015-06-02 | APPEAL RECEIVED: 2 June\n\nMrX
    removal_details removal_date=2015-06-14 flight=KQ101 destination=Nairobi cancelled=True | REMOVAL CANCELLED: 14 June 2015, KQ101, Nairobi\nMrX
    removal_details date=2015-06-09 removal_date=2015-06-14 flight=KQ101 destination=Nairobi | Removal: 14 June 2015, KQ 101, Nairobi, set on 9 June 2015\nMrX
    None | Bail: refused 3 June 2015\nMrX
    None | Removal: hoped for in July\nMrX
    None | Appeal result: awaited\nMrX
    bail_granted date=2015-06-03 | Bail granted: 3 June 2015, conditions: none\nMrX
    None ASK | ORDER SERVED: 2 June 2015\nREMOVAL: 14 June 2015, BA75, Lagos\nMrX
    removal_details removal_date=2015-06-22 destination=Tirana | REMOVAL: 22 June 2015, charter, Tirana\nMrX
"""


@pytest.mark.parametrize(("want", "subject", "words"), rows(LINES))
def test_a_line_of_the_short_form_is_read(want: str, subject: str, words: str) -> None:
    assert told(reading(words, subject)) == want
