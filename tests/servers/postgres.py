"""A real PostgreSQL server, started by hand without privileges on a free loopback port."""

import shutil
import subprocess
import time
from pathlib import Path
from typing import Self

from tests.servers.provision import folder_for, free_ports, lack, need, unprivileged

USER = "mailbot"
PASSWORD = "correct horse"


class Postgres:
    """The server. Speed before safety: nothing is synced to disk."""

    def __init__(self) -> None:
        self._bin = Path(need("PostgreSQL", "postgresql", find_postgres)).parent
        self.folder = folder_for("postgres")
        (self.port,) = free_ports(1)
        self._become = unprivileged()[2]
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self._make()
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, name: str = "postgres") -> str:
        """Give the URL of a database, for the settings; the password goes beside it."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{name}"

    def make_database(self, name: str) -> str:
        """Make an empty database and give its URL."""
        self._psql(f'CREATE DATABASE "{name}"')
        return self.url(name)

    def copy_database(self, source: str, target: str) -> None:
        """Make a database with the content of another to which nobody is connected."""
        self._psql(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')

    def make_database_on(self, folder: Path, name: str) -> str:
        """Make an empty database whose files lie in a folder of their own (a tablespace), and give its URL."""
        folder.chmod(0o755)
        place = folder / name
        place.mkdir()
        shutil.chown(place, *unprivileged()[:2])
        self._psql(f"CREATE TABLESPACE {name} LOCATION '{place}'")
        self._psql(f"CREATE DATABASE {name} TABLESPACE {name}")
        return self.url(name)

    def drop_database_on(self, name: str) -> None:
        """Remove such a database and its place."""
        self.drop_database(name)
        self._psql(f"DROP TABLESPACE {name}")

    def drop_database(self, name: str) -> None:
        """Remove a database, whoever is connected to it."""
        self._psql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def start(self) -> None:
        """Start the server, after `stop` once more with the same data, and wait until it answers."""
        options = [f"-p{self.port}", "-h127.0.0.1", f"-k{self.folder}", "-F", "-csynchronous_commit=off",
                   "-cfull_page_writes=off", "-cmax_connections=50"]  # fmt: skip
        command = [*self._become, str(self._bin / "postgres"), "-D", str(self.folder / "data"), *options]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log)
        ready = [str(self._bin / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        deadline = time.monotonic() + 30
        while subprocess.run(ready, check=False).returncode != 0:
            if time.monotonic() > deadline or self._process.poll() is not None:
                lack(f"PostgreSQL does not start here: {(self.folder / 'log').read_text(errors='replace')}")
            time.sleep(0.05)

    def stop(self) -> None:
        """End the server and every connection at once; the data stays."""
        if self._process is not None:
            # SIGINT is PostgreSQL's fast shutdown.
            self._process.send_signal(2)
            self._process.wait(timeout=30)
            self._process = None

    def _make(self) -> None:
        password = self.folder / "password"
        password.write_text(PASSWORD)
        command = [str(self._bin / "initdb"), "-D", str(self.folder / "data"), "-U", USER, "-A", "scram-sha-256",
                   f"--pwfile={password}", "-N", "-E", "UTF8", "--locale=C.UTF-8"]  # fmt: skip
        done = subprocess.run([*self._become, *command], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            lack(f"PostgreSQL's initdb fails here: {done.stderr}")

    def _psql(self, statement: str) -> None:
        command = [str(self._bin / "psql"), "-q", "-h", "127.0.0.1", "-p", str(self.port), "-U", USER, "postgres"]
        environment = {"PGPASSWORD": PASSWORD, "LC_ALL": "C.UTF-8"}
        subprocess.run([*command, "-c", statement], env=environment, check=True, capture_output=True)


def find_postgres() -> str | None:
    """Give the path of the newest server program; Debian keeps them by version, outside the search path."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[4]))
    return str(versions[-1]) if versions else shutil.which("postgres")
