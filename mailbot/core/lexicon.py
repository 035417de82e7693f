"""Word lists made into one fast pattern.

A list of alternatives is slow when each begins with its own word boundary, because every one of them
is then tried at every letter. Those are put behind one common boundary, which fails at once inside a word.
"""

import re
from collections.abc import Iterable, Iterator

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
