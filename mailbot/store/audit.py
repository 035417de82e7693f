"""Whether the journal of events is as it was written: the digest chain, followed from its beginning."""

from mailbot.config import Store
from mailbot.store.head import head_file, is_behind, read_head
from mailbot.store.ledger.transactions import chain
from mailbot.store.models import Event

_STEP = 2_000


class Audit:
    """Follows the chain in steps: `seq` and `digest` are of the last event that fits, `altered` the first that does not
    fit.

    An event that was altered, put in, or taken out between others is found; events cut off at the end are not, unless
    an older copy of the last digest is at hand to compare (`cut_off`).
    """

    def __init__(self) -> None:
        self.seq = 0
        self.digest = ""
        self.altered: int | None = None

    def go_on(self) -> bool:
        """Look at some more events; tell whether there may be more."""
        rows = list(Event.objects.filter(seq__gt=self.seq).order_by("seq")[:_STEP])
        for row in rows:
            digest = chain(self.digest, row.seq, row.at, row.what, row.subject, row.subject_id, row.data)
            if row.seq != self.seq + 1 or row.digest != digest:
                self.altered = row.seq
                return False
            self.seq, self.digest = row.seq, digest
        return len(rows) == _STEP


def verify() -> int | None:
    """Give the `seq` of the first event that does not fit the chain; None where all of them do."""
    audit = Audit()
    while audit.go_on():
        pass
    return audit.altered


def cut_off(store: Store) -> int | None:
    """Give the `seq` of the last event that is known to have been there and is not; None where nothing lacks."""
    head = read_head(head_file(store))
    return head.seq if head is not None and is_behind(head) else None


def bears(seq: int, digest: str) -> bool:
    """Tell whether the journal has this event with this digest, as the log of some day tells it."""
    return Event.objects.filter(seq=seq, digest=digest).exists()
