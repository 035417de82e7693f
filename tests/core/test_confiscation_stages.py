"""What ended may be a part of proceedings only: a day in court, the evidence, a stay; a hearing ends with or without an order."""
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
    concluded | MrX\n\nYou hold our notice on the above dated 3 September 2014, which said that\nconfiscation proceedings were pending at Teesside.\n\nThey no longer are: on 9 January the Crown offered no evidence of benefit and\nHis Honour brought the proceedings to an end without an order.
    unclear | MrX. We told you that POCA proceedings were under way. That is no longer so.
    concluded | MrX. The judge brought the confiscation proceedings to an end without an order.
    concluded | MrX. The judge ended the confiscation proceedings without making an order.
    concluded | MrX. The Crown offered no evidence of benefit and the POCA proceedings were closed.
    concluded | MrX. The confiscation proceedings were brought to a close by His Honour; no order.
    unclear | MrX. The judge brought the first day of the confiscation proceedings to an end without an order.
    proceedings | MrX. His Honour brought the POCA hearing to an end without a ruling; judgment is reserved to May.
    order | MrX. Our notice said that confiscation proceedings were pending. They no longer are: on 9 January the court made an order for £20,000.
    order | MrX. Our notice said that confiscation proceedings were pending. They no longer are. On 9 January the court made an order for £20,000.
    order | MrX. Our notice said that confiscation proceedings were pending. They no longer are; he was ordered to pay £20,000.
    concluded | MrX. The POCA hearing ended without an order.
    proceedings | MrX. The first day of the POCA hearing ended early; back on Monday.
    proceedings | MrX. Evidence in the confiscation proceedings closed on Friday. Judgment on 3 June.
    proceedings | MrX. Argument in the confiscation proceedings finished on Friday and the judge will rule on 3 June.
    proceedings | MrX. The confiscation proceedings have been brought one step nearer to an end.
    proceedings | MrX. We hope to bring the confiscation proceedings to an end by June.
    proceedings | MrX. The Crown's negotiations with his counsel ended without agreement and the confiscation proceedings are listed for June.
    proceedings | MrX. The stay on the confiscation proceedings came to an end in May.
    proceedings | MrX. The adjournment of his confiscation proceedings ended on Monday.
    proceedings | MrX. The pause in POCA proceedings is over.
    proceedings | MrX. POCA: the prosecutor's statement was finished last week and went to the defence.
    proceedings | MrX. The section 16 statement in the confiscation proceedings has been completed.
    proceedings | MrX. The deadline for the defence response in confiscation has ended.
    proceedings | MrX. My involvement in his confiscation proceedings ended when I changed desk; DC Hale now runs them.
    proceedings | MrX. Legal aid for the confiscation proceedings was withdrawn, so he now represents himself.
    proceedings | MrX. His plea of guilty closed the trial; confiscation proceedings are listed for October.
    unclear | MrX. The judge closed the hearing in the POCA matter.
    proceedings | MrX. Confiscation: round one is over, round two is in May.
    proceedings | MrX. One count of the confiscation application was dropped, the rest goes ahead.
    proceedings | MrX. The application for a stay of the confiscation proceedings was dismissed.
    proceedings | MrX. An attempt to have the confiscation proceedings stopped was thrown out.
    proceedings | MrX. The first set of POCA proceedings was dropped in 2017; the second set is running.
    concluded | MrX. The Crown dropped the confiscation proceedings.
    concluded | MrX. All confiscation proceedings against him are over and no order was made.
    concluded | MrX. Confiscation proceedings are at an end.
    concluded | MrX. The confiscation application was abandoned on the day of the hearing.
    concluded | MrX. The hearing ended the confiscation proceedings: no benefit found.
"""


def rows() -> list[tuple[str, str]]:
    """Give (state, words) of the table."""
    lines = (line.strip().partition(" | ") for line in SAID.strip().splitlines())
    return [(state, words.replace("MrX", HIM).replace("\\n", "\n")) for state, _, words in lines]


@pytest.mark.parametrize(("state", "words"), rows())
def test_the_end_of_a_part_is_not_the_end_of_it_all(state: str, words: str) -> None:
    page = Page("1", Source.BODY, words, (Span(Voice.OWN, 0, len(words)),))
    read = interpret((page,), claimed=Party.NCA, automatic=None, sent=SENT)
    assert [one.confiscation or "unclear" for one in read.subjects] == [state]
