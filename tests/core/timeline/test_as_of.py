"""The as-of line: at the end of what its date names, its words beside it, in view."""

from __future__ import annotations

import pytest

from presenter.core.dates.gregorian import day_number
from presenter.core.timeline.as_of import as_of_text, place_as_of
from presenter.core.timeline.scale import TimeScale
from tests.core.resolve.parsing import problems_of, story_of

STORY = """\
title: A year
languages: [en, zh]
{head}
events:
  - {{id: a, title: A, date: 2024-02-01}}
  - {{id: b, title: B, date: 2024-12-01}}
"""
YEAR = TimeScale(day_number(2024, 1, 1), day_number(2025, 1, 1), 100, 1198)


def test_it_stands_at_the_end_of_what_is_named() -> None:
    story = story_of(STORY.format(head="date: 2024-06"))
    placed = place_as_of(story, YEAR, as_of_text(story, "en"), 90, 8)
    assert placed is not None
    assert placed.text == "as of Jun 2024"
    assert as_of_text(story, "zh") == "截至 2024 年 6 月"
    assert placed.x == pytest.approx(YEAR.x(day_number(2024, 7, 1)))
    assert placed.text_x + placed.wide == pytest.approx(placed.x - 8)
    assert placed.own_line


def test_at_the_left_edge_or_beside_the_playhead_its_words_stand_after_it() -> None:
    early = story_of(STORY.format(head="date: 2024-01-10"))
    placed = place_as_of(early, YEAR, "as of 10 Jan 2024", 120, 8)
    assert placed is not None
    assert placed.text_x > placed.x
    middle = story_of(STORY.format(head="date: 2024-06"))
    x = YEAR.x(day_number(2024, 7, 1))
    for playhead, after in ((None, False), (x - 30, True), (x + 30, False), (x - 200, False)):
        placed = place_as_of(middle, YEAR, "as of Jun 2024", 90, 8, playhead)
        assert placed is not None
        assert (placed.text_x > placed.x) is after


def test_where_the_article_ends_there_is_one_line() -> None:
    story = story_of(STORY.format(head="date: 2024-10\ntime: {after: 2024-11-01}"))
    placed = place_as_of(story, YEAR, "as of Oct 2024", 90, 8)
    assert placed is not None
    assert not placed.own_line


@pytest.mark.parametrize("head", ["", "date: 2031", "date: 1999"])
def test_out_of_view_or_unsaid_it_is_not_there(head: str) -> None:
    assert place_as_of(story_of(STORY.format(head=head)), YEAR, "as of", 90, 8) is None


def test_a_wrong_date_is_told_once() -> None:
    assert len(problems_of(STORY.format(head="date: someday"))) == 1


def test_it_is_never_torn_away() -> None:
    told = STORY.format(head="date: 1500\ntimeline: {gaps: {auto: true}}") + "  - {id: c, title: C, date: 44 BCE}\n"
    story = story_of(told + "  - {id: d, title: D, date: 2024-03-01}\n")
    assert story.as_of is not None
    assert story.tears
    assert not any(start < story.as_of.end.days < end for start, end in story.tears)
