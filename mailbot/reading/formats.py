"""What a file is: its first bytes say, and only where those are silent its type or its name."""

import re

import olefile

from mailbot.core.mail import Part
from mailbot.reading import archive
from mailbot.reading.extract import UnreadableError

LOGO = 30 * 1024         # Bytes up to which a picture without a place in the text is taken for decoration.
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TNEF = b"\x78\x9f\x3e\x22"
_SILENT_TYPES = frozenset({
    "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "application/pgp-keys",
    "text/x-vcard", "text/vcard", "text/directory", "text/calendar", "application/ics", "text/css", "text/enriched",
    "text/richtext", "text/x-amp-html", "text/watch-html", "application/applefile", "text/rfc822-headers",
    "message/delivery-status", "message/disposition-notification", "message/feedback-report",
    "message/global-delivery-status", "application/pgp-encrypted", "text/x-moz-deleted",
})
_SILENT_NAMES = re.compile(r".*\.(?:ics|vcf|asc|sig|p7s)", re.IGNORECASE)
_DECORATION = re.compile(r"(?:image\d{3}|logo.*|outlook-.*|att\d{5}|signature.*|banner.*|footer.*|icon.*)\.[a-z]{3,4}",
                         re.IGNORECASE)
_TEXT_NAMES = re.compile(r".*\.(?:txt|text|log|md|csv|tsv|htm|html|eml)", re.IGNORECASE)
_ENCRYPTED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_MAIL_HEAD = re.compile(rb"(?:[!-9;-~]{1,80}:[^\r\n]{0,1000}\r?\n(?:[ \t][^\r\n]{0,1000}\r?\n){0,50}){3}")


def is_silent(part: Part) -> bool:
    """Say whether a part holds nothing to read: a signature key, a visiting card, a machine's report."""
    return part.content_type in _SILENT_TYPES or bool(part.filename and _SILENT_NAMES.fullmatch(part.filename))


def kind_of(part: Part, *, has_words: bool) -> str:
    """Say which reader a part needs, "picture" for none; raises UnreadableError where none can read it.

    `has_words` says that the mail has a text of its own beside it.
    """
    if part.message is not None:
        return "message"
    data, kind = part.data, part.content_type
    if kind in _ENCRYPTED:
        raise UnreadableError("unknown-attachment" if "signed" in part.params.get("smime-type", "") else
                              "encrypted-message")
    if not data.strip(b"\0 \r\n\t"):
        raise UnreadableError("damaged-attachment")
    known = _by_bytes(data) or _by_name(part)
    if not known and kind.startswith("image/"):
        return _picture(part, has_words=has_words)
    if not known:
        raise UnreadableError("unknown-attachment")
    return known


def _by_bytes(data: bytes) -> str:
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_ZIP):
        return _zipped(data)
    if data.startswith(_OLE):
        return _compound(data)
    if data.startswith(_TNEF):
        return "tnef"
    return "rtf" if data.lstrip()[:5] == b"{\\rtf" else ""


def _zipped(data: bytes) -> str:
    names = archive.names(data)
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    raise UnreadableError("unknown-attachment")


def _compound(data: bytes) -> str:
    """Look into an OLE file: an Outlook message, an encrypted Office file, or an old Office file."""
    try:
        with olefile.OleFileIO(data) as file:
            names = {entry[0] for entry in file.listdir()}
    # olefile raises a dozen kinds of errors on broken files; each means the same here.
    except Exception as fault:
        raise UnreadableError("damaged-attachment") from fault
    if "__properties_version1.0" in names:
        return "msg"
    raise UnreadableError("encrypted-attachment" if "EncryptedPackage" in names else "unknown-attachment")


def _by_name(part: Part) -> str:
    """What has no mark of its own in its bytes is text by its type or its name, or nothing known."""
    name = part.filename.lower()
    typed = part.content_type.startswith("text/")
    if not typed and not _TEXT_NAMES.fullmatch(name):
        return ""
    if b"\0" in part.data[:4096] and not part.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ""
    if part.content_type == "text/html" or name.endswith((".htm", ".html")):
        return "html"
    if part.content_type == "text/csv" or name.endswith((".csv", ".tsv")):
        return "csv"
    return "eml" if name.endswith(".eml") and _MAIL_HEAD.match(part.data) else "txt"


def _picture(part: Part, *, has_words: bool) -> str:
    """Logos are passed over; a picture that may be the letter itself wants a person."""
    placed = bool(part.content_id) or part.disposition == "inline"
    drawn = part.content_type != "image/tiff" and (placed or bool(_DECORATION.fullmatch(part.filename)))
    if (drawn and has_words) or (len(part.data) < LOGO and part.content_type != "image/tiff"):
        return "picture"
    raise UnreadableError("scanned-without-text")
