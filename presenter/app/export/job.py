"""One export under way in a thread of its own; the window stays usable."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from presenter.app.collector_held import hold_collector, let_collector_go
from presenter.app.export.plan import Plan
from presenter.core.story import Story
from presenter.core.theme import Theme
from presenter.export.beside import sweep
from presenter.export.ink_layer import Pages
from presenter.export.order import Order
from presenter.export.report import Report, Unwritten, why
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

    def begin(self) -> None:
        """Start; Python's collector rests until `end`. Both in the window's thread."""
        hold_collector()
        self.start()

    def end(self) -> None:
        """Wait for it, once it is stopped or told that it has ended."""
        self.wait()
        let_collector_go()

    def stop(self) -> None:
        """Ask it to end."""
        self._stop.set()

    def run(self) -> None:
        whole = Report()
        try:
            self._plan.out.mkdir(parents=True, exist_ok=True)
            sweep(self._plan.out)
        except OSError as fault:
            self.ended.emit(whole, fault.strerror or str(fault))
            return
        before = 0
        pictures = picture_loader(self._folder)
        for language, taken in self._shots:

            def progress(done: int, _total: int, before: int = before) -> None:
                self.advanced.emit(before + done)

            order = Order(self._story, language, self._theme, QtMeasure(), pictures, self._plan.after)
            if self._ink is not None:
                order = replace(order, ink=self._ink, ink_mode="on")
            target = self._plan.target(self._story, language)
            try:
                whole += self._plan.form.run(order, taken, target, self._plan.wish, progress, self._stop.is_set)
            except Exception as fault:  # noqa: BLE001  # whatever happened, the dialog is told that it is over
                whole.unwritten.append(Unwritten(target, why(fault)))
            before += len(taken)
            if whole.cancelled:
                break
        self.ended.emit(whole, "")
