"""Forms that ask about confiscation in several boxes: what they say together."""
# ruff: noqa: E501 - a form stands on one line, " / " where a line ends

import pytest

from tests.core.confiscation_rows import reading

HEAD = "NCA NOTIFICATION OF INTEREST\n\nSurname: NOVAK\nForenames: Emil\nDOB: 02/01/1966\nHO ref: P6629104\n"

FORMS = """
    order | Confiscation order made: Y / Amount: £12,000 / Paid: £3,000 / Outstanding: £9,000
    concluded | Confiscation order made: Y / Amount: £12,000 / Paid: £12,000 / Outstanding: £0
    concluded | Confiscation order: Yes / Amount of order: £12,000 / Amount paid: £12,000
    order | Confiscation order: Yes / Amount of order: £12,000 / Amount paid: £2,000
    order | Confiscation order: Yes / Date made: 3/4/2014 / Satisfied: No
    concluded | Confiscation order: Yes / Date made: 3/4/2014 / Satisfied: Yes, 3/3/2015
    none | Confiscation proceedings (Y/N): N / Confiscation order (Y/N): N
    proceedings | Confiscation proceedings (Y/N): Y / Confiscation order (Y/N): N
    order | Confiscation proceedings (Y/N): N / Confiscation order (Y/N): Y
    none | Confiscation proceedings Y/N: N
    proceedings | Confiscation proceedings Y/N: Y
    none | Subject to confiscation proceedings?  Yes [ ]  No [x]
    proceedings | Subject to confiscation proceedings?  [X] Yes  [ ] No     If yes, stage: s.16 stage
    none | Restraint order: none in place / Confiscation order: none made, none applied for
    proceedings | POCA: yes, live / CO: none so far / Paid: n/a
    order | CO: Y / Court: Woolwich / Date: 18/10/12 / Value: £2,210
    order | Confiscation order: 3/5/14, £2,210 / Balance: £1,100
    concluded | Confiscation order: 3/5/14, £2,210 / Balance: nil
    proceedings | Confiscation: Yes / Stage: s.18 served, hearing 3/4/15 / Order: not yet
    none | Confiscation: No / Order: n/a / Amount: n/a
    none | Confiscation: N/A
    not_stated | Confiscation:
    not_stated | Confiscation: not known
    concluded | Confiscation proceedings: concluded / Outcome: order paid in full
    order | Confiscation proceedings: concluded / Outcome: order for £5,000, unpaid
    order | Confiscation proceedings: finished 4/4/17 / Result: order £5,300 / Satisfied: NO
    concluded | Confiscation proceedings: finished / Result: no order made
    proceedings | POCA: restraint order 3/4/14 / Confiscation hearing: tbc
    none | Is a confiscation order in force? No / Are confiscation proceedings under way? No
    proceedings | Is a confiscation order in force? No / Are confiscation proceedings under way? Yes
    order | Is a confiscation order in force? Yes / If yes, amount: £3,000 / If yes, amount outstanding: £3,000
    order | POCA / confiscation / Order made: 4 March 2014 / Benefit: £40,000 / Recoverable amount: £5,000 / Paid to date: £0.00
    concluded | POCA / confiscation / Order made: 4 March 2014 / Benefit: £40,000 / Recoverable amount: £5,000 / Paid to date: £5,000.00
    order | POCA / confiscation / Order made: 4 March 2014 / Benefit: £40,000 / Available: £1 (nominal)
"""
ROWS = [tuple(line.strip().split(" | ", 1)) for line in FORMS.strip().splitlines()]
IN_ONE_LINE = [row for row in ROWS if row[1].count("/ ") and "POCA / confiscation" not in row[1]]


def state_of(form: str) -> str | None:
    """Read the state of the one person of a form."""
    (subject,) = reading(HEAD + form).subjects
    return str(subject.confiscation) if subject.confiscation else None


@pytest.mark.parametrize(("state", "form"), ROWS)
def test_boxes_below_one_another_are_read_together(state: str, form: str) -> None:
    assert state_of(form.replace(" / ", "\n")) == state


@pytest.mark.parametrize(("state", "form"), IN_ONE_LINE)
def test_boxes_of_one_line_are_read_together(state: str, form: str) -> None:
    assert state_of(form.replace(" / ", "   ")) == state
    assert state_of(form.replace(" / ", ". ")) == state


@pytest.mark.parametrize("form", [
    "Confiscation order: Yes / Amount: £5,000 / Paid: £5,000 / Outstanding: £2,000",
    "Confiscation order: Yes / Paid: £1,000 / Amount: £5,000 / Balance: nil",
    "Confiscation: No / Next hearing: 3 March 2015",
])
def test_boxes_that_are_at_odds_or_say_too_little_leave_the_state_to_a_person(form: str) -> None:
    assert state_of(form.replace(" / ", "\n")) is None
