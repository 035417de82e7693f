"""Where the passwords come from: a file of their own, systemd's credentials, or the environment; never the settings."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from mailbot.core.errors import ConfigurationFault


def place_secrets(raw: dict[str, Any], path: Path) -> None:
    """Take each password from its file, from systemd's credentials or from the environment, in that order."""
    for section in ("mailbox", "smtp", "store"):
        table = section_of(raw, section)
        if "password" in table:
            line = f"{section}.password: a password does not belong in this file; use {section}.password_file"
            raise ConfigurationFault(f"{path} is not right:", (line,))
        in_url = _part_url(table) if section == "store" else ""
        found = _secret(section, table.get("password_file"), path) or in_url
        if found:
            table["password"] = found


def _part_url(store: dict[str, Any]) -> str:
    """Take the password out of the URL of the record, so that nothing which shows the URL shows it; "" for none."""
    user, at, rest = str(store.get("url", "")).rpartition("@")
    scheme, slashes, credentials = user.partition("://")
    name, colon, password = credentials.partition(":")
    if not at or not colon or not scheme.startswith("postgres"):
        return ""
    store["url"] = scheme + slashes + name + at + rest
    return unquote(password)


def renewed(section: str, file: Path | None) -> str:
    """Give the password that a section's file, or systemd's credential, holds now; "" where neither can be read."""
    for candidate in _files(section, file):
        with suppress(OSError, UnicodeDecodeError):
            return candidate.read_text(encoding="utf-8").rstrip("\r\n")
    return ""


def _files(section: str, file: object) -> list[Path]:
    credentials = os.environ.get("CREDENTIALS_DIRECTORY")
    files = [file] if isinstance(file, Path) else []
    return [*files, Path(credentials) / f"{section}-password"] if credentials else files


def _secret(section: str, file: object, path: Path) -> str:
    credentials = os.environ.get("CREDENTIALS_DIRECTORY")
    for candidate in _files(section, file):
        found = _read_secret(section, candidate, path)
        if found is not None:
            return found
    if isinstance(file, Path) and not credentials:
        line = f"{section}.password_file: {file} is not there; it holds the password alone"
        raise ConfigurationFault(f"{path} is not right:", (line,))
    return os.environ.get(f"MAILBOT_{section.upper()}_PASSWORD", "")


def _read_secret(section: str, candidate: Path, path: Path) -> str | None:
    """Give what a file of one password holds, None where there is no such file."""
    try:
        return candidate.read_text(encoding="utf-8").rstrip("\r\n") if candidate.is_file() else None
    except (OSError, UnicodeDecodeError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else "it is not UTF-8 text"
        line = f"{section}.password_file: {candidate} cannot be read: {why}"
        raise ConfigurationFault(f"{path} is not right:", (line,)) from None


def section_of(raw: dict[str, Any], name: str) -> dict[str, Any]:
    """Give a section of the settings; an empty one where it is none."""
    found = raw.get(name)
    return found if isinstance(found, dict) else {}
