"""Both answers of a form, side by side, of which one was to be struck out: "to deport / not to deport"."""

import re

# Behind a colon comes the one that was chosen: "Outcome (allowed/dismissed): dismissed".
_BOTH = re.compile(
    r"\b(?P<one>\w{3,12})\s?/\s?not (?:to )?(?:be )?(?P=one)\b(?!\W{0,3}:)"
    r"|\bnot (?:to )?(?:be )?(?P<other>\w{3,12})\s?/\s?(?:to )?(?:be )?(?P=other)\b(?!\W{0,3}:)"
    r"|\b(?:allowed|dismissed|withdrawn|remitted|granted|refused)(?:\s?/\s?(?:allowed|dismissed|withdrawn|remitted"
    r"|granted|refused)){1,4}\b(?!\W{0,3}:)"
)


def are_left_open(low: str) -> bool:
    """Tell whether a line (small letters) still holds both answers, so that nobody can know which was meant."""
    return bool(_BOTH.search(low))
