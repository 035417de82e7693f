"""The log: one event a line on stderr, JSON in service, readable on a terminal. It never tells whom a mail is about.

An event is a static name ("mail-filed") with values under the keys that the tables below allow. A value is a
number, yes or no, or one word of our own (a state, a template, the name of a fault). Everything else is withheld:
a key in no table, a word that could be a reference or an address, a sentence. From "warning" on, the words of a
server or a fault may stand under `SENTENCES`, with addresses, long numbers and quotations taken out.

A traceback tells where, and the kind of fault; neither local variables nor the text of the fault, for both hold
what the mail holds. Libraries are silent below "warning", and above it are named without their words.
"""

import logging
import re
import sys
import threading
from collections.abc import Mapping, MutableMapping, Sequence
from io import TextIOBase
from typing import Any, TextIO, cast

import structlog
from structlog.tracebacks import ExceptionDictTransformer

from mailbot.core.lines import safe_line

COUNTS = frozenset({
    "message", "letter", "task", "interest", "case", "uid", "uids", "uidvalidity", "port", "pid",
    "count", "known", "tries", "letters", "tasks", "rows", "added", "changed", "same", "waiting", "bytes", "code",
    "seconds", "wait_seconds", "once", "idle", "instance", "token",
})
"""Keys that may hold numbers, and yes or no: ids of the record, positions in the mailbox, counts, durations."""

WORDS = frozenset({
    "alarm", "state", "outcome", "kind", "reason", "reasons", "why", "result", "template", "loop", "loops", "security",
})
"""Keys that may hold words of our own, all in small letters: states, reasons, names of letters and loops."""

NAMES = frozenset({"host", "folder", "fault", "library", "where", "version"})
"""Keys that may hold a name from the configuration or the program; never one from a mail or a case."""

DIGESTS = frozenset({"digest"})
"""Keys that may hold a digest of the journal, 64 hexadecimal digits: it tells of nobody."""

SENTENCES = frozenset({"why", "answer"})
"""Keys that may hold a sentence of a server or of a fault, from "warning" on."""

WITHHELD = "(withheld)"

_DIGEST = re.compile(r"[0-9a-f]{64}")
_WORD = re.compile(r"[a-z][a-z0-9]*(?:[-_.][a-z0-9]+){0,12}")
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.:/-]{0,79}")
_SHAPES = {**dict.fromkeys(WORDS, _WORD), **dict.fromkeys(NAMES, _NAME)}
# The shapes of references and of other numbers by which a person is known.
_NUMBERED = re.compile(r"[0-9]{5}|[A-Za-z][ ./-]?[0-9]{4,7}(?![A-Za-z])")
_PRIVATE = re.compile(
    r"""\S{1,80}@\S{1,80}|<[^<>]{1,200}>|'[^']{0,300}'|"[^"]{0,300}"|\S{0,20}[0-9]{5}\S{0,40}""")
_TROUBLE = frozenset({"warning", "error", "critical"})
_FRAMES = 30
_LISTED = 50

Event = MutableMapping[str, Any]


def set_up(stream: TextIO | None = None) -> None:
    """Send the log of this process to `stream`, which is stderr unless told; call it once, before the first event."""
    stream = stream or sys.stderr
    terminal = stream.isatty()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="%H:%M:%S" if terminal else "iso", utc=not terminal),
            _place_faults,
            withhold,
            _Readable() if terminal else structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(file=cast("TextIO", _Unbroken(stream))),
        cache_logger_on_first_use=False,
    )
    _route_libraries()


