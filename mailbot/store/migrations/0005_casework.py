"""What the casework after the first reply needs: how milestones became known, and how tasks are pressed and end."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0004_pauses'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='letter',
            name='letter_state_known',
        ),
        migrations.RemoveConstraint(
            model_name='task',
            name='task_once_per_letter',
        ),
        migrations.RemoveConstraint(
            model_name='task',
            name='task_kind_known',
        ),
        migrations.AddField(
            model_name='letter',
            name='cause',
            field=models.CharField(default='', max_length=255),
        ),
        migrations.AddField(
            model_name='letter',
            name='sheet',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.raw'),
        ),
        migrations.AddField(
            model_name='milestone',
            name='by',
            field=models.CharField(default='', max_length=255),
        ),
        migrations.AddField(
            model_name='milestone',
            name='letter',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='store.letter'),
        ),
        migrations.AddField(
            model_name='milestone',
            name='notice_days',
            field=models.IntegerField(null=True),
        ),
        migrations.AddField(
            model_name='milestone',
            name='source',
            field=models.CharField(default='owner', max_length=16),
        ),
        migrations.AddField(
            model_name='task',
            name='cause',
            field=models.CharField(default='', max_length=255),
        ),
        migrations.AddField(
            model_name='task',
            name='ended_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='task',
            name='ended_by',
            field=models.CharField(default='', max_length=255),
        ),
        migrations.AddField(
            model_name='task',
            name='how',
            field=models.CharField(default='', max_length=64),
        ),
        migrations.AddField(
            model_name='task',
            name='milestone',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='store.milestone'),
        ),
        migrations.AddField(
            model_name='task',
            name='next_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='task',
            name='rung',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddIndex(
            model_name='task',
            index=models.Index(fields=['state', 'next_on'], name='task_standing'),
        ),
        migrations.AddConstraint(
            model_name='letter',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['queued', 'sending', 'sent', 'refused', 'uncertain', 'expired', 'withdrawn', 'delayed'])), name='letter_state_known'),
        ),
        migrations.AddConstraint(
            model_name='milestone',
            constraint=models.CheckConstraint(condition=models.Q(('source__in', ['owner', 'extract', 'person'])), name='milestone_source_known'),
        ),
        migrations.AddConstraint(
            model_name='task',
            constraint=models.UniqueConstraint(condition=models.Q(('letter__isnull', False), ('state__in', ['open', 'reminded', 'escalated'])), fields=('letter', 'kind'), name='task_once_per_letter'),
        ),
        migrations.AddConstraint(
            model_name='task',
            constraint=models.UniqueConstraint(condition=models.Q(('cause', ''), _negated=True), fields=('cause',), name='task_once_per_cause'),
        ),
        migrations.AddConstraint(
            model_name='task',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['contact-nca', 'attach-minute-sheet', 'await-allocation', 'update-nca', 'letter-refused', 'letter-not-sent', 'letter-bounced', 'await-information', 'await-identity', 'await-confiscation', 'read-answer', 'tell-of-removal', 'removal-despite-bar', 'old-milestone', 'answer-question'])), name='task_kind_known'),
        ),
    ]
