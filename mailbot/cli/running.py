"""Commands that run the service and tell how it stands: run, check, status, audit, demo."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from mailbot.cli import pages, printing
from mailbot.cli.context import Context
from mailbot.core.errors import MailbotError, WrongUse
from mailbot.core.lines import safe_line

if TYPE_CHECKING:
    from mailbot.service.office import Office

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


def add_to(app: typer.Typer) -> None:
    """Hang the commands up."""
    app.command()(run)
    app.command()(check)
    app.command()(status)
    app.command()(audit)
    app.command()(demo)


def run(
    context: typer.Context,
    once: Annotated[bool, typer.Option("--once", help="Drain the mailbox, send what is due, and exit.")] = False,
) -> None:
    """Run the daemon."""
    from mailbot import logs
    from mailbot.service.office import open_office
    from mailbot.store.opening import OneInstance

    start: Context = context.obj
    logs.set_up()

    def sound_office() -> "Office":
        config = start.config()
        config.must_have_passwords()
        return open_office(config)

    office = sound_office()
    config = start.record_of_the_daemon()
    right = OneInstance(config.store)
    try:
        from mailbot.service import daemon

        # On a terminal a hang-up means that the terminal has gone.
        daemon.run(office, once=once, renew=None if once or sys.stderr.isatty() else sound_office)
    finally:
        right.release()
        office.close()


def check(context: typer.Context, json: AsJson = False) -> None:
    """Try everything for real: configuration, letters, record, mailbox, mail server."""
    from mailbot import logs
    from mailbot.service.checking import check_all

    logs.set_up()
    results = list(check_all(context.obj.config()))
    if json:
        printing.as_json(results)
    else:
        printing.table(results, ("what", "ok", "detail"), "nothing to check")
    if not all(result["ok"] for result in results):
        raise typer.Exit(1)


def status(
    context: typer.Context,
    watched: Annotated[
        bool, typer.Option("--check", help="Say only what is wrong; exit 1 where anything is. For monitoring.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Say what the daemon is doing, how old the oldest undecided mail is, and which alarms stand."""
    config = context.obj.record()
    from mailbot.service import pausing
    from mailbot.service.office import utc_now
    from mailbot.service.standing import not_read_in_words, standing_of, what_is_wrong

    if watched:
        _say_what_is_wrong(what_is_wrong(config, utc_now()), json=json)
        return
    standing: dict[str, Any] = standing_of(config) | {"disclosures": pausing.disclosures(config, utc_now())}
    if json:
        printing.as_json([standing])
        return
    alarms = (f"ALARM {line}" for line in standing["alarms"])
    for words in filter(None, (pausing.in_words(), not_read_in_words(standing["mailbox"]), *alarms)):
        printing.console.print(Text(safe_line(words, 400), style="bold red"))
    pages.print_status(standing)


def _say_what_is_wrong(wrong: dict[str, str], *, json: bool) -> None:
    if json:
        printing.as_json([{"ok": not wrong, "alarms": wrong}])
    else:
        typer.echo("\n".join(f"{name}: {safe_line(why, 400)}" for name, why in wrong.items()) or "all is well")
    if wrong:
        raise typer.Exit(1)


def audit(
    context: typer.Context,
    head: Annotated[str, typer.Option("--head", help="SEQ:DIGEST of an event, as a log tells it.")] = "",
) -> None:
    """Check that the journal of events is as it was written; exit 1 where it was altered, or its end cut off."""
    config = context.obj.record()
    from mailbot.store.audit import bears, cut_off, verify
    from mailbot.store.head import head_file, read_head

    seq, _, digest = head.partition(":")
    if head and (not seq.isdigit() or len(digest) != 64):
        raise WrongUse(f"--head {head!r} is no event; expected its number, a colon and its digest, such as 12:0a1b…")
    altered = verify()
    if altered is not None:
        raise MailbotError(
            f"the journal is not as it was written: event {altered} does not follow from the one before it; "
            "compare with a copy of the record, and ask who had access to the database"
        )
    lacking = int(seq) if head and not bears(int(seq), digest) else cut_off(config.store)
    if lacking is not None:
        raise MailbotError(
            f"the journal lacks event {lacking}, or has another in its place: its end was cut off, or the record was "
            "restored from a copy; `mailbot status` says whether the daemon knows of it"
        )
    end_known = head or read_head(head_file(config.store)) is not None
    unknown = "" if end_known else " Whether its end was cut off nothing tells here ([store] head_file)."
    typer.echo(f"The journal is as it was written.{unknown}")


def demo(
    leave: Annotated[bool, typer.Option("--exit", help="End after the story, on a terminal too.")] = False,
) -> None:
    """Show the whole thing in one process: embedded mail servers, a story of mails, what became of each."""
    try:
        from mailbot.demo import show
    except ImportError as missing:
        need = f"the demo needs its embedded servers: pip install 'mailbot[demo]' ({missing.name} is missing)"
        raise MailbotError(need) from None
    raise typer.Exit(show.run(stay=not leave))
