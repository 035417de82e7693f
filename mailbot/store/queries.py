"""Every question that the loops ask the record. Each is named, documented, and answers with frozen values."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from string import ascii_lowercase, ascii_uppercase
from typing import Any

from django.db.models import Min

from mailbot.core.disclosure import DisclosureProof
from mailbot.core.extract_milestones import shown
from mailbot.core.facts import CaseFacts, OurLetter, Repeat
from mailbot.core.notification import Reading
from mailbot.core.states import (
    STANDING,
    Confiscation,
    InterestState,
    LetterState,
    MessageState,
    Outcome,
)
from mailbot.reading import codec
from mailbot.store.case_rows import Standing, row_of, standing_milestones
from mailbot.store.instances import ENDED
from mailbot.store.mailbox import SIGHT
from mailbot.store.models import (
    Case,
    Heartbeat,
    Interest,
    Letter,
    Message,
    Settlement,
    SpecialCondition,
    Task,
)
from mailbot.store.statements import ask, day_out, places, time_out, within
from mailbot.store.values import DueLetter, Filing, Unread

_UNDECIDED = (MessageState.RECORDED.value, MessageState.READ.value)
_NOT_WHOLE = frozenset({"message-too-large", "message-not-had-whole"})
_DECIDED = tuple(
    state.value for state in (MessageState.PROCESSED, MessageState.REVIEW, MessageState.REJECTED, MessageState.IGNORED)
)
_IN_INBOX = (*_UNDECIDED, *_DECIDED)
_WAITING = (LetterState.QUEUED.value, LetterState.UNCERTAIN.value)
# Decided on for what it says. A mail that was set aside as a repeat is none that others could repeat.
_STANDS = "outcome IS NOT NULL AND (repeats_id IS NULL OR outcome = 'processed')"
_SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)


def uids_in_inbox(mailbox: str, uidvalidity: int) -> frozenset[int]:
    """Give the UIDs of this mailbox that are in the record and not filed yet."""
    # By state alone, for those are few; asked for the mailbox too, SQLite would walk through all its mails.
    rows = Message.objects.filter(state__in=_IN_INBOX).values_list("mailbox", "uidvalidity", "uid")
    return frozenset(uid for place, validity, uid in rows if (place, validity) == (mailbox, uidvalidity))


def unread(limit: int, most_bytes: int, busy: Collection[int] = ()) -> tuple[Unread, ...]:
    """Give the oldest messages that wait to be read, but for those that are being read now.

    All of them together hold no more than `most_bytes`, unless the oldest alone does.
    """
    rows = Message.objects.filter(state=MessageState.RECORDED).exclude(pk__in=busy).order_by("pk")
    return unread_these(within(rows.values_list("pk", "size")[:limit], most_bytes))


def unread_these(ids: Collection[int]) -> tuple[Unread, ...]:
    """Give those of these messages that still wait to be read, in order."""
    if not ids:
        return ()
    rows = Message.objects.filter(pk__in=ids, state=MessageState.RECORDED).order_by("pk")
    found = rows.values_list("pk", "sha256", "raw__data", "size", "tries")
    return tuple(Unread(pk, sha256, bytes(data), size, tries) for pk, sha256, data, size, tries in found)


def unread_one(message: int) -> tuple[Unread, ...]:
    """Give one message if it still waits to be read."""
    return unread_these([message])


def tried_before() -> frozenset[int]:
    """Give the messages whose reading was begun and never finished."""
    rows = Message.objects.filter(state=MessageState.RECORDED, tries__gt=0)
    return frozenset(rows.values_list("pk", flat=True))


def first_unread_elsewhere(ours: Collection[int], seconds: float) -> int | None:
    """Give the earliest message that waits to be read and is not ours: another instance has claimed it, or is about to.

    Left out is what was claimed more than so many seconds ago, and what an instance was reading when it ended.
    """
    rows = ask(
        f"SELECT id FROM store_message WHERE state = 'recorded' AND (reader IS NULL OR reader NOT IN ({places(ours)}))"
        " AND (reading_since IS NULL OR reading_since > clock_timestamp() - %s * INTERVAL '1 second')"
        f" AND NOT (tries > 0 AND {ENDED.format('reader')}) ORDER BY id LIMIT 1", (*ours, seconds),
    )
    return rows[0][0] if rows else None


def read_but_undecided(limit: int, but: Collection[int] = ()) -> tuple[tuple[int, str, Reading | None], ...]:
    """Give the oldest messages that were read and not yet decided on, each with the SHA-256 of its bytes.

    Left out is what is known already (`but`). The reading is None where another version of mailbot kept it in a form
    that is not known here.
    """
    left = Message.objects.filter(state=MessageState.READ).exclude(pk__in=but)
    rows = left.order_by("pk").values_list("pk", "sha256", "reading")
    return tuple((pk, sha256, codec.load_kept(text)) for pk, sha256, text in rows[:limit])


def is_undecided_left() -> bool:
    """Tell whether any message still waits to be read or decided on."""
    return Message.objects.filter(state__in=_UNDECIDED).exists()


def to_file(mailbox: str, limit: int) -> tuple[Filing, ...]:
    """Give the oldest decided messages of a mailbox that do not lie in the folder of their outcome yet.

    At most `limit` of each outcome: a folder that takes nothing keeps no other mail from being filed.
    """
    given: Counter[str] = Counter()
    found = []
    for mail in _left_to_file(mailbox):
        given[mail.outcome] += 1
        if given[mail.outcome] <= limit:
            found.append(mail)
    return tuple(found)


def is_filing_left(mailbox: str) -> bool:
    """Tell whether any decided message of a mailbox still waits to be filed."""
    return next(_left_to_file(mailbox), None) is not None


def _left_to_file(mailbox: str) -> Iterator[Filing]:
    columns = ("mailbox", "pk", "uidvalidity", "uid", "outcome", "folder", "message_id", "sha256")
    rows = Message.objects.filter(state__in=_DECIDED).order_by("pk").values_list(*columns)
    # Mail that was found in a folder of ours has that folder for its mailbox, and lies there.
    return (Filing(*row[1:]) for row in rows.iterator(chunk_size=500) if row[0] == mailbox or row[5])


def sha256_of(message: int) -> str:
    """Give the digest of a message's bytes."""
    return Message.objects.values_list("sha256", flat=True).get(pk=message)


