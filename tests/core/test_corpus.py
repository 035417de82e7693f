"""The twenty-six labelled messages are read as their labels say."""

import json
from pathlib import Path

import pytest

from tests.reading_of import compare, read

CORPUS = Path(__file__).parents[1] / "mail" / "corpus"


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.eml")), ids=lambda p: p.stem)
def test_a_labelled_message_is_read_as_its_label_says(path: Path) -> None:
    label = json.loads(path.with_suffix(".json").read_text("utf-8"))
    wrong = [line for line in compare(read(path.read_bytes()), label) if not line.right]
    assert not wrong
