"""The courier, against a real SMTP server with scripted answers, and talkers that break off where it hurts."""

import smtplib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mailbot.config import Smtp
from mailbot.core.delivery import About, Delivery, Result
from mailbot.core.errors import CourierAway, LoginRefused
from mailbot.demo.lab import SentLetter
from mailbot.edges.courier import Courier
from tests.servers.certificates import Authority, make_authority
from tests.servers.dovecot import PASSWORD, USER
from tests.servers.sink import Sink
from tests.servers.wires import Proxy, Talker, Wire

OFFICER = "officer@nca.example"
OTHER = "other@nca.example"
LETTER = b"Subject: one\r\n\r\nA letter.\r\n"
EHLO = ("250-talker.example", "250 PIPELINING")


@pytest.fixture(params=[True, False], ids=["pipelining", "one-by-one"])
def sink(request: pytest.FixtureRequest) -> Iterator[Sink]:
    with Sink(pipelining=request.param) as server:
        yield server


@pytest.fixture
def courier(sink: Sink) -> Iterator[Courier]:
    with Courier(sink.smtp()) as ready:
        yield ready


def hand_over(courier: Courier, to: str = OFFICER, letter: bytes = LETTER) -> Delivery:
    return courier.hand_over(USER, to, letter)


class TestAnswers:
    def test_an_accepted_letter_arrived_as_it_was(self, sink: Sink, courier: Courier) -> None:
        assert hand_over(courier) == Delivery(Result.ACCEPTED, 250, "OK")
        assert sink.letters == [SentLetter(USER, (OFFICER,), LETTER)]

    def test_the_connection_is_kept_for_the_next_letter(self, sink: Sink, courier: Courier) -> None:
        for _ in range(5):
            hand_over(courier)
        assert (len(sink.letters), sink.sessions) == (5, 1)

    def test_it_is_told_of_every_wait_for_the_server(self, sink: Sink) -> None:
        waits: list[str] = []
        with Courier(sink.smtp(), waits=lambda: waits.append("waits")) as courier:
            hand_over(courier)
            # EHLO, MAIL, RCPT, DATA, the text and the final dot.
            assert len(waits) == 6

    def test_the_null_return_path_is_an_envelope_too(self, sink: Sink, courier: Courier) -> None:
        assert courier.hand_over("", OFFICER, LETTER).result is Result.ACCEPTED
        assert sink.letters[0].envelope_from == ""

    @pytest.mark.parametrize("step", ["rcpt", "data"])
    @pytest.mark.parametrize(
        ("answer", "result"),
        [
            ("450 4.2.1 greylisted", Result.DEFERRED),
            ("452 4.3.1 no space", Result.DEFERRED),
            ("550 5.1.1 nobody here", Result.REFUSED),
            ("554 5.7.1 not wanted", Result.REFUSED),
            ("554 5.7.1 Client host [192.0.2.9] blocked using zen.example", Result.DEFERRED),
        ],
    )
    def test_each_class_of_answer_says_what_became_of_the_letter(
        self, sink: Sink, courier: Courier, step: str, answer: str, result: Result
    ) -> None:
        sink.refuse(OFFICER, answer, at=step)
        delivery = hand_over(courier)
        assert (delivery.result, delivery.code, delivery.text) == (result, int(answer[:3]), answer[4:])
        assert sink.letters == []

    def test_a_refusal_leaves_the_connection_fit_for_the_next_letter(self, sink: Sink, courier: Courier) -> None:
        sink.refuse(OFFICER, "550 5.1.1 nobody here")
        results = [hand_over(courier, to).result for to in (OFFICER, OTHER)]
        assert results == [Result.REFUSED, Result.ACCEPTED]
        assert (sink.letters, sink.sessions) == ([SentLetter(USER, (OTHER,), LETTER)], 1)

    def test_a_long_answer_becomes_one_bounded_line(self, sink: Sink, courier: Courier) -> None:
        sink.refuse(OFFICER, "550-first\r\n550-" + "x" * 500 + "\r\n550 \x1b[31mlast")
        text = hand_over(courier).text
        assert text.startswith("first xxx") and len(text) <= 300 and text.isprintable()

    def test_421_makes_a_new_connection_and_the_letter_goes(self, sink: Sink, courier: Courier) -> None:
        hand_over(courier)
        sink.refuse(OFFICER, "421 4.4.2 enough for one connection")
        assert hand_over(courier).result is Result.ACCEPTED
        assert (len(sink.letters), sink.sessions) == (2, 2)

    def test_421_on_a_fresh_connection_is_later(self, sink: Sink, courier: Courier) -> None:
        sink.refuse(OFFICER, "421 4.3.0 shutting down")
        assert hand_over(courier) == Delivery(Result.DEFERRED, 421, "4.3.0 shutting down", About.SERVER)

    @pytest.mark.parametrize("address", ["", "officer", "a@b\r\nRCPT TO:<x@y>", "a b@c", "<a@b>", "ä@nca.example"])
    def test_an_address_that_could_say_more_than_an_address_never_leaves(
        self, sink: Sink, courier: Courier, address: str
    ) -> None:
        assert hand_over(courier, address).result is Result.REFUSED
        assert sink.sessions == 0


