"""The section `[stamp]` of the configuration: whose word is believed about who wrote a mail.

It does not start with an empty authserv-id: every stamp would then be as good as our own server's.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from pydantic import Field, ValidationInfo, field_validator

from mailbot.config_values import Section
from mailbot.core.stamp import StampProfile


class Stamp(Section):
    """Which `Authentication-Results` header to believe (RFC 8601, section 5), by which marks."""

    profile: StampProfile = StampProfile.RFC8601
    authserv_id: str = Field(default="", validate_default=True)
    above_received: bool = True
    dkim_keys_file: Path | None = None

    @field_validator("authserv_id")
    @classmethod
    def _names_the_server(cls, name: str, info: ValidationInfo) -> str:
        if info.data.get("profile") is StampProfile.MICROSOFT365:
            if name:
                raise ValueError('Microsoft 365 writes no authserv-id; leave it out with profile = "microsoft365"')
        elif not re.fullmatch(r"[A-Za-z0-9.-]+", name):
            raise ValueError("expected the name by which your receiving server signs, such as mx.office.example; "
                             "without it every forged stamp would be believed")
        return name

    @field_validator("dkim_keys_file")
    @classmethod
    def _holds_keys(cls, file: Path | None, info: ValidationInfo) -> Path | None:
        if file is not None and info.data.get("profile") is not StampProfile.MICROSOFT365:
            raise ValueError('only profile = "microsoft365" looks at DKIM keys')
        if file is not None:
            _read_keys(file)
        return file

    @cached_property
    def dkim_keys(self) -> Mapping[str, str] | None:
        """The TXT records of DKIM keys by their name in small letters; None where the DNS is asked."""
        return None if self.dkim_keys_file is None else _read_keys(self.dkim_keys_file)


def _read_keys(file: Path) -> dict[str, str]:
    """Read a TOML file of DKIM keys: "SELECTOR._domainkey.DOMAIN" = "v=DKIM1; p=…". Raises ValueError."""
    try:
        keys = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise ValueError(f"{file} cannot be read as TOML: {fault}") from None
    if not keys or not all(isinstance(value, str) and "._domainkey." in name for name, value in keys.items()):
        raise ValueError(f'{file}: expected lines such as "s1._domainkey.agency.example" = "v=DKIM1; p=…"')
    return {name.lower().rstrip("."): value for name, value in keys.items()}
