"""Word (DOCX) to text, in the order of the document: headers, paragraphs, tables, forms, footnotes.

python-docx opens the package; the XML is walked by ourselves, for python-docx leaves out content controls,
tick boxes, text boxes and footnotes. What was deleted, struck out or hidden is known as hidden.
Source: ECMA-376, part 1, WordprocessingML.
"""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import docx
from lxml import etree

from mailbot.core import symbols
from mailbot.core.plain import readable
from mailbot.reading.extract import Extract, UnreadableError, Writer

# lxml and python-docx come without types.
Node = Any
_DEPTH = 40
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_MC}Fallback", f"{_W}sdtPr",
                       f"{_W}pPr", f"{_W}rPr", f"{_W}tblPr", f"{_W}tblGrid", f"{_W}sectPr", f"{_W}bookmarkStart"})
_BLOCKS = frozenset({f"{_W}p", f"{_W}tbl"})
_TRUE = frozenset({"", "1", "true", "on"})
_RELATED = ("footnotes", "endnotes")


def read(data: bytes) -> Extract:
    """Give the text of a DOCX; raises UnreadableError("damaged-attachment")."""
    try:
        document = docx.Document(BytesIO(data))
        writer = _Reader()
        for header in _edges(document, "header"):
            writer.blocks(header)
        writer.blocks(document.element.body)
        for notes in _notes(document):
            writer.blocks(notes)
        for footer in _edges(document, "footer"):
            writer.blocks(footer)
    # python-docx, zipfile and lxml raise a dozen kinds of errors on broken files; each means the same here.
    except Exception as fault:
        raise UnreadableError("damaged-attachment") from fault
    return writer.out.extract()


def _edges(document: Node, which: str) -> Iterator[Node]:
    """Give the distinct headers or footers of all sections."""
    seen: set[str] = set()
    for section in list(document.sections)[:50]:
        for kind in (which, f"first_page_{which}", f"even_page_{which}"):
            edge = getattr(section, kind)
            words = "" if edge.is_linked_to_previous else "".join(edge._element.itertext()).strip()
            if words and words not in seen:
                seen.add(words)
                yield edge._element


def _notes(document: Node) -> Iterator[Node]:
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(_RELATED):
            root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
            # The first two notes are the lines that part notes from the text.
            yield from (note for note in root if note.get(f"{_W}type") in {None, "normal"})


class _Reader:
    """Walks WordprocessingML and writes what a person would see of it."""

    def __init__(self) -> None:
        self.out = Writer()

    def blocks(self, root: Node, depth: int = 0) -> None:
        """Write paragraphs and tables in document order, through content controls and insertions."""
        for node in root:
            if self.out.full or depth > _DEPTH:
                return
            if node.tag == f"{_W}p":
                self._paragraph(node)
            elif node.tag == f"{_W}tbl":
                self._table(node, depth)
            elif isinstance(node.tag, str) and node.tag not in _LEFT_OUT:
                self.blocks(node, depth + 1)

    def _table(self, node: Node, depth: int) -> None:
        """Write a table; one that holds tables only places them on the page, and its cells are read in turn."""
        if next(node.iterdescendants(f"{_W}tbl"), None) is None:
            self.out.table(self._rows(node))
        else:
            for row in _children(node, f"{_W}tr"):
                for cell in _children(row, f"{_W}tc"):
                    self.blocks(cell, depth + 1)
        self.out.line("")

    def _paragraph(self, node: Node) -> None:
        boxes: list[Node] = []
        self.out.line(self._words(node, boxes))
        # A text box floats beside the paragraph that holds it.
        for box in boxes:
            self.blocks(box)

    def _rows(self, table: Node) -> Iterator[list[tuple[str, bool]]]:
        above: list[tuple[str, bool]] = []
        for row in _children(table, f"{_W}tr"):
            heading = row.find(f"{_W}trPr/{_W}tblHeader") is not None
            cells: list[tuple[str, bool]] = []
            for cell in _children(row, f"{_W}tc"):
                place = len(cells)
                # A cell that reaches down over several rows stands in each of them.
                text = above[place][0] if _goes_on(cell) and place < len(above) else self._cell(cell)
                cells.extend([(text, heading)] * _span(cell))
            if cells:
                above = cells
                yield cells

    def _cell(self, cell: Node) -> str:
        boxes: list[Node] = []
        paragraphs = (self._words(node, boxes) for node in cell.iter(f"{_W}p") if not _in_box(node, cell))
        words = [text for text in paragraphs if text.strip()]
        words.extend(self._words(node, []) for box in boxes for node in box.iter(f"{_W}p"))
        return "\n".join(words).strip()

    def _words(self, node: Node, boxes: list[Node]) -> str:
        pieces = [piece for piece in self._pieces(node, boxes, 0) if piece]
        return readable("".join(pieces)).strip()

    def _pieces(self, node: Node, boxes: list[Node], depth: int) -> Iterator[str]:
        for child in node:
            tag = child.tag
            if tag in _LEFT_OUT or depth > _DEPTH or not isinstance(tag, str):
                continue
            if tag == f"{_W}txbxContent":
                boxes.append(child)
            elif tag == f"{_W}r" and _is_hidden(child):
                self.out.hidden.append("".join(child.itertext(f"{_W}t")))
            elif tag == f"{_W}sdt" and child.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None:
                # "Click here to enter text": nobody filled it in.
                continue
            else:
                yield _piece(child)
                yield from self._pieces(child, boxes, depth + 1)


