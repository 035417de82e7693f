"""What the log of the demo says when a mail became something else than the story says."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_TROUBLE = frozenset({"warning", "error", "critical"})


def troubles(file: Path, most: int = 10) -> tuple[str, ...]:
    """Give the first lines of a log that tell of trouble, each with the innermost place in the program."""
    events = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    troubled = [event for event in events if event.get("level") in _TROUBLE]
    return tuple(_in_a_line(event) for event in troubled[:most])


def _in_a_line(event: Mapping[str, Any]) -> str:
    places = [place for fault in event.get("exception", ()) for place in fault["places"][-1:]]
    words = [str(event[key]) for key in ("event", "message", "letter", "fault", "why") if key in event]
    return "log: " + " ".join((*words, *places))
