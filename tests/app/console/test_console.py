"""The console as a window beside a stage to share: what it shows, its keys, buttons and fingers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from presenter.app.commands import COMMANDS
from presenter.app.console.console_window import ConsoleWindow
from presenter.app.console.next_panel import arriving
from presenter.app.console.words import figures, late_words, time_of_day
from presenter.app.main_window import MainWindow
from presenter.core.compose import compose
from presenter.core.deck import Cursor
from presenter.core.pace.timer import Timer
from presenter.files import load_story
from tests.app.conftest import STORY


def forward(window: MainWindow, console: ConsoleWindow) -> None:
    window.talk.forward()
    renew(console)


def renew(console: ConsoleWindow) -> None:
    """What otherwise waits for the audience's stage."""
    assert console.renewal is not None
    console.renewal.now()


@pytest.fixture
def console(window: MainWindow, qtbot) -> ConsoleWindow:
    window.actions_["one-screen-windows"].trigger()
    window.talk.go(Cursor(1))
    window.actions_["present-here"].trigger()
    console = window.presenting.console
    assert isinstance(console, ConsoleWindow)
    console.resize(1280, 800)
    qtbot.waitExposed(console)
    return console


def test_on_one_screen_it_is_a_window_and_so_is_the_stage(window: MainWindow, console: ConsoleWindow) -> None:
    stage = window.presenting.stage_window
    assert stage is not None
    assert not stage.isFullScreen()
    assert not console.isFullScreen()
    assert not stage.windowFlags() & Qt.WindowType.FramelessWindowHint


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ([Qt.Key.Key_Right], Cursor(1, 1)),
        ([Qt.Key.Key_PageDown, Qt.Key.Key_PageDown], Cursor(1, 2)),
        ([Qt.Key.Key_PageUp], Cursor(0)),
        ([Qt.Key.Key_3, Qt.Key.Key_Return], Cursor(2)),
        ([Qt.Key.Key_Return], Cursor(1, 1)),
        ([Qt.Key.Key_End], Cursor(3)),
        ([Qt.Key.Key_B, Qt.Key.Key_Right], Cursor(1)),  # the first key after black only lights the screen
    ],
)
def test_its_keys_are_those_of_the_stage(
    window: MainWindow, console: ConsoleWindow, keys: list[Qt.Key], wanted: Cursor
) -> None:
    for key in keys:
        QTest.keyClick(console, key)
    assert window.talk.cursor == wanted


def test_every_command_of_its_context_is_an_action(console: ConsoleWindow) -> None:
    for command in COMMANDS.values():
        if "console" in command.contexts:
            assert console.actions_[command.id] in console.actions()


def test_escape_ends_both(window: MainWindow, console: ConsoleWindow) -> None:
    QTest.keyClick(console, Qt.Key.Key_Escape)
    assert window.presenting.stage_window is None
    assert window.presenting.console is None
    assert not console.isVisible()


def test_closing_it_leaves_the_audience_alone(window: MainWindow, console: ConsoleWindow) -> None:
    console.close()
    stage = window.presenting.stage_window
    assert stage is not None
    assert stage.isVisible()
    stage.actions_["console"].trigger()
    assert console.isVisible()


def test_the_next_step_is_shown_in_words_and_picture(window: MainWindow, console: ConsoleWindow) -> None:
    assert console.next.step.shown == Cursor(1, 1)
    assert console.next.step_words.text() == "Next: step 2, Two"
    assert console.next.slide.shown == Cursor(2)
    window.talk.go(Cursor(1, 2))
    renew(console)
    assert console.next.step.shown == Cursor(2)
    assert console.next.step_words.text() == "Next: 3  Ever higher"
    assert console.next.slide.shown == Cursor(3)
    window.talk.last()
    renew(console)
    assert console.next.step.shown is None
    assert console.next.step_words.text() == "The end"


def test_what_arrives_is_said_in_its_largest_words(window: MainWindow) -> None:
    frames = window.frames
    assert arriving(frames.frame(Cursor(1, 0)), frames.frame(Cursor(1, 1))) == "Two"
    assert arriving(frames.frame(Cursor(1, 1)), frames.frame(Cursor(1, 1))) == ""


def test_a_press_on_a_preview_goes_there(window: MainWindow, console: ConsoleWindow) -> None:
    QTest.mouseClick(console.next.slide, Qt.MouseButton.LeftButton)
    assert window.talk.cursor == Cursor(2)
    renew(console)
    QTest.mouseClick(console.next.step, Qt.MouseButton.LeftButton)
    assert window.talk.cursor == Cursor(3)


