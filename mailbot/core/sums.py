"""Sums of money in a clause: whether what was paid is all, or less than what was to be paid."""

import re

_SUM = r"(?:£\s?|gbp\s?)?(?P<{0}>\d[\d,]{{0,12}}(?:\.\d{{1,2}})?)\s?(?P<{0}_unit>k|m|million|thousand)?(?![\w/-]|,\d)"
_ANY = re.compile(_SUM.format("sum"))
_PAID = re.compile(
    _SUM.format("before") + r"\s?(?:of (?:it|this|that|which)\s)?(?:(?:is|was|has|have|been|now|so far|already)\s){0,3}"
    r"(?:paid|settled|handed over|cleared|received)\b|\b(?:paid|settled|cleared|handed over|received)\s(?:off\s"
    r"|only\s)?"
    + _SUM.format("behind")
)
_MONEY = re.compile(r"[£k]|gbp|million|thousand|\bpounds\b|\d of (?:it|this|that|which)\b")
_TIMES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}


def is_part_paid(low: str) -> bool:
    """Tell whether a clause (small letters) gives a larger sum than the one that it says was paid: "10k, 3k paid"."""
    hit = _PAID.search(low) if "paid" in low or "settled" in low or "cleared" in low else None
    if hit is None or not _MONEY.search(low):
        return False
    which = "before" if hit["before"] else "behind"
    paid = _value(hit[which], hit[f"{which}_unit"])
    return any(_value(one["sum"], one["sum_unit"]) > paid for one in _ANY.finditer(low)
               if _MONEY.search(one.group()) or (_MONEY.search(hit.group()) and not _is_year(one["sum"])))


# Where a sum is the order's own: "an order of £20,000", "the £20,000 order", "confiscation order, £20,000, paid".
_OF_THE_ORDER = re.compile(
    r"\b(?:order|orders|debt|benefit|liability|confiscation|poca)\b(?: (?:against|on|for) (?:x|him|her|them))?"
    r"(?:[ ,:;(-]|\b(?:of|for|in|at|to|the|a|an|sum|amount|total|just|over|about|some|was|is|were|stood|stands"
    r"|made|imposed"
    r"|totalling|worth|originally|reduced|nominal|his|her|all|full|whole|entire|pay|paid|gbp)\b){0,14}$"
    r"|\b(?:the|his|her|this|that|all|full|whole|entire|its) (?:(?:full|whole|entire|agreed|nominal"
    r"|original) )?(?:sum |amount )?(?:of )?$"
)
_BEFORE_THE_ORDER = re.compile(
    r"(?: pounds)?[ ,)]{0,3}(?:in full |nominal |confiscation |poca |proceeds of crime )*(?:order|debt|bill"
    r"|liability)\b"
)


def is_a_mere_sum(low: str) -> bool:
    """Tell whether a clause of payment (small letters) names a sum that is not said to be the order's own."""
    sums = [hit for hit in _ANY.finditer(low) if "£" in hit.group() or "gbp" in hit.group()]
    return bool(sums) and not any(
        _OF_THE_ORDER.search(low, max(hit.start() - 80, 0), hit.start()) or _BEFORE_THE_ORDER.match(low, hit.end())
        for hit in sums
    )


def _value(figures: str, unit: str | None) -> float:
    return float(figures.replace(",", "")) * _TIMES.get(unit or "", 1)


def _is_year(figures: str) -> bool:
    return len(figures) == 4 and figures[:2] in ("19", "20")


# "Paid the remaining £1,400": with the rest all of it is paid.
_PAID_THE_REST = re.compile(
    r"\b(?P<paid>paid|cleared|settled|discharged|handed over|satisfied)(?: off| up| over| in)?(?: now| finally"
    r"| at last)?"
    r" (?:(?:all )?(?:the|his|her|its) (?:(?:last|final|remaining|outstanding|unpaid)(?: of)?(?= ?(?:£|gbp|\d"
    r"|sum|amount"
    r"|balance|money|debt|part|portion|instalments?\b|(?:of|on|under) (?:his|her|the)))|balance|remainder|rest)"
    r"|(?:all )?(?:what|that|which) (?:was|is|had been|remained|he|she) (?:still )?(?:left|outstanding|owed"
    r"|owing|unpaid|due"
    r"|remaining|owes)?)(?! but\b)"
)
# The same with the rest before its verb: "the balance of the order was paid".
_REST_WAS_PAID = re.compile(
    r"\b(?:the|his|her|its) (?:balance|remainder|rest|(?:last|final|remaining|outstanding|unpaid) (?:(?:£"
    r"|gbp) ?[\d,.]+[km]?|sum"
    r"|balance|amount|money|debt|part|portion))\b(?P<of>[^,;]{0,60}?) (?:was|were|has been|have been|had been)"
    r" (?:now |finally |then |at last |duly )*(?P<paid>paid|cleared|settled|discharged|handed over|satisfied)\b"
    r"(?!.{0,20}\b(?:in part|partly|down|but|save|except)\b)"
)


def with_the_rest(low: str) -> str:
    """Give a clause (small letters) in which "paid the remaining £1,400" says that all is paid."""
    return _REST_WAS_PAID.sub(r"\g<of> was \g<paid> in full", _PAID_THE_REST.sub(r"\g<paid> in full", low))


# "Once he has paid it in full": some day.
_ONCE_PAID = re.compile(
    r"\b(?:once|unless|as soon as|when(?:ever)?|if|provided|the day|after) (?:that )?(?:he|she|they|it|this"
    r"|the \w+|x)\b"
    r" (?:\w+ )?(?:is|are|has|have|pays?|settles?|clears?)\b")


def is_paid_some_day(low: str) -> bool:
    """Tell whether a clause (small letters) only says what will be once all is paid."""
    return bool(_ONCE_PAID.search(low))
