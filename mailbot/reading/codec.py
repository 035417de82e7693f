"""How a `Reading` crosses from a worker and lies in the record: as JSON, checked when it is taken back.

Never pickle: a worker has touched hostile bytes, and loading a pickle runs what its writer wanted.
"""

from pydantic import TypeAdapter

from mailbot.core.notification import Reading

_ADAPTER: TypeAdapter[Reading] = TypeAdapter(Reading)


def dump(reading: Reading) -> str:
    """Write a reading as JSON."""
    return _ADAPTER.dump_json(reading).decode()


def load(text: str) -> Reading:
    """Take a reading back. Raises pydantic's ValidationError (a ValueError) where it is none."""
    return _ADAPTER.validate_json(text)
