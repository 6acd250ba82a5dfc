"""The tools with real windows: pointing, drawing, covers, freezing, and ink that is kept."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from presenter.app.main_window import MainWindow
from presenter.app.stage_window import StageWindow
from presenter.app.tools.ink_file import beside, in_data_folder, ink_file
from presenter.app.tools.layer import ToolLayer
from presenter.app.tools.toolbox import ToolState
from presenter.core.deck import Cursor
from presenter.core.geometry import Point
from presenter.core.ink.book import Book
from presenter.core.ink.stroke import Sample, Stroke
from presenter.paths import BUILT_IN_STORY, user_data_dir


@pytest.fixture
def stage(window: MainWindow, qtbot) -> StageWindow:
    window.talk.go(Cursor(1, 2))
    window.actions_["present-here"].trigger()
    stage = window.presenting.stage_window
    assert isinstance(stage, StageWindow)
    qtbot.waitUntil(stage.isActiveWindow)
    return stage


def layer(stage: StageWindow) -> ToolLayer:
    found = stage.tools.layer(stage.stage)
    assert found is not None
    return found


def on_widget(stage: StageWindow, x: float, y: float) -> QPoint:
    place = stage.stage.slide_rect()
    return QPoint(round(place.x() + x * place.width() / 1920), round(place.y() + y * place.width() / 1920))


def drag(stage: StageWindow, *places: tuple[float, float]) -> None:
    on = layer(stage)
    QTest.mousePress(on, Qt.MouseButton.LeftButton, pos=on_widget(stage, *places[0]))
    for place in places[1:]:
        hover(stage, *place, pressed=True)
    QTest.mouseRelease(on, Qt.MouseButton.LeftButton, pos=on_widget(stage, *places[-1]))


def hover(stage: StageWindow, x: float, y: float, *, pressed: bool = False) -> None:
    """A mouse that moves: QTest only moves a cursor, which the offscreen platform does not tell."""
    on, at = layer(stage), QPointF(on_widget(stage, x, y))
    buttons = Qt.MouseButton.LeftButton if pressed else Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, QPointF(on.mapToGlobal(at)), Qt.MouseButton.NoButton, buttons,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(on, event)


def colour_at(widget: QWidget, stage: StageWindow, x: float, y: float) -> QColor:
    QApplication.processEvents()
    image: QImage = widget.grab().toImage()
    at = on_widget(stage, x, y)
    return QColor(
        image.pixel(round(at.x() * image.width() / widget.width()), round(at.y() * image.height() / widget.height()))
    )


def test_without_a_tool_nothing_lies_over_the_stage(stage: StageWindow) -> None:
    assert stage.tools.made is None
    assert not [child for child in stage.stage.children() if isinstance(child, ToolLayer)]


def test_a_pen_draws_on_every_view_and_the_slide_stays(window: MainWindow, stage: StageWindow) -> None:
    QTest.keyClick(stage, Qt.Key.Key_P)
    drag(stage, (300, 900), (500, 900), (900, 900))
    assert window.talk.cursor == Cursor(1, 2)
    [stroke] = stage.tools.box.page
    assert stroke.kind == "pen"
    assert stroke.width == 4
    seen = colour_at(stage, stage, 600, 900)
    amber = (seen.red() > 180, seen.blue() < 120)
    assert amber == (True, True), "on a small stage between pixels"
    other = window.tools.layer(window.stage)
    assert other is not None
    place = window.stage.slide_rect()
    window.setUpdatesEnabled(True)  # it rests while the stage covers it, and shows the ink as soon as it does not
    image = window.stage.grab().toImage()
    middle = place.y() + 900 * place.width() / 1920
    column = [
        QColor(image.pixel(round(place.x() + 600 * place.width() / 1920), round(middle) + dy)) for dy in (-1, 0, 1)
    ]
    assert any(c.red() > 180 and c.blue() < 120 for c in column)


def test_undo_redo_clear_and_the_eraser(stage: StageWindow) -> None:
    QTest.keyClick(stage, Qt.Key.Key_P)
    drag(stage, (300, 900), (900, 900))
    drag(stage, (300, 950), (900, 950))
    box = stage.tools.box
    QTest.keyClick(stage, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(box.page) == 1
    QTest.keyClick(stage, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(box.page) == 2
    QTest.keyClick(stage, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    drag(stage, (600, 800), (600, 920))
    assert [stroke.points[0].y for stroke in box.page] == [pytest.approx(950, abs=2)]
    QTest.keyClick(stage, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(box.page) == 2
    QTest.keyClick(stage, Qt.Key.Key_Delete)
    assert box.page == ()


def test_ink_is_kept_beside_the_story_and_never_in_it(window: MainWindow, stage: StageWindow, open_window) -> None:
    path = window.talk.path
    written = path.read_bytes()
    QTest.keyClick(stage, Qt.Key.Key_H)
    drag(stage, (300, 900), (900, 900))
    stage.tools.box.save()
    file = beside(path)
    assert json.loads(file.read_text("utf-8"))["version"] == 1
    assert path.read_bytes() == written
    again = open_window(path)
    again.rest.follow_file()
    again.talk.go(Cursor(1, 2))
    assert again.tools.made is not None
    assert again.tools.box.page == stage.tools.box.page
    stage.tools.box.clear()
    stage.tools.box.save()
    assert not file.exists()


@pytest.mark.parametrize(("content", "kept"), [(b"{", ".damaged"), (b'{"format": "storyline-ink", "version": 9}', "")])
def test_ink_that_cannot_be_read_is_told_and_not_lost(
    open_window, story_file, qtbot, content: bytes, kept: str
) -> None:
    file = beside(story_file)
    file.write_bytes(content)
    window = open_window(story_file)
    told: list[str] = []
    window.tools.told.connect(told.append)
    window.rest.follow_file()
    qtbot.waitUntil(lambda: bool(told))
    assert "cannot be read" in told[0]
    box = window.tools.box
    box.choose("pen")
    box.press(Point(10, 900))
    box.move(Point(200, 900))
    box.release()
    box.save()
    assert file.with_name(file.name + kept).read_bytes() == content
    assert ("not kept" in told[-1]) is (kept == "")


def test_a_pen_tablet_presses_and_its_other_end_erases(stage: StageWindow) -> None:
    QTest.keyClick(stage, Qt.Key.Key_P)
    pen = QPointingDevice(
        "pen", 7, QPointingDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
        QPointingDevice.Capability.Pressure, 1, 1,
    )  # fmt: skip
    end = QPointingDevice(
        "end", 8, QPointingDevice.DeviceType.Stylus, QPointingDevice.PointerType.Eraser,
        QPointingDevice.Capability.Pressure, 1, 1,
    )  # fmt: skip

    def send(kind: QEvent.Type, device: QPointingDevice, x: float, y: float, pressure: float) -> None:
        at = QPointF(on_widget(stage, x, y))
        event = QTabletEvent(
            kind, device, at, at, pressure, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        QApplication.sendEvent(layer(stage), event)

    send(QEvent.Type.TabletPress, pen, 300, 900, 0.2)
    for k in range(1, 20):
        send(QEvent.Type.TabletMove, pen, 300 + 30 * k, 900, 0.2 + 0.04 * k)
    send(QEvent.Type.TabletRelease, pen, 870, 900, 0.0)
    [stroke] = stage.tools.box.page
    assert stroke.points[0].pressure == pytest.approx(0.2)
    assert stroke.points[-1].pressure > 0.9
    send(QEvent.Type.TabletPress, end, 500, 880, 0.5)
    send(QEvent.Type.TabletMove, end, 500, 920, 0.5)
    send(QEvent.Type.TabletRelease, end, 500, 920, 0)
    assert stage.tools.box.page == ()


def test_a_laser_points_and_a_click_still_goes_on(window: MainWindow, stage: StageWindow) -> None:
    window.talk.go(Cursor(0))
    QTest.keyClick(stage, Qt.Key.Key_L)
    hover(stage, 1500, 900)
    bright = window.talk.look.theme.colour("t1")
    assert colour_at(stage, stage, 1500, 900).name().upper() == bright
    QTest.mouseClick(layer(stage), Qt.MouseButton.LeftButton, pos=on_widget(stage, 1500, 900))
    assert window.talk.cursor == Cursor(1)
    QTest.keyClick(stage, Qt.Key.Key_Escape)
    assert window.presenting.stage_window is stage, "Escape puts the tool away first"
    assert stage.tools.box.tool == ""


def test_a_spotlight_darkens_all_but_its_disc(window: MainWindow, stage: StageWindow) -> None:
    window.talk.set_theme("paper")
    window.talk.less_motion = True
    QTest.keyClick(stage, Qt.Key.Key_S)
    hover(stage, 1500, 900)
    assert colour_at(stage, stage, 1500, 900).lightness() > 200
    assert colour_at(stage, stage, 1800, 500).lightness() < 90
    stage.tools.box.resize(12)
    assert colour_at(stage, stage, 1800, 900).lightness() > 200


def test_a_magnifier_shows_what_is_under_it_larger(window: MainWindow, stage: StageWindow) -> None:
    window.talk.less_motion = True
    box = stage.tools.box
    stroke = Stroke("pen", "amber", 20, (Sample(1560, 700), Sample(1560, 1000)))
    box._keep(Book({window.talk.slide.id: (stroke,)}))
    QTest.keyClick(stage, Qt.Key.Key_Z)
    hover(stage, 1500, 900)
    amber = window.talk.look.theme.colour("amber")
    assert colour_at(stage, stage, 1620, 900).name().upper() == amber, "60 units off, seen 120 off"


def test_black_and_white_by_the_keys_of_every_clicker(window: MainWindow, stage: StageWindow) -> None:
    for key, cover in (
        (Qt.Key.Key_B, "black"),
        (Qt.Key.Key_Period, "black"),
        (Qt.Key.Key_W, "white"),
        (Qt.Key.Key_Comma, "white"),
    ):
        QTest.keyClick(stage, key)
        assert (stage.black.isVisible(), stage.white.isVisible()) == (cover == "black", cover == "white")
        QTest.keyClick(stage, Qt.Key.Key_Right)
        assert not (stage.black.isVisible())
        assert not (stage.white.isVisible())
        assert window.talk.cursor == Cursor(1, 2), "the move only ends the cover"
    QTest.keyClick(window, Qt.Key.Key_B)
    assert stage.black.isVisible(), "from the speaker's window as well"


def test_frozen_the_audience_sees_nothing_of_what_the_speaker_does(window: MainWindow, stage: StageWindow) -> None:
    window.talk.less_motion = True
    QTest.keyClick(stage, Qt.Key.Key_P)
    drag(stage, (300, 900), (900, 900))
    QApplication.processEvents()
    before = stage.grab().toImage()
    QTest.keyClick(window, Qt.Key.Key_F)
    window.talk.go(Cursor(2))
    window.tools.box.move(Point(500, 500))
    QApplication.processEvents()
    assert stage.grab().toImage() == before
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert stage.grab().toImage() != before
    QTest.keyClick(window, Qt.Key.Key_F)
    window.talk.go(Cursor(0))
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert window.talk.cursor == Cursor(2)
    assert window.tools.box.held is None


def test_a_hidden_pointer_stays_hidden(stage: StageWindow) -> None:
    QTest.keyClick(stage, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    hover(stage, 200, 200)  # through the layer, which lets it pass without a tool
    at = QPointF(200, 200)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(stage.stage, moved)
    assert stage.stage.cursor().shape() is Qt.CursorShape.BlankCursor


def test_ink_stays_with_its_slide_and_moves_with_the_reload(
    window: MainWindow, stage: StageWindow, story_file, qtbot
) -> None:
    window.talk.go(Cursor(3))
    headline = window.frames.frame().piece("headline").rect
    QTest.keyClick(stage, Qt.Key.Key_P)
    drag(stage, (headline.x, headline.bottom + 6), (headline.right, headline.bottom + 6))
    [stroke] = stage.tools.box.page
    assert stroke.anchor.id == "headline"
    window.talk.go(Cursor(0))
    assert stage.tools.box.page == ()
    text = story_file.read_text("utf-8").replace("The last word", "The very last word of all")
    story_file.write_text(text, encoding="utf-8")
    window.rest.follow_file()
    assert window.rest.reloader is not None
    with qtbot.waitSignal(window.talk.story_changed):
        window.rest.reloader.read_now()
    window.talk.go(Cursor(3))
    longer = window.frames.frame().piece("headline").rect
    assert longer.width > headline.width + 50
    placed = stage.tools.box.ground.placed(stage.tools.box.page[0])
    assert placed is not None
    assert placed.points[-1].x == pytest.approx(longer.right, abs=3)


def test_a_journal_brings_all_back(window: MainWindow) -> None:
    box = window.tools.box
    box.choose("pen")
    box.press(Point(10, 900))
    box.move(Point(200, 900))
    box.release()
    box.freeze()
    state = box.state()
    box.send()
    box.choose("laser")
    box.restore(state)
    assert (box.tool, box.held, len(box.page)) == ("pen", window.talk.cursor, 1)
    box.restore(ToolState(tool="sword", ink="red", cover="fog"))
    assert (box.tool, box.ink, box.cover, len(box.page)) == ("", "amber", "", 1)


def test_a_slide_that_changes_under_the_pen_keeps_the_stroke_where_it_was_drawn(window: MainWindow) -> None:
    box = window.tools.box
    box.choose("pen")
    box.press(Point(10, 900))
    box.move(Point(200, 900))
    window.talk.go(Cursor(3))
    assert box.page == ()
    assert len(box.book.page("opening")) == 1


def test_the_stories_we_ship_keep_their_ink_in_the_users_folder(monkeypatch) -> None:
    story = BUILT_IN_STORY
    assert ink_file(story).parent == user_data_dir() / "ink"
    monkeypatch.chdir(story.parent.parent)
    assert ink_file(story.relative_to(story.parent.parent)) == ink_file(story), "however it is written"


def test_ink_in_the_users_folder_by_the_setting(open_window, story_file, settings) -> None:
    settings.keep("ink-place", "data")
    window = open_window(story_file)
    box = window.tools.box
    box.choose("pen")
    box.press(Point(10, 900))
    box.move(Point(200, 900))
    box.release()
    box.save()
    assert not beside(story_file).exists()
    assert in_data_folder(story_file).is_file()
    settings.keep("ink-place", "beside")
    again = open_window(story_file)
    assert len(again.tools.box.page) == 1, "it is found where it was kept before"
