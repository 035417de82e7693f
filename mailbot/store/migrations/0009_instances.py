"""Lets several instances work on one record: who they are, which of them holds the mailbox, and who has claimed what.

The columns of claims are added where they stand: left to itself SQLite would copy the tables and lose their triggers.
"""

from typing import Any

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def _column(model: str, name: str, field: "models.Field[Any, Any]", kind: str) -> migrations.SeparateDatabaseAndState:
    add = f"ALTER TABLE store_{model} ADD COLUMN {name} {kind} NULL"
    undo = f"ALTER TABLE store_{model} DROP COLUMN {name}"
    state = migrations.AddField(model_name=model, name=name, field=field)
    return migrations.SeparateDatabaseAndState([migrations.RunSQL(add, undo)], [state])


def let_the_token_only_grow(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Have PostgreSQL refuse a smaller fencing token; one instance alone needs none."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE TRIGGER store_lease_token BEFORE UPDATE ON store_lease FOR EACH ROW WHEN (NEW.token < OLD.token) "
            "EXECUTE FUNCTION mailbot_refuse_move()", params=None,
        )


_LEASE = "INSERT INTO store_lease (id, holder, token, until, since) VALUES (1, NULL, 0, NULL, NULL)"


class Migration(migrations.Migration):
    """After the alarms."""

    dependencies = [("store", "0008_alarms")]

    operations = [
        migrations.CreateModel(
            name="Instance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=255)),
                ("since", models.DateTimeField()),
                ("seen_at", models.DateTimeField()),
                ("until", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Lease",
            fields=[
                ("id", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("holder", models.BigIntegerField(null=True)),
                ("token", models.BigIntegerField(default=0)),
                ("until", models.DateTimeField(null=True)),
                ("since", models.DateTimeField(null=True)),
            ],
        ),
        migrations.RunSQL(_LEASE, migrations.RunSQL.noop),
        _column("letter", "claimed_by", models.BigIntegerField(null=True), "bigint"),
        _column("message", "reader", models.BigIntegerField(null=True), "bigint"),
        _column("message", "reading_since", models.DateTimeField(null=True), "timestamp with time zone"),
        migrations.RunPython(let_the_token_only_grow, migrations.RunPython.noop),
    ]
