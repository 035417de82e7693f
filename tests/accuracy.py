"""Prints how well the labelled messages are read: per field what is right and what is found, and each miss.

`python -m tests.accuracy [FOLDER…] [--quiet]`; without folders, the corpus and the own labelled set.
"right" is the share of what was given that is as labelled, "found" the share of what is labelled that was
given rightly.
"""

import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from tests.reading_of import Line, compare, labelled, read

HERE = Path(__file__).parent
FOLDERS = (HERE / "mail" / "corpus", HERE / "mail" / "labelled")
DETAILS = frozenset({"date", "outcome", "restrictions", "removal_date", "flight", "destination", "cancelled"})
SAFE = frozenset({"none", "concluded"})
OPEN = frozenset({"proceedings", "order"})


@dataclass
class Tally:
    """How often a field was given, was given rightly, and was to be given."""

    given: int = 0
    right: int = 0
    wanted: int = 0

    def add(self, line: Line) -> None:
        """Count one line; a label of null wants nothing."""
        self.given += line.got is not None
        self.wanted += line.wanted is not None
        self.right += line.right and line.wanted is not None

    def row(self, field: str) -> str:
        """Give the row of the table."""
        right = 100 * self.right / self.given if self.given else 100.0
        found = 100 * self.right / self.wanted if self.wanted else 100.0
        return f"{field:<16}{self.given:>7}{self.wanted:>8}{right:>9.1f}{found:>9.1f}"


def main(arguments: list[str]) -> int:
    """Read every message and print the misses and the table; 1 when a grave error was made."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    grave = messages = wrong = 0
    for folder in [Path(a) for a in arguments if not a.startswith("-")] or FOLDERS:
        for path, label in labelled(folder):
            lines = compare(read(path.read_bytes()), label)
            messages += 1
            misses = [line for line in lines if not line.right]
            wrong += bool(misses)
            for line in lines:
                tallies["details" if line.field in DETAILS else line.field].add(line)
                grave += line.field == "confiscation" and line.got in SAFE and line.wanted in OPEN
            if misses and "--quiet" not in arguments:
                print(f"{path.stem}: {label['notes']}")
                for line in misses:
                    print(f"    {line.field}: wanted {line.wanted!r}, got {line.got!r}  {line.shown}")
    print(f"{'field':<16}{'given':>7}{'wanted':>8}{'right %':>9}{'found %':>9}")
    for field, tally in tallies.items():
        print(tally.row(field))
    print(
        f"{messages} messages, {wrong} not wholly as labelled, {grave} grave (none or concluded where there are "
        f"proceedings or an order)"
    )
    return 1 if grave else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
