"""Logging in by a token: to a real Dovecot that checks its signature, and to an SMTP server that asks for it."""

import datetime as dt
import json
from types import SimpleNamespace
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from mailbot.core.delivery import Result
from mailbot.core.errors import CourierAway, LoginRefused, MailboxAway
from mailbot.edges.courier import Courier
from mailbot.edges.inbox import Inbox
from mailbot.edges.tokens import Tokens
from tests.servers.certificates import Authority
from tests.servers.dovecot import USER, Dovecot
from tests.servers.sink import Sink

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PUBLIC = KEY.public_key().public_bytes(
    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
)
BY_TOKEN = {"login": "microsoft365", "tenant": "office.example", "client_id": "an-application", "password": "a secret"}


def token(user: str = USER, life: int = 3600) -> str:
    now = dt.datetime.now(dt.UTC)
    told = {"sub": "an application", "upn": user, "iat": now, "nbf": now, "exp": now + dt.timedelta(seconds=life)}
    return jwt.encode(told, KEY, "RS256")


class SignIn:
    """The sign-in service: names its own pages, and answers those who ask for a token with what it was told to."""

    def __init__(self, *answers: dict[str, Any] | OSError) -> None:
        self._answers = list(answers)
        self.asked = 0

    def get(self, url: str, **_: object) -> SimpleNamespace:
        page = {"token_endpoint": f"{url}/token", "authorization_endpoint": f"{url}/authorize", "issuer": url}
        return _answer(page)

    def post(self, url: str, **_: object) -> SimpleNamespace:
        self.asked += 1
        answer = self._answers.pop(0)
        if isinstance(answer, OSError):
            raise answer
        return _answer(answer, 200 if "access_token" in answer else 400)

    def close(self) -> None:
        pass


def _answer(page: dict[str, Any], code: int = 200) -> SimpleNamespace:
    return SimpleNamespace(status_code=code, text=json.dumps(page), headers={}, raise_for_status=lambda: None)


def granted(value: str) -> dict[str, Any]:
    return {"access_token": value, "expires_in": 3600, "token_type": "Bearer"}


@pytest.fixture(scope="module")
def checking():
    with Dovecot(token_key=PUBLIC) as server:
        yield server


def inbox_of(server: Dovecot, *answers: dict[str, Any] | OSError) -> tuple[Inbox, SignIn]:
    settings, service = server.mailbox("tls", **BY_TOKEN), SignIn(*answers)
    return Inbox(settings, Tokens(settings, service)), service


@pytest.mark.dovecot
def test_a_mailbox_is_opened_by_a_token_which_is_kept_for_the_next_time(checking: Dovecot) -> None:
    inbox, service = inbox_of(checking, granted(token()))
    for _ in range(2):
        with inbox:
            assert inbox.look() == ()
    assert service.asked == 1


@pytest.mark.dovecot
@pytest.mark.parametrize("bad", [token("somebody@else.example"), token(life=-60), "no token at all"])
def test_a_token_that_the_server_does_not_take_is_a_refused_login(checking: Dovecot, bad: str) -> None:
    inbox, _ = inbox_of(checking, granted(bad))
    with pytest.raises(LoginRefused):
        inbox.open()
    assert not inbox.is_open


@pytest.mark.dovecot
def test_a_secret_that_is_not_taken_is_a_refused_login_and_says_nothing_of_the_secret(checking: Dovecot) -> None:
    inbox, _ = inbox_of(checking, {"error": "invalid_client", "error_description": "a secret is wrong"})
    with pytest.raises(LoginRefused, match="refused the application an-application: invalid_client") as fault:
        inbox.open()
    assert "a secret" not in str(fault.value)


@pytest.mark.dovecot
@pytest.mark.parametrize("fault", [ConnectionError("gone"), {"error": "temporarily_unavailable"}])
def test_a_sign_in_service_that_is_away_is_a_mailbox_that_is_away(
    checking: Dovecot, fault: dict[str, Any] | OSError
) -> None:
    inbox, _ = inbox_of(checking, fault, granted(token()))
    with pytest.raises(MailboxAway):
        inbox.open()
    inbox.open()
    inbox.close()


def letter_by(sink: Sink, *answers: dict[str, Any] | OSError) -> Result:
    settings = sink.smtp("starttls", user=USER, **BY_TOKEN)
    with Courier(settings, Tokens(settings, SignIn(*answers))) as courier:
        return courier.hand_over(USER, "officer@nca.example", b"Subject: a\r\n\r\nbody\r\n").result


@pytest.fixture
def asking(authority: Authority):
    with Sink(authority, login=True) as server:
        server.token = "good"
        yield server


def test_a_letter_leaves_by_a_token(asking: Sink) -> None:
    assert letter_by(asking, granted("good")) is Result.ACCEPTED


def test_a_letter_does_not_leave_by_a_token_that_the_server_does_not_take(asking: Sink) -> None:
    with pytest.raises(LoginRefused):
        letter_by(asking, granted("bad"))
    assert asking.letters == []


def test_without_a_sign_in_service_the_mail_server_is_away(asking: Sink) -> None:
    with pytest.raises(CourierAway):
        letter_by(asking, ConnectionError("gone"))
