"""The overview: chosen by keys, mouse and words; by number and by time; over the window and over the stage."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presenter.app.main_window import MainWindow
from presenter.app.overview.grid import FOOT, grid_of
from presenter.app.overview.overview import Overview
from presenter.app.stage_window import StageWindow
from presenter.core.deck import Cursor
from presenter.core.geometry import Point


@pytest.fixture
def grid(window: MainWindow) -> Overview:
    QTest.keyClick(window, Qt.Key.Key_O)
    found = window.findChild(Overview)
    assert found is not None
    assert found.isVisible()
    return found


def test_on_a_full_hd_screen_there_are_six_columns_as_drawn() -> None:
    grid = grid_of(1920, 1080, 24)
    assert (grid.columns, grid.rows, grid.scale) == (6, 4, 1.0)
    assert grid.cell(0) == (112, 124, 261, 147)
    assert grid.cell(23).right == 1920 - 112
    assert grid.most_scrolled == 0
    assert grid.cell(23).bottom + 40 < 1080 - FOOT


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (3840, 2160), (1100, 700), (640, 400), (300, 300)])
@pytest.mark.parametrize("count", [1, 5, 24, 500])
def test_every_slide_can_be_reached_and_seen(width: int, height: int, count: int) -> None:
    grid = grid_of(width, height, count)
    seen = {0}
    for _ in range(count):
        seen |= {grid.moved(place, way) for place in seen for way in ("on", "down", "last")}
        if len(seen) == count:
            break
    assert seen == set(range(count))
    cells = [grid.cell(place) for place in range(count)]
    assert all(cell.x >= 0 and cell.right <= width for cell in cells)
    assert not any(a.overlaps(b) for a, b in itertools.pairwise(cells))
    for place in (0, count // 2, count - 1):
        scrolled = grid.scrolled_to(place, 0)
        cell = grid.cell(place, scrolled)
        assert grid.at(Point(*cell.centre), scrolled) == place
        if height >= 400:
            assert cell.y >= 0
            assert cell.bottom <= height - FOOT * grid.scale + 1


def test_thumbnails_show_the_ink(window: MainWindow, grid: Overview, qtbot) -> None:
    def picture():
        grid.repaint()
        found = grid._thumb(1)
        return found.toImage() if found is not None else None

    qtbot.waitUntil(lambda: picture() is not None)
    plain = picture()
    grid.leave()
    box = window.tools.box
    box.choose("pen")
    box.press(Point(300, 300))
    box.move(Point(1500, 900))
    box.release()
    grid.enter()
    qtbot.waitUntil(lambda: picture() is not None)
    assert picture() != plain
    box.undo()
    qtbot.waitUntil(lambda: picture() == plain)


def test_keys_move_and_enter_opens(window: MainWindow, grid: Overview) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Left):
        QTest.keyClick(grid.field, key)
    assert grid.chosen == 2
    assert window.talk.cursor == Cursor(0), "nothing moves before Enter"
    QTest.keyClick(grid.field, Qt.Key.Key_Return)
    assert window.talk.cursor == Cursor(2)
    assert not grid.isVisible()


def test_escape_leaves_all_as_it_was(window: MainWindow, grid: Overview) -> None:
    QTest.keyClicks(grid.field, "steps")
    QTest.keyClick(grid.field, Qt.Key.Key_Escape)
    assert grid.isVisible()
    assert grid.field.text() == "", "first what was typed goes"
    QTest.keyClick(grid.field, Qt.Key.Key_Escape)
    assert not grid.isVisible()
    assert window.talk.cursor == Cursor(0)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("3", 3),
        ("heights", 3),
        ("ever", 3),
        ("three steps", 2),
        ("last word", 4),
        ("survey", 2),
        ("1934", 2),
        ("300", 3),
    ],
)
def test_words_numbers_sources_and_dates_find_slides(
    window: MainWindow, grid: Overview, typed: str, number: int
) -> None:
    QTest.keyClicks(grid.field, typed)
    assert grid.order[grid.chosen] == number
    QTest.keyClick(grid.field, Qt.Key.Key_Return)
    assert window.talk.slide.number == number


def test_nothing_found_opens_nothing(window: MainWindow, grid: Overview) -> None:
    QTest.keyClicks(grid.field, "zzz")
    assert grid.order == ()
    assert grid.chosen == -1
    QTest.keyClick(grid.field, Qt.Key.Key_Return)
    QTest.keyClick(grid.field, Qt.Key.Key_Down)
    assert window.talk.cursor == Cursor(0)


def test_t_orders_by_time_and_is_a_letter_once_something_is_typed(grid: Overview) -> None:
    QTest.keyClick(grid.field, Qt.Key.Key_T)
    assert grid.by_time
    assert grid.field.text() == ""
    starts = [grid._talk.story.slides[number - 1].period for number in grid.order]
    known = [period[0] for period in starts if period is not None]
    assert known == sorted(known)
    QTest.keyClicks(grid.field, "st")
    assert grid.by_time
    assert grid.field.text() == "st"


def test_letters_with_commands_in_the_window_are_typed(window: MainWindow, grid: Overview) -> None:
    QTest.keyClicks(grid.field, "blqrv")
    assert grid.field.text() == "blqrv"
    assert not window.talk.look.theme.bright


def test_a_click_opens_and_one_beside_does_nothing(window: MainWindow, grid: Overview) -> None:
    cell = grid._grid.cell(3)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert grid.isVisible()
    assert window.talk.cursor == Cursor(0)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(round(cell.centre.x), round(cell.centre.y)))
    assert window.talk.cursor == Cursor(3)


def test_thumbnails_come_and_follow_the_look(window: MainWindow, grid: Overview, qtbot) -> None:
    def complete() -> bool:
        grid.grab()
        return all(grid._thumb(number) is not None for number in grid.order)

    qtbot.waitUntil(complete)
    dark = grid.grab().toImage()
    window.talk.set_theme("paper")
    qtbot.waitUntil(complete)
    QApplication.processEvents()
    assert grid.grab().toImage() != dark


def test_on_the_stage_it_lies_over_the_slide_and_a_click_is_no_step(window: MainWindow, qtbot) -> None:
    window.actions_["present-here"].trigger()
    stage = window.presenting.stage_window
    assert isinstance(stage, StageWindow)
    qtbot.waitUntil(stage.isActiveWindow)
    QTest.keyClick(stage, Qt.Key.Key_G)
    assert stage.overview is not None
    assert stage.overview.isVisible()
    QTest.keyClicks(stage.overview.field, "finish")
    QTest.keyClick(stage.overview.field, Qt.Key.Key_Return)
    assert window.talk.cursor == Cursor(3)
    QTest.keyClick(stage, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ShiftModifier)
    assert window.talk.cursor == Cursor(0), "the slide visited last"
    QTest.keyClick(stage, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ShiftModifier)
    assert window.talk.cursor == Cursor(3)


@pytest.mark.parametrize(("typed", "slide"), [("3", 2), ("1934-05", 2), ("1970", 3), ("99", 3)])
def test_a_date_is_typed_like_a_number(window: MainWindow, typed: str, slide: int) -> None:
    QTest.keyClicks(window, typed)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert window.talk.cursor.slide == slide
