"""What comes after the first reply: bounces, withdrawals, answers, support, questions. Real IMAP, real SMTP."""

from email import message_from_bytes, policy
from typing import Any

import pytest

from tests.core import reports
from tests.story.mails import NCA, OFFICE, OFFICER, Person, interest, write
from tests.story.world import CONTACT, TEAM, World, message_id_of, stamp

# A story of many days, each day a run of the real daemon.
pytestmark = pytest.mark.slow

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
SENIOR = "senior@homeoffice.example"


def opened(world: World, *people: Person) -> None:
    """Have NCA's interest in these people noted and answered."""
    world.import_cases(*(one.case(senior_caseworker_email=SENIOR) for one in people))
    mails = (interest(one, message_id=f"first-{one.reference}@nca.example") for one in people)
    take(world, *(stamp(mail, NCA) for mail in mails))


def take(world: World, *mails: bytes) -> list[dict[str, Any]]:
    """Deliver mails and have the daemon work; give what became of them."""
    before = len(world.messages())
    world.deliver(*mails)
    world.run_once()
    return world.messages()[before:]


def from_nca(
    text: str, message_id: str, *, answers: str = "", subject: str = "Your letter", sender: str = OFFICER
) -> bytes:
    more = (f"In-Reply-To: {answers}",) if answers else ()
    return stamp(write(sender, subject, text, message_id, more=more), NCA)


def from_owner(text: str, message_id: str, *, answers: str = "", subject: str = "A case") -> bytes:
    more = (f"In-Reply-To: {answers}",) if answers else ()
    return stamp(write(ONE.owner, subject, text, message_id, more=more), OFFICE)


def letter(world: World, template: str) -> dict[str, Any]:
    """Give the last letter by this template."""
    return next(row for row in reversed(world.letters()) if row["template"] == template)


def standing(world: World) -> dict[str, str]:
    """Give who is to do what still stands, by kind."""
    return {row["kind"]: row["assignee"] for row in world.tasks() if row["state"] == "open"}


def case(world: World, reference: str = ONE.reference) -> dict[str, Any]:
    found, = world.ask("cases", "show", reference)
    return found


# --- delivery failures ----------------------------------------------------------------------------------------


def test_a_bounce_of_our_answer_gives_a_person_a_task_and_changes_no_case(world: World) -> None:
    opened(world, ONE)
    answer, before = letter(world, "nca-interest-allocated"), case(world)
    bounce = reports.structured(to=OFFICER, message_id=answer["message_id"], delivered_to=TEAM)
    row, = take(world, bounce)
    assert (row["outcome"], row["reasons"]) == ("review", ["our-letter-bounced"])
    assert letter(world, "nca-interest-allocated")["state"] == "refused"
    assert standing(world)["letter-bounced"] == TEAM
    after = case(world)
    assert [after[name] for name in ("interest", "owner", "special_conditions", "version")] == [
        before[name] for name in ("interest", "owner", "special_conditions", "version")
    ]
    told = [line for line in after["story"] if line["what"] == "letter" and line.get("template") == answer["template"]]
    assert told[0]["answer"] == f"mail {row['id']} reports: failed 5.1.1"
    assert any(line["what"] == "mail" and line["message"] == row["id"] for line in after["story"])
    # The same bounce of another relay, and one more letter to the same address: one task, and NCA is answered as ever.
    take(world, bounce.replace(b"report-1", b"report-2"))
    assert [task["kind"] for task in world.tasks()].count("letter-bounced") == 1


def test_a_report_that_guesses_does_nothing(world: World) -> None:
    opened(world, ONE)
    ours = letter(world, "nca-interest-allocated")["message_id"]
    forged = (
        reports.structured(to="other@nca.example", message_id=ours),
        reports.structured(to=OFFICER, message_id="<0123456789@homeoffice.example>").replace(b"report-1", b"report-2"),
        reports.structured("delivered", "2.0.0", to=OFFICER, message_id=ours).replace(b"report-1", b"report-3"),
    )
    rows = take(world, *forged)
    assert [row["outcome"] for row in rows] == ["review", "ignored", "ignored"]
    assert {row["state"] for row in world.letters()} == {"sent"}
    assert "letter-bounced" not in standing(world)


