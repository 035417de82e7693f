"""What systemd hears, on a real datagram socket."""

import socket

import pytest

from mailbot.service import notify


@pytest.fixture(params=["file", "abstract"])
def listener(request, tmp_path, monkeypatch):
    name = str(tmp_path / "notify") if request.param == "file" else f"@mailbot-test-{tmp_path.name}-{id(request)}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(name if request.param == "file" else "\0" + name[1:])
        heard.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", name)
        yield heard


def test_systemd_hears_each_word(listener):
    notify.ready()
    notify.watchdog()
    notify.status("2 mails wait")
    notify.stopping()
    assert [listener.recv(200) for _ in range(4)] == [b"READY=1", b"WATCHDOG=1", b"STATUS=2 mails wait", b"STOPPING=1"]


def test_a_status_cannot_say_more_than_a_status(listener):
    notify.status("calm\nREADY=0\nMAINPID=1")
    assert listener.recv(200) == b"STATUS=calm READY=0 MAINPID=1"


def test_without_systemd_nothing_happens(monkeypatch):
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    notify.ready()


@pytest.mark.parametrize("nowhere", [
    "/nowhere/at/all", "@nobody-listens-here", "vsock:2:1234", "relative", "/" + "x" * 500,
])
def test_a_socket_that_takes_nothing_is_no_reason_to_stop(monkeypatch, nowhere):
    monkeypatch.setenv("NOTIFY_SOCKET", nowhere)
    notify.watchdog()
