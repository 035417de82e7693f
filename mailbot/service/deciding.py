"""What `explain`, the decider and a person's ruling all do round the rules: facts of policy before, words after."""

import datetime as dt
from collections.abc import Callable, Mapping

from mailbot.config import Config
from mailbot.core.decision import Decision, LetterOrder
from mailbot.core.declarations import Written
from mailbot.core.disclosure import DisclosureProof, digest
from mailbot.core.errors import TemplateFault
from mailbot.core.facts import CaseFacts, Facts, Ruling
from mailbot.core.letters import WrittenLetter
from mailbot.core.notification import Reading
from mailbot.core.questions_back import TEMPLATE as QUESTION_BACK
from mailbot.core.schedule import Schedule
from mailbot.core.sheet_words import SHEET_DISCLOSES
from mailbot.core.states import Party
from mailbot.edges.bank_holidays import calendar_of
from mailbot.service.office import Office


def policy_facts_of(config: Config, today: dt.date) -> Facts:
    """Give the facts that come from the configuration alone."""
    return Facts(
        today=today, policy=config.stamp_policy(),
        nca_contact=config.parties.nca.contact, team_address=config.mailbox.address,
        workflow_location=config.team.file_location, administrators=config.administrators.addresses,
        process_team=config.team.process_team_address,
        schedule=schedule_of(config), limits=config.limits.for_the_rules(),
        tell_within=config.casework.tell_within_days,
    )


def schedule_of(config: Config) -> Schedule:
    """Give when tasks are due and pressed, by the configured region and days."""
    casework = config.casework
    return Schedule(
        calendar=calendar_of(casework.region, casework.bank_holidays_file), owner_task=casework.owner_task_working_days,
        remind_after=casework.remind_after_working_days, escalate_after=casework.escalate_after_working_days,
        administrators_after=casework.administrators_after_working_days,
        answer_within=casework.answer_within_working_days,
    )


def references_in(reading: Reading, ruling: Ruling | None = None) -> frozenset[str]:
    """Give the references for which cases must be looked up."""
    said = reading.notification
    named = {subject.reference for subject in (*said.subjects, *said.mentioned) if subject.reference}
    return frozenset(named | ({ruling.reference} if ruling else set()))


def put_in_words(
    office: Office, reading: Reading, facts: Facts, decision: Decision, thread_of: Callable[[str], str]
) -> tuple[WrittenLetter, ...]:
    """Write every letter of a decision, with the proof that it may go."""
    return tuple(_write(office, reading, facts, decision, order, thread_of) for order in decision.letters)


def _write(
    office: Office, reading: Reading, facts: Facts, decision: Decision, order: LetterOrder,
    thread_of: Callable[[str], str],
) -> WrittenLetter:
    words = words_of(office, order)
    audience = office.wording.declaration(order.template).audience
    proof = DisclosureProof(
        sender=reading.sender.why, recipient=order.to, audience=audience.value, template=order.template,
        template_version=words.version, discloses=words.discloses, agreed=dict(decision.grounds),
        cases=digests(order, facts.cases, words.discloses), address=reading.sender.address or "",
        party=reading.sender.party.value, verified=reading.sender.verified, stamp=reading.sender.stamp,
        ruled_by=facts.ruling.by if facts.ruling else "", answers=_answers_them(order, audience.value),
        versions=versions(order, facts.cases),
    )
    answers, thread = _threading(reading, order, audience.value, thread_of)
    return WrittenLetter(
        template=order.template, template_version=words.version, to=order.to, subject=words.subject, body=words.body,
        references=order.references, proof=proof, in_reply_to=answers, thread=thread,
        attach_original=order.attach_original, sheet=filled(office, order, words.discloses),
        in_thread=facts.answered is not None,
    )


def filled(office: Office, order: LetterOrder, discloses: tuple[str, ...]) -> bytes:
    """Give the filled minute sheet of a letter, none where it has none. A letter declares what its sheet tells."""
    if order.sheet is None:
        return b""
    if not set(discloses) >= SHEET_DISCLOSES:
        told = ", ".join(sorted(SHEET_DISCLOSES - set(discloses)))
        raise TemplateFault("A minute sheet cannot go with this letter:", (f"{order.template} declares no {told}",))
    return fill_sheet(office, order.sheet)


def fill_sheet(office: Office, values: Mapping[str, str]) -> bytes:
    """Fill the minute sheet with the values of a case, and with what is the same on every sheet."""
    team = office.config.team
    common = {
        "marking": office.config.letters.marking, "team_name": team.name, "team_phone": team.phone,
        "team_email": office.config.mailbox.address, "nca_contact": office.config.parties.nca.contact,
    }
    return office.form.fill({**common, **values})


def words_of(office: Office, order: LetterOrder) -> Written:
    """Fill the template of a letter: with its own facts, and with who we are."""
    team = office.config.team
    common = {"team_name": team.name, "team_phone": team.phone, "team_email": office.config.mailbox.address}
    return office.wording.write(order.template, {**common, **order.facts})


def digests(order: LetterOrder, cases: Mapping[str, CaseFacts], discloses: tuple[str, ...]) -> dict[str, str]:
    """Give for each case that a letter is about the digest of what it tells of it, for its proof."""
    return {reference: digest(cases[reference], discloses) for reference in order.references if reference in cases}


def versions(order: LetterOrder, cases: Mapping[str, CaseFacts]) -> dict[str, int]:
    """Give which version of each case a letter is written from, for its proof."""
    return {reference: cases[reference].version for reference in order.references if reference in cases}


def _threading(
    reading: Reading, order: LetterOrder, audience: str, thread_of: Callable[[str], str]
) -> tuple[str, str]:
    """Give In-Reply-To and References: an answer joins the thread of its mail, news that of the notification."""
    if audience != "nca" and order.template != QUESTION_BACK:
        return "", ""
    answers_them = order.template == QUESTION_BACK or _answers_them(order, audience)
    own = reading.message_id or ""
    # What NCA was owed before it had an interest joins the mail that notifies the interest.
    answered = own if answers_them else thread_of(order.references[0]) or (own if _is_ncas(reading) else "")
    if not is_message_id(answered):
        return "", ""
    known = [name for name in reading.references if is_message_id(name)][-10:] if answers_them else []
    return answered, " ".join((*known, answered))


_UNASKED = ("nca-milestone-", "nca-support-", "nca-minute-sheet-question")


def _is_ncas(reading: Reading) -> bool:
    return reading.sender.is_proved(Party.NCA)


def _answers_them(order: LetterOrder, audience: str) -> bool:
    """Tell whether a letter answers a mail of NCA's, and is no news that it did not ask for, nor a question of ours."""
    return audience == "nca" and not order.template.startswith(_UNASKED)


def is_message_id(value: str) -> bool:
    """Tell whether a Message-ID of somebody else's may be put into a header of ours."""
    inner = value[1:-1]
    framed = value.startswith("<") and value.endswith(">") and 2 < len(value) <= 250
    return framed and value.isascii() and value.isprintable() and not set(inner) & set(" <>")
