"""Commands on cases: cases import/show, interests, tasks, letters."""

from pathlib import Path
from typing import Annotated

import typer

from mailbot.cli import pages, printing, telling
from mailbot.cli.queue import By, who_asks
from mailbot.cli.running import AsJson
from mailbot.core.errors import WrongUse
from mailbot.core.states import TaskState

_cases = typer.Typer(help="The case extract and what is known of one case.", no_args_is_help=True)
_interests = typer.Typer(help="NCA's interests.", no_args_is_help=True)
_tasks = typer.Typer(help="What people are asked to do.", no_args_is_help=True)
_letters = typer.Typer(help="What leaves, and where it stands.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Hang the commands up."""
    app.add_typer(_cases, name="cases")
    telling.add_to(app, _interests)
    app.add_typer(_interests, name="interests")
    app.add_typer(_tasks, name="tasks")
    app.add_typer(_letters, name="letters")


@_cases.command("import")
def import_(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="The daily case extract (CSV).")],
    json: AsJson = False,
) -> None:
    """Bring the record up to the case extract: all of it, or nothing."""
    from mailbot.service.office import open_office

    office = open_office(context.obj.record())
    from mailbot.service.importing import import_file

    imported = import_file(Path(file), office)
    counts = {"added": imported.added, "changed": imported.changed, "same": imported.same}
    if json:
        printing.as_json([counts | ({"missing": list(imported.missing)} if imported.missing else {})])
    else:
        typer.echo(f"{imported.added} added, {imported.changed} changed, {imported.same} as they were")
    if imported.missing:
        _warn_of(imported.missing)


_SHOWN = 20


def _warn_of(missing: tuple[str, ...]) -> None:
    more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
    typer.echo(f"warning: NCA has an interest in cases that are not in the extract any more, so that NCA hears of no "
               f"change: {', '.join(missing[:_SHOWN])}{more}", err=True)


@_cases.command("show")
def show_case(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(help="The Home Office reference.")],
    json: AsJson = False,
) -> None:
    """Show everything on one case."""
    context.obj.record()
    from mailbot.store import listings

    case = listings.case(reference.strip().upper())
    if case is None:
        raise WrongUse(f"no case bears the reference {reference!r}; see that the case extract was imported")
    if json:
        printing.as_json([case])
        return
    pages.print_case(case)
    telling.print_story(case["story"])


@_cases.command("minute-sheet")
def minute_sheet(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(help="The Home Office reference.")],
    to: Annotated[Path, typer.Option("--to", help="The Word file to write.")],
) -> None:
    """Write the filled minute sheet (form ICD.4353) of a case as a Word file."""
    from mailbot.service.office import open_office

    office = open_office(context.obj.record())
    from mailbot.service.sheets import sheet_of

    sheet = sheet_of(office, reference.strip().upper())
    try:
        to.write_bytes(sheet)
    except OSError as fault:
        raise WrongUse(f"{to} cannot be written: {fault.strerror}") from None
    typer.echo(f"{to} is the minute sheet of {reference.strip().upper()}")


@_interests.command("list")
def list_interests(context: typer.Context, json: AsJson = False) -> None:
    """List NCA's interests, open and ended."""
    context.obj.record()
    from mailbot.store import listings

    columns = ("id", "reference", "state", "since", "officer", "message")
    _list(list(listings.interests()), columns, "no interests", json=json)


@_tasks.command("list")
def list_tasks(context: typer.Context, json: AsJson = False) -> None:
    """List what people are asked to do."""
    context.obj.record()
    from mailbot.store import listings

    columns = ("id", "kind", "reference", "assignee", "due_on", "state", "why")
    _list(list(listings.tasks()), columns, "no tasks", json=json)


@_tasks.command("done")
def task_done(
    context: typer.Context, task: Annotated[int, typer.Argument(help="The task's id.")],
    how: Annotated[str, typer.Option("--how", help="How it was done, in a word or two; kept with the task.")] = "",
    by: By = "",
) -> None:
    """Say that a task is done; nobody is reminded of it any more."""
    _end_task(context, task, TaskState.DONE, how or "by-command", by)


