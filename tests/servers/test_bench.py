"""The bench's own parts: its sink counts right, its mails are what they say, and its judgement can fail."""

from collections import Counter
from pathlib import Path

import pytest

from bench.bench import judge, sink
from bench.mails import Person, make_mails, write_cases
from bench.measure import Measured
from mailbot.config import Smtp, load_example
from mailbot.core.delivery import Result
from mailbot.core.extract import read_whole
from mailbot.core.states import Confiscation, Kind
from mailbot.edges.courier import Courier
from mailbot.reading.reader import read
from tests.servers.dovecot import USER, Dovecot

LETTER = b"Subject: a\r\nIn-Reply-To: <1@nca.example>\r\n\r\nbody\r\n.\r\n" + b"text\r\n" * 30_000
TAKEN = Measured(exit_code=0, seconds=1, cpu_seconds=1, peak_mb=1)


def test_the_sink_notes_each_letter_and_what_it_answers(tmp_path: Path) -> None:
    notes, officers = tmp_path / "notes", [f"officer{n}@nca.example" for n in range(3)]
    with sink(notes) as port, Courier(Smtp(host="127.0.0.1", port=port, security="none")) as courier:
        results = {courier.hand_over(USER, officer, LETTER).result for officer in officers}
    assert results == {Result.ACCEPTED}
    assert notes.read_text().splitlines() == [f"{officer} <1@nca.example>" for officer in officers]


def test_the_mails_have_the_sizes_that_the_bench_promises() -> None:
    sizes = [len(mail) for mail in make_mails(100)]
    shares = [sum(low <= size <= high for size in sizes) for low, high in
              ((1_500, 3_000), (10_000, 14_000), (140_000, 160_000))]  # fmt: skip
    assert shares == [60, 30, 10]


def test_every_mail_says_all_that_it_is_made_of() -> None:
    policy = load_example().stamp_policy()
    for number, raw in enumerate(make_mails(60)):
        said, person = read(raw, len(raw), policy).notification, Person(number)
        [subject] = said.subjects
        assert (said.kind, subject.reference, subject.name, subject.confiscation) == (
            Kind.INTEREST, person.reference, person.name, Confiscation.NONE
        )  # fmt: skip
        assert not said.questions, number


def test_the_case_extract_is_one_that_mailbot_takes(tmp_path: Path) -> None:
    write_cases(tmp_path / "cases.csv", 50)
    rows = read_whole((tmp_path / "cases.csv").read_text().splitlines(keepends=True))
    assert [row.reference for row in rows] == [Person(n).reference for n in range(50)]


@pytest.mark.dovecot
def test_a_mail_left_behind_and_a_letter_too_few_or_too_many_are_found(dovecot: Dovecot, tmp_path: Path) -> None:
    dovecot.deliver(LETTER)
    notes = tmp_path / "notes"
    notes.write_text("a@nca.example <1@nca.example>\na@nca.example <1@nca.example>\n")
    found = judge(dovecot, USER, TAKEN, notes, Counter({"a@nca.example": 1, "b@nca.example": 1}))
    assert found.faults == (
        "1 mails are still in INBOX",
        "1 letters missing, such as to b@nca.example",
        "1 letters too many, such as to a@nca.example",
        "some mail was answered twice, or a letter does not say what it answers",
    )
