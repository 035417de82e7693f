"""Commands that tell what was done: the month's report, and the special conditions for the case system."""

import csv
import datetime as dt
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Annotated, Any

import typer

from mailbot.cli import printing
from mailbot.cli.running import AsJson
from mailbot.core.cells import cell
from mailbot.core.errors import WrongUse

_conditions = typer.Typer(help="What is noted on cases for ever (R1, R3).", no_args_is_help=True)

CONDITION_COLUMNS = ("reference", "name", "condition", "state", "noted_on", "officer", "officer_address", "message")


def add_to(app: typer.Typer, interests: typer.Typer) -> None:
    """Hang the commands up."""
    interests.command("report")(report)
    app.add_typer(_conditions, name="special-conditions")


def report(
    context: typer.Context,
    month: Annotated[str, typer.Option("--month", help="The month, such as 2026-11.")],
    csv_file: Annotated[Path | None, typer.Option("--csv", help="Write the figures as CSV.")] = None,
    picture: Annotated[Path | None, typer.Option("--picture", help="Draw the figures as an SVG picture.")] = None,
    json: AsJson = False,
) -> None:
    """Say how a month went: interests, answers, milestones, notice of removals, and what waits for how long."""
    from mailbot.core.figures import figures, month_of

    try:
        first = month_of(month)
    except ValueError:
        raise WrongUse(f"--month {month!r} is no month; expected one such as 2026-11") from None
    context.obj.record()
    from mailbot.service.office import utc_now
    from mailbot.store import months

    rows = months.month(first)
    lines = [{"figure": one.name, "value": one.value, "unit": one.unit} for one in figures(rows, utc_now())]
    if csv_file:
        write_csv(csv_file, ("figure", "value", "unit"), lines)
        _say_written(csv_file, f"the figures of {month}")
    if picture:
        from mailbot.edges.picture import draw

        _write(picture, draw(rows))
        _say_written(picture, f"the picture of {month}")
    if json:
        printing.as_json(lines)
    else:
        printing.table(lines, ("figure", "value", "unit"), "nothing in this month")


def print_story(lines: list[dict[str, Any]]) -> None:
    """Print the story of a case: a line each, and below a letter on what proof it went and what it tells."""
    printing.console.rule("what happened, in order", align="left")
    printing.table([_in_a_row(line) for line in lines], ("at", "what", "who", "words"), "nothing has happened yet")


def _in_a_row(line: dict[str, Any]) -> dict[str, Any]:
    words = [line["words"]]
    if line["what"] == "mail":
        words.append(f"{line['proof']}; {', '.join(line['reasons'])}, decided by {line['decided_by'] or 'nobody yet'}")
    if line["what"] == "letter":
        proof = line["proof"]
        by = f", ruled by {proof['ruled_by']}" if proof["ruled_by"] else ""
        words.append(f"tells {', '.join(line['tells']) or 'nothing'}; because of {line['because']}{by}")
        words.append(f"proof: {proof['sender']}; {proof['agreed'] or 'no identifiers were needed'}")
    if line.get("details"):
        words.append(", ".join(f"{name} {value}" for name, value in line["details"].items()))
    return {"at": line["at"][:16].replace("T", " "), "what": line["what"], "who": line["who"], "words": words}


@_conditions.command("export")
def export(
    context: typer.Context,
    since: Annotated[str, typer.Option("--since", help="The first day, such as 2026-11-01.")],
    to: Annotated[Path | None, typer.Option("--to", help="The CSV file to write; standard output by default.")] = None,
) -> None:
    """Write the special conditions noted since a day as CSV for the case system, safe to open in Excel."""
    try:
        day = dt.date.fromisoformat(since)
    except ValueError:
        raise WrongUse(f"--since {since!r} is no day; expected one such as 2026-11-01") from None
    context.obj.record()
    from mailbot.store import listings

    count = write_csv(to, CONDITION_COLUMNS, listings.special_conditions(day))
    if to is not None:
        _say_written(to, f"{count} special conditions noted since {day.isoformat()}")


def _say_written(to: Path, what: str) -> None:
    # On stderr, so that what programs read on stdout is the rows alone.
    typer.echo(f"{to} holds {what}", err=True)


def write_csv(to: Path | None, columns: Sequence[str], rows: Iterable[dict[str, Any]]) -> int:
    """Write rows as CSV (UTF-8 with its mark, which Excel needs) to a file or standard output; give how many.

    Raises WrongUse where the file cannot be written.
    """
    written = 0
    with _opened(to) as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([cell(row.get(column)) for column in columns])
            written += 1
    return written


@contextmanager
def _opened(to: Path | None) -> Iterator[IO[str]]:
    if to is None:
        yield sys.stdout
        return
    try:
        with to.open("w", newline="", encoding="utf-8-sig") as file:
            yield file
    except OSError as fault:
        raise WrongUse(f"{to} cannot be written: {fault.strerror}") from None


def _write(to: Path, text: str) -> None:
    try:
        to.write_text(text, encoding="utf-8")
    except OSError as fault:
        raise WrongUse(f"{to} cannot be written: {fault.strerror}") from None
