"""The real servers of the tests themselves: they start, serve, and leave nothing behind."""

import psycopg
import pytest

from tests.servers.dovecot import Dovecot
from tests.servers.postgres import PASSWORD
from tests.servers.sink import Sink


@pytest.mark.dovecot
def test_dovecot_keeps_the_bytes_of_a_mail(dovecot: Dovecot) -> None:
    mail = b"Subject: hello\r\n\r\nbare \xa3 and 8 bits\r\n"
    dovecot.deliver(mail)
    dovecot.put_in_bulk([mail])
    assert dovecot.folder_messages() == [mail, mail]


@pytest.mark.dovecot
def test_an_emptied_dovecot_has_no_mail_and_no_folders(dovecot: Dovecot) -> None:
    with dovecot.connect() as client:
        client.create("Review")
    dovecot.deliver(b"Subject: a\r\n\r\n\r\n")
    dovecot.empty()
    assert (dovecot.folders(), dovecot.folder_messages()) == (["INBOX"], [])


@pytest.mark.postgresql
def test_postgresql_gives_each_test_an_empty_database(postgres_url: str) -> None:
    with psycopg.connect(postgres_url, password=PASSWORD) as connection:
        assert connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)


def test_a_sink_closes_its_port_at_the_end() -> None:
    with Sink() as sink:
        port = sink.port
    with pytest.raises(ConnectionRefusedError):
        __import__("socket").create_connection(("127.0.0.1", port))
