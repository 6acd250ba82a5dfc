"""Rank and range charts in the interactive chart: the marks lie where the view says, and zooming composes them anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Mark
from presenter.core.deck import Cursor
from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.story import Story
from presenter.core.theme import INK
from presenter.scene.chart_view import ChartView
from presenter.scene.measure import QtMeasure

STORY = """
title: Heights
languages: [en]
sources: {log: {title: The log, date: 2024-01-01}}
facts:
  a1: {label: A then, value: 40, unit: m, as_of: 2021, sources: [log]}
  a2: {label: A now, value: 90, unit: m, as_of: 2023, sources: [log]}
  b1: {label: B then, value: 60, unit: m, as_of: 2021, sources: [log]}
  b2: {label: B now, value: 70, unit: m, as_of: 2023, sources: [log]}
slides:
  - id: ranks
    title: A overtakes
    layout: chart
    chart: {type: bump, title: "Height, m", series: [{name: A, points: [{fact: a1}, {fact: a2}]}, {name: B, points: [{fact: b1}, {fact: b2}]}]}
  - id: ranges
    title: A range
    layout: chart
    chart: {type: ranges, along: time, title: "Height, m", rows: [{fact: a1}, {name: Both, low: b2, high: a2}]}
"""


@pytest.fixture
def story() -> Story:
    parsed = parse_story(read_source(STORY, "heights.yaml"))
    assert parsed.story is not None
    assert not parsed.problems
    return parsed.story


def view_of(qtbot, frame: Frame) -> ChartView:
    stage = QWidget()
    qtbot.addWidget(stage)
    stage.resize(1920, 1080)
    view = ChartView(stage)
    view.place(frame.charts[0], QPointF(0, 0), 1.0)
    view.show_frame(frame, INK)
    stage.show()
    view.stage = stage
    return view


@pytest.mark.parametrize(("slide", "facts"), [(0, ("a1", "a2", "b1", "b2")), (1, ("a1",))])
def test_the_view_finds_each_mark_where_it_is_painted(qtbot, story: Story, slide: int, facts: tuple[str, ...]) -> None:
    frame = compose(story, Cursor(slide), "en", QtMeasure())
    view, area = view_of(qtbot, frame), frame.charts[0].area
    marks = {m.facts[0]: m for m in frame.pieces if isinstance(m, Mark) and m.role == "mark"}
    points = {point.fact: point for point in frame.charts[0].points}
    for fact in facts:
        place = view.place_of(points[fact].x, points[fact].y)
        assert place is not None
        assert (place.x(), place.y()) == pytest.approx(
            (marks[fact].centre.x - area.x, marks[fact].centre.y - area.y), abs=1.5
        )


def test_rows_can_be_zoomed_too_and_are_composed_for_the_view(qtbot, story: Story) -> None:
    frame = compose(story, Cursor(0), "en", QtMeasure())
    view = view_of(qtbot, frame)
    region = frame.charts[0]
    wanted = (region.x_range, (-1.4, -0.5))
    with qtbot.waitSignal(view.zoomed) as zoomed:
        view.box.setRange(xRange=wanted[0], yRange=wanted[1], padding=0)
    shown = compose(story, Cursor(0), "en", QtMeasure(), views={region.id: zoomed.args[1]})
    ids = {piece.id for piece in shown.pieces}
    assert {"chart.b1.mark", "chart.a2.mark"} <= ids
    assert not {"chart.a1.mark", "chart.b2.mark"} & ids
