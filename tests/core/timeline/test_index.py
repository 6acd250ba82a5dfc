"""Looking up a view: what it holds, and how many lie on either side."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.timeline.index import index_of
from presenter.core.timeline.stretches import stretch_of
from tests.core.timeline.generated import generated, shipped, story_of

STORY = """\
title: Small
languages: [en]
lanes: {a: {label: A}, b: {label: B}}
events:
  - {id: reign, date: 1900/1950, title: A long reign, lane: a}
  - {id: day, date: 1920-05-01, title: One day, lane: a, link: other}
  - {id: other, date: 1921-05-01, title: Another, lane: a}
  - {id: later, after_event: day, title: Later, lane: b}
  - {id: lost, after_event: later, title: Later still, lane: b}
  - {id: aim, date: 1960, title: The aim, lane: b, status: target}
"""


def test_views_see_long_events_that_reach_in() -> None:
    lane = index_of(story_of(STORY)).lanes[0]
    first = stretch_of(story_of(STORY).events["day"], {})
    assert first is not None
    seen = [entry.event.id for entry in lane.visible(first[0] + 100, first[0] + 120)]
    assert seen == ["reign"]


def test_the_undated_stand_where_the_dated_event_before_them_ends() -> None:
    story = story_of(STORY)
    day = stretch_of(story.events["day"], story.events)
    assert day is not None
    for undated in ("later", "lost"):
        stretch = stretch_of(story.events[undated], story.events)
        assert stretch is not None
        assert 0 <= stretch[0] - day[1] < 1e-5


def test_an_event_without_any_place_in_time_is_left_out() -> None:
    story = story_of("title: X\nlanguages: [en]\nevents:\n  - {id: a, title: A, after_event: b}\n"
                     "  - {id: b, title: B, after_event: a}\n  - {id: c, title: C, date: 1900}\n", sound=False)  # fmt: skip
    index = index_of(story)
    assert [entry.event.id for entry in index.order] == ["c"]
    assert index.entry("a") is None


def test_linked_events_of_a_lane_are_one_chain() -> None:
    index = index_of(story_of(STORY))
    chains = {entry.event.id: entry.chain for entry in index.order}
    assert chains["day"] == chains["other"] != ""
    assert chains["reign"] == ""


def test_events_without_lanes_share_one() -> None:
    index = index_of(story_of("title: X\nlanguages: [en]\nevents:\n  - {id: c, title: C, date: 1900}\n"))
    assert [lane.id for lane in index.lanes] == [""]
    assert index.lanes[0].total == 1


def test_layers_and_filters() -> None:
    story = shipped("content/story.yaml")
    all_shown = index_of(story, after=True)
    without = index_of(story)
    assert len(all_shown.order) > len(without.order)
    assert not any(entry.event.after for entry in without.order)
    article = index_of(story, origins={"article"})
    assert {entry.event.origin for entry in article.order} == {"article"}
    assert all(entry.event.spec.status != "target" for entry in article.order)
    assert article.told
    assert not index_of(story, origins={"context"}).told


def test_the_order_is_by_time() -> None:
    index = index_of(generated(300))
    starts = [entry.start for entry in index.order]
    assert starts == sorted(starts)
    assert [index.order[place].event.id for place in index.places.values()] == list(index.places)


@settings(deadline=None)
@given(st.floats(0, 1), st.floats(0.0001, 1), st.integers(0, 3))
def test_what_is_seen_and_what_is_not_make_all(share: float, span: float, seed: int) -> None:
    story = generated(400, lanes=2, seed=seed)
    index = index_of(story)
    start, end = story.period
    low = start + (end - start) * share
    high = low + (end - start) * span
    for lane in index.lanes:
        shown = lane.visible(low, high)
        assert len(shown) + lane.earlier(low) + lane.later(high) == lane.total
        assert [e.event.id for e in shown] == [e.event.id for e in lane.entries if e.start < high and e.end > low]
        before, after = lane.last_before(low), lane.first_after(high)
        assert (before is None) == (lane.earlier(low) == 0)
        assert before is None or before.end <= low
        assert after is None or after.start >= high


@pytest.mark.parametrize("count", [1_000, 6_000])
def test_looking_up_touches_only_what_is_near(count: int) -> None:
    story = generated(count, lanes=1, first=1000, last=1990)
    lane = index_of(story).lanes[0]
    touched = 0
    start, end = story.period
    view = (start + (end - start) * 0.5, start + (end - start) * 0.5 + (end - start) * 100 / count)
    for group in lane._classes:
        from bisect import bisect_left

        touched += bisect_left(group.starts, view[1]) - bisect_left(group.starts, view[0] - group.longest)
    assert len(lane.visible(*view)) <= touched <= 40 * len(lane.visible(*view)) + 200
