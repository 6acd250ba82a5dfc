"""The shipped talk once on two monitors, by keys and mouse alone, with every tool: what the audience sees and what only the speaker.

With STORYLINE_SHOTS=FOLDER each point is also kept as two pictures, `05-pen-stage.png` and `05-pen-console.png`, to be looked at;
STORYLINE_LOOK=en-paper gives them in another language and theme. A server of 3840 x 1080 shows them in full size.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.console.console_window import ConsoleWindow
from presenter.app.main_window import MainWindow
from presenter.app.settings import Settings
from presenter.app.stage_window import StageWindow
from presenter.app.talk import Talk
from presenter.core.deck import Cursor
from presenter.files import load_story
from presenter.paths import BUILT_IN_STORY
from tests.x11.conftest import Hand
from tests.x11.test_two_monitors import monitors  # noqa: F401  # a fixture

pytestmark = pytest.mark.x11
SHOTS = os.environ.get("STORYLINE_SHOTS", "")
LANGUAGE, _, THEME = os.environ.get("STORYLINE_LOOK", "zh-ink").partition("-")


@pytest.fixture
def shown(qtbot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    settings = Settings(tmp_path / "window.ini")
    loaded = load_story(BUILT_IN_STORY)
    talk = Talk(loaded.story, Path(BUILT_IN_STORY), loaded.problems, source=loaded.source, at="09:00:00")
    talk.set_language(LANGUAGE)
    talk.set_theme(THEME)
    words = AppWords(qapp, settings)
    words.choose(LANGUAGE)
    window = MainWindow(talk, settings, Appearance(qapp, settings), words)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.idle.done, timeout=20_000):
        window.show()
    window.rest.load_charts()
    yield window
    window.close()
    words.uninstall()


class TheTalk:
    """Hands, eyes and the two windows."""

    def __init__(self, window: MainWindow, hand: Hand, screens: tuple[QRect, QRect]) -> None:
        self.window, self.hand, self.talk = window, hand, window.talk
        self._screens = screens
        self._number = 0
        stage, console = window.presenting.stage_window, window.presenting.console
        assert stage is not None
        assert console is not None
        self.stage: StageWindow = stage
        self.console: ConsoleWindow = console

    def seen(self) -> tuple[QImage, QImage]:
        """What is on the audience's and on the speaker's screen, once nothing moves any more."""
        self.hand.wait(lambda: not self.stage.stage.moving)
        QTest.qWait(120 if not SHOTS else 700)  # the X server's own turn
        root = QGuiApplication.primaryScreen().grabWindow(0, 0, 0, *self._whole()).toImage()
        return root.copy(self._screens[1]), root.copy(self._screens[0])

    def _whole(self) -> tuple[int, int]:
        both = self._screens[0].united(self._screens[1])
        return both.width(), both.height()

    def shot(self, name: str) -> QImage:
        """Keep both pictures where they are wanted; the audience's."""
        stage, console = self.seen()
        self._number += 1
        if SHOTS:
            for picture, side in ((stage, "stage"), (console, "console")):
                picture.save(f"{SHOTS}/{self._number:02}-{name}-{side}.png")
        return stage

    def keys(self, *keys: str) -> None:
        self.hand.key(*keys)

    def until(self, condition: Callable[[], bool]) -> None:
        self.hand.wait(condition)

    def go(self, number: int) -> None:
        self.keys(*str(number), "Return")
        self.until(lambda: self.talk.slide.number == number)

    def on_preview(self, x: float, y: float) -> QPoint:
        """A place of the slide (its shares) in the console's preview."""
        place = self.console.current.stage.slide_rect()
        return QPoint(round(place.x() + x * place.width()), round(place.y() + y * place.height()))

    def at_preview(self, x: float, y: float) -> None:
        self.hand.move(self.console.current.stage, self.on_preview(x, y))
        box = self.window.tools.box
        wanted = QPoint(round(1920 * x), round(1080 * y))
        self.until(lambda: box.pointer is not None and abs(box.pointer.x - wanted.x()) < 12)


def lights(picture: QImage) -> int:
    """How bright a picture is, 0 to 255."""
    small = picture.scaled(32, 18)
    return sum(small.pixelColor(x, y).lightness() for x in range(32) for y in range(18)) // (32 * 18)


