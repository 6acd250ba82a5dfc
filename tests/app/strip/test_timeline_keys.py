"""Keys on the strip: from the one table, and names typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presenter.app.commands import COMMANDS
from presenter.app.strip.strip import TimelineStrip
from presenter.app.strip.timeline_keys import timeline_command
from presenter.app.talk import Talk

Opened = tuple[Talk, TimelineStrip]
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def wants(strip: TimelineStrip, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier = NONE) -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, text)
    event.ignore()
    QApplication.sendEvent(strip.canvas, event)
    return event.isAccepted()


@pytest.mark.parametrize(
    ("key", "text", "modifiers", "command"),
    [
        (Qt.Key.Key_Right, "", NONE, "walk-on"),
        (Qt.Key.Key_Right, "", Qt.KeyboardModifier.KeypadModifier, "walk-on"),
        (Qt.Key.Key_Right, "", SHIFT, "range-on"),
        (Qt.Key.Key_Right, "", CONTROL | SHIFT, "pan-on"),
        (Qt.Key.Key_BracketRight, "]", NONE, "pan-on"),
        (Qt.Key.Key_BracketLeft, "[", Qt.KeyboardModifier.GroupSwitchModifier, "pan-back"),
        (Qt.Key.Key_Right, "", Qt.KeyboardModifier.ControlModifier, ""),
        (Qt.Key.Key_Plus, "+", SHIFT, "zoom-in"),
        (Qt.Key.Key_Plus, "+", Qt.KeyboardModifier.KeypadModifier, "zoom-in"),
        (Qt.Key.Key_Slash, "/", SHIFT, "find"),
        (Qt.Key.Key_0, "", Qt.KeyboardModifier.ControlModifier, "zoom-fit"),
        (Qt.Key.Key_Enter, "", Qt.KeyboardModifier.KeypadModifier, "open-event"),
        (Qt.Key.Key_PageDown, "", NONE, ""),
    ],
)
def test_keys_mean_what_the_table_says(key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier, command: str) -> None:
    assert timeline_command(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == command


def test_the_strip_runs_every_command_of_the_timeline_alone(opened: Opened) -> None:
    _, strip = opened
    own = {command.id for command in COMMANDS.values() if command.contexts == ("timeline",)}
    assert own <= set(strip.canvas.keys.runs)


def test_control_0_fits_all_of_the_time(opened: Opened) -> None:
    talk, strip = opened
    strip.view.zoom(10, strip.view.start + 1000)
    QTest.keyClick(strip.canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert (strip.view.start, strip.view.end) == talk.story.period


def test_brackets_pan(opened: Opened) -> None:
    _, strip = opened
    strip.view.zoom(10, strip.view.start + 1000)
    start, span = strip.view.start, strip.view.span
    QTest.keyClicks(strip.canvas, "]")
    assert strip.view.start == pytest.approx(start + span / 4)
    QTest.keyClick(strip.canvas, Qt.Key.Key_Left, CONTROL | SHIFT)
    assert strip.view.start == pytest.approx(start)


def test_up_and_down_go_to_the_lanes_beside(opened: Opened) -> None:
    talk, strip = opened
    talk.choose_event("exit")
    lanes = strip.canvas.walking.arranger.index.lanes
    seen = []
    for _ in range(len(lanes)):
        seen.append(next(number for number, lane in enumerate(lanes) if lane.entry(talk.selection.event)))
        QTest.keyClick(strip.canvas, Qt.Key.Key_Down)
    assert seen == list(range(len(lanes)))
    assert strip.canvas.values.chosen is not None  # under the last lane lies a chart
    QTest.keyClick(strip.canvas, Qt.Key.Key_Up)
    assert lanes[-1].entry(talk.selection.event)
    QTest.keyClick(strip.canvas, Qt.Key.Key_Up)
    assert lanes[-2].entry(talk.selection.event)


def test_enter_fits_and_opens_the_event(opened: Opened) -> None:
    talk, strip = opened
    talk.choose_event("exit")
    strip.view.fit()
    QTest.keyClick(strip.canvas, Qt.Key.Key_Return)
    entry = strip.canvas.walking.entry
    assert entry is not None
    assert entry.event.id == "exit"
    assert strip.view.start <= entry.start < entry.end <= strip.view.end
    assert strip.view.span < (strip.view.whole[1] - strip.view.whole[0]) / 2


def test_a_name_typed_leads_to_its_event_and_is_shown(opened: Opened) -> None:
    talk, strip = opened
    QTest.keyClicks(strip.canvas, "claude")
    assert strip.canvas.keys.text == "claude"
    event = talk.selection.event
    title = talk.story.plain_text(talk.story.events[event].spec.title, "en")
    assert "claude" in title.lower()
    with_name = strip.canvas.grab().toImage()
    strip.canvas.keys.forget()
    assert strip.canvas.grab().toImage() != with_name


def test_a_name_that_no_event_has_changes_nothing(opened: Opened) -> None:
    talk, strip = opened
    talk.choose_event("exit")
    QTest.keyClicks(strip.canvas, "zzyzx")
    assert talk.selection.event == "exit"


def test_a_letter_with_a_command_begins_no_name_but_goes_on_with_one(opened: Opened) -> None:
    _, strip = opened
    assert not wants(strip, Qt.Key.Key_A, "a")
    QTest.keyClick(strip.canvas, Qt.Key.Key_C)
    assert wants(strip, Qt.Key.Key_A, "a")
    assert wants(strip, Qt.Key.Key_Space, " ")
    QTest.keyClick(strip.canvas, Qt.Key.Key_Backspace)
    assert strip.canvas.keys.text == ""
    assert not wants(strip, Qt.Key.Key_A, "a")
    QTest.keyClick(strip.canvas, Qt.Key.Key_A, SHIFT)
    assert strip.canvas.keys.text.lower() == "a"


def test_a_pause_ends_the_name(opened: Opened, qtbot) -> None:
    _, strip = opened
    strip.canvas.keys._timer.setInterval(5)
    with qtbot.waitSignal(strip.canvas.keys.typed, check_params_cb=lambda text: not text):
        QTest.keyClicks(strip.canvas, "cl")
    assert strip.canvas.keys.text == ""


def test_digits_stay_with_the_number_of_a_slide(opened: Opened) -> None:
    _, strip = opened
    QTest.keyClick(strip.canvas, Qt.Key.Key_5)
    assert strip.canvas.keys.text == ""
    strip.canvas.keys.digits = True
    QTest.keyClick(strip.canvas, Qt.Key.Key_5)
    assert strip.canvas.keys.text == "5"


def test_another_command_ends_the_name(opened: Opened) -> None:
    _, strip = opened
    QTest.keyClicks(strip.canvas, "cl")
    QTest.keyClick(strip.canvas, Qt.Key.Key_Right)
    assert strip.canvas.keys.text == ""
