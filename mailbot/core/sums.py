"""Sums of money in a clause: whether what was paid is less than what was to be paid."""

import re

_SUM = r"(?:£\s?|gbp\s?)?(?P<{0}>\d[\d,]{{0,12}}(?:\.\d{{1,2}})?)\s?(?P<{0}_unit>k|m|million|thousand)?(?![\w/-]|,\d)"
_ANY = re.compile(_SUM.format("sum"))
_PAID = re.compile(
    _SUM.format("before") + r"\s?(?:of (?:it|this|that|which)\s)?(?:(?:is|was|has|have|been|now|so far|already)\s){0,3}"
    r"(?:paid|settled|handed over|cleared|received)\b|\b(?:paid|settled|cleared|handed over|received)\s(?:off\s"
    r"|only\s)?"
    + _SUM.format("behind")
)
_MONEY = re.compile(r"[£k]|gbp|million|thousand")
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


def _value(figures: str, unit: str | None) -> float:
    return float(figures.replace(",", "")) * _TIMES.get(unit or "", 1)


def _is_year(figures: str) -> bool:
    return len(figures) == 4 and figures[:2] in ("19", "20")
