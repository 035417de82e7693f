"""One letter's folder, read and checked whole: files, declaration, syntax, placeholders, a trial."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template, nodes
from jinja2.exceptions import TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from mailbot.core.declarations import IN_A_SUBJECT, MAY_BE_TOLD, Fact, LetterDeclaration, read_declaration
from mailbot.core.errors import TemplateFault
from mailbot.core.filling import fill, samples
from mailbot.core.letter_words import MARKING, Need, Shape
from mailbot.core.lines import hidden, safe_line
from mailbot.edges.placeholders import Uses, find_uses

SUBJECT, BODY, DECLARATION = "subject.txt", "body.txt", "letter.toml"


@dataclass(frozen=True, slots=True)
class CheckedLetter:
    """A letter that may be written: its declaration and its two templates, compiled."""

    declaration: LetterDeclaration
    subject: Template
    body: Template


class FoundFaults(Exception):
    """The faults of one folder, each a line without the folder's name."""

    def __init__(self, *faults: str) -> None:
        super().__init__(*faults)
        self.faults = faults


def make_environment() -> Environment:
    """Make the sandbox in which letters are compiled: no globals, no tests, one filter, nothing undefined."""
    sandbox = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        # Letters are plain text; values are rebuilt before they enter.
        autoescape=False,
    )
    sandbox.globals.clear()
    sandbox.tests.clear()
    sandbox.filters = {"length": len}
    return sandbox


def read_letter(folder: Path, need: Need, sandbox: Environment) -> CheckedLetter:
    """Read and check the letter in `folder`. Raises FoundFaults with all that is wrong with it."""
    texts = _read_texts(folder)
    declaration = _declared(texts[DECLARATION], folder.name)
    letter = CheckedLetter(
        declaration, *(_compiled(name, texts[name], sandbox) for name in (SUBJECT, BODY)),
    )
    trees = {name: sandbox.parse(texts[name]) for name in (SUBJECT, BODY)}
    faults = (*_misplaced(texts, trees), *_misused(declaration, need, trees))
    if faults:
        raise FoundFaults(*faults)
    _try(letter, need)
    return letter


def _read_texts(folder: Path) -> Mapping[str, str]:
    texts: dict[str, str] = {}
    faults: list[str] = []
    for name in (SUBJECT, BODY, DECLARATION):
        try:
            texts[name] = (folder / name).read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            faults.append(f"{name}: missing; write it")
        except UnicodeDecodeError as fault:
            faults.append(f"{name}: not UTF-8 at byte {fault.start}; save it as UTF-8")
        except OSError as fault:
            faults.append(f"{name}: cannot be read: {fault.strerror}")
    faults.extend(line for name, text in texts.items() for line in _hidden_in(name, text))
    if faults:
        raise FoundFaults(*faults)
    return texts


def _hidden_in(name: str, text: str) -> Iterator[str]:
    for number, line in enumerate(text.split("\n"), 1):
        if odd := hidden(line):
            yield f"{name}, line {number}: holds {odd}, which nobody sees; take it out"


def _declared(text: str, folder: str) -> LetterDeclaration:
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise FoundFaults(f"{DECLARATION}: not TOML: {safe_line(str(fault))}") from None
    declaration = read_declaration(raw, folder)
    if isinstance(declaration, tuple):
        raise FoundFaults(*(f"{DECLARATION}: {fault}" for fault in declaration))
    return declaration


def _compiled(name: str, text: str, sandbox: Environment) -> Template:
    try:
        return sandbox.from_string(text)
    except TemplateSyntaxError as fault:
        raise FoundFaults(f"{name}, line {fault.lineno}: {safe_line(fault.message or 'not a template')}") from None


