"""Parquet files of events as other programs write them: what is read, what is refused, before anything is unpacked."""

from __future__ import annotations

import io
import random
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from presenter.core.crowd import parquet as bounds
from presenter.core.crowd.parquet import read_parquet
from presenter.core.crowd.reading import Known, Reading
from presenter.core.schema.event_file import EventMap
from tests.core.crowd.crowds import LANES
from tests.core.timeline.generated import ROOT

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

KNOWN = Known(LANES, LANES[0], lambda source: source == "log")


def written(columns: dict[str, object], **how: object) -> bytes:
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file, **how)
    return file.getvalue()


def read(data: bytes, columns: EventMap | None = None) -> Reading:
    return read_parquet(io.BytesIO(data), "e.parquet", columns or EventMap(), KNOWN)


def dates(reading: Reading) -> dict[str, str]:
    assert reading.crowd is not None
    events = [reading.crowd.event(number) for number in range(len(reading.crowd))]
    return {event.title: event.date for event in events}


def test_a_row_is_an_event() -> None:
    data = written(
        {
            "day": pa.array([date(2024, 3, 1)]), "last": pa.array([date(2024, 3, 5)]), "en": ["A, b"], "zh": ["甲"],
            "lane": pa.array(["two"]).dictionary_encode(), "weight": pa.array([4], pa.int8()), "by": ["log"],
            "tags": pa.array([["red", "blue"]]), "id": pa.array([17]), "url": ["https://example.org/a"], "unused": [1.5],
        }
    )  # fmt: skip
    columns = EventMap(
        date="day", end="last", title={"en": "en", "zh": "zh"}, lane="lane", weight="weight", source="by", tags="tags",
        id="id", url="url",
    )  # fmt: skip
    reading = read(data, columns)
    assert not reading.faults
    assert reading.crowd is not None
    event = reading.crowd.event(0, "zh")
    assert (event.title, event.lane, event.weight, event.source) == ("甲", "two", 4, "log")
    assert (event.date, event.last, event.line) == ("2024-03-01", "2024-03-05", 1)
    assert (event.tags, event.id, event.url) == (("red", "blue"), "17", "https://example.org/a")
    assert reading.crowd.title(0, "en") == "A, b"


@pytest.mark.parametrize("type_", [pa.timestamp(unit) for unit in ("s", "ms", "us", "ns")])
def test_moments_are_as_exact_as_the_column(type_: object) -> None:
    midnights = pa.array([date(2024, 3, 1), None, date(1969, 7, 20)]).cast(type_)
    reading = read(written({"date": midnights, "title": list("ABC")}))
    assert dates(reading) == {"A": "2024-03-01", "C": "1969-07-20"}
    assert [(fault.line, fault.code) for fault in reading.faults] == [(2, "date")]
    minutes = pa.array(["2024-03-01 00:00", "1969-07-20 20:17"]).cast(type_)
    assert dates(read(written({"date": minutes, "title": list("AB")}))) == {
        "A": "2024-03-01 00:00",
        "B": "1969-07-20 20:17",
    }


def test_moments_of_a_zone_are_said_in_utc() -> None:
    moment = pa.array([datetime(2024, 3, 1, 1, 30, 5, tzinfo=UTC)], pa.timestamp("us", "Asia/Shanghai"))
    assert dates(read(written({"date": moment, "title": ["A"]}))) == {"A": "2024-03-01 01:30:05Z"}


def test_whole_numbers_are_years() -> None:
    years = pa.array([-43, 0, 5, 1999, -13_800_000_000])
    found = dates(read(written({"date": years, "title": list("ABCDE")})))
    assert found == {"A": "-0043", "B": "0000", "C": "0005", "D": "1999", "E": "Y-13800000000"}


