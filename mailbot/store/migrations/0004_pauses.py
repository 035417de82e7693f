"""Lets the record tell what went to NCA lately and on whose mail, who paused disclosures, and which mail repeats which."""

import importlib
from typing import Any

import django.db.models.deletion
import django.db.models.functions.text
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def _column(name: str, field: "models.Field[Any, Any]", sql: str) -> migrations.SeparateDatabaseAndState:
    """Add a column where it stands. Left to itself SQLite would copy the table and lose its triggers."""
    statement = f"ALTER TABLE store_letter ADD COLUMN {name} {sql}"
    state = migrations.AddField(model_name="letter", name=name, field=field)
    undo = f"ALTER TABLE store_letter DROP COLUMN {name}"
    return migrations.SeparateDatabaseAndState([migrations.RunSQL(statement, undo)], [state])


def _text(name: str, length: int) -> migrations.SeparateDatabaseAndState:
    field = models.CharField(default="", max_length=length)
    return _column(name, field, f"varchar({length}) DEFAULT '' NOT NULL")


def _flag(name: str) -> migrations.SeparateDatabaseAndState:
    return _column(name, models.BooleanField(default=False), "bool DEFAULT FALSE NOT NULL")


# Letters that are there already count from now on as those that mailbot decided on by itself.
_KNOWN = "UPDATE store_letter SET audience = 'nca', discloses = TRUE WHERE template LIKE 'nca-%'"
_ASKED = """UPDATE store_letter SET asked_by = "to" WHERE template LIKE 'nca-%' AND template NOT LIKE 'nca-milestone-%'"""


def refuse_changes(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Have the database refuse to change or delete a pause, as it does for all that is kept for ever."""
    append_only = importlib.import_module("mailbot.store.migrations.0002_append_only")
    for statement in append_only._statements(schema_editor.connection.vendor, "store_pause"):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the moves."""

    dependencies = [("store", "0003_moves")]

    operations = [
        migrations.CreateModel(
            name="Pause",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("paused", models.BooleanField()),
                ("by", models.CharField(max_length=255)),
                ("why", models.CharField(max_length=255)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.RunPython(refuse_changes, migrations.RunPython.noop),
        _text("audience", 32),
        _flag("discloses"),
        _text("asked_by", 255),
        _flag("in_thread"),
        _text("ruled_by", 255),
        migrations.RunSQL(_KNOWN, migrations.RunSQL.noop),
        migrations.RunSQL(_ASKED, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="letter",
            index=models.Index(fields=["audience", "written_at", "ruled_by", "discloses"], name="letter_lately"),
        ),
        migrations.AddIndex(
            model_name="letter",
            index=models.Index(fields=["asked_by", "written_at"], name="letter_asked_lately"),
        ),
        migrations.AddField(
            model_name="message",
            name="repeats",
            field=models.ForeignKey(
                db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+",
                to="store.message",
            ),
        ),
        migrations.RemoveIndex(model_name="message", name="message_by_message_id"),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(django.db.models.functions.text.Lower("message_id"), name="message_by_small_message_id"),
        ),
    ]
