"""The commands are a contract that other programs rely on: what each prints, its keys, and its exit codes."""

import csv
import json
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from mailbot.core.reasons_in_words import say
from tests.records import on, sqlite_store
from tests.servers.certificates import Authority
from tests.servers.dovecot import Dovecot
from tests.servers.sink import Sink
from tests.story.mails import NCA, OFFICE, OFFICER, Person, interest, milestone, write
from tests.story.world import MAILBOT, World, stamp, write_extract

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
# Colours, a new title for the window, a bell, a turn of direction, and the terminal's own markup.
NASTY = "\x1b[31mred\x1b[0m \x1b]0;owned\x07 \x9b2J \u202egnirts [bold red]markup[/] [link=file:///etc]x[/link]"

SENDER = {"party", "address", "verified", "why"}
SUBJECT = {"reference", "name", "date_of_birth", "confiscation", "evidence"}
EVIDENCE = {"field", "value", "part", "start", "end", "text"}
DETAILS = {"date", "outcome", "restrictions", "removal_date", "flight", "destination", "cancelled"}
EXPLAIN = {
    "file", "message_id", "sender", "kind", "automatic", "subjects", "milestone", "details", "ask", "decision",
}  # fmt: skip
MESSAGE = {"id", "message_id", "sha256", "kind", "outcome", "reasons", "repeats", "state", "letters"}
LETTER = {"id", "message", "template", "to", "subject", "state", "attempts", "message_id"}
CASE = {
    "reference", "name", "date_of_birth", "owner", "interest", "confiscation", "special_conditions", "milestones",
    "tasks",
}  # fmt: skip


class Told(World):
    """A world that stays as it is, so that each question to it is asked once."""

    def __init__(self, folder: Path, dovecot: Dovecot, sink: Sink) -> None:
        super().__init__(folder, dovecot, sink)
        self.out = cache(lambda *words: self.mailbot(*words).stdout)
        self.rows = cache(self.ask)


@pytest.fixture(scope="module")
def told(
    dovecot_server: Dovecot, authority: Authority, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Told]:
    """A world in which five mails became something. Tests only look at it; those that change it take a `copy`."""
    dovecot_server.empty()
    with Sink(authority, login=True) as sink:
        world = Told(tmp_path_factory.mktemp("contract"), dovecot_server, sink)
        world.import_cases(ONE.case(), OTHER.case())
        world.deliver(
            stamp(interest(ONE), NCA), stamp(milestone(ONE), OFFICE),
            stamp(interest(OTHER, message_id="forged@nca.example"), NCA, "fail"),
            stamp(_nasty(), NCA),
            stamp(write(OFFICER, "Automatic reply", "Away.", "auto@nca.example",
                        more=("Auto-Submitted: auto-replied",)), NCA),
        )  # fmt: skip
        world.run_once()
        yield world


def _nasty() -> bytes:
    coded = "=?utf-8?q?" + "".join(f"={byte:02X}" for byte in NASTY.encode()) + "?="
    text = f"The NCA has an interest in {NASTY}.\n\nName: Marek {NASTY} OLDRIN\nHome Office reference: A1234567\n"
    return write(OFFICER, coded, text, "nasty@nca.example").replace(b"From: Somebody", b"From: " + coded.encode())


@pytest.fixture
def copy(told: Told, tmp_path: Path) -> World:
    """The same record once more, to change it."""
    for file in told.folder.glob("mailbot.db*"):
        shutil.copy(file, tmp_path)
    return World(tmp_path, told.dovecot, told.sink)


@pytest.fixture
def a_mail(tmp_path: Path) -> Path:
    path = tmp_path / "mail.eml"
    path.write_bytes(stamp(interest(ONE), NCA))
    return path


