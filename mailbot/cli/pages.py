"""One case, one mail, one letter and the service, as people read them: a line for each thing, and tables for lists.

`--json` gives everything; here stands what somebody who looks wants to know.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mailbot.cli import printing
from mailbot.core.letter_facts import CONFISCATION_IN_WORDS
from mailbot.core.reasons_in_words import beside_what_it_repeats, say_all
from mailbot.core.states import STANDING, Confiscation

Row = Mapping[str, Any]

_TASKS = ("id", "kind", "assignee", "due_on", "state", "why")


def print_case(case: Row) -> None:
    """Print how a case stands now: who owns it, NCA's interest, confiscation, milestones, and what is to be done."""
    printing.fields({
        "reference": case["reference"], "name": case["name"], "date of birth": case["date_of_birth"],
        "case owner": _owner(case["owner"]), "progress": case["progress"], "file": case["file_location"],
        "NCA's interest": _interest(case["interest"]),
        "confiscation": CONFISCATION_IN_WORDS[Confiscation(case["confiscation"])], "bar": _bar(case["bar"]),
        "case extract shows": ", ".join(f"{name.replace('_', ' ')} {day}" for name, day in case["extract"].items()),
    })
    _section("milestones", [_milestone(one) for one in case["milestones"]], ("noted", "milestone", "details", "NCA"))
    standing = [task for task in case["tasks"] if task["state"] in STANDING]
    _section("to be done", standing, _TASKS)


def print_message(message: Row) -> None:
    """Print what became of a mail, in words."""
    repeats = message["repeats"]
    printing.fields({
        "mail": message["id"], "message id": message["message_id"], "from": message["party"], "kind": message["kind"],
        "arrived": message["arrived_at"], "outcome": message["outcome"],
        "because": say_all(message["reasons"], repeats),
        "reasons": ", ".join(beside_what_it_repeats(message["reasons"], repeats)),
        "decided": _decided(message), "lies in": message["folder"], "letters": _numbers(message["letters"]),
    })
    _section("tasks", message["tasks"], ("id", "kind", "reference", "assignee", "due_on", "state"))


_TRIES = 10
"""So many of a letter's last tries are shown; `--json` has them all."""


def print_letter(letter: Row) -> None:
    """Print where a letter stands, and on what proof it may go. Its text follows."""
    proof = letter["proof"]
    ruled = f"; decided by {proof['ruled_by']}" if proof.get("ruled_by") else ""
    agreed = [f"{reference}: {what}" for reference, what in proof["agreed"].items()]
    printing.fields({
        "letter": letter["id"], "template": f"{letter['template']}, version {proof['template_version']}",
        "to": letter["to"], "subject": letter["subject"], "state": letter["state"],
        "perhaps twice": "yes" if letter["possibly_twice"] else "", "last answer": letter["last_answer"],
        "tries": [f"{_second(one['at'])}: {one['code'] or ''} {one['answer']}" for one in letter["tries"][-_TRIES:]],
        "because of": f"mail {letter['message']}" if letter["message"] else proof["sender"],
        "tells": ", ".join(proof["discloses"]) or "nothing of a case", "proof": f"{proof['sender']}{ruled}",
        "agreement": agreed,
        "version of the case": [f"{name}: {number}" for name, number in proof.get("versions", {}).items()],
        "message id": letter["message_id"],
    })


def print_status(standing: Row) -> None:
    """Print how the service stands: what waits, the loops, and how busy it is beside the limits of the breaker."""
    told = standing["disclosures"]
    apart = ("mailbox", "loops", "alarms", "disclosures", "instances")
    plain = {name: value for name, value in standing.items() if name not in apart}
    loops = [" ".join(filter(None, (f"{name}:", one.get("detail"), _minute(str(one["at"])))))
             for name, one in standing["loops"].items()]
    printing.fields({"mailbox looked at": standing["mailbox"]["looked_at"]} | plain | {
        "loops": loops, "instances": [_instance(one) for one in standing["instances"]],
        "disclosures": _paused(told),
        "busiest hour": f"{told['busiest_hour']} letters to NCA; the breaker pauses at {told['busiest_hour_limit']}",
        "of one sender": f"{told['busiest_hour_of_a_sender']}; at {told['busiest_hour_of_a_sender_limit']}",
    })


def _instance(one: Row) -> str:
    holds = f"holds the mailbox since {_minute(str(one['holds_since']))}" if one["holds_the_mailbox"] else "stands by"
    seen = f"gone since {_minute(str(one['seen_at']))}" if one["gone"] else f"seen {_second(str(one['seen_at']))}"
    return f"{one['name']}: {holds}, {seen}"


def _paused(told: Row) -> str:
    if not told["paused"]:
        return "go on"
    return f"paused by {told['by']} ({told['why']}); {told['letters_held']} letters held"


def _section(title: str, rows: Sequence[Row], columns: Iterable[str]) -> None:
    if rows:
        printing.console.print(f"\n{title}", style="bold")
        printing.table(rows, tuple(columns), "")


def _owner(owner: Row | None) -> str:
    return ", ".join(filter(None, (owner["name"], owner["email"], owner["phone"]))) if owner else "not allocated"


def _interest(interest: Row | None) -> str:
    if interest is None:
        return "none"
    who = " ".join(filter(None, (interest["officer"], interest["officer_address"] and f"<{_address(interest)}>")))
    ended = f", ended {_minute(interest['ended_at'])}" if interest["ended_at"] else ""
    since = f"{interest['state']} since {_minute(interest['since'])}{ended}"
    return f"{since}; {who or 'nobody proved'}, mail {interest['message']}"


def _address(interest: Row) -> str:
    return str(interest["officer_address"])


def _bar(bar: Row | None) -> str:
    return f"{bar['what']} (mail {bar['message']}, {_minute(bar['noted_at'])})" if bar else "none"


def _milestone(row: Row) -> dict[str, str]:
    details = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in row["details"].items() if value)
    notice = "" if row["notice_days"] is None else f", {row['notice_days']} full days' notice"
    told = f"letter {row['letter']}, {row['letter_state']}" if row["letter"] else "not told"
    return {
        "noted": _minute(row["noted_at"]), "milestone": row["name"].replace("_", " "), "details": details,
        "NCA": f"{told}{notice}" if row["state"] != "superseded" else f"{told}, replaced",
    }


def _decided(message: Row) -> str:
    when = _minute(message["decided_at"])
    return f"{when} by {message['decided_by']}" if when else ""


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


def _minute(at: str | None) -> str:
    """Write a moment of the record to the minute, in UTC as everywhere in the commands."""
    return f"{at[:16].replace('T', ' ')} UTC" if at else ""


def _second(at: str) -> str:
    """The same to the second: whether an instance is alive shows within its term of 15 seconds."""
    return f"{at[:19].replace('T', ' ')} UTC"
