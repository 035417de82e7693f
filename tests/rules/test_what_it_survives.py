"""Rules 13 to 17: what leaves is rebuilt, what comes is confined, and nothing starts or speaks unsafely."""

import base64
import re
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest

from mailbot import config
from mailbot.config import Mailbox, Smtp
from mailbot.core.arrival import Arrival
from mailbot.core.errors import ConfigurationFault, CourierAway, MailbotError, MailboxAway
from mailbot.core.lines import safe_line
from mailbot.core.mail import file_name, parse
from mailbot.core.notification import Reading
from mailbot.edges.courier import Courier
from mailbot.edges.inbox import Inbox
from mailbot.edges.wording import Wording
from mailbot.reading.reader import read
from mailbot.reading.room import ReaderDied
from tests.casework import NOW
from tests.records import Templates
from tests.rules.worlds import HOSTILE, PEOPLE, Told
from tests.servers.certificates import Authority, make_authority
from tests.servers.dovecot import PASSWORD, USER, Dovecot
from tests.servers.sink import Sink
from tests.servers.small_imap import talk_imap
from tests.servers.wires import Talker, Wire
from tests.story.mails import NCA, Person, interest
from tests.story.world import World, stamp, write_extract

_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def test_rule_13_a_header_of_ours_is_one_clean_line(told: Told) -> None:
    [letter] = told.sent_to(PEOPLE["nasty"].officer)
    head = letter.raw.partition(b"\r\n\r\n")[0]
    assert b"\x1b" not in letter.raw and b"\x07" not in letter.raw
    names = [line.partition(b":")[0] for line in head.split(b"\r\n") if line[:1] not in b" \t"]
    assert len(names) == len(set(names))
    parsed = message_from_bytes(letter.raw, policy=policy.default)
    assert not _UNSEEN.search(str(parsed["Subject"])) and not _UNSEEN.search(parsed.get_content().replace("\r\n", "\n"))


def test_rule_13_a_log_says_nothing_of_what_a_mail_says(told: Told) -> None:
    assert not _UNSEEN.search(told.log)
    for word in ("owned", "PETREANU", PEOPLE["nasty"].officer, PEOPLE["nasty"].person.reference):
        assert word not in told.log


@pytest.mark.parametrize("words", [
    ("messages", "list"), ("review", "list"), ("letters", "list"), ("tasks", "list"), ("interests", "list"),
    ("messages", "show", "7"), ("why", "7"), ("cases", "show", PEOPLE["nasty"].person.reference), ("status",),
])
def test_rule_13_no_listing_hands_a_mails_characters_to_the_terminal(told: Told, words: tuple[str, ...]) -> None:
    assert b"\x1b" in HOSTILE.encode()
    for json in ((), ("--json",)):
        shown = told.world.mailbot(*words, *json).stdout
        assert shown and not _UNSEEN.search(shown), (words, json)


def test_rule_13_a_line_from_outside_is_bounded() -> None:
    assert len(safe_line("a" * 100_000)) == 200
    assert safe_line("a\r\nBcc: b\u2028c") == "a Bcc: b c"


def test_rule_13_a_template_in_a_value_is_text() -> None:
    example = config.load_example()
    wording = Wording.load(example.letters.folder, example.letters.marking)
    hostile = "{{ 7777 * 1001 }}{% raw %}{# x #}"
    team = {"team_name": "Team", "team_phone": "", "team_email": "team@homeoffice.example"}
    one = {"reference": "A1234567", "name": hostile, "owner_name": "", "owner_phone": "", "owner_email": "",
           "progress": hostile, "allocated": True}  # fmt: skip
    facts = {**team, "officer": hostile, "their_subject": hostile, "their_date": "", "others": False, "person": one}
    letter = wording.write("nca-interest-allocated", facts)
    assert "7784777" not in letter.body and "{{ 7777 * 1001 }}" in " ".join(letter.body.split())


@pytest.mark.parametrize("stated", [
    "../../../../etc/passwd", "/etc/passwd", "..\\..\\windows\\x.png", "a/../../b", "..", ".", "\0/../x", "C:\\x",
    "a" * 10_000,
])
def test_rule_14_the_name_of_an_attachment_is_never_a_path(stated: str) -> None:
    name = file_name(stated)
    assert not {"/", "\\", "\0"} & set(name) and name not in {".", ".."} and len(name) <= 100


def test_rule_14_no_attachment_is_written_anywhere(told: Told) -> None:
    assert not Path("/tmp/owned.png").exists()
    assert sorted(told.world.folder.rglob("*.png")) == []
    assert told.raw["picture"] in told.folders["Processed"]