def test_a_report_that_encloses_nothing_is_known_by_the_letters_own_return_address(world: World) -> None:
    world.configure(smtp={"bounce_subaddress": True})
    opened(world, ONE)
    sent = next(one for one in world.sink.letters if one.recipients == (OFFICER,))
    local, _, domain = TEAM.partition("@")
    assert sent.envelope_from == f"{local}+b-{message_id_of(sent)[1:25]}@{domain}"
    bare = reports.structured("delayed", "4.4.1", to=OFFICER, message_id="", delivered_to=sent.envelope_from)
    row, = take(world, bare)
    assert row["reasons"] == ["our-letter-bounced"]
    assert letter(world, "nca-interest-allocated")["state"] == "delayed"
    arrived = reports.structured("delivered", "2.0.0", to=OFFICER, message_id="", delivered_to=sent.envelope_from)
    row, = take(world, arrived.replace(b"report-1", b"report-2"))
    assert (row["outcome"], row["reasons"]) == ("ignored", ["our-letter-arrived"])
    assert letter(world, "nca-interest-allocated")["state"] == "sent"
    assert "letter-bounced" not in standing(world)


# --- withdrawal -----------------------------------------------------------------------------------------------


def test_a_withdrawal_ends_what_was_to_be_done_for_nca_and_stops_the_news(world: World) -> None:
    opened(world, ONE)
    assert "contact-nca" in standing(world)
    text = f"We no longer have an interest in {ONE.name} ({ONE.reference}), whom we notified to you. Please close it."
    row, = take(world, from_nca(text, "withdrawn@nca.example"))
    assert row["reasons"] == ["interest-withdrawn"]
    assert set(standing(world)) == {"attach-minute-sheet"}
    assert [line["words"] for line in case(world)["story"] if line["words"].endswith("cancelled: withdrawn")]
    news = from_owner(f"We decided on 12 February 2014 to deport {ONE.name} ({ONE.reference}).", "m@homeoffice.example")
    row, = take(world, news)
    assert row["reasons"] == ["milestone-noted-without-interest"]


# --- threads --------------------------------------------------------------------------------------------------


def test_a_thread_decides_only_for_staff_and_never_against_the_mails_own_words(world: World) -> None:
    opened(world, ONE, OTHER)
    ours = next(row for row in world.letters() if row["to"] == OFFICER and ONE.reference in row["subject"])
    added = from_nca("For your information, he also uses the name Jan Novak and has a second passport.",
                     "info@nca.example", answers=ours["message_id"], subject="More")  # fmt: skip
    asked = from_nca("Could you please let us know how the case stands?", "asked@nca.example",
                     answers=ours["message_id"], subject="More again")  # fmt: skip
    other = from_nca(f"Could you please give us an update on {OTHER.name} ({OTHER.reference}), notified to you before?",
                     "other@nca.example", answers=ours["message_id"], subject="And again")  # fmt: skip
    rows = take(world, added, asked, other)
    assert [row["reasons"] for row in rows[1:]] == [["only-the-thread-says-who"], ["thread-is-about-somebody-else"]]
    told = [row["template"] for row in world.letters()[4:]]
    assert [name for name in told if name.startswith("nca-case")] == []
    waiting = {row["id"]: row for row in world.ask("review", "list")}
    assert [one["reference"] for one in waiting[rows[1]["id"]]["candidates"]] == [ONE.reference]


# --- support and answers --------------------------------------------------------------------------------------


def test_nca_is_asked_for_support_by_command_and_its_answer_reaches_the_owner(world: World) -> None:
    opened(world, ONE)
    world.mailbot("support", "request", ONE.reference, "--identity", "--by", "A. Colleague")
    world.run_once()
    asked = letter(world, "nca-support-identity")
    assert (asked["to"], asked["state"]) == (CONTACT, "sent")
    assert "await-identity" in standing(world)
    again = world.mailbot("support", "request", ONE.reference, "--identity", code=2)
    assert "already" in again.stderr
    answer = from_nca("We hold a copy of his passport, attached to our file.", "answer@nca.example",
                      answers=asked["message_id"], subject="Passport")  # fmt: skip
    row, = take(world, answer)
    assert (row["outcome"], row["reasons"]) == ("processed", ["information-added"])
    handed_on = next(one for one in reversed(world.sink.letters) if one.recipients == (ONE.owner,))
    text = message_from_bytes(handed_on.raw, policy=policy.default)
    assert "establish identity or nationality" in " ".join(text.get_body(("plain",)).get_content().split())
    assert [part.get_filename() for part in text.iter_attachments()] == ["notification.eml"]
    assert b"We hold a copy of his passport" in handed_on.raw
    now = standing(world)
    assert "await-identity" not in now
    assert now["read-answer"] == ONE.owner
    # Once it is answered, NCA can be asked anew.
    world.mailbot("support", "request", ONE.reference, "--identity")
    assert "await-identity" in standing(world)


