"""What a form answers about confiscation: the label with the words, or the ticked box, beside it."""

import re

from mailbot.core import confiscation_clause as confiscation
from mailbot.core.confiscation_clause import Judgement
from mailbot.core.states import Confiscation

_UNANSWERED = frozenset(["-", "--", "?", "tbc", "tba", "nk", "n/k", "unknown", "pending?", "yes/no", "y/n"]) | {
    "", "not known", "not stated", "see below", "see above", "not yet known", "to follow", "to be confirmed",
    "yes / no", "y / n", "not recorded", "see remarks", "see note", "see notes",
}
_DENIALS = frozenset(["no", "none", "nil", "n", "n/a"]) | {
    "no proceedings", "not applicable", "none known", "no confiscation", "nothing", "none recorded",
    "no order, no proceedings", "none pending", "no proceedings or order", "not subject", "negative",
    "nothing pending",
}


def answer(label: str, value: str) -> Judgement | None:
    """Judge a form's answer: the label with the words beside it; None when nothing is said."""
    low = " ".join(value.lower().split()).strip(" .;,*\u2020\u2021")
    title = label.lower()
    if low in _UNANSWERED:
        return None
    if low in _DENIALS:
        return _denied(title)
    if low in ("yes", "y", "true"):
        return _affirmed(title)
    if confiscation.is_topic(low):
        return confiscation.judge(low)
    if re.match(
        r"(?:no|none|nil)\b[ ,.;:(-]*(?!.*\border\b)", low
    ) and not confiscation.is_alive(low):
        return _denied(title)
    return _completed(title, low)


def _completed(title: str, low: str) -> Judgement | None:
    """Judge an answer by completing it with the topic that its label names."""
    of_order = bool(
        re.search(r"\border\b|\bpaid\b|£|satisf|unpaid|outstanding|discharg", low)
    ) and "proceeding" not in low
    bare = re.sub(r"^(?:yes|y)\b[ ,.;:-]*", "", low)
    if "restrain" in title and not re.search(r"confisc|poca|proceeding", title):
        return confiscation.judge(f"restraint order {low}")
    prefix = "confiscation order" if of_order or (
        "order" in title and "proceeding" not in title
    ) else "confiscation proceedings"
    rest = re.sub(r"^orders?\b", "", bare).strip()
    return confiscation.judge(f"{prefix} {rest}") or (_affirmed(title) if bare != low else None)


def _denied(title: str) -> Judgement:
    """Judge "no" under a label: no proceedings is plain; no order, or no restraint, leaves proceedings open."""
    only_order = re.search(r"\border|restrain", title) and not re.search(r"proceeding|poca\b|confiscation\?*$", title)
    return Judgement(None, weak=True) if only_order else Judgement(Confiscation.NONE)


def _affirmed(title: str) -> Judgement:
    """Judge "yes" under a label."""
    if re.search(r"proceeding|restrain|pending", title):
        return Judgement(None if re.search(r"\border", title) and "restrain" not in title else Confiscation.PROCEEDINGS)
    return Judgement(Confiscation.ORDER, of_order=True) if re.search(r"\border", title) else Judgement(None)
