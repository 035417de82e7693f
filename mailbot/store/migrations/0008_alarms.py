"""Alarms of the service itself: each stands once, from when on to when."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """A table of its own; nothing else changes."""

    dependencies = [("store", "0007_milestone_tasks")]

    operations = [
        migrations.CreateModel(
            name="Alarm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=32)),
                ("why", models.CharField(max_length=500)),
                ("raised_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=["name"], condition=models.Q(ended_at__isnull=True), name="alarm_stands_once"
                    ),
                ],
            },
        ),
    ]
