"""The full screen: its keys, black, the pointer, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from presenter.app import frames, screens
from presenter.app.main_window import MainWindow
from presenter.app.screen_choice import Screen
from presenter.app.stage_window import StageWindow
from presenter.core.compose import compose
from presenter.core.deck import Cursor
from presenter.files import load_story
from tests.app.conftest import STORY


@pytest.fixture
def stage(window: MainWindow, qtbot) -> StageWindow:
    window.talk.go(Cursor(1))
    window.actions_["present-here"].trigger()
    stage = window.presenting.stage_window
    assert isinstance(stage, StageWindow)
    qtbot.waitExposed(stage)
    return stage


def test_f5_begins_at_the_start_and_shift_f5_here(window: MainWindow) -> None:
    window.talk.go(Cursor(2))
    QTest.keyClick(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert window.talk.cursor == Cursor(2)
    assert window.presenting.stage_window is not None
    window.presenting.stage_window.close()
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.talk.cursor == Cursor(0)
    assert window.presenting.stage_window is not None


def test_it_is_full_screen_without_a_frame_and_paints_the_slide(stage: StageWindow) -> None:
    assert stage.isFullScreen()
    assert stage.geometry() == stage.screen().geometry()
    assert stage.windowFlags() & Qt.WindowType.FramelessWindowHint


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5])
def test_it_ends_and_the_window_stays_where_the_talk_is(window: MainWindow, stage: StageWindow, key: Qt.Key) -> None:
    QTest.keyClick(stage, Qt.Key.Key_Right)
    QTest.keyClick(stage, key)
    assert window.presenting.stage_window is None
    assert window.talk.cursor == Cursor(1, 1)


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ([Qt.Key.Key_Right], Cursor(1, 1)),
        ([Qt.Key.Key_Down], Cursor(1, 1)),
        ([Qt.Key.Key_Space], Cursor(1, 1)),
        ([Qt.Key.Key_PageDown], Cursor(1, 1)),
        ([Qt.Key.Key_Return], Cursor(1, 1)),
        ([Qt.Key.Key_Left], Cursor(0)),
        ([Qt.Key.Key_Backspace], Cursor(0)),
        ([Qt.Key.Key_End], Cursor(3)),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], Cursor(0)),
        ([Qt.Key.Key_3, Qt.Key.Key_Return], Cursor(2)),
        ([Qt.Key.Key_9, Qt.Key.Key_9, Qt.Key.Key_Enter], Cursor(3)),
        ([Qt.Key.Key_PageDown] * 3 + [Qt.Key.Key_PageUp], Cursor(1, 2)),
    ],
)
def test_keys(window: MainWindow, stage: StageWindow, keys: list[Qt.Key], wanted: Cursor) -> None:
    for key in keys:
        QTest.keyClick(stage, key)
    assert window.talk.cursor == wanted


def test_b_makes_the_screen_black_and_the_next_key_only_lights_it(window: MainWindow, stage: StageWindow) -> None:
    QTest.keyClick(stage, Qt.Key.Key_B)
    image = stage.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2).name() == "#000000"
    assert stage.black.isVisible()

    QTest.keyClick(stage, Qt.Key.Key_Right)
    assert not stage.black.isVisible()
    assert window.talk.cursor == Cursor(1)


def test_a_click_goes_on_and_the_right_button_back(window: MainWindow, stage: StageWindow) -> None:
    QTest.mouseClick(stage.stage, Qt.MouseButton.LeftButton, pos=QPoint(4, stage.height() - 4))
    assert window.talk.cursor == Cursor(1, 1)
    QTest.mouseClick(stage.stage, Qt.MouseButton.RightButton, pos=QPoint(4, stage.height() - 4))
    assert window.talk.cursor == Cursor(1, 0)


def test_the_pointer_hides_and_comes_back_when_moved(stage: StageWindow, qtbot) -> None:
    stage._rest.setInterval(10)
    stage._rest.start()
    qtbot.waitUntil(lambda: stage.stage.cursor().shape() is Qt.CursorShape.BlankCursor, timeout=2000)
    stage._rest.setInterval(5000)
    nothing, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(5, 5)
    QApplication.sendEvent(stage.stage, QMouseEvent(QEvent.Type.MouseMove, place, place, nothing, nothing, keys))
    assert stage.stage.cursor().shape() is not Qt.CursorShape.BlankCursor


def test_the_keys_sheet_opens_and_any_key_closes_it_without_moving(window: MainWindow, stage: StageWindow) -> None:
    QTest.keyClick(stage, Qt.Key.Key_F1)
    assert stage._sheet is not None
    assert stage._sheet.isVisible()
    QTest.keyClick(stage._sheet, Qt.Key.Key_Right)
    assert not stage._sheet.isVisible()
    assert window.talk.cursor == Cursor(1)


def test_charts_are_alive_on_the_full_screen_too(window: MainWindow, stage: StageWindow, qtbot) -> None:
    window.talk.go_to_slide("heights")
    qtbot.waitUntil(lambda: stage._charts is not None and len(stage._charts.views) == 1, timeout=5000)
    (view,) = stage._charts.views.values()  # type: ignore[union-attr]
    assert view.geometry().width() > stage.width() / 2
    position = QPointF(view.box.geometry().center())
    assert stage.stage.to_slide(position + QPointF(view.pos())).x > 0


def test_on_one_screen_there_is_the_stage_alone(window: MainWindow, stage: StageWindow) -> None:
    assert window.presenting.console is None
    QTest.keyClick(stage, Qt.Key.Key_N)
    QTest.keyClick(stage, Qt.Key.Key_X)
    assert window.presenting.console is None
    assert stage.isFullScreen()


def test_a_screen_that_changes_is_filled_again(stage: StageWindow, qtbot) -> None:
    screen = stage.screen()
    stage.setGeometry(10, 10, 300, 200)
    screen.geometryChanged.emit(screen.geometry())
    qtbot.waitUntil(lambda: stage.geometry() == screen.geometry(), timeout=3000)
    assert stage.isFullScreen()


def test_closing_the_main_window_ends_the_presentation(window: MainWindow, stage: StageWindow) -> None:
    window.close()
    assert window.presenting.stage_window is None
    assert not stage.isVisible()


# -- a slide that cannot be drawn -----------------------------------------------------------------


def test_the_audience_keeps_the_last_good_picture(window: MainWindow, stage: StageWindow, monkeypatch) -> None:
    before = stage.stage.grab().toImage()
    real = compose.compose

    def failing(story, cursor, *rest, **more):
        if cursor.slide == 2:
            raise ZeroDivisionError("no scale")
        return real(story, cursor, *rest, **more)

    monkeypatch.setattr(compose, "compose", failing)
    window.frames.forget()
    stage.stage.grab()
    window.talk.go(Cursor(2))
    assert stage.stage.grab().toImage() == before
    assert window.frames.faults == {Cursor(2): "ZeroDivisionError: no scale"}
    window.talk.go(Cursor(3))
    stage.stage._motion.finish()
    assert stage.stage.grab().toImage() != before


def test_a_slide_that_cannot_be_painted_is_one_that_cannot_be_drawn(
    window: MainWindow, stage: StageWindow, monkeypatch
) -> None:
    before = stage.stage.grab().toImage()
    real = frames.draw_frame

    def failing(frame, *rest):
        if any(piece.role == "chart-title" for piece in frame.pieces):
            raise RuntimeError("bad brush")
        return real(frame, *rest)

    monkeypatch.setattr(frames, "draw_frame", failing)
    window.frames.forget()
    stage.stage.grab()
    window.talk.go_to_slide("heights")
    assert stage.stage.grab().toImage() == before
    assert window.frames.faults == {window.talk.cursor: "RuntimeError: bad brush"}


# -- edits during the talk ------------------------------------------------------------------------


def reload(window: MainWindow, text: str) -> None:
    window.talk.path.write_text(text, encoding="utf-8")
    window.talk.reload(load_story(window.talk.path), "10:00:00")


def test_edits_wait_when_they_are_not_wanted_on_stage(window: MainWindow) -> None:
    window.actions_["live-edits"].trigger()
    window.actions_["present-here"].trigger()
    before = window.talk.story
    reload(window, STORY.replace("In three steps", "In 3 steps"))
    assert window.talk.story is before
    assert window.talk.held is not None
    window.presenting.end()
    assert window.talk.held is None
    assert window.talk.slide.spec.title != before
    assert window.talk.story.slide("steps").spec.title["en"] == "In 3 steps"


SMALL = QSize(160, 90)


def test_pictures_that_change_wait_as_well(window: MainWindow) -> None:
    window.actions_["live-edits"].trigger()
    window.actions_["present-here"].trigger()
    window.rest.follow_file()
    reloader = window.rest.reloader
    assert reloader is not None
    painted = window.frames.picture(SMALL)
    reloader.pictures_changed.emit()
    assert window.frames.picture(SMALL) is painted
    window.presenting.end()
    assert window.frames.picture(SMALL) is not painted


def test_a_half_written_picture_waits_for_its_other_half(window: MainWindow) -> None:
    picture = window.talk.path.parent / "tower.png"
    QPixmap(64, 36).save(str(picture))
    whole = picture.read_bytes()
    body = "    layout: picture\n    picture: tower.png\n    alt: {en: A tower, zh: 塔}\n    by: us\n    section: end\n"
    reload(
        window,
        STORY.replace("  - id: finish\n", f"  - id: shown\n    title: {{en: Shown, zh: 图}}\n{body}  - id: finish\n"),
    )
    assert window.talk.story.slide("shown").spec.picture == "tower.png"
    window.actions_["present-here"].trigger()
    window.rest.follow_file()
    reloader = window.rest.reloader
    painted = window.frames.picture(SMALL)
    picture.write_bytes(whole[: len(whole) // 2])
    reloader.pictures_changed.emit()
    assert window.frames.picture(SMALL) is painted
    picture.write_bytes(whole)
    reloader.pictures_changed.emit()
    assert window.frames.picture(SMALL) is not painted


def test_edits_go_on_stage_when_they_are_wanted_and_good(window: MainWindow, stage: StageWindow) -> None:
    reload(window, STORY.replace("In three steps", "In 3 steps"))
    assert window.talk.slide.spec.title["en"] == "In 3 steps"
    reload(window, STORY.replace("layout: text", "layout: txet"))
    assert window.talk.slide.spec.title["en"] == "In 3 steps"
    assert stage.isVisible()


def test_edits_move_the_window_but_never_the_audience(window: MainWindow) -> None:
    window.talk.go_to_slide("heights")
    window.actions_["present-here"].trigger()
    reload(window, STORY.replace("In three steps", "In 3 steps"))
    assert window.talk.slide.id == "heights"
    assert window.talk.story.slide("steps").spec.title["en"] == "In 3 steps"
    window.presenting.end()
    assert window.talk.slide.id == "heights"
    reload(window, STORY)
    assert window.talk.slide.id == "steps"


def test_edits_that_waited_do_not_move_the_window_when_the_talk_ends(window: MainWindow) -> None:
    window.actions_["live-edits"].trigger()
    window.talk.go_to_slide("heights")
    window.actions_["present-here"].trigger()
    reload(window, STORY.replace("In three steps", "In 3 steps"))
    window.presenting.end()
    assert window.talk.story.slide("steps").spec.title["en"] == "In 3 steps"
    assert window.talk.slide.id == "heights"


def test_mirrored_screens_are_told_before_the_talk_once(window: MainWindow, monkeypatch) -> None:
    same = [Screen("eDP-1", 0, 0, 1920, 1080), Screen("HDMI-1", 0, 0, 1920, 1080)]
    monkeypatch.setattr(screens, "screen_values", lambda: same)
    window.actions_["present"].trigger()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "show the same" in box.text()
    assert window.presenting.stage_window is None
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert window.presenting.stage_window is None
    monkeypatch.undo()
    window.actions_["present"].trigger()
    assert window.presenting.stage_window is not None
