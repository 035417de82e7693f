"""The configuration: one TOML file and credentials, checked whole, into one frozen `Config`.

A wrong configuration does not start. Every fault is listed by its key with what was expected, and the
command ends with exit code 2 (`ConfigurationFault`). Three things are refused on purpose: an empty
authserv-id, an empty or wildcard party list, and clear text to a host that is not loopback.
"""

import ipaddress
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator

from mailbot.config_alarms import Alarms, Canary
from mailbot.config_limits import Limits
from mailbot.config_parties import Parties
from mailbot.config_secrets import place_secrets, renewed, section_of
from mailbot.config_stamp import Stamp
from mailbot.config_values import Address, AddressOrNone, Line, Port, Section, Security
from mailbot.core.calendar import Region
from mailbot.core.errors import ConfigurationFault
from mailbot.core.stamp import StampPolicy

PROJECT = Path(__file__).resolve().parent.parent
EXAMPLE = PROJECT / "config" / "mailbot.example.toml"


class Server(Section):
    """What a connection to a mail server needs. `password` never stands in the file itself."""

    section: ClassVar[str]

    host: str = Field(min_length=1)
    port: Port
    security: Security
    user: str = ""
    password_file: Path | None = None
    ca_file: Path | None = None
    timeout_seconds: float = Field(default=60, gt=0, le=600)
    password: SecretStr = SecretStr("")
    login: Literal["password", "microsoft365"] = "password"
    tenant: Line = ""
    client_id: Line = ""

    @model_validator(mode="after")
    def _application_is_named(self) -> Self:
        if self.login == "microsoft365" and not (self.user and self.tenant and self.client_id):
            raise ValueError('login = "microsoft365" needs user, tenant and client_id')
        return self

    @field_validator("ca_file")
    @classmethod
    def _is_there(cls, file: Path | None) -> Path | None:
        if file is not None and not file.is_file():
            raise ValueError(f"{file} is not there; expected a file of certificates (PEM)")
        return file

    @model_validator(mode="after")
    def _no_clear_text_beyond_this_machine(self) -> Self:
        if self.security == "none" and not is_loopback(self.host):
            raise ValueError('security = "none" is for a loopback host only; expected "tls" or "starttls"')
        return self

    def password_now(self) -> str:
        """Give the password as its file holds it at this moment, for files get renewed; else the one from the start."""
        return renewed(self.section, self.password_file) or self.password.get_secret_value()


class Folders(Section):
    """Where mail is filed, by outcome."""

    processed: Line = "Processed"
    review: Line = "Review"
    rejected: Line = "Rejected"
    automatic: Line = "Automatic"


class Mailbox(Server):
    """The shared mailbox, by IMAP. `address` is our own address: letters come from it."""

    section = "mailbox"

    address: Address
    aliases: tuple[Address, ...] = ()
    name: Line = "Criminal Casework Workflow"
    folder: Line = "INBOX"
    folders: Folders = Folders()
    poll_seconds: float = Field(default=60, ge=1, le=600)

    @model_validator(mode="after")
    def _filed_mail_leaves_the_inbox(self) -> Self:
        names = [name.strip().casefold() for name in (self.folder, *self.folders.model_dump().values())]
        if not all(names):
            raise ValueError("a folder without a name; expected names such as INBOX and Processed")
        # What is filed where it was fetched comes back under a new UID, for ever.
        if names[0] in names[1:]:
            raise ValueError(f"mail cannot be filed in {self.folder}, where it is fetched; expected other folders")
        return self


class Smtp(Server):
    """The server that takes our letters, over so many kept `connections` at once.

    With `bounce_subaddress` each letter has a return address of its own, below ours.
    """

    section = "smtp"

    connections: int = Field(default=3, ge=1, le=8)
    retry_for_hours: float = Field(default=72, gt=0, le=720)
    bounce_subaddress: bool = False


