"""What must never be told by mistake: an order that is over, a removal that is off, an interest that is given up."""
# ruff: noqa: E501 - what is said stands on one line, " / " where a line ends

import pytest

from tests.core.confiscation_rows import reading
from tests.updates import reading as reading_of_staff
from tests.updates import told

PERSON = "NCA has an interest in Mr Emil NOVAK (P6629104, born 02.01.1966). "
FORM = "NCA has an interest in:\nName: Emil NOVAK\nHO Ref: P6629104\nDOB: 02/01/1966\n"
REMOVAL = "Removal of Mr Anton GRIGORESCU (A1234567) is set.\nFlight: BA0075\nDate: 20/06/2015\nDestination: Lagos\n"


@pytest.mark.parametrize("words", [
    "The CO is satisfied.", "CO satisfied that he is the right man.", "The CO paid in full for the taxi.",
    "The CO is satisfied that removal is right.", "The CO has not been paid her expenses.", "Are there no confiscation proceedings?",
])
def test_a_case_owner_and_a_question_are_no_order_and_no_denial(words: str) -> None:
    (subject,) = reading(PERSON + words).subjects
    assert subject.confiscation in (None, "not_stated")


@pytest.mark.parametrize(("state", "boxes"), [
    (None, "Confiscation order: Y / Paid: £5,000 / Outstanding: nil / Appeal: pending"),
    ("order", "Confiscation order: Yes / Paid: Yes, £200"), ("order", "Confiscation order: Yes / Paid: Yes (£200 of £900)"),
    ("order", "Confiscation order: Yes / Paid: yes, in part"), ("order", "Confiscation order: Yes / Amount: £900 / Paid: Yes, £200"),
    ("concluded", "Confiscation order: Yes / Amount: £900 / Paid: Yes, £900"),
])
def test_an_order_is_over_only_where_all_boxes_say_so(state: str | None, boxes: str) -> None:
    (subject,) = reading(FORM + boxes.replace(" / ", "\n")).subjects
    assert subject.confiscation == state


@pytest.mark.parametrize("words", [
    'As in the example: "NCA has an interest in Mr Emil NOVAK (P6629104, born 02.01.1966)". Please record it.',
    '"NCA has an interest in Mr Emil NOVAK (P6629104, born 02.01.1966)" is an example of our new wording but he is in custody and the interest exists.',
])
def test_a_notice_that_is_called_an_example_is_not_hidden(words: str) -> None:
    assert [s.reference for s in reading(words).subjects] == ["P6629104"]


@pytest.mark.parametrize("words", [
    "Our interest in X was withdrawn in error. Please restore it.", "We are minded to withdraw our interest in X.",
    "Please ignore our withdrawal of interest in X: it was meant for another man.", "We shall withdraw our interest in X next year.",
    "Our interest in the house is over; that in X is not.", "X can be dropped from our side of the agenda for Thursday's meeting.",
    "I see that X is marked 'interest withdrawn'. That is a mistake.",
    "The Crown no longer has an interest in the flat. X - confiscation ended.",
])
def test_an_interest_that_stands_is_not_given_up(words: str) -> None:
    assert reading(words.replace("X", "Mr Emil NOVAK (P6629104, born 02.01.1966)")).kind != "withdrawal"


@pytest.mark.parametrize(("off", "row"), [
    (False, "Cancelled: N (confirmed)"), (False, "Cancelled: false"), (False, "Cancelled: not to date"), (False, "Cancelled: no"),
    (False, "Hotel cancelled: yes"), (False, "Appeal hearing cancelled: yes"), (False, "Visa status: cancelled"),
    (False, "Previous flight cancelled: yes"), (False, "Cancelled? No"), (False, "Directions cancelled? | No"),
    (True, "Cancelled: yes"), (True, "Cancelled: Yes, 9 June 2015"), (True, "Status: cancelled"), (True, "Status: has been cancelled"),
])
def test_a_row_of_a_form_says_whether_the_removal_is_off(off: bool, row: str) -> None:
    assert ("cancelled=True" in told(reading_of_staff(REMOVAL + row))) is off


def test_a_row_that_says_neither_is_asked_back_and_one_of_escorts_leaves_the_sentence_as_it_is() -> None:
    assert "ASK" in told(reading_of_staff(REMOVAL + "Cancelled: ring me"))
    said = "The removal of Mr Anton GRIGORESCU (A1234567) on BA0075 on 20 June 2015 to Lagos has been cancelled.\nEscorts cancelled: no"
    assert "cancelled=True" in told(reading_of_staff(said))