class TestBytes:
    @pytest.mark.parametrize(
        "letter",
        [
            b".\r\nfirst line is a dot\r\n",
            b"Subject: dots\r\n\r\n.\r\n..\r\n.hidden\r\nend.\r\n",
            b"Subject: empty body\r\n\r\n",
            b"Subject: \xc3\xa4 in 8 bits\r\n\r\n\xa3\r\n",
            b"Subject: large\r\n\r\n" + b".dotted line\r\n" * 50_000,
        ],
        ids=["dot-first", "dots", "empty", "8-bit", "large"],
    )
    def test_the_bytes_arrive_as_they_are(self, sink: Sink, courier: Courier, letter: bytes) -> None:
        assert hand_over(courier, letter=letter).result is Result.ACCEPTED
        assert sink.letters[0].raw == letter

    @pytest.mark.parametrize("end", [b"\n.\n", b"\n.\r\n", b"\r.\r", b"\r\n.\n", b"\r.\r\n", b"\r\n.\r\n"])
    def test_an_enclosed_mail_cannot_end_the_letter_and_begin_another(
        self, sink: Sink, courier: Courier, end: bytes
    ) -> None:
        smuggled = b"MAIL FROM:<x@x.example>\r\nRCPT TO:<y@y.example>\r\nDATA\r\nforged\r\n"
        hand_over(courier, letter=b"Subject: a\r\n\r\ntext" + end + smuggled)
        assert [letter.recipients for letter in sink.letters] == [(OFFICER,)]
        assert sink.letters[0].raw == b"Subject: a\r\n\r\ntext\r\n.\r\n" + smuggled

    @pytest.mark.parametrize(("letter", "wanted"), [(LETTER, False), (LETTER + b"\xa3\r\n", True)])
    def test_8bitmime_is_asked_for_when_it_is_needed(
        self, sink: Sink, courier: Courier, letter: bytes, wanted: bool
    ) -> None:
        hand_over(courier, letter=letter)
        assert ("BODY=8BITMIME" in sink.mail_options) is wanted


