"""The tables of the service itself: who works, since when, what is wrong, and where mail was last seen to lie."""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Heartbeat(models.Model):
    """When each loop of the daemon was last alive and what it last managed; one row a loop."""

    loop = models.CharField(primary_key=True, max_length=32)
    at = models.DateTimeField()
    detail = models.CharField(max_length=255, default="")


class Alarm(models.Model):
    """Something that the administrators must hear of: by its name (`core.alarms`), why, from when to when it stood."""

    name = models.CharField(max_length=32)
    why = models.CharField(max_length=500)
    raised_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """An alarm stands once at a time."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["name"], condition=Q(ended_at__isnull=True), name="alarm_stands_once"),
        ]


class Instance(models.Model):
    """One run of `mailbot run`. Its number only grows, and is the token by which it claims letters and mail to read.

    `until` is the end of its term, by the database's clock: an instance that does not renew it is ended by another,
    and what it had claimed is anybody's. It is null where one instance works alone (SQLite). `seen_at` is its last sign
    of life.
    """

    name = models.CharField(max_length=255)
    since = models.DateTimeField()
    seen_at = models.DateTimeField()
    until = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)


class Lease(models.Model):
    """The one row that says which instance holds the mailbox, until when by the database's clock, and since when.

    `token` grows with each new holder: what is done under an earlier one is refused.
    """

    id = models.PositiveSmallIntegerField(primary_key=True)
    holder = models.BigIntegerField(null=True)
    token = models.BigIntegerField(default=0)
    until = models.DateTimeField(null=True)
    since = models.DateTimeField(null=True)


class Place(models.Model):
    """Where a mail was last found to lie, beside the inbox; `folder` is "address/folder".

    `message` is null for what lay there before mailbot first looked.
    """

    folder = models.CharField(max_length=512)
    uidvalidity = models.BigIntegerField()
    uid = models.BigIntegerField()
    message = models.ForeignKey("Message", null=True, on_delete=models.PROTECT)

    class Meta:
        """One row for each mail that lies in a folder."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["folder", "uidvalidity", "uid"], name="place_once_per_uid"),
        ]


class Restoration(models.Model):
    """The record was found to be older than the mailbox, or than the journal's head kept beside it: a restored copy.

    Until a person ends it, letters wait that may have gone already. `lived_until` is when the lost record was last
    known to be at work: mail that had come by then may have been dealt with; null where none may.
    """

    found_at = models.DateTimeField()
    lived_until = models.DateTimeField(null=True)
    why = models.CharField(max_length=255)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=255, default="")
    ended_why = models.CharField(max_length=255, default="")
