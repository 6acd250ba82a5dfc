"""The pictures of the guided first story: the real program is led through the page as a reader is, and grabbed on the way."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
WIDTH, HEIGHT = 1280, 800
MOST_S = 20.0


def pictures(language: str) -> None:
    """Write first-story-1 to 4 of a language."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    sys.path.insert(0, str(ROOT))
    from presenter.app.inhibit import taking
    from presenter.app.main_window import MainWindow
    from presenter.app.settings import Settings
    from presenter.app.start import run_app
    from presenter.core.templates import template_named
    from presenter.new_story import write_story
    from tools.first_story import grown, new_arguments

    settings = Settings()
    settings.keep("words", language)
    settings.keep("colours", "light")
    settings.keep("one-screen-windows", value=True)
    settings.flush()
    taking.take_holds = lambda: (_Awake(),)
    arguments = new_arguments(language)
    template = template_named("blank")
    assert template is not None
    with tempfile.TemporaryDirectory() as folder:
        path = write_story(Path(folder) / arguments[0], template, language, arguments[arguments.index("--title") + 1])
        steps = grown(language, path.read_text(encoding="utf-8"))
        app = QApplication([])

        def way() -> Iterator[Callable[[], bool]]:
            """Each step yields what must be true before the next."""
            windows = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow)]
            yield lambda: bool(windows) and windows[0].isVisible() and windows[0].rest.reloader is not None
            window = windows[0]
            window.resize(WIDTH, HEIGHT)
            yield _after(1.5)
            _save(window, f"first-story-1-{language}.png")
            for text in steps[:4]:
                path.write_text(text, encoding="utf-8")
                shown = window.talk.story.revision
                yield lambda shown=shown: window.talk.story.revision != shown
            window.talk.go_to_slide("first")
            window.talk.forward()
            yield _after(1.5)
            _save(window, f"first-story-2-{language}.png")
            path.write_text(steps[4], encoding="utf-8")
            yield lambda: window.talk.sync.broken
            yield _after(1.0)
            _save(window, f"first-story-3-{language}.png")
            path.write_text(steps[5], encoding="utf-8")
            yield lambda: not window.talk.sync.broken
            window.talk.back()
            window.actions_["present-here"].trigger()
            yield lambda: window.presenting.console is not None
            console = window.presenting.console
            assert console is not None
            console.resize(WIDTH, HEIGHT)
            yield _after(1.5)
            _save(console, f"first-story-4-{language}.png")
            window.presenting.end()
            window.close()
            app.quit()

        walk, wanted, since = way(), [lambda: True], [time.monotonic()]

        def tick() -> None:
            if not wanted[0]():
                if time.monotonic() - since[0] > MOST_S:
                    raise SystemExit(f"first story in {language}: waited too long")
                return
            since[0] = time.monotonic()
            found = next(walk, None)
            if found is None:
                timer.stop()
            else:
                wanted[0] = found

        timer = QTimer(interval=100)
        timer.timeout.connect(tick)
        QTimer.singleShot(1500, timer.start)
        run_app(path)


class _Awake:
    """Stands in for a desktop that holds off sleep, which the machine that draws pictures has not: the console would warn."""

    name, covers = "picture", frozenset({"screen", "sleep", "notifications"})

    def verify(self) -> bool:
        return True

    def release(self) -> None:
        pass


def _after(seconds: float) -> Callable[[], bool]:
    """True that much later: thumbnails and panels have come."""
    until = time.monotonic() + seconds
    return lambda: time.monotonic() >= until


def _save(widget, name: str) -> None:
    widget.grab().toImage().save(str(IMAGES / name))
    print(f"docs/images/{name}")


if __name__ == "__main__":
    pictures(sys.argv[1])
