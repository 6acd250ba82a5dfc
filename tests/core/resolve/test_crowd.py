"""`events: {from: …}` in a story: what is read, what is refused, and where it is said to be."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import dataclass
from typing import BinaryIO

import pytest

from presenter.core.parse import parse_story
from presenter.core.reader import UnreadableError
from presenter.core.source import read_source
from tests.core.resolve.parsing import problems_of, story_of
from tests.core.timeline.generated import ROOT

STORY = "title: T\nevents:\n  from: data/e.csv\n  narrated:\n    - 2020: A\n    - {date: 2021, title: B}\n"


@dataclass(frozen=True)
class OneFile:
    """A folder with one file of events."""

    content: bytes = b"date,title\n2015-03-01,One\n2025,Two\n"
    bytes: int = 100

    def read(self, name: str, max_bytes: int) -> bytes:
        raise UnreadableError("missing-file", f"there is no file “{name}” of at most {max_bytes}")

    def stream(self, name: str) -> BinaryIO:
        self.size(name)
        return io.BytesIO(self.content)

    def size(self, name: str) -> int:
        if name not in ("data/e.csv", "data/e.parquet"):
            raise UnreadableError("missing-file", f"there is no file “{name}”")
        return self.bytes

    def picture_size(self, name: str) -> tuple[int, int]:
        raise UnreadableError("not-a-picture", name)

    def kept(self, name, how, read):  # noqa: ARG002
        return read()


def test_narrated_events_are_as_everywhere_and_the_file_is_beside_them() -> None:
    story = story_of(STORY, OneFile())
    assert [event.spec.title for event in story.events.values()] == ["A", "B"]
    assert [event.place for event in story.events.values()] == [("events", "narrated", 0), ("events", "narrated", 1)]
    assert story.crowd is not None
    assert [story.crowd.title(n) for n in range(2)] == ["One", "Two"]
    assert story.period[0] < story.crowd.starts[0]
    assert story.period[1] > story.crowd.ends[1]


def test_slides_are_made_of_a_file_alone() -> None:
    story = story_of("title: T\nevents: {from: data/e.csv}\n", OneFile())
    assert [slide.spec.layout for slide in story.slides] == ["title", "timeline"]


def test_a_story_says_what_its_parts_are_without_numpy() -> None:
    program = (
        "import sys, typing\nfrom presenter.core.story import Story\n"
        "assert 'crowd' in typing.get_type_hints(Story)\nassert 'numpy' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_story_with_a_list_has_no_crowd() -> None:
    assert story_of("title: T\nevents:\n  - 2020: A\n").crowd is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../e.csv", "3:9: “../e.csv” lies outside the story's folder"),
        ("e.csv", "3:9: there is no file “e.csv”"),
        ("e.parquet", "3:9: there is no file “e.parquet”"),
        ("e.XLSX", "3:9: files of events are read as CSV or Parquet, not as .xlsx"),
    ],
)
def test_files_that_are_not_read(name: str, said: str) -> None:
    text = STORY.replace("data/e.csv", name)
    assert problems_of(text, OneFile()) == [said]
    story = parse_story(read_source(text, "story.yaml"), OneFile()).story
    assert story is not None
    assert (story.crowd, len(story.events)) == (None, 2)


def test_a_file_has_a_size() -> None:
    assert problems_of(STORY, OneFile(bytes=3_000_000_000)) == ["3:9: “data/e.csv” has more than 2 GB"]


def test_a_wrong_row_stands_at_its_line() -> None:
    [problem] = parse_story(
        read_source(STORY, "tales/story.yaml"), OneFile(b"date,title\nsoon,One\n2025,Two\n")
    ).problems
    assert str(problem.span) == "tales/data/e.csv:2:1"
    assert problem.message.startswith("column date: ")
    assert problem.hint.endswith("the row: soon,One")


def test_a_wrong_row_of_a_parquet_file_says_its_number() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    arrow = pytest.importorskip("pyarrow")
    file = io.BytesIO()
    parquet.write_table(arrow.table({"date": ["2020", "soon"], "title": ["One", "Two"]}), file)
    [problem] = parse_story(
        read_source(STORY.replace("e.csv", "e.parquet"), "tales/story.yaml"), OneFile(file.getvalue())
    ).problems
    assert str(problem.span) == "tales/data/e.parquet:2:1"
    assert problem.message.startswith("row 2, column date: ")


def test_more_wrong_rows_than_are_listed() -> None:
    found = problems_of(STORY, OneFile(b"date,title\n" + b"soon,One\n" * 50))
    assert len(found) == 21
    assert "3:9: “data/e.csv” has 30 more problems like those in its rows" in found


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("  form: e.csv\n", 'unknown key "form"'),
        ("  from: data/e.csv\n  map: {dat: when}\n", 'unknown key "dat"'),
        ("  from: data/e.csv\n  map: {date: when}\n", "4:15: “data/e.csv” has no column “when”"),
    ],
)
def test_keys_of_the_mapping(wrong: str, said: str) -> None:
    assert any(said in problem for problem in problems_of(f"title: T\nevents:\n{wrong}", OneFile()))


def test_a_column_that_may_be_meant() -> None:
    text = "title: T\nlanguages: [en, zh]\nevents:\n  from: data/e.csv\n  map: {title: {en: title, zh: titel}}\n"
    [problem] = parse_story(read_source(text, "s.yaml"), OneFile()).problems
    assert (str(problem.span), problem.hint) == ("s.yaml:5:32", 'did you mean "title"?')


def test_wrong_narrated_events_leave_the_file_alone() -> None:
    text = STORY + "    - {date: 2022, title: C, wieght: 3}\n"
    [problem] = problems_of(text, OneFile())
    assert problem.startswith('7:30: unknown key "wieght"')
    story = parse_story(read_source(text, "story.yaml"), OneFile()).story
    assert story is not None
    assert story.crowd is not None
    assert len(story.events) == 3


def test_the_time_ends_where_the_article_does() -> None:
    after = story_of("time: {after: 2022-01-01}\n" + STORY, OneFile())
    assert after.period[1] < story_of(STORY, OneFile()).period[1]
