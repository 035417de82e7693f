"""Repeats, loops, caps and the breaker through the decider on a real record: nothing is told twice, and never too much.

Every mail is written out, stamped and read as it would be; only the reading happens in this process.
"""

import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mailbot import config
from mailbot.core.arrival import Arrival
from mailbot.core.errors import WrongUse
from mailbot.core.facts import Ruling
from mailbot.core.states import Kind
from tests.casework import NOW
from tests.records import Templates
from tests.service.test_decider import ONE, OTHER, HereAndNow
from tests.story.mails import NCA, OFFICE, OFFICER, interest, write
from tests.story.world import stamp, write_extract

HOUR = dt.timedelta(hours=1)
ASKING = f"Could you please tell us how the case of {ONE.name} ({ONE.reference}) stands? Many thanks."


class Desk:
    """A decider on a record that holds two cases, with a clock that the test moves. A restart is another decider."""

    def __init__(self, limits: dict[str, int]) -> None:
        from mailbot.service.decider import Decider
        from mailbot.service.office import open_office

        example = config.load_example()
        settings = example.model_copy(update={"limits": config.Limits(**limits)})
        self.now = NOW
        self.office = open_office(settings, clock=lambda: self.now)
        self._room = HereAndNow(settings)
        self._make = Decider
        self._uids = itertools.count(1)
        self.restart()

    def restart(self) -> None:
        self.decider = self._make(self.office, self._room)  # type: ignore[arg-type]
        self.decider.begin()

    def record(self, *mails: bytes) -> None:
        """Have mails recorded, and nothing else done."""
        from mailbot.store.ledger import messages

        messages.record(
            [Arrival("team/INBOX", 1, next(self._uids), len(raw), raw, self.now) for raw in mails], self.now
        )

    def take(self, *mails: bytes) -> list[dict[str, Any]]:
        """Take mails the whole way; give the rows of all mails so far."""
        self.record(*mails)
        while self.decider.work():
            pass
        return rows()

    def accept(self, message: int, kind: str = "") -> tuple[str, ...]:
        from mailbot.service.reviewing import accept

        ruling = Ruling(ONE.reference, "a caseworker", Kind(kind) if kind else None)
        return accept(self.office, message, ruling, more=False)

    def release(self, message: int) -> tuple[str, ...]:
        from mailbot.service.reviewing import release

        return release(self.office, message, "a caseworker")

    def reject(self, message: int) -> None:
        from mailbot.service.reviewing import reject

        reject(message, "a caseworker", "not for us", self.now)


def rows() -> list[dict[str, Any]]:
    from mailbot.store import listings

    return list(listings.messages())


def told(to: str = OFFICER) -> list[dict[str, Any]]:
    """Give the letters to NCA."""
    from mailbot.store import listings

    return [letter for letter in listings.letters() if letter["to"] == to]


def noted() -> list[str]:
    """Give the special conditions on the case, by kind."""
    from mailbot.store import listings

    found = listings.case(ONE.reference)
    assert found is not None
    return [condition["kind"] for condition in found["special_conditions"]]


@pytest.fixture
def limits() -> dict[str, int]:
    return {}


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    """An empty record to copy."""
    return Templates(tmp_path_factory.mktemp("records"))


@pytest.fixture
def desk(templates: Templates, tmp_path: Path, limits: dict[str, int]) -> Iterator[Desk]:
    with templates.sqlite(tmp_path):
        from mailbot.service.importing import import_file

        import_file(write_extract(tmp_path / "cases.csv", (ONE.case(), OTHER.case())))
        made = Desk(limits)
        yield made
        made.office.close()


# --- repeats ----------------------------------------------------------------------------------------------------

FIRST = stamp(interest(ONE).replace(b"P Ashdown\r\n", b"Kind regards\r\n\r\nP Ashdown\r\n"), NCA)
OTHER_ID = FIRST.replace(b"<interest-1@nca.example>", b"<another-2@nca.example>")