class _Unbroken(TextIOBase):
    """A stream that takes no part of the service down: what cannot be written (its disk is full) is counted, and told
    in one line once there is room again.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lost = 0
        self._lock = threading.Lock()

    def write(self, text: str) -> int:
        """Write a line if it can be; it always counts as written."""
        with self._lock:
            try:
                if self._lost:
                    self._stream.write(f'{{"event": "log-lines-lost", "level": "error", "count": {self._lost}}}\n')
                    self._stream.flush()
                    self._lost = 0
                self._stream.write(text)
                self._stream.flush()
            except (OSError, ValueError):
                self._lost += 1
        return len(text)

    def flush(self) -> None:
        """Nothing is kept back: each line was flushed as it was written."""


def withhold(_logger: object, _method: str, event: Event) -> Event:
    """Keep only the keys of the tables with values of the right shape; keys left out are named under "withheld"."""
    trouble = event.get("level") in _TROUBLE
    told: dict[str, Any] = {"event": _shaped(event.get("event"), _WORD)}
    for key, value in event.items():
        if key in ("level", "timestamp", "exception"):
            told[key] = value
        elif key in SENTENCES and trouble:
            told[key] = _scrubbed(str(value))
        elif key in DIGESTS and _DIGEST.fullmatch(str(value)):
            told[key] = value
        elif key in COUNTS or key in _SHAPES:
            told[key] = _told(key, value)
    left_out = sorted(_shaped(key, _WORD) for key in event.keys() - told.keys())
    return told | ({"withheld": left_out} if left_out else {})


def _told(key: str, value: object) -> object:
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_told(key, one) for one in list(value)[:_LISTED]]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return _shaped(value, _SHAPES[key]) if key in _SHAPES else WITHHELD


def _shaped(value: object, shape: re.Pattern[str]) -> str:
    """Give a text that has the shape and no number by which a person is known; else say that it is withheld."""
    fits = isinstance(value, str) and shape.fullmatch(value) and not _NUMBERED.search(value)
    return str(value) if fits else WITHHELD


def _scrubbed(words: str) -> str:
    return _PRIVATE.sub("(…)", safe_line(words, 300))


_transform = ExceptionDictTransformer(show_locals=False, max_frames=_FRAMES)


def _place_faults(_logger: object, _method: str, event: Event) -> Event:
    """Make of an exception the kinds of fault and the places in the program: the last fault first, then its causes."""
    found = event.pop("exc_info", None)
    if isinstance(found, BaseException):
        found = (type(found), found, found.__traceback__)
    elif found and not isinstance(found, tuple):
        found = sys.exc_info()
    if found and found[0]:
        event["exception"] = [_placed(stack) for stack in _transform(found)]
    return event


def _placed(stack: Mapping[str, Any]) -> dict[str, object]:
    frames: Sequence[Mapping[str, Any]] = stack["frames"]
    places = [f"{frame['filename']}:{frame['lineno']} in {frame['name']}" for frame in frames]
    return {"fault": stack["exc_type"], "places": places}


class _Readable:
    """Lines for a person at a terminal."""

    def __init__(self) -> None:
        self._render = structlog.dev.ConsoleRenderer(pad_event_to=24, sort_keys=False)

    def __call__(self, logger: object, method: str, event: Event) -> str:
        faults = event.pop("exception", None)
        line = str(self._render(logger, method, event))
        return "\n".join((line, *(row for fault in faults or () for row in _rows(fault))))


def _rows(fault: Mapping[str, Any]) -> tuple[str, ...]:
    return (f"  {fault['fault']}", *(f"    {place}" for place in fault["places"]))


class _Libraries(logging.Handler):
    """Hands what libraries say through the standard library's logging to our log, without their words."""

    def emit(self, record: logging.LogRecord) -> None:
        fault = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else None
        log = structlog.get_logger()
        tell = log.error if record.levelno >= logging.ERROR else log.warning
        tell("library-said", library=record.name, where=f"{record.module}:{record.lineno}", fault=fault)


def _route_libraries() -> None:
    root = logging.getLogger()
    for handler in list(root.handlers):
        # Ours from an earlier call, and what a library may have set up by itself.
        if type(handler) in (_Libraries, logging.StreamHandler):
            root.removeHandler(handler)
    root.addHandler(_Libraries(level=logging.WARNING))
    root.setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
