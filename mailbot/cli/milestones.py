"""The command `milestone add`: a milestone that neither the case owner's mail nor the case extract brought."""

import datetime as dt
from typing import Annotated

import typer

from mailbot.cli import printing
from mailbot.cli.queue import By, who_asks
from mailbot.cli.running import AsJson
from mailbot.core.errors import WrongUse
from mailbot.core.lines import safe_line
from mailbot.core.notification import Details
from mailbot.core.states import AppealOutcome

_milestone = typer.Typer(help="The turns of a case of which NCA is told (R7-R9).", no_args_is_help=True)

_SAID = {
    "told": "NCA is told", "corrected": "NCA is told that this replaces what it was told before",
    "noted": "noted; NCA has no interest in this case now, and is told when it has one",
    "told-before": "NCA was told the same before; nothing is sent",
}


def add_to(app: typer.Typer) -> None:
    """Hang the command up."""
    app.add_typer(_milestone, name="milestone")


@_milestone.callback()
def _group() -> None:
    pass


@_milestone.command("add")
def add(  # noqa: PLR0913, PLR0917 - an option is an argument.
    context: typer.Context,
    reference: Annotated[str, typer.Argument(help="The Home Office reference.")],
    name: Annotated[str, typer.Argument(help="Which milestone, such as bail_granted.")],
    date: Annotated[str, typer.Option("--date", help="The day on which it happened, such as 2026-03-14.")] = "",
    outcome: Annotated[str, typer.Option("--outcome", help="How an appeal ended.")] = "",
    restrictions: Annotated[str, typer.Option("--restrictions", help="All restrictions of bail.")] = "",
    removal_date: Annotated[str, typer.Option("--removal-date", help="The day of a removal.")] = "",
    flight: Annotated[str, typer.Option("--flight", help="The flight of a removal, such as BA75.")] = "",
    destination: Annotated[str, typer.Option("--destination", help="Where a removal goes.")] = "",
    cancelled: Annotated[bool, typer.Option("--cancelled", help="The removal does not take place.")] = False,
    by: By = "",
    json: AsJson = False,
) -> None:
    """Note a milestone of a case and tell NCA of it; one that NCA was told otherwise replaces what it was told."""
    details = Details(
        date=_day("--date", date), outcome=_outcome(outcome), restrictions=_text(restrictions, 1000),
        removal_date=_day("--removal-date", removal_date), flight=_text(flight, 60),
        destination=_text(destination, 200), cancelled=cancelled,
    )
    from mailbot.service.office import open_office

    office = open_office(context.obj.record())
    from mailbot.service.milestones import enter

    entered = enter(office, reference.strip().upper(), name, details, who_asks(by))
    if json:
        printing.as_json([{"outcome": entered.outcome, "letters": list(entered.letters),
                           "notice_days": entered.notice_days}])
        return
    notice = "" if entered.notice_days is None else f" ({entered.notice_days} full days' notice)"
    typer.echo(f"{reference.strip().upper()}: {_SAID[entered.outcome]}{notice}")


def _day(option: str, text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise WrongUse(f"{option} {text!r} is no day; expected one such as 2026-03-14") from None


def _outcome(word: str) -> AppealOutcome | None:
    if not word:
        return None
    if word.strip().lower() not in list(AppealOutcome):
        raise WrongUse(f"--outcome {word!r} is not known; expected one of {', '.join(AppealOutcome)}")
    return AppealOutcome(word.strip().lower())


def _text(value: str, limit: int) -> str | None:
    return safe_line(value, limit) or None
