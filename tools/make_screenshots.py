"""`make screenshots`: pictures of the real program for README and docs, into docs/images.

Slides are composed and painted as in an export; the window is the real one, grabbed once everything in it has come.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
IMAGES = ROOT / "docs" / "images"

SLIDES = (
    (1, "zh", "ink"),
    (2, "zh", "ink"),
    (4, "zh", "ink"),
    (14, "en", "ink"),
    (17, "zh", "paper"),
    (22, "zh", "ink"),
    (4, "zh", "contrast"),
)
WINDOWS = (("window", "ink", "zh", 14), ("window", "paper", "en", 3), ("timeline", "ink", "en", 14))


def slides() -> None:
    from PySide6.QtCore import QSize, Qt

    from presenter.core.deck import Cursor
    from presenter.core.theme import THEMES
    from presenter.export.images.pixels import draw
    from presenter.export.order import Order
    from presenter.export.shots import Shot
    from presenter.files import load_story
    from presenter.paths import BUILT_IN_STORY
    from presenter.scene.measure import QtMeasure
    from presenter.scene.offscreen import offscreen_app

    offscreen_app()
    story = load_story(BUILT_IN_STORY).story
    assert story is not None
    for number, language, theme in SLIDES:
        shot = Shot(Cursor(number - 1, story.slides[number - 1].last_step), "")
        image = draw(Order(story, language, THEMES[theme], QtMeasure()), shot, QSize(1920, 1080))
        small = image.scaledToWidth(1280, Qt.TransformationMode.SmoothTransformation)
        _save(small, f"slide-{number:02d}-{language}-{theme}.png")


def window(theme: str, language: str, number: int) -> None:
    """The program itself, as a user starts it; grabbed when everything in it has come."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    from presenter.app.start import run_app
    from presenter.paths import BUILT_IN_STORY

    app = QApplication([])

    def main_window() -> QMainWindow:
        return next(w for w in app.topLevelWidgets() if isinstance(w, QMainWindow) and w.isVisible())

    def grab() -> None:
        _save(main_window().grab().toImage(), f"window-{theme}.png")
        main_window().close()
        app.quit()

    QTimer.singleShot(1500, lambda: main_window().resize(1600, 1000))
    QTimer.singleShot(6000, grab)
    run_app(Path(BUILT_IN_STORY), language, theme, str(number))


def timeline(theme: str, language: str, number: int) -> None:
    """The whole timeline as it lies over a slide on the full screen."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from presenter.app.frames import Frames
    from presenter.app.stage_window import StageWindow
    from presenter.app.talk import Talk
    from presenter.files import load_story
    from presenter.paths import BUILT_IN_STORY
    from presenter.scene.fonts import load_fonts

    app = QApplication([])
    load_fonts()
    talk = Talk(load_story(Path(BUILT_IN_STORY)).story, Path(BUILT_IN_STORY))
    talk.set_theme(theme)
    talk.set_language(language)
    talk.go_to_number(number)
    alone = ("skip-optional", "auto", "other-screen", "console", "timer", "questions", "timer-reset")
    stage = StageWindow(talk, Frames(talk), dict.fromkeys(alone, lambda: None))  # no presentation goes with it
    stage.resize(1920, 1080)
    stage.show()
    stage.actions_["whole-timeline"].trigger()
    app.processEvents()
    image = stage.grab().toImage()
    _save(image.scaledToWidth(1280, Qt.TransformationMode.SmoothTransformation), f"timeline-{theme}.png")


def _save(image, name: str) -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    image.save(str(IMAGES / name))
    print(f"docs/images/{name}")


def main() -> int:
    if len(sys.argv) == 5:
        show = {"window": window, "timeline": timeline}[sys.argv[1]]
        show(sys.argv[2], sys.argv[3], int(sys.argv[4]))
        return 0
    with tempfile.TemporaryDirectory() as home:
        places = {"XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home, "XDG_DATA_HOME": home}
        platform = {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
        for kind, theme, language, number in WINDOWS:
            # A process each: settings and colours of one must not show in the other.
            command = [sys.executable, __file__, kind, theme, language, str(number)]
            subprocess.run(command, env=os.environ | places | platform | {"LANG": "C.UTF-8"}, check=True)
        for language in ("en", "zh"):
            command = [sys.executable, str(ROOT / "tools" / "first_story_pictures.py"), language]
            with tempfile.TemporaryDirectory() as other:  # a reader who has opened nothing yet
                own = dict.fromkeys(places, other)
                subprocess.run(command, env=os.environ | own | platform | {"LANG": "C.UTF-8"}, check=True)
        slides()
    return 0


if __name__ == "__main__":
    sys.exit(main())
