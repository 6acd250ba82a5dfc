"""How stories begin, as small pictures: from the frames that their last starts kept, one at a time while idle."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from presenter.app.first_frame import FirstFrames, Launch
from presenter.paths import user_cache_dir
from presenter.scene.render import draw_frame, picture_loader


class StoryLooks(QObject):
    """Finds and draws them; as the story was then, for a list may be a little behind.

    Signals:
        made: one more picture is there.
    """

    made = Signal()

    def __init__(self, size: QSize, parent: QObject | None = None) -> None:
        """`size` in pixels of the screen."""
        super().__init__(parent)
        self._size = size
        self._kept = FirstFrames(user_cache_dir() / "first-frames")
        self._found: dict[Path, QImage | None] = {}
        self._waiting: list[Path] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._next)

    def want(self, paths: list[Path]) -> None:
        """Draw these, in this order; what was drawn before stays until then."""
        self._waiting = list(paths)
        self._timer.start()

    def picture(self, path: Path) -> QImage | None:
        return self._found.get(path)

    def _next(self) -> None:
        if not self._waiting:
            return
        path = self._waiting.pop(0)
        self._found[path] = self._draw(path)
        self.made.emit()
        self._timer.start()

    def _draw(self, path: Path) -> QImage | None:
        for bright in (False, True):
            found = self._kept.find(Launch(path, bright=bright), changed=True)
            if found is not None:
                try:
                    return draw_frame(*found, self._size, picture_loader(path.parent))
                except Exception:  # noqa: BLE001  # whatever is wrong with a kept frame, the list stands
                    return None
        return None
