"""Gathers from the record what the rules may know of messages; for a batch in as many questions as for one."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mailbot.core.facts import Facts, OurLetter, Repeat, Ruling
from mailbot.core.notification import Reading
from mailbot.service.deciding import policy_facts_of, references_in
from mailbot.service.office import Office
from mailbot.store import queries, traffic


@dataclass(frozen=True, slots=True)
class ReadMessage:
    """A message that was read: its number, the SHA-256 of its bytes, and what it says."""

    id: int
    sha256: str
    reading: Reading

    def touches(self) -> frozenset[str]:
        """Give everything through which a decision on this message can bear on a decision on another."""
        said = self.reading
        own = {self.sha256, queries.small(said.message_id), said.content}
        return frozenset(own | references_in(said)) - {""}

    def names(self) -> frozenset[str]:
        """Give every Message-ID that it names, its own among them, in small letters."""
        said = self.reading
        named = (said.message_id, said.in_reply_to, *said.references, *said.bounced)
        return frozenset(map(queries.small, named)) - {""}


def apart(messages: Sequence[ReadMessage]) -> Iterator[list[ReadMessage]]:
    """Part messages, in order, into batches in which none bears on another."""
    batch: list[ReadMessage] = []
    touched: set[str] = set()
    for message in messages:
        touches = message.touches()
        if touched & touches:
            yield batch
            batch, touched = [], set()
        batch.append(message)
        touched |= touches
    if batch:
        yield batch


def gather(office: Office, batch: Sequence[ReadMessage]) -> list[Facts]:
    """Gather from the record all that the rules may know about these messages, in their order."""
    plain = policy_facts_of(office.config, office.today())
    known = replace(plain, disclosing=office.wording.disclosing_to_nca())
    return add_what_is_known(known, batch, office.clock())


def add_what_is_known(plain: Facts, batch: Sequence[ReadMessage], now: dt.datetime) -> list[Facts]:
    """Add to the facts of policy what the record knows about each of these messages."""
    named = [references_in(message.reading) for message in batch]
    every = frozenset().union(*named)
    cases = queries.cases_by_reference(every)
    repeats = queries.repeats_of([(message.id, message.sha256, message.reading) for message in batch])
    ours = queries.our_letters(frozenset().union(*(message.names() for message in batch)))
    senders = {message.reading.sender.address for message in batch if message.reading.sender.address}
    sent = traffic.lately(senders, every, now)
    return [
        replace(
            _about_earlier_mail(plain, message, repeats, ours), traffic=sent,
            cases={name: cases[name] for name in names if name in cases},
        )
        for message, names in zip(batch, named, strict=True)
    ]


def _about_earlier_mail(
    plain: Facts, message: ReadMessage, repeats: Mapping[int, tuple[Repeat, int]], ours: Mapping[str, OurLetter]
) -> Facts:
    said = message.reading
    repeat, earlier = repeats.get(message.id, (None, None))
    answered = map(queries.small, answers(said))
    return replace(
        plain, repeat=repeat, repeats=earlier, bears_our_id=queries.small(said.message_id) in ours,
        answered=next((ours[name] for name in answered if name in ours), None),
        our_letters=frozenset(name for name in said.bounced if queries.small(name) in ours),
    )


def answers(reading: Reading) -> tuple[str, ...]:
    """Give what a mail may answer, the nearest first: its In-Reply-To, then its References from the last on."""
    return tuple(dict.fromkeys(name for name in (reading.in_reply_to, *reading.references[::-1]) if name))


def gather_again(office: Office, message: ReadMessage) -> Facts:
    """Gather what the rules may know of a message on which they decided before, and what was settled then."""
    return replace(gather(office, [message])[0], settled=queries.settled_cases(message.id))


def gather_for_ruling(office: Office, message: ReadMessage, ruling: Ruling) -> Facts:
    """Gather what the rules may know where a person has ruled, and what was settled before."""
    cases = queries.cases_by_reference(references_in(message.reading, ruling))
    return replace(gather_again(office, message), cases=cases, ruling=ruling)
