"""What NCA wants with a mail: what the signs of `kinds` tell, weighed with all its words by `kind_opinion`."""

from mailbot.core import kind_boxes, kind_opinion, kinds
from mailbot.core.sheets import Sheet
from mailbot.core.states import Kind


def kind(sheets: tuple[Sheet, ...], *, people: int, thread: bool, named: kinds.Named = kinds.NOBODY) -> Kind | None:
    """Give what NCA wants: what the signs tell, weighed with all the words of the mail; None where they are at odds.

    The ticked box of a form decides; some mails are what the signs tell, however their words sound: `_is_settled`.
    """
    chosen = kind_boxes.ticked(sheets) if people else None
    if chosen is not None:
        return chosen
    told = kinds.of_notification(sheets, people=people, thread=thread, named=named)
    if not people or _is_settled(told, kinds.signs(sheets, named)) or (told and kinds.answers_whether_before(sheets)):
        return told
    return kind_opinion.weighed(told, kind_opinion.opinion(terms_of(sheets, thread=thread, named=named)))


def terms_of(sheets: tuple[Sheet, ...], *, thread: bool, named: kinds.Named) -> frozenset[str]:
    """Give the terms of a mail that the second opinion weighs."""
    said = [kinds.nameless(sheet, s, named) for sheet in sheets if not sheet.is_subject for s in sheet.sentences]
    title = [kinds.nameless(sheet, s, named) for sheet in sheets if sheet.is_subject for s in sheet.sentences]
    return kind_opinion.terms(said, title, thread=thread)


def _is_settled(told: Kind | None, s: kinds.Signs) -> bool:
    """Tell whether nothing is left to weigh: a test, an interest that never was, one that may begin or end some day."""
    if told is Kind.OTHER:
        return s.void is not None or s.deny()
    return told is None and s.pending is not None
