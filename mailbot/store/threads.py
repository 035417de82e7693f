"""To what further mail belongs: letters of ours, NCA's notifications, questions that still stand. As frozen values."""

from collections.abc import Collection

from django.db.models import Q
from django.db.models.functions import Lower

from mailbot.core.decision import TaskKind
from mailbot.core.facts import OurLetter, Question
from mailbot.core.states import STANDING, InterestState
from mailbot.store.models import Case, Interest, Letter, Task
from mailbot.store.queries import OF_OURS, our_letter

_STANDING = tuple(state.value for state in STANDING)


def our_letters_by_key(keys: Collection[str]) -> dict[str, OurLetter]:
    """Give the letters of ours whose keys begin so (24 hexadecimal digits each)."""
    found = {}
    for key in keys:
        # A range, because it uses the unique index of the keys on either database.
        row = Letter.objects.filter(key__gte=key, key__lt=key + "g").only(*OF_OURS).first()
        if row is not None:
            found[key] = our_letter(row)
    return found


def notified_cases(message_ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Give the cases whose standing interest came with the mails of these Message-IDs (in small letters)."""
    found: dict[str, tuple[str, ...]] = {}
    if not message_ids:
        return found
    named = Interest.objects.annotate(name=Lower("message__message_id")).filter(name__in=message_ids)
    rows = named.filter(state=InterestState.OPEN).order_by("pk").values_list("name", "case__reference")
    for name, reference in rows:
        found[name] = (*found.get(name, ()), reference)
    return found


_QUESTIONS = (
    TaskKind.AWAIT_INFORMATION, TaskKind.AWAIT_IDENTITY, TaskKind.AWAIT_CONFISCATION, TaskKind.ANSWER_QUESTION
)


def questions_to_nca(references: Collection[str]) -> dict[str, tuple[Question, ...]]:
    """Give what NCA was asked about each of these cases and has not answered, oldest first."""
    found: dict[str, tuple[Question, ...]] = {}
    if not references:
        return found
    rows = Task.objects.filter(case__reference__in=references, kind__in=_QUESTIONS, state__in=_STANDING)
    # Beside these, an open task to answer a question is a colleague's.
    to_nca = rows.exclude(kind=TaskKind.ANSWER_QUESTION, letter=None).order_by("pk")
    for reference, pk, kind, letter in to_nca.values_list("case__reference", "pk", "kind", "letter_id"):
        found[reference] = (*found.get(reference, ()), Question(pk, TaskKind(kind), letter))
    return found


def cases_of_staff(address: str) -> tuple[str, ...]:
    """Give the cases that somebody owns or leads the owner of, two at most: whether it is one alone is what matters."""
    rows = Case.objects.filter(Q(owner_email=address) | Q(senior_caseworker_email=address)).order_by("pk")
    return tuple(rows.values_list("reference", flat=True)[:2]) if address else ()


def times_asked(reference: str, kind: TaskKind) -> int:
    """Give how often NCA was asked for something of this kind about a case, answered or not."""
    return Task.objects.filter(case__reference=reference, kind=kind).count()
