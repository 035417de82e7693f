"""What is written when disclosures are paused or go on: one row each, by whom and why, kept for ever."""

from mailbot.store.ledger.transactions import Journal
from mailbot.store.models import Pause


def pause(journal: Journal, by: str, why: str) -> None:
    """Turn automatic disclosure off for all."""
    _write(journal, by, why, paused=True)


def resume(journal: Journal, by: str, why: str) -> None:
    """Turn it on again."""
    _write(journal, by, why, paused=False)


def _write(journal: Journal, by: str, why: str, *, paused: bool) -> None:
    row = Pause.objects.create(paused=paused, by=by[:255], why=why[:255], at=journal.now)
    journal.note("disclosures-paused" if paused else "disclosures-resumed", "pause", row.pk, by=by)
