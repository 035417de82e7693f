"""Lets the database itself refuse to change or delete what is kept for ever: events, special conditions, raw mail."""

from collections.abc import Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KEPT = ("store_event", "store_specialcondition", "store_raw", "store_attempt")


def _statements(vendor: str, table: str) -> Iterator[str]:
    if vendor == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
    else:
        for name, verbs, each in (("append_only", "UPDATE OR DELETE", "ROW"), ("no_truncate", "TRUNCATE", "STATEMENT")):
            yield (
                f"CREATE TRIGGER {table}_{name} BEFORE {verbs} ON {table} "
                f"FOR EACH {each} EXECUTE FUNCTION mailbot_append_only()"
            )


def refuse_changes(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Put the triggers on."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE FUNCTION mailbot_append_only() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '%% is append-only', TG_TABLE_NAME; END $$", params=[]
        )
    for table in KEPT:
        for statement in _statements(schema_editor.connection.vendor, table):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the tables."""

    dependencies = [("store", "0001_record")]

    operations = [migrations.RunPython(refuse_changes, migrations.RunPython.noop)]
