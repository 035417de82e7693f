"""The daily case extract from its file: validated whole, every fault listed."""

import dataclasses
from pathlib import Path

from mailbot.core.errors import ExtractFault, WrongUse
from mailbot.core.extract import CaseRow, read_extract
from mailbot.core.facts import CaseFacts

_FAULTS_SHOWN = 1000


def read_file(path: Path) -> list[CaseRow]:
    """Read and validate a whole extract."""
    rows: list[CaseRow] = []
    faults: list[str] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            for row in read_extract(lines):
                if isinstance(row, CaseRow):
                    rows.append(row)
                else:
                    faults.extend(str(fault) for fault in row)
    except OSError as fault:
        raise WrongUse(f"{path} cannot be read: {fault.strerror}") from None
    except UnicodeDecodeError as fault:
        raise ExtractFault(f"{path}: nothing was imported:", (f"it is not UTF-8 text (byte {fault.start})",)) from None
    if faults:
        shown = (*faults[:_FAULTS_SHOWN], *([f"and {len(faults) - _FAULTS_SHOWN} more"] if len(faults) > _FAULTS_SHOWN else []))
        raise ExtractFault(f"{path}: nothing was imported; {len(faults)} faults:", shown)
    return rows


def facts_of(row: CaseRow) -> CaseFacts:
    """Give a row of the extract as the rules see a case, when there is no record to ask."""
    names = {field.name for field in dataclasses.fields(CaseFacts)} & {field.name for field in dataclasses.fields(row)}
    return CaseFacts(**{name: getattr(row, name) for name in names})
