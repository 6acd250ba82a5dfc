"""The speaker's own overview and whole timeline, over the middle of the console: the audience sees nothing of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from presenter.app.frames import Frames
from presenter.app.stage import StageView
from presenter.app.talk import Talk

if TYPE_CHECKING:
    from presenter.app.overview.overview import Overview
    from presenter.app.roam.roam import Roam
    from presenter.core.ink.book import Page


class Aside(QObject):
    """Made when first asked for; at most one of the two is open.

    Signals:
        changed: one was opened or closed.
    """

    changed = Signal()

    def __init__(
        self, talk: Talk, frames: Frames, floor: QWidget, preview: StageView, ink: Callable[[], Mapping[str, Page]]
    ) -> None:
        """They cover `floor`; `preview` has the keys when they close; `ink` is what is drawn on the slides, by their ids."""
        super().__init__(floor)
        self._ink = ink
        self._talk, self._frames, self._floor, self._preview = talk, frames, floor, preview
        self.overview: Overview | None = None
        self.roam: Roam | None = None

    @property
    def open(self) -> QWidget | None:
        """What is open."""
        return next((part for part in (self.overview, self.roam) if part is not None and part.isVisible()), None)

    def show_overview(self) -> None:
        """Open the grid of all slides, or close it."""
        if self.overview is None:
            from presenter.app.overview.overview import Overview

            self.overview = Overview(self._talk, self._frames, self._floor, self._preview, self._ink)
            self.overview.closed.connect(self.changed)
        if self.roam is not None:
            self.roam.leave()
        self.overview.toggle()
        self.changed.emit()

    def show_timeline(self) -> None:
        """Open the whole timeline, or close it."""
        if self.roam is None:
            from presenter.app.roam.roam import Roam

            self.roam = Roam(self._talk, self._floor, self._preview, public=False)
            self.roam.closed.connect(self.changed)
        if self.overview is not None:
            self.overview.leave()
        self.roam.toggle()
        self.changed.emit()

    def find(self) -> None:
        """Search on the timeline, which is opened for it."""
        if self.roam is None or not self.roam.isVisible():
            self.show_timeline()
        if self.roam is not None and self.roam.isVisible():
            self.roam.open_field()

    def leave(self) -> bool:
        """Close what is open; whether there was anything."""
        found = self.open
        if self.overview is not None:
            self.overview.leave()
        if self.roam is not None:
            self.roam.leave()
        return found is not None