def test_the_owner_asks_for_support_by_the_short_form_and_nca_answers_naming_the_case(world: World) -> None:
    opened(world, ONE)
    task = letter(world, "owner-task")
    row, = take(world, from_owner(f"SUPPORT: confiscation order\n\nGrace Tillman\n\n> {ONE.name}, {ONE.reference}\n",
                                  "s@homeoffice.example", answers=task["message_id"],
                                  subject=f"Re: {task['subject']}"))  # fmt: skip
    assert row["reasons"] == ["support-asked"]
    assert letter(world, "nca-support-confiscation")["state"] == "sent"
    text = f"{ONE.name} ({ONE.reference}): our database shows nothing of this kind."
    take(world, from_nca(text, "answer@nca.example", sender="desk@nca.example"))
    assert letter(world, "owner-nca-answer")["to"] == ONE.owner
    assert "await-confiscation" not in standing(world)


def test_support_needs_an_interest(world: World) -> None:
    world.import_cases(ONE.case())
    refused = world.mailbot("support", "request", ONE.reference, "--confiscation", code=2)
    assert "no open interest" in refused.stderr
    assert "--identity" in world.mailbot("support", "request", ONE.reference, code=2).stderr
    assert world.letters() == []


# --- questions ------------------------------------------------------------------------------------------------


def test_questions_go_where_the_guidance_sends_them(world: World) -> None:
    opened(world, ONE)
    sheet = from_owner(f"Case {ONE.reference}. Which side of the file does the minute sheet go to?",
                       "q1@homeoffice.example")  # fmt: skip
    other = from_owner(f"Case {ONE.reference}. Whom do I ask for a new travel document?", "q2@homeoffice.example")
    rows = take(world, sheet, other)
    assert [row["reasons"] for row in rows] == [["question-put-to-nca"], ["question-put-to-senior-caseworker"]]
    to_nca, to_senior = letter(world, "nca-minute-sheet-question"), letter(world, "staff-question")
    assert (to_nca["to"], to_senior["to"]) == (CONTACT, SENIOR)
    shown, = world.ask("letters", "show", str(to_nca["id"]))
    assert "Grace Tillman" in shown["body"]
    assert "Which side of the file" in shown["body"]
    assert {row["assignee"] for row in world.tasks() if row["kind"] == "answer-question"} == {TEAM, SENIOR}
    take(world, from_nca("To the top right-hand side.", "a1@nca.example", answers=to_nca["message_id"]))
    assert letter(world, "owner-nca-answer")["to"] == ONE.owner
    assert standing(world)["answer-question"] == SENIOR


def test_a_senior_caseworkers_question_reaches_the_process_team_whose_answer_ends_it(world: World) -> None:
    world.configure(team={"process_team_address": "ccopp@homeoffice.example"})
    opened(world, ONE)
    asked = write(SENIOR, "A question", f"Case {ONE.reference}. Who signs when the case owner is away?",
                  "q3@homeoffice.example")  # fmt: skip
    row, = take(world, stamp(asked, OFFICE))
    assert row["reasons"] == ["question-put-to-process-team"]
    passed_on = letter(world, "process-team-question")
    assert (passed_on["to"], passed_on["state"]) == ("ccopp@homeoffice.example", "sent")
    shown, = world.ask("letters", "show", str(passed_on["id"]))
    assert "Who signs when the case owner is away?" in " ".join(shown["body"].split())
    assert "OLDRIN" not in shown["body"]
    done = write(passed_on["to"], "Re: A question", "Done.", "d3@homeoffice.example",
                 more=(f"In-Reply-To: {passed_on['message_id']}",))  # fmt: skip
    assert take(world, stamp(done, OFFICE))[0]["reasons"] == ["task-done-directly"]
    assert "answer-question" not in standing(world)
