"""A real Dovecot 2.3, run wholly without privileges, on free loopback ports, with TLS and STARTTLS.

Mail is kept as Maildir, so that a test or the bench can also look at the files and put mail there in bulk.
"""

import imaplib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Self

from mailbot.config import Mailbox
from tests.servers.certificates import make_authority
from tests.servers.provision import folder_for, free_ports, lack, need, unprivileged

USER = "cc-workflow@homeoffice.example"
PASSWORD = "correct horse"

_CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/dovecot.log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = {location}
mail_fsync = {fsync}
first_valid_uid = 1
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
auth_mechanisms = plain login{token_mechanisms}
auth_failure_delay = 0
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {base}/passwd
}}
{token_passdb}
userdb {{
  driver = static
  args = uid={user} gid={group} home={base}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = {separator}
  prefix = {prefix}
}}
{capability}
service imap-login {{
  chroot =
  service_count = 0
  inet_listener imap {{
    port = {plain_port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  # Without this each refused login from this machine makes the next one wait, up to 15 seconds.
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
  unix_listener stats-writer {{
    user = {user}
  }}
  unix_listener stats-reader {{
    user = {user}
  }}
}}
service imap {{
  process_limit = 64
}}
"""

_TOKEN_PASSDB = """
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {base}/tokens.conf
}}
"""
_TOKENS = """
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={base}/keys/
username_attribute = upn
"""


class Dovecot:
    """The server. `plain_port` speaks clear text and STARTTLS, `tls_port` TLS; the certificate is for "localhost"."""

    def __init__(
        self,
        *,
        users: Iterable[str] = (USER,),
        capability: str = "",
        separator: str = "/",
        prefix: str = "",
        storage: str = "maildir:~/Maildir",
        fsync: str = "never",
        token_key: bytes = b"",
    ) -> None:
        self._program = need("Dovecot", "dovecot-imapd", find_dovecot)
        self.users = tuple(users)
        self.folder = folder_for("dovecot")
        self.plain_port, self.tls_port = free_ports(2)
        self.authority = make_authority(self.folder)
        self._settings = {"location": storage, "fsync": fsync, "separator": separator, "prefix": prefix,
                          "capability": f"imap_capability = {capability}" if capability else ""}  # fmt: skip
        self._token_key = token_key
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        user, group, become = unprivileged()
        config = self.folder / "dovecot.conf"
        config.write_text(self._configuration(user, group))
        self._keep_token_key()
        (self.folder / "passwd").write_text("".join(f"{name}:{PASSWORD}\n" for name in self.users))
        command = [*become, self._program, "-F", "-c", str(config)]
        with (self.folder / "errors").open("wb") as errors:
            self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        self._await_greeting()

    def stop(self) -> None:
        """End the server at once and wait until it is gone; mail stays."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(timeout=20)
        self._process = None

    def mailbox(self, security: str = "none", **changes: object) -> Mailbox:
        """Give the settings with which mailbot reads this mailbox."""
        port = self.tls_port if security == "tls" else self.plain_port
        told = {"host": "localhost", "port": port, "security": security, "user": USER, "password": PASSWORD,
                "address": USER, "ca_file": self.authority.ca_file, "timeout_seconds": 10}  # fmt: skip
        return Mailbox.model_validate(told | changes)

    def connect(self, user: str = USER) -> imaplib.IMAP4:
        """Give a plain connection of a colleague, logged in, nothing selected."""
        client = imaplib.IMAP4("127.0.0.1", self.plain_port, timeout=30)
        client.login(user, PASSWORD)
        return client

    def deliver(self, *mails: bytes, folder: str = "INBOX", user: str = USER) -> None:
        """Put mails into a folder by APPEND."""
        with self.connect(user) as client:
            for mail in mails:
                status, answer = client.append(f'"{folder}"', "", "", mail)
                assert status == "OK", answer

    def folder_messages(self, folder: str = "INBOX", user: str = USER) -> list[bytes]:
        """Give the mails of a folder as a colleague would see them; none where there is no such folder."""
        with self.connect(user) as client:
            if client.select(f'"{folder}"', readonly=True)[0] != "OK":
                return []
            _, answer = client.uid("FETCH", "1:*", "(BODY.PEEK[])")
            return [part[1] for part in answer if isinstance(part, tuple)]

    def count_messages(self, folder: str = "INBOX", user: str = USER) -> int:
        """Tell how many mails a folder holds; 0 where there is no such folder."""
        with self.connect(user) as client:
            status, answer = client.select(f'"{folder}"', readonly=True)
            return int(answer[0] or 0) if status == "OK" else 0

    def flags(self, folder: str = "INBOX", user: str = USER) -> list[bytes]:
        """Give the flags of each mail, but for \\Recent, as the server says them."""
        with self.connect(user) as client:
            client.select(f'"{folder}"', readonly=True)
            _, answer = client.fetch("1:*", "(FLAGS)")
            return [imaplib.ParseFlags(line) for line in answer if line]

    def folders(self, user: str = USER) -> list[str]:
        """Give the names of all folders, as the server writes them."""
        with self.connect(user) as client:
            return [line.decode().rsplit(" ", 1)[1].strip('"') for line in client.list()[1] if line]

    def empty(self, user: str = USER) -> None:
        """Remove every folder beside INBOX, and every mail in INBOX."""
        with self.connect(user) as client:
            client.select("INBOX")
            if client.search(None, "ALL")[1] != [b""]:
                client.store("1:*", "+FLAGS.SILENT", "\\Deleted")
                client.expunge()
            for folder in self.folders(user):
                if folder != "INBOX":
                    client.delete(f'"{folder}"')

    def put_in_bulk(self, mails: Sequence[bytes], user: str = USER) -> None:
        """Write mails straight into the Maildir of the INBOX, as a delivery agent would; quick for thousands.

        With another storage they are appended one by one.
        """
        if not self._settings["location"].startswith("maildir:"):
            self.deliver(*mails, user=user)
            return
        home = self.folder / "mail" / user
        root = home / self._settings["location"].removeprefix("maildir:~/")
        for part in ("cur", "new", "tmp"):
            (root / part).mkdir(parents=True, exist_ok=True)
        now = int(time.time()) - len(mails)
        for number, mail in enumerate(mails):
            name = f"{now + number}.M{number:06d}P1.bulk,S={len(mail)},W={len(mail)}"
            (root / "new" / name).write_bytes(mail)
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", ":".join(unprivileged()[:2]), str(self.folder / "mail")], check=True)

    def _keep_token_key(self) -> None:
        """Have tokens (JWT, RS256) taken that were signed by the other half of this key (PEM)."""
        if self._token_key:
            key = self.folder / "keys" / "default" / "RS256" / "default"
            key.parent.mkdir(parents=True, exist_ok=True)
            key.write_bytes(self._token_key)
            (self.folder / "tokens.conf").write_text(_TOKENS.format(base=self.folder))

    def _configuration(self, user: str, group: str) -> str:
        return _CONFIG.format(
            token_mechanisms=" xoauth2" if self._token_key else "",
            token_passdb=_TOKEN_PASSDB.format(base=self.folder) if self._token_key else "",
            base=self.folder, user=user, group=group, plain_port=self.plain_port, tls_port=self.tls_port,
            certificate=self.authority.certificate, key=self.authority.key, **self._settings,
        )  # fmt: skip

    def _await_greeting(self) -> None:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            assert self._process is not None
            if self._process.poll() is not None:
                lack(f"Dovecot does not start here: {self.log()}")
            try:
                imaplib.IMAP4("127.0.0.1", self.plain_port, timeout=5).logout()
            except (OSError, imaplib.IMAP4.error):
                time.sleep(0.02)
            else:
                return
        lack(f"Dovecot did not answer within 20 seconds: {self.log()}")

    def log(self) -> str:
        """Give what the server wrote into its log."""
        paths = (self.folder / "errors", self.folder / "dovecot.log")
        return "".join(path.read_text(errors="replace") for path in paths if path.exists())


def find_dovecot() -> str | None:
    """Give the path of Dovecot's program; Debian keeps it where only root looks."""
    found = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    # The core package alone has no IMAP server.
    return found if found and Path("/usr/lib/dovecot/imap").exists() else None
