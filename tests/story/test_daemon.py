"""The daemon in service: it waits, it is told to stop, servers go and come, people touch the mailbox, cases change."""

import json
import os
import re
import signal
import subprocess
import time
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.servers.dovecot import Dovecot
from tests.servers.provision import free_ports
from tests.servers.sink import Sink
from tests.servers.tripwire import Tripwire
from tests.servers.wires import Proxy
from tests.story.mails import NCA, OFFICER, Generator, Person, cases_of, interest
from tests.story.world import MAILBOT, PATIENCE, World, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
PEOPLE = tuple(Person(f"B765432{n}", f"Dorin VALCANU {'ABCD'[n] * 4}", f"1979-11-0{n + 1}") for n in range(4))


def mail_about(person: Person) -> bytes:
    return stamp(interest(person, message_id=f"{person.reference}@nca.example"), NCA)


@pytest.fixture
def prepared(world: World) -> World:
    world.configure(mailbox={"poll_seconds": 600})
    world.import_cases(ONE.case(), *(person.case() for person in PEOPLE))
    return world


def test_a_mail_delivered_while_it_idles_is_answered_within_two_seconds(prepared: World) -> None:
    took = []
    with prepared.daemon() as daemon:
        for number, person in enumerate(PEOPLE, 1):
            prepared.deliver(mail_about(person))
            began = time.monotonic()
            assert len(prepared.sink.wait_for_letters(2 * number, 30)) == 2 * number
            took.append(time.monotonic() - began)
            daemon.wait_for("mail-filed", times=number)
        assert daemon.stop() == 0
    # It looks by itself every ten minutes only. Where the machine is busy with other things, the quickest counts.
    assert min(took) < 2


@pytest.mark.slow
def test_sigterm_ends_it_with_0_and_what_it_had_begun_is_finished_or_untouched(prepared: World) -> None:
    posts = Generator(4).posts(150)
    prepared.import_cases(*cases_of(posts))
    prepared.deliver(*(post.raw for post in posts))
    with prepared.daemon() as daemon:
        daemon.wait_for("message-decided", times=10)
        began = time.monotonic()
        assert daemon.stop() == 0
        assert time.monotonic() - began < 30
        daemon.wait_for("daemon-stopped")
    letters, messages = prepared.letters(), prepared.messages()
    assert {row["state"] for row in letters} <= {"sent", "queued"}
    assert prepared.left() == {row["message_id"]: 1 for row in letters if row["state"] == "sent"}
    # What was decided and not filed yet lies in the mailbox as before; no mail is nowhere, and none in two places.
    filed = [row for row in messages if row["state"] == "filed"]
    assert len(prepared.folders().pop("INBOX", [])) == len(posts) - len(filed)
    assert sorted(mail for mails in prepared.folders().values() for mail in mails) == sorted(post.raw for post in posts)
    prepared.run_once()
    assert [row["outcome"] for row in prepared.messages()] == [post.outcome for post in posts]
    assert prepared.left() == {row["message_id"]: 1 for row in prepared.letters()}


def test_after_a_start_status_shows_the_first_look_and_not_the_one_before_the_restart(prepared: World) -> None:
    def looked_at() -> str:
        return str(prepared.ask("status")[0]["mailbox"]["looked_at"])

    prepared.run_once()
    before = looked_at()
    with prepared.daemon() as daemon:
        daemon.wait_for("reconciled")
        # Whoever restarted it looks at once; the next sign of life comes after fifteen seconds only.
        deadline = time.monotonic() + 8
        while looked_at() == before:
            assert time.monotonic() < deadline
        assert daemon.stop() == 0


def test_ctrl_c_ends_it_with_0_too(prepared: World) -> None:
    with prepared.daemon() as daemon:
        daemon.wait_for("mailbox-opened")
        daemon.process.send_signal(signal.SIGINT)
        assert daemon.end() == 0


