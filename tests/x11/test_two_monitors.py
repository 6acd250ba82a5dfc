"""Stage and console on two monitors of a real X server, which come, go and change while the talk runs."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from presenter.app.console.console_window import ConsoleWindow
from presenter.app.main_window import MainWindow
from presenter.app.stage_window import StageWindow
from presenter.core.deck import Cursor
from tests.x11.conftest import Hand

pytestmark = pytest.mark.x11

LEFT, RIGHT = "960/254x1080/286+0+0", "960/254x540/143+960+0"


def xrandr(*words: str) -> None:
    subprocess.run(["xrandr", *words], check=True, timeout=10, capture_output=True)


def output() -> str:
    """The one output of the server, which the first monitor takes over."""
    lines = subprocess.run(["xrandr"], check=True, timeout=10, capture_output=True, text=True).stdout.splitlines()
    return next(line.split()[0] for line in lines if " connected" in line)


@pytest.fixture(autouse=True)  # before the window and after it, for it waits with an event loop
def monitors(qtbot, qapp) -> Iterator[Callable[[dict[str, str]], None]]:
    """A function that makes the X server have just these monitors: name to geometry."""
    if shutil.which("xrandr") is None:
        pytest.fail("xrandr is missing: the marked tests need it")
    there: dict[str, str] = {}

    def have(wanted: dict[str, str]) -> None:
        for name in [name for name, place in there.items() if wanted.get(name) != place]:
            xrandr("--delmonitor", name)
            del there[name]
        for name, place in wanted.items():
            if name not in there:
                xrandr("--setmonitor", name, place, output() if name == "LAPTOP" else "none")
        there.update(wanted)
        names = set(wanted) or {output()}
        qtbot.waitUntil(lambda: {s.name() for s in QGuiApplication.screens()} == names, timeout=10_000)

    yield have
    have({})


@pytest.fixture
def both(monitors, window: MainWindow, qtbot) -> tuple[StageWindow, ConsoleWindow]:
    monitors({"LAPTOP": LEFT, "HALL": RIGHT})
    window.move(10, 10)
    window.talk.go(Cursor(1))
    window.actions_["present-here"].trigger()
    stage, console = window.presenting.stage_window, window.presenting.console
    assert stage is not None
    assert console is not None
    qtbot.waitExposed(stage)
    qtbot.waitExposed(console)
    return stage, console


def on(widget: QWidget) -> str:
    """The monitor a window covers; empty when it is hidden."""
    if not widget.isVisible():
        return ""
    return next((s.name() for s in QGuiApplication.screens() if s.geometry() == widget.geometry()), "elsewhere")


def wait_on(hand: Hand, stage: StageWindow, console: ConsoleWindow, wanted: tuple[str, str]) -> None:
    try:
        hand.wait(lambda: (on(stage), on(console)) == wanted)
    except Exception as fault:
        raise AssertionError(f"{(on(stage), on(console))} instead of {wanted}") from fault


def test_the_stage_is_on_the_projector_and_the_console_on_the_laptop(both, hand: Hand) -> None:
    wait_on(hand, *both, ("HALL", "LAPTOP"))
    stage, console = both
    assert stage.isFullScreen()
    assert console.isFullScreen()


def test_a_clicker_moves_both(window: MainWindow, both, hand: Hand) -> None:
    stage, console = both
    wait_on(hand, *both, ("HALL", "LAPTOP"))
    hand.wait(console.isActiveWindow)
    hand.key("Next", "Next")
    hand.wait(lambda: window.talk.cursor == Cursor(1, 2))
    hand.wait(lambda: console.next.step.shown == Cursor(2))
    stage.activateWindow()
    hand.wait(stage.isActiveWindow)
    hand.key("Prior")
    hand.wait(lambda: window.talk.cursor == Cursor(1, 1))


def test_one_key_swaps_them_and_that_is_remembered(window: MainWindow, both, hand: Hand) -> None:
    wait_on(hand, *both, ("HALL", "LAPTOP"))
    hand.wait(both[1].isActiveWindow)
    hand.key("x")
    wait_on(hand, *both, ("LAPTOP", "HALL"))
    window.presenting.end()
    window.actions_["present-here"].trigger()
    stage, console = window.presenting.stage_window, window.presenting.console
    wait_on(hand, stage, console, ("LAPTOP", "HALL"))


def test_the_projector_is_unplugged_and_comes_back(window: MainWindow, both, monitors, hand: Hand) -> None:
    wait_on(hand, *both, ("HALL", "LAPTOP"))
    monitors({"LAPTOP": LEFT})
    wait_on(hand, *both, ("", "LAPTOP"))
    hand.wait(lambda: "disconnected" in both[1].header.place.text())
    hand.wait(both[1].isActiveWindow)
    hand.key("Next")
    hand.wait(lambda: window.talk.cursor == Cursor(1, 1))
    monitors({"LAPTOP": LEFT, "HALL": RIGHT})
    wait_on(hand, *both, ("HALL", "LAPTOP"))
    assert window.talk.cursor == Cursor(1, 1)
    assert "HALL" in both[1].header.place.text()


def test_another_projector_with_another_resolution(window: MainWindow, both, monitors, hand: Hand) -> None:
    wait_on(hand, *both, ("HALL", "LAPTOP"))
    monitors({"LAPTOP": LEFT})
    wait_on(hand, *both, ("", "LAPTOP"))
    monitors({"LAPTOP": LEFT, "SPARE": "640/170x480/127+960+100"})
    wait_on(hand, *both, ("SPARE", "LAPTOP"))
    assert window.talk.cursor == Cursor(1)


def test_the_projector_comes_back_with_another_resolution(both, monitors, hand: Hand) -> None:
    wait_on(hand, *both, ("HALL", "LAPTOP"))
    monitors({"LAPTOP": LEFT})
    wait_on(hand, *both, ("", "LAPTOP"))
    monitors({"LAPTOP": LEFT, "HALL": "800/211x600/158+960+0"})
    wait_on(hand, *both, ("HALL", "LAPTOP"))
    hand.wait(lambda: both[0].stage.width() == 800)


def test_no_notes_come_to_the_audience_when_the_speakers_screen_goes(both, monitors, hand: Hand) -> None:
    wait_on(hand, *both, ("HALL", "LAPTOP"))
    hand.wait(both[1].isActiveWindow)
    hand.key("x")
    wait_on(hand, *both, ("LAPTOP", "HALL"))
    monitors({"LAPTOP": LEFT})
    wait_on(hand, *both, ("LAPTOP", ""))
    monitors({"LAPTOP": LEFT, "HALL": RIGHT})
    wait_on(hand, *both, ("LAPTOP", "HALL"))


def test_the_stage_comes_to_the_laptop_when_asked(both, monitors, hand: Hand) -> None:
    wait_on(hand, *both, ("HALL", "LAPTOP"))
    monitors({"LAPTOP": LEFT})
    hand.wait(lambda: "disconnected" in both[1].header.place.text())
    hand.wait(both[1].isActiveWindow)
    hand.key("x")
    wait_on(hand, *both, ("LAPTOP", ""))
    monitors({"LAPTOP": LEFT, "HALL": RIGHT})
    wait_on(hand, *both, ("HALL", "LAPTOP"))


def test_a_projector_comes_during_the_talk(window: MainWindow, monitors, hand: Hand) -> None:
    monitors({"LAPTOP": LEFT})
    window.talk.go(Cursor(1))
    window.actions_["present-here"].trigger()
    stage = window.presenting.stage_window
    assert stage is not None
    hand.wait(lambda: on(stage) == "LAPTOP")
    assert window.presenting.console is None
    monitors({"LAPTOP": LEFT, "HALL": RIGHT})
    hand.wait(lambda: window.presenting.console is not None)
    console = window.presenting.console
    assert console is not None
    wait_on(hand, stage, console, ("HALL", "LAPTOP"))


def test_mirrored_monitors_have_no_console(window: MainWindow, monitors, hand: Hand) -> None:
    monitors({"LAPTOP": LEFT, "HALL": "960/254x1080/286+0+0"})
    window.actions_["present-here"].trigger()
    told = window.findChild(QMessageBox)
    assert told is not None
    assert window.presenting.stage_window is None
    told.activateWindow()
    hand.wait(told.isActiveWindow)
    hand.key("Return")
    hand.wait(lambda: window.presenting.stage_window is not None)
    stage = window.presenting.stage_window
    assert stage is not None
    hand.wait(lambda: on(stage) in ("LAPTOP", "HALL"))
    assert window.presenting.console is None
    assert window.presenting.mirrored


def test_a_covered_window_goes_on_painting(window: MainWindow, monitors, hand: Hand, qtbot) -> None:
    monitors({"LAPTOP": LEFT})
    window.actions_["one-screen-windows"].trigger()
    window.talk.go(Cursor(1))
    window.actions_["present-here"].trigger()
    stage, console = window.presenting.stage_window, window.presenting.console
    assert stage is not None
    assert console is not None
    qtbot.waitExposed(stage)
    stage.setGeometry(50, 50, 640, 360)
    console.setGeometry(0, 0, 900, 800)
    console.raise_()
    console.activateWindow()
    hand.wait(console.isActiveWindow)
    with qtbot.waitSignal(stage.stage.painted, timeout=10_000):
        hand.key("Next")
    assert window.talk.cursor == Cursor(1, 1)