def test_rule_14_nothing_remote_is_fetched_and_html_is_text() -> None:
    with Talker(lambda wire: wire.listen()) as server:
        there = f"http://127.0.0.1:{server.port}/x"
        html = (
            f'<html><head><link rel=stylesheet href="{there}"><base href="{there}"></head><body background="{there}">'
            f'<img src="{there}"><script src="{there}"></script><iframe src="{there}"></iframe>Dear all</body></html>'
        )
        raw = f"From: <a@nca.example>\r\nContent-Type: text/html\r\n\r\n{html}\r\n".encode()
        reading = read(raw, len(raw), config.load_example().stamp_policy())
    assert server.connections == 0
    assert "<" not in "".join(page for page in (reading.subject, reading.correspondent))
    assert parse(raw).parts[0].content_type == "text/html"


class _Reader:
    """A reading room in this process; what `dies` on kills it, as a crash in a C library would."""

    def __init__(self, dies: bytes = b"") -> None:
        self._dies = dies
        self.tries = 0

    def read(self, raw: bytes, size: int, began: Callable[[], None]) -> "Future[Reading]":
        began()
        done: Future[Reading] = Future()
        if self._dies and self._dies in raw:
            self.tries += 1
            done.set_exception(ReaderDied("the reader died of a message"))
        else:
            done.set_result(read(raw, size, config.load_example().stamp_policy()))
        return done


GUILTY = Person("A1234567", "Marek OLDRIN", "1984-03-17")
NEXT = Person("B7654321", "Dorin VALCANU", "1979-11-02")


