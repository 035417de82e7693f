"""The main job on real mail, end to end: a real Dovecot, the daemon as a real process, a real SMTP sink."""

import json
from collections import Counter
from email import message_from_bytes, policy
from hashlib import sha256
from pathlib import Path

import pytest

from tests.servers.dovecot import Dovecot
from tests.servers.postgres import PASSWORD
from tests.servers.sink import Sink
from tests.story.mails import NCA, OFFICE, Generator, Person, Post, answered, cases_of, interest, write
from tests.story.world import CONTACT, FOLDERS, World, message_id_of, stamp

CORPUS = Path(__file__).parents[1] / "mail" / "corpus"

# What follows from a labelled mail about one person, by its kind: the reason and the letters, {officer} and {owner}.
_FOLLOWS = {
    "interest": ("interest-noted", (("nca-interest-allocated", "officer"), ("owner-task", "owner"))),
    "information": ("information-added", (("owner-information", "owner"),)),
    "update_request": ("update-given", (("nca-case-progress", "officer"), ("owner-update-requested", "owner"))),
    "withdrawal": ("interest-withdrawn", (("owner-withdrawal", "owner"),)),
}


def corpus() -> list[Post]:
    """Give the 26 labelled mails, and before them the first notifications that the later kinds presume."""
    labelled = [(path.read_bytes(), json.loads(path.with_suffix(".json").read_text())) for path in _files()]
    later = [(raw, label) for raw, label in labelled if label["kind"] not in ("interest", "automatic")]
    openings = [_opening(number, *mail) for number, mail in enumerate(later)]
    return openings + [_post(raw, label) for raw, label in labelled]


def _files() -> list[Path]:
    files = sorted(CORPUS.glob("*.eml"))
    assert len(files) == 26
    return files


def _opening(number: int, raw: bytes, label: dict) -> Post:
    one = _people(raw, label)[0]
    mail = interest(one, message_id=f"opening-{number}@nca.example")
    return Post(stamp(mail, NCA), "processed", "interest-noted", answered(one), (one.case(),))


def _people(raw: bytes, label: dict) -> list[Person]:
    owner = _writer(raw) if label["kind"] == "case_update" else "grace.tillman@homeoffice.example"
    return [Person(one["reference"], one["name"], one["date_of_birth"] or "", owner) for one in label["subjects"]]


def _writer(raw: bytes) -> str:
    return message_from_bytes(raw, policy=policy.default)["From"].addresses[0].addr_spec


def _post(raw: bytes, label: dict) -> Post:
    writer, kind = _writer(raw), label["kind"]
    stamped = stamp(raw, writer.partition("@")[2])
    if kind == "automatic":
        return Post(stamped, "ignored", "written-by-a-machine")
    if kind == "case_update":
        return _report(stamped, label["milestone"])
    people = _people(raw, label)
    reason, letters = _FOLLOWS[kind]
    if len(people) > 1:
        letters = (("nca-interest-several", "officer"), *(("owner-task", "owner") for _ in people))
    told = tuple((template, writer if to == "officer" else people[0].owner) for template, to in letters)
    cases = tuple(one.case() for one in people) if kind == "interest" else ()
    return Post(stamped, "processed", reason, told, cases)


def _report(stamped: bytes, milestone: str | None) -> Post:
    if milestone is None:
        return Post(stamped, "review", "no-milestone-reported")
    letter = ("nca-milestone-" + milestone.replace("_", "-"), CONTACT)
    return Post(stamped, "processed", "milestone-told", (letter,))


def prepare(world: World, posts: list[Post]) -> None:
    world.import_cases(*{case["reference"]: case for case in cases_of(posts)}.values())
    world.deliver(*(post.raw for post in posts))


def assert_done(world: World, posts: list[Post]) -> None:
    """Assert that every mail has the outcome, the letters and the place that it should have, each once."""
    messages, letters = world.messages(), world.letters()
    assert [row["sha256"] for row in messages] == [sha256(post.raw).hexdigest() for post in posts]
    wrong = [words for row, post in zip(messages, posts, strict=True) if (words := what_is_wrong(row, post, letters))]
    assert not wrong, "\n\n".join(wrong)
    assert_filed(world, posts)
    assert_sent(world, letters, {row["id"]: post.raw for row, post in zip(messages, posts, strict=True)})


def what_is_wrong(row: dict, post: Post, letters: list[dict]) -> str:
    """Say how a mail became something else than it must; "" where it did not."""
    told = Counter((one["template"], one["to"]) for one in letters if one["id"] in row["letters"])
    became = (row["outcome"], row["state"], told, post.reason in row["reasons"])
    if became == (post.outcome, "filed", Counter(post.letters), True):
        return ""
    return f"expected {post.outcome} ({post.reason}) {post.letters}, found {row} {dict(told)}\n{post.raw.decode()}"


def assert_filed(world: World, posts: list[Post]) -> None:
    """Assert that each mail lies in the folder of its outcome, unchanged, and nothing lies anywhere else."""
    owed: dict[str, Counter[bytes]] = {}
    for post in posts:
        owed.setdefault(FOLDERS[post.outcome], Counter())[post.raw] += 1
    assert {name: Counter(mails) for name, mails in world.folders().items()} == owed


