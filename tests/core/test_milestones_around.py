"""What case owners report, as the sentences around a report have it: `reports_around.txt` is the table.

A line is "what is read ## the body", `{P}` the person, `\\n` a line's end; "#" begins a class of writing. Sent on
Thursday 20 June 2019.
"""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.updates import reading, told

SENT = datetime(2019, 6, 20, 12, 0, tzinfo=UTC)
_TABLE = Path(__file__).with_name("reports_around.txt").read_text("utf-8").splitlines()
ROWS = [line.split(" ## ") for line in _TABLE if line and not line.startswith("#")]


def body_of(words: str) -> str:
    """Give the body of a row."""
    return words.replace("{P}", "Mr Tomasz KOWALCZYK (B1234567)", 1).replace("{P}", "Mr KOWALCZYK").replace("\\n", "\n")


@pytest.mark.parametrize(("want", "words"), ROWS)
def test_a_report_is_read_with_the_sentences_around_it(want: str, words: str) -> None:
    assert told(reading(body_of(words), sent=SENT)) == want
