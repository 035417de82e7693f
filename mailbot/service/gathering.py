"""Gathers from the record what the rules may know of messages; for a batch in as many questions as for one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mailbot.core.facts import Facts, Ruling
from mailbot.core.notification import Reading
from mailbot.service.deciding import policy_facts_of, references_in
from mailbot.service.office import Office
from mailbot.store import queries


@dataclass(frozen=True, slots=True)
class ReadMessage:
    """A message that was read: its number, the SHA-256 of its bytes, and what it says."""

    id: int
    sha256: str
    reading: Reading

    def touches(self) -> frozenset[str]:
        """Give everything through which a decision on this message can bear on a decision on another."""
        said = self.reading
        own = {self.sha256, said.message_id or "", said.content}
        return frozenset(own | references_in(said)) - {""}


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
    named = [references_in(message.reading) for message in batch]
    cases = queries.cases_by_reference(frozenset().union(*named))
    repeats = queries.repeats_of([(message.id, message.sha256, message.reading) for message in batch])
    ours = queries.our_letters_among(frozenset().union(*(message.reading.could_be_ours() for message in batch)))
    answered = queries.our_letters({name for message in batch for name in answers(message.reading)})
    return [
        replace(
            plain, cases={name: cases[name] for name in names if name in cases}, repeat=repeats.get(message.id),
            our_letters=ours & message.reading.could_be_ours(),
            answered=next((answered[name] for name in answers(message.reading) if name in answered), None),
        )
        for message, names in zip(batch, named, strict=True)
    ]


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
