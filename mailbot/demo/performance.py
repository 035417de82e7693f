"""The performance: the story is played mail by mail and told; then the stage is the audience's.

Import it only when the record is open: Django's models ask for that.
"""

from collections.abc import Sequence

from mailbot.demo import mails
from mailbot.demo.ground import Ground
from mailbot.demo.lab import SentLetter
from mailbot.demo.looking import see_case, see_mail
from mailbot.demo.seen import SeenMail
from mailbot.demo.stage import Ended, Stage, daemon_at_work
from mailbot.demo.staying import stay_up
from mailbot.demo.story import MAILBOX, differences, not_taken_once
from mailbot.demo.telling import Teller
from mailbot.demo.troubles import troubles

INTERRUPTED = 130


def perform(ground: Ground, teller: Teller, *, stay: bool) -> int:
    """Play and tell the story; stay up where wanted. Gives the exit code."""
    with daemon_at_work(ground) as stage:
        try:
            seen = _play(stage, teller)
        except Ended:
            return _ended_early(stage, teller)
        wrong = (*_differences(seen), *_not_taken_once(seen, ground.lab.letters))
        _tell(stage, teller, seen)
        teller.close(wrong, len(mails.STORY))
        if wrong:
            teller.say(*troubles(ground.folder / "mailbot.log"))
        if stay:
            stay_up(stage, teller)
    return 1 if wrong else 0


def _ended_early(stage: Stage, teller: Teller) -> int:
    if stage.fault is None:
        teller.say("", "Ended before the story was over.")
        return INTERRUPTED
    teller.say("", f"The daemon ended by itself ({type(stage.fault).__name__}); this is a fault of mailbot's.")
    return 1


def _play(stage: Stage, teller: Teller) -> tuple[SeenMail | None, ...]:
    """Bring the mails on in their order; after one that nothing became of, the rest stay away."""
    seen: list[SeenMail | None] = []
    for number, mail in enumerate(mails.STORY, 1):
        stuck = bool(seen) and seen[-1] is None
        found = None if stuck else stage.play(mail, number, len(mails.STORY))
        seen.append(see_mail(found) if found else None)
        teller.line(number, mail.title, seen[-1])
    return tuple(seen)


def _differences(seen: Sequence[SeenMail | None]) -> tuple[str, ...]:
    return differences([mail.becomes for mail in mails.STORY], [mail.became() if mail else None for mail in seen])


def _tell(stage: Stage, teller: Teller, seen: Sequence[SeenMail | None]) -> None:
    purposes = {name: stage.office.wording.declaration(name).purpose for name in _templates(seen)}
    teller.sum_up(seen)
    teller.why(mails.STORY, seen)
    teller.mail(1, mails.STORY[0])
    for number, template in mails.SHOWN_IN_FULL:
        mail = seen[number - 1]
        letter = next((letter for letter in mail.letters if letter.template == template), None) if mail else None
        if letter:
            teller.letter(number, letter)
    teller.letters(seen, purposes)
    case = see_case(mails.FOLLOWED)
    if case:
        teller.case(case)
    teller.waiting([(mail, told.ruling) for told, mail in zip(mails.STORY, seen, strict=True) if mail and told.ruling])


def _templates(seen: Sequence[SeenMail | None]) -> tuple[str, ...]:
    """Give the templates in the order in which they were first used."""
    return tuple(dict.fromkeys(letter.template for mail in seen if mail for letter in mail.letters))


def _not_taken_once(seen: Sequence[SeenMail | None], taken: Sequence[SentLetter]) -> tuple[str, ...]:
    """Compare the letters that the record says were sent with those that the mail server has."""
    sent = [letter for mail in seen if mail for letter in mail.letters if letter.state == "sent"]
    owed = {letter.message_id: f"{letter.template} to {letter.to}" for letter in sent}
    return not_taken_once(owed, [_message_id(letter.raw) for letter in taken if letter.envelope_from == MAILBOX])


def _message_id(raw: bytes) -> str:
    lines = (line for line in raw.splitlines() if line.lower().startswith(b"message-id:"))
    return next(lines, b":").partition(b":")[2].strip().decode("ascii", "replace")
