"""`explain`: what a message says, on what evidence, and what would be done and why. Changes nothing."""

import dataclasses
import hashlib
import re
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from mailbot.cli import printing
from mailbot.cli.context import Context
from mailbot.cli.marking import mark
from mailbot.cli.running import AsJson
from mailbot.config import Config
from mailbot.core.decision import Decision
from mailbot.core.errors import MailbotError, WrongUse
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.lines import safe_line
from mailbot.core.notification import Details, Notification, Reading, Subject
from mailbot.core.pages import Page
from mailbot.core.reasons_in_words import say_all
from mailbot.core.rules import decide
from mailbot.core.states import Party

# A field that mail has (RFC 5322, section 3.6) or that a program added; any word with a colon stands in other files.
_A_FIELD = re.compile(
    rb"(?mi)^(?:from|sender|reply-to|to|cc|bcc|date|subject|message-id|in-reply-to|references|comments|keywords"
    rb"|received|return-path|delivered-to|envelope-to|mime-version|auto-submitted|precedence|importance|priority"
    rb"|user-agent|authentication-results|(?:x|arc|content|dkim|list|resent|thread)-[!-9;-~]{1,100})[ \t]*:"
)

# A number above that of any recorded mail: what is explained would come after them all.
# What other programs are told of the sender (the contract of the command).
_SENDER = ("party", "address", "verified", "why")
_NEXT = 2**62

Read = tuple[Reading, tuple[Page, ...]]
Look = Callable[[bytes, Reading], Facts]


def add_to(app: typer.Typer) -> None:
    """Hang the command up."""
    app.command()(explain)


def explain(
    context: typer.Context,
    files: Annotated[list[str], typer.Argument(help="Messages as files (.eml).")],
    cases: Annotated[str, typer.Option("--cases", help="A case extract (CSV) to decide with.")] = "",
    json: AsJson = False,
) -> None:
    """Say what messages say, on what evidence, and what would be done and why."""
    from mailbot.reading.room import ReadingRoom

    start: Context = context.obj
    config = start.config_or_example()
    if start.path is None and not json:
        typer.echo("mailbot: no configuration is named; read as config/mailbot.example.toml has it", err=True)
    look = _facts_from(start, config, cases)
    with ReadingRoom(config.reading, config.stamp_policy()) as room:
        begun = [(name, raw, room.read_with_pages(raw, len(raw)) if isinstance(raw, bytes) else None)
                 for name, raw in ((name, _bytes_of(name)) for name in files)]
        explained = [_explain_one(name, raw, future, look, json=json) for name, raw, future in begun]
    if not all(explained):
        raise typer.Exit(1)


def _explain_one(name: str, raw: bytes | str, future: "Future[Read] | None", look: Look, *, json: bool) -> bool:
    """Say what one message says, or why it cannot be said; tell which of the two it was."""
    try:
        if future is None or not isinstance(raw, bytes):
            raise MailbotError(str(raw))
        reading, pages = future.result()
        explained = as_object(name, reading, decide(reading, look(raw, reading)))
        if json:
            printing.as_json([explained])
        else:
            _print(name, reading, pages, explained)
    except MailbotError as fault:
        typer.echo(f"mailbot: {safe_line(name, 200)}: {fault}", err=True)
        return False
    return True


def _bytes_of(name: str) -> bytes | str:
    """Give the bytes of a message, or in words why there is none."""
    try:
        raw = Path(name).read_bytes()
    except OSError as fault:
        return f"cannot be read: {fault.strerror}"
    if not raw.strip():
        return "is empty; expected a message as a mail program saves it (.eml)"
    if not _A_FIELD.search(raw[:65536]):
        return "is no mail: it has no header; expected a message as a mail program saves it (.eml)"
    return raw


def _facts_from(start: Context, config: Config, extract: str) -> Look:
    """Choose where the cases come from: the extract, else the record if there is one, else nowhere."""
    from mailbot.service.deciding import policy_facts_of, references_in
    from mailbot.service.office import utc_now

    plain = policy_facts_of(config, utc_now().date())
    if extract:
        held = _cases_of(Path(extract))
        return lambda raw, reading: dataclasses.replace(plain, cases=_named(held, references_in(reading)))
    if start.path is None or not _open_without_change(config):
        return lambda raw, reading: plain
    from mailbot.service.gathering import ReadMessage, add_what_is_known

    return lambda raw, reading: add_what_is_known(
        plain, [ReadMessage(_NEXT, hashlib.sha256(raw).hexdigest(), reading)], utc_now()
    )[0]


