"""`make screenshots`: pictures of the real program for README and docs, into docs/images.

Slides are composed and painted as in an export; the window is the real one, grabbed once everything in it has come.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
IMAGES = ROOT / "docs" / "images"

SLIDES = ((1, "zh", "ink"), (2, "zh", "ink"), (4, "zh", "ink"), (14, "en", "ink"), (17, "zh", "paper"), (22, "zh", "ink"))
WINDOWS = (("ink", "zh", 14), ("paper", "en", 3))


def slides() -> None:
    from PySide6.QtCore import QSize, Qt

    from presenter.core.deck import Cursor
    from presenter.core.theme import THEMES
    from presenter.export.png import draw
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
        image = draw(story, shot, THEMES[theme], language, QtMeasure(), QSize(1920, 1080))
        small = image.scaledToWidth(1280, Qt.TransformationMode.SmoothTransformation)
        _save(small, f"slide-{number:02d}-{language}-{theme}.png")


def windows() -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from presenter.app.main_window import MainWindow
    from presenter.app.talk import Talk
    from presenter.files import load_story
    from presenter.paths import BUILT_IN_STORY
    from presenter.scene.fonts import load_fonts

    app = QApplication.instance() or QApplication([])
    load_fonts()
    loaded = load_story(BUILT_IN_STORY)
    assert loaded.story is not None
    for theme, language, number in WINDOWS:
        talk = Talk(loaded.story, Path(BUILT_IN_STORY), loaded.problems)
        talk.set_theme(theme)
        talk.set_language(language)
        talk.go_to_number(number)
        talk.last_step()
        window = MainWindow(talk)
        window.resize(1600, 1000)
        window.show()
        QTest.qWait(2500)
        _save(window.grab().toImage(), f"window-{theme}.png")
        window.close()
        window.deleteLater()
        app.processEvents()


def _save(image, name: str) -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    image.save(str(IMAGES / name))
    print(f"docs/images/{name}")


def main() -> int:
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home, "XDG_DATA_HOME": home}
        if not os.environ.get("DISPLAY"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        windows()
        slides()
    return 0


if __name__ == "__main__":
    sys.exit(main())
