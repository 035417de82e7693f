"""Runs the cases through the real daemon, with a real Dovecot and a recording sink.

    python -m tests.attacks.suite [--lanes 2] [--only PART_OF_A_NAME] [--one-mailbox]

First one world per case: a fresh record, the mail, and right behind it the next genuine one, which must be served
within 30 seconds. Then all cases in one mailbox. Prints outcomes by class; exit 0 only when nothing was wrong.
"""

import argparse
import logging
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue

from tests.attacks import cases, record
from tests.attacks.cases import GENUINE, Case
from tests.attacks.lane import (
    DECIDED,
    Lane,
    Probe,
    peak_memory_mb,
    serving,
    what_is_wrong_with,
    with_our_letter,
    writer_of,
)
from tests.attacks.record import Became
from tests.story.world import Daemon

MEMORY_MB = 300
"""What the daemon's main process may use at most."""

PATIENCE = 30.0
"""Seconds within which the next genuine mail must be served."""


@dataclass(frozen=True)
class Verdict:
    """What one case came to. `fault` is "" where all was right; `next_after` are seconds, None where none followed."""

    case: Case
    became: Became
    fault: str
    next_after: float | None = None

    @property
    def wrong_letters(self) -> int:
        allowed = self.case.letters if self.became.outcome == self.case.outcomes[0] else Counter[tuple[str, str]]()
        return (self.became.letters - allowed).total()

    @property
    def wrong_change(self) -> bool:
        as_first = self.became.outcome == self.case.outcomes[0]
        return self.became.changed and not (as_first and self.case.changes_record)

    @property
    def refused(self) -> bool:
        """Whether it is genuine and was not served as it must be."""
        return self.case.sort == GENUINE and bool(self.fault)


@dataclass(frozen=True)
class Run:
    """All verdicts of a run, what was wrong beside them, and the most memory that a main process had."""

    verdicts: tuple[Verdict, ...]
    faults: tuple[str, ...]
    memory_mb: float
    seconds: float

    @property
    def is_right(self) -> bool:
        return not self.faults and not any(verdict.fault for verdict in self.verdicts) and self.memory_mb < MEMORY_MB


def one_world_each(chosen: Sequence[Case], folder: Path, lanes: int = 2) -> Run:
    """Run each case in a world of its own, so many at a time."""
    began = time.monotonic()
    waiting: Queue[tuple[int, Case]] = Queue()
    for item in enumerate(chosen, 1):
        waiting.put(item)
    verdicts: dict[int, tuple[Verdict, float]] = {}
    faults: list[str] = []

    def work(number: int) -> None:
        try:
            with Lane(folder / f"lane-{number}") as lane:
                while True:
                    place, case = waiting.get_nowait()
                    verdicts[place] = _in_its_own_world(lane, case, Probe(place))
                    _say_at_once(verdicts[place][0])
        except Empty:
            pass
        except BaseException as fault:
            faults.append(f"lane {number} ended: {fault!r}")
            print(faults[-1], file=sys.stderr, flush=True)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(lanes)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = [verdicts[place] for place in sorted(verdicts)]
    memory = max((used for _, used in told), default=0.0)
    return Run(tuple(verdict for verdict, _ in told), tuple(faults), memory, time.monotonic() - began)


def _say_at_once(verdict: Verdict) -> None:
    """Whoever waits for the table is told of a fault when it is met."""
    if verdict.fault:
        print(f"WRONG {verdict.case.name}: {verdict.fault}", file=sys.stderr, flush=True)


def _in_its_own_world(lane: Lane, case: Case, probe: Probe) -> tuple[Verdict, float]:
    # One worker makes the next mail wait for the hostile one; a monstrous one may cost its worker, so it has two.
    world = lane.world([*cases.people(), probe.person.case()], workers=2 if case.recipe else 1)
    with serving(world) as daemon:
        _serve_first([case], lane, daemon)
        began = time.monotonic()
        lane.drop(with_our_letter(case, lane.sink), probe.raw)
        came = lane.sink.wait_for_letter_to(probe.officer, PATIENCE)
        after = time.monotonic() - began
        daemon.wait_for(*DECIDED, times=len(case.before) + 2)
        memory = peak_memory_mb(daemon)
    *before, became, followed = record.read(world.folder / "mailbot.db")
    faults = [
        case.what_is_wrong(became.outcome, became.letters, changed=became.changed),
        "" if came and followed.letters == probe.letters else f"the next genuine mail: {followed}",
        *(f"the one before: {one}" for one in before if one.outcome != "processed"),
        *(what_is_wrong_with(letter, case.never) for letter in list(lane.sink.letters)),
        _left_without_a_record(lane, world.folder),
    ]
    return Verdict(case, became, "; ".join(filter(None, faults)), after), memory


def _serve_first(chosen: Sequence[Case], lane: Lane, daemon: Daemon) -> None:
    """Have the mails that come before decided on, and wait for those letters that later mails speak of."""
    for case in chosen:
        lane.drop(*case.before)
    if count := sum(len(case.before) for case in chosen):
        daemon.wait_for(*DECIDED, times=count)
    for case in chosen:
        if cases.OUR_LETTER in case.raw:
            lane.sink.wait_for_letter_to(writer_of(case.before[0]), PATIENCE)


