"""Letters to one recipient leave in order: an index by which the one before is found, and who may be passed.

The column is added by plain statements: the mapper would make SQLite's table anew, and its triggers would come off.
"""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def add_column(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Add the column, false in every row."""
    schema_editor.execute("ALTER TABLE store_letter ADD COLUMN lets_pass bool NOT NULL DEFAULT FALSE")


class Migration(migrations.Migration):
    """One column and one index."""

    dependencies = [("store", "0009_instances")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(add_column, migrations.RunPython.noop)],
            state_operations=[
                migrations.AddField(
                    model_name="letter", name="lets_pass", field=models.BooleanField(default=False, db_default=False)
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="letter", index=models.Index(fields=["to", "state", "id"], name="letter_in_line")
        ),
    ]
