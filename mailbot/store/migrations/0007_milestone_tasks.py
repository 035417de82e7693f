"""Lets one mail give rise to a task for each of several milestones of a case, and a milestone to a task of a kind once.

A conditional unique constraint is an index of its own, on SQLite too: no table is made anew, and no trigger comes off.
"""

from django.db import migrations, models
from django.db.models import Q

_STANDING = ["open", "reminded", "escalated"]


class Migration(migrations.Migration):
    """Part the tasks about a milestone from those about a mail alone."""

    dependencies = [("store", "0006_casework_moves")]

    operations = [
        migrations.RemoveConstraint(model_name="task", name="task_once_per_message"),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.UniqueConstraint(
                fields=["message", "case", "kind"], condition=Q(letter__isnull=True, milestone__isnull=True),
                name="task_once_per_message",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.UniqueConstraint(
                fields=["milestone", "kind"],
                condition=Q(milestone__isnull=False, letter__isnull=True) & Q(state__in=_STANDING),
                name="task_once_per_milestone",
            ),
        ),
    ]
