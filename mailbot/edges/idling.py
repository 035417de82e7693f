"""Waiting on an IMAP connection: IDLE (RFC 2177) as servers really do it, and what may be announced beside it."""

import imaplib
import select
import socket
import ssl

from imapclient import IMAPClient


def has_announcement(client: IMAPClient) -> bool:
    """Tell whether mail was announced inside another command's answer; it is not announced again."""
    return "EXISTS" in client._imap.untagged_responses


def begin_idle(client: IMAPClient) -> None:
    """Send IDLE and read up to the "+". (IMAPClient.idle takes mail announced in that instant for an error.)"""
    tag = client._idle_tag = client._imap._command("IDLE")
    while client._imap._get_response() is not None:
        if client._imap.tagged_commands.get(tag):
            raise imaplib.IMAP4.error("IDLE failed: the server ended it at once")


def has_unread_answer(client: IMAPClient) -> bool:
    """Tell whether an answer already lies in the read buffer, where polling the socket would not see it."""
    connection = client.socket()
    connection.setblocking(False)
    try:
        return bool(client._imap.file.peek(1))
    except (BlockingIOError, ssl.SSLWantReadError):
        return False
    finally:
        client._set_read_timeout()


def await_readable(seconds: float, *sockets: socket.socket) -> None:
    """Wait until one of them can be read, or the time is over."""
    poller = select.poll()
    for each in sockets:
        poller.register(each.fileno(), select.POLLIN)
    poller.poll(max(0.0, seconds) * 1000)
