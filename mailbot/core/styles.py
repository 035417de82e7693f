"""What of an HTML text a person cannot see: styles that hide, and letters in the colour of their ground.

A small reading of CSS: inline styles, the old attributes, and simple rules (".x", "#y", "td") of <style>. Of a rule
for what stands within something else ("div .x") only the last part counts, and only where it hides: rather too much is
taken for hidden than too little.
"""

import re
from dataclasses import dataclass

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
_NAMED: dict[str, Colour] = {
    "white": WHITE, "black": BLACK, "red": (255, 0, 0), "blue": (0, 0, 255), "navy": (0, 0, 128),
    "green": (0, 128, 0), "gray": (128, 128, 128), "grey": (128, 128, 128), "silver": (192, 192, 192),
    "yellow": (255, 255, 0), "whitesmoke": (245, 245, 245), "snow": (255, 250, 250), "ivory": (255, 255, 240),
    "windowtext": BLACK, "window": WHITE,
}
_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})(?:\s*[,/]\s*([\d.]{1,6}))?")
_NUMBER = re.compile(r"-?(?:\d{1,6}\.?\d{0,6}|\.\d{1,6})")
_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]{0,10})?[.#][\w-]{1,60}|[a-z][a-z0-9]{0,10}")
# Differences of colour below this, summed over red, green and blue, are not seen on a screen.
_SEEN = 40
_SHEET = 64 * 1024
_RULES = 500
_INTERESTING = ("display", "visibility", "color", "font-size", "opacity", "mso-hide", "background",
                "max-height", "line-through", "position", "text-indent", "margin-left", "overflow", "transform", "clip")
# What parts the steps of a selector ("div > p.x"), and what may stand behind the last (":first-child").
_STEP = re.compile(r"[\s>+~]+")
_PSEUDO = re.compile(r"(?<=[\w-])::?[a-z-]{1,30}(?:\([^()]{0,40}\))?$")
# A block of rules that holds for every screen; one with a condition ("max-width") may not hold for the reader.
_EVERY_SCREEN = re.compile(r"\s*@media\s+(?:only\s+)?(?:all|screen)\s*(?:,[^({]*)?")


# Compared by identity: a page has few looks and many elements, and each look is made once.
@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How letters look at some place: their colour, the ground (None: a picture), and what follows from it.

    `hidden` is said by a style; `seen` also takes the colours into account.
    """

    hidden: bool = False
    colour: Colour = BLACK
    ground: Colour | None = WHITE
    seen: bool = True


PLAIN = Look()


def look(*, hidden: bool, colour: Colour, ground: Colour | None) -> Look:
    """Give the look of letters, with whether a person sees them."""
    apart = _SEEN if ground is None else sum(abs(a - b) for a, b in zip(colour, ground, strict=True))
    return Look(hidden, colour, ground, not hidden and apart >= _SEEN)


def declarations(style: str) -> dict[str, str]:
    """Give the properties of an inline style, names and values in lower case."""
    pairs = (piece.partition(":") for piece in style[:4000].lower().split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs if value}


def rules(sheet: str) -> dict[str, dict[str, str]]:
    """Give the simple rules of a style sheet that could hide something, by selector."""
    found: dict[str, dict[str, str]] = {}
    depth, start, selector = 0, 0, ""
    for brace in re.finditer(r"[{}]", sheet[:_SHEET]):
        if brace.group() == "{":
            opened = sheet[start:brace.start()]
            if depth == 0 and not _EVERY_SCREEN.fullmatch(opened.lower()):
                selector = opened
                depth = 1
            elif depth:
                depth += 1
        else:
            depth = max(0, depth - 1)
            # What stands in a nested block (a media query) may not hold for the person who reads.
            if depth == 0 and not selector.lstrip().startswith("@"):
                _add_rule(found, selector, sheet[start:brace.start()])
        start = brace.end()
    return found


def _add_rule(found: dict[str, dict[str, str]], selectors: str, body: str) -> None:
    if len(found) >= _RULES or not any(word in body.lower() for word in _INTERESTING):
        return
    selectors = selectors.rpartition("-->")[2].rpartition("*/")[2].replace("<!--", "")
    for selector in selectors.split(",")[:20]:
        name = selector.strip().lower()
        if _SELECTOR.fullmatch(name):
            found.setdefault(name, {}).update(declarations(body))
        elif _hides(declarations(body)):
            last = _PSEUDO.sub("", _STEP.split(name)[-1])
            if _SELECTOR.fullmatch(last):
                found.setdefault(last, {}).update(declarations(body))


def apply(before: Look, attributes: dict[str, str | None], own: dict[str, str]) -> Look:
    """Give the look inside an element with these attributes and these style properties."""
    ground = _ground(before.ground, own, attributes.get("bgcolor"))
    colour = colour_of(own.get("color") or attributes.get("color") or attributes.get("text") or "") or before.colour
    hidden = before.hidden or "hidden" in attributes or _hides(own)
    if (hidden, colour, ground) == (before.hidden, before.colour, before.ground):
        return before
    return look(hidden=hidden, colour=colour, ground=ground)


def _ground(before: Colour | None, own: dict[str, str], attribute: str | None) -> Colour | None:
    stated = own.get("background-color") or own.get("background") or attribute or ""
    if "url(" in stated or "gradient(" in stated or own.get("background-image", "none") != "none":
        return None
    return (colour_of(stated) or before) if stated else before


def colour_of(text: str) -> Colour | None:
    """Give the colour that a CSS value names, or None when it names none that is known."""
    text = text.strip().lower()[:100]
    if text in _NAMED:
        return _NAMED[text]
    digits = _HEX.search(text)
    if digits:
        code = digits.group(1)
        code = code if len(code) == 6 else "".join(letter * 2 for letter in code)
        return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)
    parts = _RGB.search(text)
    if parts:
        return int(parts[1]), int(parts[2]), int(parts[3])
    return next((_NAMED[word] for word in text.split() if word in _NAMED), None)


def _hides(own: dict[str, str]) -> bool:
    if own.get("display") == "none" or own.get("visibility") in {"hidden", "collapse"}:
        return True
    if own.get("mso-hide") == "all" or "line-through" in own.get("text-decoration", ""):
        return True
    if _is_nil(own.get("font-size"), 2.0) or _is_nil(own.get("opacity"), 0.06):
        return True
    if "scale(0" in own.get("transform", "").replace(" ", "") and "scale(0." not in own["transform"].replace(" ", ""):
        return True
    clipped = own.get("overflow") == "hidden"
    return (clipped and any(_is_nil(own.get(name), 1.1) for name in ("height", "max-height", "width"))) or _is_away(own)


def _is_away(own: dict[str, str]) -> bool:
    moved = (own.get(name, "") for name in ("text-indent", "left", "top", "margin-left"))
    return any(_amount(value) < -900 for value in moved)


def _is_nil(value: str | None, below: float) -> bool:
    return bool(value) and value is not None and "%" not in value and 0 <= _amount(value, below) < below and (
        "em" not in value or _amount(value, below) < 0.15)


def _amount(value: str, otherwise: float = 0.0) -> float:
    found = _NUMBER.match(value)
    return float(found.group()) if found else otherwise
