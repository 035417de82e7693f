"""Commands on mails and on what waits for a person: messages, why, review."""

import getpass
import os
import sys
from typing import Annotated, Any

import typer
from rich.text import Text

from mailbot.cli import pages, printing
from mailbot.cli.explaining import as_object
from mailbot.cli.running import AsJson
from mailbot.core.errors import WrongUse
from mailbot.core.lines import safe_line
from mailbot.core.reasons_in_words import beside_what_it_repeats, say_all

_messages = typer.Typer(help="Every mail and what became of it.", no_args_is_help=True)
_review = typer.Typer(help="What a person must decide.", no_args_is_help=True)

By = Annotated[str, typer.Option("--by", help="Who decides: your name, as it is kept. Your login by default.")]

_SERVICE = "mailbot"
"""The account of the service, under which several people give commands: it says nothing of who decides."""


def add_to(app: typer.Typer) -> None:
    """Hang the commands up."""
    app.add_typer(_messages, name="messages")
    app.add_typer(_review, name="review")
    app.command()(why)


def who_asks(by: str) -> str:
    """Give the name under which a person's decision is kept: as said, else of who logged in, also behind sudo.

    Raises WrongUse where nobody but the service's own account is known, and nobody is there to be asked.
    """
    name = safe_line(by, 100) or safe_line(os.environ.get("SUDO_USER", ""), 100) or safe_line(getpass.getuser(), 100)
    if name == _SERVICE and sys.stdin.isatty():
        name = safe_line(str(typer.prompt("Who decides (your name)")), 100)
    if name in ("", _SERVICE):
        raise WrongUse(f'say who decides: --by "Your Name" (the account {_SERVICE} is everybody\'s)')
    return name


@_messages.command("list")
def list_messages(context: typer.Context, json: AsJson = False) -> None:
    """List every mail with its outcome and reasons."""
    context.obj.record()
    from mailbot.store import listings

    if json:
        printing.as_json(listings.messages())
    else:
        columns = ("id", "came (UTC)", "kind", "outcome", "reasons", "state", "letters")
        printing.table(map(_with_repeats, listings.messages()), columns, "no mail recorded yet")


@_messages.command("show")
def show_message(
    context: typer.Context, message: Annotated[int, typer.Argument(help="The mail's id.")], json: AsJson = False
) -> None:
    """Show what became of one mail."""
    context.obj.record()
    from mailbot.store import listings

    found = listings.message(message)
    if found is None:
        raise WrongUse(f"there is no mail {message}; see `mailbot messages list`")
    if json:
        printing.as_json([found])
    else:
        pages.print_message(found)


def _with_repeats(row: dict[str, Any]) -> dict[str, Any]:
    """Give a mail with when it came, and with the earlier one that it repeats beside the reason that says so."""
    came = row["recorded_at"][:16].replace("T", " ")
    return row | {"came (UTC)": came, "reasons": beside_what_it_repeats(row["reasons"], row["repeats"])}


def why(
    context: typer.Context, message: Annotated[int, typer.Argument(help="The mail's id.")], json: AsJson = False
) -> None:
    """Say in words on what evidence a mail was decided on."""
    context.obj.record()
    from mailbot.store import listings, queries

    found, reading = listings.message(message), queries.reading_of(message)
    if found is None:
        raise WrongUse(f"there is no mail {message}; see `mailbot messages list`")
    if json:
        printing.as_json([{**found, "reading": None if reading is None else as_read(reading)}])
        return
    printing.fields({
        "outcome": found["outcome"], "because": say_all(found["reasons"], found["repeats"]),
        "decided by": found["decided_by"],
    })
    if reading is None:
        printing.console.print(Text("it was never read"))
        return
    printing.fields({"from": reading.sender.address, "who": reading.sender.why, "kind": reading.notification.kind})
    for item in (*reading.notification.evidence, *(e for s in reading.notification.subjects for e in s.evidence)):
        words = f"{item.field} {item.value}: part {item.part}, characters {item.start} to {item.end}: “{item.text}”"
        printing.console.print(Text(safe_line(words, 400)))
    for loser in reading.notification.losers:
        printing.console.print(Text(safe_line(f"not {loser.field} “{loser.text}”: {loser.why}", 400), style="dim"))
    for question in reading.notification.questions:
        printing.console.print(Text(safe_line(f"to decide: {question}", 500), style="yellow"))


def as_read(reading: object) -> object:
    """Give a reading as plain data."""
    import json

    from mailbot.core.notification import Reading
    from mailbot.reading import codec

    return json.loads(codec.dump(reading)) if isinstance(reading, Reading) else None


