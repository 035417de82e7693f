"""Attachments as pages, and what could not be read of them."""

from mailbot.core.mail import Mail
from mailbot.core.pages import Page


def pages(mail: Mail) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Give the pages of the attachments, and problems such as "encrypted-attachment"."""
    del mail
    return (), ()
