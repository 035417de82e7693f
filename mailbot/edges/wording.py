"""The wording of letters: folders of templates, checked whole at the start, filled with rebuilt values.

    templates/letters/NAME/subject.txt     one line, which begins with the marking
    templates/letters/NAME/body.txt        plain text; a paragraph is one line, and is wrapped when written
    templates/letters/NAME/letter.toml     the declaration (`mailbot.core.declarations`)

Nothing is compiled for a letter: `Wording.load` compiles all, tries each with full and with empty values,
and raises TemplateFault with every fault by its file. `mailbot.core.letter_words` says what a template may use.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Self

from jinja2.exceptions import TemplateError

from mailbot.core.declarations import Audience, LetterDeclaration, Written, tells_nca
from mailbot.core.errors import TemplateFault
from mailbot.core.filling import fill
from mailbot.core.letter_words import LETTERS, MARKING
from mailbot.core.lines import safe_line, wrap
from mailbot.edges.letter_folder import CheckedLetter, FoundFaults, make_environment, read_letter

SUBJECT_LIMIT = 200
"""Characters of a subject, marking and all; a longer one is cut and ends in an ellipsis."""


class Wording:
    """Every letter that the program needs, checked and compiled."""

    def __init__(self, letters: Mapping[str, CheckedLetter], marking: str) -> None:
        self._letters = letters
        self._marking = marking

    @classmethod
    def load(cls, folder: Path, marking: str) -> Self:
        """Read, check and compile every letter under `folder`. Raises TemplateFault listing every fault.

        `marking` is the protective marking ("OFFICIAL") that begins each subject and each body.
        """
        faults = [*_wrong_marking(marking), *_wrong_folders(folder)]
        sandbox, letters = make_environment(), {}
        for name, need in LETTERS.items():
            if not (folder / name).is_dir():
                continue
            try:
                letters[name] = read_letter(folder / name, need, sandbox)
            except FoundFaults as found:
                faults.extend(f"{name}/{fault}" for fault in found.faults)
        if faults:
            raise TemplateFault(f"The letters in {folder} are not right:", tuple(faults))
        return cls(letters, marking)

    def declaration(self, template: str) -> LetterDeclaration:
        """Give what the letter `template` declares. Raises TemplateFault for a name that is not a letter's."""
        return self._letter(template).declaration

    def disclosing_to_nca(self) -> frozenset[str]:
        """Give the letters to NCA that disclose anything, by what they declare."""
        declared = (letter.declaration for letter in self._letters.values())
        return frozenset(one.name for one in declared if one.audience is Audience.NCA and tells_nca(one.discloses()))

    def write(self, template: str, facts: Mapping[str, object]) -> Written:
        """Write the letter `template` with `facts`, by the words of the program ("" = not known).

        Only declared facts enter, each rebuilt into one safe line. Raises TemplateFault when a declared
        fact is missing or is of the wrong kind.
        """
        letter = self._letter(template)
        declared = [path for path, _ in letter.declaration.placeholders]
        values = fill(template, LETTERS[template].words, declared, {**facts, MARKING: self._marking})
        try:
            subject, body = letter.subject.render(values), letter.body.render(values)
        except TemplateError as fault:
            raise TemplateFault(f"{template} cannot be written:", (safe_line(str(fault)),)) from None
        return Written(
            subject=safe_line(subject, SUBJECT_LIMIT), body=wrap(body),
            version=letter.declaration.version, discloses=letter.declaration.discloses(),
        )

    def _letter(self, template: str) -> CheckedLetter:
        if template not in self._letters:
            raise TemplateFault("No such letter:", (f"{safe_line(template, 60)}: expected one of "
                                                    + ", ".join(self._letters),))
        return self._letters[template]


def _wrong_marking(marking: str) -> Iterator[str]:
    if not marking or safe_line(marking, LETTERS["owner-task"].words[MARKING].limit) != marking:
        yield 'letters.marking: expected one short line such as "OFFICIAL"'


def _wrong_folders(folder: Path) -> Iterator[str]:
    if not folder.is_dir():
        yield "letters.folder: there is no such folder; the program's own is templates/letters"
        return
    found = {path.name for path in folder.iterdir() if path.is_dir()}
    for name in LETTERS:
        if name not in found:
            yield f"{name}: missing; the program needs this letter, restore its folder"
    for name in sorted(found - set(LETTERS)):
        if not name.startswith((".", "_")):
            yield f"{safe_line(name, 60)}: no letter of the program has this name; take the folder away or rename it"
