"""Which answers to a task say that it is done, and which end what: everything unsure is left to a person."""

import pytest

from mailbot.core.decision import TaskKind
from mailbot.core.facts import OurLetter
from mailbot.core.task_answers import endings, says_done
from tests.casework import COLLEAGUE, OWNER, REFERENCE


@pytest.mark.parametrize("text", [
    ["Done."], ["done"], ["Done, thanks"], ["DONE!"], ["All done."], ["Completed today."], ["Actioned"], ["Attached."],
    ["Hi", "Done."], ["Dear colleague", "Done", "Grace Tillman"], ["Yes, done."], ["This has been done."],
    ["The task is done."], ["Task 17 has been completed."], ["I have contacted NCA directly."],
    ["I have contacted NCA directly"], ["I've emailed the NCA officer directly today."],
    ["I have written to the officer already."], ["We contacted the NCA yesterday."],
    ["I\u2019ve now spoken to Ms Finchley-Moss on 18 February 2014."], ["NCA has been informed."],
    ["The minute sheet has been attached to the file."], ["I have attached the minute sheet to the file."],
    ["Good morning", "I have now updated NCA directly.", "Regards", "Grace"],
], ids=" / ".join)
def test_it_is_done(text: list[str]) -> None:
    assert says_done(text)


@pytest.mark.parametrize("text", [
    [], [""], ["Not done."], ["Done?"], ["Will be done."], ["To be done tomorrow."], ["I will contact NCA directly."],
    ["I have not contacted NCA."], ["I haven't contacted NCA directly."], ["I have tried to contact NCA."],
    ["Done by whom?"], ["Has this been done?"], ["I have contacted the prison directly."], ["Nothing done so far."],
    ["Done.", "But I could not reach the second officer."], ["Done.", "Is that right?"], ["OK"], ["Thanks"],
    ["Please tell me what is to be done."], ["When it is done I will tell you."],
    ["I have contacted NCA directly but no reply."],
    ["Done.", "The minute sheet is not attached yet."], ["Half done."], ["Consider it done."],
    ["My colleague has contacted NCA directly."], ["I should have contacted NCA directly."],
], ids=" / ".join)
def test_it_is_not_done_or_nobody_can_tell(text: list[str]) -> None:
    assert not says_done(text)


def letter(template: str, to: str = OWNER, cause: str = "", references: tuple[str, ...] = (REFERENCE,)) -> OurLetter:
    return OurLetter(1, template, to, references, cause)


def test_the_answer_to_the_task_ends_what_its_recipient_was_asked() -> None:
    (ending,) = endings(letter("owner-task"), OWNER)
    assert (ending.reference, [kind.value for kind in ending.kinds], ending.assignee, ending.how) == (
        REFERENCE, ["contact-nca", "update-nca"], OWNER, "done-directly",
    )


def test_the_answer_to_a_reminder_ends_the_task_that_it_names() -> None:
    (ending,) = endings(letter("task-reminder", cause="task 17, rung 1"), OWNER)
    assert (ending.task, ending.kinds) == (17, ())


@pytest.mark.parametrize("asked", [
    letter("owner-task", to=COLLEAGUE), letter("nca-interest-allocated"), letter("task-reminder", cause="case 3"),
    letter("owner-task", references=()), letter("owner-withdrawal"),
], ids=lambda one: f"{one.template} to {one.to}")
def test_anybody_elses_answer_ends_nothing(asked: OurLetter) -> None:
    assert endings(asked, OWNER) == ()


@pytest.mark.parametrize("template", ["owner-removal-alarm", "senior-removal-alarm"])
def test_whoever_answers_the_alarm_about_a_removal_has_done_it_for_both(template: str) -> None:
    asked = letter(template)
    ending, = endings(asked, OWNER)
    assert (ending.kinds, ending.assignee) == ((TaskKind.TELL_OF_REMOVAL,), "")
    assert endings(asked, COLLEAGUE) == ()


def test_the_process_teams_answer_ends_the_question_that_was_passed_on_and_no_other() -> None:
    (ending,) = endings(letter("process-team-question", cause="task 7, rung 3"), OWNER)
    assert (ending.task, ending.kinds) == (7, ())
    (own,) = endings(letter("process-team-question"), OWNER)
    assert (own.task, own.assignee) == (None, OWNER)
