"""HTML as a person sees it: one readable text, its data tables, what is cited, and what is hidden.

One pass over the tree of selectolax (lexbor). Offsets of cells and cited stretches are offsets into the
text by construction. Hidden text is kept apart, so that it cannot cut the visible words in two.
Nothing remote is fetched; no script runs.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from mailbot.core import styles, symbols
from mailbot.core.grid import Grid
from mailbot.core.pages import Table
from mailbot.core.plain import readable
from mailbot.core.styles import Look

ELEMENTS = 120_000       # Steps into and out of elements and texts; people's mail takes some thousands.
DEPTH = 500              # Elements within elements; beyond it the tags are simply taken out.
_MANY_TAGS = 2_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_ANY_TAG = re.compile(r"<[^<>]{0,2000}>")
_BLANK = " \t\r\n\f"
_BLANKS = re.compile(r"[ \t\r\n\f]+")
# Elements that hold nothing, and those whose end people leave out: neither makes a tree deep.
_SHALLOW = frozenset({"br", "img", "hr", "input", "meta", "link", "area", "base", "col", "embed", "wbr", "source",
                      "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "body",
                      "head"})
_SILENT = frozenset({"head", "title", "script", "style", "template", "svg", "object", "math", "iframe", "audio",
                     "video", "canvas", "datalist", "xml", "noframes"})
_STRUCK = frozenset({"s", "strike", "del"})
_LAID_OUT = frozenset({"pre", "textarea"})
_CHANGING = _STRUCK | _LAID_OUT
_KNOWN = 1_000           # Effects that are remembered.
# Elements that do more than to break the line.
_ACTING = frozenset({"table", "tr", "td", "th", "br", "ol", "ul", "li", "input"})
_TABLE_ACTING = frozenset({"table", "tr", "td", "th"})
_ENDING = frozenset({"table", "tr", "td", "th", "ol", "ul"})
# Blank lines that stand around a block: 1 begins a new line, 2 leaves one line free.
_BREAKS = {
    **dict.fromkeys(("div", "section", "article", "header", "footer", "main", "center", "address", "form",
                     "fieldset", "legend", "li", "dt", "dd", "tr", "caption", "thead", "tbody", "figure", "aside",
                     "nav", "option", "summary", "details"), 1),
    **dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "blockquote", "table",
                     "hr"), 2),
}
_CITING_CLASS = re.compile(
    r"(?:^|\s|_)(?:yahoo_quoted|moz-cite-prefix|protonmail_quote|tutanota_quote|zmail_extra)(?:$|\s)")
_CUTS = frozenset({"divRplyFwdMsg", "appendonsend", "OLK_SRC_BODY_SECTION", "mail-editor-reference-message-container",
         "stopSpelling", "isForwardContent", "reply-intro", "_MailOriginal"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text of an HTML part. `cited` are stretches that the program of the sender marked as quoted;
    `cuts` are places where it began the history of the thread; `hidden` is what a person would not see."""

    text: str
    tables: tuple[Table, ...] = ()
    cited: tuple[tuple[int, int], ...] = ()
    cuts: tuple[int, ...] = ()
    hidden: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()


# Compared by identity: most elements change nothing, and what they change is remembered.
@dataclass(frozen=True, slots=True, eq=False)
class _State:
    look: Look = styles.PLAIN
    pre: bool = False
    cited: bool = False
    font: str = ""    # A symbol font, whose letters are signs.


class _Effect(NamedTuple):
    """What an element does where it stands: the state inside it, the line breaks around it, and whether the
    sender's program begins the history or a cited stretch with it."""

    state: _State
    breaks: int = 0
    cuts: bool = False
    cites: bool = False


class _Open(NamedTuple):
    """An element that was entered: what must be done and restored when it is left."""

    tag: str
    state: _State
    after: LexborNode | None
    breaks: int
    cited_from: int


