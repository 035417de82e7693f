"""A certificate authority made on the spot, and a certificate of its for the name "localhost" only.

Connecting to 127.0.0.1 instead is therefore a wrong host name.
"""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.servers.provision import need

_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")


@dataclass(frozen=True)
class Authority:
    """The authority's certificate, and what a server shows."""

    ca_file: Path
    certificate: Path
    key: Path


def make_authority(folder: Path) -> Authority:
    """Make an authority and a server's certificate in `folder`."""
    openssl = need("The openssl command", "openssl", lambda: shutil.which("openssl"))
    made = Authority(folder / "ca.pem", folder / "server.pem", folder / "server.key")
    ca_key = folder / "ca.key"
    _run(openssl, "-subj", "/CN=Test authority", "-keyout", ca_key, "-out", made.ca_file,
         "-addext", "keyUsage=critical,keyCertSign")  # fmt: skip
    _run(openssl, "-subj", "/CN=localhost", "-keyout", made.key, "-out", made.certificate,
         "-CA", made.ca_file, "-CAkey", ca_key,
         "-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE")  # fmt: skip
    made.key.chmod(0o644)
    return made


def _run(openssl: str, *words: str | Path) -> None:
    subprocess.run([openssl, "req", "-x509", *_KEY, *words], check=True, capture_output=True)
