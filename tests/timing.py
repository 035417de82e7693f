"""Time of the processor, taken so that other work on the machine does not count."""

import time
from collections.abc import Callable


def quickest(work: Callable[[], object], rounds: int = 5) -> float:
    """Seconds of processor time of the quickest of several rounds: what the work itself costs, and no neighbour's."""
    return min(_seconds(work) for _ in range(rounds))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
