"""The unit for systemd: known to it in every word, and exposed no more than it must be."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

UNIT = Path(__file__).parents[2] / "systemd" / "mailbot.service"
EXPOSURE = 1.5


@pytest.fixture
def analyze():
    """Run systemd-analyze; where it is missing, say so, and fail where it must not be missing (CI)."""
    if shutil.which("systemd-analyze") is None:
        missing = "systemd-analyze is not here; `apt-get install systemd` brings it"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)

    def run(*arguments):
        return subprocess.run(["systemd-analyze", *arguments], capture_output=True, text=True, check=False, timeout=60)

    return run


@pytest.fixture
def unit(tmp_path):
    """A copy whose command exists on this machine, as `verify` asks; all else is as shipped."""
    copy = tmp_path / "mailbot.service"
    copy.write_text(re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", UNIT.read_text(), count=1, flags=re.MULTILINE))
    return copy


def complaints(unit, result):
    # An unknown key is a line on stderr and exit status 0; lines about other units of this machine are not ours.
    return [line for line in result.stderr.splitlines() if str(unit) in line or unit.name in line]


def test_systemd_knows_every_word_of_the_unit(analyze, unit):
    result = analyze("verify", str(unit))
    assert complaints(unit, result) == []
    assert result.returncode == 0


def test_a_misspelt_word_would_be_found(analyze, unit):
    unit.write_text(unit.read_text().replace("ProtectHome=", "ProtektHome="))
    assert any("ProtektHome" in line for line in complaints(unit, analyze("verify", str(unit))))


def test_the_unit_is_exposed_no_more_than_it_must_be(analyze, unit):
    result = analyze("security", "--offline=true", f"--threshold={EXPOSURE * 10:.0f}", "--no-pager", str(unit))
    assert result.returncode == 0, result.stdout
    level = re.search(r"Overall exposure level for mailbot\.service: ([0-9.]+)", result.stdout)
    assert level and float(level.group(1)) <= EXPOSURE


def test_a_bare_unit_would_be_found_wanting(analyze, tmp_path):
    bare = tmp_path / "mailbot.service"
    bare.write_text("[Service]\nExecStart=/bin/true\n")
    result = analyze("security", "--offline=true", f"--threshold={EXPOSURE * 10:.0f}", "--no-pager", str(bare))
    assert result.returncode != 0


@pytest.mark.parametrize("line", [
    "Type=notify", "KillSignal=SIGTERM", "KillMode=mixed", "TimeoutStopSec=30", "Restart=on-failure",
    "RestartPreventExitStatus=2", "StateDirectory=mailbot", "User=mailbot", "LimitCORE=0",
    "LoadCredential=mailbox-password", "LoadCredential=smtp-password", "LoadCredential=store-password",
])
def test_what_the_daemon_relies_on_stands_in_the_unit(line):
    assert line in UNIT.read_text().splitlines()


def test_the_watchdog_is_more_patient_than_the_heartbeat():
    patience = int(re.search(r"^WatchdogSec=(\d+)$", UNIT.read_text(), re.MULTILINE).group(1))
    assert patience >= 4 * 15


def test_the_credentials_are_those_that_the_configuration_looks_for(tmp_path, monkeypatch):
    from mailbot import config

    names = re.findall(r"^LoadCredential=(\S+)$", UNIT.read_text(), re.MULTILINE)
    for name in names:
        (tmp_path / name).write_text(f"secret of {name}\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    loaded = config.load_example()
    given = {f"{section}-password": getattr(loaded, section).password.get_secret_value()
             for section in ("mailbox", "smtp", "store")}
    assert given == {name: f"secret of {name}" for name in names}


_PARSE = """
import ctypes, io
ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 0)()
import pypdfium2, selectolax.lexbor, lxml.etree, psycopg, rapidfuzz
book = pypdfium2.PdfDocument.new(); book.new_page(100, 100)
pages = io.BytesIO(); book.save(pages)
assert len(pypdfium2.PdfDocument(pages.getvalue())) == 1
selectolax.lexbor.LexborHTMLParser("<p>x"); lxml.etree.HTML("<p>x")
"""


def test_what_parses_mail_lives_without_memory_that_is_both_written_and_run():
    """MemoryDenyWriteExecute=yes, as the kernel itself enforces it (prctl PR_SET_MDWE, Linux 6.3)."""
    confined = f"import ctypes, sys\nsys.exit(77) if ctypes.CDLL(None).prctl(65, 1, 0, 0, 0) else None\n{_PARSE}"
    command = [sys.executable, "-W", "ignore", "-c", confined]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    if result.returncode == 77:
        pytest.skip("this kernel has no PR_SET_MDWE (Linux 6.3)")
    assert result.returncode == 0, result.stderr
