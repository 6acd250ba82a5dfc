"""The main window's timelines: the strip, and the whole timeline over all panels, made when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from presenter.app.panels import Panels
from presenter.app.stage import StageView
from presenter.app.talk import Talk

if TYPE_CHECKING:
    from presenter.app.roam.roam import Roam
    from presenter.app.strip.canvas import StripCanvas
    from presenter.app.strip.moving_event import Dates


class Roaming(QObject):
    """Runs the timeline's commands where they are chosen from a menu."""

    def __init__(self, talk: Talk, panels: Panels, stage: StageView) -> None:
        """`stage` has the keys when the whole timeline closes."""
        super().__init__(panels)
        self._talk, self._panels, self._stage = talk, panels, stage
        self.roam: Roam | None = None
        self.dates: Dates | None = None
        """Who writes other dates of events that are dragged."""

    def toggle(self) -> None:
        """Open the whole timeline over the panels, or go back."""
        if self.roam is None:
            from presenter.app.roam.roam import Roam

            self.roam = Roam(self._talk, self._panels, self._stage, public=False)
            self.roam.canvas.pointing.dates = self.dates
        self.roam.toggle()

    def leave(self) -> bool:
        """Go back; whether it was open."""
        if self.roam is None or not self.roam.isVisible():
            return False
        self.roam.leave()
        return True

    def run(self, command_id: str) -> None:
        """Run a command of the timeline: on the whole one where that is open, else on the strip."""
        canvas = self._canvas()
        if canvas is not None:
            canvas.keys.runs[command_id]()

    def find(self) -> None:
        """Search on the timeline."""
        self.run("find")

    def go_to_view(self, number: int) -> None:
        """A named view of the timeline, by its place among all."""
        canvas = self._canvas()
        owner = canvas.parent() if canvas is not None else None
        views = getattr(owner, "views", None)
        if views is not None:
            views.go(number)

    def _canvas(self) -> StripCanvas | None:
        if self.roam is not None and self.roam.isVisible():
            return self.roam.canvas
        from presenter.app.strip.strip import TimelineStrip

        self._panels.set_shown("strip", on=True)
        strip = self._panels.content("strip")
        return strip.canvas if isinstance(strip, TimelineStrip) else None