def _children(node: Node, wanted: str, depth: int = 0) -> Iterator[Node]:
    """Give the rows of a table or cells of a row, through content controls and insertions."""
    for child in node:
        if child.tag == wanted:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT | _BLOCKS and depth < 10:
            yield from _children(child, wanted, depth + 1)


def _in_box(node: Node, cell: Node) -> bool:
    return any(above.tag == f"{_W}txbxContent" for above in _above(node, cell))


def _above(node: Node, top: Node) -> Iterable[Node]:
    while node is not None and node is not top:
        yield node
        node = node.getparent()


def _span(cell: Node) -> int:
    stated = cell.find(f"{_W}tcPr/{_W}gridSpan")
    number = stated.get(f"{_W}val", "1") if stated is not None else "1"
    return min(int(number), 60) if number.isdigit() and int(number) else 1


def _goes_on(cell: Node) -> bool:
    """Tell whether a cell only goes on with the one above it."""
    merged = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merged is not None and merged.get(f"{_W}val", "continue") == "continue"


def _piece(node: Node) -> str:
    tag = node.tag.removeprefix(_W)
    if tag == "t":
        return _as_set(node, node.text or "")
    if tag == "sym":
        code = node.get(f"{_W}char") or ""
        return symbols.PRIVATE.get(int(code, 16), "") if _CODE.fullmatch(code) else ""
    if tag == "ffData":
        return _form_field(node)
    return {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}.get(tag, "")


_CODE = re.compile(r"[0-9A-Fa-f]{1,6}")


def _as_set(node: Node, words: str) -> str:
    """Give the words of a run as they look: set in a symbol font, its letters are signs."""
    fonts = node.getparent().find(f"{_W}rPr/{_W}rFonts") if words and len(words) <= _FEW else None
    stated = fonts.get(f"{_W}ascii") or fonts.get(f"{_W}hAnsi") if fonts is not None else None
    return symbols.shown(words, symbols.font(stated)) if stated else words


_FEW = 8    # Letters of a run that may be a sign: no more stand in one.


def _form_field(node: Node) -> str:
    """The old form fields: a tick box, or a list with its choice; a text field's words stand in the text."""
    box = node.find(f"{_W}checkBox")
    if box is not None:
        state = box.find(f"{_W}checked")
        state = box.find(f"{_W}default") if state is None else state
        return "☒" if _is_on(state) else "☐"
    chosen = node.find(f"{_W}ddList")
    if chosen is None:
        return ""
    entries = [entry.get(f"{_W}val", "") for entry in chosen.findall(f"{_W}listEntry")]
    result = chosen.find(f"{_W}result")
    number = result.get(f"{_W}val", "0") if result is not None else "0"
    return entries[int(number)] if number.isdigit() and int(number) < len(entries) else ""


def _is_on(mark: Node) -> bool:
    return mark is not None and (mark.get(f"{_W}val") or "") in _TRUE


def _is_hidden(run: Node) -> bool:
    look = run.find(f"{_W}rPr")
    if look is None:
        return False
    if any(_is_on(look.find(f"{_W}{name}")) for name in ("vanish", "strike", "dstrike", "webHidden")):
        return True
    colour = look.find(f"{_W}color")
    white = colour is not None and (colour.get(f"{_W}val") or "").upper() == "FFFFFF"
    return white and look.find(f"{_W}shd") is None and look.find(f"{_W}highlight") is None and not _in_table(run)


def _in_table(run: Node) -> bool:
    """White letters on a dark cell are how headings of tables look."""
    return next(run.iterancestors(f"{_W}tc"), None) is not None
