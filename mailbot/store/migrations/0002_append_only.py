"""Lets the database itself refuse to change or delete what is kept for ever: events, special conditions, raw mail."""

from django.db import migrations

KEPT = ("store_event", "store_specialcondition", "store_raw", "store_attempt")


def _statements(vendor, table):
    if vendor == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
    else:
        yield (
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION mailbot_append_only()"
        )


def refuse_changes(apps, schema_editor):
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