def _named(held: Mapping[str, CaseFacts], references: frozenset[str]) -> dict[str, CaseFacts]:
    return {reference: held[reference] for reference in references if reference in held}


def _open_without_change(config: Config) -> bool:
    from mailbot.store.opening import is_behind, record_exists, set_up

    if not record_exists(config.store):
        return False
    set_up(config.store)
    if is_behind():
        raise WrongUse("the record is of an earlier version; `mailbot status` brings it up to date")
    return True


def _cases_of(path: Path) -> dict[str, CaseFacts]:
    from mailbot.service.extracts import facts_of, read_file

    return {row.reference: facts_of(row) for row in read_file(path)}


def as_object(name: str, reading: Reading, decision: Decision) -> dict[str, Any]:
    """Give the object of the command contract."""
    said = reading.notification
    return {
        "file": name, "message_id": reading.message_id,
        "sender": {name: getattr(reading.sender, name) for name in _SENDER},
        "kind": said.kind, "automatic": said.automatic,
        "subjects": [_subject(subject) for subject in said.subjects],
        "milestone": said.milestone, "ask": said.ask,
        "details": _details(said, staff=reading.sender.party is Party.HOME_OFFICE),
        "questions": list(said.questions), "problems": list(reading.problems), "defects": list(reading.defects),
        "evidence": [dataclasses.asdict(evidence) for evidence in said.evidence],
        "losers": [dataclasses.asdict(loser) for loser in said.losers],
        "decision": {
            "outcome": decision.outcome, "reasons": list(decision.reasons),
            "letters": [{"template": letter.template, "to": letter.to} for letter in decision.letters],
            "tasks": [dataclasses.asdict(task) for task in decision.tasks],
        },
    }


def _subject(subject: Subject) -> dict[str, Any]:
    return {
        "reference": subject.reference, "name": subject.name,
        "date_of_birth": subject.date_of_birth.isoformat() if subject.date_of_birth else None,
        "confiscation": subject.confiscation,
        "evidence": [dataclasses.asdict(evidence) for evidence in subject.evidence],
    }


def _details(said: Notification, *, staff: bool) -> dict[str, Any] | None:
    """Give what staff say of a milestone, field by field; None where nobody of the staff wrote."""
    if said.kind != "case_update" and not staff:
        return None
    details = said.details or Details()
    return {
        "date": details.date.isoformat() if details.date else None, "outcome": details.outcome,
        "restrictions": details.restrictions,
        "removal_date": details.removal_date.isoformat() if details.removal_date else None,
        "flight": details.flight, "destination": details.destination, "cancelled": details.cancelled,
    }


def _print(name: str, reading: Reading, pages: tuple[Page, ...], explained: dict[str, Any]) -> None:
    said, decision = reading.notification, explained["decision"]
    printing.console.rule(Text(safe_line(name, 200)), align="left")
    printing.fields({
        "from": reading.sender.address, "who": reading.sender.why, "kind": said.kind or "not known",
        "automatic": said.automatic, "milestone": said.milestone,
    })
    for subject in said.subjects:
        printing.console.print(Text(_one_line_of(subject), style="bold"))
    mark(pages, (*said.evidence, *(item for subject in said.subjects for item in subject.evidence)))
    for loser in said.losers:
        words = f"not a {loser.field.replace('_', ' ')}: “{loser.text}” ({loser.part}), {loser.why}"
        printing.console.print(Text(safe_line(words, 300), style="dim"))
    for question in said.questions:
        printing.console.print(Text(f"to decide: {safe_line(question, 500)}", style="yellow"))
    printing.fields({
        "outcome": decision["outcome"], "because": say_all(decision["reasons"]),
        "letters": [f"{letter['template']} to {letter['to']}" for letter in decision["letters"]],
        "tasks": [f"{task['kind']} for {task['assignee']} by {task['due_on']}" for task in decision["tasks"]],
        "problems": list(reading.problems), "oddities": list(reading.defects),
    })


def _one_line_of(subject: Subject) -> str:
    born = f"born {subject.date_of_birth.isoformat()}" if subject.date_of_birth else "date of birth not given"
    words = (subject.reference or "no reference", subject.name or "no name", born,
             f"confiscation: {subject.confiscation or 'unclear'}")
    return safe_line(" · ".join(words), 300)
