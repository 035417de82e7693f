"""How the service stands, for `status`: whether mail is read, alarms, figures of the record, who works on it."""

import datetime as dt
from typing import Any

from mailbot.config import Config
from mailbot.core.alarms import Vitals, alarms
from mailbot.core.sight import not_read
from mailbot.service.disk import free_percent
from mailbot.service.holidays import holidays_in_words
from mailbot.service.office import today_of, utc_now
from mailbot.store import mailbox, queries, vitals
from mailbot.store.instances import Working, working
from mailbot.store.statements import shared_clock

_SILENT_AFTER = dt.timedelta(minutes=2)
_LATELY = dt.timedelta(days=7)
_SILENT = "daemon-silent"
_REFUSED = "configuration-refused"


def standing_of(config: Config) -> dict[str, Any]:
    """Give the figures that tell how the daemon stands."""
    now = utc_now()
    return {
        "mailbox": sight_of(now), **queries.standing(today_of(now)), "bank_holidays": holidays_in_words(config),
        "instances": [_instance(one) for one in working()],
        "alarms": [f"{name}: {why}" for name, why in what_is_wrong(config, now).items()], "canary": _canary(now),
    }


def what_is_wrong(config: Config, now: dt.datetime) -> dict[str, str]:
    """Give every alarm that stands, by its name, and whether the daemon that would raise them lives at all.

    The disk is looked at here as well: where it is full, the daemon can note neither an alarm nor that it lives.
    """
    wrong = {row.name: row.why for row in vitals.standing_alarms()}
    seen = Vitals(now, disk_free_percent=free_percent(config.store.file))
    limits = config.alarms.for_the_rules(config.canary.late_after_minutes)
    wrong |= {name.value: words for name, words in alarms(seen, limits).items()}
    asked = vitals.heartbeat(vitals.CONFIGURATION)
    if asked is not None and asked.detail != vitals.IN_FORCE:
        wrong[_REFUSED] = f"since {asked.at:%Y-%m-%d at %H:%M} UTC, the old one stays: {asked.detail}"
    alive, now = vitals.heartbeat("daemon"), shared_clock(now)
    if alive is None:
        wrong[_SILENT] = "no daemon has ever worked on this record"
    elif alive.detail == "stopped" or now - alive.at > _SILENT_AFTER:
        wrong[_SILENT] = f"the daemon has not been alive since {alive.at:%Y-%m-%d at %H:%M} UTC"
    return wrong


def _canary(now: dt.datetime) -> str | None:
    """Say how long the last canary took that came back within the last days; None where none did."""
    back = ((left, back) for left, back in vitals.canaries(now - _LATELY) if back is not None)
    return next((f"{(back - left).total_seconds():.1f} s through the whole path, sent {left:%Y-%m-%d at %H:%M} UTC"
                 for left, back in back), None)


def sight_of(now: dt.datetime) -> dict[str, Any]:
    """Give when the mailbox was last looked at with success and, where mail is not being read, since when and why."""
    sight = mailbox.sight()
    lack = not_read(sight, now)
    return {
        "looked_at": sight.looked_at if sight else None,
        "not_read_since": lack.looked_at if lack else None, "why": lack.why if lack else None,
    }


def not_read_in_words(sight: dict[str, Any]) -> str:
    """Say that mail is not being read, since when, and why; "" where it is."""
    since = sight["not_read_since"]
    return f"NOT READING MAIL since {since:%Y-%m-%d %H:%M} UTC: {sight['why']}" if since else ""


def _instance(one: Working) -> dict[str, Any]:
    """Say of an instance who it is, since when it works, and whether it holds the mailbox."""
    return {
        "name": one.name, "since": one.since, "seen_at": one.seen_at, "holds_the_mailbox": one.holds,
        "holds_since": one.holds_since if one.holds else None, "gone": one.lapsed,
    }
