"""The daily case extract into the record: all of it, or nothing."""

from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from mailbot.service.crashing import crash_point
from mailbot.service.extracts import read_file
from mailbot.service.following import follow_extract
from mailbot.service.office import Office, utc_now
from mailbot.store.ledger.cases import Imported, import_cases


def import_file(path: Path, office: Office | None = None) -> Imported:
    """Bring the record up to the extract, and have what follows from it follow, in the same transaction (R6-R9).

    Without an office nothing follows. Raises ExtractFault listing every fault, WrongUse for no such file.
    """
    rows = read_file(path)
    with Progress(console=Console(stderr=True), transient=True, disable=not Console(stderr=True).is_terminal) as bar:
        task = bar.add_task("cases", total=len(rows))
        now, follow = (office.clock(), follow_extract(office)) if office else (utc_now(), None)
        imported = import_cases(rows, now, lambda count: bar.advance(task, count), follow)
    crash_point("follow-up-committed")
    return imported
