"""Slide numbers on the timeline."""

from __future__ import annotations

from itertools import pairwise

from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.stops import stops
from tests.core.timeline.generated import SHIPPED, shipped


def width(text: str) -> float:
    return 11.0 * len(text)


def test_numbers_do_not_meet() -> None:
    for name in SHIPPED:
        story = shipped(name)
        found = stops(story, TimeScale(*story.period, 0, 1696), width, gap=8)
        for one, other in pairwise(found):
            assert other.x - width(str(other.number)) / 2 - one.x - width(str(one.number)) / 2 >= 8


def test_the_slide_about_the_focus_is_current_and_never_left_out() -> None:
    story = shipped("content/story.yaml")
    for room in (1696, 300, 60):
        found = stops(story, TimeScale(*story.period, 0, room), width, focus="series_f_closed")
        assert [stop.slide for stop in found if stop.current] == ["valuation"]
    stop = next(stop for stop in found if stop.current)
    assert stop.number == story.slide("valuation").number


def test_numbers_stand_at_the_event_the_slide_is_about() -> None:
    story = shipped("content/story.yaml")
    scale = TimeScale(*story.period, 0, 1696)
    moment = story.events["series_f_closed"].moment
    assert moment is not None
    stop = next(stop for stop in stops(story, scale, width, focus="series_f_closed") if stop.current)
    assert scale.x(moment.start.days) <= stop.x <= scale.x(moment.end.days)


def test_only_what_is_in_view() -> None:
    story = shipped("content/story.yaml")
    start, end = story.period
    scale = TimeScale(start, start + (end - start) / 3, 0, 800)
    assert all(0 <= stop.x <= 800 for stop in stops(story, scale, width))