# What comes a second time, the reason that tells it apart, and its outcome.
SECOND = {
    "the same bytes": (FIRST, "same-bytes-again", "ignored"),
    "another Received line": (
        FIRST.replace(b"10:00:00", b"10:00:07", 1), "message-id-used-twice", "review",
    ),
    "another Date": (FIRST.replace(b"Date: Tue, 18", b"Date: Wed, 19"), "message-id-used-twice", "review"),
    "its Message-ID in other letters": (
        FIRST.replace(b"<interest-1@nca.example>", b"<INTEREST-1@NCA.Example>"), "message-id-used-twice", "review",
    ),
    "other words under its Message-ID": (
        FIRST.replace(b"Kind regards", b"This is urgent.\r\n\r\nKind regards"), "message-id-used-twice", "review",
    ),
    "another Message-ID": (OTHER_ID, "same-content-again", "review"),
    "another Message-ID and Subject": (
        OTHER_ID.replace(b"Subject: NCA interest", b"Subject: Re: Interest of NCA"), "same-content-again", "review",
    ),
    "other white space": (
        OTHER_ID.replace(b"Name: ", b"Name:   ").replace(b"\r\n\r\nThe NCA", b"\r\n\r\n\r\n\t The NCA"),
        "same-content-again", "review",
    ),
    "other line ends within": (
        OTHER_ID.replace(b"interest in the", b"interest\r\nin the"), "same-content-again", "review",
    ),
    "another signature": (
        OTHER_ID.replace(b"P Ashdown\r\n", b"Patricia Ashdown\r\nNCA Liaison\r\n020 7946 0999\r\n"),
        "same-content-again", "review",
    ),
    "another way to close": (
        OTHER_ID.replace(b"Kind regards\r\n\r\nP Ashdown\r\n", b"Regards,\r\n-- \r\nP. Ashdown\r\n"),
        "same-content-again", "review",
    ),
    "no Message-ID": (FIRST.replace(b"Message-ID: <interest-1@nca.example>\r\n", b""), "same-content-again", "review"),
}
ONE_DISCLOSURE = (1, ["interest"])


def standing() -> tuple[int, list[str]]:
    """Tell how much was told and noted."""
    return len(told()), noted()


@pytest.mark.parametrize("what", SECOND)
def test_what_comes_again_is_told_apart_and_changes_nothing(desk: Desk, what: str) -> None:
    second, reason, outcome = SECOND[what]
    desk.take(FIRST)
    _, again = desk.take(second)
    assert (again["outcome"], again["reasons"], again["repeats"]) == (outcome, [reason], 1)
    assert standing() == ONE_DISCLOSURE


@pytest.mark.parametrize("what", SECOND)
def test_nor_does_it_where_both_arrive_at_once(desk: Desk, what: str) -> None:
    second, reason, outcome = SECOND[what]
    first, again = desk.take(FIRST, second)
    assert (first["reasons"], again["outcome"], again["reasons"], again["repeats"]) == (
        ["interest-noted"], outcome, [reason], 1
    )
    assert standing() == ONE_DISCLOSURE


@pytest.mark.parametrize("what", SECOND)
def test_nor_where_the_second_one_is_served_first(desk: Desk, what: str) -> None:
    _, reason, outcome = SECOND[what]
    first, again = desk.take(SECOND[what][0], FIRST)
    assert (first["reasons"], again["outcome"], again["reasons"], again["repeats"]) == (
        ["interest-noted"], outcome, [reason], 1
    )
    assert standing() == ONE_DISCLOSURE


@pytest.mark.parametrize("what", SECOND)
def test_nor_where_the_daemon_starts_anew_in_between(desk: Desk, what: str) -> None:
    second, reason, _ = SECOND[what]
    desk.take(FIRST)
    desk.restart()
    assert desk.take(second)[-1]["reasons"] == [reason]
    desk.restart()
    assert desk.take(second, FIRST, second)[-1]["reasons"] == ["same-bytes-again"]
    assert standing() == ONE_DISCLOSURE


UNPROVED = FIRST.replace(b"dmarc=pass", b"dmarc=none")


@pytest.mark.parametrize("what", SECOND)
@pytest.mark.parametrize("rejected", [False, True])
def test_nor_where_the_first_one_waits_for_a_person_or_was_rejected(desk: Desk, what: str, *, rejected: bool) -> None:
    second, reason, outcome = SECOND[what]
    second = UNPROVED if what == "the same bytes" else second
    [first] = desk.take(UNPROVED)
    assert first["outcome"] == "review"
    if rejected:
        desk.reject(1)
    again = desk.take(second)[-1]
    assert (again["outcome"], again["reasons"], again["repeats"]) == (outcome, [reason], 1)
    assert standing() == (0, [])


def test_a_person_may_still_accept_what_comes_again(desk: Desk) -> None:
    desk.take(FIRST, OTHER_ID)
    assert desk.accept(2) == ("interest-noted",)
    assert len(told()) == 2
    # What it repeats stays known.
    assert rows()[1]["repeats"] == 1


