"""Slips of the keyboard in the words that tell a milestone: a letter left out, doubled, or two changed about.

Only words that are no word of their own are mended ("depot" is one). Names are masked before.
"""

import re
from collections.abc import Iterator

_KEYS = (
    "deport", "deported", "deportation", "decision", "decided", "intention", "tribunal", "dismissed", "allowed",
    "withdrawn", "remitted", "appeal", "appealed", "removal", "directions", "cancelled", "granted", "determination",
    "received", "served", "notice", "liability", "flight", "refused", "order",
)
# Words of their own that are one slip away from a key.
_OWN_WORDS = frozenset({"depot", "report", "appal", "grated", "fight", "older", "reused"})
_WORD = re.compile(r"[a-z]{5,15}")


def _slips(word: str) -> Iterator[str]:
    """Give a word with each letter left out, doubled, or changed about with the next."""
    for place in range(1, len(word)):
        # Without its last letter "served" would be "serve", and that is something else.
        if place + 1 < len(word):
            yield word[:place] + word[place + 1:]
        yield word[:place] + word[place] + word[place:]
        yield word[:place - 1] + word[place] + word[place - 1] + word[place + 1:]


_MENDED = {slip: key for key in reversed(_KEYS) for slip in _slips(key)}
for _word in (*_KEYS, *_OWN_WORDS):
    _MENDED.pop(_word, None)


def mended(low: str) -> str:
    """Give a text in small letters with slips in its key words mended."""
    return _WORD.sub(lambda hit: _MENDED.get(hit.group(), hit.group()), low)
