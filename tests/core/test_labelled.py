"""The own labelled messages, each hard in its own way, are read as their labels say."""

import json
from pathlib import Path

import pytest

from tests.reading_of import compare, read

LABELLED = Path(__file__).parents[1] / "mail" / "labelled"

# Messages of which a field is left to a person: nothing wrong is read, but not everything is found.
LEFT_OPEN = frozenset({
    "g-closed-file", "a-four-in-prose-group-and", "s-signature-images-gateway-disclaimer-as-a",
    "s-reference-and-surname-in-the-docx",
})


@pytest.mark.parametrize("path", sorted(LABELLED.glob("*.eml")), ids=lambda p: p.stem)
def test_a_hard_message_is_read_as_its_label_says(path: Path) -> None:
    label = json.loads(path.with_suffix(".json").read_text("utf-8"))
    wrong = [line for line in compare(read(path.read_bytes()), label) if not line.right]
    if path.stem.partition("-")[2] in LEFT_OPEN:
        wrong = [line for line in wrong if not line.abstained]
    assert wrong == []


def test_each_labelled_message_says_what_makes_it_hard() -> None:
    notes = [json.loads(path.read_text("utf-8"))["notes"] for path in LABELLED.glob("*.json")]
    assert len(notes) >= 150
    assert all(notes)