class TestCuts:
    def test_a_lost_answer_is_uncertain(self, sink: Sink, courier: Courier) -> None:
        sink.lose_answers = 1
        assert hand_over(courier).result is Result.UNCERTAIN
        assert len(sink.letters) == 1

    def test_after_an_uncertain_letter_the_next_one_goes(self, sink: Sink, courier: Courier) -> None:
        sink.lose_answers = 1
        assert [hand_over(courier).result for _ in range(2)] == [Result.UNCERTAIN, Result.ACCEPTED]

    def test_silence_after_the_final_dot_is_uncertain(self) -> None:
        def talk(wire: Wire) -> None:
            _until_text(wire)
            wire.hear_until(b".")
            wire.listen()

        with Talker(talk) as server, Courier(_smtp(server.port, timeout_seconds=0.5)) as courier:
            assert hand_over(courier) == Delivery(
                Result.UNCERTAIN, None, "the text was sent whole, and the server's answer was lost"
            )

    @pytest.mark.parametrize("answer", ["354 what", "hello?", "999 odd"])
    def test_an_answer_that_nobody_understands_is_uncertain(self, answer: str) -> None:
        def talk(wire: Wire) -> None:
            _until_text(wire)
            wire.hear_until(b".")
            wire.say(answer)
            wire.listen()

        with Talker(talk) as server, Courier(_smtp(server.port)) as courier:
            assert hand_over(courier).result is Result.UNCERTAIN

    def test_a_cut_in_the_text_is_no_handing_over(self) -> None:
        def talk(wire: Wire) -> None:
            _until_text(wire)
            wire.hear()

        large = LETTER + b"text\r\n" * 2_000_000
        with Talker(talk) as server, Courier(_smtp(server.port)) as courier:
            assert hand_over(courier, letter=large) == Delivery(
                Result.DEFERRED, None, "the connection ended before the letter was handed over"
            )

    @pytest.mark.parametrize("heard", [0, 1, 2, 3])
    def test_a_cut_before_the_text_is_no_handing_over(self, heard: int) -> None:
        def talk(wire: Wire) -> None:
            _greet(wire)
            for _ in range(heard):
                wire.hear()

        with Talker(talk) as server, Courier(_smtp(server.port)) as courier:
            assert hand_over(courier).result is Result.DEFERRED
        assert server.connections == 1

    def test_a_kept_connection_that_the_server_closed_is_replaced_unseen(self, sink: Sink) -> None:
        with Proxy(sink.port) as proxy, Courier(sink.smtp(port=proxy.port)) as courier:
            hand_over(courier)
            proxy.cut()
            assert hand_over(courier).result is Result.ACCEPTED
        assert (len(sink.letters), sink.sessions) == (2, 2)

    def test_a_kept_connection_is_asked_after_a_pause(self, sink: Sink, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("mailbot.edges.courier._RESTED_SECONDS", -1)
        with Proxy(sink.port) as proxy, Courier(sink.smtp(port=proxy.port)) as courier:
            hand_over(courier)
            proxy.cut()
            courier.open()
        assert sink.sessions == 2

    def test_a_large_letter_over_a_slow_line_takes_its_time(self) -> None:
        def talk(wire: Wire) -> None:
            _greet(wire)
            wire.hear(), wire.hear(), wire.hear()
            wire.say("250 ok", "250 ok", "354 go on")
            while not wire._lines.read(256 * 1024).endswith(b"the end\r\n"):
                # Time itself is what this is about: longer for all than the time-out, shorter for each part.
                time.sleep(0.02)
            wire.hear_until(b".")
            wire.say("250 taken")
            wire.listen()

        letter = (b"x" * 62 + b"\r\n") * (24 * 16 * 1024 - 1) + b"the end".rjust(62) + b"\r\n"
        with Talker(talk) as server, Courier(_smtp(server.port, timeout_seconds=0.5)) as courier:
            assert hand_over(courier, letter=letter).result is Result.ACCEPTED

    def test_a_silent_server_is_given_up(self, sink: Sink) -> None:
        with Proxy(sink.port) as proxy, Courier(sink.smtp(port=proxy.port, timeout_seconds=0.5)) as courier:
            hand_over(courier)
            proxy.stall()
            with pytest.raises(CourierAway, match="is away"):
                hand_over(courier)
        assert len(sink.letters) == 1


class TestPipelining:
    def test_a_server_that_awaits_the_text_of_a_refused_letter_gets_a_lone_dot(self) -> None:
        def talk(wire: Wire) -> None:
            _greet(wire)
            wire.hear(), wire.hear(), wire.hear()
            wire.say("250 ok", "550 5.1.1 nobody here", "354 go on")
            wire.hear()
            wire.say("554 no valid recipients")
            wire.hear()
            wire.say("250 reset")
            wire.listen()

        with Talker(talk) as server:
            with Courier(_smtp(server.port)) as courier:
                assert hand_over(courier) == Delivery(Result.REFUSED, 550, "5.1.1 nobody here", About.RECIPIENT)
        after = server.heard[server.heard.index(b"DATA") + 1 :]
        assert after[:2] == [b".", b"rset"]
        assert not any(b"letter" in line for line in server.heard)

    @pytest.mark.parametrize("refused", [0, 1, 2])
    def test_the_first_refusal_is_the_one_that_counts(self, refused: int) -> None:
        answers = ["250 ok", "250 ok", "354 go on"]
        answers[refused:] = ["552 5.3.4 too large"] + ["503 bad sequence"] * (2 - refused)

        def talk(wire: Wire) -> None:
            _greet(wire)
            wire.hear(), wire.hear(), wire.hear()
            wire.say(*answers)
            wire.hear()
            wire.say("250 reset")
            wire.listen()

        with Talker(talk) as server, Courier(_smtp(server.port)) as courier:
            assert hand_over(courier) == Delivery(Result.REFUSED, 552, "5.3.4 too large")

    def test_a_refusal_counts_even_when_the_server_hangs_up_behind_it(self) -> None:
        def talk(wire: Wire) -> None:
            _greet(wire)
            wire.hear(), wire.hear(), wire.hear()
            wire.say("250 ok", "550 5.1.1 nobody here")

        with Talker(talk) as server, Courier(_smtp(server.port)) as courier:
            assert hand_over(courier) == Delivery(Result.REFUSED, 550, "5.1.1 nobody here", About.RECIPIENT)


class TestSession:
    @pytest.mark.parametrize("code", [421, 450, 521, 554])
    def test_a_refusal_at_the_door_is_not_about_the_letter(self, code: int) -> None:
        with Talker(lambda wire: wire.say(f"{code} go away")) as server, Courier(_smtp(server.port)) as courier:
            with pytest.raises(CourierAway, match=f"{code} go away"):
                hand_over(courier)

    def test_nobody_listening_is_an_outage(self) -> None:
        with pytest.raises(CourierAway, match="Connection refused"):
            hand_over(Courier(_smtp(1)))

    @pytest.mark.parametrize("code", [502, 530, 535])
    def test_a_refusal_of_the_session_defers_the_letter(self, code: int) -> None:
        def talk(wire: Wire) -> None:
            _greet(wire)
            wire.hear(), wire.hear(), wire.hear()
            wire.say(*[f"{code} 5.7.0 not like this"] * 3)
            wire.listen()

        with Talker(talk) as server, Courier(_smtp(server.port)) as courier:
            assert hand_over(courier) == Delivery(Result.DEFERRED, code, "5.7.0 not like this", About.SERVER)

    @pytest.mark.parametrize("implicit", [False, True], ids=["starttls", "tls"])
    def test_a_letter_goes_over_verified_tls_after_login(self, authority: Authority, implicit: bool) -> None:
        with Sink(authority, login=True, implicit_tls=implicit) as sink:
            with Courier(sink.smtp("tls" if implicit else "starttls")) as courier:
                assert hand_over(courier).result is Result.ACCEPTED
        assert len(sink.letters) == 1

    def test_a_wrong_password_is_refused_and_not_called_an_outage(self, authority: Authority) -> None:
        with Sink(authority, login=True) as sink, Courier(sink.smtp("starttls", password="wrong horse")) as courier:
            with pytest.raises(LoginRefused, match=USER) as caught:
                hand_over(courier)
        assert "horse" not in str(caught.value)

    @pytest.mark.parametrize("implicit", [False, True], ids=["starttls", "tls"])
    def test_a_certificate_of_another_authority_is_not_accepted(
        self, authority: Authority, implicit: bool, tmp_path: Path
    ) -> None:
        security, stranger = "tls" if implicit else "starttls", make_authority(tmp_path).ca_file
        with Sink(authority, login=True, implicit_tls=implicit) as sink:
            with Courier(sink.smtp(security, ca_file=stranger)) as courier:
                with pytest.raises(CourierAway, match="certificate was not accepted"):
                    hand_over(courier)
        assert sink.tries == []

    @pytest.mark.parametrize("implicit", [False, True], ids=["starttls", "tls"])
    def test_a_certificate_for_another_name_is_not_accepted(self, authority: Authority, implicit: bool) -> None:
        with Sink(authority, login=True, implicit_tls=implicit) as sink:
            with Courier(sink.smtp("tls" if implicit else "starttls", host="127.0.0.1")) as courier:
                with pytest.raises(CourierAway, match=r"certificate was not accepted.*127\.0\.0\.1"):
                    hand_over(courier)
        assert sink.tries == []

    def test_a_server_without_starttls_gets_nothing(self, authority: Authority) -> None:
        settings = {"security": "starttls", "user": USER, "password": PASSWORD, "ca_file": authority.ca_file}
        with Talker(_answering({})) as server, Courier(_smtp(server.port, **settings)) as courier:
            with pytest.raises(CourierAway, match="does not offer STARTTLS"):
                hand_over(courier)
        assert [line.split()[0].lower() for line in server.heard] == [b"ehlo"]

    @pytest.mark.parametrize("offer", ["PLAIN", "LOGIN", "CRAM-MD5"])
    def test_503_is_not_a_login(self, offer: str) -> None:
        # The standard library takes it for one, and would then send the letter without having logged in.
        talk = _answering({"auth": "503 5.5.1 send EHLO first"}, f"250-AUTH {offer}")
        with Talker(talk) as server, Courier(_smtp(server.port, user=USER, password=PASSWORD)) as courier:
            with pytest.raises(CourierAway, match="503"):
                hand_over(courier)
        assert not any(line.lower().startswith(b"mail") for line in server.heard)

    def test_a_server_that_cannot_check_the_password_now_is_away(self) -> None:
        talk = _answering({"auth": "454 4.7.0 try later"}, "250-AUTH PLAIN")
        with Talker(talk) as server, Courier(_smtp(server.port, user=USER, password=PASSWORD)) as courier:
            with pytest.raises(CourierAway, match="454"):
                hand_over(courier)

    def test_a_server_that_offers_no_login_is_away(self) -> None:
        with Talker(_answering({})) as server, Courier(_smtp(server.port, user=USER, password=PASSWORD)) as courier:
            with pytest.raises(CourierAway):
                hand_over(courier)

    def test_after_an_outage_the_next_letter_goes(self) -> None:
        with Sink() as sink, Talker(lambda wire: wire.say("421 later")) as server:
            courier = Courier(_smtp(server.port))
            with pytest.raises(CourierAway):
                hand_over(courier)
            courier._settings = sink.smtp()
            with courier:
                assert hand_over(courier).result is Result.ACCEPTED


def test_the_standard_library_still_takes_503_for_a_login() -> None:
    """Why the courier logs in by itself: when this fails, the reason is gone."""
    with Talker(_answering({"auth": "503 5.5.1 send EHLO first"}, "250-AUTH PLAIN")) as server:
        with smtplib.SMTP("127.0.0.1", server.port) as client:
            assert client.login(USER, PASSWORD)[0] == 503


def _smtp(port: int, **changes: object) -> Smtp:
    told = {"host": "localhost", "port": port, "security": "none", "timeout_seconds": 5}
    return Smtp.model_validate(told | changes)


def _greet(wire: Wire) -> None:
    wire.say("220 talker.example")
    wire.hear()
    wire.say(*EHLO)


def _until_text(wire: Wire) -> None:
    _greet(wire)
    wire.hear(), wire.hear(), wire.hear()
    wire.say("250 ok", "250 ok", "354 go on")


def _answering(answers: dict[str, str], *features: str) -> Callable[[Wire], None]:
    """Make a server that answers each command as told, and 250 otherwise."""

    def talk(wire: Wire) -> None:
        wire.say("220 talker.example")
        while line := wire.hear().decode():
            verb = line.split()[0].lower()
            if verb == "ehlo":
                wire.say("250-talker.example", *features, "250 HELP")
            else:
                wire.say(answers.get(verb, "221 goodbye" if verb == "quit" else "250 ok"))

    return talk
