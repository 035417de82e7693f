"""`mailbot check`: each thing that the service stands on, tried for real."""

from collections.abc import Callable, Iterator
from typing import Any

from mailbot.config import Config
from mailbot.config_stamp import Stamp
from mailbot.core.errors import MailbotError, MailboxAway
from mailbot.core.stamp import StampProfile
from mailbot.edges.courier import Courier
from mailbot.edges.inbox import Inbox
from mailbot.edges.minute_sheet import MinuteSheet
from mailbot.edges.wording import Wording
from mailbot.service.holidays import holidays_in_words, run_out
from mailbot.store.opening import open_record, record_exists


def check_all(config: Config) -> Iterator[dict[str, Any]]:
    """Try each thing and say how it went; the configuration itself was checked when it was read."""
    yield {"what": "configuration", "ok": True, "detail": "every setting is right"}
    yield _try("letters", lambda: _letters(config))
    yield _try("minute sheet", lambda: _minute_sheet(config))
    yield _holidays(config)
    yield _try("record", lambda: _record(config))
    yield _try("mailbox", lambda: _mailbox(config))
    yield _try("mail server", lambda: _mail_server(config))
    yield _stamp(config)


def _try(what: str, action: Callable[[], str]) -> dict[str, Any]:
    try:
        return {"what": what, "ok": True, "detail": action()}
    except MailbotError as fault:
        return {"what": what, "ok": False, "detail": str(fault)}


def _letters(config: Config) -> str:
    Wording.load(config.letters.folder, config.letters.marking)
    return f"every letter in {config.letters.folder} is right"


def _minute_sheet(config: Config) -> str:
    MinuteSheet.load(config.letters.minute_sheet)
    return f"{config.letters.minute_sheet} is right"


def _holidays(config: Config) -> dict[str, Any]:
    found = _try("bank holidays", lambda: holidays_in_words(config))
    return found | {"ok": found["ok"] and not run_out(config)}


def _record(config: Config) -> str:
    """Tell what the record holds: one that is new where none should be was looked for in the wrong place."""
    was_there = record_exists(config.store)
    open_record(config.store)
    if not was_there:
        return f"there was none: made at {config.store.file}, and empty"
    # The tables can be imported only once the record is opened.
    from mailbot.store.ledger.transactions import must_be_writable  # noqa: PLC0415
    from mailbot.store.vitals import how_much  # noqa: PLC0415

    must_be_writable()
    cases, mails = how_much()
    return f"opened, and its tables are up to date; cases in it: {cases}, mails: {mails}"


def _mailbox(config: Config) -> str:
    config.must_have_passwords("mailbox")
    with Inbox(config.mailbox) as inbox:
        waiting = len(inbox.look())
        if inbox.lacking:
            missing = ", ".join(inbox.lacking)
            raise MailboxAway(f"folders are missing that the server lets nobody make: {missing}; make them by hand")
    return f"logged in to {config.mailbox.host}; {waiting} mails wait in {config.mailbox.folder}"


def _mail_server(config: Config) -> str:
    config.must_have_passwords("smtp")
    with Courier(config.smtp) as courier:
        courier.open()
    return f"{config.smtp.host} takes our letters"


def _stamp(config: Config) -> dict[str, Any]:
    return {"what": "stamp", "ok": True, "detail": relied_on(config.stamp)}


def relied_on(stamp: Stamp) -> str:
    """Say in words what everything rests on that is believed of a sender."""
    if stamp.profile is StampProfile.MICROSOFT365:
        keys = stamp.dkim_keys_file or "the DNS"
        return (
            "the topmost Authentication-Results is believed by its place, above the line by which Microsoft 365 took "
            f"the mail in, where a DKIM signature of the very domain in From verifies too; its key comes from {keys}"
        )
    if stamp.above_received:
        return f"only stamps of {stamp.authserv_id}, above the first Received line, are believed"
    return (
        f"stamps of {stamp.authserv_id} are believed below the first Received line: "
        "everything rests on that relay removing forged Authentication-Results headers"
    )
