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
