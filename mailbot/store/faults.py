"""What the database's own faults mean: which of them pass by themselves, and which somebody must see to.

SQLite names its faults (https://www.sqlite.org/rescode.html), PostgreSQL numbers them (SQLSTATE, its appendix A).
"""

from django.db import Error, InterfaceError, OperationalError

from mailbot.core.errors import StoreBusy, StoreFailing

_FULL, _BROKEN, _READ_ONLY, _DAMAGED = (
    "its disk is full", "its disk fails or is full", "it can only be read, not written", "its file is damaged",
)

# By the beginning of SQLite's name for it, and by PostgreSQL's number.
_FAILING = (
    ("SQLITE_FULL", _FULL), ("SQLITE_IOERR", _BROKEN), ("SQLITE_READONLY", _READ_ONLY),
    ("SQLITE_CANTOPEN", "its file cannot be opened"), ("SQLITE_CORRUPT", _DAMAGED), ("SQLITE_NOTADB", _DAMAGED),
    ("53100", _FULL), ("58030", _BROKEN), ("25006", _READ_ONLY), ("XX001", _DAMAGED), ("XX002", _DAMAGED),
)
_PASSING = (
    ("SQLITE_BUSY", "another process holds it locked"), ("SQLITE_LOCKED", "another process holds it locked"),
    ("55P03", "another process holds it locked"), ("40001", "two changes met"), ("40P01", "two changes met"),
    ("25P03", "its server ended a transaction that stood still"),
    ("57P", "its server is going down or coming up"), ("57014", "it took too long to answer"),
)


def as_ours(fault: Error) -> StoreBusy | None:
    """Give a fault of the database as one of ours; None for one that trying again does not mend (a constraint)."""
    name = _name(fault)
    if why := _first(_FAILING, name):
        return StoreFailing(f"the record cannot be used: {why}")
    if why := _first(_PASSING, name):
        return StoreBusy(f"the record cannot be used just now: {why}")
    if isinstance(fault, (OperationalError, InterfaceError)):
        return StoreBusy(f"the record cannot be reached ({type(fault).__name__})")
    return None


def _name(fault: Error) -> str:
    cause = fault.__cause__ or fault
    return str(getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or "")


def _first(table: tuple[tuple[str, str], ...], name: str) -> str:
    return next((why for beginning, why in table if name.startswith(beginning)), "")
