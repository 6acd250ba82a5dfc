"""Files of events as authors have them: what is read, what is refused, at which line."""

from __future__ import annotations

import pytest

from presenter.core.crowd import reading as bounds
from presenter.core.dates import parse_date
from presenter.core.schema.event_file import EventMap
from tests.core.crowd.crowds import ALL, crowd_of_text, reading_of


def faults_of(text: str | bytes, columns: EventMap | None = None) -> list[str]:
    return [f"{fault.line}: {fault.message}" for fault in reading_of(text, columns).faults]


def test_a_row_is_an_event() -> None:
    crowd = crowd_of_text(
        'date,end,title,lane,weight,source,text\n2024-03-01,2024-03-05,"A, b",two,4,log,Said so\n', ALL
    )  # fmt: skip
    [event] = [crowd.event(number) for number in range(len(crowd))]
    assert (event.title, event.lane, event.weight, event.source, event.text) == ("A, b", "two", 4, "log", "Said so")
    assert (event.date, event.last, event.line) == ("2024-03-01", "2024-03-05", 2)
    assert (event.start, event.end) == (parse_date("2024-03-01").start.days, parse_date("2024-03-05").end.days)
    assert crowd.title(0) == "A, b"


def test_events_stand_by_lane_and_start() -> None:
    crowd = crowd_of_text(
        "date,title,lane\n2024,C,two\n2021,B,one\n2019,A,two\n2020,D,\n", EventMap(lane="lane")
    )  # fmt: skip
    assert [crowd.title(number) for number in range(4)] == ["D", "B", "A", "C"]
    assert crowd.bounds == (0, 2, 4)


@pytest.mark.parametrize(
    "text",
    [
        "date,title\n2024-03-01,One\n",
        "\ufeffdate,title\r\n2024-03-01,One\r\n\r\n",
        "title , date\n\n One , 2024-03-01 \n , \n",
        'note,title,date\n"two\nlines",One,2024-03-01\n',
    ],
)
def test_files_are_read_however_they_were_saved(text: str) -> None:
    crowd = crowd_of_text(text)
    assert [(crowd.title(0), crowd.event(0).date)] == [("One", "2024-03-01")]


def test_dates_in_words_have_their_own_bounds() -> None:
    crowd = crowd_of_text("date,title\nc. 1450,A\n44 BCE,B\n66 million years ago,C\n2024年5月,D\n")
    found = {crowd.title(n): (crowd.starts[n], crowd.ends[n]) for n in range(4)}
    for title, text in zip("ABCD", ("c. 1450", "44 BCE", "66 million years ago", "2024年5月"), strict=True):
        moment = parse_date(text)
        assert found[title] == (moment.start.days, moment.end.days)


def test_wrong_rows_are_told_and_the_others_stand() -> None:
    text = "date,title\n2024,A\nsoon,B\n2025,C\n2026\n2024-02-30,D\n2027,E\n"
    reading = reading_of(text)
    assert [fault.line for fault in reading.faults] == [5, 3, 6]
    assert all("the row: " in fault.hint for fault in reading.faults)
    assert reading.crowd is not None
    assert [reading.crowd.title(n) for n in range(len(reading.crowd))] == ["A", "C", "E"]
    assert list(reading.crowd.lines) == [2, 4, 7]


def test_many_wrong_rows_are_counted() -> None:
    reading = reading_of("date,title\n" + "soon,A\n" * 100)
    assert len(reading.faults) == 20
    assert reading.more == 80
    assert reading.crowd is not None
    assert len(reading.crowd) == 0
    assert reading.crowd.period is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "0: “events.csv” is empty"),
        (b"date,title\n2024,A\n2025,\xff\xfe\n", "3: this line is not UTF-8 text"),
        ('date,title\n2024,A\n2025,"open\n', "3: this line cannot be read as CSV"),
        ("date,title\n2024,A\n2025," + "x" * 300_000, "3: this line is longer than 200 kB"),
        ("a," * 1200 + "b\n", "1: there are more than 1,000 columns"),
    ],
)
def test_what_cannot_be_read_ends_the_reading(text: str | bytes, said: str) -> None:
    [fault] = faults_of(text)
    assert fault.startswith(said)


def test_what_came_before_an_unreadable_line_stands() -> None:
    reading = reading_of(b"date,title\n2024,A\n2025,\xff\n2026,C\n")
    assert reading.crowd is not None
    assert len(reading.crowd) == 1


def test_a_file_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_ROWS", 10)
    monkeypatch.setattr(bounds, "BATCH", 5)
    reading = reading_of("date,title\n" + "2024,A\n" * 30)
    assert [fault.code for fault in reading.faults] == ["too-large"]
    assert reading.crowd is not None
    assert len(reading.crowd) == 10


