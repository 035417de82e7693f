"""Letters of the symbol fonts in which forms draw their boxes: "þ" set in Wingdings is a ticked box. Pure.

The programs that write forms use the letters themselves with the name of the font beside them, or letters of the
private use area, at U+F000 and up, that stand for the same signs.
"""

import re

_WINGDINGS = {
    "\u00fe": "\u2612", "\u00fd": "\u2612", "x": "\u2612", "\u00fc": "\u2713", "\u00fb": "\u2717",
    "\u00a8": "\u2610", "o": "\u2610", "q": "\u2610", "r": "\u2610",
    "\u00a7": "\u2022", "\u00d8": "\u2022", "v": "\u2022", "\u00b7": "\u2022",
    "\u00e0": "\u2192", "\u00e8": "\u2192", "J": "\u263a", "L": "\u2639",
}
_WINGDINGS_2 = {
    "R": "\u2611", "S": "\u2612", "T": "\u2612", "P": "\u2713", "O": "\u2717", "\u00a3": "\u2610", "*": "\u2610",
    "\u0098": "\u2022",
}
_TABLES = {"wingdings": str.maketrans(_WINGDINGS), "wingdings2": str.maketrans(_WINGDINGS_2)}
_NAME = re.compile(r"\bwingdings(?:[ +]?(?P<which>[23]))?")

PRIVATE = {
    0xF0FE: "\u2612", 0xF0FD: "\u2612", 0xF0FC: "\u2713", 0xF0FB: "\u2717", 0xF052: "\u2611", 0xF053: "\u2612",
    0xF054: "\u2612", 0xF0A8: "\u2610", 0xF06F: "\u2610", 0xF071: "\u2610", 0xF072: "\u2610", 0xF0A3: "\u2610",
    0xF0B7: "\u2022", 0xF02A: "\u2610", 0xF050: "\u2713", 0xF04F: "\u2717",
}
"""The signs of the private use area, by code point."""


def font(stated: str) -> str:
    """Give the symbol font that a list of font names begins with: "wingdings", "wingdings2", or "" for any other."""
    hit = _NAME.search(stated.lower())
    return "" if hit is None or hit["which"] == "3" else f"wingdings{hit['which'] or ''}"


def shown(words: str, name: str) -> str:
    """Give words as they look in the symbol font of this name (see `font`); their length stays."""
    return words.translate(_TABLES[name]) if name in _TABLES else words
