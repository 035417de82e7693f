"""How the demo tells its story: short lines first, then why, then the letters, one case, and what waits.

Everything fits 80 columns and reads as well without colour, in a pipe.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from mailbot.core.lines import safe_line
from mailbot.core.reasons_in_words import say_all
from mailbot.demo.seen import SeenCase, SeenLetter, SeenMail
from mailbot.demo.story import StoryMail

WIDEST = 110
"""Columns beyond which lines get hard to read."""

_INTRO = (
    "The National Crime Agency (NCA) writes to one Home Office mailbox when it has an interest in a foreign national "
    "offender. mailbot reads that mail, notes the interest on the case, tells NCA who owns the case, and gives the "
    "owner the task. It acts by itself only where sender and person are beyond doubt. All else waits for a person."
)
_HERE = (
    "Two mail servers, a record of nine cases and the daemon have just been started in this process, for this story. "
    "Everybody in it is invented."
)

# What an outcome is called here, and its colour.
_OUTCOMES: Mapping[str, tuple[str, str]] = {
    "processed": ("acted on", "green"),
    "review": ("a person decides", "yellow"),
    "rejected": ("rejected", "red"),
    "ignored": ("left alone", "cyan"),
}

_FACTS: Mapping[str, str] = {
    "reference": "the reference",
    "person": "who it is",
    "owner_name": "who owns the case",
    "owner_contact": "how to reach the owner",
    "case_fact": "how the case stands",
    "nca_text": "what NCA wrote",
}


class Teller:
    """Prints to one console. What came from a mail is shown as text, never as markup."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._line, self._bar = ("-", "| ") if console.options.ascii_only else ("─", "│ ")

    def open(self) -> None:
        """Say what this is."""
        self._heading("mailbot: one morning at a shared mailbox")
        self._paragraph(Text(_INTRO))
        self._console.print()
        self._paragraph(Text(_HERE))
        self._heading("What arrived, and what became of it")

    def line(self, number: int, title: str, mail: SeenMail | None) -> None:
        """Tell of one mail in one line."""
        word, colour = ("nothing in time", "red") if mail is None else _outcome(mail)
        letters = len(mail.letters) if mail else 0
        row = Text(f"{number:>2} {safe_line(title, 50):<51}")
        row.append(f"{word:<17}", style=colour)
        row.append({0: "", 1: "1 letter"}.get(letters, f"{letters} letters"))
        row.rstrip()
        self._console.print(row, soft_wrap=True)

    def sum_up(self, seen: Sequence[SeenMail | None]) -> None:
        """Count the outcomes and the letters."""
        counts = Counter(_outcome(mail)[0] for mail in seen if mail)
        letters = sum(len(mail.letters) for mail in seen if mail)
        told = ", ".join(f"{word}: {count}" for word, count in counts.items())
        self._console.print(Text(f"\n     {told}. Letters that left: {letters}."))

    def why(self, story: Sequence[StoryMail], seen: Sequence[SeenMail | None]) -> None:
        """Tell of each mail why it became what it became, and where it lies now."""
        self._heading("Why, and in which folder each lies now")
        grid = _grid(4)
        for number, (told, mail) in enumerate(zip(story, seen, strict=True), 1):
            if mail is not None:
                grid.add_row(Text(f"{number:>3}"), _explained(told, mail))
        self._console.print(grid)

    def letters(self, seen: Sequence[SeenMail | None], purposes: Mapping[str, str]) -> None:
        """Tell which letters left, by their purpose: after which mail, to whom, and which facts they tell."""
        self._heading("The letters that left")
        self._paragraph(Text(
            "Each letter declares which facts it tells; just before it leaves, the proof that its reader may be told "
            "them is checked again. The number is that of the mail which it follows. Every subject begins with the "
            "marking OFFICIAL, left out here."
        ))
        left = [(mail, letter) for mail in seen if mail for letter in mail.letters]
        for template, purpose in purposes.items():
            self._console.print()
            self._console.print(Text(purpose, style="bold"))
            rows = [(mail, letter) for mail, letter in left if letter.template == template]
            self._console.print(Padding(Text(_facts(rows[0][1]), style="dim"), (0, 0, 0, 3)))
            self._console.print(_addressed(rows))

    def mail(self, number: int, raw: StoryMail) -> None:
        """Show a mail of the story as it came."""
        self._heading(f"Mail {number}, as it came")
        self._barred(f"From: {raw.writer.name} <{raw.writer.address}>\nSubject: {raw.subject}", "bold")
        self._barred("\n" + raw.words().rstrip(), "")

    def letter(self, number: int, letter: SeenLetter) -> None:
        """Show one letter whole, as its reader sees it."""
        self._heading(f"A letter that followed from mail {number}")
        self._barred(f"To: {letter.to}\nSubject: {letter.subject}", "bold")
        if letter.attached:
            self._barred("Attached: NCA's mail, as it came", "bold")
        self._barred("\n" + letter.body.strip(), "")

    def _barred(self, words: str, style: str) -> None:
        for line in words.split("\n"):
            self._console.print(Text(self._bar, style="dim").append(line, style=style or "not dim"), soft_wrap=True)

    def case(self, case: SeenCase) -> None:
        """Show one case as it stands."""
        self._heading(f"The case of {case.name}, as it stands now")
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="bold", no_wrap=True)
        grid.add_column(overflow="fold")
        for name, lines in case.rows:
            grid.add_row(name, Text("\n".join(lines) or "none"))
        self._console.print(Padding(grid, (0, 0, 0, 1)))

    def waiting(self, waiting: Sequence[tuple[SeenMail, str]]) -> None:
        """Show what a person must decide, each with the command that would decide it."""
        self._heading("What waits for a person")
        grid = _grid(4)
        for mail, ruling in waiting:
            cell = Text(mail.subject, style="bold")
            cell.append(f"\nfrom {mail.sender}; {mail.who}\n", style="not bold dim")
            cell.append(say_all(mail.reasons) + "\n", style="not bold")
            cell.append(f"mailbot review {ruling.format(id=mail.id)}\n", style="not bold cyan")
            grid.add_row(Text(f"{mail.id:>3}"), cell)
        self._console.print(grid)

    def close(self, wrong: Sequence[str], count: int) -> None:
        """Say whether every mail became what the story says."""
        self._console.print(Rule(style="dim", characters=self._line))
        if not wrong:
            self._paragraph(Text(f"All {count} mails became what the story says.", style="bold green"))
            return
        self._paragraph(Text(f"{len(wrong)} of {count} mails did not become what the story says:", style="bold red"))
        for line in wrong:
            self._paragraph(Text(line))

    def say(self, *lines: str) -> None:
        """Say something in plain lines, each a paragraph that may hold a command and is not broken."""
        for line in lines:
            self._console.print(Text(line), soft_wrap=line.startswith(" "))

    def news(self, mail: SeenMail) -> None:
        """Tell of a mail that came while the demo stayed up."""
        word, colour = _outcome(mail)
        ruled = f" ({mail.by} has decided)" if mail.by else ""
        head = Text(f"\nMail {mail.id}: ", style="bold").append(safe_line(mail.subject, 80) or "(no subject)")
        self._console.print(head.append(ruled))
        cell = Text.assemble((word, colour), f", and filed in {mail.folder}. {say_all(mail.reasons)}")
        cell.append(f"\nfrom {mail.sender or 'nobody plainly named'}; {mail.who}", style="dim")
        for question in mail.questions:
            cell.append(f"\nto decide: {safe_line(question, 200)}", style="yellow")
        for letter in mail.letters:
            cell.append(f"\nletter to {letter.to}: {_subject(letter)}")
        self._console.print(Padding(cell, (0, 0, 0, 5)))

    def _heading(self, words: str) -> None:
        self._console.print()
        self._console.print(Text(words, style="bold"))
        self._console.print(Text(self._line * len(words), style="dim"), overflow="crop", no_wrap=True)

    def _paragraph(self, words: Text) -> None:
        self._console.print(words)