def reading_of(message: int) -> Reading | None:
    """Give what was read of a message; None where it was never read, or in a form that is not known here."""
    text = Message.objects.filter(pk=message).values_list("reading", flat=True).first()
    return codec.load_kept(text)


def reasons_of(message: int) -> tuple[str, ...]:
    """Give the reasons for the outcome of a message."""
    return tuple(Message.objects.values_list("reasons", flat=True).get(pk=message))


def case_identities() -> tuple[CaseFacts, ...]:
    """Give every case with what identifies it, and no more, for the search of one that is nearly right."""
    rows = Case.objects.order_by("pk").values_list("reference", "name", "date_of_birth")
    return tuple(CaseFacts(reference=one, name=name, date_of_birth=born) for one, name, born in rows.iterator())


def repeats_of(messages: Sequence[tuple[int, str, Reading]]) -> dict[int, tuple[Repeat, int]]:
    """Say which of these messages (number, SHA-256, reading) repeat another, how, and the number of the other.

    The other one was recorded earlier or, where this one took long to read, decided on earlier.
    """
    shas = _earliest_copies({sha256 for _, sha256, _ in messages})
    names = _earliest("message_id", {small(reading.message_id) for _, _, reading in messages} - {""}, "LOWER({})")
    contents = _earliest("content", {reading.content for _, _, reading in messages if reading.content})
    found = {}
    for number, sha256, reading in messages:
        # Of a mail that could not be had whole only the header is here, and two can have the same.
        whole = _NOT_WHOLE.isdisjoint(reading.problems)
        if whole and shas.get(sha256, number) < number:
            found[number] = (Repeat.SAME_BYTES, shas[sha256])
        elif named := _comes_before(names.get(small(reading.message_id), {}), sha256, number):
            found[number] = (Repeat.SAME_MESSAGE_ID, named)
        elif said := _comes_before(contents.get(reading.content, {}), sha256, number):
            found[number] = (Repeat.SAME_CONTENT, said)
    return found


def small(message_id: str | None) -> str:
    """Give a Message-ID as they are compared: relays and archives change the case of its letters; "" for none."""
    return (message_id or "").translate(_SMALL)


def _comes_before(bearers: Mapping[str, tuple[int, int | None]], sha256: str, number: int) -> int | None:
    """Give the mail that comes first; a copy of this very mail, whenever it was decided on, is no other."""
    others = [bearer for other, bearer in bearers.items() if other != sha256]
    decided = [first for _, first in others if first is not None]
    return min([*decided, *(first for first, _ in others if first < number)], default=None)


