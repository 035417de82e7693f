"""The facts of a letter, rebuilt before they enter its template: only what is declared, one safe line each."""

from collections.abc import Iterable, Mapping, Sequence
from types import SimpleNamespace

from mailbot.core.errors import TemplateFault
from mailbot.core.letter_words import LISTS, RECORDS, Placeholder, Shape
from mailbot.core.lines import safe_line

Words = Mapping[str, Placeholder]


def fill(letter: str, words: Words, declared: Iterable[str], facts: Mapping[str, object]) -> dict[str, object]:
    """Give the values for a template: those of `facts` that the letter declares, and no others.

    Raises TemplateFault with every fact that is missing or of the wrong kind, each by its dotted path.
    """
    faults: list[str] = []
    values: dict[str, object] = {}
    for root, fields in _grouped(declared).items():
        if root in RECORDS:
            values[root] = _record(root, words, fields, facts.get(root), faults)
        elif root in LISTS:
            values[root] = _records(root, words, fields, facts.get(root), faults)
        else:
            values[root] = _value(root, words[root], facts.get(root), faults)
    if faults:
        raise TemplateFault(f"{letter} cannot be written:", tuple(faults))
    return values


def samples(words: Words, declared: Iterable[str], text: str, flag: bool, several: int) -> dict[str, object]:
    """Make facts for a trial: `text` in every line, `flag` in every flag, `several` records in every list."""
    made: dict[str, object] = {}
    for root, fields in _grouped(declared).items():
        record = {field: _sample(words[f"{root}.{field}"], text, flag) for field in fields}
        if root in LISTS:
            made[root] = [record] * several
        else:
            made[root] = record if root in RECORDS else _sample(words[root], text, flag)
    return made


def _sample(placeholder: Placeholder, text: str, flag: bool) -> object:
    return flag if placeholder.shape is Shape.FLAG else text


def _grouped(declared: Iterable[str]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for path in declared:
        root, _, field = path.partition(".")
        grouped.setdefault(root, []).extend([field] if field else [])
    return grouped


def _records(root: str, words: Words, fields: list[str], found: object, faults: list[str]) -> list[SimpleNamespace]:
    if not isinstance(found, Sequence) or isinstance(found, str) or not found:
        faults.append(f"{root}: expected a list of at least one record, found {type(found).__name__}")
        return []
    return [_record(root, words, fields, record, faults) for record in found]


def _record(root: str, words: Words, fields: list[str], found: object, faults: list[str]) -> SimpleNamespace:
    if not isinstance(found, Mapping):
        faults.append(f"{root}: expected a record, found {type(found).__name__}")
        return SimpleNamespace()
    paths = {field: f"{root}.{field}" for field in fields}
    return SimpleNamespace(**{field: _value(path, words[path], found.get(field), faults)
                              for field, path in paths.items()})


def _value(path: str, placeholder: Placeholder, found: object, faults: list[str]) -> object:
    expected = bool if placeholder.shape is Shape.FLAG else str
    if not isinstance(found, expected):
        # The value itself is not told: it may be about a person, and this line may be logged.
        faults.append(f"{path}: expected {'yes or no' if expected is bool else 'text'}, "
                      + ("nothing was given" if found is None else f"found {type(found).__name__}"))
        return ""
    return safe_line(found, placeholder.limit) if isinstance(found, str) else found
