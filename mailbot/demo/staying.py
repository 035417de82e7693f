"""After the story: the demo stays up, says how to send it a mail, and tells what becomes of each until Ctrl-C.

Import it only when the record is open: Django's models ask for that.
"""

import shutil
import sys
from pathlib import Path

from mailbot.demo.looking import see_mail
from mailbot.demo.stage import Ended, Stage
from mailbot.demo.telling import Teller
from mailbot.store import listings

_LOOK_EVERY = 0.2


def stay_up(stage: Stage, teller: Teller) -> None:
    """Tell of every mail that comes and of every decision that a person makes, until Ctrl-C."""
    known = {mail["id"]: _standing(mail) for mail in listings.messages()}
    _explain(stage.ground.folder, teller)
    try:
        while True:
            stage.pause(_LOOK_EVERY)
            if stage.is_done():
                _tell_news(known, teller)
            else:
                # Another process may have decided on a mail; its letters need not wait for the next round.
                stage.wake()
    except Ended:
        teller.say("", "The demo has ended; its folder is gone.")


def _tell_news(known: dict[int, object], teller: Teller) -> None:
    for mail in listings.messages():
        if known.get(mail["id"]) != _standing(mail):
            known[mail["id"]] = _standing(mail)
            found = see_mail(mail["id"])
            if found:
                teller.news(found)


def _standing(mail: dict[str, object]) -> object:
    return mail["outcome"], mail["reasons"], mail["letters"]


def _explain(folder: Path, teller: Teller) -> None:
    command = the_command()
    teller.say(
        "",
        "Your turn: the demo stays up until you press Ctrl-C.",
        "",
        "To send it a mail, from another terminal:",
        f"    python3 {folder}/send.py",
        f"This sends {folder}/mail.eml, an interest of NCA's in one more person. Edit that file first, if you like. "
        "With --forged behind it, the mail comes from elsewhere than it says.",
        "",
        "To decide on what waits, or to look around, with the real command:",
        f"    export MAILBOT_CONFIG={folder}/mailbot.toml",
        f"    {command} review accept 8 --case K1840275 --kind interest",
        f"    {command} messages list",
        "",
        "What becomes of each mail is told here.",
    )


def the_command() -> str:
    """Give the `mailbot` command as a person can type it in another terminal."""
    if shutil.which("mailbot"):
        return "mailbot"
    beside = Path(sys.executable).with_name("mailbot")
    return str(beside) if beside.is_file() else f"{sys.executable} -m mailbot"
