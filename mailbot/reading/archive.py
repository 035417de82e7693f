"""Zip archives, looked at before they are opened: encrypted, too large, too many entries."""

import zipfile
from io import BytesIO

from mailbot.reading.extract import ENTRIES, UNPACKED, UnreadableError


def names(data: bytes) -> frozenset[str]:
    """Give the names of the entries; raises UnreadableError when it must not be opened."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError, OverflowError) as fault:
        raise UnreadableError("damaged-attachment") from fault
    if len(entries) > ENTRIES or sum(entry.file_size for entry in entries) > UNPACKED:
        raise UnreadableError("oversized-attachment")
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableError("encrypted-attachment")
    return frozenset(entry.filename for entry in entries)
