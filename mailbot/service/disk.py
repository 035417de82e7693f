"""The disk that holds the record, asked by the daemon and by `status` alike: on a full one no alarm can be noted."""

import shutil
from pathlib import Path


def free_percent(file: Path | None) -> float | None:
    """Give how much of the disk that holds the record is free; None where the record lies in a database server."""
    if file is None:
        return None
    usage = shutil.disk_usage(file.parent)
    return 100.0 * usage.free / usage.total
