"""A very small IMAP server for a `Talker`: it says what a test wants to hear where real servers would not."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from tests.servers.wires import Wire


def talk_imap(
    greeting: str,
    capability: str,
    *,
    idle: tuple[str, ...] = (),
    body: str = "Subject: a\r\n\r\nbody\r\n",
    sizes: tuple[int, ...] = (),
    validity: str = "* OK [UIDVALIDITY 1] ok",
    refusals: Mapping[str, str] = MappingProxyType({}),
) -> Callable[[Wire], None]:
    """Make a server with one mail, of UID 7, that has every folder and refuses COPY.

    `idle` are its lines after IDLE (a BYE among them ends the connection); `sizes` what it says of the mail's size;
    `refusals` what it says to a command instead of OK.
    """
    announced = iter(sizes)

    def talk(wire: Wire) -> None:
        wire.say(greeting)
        while line := wire.hear().decode():
            tag, _, command = line.partition(" ")
            if command.startswith("IDLE") and not _idle(wire, idle):
                return
            wire.say(*_untagged(command, capability, body, announced, validity))
            wire.say(f"{tag} {_tagged(command, refusals)}")

    return talk


def _idle(wire: Wire, lines: tuple[str, ...]) -> bool:
    wire.say(*lines)
    return not any("BYE" in line for line in lines) and wire.hear() == b"DONE"


def _tagged(command: str, refusals: Mapping[str, str]) -> str:
    told = {"UID COPY": "NO [OVERQUOTA] full", **refusals}
    return next((answer for word, answer in told.items() if command.startswith(word)), "OK done")


def _untagged(command: str, capability: str, body: str, sizes: Iterator[int], validity: str) -> tuple[str, ...]:
    if command.startswith("UID FETCH"):
        return (f"* 1 FETCH (UID 7 RFC822.SIZE {next(sizes)} BODY[] {{{len(body)}}}\r\n{body})",)
    answers = {
        "CAPABILITY": (f"* CAPABILITY {capability}",),
        "LIST": ('* LIST () "/" "Review"',),
        "SELECT": ("* 1 EXISTS", *filter(None, (validity,))),
        "UID SEARCH": ("* SEARCH",),
    }
    return next((lines for word, lines in answers.items() if command.startswith(word)), ())
