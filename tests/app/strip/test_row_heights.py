"""Lanes before charts: how high both are, what folds, and the box that shows charts all the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from presenter.app.strip.row_heights import FOLDED, LEAST_LANE, LOW_LANE, ROOMY_LANE, fitted_rows
from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from presenter.core.timeline.lettering import COUNTS
from presenter.core.timeline.series import Series
from tests.core.timeline.generated import shipped, story_of

Opened = tuple[Talk, TimelineStrip]
STORY, ANCIENT = "content/story.yaml", "tests/data/stories/ancient.yaml"


def series(height: float) -> Series:
    return Series("n", "", "amber", held=False, points=(), height=height, least=44.0)


ROWS = (series(72), series(64))


@pytest.mark.parametrize("lanes", [1, 3, 6])
def test_charts_grow_with_the_room_and_lanes_are_never_too_low_for_them(lanes: int) -> None:
    totals = []
    for free in range(40, 700, 3):
        rows = fitted_rows(ROWS, free, lanes)
        total = sum(row.height for row in rows)
        totals.append(total)
        assert not rows or free - total >= lanes * LOW_LANE
        assert len(rows) in (0, 2)
        assert all(
            row.height == FOLDED or row.least <= row.height <= full.height
            for row, full in zip(rows, ROWS, strict=False)
        )
        if total > 2 * FOLDED:
            assert free - total >= lanes * ROOMY_LANE - 1
    assert totals == sorted(totals)
    assert (totals[0], totals[-1]) == (0, 136)


def test_what_the_user_wants_is_shown_and_what_not_is_not() -> None:
    assert fitted_rows(ROWS, 700, 3, wanted=False) == ()
    assert len(fitted_rows(ROWS, 3 * LEAST_LANE + 2 * FOLDED, 3, wanted=True)) == 2
    (only,) = fitted_rows(ROWS, 70, 6, wanted=True)
    assert only.height == FOLDED


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_event_of_the_shipped_story_is_only_counted_in_the_strip_s_own_size(
    open_strip: Callable[..., Opened], language: str
) -> None:
    talk, strip = open_strip(shipped(STORY), (1600, 318))
    talk.set_language(language)
    layout = strip.canvas.picture.layout
    assert not [label for label in layout.labels if label.kind == "more"]
    assert len(layout.marks) >= len(strip.canvas.arranger.index.order)
    told = {entry.event.id for entry in strip.canvas.arranger.index.order if entry.event.spec.weight == 5}
    assert told <= {label.event for label in layout.labels}
    assert len(strip.canvas.picture.charts) == 1


@pytest.mark.parametrize("size", [(1920, 318), (1600, 318), (1280, 265), (1024, 196), (1024, 170)])
@pytest.mark.parametrize("name", [STORY, ANCIENT])
def test_each_lane_has_a_label(open_strip: Callable[..., Opened], name: str, size: tuple[int, int]) -> None:
    _, strip = open_strip(shipped(name), size)
    if strip.canvas.scrolls:
        pytest.skip("too low for all lanes")
    layout = strip.canvas.picture.layout
    own = [label.box.centre.y for label in layout.labels if label.kind not in COUNTS]
    for lane in layout.lanes:
        assert any(lane.top < y < lane.bottom for y in own), lane.id


def test_a_box_shows_charts_where_there_is_no_room_for_them(open_strip: Callable[..., Opened]) -> None:
    _, strip = open_strip(shipped(ANCIENT), (1024, 170))
    canvas, box = strip.canvas, strip.header.charts
    assert canvas.picture.charts == ()
    assert box.isVisible()
    assert not box.isChecked()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert len(canvas.picture.charts) == 2
    assert box.isChecked()
    assert canvas.picture.charts[-1].area.bottom <= canvas.height_here + 0.01
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert canvas.picture.charts == ()
    QTest.keyClick(canvas, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(canvas.picture.charts) == 2


def test_no_box_where_charts_are_shown_anyway(open_strip: Callable[..., Opened]) -> None:
    _, strip = open_strip(shipped(ANCIENT), (1600, 520))
    assert not strip.header.charts.isVisible()
    QTest.keyClick(strip.canvas, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert strip.canvas.picture.charts == ()
    assert strip.header.charts.isVisible()
    strip.resize(1600, 170)
    strip.resize(1600, 520)
    assert strip.canvas.picture.charts == ()


def test_a_folded_chart_is_a_line_with_its_name_and_numbers(open_strip: Callable[..., Opened]) -> None:
    _, strip = open_strip(shipped(ANCIENT), (1280, 265))
    for chart in strip.canvas.picture.charts:
        assert chart.folded
        assert chart.ticks == ()
        assert len(chart.labels) == len(chart.points)
        assert all(chart.area.y < place.y < chart.area.bottom for _, place in chart.points)


def test_eras_show_where_lanes_give_nothing_up_for_them(open_strip: Callable[..., Opened]) -> None:
    lone = "title: T\neras: [{label: Age, from: 1900, to: 1950}]\nevents: [{id: a, date: 1930, title: A}]\n"
    _, strip = open_strip(story_of(lone, sound=False), (1200, 200))
    assert strip.eras.isVisible()
    _, strip = open_strip(shipped(STORY), (1200, 280))
    assert not strip.eras.isVisible()
    strip.resize(1200, 300)
    assert strip.eras.isVisible()