def assert_sent(world: World, letters: list[dict], raw_of: dict[int, bytes]) -> None:
    """Assert that each owed letter left once, to whom it is for, and the owner's with NCA's mail as it came."""
    arrived = {message_id_of(letter): letter for letter in world.sink.letters}
    assert world.left() == Counter(row["message_id"] for row in letters)
    for row in letters:
        letter = arrived[row["message_id"]]
        assert (row["state"], row["attempts"], row["possibly_twice"]) == ("sent", 1, False)
        assert letter.recipients == (row["to"],)
        assert attached(letter.raw) == ([raw_of[row["message"]]] if row["template"].startswith("owner-") else [])


def attached(raw: bytes) -> list[bytes]:
    """Give the bytes of NCA's mail as it is attached to a letter: what a mail program would save."""
    boundary = message_from_bytes(raw).get_boundary()
    if boundary is None:
        return []
    [part] = [one for one in raw.split(b"--" + boundary.encode()) if b'filename="notification.eml"' in one] or [b""]
    if not part:
        return []
    head, _, body = part.strip(b"\r\n").partition(b"\r\n\r\n")
    whole = part.partition(b"\r\n\r\n")[2]
    if b"base64" in head:
        return [message_from_bytes(head + b"\r\n\r\n" + body).get_payload(decode=True)]
    # The line end before the boundary belongs to the boundary (RFC 2046, section 5.1.1).
    return [whole.removesuffix(b"\r\n")]


def assert_nothing_more_happens(world: World, posts: list[Post]) -> None:
    before = (flags(world), world.tasks())
    world.run_once()
    assert (flags(world), world.tasks()) == before
    assert_done(world, posts)


def flags(world: World) -> dict[str, list]:
    return {name: world.dovecot.flags(name) for name in world.folders()}


def test_226_mails_each_become_what_they_must_and_a_second_run_does_nothing(world: World) -> None:
    posts = [*Generator(1).posts(200), *corpus()]
    prepare(world, posts)
    world.run_once()
    assert_done(world, posts)
    assert_nothing_more_happens(world, posts)


@pytest.mark.slow
def test_without_move_mails_are_copied_first_and_each_lies_in_one_place(sink: Sink, tmp_path: Path) -> None:
    with Dovecot(capability="IMAP4rev1 UIDPLUS NAMESPACE IDLE") as dovecot:
        world = World(tmp_path, dovecot, sink)
        posts = Generator(2).posts(60)
        prepare(world, posts)
        world.run_once()
        assert_done(world, posts)
        assert_nothing_more_happens(world, posts)


@pytest.mark.slow
@pytest.mark.postgresql
def test_with_postgresql_as_the_store(world: World, postgres_url: str) -> None:
    (world.folder / "store-password").write_text(PASSWORD)
    world.configure(store={"url": postgres_url, "password_file": "store-password"})
    posts = Generator(3).posts(60)
    prepare(world, posts)
    world.run_once()
    assert_done(world, posts)
    assert_nothing_more_happens(world, posts)


def test_the_record_shows_what_was_noted_on_a_case(world: World) -> None:
    one = Person("A1234567", "Marek OLDRIN", "1984-03-17", file_team="files.leeds@homeoffice.example")
    world.import_cases(one.case())
    world.deliver(stamp(interest(one), NCA))
    world.run_once()
    [case] = world.ask("cases", "show", "A1234567")
    assert (case["interest"]["state"], case["interest"]["officer_address"]) == ("open", "p.ashdown@nca.example")
    assert [(note["kind"], note["message"]) for note in case["special_conditions"]] == [("interest", 1)]
    assert sorted((task["kind"], task["assignee"]) for task in case["tasks"]) == [
        ("attach-minute-sheet", "files.leeds@homeoffice.example"), ("contact-nca", one.owner)
    ]  # fmt: skip
    [answer] = [letter for letter in world.sink.letters if letter.recipients == ("p.ashdown@nca.example",)]
    told = message_from_bytes(answer.raw, policy=policy.default)
    assert (told["In-Reply-To"], told["Auto-Submitted"]) == ("<interest-1@nca.example>", "auto-replied")
    for fact in ("Grace Tillman", "020 7946 0000", one.owner, "Marek OLDRIN", "A1234567", "Awaiting papers."):
        assert fact in told.get_content()


def test_nobody_unverified_is_told_anything(world: World) -> None:
    one = Person("A1234567", "Marek OLDRIN", "1984-03-17")
    world.import_cases(one.case())
    forged = write("p.ashdown@nca.example", "NCA interest", "", "x@nca.example", html=interest(one).decode())
    world.deliver(stamp(interest(one), NCA, "fail"), stamp(stamp(interest(one), OFFICE, "fail"), NCA, "none"), forged)
    world.run_once()
    assert [row["outcome"] for row in world.messages()] == ["review", "review", "review"]
    assert (world.sink.tries, world.letters(), world.tasks()) == ([], [], [])
