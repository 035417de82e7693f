"""Mails parted into batches that fit in memory."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

_COUNT = 50
_BYTES = 8 * 1024 * 1024


class Sized(Protocol):
    """A mail whose size in bytes is known, or 0."""

    @property
    def size(self) -> int:
        """Its size in bytes."""


Mail = TypeVar("Mail", bound=Sized)


def in_batches(mails: Sequence[Mail]) -> Iterator[list[Mail]]:
    """Part mails into batches that may be held in memory at once, in their order."""
    batch: list[Mail] = []
    size = 0
    for mail in mails:
        if batch and (len(batch) >= _COUNT or size + mail.size > _BYTES):
            yield batch
            batch, size = [], 0
        batch.append(mail)
        size += mail.size
    if batch:
        yield batch
