"""Gathers from the record what the rules may know of a message."""

from dataclasses import replace

from mailbot.core.facts import Facts, Ruling
from mailbot.core.notification import Reading
from mailbot.service.deciding import policy_facts_of, references_in
from mailbot.service.office import Office
from mailbot.store import queries


def gather(office: Office, message: int, sha256: str, reading: Reading, ruling: Ruling | None = None) -> Facts:
    """Gather from the record all that the rules may know about this message."""
    return replace(
        policy_facts_of(office.config, office.clock().date()),
        cases=queries.cases_by_reference(references_in(reading, ruling)),
        repeat=queries.repeat_of(sha256, reading, before=message),
        settled=queries.settled_cases(message),
        our_letters=queries.our_letters_among(reading.bounced),
        ruling=ruling,
    )
