"""The lease on the mailbox: taken, renewed, given back; and checked by all that is done under it.

Times are those of the database alone. Every new holder gets a larger token; the check inside a transaction locks the
row against being taken until that transaction has ended, so nothing is ever committed under a token that is not the
last. Where one instance works alone (SQLite) there is no lease: a locked file keeps others away.
"""

from mailbot.core.errors import HoldLost
from mailbot.store.instances import ENDED
from mailbot.store.statements import ask, write

_TERM = "clock_timestamp() + %s * INTERVAL '1 second'"


def take(instance: int, term: float) -> int | None:
    """Take the mailbox for `term` seconds where its holder gave it back or was ended; give the new token, else None.

    An instance that asks does not know that it holds the mailbox: where it does, the answer to its last take was lost.
    """
    rows = ask(
        f"UPDATE store_lease SET token = token + 1, holder = %s, until = {_TERM}, since = clock_timestamp()"
        f" WHERE id = 1 AND (holder = %s OR {ENDED.format('holder')}) RETURNING token", (instance, term, instance),
    )
    return int(rows[0][0]) if rows else None


def renew(token: int, term: float) -> bool:
    """Hold the mailbox for another `term` seconds from now; False where somebody else has taken it."""
    return bool(write(f"UPDATE store_lease SET until = {_TERM} WHERE id = 1 AND token = %s", (term, token)))


def give_back(token: int) -> None:
    """Let anybody take the mailbox at once."""
    write("UPDATE store_lease SET holder = NULL WHERE id = 1 AND token = %s", (token,))


def must_hold(token: int) -> None:
    """Raise HoldLost unless the mailbox is held under this token; within a transaction it stays so to its end."""
    held = "SELECT 1 FROM store_lease WHERE id = 1 AND token = %s AND until > clock_timestamp() FOR SHARE"
    if not ask(held, (token,)):
        raise HoldLost("another instance holds the mailbox, or may by now")