def test_previews_are_painted_by_what_paints_the_stage(window: MainWindow, console: ConsoleWindow) -> None:
    console.next.step.grab()
    window.talk.forward()
    stage = window.presenting.stage_window
    assert stage is not None
    size = console.next.step.grab().size()
    assert any(key[0] == Cursor(1, 1) and key[2] <= size.width() for key in window.frames._pictures)


def test_notes_follow_the_steps(window: MainWindow, console: ConsoleWindow) -> None:
    notes = 'notes: "Now the first.\\n\\n[step] Then the **second**.\\n\\n[step] At last <i>the third</i>."'
    window.talk.path.write_text(STORY.replace("  - id: steps\n", f"  - id: steps\n    {notes}\n"), encoding="utf-8")
    window.talk.reload(load_story(window.talk.path), "10:00:00")
    document = console.notes.text.document()

    def bright() -> list[str]:
        blocks = [document.findBlockByNumber(n) for n in range(document.blockCount())]
        return [b.text() for b in blocks if b.begin().fragment().charFormat().foreground().color().name() == "#f4f0e6"]

    renew(console)
    assert bright() == ["Now the first."]
    forward(window, console)
    assert bright() == ["Then the second."]
    forward(window, console)
    assert bright() == ["At last <i>the third</i>."]  # nothing but the subset is interpreted


