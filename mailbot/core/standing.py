"""How confiscation stands for one person, from all that a message says of him or her."""

import re
from dataclasses import dataclass

from mailbot.core.confiscation_clause import Judgement
from mailbot.core.notification import Evidence
from mailbot.core.states import Confiscation


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one person, with its words.

    `earlier` marks what an earlier letter is said to have told, `retracted` that it is called a mistake, `answered`
    that it is the value of a field of a form or table.
    """

    judgement: Judgement
    evidence: Evidence
    corrects: bool = False
    earlier: bool = False
    retracted: bool = False
    answered: bool = False


_ANOTHER = re.compile(
    r"\b(?:that of|the (?:earlier|previous|other|first|old|older|former)|an (?:earlier|older)|another|\d{4} order)\b",
    re.IGNORECASE
)


# A denial of the past: "when we wrote there were no proceedings".
_WAS_SO = re.compile(r"\b(?:there (?:were|was|had been)|when we|at the time|until)\b", re.IGNORECASE)


def combined(said: list[Said]) -> tuple[Confiscation | None, Said | None]:
    """Make one state of all that is said of one person: the furthest turn of events, None where two readings remain."""
    said = _without_overtaken(said)
    disputed = _between_pages([s for s in said if s.judgement.state is not None])
    if disputed is None:
        return _of_all(said)
    return _of_all(disputed) if disputed else (None, said[-1])


def _without_overtaken(said: list[Said]) -> list[Said]:
    """Leave out what an earlier letter told where it is called a mistake, or this one tells how it came out since."""
    now = [s for s in said if not s.earlier]
    if not now or now[-1].judgement.state is None:
        return said
    last = now[-1].judgement.state
    return [s for s in said if not s.earlier or not (s.retracted or _is_overtaken(s.judgement.state, last))]


def _is_overtaken(told: Confiscation | None, last: Confiscation) -> bool:
    """Tell whether a state told earlier only led to the last one; a mere denial behind an order overtakes nothing."""
    if last is Confiscation.CONCLUDED:
        return True
    return told is Confiscation.NONE and last in (Confiscation.PROCEEDINGS, Confiscation.ORDER)


def _between_pages(plain: list[Said]) -> list[Said] | None:
    """Give what counts where the text and an attachment do not agree: what corrects; None where they agree."""
    parts = [[s for s in plain if (":" in s.evidence.part) is attached] for attached in (False, True)]
    body, attached = ({s.judgement.state for s in part} for part in parts)
    if not body or not attached or body & attached:
        return None
    return parts[0] if any(s.corrects for s in parts[0]) else []


def _of_all(said: list[Said]) -> tuple[Confiscation | None, Said | None]:
    """Make one state of statements of which none takes back another page's."""
    if not said:
        return Confiscation.NOT_STATED, None
    plain = [s for s in said if s.judgement.state is not None]
    if not plain:
        return None, said[0]
    turned = max((n for n, s in enumerate(said) if s.judgement.turn), default=-1)
    if turned > said.index(plain[-1]):
        # Something became of the money, and the words do not say plainly what.
        return None, said[turned]
    return _of_plain(plain, doubt=any(_is_doubtful(s.judgement) for s in said))


def _is_doubtful(judgement: Judgement) -> bool:
    """Tell whether a judgement leaves two readings open, which later words have not closed."""
    return judgement.state is None and not judgement.weak and not judgement.turn


def _of_plain(plain: list[Said], *, doubt: bool) -> tuple[Confiscation | None, Said]:
    """Make one state of what is plain; beside a doubt only the graver states hold."""
    states = {s.judgement.state for s in plain}
    graver = states <= {Confiscation.PROCEEDINGS, Confiscation.ORDER}
    if doubt and not graver:
        return None, plain[-1]
    if len(states) == 1 or graver:
        return _furthest(plain)
    return _denied(plain) if Confiscation.NONE in states else _ended(plain)


def _denied(plain: list[Said]) -> tuple[Confiscation | None, Said]:
    """Judge a denial beside something else: a correction behind it counts when graver; else two readings."""
    last = plain[-1]
    graver = last.judgement.state in (Confiscation.PROCEEDINGS, Confiscation.ORDER)
    denied = next(s for s in plain if s.judgement.state is Confiscation.NONE)
    overtaken = last.corrects or _WAS_SO.search(denied.evidence.text)
    return (last.judgement.state if graver and overtaken else None), last


def _furthest(plain: list[Said]) -> tuple[Confiscation | None, Said]:
    """Give the order before the proceedings that led to it."""
    owed = [s for s in plain if s.judgement.state is Confiscation.ORDER]
    chosen = owed[-1] if owed else plain[-1]
    return chosen.judgement.state, chosen


def _ended(plain: list[Said]) -> tuple[Confiscation | None, Said]:
    """Judge what is over beside what is owed or goes on: the last word counts, unless it may be of another order."""
    last = plain[-1]
    owed = [s for s in plain if s.judgement.state is Confiscation.ORDER]
    if last.judgement.state is not Confiscation.CONCLUDED:
        return _furthest(plain[-1:])
    if owed and owed[-1].judgement.still:
        return (Confiscation.ORDER if _ANOTHER.search(last.evidence.text) else None), owed[-1]
    if owed and not last.judgement.of_order:
        return None, last
    return Confiscation.CONCLUDED, last
