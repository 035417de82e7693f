"""What is written so that `status` can tell whether the daemon lives."""

import datetime as dt

from mailbot.store.ledger.transactions import store_faults
from mailbot.store.models import Heartbeat


def beat(loop: str, now: dt.datetime, detail: str) -> None:
    """Write down that a loop was alive just now. Raises StoreBusy."""
    with store_faults():
        Heartbeat.objects.update_or_create(loop=loop, defaults={"at": now, "detail": detail[:255]})
