"""The whole story of a case, and the rows of a month, from a record in which it happened; on both databases."""

import datetime as dt

import pytest

from mailbot.core.figures import month_of
from mailbot.core.notification import Details
from mailbot.core.states import Confiscation, Kind, MilestoneName
from tests.casework import NOW, OFFICER, OWNER, REFERENCE, case, confiscation, mail, nca, report
from tests.store import steps

pytestmark = pytest.mark.usefixtures("record")


@pytest.fixture
def told_case(record):
    """A case with an interest, further information and a milestone."""
    steps.import_cases(case(), case("B7654321"))
    steps.serve(1, mail(message_id="<1@nca.example>"))
    steps.serve(2, mail(Kind.INFORMATION, confiscation(Confiscation.ORDER), message_id="<2@nca.example>", content="d"))
    steps.serve(3, report(MilestoneName.DEPORT_DECISION, details=Details(date=NOW.date())))


def lines(reference=REFERENCE):
    from mailbot.store import story

    return story.of_case(reference)


def test_the_story_is_told_in_order_with_who_wrote_and_what_was_told(told_case):
    told = lines()
    assert [line["at"] for line in told] == sorted(line["at"] for line in told)
    assert [line["who"] for line in told if line["what"] == "mail"] == [OFFICER, OFFICER, OWNER]
    letters = {line["template"]: line for line in told if line["what"] == "letter"}
    assert letters.keys() == {
        "nca-interest-allocated", "owner-task", "owner-information", "nca-milestone-deport-decision"
    }
    answer = letters["nca-interest-allocated"]
    assert (answer["who"], answer["version"], answer["because"]) == (OFFICER, "1.0", "mail 1")
    assert answer["proof"]["sender"] == "dmarc=pass"
    words = [line["words"] for line in told]
    assert "interest noted" in words and "confiscation noted: order" in words
    assert any(word.startswith("deport decision (reported") for word in words)


def test_another_case_has_no_part_in_it(told_case):
    assert lines("B7654321") == []
    assert lines("Z9999999") == []


def test_a_month_counts_its_interests_and_milestones_and_no_other_months(told_case):
    from mailbot.store import months

    here = months.month(month_of(f"{NOW:%Y-%m}"))
    assert (len(here.notified), here.milestones) == (1, ("deport_decision",))
    assert here.notified[0].answered_at is None
    elsewhere = months.month(month_of("2011-01"))
    assert (elsewhere.notified, elsewhere.milestones) == ((), ())
    assert dict(here.waits)["tasks"].count == 1


def test_an_answer_that_was_taken_counts_from_the_arrival_of_the_mail(told_case):
    from mailbot.store import months
    from mailbot.store.models import Letter

    Letter.objects.filter(template="nca-interest-allocated").update(state="sending")
    later = NOW + dt.timedelta(minutes=5)
    Letter.objects.filter(template="nca-interest-allocated").update(state="sent", ended_at=later)
    [one] = months.month(month_of(f"{NOW:%Y-%m}")).notified
    assert one.answered_at - one.arrived_at == dt.timedelta(minutes=5)


def test_special_conditions_are_exported_from_a_day_on(told_case):
    from mailbot.store import listings

    today = list(listings.special_conditions(NOW.date()))
    assert [(row["reference"], row["condition"], row["state"]) for row in today] == [
        (REFERENCE, "interest", ""), (REFERENCE, "information", ""), (REFERENCE, "confiscation", "order"),
    ]
    assert all(row["officer_address"] == nca().address for row in today)
    assert list(listings.special_conditions(NOW.date() + dt.timedelta(days=1))) == []
