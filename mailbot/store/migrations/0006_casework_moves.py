"""Lets the database itself refuse an unknown change of state of tasks, interests and milestones, and of letters anew.

Letters may now be refused or delayed after they were sent. On SQLite the table of letters was made anew by the
migration before this one, which takes its trigger off; so every trigger named here is put on afresh.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

MOVES = {
    "store_letter": (
        "queued>sending", "queued>expired", "queued>withdrawn",
        "sending>sent", "sending>refused", "sending>uncertain", "sending>expired", "sending>queued", "sending>withdrawn",
        "uncertain>sending", "uncertain>expired", "uncertain>withdrawn",
        "refused>queued", "expired>queued",
        "sent>refused", "sent>delayed", "delayed>refused", "delayed>sent",
    ),
    "store_task": (
        "open>reminded", "open>escalated", "open>done", "open>cancelled",
        "reminded>escalated", "reminded>done", "reminded>cancelled",
        "escalated>done", "escalated>cancelled",
    ),
    "store_interest": ("open>withdrawn", "open>closed"),
    "store_milestone": ("due>reported", "due>superseded", "reported>superseded"),
}


def _statement(vendor: str, table: str, moves: tuple[str, ...]) -> str:
    known = ", ".join(f"'{move}'" for move in moves)
    unknown = f"NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN ({known})"
    if vendor == "sqlite":
        return (
            f"CREATE TRIGGER {table}_moves BEFORE UPDATE OF state ON {table} WHEN {unknown} "
            f"BEGIN SELECT RAISE(ABORT, '{table}: no such change of state'); END"
        )
    return (
        f"CREATE TRIGGER {table}_moves BEFORE UPDATE OF state ON {table} FOR EACH ROW WHEN ({unknown}) "
        "EXECUTE FUNCTION mailbot_refuse_move()"
    )


def refuse_unknown_moves(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Put the triggers on."""
    vendor = schema_editor.connection.vendor
    for table, moves in MOVES.items():
        on = "" if vendor == "sqlite" else f" ON {table}"
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {table}_moves{on}", params=None)
        schema_editor.execute(_statement(vendor, table, moves), params=None)


class Migration(migrations.Migration):
    """After the columns."""

    dependencies = [("store", "0005_casework")]

    operations = [migrations.RunPython(refuse_unknown_moves, migrations.RunPython.noop)]
