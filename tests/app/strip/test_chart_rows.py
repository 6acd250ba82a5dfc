"""Charts under the lanes: on the timeline's axis, honest, and one selection with events and slides."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from presenter.core.geometry import Rect
from tests.core.timeline.generated import shipped

Opened = tuple[Talk, TimelineStrip]
STORY = "tests/data/stories/ancient.yaml"


@pytest.fixture
def ancient(open_strip: Callable[..., Opened]) -> Opened:
    return open_strip(shipped(STORY), (1600, 520))


def test_each_named_chart_has_a_row_on_the_axis(ancient: Opened) -> None:
    _, strip = ancient
    picture = strip.canvas.picture
    line, bars = picture.charts
    assert (line.area.height, bars.area.height) == (72, 64)
    assert line.area.y == pytest.approx(picture.lanes_rect.bottom)
    assert bars.area.y == pytest.approx(line.area.bottom)
    assert bars.area.bottom <= strip.canvas.height()
    for chart in picture.charts:
        for point, place in chart.points:
            assert place.x == pytest.approx(picture.scale.x(point.days))


def test_rows_move_with_the_view(ancient: Opened) -> None:
    _, strip = ancient
    before = {point.fact: place.x for chart in strip.canvas.picture.charts for point, place in chart.points}
    strip.view.zoom(1.3, strip.view.start)
    strip.view.pan(strip.view.span * 0.05)
    picture = strip.canvas.picture
    after = {point.fact: place.x for chart in picture.charts for point, place in chart.points}
    assert after
    assert all(after[fact] != before[fact] for fact in after)
    assert all(place.x == picture.scale.x(point.days) for chart in picture.charts for point, place in chart.points)


def test_a_click_on_a_value_chooses_its_event_and_goes_to_its_slide(ancient: Opened) -> None:
    talk, strip = ancient
    for number, fact, event, slide in ((0, "rome_peak", "augustus", "rome-people"), (1, "giza", "giza", "wonders")):
        chart = strip.canvas.picture.charts[number]
        place = next(place for point, place in chart.points if point.fact == fact)
        QTest.mouseClick(strip.canvas, Qt.MouseButton.LeftButton, pos=QPointF(*place).toPoint())
        assert (talk.selection.event, talk.selection.fact) == (event, fact)
        assert talk.slide.id == slide
        strip.view.fit()


def test_what_is_chosen_elsewhere_is_ringed_in_the_row(ancient: Opened) -> None:
    talk, strip = ancient
    before = strip.canvas.grab().toImage()
    talk.choose_event("augustus")
    strip.view.fit()
    chart = strip.canvas.picture.charts[0]
    place = next(place for point, place in chart.points if point.event == "augustus")
    after = strip.canvas.grab().toImage()
    beside = [(round(place.x) + dx, round(place.y) + dy) for dx in range(-9, 10) for dy in range(-9, 10)]
    assert any(before.pixel(*at) != after.pixel(*at) for at in beside)
    talk.choose_fact("rome_peak")
    assert talk.selection.event == "augustus"
    assert strip.canvas.picture.flag is not None


def test_a_bar_can_be_pointed_at_over_its_whole_height(ancient: Opened) -> None:
    _, strip = ancient
    chart = strip.canvas.picture.charts[1]
    place = next(place for point, place in chart.points if point.fact == "giza")
    said = strip.canvas.text_at(QPointF(place.x, chart.y(chart.series.base) - 2))
    assert "147" in said
    assert "Shaw" in said


def test_rows_shrink_before_lanes_lose_their_labels(open_strip: Callable[..., Opened]) -> None:
    heights = []
    for height in (520, 330, 260, 200):
        _, strip = open_strip(shipped(STORY), (1600, height))
        heights.append([chart.area.height for chart in strip.canvas.picture.charts])
    assert heights[0] == [72, 64]
    assert heights[1][0] < 72
    assert heights[1][1] < 64
    assert len(heights[-1]) < 2


@pytest.mark.parametrize("size", [(1920, 480), (1600, 420), (1024, 300), (640, 200)])
def test_nothing_meets_or_leaves_the_rows(open_strip: Callable[..., Opened], size: tuple[int, int]) -> None:
    _, strip = open_strip(shipped(STORY), size)
    for _ in range(6):
        picture = strip.canvas.picture
        for chart in picture.charts:
            boxes = [
                Rect(x, baseline - 11, strip.canvas._style.width(text, bold=True), 14)
                for text, x, baseline in chart.labels
            ]
            assert all(chart.area.encloses(box) for box in boxes)
            for number, one in enumerate(boxes):
                assert not any(one.overlaps(other) for other in boxes[number + 1 :])
            assert chart.area.bottom <= strip.canvas.height_here + 0.01
            assert all(x >= 0 for text, x, _ in chart.ticks if text)
        strip.view.zoom(1.7, strip.view.middle)


def test_values_stand_off_the_line_where_they_can(ancient: Opened) -> None:
    _, strip = ancient
    chart = strip.canvas.picture.charts[0]
    places = [place for _, place in chart.points]
    assert len(chart.labels) == 4
    for text, x, baseline in chart.labels:
        right = x + strip.canvas._style.width(text, bold=True)
        for one, other in pairwise(places):
            for share in range(101):
                at_x, at_y = one.x + (other.x - one.x) * share / 100, one.y + (other.y - one.y) * share / 100
                assert not (x < at_x < right and baseline - 11 < at_y < baseline + 3), text