def make_console() -> Console:
    """Give a console on stdout that is never wider than reads well."""
    console = Console(highlight=False)
    console.width = min(console.width, WIDEST)
    return console


def _outcome(mail: SeenMail) -> tuple[str, str]:
    return _OUTCOMES.get(mail.outcome, (mail.outcome, "red"))


def _grid(indent: int) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=indent - 1, no_wrap=True, vertical="top")
    grid.add_column(overflow="fold")
    return grid


def _explained(told: StoryMail, mail: SeenMail) -> Text:
    cell = Text(told.title, style="bold")
    cell.append(f"\n{mail.folder}: ", style=f"not bold {_outcome(mail)[1]}")
    cell.append(f"{say_all(mail.reasons)} {told.why}", style="not bold")
    return cell


def _addressed(rows: Sequence[tuple[SeenMail, SeenLetter]]) -> Table:
    """Lay out letters of one kind: the mail that each follows, to whom, the subject."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=4, justify="right")
    grid.add_column(min_width=32, no_wrap=True)
    grid.add_column(overflow="fold")
    for mail, letter in rows:
        grid.add_row(Text(f"{mail.id}"), Text(letter.to), Text(_subject(letter)))
    return grid


def _subject(letter: SeenLetter) -> str:
    state = "" if letter.state == "sent" else f" [{letter.state}]"
    return letter.subject.removeprefix("OFFICIAL: ") + state


def _facts(letter: SeenLetter) -> str:
    return "It tells " + (", ".join(_FACTS.get(fact, fact) for fact in letter.discloses) or "nothing of anybody") + "."