@pytest.fixture
def given(monitors, shown: MainWindow, hand: Hand, qtbot) -> TheTalk:  # noqa: F811
    size = QGuiApplication.primaryScreen().size()
    half = size.width() // 2
    height = min(size.height(), half * 9 // 16 if half < 1280 else 1080)
    left, right = QRect(0, 0, half, height), QRect(half, 0, half, half * 9 // 16)
    monitors(
        {
            "LAPTOP": f"{half}/254x{height}/143+0+0",
            "HALL": f"{half}/508x{right.height()}/286+{half}+0",
        }
    )
    shown.move(10, 10)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow, timeout=10_000)
    hand.key("F5")
    hand.wait(lambda: shown.presenting.console is not None and shown.presenting.console.isActiveWindow())
    talk = TheTalk(shown, hand, (left, right))
    hand.wait(lambda: talk.stage.geometry() == right and talk.console.geometry() == left)
    return talk


def test_the_whole_talk(given: TheTalk) -> None:
    talk, box = given.talk, given.window.tools.box
    given.shot("begin")

    # A clicker through the first slides.
    for _ in range(4):
        before = talk.cursor
        given.keys("Next")
        given.until(lambda before=before: talk.cursor != before)
    given.shot("clicker")

    given.go(14)
    given.keys("l")
    given.at_preview(0.6, 0.4)
    plain = given.shot("laser")

    given.keys("p")
    given.until(lambda: box.tool == "pen")
    preview = given.console.current.stage
    given.hand.drag(preview, given.on_preview(0.3, 0.3), given.on_preview(0.55, 0.45))
    given.until(lambda: len(box.page) == 1)
    assert given.shot("pen") != plain
    given.keys("c", "h")
    given.hand.drag(preview, given.on_preview(0.2, 0.6), given.on_preview(0.6, 0.6))
    given.until(lambda: len(box.page) == 2)
    given.shot("highlighter")
    given.keys("ctrl+z")
    given.until(lambda: len(box.page) == 1)
    given.keys("ctrl+y")
    given.until(lambda: len(box.page) == 2)
    given.keys("shift+e")
    given.hand.drag(preview, given.on_preview(0.4, 0.55), given.on_preview(0.4, 0.65))
    given.until(lambda: len(box.page) == 1)
    given.shot("eraser")
    # From the stage itself, too.
    given.keys("p")
    stage = given.stage.stage
    given.hand.drag(
        stage, QPoint(stage.width() // 5, stage.height() // 2), QPoint(stage.width() // 3, stage.height() // 2)
    )
    given.until(lambda: len(box.page) == 2)
    given.shot("pen-on-stage")
    given.keys("s")
    given.at_preview(0.5, 0.5)
    given.shot("spotlight")
    given.keys("z")
    given.at_preview(0.55, 0.42)
    given.shot("magnifier")
    given.keys("Escape")
    given.until(lambda: box.tool == "")

    given.keys("q")
    given.until(lambda: talk.asked is not None)
    given.shot("source")
    given.keys("Escape")
    given.until(lambda: talk.asked is None)

    # Black and white, and the speaker knows.
    given.keys("b")
    given.until(lambda: box.cover == "black")
    assert lights(given.shot("black")) == 0
    assert given.console.veil.isVisible()
    given.keys("comma")
    given.until(lambda: box.cover == "white")
    assert lights(given.shot("white")) > 250
    given.keys("Next")
    given.until(lambda: box.cover == "")

    # Scouting: the audience keeps its picture through search, timeline and moves.
    before = given.seen()[0]
    at = talk.cursor
    given.keys("f")
    given.until(lambda: box.held == at)
    given.keys("o")
    given.until(lambda: given.console.aside.open is not None)
    assert given.stage.overview is None
    assert given.shot("frozen-overview") == before
    given.hand.type("2024-05")
    given.shot("frozen-overview-search")
    given.keys("Escape", "Escape")
    given.until(lambda: given.console.aside.open is None)
    given.keys("t")
    given.until(lambda: given.console.aside.open is not None)
    given.keys("Right", "Right", "plus")
    given.shot("frozen-timeline")
    assert given.stage.roam is None
    given.keys("ctrl+f")
    given.hand.type("google")
    given.shot("frozen-find")
    given.keys("Escape", "Escape")
    given.until(lambda: given.console.aside.open is None)
    given.go(20)
    assert given.shot("frozen-scouting") == before
    given.keys("shift+f")
    given.until(lambda: box.held is None)
    assert talk.cursor == at
    given.keys("f")
    given.until(lambda: box.held == at)
    given.go(20)
    given.keys("ctrl+Return")
    given.until(lambda: box.held is None)
    assert given.shot("sent") != before

    # The timeline for the speaker, then for all.
    here = given.seen()[0]
    given.keys("t")
    given.until(lambda: given.console.aside.open is not None)
    assert given.seen()[0] == here
    given.keys("ctrl+Return")
    given.until(lambda: given.stage.roaming)
    assert given.shot("timeline-for-all") != here
    given.keys("Escape")
    given.until(lambda: given.console.aside.open is None)
    assert given.stage.roaming
    given.keys("Escape")
    given.until(lambda: not given.stage.roaming)
    assert given.stage.isVisible()

    # Overview on the console, and back to where we were.
    given.keys("o")
    given.until(lambda: given.console.aside.open is not None)
    given.keys("period")
    given.until(lambda: box.cover == "black")
    given.keys("period")
    given.until(lambda: box.cover == "")
    given.keys("Home", "Return")
    given.until(lambda: talk.cursor.slide == 0)
    given.keys("shift+BackSpace")
    given.until(lambda: talk.slide.number == 20)

    given.keys("shift+k")
    given.shot("questions")
    given.keys("shift+k")
    given.keys("question")
    given.shot("keys")
    given.keys("Escape")
    given.keys("r")
    given.shot("bright")
    given.keys("r")
    given.keys("ctrl+h")
    given.until(lambda: box.pointer_hidden)
    given.keys("ctrl+h")

    # To the end, step by step: the ink of slide 14 is still there.
    given.go(13)
    while talk.slide.number < 14:
        given.keys("Right")
        QTest.qWait(1)
    assert len(box.page) == 2
    given.shot("back-at-the-ink")
    given.keys("Delete")
    given.until(lambda: not box.page)
    given.keys("End")
    given.until(lambda: talk.cursor == Cursor(len(talk.story.slides) - 1, talk.cursor.step))
    given.shot("end")
    given.keys("Escape")
    given.until(lambda: given.window.presenting.stage_window is None)
