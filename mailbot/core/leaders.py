"""Dots that lead from a label to its value, and end no sentence: "Received on ........ 02/06/2015". Pure."""

import re

_LED = re.compile(
    r"^([ \t>*\u2022-]{0,9}(?:\d{1,2}[.)]?[ \t]{1,4})?[A-Za-z][\w ()/'?-]{0,44}?)"
    r"([ \t]?(?:[._\u2026\u00b7]{3,80}|(?:\. ){3,40}\.?)"
    r"[ \t]{0,9}(?!:))(?=[^\s._:])"
    # Between the cells of a table dots lead nowhere.
    r"(?![^\n]{0,120}?[._\u2026\u00b7]{3})",
    re.MULTILINE
)
_A_FORM = 3     # Led rows below which dots may be an ellipsis: "So …… dismissed".


def led(text: str) -> str:
    """Give a text of the same length in which a colon parts label and value where dots led from one to the other."""
    if "..." not in text and "\u2026" not in text and "___" not in text and ". . ." not in text:
        return text
    changed, count = _LED.subn(lambda hit: f"{hit[1]}:{' ' * (len(hit[2]) - 1)}", text)
    return changed if count >= _A_FORM else text
