"""The daily case extract into the record: all of it, or nothing."""

from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from mailbot.service.extracts import read_file
from mailbot.service.office import utc_now
from mailbot.store.ledger.cases import Imported, import_cases


def import_file(path: Path) -> Imported:
    """Bring the record up to the extract. Raises ExtractFault listing every fault, WrongUse for no such file."""
    rows = read_file(path)
    with Progress(console=Console(stderr=True), transient=True, disable=not Console(stderr=True).is_terminal) as bar:
        task = bar.add_task("cases", total=len(rows))
        return import_cases(rows, utc_now(), lambda count: bar.advance(task, count))