def _misplaced(texts: Mapping[str, str], trees: Mapping[str, nodes.Template]) -> Iterator[str]:
    if "\n" in texts[SUBJECT].rstrip("\n"):
        yield f"{SUBJECT}: several lines; a subject is one line"
    if not _begins_with_marking(trees[SUBJECT], ": "):
        yield f"{SUBJECT}: the marking is absent; begin with {{{{ marking }}}}: and a space"
    if not _begins_with_marking(trees[BODY], "\n"):
        yield f"{BODY}: the marking is absent; its first line is {{{{ marking }}}} and nothing else"


def _begins_with_marking(tree: nodes.Template, then: str) -> bool:
    match tree.body:
        case [nodes.Output(nodes=[nodes.Name(name=name), nodes.TemplateData(data=data), *_]), *_]:
            return bool(name == MARKING) and str(data).startswith(then)
        case _:
            return False


def _misused(declaration: LetterDeclaration, need: Need, trees: Mapping[str, nodes.Template]) -> Iterator[str]:
    declared = dict(declaration.placeholders)
    used = {name: find_uses(tree) for name, tree in trees.items()}
    yield from _wrong_in_texts(declared, need, used)
    yield from _wrong_in_declaration(declaration, need, {path for uses in used.values() for path in uses.placeholders})
    for path, line in used[SUBJECT].placeholders.items():
        word = need.words.get(path)
        # A flag may choose the words of a subject ("Removal cancelled"); it prints nothing about anybody.
        if word and word.shape is Shape.LINE and word.fact not in IN_A_SUBJECT:
            yield f"{SUBJECT}, line {line}: {path} is too private for a subject; say it in {BODY}"


def _wrong_in_texts(declared: Mapping[str, Fact], need: Need, used: Mapping[str, Uses]) -> Iterator[str]:
    for name, uses in used.items():
        for line, fault in uses.faults:
            yield f"{name}, line {line}: {fault}"
        for path, line in uses.placeholders.items():
            if path not in need.words:
                yield (f"{name}, line {line}: {safe_line(path, 60)} is not known for this letter; expected one of "
                       + ", ".join(need.words))
            elif path not in declared:
                yield f"{name}, line {line}: {path} is used but not declared; add it to [placeholders]"
        for path, line in uses.printed.items():
            if path in need.words and need.words[path].shape is Shape.FLAG:
                yield f"{name}, line {line}: {path} is yes or no; choose with it: {{% if {path} %}}"


def _wrong_in_declaration(declaration: LetterDeclaration, need: Need, used: set[str]) -> Iterator[str]:
    where = f"{DECLARATION}: "
    if declaration.audience is not need.audience:
        yield where + f"audience: the program sends this letter to {need.audience}, not to {declaration.audience}"
    for path, fact in declaration.placeholders:
        if path not in need.words:
            yield (where + f"{safe_line(path, 60)} is not known for this letter; expected some of "
                   + ", ".join(need.words))
            continue
        if path not in used:
            yield where + f"{path} is declared but not used; take it out"
        if fact is not need.words[path].fact:
            yield where + f"{path} discloses {need.words[path].fact}, but is declared as {fact}"
        if fact not in MAY_BE_TOLD[declaration.audience]:
            yield where + f"{path} discloses {fact}, which {declaration.audience} may not be told"


def _try(letter: CheckedLetter, need: Need) -> None:
    """Write the letter with full and with empty values, and each flag both ways: what fails, fails now."""
    paths = tuple(path for path, _ in letter.declaration.placeholders)
    for text, flag, several in (("Trial", True, 5), ("Trial", False, 2), ("", True, 1), ("", False, 2)):
        values = fill(letter.declaration.name, need.words, paths, samples(need.words, paths, text, flag, several))
        for name, template in ((SUBJECT, letter.subject), (BODY, letter.body)):
            _try_one(name, template, values)


def _try_one(name: str, template: Template, values: Mapping[str, object]) -> None:
    try:
        template.render(values)
    except (TemplateError, TemplateFault, TypeError, ValueError) as fault:
        raise FoundFaults(f"{name}: cannot be written: {safe_line(str(fault))}") from None