@pytest.mark.parametrize(
    "how",
    [
        {"compression": "zstd", "data_page_version": "2.0"}, {"use_dictionary": False, "compression": "none"},
        {"row_group_size": 100}, {"compression": "gzip", "data_page_size": 500},
        {"use_dictionary": False, "column_encoding": {"title": "DELTA_LENGTH_BYTE_ARRAY"}},
    ],
)  # fmt: skip
def test_however_it_was_written(how: dict[str, object]) -> None:
    columns = {"date": [f"{1900 + n % 100}-01-01" for n in range(1000)], "title": [f"Event {n}" for n in range(1000)]}
    reading = read(written(columns, **how))
    assert not reading.faults
    assert reading.crowd is not None
    assert len(reading.crowd) == 1000
    assert {reading.crowd.event(n).line for n in range(1000)} == set(range(1, 1001))


def test_a_wrong_row_is_told_by_its_number_over_row_groups() -> None:
    rows = ["2024"] * 250
    rows[211] = "soon"
    [fault] = read(written({"date": rows, "title": ["A"] * 250, "other": [1] * 250}, row_group_size=50)).faults
    assert fault.line == 212
    assert "column date" in fault.message
    assert fault.hint.endswith("the row: soon,A")


@pytest.mark.parametrize(
    ("columns", "how", "said"),
    [
        ({"date": ["2024"], "title": ["x" * 70_000_000]}, {"compression": "zstd"}, "larger than 70 MB when unpacked"),
        (
            {"date": pa.DictionaryArray.from_arrays(pa.array([0] * 50_000, pa.int32()), pa.array(["x" * 50_000])),
             "title": ["A"] * 50_000}, {}, "column date has texts of more than 200 kB, or too many long ones",
        ),
        ({"date": ["2024"], "title": pa.array([["a"]])}, {}, "column title holds list"),
        ({"date": pa.array([{"year": 1}]), "title": ["A"]}, {}, "column date holds struct"),
        (
            {"date": ["2024"], "title": ["A"]},
            {"use_dictionary": False, "column_encoding": {"title": "DELTA_BYTE_ARRAY"}},
            "column title of “e.parquet” is written in the encoding DELTA_BYTE_ARRAY",
        ),
    ],
)  # fmt: skip
def test_what_is_refused(columns: dict[str, object], how: dict[str, object], said: str) -> None:
    [fault] = read(written(columns, **how)).faults
    assert said in fault.message


def test_lists_of_long_texts_are_refused() -> None:
    tags = pa.array([["y" * 150_000] * 1000] * 10)
    [fault] = read(written({"date": ["2024"] * 10, "title": ["A"] * 10, "tags": tags}), EventMap(tags="tags")).faults
    assert fault.code == "too-long"


def test_rows_are_bounded_before_any_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_ROWS", 10)
    reading = read(written({"date": ["2024"] * 11, "title": ["A"] * 11}))
    assert [fault.code for fault in reading.faults] == ["too-large"]
    assert reading.crowd is None


def test_columns_that_are_not_there() -> None:
    reading = read(written({"when": ["2024"], "title": ["A"]}))
    assert (reading.missing, reading.head, reading.crowd) == ([("date", "date")], ["when", "title"], None)


@pytest.mark.parametrize("data", [b"", b"PAR1", b"date,title\n2024,A\n" * 9, b"PAR1" + b"\xff" * 40 + b"PAR1"])
def test_what_is_no_parquet_file_is_one_problem(data: bytes) -> None:
    [fault] = read(data).faults
    assert fault.code == "parquet"


def test_damaged_files_are_one_problem_or_read() -> None:
    """Each byte may be wrong, in the footer as in the pages; a reader that stops the program would fail here."""
    whole = written({"date": [f"{1900 + n}" for n in range(100)], "title": [f"Event {n}" for n in range(100)]})
    dice, told = random.Random(3), 0
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 3)):
            data[dice.randrange(4, len(data) - 8)] = dice.randrange(256)
        told += any(fault.line == 0 for fault in read(bytes(data)).faults)
    assert told > 30


def test_it_is_said_where_the_package_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    [fault] = read(b"").faults
    assert (fault.code, "needs the package pyarrow" in fault.message) == ("parquet-missing", True)


def test_a_csv_file_does_not_load_it() -> None:
    program = (
        "import io, sys\nfrom tests.core.crowd.crowds import crowd_of_text\n"
        "assert len(crowd_of_text('date,title\\n2024,A\\n')) == 1\nassert 'pyarrow' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
