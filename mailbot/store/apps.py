"""Names the record's app to Django."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The record."""

    name = "mailbot.store"
    label = "store"
