"""An event dragged on the timeline of a real window gets another date, as precise as before; nothing else moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presenter.app.editing.edits import Edits
from presenter.app.editing.event_dates import EventDates
from presenter.app.main_window import MainWindow
from presenter.app.settings import Settings
from presenter.app.strip.moving_event import HOLD_MS
from presenter.app.strip.strip import TimelineStrip
from tests.app.conftest import make_talk
from tests.app.editing.conftest import Diffed

ReadAfter = Callable[[Callable[[], object]], None]
LEFT, ALT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def strip(editing: MainWindow) -> TimelineStrip:
    strip = editing.panels.content("strip")
    assert isinstance(strip, TimelineStrip)
    strip.view.glides = False
    strip.view.fit()
    return strip


def mark_of(strip: TimelineStrip, event: str) -> QPoint:
    mark = strip.canvas.picture.layout.mark(event)
    assert mark is not None
    return QPoint(round(mark.centre_x), round(mark.rect.centre.y))


def drag(
    strip: TimelineStrip, event: str, days: float, modifiers: Qt.KeyboardModifier = ALT, release: bool = True
) -> None:
    at = mark_of(strip, event)
    by = round(days * strip.canvas.picture.scale.per_day)
    QTest.mousePress(strip.canvas, LEFT, modifiers, at)
    for part in (by // 2, by):
        QTest.mouseMove(strip.canvas, at + QPoint(part, 0))
    if release:
        QTest.mouseRelease(strip.canvas, LEFT, modifiers, at + QPoint(by, 0))


def test_a_month_stays_a_month(strip: TimelineStrip, diff: Diffed, read_after: ReadAfter, editing: MainWindow) -> None:
    view = strip.view.start, strip.view.end
    read_after(lambda: drag(strip, "built2", 3 * 365.25))
    [before, after] = diff()
    assert before.startswith("-  - {id: built2, date: 1934-05,")
    date = after.split("date: ")[1].split(",")[0]
    assert len(date) == 7
    assert date[:4] in {"1936", "1937", "1938"}
    assert after[1:] == before[1:].replace("1934-05", date)
    assert (strip.view.start, strip.view.end) == view
    read_after(editing.actions_["undo"].trigger)
    assert diff.same


def test_a_year_stays_a_year_and_a_flag_says_the_new_date(
    strip: TimelineStrip, diff: Diffed, read_after: ReadAfter
) -> None:
    drag(strip, "built1", 5 * 365.25, release=False)
    moving = strip.canvas.pointing.moving
    assert moving is not None
    assert moving.text in {"1905", "1906", "1907"}
    assert moving.words == moving.text
    assert not strip.canvas.grab().isNull()
    at = mark_of(strip, "built1") + QPoint(round(5 * 365.25 * strip.canvas.picture.scale.per_day), 0)
    read_after(lambda: QTest.mouseRelease(strip.canvas, LEFT, ALT, at))
    assert diff()[1].split("date: ")[1].startswith(moving.text + ",")


def test_escape_leaves_the_date(strip: TimelineStrip, diff: Diffed) -> None:
    drag(strip, "built2", 2000, release=False)
    assert strip.canvas.pointing.moving is not None
    QTest.keyClick(strip.canvas, Qt.Key.Key_Escape)
    assert strip.canvas.pointing.moving is None
    QTest.mouseRelease(strip.canvas, LEFT, ALT, QPoint(400, 50))
    assert diff.same


def test_a_press_that_rests_takes_hold_and_a_drag_at_once_pans(
    strip: TimelineStrip, editing: MainWindow, diff: Diffed, read_after: ReadAfter, qtbot
) -> None:
    strip.view.zoom(3.0, strip.view.middle)
    view = strip.view.start
    told: list[str] = []
    editing.edits.told.connect(told.append)
    drag(strip, "built2", 1000, NONE)
    assert strip.view.start != view
    assert diff.same
    assert len(told) == 1
    assert "Alt" in told[0]
    strip.view.stop()
    strip.view.fit()
    at = mark_of(strip, "built2")
    QTest.mousePress(strip.canvas, LEFT, NONE, at)
    qtbot.waitUntil(lambda: strip.canvas.pointing.moving is not None, timeout=10 * HOLD_MS)
    by = QPoint(round(1500 * strip.canvas.picture.scale.per_day), 0)
    QTest.mouseMove(strip.canvas, at + by)
    read_after(lambda: QTest.mouseRelease(strip.canvas, LEFT, NONE, at + by))
    assert len(diff()) == 2


def test_switched_off_alt_pans_as_without(strip: TimelineStrip, diff: Diffed, editing: MainWindow) -> None:
    editing.actions_["direct-edits"].trigger()
    drag(strip, "built2", 2000, release=False)
    assert strip.canvas.pointing.moving is None
    QTest.mouseRelease(strip.canvas, LEFT, ALT, QPoint(400, 50))
    assert diff.same


def test_a_short_event_is_moved_by_its_key(tmp_path: Path, settings: Settings, qapp: QApplication) -> None:
    path = tmp_path / "short.yaml"
    text = "title: T\nevents:\n  # the first\n  - 2024-03: {en: Begun, zh: 开始}  # said\n  - 2025: Ended\n"
    path.write_text(text, encoding="utf-8")
    talk = make_talk(path)
    dates = EventDates(Edits(talk, settings))
    event = next(iter(talk.story.events))
    assert dates.written(event) == "2024-03"
    moved = dates.moved(event, 31.0, by_months=False)
    assert moved is not None
    dates.write(event, moved[0])
    assert path.read_text(encoding="utf-8") == text.replace("2024-03", "2024-04")


def test_on_the_whole_timeline_too(
    strip: TimelineStrip, diff: Diffed, read_after: ReadAfter, editing: MainWindow
) -> None:
    editing.roaming.toggle()
    roam = editing.roaming.roam
    assert roam is not None
    canvas = roam.canvas
    roam.canvas.view.stop()
    mark = canvas.picture.layout.mark("built2")
    assert mark is not None
    at = (mark.rect.centre.x * canvas.magnification, mark.rect.centre.y * canvas.magnification)
    start = QPoint(round(at[0]), round(at[1]))
    QTest.mousePress(canvas, LEFT, ALT, start)
    QTest.mouseMove(canvas, start + QPoint(40, 0))
    moving = canvas.pointing.moving
    assert moving is not None
    assert moving.text > "1934-05"
    read_after(lambda: QTest.mouseRelease(canvas, LEFT, ALT, start + QPoint(40, 0)))
    assert len(diff()) == 2
    assert roam.isVisible()
