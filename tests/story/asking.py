"""Several commands of the contract in one process, because most of what a command takes is the program's own start.

    python -m tests.story.asking CONFIG '[["messages", "list", "--json"], ["audit"]]'

Prints what each command printed, as a JSON list of texts. The first that fails ends it, as it would by itself.
"""

import io
import json
import sys
from contextlib import redirect_stdout

from mailbot.cli import app


def answers(config: str, commands: list[list[str]]) -> list[str]:
    """Give what each command prints."""
    told = []
    for words in commands:
        with redirect_stdout(io.StringIO()) as out:
            app(["--config", config, *words], standalone_mode=False)
        told.append(out.getvalue())
    return told


if __name__ == "__main__":
    print(json.dumps(answers(sys.argv[1], json.loads(sys.argv[2]))))