class Store(Section):
    """The record: `sqlite:///FILE` or `postgresql://USER@HOST/NAME`; `password_file` for the latter.

    `head_file` keeps how far the journal had come, outside of it; by default beside an SQLite file.
    """

    url: str
    password_file: Path | None = None
    head_file: Path | None = None
    audit_every_hours: float = Field(default=24, gt=0, le=24 * 31)
    password: SecretStr = SecretStr("")

    @property
    def file(self) -> Path | None:
        """The file that holds the record; None where a database server does."""
        return Path(self.url.removeprefix("sqlite:///")) if self.url.startswith("sqlite:///") else None

    @field_validator("url")
    @classmethod
    def _can_be_read(cls, url: str) -> str:
        if url.startswith("sqlite:///") and Path(url.removeprefix("sqlite:///")).is_dir():
            raise ValueError("expected sqlite:///FILE, found a directory")
        if not url.startswith("sqlite:///") and not _is_server_url(url):
            raise ValueError("expected sqlite:///FILE or postgresql://USER@HOST:PORT/NAME")
        return url


def _is_server_url(url: str) -> bool:
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("postgres", "postgresql")
        return known and bool(parts.hostname and parts.path.strip("/")) and parts.port != 0
    except ValueError:
        return False


class Team(Section):
    """The workflow team, as letters name it, and the process team, which comes last for questions (R12)."""

    name: Line = "Criminal Casework Workflow team"
    phone: Line = ""
    process_team_address: AddressOrNone = ""
    file_location: Line = "CC workflow"


class Letters(Section):
    """Templates, the minute sheet, and the protective marking that stands in subject and first line."""

    folder: Path = PROJECT / "templates" / "letters"
    minute_sheet: Path = PROJECT / "templates" / "minute-sheet.docx"
    marking: Line = "OFFICIAL"


class Casework(Section):
    """Clocks of the casework, in working days of one region of the United Kingdom."""

    region: Region = Region.ENGLAND_AND_WALES
    bank_holidays_file: Path | None = None
    owner_task_working_days: int = Field(default=1, ge=0, le=30)
    remind_after_working_days: int = Field(default=1, ge=1, le=60)
    escalate_after_working_days: int = Field(default=2, ge=1, le=60)
    administrators_after_working_days: int = Field(default=2, ge=1, le=60)
    answer_within_working_days: int = Field(default=10, ge=1, le=250)
    tell_within_days: int = Field(default=14, ge=0, le=3650)


class Reconciling(Section):
    """How often mailbox and record are compared, and after how long what is not done counts as stuck."""

    every_minutes: float = Field(default=60, gt=0, le=7 * 24 * 60)
    stuck_after_minutes: float = Field(default=30, gt=0, le=7 * 24 * 60)


class Administrators(Section):
    """Who is told, by reference only, what nobody has done; and what the service itself needs."""

    addresses: tuple[Address, ...] = ()


class Instance(Section):
    """This run of mailbot among others on one record (PostgreSQL): its name, and for how long it counts as alive."""

    name: Line = ""
    term_seconds: float = Field(default=15, ge=4, le=20)


class Reading(Section):
    """Limits of the reading room, for each worker."""

    workers: int = Field(default=2, ge=1, le=32)
    memory_mb: int = Field(default=300, ge=200, le=4096)
    cpu_seconds: int = Field(default=10, ge=1, le=600)
    wall_seconds: float = Field(default=30, ge=1, le=600)
    recycle_after: int = Field(default=2000, ge=1)


