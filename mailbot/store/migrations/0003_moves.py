"""Lets the database itself refuse a change of state that the tables of `mailbot.core.states` do not know.

The moves are written out here, as a migration must stay what it was; a test compares them with those tables.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

MOVES = {
    "store_message": (
        "recorded>read", "recorded>review", "recorded>ignored",
        "read>processed", "read>review", "read>rejected", "read>ignored",
        "review>filed", "review>processed", "review>rejected",
        "processed>filed", "rejected>filed", "ignored>filed",
        "filed>processed", "filed>rejected",
    ),
    "store_letter": (
        "queued>sending", "queued>expired", "queued>withdrawn",
        "sending>sent", "sending>refused", "sending>uncertain", "sending>expired", "sending>queued", "sending>withdrawn",
        "uncertain>sending", "uncertain>expired", "uncertain>withdrawn",
        "refused>queued", "expired>queued",
    ),
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
    if vendor == "postgresql":
        schema_editor.execute(
            "CREATE FUNCTION mailbot_refuse_move() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '%%: no such change of state', TG_TABLE_NAME "
            "USING ERRCODE = 'integrity_constraint_violation'; END $$", params=[]
        )
    for table, moves in MOVES.items():
        schema_editor.execute(_statement(vendor, table, moves), params=None)


class Migration(migrations.Migration):
    """After the tables."""

    dependencies = [("store", "0002_append_only")]

    operations = [migrations.RunPython(refuse_unknown_moves, migrations.RunPython.noop)]
