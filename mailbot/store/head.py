"""The journal's head, kept in a small file beside the record: how far the journal had come when it was last seen.

A record that is behind its head has lost events: it was restored from a copy, or somebody cut the journal's end off,
which the chain of digests alone cannot tell.
"""

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from mailbot.config import Store
from mailbot.store.statements import ask, time_out

_SQLITE = "sqlite:///"


@dataclass(frozen=True, slots=True)
class Head:
    """An event of the journal and its digest.

    `seen_at` is when it was the last one; `at_rest` tells that nothing was in hand then.
    """

    seq: int
    digest: str
    seen_at: dt.datetime
    at_rest: bool = False


def head_file(store: Store) -> Path | None:
    """Give the file in which the head is kept: as configured, else beside an SQLite file, else in the service's state.

    None where there is no such place; a restored record is then known by the mailbox alone.
    """
    if store.head_file is not None:
        return store.head_file
    if store.url.startswith(_SQLITE):
        return Path(store.url.removeprefix(_SQLITE) + ".head")
    state = os.environ.get("STATE_DIRECTORY", "").partition(":")[0]
    return Path(state) / "journal.head" if state else None


def head_of_record(now: dt.datetime, *, at_rest: bool = False) -> Head:
    """Give the last event of the journal as it is now."""
    rows = ask("SELECT seq, digest FROM store_event ORDER BY seq DESC LIMIT 1")
    seq, digest = rows[0] if rows else (0, "")
    return Head(seq, digest, now, at_rest)


def is_behind(head: Head) -> bool:
    """Tell whether the record lacks an event that it had."""
    rows = ask("SELECT digest FROM store_event WHERE seq = %s", (head.seq,))
    return head.seq > 0 and (not rows or rows[0][0] != head.digest)


def read_head(file: Path | None) -> Head | None:
    """Give the head that was kept; None where none was, or it is not to be read."""
    try:
        words = file.read_text("ascii").split() if file else []
        return Head(int(words[0]), words[1], time_out(words[2]), words[3] == "at-rest") if words else None
    except (OSError, ValueError, IndexError):
        return None


def keep_head(file: Path, head: Head) -> None:
    """Keep the head: whole or as it was before, also after a power cut. Raises OSError."""
    new = file.with_name(file.name + ".new")
    with new.open("w", encoding="ascii") as written:
        written.write(f"{head.seq} {head.digest or '-'} {head.seen_at.isoformat()} {_rest(head)}\n")
        written.flush()
        os.fsync(written.fileno())
    new.replace(file)


def _rest(head: Head) -> str:
    return "at-rest" if head.at_rest else "at-work"