def _earliest_copies(shas: Collection[str]) -> dict[str, int]:
    """Give the number of the earliest message with each of these bytes."""
    rows = Message.objects.filter(sha256__in=list(shas)).values_list("sha256")
    return dict(rows.annotate(first=Min("pk")))


def _earliest(
    column: str, values: Collection[str], compared: str = "{}"
) -> dict[str, dict[str, tuple[int, int | None]]]:
    """Give by each of these values, and the bytes that bear it, the earliest message and the earliest decided on."""
    found: dict[str, dict[str, tuple[int, int | None]]] = {}
    if not values:
        return found
    # The same bytes are known when they are recorded; all else only when it is read, and reading can overtake.
    key, wanted = compared.format(column), ", ".join([compared.format("%s")] * len(values))
    rows = ask(
        f"SELECT MIN({column}), sha256, MIN(id), MIN(CASE WHEN {_STANDS} THEN id END) FROM store_message"
        f" WHERE {key} IN ({wanted}) GROUP BY {key}, sha256", tuple(values),
    )
    for value, sha256, first, decided in rows:
        found.setdefault(small(value), {})[sha256] = (first, decided)
    return found


def our_letters(message_ids: Collection[str]) -> dict[str, OurLetter]:
    """Give the letters of ours that bear these Message-IDs."""
    rows = Letter.objects.filter(message_id__in=message_ids) if message_ids else Letter.objects.none()
    return {row.message_id: our_letter(row) for row in rows.only(*OF_OURS)}


OF_OURS = ("pk", "message_id", "template", "to", "references", "cause", "proof")


def our_letter(row: Letter) -> OurLetter:
    """Give a letter of ours as the rules need to know it; of a row, the columns `OF_OURS` are enough."""
    told = json.loads(row.proof).get("discloses", ())
    return OurLetter(row.pk, row.template, row.to, tuple(row.references), row.cause, discloses=bool(told))


def settled_cases(message: int) -> frozenset[str]:
    """Give the cases with which an earlier decision on this message has dealt."""
    return frozenset(Settlement.objects.filter(message_id=message).values_list("case__reference", flat=True))


def suspected(messages: Iterable[int]) -> frozenset[int]:
    """Give those of these messages that may have been dealt with in a record that was lost."""
    ids = tuple(messages)
    rows = ask(f"SELECT id FROM store_message WHERE id IN ({places(ids)}) AND after_restore", ids) if ids else []
    return frozenset(number for (number,) in rows)


def interests_opened_by(message: int) -> frozenset[str]:
    """Give the cases on which this message opened NCA's interest that still stands."""
    rows = Interest.objects.filter(message_id=message, state=InterestState.OPEN)
    return frozenset(rows.values_list("case__reference", flat=True))


def cases_by_reference(references: Collection[str]) -> dict[str, CaseFacts]:
    """Give the cases that bear these references, as the rules see them."""
    if not references:
        return {}
    rows = list(Case.objects.filter(reference__in=references))
    ids = [row.pk for row in rows]
    interested = set(
        Interest.objects.filter(case_id__in=ids, state=InterestState.OPEN).values_list("case_id", flat=True)
    )
    stated, standing = _confiscation_of(ids), standing_milestones(ids)
    return {
        row.reference: _facts_of(row, row.pk in interested, stated.get(row.pk), standing.get(row.pk, Standing()))
        for row in rows
    }


def cases_as_told(references: Collection[str]) -> dict[str, CaseFacts]:
    """Give the cases that bear these references, with what letters tell of them and whether NCA's interest stands."""
    rows = ask(f"{_TOLD} WHERE reference IN ({places(references)})", tuple(references)) if references else []
    return {row[0]: _as_told(*row) for row in rows}


_TOLD = (
    "SELECT reference, name, date_of_birth, owner_name, owner_email, owner_phone, senior_caseworker_email,"
    " file_location, file_team_email, progress, EXISTS (SELECT 1 FROM store_interest interest"
    " WHERE interest.case_id = store_case.id AND interest.state = 'open') FROM store_case"
)


def _as_told(*row: Any) -> CaseFacts:
    reference, name, born, owner, address, phone, senior, location, file_team, progress, interest = row
    return CaseFacts(
        reference=reference, name=name, date_of_birth=day_out(born), owner_name=owner, owner_email=address,
        owner_phone=phone, senior_caseworker_email=senior, file_location=location, file_team_email=file_team,
        progress=progress, interest_open=bool(interest),
    )


