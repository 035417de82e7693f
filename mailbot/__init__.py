"""mailbot: the daemon on the mailbox that the National Crime Agency writes to."""

__version__ = "0.1.0"
