"""Selecting a stretch of time, by hand and by keys."""

from __future__ import annotations

import csv
import io

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from tests.app.strip.test_crowd import rows, written

Opened = tuple[Talk, TimelineStrip]
SHIFT, LEFT = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def _clean_clipboard(qapp):
    """Off screen Qt frees the clipboard after Python has gone, and what Python put there with it: that would crash."""
    yield
    del qapp
    QGuiApplication.clipboard().clear()


def drag(strip: TimelineStrip, start: float, end: float, modifiers: Qt.KeyboardModifier = SHIFT) -> None:
    canvas = strip.canvas
    y = canvas.height() // 2
    QTest.mousePress(canvas, LEFT, modifiers, QPoint(round(start), y))
    for x in (start + (end - start) / 3, end):
        QTest.mouseMove(canvas, QPoint(round(x), y))
    QTest.mouseRelease(canvas, LEFT, modifiers, QPoint(round(end), y))


def test_shift_and_a_drag_select_whole_days_and_move_nothing(opened: Opened) -> None:
    _, strip = opened
    scale, view = strip.canvas.picture.scale, (strip.view.start, strip.view.end)
    drag(strip, scale.x0 + 900, scale.x0 + 400)
    stretch = strip.canvas.ranging.stretch
    assert stretch is not None
    assert stretch[0] == round(stretch[0])
    assert stretch[0] == pytest.approx(scale.days(scale.x0 + 400), abs=2)
    assert stretch[1] == pytest.approx(scale.days(scale.x0 + 900), abs=2)
    assert (strip.view.start, strip.view.end) == view


def test_it_is_seen_and_said_with_its_counts(opened: Opened) -> None:
    talk, strip = opened
    talk.set_language("en")
    plain = strip.canvas.grab().toImage()
    scale = strip.canvas.picture.scale
    drag(strip, scale.x0 + 400, scale.x0 + 900)
    assert strip.canvas.grab().toImage() != plain
    total = sum(count for _, count in strip.canvas.ranging.counts())
    start, end = strip.canvas.ranging.stretch
    index = strip.canvas.arranger.index
    assert total == sum(entry.end > start and entry.start < end for entry in index.order) > 3
    assert f"{total} events" in strip.canvas.stretch_words()


def test_enter_goes_to_it_and_escape_drops_it(opened: Opened) -> None:
    _, strip = opened
    scale = strip.canvas.picture.scale
    drag(strip, scale.x0 + 400, scale.x0 + 900)
    stretch = strip.canvas.ranging.stretch
    QTest.keyClick(strip.canvas, Qt.Key.Key_Return)
    assert (strip.view.start, strip.view.end) == pytest.approx(stretch)
    QTest.keyClick(strip.canvas, Qt.Key.Key_Escape)
    assert strip.canvas.ranging.stretch is None
    assert (strip.view.start, strip.view.end) == pytest.approx(stretch)


def test_escape_during_a_drag_leaves_it_as_it_was(opened: Opened) -> None:
    _, strip = opened
    scale, canvas = strip.canvas.picture.scale, strip.canvas
    drag(strip, scale.x0 + 400, scale.x0 + 900)
    before = canvas.ranging.stretch
    QTest.mousePress(canvas, LEFT, SHIFT, QPoint(round(scale.x0 + 100), 60))
    QTest.mouseMove(canvas, QPoint(round(scale.x0 + 300), 60))
    assert canvas.ranging.stretch != before
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.ranging.stretch == before


def test_keys_select_from_tick_to_tick_from_the_chosen_event_on(opened: Opened) -> None:
    talk, strip = opened
    talk.choose_event("exit")
    strip.view.fit()
    start = strip.canvas.walking.entry.start
    ticks = sorted(tick.days for tick in strip.canvas.picture.ticks)
    for _ in range(3):
        QTest.keyClick(strip.canvas, Qt.Key.Key_Right, SHIFT)
    later = [day for day in ticks if day > start + 1]
    assert strip.canvas.ranging.stretch == (round(start), later[2])
    QTest.keyClick(strip.canvas, Qt.Key.Key_Left, SHIFT)
    assert strip.canvas.ranging.stretch == (round(start), later[1])


def test_keys_reach_the_end_of_the_story_with_the_view(opened: Opened) -> None:
    _, strip = opened
    strip.view.zoom(8, strip.view.start + 200)
    for _ in range(200):
        QTest.keyClick(strip.canvas, Qt.Key.Key_Right, SHIFT)
    stretch = strip.canvas.ranging.stretch
    assert stretch[1] == pytest.approx(strip.view.limits[1], abs=1)
    assert strip.view.end == pytest.approx(strip.view.limits[1], abs=strip.view.span)


def test_its_events_are_copied_as_text_and_csv(opened: Opened) -> None:
    talk, strip = opened
    scale = strip.canvas.picture.scale
    drag(strip, scale.x0 + 400, scale.x0 + 900)
    total = sum(count for _, count in strip.canvas.ranging.counts())
    QTest.keyClick(strip.canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    read = list(csv.DictReader(io.StringIO(bytes(data.data("text/csv").data()).decode(), newline="")))
    assert len(read) == total == len(data.text().split("\n"))
    titles = {talk.story.plain_text(event.spec.title, "zh") for event in talk.story.events.values()}
    assert {row["title"] for row in read} <= titles
    assert all(row["date"] and row["sources"] for row in read)


def test_without_one_the_chosen_event_is_copied(opened: Opened) -> None:
    talk, strip = opened
    talk.choose_event("exit")
    QTest.keyClick(strip.canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert talk.story.plain_text(talk.story.events["exit"].spec.title, "zh") in text
    assert "\n" not in text


def test_events_of_a_file_are_counted_and_copied_too(open_strip, tmp_path) -> None:
    story = written(tmp_path, rows(1000))
    _, strip = open_strip(story)
    scale = strip.canvas.picture.scale
    drag(strip, scale.x0 + 300, scale.x0 + 700)
    start, end = strip.canvas.ranging.stretch
    crowd = story.crowd
    before = strip.canvas.arranger.crowd.before
    inside = sum(
        crowd.starts[n] < end and crowd.ends[n] > start and crowd.starts[n] < before for n in range(len(crowd))
    )
    told = sum(entry.start < end and entry.end > start for entry in strip.canvas.arranger.index.order)
    assert sum(count for _, count in strip.canvas.ranging.counts()) == inside + told > 100
    assert strip.canvas.ranging.copy() == inside + told


def test_a_click_elsewhere_drops_it_and_a_plain_drag_still_pans(opened: Opened) -> None:
    _, strip = opened
    scale = strip.canvas.picture.scale
    drag(strip, scale.x0 + 400, scale.x0 + 900)
    strip.view.zoom(2, strip.view.start + 900)
    start = strip.view.start
    drag(strip, scale.x0 + 600, scale.x0 + 500, Qt.KeyboardModifier.NoModifier)
    assert strip.view.start > start
    assert strip.canvas.ranging.stretch is not None
    QTest.mouseClick(strip.canvas, LEFT, pos=QPoint(5, strip.canvas.height() - 3))
    assert strip.canvas.ranging.stretch is None
