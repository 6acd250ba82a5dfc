"""One export under way in a thread of its own; the window stays usable."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QThread, Signal

from presenter.app.export.plan import Plan
from presenter.core.story import Story
from presenter.core.theme import Theme
from presenter.export.ink_layer import Pages
from presenter.export.png import Report, export_png
from presenter.export.shots import Shot
from presenter.scene.measure import QtMeasure
from presenter.scene.render import picture_loader


class ExportJob(QThread):
    """Draws and writes; ends early when told to, after the slide at hand.

    Signals:
        advanced: how many of all files are drawn.
        ended: the Report of the whole export, and why it could not begin (empty when it did).
    """

    advanced = Signal(int)
    ended = Signal(object, str)

    def __init__(
        self,
        story: Story,
        folder: Path,
        plan: Plan,
        theme: Theme,
        shots: list[tuple[str, list[Shot]]],
        parent: QObject | None = None,
        ink: Pages | None = None,
    ) -> None:
        """`folder` is the story's: pictures lie there. `ink` is drawn over the slides."""
        super().__init__(parent)
        self._story, self._folder, self._plan, self._theme, self._shots = story, folder, plan, theme, shots
        self._ink = ink
        self._stop = threading.Event()

    def stop(self) -> None:
        """Ask it to end."""
        self._stop.set()

    def run(self) -> None:
        whole = Report()
        try:
            self._plan.out.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            self.ended.emit(whole, fault.strerror or str(fault))
            return
        before = 0
        for language, taken in self._shots:
            report = export_png(
                self._story,
                taken,
                self._plan.out,
                theme=self._theme,
                language=language,
                measure=QtMeasure(),
                size=QSize(self._plan.width, self._plan.height),
                pictures=picture_loader(self._folder),
                progress=lambda done, _total, before=before: self.advanced.emit(before + done),  # type: ignore[misc]
                cancelled=self._stop.is_set,
                after=self._plan.after,
                ink=self._ink,
            )
            whole.written += report.written
            whole.failed += report.failed
            whole.cancelled = whole.cancelled or report.cancelled
            before += len(taken)
            if whole.cancelled:
                break
        self.ended.emit(whole, "")
