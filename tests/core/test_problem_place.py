"""A problem belongs to the slide, event, fact or part in whose lines it stands."""

from __future__ import annotations

import pytest

from presenter.core.parse import parse_story
from presenter.core.problem import error
from presenter.core.problem_place import About, ProblemPlaces
from presenter.core.source import Source, read_source
from presenter.core.span import NOWHERE, Span
from presenter.core.story import Story

TEXT = """\
title: T
theme: ink
sources:
  book: {title: A book}
facts:
  one: {label: One, value: 1, sources: [book]}
  two:
    label: Two
    value: 2
events:
  - {date: 2020, title: First}
  - {id: second, date: 2021, title: Second}
slides:
  - title: Without an id
    body: Words.

  # about the next slide
  - {id: b, title: B, body: More.}
"""


def read(text: str) -> tuple[Story, Source]:
    parsed = parse_story(read_source(text, "story.yaml"))
    assert parsed.story is not None
    return parsed.story, parsed.source


def about(places: ProblemPlaces, line: int, column: int = 1, file: str = "story.yaml") -> About:
    return places.about(error(Span(file, line, column), "x", "Wrong"))


def test_the_part_around_the_place() -> None:
    story, source = read(TEXT)
    places = ProblemPlaces(story, source, current=True)
    assert about(places, 1) == About("part", "title")
    assert about(places, 4, 10) == About("source", "book")
    assert about(places, 6, 8) == About("fact", "one")
    assert about(places, 7, 3) == About("fact", "two")
    assert about(places, 9, 12) == About("fact", "two")
    assert about(places, 11, 5) == About("event", "", 1)
    assert about(places, 12, 40) == About("event", "second", 2)
    assert about(places, 15, 11) == About("slide", "", 1)
    assert about(places, 18, 30) == About("slide", "b", 2)


def test_an_entry_without_an_id_is_found_by_its_place() -> None:
    story, source = read(TEXT.replace("  - title: Without an id\n    body: Words.\n", ""))
    assert source.whole is None
    places = ProblemPlaces(story, source, current=True)
    assert about(places, 11, 5) == About("event", next(iter(story.events)), 1)


def test_between_two_parts_is_nowhere() -> None:
    places = ProblemPlaces(*read(TEXT), current=True)
    assert about(places, 13, 1) == About("nowhere")
    assert places.about(error(NOWHERE, "x", "Wrong")) == About("nowhere")


def test_another_file_is_named() -> None:
    places = ProblemPlaces(*read(TEXT), current=True)
    assert about(places, 2, file="/tales/events.csv") == About("file", "events.csv")


def test_in_a_newer_version_ids_tell_which_slide_it_is() -> None:
    story, _ = read(TEXT)
    newer = read_source(TEXT.replace("slides:\n", "slides:\n  - {id: new, titel: New}\n"), "story.yaml")
    places = ProblemPlaces(story, newer, current=False)
    assert about(places, 14, 16) == About("slide", "", 1)
    assert about(places, 19, 10) == About("slide", "b", 3)


@pytest.mark.parametrize(
    ("line", "wanted"), [(18, About("slide", "b")), (19, About("slide", "b")), (9, About("nowhere"))]
)
def test_where_yaml_says_nothing_the_id_above_does(line: int, wanted: About) -> None:
    story, _ = read(TEXT)
    broken = read_source(TEXT.replace("# about the next slide", "- [open") + "    oops\n", "story.yaml")
    assert broken.value is None
    assert about(ProblemPlaces(story, broken, current=False), line) == wanted
