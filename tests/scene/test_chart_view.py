"""The interactive chart: the same pixels as an export, the same proportions at any size, ranges within limits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import ChartRegion, Frame
from presenter.core.deck import Cursor
from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.story import Story
from presenter.core.theme import INK
from presenter.scene.chart_view import ChartView
from presenter.scene.measure import QtMeasure
from presenter.scene.render import draw_frame

STORY = """
title: Heights
languages: [en]
sources: {log: {title: The log, date: 2024-01-01}}
facts:
  a: {label: First, value: 40, unit: m, as_of: 2021-03, sources: [log]}
  b: {label: Second, value: 150, unit: m, as_of: 2022-06, sources: [log]}
  c: {label: Third, value: 900, unit: m, as_of: 2023-11, sources: [log]}
events:
  - {id: third, date: 2023-11, title: The third one, facts: [c], sources: [log]}
slides:
  - id: rise
    title: Ever higher
    layout: chart
    events: [third]
    chart: {type: staircase, title: Height, scale: log, steps: [{fact: a}, {fact: b}, {fact: c}]}
"""


@pytest.fixture
def story() -> Story:
    parsed = parse_story(read_source(STORY, "heights.yaml"))
    assert parsed.story is not None, parsed.problems
    return parsed.story


@pytest.fixture
def frame(story: Story) -> Frame:
    return compose(story, Cursor(), "en", QtMeasure())


def make_view(qtbot, frame: Frame, width: int) -> tuple[QWidget, ChartView, ChartRegion]:
    stage = QWidget()
    qtbot.addWidget(stage)
    stage.resize(width, width * 9 // 16)
    (region,) = frame.charts
    view = ChartView(stage)
    view.place(region, QPointF(0, 0), width / 1920)
    view.show_frame(frame, INK)
    stage.show()
    return stage, view, region


def grabbed(view: ChartView) -> QImage:
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    painter = QPainter(image)
    view.render(painter)
    painter.end()
    return image


@pytest.mark.parametrize("width", [480, 960, 1920])
def test_at_its_own_range_it_shows_what_an_export_shows(qtbot, frame: Frame, width: int) -> None:
    _stage, view, _region = make_view(qtbot, frame, width)
    slide = draw_frame(frame, INK, QSize(width, width * 9 // 16))

    shown, wanted = grabbed(view), slide.copy(view.geometry())

    far = sum(
        max(abs(a - b) for a, b in zip(shown.pixelColor(x, y).getRgb(), wanted.pixelColor(x, y).getRgb(), strict=True))
        > 40
        for x in range(2, shown.width() - 2, 2)
        for y in range(2, shown.height() - 2, 2)
    )
    assert far <= shown.width() * shown.height() / 4 / 1000  # one sampled pixel in a thousand


def stroke_su(view: ChartView, region: ChartRegion, width: int) -> float:
    """Height of the amber stroke left of the second point, in slide units."""
    image, scale = grabbed(view), width / 1920
    x = round(view.origin.x() + (region.plot.x + region.plot.width * 0.3) * scale)
    amber = [y for y in range(image.height()) if _amber(image.pixelColor(x, y).getRgb())]
    soft = [_weight(image.pixelColor(x, y).getRgb()) for y in range(image.height())]
    assert amber
    return sum(soft) / scale


def _amber(rgb: tuple[int, ...]) -> bool:
    return rgb[0] > 120 and rgb[2] < 110


def _weight(rgb: tuple[int, ...]) -> float:
    """How much of a pixel is amber (#F2AE3D) on ink (#0F1418), from the red that grey things do not have over blue."""
    return max(0.0, min(1.0, (rgb[0] - rgb[2] + 9) / (0xF2 - 0x3D + 9) - 0.05))


def test_strokes_keep_their_proportion_at_480_1920_and_3840_pixels(qtbot, frame: Frame) -> None:
    widths = (480, 1920, 3840)
    strokes = []
    for width in widths:
        _stage, view, region = make_view(qtbot, frame, width)
        strokes.append(stroke_su(view, region, width))

    assert max(strokes) - min(strokes) < 0.8, strokes
    assert 3.0 < strokes[1] < 6.5


def wheel(view: ChartView, position: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(position),
        QPointF(view.mapToGlobal(position)),
        QPoint(0, 0),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def middle(view: ChartView) -> QPoint:
    return view.box.geometry().center().toPoint()


def test_the_wheel_zooms_in_and_never_out_of_the_whole_range(qtbot, frame: Frame) -> None:
    _stage, view, region = make_view(qtbot, frame, 960)
    told: list[object] = []
    view.zoomed.connect(lambda _chart, ranges: told.append(ranges))

    wheel(view, middle(view), 3)
    (x0, x1), (y0, y1) = view.view()
    assert region.x_range[0] < x0 < x1 < region.x_range[1]
    assert region.y_range[0] < y0 < y1 < region.y_range[1]
    assert told

    wheel(view, middle(view), -60)
    assert view.view()[0] == pytest.approx(region.x_range)
    assert view.view()[1] == pytest.approx(region.y_range)
    assert told[-1] is None

    wheel(view, middle(view), 200)
    (x0, x1), _ = view.view()
    assert x1 - x0 >= (region.x_range[1] - region.x_range[0]) / 41


def test_a_drag_pans_within_the_whole_range_and_a_double_click_resets(qtbot, frame: Frame) -> None:
    _stage, view, region = make_view(qtbot, frame, 960)
    wheel(view, middle(view), 4)
    before = view.view()[0]

    start = middle(view)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(view.viewport(), start + QPoint(12 * step, 0))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(60, 0))
    after = view.view()[0]
    assert after[0] < before[0]
    assert after[1] - after[0] == pytest.approx(before[1] - before[0])

    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    assert view.view()[0] == pytest.approx(region.x_range)


def test_a_zoomed_chart_is_composed_anew_where_the_view_says(story: Story, frame: Frame, qtbot) -> None:
    _stage, view, region = make_view(qtbot, frame, 960)
    wheel(view, middle(view), 3)

    zoomed = compose(story, Cursor(), "en", QtMeasure(), views={region.id: view.view()})

    (shown,) = zoomed.charts
    assert shown.x_range == pytest.approx(view.view()[0])
    for point in shown.points:
        place = view.place_of(point.x, point.y)
        if place is not None:
            marks = [p.rect.centre for p in zoomed.pieces if p.role == "mark" and point.fact in p.facts]
            x, y = (place.x() - view.origin.x()) * 2, (place.y() - view.origin.y()) * 2
            assert any(abs(mark.x - x) < 3 and abs(mark.y - y) < 3 for mark in marks)


STACKED = STORY.replace("c: {label: Third", "d: {label: Fourth, value: 60, unit: m, as_of: 2022-06, sources: [log]}\n  c: {label: Third").replace(
    "{type: staircase, title: Height, scale: log, steps: [{fact: a}, {fact: b}, {fact: c}]}",
    "{type: stacked, along: time, parts: [{name: Rock, points: [{fact: a}, {fact: b}, {fact: c}]}, "
    "{name: Ice, points: [{missing: true}, {fact: d}, {missing: true}]}]}",
)  # fmt: skip


def test_a_stack_zooms_along_time_and_stays_on_zero(qtbot) -> None:
    parsed = parse_story(read_source(STACKED, "heights.yaml"))
    assert parsed.story is not None, parsed.problems
    _stage, view, region = make_view(qtbot, compose(parsed.story, Cursor(), "en", QtMeasure()), 960)
    wheel(view, middle(view), 3)
    zoomed = compose(parsed.story, Cursor(), "en", QtMeasure(), views={region.id: view.view()})
    assert view.view()[0] != pytest.approx(region.x_range)
    assert view.view()[1] == pytest.approx(region.y_range)
    (shown,) = zoomed.charts
    for point in shown.points:
        place = view.place_of(point.x, point.y)
        ends = [piece.rect for piece in zoomed.pieces if piece.role == "bar" and point.fact in piece.facts]
        if place is not None and ends:
            x, y = (place.x() - view.origin.x()) * 2, (place.y() - view.origin.y()) * 2
            assert any(abs(rect.centre.x - x) < 3 and abs(rect.y - y) < 3 for rect in ends)
    assert any(piece.role == "bar" and "d" in piece.facts for piece in zoomed.pieces)
