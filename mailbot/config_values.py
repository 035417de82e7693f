"""What a setting may be: an address, a domain, one line, a port; and the table that settings stand in."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


def _plain_address(value: str) -> str:
    local, at, domain = value.lower().rpartition("@")
    if not at or not local or any(c in value for c in ' \t\r\n<>(),;:"*') or not value.isascii():
        raise ValueError("expected one plain address such as liaison@agency.example, in ASCII")
    _plain_domain(domain)
    return value.lower()


def _plain_domain(value: str) -> str:
    labels = value.lower().split(".")
    if len(labels) < 2 or not all(label.replace("-", "").isalnum() for label in labels) or not value.isascii():
        raise ValueError("expected one exact domain such as agency.example, in ASCII, without wildcard")
    return value.lower()


def _one_line(value: str) -> str:
    if any(ord(c) < 32 or ord(c) == 127 for c in value):
        raise ValueError("expected one line of text")
    return value


Address = Annotated[str, AfterValidator(_plain_address)]
AddressOrNone = Annotated[str, AfterValidator(lambda value: _plain_address(value) if value else "")]
Domain = Annotated[str, AfterValidator(_plain_domain)]
Line = Annotated[str, AfterValidator(_one_line)]
Port = Annotated[int, Field(ge=1, le=65535)]
Security = Literal["tls", "starttls", "none"]


class Section(BaseModel):
    """A table of the file: frozen, and without a key that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")
