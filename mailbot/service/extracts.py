"""The daily case extract from its file: validated whole, every fault listed."""

import dataclasses
from collections.abc import Iterable, Iterator
from pathlib import Path

from mailbot.core.errors import ExtractFault, WrongUse
from mailbot.core.extract import CaseRow, decode, read_whole
from mailbot.core.facts import CaseFacts


def read_file(path: Path) -> tuple[CaseRow, ...]:
    """Read and validate a whole extract. Raises ExtractFault listing every fault, WrongUse for no such file."""
    try:
        with path.open("rb") as lines:
            return read_whole(_told_by_line(lines))
    except OSError as fault:
        raise WrongUse(f"{path} cannot be read: {fault.strerror}") from None


def _told_by_line(lines: Iterable[bytes]) -> Iterator[str]:
    """Decode lines; say at which line the text ends being UTF-8."""
    number = 0
    try:
        for line in decode(lines):
            number += 1
            yield line
    except UnicodeDecodeError as fault:
        where = f"line {number + 1}: byte {fault.start + 1} is not UTF-8 text; save the extract as UTF-8"
        raise ExtractFault("Nothing was imported:", (where,)) from None


def facts_of(row: CaseRow) -> CaseFacts:
    """Give a row of the extract as the rules see a case, when there is no record to ask."""
    names = {field.name for field in dataclasses.fields(CaseFacts)} & {field.name for field in dataclasses.fields(row)}
    return CaseFacts(**{name: getattr(row, name) for name in names})