@_tasks.command("cancel")
def cancel_task(
    context: typer.Context, task: Annotated[int, typer.Argument(help="The task's id.")],
    why: Annotated[str, typer.Option("--why", help="Why it need not be done, in a few words; kept with the task.")],
    by: By = "",
) -> None:
    """Say that a task need not be done any more."""
    from mailbot.service.reasons import reason_in_words

    _end_task(context, task, TaskState.CANCELLED, reason_in_words(why, 64), by)


def _end_task(context: typer.Context, task: int, state: TaskState, how: str, by: str) -> None:
    context.obj.record()
    from mailbot.core.lines import safe_line
    from mailbot.service.office import utc_now
    from mailbot.service.tasks import end

    end(task, state, by=who_asks(by), how=safe_line(how, 64), now=utc_now())
    typer.echo(f"task {task} is {state.value}")


@_letters.command("list")
def list_letters(
    context: typer.Context,
    unsent: Annotated[bool, typer.Option("--unsent", help="Only what waits or was stopped.")] = False,
    json: AsJson = False,
) -> None:
    """List every letter and where it stands."""
    context.obj.record()
    from mailbot.store import listings

    columns = ("id", "message", "template", "to", "subject", "state", "attempts", "last_answer")
    _list(list(listings.letters(unsent=unsent)), columns, "no letters", json=json)


@_letters.command("show")
def show_letter(
    context: typer.Context, letter: Annotated[int, typer.Argument(help="The letter's id.")], json: AsJson = False
) -> None:
    """Show one letter with its text."""
    context.obj.record()
    from mailbot.store import listings

    found = listings.letter(letter)
    if found is None:
        raise WrongUse(f"there is no letter {letter}; see `mailbot letters list`")
    if json:
        printing.as_json([found])
        return
    pages.print_letter(found)
    # Our own words, in which every value was rebuilt before it entered.
    typer.echo("\n" + found["body"])


@_letters.command("retry")
def retry(
    context: typer.Context, letter: Annotated[int, typer.Argument(help="The letter's id.")], by: By = "",
) -> None:
    """Have a letter tried again: one that was refused, has expired, or waits."""
    context.obj.record()
    from mailbot.service.office import utc_now
    from mailbot.store import listings, traffic
    from mailbot.store.ledger import letters

    if listings.letter(letter) is None:
        raise WrongUse(f"there is no letter {letter}; see `mailbot letters list`")
    if not letters.try_again(letter, who_asks(by), utc_now()):
        raise WrongUse(
            f"letter {letter} cannot be tried again: it was sent, is on its way, or was withdrawn "
            f"because the case changed; `mailbot letters renew {letter}` writes one that was withdrawn anew"
        )
    held = traffic.is_held(letter)
    when = "once disclosures go on (`mailbot status`)" if held else "at once"
    typer.echo(f"letter {letter} will be tried again {when}")


@_letters.command("withdraw")
def withdraw(
    context: typer.Context, letter: Annotated[int, typer.Argument(help="The letter's id.")],
    why: Annotated[str, typer.Option("--why", help="Why, in a few words.")],
    by: Annotated[str, typer.Option("--by", help="Who decides; the login name by default.")] = "",
) -> None:
    """Stop a letter that waits, for good: one that has gone already in a record that was lost, say."""
    from mailbot.cli.queue import who_asks
    context.obj.record()
    from mailbot.service.office import utc_now
    from mailbot.service.reasons import reason_in_words
    from mailbot.store.ledger import letters

    if not letters.withdraw_waiting(letter, who_asks(by), reason_in_words(why), utc_now()):
        raise WrongUse(f"letter {letter} does not wait; see `mailbot letters list`")
    typer.echo(f"letter {letter} will not be sent")


@_letters.command("renew")
def renew(
    context: typer.Context, letter: Annotated[int, typer.Argument(help="The letter's id.")],
    by: By = "",
) -> None:
    """Write a letter anew that was stopped because its facts had changed: by the same rules, with the facts as now."""
    from mailbot.service.office import open_office

    office = open_office(context.obj.record())
    from mailbot.service.renewing import renew as renew_letter

    new = renew_letter(office, letter, who_asks(by))
    typer.echo(f"letter {new} takes the place of letter {letter}, with the facts as they are now")


def _list(rows: list[dict[str, object]], columns: tuple[str, ...], nothing: str, *, json: bool) -> None:
    if json:
        printing.as_json(rows)
    else:
        printing.table(rows, columns, nothing)