def test_the_size_of_the_notes_is_remembered(window: MainWindow, console: ConsoleWindow) -> None:
    before = console.notes.text.font().pixelSize()
    QTest.keyClick(console, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert console.notes.text.font().pixelSize() > before
    assert window.settings.text("notes-size") == "40"
    for _ in range(9):
        QTest.mouseClick(console.notes.smaller, Qt.MouseButton.LeftButton)
    assert console.notes.size_px == 24
    assert not console.notes.smaller.isEnabled()


def test_splits_are_remembered(window: MainWindow, console: ConsoleWindow) -> None:
    console.splits["across"].moveSplitter(500, 1)
    sizes = console.splits["across"].sizes()
    window.presenting.end()
    window.actions_["present-here"].trigger()
    again = window.presenting.console
    assert again is not None
    again.resize(1280, 800)
    kept = again.splits["across"].sizes()
    assert kept[0] / sum(kept) == pytest.approx(sizes[0] / sum(sizes), abs=0.02)


def test_time_starts_with_the_first_move_and_stands_still_for_questions(
    window: MainWindow, console: ConsoleWindow
) -> None:
    pacing = window.presenting.pacing
    assert pacing is not None
    assert pacing.timer.mode == "ready"
    QTest.keyClick(console, Qt.Key.Key_Right)
    assert pacing.timer.mode == "running"
    QTest.mouseClick(console.times.buttons["questions"], Qt.MouseButton.LeftButton)
    assert pacing.timer.mode == "questions"
    assert console.header.elapsed.title.text().startswith("Questions")
    assert console.times.buttons["timer"].accessibleName() == "Go on"
    QTest.keyClick(console, Qt.Key.Key_K)
    assert pacing.timer.mode == "running"
    QTest.mouseClick(console.header, Qt.MouseButton.LeftButton, pos=console.header.elapsed.geometry().center())
    assert pacing.timer.mode == "paused"


def test_the_header_says_time_against_the_plan(window: MainWindow, console: ConsoleWindow) -> None:
    assert console.header.left.value.text() == "–"
    window.talk.path.write_text(STORY + "pace: {minutes: 10, sections: {beginning: 4}}\n", encoding="utf-8")
    window.talk.reload(load_story(window.talk.path), "10:00:00")
    pacing = window.presenting.pacing
    assert pacing is not None
    pacing._now, pacing._day = (lambda: 0.0), (lambda: 36000.0)
    pacing._set(Timer("paused", 0.0, 300.0))
    header = console.header
    assert header.elapsed.value.text() == "05:00"
    assert header.left.value.text() == "05:00"
    assert header.clock.value.text() == "10:00"
    assert header.end.value.text() == "10:05"
    # The first of three steps is planned for 1 of 3 minutes, after the opening's one.
    assert header.late.text() == "3 min 00 s late"
    assert "The beginning" in header.plan.text()


def test_what_goes_wrong_is_said_here(window: MainWindow, console: ConsoleWindow, monkeypatch, qtbot) -> None:
    assert not console.messages.isVisible()
    window.talk.path.write_text(STORY.replace("layout: text", "layout: txet"), encoding="utf-8")
    window.talk.reload(load_story(window.talk.path), "10:00:00")
    assert "towers.yaml:" in console.messages.text.text()
    assert "09:00:00" in console.messages.text.text()
    window.talk.path.write_text(STORY, encoding="utf-8")
    window.talk.reload(load_story(window.talk.path), "10:01:00")
    assert not console.messages.isVisible()

    def failing(*_, **__):
        raise ZeroDivisionError("no scale")

    monkeypatch.setattr(compose, "compose", failing)
    window.frames.forget()
    window.talk.forward()
    qtbot.waitUntil(lambda: "ZeroDivisionError: no scale" in console.messages.text.text())


def test_edits_that_wait_can_be_taken(window: MainWindow, console: ConsoleWindow) -> None:
    window.talk.hold(on=True)
    window.talk.path.write_text(STORY.replace("In three steps", "In 3 steps"), encoding="utf-8")
    window.talk.reload(load_story(window.talk.path), "10:00:00")
    assert "10:00:00" in console.messages.text.text()
    assert console.messages.take.isVisible()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(console, Qt.Key.Key_Return, both)
    assert window.talk.slide.spec.title["en"] == "In 3 steps"
    assert window.talk.holding
    assert not console.messages.isVisible()


def test_a_mirrored_screen_is_told(window: MainWindow, console: ConsoleWindow) -> None:
    window.presenting.mirrored = True
    window.presenting.arranged.emit()
    assert "the audience sees what you see" in console.messages.text.text()


def test_the_timeline_knows_what_comes_and_a_press_goes_there(window: MainWindow, console: ConsoleWindow) -> None:
    timeline = console.timeline
    timeline.resize(600, 160)
    timeline.grab()
    assert [entry.event.id for entry in timeline.upcoming()] == ["built1", "built2", "built3"]
    area, entry = timeline._places[1]
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert window.talk.selection.event == entry.event.id
    assert window.talk.slide.id == "heights"
    assert timeline.upcoming() == []
    assert timeline.entry_at(QPoint(1, 1).toPointF()) is None


def test_the_sources_of_what_is_on_stage_light_it(window: MainWindow, console: ConsoleWindow) -> None:
    assert [row.fact for row in console.sources.shown] == ["first"]
    forward(window, console)
    assert [row.fact for row in console.sources.shown] == ["first", "second"]


def test_the_stage_paints_on_while_the_console_covers_it(window: MainWindow, console: ConsoleWindow, qtbot) -> None:
    stage = window.presenting.stage_window
    assert stage is not None
    console.setGeometry(stage.geometry())
    console.raise_()
    with qtbot.waitSignal(stage.stage.painted, timeout=3000):
        window.talk.forward()


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "00:00"), (59.9, "00:59"), (760, "12:40"), (3725, "1:02:05"), (-0.5, "−00:01"), (-130, "−02:10")],
)
def test_figures(seconds: float, text: str) -> None:
    assert figures(seconds) == text


def test_words_of_time(qapp) -> None:
    assert time_of_day(14 * 3600 + 37 * 60 + 59) == "14:37"
    assert time_of_day(86400 + 60) == "00:01"
    assert late_words(35) == "35 s late"
    assert late_words(-90) == "1 min 30 s early"
    assert late_words(3) == "On time"


def test_the_audience_is_served_first(window: MainWindow, console: ConsoleWindow, qtbot) -> None:
    stage = window.presenting.stage_window
    assert stage is not None
    shown_then: list[Cursor | None] = []
    stage.stage.painted.connect(lambda: shown_then.append(console.next.step.shown))
    window.talk.forward()
    assert console.next.step.shown == Cursor(1, 1)
    qtbot.waitUntil(lambda: console.next.step.shown == Cursor(1, 2), timeout=3000)
    assert shown_then[0] == Cursor(1, 1)


def test_it_is_renewed_also_while_the_stage_paints_nothing(window: MainWindow, console: ConsoleWindow, qtbot) -> None:
    stage = window.presenting.stage_window
    assert stage is not None
    stage.hide()
    window.talk.forward()
    qtbot.waitUntil(lambda: console.next.step.shown == Cursor(1, 2), timeout=3000)