def test_on_a_terminal_that_goes_away_it_ends_with_0(prepared: World) -> None:
    ours, theirs = os.openpty()
    command = [MAILBOT, "--config", prepared.config, "run"]
    with os.fdopen(ours, "rb", 0) as screen, subprocess.Popen(
        command, env=prepared.environment(), stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        while b"mailbox-opened" not in screen.read(65536):
            pass
        process.send_signal(signal.SIGHUP)
        assert process.wait(PATIENCE) == 0


def test_read_again_it_goes_on_by_the_new_configuration(prepared: World) -> None:
    with prepared.daemon() as daemon:
        daemon.wait_for("mailbox-opened")
        prepared.configure(letters={"marking": "OFFICIAL-SENSITIVE"})
        daemon.process.send_signal(signal.SIGHUP)
        daemon.wait_for("mailbox-opened", times=2)
        prepared.deliver(mail_about(ONE))
        daemon.wait_for("letter-accepted", times=2)
        assert daemon.stop() == 0
    assert all(b"OFFICIAL-SENSITIVE" in letter.raw for letter in prepared.sink.letters)


def test_a_second_instance_does_nothing_and_says_why_even_while_the_first_is_paused(prepared: World) -> None:
    with prepared.daemon() as daemon:
        daemon.wait_for("mailbox-opened")
        daemon.process.send_signal(signal.SIGSTOP)
        prepared.deliver(mail_about(ONE))
        refused = prepared.run_once(code=1)
        assert "another mailbot works on this record" in refused.stderr
        assert "Traceback" not in refused.stderr
        assert (prepared.folders().keys(), prepared.sink.tries) == ({"INBOX"}, [])
        daemon.process.send_signal(signal.SIGCONT)
        daemon.wait_for("mail-filed")
        assert daemon.stop() == 0
    assert set(prepared.left().values()) == {1}
    assert len(prepared.messages()) == 1


def test_a_server_without_idle_is_polled(sink: Sink, tmp_path: Path) -> None:
    with Dovecot(capability="IMAP4rev1 UIDPLUS MOVE NAMESPACE") as dovecot:
        world = World(tmp_path, dovecot, sink)
        world.configure(mailbox={"poll_seconds": 1})
        world.import_cases(ONE.case())
        with world.daemon() as daemon:
            daemon.wait_for("mailbox-opened")
            world.deliver(mail_about(ONE))
            daemon.wait_for("mail-filed")
            assert daemon.stop() == 0


@pytest.mark.slow
def test_a_mail_server_that_goes_away_and_comes_back_is_served_again(sink: Sink, tmp_path: Path) -> None:
    with Dovecot() as dovecot:
        world = World(tmp_path, dovecot, sink)
        world.import_cases(ONE.case(), PEOPLE[0].case())
        with world.daemon() as daemon:
            world.deliver(mail_about(ONE))
            daemon.wait_for("mail-filed")
            dovecot.stop()
            daemon.wait_for("loop-troubled", loop="receiver", fault="MailboxAway", times=2)
            dovecot.start()
            world.deliver(mail_about(PEOPLE[0]))
            daemon.wait_for("mail-filed", times=2)
            assert daemon.stop() == 0
        assert [row["outcome"] for row in world.messages()] == ["processed", "processed"]
        assert set(world.left().values()) == {1}


@pytest.mark.slow
def test_a_letter_that_is_put_off_is_delivered_once_later(prepared: World) -> None:
    prepared.sink.refuse(OFFICER, "451 4.7.1 try again later")
    prepared.sink.refuse(ONE.owner, "451 4.3.0 not now", at="data")
    prepared.deliver(mail_about(ONE))
    with prepared.daemon() as daemon:
        daemon.wait_for("letter-deferred", times=2)
        daemon.wait_for("mail-filed")
        assert [(row["state"], row["attempts"]) for row in prepared.letters()] == [("queued", 1)] * 2
        # By itself it waits for twenty seconds; an administrator need not.
        prepared.mailbot("letters", "retry", "1")
        prepared.mailbot("letters", "retry", "2")
        daemon.wait_for("letter-accepted", times=2)
        assert daemon.stop() == 0
    assert [(row["state"], row["attempts"], row["possibly_twice"]) for row in prepared.letters()] == [
        ("sent", 2, False), ("sent", 2, False)
    ]  # fmt: skip
    assert set(prepared.left().values()) == {1}


@pytest.mark.slow
def test_a_letter_whose_answer_was_lost_goes_once_more_as_the_same_letter_and_is_marked(prepared: World) -> None:
    prepared.configure(smtp={"connections": 1})
    prepared.sink.lose_answers = 1
    prepared.deliver(mail_about(ONE))
    prepared.run_once()
    assert [row["state"] for row in prepared.letters()] == ["uncertain", "sent"]
    prepared.mailbot("letters", "retry", "1")
    prepared.run_once()
    lost, other = prepared.letters()
    assert (lost["state"], lost["possibly_twice"], other["possibly_twice"]) == ("sent", True, False)
    assert prepared.left() == {lost["message_id"]: 2, other["message_id"]: 1}
    assert len({letter.raw for letter in prepared.sink.letters}) == 2


@pytest.mark.slow
def test_a_refused_letter_goes_to_a_person_and_the_other_one_out(prepared: World) -> None:
    prepared.sink.refuse(ONE.owner, "550 5.1.1 no such user here")
    prepared.deliver(mail_about(ONE))
    prepared.run_once()
    prepared.run_once()
    assert {row["template"]: (row["state"], row["attempts"]) for row in prepared.letters()} == {
        "nca-interest-allocated": ("sent", 1), "owner-task": ("refused", 1)
    }  # fmt: skip
    assert sorted(prepared.sink.tries) == [ONE.owner, OFFICER]
    assert [letter.recipients for letter in prepared.sink.letters] == [(OFFICER,)]
    [task] = [task for task in prepared.tasks() if task["kind"] == "letter-refused"]
    assert (task["state"], "550" in task["why"]) == ("open", True)
    prepared.mailbot("letters", "retry", str(task["letter"]))
    prepared.run_once()
    assert [row["state"] for row in prepared.letters()] == ["sent", "sent"]
    assert set(prepared.left().values()) == {1}


def test_while_nobody_takes_letters_they_wait_and_then_go_by_themselves(prepared: World) -> None:
    with Proxy(free_ports(1)[0]) as wire:
        prepared.configure(smtp={"port": wire.port})
        prepared.deliver(mail_about(ONE), *map(mail_about, PEOPLE))
        with prepared.daemon() as daemon:
            daemon.wait_for("mail-filed")
            daemon.wait_for("loop-troubled", loop="sender", fault="CourierAway", times=2)
            wire.lead_to(prepared.sink.port)
            daemon.wait_for("letter-accepted", times=10)
            assert daemon.stop() == 0
        assert {row["state"] for row in prepared.letters()} == {"sent"}
        assert set(prepared.left().values()) == {1}


@pytest.mark.slow
def test_once_says_that_nobody_takes_letters_and_drains_the_mailbox_all_the_same(prepared: World) -> None:
    prepared.configure(smtp={"port": free_ports(1)[0]})
    prepared.deliver(mail_about(ONE))
    failed = prepared.run_once(code=1)
    assert re.search(r"^mailbot: The mail server at localhost:\d+ is away", failed.stderr, re.MULTILINE)
    assert prepared.folders().keys() == {"Processed"}
    assert [row["state"] for row in prepared.letters()] == ["queued", "queued"]
    prepared.configure(smtp={"port": prepared.sink.port})
    prepared.run_once()
    assert set(prepared.left().values()) == {1}


@pytest.mark.parametrize(("section", "what", "words"), [
    ("mailbox", "mailbox", "refused the name and password"),
    ("smtp", "mail server", "refused the name and password"),
])
def test_a_wrong_password_is_said_at_once_and_check_names_it(
    prepared: World, section: str, what: str, words: str
) -> None:
    (prepared.folder / f"{section}-password").write_text("a wrong one")
    prepared.deliver(mail_about(ONE))
    failed = prepared.run_once(code=1)
    last = failed.stderr.splitlines()[-1]
    assert last.startswith("mailbot: The mail") and words in last
    assert "a wrong one" not in failed.stderr
    checked = prepared.mailbot("check", "--json", code=1)
    results = {row["what"]: row for row in map(json.loads, checked.stdout.splitlines())}
    assert [name for name, row in results.items() if not row["ok"]] == [what]
    assert words in results[what]["detail"]


def test_no_mailbox_is_said_at_once(prepared: World) -> None:
    prepared.configure(mailbox={"port": free_ports(1)[0]})
    failed = prepared.run_once(code=1)
    assert failed.stderr.splitlines()[-1].startswith("mailbot: The mailbox at localhost:")
    assert "Traceback" not in failed.stderr


def test_a_wrong_configuration_ends_with_2_and_names_each_fault_by_its_key(prepared: World) -> None:
    prepared.configure(**{
        "mailbox": {"port": 99999, "poll_secs": 5}, "stamp": {"authserv_id": ""}, "smtp": {"security": "maybe"},
        "parties.home_office": {"domains": []},
    })  # fmt: skip
    for command in (("run",), ("check",)):
        failed = prepared.mailbot(*command, code=2)
        assert failed.stdout == ""
        for key in ("mailbox.port", "mailbox.poll_secs", "stamp.authserv_id", "smtp.security", "parties.home_office"):
            assert re.search(rf"^  {re.escape(key)}\S*: \w", failed.stderr, re.MULTILINE), (key, failed.stderr)


def test_a_colleague_who_reads_and_flags_changes_nothing(prepared: World) -> None:
    prepared.deliver(mail_about(ONE), mail_about(PEOPLE[0]))
    with prepared.dovecot.connect() as colleague:
        colleague.select("INBOX")
        colleague.store("1", "+FLAGS", r"(\Seen \Flagged)")
    prepared.run_once()
    assert [row["outcome"] for row in prepared.messages()] == ["processed", "processed"]
    flags = [set(kept) - {b"\\Recent"} for kept in prepared.dovecot.flags("Processed")]
    assert sorted(flags, key=len) == [set(), {b"\\Seen", b"\\Flagged"}]


def test_what_a_colleague_takes_away_between_look_and_fetch_is_theirs_and_the_rest_is_served(
    prepared: World,
) -> None:
    def interfere() -> None:
        with prepared.dovecot.connect() as colleague:
            colleague.create("Theirs")
            colleague.select("INBOX")
            colleague.copy("1", "Theirs")
            colleague.store("1:2", "+FLAGS", r"\Deleted")
            colleague.store("3", "+FLAGS", r"\Seen")
            colleague.expunge()

    with Tripwire(prepared.dovecot.plain_port, b"BODY.PEEK[]") as wire:
        wire.pull = interfere
        prepared.configure(mailbox={"port": wire.port, "security": "none"})
        prepared.deliver(*map(mail_about, PEOPLE))
        prepared.run_once()
        assert wire.pulled
    kept = [mail_about(person) for person in PEOPLE]
    assert {name: sorted(mails) for name, mails in prepared.folders().items()} == {
        "Theirs": kept[:1], "Processed": sorted(kept[2:])
    }  # fmt: skip
    assert [row["message_id"] for row in prepared.messages()] == [f"<{p.reference}@nca.example>" for p in PEOPLE[2:]]
    assert len(prepared.sink.letters) == 4


@pytest.mark.slow
def test_a_letter_is_withdrawn_when_its_case_changes_owner_before_it_leaves(prepared: World) -> None:
    prepared.deliver(mail_about(ONE))
    prepared.run_once(code=-signal.SIGKILL, MAILBOT_TEST_CRASH_AT="decision-committed")
    assert [row["state"] for row in prepared.letters()] == ["queued", "queued"]
    prepared.import_cases(ONE.case(owner_name="Owen Parrish", owner_email="owen.parrish@homeoffice.example"))
    ended = prepared.run_once()
    assert [row["state"] for row in prepared.letters()[:2]] == ["withdrawn", "withdrawn"]
    # What was written of the old owner never left; NCA and the new owner were written to anew, by the import.
    assert sorted((row["to"], row["state"]) for row in prepared.letters()[2:]) == [
        ("owen.parrish@homeoffice.example", "sent"), (OFFICER, "sent"),
    ]  # fmt: skip
    ours = [letter.raw.partition(b"notification.eml")[0] for letter in prepared.sink.letters]
    assert not any(ONE.owner.encode() in text for text in ours)
    tasks = [task for task in prepared.tasks() if task["kind"] == "letter-not-sent"]
    assert sorted(task["letter"] for task in tasks) == [1, 2]
    assert {(task["state"], task["assignee"]) for task in tasks} == {("open", "cc-workflow@homeoffice.example")}
    assert "Owen" not in ended.stderr


def test_logs_in_service_are_json_and_say_nothing_of_whom_a_mail_is_about(prepared: World) -> None:
    posts = Generator(5).posts(80)
    prepared.import_cases(*cases_of(posts))
    prepared.sink.refuse(OFFICER, "550 5.1.1 <p.ashdown@nca.example>: A1234567 Marek OLDRIN is unknown")
    prepared.sink.refuse("owner1@homeoffice.example", "451 4.7.1 <owner1@homeoffice.example> later", at="data")
    prepared.deliver(mail_about(ONE), *(post.raw for post in posts))
    stderr = prepared.run_once().stderr
    events = [json.loads(line) for line in stderr.splitlines()]
    assert {"daemon-started", "mail-recorded", "message-decided", "letter-refused", "mail-filed"} <= {
        event["event"] for event in events
    }  # fmt: skip
    private = {words for post in posts for words in told_in(post.raw)} | {OFFICER, *told_in(mail_about(ONE))}
    private |= {cell for case in cases_of(posts) for cell in case.values()} | set(ONE.case().values())
    private |= {word for case in cases_of(posts) for word in case["name"].split()}
    private.discard("")
    assert len(private) > 500
    assert {words for words in private if re.search(rf"\b{re.escape(words)}\b", stderr, re.IGNORECASE)} == set()


def told_in(raw: bytes) -> list[str]:
    """Give the Message-ID and the subject of a mail, every line of its text, and every long word with a number."""
    message = message_from_bytes(raw, policy=policy.default)
    text = re.sub(r"<[^<>]*>", "\n", message.get_content())
    lines = [line.strip() for line in text.splitlines() if len(line.split()) > 1]
    return [message["Message-ID"].strip("<>"), message["Subject"], *lines, *re.findall(r"(?=\S*\d)\S{6,}", text)]
