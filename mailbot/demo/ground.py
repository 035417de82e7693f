"""The ground that the demo stands on: a folder, two mail servers and an open record, without any configuration.

Nothing beyond loopback is touched. The password is made up at the start, and all is gone at the end. The configuration
file in the folder is a real one: the `mailbot` command works with it from another terminal.
"""

import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from mailbot import config as configuration
from mailbot import logs
from mailbot.config import Config
from mailbot.demo import border
from mailbot.demo.lab import Lab
from mailbot.demo.story import MAILBOX
from mailbot.store.opening import OneInstance, open_record

_CONFIGURATION = """\
# The configuration of a running demo; `mailbot` works with it from another terminal.
[mailbox]
address = "{mailbox}"
host = "127.0.0.1"
port = {imap_port}
security = "none"
user = "{mailbox}"
password_file = "mailbox-password"

[smtp]
host = "127.0.0.1"
port = {smtp_port}
security = "none"

[store]
url = "sqlite:///mailbot.db"

[stamp]
authserv_id = "{server}"

[parties.nca]
domains = ["nca.example"]
contact = "liaison@nca.example"

[parties.home_office]
domains = ["homeoffice.example"]

[reading]
workers = 1
"""


@dataclass(frozen=True, slots=True)
class Ground:
    """A folder with everything in it, the mail servers, and the configuration that joins them."""

    folder: Path
    lab: Lab
    config: Config


@contextmanager
def prepare() -> Iterator[Ground]:
    """Lay the ground; take everything away again at the end. The log goes to a file in the folder."""
    with ExitStack() as closing:
        folder = Path(tempfile.mkdtemp(prefix="mailbot-demo-"))
        closing.callback(shutil.rmtree, folder, ignore_errors=True)
        logs.set_up(closing.enter_context((folder / "mailbot.log").open("w", encoding="utf-8", buffering=1)))
        password = secrets.token_urlsafe(18)
        lab = closing.enter_context(Lab({MAILBOX: password}, deliver_letters=True, border=border.stamp))
        config = _furnish(folder, lab, password)
        open_record(config.store)
        closing.callback(OneInstance(config.store).release)
        yield Ground(folder, lab, config)


def _furnish(folder: Path, lab: Lab, password: str) -> Config:
    """Write what a person finds in the folder: configuration, password, and how to send a mail."""
    lines = _CONFIGURATION.format(
        mailbox=MAILBOX, imap_port=lab.imap_port, smtp_port=lab.smtp_port, server=border.SERVER
    )
    (folder / "mailbot.toml").write_text(lines, encoding="utf-8")
    (folder / "mailbox-password").write_text(password + "\n", encoding="utf-8")
    (folder / "smtp-port").write_text(f"{lab.smtp_port}\n", encoding="utf-8")
    for name in ("send.py", "mail.eml"):
        (folder / name).write_bytes((files("mailbot.demo") / name).read_bytes())
    return configuration.load(folder / "mailbot.toml")
