"""Commands that turn automatic disclosure off, and on again: pause, resume."""

from typing import Annotated

import typer

from mailbot.cli.queue import By, who_asks

_pause = typer.Typer(help="Stop telling NCA anything by itself.", no_args_is_help=True)
_resume = typer.Typer(help="Go on telling NCA by itself.", no_args_is_help=True)

Why = Annotated[str, typer.Option("--why", help="Why, in a few words; kept for ever.")]


def add_to(app: typer.Typer) -> None:
    """Hang the commands up."""
    app.add_typer(_pause, name="pause")
    app.add_typer(_resume, name="resume")


# A command group with one command would lose that command's name.
@_pause.callback()
@_resume.callback()
def _disclosures_only() -> None:
    pass


@_pause.command("disclosures")
def pause(context: typer.Context, why: Why, by: By = "") -> None:
    """Put every mail whose answer would disclose anything before a person; hold letters that wait."""
    context.obj.record()
    from mailbot.service.office import utc_now
    from mailbot.service.pausing import pause as pause_disclosures

    pause_disclosures(who_asks(by), why, utc_now())
    typer.echo("disclosures are paused; mail goes on being taken in; see `mailbot status`")


@_resume.command("disclosures")
def resume(context: typer.Context, why: Why, by: By = "") -> None:
    """Decide and send by itself again. What was put before a person meanwhile stays there."""
    context.obj.record()
    from mailbot.service.office import utc_now
    from mailbot.service.pausing import resume as resume_disclosures

    waited = resume_disclosures(who_asks(by), why, utc_now())
    typer.echo(f"disclosures go on; letters that waited for it: {waited}")


@_resume.command("letters")
def resume_letters(context: typer.Context, why: Why, by: By = "") -> None:
    """Send the letters of a record that was restored from a copy; they may arrive twice, and are marked so."""
    context.obj.record()
    from mailbot.service import pausing
    from mailbot.service.office import utc_now

    waited = pausing.resume_letters(who_asks(by), why, utc_now())
    typer.echo(f"letters go on; those that waited for it: {waited}")