def _left_without_a_record(lane: Lane, folder: Path) -> str:
    """Say which letter left that the record does not know, or more often than it knows."""
    left = Counter(to for letter in list(lane.sink.letters) for to in letter.recipients)
    more = left - record.queued_and_sent(folder / "mailbot.db")
    return f"letters left that are not on record: {dict(more)}" if more else ""


def in_one_mailbox(chosen: Sequence[Case], folder: Path) -> Run:
    """Run all cases through one daemon: first the mails that come before, then all cases, then a last genuine one."""
    began = time.monotonic()
    first = sum(len(case.before) for case in chosen)
    probe = Probe(0)
    with Lane(folder / "one-mailbox") as lane:
        world = lane.world([*cases.people(), probe.person.case()], workers=2)
        with serving(world) as daemon:
            _serve_first(chosen, lane, daemon)
            dropped = time.monotonic()
            lane.drop(*(with_our_letter(case, lane.sink) for case in chosen), probe.raw)
            came = lane.sink.wait_for_letter_to(probe.officer, PATIENCE + len(chosen))
            after = time.monotonic() - dropped
            daemon.wait_for(*DECIDED, times=first + len(chosen) + 1)
            memory = peak_memory_mb(daemon)
        became = record.read(world.folder / "mailbot.db")
        faults = [
            f"one that came before: {one}" for one in became[: first] if one.outcome != "processed"
        ]
        if not came or became[-1].letters != probe.letters:
            faults.append(f"the last genuine mail after {after:.0f} s: {became[-1]}")
        never = [word for case in chosen for word in case.never]
        faults += [fault for letter in list(lane.sink.letters) if (fault := what_is_wrong_with(letter, never))]
        faults += filter(None, [_left_without_a_record(lane, world.folder)])
    verdicts = tuple(
        Verdict(case, one, case.what_is_wrong(one.outcome, one.letters, changed=one.changed))
        for case, one in zip(chosen, became[first : -1], strict=True)
    )
    return Run(verdicts, tuple(faults), memory, time.monotonic() - began)


def table(run: Run) -> str:
    """Set out the outcomes by class."""
    head = f"{'class':20} {'cases':>5} {'right':>5} {'served':>6} {'review':>6} {'ignored':>7} "
    lines = [f"{head}{'letters wrong':>13} {'changes wrong':>13} {'refused':>7} {'next after':>10}"]
    sorts = dict.fromkeys(verdict.case.sort for verdict in run.verdicts)
    lines += [_row(sort, [verdict for verdict in run.verdicts if verdict.case.sort == sort]) for sort in sorts]
    lines.append(_row("all", run.verdicts))
    lines.append(f"{run.seconds:.0f} s; main process {run.memory_mb:.0f} MB at most (allowed {MEMORY_MB})")
    lines += [f"WRONG {v.case.name}: {v.fault} {v.became.reasons}\n      {v.case.why}" for v in run.verdicts if v.fault]
    lines += [f"WRONG {fault}" for fault in run.faults]
    return "\n".join(lines)


def _row(sort: str, verdicts: Sequence[Verdict]) -> str:
    became = Counter(verdict.became.outcome for verdict in verdicts)
    waits = [verdict.next_after for verdict in verdicts if verdict.next_after is not None]
    right = sum(not verdict.fault for verdict in verdicts)
    letters = sum(verdict.wrong_letters for verdict in verdicts)
    changes = sum(verdict.wrong_change for verdict in verdicts)
    refused = sum(verdict.refused for verdict in verdicts)
    return (
        f"{sort:20} {len(verdicts):5} {right:5} {became['processed']:6} {became['review']:6} {became['ignored']:7} "
        f"{letters:13} {changes:13} {refused:7} {f'{max(waits):.1f} s' if waits else '-':>10}"
    )


def main() -> int:
    """Run what the command line asks for; give the exit code."""
    parser = argparse.ArgumentParser(description="Runs hostile and awkward mails through the real daemon.")
    parser.add_argument("--lanes", type=int, default=2, help="worlds at a time")
    parser.add_argument("--only", default="", help="only cases whose name holds this")
    parser.add_argument("--one-mailbox", action="store_true", help="only all cases in one mailbox")
    logging.getLogger("mail.log").setLevel(logging.ERROR)
    asked = parser.parse_args()
    chosen = [case for case in cases.load() if asked.only in case.name]
    runs = []
    with tempfile.TemporaryDirectory(prefix="mailbot-attacks-") as folder:
        if not asked.one_mailbox:
            runs.append(one_world_each(chosen, Path(folder), asked.lanes))
            print(f"One world per case\n{table(runs[-1])}\n", flush=True)
        runs.append(in_one_mailbox(chosen, Path(folder)))
        print(f"All in one mailbox\n{table(runs[-1])}")
    return 0 if all(run.is_right for run in runs) else 1


if __name__ == "__main__":
    sys.exit(main())