def test_once_the_first_one_was_accepted_the_second_one_is_still_a_repeat(desk: Desk) -> None:
    desk.take(UNPROVED)
    desk.accept(1)
    assert desk.take(FIRST)[-1]["reasons"] == ["message-id-used-twice"]
    assert noted() == ["interest"]


def test_what_waited_out_a_pause_is_released_by_itself_and_what_repeats_it_is_not(desk: Desk) -> None:
    from mailbot.service import pausing

    pausing.pause("an administrator", "odd questions", desk.now)
    desk.take(FIRST, OTHER_ID)
    assert reasons(0) == ["disclosures-paused", "same-content-again"]
    with pytest.raises(WrongUse, match="disclosures-paused"):
        desk.release(1)
    pausing.resume("an administrator", "all is well", desk.now)
    with pytest.raises(WrongUse, match="same-content-again"):
        desk.release(2)
    assert desk.release(1) == ("interest-noted",)
    assert standing() == ONE_DISCLOSURE


def test_once_a_person_accepted_the_repeat_the_first_one_is_no_more_released_by_itself(desk: Desk) -> None:
    from mailbot.service import pausing

    pausing.pause("an administrator", "odd questions", desk.now)
    desk.take(FIRST, OTHER_ID)
    assert desk.accept(2) == ("interest-noted",)
    pausing.resume("an administrator", "all is well", desk.now)
    with pytest.raises(WrongUse, match="same-content-again"):
        desk.release(1)
    assert standing() == ONE_DISCLOSURE


def test_alike_words_about_somebody_else_are_no_repeat(desk: Desk) -> None:
    bare = "Please see the subject line: the NCA has an interest in this person and notifies you for the first time."
    mails = [
        stamp(write(OFFICER, f"{one.name} {one.reference} born {one.born}", bare, f"{n}@nca.example"), NCA)
        for n, one in enumerate((ONE, OTHER, ONE))
    ]
    assert [row["reasons"][0] for row in desk.take(*mails)][2] == "same-content-again"
    assert "same-content-again" not in rows()[1]["reasons"]


def test_a_mail_that_is_all_subject_is_known_again(desk: Desk) -> None:
    subject = f"NCA update request: how does {ONE.name} ({ONE.reference}) stand?"
    desk.take(FIRST)
    mails = [stamp(write(OFFICER, subject, "", f"{n}@nca.example"), NCA) for n in range(2)]
    assert desk.take(*mails)[-1]["reasons"] == ["same-content-again"]


# --- loops ------------------------------------------------------------------------------------------------------

def asking(number: int, answers: str = "", sender: str = OFFICER, text: str = ASKING, one: Any = ONE) -> bytes:
    """Write a question about a case, a little different each time."""
    more = [f"In-Reply-To: {answers}", f"References: {answers}"] if answers else []
    words = text.replace(ONE.name, one.name).replace(ONE.reference, one.reference)
    text = f"{words}\n\nTicket {number}."
    return stamp(write(sender, f"Update {number}", text, f"q{number}@nca.example", more=more), NCA)


def our_letter() -> str:
    return told()[0]["message_id"]


def reasons(first: int) -> list[str]:
    """Give the reasons of the mails from this one on."""
    return [reason for row in rows()[first:] for reason in row["reasons"]]


def test_a_robot_that_answers_each_letter_of_ours_stops_at_the_cap(desk: Desk) -> None:
    desk.take(FIRST)
    desk.take(*(asking(n, our_letter()) for n in range(200)))
    assert reasons(1) == ["update-given"] * 5 + ["answers-go-back-and-forth"] * 195
    assert len(told()) == 6


def test_the_cap_holds_across_restarts_and_as_the_hour_rolls(desk: Desk) -> None:
    desk.take(FIRST)
    for n in range(4):
        desk.now += dt.timedelta(minutes=10)
        desk.restart()
        desk.take(asking(2 * n, our_letter()), asking(2 * n + 1, our_letter()))
    assert reasons(1) == ["update-given"] * 5 + ["answers-go-back-and-forth"] * 3
    # Ten minutes after the first two answers were given they are more than an hour old.
    desk.now = NOW + HOUR + dt.timedelta(minutes=11)
    desk.take(*(asking(n, our_letter()) for n in range(20, 24)))
    assert reasons(9) == ["update-given"] * 2 + ["answers-go-back-and-forth"] * 2


