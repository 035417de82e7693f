"""Gathers from the record what the rules may know of messages; for a batch in as many questions as for one."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mailbot.core.errors import WrongUse
from mailbot.core.facts import Facts, OurLetter, Repeat, Ruling
from mailbot.core.notification import Reading
from mailbot.core.staff_mail import is_about_the_sheet, is_request
from mailbot.core.stamp import as_believed_now
from mailbot.service.deciding import policy_facts_of, references_in
from mailbot.service.office import Office
from mailbot.store import queries, traffic
from mailbot.store.threads import cases_of_staff, notified_cases, our_letters_by_key, questions_to_nca


@dataclass(frozen=True, slots=True)
class ReadMessage:
    """A message that was read: its number, the SHA-256 of its bytes, and what it says."""

    id: int
    sha256: str
    reading: Reading

    def touches(self) -> frozenset[str]:
        """Give everything through which a decision on this message can bear on a decision on another."""
        said = self.reading
        own = {self.sha256, queries.small(said.message_id), said.content, *map(queries.small, answers(said))}
        own |= {*map(queries.small, said.bounced), *said.returned}
        return frozenset(own | references_in(said)) - {""}

    def names(self) -> frozenset[str]:
        """Give every Message-ID that it names, its own among them, in small letters."""
        said = self.reading
        named = (said.message_id, said.in_reply_to, *said.references, *said.bounced)
        return frozenset(map(queries.small, named)) - {""}


def from_record(office: Office, message: int, sha256: str, reading: Reading) -> ReadMessage:
    """Give a message that was read before, whose sender is believed only by the configuration of today."""
    sender = as_believed_now(reading.sender, office.policy)
    return ReadMessage(message, sha256, replace(reading, sender=sender))


def of_record(office: Office, message: int) -> ReadMessage:
    """Give one message that was read before. Raises WrongUse where it never was."""
    reading = queries.reading_of(message)
    if reading is None:
        raise WrongUse(f"mail {message} could not be read, so nothing can follow from it by itself; see to it by hand")
    return from_record(office, message, queries.sha256_of(message), reading)


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
    repeats = queries.repeats_of([(message.id, message.sha256, message.reading) for message in batch])
    ours = queries.our_letters(frozenset().union(*(message.names() for message in batch)))
    threads = _threads(batch, ours)
    named = [names | threads[message.id].cases for names, message in zip(named, batch, strict=True)]
    every = frozenset().union(*named)
    cases = queries.cases_by_reference(every)
    questions = questions_to_nca([name for name, case in cases.items() if case.interest_open])
    senders = {message.reading.sender.address for message in batch if message.reading.sender.address}
    sent = traffic.lately(senders, every, now)
    suspected = queries.suspected(message.id for message in batch)
    return [
        replace(
            _about_earlier_mail(plain, message, repeats, ours), traffic=sent,
            cases={name: cases[name] for name in names if name in cases},
            questions={name: questions[name] for name in names if name in questions},
            answered=threads[message.id].letter, notified=threads[message.id].notified,
            reported=threads[message.id].reported, owned=threads[message.id].owned,
            after_restore=message.id in suspected,
        )
        for message, names in zip(batch, named, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Thread:
    """What a mail answers or reports on: our letter, the cases of NCA's own notification, letters that came back.

    `owned` are the cases of staff who ask about the minute sheet and name none, nor answer a letter of ours.
    """

    letter: OurLetter | None = None
    notified: tuple[str, ...] = ()
    reported: tuple[OurLetter, ...] = ()
    owned: tuple[str, ...] = ()

    @property
    def cases(self) -> frozenset[str]:
        return frozenset((*(self.letter.references if self.letter else ()), *self.notified, *self.owned))


def _threads(batch: Sequence[ReadMessage], ours: Mapping[str, OurLetter]) -> dict[int, _Thread]:
    """Find the thread of each message; for all of them in one question each."""
    answered = {message.id: list(map(queries.small, answers(message.reading))) for message in batch}
    notified = notified_cases({name for names in answered.values() for name in names if name not in ours})
    by_key = our_letters_by_key({key for message in batch for key in message.reading.returned})
    return {message.id: _thread(message.reading, answered[message.id], ours, notified, by_key) for message in batch}


def _thread(
    said: Reading, answered: Sequence[str], ours: Mapping[str, OurLetter], notified: Mapping[str, tuple[str, ...]],
    by_key: Mapping[str, OurLetter],
) -> _Thread:
    named = (ours.get(queries.small(name)) for name in said.bounced)
    reported = [one for one in (*named, *(by_key.get(key) for key in said.returned)) if one is not None]
    letter = next((ours[name] for name in answered if name in ours), None)
    return _Thread(
        letter=letter, owned=_owned(said) if letter is None else (),
        notified=next((notified[name] for name in answered if name in notified), ()),
        reported=tuple({one.id: one for one in reported}.values()),
    )


def _owned(said: Reading) -> tuple[str, ...]:
    asks = is_request(said) and is_about_the_sheet(said.notification.enquiry) and not said.notification.subjects
    return cases_of_staff(said.sender.address or "") if asks else ()


def _about_earlier_mail(
    plain: Facts, message: ReadMessage, repeats: Mapping[int, tuple[Repeat, int]], ours: Mapping[str, OurLetter]
) -> Facts:
    said = message.reading
    repeat, earlier = repeats.get(message.id, (None, None))
    return replace(
        plain, repeat=repeat, repeats=earlier, bears_our_id=queries.small(said.message_id) in ours,
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
    questions = questions_to_nca(cases)
    return replace(gather_again(office, message), cases=cases, questions=questions, ruling=ruling)
