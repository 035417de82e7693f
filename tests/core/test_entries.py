"""What a row of persons with brief statements beside them says of each; "open" where a person is asked."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from mailbot.core.interpret import interpret
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party

INTRODUCED = "New interest in Luan BERISHA (B1111112) and Besnik HOTI (B1111114). "
FAMILY = "New interest in Luan BERISHA (B1111112), Arben BERISHA (B1111113) and Besnik HOTI (B1111114). "

# How confiscation stands for each of those named, in order, and the words.
ROWS = """
order none | New interest. Luan BERISHA, B1111112 (POCA order £5k, unpaid) and Besnik HOTI, B1111114 (no POCA).
proceedings none concluded | New interest. Luan BERISHA, B1111112 - POCA ongoing, Besnik HOTI, B1111114 - no POCA, Ana RAMA, B1111115 - POCA order paid.
proceedings none | New interest. Luan BERISHA [B1111112] POCA ongoing & Besnik HOTI [B1111114] no POCA.
order none proceedings | New interest. Luan BERISHA (POCA order unpaid), Besnik HOTI (nil) and Ana RAMA (POCA hearing 3 May).
order none | New interest in Luan BERISHA (B1111112; POCA order £5k unpaid) and Besnik HOTI (B1111114; no POCA).
proceedings none concluded | New: Luan BERISHA B1111112 restraint order in force, Besnik HOTI B1111114 nothing under POCA, Ana RAMA B1111115 confiscation order quashed
concluded order | New: Luan BERISHA, B1111112 - confiscation order paid in full / Besnik HOTI, B1111114 - confiscation order outstanding.
none order | Our interest in Luan BERISHA (no POCA), B1111112, and Besnik HOTI (POCA order unpaid), B1111114, is new.
proceedings none | New interest. B1111112 Luan BERISHA POCA ongoing, B1111114 Besnik HOTI no POCA
none proceedings | New interest: B1111112 (no POCA), B1111114 (POCA ongoing).
proceedings none | New: Luan BERISHA, B1111112, no fixed address, POCA ongoing, and Besnik HOTI, B1111114, no fixed address, no POCA.
order concluded | New: Luan BERISHA, B1111112 (conf order 10k, 3k paid) and Besnik HOTI, B1111114 (conf order 5k, all paid).
order concluded | New: Luan BERISHA, B1111112 (confiscation order of £10,000 made 3 May 2019, £2,000 still owing), Besnik HOTI, B1111114 (confiscation order of £1 made the same day, paid).
# Where the topic stands before all of them, or in one of the statements alone.
proceedings concluded | New. Confiscation proceedings against Luan BERISHA, B1111112 (pending) and Besnik HOTI, B1111114 (discontinued).
none not_stated order | New: Luan BERISHA, B1111112 (no POCA); Besnik HOTI, B1111114 (tbc); Ana RAMA, B1111115 (POCA order, part paid).
# A statement with a verb beside brief ones.
order none | New: Luan BERISHA, B1111112 (POCA order unpaid), and Besnik HOTI, B1111114, against whom there are no confiscation proceedings.
none order | New: Luan BERISHA, B1111112 (no POCA), and Besnik HOTI, B1111114, who owes £4,000 under a confiscation order.
# The statements first.
proceedings none | New. POCA ongoing: Luan BERISHA, B1111112; no POCA: Besnik HOTI, B1111114.
none order | New. No POCA for Luan BERISHA, B1111112; POCA order unpaid for Besnik HOTI, B1111114.
# What may be said of both, what is, and what is said of nobody of ours.
proceedings not_stated | New: Luan BERISHA, B1111112 (HMP Leeds, POCA ongoing), and Besnik HOTI, B1111114 (HMP Hull).
open none | New: Luan BERISHA, B1111112 and Besnik HOTI, B1111114 (no POCA).
proceedings proceedings | New: Luan BERISHA, B1111112, and Besnik HOTI, B1111114 (both POCA ongoing).
none | New: Luan BERISHA, B1111112 (no POCA) and his cousin Arben BERISHA (POCA ongoing).
"""
BEHIND = """
proceedings none | Berisha - POCA ongoing, Hoti - no POCA.
order none | POCA order: Berisha. No POCA: Hoti.
order none | POCA order - Berisha, no POCA - Hoti.
order none | Berisha: order made, £500 unpaid; Hoti: no proceedings under POCA.
open open | There are no proceedings against either.
"""
OF_A_FAMILY = """
proceedings proceedings none | Confiscation proceedings have begun against the Berishas but not Hoti.
proceedings proceedings not_stated | The Berisha brothers face confiscation.
proceedings proceedings none | Both Berishas are subject to confiscation proceedings; Hoti isn't.
proceedings proceedings none | Both Berishas face confiscation; Hoti doesn't face any.
none none order | There are no confiscation proceedings against the Berishas. Hoti owes £5,000 under a confiscation order.
none none not_stated | Neither of the Berishas is subject to POCA.
order order none | The Berisha family owes £5,000 under POCA; there are no proceedings against Hoti.
order order concluded | Hoti has paid his confiscation order. The two Berishas have not.
order order none | Confiscation: the Berishas - order unpaid, Hoti - none.
proceedings proceedings none | Mr and Mrs Berisha are subject to a restraint order. Hoti is not subject to confiscation.
not_stated not_stated not_stated | The Berishas' cousin, who is unknown to us, faces confiscation.
open open open | BERISHA faces confiscation proceedings.
"""


def cases(head: str, table: str) -> list[tuple[str, list[str]]]:
    rows = (line.split(" | ", 1) for line in table.strip().splitlines() if not line.startswith("#"))
    return [(head + words, states.split()) for states, words in rows]


CASES = [*cases("", ROWS), *cases(INTRODUCED, BEHIND), *cases(FAMILY, OF_A_FAMILY)]


@pytest.mark.parametrize(("text", "states"), CASES, ids=[text[-60:] for text, _ in CASES])
def test_a_statement_belongs_to_the_person_or_the_family_beside_it(text: str, states: list[str]) -> None:
    page = Page("1", Source.BODY, text, (Span(Voice.OWN, 0, len(text)),))
    read = interpret((page,), claimed=Party.NCA, automatic=None, sent=None)
    assert [s.confiscation or "open" for s in read.subjects] == states


def test_a_reference_behind_each_name_is_that_names_own() -> None:
    text = "Our interest in Luan BERISHA (no POCA), B1111112, and Besnik HOTI (POCA order unpaid), B1111114, is new."
    page = Page("1", Source.BODY, text, (Span(Voice.OWN, 0, len(text)),))
    read = interpret((page,), claimed=Party.NCA, automatic=None, sent=None)
    assert [(s.reference, s.name) for s in read.subjects] == [("B1111112", "Luan BERISHA"), ("B1111114", "Besnik HOTI")]
