"""The command that compares the mailbox with the record: reconcile."""

from dataclasses import asdict

import typer

from mailbot.cli import printing
from mailbot.cli.running import AsJson
from mailbot.core.reconciling import SENTENCES, TROUBLES


def add_to(app: typer.Typer) -> None:
    """Hang the command up."""
    app.command()(reconcile)


def reconcile(context: typer.Context, json: AsJson = False) -> None:
    """Compare the mailbox with the record: repair what can be, show the rest; exit 1 where somebody must look."""
    config = context.obj.record()
    config.must_have_passwords("mailbox")
    from mailbot import logs
    from mailbot.edges.inbox import Inbox
    from mailbot.service.office import open_office
    from mailbot.service.reconciler import Reconciler
    from mailbot.store.head import head_file, read_head

    logs.set_up()
    office = open_office(config)
    with Inbox(config.mailbox) as inbox:
        head_known = read_head(head_file(config.store)) is not None
        found = Reconciler(office, inbox, head_known=head_known).compare()
    office.close()
    rows = [
        asdict(finding) | {"repaired": finding.repaired, "why": SENTENCES[finding.what]} for finding in found
    ]
    if json:
        printing.as_json(rows)
    else:
        columns = ("what", "message", "letter", "folder", "repaired", "why")
        printing.table(rows, columns, "mailbox and record agree, and nothing is stuck")
    if any(finding.what in TROUBLES and not finding.repaired for finding in found):
        raise typer.Exit(1)