def test_an_answer_to_a_letter_of_ours_is_not_asked_back_so_no_robot_goes_round_with_that(desk: Desk) -> None:
    desk.take(FIRST)
    vague = "Thank you. Please could you tell us how the case of the person below stands?"
    desk.take(*(asking(n, our_letter(), text=vague) for n in range(9)))
    assert {row["outcome"] for row in rows()[1:]} == {"review"}
    assert [letter["template"] for letter in told()] == ["nca-interest-allocated"]


def test_who_is_only_asked_for_more_is_asked_while_disclosures_are_paused_too(desk: Desk) -> None:
    from mailbot.service import pausing

    pausing.pause("an administrator", "odd questions", desk.now)
    desk.take(FIRST.replace(f"Home Office reference: {ONE.reference}\r\n".encode(), b""))
    assert [letter["template"] for letter in told()] == ["nca-more-needed"]
    assert "disclosures-paused" not in reasons(0)


@pytest.mark.parametrize("back", [dt.timedelta(minutes=30), dt.timedelta(days=1), dt.timedelta(days=3650)])
def test_a_clock_that_is_put_back_lets_no_more_through(desk: Desk, back: dt.timedelta) -> None:
    desk.take(FIRST)
    desk.take(*(asking(n, our_letter()) for n in range(5)))
    desk.now -= back
    assert desk.take(asking(9, our_letter()))[-1]["reasons"] == ["answers-go-back-and-forth"]


def test_a_robot_that_names_our_letter_in_other_letters_or_only_in_references_stops_too(desk: Desk) -> None:
    desk.take(FIRST)
    ours = our_letter()
    desk.take(*(asking(n, ours.upper()) for n in range(3)))
    later = f"References: <x@y.example> {ours}\r\nDate:".encode()
    desk.take(*(asking(n).replace(b"Date:", later, 1) for n in (4, 5, 6)))
    assert reasons(1) == ["update-given"] * 5 + ["answers-go-back-and-forth"]


def test_one_case_is_not_told_of_for_ever_to_one_who_answers_nothing(desk: Desk) -> None:
    desk.take(FIRST, *(asking(n) for n in range(40)))
    # The first answer was to the notification itself.
    assert reasons(0) == ["interest-noted"] + ["update-given"] * 19 + ["case-had-enough-answers"] * 21
    assert desk.take(asking(50, sender="b.second@nca.example"))[-1]["reasons"] == ["update-given"]


def test_another_correspondent_is_answered_while_one_is_not(desk: Desk) -> None:
    desk.take(FIRST)
    desk.take(*(asking(n, our_letter()) for n in range(9)))
    other = asking(50, our_letter(), sender="b.second@nca.example")
    assert desk.take(other)[-1]["reasons"] == ["update-given"]


def test_what_a_person_accepts_is_answered_whatever_was_answered_before(desk: Desk) -> None:
    desk.take(FIRST)
    desk.take(*(asking(n, our_letter()) for n in range(6)))
    before = len(told())
    assert desk.accept(7) == ("update-given",)
    assert len(told()) == before + 1


def test_a_letter_of_ours_that_comes_back_is_never_answered(desk: Desk) -> None:
    desk.take(FIRST)
    ours = our_letter()
    for number, name in enumerate((ours, ours.upper())):
        raw = asking(number).replace(f"<q{number}@nca.example>".encode(), name.encode())
        assert desk.take(raw)[-1]["reasons"] == ["our-letter-came-back"]
    assert len(told()) == 1


OURS = config.load_example().mailbox.address


@pytest.mark.parametrize("more", [
    "Return-Path: <>", "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated", "Precedence: bulk",
    "Precedence: auto_reply", "List-Id: <x.nca.example>", "X-Autoreply: yes",
    "X-Loop: x\r\nAuto-Submitted: auto-notified",
])
def test_a_machines_mail_is_never_answered_whatever_it_asks(desk: Desk, more: str) -> None:
    desk.take(FIRST)
    raw = more.encode() + b"\r\n" + asking(1)
    assert desk.take(raw)[-1]["reasons"] == ["written-by-a-machine"]
    assert len(told()) == 1


def test_our_own_mail_is_never_answered(desk: Desk) -> None:
    domain = OURS.rpartition("@")[2]
    own = stamp(write(OURS, "Update", ASKING, f"1@{domain}"), domain)
    assert desk.take(FIRST, own)[-1]["reasons"] == ["our-own-mail"]


# --- caps and the breaker ---------------------------------------------------------------------------------------

@pytest.mark.parametrize("limits", [{"answers_per_correspondent_per_hour": 3}])
def test_a_correspondent_has_so_many_answers_in_all(desk: Desk) -> None:
    desk.take(FIRST, *(asking(n) for n in range(4)))
    assert reasons(0) == ["interest-noted", "update-given", "update-given", *["correspondent-had-enough-answers"] * 2]
    assert desk.take(asking(9, sender="b.second@nca.example"))[-1]["reasons"] == ["update-given"]