@_review.command("list")
def list_review(context: typer.Context, json: AsJson = False) -> None:
    """List the mails that a person must decide on, with who wrote and what was read."""
    from mailbot.service.office import open_office

    office = open_office(context.obj.record())
    from mailbot.service.waiting import waiting

    rows = waiting(office)
    if json:
        printing.as_json(rows)
        return
    nothing = True
    for row in rows:
        nothing = False
        _print_waiting(row)
    if nothing:
        typer.echo("nothing to decide")


def _print_waiting(row: dict[str, Any]) -> None:
    """Print one mail as a person needs it to decide: who, what, why it waits, what is asked."""
    proof = "verified" if row["verified"] else "NOT VERIFIED"
    head = f"mail {row['id']} · {row['from'] or 'sender not known'} · {proof}"
    printing.console.rule(Text(safe_line(head, 200), style="bold" if row["verified"] else "bold red"), align="left")
    printing.fields({
        "subject": row["subject"], "kind": row["kind"], "sender": row["why"],
        "it waits because": say_all(row["reasons"], row["repeats"]), "it names": row["people"],
        "to decide": row["questions"], "written already": row["asked"],
        "not readable": row["problems"],
    })
    for one in row["candidates"]:
        printing.fields(_candidate(row["id"], one))


def _candidate(message: int, one: dict[str, Any]) -> dict[str, Any]:
    """Say of a case that may be meant how it agrees, and what accepting it would send to whom."""
    tells = [
        f"{letter['template']} to {letter['to']}, telling {', '.join(letter['discloses']) or 'nothing'}"
        for letter in one["would"]["letters"]
    ]
    return {
        "perhaps": f"{one['reference']} {one['name']}: {one['why']}", "agreement": one["agreement"],
        "accepting sends": tells or f"nothing: {say_all(one['would']['reasons'])}",
        "to accept": f"mailbot review accept {message} --case {one['reference']}",
    }


@_review.command("accept")
def accept(  # noqa: PLR0913, PLR0917 - one parameter for each option of the command
    context: typer.Context,
    message: Annotated[int, typer.Argument(help="The mail's id.")],
    case: Annotated[str, typer.Option("--case", help="The Home Office reference of the case it is about.")],
    kind: Annotated[str, typer.Option("--kind", help="What the mail is, where that was not known.")] = "",
    confiscation: Annotated[str, typer.Option(
        "--confiscation", help="How confiscation stands for this person, where the mail does not tell plainly."
    )] = "",
    more: Annotated[bool, typer.Option("--more", help="Leave it in review: others in it remain.")] = False,
    anyway: Annotated[bool, typer.Option(
        "--anyway", help="Although name or date of birth in the mail speak against the case."
    )] = False,
    by: By = "",
) -> None:
    """Decide that a mail is about this case; what follows goes through the same rules and proofs."""
    from mailbot.service.office import open_office

    office = open_office(context.obj.record())
    from mailbot.service.reviewing import accept as accept_message
    from mailbot.service.reviewing import ruling_of

    ruling = ruling_of(case, who_asks(by), kind, confiscation, anyway=anyway)
    reasons = accept_message(office, message, ruling, more=more)
    _tell(message, reasons)


@_review.command("release")
def release(
    context: typer.Context,
    messages: Annotated[list[int], typer.Argument(help="The mails' ids.")],
    by: By = "",
) -> None:
    """Let the rules decide anew, with the record as it is now: once a case has come, or a pause is over."""
    from mailbot.service.office import open_office

    office = open_office(context.obj.record())
    from mailbot.service.reviewing import release as release_message

    for message in messages:
        _tell(message, release_message(office, message, who_asks(by)))


def _tell(message: int, reasons: tuple[str, ...]) -> None:
    """Say what became of a mail, by the names of the reasons and in words."""
    typer.echo(f"mail {message}: {', '.join(reasons)}. {say_all(reasons)}")


@_review.command("ask")
def ask(
    context: typer.Context, message: Annotated[int, typer.Argument(help="The mail's id.")], by: By = ""
) -> None:
    """Ask NCA's officer for the particulars that are missing, in words that do not tell whether anybody is known."""
    from mailbot.service.office import open_office

    office = open_office(context.obj.record())
    from mailbot.service.reviewing import ask_back

    typer.echo(f"mail {message}: {ask_back(office, message, who_asks(by))} is asked for more; the mail stays in review")


@_review.command("reject")
def reject(
    context: typer.Context,
    message: Annotated[int, typer.Argument(help="The mail's id.")],
    why_not: Annotated[str, typer.Option("--why", help="Why, in a few words; kept with the mail.")],
    by: By = "",
) -> None:
    """Decide that nothing follows from a mail."""
    context.obj.record()
    from mailbot.service.office import utc_now
    from mailbot.service.reasons import reason_in_words
    from mailbot.service.reviewing import reject as reject_message

    reject_message(message, who_asks(by), reason_in_words(why_not), utc_now())
    typer.echo(f"mail {message} rejected")


__all__ = ["add_to", "as_object", "who_asks"]
