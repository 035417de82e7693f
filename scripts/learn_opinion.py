"""Learn the weights of the second opinion on kinds from the labelled messages, and write them as a table.

Multinomial logistic regression over words and pairs of words, by plain stochastic gradient descent in a fixed order, so
that the same messages give the same table. `--check` measures instead: each sixth of the messages is read by what was
learnt from the others.
"""
# ruff: noqa: S311, T201 - the order of learning is no secret, and this is a command.

import json
import math
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from mailbot.core import kinds, wanted
from mailbot.core.second_opinion import KINDS, shares
from mailbot.core.sheets import Sheet
from mailbot.core.states import Kind
from tests.core import test_kinds, test_kinds_by_acts, test_kinds_told
from tests.reading_of import read

PROJECT = Path(__file__).resolve().parent.parent
MAIL = PROJECT / "tests" / "mail"
TABLE = PROJECT / "mailbot" / "core" / "vocabulary_opinion.py"
MOST_TERMS, SEEN_OFTEN, ROUNDS, PARTS = 1200, 3, 30, 6
Reading = Callable[[], object]
Example = tuple[frozenset[str], int]
Model = tuple[dict[str, list[float]], list[float]]


def examples() -> list[Example]:
    """Read what is labelled, messages and rows of words, as far as NCA names somebody in it; give terms and kinds.

    A kind is given by its place in KINDS.
    """
    asked: list[frozenset[str]] = []
    found: list[Example] = []

    def listen(sheets: tuple[Sheet, ...], *, people: int, thread: bool, named: kinds.Named) -> Kind | None:
        asked.append(wanted.terms_of(sheets, thread=thread, named=named))
        return told(sheets, people=people, thread=thread, named=named)

    told, wanted.kind = wanted.kind, listen
    for kind, reading in (*_messages(), *_rows()):
        asked.clear()
        reading()
        found.extend((one, KINDS.index(kind)) for one in asked[-1:])
    wanted.kind = told
    return found


def _messages() -> Iterator[tuple[Kind, Reading]]:
    for label in sorted(MAIL.glob("*/*.json")):
        kind = json.loads(label.read_text()).get("kind")
        if kind in KINDS:
            yield Kind(kind), partial(read, label.with_suffix(".eml").read_bytes())


def _rows() -> Iterator[tuple[Kind, Reading]]:
    said = (MAIL / "said.txt").read_text(encoding="utf-8").splitlines()
    parts = (row.partition(" | ") for row in said if not row.startswith("#"))
    rows = [(words.replace(" / ", "\n\n").replace("MrX", "@"), kind) for kind, _, words in parts if words]
    for words, kind in (*rows, *test_kinds.CASES, *test_kinds_by_acts.CASES, *test_kinds_told.CASES):
        yield Kind(kind), partial(test_kinds.kind_of, words)


def learn(known: Sequence[Example]) -> Model:
    """Learn from examples: first with every term, then with those that mattered."""
    seen = Counter(term for found, _ in known for term in found)
    often = {term for term, times in seen.items() if times >= SEEN_OFTEN}
    weights, _ = _descend(known, often)
    weight = {term: max(map(abs, row)) * math.sqrt(seen[term]) for term, row in weights.items()}
    return _descend(known, set(sorted(weight, key=lambda term: (-weight[term], term))[:MOST_TERMS]))


def _descend(known: Sequence[Example], vocabulary: set[str]) -> Model:
    """Go down the slope of the loss, message by message; rare kinds count more."""
    weights = {term: [0.0] * len(KINDS) for term in sorted(vocabulary)}
    bases = [0.0] * len(KINDS)
    of_kind = Counter(kind for _, kind in known)
    worth = {kind: math.sqrt(len(known) / len(KINDS) / times) for kind, times in of_kind.items()}
    order = [([weights[term] for term in sorted(found & vocabulary)], kind) for found, kind in known]
    shuffled = random.Random(5)
    for turn in range(ROUNDS):
        shuffled.shuffle(order)
        rate = 0.15 / (1 + turn * 0.15)
        for rows, kind in order:
            norm = math.sqrt(len(rows)) or 1.0
            scores = [base + sum(row[place] for row in rows) / norm for place, base in enumerate(bases)]
            for place, share in enumerate(shares(scores)):
                slope = ((place == kind) - share) * worth[kind]
                bases[place] += rate * slope * 0.1
                for row in rows:
                    row[place] += rate * (slope * 3 / norm - 1e-4 * row[place])
    return weights, bases


def written(model: Model) -> str:
    """Write the model as the module of the table, the weights in hundredths."""
    weights, bases = model
    rows = (f"{term} {' '.join(str(round(weight * 100)) for weight in row)}" for term, row in sorted(weights.items()))
    lines, line = [], ""
    for row in rows:
        if len(line) + len(row) > 117:
            lines.append(line.rstrip())
            line = ""
        line += f"{row}; "
    lines.append(line.rstrip())
    return (
        '"""What each word and pair of words of a mail from NCA says of its kind; learnt: `make opinion`.\n\n'
        "The numbers behind a term are weights in hundredths, in the order of `second_opinion.KINDS`.\n"
        '"""\n\n'
        f"BASES = ({', '.join(f'{base:.3f}' for base in bases)})\n\n"
        'WEIGHTS = r"""\n' + "\n".join(lines) + '\n"""\n'
    )


def check(known: list[Example]) -> None:
    """Print how often the words alone are right on messages that were not learnt from."""
    mixed = known[:]
    random.Random(2).shuffle(mixed)
    right = sure = surely = 0
    for part in range(PARTS):
        weights, bases = learn([one for n, one in enumerate(mixed) if n % PARTS != part])
        for found, kind in mixed[part::PARTS]:
            rows = [weights[term] for term in found if term in weights]
            norm = math.sqrt(len(rows)) or 1.0
            likely = shares([base + sum(row[n] for row in rows) / norm for n, base in enumerate(bases)])
            right += likely.index(max(likely)) == kind
            sure += max(likely) >= 0.7
            surely += max(likely) >= 0.7 and likely.index(max(likely)) == kind
    print(f"{len(known)} messages, right by words alone: {right / len(known):.1%}")
    print(f"sure of {sure / len(known):.1%}, and of these right: {surely / sure:.1%}")


if __name__ == "__main__":
    known = examples()
    if "--check" in sys.argv:
        check(known)
    else:
        TABLE.write_text(written(learn(known)), encoding="utf-8")
