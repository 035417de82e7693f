"""The daily extract into the record: all of it or nothing, and nothing where nothing changed."""

import csv
import datetime as dt
import io
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mailbot.config import EXAMPLE
from mailbot.core.errors import ExtractFault, WrongUse
from mailbot.core.extract import COLUMNS
from mailbot.core.notification import Details
from mailbot.core.states import MilestoneName
from tests.casework import NOW, OTHER_REFERENCE, OWNER, REFERENCE, case
from tests.store import steps

ONE = {
    "reference": REFERENCE, "name": "Ion Popescu", "date_of_birth": "1980-03-04", "owner_name": "Case Owner",
    "owner_email": OWNER, "owner_phone": "020 7946 0001", "senior_caseworker_email": "senior@office.example",
    "file_location": "CC workflow", "progress": "Awaiting the appeal.", "deport_decision": "2014-02-01",
}
OTHER = {"reference": OTHER_REFERENCE, "name": "Ana Silva"}


def extract(*rows):
    """Give an extract with these rows, as bytes; what a row does not say is empty."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([row.get(column, "") for column in COLUMNS])
    return text.getvalue().encode()


@pytest.fixture
def import_extract(record, tmp_path):
    """Import an extract as the command does."""
    from mailbot.service.importing import import_file

    def import_(*rows, raw=None):
        path = tmp_path / "cases.csv"
        path.write_bytes(extract(*rows) if raw is None else raw)
        done = import_file(path)
        return done.added, done.changed, done.same

    return import_


@pytest.fixture
def cases(record):
    """The cases of the record, and its events."""
    from mailbot.store.models import Case, Event

    def look():
        held = {row.reference: (row.name, row.owner_email, row.version) for row in Case.objects.all()}
        return held, list(Event.objects.order_by("seq").values_list("what", flat=True))

    return look


def test_an_extract_is_held_as_it_stands(record, import_extract):
    from mailbot.store import queries
    from mailbot.store.models import Case

    assert import_extract(ONE, OTHER) == (2, 0, 0)
    held = queries.cases_by_reference([REFERENCE, OTHER_REFERENCE])
    shown = {MilestoneName.DEPORT_DECISION: Details(date=dt.date(2014, 2, 1))}
    assert held[REFERENCE] == case(extract=shown)
    assert not held[OTHER_REFERENCE].allocated
    assert Case.objects.get(reference=REFERENCE).milestones == {"deport_decision": "2014-02-01"}


def test_importing_twice_changes_nothing_and_says_so(import_extract, cases):
    assert import_extract(ONE, OTHER) == (2, 0, 0)
    before = cases()
    assert import_extract(ONE, OTHER) == (0, 0, 2)
    assert import_extract(OTHER, ONE) == (0, 0, 2)
    assert cases() == before


def test_only_what_changed_gets_a_new_version(import_extract, cases):
    import_extract(ONE, OTHER)
    assert import_extract(ONE | {"owner_email": "new@office.example"}, OTHER) == (0, 1, 1)
    held, events = cases()
    assert held == {REFERENCE: ("Ion Popescu", "new@office.example", 2), OTHER_REFERENCE: ("Ana Silva", "", 1)}
    assert events == ["cases-imported", "case-changed", "cases-imported"]


@pytest.mark.parametrize("change", [
    {"name": "Ion Mihai Popescu"}, {"date_of_birth": ""}, {"progress": ""}, {"deport_decision": ""},
    {"deport_decision": "2014-02-02"}, {"appeal_outcome": "dismissed"}, {"bail_restrictions": "a curfew"},
    {"file_team_email": "files@office.example"}, {"owner_name": "", "owner_email": ""}, {"owner_phone": ""},
], ids=str)
def test_every_column_counts_and_can_be_emptied(import_extract, change):
    import_extract(ONE)
    assert import_extract(ONE | change) == (0, 1, 0)
    assert import_extract(ONE | change) == (0, 0, 1)
    assert import_extract(ONE) == (0, 1, 0)


def test_a_case_that_the_extract_no_longer_names_stays(import_extract, cases):
    import_extract(ONE, OTHER)
    assert import_extract(OTHER) == (0, 0, 1)
    assert set(cases()[0]) == {REFERENCE, OTHER_REFERENCE}


@pytest.mark.parametrize("bad", [
    {"reference": "A12345", "name": "Somebody"}, {"reference": "C0000001", "name": ""},
    {"reference": "C0000001", "name": "Somebody", "date_of_birth": "04/03/1980"}, OTHER,
], ids=str)
def test_one_bad_line_and_nothing_is_imported(import_extract, cases, bad):
    import_extract(ONE)
    before = cases()
    with pytest.raises(ExtractFault, match=r"(?i)nothing was imported") as fault:
        import_extract(ONE | {"name": "Changed"}, OTHER, bad)
    assert "line 4" in str(fault.value)
    assert cases() == before


def test_every_bad_line_is_told_at_once(import_extract):
    with pytest.raises(ExtractFault) as fault:
        import_extract({"reference": "1"}, ONE, {"reference": "2", "name": "N"})
    assert {line.split(",")[0] for line in fault.value.lines} == {"line 2", "line 4"}


@pytest.mark.parametrize("raw", [b"", b"reference,name\n", extract(ONE) + b'"', extract(ONE) + b"\xff,"], ids=repr)
def test_what_is_no_extract_is_refused(import_extract, cases, raw):
    with pytest.raises(ExtractFault):
        import_extract(raw=raw)
    assert cases() == ({}, [])


def test_an_extract_without_cases_changes_nothing(import_extract, cases):
    import_extract(ONE)
    before = cases()
    assert import_extract() == (0, 0, 0)
    assert cases() == before


def test_a_file_that_is_not_there_is_wrong_use(record, tmp_path):
    from mailbot.service.importing import import_file

    with pytest.raises(WrongUse, match="cannot be read"):
        import_file(tmp_path / "cases.csv")


def test_many_cases_are_imported_in_several_statements(record, import_extract):
    rows = [{"reference": f"A{number:07}", "name": f"Person {number}"} for number in range(1001)]
    assert import_extract(*rows) == (1001, 0, 0)
    changed = [row | {"progress": "Removed."} for row in rows[:900]] + rows[900:]
    assert import_extract(*changed) == (0, 900, 101)


def test_an_import_that_fails_half_way_is_not_there_at_all(record, cases):
    from mailbot.store.ledger.cases import import_cases

    rows = steps.case_rows(*(case(f"A{number:07}") for number in range(1000)))

    def give_up(_done):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_cases(rows, NOW, give_up)
    assert cases() == ({}, [])


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_fifty_thousand_cases_take_under_a_minute_and_300_mb(tmp_path):
    settings = tmp_path / "mailbot.toml"
    settings.write_text(EXAMPLE.read_text("utf-8").replace('folder = "../templates/letters"\n', ""), "utf-8")
    born = [str(dt.date(1980, 1, 1) + dt.timedelta(days=number)) for number in range(9000)]
    rows = [
        ONE | {"reference": f"A{number:07}", "date_of_birth": born[number % 9000]} for number in range(50_000)
    ]
    changed = [row | {"progress": "Removed."} for row in rows]
    for day, said in ((rows, "50000 added"), (rows, "50000 as they were"), (changed, "50000 changed")):
        (tmp_path / "cases.csv").write_bytes(extract(*day))
        told, seconds, megabytes = import_by_command(settings, tmp_path / "cases.csv")
        assert said in told
        assert (seconds < 60, megabytes < 300) == (True, True), f"{said}: {seconds:.0f} s, {megabytes} MB"


# A process counts as its own peak what its parent held when it was made, so a small one stands in between.
MEASURED = (
    "import resource, subprocess, sys; code = subprocess.call(sys.argv[1:]); "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024); sys.exit(code)"
)


def import_by_command(settings, file):
    """Run the command; give what it says, how long it took in seconds, and its peak memory in MB."""
    mailbot = str(Path(sys.executable).with_name("mailbot"))
    begun = time.monotonic()
    command = [sys.executable, "-c", MEASURED, mailbot, "--config", str(settings), "cases", "import", str(file)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    told, _, megabytes = done.stdout.rstrip().rpartition("\n")
    return told, time.monotonic() - begun, int(megabytes)
