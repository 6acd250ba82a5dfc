"""The line of a problem, cut around the spot, in columns of a fixed-width font."""

from __future__ import annotations

import pytest

from presenter.app.problems.excerpt import Excerpt, excerpt, place_text, width_of
from presenter.core.problem import error
from presenter.core.source import read_source
from presenter.core.span import Span

SOURCE = read_source("title: T\nslides:\n  - id: a\n    titel: 甲乙丙 Words\n", "story.yaml")


def lines(line: int, column: int, length: int, cells: int = 60, above: int = 0) -> Excerpt:
    found = excerpt(error(Span("story.yaml", line, column, length), "x", "Wrong"), SOURCE, cells, above)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("column", "length", "wanted"),
    [
        (5, 5, ("", "titel", ": 甲乙丙 Words")),
        (12, 3, ("titel: ", "甲乙丙", " Words")),
        (21, 4, ("titel: 甲乙丙 Words", "", "")),
    ],
)
def test_the_spot_is_apart(column: int, length: int, wanted: tuple[str, str, str]) -> None:
    found = lines(4, column, length)
    assert (found.before, found.spot, found.after) == wanted


def test_lines_above_keep_how_deep_they_are() -> None:
    found = lines(4, 5, 5, above=2)
    assert found.above == ((2, "slides:"), (3, "  - id: a"))
    assert found.before == "    "
    assert lines(4, 5, 5, above=1).above == ((3, "- id: a"),)


@pytest.mark.parametrize("cells", [10, 20, 30, 45])
@pytest.mark.parametrize("spot", ["WRONG", "错误的文字", "W" * 80])
def test_a_long_line_never_takes_more_than_its_room(cells: int, spot: str) -> None:
    text = "title: " + "文a" * 250 + spot + "b字" * 250 + "\n"
    source = read_source(text, "story.yaml")
    column = text.index(spot) + 1
    found = excerpt(error(Span("story.yaml", 1, column, len(spot)), "x", "Wrong"), source, cells)
    assert found is not None
    assert width_of(found.before + found.spot + found.after) <= cells
    assert found.before.startswith("…")
    assert found.spot.startswith(spot[:2])


def test_without_its_text_there_is_no_excerpt() -> None:
    assert excerpt(error(Span("", 0, 0), "x", "Wrong"), SOURCE, 40) is None
    assert excerpt(error(Span("events.csv", 1, 1), "x", "Wrong"), SOURCE, 40) is None
    assert excerpt(error(Span("story.yaml", 1, 1), "x", "Wrong"), None, 40) is None
    assert place_text(error(Span("", 0, 0), "x", "Wrong")) == ""


def test_the_place_names_the_file_alone() -> None:
    assert place_text(error(Span("/home/me/story.yaml", 4, 2), "x", "Wrong")) == "story.yaml:4:2"
