"""Learn the tables of the second opinions from the labelled messages and rows, and write them.

Multinomial logistic regression over the terms of texts, by plain stochastic gradient descent in a fixed order, so that
the same messages give the same tables. `--check` measures instead: each sixth of the texts is read by what was learnt
from the others.
"""
# ruff: noqa: S311, T201 - the order of learning is no secret, and this is a command.

import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from mailbot.core.opinions import Learnt, letter, shares
from scripts.opinion_examples import SUBJECTS, Example, Subject

CORE = Path(__file__).resolve().parent.parent / "mailbot" / "core"
SEEN_OFTEN, ROUNDS, PARTS = 2, 30, 6
_LINE = 117


def learn(known: Sequence[Example], classes: int, most: int) -> Learnt:
    """Learn from examples: first with every term, then with the `most` that mattered."""
    seen = Counter(term for found, _ in known for term in found)
    often = {term for term, times in seen.items() if times >= SEEN_OFTEN}
    weights = _descend(known, often, classes).weights
    weight = {term: max(map(abs, row)) * math.sqrt(seen[term]) for term, row in weights.items()}
    return _descend(known, set(sorted(weight, key=lambda term: (-weight[term], term))[:most]), classes)


def _descend(known: Sequence[Example], vocabulary: set[str], classes: int) -> Learnt:
    """Go down the slope of the loss, text by text; rare classes count more."""
    weights = {term: [0.0] * classes for term in sorted(vocabulary)}
    bases = [0.0] * classes
    times = Counter(place for _, place in known)
    worth = {place: math.sqrt(len(known) / classes / count) for place, count in times.items()}
    order = [([weights[term] for term in sorted(found & vocabulary)], right) for found, right in known]
    shuffled = random.Random(5)
    for turn in range(ROUNDS):
        shuffled.shuffle(order)
        rate = 0.15 / (1 + turn * 0.15)
        for rows, right in order:
            _step(rows, right, bases, rate, worth[right])
    return Learnt(tuple(bases), {term: tuple(row) for term, row in weights.items()})


def _step(rows: Iterable[list[float]], right: int, bases: list[float], rate: float, worth: float) -> None:
    """Move the weights of one text's terms towards what is right of it."""
    rows = list(rows)
    norm = math.sqrt(len(rows)) or 1.0
    scores = [base + sum(row[place] for row in rows) / norm for place, base in enumerate(bases)]
    for place, share in enumerate(shares(scores)):
        slope = ((place == right) - share) * worth
        bases[place] += rate * slope * 0.1
        step = rate * slope * 3 / norm
        for row in rows:
            row[place] += step - rate * 1e-4 * row[place]


def written(subject: Subject, model: Learnt) -> str:
    """Write what was learnt as the module of its table."""
    lines, line = [], ""
    for term, row in sorted(model.weights.items()):
        entry = f"{term} {''.join(map(letter, row))}; "
        if len(line) + len(entry) > _LINE:
            lines.append(line.rstrip())
            line = ""
        line += entry
    lines.append(line.rstrip())
    return (
        f'"""What each word and pair of words says of {subject.about}; learnt: `make opinion`.\n\n'
        f"The letters behind a term are weights (`opinions.letter`), in the order of `{subject.order}`.\n"
        '"""\n\n'
        f"BASES = ({', '.join(f'{base:.3f}' for base in model.bases)})\n\n"
        'WEIGHTS = r"""\n' + "\n".join(lines) + '\n"""\n'
    )


def check(subject: Subject) -> None:
    """Print how often the words alone are right on texts that were not learnt from."""
    mixed = subject.examples()
    random.Random(2).shuffle(mixed)
    right = sure = surely = 0
    for part in range(PARTS):
        model = learn([one for n, one in enumerate(mixed) if n % PARTS != part], subject.classes, subject.most)
        for found, place in mixed[part::PARTS]:
            likely = model.shares(found)
            right += likely.index(max(likely)) == place
            sure += max(likely) >= 0.7
            surely += max(likely) >= 0.7 and likely.index(max(likely)) == place
    print(f"{subject.name}: {len(mixed)} texts, right by words alone: {right / len(mixed):.1%};", end=" ")
    print(f"sure of {sure / len(mixed):.1%}, and of these right: {surely / sure:.1%}")


if __name__ == "__main__":
    named = [one for one in SUBJECTS if one.name in sys.argv] or SUBJECTS
    for subject in named:
        if "--check" in sys.argv:
            check(subject)
        else:
            model = learn(subject.examples(), subject.classes, subject.most)
            table = CORE / f"vocabulary_opinion_{subject.name}.py"
            table.write_text(written(subject, model), encoding="utf-8")
