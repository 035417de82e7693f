"""When to try again: a pure function of age. The older a thing, the longer it waits (as mail queues do)."""

import datetime as dt

_LEAST = dt.timedelta(seconds=20)
_GREATEST = dt.timedelta(hours=1)


def wait_before_retry(age: dt.timedelta, spread: float) -> dt.timedelta:
    """Give how long to wait before the next try; `spread` in 0..1 keeps letters from all coming back at once."""
    wait = min(max(age, _LEAST), _GREATEST)
    return wait * (0.9 + 0.2 * spread)
