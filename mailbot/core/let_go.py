"""Whether a mail that gives up an interest gives up that in everybody whom it names, or only in some of them."""

import re

from mailbot.core import kinds
from mailbot.core.people import Found
from mailbot.core.sheets import Sheet

_OF_ALL = re.compile(r"\b(?:both|all|each|either|neither|them|these|those|everyone|everybody)\b", re.IGNORECASE)


def is_of_some_only(looked: tuple[Sheet, ...], found: Found) -> bool:
    """Tell whether the sentences that give up an interest name only some of those whom the mail is about, or others.

    An interest in the rest may stand, so who is let go is for a person to say.
    """
    everybody = (*found.persons, *found.others)
    freed: set[int] = set()
    for number, sheet in enumerate(looked):
        for sentence in (one for one in sheet.sentences if kinds.lets_go(one.low())):
            if _OF_ALL.search(sentence.text):
                return False
            freed.update(i for i, p in enumerate(everybody) if any(
                m.sheet == number and sentence.start <= m.start < sentence.end for m in p.mentions()))
    return bool(freed) and not freed.issuperset(range(len(found.persons)))
