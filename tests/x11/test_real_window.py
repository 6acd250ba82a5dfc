"""The window as a user meets it: pointer, keys and full screen on a real X server."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QToolTip

from presenter.app.main_window import MainWindow
from presenter.app.stage_window import StageWindow
from presenter.core.deck import Cursor
from tests.x11.conftest import Hand

pytestmark = pytest.mark.x11


def test_keys_of_a_keyboard_move_the_talk(window: MainWindow, hand: Hand) -> None:
    hand.key("Right", "Right", "space")
    hand.wait(lambda: window.talk.cursor == Cursor(1, 2))
    hand.key("Prior", "Home")
    hand.wait(lambda: window.talk.cursor == Cursor(0))
    hand.key("3", "Return")
    hand.wait(lambda: window.talk.slide.id == "heights")


def test_a_click_in_the_rail_goes_there(window: MainWindow, hand: Hand) -> None:
    rail = window.panels.content("rail")
    rect = rail.view.visualRect(rail.view.model().index(2, 0))
    hand.click(rail.view.viewport(), rect.center())
    hand.wait(lambda: window.talk.slide.id == "heights")


def chart_point(window: MainWindow, number: int):
    window.talk.go_to_slide("heights")
    charts = window.rest.charts
    ((name, view),) = charts.views.items()
    point = charts._regions[name].points[number]
    return view, view.place_of(point.x, point.y).toPoint()


def test_hovering_a_chart_point_says_value_date_and_source(window: MainWindow, hand: Hand, qtbot) -> None:
    view, place = chart_point(window, 1)
    hand.move(view.viewport(), place)
    hand.wait(QToolTip.isVisible)
    for words in ("90 m", "May 1934", "Survey 2021-05-01"):
        assert words in QToolTip.text()
    # It stays while the pointer rests, past the moment at which Qt would show a tip of its own.
    qtbot.wait(1200)
    assert QToolTip.isVisible()


def test_hovering_a_figure_of_a_text_says_where_it_comes_from(window: MainWindow, hand: Hand, qtbot) -> None:
    window.talk.go_to_slide("steps")
    piece = next(piece for piece in window.frames.frame().pieces if "first" in piece.facts)
    place = window.stage.slide_rect()
    scale = place.width() / 1920
    at = QPoint(round(place.x() + piece.rect.centre.x * scale), round(place.y() + piece.rect.centre.y * scale))
    hand.move(window.stage, at)
    hand.wait(QToolTip.isVisible)
    assert "Chronicle S1" in QToolTip.text()
    qtbot.wait(1200)
    assert QToolTip.isVisible()


def test_q_shows_the_source_card_and_a_click_elsewhere_closes_it(window: MainWindow, hand: Hand) -> None:
    window.talk.go_to_slide("heights")
    hand.key("q")
    hand.wait(lambda: window.talk.asked is not None and window.source_card.layer.isVisible())
    hand.key("q")
    hand.click(window.stage, QPoint(3, 3))
    hand.wait(lambda: window.talk.asked is None)
    assert window.talk.slide.id == "heights"


def test_wheel_zooms_drag_pans_double_click_resets(window: MainWindow, hand: Hand) -> None:
    view, place = chart_point(window, 1)
    whole = view.view()
    hand.move(view.viewport(), place)
    for _ in range(4):
        hand.click(view.viewport(), place, 4)
    hand.wait(lambda: view.view()[0][1] - view.view()[0][0] < 0.9 * (whole[0][1] - whole[0][0]))
    zoomed = view.view()

    hand.drag(view.viewport(), place, place + QPoint(60, 0))
    hand.wait(lambda: view.view()[0][0] < zoomed[0][0])
    assert window.talk.views

    hand.click(view.viewport(), QPoint(view.width() // 2, view.height() // 2))
    hand._do("click", "1")
    hand.wait(lambda: not window.talk.views)
    assert view.view() == whole


def test_a_click_on_a_chart_point_selects_it_in_all_three_places(window: MainWindow, hand: Hand) -> None:
    view, place = chart_point(window, 1)
    hand.click(view.viewport(), place)
    hand.wait(lambda: window.talk.selection.event == "built2")
    sources = window.panels.content("inspector").sources
    assert sources.shown[sources.list.currentIndex().row()].fact == "second"


def test_presenting_from_f5_to_escape(window: MainWindow, hand: Hand) -> None:
    window.talk.go(Cursor(2))
    hand.key("shift+F5")
    hand.wait(lambda: isinstance(window.presenting.stage_window, StageWindow))
    stage = window.presenting.stage_window
    hand.wait(stage.isActiveWindow)
    hand.wait(lambda: stage.geometry() == stage.screen().geometry())
    hand.key("Right")
    hand.wait(lambda: window.talk.cursor == Cursor(3))
    hand.key("b")
    hand.wait(stage.black.isVisible)
    hand.key("b")
    hand.wait(lambda: not stage.black.isVisible())
    hand.key("question")
    hand.wait(lambda: stage._sheet is not None and stage._sheet.isVisible())
    hand.key("Escape")
    hand.wait(lambda: not stage._sheet.isVisible())
    hand.key("Escape")
    hand.wait(lambda: window.presenting.stage_window is None)
    assert window.talk.cursor == Cursor(3)
    hand.wait(window.isActiveWindow)


def test_roaming_the_timeline_over_the_slide(window: MainWindow, hand: Hand) -> None:
    window.talk.go(Cursor(1))
    hand.key("shift+F5")
    hand.wait(lambda: isinstance(window.presenting.stage_window, StageWindow))
    stage = window.presenting.stage_window
    hand.wait(stage.isActiveWindow)
    hand.key("t")
    hand.wait(lambda: stage.roam is not None and stage.roam.isVisible())
    roam = stage.roam
    hand.key("Home", "Right", "plus")
    hand.wait(lambda: roam.choice.chosen == "built2" and roam.view.span < roam.view.whole[1] - roam.view.whole[0])
    hand.key("slash")
    hand.wait(roam.field.hasFocus)
    hand.type("third")
    hand.key("Return", "Escape")
    hand.wait(lambda: roam.choice.chosen == "built3" and roam.canvas.hasFocus())
    assert window.talk.cursor == Cursor(1)
    hand.key("Return")
    hand.wait(lambda: not roam.isVisible() and window.talk.selection.event == "built3")
    hand.key("alt+Left")
    hand.wait(lambda: window.talk.cursor == Cursor(1))
    stage.close()


def test_time_is_selected_filtered_and_kept_by_keys_alone(
    window: MainWindow, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    window.talk.less_motion = True
    strip = window.panels.content("strip")
    hand.key("F7", "Home", "shift+Right", "shift+Right")
    hand.wait(lambda: strip.canvas.ranging.stretch is not None)
    stretch = strip.canvas.ranging.stretch
    hand.key("Return", "Escape")
    hand.wait(lambda: strip.canvas.ranging.stretch is None and strip.view.start == pytest.approx(stretch[0]))
    hand.key("ctrl+d", "ctrl+0", "ctrl+1")
    hand.wait(lambda: len(strip.views.all()) == 1 and strip.view.end == pytest.approx(stretch[1]))
    hand.key("ctrl+shift+f")
    hand.wait(lambda: strip.filtering.panel is not None and strip.filtering.panel.tree.hasFocus())
    before = window.talk.cursor
    hand.key("space")
    hand.wait(lambda: strip.filtering.hidden > 0)
    hand.key("space", "Down", "space")
    hand.wait(lambda: strip.filtering.hidden > 0)
    hand.key("Escape")
    hand.wait(strip.canvas.hasFocus)
    assert window.talk.cursor == before


def test_the_pointer_hides_on_the_full_screen_and_comes_back(window: MainWindow, hand: Hand) -> None:
    hand.key("F5")
    hand.wait(lambda: isinstance(window.presenting.stage_window, StageWindow))
    stage = window.presenting.stage_window
    hand.wait(stage.isActiveWindow)
    stage._rest.setInterval(50)
    hand.move(stage, QPoint(40, 40))
    blank = Qt.CursorShape.BlankCursor
    hand.wait(lambda: stage.stage.cursor().shape() is blank)
    stage._rest.setInterval(5000)
    hand.move(stage, QPoint(90, 60))
    hand.wait(lambda: stage.stage.cursor().shape() is not blank)
    stage.close()


def test_the_palette_finds_and_goes(window: MainWindow, hand: Hand) -> None:
    hand.key("ctrl+k")
    hand.wait(lambda: window.dialogs._palette is not None and window.dialogs._palette.field.hasFocus())
    hand.type("last word")
    hand.wait(lambda: window.dialogs._palette.list.current() is not None)
    hand.key("Return")
    hand.wait(lambda: window.talk.slide.id == "finish")


def test_saving_the_file_shows_it_and_breaking_it_does_not(window: MainWindow, hand: Hand, story_file: Path) -> None:
    good = story_file.read_text(encoding="utf-8")
    story_file.write_text(good.replace("en: Four towers", "en: Five towers"), encoding="utf-8")
    hand.wait(lambda: window.talk.story.plain_text(window.talk.slide.spec.title, "en") == "Five towers")
    story_file.write_text(good.replace("layout: chart", "layout: cart"), encoding="utf-8")
    hand.wait(lambda: window.talk.sync.broken)
    assert window.rest.card.isVisible()
    assert window.talk.story.plain_text(window.talk.slide.spec.title, "en") == "Five towers"
    hand.key("Escape")
    hand.wait(lambda: window.rest.card.height() == 28)
    story_file.write_text(good, encoding="utf-8")
    hand.wait(lambda: not window.talk.sync.broken)
    assert not window.rest.card.isVisible()


def test_the_x_server_draws_what_the_window_grabs(window: MainWindow, hand: Hand) -> None:
    window.talk.go_to_slide("heights")
    hand.move(window, QPoint(20, 5))
    place = window.stage.slide_rect().toRect()
    corner = window.stage.mapToGlobal(place.topLeft())
    screen = window.screen()

    def shown():
        return screen.grabWindow(0, corner.x(), corner.y(), place.width(), place.height()).toImage()

    wanted = window.stage.grab(place).toImage()

    def same() -> bool:
        image = shown()
        return all(
            image.pixelColor(x, y) == wanted.pixelColor(x, y)
            for x in range(0, place.width(), 7)
            for y in range(0, place.height(), 7)
        )

    hand.wait(same)


def test_click_and_key_choose_on_the_slide(window: MainWindow, hand: Hand) -> None:
    written = "chart: {type: staircase, title: {en: Height, zh: 高度}"
    switches = (
        "switches: [{id: scale, options: [{id: log, name: Log}, {id: linear, name: Linear, "
        "with: {chart: {scale: linear}}}]}]\n    "
    )
    path = window.talk.path
    path.write_text(path.read_text("utf-8").replace(written, switches + written), "utf-8")
    hand.wait(lambda: bool(window.talk.story.slide("heights").switches))
    window.talk.go_to_slide("heights")

    def place(option: str, slide: QRectF) -> QPoint:
        piece = next(piece for piece in window.frames.frame().pieces if piece.choice == option)
        scale = slide.width() / 1920
        return QPoint(round(slide.x() + piece.rect.centre.x * scale), round(slide.y() + piece.rect.centre.y * scale))

    hand.click(window.stage, place("scale/linear", window.stage.slide_rect()))
    hand.wait(lambda: window.talk.slide.state_name == "linear")
    hand.key("v")
    hand.wait(lambda: window.talk.slide.state_name == "log")

    hand.key("shift+F5")
    hand.wait(lambda: isinstance(window.presenting.stage_window, StageWindow))
    shown = window.presenting.stage_window
    assert isinstance(shown, StageWindow)
    hand.wait(shown.isActiveWindow)
    hand.key("v")
    hand.wait(lambda: window.talk.slide.state_name == "linear")
    hand.click(shown.stage, place("scale/log", shown.stage.slide_rect()))
    hand.wait(lambda: window.talk.slide.state_name == "log")
    assert window.talk.slide.id == "heights"
    hand.key("Escape")
    hand.wait(lambda: window.presenting.stage_window is None)
