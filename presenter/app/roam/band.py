"""What the bands around the roaming timeline share: a style, the slides' ground, and the magnification."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from presenter.app.strip.magnified import Magnified
from presenter.app.strip.style import StripStyle


class RoamBand(Magnified):
    """Subclasses set `style_` with their content and paint in `paint_here`; without a style nothing is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.style_: StripStyle | None = None

    def paint_here(self, painter: QPainter, style: StripStyle) -> None:
        """Paint on the ground, in lengths before magnification; a plain band shows the ground alone."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.style_ is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.style_.colour("bg"))
        painter.scale(self.magnification, self.magnification)
        self.paint_here(painter, self.style_)
        painter.end()