@pytest.mark.parametrize("limits", [{"answers_per_hour": 3}])
def test_so_many_answers_go_in_all(desk: Desk) -> None:
    desk.take(FIRST, *(asking(n, sender=f"x{n}@nca.example") for n in range(4)))
    assert reasons(0)[3:] == ["enough-answers-for-an-hour"] * 2
    desk.now += HOUR
    assert desk.take(asking(9))[-1]["reasons"] == ["update-given"]


@pytest.mark.parametrize("limits", [{"breaker_per_sender_per_hour": 3}, {"breaker_per_hour": 3}])
def test_the_breaker_turns_disclosures_off_for_all_until_a_person_turns_them_on(desk: Desk) -> None:
    from mailbot.service import pausing

    desk.take(FIRST, *(asking(n) for n in range(4)))
    assert reasons(0)[2:] == ["update-given", "too-many-disclosures", "disclosures-paused"]
    assert "by mailbot: more than 3 disclosures within an hour" in pausing.in_words()
    # Time does not turn them on again, nor does a restart.
    desk.now += dt.timedelta(days=3)
    desk.restart()
    second = stamp(interest(OTHER, message_id="other@nca.example", sender="b.second@nca.example"), NCA)
    assert desk.take(second)[-1]["reasons"] == ["disclosures-paused"]
    assert len(told()) == 3
    pausing.resume("an administrator", "a backlog", desk.now)
    assert desk.take(asking(9))[-1]["reasons"] == ["update-given"]


def test_while_paused_what_tells_nca_nothing_goes_on(desk: Desk) -> None:
    from mailbot.service import pausing

    desk.take(FIRST)
    pausing.pause("an administrator", "odd questions", desk.now)
    added = f"Further to our notification: confiscation proceedings have begun against {ONE.name} ({ONE.reference})."
    info = stamp(write(OFFICER, "Further information", added, "i@nca.example"), NCA)
    desk.take(asking(1), info)
    assert reasons(1) == ["disclosures-paused", "information-added"]
    assert noted() == ["interest", "information", "confiscation"]
    assert desk.accept(2) == ("update-given",)
    assert len(told()) == 2


def test_what_is_held_by_a_pause_changes_nothing_on_the_case(desk: Desk) -> None:
    from mailbot.service import pausing
    from mailbot.store import listings

    pausing.pause("an administrator", "odd questions", desk.now)
    desk.take(FIRST)
    assert (reasons(0), noted(), told(), list(listings.tasks())) == (["disclosures-paused"], [], [], [])


def test_explain_says_what_the_daemon_would_say(desk: Desk) -> None:
    from mailbot.core.rules import decide
    from mailbot.reading.reader import read
    from mailbot.service.gathering import ReadMessage, gather

    desk.take(FIRST)
    desk.take(*(asking(n, our_letter()) for n in range(5)))
    raw = asking(6, our_letter())
    reading = read(raw, len(raw), desk.office.policy)
    [known] = gather(desk.office, [ReadMessage(99, "0" * 64, reading)])
    assert decide(reading, known).reasons == ("answers-go-back-and-forth",)
    # Without a record nothing is known of what went before.
    assert decide(reading, replace(known, traffic=type(known.traffic)())).reasons == ("update-given",)


UNCLEAR = f"Bail was granted or perhaps refused for {ONE.name} ({ONE.reference}) on 3 or 4 February 2014."
ON_THE_SHEET = f"Could you tell me what I should do about the minute sheet for {ONE.name} ({ONE.reference})?"


@pytest.mark.parametrize(("text", "template"), [
    (UNCLEAR, "owner-question"), (ON_THE_SHEET, "nca-minute-sheet-question"),
])
def test_a_robot_in_an_owners_place_that_names_no_letter_of_ours_stops_at_the_cap(
    desk: Desk, text: str, template: str
) -> None:
    from mailbot.store import listings

    desk.take(FIRST)
    for half in range(2):
        desk.take(*(stamp(write(ONE.owner, f"Report {n}", f"{text}\n\nTicket {n}.", f"r{n}@office.example"), OFFICE)
                    for n in range(half * 15, half * 15 + 15)))
        desk.restart()
    assert reasons(1).count("staff-had-enough-questions") == 10
    assert [letter["template"] for letter in listings.letters()].count(template) == 20