def plain(*words: str | Path, folder: Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command without any configuration."""
    done = subprocess.run(
        [MAILBOT, *words], cwd=folder, env={"PATH": "/usr/bin:/bin"}, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    return done


def flat(text: str) -> str:
    return " ".join(text.split())


def rows(done: subprocess.CompletedProcess[str]) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


class TestExplain:
    def assert_contract(self, explained: dict) -> None:
        assert explained.keys() >= EXPLAIN
        assert explained["sender"].keys() == SENDER
        for subject in explained["subjects"]:
            assert subject.keys() == SUBJECT
            assert subject["evidence"]
            assert all(evidence.keys() == EVIDENCE for evidence in subject["evidence"])
        assert explained["decision"].keys() >= {"outcome", "reasons", "letters", "tasks"}
        assert all(letter.keys() >= {"template", "to"} for letter in explained["decision"]["letters"])

    def test_without_configuration_without_store_without_cases(self, a_mail: Path, tmp_path: Path) -> None:
        [explained] = rows(plain("explain", a_mail, "--json", folder=tmp_path))
        self.assert_contract(explained)
        assert (explained["file"], explained["kind"], explained["milestone"]) == (str(a_mail), "interest", None)
        assert (explained["sender"]["party"], explained["sender"]["verified"]) == ("nca", True)
        assert explained["decision"]["outcome"] == "review"
        assert explained["decision"]["reasons"] == ["reference-on-no-case"]
        assert list(tmp_path.iterdir()) == [a_mail]

    def test_on_a_terminal_it_says_by_which_configuration_it_goes(self, a_mail: Path, tmp_path: Path) -> None:
        done = plain("explain", a_mail, folder=tmp_path)
        assert "no configuration is named; read as config/mailbot.example.toml has it" in done.stderr

    def test_with_the_cases_of_a_csv_and_nothing_else(self, a_mail: Path, tmp_path: Path) -> None:
        extract = write_extract(tmp_path / "cases.csv", [ONE.case()])
        [explained] = rows(plain("explain", a_mail, "--cases", extract, "--json", folder=tmp_path))
        self.assert_contract(explained)
        assert explained["subjects"][0] | {"evidence": []} == {
            "reference": "A1234567", "name": "Marek OLDRIN", "date_of_birth": "1984-03-17",
            "confiscation": "not_stated", "evidence": [],
        }  # fmt: skip
        assert explained["decision"]["outcome"] == "processed"
        assert {(one["template"], one["to"]) for one in explained["decision"]["letters"]} == {
            ("nca-interest-allocated", OFFICER), ("owner-task", ONE.owner)
        }  # fmt: skip

    def test_with_the_store_it_knows_what_came_before_and_changes_nothing(self, told: Told, a_mail: Path) -> None:
        before = (told.messages(), told.letters())
        [explained] = told.ask("explain", str(a_mail))
        assert explained["decision"]["reasons"] == ["same-bytes-again"]
        assert (told.messages(), told.letters()) == before

    def test_a_store_that_is_not_there_yet_is_not_made(self, told: Told, a_mail: Path, tmp_path: Path) -> None:
        World(tmp_path, told.dovecot, told.sink).ask("explain", str(a_mail))
        assert list(tmp_path.glob("mailbot.db*")) == []

    def test_a_store_of_an_earlier_version_is_named_as_the_fault_and_left_alone(
        self, a_mail: Path, world: World
    ) -> None:
        with on(sqlite_store(world.folder / "mailbot.db")):
            MigrationExecutor(connection).migrate([("store", "0003_moves")])
        for _ in range(2):
            done = world.mailbot("explain", a_mail, code=2)
            assert "the record is of an earlier version; `mailbot status` brings it up to date" in done.stderr
        world.mailbot("status")
        world.mailbot("explain", a_mail)

    def test_evidence_stands_where_it_says(self, a_mail: Path, tmp_path: Path) -> None:
        [explained] = rows(plain("explain", a_mail, "--json", folder=tmp_path))
        evidence = {one["field"]: one for one in explained["subjects"][0]["evidence"]}
        assert evidence["reference"]["text"] == "A1234567"
        assert all(one["end"] - one["start"] == len(one["text"]) for one in evidence.values())

    def test_a_milestone_has_its_details(self, tmp_path: Path) -> None:
        (tmp_path / "m.eml").write_bytes(stamp(milestone(ONE), OFFICE))
        [explained] = rows(plain("explain", "m.eml", "--json", folder=tmp_path))
        assert (explained["kind"], explained["milestone"]) == ("case_update", "deport_decision")
        assert explained["details"].keys() == DETAILS
        assert explained["details"]["date"] == "2014-02-12"

    def test_what_is_no_mail_fails_with_a_message_and_the_others_are_explained(
        self, a_mail: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "empty").touch()
        (tmp_path / "noise").write_bytes(bytes(range(256)) * 20)
        (tmp_path / "passwords").write_text("root:x:0:0:root:/root:/bin/sh\nmail:x:8:8:mail:/var/mail:/bin/false\n")
        words = ("explain", "empty", a_mail, "noise", "passwords", "missing.eml", tmp_path, a_mail, "--json")
        done = plain(*words, folder=tmp_path, code=1)
        assert [row["file"] for row in rows(done)] == [str(a_mail), str(a_mail)]
        said = done.stderr.splitlines()
        assert [line.split(": ")[:2] for line in said] == [
            ["mailbot", "empty"], ["mailbot", "noise"], ["mailbot", "passwords"], ["mailbot", "missing.eml"],
            ["mailbot", str(tmp_path)],
        ]  # fmt: skip

    def test_people_read_what_would_be_done_and_why(self, a_mail: Path, tmp_path: Path) -> None:
        out = plain("explain", a_mail, folder=tmp_path).stdout
        for words in ("interest", "A1234567", "Marek OLDRIN", "review", say("reference-on-no-case")):
            assert words in flat(out)

    @pytest.mark.parametrize(("words", "code"), [
        (("explain",), 2), (("explain", "--colour", "mail.eml"), 2),
        (("explain", "--cases", "none.csv", "mail.eml"), 2), (("explain", "--cases", "bad.csv", "mail.eml"), 1),
    ])
    def test_wrong_use(self, a_mail: Path, tmp_path: Path, words: tuple[str, ...], code: int) -> None:
        (tmp_path / "bad.csv").write_text("reference\nA1\n")
        done = plain(*words, folder=tmp_path, code=code)
        assert done.stdout == ""
        assert done.stderr and "Traceback" not in done.stderr


class TestCases:
    def test_an_import_tells_what_it_did_and_a_second_one_changes_nothing(self, copy: World) -> None:
        cases = [ONE.case(owner_phone="0300"), Person("C1111111", "X Y", "").case()]
        extract = write_extract(copy.folder / "new.csv", cases)
        assert copy.ask("cases", "import", str(extract)) == [{"added": 1, "changed": 1, "same": 0}]
        assert copy.mailbot("cases", "import", extract).stdout == "0 added, 0 changed, 2 as they were\n"

    def test_of_a_wrong_csv_nothing_is_imported_and_every_fault_is_listed(self, copy: World) -> None:
        cases = [ONE.case(name="Somebody ELSE"), ONE.case(date_of_birth="17/03/1984", owner_email="two words"),
                 OTHER.case(reference="O1")]  # fmt: skip
        extract = write_extract(copy.folder / "bad.csv", cases)
        failed = copy.mailbot("cases", "import", extract, code=1)
        assert failed.stdout == ""
        for place in ("line 3, date_of_birth: ", "line 3, owner_email: ", "line 3, reference: ", "line 4, reference: "):
            assert f"\n  {place}" in failed.stderr
        [case] = copy.ask("cases", "show", "A1234567")
        assert case["name"] == "Marek OLDRIN"

    @pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00"])
    def test_what_is_no_extract_is_said(self, copy: World, content: bytes) -> None:
        (copy.folder / "odd.csv").write_bytes(content)
        failed = copy.mailbot("cases", "import", copy.folder / "odd.csv", code=1)
        assert "Nothing was imported" in failed.stderr and "\n  line 1" in failed.stderr
        assert "Traceback" not in failed.stderr

    def test_a_missing_file_is_wrong_use(self, copy: World) -> None:
        assert "none.csv cannot be read" in copy.mailbot("cases", "import", "none.csv", code=2).stderr

    def test_show_tells_everything_on_one_case(self, told: Told) -> None:
        [case] = told.rows("cases", "show", "A1234567")
        assert case.keys() >= CASE
        assert (case["name"], case["date_of_birth"]) == ("Marek OLDRIN", "1984-03-17")
        assert case["owner"] == {"name": "Grace Tillman", "email": ONE.owner, "phone": "020 7946 0000"}
        assert (case["interest"]["state"], case["confiscation"]) == ("open", "not_stated")
        assert [step["name"] for step in case["milestones"]] == ["deport_decision"]
        out = told.out("cases", "show", "A1234567")
        assert "Marek OLDRIN" in out and "Grace Tillman" in out

    def test_a_case_that_is_not_there_is_wrong_use(self, told: Told) -> None:
        assert "no case bears the reference" in told.mailbot("cases", "show", "Z9999999", "--json", code=2).stderr


class TestLists:
    def test_messages(self, told: Told) -> None:
        messages = told.rows("messages", "list")
        assert all(row.keys() >= MESSAGE for row in messages)
        assert [row["outcome"] for row in messages] == ["processed", "processed", "review", "review", "ignored"]
        assert [row["id"] for row in messages] == [1, 2, 3, 4, 5]
        assert (messages[0]["message_id"], len(messages[0]["sha256"])) == ("<interest-1@nca.example>", 64)
        out = told.out("messages", "list")
        assert "interest-noted" in out and messages[0]["recorded_at"][:10] in out

    def test_letters(self, told: Told) -> None:
        letters = told.rows("letters", "list")
        assert all(row.keys() >= LETTER for row in letters)
        assert [row["message"] for row in letters] == [1, 1, 2]
        messages = told.rows("messages", "list")
        assert {row["id"] for row in letters} == {one for row in messages for one in row["letters"]}
        assert "owner-task" in told.out("letters", "list")

    def test_a_letter_shows_every_try_and_what_was_sent_is_not_among_the_unsent(self, told: Told) -> None:
        [shown] = told.rows("letters", "show", "1")
        assert [(one["result"], one["code"]) for one in shown["tries"]] == [("accepted", 250)]
        assert f"tries {shown['tries'][0]['at'][:10]}" in flat(told.out("letters", "show", "1"))
        assert told.rows("letters", "list", "--unsent") == []

    def test_one_message_and_why(self, told: Told) -> None:
        [shown] = told.rows("messages", "show", "1")
        assert shown.keys() >= MESSAGE
        assert "interest-noted" in told.out("messages", "show", "1")
        [reasons] = told.rows("why", "1")
        assert reasons["id"] == 1
        out = told.out("why", "1")
        assert say("interest-noted") in flat(out) and "A1234567" in out

    @pytest.mark.parametrize("words", [("messages", "show"), ("why",)])
    def test_a_message_that_is_not_there_is_wrong_use(self, told: Told, words: tuple[str, ...]) -> None:
        assert "there is no mail 99" in told.mailbot(*words, "99", code=2).stderr
        told.mailbot(*words, "one", code=2)

    def test_interests_and_tasks(self, told: Told) -> None:
        [open_] = told.rows("interests", "list")
        assert (open_["reference"], open_["state"], open_["message"]) == ("A1234567", "open", 1)
        assert sorted(row["kind"] for row in told.rows("tasks", "list")) == ["attach-minute-sheet", "contact-nca"]
        assert "A1234567" in told.out("interests", "list")
        assert "contact-nca" in told.out("tasks", "list")

    def test_review(self, told: Told) -> None:
        waiting = told.rows("review", "list")
        assert [(row["id"], row["verified"]) for row in waiting] == [(3, False), (4, True)]
        assert say("sender-not-verified") in flat(told.out("review", "list"))

    def test_an_empty_record_is_said_in_words_and_in_json_by_nothing(self, told: Told, tmp_path: Path) -> None:
        empty = World(tmp_path, told.dovecot, told.sink)
        assert empty.ask("letters", "list") == []
        assert empty.mailbot("messages", "list").stdout == "no mail recorded yet\n"


class TestReview:
    def test_an_accepted_mail_has_its_consequences_and_cannot_be_accepted_again(self, copy: World) -> None:
        accepted = copy.mailbot("review", "accept", "3", "--case", "B7654321", "--by", "Nadia Fenwick")
        assert "interest-noted" in accepted.stdout
        message = copy.messages()[2]
        assert message["outcome"] == "processed"
        # Nothing proves that the forged address is NCA's, so the answer goes to the address on NCA's list.
        assert {(row["template"], row["to"]) for row in copy.letters() if row["message"] == 3} == {
            ("nca-interest-allocated", "liaison@nca.example"), ("owner-task", OTHER.owner)
        }  # fmt: skip
        for again in (("accept", "3", "--case", "B7654321"), ("reject", "3", "--why", "a forgery")):
            refused = copy.mailbot("review", *again, code=2)
            assert "mail 3 is not in review: processed, by Nadia Fenwick" in refused.stderr
        assert len(copy.letters()) == 5

    def test_a_rejected_mail_has_none_and_cannot_be_accepted_any_more(self, copy: World) -> None:
        copy.mailbot("review", "reject", "3", "--why", "a forgery", "--by", "Nadia Fenwick")
        message = copy.messages()[2]
        assert (message["outcome"], message["reasons"]) == ("rejected", ["rejected-by-a-person: a forgery"])
        refused = copy.mailbot("review", "accept", "3", "--case", "B7654321", code=2)
        assert "not in review: rejected, by Nadia Fenwick" in refused.stderr
        assert len(copy.letters()) == 3

    @pytest.mark.parametrize(("words", "said"), [
        (("accept", "3", "--case", "Z9999999"), "no case bears the reference"),
        (("accept", "3", "--case", "B7654321", "--kind", "nonsense"), "expected one of"),
        (("accept", "3"), "--case"), (("reject", "3"), "--why"),
        (("accept", "99", "--case", "B7654321"), "there is no mail 99"),
        (("accept", "1", "--case", "A1234567"), "mail 1 is not in review: processed"),
        (("reject", "1", "--why", "x"), "mail 1 is not in review: processed"),
        (("reject", "3", "--why", " "), "say why, in a few words"),
    ])
    def test_what_cannot_be_is_said(self, told: Told, words: tuple[str, ...], said: str) -> None:
        refused = told.mailbot("review", *words, code=2)
        assert said in refused.stderr
        assert refused.stdout == ""


class TestService:
    def test_status(self, told: Told) -> None:
        [standing] = told.ask("status")
        assert (standing["undecided"], standing["oldest_undecided"], standing["in_review"]) == (0, None, 2)
        assert "in review" in told.mailbot("status").stdout

    def test_check_tries_everything_for_real(self, told: Told) -> None:
        results = told.ask("check")
        assert all(row["ok"] is True for row in results)
        assert {"configuration", "letters", "record", "mailbox", "mail server"} <= {row["what"] for row in results}
        assert "mail server" in told.mailbot("check").stdout

    def test_check_tells_a_record_that_it_had_to_make_from_one_with_mail(self, told: Told, tmp_path: Path) -> None:
        assert "cases in it: 2, mails: " in flat(told.mailbot("check").stdout)
        elsewhere = World(tmp_path, told.dovecot, told.sink)
        assert "there was none: made at" in flat(elsewhere.mailbot("check").stdout)

    def test_check_names_a_wrong_letter(self, told: Told, tmp_path: Path) -> None:
        broken = World(tmp_path, told.dovecot, told.sink)
        broken.configure(letters={"folder": "nowhere"})
        failed = broken.mailbot("check", "--json", code=1)
        assert [row["what"] for row in rows(failed) if not row["ok"]] == ["letters"]
        broken.mailbot("run", "--once", code=2)

    def test_without_a_password_nobody_tries_to_log_in(self, told: Told, tmp_path: Path) -> None:
        mute = World(tmp_path, told.dovecot, told.sink)
        (tmp_path / "empty").write_text("")
        mute.configure(mailbox={"password_file": "empty"})
        assert "mailbox: no password was found" in mute.mailbot("reconcile", code=2).stderr
        [wrong] = [row for row in rows(mute.mailbot("check", "--json", code=1)) if not row["ok"]]
        assert wrong["what"] == "mailbox" and "no password was found" in wrong["detail"]

    def test_a_letter_that_was_sent_cannot_be_tried_again(self, told: Told) -> None:
        assert "cannot be tried again" in told.mailbot("letters", "retry", "1", code=2).stderr

    @pytest.mark.parametrize("what", ["retry", "renew"])
    def test_a_letter_that_never_was_is_said_not_to_be_there(self, told: Told, what: str) -> None:
        assert "there is no letter 99" in told.mailbot("letters", what, "99", code=2).stderr

    def test_without_configuration_a_command_says_how_to_name_one(self, tmp_path: Path) -> None:
        for words in (("run",), ("status", "--json")):
            said = plain(*words, folder=tmp_path, code=2)
            assert "give --config FILE before the command, or set MAILBOT_CONFIG" in said.stderr
            assert said.stdout == ""

    def test_the_configuration_may_be_named_by_the_environment(self, told: Told) -> None:
        done = subprocess.run(
            [MAILBOT, "messages", "list", "--json"], env=told.environment(MAILBOT_CONFIG=str(told.config)),
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert len(rows(done)) == 5

    @pytest.mark.parametrize("words", [("nonsense",), ("messages", "nonsense"), ("run", "--twice"), ("why",)])
    def test_wrong_use_ends_with_2(self, told: Told, words: tuple[str, ...]) -> None:
        assert told.mailbot(*words, code=2).stdout == ""


@pytest.mark.parametrize("words", [
    ("messages", "list"), ("messages", "show", "4"), ("why", "4"), ("review", "list"), ("letters", "list"),
    ("interests", "list"), ("tasks", "list"), ("cases", "show", "A1234567"),
])
def test_nothing_that_a_mail_says_reaches_the_terminal_as_a_command_to_it(told: Told, words: tuple[str, ...]) -> None:
    assert_harmless(told.out(*words))
    # A program that prints a value of the JSON sees to that itself, but the JSON can be looked at on a terminal.
    assert told.rows(*words)
    assert_harmless(told.out(*words, "--json"))


def test_nor_does_what_explain_shows(tmp_path: Path) -> None:
    name = "\x1b[31mmail.eml"
    (tmp_path / name).write_bytes(stamp(_nasty(), NCA))
    done = plain("explain", name, "missing\x1b[31m", folder=tmp_path, code=1)
    assert_harmless(done.stdout)
    assert_harmless(done.stderr)
    # The markup stands there as what it is: text.
    assert "[bold red]" in done.stdout


def test_explain_in_json_keeps_what_a_mail_says_and_escapes_what_a_terminal_could_obey(tmp_path: Path) -> None:
    odd = tmp_path / "\x9bmail\udcff.eml"
    odd.write_bytes(stamp(_nasty(), NCA))
    done = plain("explain", odd, "--json", folder=tmp_path)
    assert_harmless(done.stdout)
    assert rows(done)[0]["file"] == str(odd)


def assert_harmless(out: str) -> None:
    odd = {character for character in out if not character.isprintable() and character != "\n"}
    assert odd == set()


class TestReviewer:
    """What a person needs to decide stands beside the mail; what accepting would send is shown before it is sent."""

    def test_the_list_shows_candidates_with_their_agreement_and_what_would_be_sent_to_whom(self, told: Told) -> None:
        forged = told.rows("review", "list")[0]
        [candidate] = forged["candidates"]
        assert (candidate["reference"], candidate["why"]) == ("B7654321", "it bears the reference")
        assert "name" in candidate["agreement"]
        letters = {(letter["template"], letter["to"]) for letter in candidate["would"]["letters"]}
        assert letters == {("nca-interest-allocated", "liaison@nca.example"), ("owner-task", OTHER.owner)}
        assert all("owner_contact" in one["discloses"] for one in candidate["would"]["letters"] if "nca" in one["to"])
        assert "mailbot review accept 3 --case B7654321" in flat(told.out("review", "list"))

    def test_what_is_shown_changes_nothing(self, told: Told) -> None:
        before = told.messages(), told.letters(), told.tasks()
        told.rows("review", "list")
        assert (told.messages(), told.letters(), told.tasks()) == before

    def test_what_the_rules_would_still_hold_is_not_released_and_it_is_said_why(self, copy: World) -> None:
        refused = copy.mailbot("review", "release", "4", code=2)
        assert "mail 4 would only come back to review: made-so-that-it-can-mislead" in refused.stderr

    def test_nca_is_asked_back_where_it_wrote_and_nobody_else_is(self, copy: World) -> None:
        refused = copy.mailbot("review", "ask", "3", code=2)
        assert "not proved that NCA wrote mail 3" in refused.stderr
        asked = copy.mailbot("review", "ask", "4", "--by", "Nadia Fenwick")
        assert "is asked for more; the mail stays in review" in asked.stdout
        assert [row["template"] for row in copy.letters() if row["message"] == 4] == ["nca-more-needed"]
        assert [row["outcome"] for row in copy.messages()][3] == "review"


class TestMinuteSheet:
    def test_the_sheet_of_a_case_is_a_word_file(self, told: Told, tmp_path: Path) -> None:
        sheet = tmp_path / "sheet.docx"
        assert "is the minute sheet of A1234567" in told.mailbot(
            "cases", "minute-sheet", "a1234567", "--to", sheet
        ).stdout
        assert sheet.read_bytes().startswith(b"PK")

    @pytest.mark.parametrize(("reference", "said"), [
        ("Z9999999", "no case bears the reference"), ("B7654321", "NCA has no interest on record"),
    ])
    def test_a_case_without_an_interest_has_none(self, told: Told, tmp_path: Path, reference: str, said: str) -> None:
        assert said in told.mailbot("cases", "minute-sheet", reference, "--to", tmp_path / "x.docx", code=2).stderr


class TestTelling:
    def test_a_case_tells_its_whole_story(self, told: Told) -> None:
        [case] = told.rows("cases", "show", "A1234567")
        assert case["story"][0]["what"] == "mail"
        assert all({"at", "what", "who", "words"} <= line.keys() for line in case["story"])
        out = flat(told.out("cases", "show", "A1234567"))
        for words in ("nca-interest-allocated, version 1.0, sent", "dmarc=pass for nca.example", "deport decision"):
            assert words in out

    def test_a_month_is_told_as_a_table_as_csv_and_as_a_picture(self, told: Told, tmp_path: Path) -> None:
        month = told.rows("messages", "show", "1")[0]["recorded_at"][:7]
        figures, picture = tmp_path / "month.csv", tmp_path / "month.svg"
        out = told.mailbot("interests", "report", "--month", month, "--csv", figures, "--picture", picture).stdout
        assert "interests notified" in out and "removal notice, median" in out
        with figures.open(encoding="utf-8-sig", newline="") as file:
            rows = {row["figure"]: row["value"] for row in csv.DictReader(file)}
        assert (rows["interests notified"], rows["milestones told"], rows["removal notice, worst"]) == ("1", "1", "")
        drawn = picture.read_text()
        assert drawn.startswith("<svg") and "deport decision" in drawn
        assert "<script" not in drawn and 'href="http' not in drawn

    def test_special_conditions_go_to_the_case_system_as_csv(self, told: Told, tmp_path: Path) -> None:
        told.mailbot("special-conditions", "export", "--since", "2000-01-01", "--to", tmp_path / "cid.csv")
        with (tmp_path / "cid.csv").open(encoding="utf-8-sig", newline="") as file:
            [row] = list(csv.DictReader(file))
        assert (row["reference"], row["condition"], row["officer_address"]) == ("A1234567", "interest", OFFICER)

    @pytest.mark.parametrize(("words", "said"), [
        (("interests", "report", "--month", "2026"), "is no month; expected one such as 2026-11"),
        (("special-conditions", "export", "--since", "yesterday"), "is no day; expected one such as 2026-11-01"),
        (("special-conditions", "export", "--since", "2026-11-01", "--to", "/nowhere/x.csv"), "cannot be written"),
    ])
    def test_wrong_use_is_said_in_words(self, told: Told, words: tuple[str, ...], said: str) -> None:
        assert said in told.mailbot(*words, code=2).stderr
