"""Lets the record tell where filed mail lies, that it was restored from a copy, and which mail that copy may lack."""

import django.db.models.deletion
from django.db import migrations, models

# Left to itself SQLite would copy the table to add a column, and lose its triggers.
_ADD = "ALTER TABLE store_message ADD COLUMN after_restore bool DEFAULT FALSE NOT NULL"
_TAKE_OFF = "ALTER TABLE store_message DROP COLUMN after_restore"


def _key() -> "models.BigAutoField[int, int]":
    return models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    """After the letters in line."""

    dependencies = [("store", "0010_letters_in_line")]

    operations = [
        migrations.SeparateDatabaseAndState(
            [migrations.RunSQL(_ADD, _TAKE_OFF)],
            [migrations.AddField("message", "after_restore", models.BooleanField(default=False))],
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                ("id", _key()),
                ("folder", models.CharField(max_length=512)),
                ("uidvalidity", models.BigIntegerField()),
                ("uid", models.BigIntegerField()),
                ("message", models.ForeignKey(
                    null=True, on_delete=django.db.models.deletion.PROTECT, to="store.message"
                )),
            ],
            options={"constraints": [
                models.UniqueConstraint(fields=("folder", "uidvalidity", "uid"), name="place_once_per_uid"),
            ]},
        ),
        migrations.CreateModel(
            name="Restoration",
            fields=[
                ("id", _key()),
                ("found_at", models.DateTimeField()),
                ("lived_until", models.DateTimeField(null=True)),
                ("why", models.CharField(max_length=255)),
                ("ended_at", models.DateTimeField(null=True)),
                ("ended_by", models.CharField(default="", max_length=255)),
                ("ended_why", models.CharField(default="", max_length=255)),
            ],
        ),
    ]
