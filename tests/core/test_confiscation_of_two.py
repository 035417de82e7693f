"""How confiscation stands for each of several, as letters say it in a sentence or two after naming them."""
# ruff: noqa: E501 - what is said of them stands on one line

import pytest

from tests.core.confiscation_rows import reading

TWO = (
    "NCA has an interest in Mr Ardian HOXHAJ (12/03/1984, F2043719) and Ms Mirela DUKA (27/07/1991, R2043801), neither of whom has been notified before. "
)
THREE = (
    "NCA has an interest in these three, none notified before:\n\n1. Giorgi LOMIDZE, 09/02/1981, F3318805\n2. Nino BERIDZE, 02/09/1984, F3318812\n3. Tamar KVELI, 25/12/1969, J3318829\n\n"
)
COUPLE = (
    "NCA has an interest in a married couple, Shahid CHAUDHRY (15/08/1978, U7304418) and his wife Rukhsana CHAUDHRY (04/12/1982, U7304426). Neither is known to you. "
)
SAID = {
    TWO: """
        order none | He has an unpaid confiscation order; she has none and none is sought.
        order none | An order under POCA for £9,000 was made against him. There are no proceedings against her.
        none order | Mr Hoxhaj faces no confiscation proceedings. Ms Duka does owe £3,000 under a confiscation order.
        proceedings proceedings | Both are subject to confiscation proceedings.
        none none | Neither is subject to confiscation proceedings.
        proceedings not_stated | Confiscation proceedings against Mr Hoxhaj are listed for May.
        proceedings none | He is subject to confiscation proceedings, she is not.
        none proceedings | She is subject to confiscation proceedings. He is not.
        concluded order | Confiscation orders were made against both. His has been paid, hers has not.
        order concluded | Her order has been satisfied. His confiscation order has not.
        order order | Each of them was made the subject of a confiscation order in March and neither has paid.
        concluded proceedings | The confiscation proceedings against him were dropped; those against her continue.
        proceedings concluded | Those against Ms Duka were discontinued in May, but the confiscation proceedings against Mr Hoxhaj go on.
        order none | Only Mr Hoxhaj has a confiscation order, which is unpaid. Nothing was sought against Ms Duka.
        none none | No confiscation is being pursued against either of them.
        order proceedings | While his confiscation order stands unpaid, her hearing under section 6 is still to come.
    """,
    THREE: """
        order none none | Lomidze owes £4,000 on a confiscation order. There is nothing under POCA against the other two.
        none none proceedings | Confiscation proceedings have begun against Kveli but not against Lomidze or Beridze.
        order order concluded | Confiscation orders were made against all three; only Kveli has paid.
        proceedings proceedings proceedings | All three are facing confiscation.
        none none none | There are no confiscation proceedings against any of them.
        concluded order order | All three had confiscation orders. Lomidze has paid his in full. The others have paid nothing.
        proceedings none concluded | As regards confiscation: Lomidze - hearing in June; Beridze - none; Kveli - order satisfied.
        none order none | Beridze alone has a confiscation order, still unpaid; none was sought for the rest.
        order none none | Of the three only the first has a confiscation order, and it is unpaid; there are no proceedings against the second and the third.
    """,
    COUPLE: """
        order none | The husband has an unpaid confiscation order. There are no proceedings against the wife.
        none order | There's a confiscation order outstanding against Mrs Chaudhry but nothing against her husband.
        proceedings proceedings | Confiscation proceedings against the couple are to be heard in May.
        order not_stated | He was ordered to pay £7,000 under POCA and has paid nothing.
        concluded none | His confiscation order has been paid in full and she was never subject to any.
    """,
}
ROWS = [(named, *line.strip().split(" | ", 1)) for named, block in SAID.items() for line in block.strip().splitlines()]
# What may still go to a person, and must never be read otherwise.
OPEN = ("Her order has been satisfied", "Of the three only", "There's a confiscation order outstanding", "she was never")


@pytest.mark.parametrize(("named", "states", "said"), ROWS, ids=[row[2][:70] for row in ROWS])
def test_each_is_read_with_the_own_state_or_left_to_a_person(named: str, states: str, said: str) -> None:
    told = [str(s.confiscation) for s in reading(named + said).subjects]
    unsure = said.startswith(OPEN) or any(words in said for words in OPEN)
    assert len(told) == len(states.split())
    assert all(got == want or (unsure and got == "None") for got, want in zip(told, states.split(), strict=True)), told
