"""The case extract: what a row becomes, what each fault says and where, and that nothing breaks the reading."""

import csv
import datetime as dt
import io
import random
import tracemalloc
from collections import deque

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mailbot.core.errors import ExtractFault
from mailbot.core.extract import COLUMNS, CaseRow, decode, read_extract, read_whole
from mailbot.core.states import AppealOutcome, MilestoneName
from tests.timing import quickest

HEADER = ",".join(COLUMNS)
REFERENCE = "a letter and seven digits such as A1234567, or A1234567/2"
DAY = "a day as YYYY-MM-DD, such as 1985-11-23"
OUTCOME = "one of allowed, dismissed, withdrawn, remitted"
PLAIN = {"reference": "A1234567", "name": "Ion POPESCU"}


def written(*rows, columns=COLUMNS):
    """Write rows, each a mapping by column; "removal day" is the first of the two removal_details."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        seen = []
        cells = []
        for column in columns:
            first = column == "removal_details" and column not in seen and columns.count(column) > 1
            cells.append(row.get("removal day" if first else column, ""))
            seen.append(column)
        writer.writerow(cells)
    return list(io.StringIO(out.getvalue(), newline="\n"))


def the_row(**cells):
    (row,) = read_whole(written(PLAIN | cells))
    return row


def faults_of(lines):
    with pytest.raises(ExtractFault) as fault:
        read_whole(lines)
    return fault.value.lines


def the_fault(**cells):
    (line,) = faults_of(written(PLAIN | cells))
    return line


def test_the_columns_are_those_of_the_contract():
    assert HEADER == (
        "reference,name,date_of_birth,owner_name,owner_email,owner_phone,senior_caseworker_email,file_location,"
        "file_team_email,progress,deport_decision,no_deport_decision,notified_of_intention,appeal_received,"
        "appeal_result,bail_granted,deportation_order_served,removal_details,appeal_outcome,bail_restrictions,"
        "removal_details"
    )


def test_a_whole_row():
    assert the_row(
        reference=" a 1234567/2 ", name="Dragan  PETROVIĆ", date_of_birth="1985-11-23", owner_name="Morwenna Tallack",
        owner_email="Morwenna.Tallack@HomeOffice.example", owner_phone="020 7946 0123",
        senior_caseworker_email="lead@homeoffice.example", file_location="CC workflow",
        file_team_email="files@homeoffice.example", progress="First line\r\nsecond\tline", bail_granted="2014-03-03",
        **{"removal day": "2014-06-04"}, appeal_outcome="Dismissed", bail_restrictions="to live at home",
        removal_details="BA0075 to Lagos on 12 June 2014",
    ) == CaseRow(
        reference="A1234567/2", name="Dragan PETROVIĆ", date_of_birth=dt.date(1985, 11, 23),
        owner_name="Morwenna Tallack", owner_email="morwenna.tallack@homeoffice.example", owner_phone="020 7946 0123",
        senior_caseworker_email="lead@homeoffice.example", file_location="CC workflow",
        file_team_email="files@homeoffice.example", progress="First line second line",
        milestones={
            MilestoneName.BAIL_GRANTED: dt.date(2014, 3, 3), MilestoneName.REMOVAL_DETAILS: dt.date(2014, 6, 4),
        },
        appeal_outcome=AppealOutcome.DISMISSED, bail_restrictions="to live at home",
        removal_details="BA0075 to Lagos on 12 June 2014",
    )


def test_empty_cells_mean_unknown():
    assert the_row() == CaseRow(reference="A1234567", name="Ion POPESCU")


def test_every_milestone_has_its_day():
    days = {"removal day" if name is MilestoneName.REMOVAL_DETAILS else name.value: f"2014-01-0{number}"
            for number, name in enumerate(MilestoneName, 1)}
    assert the_row(**days).milestones == {name: dt.date(2014, 1, n) for n, name in enumerate(MilestoneName, 1)}


@pytest.mark.parametrize(("cell", "day", "text"), [
    ("2014-06-04", dt.date(2014, 6, 4), ""), ("BA0075 to Lagos", None, "BA0075 to Lagos"), ("", None, ""),
])
def test_removal_details_that_stand_once_are_the_day_or_the_text(cell, day, text):
    once = tuple(dict.fromkeys(COLUMNS))
    (row,) = read_whole(written(PLAIN | {"removal_details": cell}, columns=once))
    assert (row.milestones.get(MilestoneName.REMOVAL_DETAILS), row.removal_details) == (day, text)


@pytest.mark.parametrize("seed", range(5))
def test_columns_may_come_in_any_order(seed):
    shuffled = list(COLUMNS)
    random.Random(seed).shuffle(shuffled)
    cells = PLAIN | {"removal day": "2014-06-04", "removal_details": "BA0075", "bail_granted": "2014-01-01"}
    assert read_whole(written(cells, columns=tuple(shuffled))) == read_whole(written(cells))


@pytest.mark.parametrize(("cells", "said"), [
    ({"reference": ""}, f"reference: expected {REFERENCE}, found an empty cell"),
    ({"reference": "A123456"}, f'reference: expected {REFERENCE}, found "A123456"'),
    ({"reference": "A12345678"}, "reference: "),
    ({"reference": "O0123456O"}, "reference: "),
    ({"reference": "A١٢٣٤٥٦٧"}, "reference: "),
    ({"reference": "A1234567/0"}, "reference: "),
    ({"reference": "A1234567/2/3"}, "reference: "),
    ({"name": ""}, "name: expected the full name, found an empty cell"),
    ({"name": "\u202e\u200b"}, "name: expected the full name, found "),
    ({"name": "x" * 201}, "name: expected at most 200 characters, found 201"),
    ({"date_of_birth": "23/11/1985"}, f'date_of_birth: expected {DAY}, found "23/11/1985"'),
    ({"date_of_birth": "1985-11-31"}, "date_of_birth: expected a day as YYYY-MM-DD"),
    ({"date_of_birth": "19851123"}, "date_of_birth: expected a day as YYYY-MM-DD"),
    ({"date_of_birth": "1985-11-23 00:00"}, "date_of_birth: expected a day as YYYY-MM-DD"),
    ({"date_of_birth": "1985-W47-6"}, "date_of_birth: expected a day as YYYY-MM-DD"),
    ({"date_of_birth": "１９85-11-23"}, "date_of_birth: expected a day as YYYY-MM-DD"),
    ({"appeal_result": "soon"}, f'appeal_result: expected {DAY}, found "soon"'),
    ({"removal day": "soon"}, "removal_details: expected a day as YYYY-MM-DD"),
    ({"appeal_outcome": "lost"}, f'appeal_outcome: expected {OUTCOME}, found "lost"'),
    ({"owner_name": "M", "owner_email": "nobody"}, "owner_email: expected one plain address such as"),
    ({"owner_name": "M", "owner_email": "a@b.example, c@d.example"}, "owner_email: expected one plain address"),
    ({"owner_name": "M", "owner_email": "M <a@b.example>"}, "owner_email: expected one plain address"),
    ({"owner_name": "M", "owner_email": "a@b.example\nBcc: c@d.example"}, "owner_email: expected one plain address"),
    ({"owner_name": "M", "owner_email": "ä@b.example"}, "owner_email: expected one plain address"),
    ({"owner_name": "M", "owner_email": "@b.example"}, "owner_email: expected one plain address"),
    ({"senior_caseworker_email": "x"}, "senior_caseworker_email: expected one plain address"),
    ({"file_team_email": "x@"}, "file_team_email: expected one plain address"),
    ({"owner_email": "a@b.example"}, "owner_name: expected the name of the case owner whose owner_email is given"),
    ({"owner_name": "M\x00n"}, "owner_name: expected one line of text, found the control character U+0000"),
    ({"owner_name": "M\nn"}, "owner_name: expected one line of text, found the control character U+000A"),
    ({"progress": "a\x1bb"}, "progress: expected text, found the control character U+001B"),
    ({"progress": "x" * 1001}, "progress: expected at most 1000 characters, found 1001"),
])
def test_a_wrong_cell_says_line_column_what_was_expected_and_what_was_found(cells, said):
    assert the_fault(**cells).startswith(f"line 2, {said}")


def test_what_was_found_is_shown_bounded_and_visible():
    fault = the_fault(date_of_birth="\u202e1985\u2028" + "x" * 30)
    assert fault.endswith('found "1985 ' + "x" * 30 + '"')
    assert len(the_fault(owner_phone="x" * 100_000)) < 200


def test_every_fault_of_a_row_and_of_the_file_is_told_and_nothing_is_given():
    lines = written(PLAIN | {"date_of_birth": "x", "appeal_outcome": "y"}, PLAIN, {"reference": "B1", "name": ""})
    assert [fault.split(":")[0] for fault in faults_of(lines)] == [
        "line 2, date_of_birth", "line 2, appeal_outcome", "line 3, reference", "line 4, reference", "line 4, name",
    ]


def test_a_reference_that_stands_twice_names_both_lines():
    lines = written(PLAIN, {"reference": "B1234567", "name": "x"}, {"reference": "a 1234567", "name": "y"})
    assert faults_of(lines) == ("line 4, reference: expected each case once, found A1234567 on line 2 already",)


def test_lines_are_counted_as_an_editor_shows_them():
    lines = written(PLAIN | {"progress": "one\ntwo\nthree"}, {"reference": "B1", "name": "x"})
    lines = [lines[0], "\n", *lines[1:]]
    assert [fault.split(",")[0] for fault in faults_of(lines)] == ["line 6"]


@pytest.mark.parametrize(("lines", "said"), [
    ([], "line 1: expected the header reference,name,"),
    (["\n", "\n"], "line 1: expected the header reference,name,"),
    ([HEADER.replace("owner_phone,", "") + "\n"], "line 1, owner_phone: missing; expected this column"),
    ([HEADER + ",colour\n"], "line 1, colour: no such column; expected reference,name,"),
    ([HEADER + ",\n"], "line 1, a nameless column: no such column"),
    ([HEADER + ",name\n"], "line 1, name: stands 2 times; expected it once"),
    ([HEADER + ",removal_details\n"], "line 1, removal_details: stands 3 times; expected it once or twice"),
    ([HEADER.replace(",", ";") + "\n"], "line 1, header: expected commas between the columns, found semicolons"),
    ([HEADER + "\n", "A1234567,Ion\n"], "line 2: expected 21 cells as in the header, found 2"),
    ([HEADER + "\n", "A1234567,Ion" + "," * 20 + "\n"], "line 2: expected 21 cells as in the header, found 22"),
    ([HEADER + "\n", 'A1234567,"Ion\n', "never closed\n"], "line 2: expected cells parted by commas, with "),
    ([HEADER + "\n", 'A1234567,"Ion"x' + "," * 19 + "\n"], "line 2: expected cells parted by commas, with "),
])
def test_a_file_that_is_not_the_extract(lines, said):
    (fault,) = faults_of(lines)
    assert fault.startswith(said)


def test_all_faults_of_the_header_are_told_at_once():
    faults = faults_of(["reference,name,name,colour\n", "A1234567,x,y,z\n"])
    assert len(faults) == 2 + len(set(COLUMNS)) - 2


def test_a_byte_order_mark_and_crlf_are_welcome():
    raw = b"\xef\xbb\xbf" + "".join(written(PLAIN)).replace("\n", "\r\n").encode()
    assert read_whole(decode(io.BytesIO(raw))) == (CaseRow(reference="A1234567", name="Ion POPESCU"),)
    assert read_whole(["\ufeff" + HEADER, *written(PLAIN)[1:]]) == (CaseRow(reference="A1234567", name="Ion POPESCU"),)


@pytest.mark.parametrize("before", [1, 50, 700])
@pytest.mark.parametrize("opened", [decode, lambda raw: io.TextIOWrapper(raw, "utf-8-sig", newline="")])
def test_what_is_not_utf_8_is_told_with_its_line(before, opened):
    rows = [{"reference": f"A{number:07}", "name": "Ion POPESCU"} for number in range(before)]
    raw = "".join(written(*rows, {"reference": "B1234567", "name": "Café"}, *rows)).encode("latin-1")
    with pytest.raises(ExtractFault) as fault:
        read_whole(opened(io.BytesIO(raw)))
    assert fault.value.lines[-1] == \
        f'line {before + 2}: expected UTF-8, found the byte E9; save the file as "CSV UTF-8"'


def test_a_file_that_is_wrong_all_through_is_not_listed_to_its_end():
    lines = [HEADER + "\n", *(["x\n"] * 3000)]
    faults = faults_of(lines)
    assert len(faults) == 1001
    assert faults[-1] == "and 2000 more"


def test_rows_come_as_a_stream():
    def lines():
        yield from written(PLAIN)
        raise AssertionError("read further than asked")

    assert next(read_extract(lines())) == CaseRow(reference="A1234567", name="Ion POPESCU")


@given(st.lists(st.text(max_size=60), max_size=12))
@example([HEADER, "\x00"])
@example(["\ufeff"])
def test_whatever_the_lines_hold_there_are_rows_or_faults(lines):
    for found in read_extract(lines):
        assert isinstance(found, CaseRow) or all(fault.isprintable() for fault in found)


@given(st.lists(st.text(max_size=80), min_size=len(COLUMNS), max_size=len(COLUMNS)))
def test_whatever_the_cells_hold_a_row_is_safe(cells):
    out = io.StringIO(newline="")
    csv.writer(out).writerow(cells)
    for found in read_extract([HEADER + "\n", *io.StringIO(out.getvalue(), newline="\n")]):
        texts = found if isinstance(found, tuple) else (found.name, found.owner_name, found.progress)
        assert all(text.isprintable() or "\u200c" in text or "\u200d" in text for text in texts)


NAMES = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=40)
DAYS = st.none() | st.dates()


@given(st.from_regex(r"[A-Z][0-9]{7}(/[1-9])?", fullmatch=True), NAMES, DAYS,
       st.dictionaries(st.sampled_from(MilestoneName), st.dates(), max_size=8), st.permutations(COLUMNS))
@settings(max_examples=60)
def test_what_was_written_is_read(reference, name, birth, milestones, columns):
    days = {("removal day" if turn is MilestoneName.REMOVAL_DETAILS else turn.value): str(day)
            for turn, day in milestones.items()}
    lines = written({"reference": reference, "name": name, "date_of_birth": str(birth or "")} | days,
                    columns=tuple(columns))
    (row,) = read_whole(lines)
    assert (row.reference, row.date_of_birth, row.milestones) == (reference, birth, milestones)


def test_fifty_thousand_rows_are_read_in_seconds_and_in_little_memory():
    cells = PLAIN | {"name": "Dragan PETROVIĆ", "date_of_birth": "1985-11-23", "progress": "Being considered. " * 10}
    head, line = written(cells)
    lines = (head, *(line.replace("1234567", f"{number:07}") for number in range(50_000)))
    assert sum(isinstance(found, CaseRow) for found in read_extract(lines)) == 50_000
    assert quickest(lambda: deque(read_extract(lines), 0), 3) < 6
    tracemalloc.start()
    for _ in read_extract(lines[:5001]):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000