def _confiscation_of(cases: list[int]) -> dict[int, Confiscation]:
    notes = SpecialCondition.objects.filter(case_id__in=cases, kind="confiscation").order_by("pk")
    return {case: Confiscation(value) for case, value in notes.values_list("case_id", "value")}


def _facts_of(row: Case, interested: bool, stated: Confiscation | None, standing: Standing) -> CaseFacts:
    return CaseFacts(
        reference=row.reference, name=row.name, date_of_birth=row.date_of_birth, owner_name=row.owner_name,
        owner_email=row.owner_email, owner_phone=row.owner_phone,
        senior_caseworker_email=row.senior_caseworker_email, file_location=row.file_location,
        file_team_email=row.file_team_email, progress=row.progress, version=row.version, interest_open=interested,
        confiscation=stated or Confiscation.NOT_STATED, told=standing.told, tellings=standing.tellings,
        owed=standing.owed, extract=shown(row_of(row)) if row.milestones or row.removal_details else {},
    )


def letter_of(cause: str, template: str) -> int | None:
    """Give the letter of a template that a cause has brought about; None where it brought about none."""
    return Letter.objects.filter(cause=cause, template=template).values_list("pk", flat=True).first()


def thread_of(reference: str) -> str:
    """Give the Message-ID of the mail with which NCA notified its standing interest; "" where there is none."""
    found = Interest.objects.filter(case__reference=reference, state=InterestState.OPEN)
    return found.values_list("message__message_id", flat=True).first() or ""


def due_letters(ids: Collection[int]) -> tuple[DueLetter, ...]:
    """Give claimed letters whole, in the order in which they were written."""
    rows = ask(f"{_LETTERS} WHERE letter.id IN ({places(ids)}) ORDER BY letter.id", tuple(ids)) if ids else []
    return tuple(_due(*row) for row in rows)


_LETTERS = (
    'SELECT letter.id, letter.template, letter."to", letter.subject, letter.body, letter.message_id,'
    ' letter.in_reply_to, letter.thread, letter."references", letter.proof, letter.written_at, letter.possibly_twice,'
    " original.data, sheet.data FROM store_letter letter"
    " LEFT JOIN store_raw original ON original.sha256 = letter.attachment_id"
    " LEFT JOIN store_raw sheet ON sheet.sha256 = letter.sheet_id"
)


def _due(*row: Any) -> DueLetter:
    number, template, to, subject, body, name, answered, thread, references, proof, written, twice, data, sheet = row
    return DueLetter(
        id=number, template=template, to=to, subject=subject, body=body, message_id=name, in_reply_to=answered,
        thread=thread, attachment=None if data is None else bytes(data),
        sheet=None if sheet is None else bytes(sheet), references=tuple(json.loads(references)),
        proof=_proof(proof), written_at=time_out(written), possibly_twice=bool(twice),
    )


def _proof(kept: str) -> DisclosureProof:
    """Give a proof as it was kept; where another version wrote it in a form not known here, one that never holds."""
    try:
        return DisclosureProof(**json.loads(kept))
    except (TypeError, ValueError):
        return DisclosureProof("", "", "", "", "", (), {}, {}, policy="")


def standing(today: dt.date) -> dict[str, object]:
    """Give the figures that tell how the daemon stands; `today` tells which tasks are overdue."""
    tasks = Task.objects.filter(state__in=[state.value for state in STANDING])
    oldest = Message.objects.filter(state__in=_UNDECIDED).order_by("pk").values_list("recorded_at", flat=True).first()
    return {
        "undecided": Message.objects.filter(state__in=_UNDECIDED).count(),
        "oldest_undecided": oldest,
        "in_review": Message.objects.filter(outcome=Outcome.REVIEW).count(),
        "not_filed": Message.objects.filter(state__in=_DECIDED).count(),
        "letters_waiting": Letter.objects.filter(state__in=_WAITING).count(),
        "letters_refused": Letter.objects.filter(state__in=("refused", "expired")).count(),
        "tasks_open": tasks.count(),
        "tasks_overdue": tasks.filter(due_on__lt=today).count(),
        "loops": {beat.loop: {"at": beat.at, "detail": beat.detail} for beat in _loops()},
    }


def _loops() -> Iterable[Heartbeat]:
    return Heartbeat.objects.exclude(loop=SIGHT).order_by("loop")