@dataclass(slots=True)
class _Sheet:
    """The text as it grows. `due` line breaks are owed before the next word; `fresh` swallows blanks."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    due: int = 0
    fresh: bool = True
    space: bool = False

    def block(self, breaks: int) -> None:
        """Owe line breaks; none are owed at the very start."""
        self.space = False
        if not self.fresh:
            self.due = max(self.due, breaks)

    def line_break(self) -> None:
        self.space = False
        self.due = 1 if self.fresh and not self.due else self.due + 1

    def put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def settle(self) -> None:
        """Write the line breaks that are owed."""
        if self.due and self.length:
            self.put("\n" * min(self.due, 3))
        self.due = 0

    def words(self, text: str) -> None:
        """Write words as they are laid out: blanks of any number and kind are one space, none at the ends of a line."""
        text = text if text.isascii() else readable(text)
        inner = text.strip(_BLANK)
        if not inner:
            self.space = self.space or bool(text)
            return
        if not inner.isprintable() or "  " in inner:
            inner = _BLANKS.sub(" ", inner)
        spaced = text[0] in _BLANK or self.space
        if self.due:
            spaced = False
            self.settle()
        self.put(f" {inner}" if spaced and not self.fresh else inner)
        self.fresh = False
        self.space = text[-1] in _BLANK

    def lines(self, text: str) -> None:
        """Write words as they stand, with their blanks and line ends."""
        text = text if text.isascii() else readable(text)
        if not text:
            return
        if self.due:
            self.space = False
            self.settle()
        self.put(f" {text}" if self.space and not self.fresh else text)
        self.fresh = False
        self.space = False

    def separate(self, mark: str) -> None:
        """Begin another cell of a row."""
        self.due, self.space = 0, False
        self.put(mark)
        self.fresh = True

    def end_row(self) -> None:
        """End a row of a table, whose last cells may be empty."""
        self.fresh = False
        self.block(1)


def render(html: str) -> Rendered:
    """Give what a person sees of an HTML text."""
    if html.count("<") > _MANY_TAGS and _depth(html) > DEPTH:
        return Rendered(_BLANKS.sub(" ", _ANY_TAG.sub(" ", html)).strip(), defects=("html-too-deep",))
    tree = LexborHTMLParser(html)
    sheet = "\n".join(node.text() for node in tree.css("style")[:20])
    walk = _Walk(styles.rules(sheet) if sheet else {})
    if tree.body is not None:
        walk.go(tree.body)
    return walk.rendered()


def _cites(tag: str, attributes: dict[str, str | None]) -> bool:
    classes = attributes.get("class") or ""
    # Gmail's <div class="gmail_quote"> also holds what is answered between the quotes, its <blockquote> does not.
    if tag == "blockquote" and (attributes.get("type") == "cite" or "quote" in classes):
        return True
    return bool(classes) and bool(_CITING_CLASS.search(classes))


def _depth(html: str) -> int:
    depth = deepest = 0
    for tag in _TAG.finditer(html):
        if tag.group(2).lower() in _SHALLOW:
            continue
        depth = depth - 1 if tag.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest


class _Walk:
    """One pass over a tree, without recursion: elements are entered and left in order."""

    def __init__(self, rules: dict[str, dict[str, str]]) -> None:
        self.rules = rules
        self.sheet = _Sheet()
        self.state = _State()
        self.grids: list[Grid] = []
        self.tables: list[Grid] = []
        self.cited: list[tuple[int, int]] = []
        self.cuts: list[int] = []
        self.hidden: list[str] = []
        self.counters: list[int] = []
        self.opened: list[_Open] = []
        self.left = ELEMENTS
        self.known: dict[tuple[object, ...], _Effect] = {}

    def rendered(self) -> Rendered:
        text = "".join(self.sheet.pieces)
        hidden = tuple(words for words in (_BLANKS.sub(" ", piece).strip() for piece in self.hidden) if words)
        tables = tuple(table for grid in self.tables if (table := grid.table(text)) is not None)
        defects = ("text-too-long",) if self.left < 0 else ()
        return Rendered(text, tables, tuple(self.cited), tuple(self.cuts), hidden, defects)

    def go(self, root: LexborNode) -> None:
        self.enter(root, root.tag or "", None)
        node = root.child
        while node is not None or self.opened:
            self.left -= 1
            if node is None or self.left < 0:
                node = self.leave(self.opened.pop())
                continue
            if node.is_text_node:
                self.text(node.text_content or "")
            elif node.is_element_node:
                tag = node.tag or ""
                if tag not in _SILENT:
                    self.enter(node, tag, node.next)
                    node = node.child
                    continue
            node = node.next

    def text(self, words: str) -> None:
        if self.state.font:
            words = symbols.shown(words, self.state.font)
        if not self.state.look.seen:
            self.hidden.append(words)
        elif self.state.pre:
            self.sheet.lines(words)
        else:
            if self.sheet.due and "\xa0" in words and words.strip(" \r\n\t") == "\xa0":
                # A paragraph that holds one hard space is how programs write an empty line.
                self.sheet.due = max(self.sheet.due, 2)
            self.sheet.words(words)

    def enter(self, node: LexborNode, tag: str, after: LexborNode | None) -> None:
        attributes = node.attributes
        before, sheet = self.state, self.sheet
        state, breaks, cuts, cites = self._effect(tag, attributes)
        self.state = state
        if tag in _ACTING:
            if state.look.seen or tag in _TABLE_ACTING:
                self._begin(tag, attributes, breaks)
        elif breaks and state.look.seen:
            sheet.block(breaks)
        if cuts:
            self.cuts.append(sheet.length)
        self.opened.append(_Open(tag, before, after, breaks, sheet.length if cites else -1))

    def leave(self, element: _Open) -> LexborNode | None:
        tag, state, after, breaks, cited_from = element
        if breaks and self.state.look.seen:
            self.sheet.block(breaks)
        if tag in _ENDING:
            self._end(tag)
        if cited_from >= 0:
            self.cited.append((cited_from, self.sheet.length))
        self.state = state
        return after

    def _effect(self, tag: str, attributes: dict[str, str | None]) -> _Effect:
        """Give what an element does; the same element in the same state is worked out once."""
        key = (self.state, tag, *attributes.items()) if attributes else (self.state, tag)
        found = self.known.get(key)
        if found is None:
            state = self._inside(tag, attributes)
            mark = str(attributes.get("id") or attributes.get("name") or "").removeprefix("x_")
            found = _Effect(state, self._breaks(tag, attributes), mark in _CUTS, state.cited and not self.state.cited)
            if len(self.known) < _KNOWN:
                self.known[key] = found
        return found

    def _inside(self, tag: str, attributes: dict[str, str | None]) -> _State:
        if not attributes and not self.rules and tag not in _CHANGING:
            return self.state
        return self._worked_out(tag, attributes)

    def _worked_out(self, tag: str, attributes: dict[str, str | None]) -> _State:
        state = self.state
        style = self._style(tag, attributes)
        look = styles.apply(state.look, attributes, style)
        stated = style.get("font-family") or style.get("font") or attributes.get("face")
        font = symbols.font(stated) if stated else state.font
        if tag in _STRUCK:
            # Words that are struck out were taken back: nobody reads them as said.
            look = styles.look(hidden=True, colour=look.colour, ground=look.ground)
        cites = _cites(tag, attributes)
        pre = state.pre or tag in _LAID_OUT
        if look is state.look and cites <= state.cited and (pre, font) == (state.pre, state.font):
            return state
        return _State(look, pre, state.cited or cites, font)

    def _style(self, tag: str, attributes: dict[str, str | None]) -> dict[str, str]:
        own: dict[str, str] = {}
        if self.rules:
            own.update(self.rules.get(tag, {}))
            names = [f".{name}" for name in (attributes.get("class") or "").lower().split()[:10]]
            names.append(f"#{(attributes.get('id') or '').lower()}")
            for name in names:
                own.update(self.rules.get(name, {}))
                own.update(self.rules.get(tag + name, {}))
        style = attributes.get("style")
        return {**own, **styles.declarations(style)} if style else own

    def _breaks(self, tag: str, attributes: dict[str, str | None]) -> int:
        if tag != "p":
            return _BREAKS.get(tag, 0)
        # Word writes one <p> for each line, without a margin.
        flat = "mso" in (attributes.get("class") or "").lower() or "margin:0" in (
            attributes.get("style") or "").replace(" ", "").lower()
        return 1 if flat else 2

    def _begin(self, tag: str, attributes: dict[str, str | None], breaks: int) -> None:
        if tag in {"td", "th"}:
            self._begin_cell(tag, attributes)
            return
        if breaks:
            self.sheet.block(breaks)
        if tag == "br":
            self.sheet.line_break()
        elif tag == "table":
            if self.grids:
                self.grids[-1].layout = True
            self.grids.append(Grid(layout=attributes.get("role") == "presentation"))
        elif tag == "tr" and self.grids:
            self.grids[-1].row()
        elif tag in {"ol", "ul", "li"}:
            self._list(tag, attributes)
        elif tag == "input":
            self._input(attributes)

    def _begin_cell(self, tag: str, attributes: dict[str, str | None]) -> None:
        if not self.grids or not self.state.look.seen:
            return
        grid = self.grids[-1]
        if grid.layout:
            self.sheet.block(1)
        elif grid.row_has_cells():
            self.sheet.separate(" | ")
        self.sheet.settle()
        self.sheet.fresh = True
        grid.begin(self.sheet.length, tag == "th", attributes.get("colspan"), attributes.get("rowspan"))

    def _list(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag != "li":
            start = attributes.get("start") or "1"
            self.counters.append(int(start[:6]) if tag == "ol" and start.isascii() and start.isdigit() else 0)
            return
        number = self.counters[-1] if self.counters else 0
        if number:
            self.counters[-1] += 1
        self.sheet.settle()
        self.sheet.put(f"{number}. " if number else "- ")
        self.sheet.fresh = True

    def _input(self, attributes: dict[str, str | None]) -> None:
        kind = (attributes.get("type") or "text").lower()
        if kind in {"checkbox", "radio"}:
            self.sheet.words("☒ " if "checked" in attributes else "☐ ")
        elif kind == "text":
            self.sheet.words(attributes.get("value") or "")

    def _end(self, tag: str) -> None:
        if tag in {"td", "th"} and self.grids:
            self.grids[-1].end(self.sheet.length)
        elif tag == "tr" and self.grids and not self.grids[-1].layout and self.grids[-1].row_has_cells():
            self.sheet.end_row()
        elif tag == "table" and self.grids:
            self.tables.append(self.grids.pop())
        elif tag in {"ol", "ul"} and self.counters:
            self.counters.pop()
