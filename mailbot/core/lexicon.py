"""Word lists made into one fast pattern.

A list of alternatives is slow when each begins with its own word boundary, because every one of them
is then tried at every letter. Those are put behind one common boundary, which fails at once inside a word.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

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
class Lines:
    """Sentences in small letters, and all of them as one text; sentence `n` begins there at `starts[n]`."""

    lows: tuple[str, ...]
    text: str
    starts: tuple[int, ...]

    def with_part(self, part: str) -> Iterator[int]:
        """Give the numbers of the sentences that hold a part, in order."""
        at = self.text.find(part)
        while at >= 0:
            number = bisect_right(self.starts, at) - 1
            yield number
            at = self.text.find(part, self.starts[number + 1]) if number + 1 < len(self.starts) else -1


def lines(lows: Iterable[str]) -> Lines:
    """Put sentences in small letters together."""
    listed = tuple(lows)
    return Lines(listed, "\n".join(listed), tuple(accumulate((len(low) + 1 for low in listed[:-1]), initial=0)))


@dataclass(frozen=True, slots=True)
class Family:
    """Phrases in small letters, each beside the parts one of which it cannot be without."""

    rows: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]

    def places(self, said: Lines) -> dict[int, int]:
        """Give the numbers of the sentences that hold one of the phrases, with where in it the first begins."""
        found: dict[int, int] = {}
        for parts, pattern in self.rows:
            for number in {n for part in parts if part in said.text for n in said.with_part(part)}:
                hit = pattern.search(said.lows[number])
                if hit:
                    found[number] = min(found.get(number, hit.start()), hit.start())
        return found


def family(patterns: Iterable[str]) -> Family:
    """Make a family of a word list."""
    each = dict.fromkeys(alternative for pattern in patterns for alternative in alternatives(pattern))
    return Family(tuple((tuple(sorted(needed(a))) or ("",), re.compile(a)) for a in each))
