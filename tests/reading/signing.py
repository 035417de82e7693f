"""Mails signed as a sending server signs them, with keys made on the spot."""

import base64
import shutil
import subprocess
from dataclasses import dataclass

import dkim

from tests.core.test_stamp_microsoft import EDGE, FRONT, INNER, SPF, STAMP
from tests.servers.provision import need

DOMAIN, SELECTOR = "nca.example", "s1"
NAME = f"{SELECTOR}._domainkey.{DOMAIN}"
LETTER = (
    f"From: Liaison <liaison@{DOMAIN}>\r\nTo: box@office.example\r\nSubject: An interest\r\n"
    "Date: Tue, 18 Feb 2014 09:00:00 +0000\r\nMessage-ID: <1@nca.example>\r\nMIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
    "We have an interest in Ion POPESCU, HO reference A1234567, born 4 March 1980.\r\n"
).encode()
SIGNED = ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type")
ON_TOP = "\r\n".join((FRONT, INNER, STAMP, SPF, EDGE, "")).encode()


@dataclass(frozen=True)
class Key:
    """A private key (PEM) and the TXT record of its public half."""

    private: bytes
    record: str


def make_key(bits: int = 2048) -> Key:
    """Make an RSA key."""
    openssl = need("The openssl command", "openssl", lambda: shutil.which("openssl"))
    made = subprocess.run([openssl, "genrsa", "-traditional", str(bits)], check=True, capture_output=True)
    public = subprocess.run(
        [openssl, "rsa", "-pubout", "-outform", "DER"], input=made.stdout, check=True, capture_output=True
    )
    return Key(made.stdout, f"v=DKIM1; k=rsa; p={base64.b64encode(public.stdout).decode()}")


def sign(key: Key, letter: bytes = LETTER, *, domain: str = DOMAIN, fields: tuple[str, ...] = SIGNED,
         **terms: object) -> bytes:
    """Give a letter with a signature on top of it."""
    headers = [field.lower().encode() for field in fields]
    line: bytes = dkim.sign(letter, SELECTOR.encode(), domain.encode(), key.private, include_headers=headers, **terms)
    return line + letter


def arrived(signed: bytes) -> bytes:
    """Give a signed letter as Microsoft 365 leaves it in the mailbox."""
    return ON_TOP + signed
