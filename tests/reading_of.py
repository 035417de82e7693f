"""Reading a labelled message and comparing it with its label, field by field."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from mailbot.core.notification import Notification, Subject
from mailbot.core.stamp import StampPolicy
from mailbot.reading import reader

_POLICY = StampPolicy(
    authserv_id="mx.homeoffice.example", above_received=True, own=frozenset({"cc-workflow@homeoffice.example"}),
    nca_addresses=frozenset(), nca_domains=frozenset({"nca.example"}),
    staff_addresses=frozenset(), staff_domains=frozenset({"homeoffice.example"}),
)
_EMPTY = {
    "date": None, "outcome": None, "restrictions": None, "removal_date": None, "flight": None, "destination": None,
    "cancelled": False
}


@dataclass(frozen=True)
class Line:
    """One field of one message: what the label wants, what was read, and the words it rests on."""

    field: str
    wanted: Any
    got: Any
    shown: str = ""

    @property
    def right(self) -> bool:
        return self.wanted == self.got

    @property
    def abstained(self) -> bool:
        return self.got is None


def read(raw: bytes) -> Notification:
    """Read a message as the house does, attachments and all, with the parties of the labelled sets."""
    return reader.read(raw, len(raw), _POLICY).notification


def compare(read_as: Notification, label: dict[str, Any]) -> list[Line]:
    """Set what was read beside the label."""
    lines = [Line("kind", label["kind"], read_as.kind)]
    lines.extend(_subjects(read_as.subjects, label["subjects"]))
    lines.append(Line("milestone", label["milestone"], read_as.milestone, _shown(read_as.evidence)))
    if label.get("details"):
        lines.extend(_details(read_as, label["details"]))
    if "ask" in label:
        lines.append(Line("ask", label["ask"], read_as.ask))
    return lines


def _shown(evidence: tuple[Any, ...], field: str | None = None) -> str:
    return "; ".join(f"{e.field}: {e.text!r}" for e in evidence if field in (None, e.field))


def _subjects(got: tuple[Subject, ...], wanted: list[dict[str, Any]]) -> Iterator[Line]:
    for subject, label in zip_longest(_in_order(got, wanted), wanted):
        for field in ("reference", "name", "date_of_birth", "confiscation"):
            value = getattr(subject, field) if subject else None
            shown = _shown(subject.evidence, field) if subject else ""
            want = label[field] if label else None
            yield Line(field, _plain(want), _plain(value), shown)


def _in_order(got: tuple[Subject, ...], wanted: list[dict[str, Any]]) -> list[Subject | None]:
    """Lay the subjects beside the labels: same reference first, then same name, then the order."""
    left = list(got)
    chosen: list[Subject | None] = []
    for label in wanted:
        fits = [s for s in left if (s.reference or 0) == label["reference"]] or [
            s for s in left if _plain(s.name or 0) == _plain(label["name"])
        ]
        fits = fits or [s for s in left if s.reference is None][:1]
        chosen.append(fits[0] if fits else None)
        if fits:
            left.remove(fits[0])
    return [*chosen, *left]


def _plain(value: Any) -> Any:
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return value.casefold() if isinstance(value, str) else value


def _details(read_as: Notification, label: dict[str, Any]) -> Iterator[Line]:
    for field, empty in _EMPTY.items():
        value = getattr(read_as.details, field) if read_as.details else empty
        if label.get(field) != empty or value != empty:
            yield Line(field, _plain(label.get(field)), _plain(value), _shown(read_as.evidence, field))


def labelled(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Give every message of a folder with its label."""
    for path in sorted(folder.glob("*.eml")):
        yield path, json.loads(path.with_suffix(".json").read_text("utf-8"))