class Config(Section):
    """Everything that an administrator sets, checked."""

    mailbox: Mailbox
    smtp: Smtp
    store: Store
    stamp: Stamp
    parties: Parties
    team: Team = Team()
    letters: Letters = Letters()
    casework: Casework = Casework()
    administrators: Administrators = Administrators()
    limits: Limits = Limits()
    alarms: Alarms = Alarms()
    canary: Canary = Canary()
    reconciling: Reconciling = Reconciling()
    reading: Reading = Reading()
    instance: Instance = Instance()

    @field_validator("parties")
    @classmethod
    def _contact_is_listed(cls, parties: Parties) -> Parties:
        nca = parties.nca
        if nca.contact not in nca.addresses and nca.contact.rpartition("@")[2] not in nca.domains:
            raise ValueError("nca.contact must itself be on NCA's list")
        return parties

    def lacking(self, *names: str) -> tuple[str, ...]:
        """Say which login, of these or of all, has a name and no password: trying it would only lock the account."""
        return tuple(
            f"{name}: no password was found for {server.user}; looked in {name}.password_file, in the service's "
            f"credentials ({name}-password) and in MAILBOT_{name.upper()}_PASSWORD"
            for name, server in (("mailbox", self.mailbox), ("smtp", self.smtp))
            if name in (names or ("mailbox", "smtp")) and server.user and not server.password.get_secret_value()
        )

    def must_have_passwords(self, *names: str) -> None:
        """Raise ConfigurationFault where one of these logins, or of all, lacks its password."""
        if lacking := self.lacking(*names):
            raise ConfigurationFault("There is no password to log in with:", lacking)

    def stamp_policy(self) -> StampPolicy:
        """Give what the judgement of a sender needs, as a value for the core."""
        return StampPolicy(
            authserv_id=self.stamp.authserv_id.lower(),
            above_received=self.stamp.above_received,
            own=frozenset((self.mailbox.address, *self.mailbox.aliases)),
            nca_addresses=frozenset(self.parties.nca.addresses),
            nca_domains=frozenset(self.parties.nca.domains),
            staff_addresses=frozenset(self.parties.home_office.addresses),
            staff_domains=frozenset(self.parties.home_office.domains),
            profile=self.stamp.profile,
            dkim_keys=self.stamp.dkim_keys,
        )


def is_loopback(host: str) -> bool:
    """Tell whether `host` names this machine only ("localhost", 127.0.0.0/8, ::1)."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def load(path: Path) -> Config:
    """Read, complete with credentials, and check the file. Raises ConfigurationFault."""
    raw = _read_toml(path)
    _place_paths(raw, path.resolve().parent)
    place_secrets(raw, path)
    try:
        return Config.model_validate(raw)
    except ValidationError as fault:
        lines = tuple(_say(error) for error in fault.errors(include_url=False, include_input=False))
        raise ConfigurationFault(f"{path} is not right:", lines) from None


def load_example() -> Config:
    """Give the shipped example; `explain` works with it where nothing is configured."""
    return load(EXAMPLE)


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise ConfigurationFault(f"{path} cannot be read:", (str(fault.strerror or fault),)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise ConfigurationFault(f"{path} is not TOML:", (str(fault),)) from None


_HINTS = {
    "missing": "this setting is required",
    "extra_forbidden": "no such setting; see config/mailbot.example.toml",
}

_PATHS = (("mailbox", "password_file"), ("mailbox", "ca_file"), ("smtp", "password_file"), ("smtp", "ca_file"),
          ("store", "password_file"), ("store", "head_file"), ("letters", "folder"), ("letters", "minute_sheet"),
          ("casework", "bank_holidays_file"), ("stamp", "dkim_keys_file"))


def _place_paths(raw: dict[str, Any], base: Path) -> None:
    """Make the paths of the file relative to the file, wherever the command is called."""
    for section, key in _PATHS:
        value = section_of(raw, section).get(key)
        if isinstance(value, str):
            raw[section][key] = base / value
    url = section_of(raw, "store").get("url")
    if isinstance(url, str) and url.startswith("sqlite:///"):
        raw["store"]["url"] = "sqlite:///" + str(base / url.removeprefix("sqlite:///"))


def _say(error: Mapping[str, Any]) -> str:
    key = ".".join(str(step) for step in error["loc"]) or "the file as a whole"
    words = str(error["msg"]).removeprefix("Value error, ")
    return f"{key}: {_HINTS.get(error['type'], words)}"
