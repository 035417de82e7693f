"""Rules 1 to 5 and 12: the sender is judged strictly, on the raw bytes, once, and people see the verdict."""

import ast
import inspect
from email import message_from_bytes, policy
from email.utils import parseaddr
from pathlib import Path

import pytest

from mailbot.config import load_example
from mailbot.core import stamp, stamp_grammar
from mailbot.core.rules import decide
from mailbot.core.states import Outcome, Party
from tests.casework import OFFICER, POLICY, REFERENCE, case, facts, mail, nca, staff, stranger, unallocated
from tests.rules.worlds import PEOPLE, Told

RECEIVED = "Received: from out by mx.office.example; Tue, 18 Feb 2014 10:00:00 +0000"
PASS = "dmarc=pass header.from=nca.example"


def judged(*lines: str, results: str = PASS, server: str = "mx.office.example", rules: stamp.StampPolicy = POLICY):
    """Judge a mail with these fields under a stamp of `server` with these results."""
    head = (f"Authentication-Results: {server}; {results}", RECEIVED, *(lines or (f"From: <{OFFICER}>",)))
    return stamp.judge("\r\n".join((*head, "", "Text")).encode(), rules)


@pytest.mark.parametrize("field", [
    f"From: Liaison: <{OFFICER}>;", f"From: <@evil.example:{OFFICER}>", f"From: {OFFICER} (x@evil.example)",
    f"From: <{OFFICER}>\r\nFrom: <x@evil.example>",
])
def test_rule_01_the_librarys_view_of_from_is_not_believed(field: str) -> None:
    shown = message_from_bytes(f"{field}\r\n\r\n".encode(), policy=policy.compat32)["From"]
    assert parseaddr(shown)[1] == OFFICER
    assert not judged(field).verified


def test_rule_01_the_sender_is_judged_by_a_parser_of_our_own() -> None:
    imported = {
        name for module in (stamp, stamp_grammar) for node in ast.walk(ast.parse(inspect.getsource(module)))
        for name in _imports(node)
    }
    assert {name.partition(".")[0] for name in imported} == {"dataclasses", "enum", "collections", "re", "mailbot"}
    assert not any("mail.core.mail" in name or name.endswith((".mail", ".addresses")) for name in imported)


def _imports(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [str(node.module)] if isinstance(node, ast.ImportFrom) else []


@pytest.mark.parametrize("lines", [
    (f"From: <{OFFICER}>", "From: <x@evil.example>"), (f"From: <{OFFICER}>", f"From : <{OFFICER}>"),
    (f"From: <{OFFICER}>, <x@evil.example>",), ('From: <"officer"@nca.example>',), (f"From: {OFFICER} (Liaison)",),
    ("From: <officer@nc\u0430.example>",), (f"Sender: <{OFFICER}>",), ("From:",),
])
def test_rule_02_exactly_one_from_and_exactly_one_plain_mailbox(lines: tuple[str, ...]) -> None:
    assert judged().verified
    assert not judged(*lines).verified


@pytest.mark.parametrize("results", [
    "dmarc=fail header.from=nca.example", "dmarc=none header.from=nca.example",
    "dmarc=temperror header.from=nca.example", "dmarc=permerror header.from=nca.example",
    "dmarc=bestguesspass header.from=nca.example", f"{PASS}; {PASS}",
    "dmarc=pass header.from=evil.example", "dmarc=pass", "spf=pass smtp.mailfrom=nca.example", f"{PASS} (", "none",
    f'spf=pass smtp.mailfrom="x; {PASS}"@evil.example',
])
def test_rule_03_only_one_pass_for_the_very_domain_in_from(results: str) -> None:
    assert not judged(results=results).verified


@pytest.mark.parametrize("server", ["mx.evil.example", "a.mx.office.example", '"mx.office.example"', ""])
def test_rule_03_only_the_stamp_of_our_own_server(server: str) -> None:
    assert judged(server="MX.Office.Example").verified
    assert not judged(server=server).verified


def test_rule_03_only_the_topmost_stamp_and_only_above_the_first_received() -> None:
    ours, failed = f"Authentication-Results: mx.office.example; {PASS}", "dmarc=fail header.from=nca.example"
    assert not judged(ours, f"From: <{OFFICER}>", results=failed).verified
    below = "\r\n".join((RECEIVED, ours, f"From: <{OFFICER}>", "", "")).encode()
    assert not stamp.judge(below, POLICY).verified


def test_rule_03_a_relay_that_stamps_below_its_own_received_says_so_and_check_tells_what_is_relied_on(
    told: Told,
) -> None:
    example = load_example()
    settings = example.model_copy(update={"stamp": example.stamp.model_copy(update={"above_received": False})})
    lines = [RECEIVED, f"Authentication-Results: {settings.stamp.authserv_id}; {PASS}", f"From: <{OFFICER}>", "", ""]
    assert stamp.judge("\r\n".join(lines).encode(), settings.stamp_policy()).verified
    told.world.configure(stamp={"above_received": False})
    try:
        checked = told.world.ask("check")
    finally:
        told.world.configure(stamp={"above_received": True})
    [row] = [row for row in checked if row["what"] == "stamp"]
    assert "everything rests on that relay removing forged" in row["detail"]


@pytest.mark.parametrize(("address", "party"), [
    (OFFICER, Party.NCA), ("x@mail.nca.example", Party.UNKNOWN), ("x@not-nca.example", Party.UNKNOWN),
    ("x@nca.example.evil.example", Party.UNKNOWN), ("x@nc\u0430.example", Party.UNKNOWN),
    ("x@xn--nc-7kc.example", Party.UNKNOWN), ("OFFICER@NCA.EXAMPLE", Party.UNKNOWN),
])
def test_rule_04_parties_by_exact_address_or_exact_domain(address: str, party: Party) -> None:
    assert POLICY.party_of(address) is party


def test_rule_05_the_verdict_is_kept_with_the_message_and_shown_to_people(told: Told) -> None:
    row = told.shown("forged")
    assert (row["verified"], row["from"]) == (False, PEOPLE["forged"].officer)
    assert row["why"] == "not verified: our server says dmarc=fail"
    assert "dmarc=fail" in told.world.mailbot("why", str(row["id"])).stdout


def test_rule_05_later_steps_read_the_kept_verdict(told: Told) -> None:
    proof = told.proof_of_letter_to(PEOPLE["plain"].officer)
    assert proof["sender"] == "dmarc=pass for nca.example by mx.homeoffice.example; " + (
        f"From {PEOPLE['plain'].officer} is on the list of NCA"
    )


@pytest.mark.parametrize("sender", [nca(verified=False), staff(verified=False), stranger()])
def test_rule_12_unverified_mail_goes_to_a_person_and_is_neither_dropped_nor_answered(sender) -> None:
    for held in (case(), unallocated()):
        decision = decide(mail(sender=sender), facts(held))
        assert (decision.outcome, decision.letters, decision.notes) == (Outcome.REVIEW, (), ())


def test_rule_12_a_person_sees_it_with_a_red_mark(told: Told) -> None:
    shown = told.world.mailbot("review", "list", FORCE_COLOR="1").stdout
    [line] = [line for line in shown.splitlines() if PEOPLE["forged"].officer in line and "NOT VERIFIED" in line]
    assert "\x1b[1;31m" in line
    assert REFERENCE not in line


def test_rule_12_it_lies_in_the_review_folder_byte_for_byte(told: Told) -> None:
    assert told.raw["forged"] in told.folders["Review"]
    assert Path(told.world.folder / "mailbot.db").exists()
