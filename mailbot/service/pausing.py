"""Disclosures paused by a person or by the breaker, and turned on again by a person; and how they stand."""

import datetime as dt
from typing import Any

from mailbot.config import Config
from mailbot.core.errors import WrongUse
from mailbot.service.reasons import reason_in_words
from mailbot.store import traffic
from mailbot.store.ledger import pauses, restorations
from mailbot.store.ledger.transactions import writing


def pause(by: str, why: str, now: dt.datetime) -> None:
    """Turn automatic disclosure off for all. Raises WrongUse where no reason is given, or it is off already."""
    words = reason_in_words(why)
    with writing(now) as journal:
        standing = traffic.standing()
        if standing is not None and standing.paused:
            raise WrongUse(f"disclosures are paused already, {_since(standing)}")
        pauses.pause(journal, by, words)


def resume(by: str, why: str, now: dt.datetime) -> int:
    """Turn it on again; give how many letters waited for that. Raises WrongUse where it is not off."""
    words = reason_in_words(why)
    with writing(now) as journal:
        standing = traffic.standing()
        if standing is None or not standing.paused:
            raise WrongUse("disclosures are not paused" + (f": resumed {_since(standing)}" if standing else ""))
        waited = traffic.letters_held()
        pauses.resume(journal, by, words)
    return waited


def resume_letters(by: str, why: str, now: dt.datetime) -> int:
    """Let the letters of a restored record go, marked as possibly sent twice; give how many waited.

    Raises WrongUse where none had to wait.
    """
    words = reason_in_words(why)
    with writing(now) as journal:
        if traffic.restored() is None:
            raise WrongUse("no letter waits because of a restored record (`mailbot status`)")
        return restorations.end_restorations(journal, by, words)


def _since(standing: traffic.Standing) -> str:
    return f"since {standing.at:%Y-%m-%d %H:%M} UTC by {standing.by}: {standing.why}"


def in_words() -> str:
    """Say that disclosures are paused, by whom and why, and that letters wait in a restored record; "" for neither."""
    standing, restored = traffic.standing(), traffic.restored()
    said = [f"DISCLOSURES ARE PAUSED {_since(standing)}"] if standing is not None and standing.paused else []
    if restored is not None:
        said.append(
            f"THE RECORD WAS RESTORED FROM A COPY, found {restored.found_at:%Y-%m-%d %H:%M} UTC: {restored.why}; "
            'letters written before wait. See which have gone, then: mailbot resume letters --why "…"'
        )
    return "; ".join(said)


def disclosures(config: Config, now: dt.datetime) -> dict[str, Any]:
    """Give how disclosures stand, and the busiest hour of the last 30 days beside the limits of the breaker."""
    standing = traffic.standing()
    paused = standing is not None and standing.paused
    restored = traffic.restored()
    in_all, of_one = traffic.busiest_hours(now)
    return {
        "paused": paused,
        "since": standing.at.isoformat() if standing and paused else None,
        "by": standing.by if standing and paused else None, "why": standing.why if standing and paused else None,
        "letters_held": traffic.letters_held(), "record_restored": restored.found_at.isoformat() if restored else None,
        "busiest_hour": in_all, "busiest_hour_limit": config.limits.breaker_per_hour,
        "busiest_hour_of_a_sender": of_one, "busiest_hour_of_a_sender_limit": config.limits.breaker_per_sender_per_hour,
    }
