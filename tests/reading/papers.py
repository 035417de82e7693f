"""Documents made on the spot: PDF, Word, spreadsheets, TNEF and .msg, each as small as its format allows."""

import struct
from collections.abc import Iterable, Sequence
from io import BytesIO

import docx
import openpyxl
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

Placed = tuple[int, int, str]
Drawn = tuple[int, int, int, int]


def pdf(
    pages: Iterable[Sequence[Placed]], extra: str = "", form: Sequence[str] = (), ruled: Sequence[Drawn] = (),
) -> bytes:
    """Make a PDF; each page is a list of (x, y, words).

    `form` are bodies of form fields on the first page, `ruled` lines that are drawn on each page, from point to point.
    """
    lines = " ".join(f"{a} {b} m {c} {d} l S" for a, b, c, d in ruled)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R FORM >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    fields = []
    for body in form:
        objects.append(f"<< /Type /Annot /Subtype /Widget /F 4 {body} >>")
        fields.append(f"{len(objects)} 0 R")
    kids = []
    for page in pages:
        shown = " ".join(f"1 0 0 1 {x} {y} Tm ({_escaped(words)}) Tj" for x, y, words in page)
        stream = f"BT /F1 11 Tf {shown} ET {lines}" if page else "1 0 0 1 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        notes = f"/Annots [{' '.join(fields)}]" if fields and not kids else ""
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R {notes} "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = objects[0].replace("FORM", f"/AcroForm << /Fields [{' '.join(fields)}] >>" if fields else "")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    return _assembled(objects, extra)


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _assembled(objects: list[str], extra: str) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    tail = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R "
        f"{extra} >>\nstartxref\n{len(out)}\n%%EOF\n"
    )
    return out + tail.encode()


LOCK = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "ab" * 32 + "> /U <" + "cd" * 32 + "> >> "
    "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
)


def lines(*words: str) -> list[Placed]:
    """Place words one below the other."""
    return [(50, 800 - 20 * number, line) for number, line in enumerate(words)]


