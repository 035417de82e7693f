"""What colleagues do in the shared mailbox by hand while the daemon works."""

from tests.faults.invariants import Invariants
from tests.faults.scenarios import scenario
from tests.story.mails import NCA, Person, interest
from tests.story.world import World, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
PLAIN = stamp(interest(ONE), NCA)
FORGED = stamp(interest(ONE, message_id="forged@nca.example"), NCA, "fail")


@scenario(12, injected="a colleague has read and flagged every mail before the daemon looks")
def test_mail_that_a_colleague_read_is_still_processed(world: World, invariants: Invariants) -> None:
    world.import_cases(ONE.case())
    world.deliver(PLAIN, FORGED)
    with world.dovecot.connect() as colleague:
        colleague.select("INBOX")
        colleague.store("1:*", "+FLAGS", r"(\Seen \Flagged)")
    world.run_once()
    assert [row["outcome"] for row in world.messages()] == ["processed", "review"]
    invariants.hold(world, [PLAIN, FORGED], forged=[FORGED])
    assert invariants.held == set("NOCFPA")
