"""What follows without a mail of NCA's, put in words and written: by the extract, the clock, somebody's command.

Its letters rest on the record itself. Their proof says so in the place of a sender ("the case extract of 18 February
2014"), is no answer to anybody, and is checked again when they leave, like every other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mailbot.core.decision import LetterOrder
from mailbot.core.disclosure import DisclosureProof
from mailbot.core.extract import CaseRow
from mailbot.core.facts import CaseFacts
from mailbot.core.follow_ups import BY_ITSELF, FollowUp
from mailbot.core.letters import WrittenLetter
from mailbot.core.limits import Traffic
from mailbot.core.on_extract import on_extract
from mailbot.service.crashing import crash_point
from mailbot.service.deciding import digests, filled, is_message_id, policy_facts_of, versions, words_of
from mailbot.service.office import Office
from mailbot.store import queries, traffic
from mailbot.store.ledger.cases import Follow
from mailbot.store.ledger.following import InWords, apply_follow_ups
from mailbot.store.ledger.owing import Owed
from mailbot.store.ledger.transactions import Journal
from mailbot.store.turns import turns


def follow_extract(office: Office) -> Follow:
    """Give what an import calls for the cases that it has changed."""
    facts = policy_facts_of(office.config, office.today())

    def follow(journal: Journal, before: Mapping[str, CaseRow]) -> None:
        crash_point("cases-written")
        turned = turns(before)
        now = replace(facts, traffic=Traffic(paused=traffic.is_paused()))
        found = [one for turn in turned for one in on_extract(turn, now)]
        follow_up(office, journal, found, {turn.case.reference: turn.case for turn in turned})

    return follow


def follow_up(
    office: Office, journal: Journal, found: Iterable[FollowUp], cases: Mapping[str, CaseFacts] | None = None
) -> None:
    """Put follow-ups in words and write them, in the transaction of `journal`; `cases` as the record holds them."""
    found = tuple(found)
    if cases is None:
        cases = queries.cases_by_reference({one.reference for one in found})
    written = [in_words(office, one, cases) for one in found]
    apply_follow_ups(journal, written, domain=office.config.mailbox.address.rpartition("@")[2])
    if written:
        crash_point("follow-up-written")
    if any(one.letters for one in found):
        office.to_send.ring()


def in_words(office: Office, found: FollowUp, cases: Mapping[str, CaseFacts]) -> InWords:
    """Write every letter of a follow-up, with the proof that it may go."""
    original = found.interest.original if found.interest else ""
    letters = tuple(Owed(_write(office, found, order, cases), found.cause, original=original)
                    for order in found.letters)
    return InWords(found, letters)


def _write(office: Office, found: FollowUp, order: LetterOrder, cases: Mapping[str, CaseFacts]) -> WrittenLetter:
    words = words_of(office, order)
    audience = office.wording.declaration(order.template).audience.value
    proof = DisclosureProof(
        sender=found.source, recipient=order.to, audience=audience, template=order.template,
        template_version=words.version, discloses=words.discloses,
        agreed={reference: "by the record itself" for reference in order.references},
        cases=digests(order, cases, words.discloses), versions=versions(order, cases),
        ruled_by="" if found.by == BY_ITSELF else found.by,
    )
    thread = _thread_of(found, audience)
    return WrittenLetter(
        template=order.template, template_version=words.version, to=order.to, subject=words.subject, body=words.body,
        references=order.references, proof=proof, in_reply_to=thread, thread=thread,
        attach_original=order.attach_original, sheet=filled(office, order, words.discloses),
    )


def _thread_of(found: FollowUp, audience: str) -> str:
    """Give the Message-ID that news to NCA joins: that of the mail which notified its interest."""
    name = found.interest.message_id if found.interest and audience == "nca" else ""
    return name if is_message_id(name) else ""
