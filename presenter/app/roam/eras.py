"""The story's eras above the axis: named stretches whose names stay in view, overlapping ones under each other."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from presenter.app.roam.band import RoamBand
from presenter.app.strip.picture import Arranger
from presenter.app.strip.style import StripStyle
from presenter.app.strip.view import StripView
from presenter.core.compose.timeline.axis import MOST_ERA_ROWS, side_by_side
from presenter.core.timeline.rows import Rows

ROW = 18.0
PAD = 7.0
AIR = 0.75
"""Half of the gap between eras that follow each other."""


class _Era(NamedTuple):
    name: str
    start: float
    end: float
    row: int


class EraBand(RoamBand):
    """As high as the rows that the whole story's eras need; not there for a story without."""

    def __init__(self, view: StripView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._arranger: Arranger | None = None
        self._eras: list[_Era] = []
        view.changed.connect(self.update)

    def set_content(self, arranger: Arranger, style: StripStyle) -> None:
        """Another story, language or look."""
        self._arranger, self.style_ = arranger, style
        self.setVisible(bool(arranger.index.story.eras))
        self.settle()

    def settle(self) -> None:
        """Give each era its row and take as much height as they need: at the whole story's scale, so that no era
        changes its row while the view moves.
        """
        arranger = self._arranger
        if arranger is None:
            return
        scale = arranger.scale(*self._view.whole, self.width_here)
        rows = Rows(MOST_ERA_ROWS)
        story, language = arranger.index.story, arranger.texts.language
        self._eras = [
            _Era(story.plain_text(era.label, language), era.start, scale.days(end), rows.place(start + 0.5, end - 0.5))
            for era, start, end in side_by_side(story.eras, scale)
        ]
        self.setFixedHeight(round(ROW * len(rows) * self.magnification))
        self.update()

    def cells(self) -> list[tuple[str, QRectF]]:
        """The names of the eras in view and where they are, in pixels before magnification."""
        if self._arranger is None:
            return []
        scale = self._arranger.scale(self._view.start, self._view.end, self.width_here)
        placed: list[tuple[str, QRectF]] = []
        for era in self._eras:
            start, end = scale.x(era.start), scale.x(era.end)
            left = start + AIR if start > scale.x0 else scale.x0
            right = end - AIR if end < scale.x1 else scale.x1
            if left < right:
                placed.append((era.name, QRectF(left, era.row * ROW, right - left, ROW - 2 * AIR)))
        return placed

    def paint_here(self, painter: QPainter, style: StripStyle) -> None:
        font = style.font(bold=True)
        for name, cell in self.cells():
            painter.fillRect(cell, style.colour("surf"))
            if style.width(name, bold=True) + 2 * PAD <= cell.width():
                painter.setFont(font)
                painter.setPen(style.colour("t2"))
                painter.drawText(cell.translated(PAD, 0), Qt.AlignmentFlag.AlignVCenter, name)