def test_columns_that_are_not_there() -> None:
    reading = reading_of("when,title\n2024,A\n", EventMap(weight="size"))
    assert reading.missing == [("date", "date"), ("weight", "size")]
    assert reading.crowd is None


def test_the_digest_is_that_of_the_bytes_and_of_how_they_are_read() -> None:
    one = "date,title,lane\n2024,A,two\n"
    digests = {
        crowd_of_text(one).digest,
        crowd_of_text(one, EventMap(lane="lane")).digest,
        crowd_of_text(one.replace("A", "B")).digest,
    }
    assert len(digests) == 3
    assert crowd_of_text(one).digest == crowd_of_text(one).digest


def test_in_deep_time_no_event_ends_as_it_begins() -> None:
    crowd = crowd_of_text("date,title\n13.8 billion years ago,A\nY-13800000000,B\n")
    assert (crowd.ends > crowd.starts).all()


def test_a_hundred_thousand_events_take_little_room() -> None:
    text = "date,title\n" + "".join(
        f"{1900 + n % 100}-{1 + n % 12:02}-{1 + n % 28:02},Event {n}\n" for n in range(100_000)
    )
    crowd = crowd_of_text(text)
    assert crowd.lane("one").total == 100_000
    assert crowd.bytes_beside_text <= 60 * len(crowd)


def test_lines_are_counted_over_cells_with_lines_of_their_own_and_blank_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "BATCH", 3)
    monkeypatch.setattr(bounds, "BLOCK_BYTES", 7)
    text = 'date,title\n\n2024,"two\nlines"\n,\n2025,B\nsoon,C\n\n2026,"a\n\nb"\n2027,D'
    reading = reading_of(text)
    assert [fault.line for fault in reading.faults] == [7]
    assert reading.crowd is not None
    found = [(reading.crowd.title(n), int(reading.crowd.lines[n])) for n in range(len(reading.crowd))]
    assert found == [("two lines", 4), ("B", 6), ("a b", 11), ("D", 12)]


def test_titles_have_a_length_and_texts_no_control_character() -> None:
    text = f"date,title,text\n2024,{'x' * 400},\n2024,A,say\x1fing\n2024,B,said\n"
    reading = reading_of(text, EventMap(text="text"))
    assert [(fault.line, fault.code) for fault in reading.faults] == [(2, "too-long"), (3, "control-character")]
    assert reading.crowd is not None
    assert [reading.crowd.event(n).text for n in range(len(reading.crowd))] == ["said"]


def test_titles_and_texts_per_language() -> None:
    columns = EventMap(title={"en": "en", "zh": "zh"}, text={"en": "more"}, source="by")
    crowd = crowd_of_text("date,en,zh,more,by\n2024,A,甲,Said,log\n2025,,乙,,\n2026,C,,,\n", columns)
    assert [crowd.title(n, "en") for n in range(3)] == ["A", "乙", "C"]
    assert [crowd.title(n, "zh") for n in range(3)] == ["甲", "乙", "C"]
    assert [crowd.event(n, "zh").text for n in range(3)] == ["Said", "", ""]
    assert faults_of("date,en,zh\n2024,,\n", EventMap(title={"en": "en", "zh": "zh"})) == [
        "2: column en and zh: this event has no title"
    ]


def test_tags_addresses_and_ids() -> None:
    columns = EventMap(id="id", tags="tags", url="url")
    crowd = crowd_of_text('date,title,id,tags,url\n2024,A,a1,"x, y;z",http://example.org/?q=1\n2025,B,,,\n', columns)
    event = crowd.event(0)
    assert (event.id, event.tags, event.url) == ("a1", ("x", "y", "z"), "http://example.org/?q=1")
    assert (crowd.event(1).id, crowd.event(1).tags, crowd.event(1).url) == ("", (), "")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "http://a b", "https://u:p@x"]
)
def test_other_addresses_are_refused(url: str) -> None:
    [said] = faults_of(f"date,title,url\n2024,A,{url}\n", EventMap(url="url"))
    assert said.startswith("2: column url: ")


def test_ids_that_are_there_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "BATCH", 2)
    reading = reading_of("date,title,id\n2024,A,x\n2023,B,y\n2022,C,x\n2021,D,\n2020,E,\n2019,F,x\n", EventMap(id="id"))
    assert [(fault.line, fault.message) for fault in reading.faults] == [
        (4, "column id: “x” is already in row 2"),
        (7, "column id: “x” is already in row 2"),
    ]
    assert reading.crowd is not None
    assert [reading.crowd.title(n) for n in range(len(reading.crowd))] == ["E", "D", "B", "A"]