@pytest.fixture
def office(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Iterator[Any]:
    """An office on a fresh record with two cases, and a guilty and a genuine mail recorded."""
    with Templates(tmp_path_factory.mktemp("records")).sqlite(tmp_path):
        from mailbot.service.importing import import_file
        from mailbot.service.office import open_office
        from mailbot.store.ledger import messages

        import_file(write_extract(tmp_path / "cases.csv", (GUILTY.case(), NEXT.case())))
        mails = [stamp(interest(one, message_id=f"{one.reference}@nca.example"), NCA) for one in (GUILTY, NEXT)]
        messages.record([Arrival("team/INBOX", 1, uid, len(raw), raw, NOW) for uid, raw in enumerate(mails)], NOW)
        opened = open_office(config.load_example())
        yield opened
        opened.close()


def _became() -> list[tuple[str, list[str], int]]:
    from mailbot.store import listings

    return [(row["outcome"], row["reasons"], len(row["letters"])) for row in listings.messages()]


def test_rule_15_a_message_that_kills_its_reader_three_times_is_poison(office: Any) -> None:
    from mailbot.service.decider import Decider

    room = _Reader(dies=GUILTY.reference.encode())
    decider = Decider(office, room)  # type: ignore[arg-type]
    while decider.work():
        pass
    assert room.tries == 3
    assert _became() == [("review", ["killed-its-reader"], 0), ("processed", ["interest-noted"], 2)]


def test_rule_15_an_exception_in_a_messages_path_costs_that_message_only(
    office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mailbot.service import decider

    def put_in_words(*given: Any) -> Any:
        if GUILTY.reference in str(given[1].notification):
            raise RuntimeError("something that nobody thought of")
        return written(*given)

    written = decider.put_in_words
    monkeypatch.setattr(decider, "put_in_words", put_in_words)
    working = decider.Decider(office, _Reader())  # type: ignore[arg-type]
    while working.work():
        pass
    assert _became() == [("review", ["deciding-failed"], 0), ("processed", ["interest-noted"], 2)]


UNSAFE = {
    "an empty authserv-id": ({"stamp": {"authserv_id": ""}}, "stamp.authserv_id"),
    "an empty list of NCA": ({"parties.nca": {"domains": []}}, "parties.nca"),
    "an empty list of staff": ({"parties.home_office": {"domains": []}}, "parties.home_office"),
    "a wildcard": ({"parties.nca": {"domains": ["*.nca.example"]}}, "parties.nca.domains"),
    "every domain": ({"parties.home_office": {"domains": ["*"]}}, "parties.home_office.domains"),
    "a mailbox in clear text": ({"mailbox": {"host": "imap.office.example", "security": "none"}}, "mailbox"),
    "letters in clear text": ({"smtp": {"host": "192.0.2.1", "security": "none"}}, "smtp"),
}


@pytest.mark.parametrize(("change", "key"), UNSAFE.values(), ids=UNSAFE)
def test_rule_16_it_does_not_start_unsafely(world: World, change: dict[str, Any], key: str) -> None:
    config.load(world.config)
    world.configure(**change)
    with pytest.raises(ConfigurationFault) as fault:
        config.load(world.config)
    assert any(line.startswith(key) for line in fault.value.lines)


def test_rule_16_the_daemon_ends_with_2_and_touches_nothing(world: World) -> None:
    world.deliver(stamp(interest(GUILTY), NCA))
    world.configure(**UNSAFE["an empty authserv-id"][0], **UNSAFE["an empty list of NCA"][0])
    refused = world.mailbot("run", "--once", code=2)
    assert "stamp.authserv_id" in refused.stderr and "parties.nca" in refused.stderr
    assert (world.folders().keys(), world.sink.sessions) == ({"INBOX"}, 0)
    assert not (world.folder / "mailbot.db").exists()


LETTER = b"Subject: NCA interest noted\r\n\r\nThe case owner is Grace Tillman.\r\n"
_TOKENS = (PASSWORD.encode(), base64.b64encode(PASSWORD.encode()), base64.b64encode(f"\0{USER}\0{PASSWORD}".encode()),
           USER.encode(), base64.b64encode(USER.encode()), b"Grace Tillman", b"NCA interest")  # fmt: skip


def _assert_nothing_is_given_away(server: Talker) -> None:
    heard = b"\n".join(server.heard)
    assert not [token for token in _TOKENS if token in heard], heard


def _hand_over(settings: Smtp) -> None:
    with Courier(settings) as courier, pytest.raises(MailbotError):
        courier.hand_over(USER, "officer@nca.example", LETTER)


@pytest.mark.parametrize("implicit", [False, True], ids=["starttls", "tls"])
@pytest.mark.parametrize("wrong", ["certificate", "host name"])
def test_rule_17_a_wrong_certificate_or_host_name_gets_no_letter(
    authority: Authority, tmp_path: Path, implicit: bool, wrong: str
) -> None:
    change = {"ca_file": make_authority(tmp_path).ca_file} if wrong == "certificate" else {"host": "127.0.0.1"}
    with Sink(authority, login=True, implicit_tls=implicit) as sink:
        _hand_over(sink.smtp("tls" if implicit else "starttls", **change))
    assert (sink.tries, sink.letters) == ([], [])


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("wrong", ["certificate", "host name"])
def test_rule_17_a_wrong_certificate_or_host_name_gets_no_login_to_the_mailbox(
    dovecot: Dovecot, tmp_path: Path, security: str, wrong: str
) -> None:
    change = {"ca_file": make_authority(tmp_path).ca_file} if wrong == "certificate" else {"host": "127.0.0.1"}
    with pytest.raises(MailboxAway, match="certificate was not accepted"):
        Inbox(dovecot.mailbox(security, **change)).open()


def test_rule_17_stripped_starttls_gives_away_neither_password_nor_letter(authority: Authority) -> None:
    with Talker(_smtp_talk({}, "250-AUTH PLAIN LOGIN")) as server:
        _hand_over(_smtp(server.port, security="starttls", ca_file=authority.ca_file))
    _assert_nothing_is_given_away(server)


def test_rule_17_a_refused_starttls_gives_away_neither(authority: Authority) -> None:
    talk = _smtp_talk({"starttls": "454 4.7.0 TLS not available"}, "250-STARTTLS", "250-AUTH PLAIN")
    with Talker(talk) as server:
        _hand_over(_smtp(server.port, security="starttls", ca_file=authority.ca_file))
    _assert_nothing_is_given_away(server)


def test_rule_17_a_mailbox_without_starttls_gets_no_login(authority: Authority) -> None:
    with Talker(talk_imap("* OK ready", "IMAP4rev1 AUTH=PLAIN")) as server:
        told = {"host": "localhost", "port": server.port, "security": "starttls", "user": USER, "password": PASSWORD,
                "address": USER, "ca_file": authority.ca_file, "timeout_seconds": 5}  # fmt: skip
        with pytest.raises(MailbotError):
            Inbox(Mailbox.model_validate(told)).open()
    assert server.heard
    _assert_nothing_is_given_away(server)


@pytest.mark.parametrize("offer", ["PLAIN", "LOGIN"])
def test_rule_17_503_on_auth_is_no_login_and_gets_no_letter(offer: str) -> None:
    with Talker(_smtp_talk({"auth": "503 5.5.1 bad sequence of commands"}, f"250-AUTH {offer}")) as server:
        with Courier(_smtp(server.port)) as courier, pytest.raises(CourierAway, match="503"):
            courier.hand_over(USER, "officer@nca.example", LETTER)
    assert not any(line.lower().startswith((b"mail", b"rcpt", b"data")) for line in server.heard)
    assert not any(b"Grace Tillman" in line for line in server.heard)


def _smtp(port: int, **changes: object) -> Smtp:
    told = {"host": "localhost", "port": port, "security": "none", "user": USER, "password": PASSWORD,
            "timeout_seconds": 5}  # fmt: skip
    return Smtp.model_validate(told | changes)


def _smtp_talk(answers: dict[str, str], *features: str) -> Callable[[Wire], None]:
    """Make a mail server that offers these features and answers each command as told, and 250 otherwise."""

    def talk(wire: Wire) -> None:
        wire.say("220 talker.example")
        while line := wire.hear().decode("ascii", "replace"):
            verb = line.split()[0].lower()
            if verb == "ehlo":
                wire.say("250-talker.example", *features, "250 HELP")
            else:
                wire.say(answers.get(verb, "221 goodbye" if verb == "quit" else "250 ok"))

    return talk
