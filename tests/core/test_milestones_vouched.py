"""Who vouches for a report, what two places of a mail tell differently, slips put right at once, rows of a table."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from tests.updates import reading, rows, told

# Left what a careful reader takes from it, right what was written; MrX is the person, "##" ends the subject line.
UPDATES = """
    None ASK | According to a reporter at the Gazette the appeal of MrX was dismissed on 3 June.
    None ASK | I am told MrX's appeal has been allowed.
    None ASK | Word is that MrX has been bailed.
    None ASK | We hear from his solicitors that the appeal of MrX was lodged on 3 June.
    removal_details date=2015-06-10 removal_date=2015-06-18 flight=BA75 destination=Lagos cancelled=True | The escorts told me this morning that the removal of MrX on BA75 to Lagos on 18 June was cancelled today.
    appeal_result date=2015-06-03 outcome=dismissed | The presenting officer rang to say that MrX's appeal was dismissed on 3 June.
    bail_granted date=2015-06-09 | A colleague in Team 4 tells me that MrX was granted bail yesterday.
    None ASK | MrX got bail yesterday, his wife says.
    None ASK | The law clinic is spreading it that we have decided to deport MrX.
    None | The law clinic is spreading it that we have decided to deport MrX. We have decided no such thing.
    None | His reps insist that an appeal was received from MrX on 3 June. It was not.
    None | There is a rumour that MrX was granted bail on Monday. It is untrue.
    None ASK | Facebook says that MrX has been deported to Lagos on 3 June.
    deportation_order_served date=2015-06-03 | HMP Onley confirms that the deportation order was served on MrX on 3 June.
    deportation_order_served date=2015-06-03 | The deportation order was served on MrX on 3 June, so the prison tells us.
    None ASK | Somebody on the landing told me that the deportation order was served on MrX on 3 June.
    None ASK | MrX's MP wrote to say that the appeal was allowed last week. Can you check?
    None | Counsel for MrX claims that he has appealed. The Tribunal has no trace of any appeal.
    None ASK | Heard through the grapevine that MrX's appeal was allowed.
    None ASK | I had a call from MrX's sister: he was granted bail on Tuesday.
    removal_details removal_date=2015-06-18 flight=BA75 destination=Lagos | MrX goes to Lagos on BA75 on 17 June - sorry, 18 June.
    removal_details removal_date=2015-06-18 flight=BA75 destination=Lagos | MrX flies on 17 June 2015 on BA75 to Lagos. Correction, I misread: it is 18 June 2015.
    deportation_order_served date=2015-06-04 | DO served on MrX on 3 June - no, sorry, 4 June.
    appeal_result date=2015-06-04 outcome=dismissed | MrX's appeal was dismissed on 3 June, I mean 4 June.
    removal_details flight=BA75 destination=Lagos ASK | MrX flies to Lagos on BA75 on 17 June 2015. Flight: BA75 departing 18 June 2015.
    removal_details removal_date=2015-06-18 flight=BA75 destination=KINGSTON JAMAICA | Removal of MrX: BA75 18JUN15 LONDON - KINGSTON JAMAICA
    None ASK | MrX: appeal ALLOWED ## Appeal of MrX: refused bail. The judge dismissed the appeal on 3 June?
    appeal_result date=2015-06-03 ASK | MrX: appeal ALLOWED ## The appeal of MrX was dismissed on 3 June.
    None ASK | Bail refused - MrX ## MrX was granted bail yesterday.
    bail_granted ASK | MrX bailed 8 June ## MrX was granted bail on 9 June.
    removal_details removal_date=2015-06-18 flight=BA75 destination=Lagos | MrX\\n\\nRef | Name | Date of removal | Flight no. | To\\nA1234567 | Anton GRIGORESCU | 18/06/2015 | BA75 | Lagos
    removal_details date=2015-06-09 removal_date=2015-06-18 flight=BA75 destination=Lagos | Details for MrX below.\\n\\nFlight | Departure | Destination | RDs set\\nBA 75 | 18 June 2015 | Lagos | 9 June 2015
    None | MrX requested:\\n\\nFlight | Departure | Destination\\nTBC | 18 June 2015 | Lagos
    deport_decision date=2015-06-03 | Decision on MrX:\\n\\nto deport - taken 03.06.15, HEO agreed.
    appeal_result outcome=dismissed | MrX: Dismissed by the FTT.
    appeal_result date=2015-06-03 outcome=allowed | MrX\\nAllowed by Judge Farrant at Hatton Cross on 3 June.
    deport_decision date=2015-06-03 | Having read the sentencing remarks, we are pursuing deportation of MrX, born 14/02/1981. The decision was taken on 3 June.
    deportation_order_served date=2015-06-09 | Service of DO on MrX, 8 June ## That did not happen on Monday as he was at court. The deportation order was served on MrX the next day, 9 June.
    removal_details removal_date=2015-06-18 flight=BA75 destination=Lagos | Removal MrX:\\n\\nwhen | how | to\\n18 June | BA75 | Lagos
    removal_details removal_date=2015-06-18 flight=BA75 destination=Lagos | MrX leaves on 18 June 2015 on BA75 to Lagos. His travel document is valid until 30 June 2015.
    removal_details date=2015-06-10 removal_date=2015-06-13 flight=BA75 destination=Lagos cancelled=True | MrX: Saturday's flight (BA75 to Lagos) was cancelled today.
    None | MrX: his wife's visa appeal was allowed today.
    None | MrX: his appeal against recall was dismissed today.
    None | MrX: his appeal against extradition was dismissed yesterday.
    None | MrX: the previous case owner wrote that the deportation order was served on 2 June, but that was Mr Smith.
    None | MrX: he has a ticket to the embassy interview on 20 June.
"""


@pytest.mark.parametrize(("want", "subject", "words"), rows(UPDATES))
def test_only_what_somebody_vouches_for_is_reported(want: str, subject: str, words: str) -> None:
    assert told(reading(words, subject)) == want
