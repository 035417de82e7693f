"""The minute sheet (form ICD.4353, R2): a Word file with gaps, checked whole at the start, filled for each case.

An administrator edits `templates/minute-sheet.docx` in Word and writes `{{ reference }}` where the reference is to
stand. `docxtpl` puts together the gaps that Word has cut into pieces; they are compiled once, in the sandbox in which
letters are compiled, so that filling a sheet costs a few milliseconds and a form can do nothing but show its fields.
"""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Self

from docxtpl import DocxTemplate
from jinja2 import Environment, Template
from jinja2.exceptions import TemplateError

from mailbot.core.errors import TemplateFault
from mailbot.core.lines import safe_line
from mailbot.core.sheet_words import SHEET_FIELDS
from mailbot.edges.letter_folder import make_environment
from mailbot.edges.placeholders import find_uses

LARGEST = 5 * 1024 * 1024
"""Bytes that a form may have; it goes with every task."""

_FILLED = ("word/document.xml", "word/header", "word/footer", "word/footnotes.xml")
_UNCHANGING = (2000, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class MinuteSheet:
    """A checked form: the parts that are filled, compiled, and an archive of those that go as they are."""

    filled: Mapping[str, Template]
    kept: bytes

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read, check and compile the form. Raises TemplateFault with everything that is wrong with it."""
        parts = _parts(path)
        sandbox = _environment()
        faults = [fault for name, text in parts.items() if _is_filled(name) for fault in _faults(sandbox, name, text)]
        if faults:
            raise TemplateFault(f"The minute sheet {path} is not right:", tuple(faults))
        form = cls(
            {name: sandbox.from_string(_mended(text)) for name, text in parts.items() if _is_filled(name)},
            _packed({name: data for name, data in parts.items() if not _is_filled(name)}),
        )
        form.fill(dict.fromkeys(SHEET_FIELDS, "Trial"))
        return form

    def fill(self, values: Mapping[str, str]) -> bytes:
        """Give a filled form (DOCX). The same values give the same bytes. Raises TemplateFault for a missing value.

        Every value is rebuilt into one safe line first; markup in it is shown as it is written.
        """
        safe = {name: safe_line(values.get(name, ""), field.limit) for name, field in SHEET_FIELDS.items()}
        return _packed({name: template.render(safe) for name, template in self.filled.items()}, onto=self.kept)


def _packed(parts: Mapping[str, bytes | str], onto: bytes = b"") -> bytes:
    """Pack parts into an archive, or add them to one; what it holds already is not compressed again."""
    written = BytesIO(onto)
    with zipfile.ZipFile(written, "a") as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _UNCHANGING), data, zipfile.ZIP_DEFLATED, compresslevel=4)
    return written.getvalue()


def _environment() -> Environment:
    """Make the sandbox of letters, with markup in values written out: an unescaped "<" would cut the form off."""
    sandbox = make_environment()
    sandbox.autoescape = True
    return sandbox


def _parts(path: Path) -> dict[str, bytes]:
    """Give the parts of the file by name, in order."""
    try:
        if path.stat().st_size > LARGEST:
            raise TemplateFault(f"The minute sheet {path} is not right:", (f"larger than {LARGEST} bytes",))
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    except OSError as fault:
        raise TemplateFault(f"The minute sheet {path} cannot be read:", (str(fault.strerror or fault),)) from None
    except zipfile.BadZipFile:
        raise TemplateFault(f"The minute sheet {path} is not right:", ("it is no Word file (.docx)",)) from None
    if "word/document.xml" not in parts:
        raise TemplateFault(f"The minute sheet {path} is not right:", ("it is no Word file (.docx)",))
    return parts


def _is_filled(name: str) -> bool:
    return name.startswith(_FILLED) and name.endswith(".xml")


def _mended(text: bytes) -> str:
    """Put together what Word has cut into pieces: a gap may be spread over several runs of text."""
    mended: str = DocxTemplate(None).patch_xml(text.decode("utf-8"))
    return mended


def _faults(sandbox: Environment, name: str, text: bytes) -> Iterator[str]:
    """Say what is wrong with the gaps of one part; the number of a line means nothing in a Word file."""
    try:
        uses = find_uses(sandbox.parse(_mended(text)))
    except TemplateError as fault:
        yield f"{name}: {safe_line(fault.message or 'not a template')}"
        return
    yield from (f"{name}: {fault}" for _, fault in uses.faults)
    for path in uses.placeholders:
        if path not in SHEET_FIELDS:
            yield f"{name}: {safe_line(path, 60)} is not known for this form; expected one of {', '.join(SHEET_FIELDS)}"
