"""Tables from files: what is read, what is refused, and where it is said to be."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from presenter.core.parse import parse_story
from presenter.core.reader import UnreadableError
from presenter.core.source import read_source
from tests.core.resolve.parsing import problems_of, story_of

STORY = (
    "title: T\ntables: {t: {columns: {year: {kind: date}, n: {kind: number}}, from: data/t.csv}}\nevents: [2020: A]\n"
)


@dataclass(frozen=True)
class OneFile:
    """A folder with one file."""

    name: str
    content: bytes

    def read(self, name: str, max_bytes: int) -> bytes:
        if name != self.name:
            raise UnreadableError("missing-file", f"there is no file “{name}”")
        return self.content[:max_bytes]

    def size(self, name: str) -> int:
        return len(self.read(name, 10**9))

    def picture_size(self, name: str) -> tuple[int, int]:
        raise UnreadableError("not-a-picture", name)

    def kept(self, name, how, read):  # noqa: ARG002
        return read()


def csv(content: str | bytes) -> OneFile:
    return OneFile("data/t.csv", content if isinstance(content, bytes) else content.encode())


@pytest.mark.parametrize(
    "content",
    [
        "year,n\n2020,5\n2021,\n",
        "\ufeffyear,n\r\n2020,5\r\n2021,\r\n",
        "n , year\n5, 2020 \n\n , 2021\n",
        'note,year,n\n"a, b",2020,5\n"two\nlines",2021,\n',
    ],
)
def test_rows_are_in_the_order_of_the_columns(content):
    assert story_of(STORY, csv(content)).tables["t"].rows == [["2020", "5"], ["2021", None]]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("year,n\n2020,many\n", "2:1: column n: 'many' is not a number"),
        ('year,n\n2019,1\n"20\n-15",2\n', "4:1: column year: cannot read"),
        ("year,n\n2020\n", "2:1: this row has 1 cell, the first line names 2 columns"),
        ("year\n2020\n", "2:70: “data/t.csv” has no column “n”"),
        ("", "2:70: “data/t.csv” is empty"),
        (b"year,n\n\xff,1\n", "2:70: “data/t.csv” is not UTF-8 text"),
        ('year,n\n"2020,1\n', "2:70: line 2 of “data/t.csv” cannot be read as CSV: unexpected end of data"),
    ],
)
def test_what_is_wrong_is_said_at_its_line(content, said):
    [problem] = problems_of(STORY, csv(content))
    assert problem.startswith(said)


def test_problems_inside_a_file_name_the_file_beside_the_story():
    parsed = parse_story(read_source(STORY, "talks/story.yaml"), csv("year,n\n2020,x\n"))
    assert [str(problem.span) for problem in parsed.problems] == ["talks/data/t.csv:2:1"]


def test_of_many_wrong_cells_the_first_are_listed():
    found = problems_of(STORY, csv("year,n\n" + "x,y\n" * 1000))
    assert len(found) == 21
    assert found[-1].endswith("has 1980 more problems like those above")


def test_a_wrong_row_is_left_out_and_the_others_stand():
    parsed = parse_story(read_source(STORY, "story.yaml"), csv("year,n\n2020,1\n2021\n2022,3\n"))
    assert parsed.story is not None
    assert parsed.story.tables["t"].rows == [["2020", "1"], ["2022", "3"]]


def test_the_revision_counts_the_tables():
    one, same, other = (story_of(STORY, csv(f"year,n\n2020,{n}\n")).revision for n in (1, 1, 2))
    assert one == same != other
