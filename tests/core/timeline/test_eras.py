"""Eras: rows that do not depend on the zoom, names that stay in view and off tears, open ends said and thinned out."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.dates.gregorian import day_number
from presenter.core.story import Story
from presenter.core.timeline.eras import MOST_ROWS, PlacedEra, era_rows, era_words, fading, left_out, place_eras
from presenter.core.timeline.scale import TimeScale
from tests.core.resolve.parsing import story_of

STORY = """\
title: Eras
languages: [en, zh]
time: {from: 1900, to: 2000}
eras:
  - {label: Rift, from: 1910, to: 1920}
  - {label: Peace, from: 1920, to: 1939}
  - {label: Across, from: 1915, to: 1960}
  - {label: Space, from: 1957, to: ..}
  - {label: Old, to: 1905}
  - {label: Always, from: .., to: ..}
"""


def placed(story: Story, scale: TimeScale, language: str = "en") -> dict[str, PlacedEra]:
    found = place_eras(
        story, era_rows(story.eras), scale, language, lambda text: 8.0 * len(text), top=0, height=20, pad=6, fade=30
    )
    return {era.said.split(",")[0].split("，")[0]: era for era in found}


def century(story: Story) -> TimeScale:
    return TimeScale(*story.period, 0, 2000)


def test_rows_and_neighbours_that_name_the_same_year() -> None:
    rows = {row.era.label: row for row in era_rows(story_of(STORY).eras)}
    assert rows["Rift"].row == rows["Peace"].row
    assert rows["Rift"].end == rows["Peace"].era.start
    assert rows["Across"].row not in (rows["Rift"].row, rows["Always"].row)
    # Years of overlap are no slip of the same year: nothing is cut off.
    assert rows["Across"].end == rows["Across"].era.end


def test_open_ends_thin_out_and_are_said() -> None:
    story = story_of(STORY)
    found = placed(story, century(story))
    assert found["Space"].fade_end == 30
    assert found["Space"].fade_start == 0
    assert found["Old"].fade_start > 0
    assert found["Always"].fade_start == found["Always"].fade_end == 30
    assert found["Space"].said == found["Space"].name == "Space, since 1957"
    assert found["Old"].said == "Old, until 1905"
    eras = {era.label: era for era in story.eras}
    assert era_words(story, eras["Space"], "zh") == "Space，1957 年起"
    assert era_words(story, eras["Rift"], "en") == "Rift, 1910 – 1920"
    assert era_words(story, eras["Always"], "en") == "Always"


def test_an_open_end_out_of_view_is_not_thinned() -> None:
    story = story_of(STORY)
    near = TimeScale(day_number(1960, 1, 1), day_number(1970, 1, 1), 0, 1000)
    found = placed(story, near)
    assert found["Space"].cell.width == 1000
    # It goes on beyond what is in view on the side where it is open; where it began is only cut.
    assert found["Space"].fade_start == 0


@settings(deadline=None)
@given(st.floats(1890, 2000), st.floats(0.5, 110), st.integers(300, 2000))
def test_names_stay_in_view_inside_their_era(middle: float, span: float, width: int) -> None:
    story = story_of(STORY)
    days = 365.2425
    scale = TimeScale((middle - span / 2) * days, (middle + span / 2) * days, 0, width)
    found = placed(story, scale)
    for era in found.values():
        assert era.cell.x >= -1e-6
        assert era.cell.right <= width + 2.001
        if era.name:
            assert era.cell.x <= era.text_x
            assert era.text_x + 8 * len(era.name) <= era.cell.right
    for one in found.values():
        assert not any(one is not other and one.cell.inflated(-0.01).overlaps(other.cell) for other in found.values()
                       if min(one.cell.width, other.cell.width) > 2)  # fmt: skip


def test_panning_keeps_the_name_at_the_view_s_edge() -> None:
    story = story_of(STORY)
    scale = TimeScale(day_number(1930, 1, 1), day_number(1950, 1, 1), 0, 800)
    xs = [placed(story, scale.panned(-step))["Across"].text_x for step in (0, 50, 100)]
    assert xs == [6, 6, 6]


def test_names_stand_beside_tears() -> None:
    story = story_of(STORY)
    tear = (float(day_number(1916, 1, 1)), float(day_number(1956, 1, 1)))
    scale = TimeScale(*story.period, 0, 1000, (tear,))
    across = placed(story, scale)["Across"]
    left, right = scale.x(tear[0]), scale.x(tear[1])
    assert not across.name or across.text_x >= right or across.text_x + 8 * len(across.name) <= left


@pytest.mark.parametrize("towards_end", [True, False])
def test_slices_thin_out_step_by_step(towards_end: bool) -> None:
    slices = fading(0, 40, towards_end=towards_end)
    shares = [share for _, _, share in slices]
    assert shares == sorted(shares, reverse=towards_end)
    assert all(one[1] == other[0] for one, other in pairwise(slices))
    assert 0 < min(shares) < max(shares) < 1


@st.composite
def many_eras(draw: st.DrawFn) -> Story:
    eras = []
    for number in range(draw(st.integers(1, 14))):
        start = draw(st.integers(1900, 1990))
        end = draw(st.one_of(st.just(".."), st.integers(start + 1, 2000)))
        eras.append(f"  - {{label: Era {number}, from: {start}, to: {end}}}\n")
    return story_of("title: Many\ntime: {from: 1900, to: 2000}\neras:\n" + "".join(eras))


@settings(deadline=None, max_examples=60)
@given(many_eras())
def test_no_two_eras_share_a_row_at_the_same_time_and_none_is_forgotten(story: Story) -> None:
    rows = era_rows(story.eras)
    for number, one in enumerate(rows):
        assert 0 <= one.row < MOST_ROWS
        assert one.number == number
        for other in rows[number + 1 :]:
            assert one.row != other.row or one.end <= other.era.start or other.end <= one.era.start
    assert len(rows) + len(left_out(story.eras)) == len(story.eras)


def test_where_too_many_overlap_the_shortest_are_counted_not_drawn_over_each_other() -> None:
    eras = "".join(f"  - {{label: Era {n}, from: {1900 + n}, to: {1999 - n}}}\n" for n in range(8))
    story = story_of("title: Many\nlanguages: [en]\ntime: {from: 1900, to: 2000}\neras:\n" + eras)
    assert [row.era.label for row in era_rows(story.eras)] == [f"Era {n}" for n in range(5)]
    assert [era.label for era in left_out(story.eras)] == ["Era 5", "Era 6", "Era 7"]
