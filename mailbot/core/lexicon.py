"""Word lists made into one fast pattern.

A list of alternatives is slow when each begins with its own word boundary, because every one of them
is then tried at every letter. Those are put behind one common boundary, which fails at once inside a word.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|[^\\\[()|]+", re.DOTALL)


def alternatives(pattern: str) -> Iterator[str]:
    """Cut a pattern at the bars that stand outside of all brackets."""
    depth = 0
    current: list[str] = []
    for piece in _PIECE.findall(pattern):
        if piece == "|" and depth == 0:
            yield "".join(current)
            current = []
            continue
        depth += {"(": 1, ")": -1}.get(piece, 0)
        current.append(piece)
    yield "".join(current)


def joined(patterns: Iterable[str]) -> str:
    """Join alternatives into one pattern, those that begin at a word's boundary behind a common one."""
    bounded: list[str] = []
    others: list[str] = []
    for pattern in patterns:
        for alternative in alternatives(pattern):
            if alternative.startswith(r"\b"):
                bounded.append(alternative.removeprefix(r"\b"))
            else:
                others.append(alternative)
    return "|".join((*((rf"\b(?:{'|'.join(bounded)})",) if bounded else ()), *others))


def word_set(*lines: str) -> frozenset[str]:
    """Give the words of lines, in which they stand side by side."""
    return frozenset(word for line in lines for word in line.split())


def any_of(patterns: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    """Compile a list of alternatives."""
    return re.compile(joined(patterns), flags)


# --- what a phrase cannot be without --------------------------------------------------------------------------

_ATOM = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:P<\w+>|<?[=!]|[a-z]*:)|[()|]|\{\d*,?\d*\}\??|[?*+]\??|.", re.DOTALL
)
_MAY_LACK = re.compile(r"[?*]|\{0|\{,")
_NOTHING: frozenset[str] = frozenset()


def needed(pattern: str) -> frozenset[str]:
    """Give parts one of which stands in all that a pattern (small letters) finds; none when there are no such parts."""
    return _of_choices(_ATOM.findall(pattern))


def _of_choices(atoms: list[str]) -> frozenset[str]:
    """Give the parts of alternatives: those of each of them, or none when one can do without."""
    each = [_of_sequence(choice) for choice in _choices(atoms)]
    return frozenset().union(*each) if all(each) else _NOTHING


def _choices(atoms: list[str]) -> Iterator[list[str]]:
    """Cut atoms at the bars that stand outside of all brackets."""
    depth = first = 0
    for place, atom in enumerate(atoms):
        depth += _depth(atom)
        if atom == "|" and depth == 0:
            yield atoms[first:place]
            first = place + 1
    yield atoms[first:]


def _depth(atom: str) -> int:
    """Say whether an atom opens a bracket (1), closes one (-1), or neither."""
    return 1 if atom[0] == "(" else -1 if atom == ")" else 0


def _of_sequence(atoms: list[str]) -> frozenset[str]:
    """Give the parts of what stands in a row: of its literals and groups those that are longest, and so rarest."""
    found: list[frozenset[str]] = []
    run = ""
    place = 0
    while place < len(atoms):
        end = _group_end(atoms, place)
        following = atoms[end] if end < len(atoms) else ""
        lacking = bool(_MAY_LACK.match(following))
        letter = _literal(atoms[place]) if not lacking else ""
        run += letter
        if not letter or following[:1] in ("+", "{"):
            found.append(frozenset((run,)))
            run = ""
        if end > place + 1 and not lacking and not re.match(r"\(\?(?:<?[=!]|[a-z])", atoms[place]):
            found.append(_of_choices(atoms[place + 1:end - 1]))
        place = end
    found.append(frozenset((run,)))
    return max((f for f in found if f and "" not in f), key=lambda f: (min(map(len, f)), -len(f)), default=_NOTHING)


def _group_end(atoms: list[str], place: int) -> int:
    """Give where the group that begins at a place ends, or the next place where none begins."""
    depth = 0
    for end in range(place, len(atoms)):
        depth += _depth(atoms[end])
        if depth == 0:
            return end + 1
    return len(atoms)


def _literal(atom: str) -> str:
    """Give the letter that an atom stands for; "" when it stands for several or for none."""
    if len(atom) == 2 and atom[0] == "\\" and not atom[1].isalnum():
        return atom[1]
    return atom if len(atom) == 1 and atom not in "^$.?*+()|" else ""


@dataclass(frozen=True, slots=True)
class Families:
    """Named word lists (small letters); each part beside the phrases that cannot be without it, and their list."""

    phrases: tuple[tuple[str, re.Pattern[str]], ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]

    def places(self, low: str) -> dict[str, int]:
        """Give the names of the lists of which a phrase stands in a sentence, with where the first of them begins."""
        found: dict[str, int] = {}
        for number in {n for part, numbers in self.rows if part in low for n in numbers}:
            name, pattern = self.phrases[number]
            if hit := pattern.search(low):
                found[name] = min(found.get(name, hit.start()), hit.start())
        return found


def families(lists: dict[str, Iterable[str]]) -> Families:
    """Make families of word lists."""
    each = [(name, a) for name, patterns in lists.items() for pattern in patterns for a in alternatives(pattern)]
    rows: dict[str, list[int]] = {}
    for number, (_, alternative) in enumerate(each):
        for part in needed(alternative) or ("",):
            rows.setdefault(part, []).append(number)
    compiled = tuple((name, re.compile(alternative)) for name, alternative in each)
    return Families(compiled, tuple((part, tuple(numbers)) for part, numbers in sorted(rows.items())))
