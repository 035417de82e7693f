"""Names as a test has them: Python reads this at its start, in a daemon whose PYTHONPATH leads here.

The file that MAILBOT_TEST_NAMES names holds, as JSON, an address for a name, or null for one that leads nowhere.
"""

import json
import os
import socket
from pathlib import Path

_real = socket.getaddrinfo


def _as_told(host, *rest, **more):
    told = json.loads(Path(os.environ["MAILBOT_TEST_NAMES"]).read_text())
    if host in told and told[host] is None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    return _real(told.get(host, host), *rest, **more)


if "MAILBOT_TEST_NAMES" in os.environ:
    socket.getaddrinfo = _as_told
