"""Notices, before anything else is done, that the record is older than the journal's head kept beside it."""

import datetime as dt
from pathlib import Path

import structlog
from django.db.models import Q

from mailbot.core.errors import StoreBusy
from mailbot.service.office import Office
from mailbot.store import places
from mailbot.store.head import Head, head_file, head_of_record, is_behind, keep_head, read_head
from mailbot.store.instances import worked_since, working
from mailbot.store.ledger.restorations import note_restoration, suspect
from mailbot.store.ledger.transactions import store_faults, writing
from mailbot.store.statements import is_shared

# The head is kept every few seconds; what came since the last time may have been dealt with too.
_BETWEEN_HEADS = dt.timedelta(seconds=30)

log = structlog.get_logger()


class Heads:
    """The head beside the record, for as long as the daemon runs.

    `known` tells whether one was kept before that says how far the record had come: where several machines work, others
    may have gone on since. The mailbox itself must tell then whether the record is a restored copy.
    """

    def __init__(self, office: Office) -> None:
        self._office = office
        self._file = head_file(office.config.store)
        self._last = read_head(self._file)
        self.known = self._last is not None and not _others_went_on(office, self._last)

    def begin(self) -> bool:
        """Tell whether the record is behind its head, and note that it was restored; to be asked before anything."""
        behind = self._last if self._last is not None and is_behind(self._last) else None
        if behind is not None:
            note_restored(self._office, "events are missing that it had", _lived_until(behind))
            self._last = None
        self.keep()
        return behind is not None

    def keep(self, *, at_rest: bool = False) -> None:
        """Keep the head as it is now; an error is logged where the journal lost its end while the daemon ran."""
        if self._last is not None and is_behind(self._last):
            log.error("journal-altered", why="its end was cut off, or another record was put in its place")
            note_restored(self._office, "events went while mailbot ran", _lived_until(self._last))
        self._last = head_of_record(self._office.clock(), at_rest=at_rest)
        if self._file is not None:
            _keep(self._file, self._last)


def _others_went_on(office: Office, head: Head) -> bool:
    try:
        with store_faults():
            # Where another holds the mailbox now, the record is the one that it works on.
            is_at_work = any(one.holds and one.number != office.hold.instance for one in working())
            return is_shared() and not is_at_work and worked_since(head.seen_at, office.name)
    except StoreBusy:
        return True


def _keep(file: Path, head: Head) -> None:
    try:
        keep_head(file, head)
    except OSError as fault:
        log.warning("head-not-kept", fault=type(fault).__name__)


def _lived_until(head: Head) -> dt.datetime | None:
    """Give until when mail that came may have been dealt with and not moved out of the inbox."""
    return None if head.at_rest else head.seen_at + _BETWEEN_HEADS


def note_restored(office: Office, why: str, lived_until: dt.datetime | None) -> None:
    """Note that the record is a restored copy: letters written in it wait for a person's word."""
    with writing(office.clock()) as journal:
        note_restoration(journal, why, lived_until)
    log.error("record-restored", why=why)


def suspect_taken_out(office: Office, messages: list[int]) -> None:
    """Have a person decide on mail that the restored copy takes for undecided and that lies in the inbox no more."""
    if messages:
        with writing(office.clock()) as journal:
            suspect(journal, Q(pk__in=messages))
        log.warning("message-suspected", message=messages)


def holder_has_compared() -> bool:
    """Tell whether the instance that holds the mailbox has compared it with the record since it took it."""
    at = places.reconciled_at()
    return at is not None and any(one.holds and one.holds_since and at >= one.holds_since for one in working())


def was_reconciled_before() -> bool:
    """Tell whether this record was ever compared with its mailbox."""
    return places.reconciled_at() is not None
