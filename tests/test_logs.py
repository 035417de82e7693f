"""The log tells what happened, and never to whom: names, references, addresses and texts do not get in."""

import ast
import io
import json
import logging
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
import structlog

from mailbot import logs

SECRETS = ("Ion POPESCU", "Ion", "A1234567", "a 1234567", "A1234567/2", "ion@nca.example", "<ion@nca.example>",
           "He is to be removed on Monday.", "12/345678A", "020 7946 0123", "GWF012345678", "Ștefan", "王小明",
           "x\ny", "")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def _restored():
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    structlog.reset_defaults()
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def out():
    stream = io.StringIO()
    logs.set_up(stream)
    return stream


def events(stream):
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def the_event(stream):
    (event,) = events(stream)
    return event


def fail(secret):
    kept = secret
    try:
        int(kept)
    except ValueError as fault:
        raise KeyError(kept) from fault


def test_in_service_an_event_is_one_line_of_json(out):
    structlog.get_logger().info("mail-filed", count=3, folder="Review", once=False)
    event = the_event(out)
    assert event.pop("timestamp").endswith("Z")
    assert event == {"event": "mail-filed", "level": "info", "count": 3, "folder": "Review", "once": False}


def test_on_a_terminal_an_event_is_readable():
    stream = Terminal()
    logs.set_up(stream)
    structlog.get_logger().info("mail-filed", count=3)
    assert "mail-filed" in stream.getvalue() and "{" not in stream.getvalue()


def test_the_log_goes_to_stderr_and_nothing_goes_to_stdout():
    code = "from mailbot import logs; import structlog; logs.set_up(); structlog.get_logger().info('began', count=1)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert result.stdout == ""
    assert json.loads(result.stderr)["event"] == "began"


def test_debug_is_silent(out):
    structlog.get_logger().debug("mail-fetched", count=1)
    assert out.getvalue() == ""


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("key", sorted({"name", "subject", "reference", "address", "sender", "text", "file", "answer"}))
def test_a_key_in_no_table_is_left_out_and_named(out, key, secret):
    structlog.get_logger().info("mail-filed", **{key: secret})
    event = the_event(out)
    assert event["withheld"] == [key] and key not in event


@pytest.mark.parametrize("secret", [secret for secret in SECRETS if secret])
@pytest.mark.parametrize("key", sorted(logs.COUNTS | logs.WORDS))
def test_a_text_under_a_key_for_numbers_or_own_words_is_withheld(out, key, secret):
    structlog.get_logger().info("mail-filed", **{key: secret})
    assert the_event(out)[key] == logs.WITHHELD
    assert secret not in out.getvalue()


@pytest.mark.parametrize("secret", [secret for secret in SECRETS if secret and secret != "Ion"])
@pytest.mark.parametrize("key", sorted(logs.NAMES))
def test_a_name_of_the_program_is_no_way_in_for_a_text(out, key, secret):
    structlog.get_logger().info("mail-filed", **{key: secret})
    assert the_event(out)[key] == logs.WITHHELD


@pytest.mark.parametrize("secret", SECRETS)
def test_what_is_in_a_list_or_deeper_is_judged_as_well(out, secret):
    structlog.get_logger().info("mail-filed", reasons=["interest-noted", secret], count={"name": secret}, letters=[1])
    event = the_event(out)
    assert event["reasons"] == ["interest-noted", logs.WITHHELD]
    assert (event["count"], event["letters"]) == (logs.WITHHELD, [1])


@pytest.mark.parametrize("secret", [secret for secret in SECRETS if secret])
def test_an_event_has_a_static_name(out, secret):
    structlog.get_logger().info(f"{secret} arrived")
    assert the_event(out)["event"] == logs.WITHHELD


def test_the_words_of_trouble_are_told_without_whom_they_concern(out):
    words = "DETAIL: Key (reference)=(A1234567) of 'Ion Popescu' <ion@nca.example> at ion@nca.example\r\nexists"
    structlog.get_logger().warning("loop-troubled", why=words, answer="NO [OVERQUOTA] mailbox is full")
    event = the_event(out)
    assert event["answer"] == "NO [OVERQUOTA] mailbox is full"
    assert event["why"].startswith("DETAIL: Key") and event["why"].endswith("exists")
    assert not any(secret in event["why"] for secret in ("1234567", "Ion", "ion@", "\n"))


def test_the_same_words_are_withheld_at_info(out):
    structlog.get_logger().info("loop-troubled", why="the mailbox is full", answer="NO")
    event = the_event(out)
    assert event["why"] == logs.WITHHELD and "answer" not in event


