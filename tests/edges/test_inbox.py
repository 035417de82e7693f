"""The mailbox by IMAP, against a real Dovecot, pymap, and servers and wires that misbehave on purpose."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from mailbot.config import Mailbox
from mailbot.core.errors import Blame, ConfigurationFault, LoginRefused, MailboxAway
from mailbot.demo.lab import Lab
from mailbot.edges.folders import Refiled
from mailbot.edges.inbox import HEAD_BYTES, LONGEST_IDLE, Inbox, Waiting
from tests.servers.certificates import Authority, make_authority
from tests.servers.dovecot import PASSWORD, USER, Dovecot
from tests.servers.meddler import Meddler, moves
from tests.servers.small_imap import talk_imap
from tests.servers.wires import Proxy, Talker, Wire

MAIL = b"From: officer@nca.example\r\nSubject: one\r\n\r\nText with bare \xa3 and 8 bits.\r\n"
OTHER = MAIL.replace(b"one", b"other")
Pair = tuple[socket.socket, socket.socket]
FOLDERS = {"INBOX", "Processed", "Review", "Rejected", "Automatic"}


@pytest.fixture
def wake() -> Iterator[Pair]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


@pytest.fixture
def inbox(dovecot: Dovecot) -> Iterator[Inbox]:
    with Inbox(dovecot.mailbox()) as opened:
        yield opened


def uids(inbox: Inbox) -> list[int]:
    return [waiting.uid for waiting in inbox.look()]


def seconds_of(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began


pytestmark = pytest.mark.dovecot


class TestOpening:
    @pytest.mark.parametrize("security", ["none", "starttls", "tls"])
    def test_every_kind_of_security_opens_the_mailbox(self, dovecot: Dovecot, security: str) -> None:
        dovecot.deliver(MAIL)
        with Inbox(dovecot.mailbox(security)) as inbox:
            assert [mail.raw for mail in inbox.fetch(uids(inbox))] == [MAIL]

    def test_it_makes_the_folders_that_are_missing(self, dovecot: Dovecot) -> None:
        with dovecot.connect() as colleague:
            colleague.create("Review")
        with Inbox(dovecot.mailbox()):
            assert set(dovecot.folders()) == FOLDERS

    def test_folders_go_by_the_servers_own_prefix_and_delimiter(self) -> None:
        with Dovecot(separator=".", prefix="INBOX.") as dovecot:
            dovecot.deliver(MAIL)
            folders = {"processed": "Done/Processed"}
            with Inbox(dovecot.mailbox(folders=folders)) as inbox:
                inbox.file({"Done/Processed": uids(inbox)})
            assert "INBOX.Done.Processed" in dovecot.folders()
            assert dovecot.folder_messages("INBOX.Done.Processed") == [MAIL]

    def test_uidvalidity_changes_when_the_mailbox_is_made_anew(self, dovecot: Dovecot) -> None:
        def made_anew() -> int:
            with dovecot.connect() as colleague:
                colleague.delete("Shared")
                colleague.create("Shared")
            with Inbox(dovecot.mailbox(folder="Shared")) as inbox:
                return inbox.uidvalidity

        assert made_anew() < made_anew()

    @pytest.mark.parametrize("security", ["none", "starttls", "tls"])
    def test_a_wrong_password_is_refused_and_not_called_an_outage(self, dovecot: Dovecot, security: str) -> None:
        with pytest.raises(LoginRefused, match=USER) as caught:
            Inbox(dovecot.mailbox(security, password="wrong horse")).open()
        assert "horse" not in str(caught.value)

    def test_any_character_may_stand_in_a_password(self, dovecot: Dovecot) -> None:
        # Refused, but by the server: the name and password reached it whole.
        with pytest.raises(LoginRefused):
            Inbox(dovecot.mailbox(password='Schlüssel "£" \\ €')).open()

    def test_nobody_listening_is_an_outage(self, dovecot: Dovecot) -> None:
        with pytest.raises(MailboxAway, match="Connection refused"):
            Inbox(dovecot.mailbox(port=1)).open()

    def test_a_closed_inbox_says_that_it_is_not_connected(self, dovecot: Dovecot) -> None:
        with pytest.raises(MailboxAway, match="not connected"):
            Inbox(dovecot.mailbox()).look()


class TestEncryption:
    @pytest.mark.parametrize("security", ["starttls", "tls"])
    def test_a_certificate_of_another_authority_is_not_accepted(
        self, dovecot: Dovecot, security: str, tmp_path: Path
    ) -> None:
        stranger = make_authority(tmp_path).ca_file
        with pytest.raises(MailboxAway, match="certificate was not accepted"):
            Inbox(dovecot.mailbox(security, ca_file=stranger)).open()

    @pytest.mark.parametrize("security", ["starttls", "tls"])
    def test_a_certificate_for_another_name_is_not_accepted(self, dovecot: Dovecot, security: str) -> None:
        with pytest.raises(MailboxAway, match=r"certificate was not accepted.*127\.0\.0\.1"):
            Inbox(dovecot.mailbox(security, host="127.0.0.1")).open()

    def test_a_file_without_certificates_is_a_wrong_configuration(self, dovecot: Dovecot, tmp_path: Path) -> None:
        (tmp_path / "empty.pem").write_text("nothing\n")
        with pytest.raises(ConfigurationFault, match="ca_file"):
            Inbox(dovecot.mailbox("tls", ca_file=tmp_path / "empty.pem")).open()

    @pytest.mark.parametrize("greeting", ["* OK ready", "* PREAUTH ready"])
    def test_a_server_without_starttls_gets_no_name_and_no_password(self, authority: Authority, greeting: str) -> None:
        with Talker(talk_imap(greeting, "IMAP4rev1 AUTH=PLAIN")) as server:
            settings = _settings(server.port, security="starttls", ca_file=authority.ca_file)
            with pytest.raises(MailboxAway):
                Inbox(settings).open()
        words = b" ".join(server.heard)
        assert server.heard
        assert b"LOGIN" not in words and b"AUTHENTICATE" not in words and USER.encode() not in words

    def test_a_server_that_forbids_login_in_clear_does_not_get_the_password(self) -> None:
        with Talker(talk_imap("* OK ready", "IMAP4rev1 LOGINDISABLED")) as server:
            with pytest.raises(LoginRefused, match="takes no password on this connection"):
                Inbox(_settings(server.port)).open()
        assert PASSWORD.encode() not in b" ".join(server.heard)


def test_tls_on_a_port_that_speaks_none_is_said_with_what_may_be_meant(dovecot):
    with pytest.raises(MailboxAway, match=r'speaks no TLS on this port; is security = "starttls" meant'):
        with Inbox(dovecot.mailbox("tls", port=dovecot.plain_port)) as inbox:
            inbox.look()


    @pytest.mark.parametrize("security", ["tls", "starttls", "none"])
    def test_a_server_that_takes_the_call_and_says_nothing_is_given_up(
        self, authority: Authority, security: str
    ) -> None:
        # Silent before the handshake, before the greeting, and after STARTTLS was agreed on.
        greeting = ("* OK [CAPABILITY IMAP4rev1 STARTTLS] ready",) if security == "starttls" else ()
        with Talker(_agree_and_fall_silent(*greeting)) as server:
            settings = _settings(server.port, security=security, ca_file=authority.ca_file, timeout_seconds=1)
            with pytest.raises(MailboxAway, match="no answer within the time allowed"):
                Inbox(settings).open()

    @pytest.mark.parametrize("security", ["none", "starttls", "tls"])
    def test_the_kernel_watches_over_the_connection(self, dovecot: Dovecot, security: str) -> None:
        with Inbox(dovecot.mailbox(security)) as inbox:
            connection = inbox._client.socket()
            assert connection.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) <= 60

    def test_a_renewed_password_is_taken_at_the_next_login(self, dovecot: Dovecot, tmp_path: Path) -> None:
        file = tmp_path / "password"
        file.write_text("last month's\n")
        inbox = Inbox(dovecot.mailbox(password_file=file))
        with pytest.raises(LoginRefused):
            inbox.open()
        file.write_text(PASSWORD + "\n")
        with inbox:
            assert inbox.look() == ()

    @pytest.mark.parametrize(("answer", "fault"), [
        ("NO [AUTHENTICATIONFAILED] Invalid", LoginRefused), ("NO [EXPIRED] Password expired", LoginRefused),
        ("NO LOGIN failed.", LoginRefused), ("NO [UNAVAILABLE] Temporary failure", MailboxAway),
        ("BAD User is authenticated but not connected.", MailboxAway), ("NO [THROTTLED] later", MailboxAway),
    ])
    def test_a_refused_password_is_told_from_a_server_that_is_away(self, answer: str, fault: type[Exception]) -> None:
        with Talker(talk_imap("* OK ready", "IMAP4rev1", refusals={"LOGIN": answer})) as server:
            with pytest.raises(fault):
                Inbox(_settings(server.port)).open()

    def test_a_mailbox_without_uidvalidity_is_not_read_from(self) -> None:
        with Talker(talk_imap("* OK ready", "IMAP4rev1", validity="")) as server:
            with pytest.raises(MailboxAway):
                Inbox(_settings(server.port)).open()


class TestLooking:
    def test_mail_is_listed_in_order_with_its_size(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(MAIL, OTHER + b"more\r\n")
        assert [waiting.size for waiting in inbox.look()] == [len(MAIL), len(OTHER) + 6]
        assert uids(inbox) == sorted(uids(inbox))

    def test_known_mail_is_left_out(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(MAIL, OTHER)
        first, second = uids(inbox)
        assert inbox.look(known={first}) == (Waiting(second, len(OTHER)),)

    def test_read_and_flagged_mail_is_still_there(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(MAIL)
        with dovecot.connect() as colleague:
            colleague.select()
            colleague.store("1", "+FLAGS", "\\Seen \\Answered \\Flagged")
        assert len(inbox.look()) == 1

    def test_thousands_of_mails_are_listed_in_one_look(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.put_in_bulk([MAIL] * 1_200)
        assert len(set(inbox.look())) == 1_200

    def test_pymap_tells_at_once_of_mail_that_came_meanwhile(self) -> None:
        with _lab() as lab, Inbox(_settings(lab.imap_port)) as inbox:
            for _ in range(30):
                lab.deliver(MAIL)
            assert len(inbox.look()) == 30

    def test_of_very_many_mails_the_oldest_are_told_of_and_those_that_are_to_be_alone(
        self, dovecot: Dovecot, inbox: Inbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("mailbot.edges.inbox.AT_MOST", 3)
        dovecot.deliver(*[MAIL] * 6)
        first, second, third, _, fifth, _ = range(min(uids(inbox)), min(uids(inbox)) + 6)
        assert [mail.uid for mail in inbox.look(alone=[fifth, second])] == [first, second, third, fifth]

    def test_a_mail_whose_size_the_server_keeps_to_itself_is_told_of(self, dovecot: Dovecot) -> None:
        dovecot.deliver(MAIL)
        with Meddler(dovecot.plain_port) as wire, Inbox(dovecot.mailbox(port=wire.port)) as inbox:
            wire.meddle = lambda line: b"$TAG OK done\r\n" if b"(RFC822.SIZE)" in line else None
            [mail] = inbox.look()
            assert mail.size == 0


class TestFetching:
    def test_the_bytes_are_those_that_came(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(MAIL, OTHER)
        mails = inbox.fetch(uids(inbox))
        assert [mail.raw for mail in mails] == [MAIL, OTHER]
        received = mails[0].internal_date
        assert received is not None and abs(datetime.now(UTC) - received) < timedelta(minutes=1)

    def test_fetching_leaves_no_flag_behind(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(MAIL)
        (uid,) = uids(inbox)
        inbox.fetch([uid])
        inbox.fetch_head(uid)
        assert b"\\Seen" not in dovecot.flags()[0]

    @pytest.mark.parametrize("chosen", [0, 1, 2])
    def test_a_mail_that_vanished_is_missing_and_the_others_are_not(
        self, dovecot: Dovecot, inbox: Inbox, chosen: int
    ) -> None:
        dovecot.deliver(MAIL, OTHER, MAIL)
        listed = uids(inbox)
        _delete(dovecot, listed[chosen])
        left = [uid for uid in listed if uid != listed[chosen]]
        assert [mail.uid for mail in inbox.fetch(listed)] == left

    def test_nothing_is_fetched_of_a_mail_that_vanished(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(MAIL)
        (uid,) = uids(inbox)
        _delete(dovecot, uid)
        assert inbox.fetch([uid]) == ()
        assert inbox.fetch_head(uid) is None

    def test_a_mail_with_a_line_of_a_megabyte_is_fetched_whole(self, dovecot: Dovecot, inbox: Inbox) -> None:
        monster = b"Subject: " + b"x" * 1_400_000 + b"\r\n\r\nbody\r\n"
        dovecot.deliver(monster, MAIL)
        assert [mail.raw for mail in inbox.fetch(uids(inbox))] == [monster, MAIL]

    def test_of_an_oversized_mail_only_the_head_comes(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(b"Subject: large\r\n\r\n" + b"x" * 76 * 50_000)
        head = inbox.fetch_head(uids(inbox)[0])
        assert head is not None and head.raw == b"Subject: large\r\n\r\n"

    def test_even_a_head_is_bounded(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(b"".join(b"X-%d: %s\r\n" % (n, b"x" * 900) for n in range(1_000)) + b"\r\n\r\n")
        head = inbox.fetch_head(uids(inbox)[0])
        assert head is not None and len(head.raw) == HEAD_BYTES

    @pytest.mark.parametrize("tenth", range(1, 10))
    def test_a_cut_inside_a_mail_gives_no_part_of_it(self, dovecot: Dovecot, tenth: int) -> None:
        large = b"Subject: large\r\n\r\n" + b"text\r\n" * 170_000
        dovecot.deliver(large)
        with Proxy(dovecot.plain_port) as proxy, Inbox(dovecot.mailbox(port=proxy.port)) as inbox:
            listed = uids(inbox)
            proxy.end_after = len(large) * tenth // 10
            with pytest.raises(MailboxAway):
                inbox.fetch(listed)
            proxy.end_after = None
            inbox.open()
            assert [mail.raw for mail in inbox.fetch(listed)] == [large]

    def test_a_size_that_the_server_only_estimates_does_not_keep_a_mail_out(self) -> None:
        with Talker(talk_imap("* OK ready", "IMAP4rev1", sizes=(30, 30))) as server:
            with Inbox(_settings(server.port)) as inbox:
                assert [mail.raw for mail in inbox.fetch([7])] == [b"Subject: a\r\n\r\nbody\r\n"]

    def test_an_empty_answer_for_a_mail_with_a_size_is_not_a_mail(self) -> None:
        with Talker(talk_imap("* OK ready", "IMAP4rev1", body="", sizes=(30, 30))) as server:
            with Inbox(_settings(server.port)) as inbox:
                assert inbox.fetch([7]) == ()


class TestWaiting:
    def test_new_mail_ends_the_wait_within_a_second(self, dovecot: Dovecot, inbox: Inbox, wake: Pair) -> None:
        inbox.look()
        threading.Timer(0.3, dovecot.deliver, [MAIL]).start()
        assert seconds_of(lambda: inbox.wait(20, wake[0])) < 1.3
        assert len(inbox.look()) == 1

    def test_pymap_announces_new_mail_too(self, wake: Pair) -> None:
        with _lab() as lab, Inbox(_settings(lab.imap_port)) as inbox:
            inbox.look()
            threading.Timer(0.3, lab.deliver, [MAIL]).start()
            assert seconds_of(lambda: inbox.wait(20, wake[0])) < 1.3
            assert len(inbox.look()) == 1

    def test_mail_that_came_before_the_wait_ends_it_at_once(self, dovecot: Dovecot, inbox: Inbox, wake: Pair) -> None:
        inbox.look()
        dovecot.deliver(MAIL)
        assert seconds_of(lambda: inbox.wait(20, wake[0])) < 1

    def test_mail_announced_in_passing_ends_the_wait_at_once(self, dovecot: Dovecot, inbox: Inbox, wake: Pair) -> None:
        dovecot.deliver(MAIL)
        listed = uids(inbox)
        dovecot.deliver(OTHER)
        # The answer to this command tells of the second mail, and IDLE will not do so again.
        inbox.file({"Review": listed})
        assert seconds_of(lambda: inbox.wait(20, wake[0])) < 1

    def test_the_wake_socket_ends_the_wait_and_keeps_its_byte(self, inbox: Inbox, wake: Pair) -> None:
        ours, theirs = wake
        threading.Timer(0.2, theirs.send, [b"x"]).start()
        assert seconds_of(lambda: inbox.wait(20, ours)) < 1
        assert ours.recv(10) == b"x"

    def test_quiet_ends_after_the_time_given(self, inbox: Inbox, wake: Pair) -> None:
        inbox.look()
        assert 0.3 <= seconds_of(lambda: inbox.wait(0.3, wake[0])) < 1.5
        assert inbox.look() == ()

    def test_without_idle_only_the_wake_socket_and_the_time_count(self, wake: Pair) -> None:
        with Dovecot(capability="IMAP4rev1 UIDPLUS MOVE NAMESPACE") as dovecot:
            with Inbox(dovecot.mailbox()) as inbox:
                ours, theirs = wake
                inbox.look()
                assert 0.3 <= seconds_of(lambda: inbox.wait(0.3, ours)) < 1
                theirs.send(b"x")
                assert seconds_of(lambda: inbox.wait(20, ours)) < 1

    def test_a_server_that_ends_the_connection_is_noticed_at_once(self, dovecot: Dovecot, wake: Pair) -> None:
        with Proxy(dovecot.plain_port) as proxy, Inbox(dovecot.mailbox(port=proxy.port)) as inbox:
            inbox.look()
            threading.Timer(0.2, proxy.cut).start()
            with pytest.raises(MailboxAway):
                inbox.wait(20, wake[0])
            assert not inbox.is_open

    def test_a_server_that_says_bye_is_away(self, wake: Pair) -> None:
        with Talker(talk_imap("* OK ready", "IMAP4rev1 IDLE", idle=("+ idling", "* BYE going down"))) as server:
            with Inbox(_settings(server.port)) as inbox:
                inbox.look()
                with pytest.raises(MailboxAway):
                    inbox.wait(20, wake[0])

    @pytest.mark.parametrize("order", [("* 5 EXISTS", "+ idling"), ("+ idling", "* 5 EXISTS")])
    def test_mail_announced_in_the_instant_of_the_idle_is_not_missed(self, order: tuple[str, str], wake: Pair) -> None:
        with Talker(talk_imap("* OK ready", "IMAP4rev1 IDLE", idle=order)) as server:
            with Inbox(_settings(server.port)) as inbox:
                inbox.look()
                assert seconds_of(lambda: inbox.wait(20, wake[0])) < 1

    def test_a_line_that_has_gone_dead_in_silence_is_noticed(self, dovecot: Dovecot, wake: Pair) -> None:
        with Proxy(dovecot.plain_port) as proxy:
            settings = dovecot.mailbox(port=proxy.port, timeout_seconds=1)
            with Inbox(settings) as inbox:
                inbox.look()
                proxy.stall()
                with pytest.raises(MailboxAway, match="no answer within the time allowed"):
                    inbox.wait(0.2, wake[0])

    def test_idle_is_ended_and_begun_anew_whatever_the_caller_would_wait(
        self, inbox: Inbox, wake: Pair, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert LONGEST_IDLE <= 300
        monkeypatch.setattr("mailbot.edges.inbox.LONGEST_IDLE", 0.3)
        inbox.look()
        assert seconds_of(lambda: inbox.wait(600, wake[0])) < 3
        assert inbox.look() == ()

    @pytest.mark.parametrize("command", ["look", "fetch", "file"])
    def test_every_command_gives_up_on_a_silent_server(self, dovecot: Dovecot, command: str) -> None:
        dovecot.deliver(MAIL)
        with Proxy(dovecot.plain_port) as proxy:
            with Inbox(dovecot.mailbox(port=proxy.port, timeout_seconds=1)) as inbox:
                listed = uids(inbox)
                proxy.stall()
                work = {"look": inbox.look, "fetch": lambda: inbox.fetch(listed),
                        "file": lambda: inbox.file({"Review": listed})}  # fmt: skip
                with pytest.raises(MailboxAway, match="no answer within the time allowed"):
                    work[command]()


class TestFiling:
    def test_mail_is_moved_where_it_belongs(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(MAIL, OTHER)
        first, second = uids(inbox)
        assert inbox.file({"Processed": [first], "Review": [second]}) == {first, second}
        assert (dovecot.folder_messages("Processed"), dovecot.folder_messages("Review")) == ([MAIL], [OTHER])
        assert inbox.look() == ()

    def test_more_than_one_batch_is_moved(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.put_in_bulk([MAIL] * 230)
        listed = uids(inbox)
        assert inbox.file({"Processed": listed}) == set(listed)
        assert len(dovecot.folder_messages("Processed")) == 230

    def test_mail_that_is_not_there_any_more_needs_no_filing(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(MAIL, OTHER)
        first, second = uids(inbox)
        _delete(dovecot, first)
        assert inbox.file({"Review": [first, second, 99_999]}) == {first, second, 99_999}
        assert dovecot.folder_messages("Review") == [OTHER]

    def test_a_folder_that_a_colleague_deleted_is_made_again(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(MAIL)
        with dovecot.connect() as colleague:
            colleague.delete("Review")
        inbox.file({"Review": uids(inbox)})
        assert dovecot.folder_messages("Review") == [MAIL]

    def test_without_move_exactly_the_filed_mail_is_expunged(self) -> None:
        with Dovecot(capability="IMAP4rev1 UIDPLUS NAMESPACE") as dovecot, Inbox(dovecot.mailbox()) as inbox:
            dovecot.deliver(MAIL, OTHER)
            first, _ = uids(inbox)
            with dovecot.connect() as colleague:
                colleague.select()
                colleague.store("2", "+FLAGS", "\\Deleted")
            assert inbox.file({"Review": [first]}) == {first}
            # What a colleague has only marked stays.
            assert (dovecot.folder_messages("Review"), dovecot.folder_messages()) == ([MAIL], [OTHER])

    def test_without_uidplus_filed_mail_is_marked_and_nothing_is_expunged(self) -> None:
        with Dovecot(capability="IMAP4rev1 NAMESPACE") as dovecot, Inbox(dovecot.mailbox()) as inbox:
            dovecot.deliver(MAIL, OTHER)
            first, _ = uids(inbox)
            inbox.file({"Review": [first]})
            assert dovecot.folder_messages("Review") == [MAIL]
            assert [b"\\Deleted" in flags for flags in dovecot.flags()] == [True, False]

    @pytest.mark.parametrize("word", [b"STORE", b"EXPUNGE"])
    def test_mail_that_cannot_be_taken_out_of_the_inbox_is_copied_once(self, word: bytes) -> None:
        with Dovecot(capability="IMAP4rev1 UIDPLUS NAMESPACE") as dovecot:
            dovecot.deliver(MAIL, OTHER)
            with Meddler(dovecot.plain_port) as wire, Inbox(dovecot.mailbox(port=wire.port)) as inbox:
                wire.meddle = lambda line: b"$TAG NO [NOPERM] not you\r\n" if word in line else None
                listed = uids(inbox)
                assert inbox.file({"Review": listed}) == set(listed)
            assert dovecot.folder_messages("Review") == [MAIL, OTHER]
            assert dovecot.folder_messages() == [MAIL, OTHER]

    def test_a_server_that_asks_for_a_pause_while_mail_is_moved_gets_it(self, dovecot: Dovecot) -> None:
        dovecot.deliver(MAIL, OTHER)
        with Meddler(dovecot.plain_port) as wire, Inbox(dovecot.mailbox(port=wire.port)) as inbox:
            listed = uids(inbox)
            wire.meddle = lambda line: b"$TAG NO Request is throttled.\r\n" if b"UID MOVE" in line else None
            with pytest.raises(MailboxAway) as away:
                inbox.file({"Processed": listed})
            assert (away.value.wait_seconds, away.value.blame) == (60, Blame.NONE)

    def test_nothing_is_deleted_when_the_copy_is_refused(self) -> None:
        with Talker(talk_imap("* OK ready", "IMAP4rev1 UIDPLUS")) as server:
            with Inbox(_settings(server.port)) as inbox:
                assert inbox.file({"Review": [7]}) == frozenset()
        assert b"UID COPY 7" in b" ".join(server.heard)
        assert not any(b"STORE" in line or b"EXPUNGE" in line for line in server.heard)

    def test_a_refused_folder_does_not_keep_the_others_from_being_filed(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(MAIL, OTHER)
        first, second = uids(inbox)
        # The first name is longer than Dovecot allows, so that it can neither be found nor made.
        assert inbox.file({"x" * 300: [first], "Review": [second]}) == {second}
        assert dovecot.folder_messages() == [MAIL]

    @pytest.mark.parametrize("message_id", [
        "<one@nca.example>", "<\u00fc-one@x.example>", "<\u20ac>", '<a"b\\c@x.example>', "<a\x01b@x.example>",
        "<=?x?=>", None,
    ])
    def test_mail_that_a_person_decided_on_is_found_again_whatever_its_message_id(
        self, dovecot: Dovecot, inbox: Inbox, message_id: str | None
    ) -> None:
        line = f"Message-ID: {message_id}\r\n".encode() if message_id else b""
        dovecot.deliver(MAIL, line + MAIL, OTHER, folder="Review")
        assert inbox.refile("Review", "Processed", message_id, sha256(line + MAIL).hexdigest()) is Refiled.MOVED
        assert dovecot.folder_messages("Processed") == [line + MAIL]
        other = sha256(b"taken away").hexdigest()
        assert inbox.refile("Review", "Processed", message_id, other) is Refiled.NOT_THERE
        dovecot.deliver(OTHER)
        assert [mail.raw for mail in inbox.fetch(uids(inbox))] == [OTHER]

    def test_it_tells_which_mails_still_lie_in_a_folder(self, dovecot: Dovecot, inbox: Inbox) -> None:
        named = b"Message-ID: <one@nca.example>\r\n" + MAIL
        dovecot.deliver(named, OTHER, folder="Processed")
        asked = [("<one@nca.example>", sha256(named).hexdigest()), (None, sha256(OTHER).hexdigest()),
                 ("<one@nca.example>", sha256(MAIL).hexdigest())]  # fmt: skip
        assert inbox.still_there("Processed", asked) == {digest for _, digest in asked[:2]}
        assert inbox.still_there("Taken away", asked) == frozenset()
        dovecot.deliver(MAIL)
        assert len(uids(inbox)) == 1

    def test_a_mailbox_made_anew_in_the_middle_ends_the_connection(self, dovecot: Dovecot) -> None:
        with dovecot.connect() as colleague:
            colleague.create("Shared")
        with Inbox(dovecot.mailbox(folder="Shared")) as inbox:
            with dovecot.connect() as colleague:
                colleague.delete("Shared")
                colleague.create("Shared")
            with pytest.raises(MailboxAway):
                inbox.still_there("Processed", [])
            assert not inbox.is_open

    def test_mail_in_a_folder_that_a_colleague_took_away_is_let_go(self, dovecot: Dovecot, inbox: Inbox) -> None:
        dovecot.deliver(MAIL)
        gone = inbox.refile("To decide", "Processed", "<one@nca.example>", sha256(MAIL).hexdigest())
        assert gone is Refiled.NOT_THERE
        assert len(uids(inbox)) == 1

    def test_a_folder_that_takes_nothing_is_not_said_to_have_taken_a_mail(
        self, dovecot: Dovecot, inbox: Inbox
    ) -> None:
        dovecot.deliver(MAIL, folder="Review")
        assert inbox.refile("Review", "x" * 300, None, sha256(MAIL).hexdigest()) is Refiled.REFUSED
        assert dovecot.folder_messages("Review") == [MAIL]

    def test_one_mail_that_cannot_be_moved_keeps_no_other_where_it_is(self, dovecot: Dovecot) -> None:
        dovecot.put_in_bulk([MAIL] * 120)
        with Meddler(dovecot.plain_port) as wire, Inbox(dovecot.mailbox(port=wire.port)) as inbox:
            listed = uids(inbox)
            bad = listed[36]
            wire.meddle = lambda line: b"$TAG NO cannot\r\n" if moves(line, bad) else None
            assert inbox.file({"Processed": listed}) == set(listed) - {bad}
        assert len(dovecot.folder_messages("Processed")) == 119

    @pytest.mark.parametrize(("answer", "tries"), [("[OVERQUOTA] full", 2), ("full", 40)])
    def test_a_folder_that_takes_nothing_is_not_asked_without_end(
        self, dovecot: Dovecot, answer: str, tries: int
    ) -> None:
        dovecot.put_in_bulk([MAIL] * 250)
        with Meddler(dovecot.plain_port) as wire, Inbox(dovecot.mailbox(port=wire.port)) as inbox:
            wire.meddle = lambda line: f"$TAG NO {answer}\r\n".encode() if b"UID MOVE" in line else None
            assert inbox.file({"Processed": uids(inbox)}) == frozenset()
            assert len(wire.times_of(b"UID MOVE")) <= tries

    def test_a_cut_while_filing_loses_nothing(self, dovecot: Dovecot) -> None:
        dovecot.put_in_bulk([MAIL] * 300)
        with Proxy(dovecot.plain_port) as proxy, Inbox(dovecot.mailbox(port=proxy.port)) as inbox:
            listed = uids(inbox)
            proxy.end_after = 900
            with pytest.raises(MailboxAway):
                inbox.file({"Processed": listed})
            proxy.end_after = None
            inbox.open()
            assert inbox.file({"Processed": listed}) == set(listed)
        assert (len(dovecot.folder_messages("Processed")), dovecot.folder_messages()) == (300, [])


def _delete(dovecot: Dovecot, uid: int) -> None:
    with dovecot.connect() as colleague:
        colleague.select()
        colleague.uid("STORE", str(uid), "+FLAGS", "\\Deleted")
        colleague.expunge()


def _agree_and_fall_silent(*greeting: str) -> Callable[[Wire], None]:
    def talk(wire: Wire) -> None:
        wire.say(*greeting)
        if greeting:
            wire.say(f"{wire.hear().decode().partition(' ')[0]} OK begin")
        wire.hear_until(b"what never comes")

    return talk


def _lab() -> Lab:
    return Lab({USER: PASSWORD})


def _settings(port: int, **changes: object) -> Mailbox:
    told = {"host": "localhost", "port": port, "security": "none", "user": USER, "password": PASSWORD,
            "address": USER, "timeout_seconds": 5}  # fmt: skip
    return Mailbox.model_validate(told | changes)