def word(fill: Document | None = None, *, body: str = "") -> bytes:
    """Save a Word document; `body` is WordprocessingML put before its end."""
    document = fill or docx.Document()
    if body:
        wrapped = parse_xml(
            f"<w:body {nsdecls('w', 'w14')} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/"
            f"2006' xmlns:wps='urn:x'>{body}</w:body>"
        )
        for node in list(wrapped):
            document.element.body.insert(len(document.element.body) - 1, node)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def workbook(*rows: Sequence[object]) -> bytes:
    """Save a workbook with one sheet."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def tnef(*, body: bytes = b"", html: bytes = b"", files: Sequence[tuple[str, bytes]] = ()) -> bytes:
    """Make a winmail.dat."""
    out = struct.pack("<IH", 0x223E9F78, 1) + _object(1, 0x00089006, struct.pack("<I", 0x00010000))
    out += _object(1, 0x00069007, struct.pack("<II", 1252, 0))
    if body:
        out += _object(1, 0x0002800C, body + b"\0")
    if html:
        padded = html + b"\0" * (-len(html) % 4)
        out += _object(1, 0x00069003, struct.pack("<IHHII", 1, 0x0102, 0x1013, 1, len(html)) + padded)
    for name, data in files:
        out += _object(2, 0x00069002, b"\0" * 14) + _object(2, 0x00018010, name.encode() + b"\0")
        out += _object(2, 0x0006800F, data)
    return out


def _object(level: int, name: int, data: bytes) -> bytes:
    return struct.pack("<BII", level, name, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def msg(subject: str, body: str, files: Sequence[tuple[str, bytes]] = ()) -> bytes:
    """Make an Outlook .msg file (MS-OXMSG) in a compound file."""
    tree: dict[str, object] = _properties(
        {0x0037: subject, 0x1000: body, 0x001A: "IPM.Note"}, {}, struct.pack("<8xIIII8x", 0, len(files), 0, len(files))
    )
    tree["__nameid_version1.0"] = {
        "__substg1.0_00020102": b"",
        "__substg1.0_00030102": b"",
        "__substg1.0_00040102": b"",
    }
    for number, (name, data) in enumerate(files):
        tree[f"__attach_version1.0_#{number:08X}"] = _properties(
            {0x3707: name}, {0x3701: data}, b"\0" * 8, fixed={0x3705: 1}
        )
    return compound(tree)


def _properties(
    texts: dict[int, str], blobs: dict[int, bytes], head: bytes, fixed: dict[int, int] | None = None
) -> dict[str, object]:
    tree: dict[str, object] = {}
    entries = b""
    for tag, words in texts.items():
        data = words.encode("utf-16-le")
        tree[f"__substg1.0_{tag:04X}001F"] = data
        entries += struct.pack("<HHIII", 0x001F, tag, 6, len(data) + 2, 0)
    for tag, data in blobs.items():
        tree[f"__substg1.0_{tag:04X}0102"] = data
        entries += struct.pack("<HHIII", 0x0102, tag, 6, len(data), 0)
    for tag, value in (fixed or {}).items():
        entries += struct.pack("<HHIII", 0x0003, tag, 6, value, 0)
    tree["__properties_version1.0"] = head + entries
    return tree


_SECTOR, _MINI, _END, _FREE = 512, 64, 0xFFFFFFFE, 0xFFFFFFFF


def compound(tree: dict[str, object]) -> bytes:
    """Make a compound file (MS-CFB, version 3) from a tree of storages (dicts) and streams (bytes)."""
    entries: list[list[object]] = [["Root Entry", 5, _FREE, b""]]
    _add(entries, 0, tree)
    mini, mini_fat, big = b"", [], []
    for entry in entries[1:]:
        data = entry[3]
        if entry[1] != 2 or not isinstance(data, bytes):
            continue
        if len(data) >= 4096:
            big.append(entry)
            continue
        first, count = len(mini) // _MINI, -(-len(data) // _MINI)
        entry.append(first if count else _END)
        mini += data.ljust(count * _MINI, b"\0")
        mini_fat += [*range(first + 1, first + count), _END] if count else []
    return _sectors(entries, mini, mini_fat, big)


def _add(entries: list[list[object]], parent: int, tree: dict[str, object]) -> None:
    # All siblings hang on one another to the right, in the order that the format asks for.
    before = None
    for name in sorted(tree, key=lambda each: (len(each), each.upper())):
        number = len(entries)
        node = tree[name]
        entries.append([name, 1 if isinstance(node, dict) else 2, _FREE, b"" if isinstance(node, dict) else node])
        if before is None:
            entries[parent][2] = number
        else:
            entries[before].append(("right", number))
        before = number
        if isinstance(node, dict):
            _add(entries, number, node)


def _sectors(entries: list[list[object]], mini: bytes, mini_fat: list[int], big: list[list[object]]) -> bytes:
    body, fat = b"", []

    def write(data: bytes) -> int:
        nonlocal body
        first, count = len(fat), -(-len(data) // _SECTOR)
        body += data.ljust(count * _SECTOR, b"\0")
        fat.extend([*range(first + 1, first + count), _END] if count else [])
        return first if count else _END

    mini_start = write(mini)
    mini_fat_start = write(
        b"".join(struct.pack("<I", each) for each in mini_fat).ljust(-(-len(mini_fat) // 128) * 512, b"\xff")
    )
    for entry in big:
        entry.append(write(entry[3]))
    directory = b"".join(_entry(entry, mini_start, len(mini)) for entry in entries)
    empty = struct.pack("<64xHBBIII36xIQ", 0, 0, 0, _FREE, _FREE, _FREE, 0, 0)
    directory_start = write(directory + empty * (-len(entries) % 4))
    count = 1
    while count * 128 < len(fat) + count:
        count += 1
    first = len(fat)
    fat.extend([0xFFFFFFFD] * count)
    body += b"".join(struct.pack("<I", each) for each in fat).ljust(count * _SECTOR, b"\xff")
    difat = [first + number for number in range(count)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack(
        "<IIIIIIIIII",
        0,
        count,
        directory_start,
        0,
        4096,
        mini_fat_start if mini_fat else _END,
        -(-len(mini_fat) // 128),
        _END,
        0,
        difat[0],
    )
    head += b"".join(struct.pack("<I", each) for each in difat[1:])
    return head.ljust(_SECTOR, b"\xff") + body


def _entry(entry: list[object], mini_start: int, mini_length: int) -> bytes:
    name, kind, child, data = entry[:4]
    right = next((each[1] for each in entry[4:] if isinstance(each, tuple)), _FREE)
    start = next((each for each in entry[4:] if isinstance(each, int)), 0 if kind == 1 else _END)
    size = len(data)
    if kind == 5:
        start, size = mini_start, mini_length
    label = name.encode("utf-16-le")
    return struct.pack("<64sHBBIII36xIQ", label, len(label) + 2, kind, 1, _FREE, right, child, start, size)
