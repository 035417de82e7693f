"""What the record holds after a run, mail by mail; read from the tables, for what no command shows has changed too."""

import sqlite3
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

_CASEWORK = ("store_specialcondition", "store_interest", "store_milestone", "store_task", "store_settlement")


@dataclass(frozen=True)
class Became:
    """What became of one mail: its outcome, the letters that it brought about, and whether any case changed by it."""

    outcome: str | None
    reasons: str
    letters: Counter[tuple[str, str]]
    changed: bool


def read(record: Path) -> list[Became]:
    """Give what became of each mail, in the order in which they came into the mailbox."""
    with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as tables:
        mails = tables.execute("SELECT id, outcome, reasons FROM store_message ORDER BY uidvalidity, uid").fetchall()
        letters: dict[int, Counter[tuple[str, str]]] = {}
        for mail, template, to in tables.execute('SELECT mail_id, template, "to" FROM store_letter'):
            letters.setdefault(mail, Counter())[template, to] += 1
        changing = {
            mail for table in _CASEWORK for (mail,) in tables.execute(f"SELECT DISTINCT message_id FROM {table}")
        }
    tables.close()
    return [
        Became(outcome, reasons, letters.get(mail, Counter()), mail in changing) for mail, outcome, reasons in mails
    ]


def queued_and_sent(record: Path) -> Counter[str]:
    """Give to whom letters were written, by address, whether they have left or not."""
    with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as tables:
        found = Counter(to for (to,) in tables.execute('SELECT "to" FROM store_letter'))
    tables.close()
    return found
