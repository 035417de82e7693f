"""Encryption towards the mail servers, the same for IMAP and SMTP: verified, or not at all."""

import datetime as dt
import socket
import ssl
from pathlib import Path

from mailbot.core.errors import ConfigurationFault

_KEEPALIVE = (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 15), ("TCP_KEEPCNT", 4))


def trust(ca_file: Path | None) -> ssl.SSLContext:
    """Make a context that demands a valid certificate for the very host name, and TLS 1.2 or newer.

    `ca_file` (PEM) replaces the system's authorities. Raises ConfigurationFault when it holds none.
    """
    try:
        context = ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
    except OSError as fault:
        line = f"ca_file: {ca_file} cannot be read as certificates in PEM: {fault.strerror or fault}"
        raise ConfigurationFault("The configuration is not right:", (line,)) from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def tune(connection: socket.socket) -> None:
    """Send small commands at once (no Nagle), and let the kernel find out within two minutes that a peer is gone."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _KEEPALIVE:
        # Not every system lets these three be set; the plain keep-alive above then has to do.
        if option := getattr(socket, name, None):
            connection.setsockopt(socket.IPPROTO_TCP, option, value)


def certificate_end(connection: socket.socket) -> dt.datetime | None:
    """Give when the certificate of the other end ends; None where the connection is in clear."""
    if not isinstance(connection, ssl.SSLSocket):
        return None
    told = connection.getpeercert() or {}
    end = told.get("notAfter")
    return dt.datetime.fromtimestamp(ssl.cert_time_to_seconds(end), dt.UTC) if isinstance(end, str) else None


def say_fault(fault: OSError) -> str:
    """Say in one line why a connection failed, without anything that the peer sent."""
    if isinstance(fault, ssl.SSLCertVerificationError):
        return f"its certificate was not accepted: {fault.verify_message}"
    if isinstance(fault, ssl.SSLError) and fault.reason == "WRONG_VERSION_NUMBER":
        return 'TLS failed: it speaks no TLS on this port; is security = "starttls" meant?'
    if isinstance(fault, ssl.SSLError):
        return f"TLS failed: {fault.reason or 'no reason given'}"
    if isinstance(fault, TimeoutError):
        return "no answer within the time allowed"
    return fault.strerror or type(fault).__name__
