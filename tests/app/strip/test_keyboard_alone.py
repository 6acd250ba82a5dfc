"""The timeline without a mouse: every event, the minimap, signs of an input method, and that one sees where one is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk

Opened = tuple[Talk, TimelineStrip]


def compose(strip: TimelineStrip, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(strip.canvas, event)


def test_every_event_is_reached_by_one_key_and_its_mark_is_its_own_and_in_view(opened: Opened) -> None:
    talk, strip = opened
    strip.canvas.setFocus()
    order = [entry.event.id for entry in strip.canvas.walking.arranger.index.order]
    QTest.keyClick(strip.canvas, Qt.Key.Key_Home)
    seen = []
    for _ in order:
        seen.append(talk.selection.event)
        box = strip.canvas.box_of(strip.canvas.playhead)
        assert box is not None, talk.selection.event
        QTest.keyClick(strip.canvas, Qt.Key.Key_Right)
    assert seen == order


def test_keys_show_where_they_are_and_the_mouse_does_not(opened: Opened, qtbot) -> None:
    talk, strip = opened
    talk.choose_event("exit")
    strip.canvas.setFocus()
    qtbot.waitUntil(strip.canvas.hasFocus)
    QTest.mouseMove(strip.canvas)
    strip.canvas.by_keys = False
    plain = strip.canvas.grab().toImage()
    QTest.keyClick(strip.canvas, Qt.Key.Key_Shift)
    framed = strip.canvas.grab().toImage()
    assert framed != plain
    box = strip.canvas.box_of("exit")
    assert framed.pixelColor(round(box.x - 4), round(box.centre.y)) != plain.pixelColor(
        round(box.x - 4), round(box.centre.y)
    )
    strip.header.field.setFocus()
    assert strip.canvas.grab().toImage() == plain


def test_the_minimap_moves_by_keys(opened: Opened, qtbot) -> None:
    _, strip = opened
    view, minimap = strip.view, strip.minimap
    view.zoom(10, view.start + 1000)
    plain = minimap.grab().toImage()
    minimap.setFocus()
    qtbot.waitUntil(minimap.hasFocus)
    assert minimap.grab().toImage() != plain
    start, span = view.start, view.span
    QTest.keyClick(minimap, Qt.Key.Key_Right)
    assert view.start == pytest.approx(start + span / 4)
    QTest.keyClick(minimap, Qt.Key.Key_Left)
    QTest.keyClicks(minimap, "+")
    assert view.span == pytest.approx(span / 1.5)
    QTest.keyClicks(minimap, "-")
    QTest.keyClick(minimap, Qt.Key.Key_Home)
    assert view.start == pytest.approx(view.whole[0])
    QTest.keyClick(minimap, Qt.Key.Key_End)
    assert view.end == pytest.approx(view.whole[1])
    QTest.keyClick(minimap, Qt.Key.Key_0)
    assert (view.start, view.end) == view.whole


def test_the_window_leaves_the_minimap_its_keys(opened: Opened) -> None:
    _, strip = opened
    for key, mine in ((Qt.Key.Key_Right, True), (Qt.Key.Key_Home, True), (Qt.Key.Key_PageDown, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(strip.minimap, event)
        assert event.isAccepted() is mine


def test_tab_reaches_the_filters_the_field_the_lanes_and_the_minimap(open_strip, qtbot) -> None:
    _, strip = open_strip(size=(1900, 318))
    strip.activateWindow()
    strip.header.filters["article"].setFocus()
    qtbot.waitUntil(strip.header.filters["article"].hasFocus)
    reached = {strip.header.filters["article"]}
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    shown = {button for button in strip.header.filters.values() if not button.isHidden()}
    assert len(shown) >= 2
    assert {strip.canvas, strip.minimap, strip.header.field, *shown} <= reached


def test_signs_of_an_input_method_are_shown_while_they_are_made(opened: Opened) -> None:
    talk, strip = opened
    talk.choose_event("exit")
    before = strip.canvas.grab().toImage()
    compose(strip, "ge")
    assert strip.canvas.keys.shown == "ge"
    assert strip.canvas.keys.text == ""
    assert talk.selection.event == "exit"
    assert strip.canvas.grab().toImage() != before
    compose(strip, "", "谷歌")
    assert strip.canvas.keys.text == "谷歌"  # no event is called so
    strip.canvas.keys.forget()
    compose(strip, "rong")
    compose(strip, "", "融资")
    title = talk.story.plain_text(talk.story.events[talk.selection.event].spec.title, "zh")
    assert "融资" in title


def test_a_second_sign_makes_the_name_longer(opened: Opened) -> None:
    talk, strip = opened
    compose(strip, "", "融")
    compose(strip, "zi")
    assert strip.canvas.keys.shown == "融zi"
    compose(strip, "", "资")
    assert strip.canvas.keys.text == "融资"
    del talk


def test_the_list_of_an_input_method_opens_where_the_name_is(opened: Opened) -> None:
    _, strip = opened
    query = Qt.InputMethodQuery
    empty = strip.canvas.inputMethodQuery(query.ImCursorRectangle)
    compose(strip, "zhongguo")
    longer = strip.canvas.inputMethodQuery(query.ImCursorRectangle)
    assert longer.x() > empty.x() >= 16
    assert strip.canvas.rect().contains(longer)
    assert strip.canvas.inputMethodQuery(query.ImEnabled) is True
    assert strip.canvas.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_no_pause_ends_a_name_while_signs_are_looked_for(opened: Opened) -> None:
    _, strip = opened
    compose(strip, "", "融")
    assert strip.canvas.keys._timer.isActive()
    compose(strip, "zi")
    assert not strip.canvas.keys._timer.isActive()


def test_escape_ends_a_name_and_then_a_stretch_one_at_a_time(opened: Opened) -> None:
    _, strip = opened
    QTest.keyClick(strip.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert strip.canvas.ranging.stretch is not None
    compose(strip, "", "融")
    QTest.keyClick(strip.canvas, Qt.Key.Key_Escape)
    assert strip.canvas.keys.text == ""
    assert strip.canvas.ranging.stretch is not None
    QTest.keyClick(strip.canvas, Qt.Key.Key_Escape)
    assert strip.canvas.ranging.stretch is None


def test_the_focus_is_seen_as_soon_as_a_key_brings_it(opened: Opened, qtbot) -> None:
    _, strip = opened
    strip.header.field.setFocus()
    plain = strip.canvas.grab().toImage()
    strip.setFocus()
    qtbot.waitUntil(strip.canvas.hasFocus)
    assert strip.canvas.grab().toImage() != plain
    QTest.mouseClick(strip.canvas, Qt.MouseButton.MiddleButton)
    assert strip.canvas.grab().toImage() == plain
