"""How a `Reading` crosses from a worker and lies in the record: as JSON, checked when it is taken back.

Never pickle: a worker has touched hostile bytes, and loading a pickle runs what its writer wanted.
"""

from pydantic import TypeAdapter

from mailbot.core.notification import Reading
from mailbot.core.pages import Page

_ADAPTER: TypeAdapter[Reading] = TypeAdapter(Reading)
_PAGES: TypeAdapter[tuple[Page, ...]] = TypeAdapter(tuple[Page, ...])


def dump(reading: Reading) -> str:
    """Write a reading as JSON."""
    return _ADAPTER.dump_json(reading).decode()


def load(text: str) -> Reading:
    """Take a reading back. Raises pydantic's ValidationError (a ValueError) where it is none."""
    return _ADAPTER.validate_json(text)


def load_kept(text: str | None) -> Reading | None:
    """Take back a reading of the record; None where there is none, or where another version wrote it otherwise."""
    try:
        return load(text) if text else None
    except ValueError:
        return None


def dump_pages(pages: tuple[Page, ...]) -> str:
    """Write the pages on which evidence stands as JSON."""
    return _PAGES.dump_json(pages).decode()


def load_pages(text: str) -> tuple[Page, ...]:
    """Take pages back. Raises ValueError where they are none."""
    return _PAGES.validate_json(text)