@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
def test_a_traceback_tells_the_place_and_neither_locals_nor_the_faults_own_words(stream):
    heard = stream()
    logs.set_up(heard)
    try:
        fail("Ion POPESCU")
    except KeyError:
        structlog.get_logger().error("deciding-failed", message=7, exc_info=True)
    said = heard.getvalue()
    assert "KeyError" in said and "ValueError" in said and "in fail" in said and "test_logs.py" in said
    assert "Ion" not in said and "POPESCU" not in said


@pytest.mark.parametrize("how", ["exception", "instance", "tuple"])
def test_every_way_to_hand_over_a_fault_is_safe(out, how):
    log = structlog.get_logger()
    try:
        fail("Ion POPESCU")
    except KeyError as fault:
        if how == "exception":
            log.exception("deciding-failed")
        else:
            log.critical("deciding-failed", exc_info=fault if how == "instance" else sys.exc_info())
    assert [found["fault"] for found in the_event(out)["exception"]] == ["KeyError", "ValueError"]
    assert "Ion" not in out.getvalue()


def test_libraries_are_silent_below_warning_and_above_it_told_without_their_words(out):
    library = logging.getLogger("some.library")
    library.info("Ion POPESCU")
    library.warning("odd header in the mail of %s", "Ion POPESCU")
    try:
        fail("Ion POPESCU")
    except KeyError:
        library.exception("Ion POPESCU")
    warning, error = events(out)
    assert (warning["level"], warning["library"], warning["event"]) == ("warning", "some.library", "library-said")
    assert warning["where"].startswith("test_logs:")
    assert (error["level"], error["fault"]) == ("error", "KeyError")
    assert "Ion" not in out.getvalue()


def test_warnings_of_python_go_the_same_way(out):
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn("Ion POPESCU", UserWarning, stacklevel=1)
    assert the_event(out)["library"] == "py.warnings"
    assert "Ion" not in out.getvalue()


def test_setting_up_twice_tells_everything_once(out):
    logs.set_up(out)
    logging.getLogger("some.library").warning("x")
    assert len(events(out)) == 1


def test_what_the_daemon_says_is_told_in_full(out):
    structlog.get_logger().info(
        "message-decided", message=12, outcome="processed", letters=2, reasons=("interest-noted",),
        template="nca-milestone-no-deport-decision", host="imap.homeoffice.example", seconds=0.25, code=250,
        fault="MailboxAway", loop="receiver", uidvalidity=1393849384, state="no_deport_decision",
    )
    assert logs.WITHHELD not in out.getvalue() and "withheld" not in the_event(out)


def logged():
    """Every call of `log.…` in the program: (file and line, the names of its keys)."""
    for path in sorted(Path(logs.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="log"), attr=method)) if method != "bind":
                    yield f"{path.name}:{node.lineno}", {word.arg for word in node.keywords} - {"exc_info"}


def test_every_key_that_the_program_logs_stands_in_the_tables():
    calls = dict(logged())
    assert len(calls) > 3
    known = logs.COUNTS | logs.WORDS | logs.NAMES | logs.DIGESTS | logs.SENTENCES
    assert {place: keys - known for place, keys in calls.items() if keys - known} == {}


class Full(io.StringIO):
    """A stream on a disk that is full for a while."""

    full = True

    def write(self, text):
        if self.full:
            raise OSError(28, "No space left on device")
        return super().write(text)


def test_a_log_that_cannot_be_written_holds_nobody_up_and_tells_what_was_lost():
    stream = Full()
    logs.set_up(stream)
    log = structlog.get_logger()
    log.info("mail-filed", count=1)
    log.info("mail-filed", count=2)
    stream.full = False
    log.info("mail-filed", count=3)
    lost, filed = map(json.loads, stream.getvalue().splitlines())
    assert (lost["event"], lost["level"], lost["count"]) == ("log-lines-lost", "error", 2)
    assert (filed["event"], filed["count"]) == ("mail-filed", 3)


def test_a_digest_is_told_and_nothing_that_only_calls_itself_one(out):
    log = structlog.get_logger()
    log.info("journal-audited", digest="0123456789abcdef" * 4)
    log.info("journal-audited", digest="Ion POPESCU")
    told, withheld = map(json.loads, out.getvalue().splitlines())
    assert told["digest"] == "0123456789abcdef" * 4
    assert "POPESCU" not in json.dumps(withheld)
