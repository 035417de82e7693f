"""What is said of confiscation in running text as forms say it, by a label and a few words: "POCA order: not yet."."""

import re

from mailbot.core import answers
from mailbot.core.confiscation_clause import Judgement
from mailbot.core.sheets import Stretch

_LABELLED = re.compile(
    r"\W{0,4}(?:(?:and|his|her|their|the)\s)?"
    r"(?P<label>(?:any\s)?(?:poca|conf(?:iscation|\.|'n|isc\.?)?)(?:\s(?:orders?|proceedings|status|state|position|action))?"
    r"|proceeds of crime(?:\s(?:orders?|proceedings|act|action))?)(?:\s(?:against|on|for|re)\s(?:him|her|them"
    r"|subject))?"
    r"\s?(?::|=|\?|\s-{1,2}(?=\s))\s{0,2}(?P<value>[^:|\n]{1,70}?)[.;]?\s{0,2}", re.IGNORECASE
)
_WORDS = 9      # More of them are a sentence, which the grammar reads.


def answer(sentence: Stretch) -> tuple[Judgement, ...] | None:
    """Give what a sentence that is only a label and its value says; None for other sentences, and what is not plain."""
    hit = _LABELLED.fullmatch(sentence.text)
    if hit is None or len(hit["value"].split()) > _WORDS:
        return None
    if answers.is_unanswered(hit["value"]):
        return ()
    judged = answers.all_of(hit["label"], hit["value"])
    return tuple(judged) if judged and all(one.state or one.weak for one in judged) else None


# "Paid so far: £1,400".
_OF_SUMS = re.compile(r"(?:and )?(?:amount |sum |total )?(?:paid|received|collected|recovered|left|owed"
    r"|outstanding|due|balance)"
                      r"(?: (?:so far|to date|in|off|now|left))?", re.IGNORECASE)


def names_a_sum(sentence: Stretch, clause: Stretch) -> bool:
    """Tell whether a clause only names the sum that a colon behind it gives: "Paid: £1,400"."""
    behind = sentence.text[clause.end - sentence.start:clause.end - sentence.start + 1]
    return behind == ":" and _OF_SUMS.fullmatch(clause.text.strip(" .,")) is not None
