"""A certificate authority made on the spot, and a certificate of its for the name "localhost" only.

Connecting to 127.0.0.1 instead is therefore a wrong host name.
"""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.servers.provision import need

_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


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
    _do(openssl, "req", "-x509", *_KEY, "-days", "2", "-subj", "/CN=Test authority", "-keyout", ca_key,
        "-out", made.ca_file, "-addext", "keyUsage=critical,keyCertSign")  # fmt: skip
    return make_certificate(made, "server")


def make_certificate(authority: Authority, name: str, *, host: str = "localhost", expired: bool = False) -> Authority:
    """Make one more certificate of the authority, in files of this name."""
    openssl = need("The openssl command", "openssl", lambda: shutil.which("openssl"))
    folder = authority.ca_file.parent
    made = Authority(authority.ca_file, folder / f"{name}.pem", folder / f"{name}.key")
    request = folder / f"{name}.csr"
    _do(openssl, "req", *_KEY, "-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}",
        "-addext", "basicConstraints=critical,CA:FALSE", "-keyout", made.key, "-out", request)  # fmt: skip
    _do(openssl, "x509", "-req", "-in", request, "-days", "-1" if expired else "2", "-copy_extensions", "copy",
        "-CA", made.ca_file, "-CAkey", folder / "ca.key", "-out", made.certificate)  # fmt: skip
    made.key.chmod(0o644)
    return made


def _do(openssl: str, *words: str | Path) -> None:
    subprocess.run([openssl, *words], check=True, capture_output=True)
