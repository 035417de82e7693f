"""Whether the journal of events is as it was written: the digest chain, followed from its beginning."""

from mailbot.store.ledger.transactions import chain
from mailbot.store.models import Event


def verify() -> int | None:
    """Give the `seq` of the first event that does not fit the chain; None where all of them do.

    An event that was altered, put in, or taken out between others is found; events cut off at the end are not,
    unless an older copy of the last digest is at hand to compare.
    """
    digest = ""
    for expected, row in enumerate(Event.objects.order_by("seq").iterator(), start=1):
        digest = chain(digest, row.seq, row.at, row.what, row.subject, row.subject_id, row.data)
        if row.seq != expected or row.digest != digest:
            return row.seq
    return None
