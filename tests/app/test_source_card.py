"""The source card on stage: asked for by key and by click, walked through, closed, and the talk's alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from presenter.app.main_window import MainWindow
from presenter.app.source_card import SourceCard
from presenter.app.stage import StageView
from presenter.app.stage_window import StageWindow
from presenter.core.card.asked import Asked
from presenter.core.card.figures import figures, spot_of
from presenter.core.deck import Cursor
from presenter.core.geometry import Rect

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def full(window: MainWindow, qtbot) -> StageWindow:
    window.talk.go_to_slide("finish")
    window.actions_["present-here"].trigger()
    stage = window.presenting.stage_window
    assert isinstance(stage, StageWindow)
    qtbot.waitExposed(stage)
    return stage


def at(stage: StageView, rect: Rect) -> QPoint:
    """The pixel of the stage in the middle of a rectangle of the slide."""
    place = stage.slide_rect()
    scale = place.width() / 1920
    return QPoint(round(place.x() + rect.centre.x * scale), round(place.y() + rect.centre.y * scale))


def place(window: MainWindow, fact: str) -> Rect:
    frames = window.frames
    spot = spot_of(window.talk.story, frames.frame(), frames.measure, Asked(fact))
    assert spot is not None
    return spot.rect


def click(widget: QWidget, position: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=position)


def move(widget: QWidget, position: QPoint) -> None:
    nothing, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where = QPointF(position)
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, where, where, nothing, nothing, keys))


def shown(card: SourceCard) -> str:
    """The words on the card; empty without one."""
    return card.card.spoken if card.card is not None and card.layer.isVisible() else ""


def test_q_walks_through_the_figures_of_the_slide_and_then_closes(window: MainWindow) -> None:
    window.talk.go_to_slide("finish")
    wanted = [asked.fact for asked in figures(window.talk.story, window.frames.frame(), window.frames.measure)]
    assert set(wanted) == {"third", "growth"}
    walked = []
    for _ in wanted:
        QTest.keyClick(window, Qt.Key.Key_Q)
        assert window.talk.asked is not None
        walked.append(window.talk.asked.fact)
    assert walked == wanted
    QTest.keyClick(window, Qt.Key.Key_Q)
    assert window.talk.asked is None
    assert not window.source_card.layer.isVisible()


def test_shift_q_walks_back(window: MainWindow) -> None:
    window.talk.go_to_slide("finish")
    QTest.keyClick(window, Qt.Key.Key_Q)
    first = window.talk.asked
    QTest.keyClick(window, Qt.Key.Key_Q)
    QTest.keyClick(window, Qt.Key.Key_Q, SHIFT)
    assert window.talk.asked == first
    QTest.keyClick(window, Qt.Key.Key_Q, SHIFT)
    assert window.talk.asked is None


def test_the_card_says_value_origin_source_and_correction(window: MainWindow) -> None:
    window.talk.go_to_slide("finish")
    window.talk.ask(Asked("third"))
    words = shown(window.source_card)
    for said in (
        "300 m",
        "Height of the third",
        "as of 3 February 1970",
        "Context",
        "Survey",
        "2021-05-01",
        "A survey",
    ):
        assert said in words
    assert "The chronicle says 310." in words


def test_it_is_painted_above_the_slide_and_its_charts(window: MainWindow) -> None:
    window.talk.go_to_slide("heights")
    window.talk.ask(Asked("second"))
    card = window.source_card.card
    assert card is not None
    corner = Rect(card.rect.right - 24, card.rect.bottom - 24, 16, 16)
    image = window.stage.grab().toImage()
    scale = image.devicePixelRatio()
    where = at(window.stage, corner)
    surface = image.pixelColor(round(where.x() * scale), round(where.y() * scale)).name()
    assert surface == window.talk.look.theme.colour("surf").lower()


def test_q_asks_about_what_is_selected(window: MainWindow) -> None:
    window.talk.go_to_slide("finish")
    window.talk.choose_fact("growth")
    QTest.keyClick(window, Qt.Key.Key_Q)
    assert window.talk.asked == Asked("growth")


def test_q_asks_about_what_is_under_the_pointer_which_is_underlined(window: MainWindow) -> None:
    window.talk.go_to_slide("finish")
    move(window.stage, at(window.stage, place(window, "growth")))
    assert window.source_card.pointed is not None
    assert window.source_card.layer.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Q)
    assert window.talk.asked is not None
    assert window.talk.asked.fact == "growth"


def test_the_line_under_a_figure_goes_with_the_pointer(window: MainWindow) -> None:
    window.talk.go_to_slide("finish")
    move(window.stage, at(window.stage, place(window, "growth")))
    move(window.stage, QPoint(2, 2))
    assert not window.source_card.layer.isVisible()
    assert window.source_card.pointed is None


def test_a_click_on_a_number_in_a_sentence_asks_about_that_number(window: MainWindow) -> None:
    window.talk.go_to_slide("finish")
    for fact in ("growth", "third"):
        click(window.stage, at(window.stage, place(window, fact)))
        assert window.talk.asked is not None
        assert window.talk.asked.fact == fact
        window.talk.ask(None)


def test_a_click_elsewhere_closes_it_and_one_on_the_card_does_not(window: MainWindow) -> None:
    window.talk.go_to_slide("finish")
    click(window.stage, at(window.stage, place(window, "growth")))
    catcher = window.source_card.catcher
    assert catcher.isVisible()
    click(catcher, catcher.rect().center())
    assert window.talk.asked is not None
    click(window.stage, QPoint(2, 2))
    assert window.talk.asked is None
    assert window.talk.selection.fact == ""


def test_the_light_of_a_figure_goes_with_its_card(window: MainWindow) -> None:
    window.talk.go_to_slide("finish")
    for after in (None, Asked("third")):
        click(window.stage, at(window.stage, place(window, "growth")))
        assert window.talk.selection.fact == "growth"
        window.talk.ask(after)
        assert window.talk.selection.fact == ""


def test_escape_closes_the_card_before_anything_else(window: MainWindow) -> None:
    window.talk.go_to_slide("finish")
    window.talk.choose_event("built3")
    window.talk.ask(Asked("growth"))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.talk.asked is None
    assert window.talk.selection.event == "built3"


def test_a_click_on_a_chart_point_selects_its_event_and_asks_about_its_fact(window: MainWindow) -> None:
    window.talk.go_to_slide("heights")
    assert window.rest.charts is not None
    ((name, view),) = window.rest.charts.views.items()
    point = window.rest.charts._regions[name].points[1]
    there = view.place_of(point.x, point.y)
    assert there is not None
    click(view.viewport(), there.toPoint())
    assert (window.talk.selection.event, window.talk.asked) == ("built2", Asked("second"))
    assert "90 m" in shown(window.source_card)
    click(view.viewport(), QPoint(view.width() // 2, 4))
    assert window.talk.asked is None
    assert window.talk.slide.id == "heights"


def test_any_move_closes_it(window: MainWindow) -> None:
    window.talk.go_to_slide("steps")
    window.talk.ask(Asked("first"))
    window.talk.forward()
    assert window.talk.asked is None
    assert window.source_card.card is None


def test_it_stays_and_speaks_the_other_language(window: MainWindow) -> None:
    window.talk.go_to_slide("finish")
    window.talk.ask(Asked("third"))
    window.talk.set_language("zh")
    assert "第三座的高度" in shown(window.source_card)
    assert "原文写 310。" in shown(window.source_card)


def test_every_stage_shows_the_card_of_the_talk(window: MainWindow, full: StageWindow) -> None:
    QTest.keyClick(full, Qt.Key.Key_Q)
    assert window.talk.asked is not None
    assert shown(full.source_card)
    assert shown(full.source_card) == shown(window.source_card)


def test_on_the_full_screen_escape_and_a_click_close_the_card_first(window: MainWindow, full: StageWindow) -> None:
    cursor = window.talk.cursor
    QTest.keyClick(full, Qt.Key.Key_Q)
    QTest.keyClick(full, Qt.Key.Key_Escape)
    assert window.talk.asked is None
    assert window.presenting.stage_window is full
    QTest.keyClick(full, Qt.Key.Key_Q)
    click(full.stage, QPoint(4, full.height() - 4))
    assert window.talk.asked is None
    assert window.talk.cursor == cursor


def test_a_slide_without_figures_shows_what_its_source_line_names(window: MainWindow) -> None:
    """The only words with sources on that slide are those of the source line, if there are any."""
    window.talk.go(Cursor(0))
    QTest.keyClick(window, Qt.Key.Key_Q)
    listed = figures(window.talk.story, window.frames.frame(), window.frames.measure)
    assert window.talk.asked == (listed[0] if listed else None)
