"""The story's eras above the axis: named stretches whose names stay in view, overlapping ones under each other."""

from __future__ import annotations

from html import escape, unescape

from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QHelpEvent, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from presenter.app.roam.band import RoamBand
from presenter.app.strip.picture import Arranger
from presenter.app.strip.style import StripStyle
from presenter.app.strip.view import StripView
from presenter.core.compose.words import word
from presenter.core.story import EraSpan
from presenter.core.timeline.eras import (
    EraRow,
    PlacedEra,
    era_rows,
    era_words,
    fading,
    left_out,
    place_eras,
    row_count,
)
from presenter.core.timeline.torn_axis import place_tears, torn_strip, zigzag

ROW = 18.0
SIDE = 16.0
PAD = 7.0
FADE = 26.0
AIR = 0.75
"""Half of the gap between eras that follow each other."""
BASELINE = 12.5
PITCH, DEPTH = 9.0, 2.5


class EraBand(RoamBand):
    """As high as the rows that the whole story's eras need; not there for a story without."""

    def __init__(self, view: StripView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._arranger: Arranger | None = None
        self._eras: list[EraRow] = []
        self._left_out: list[EraSpan] = []
        view.changed.connect(self.update)

    def set_content(self, arranger: Arranger, style: StripStyle) -> None:
        """Another story, language or look."""
        self._arranger, self.style_ = arranger, style
        self._eras = era_rows(arranger.index.story.eras)
        self._left_out = left_out(arranger.index.story.eras)
        self.setVisible(bool(self._eras))
        self.settle()

    def settle(self) -> None:
        """Take as much height as the rows of the eras need: rows do not depend on the view."""
        self.setFixedHeight(round(ROW * max(1, self.rows) * self.magnification))
        more = self.more()[1].replace("<br>", "; ")
        self.setAccessibleName("; ".join(filter(None, [*(era.said for era in self.placed()), unescape(more)])))
        self.update()

    @property
    def rows(self) -> int:
        """Rows of eras of the whole story."""
        return row_count(self._eras)

    def placed(self) -> list[PlacedEra]:
        """The eras in view, in pixels before magnification."""
        if self._arranger is None or self.style_ is None:
            return []
        style, arranger = self.style_, self._arranger
        scale = arranger.scale(self._view.start, self._view.end, self.width_here)
        return place_eras(
            arranger.index.story, self._eras, scale, arranger.texts.language, lambda text: style.width(text, bold=True),
            top=0.0, height=ROW, pad=PAD, fade=FADE,
        )  # fmt: skip

    def cells(self) -> list[tuple[str, QRectF]]:
        """What is said of the eras in view and where they are, in pixels before magnification."""
        return [(era.said, QRectF(*era.cell)) for era in self.placed()]

    def more(self) -> tuple[str, str]:
        """How many eras in view have no row, and which."""
        if self._arranger is None:
            return "", ""
        story, language = self._arranger.index.story, self._arranger.texts.language
        here = [era for era in self._left_out if era.end > self._view.start and era.start < self._view.end]
        names = (era_words(story, era, language) for era in here)
        return word("more-eras", language, n=len(here)) if here else "", "<br>".join(escape(name) for name in names)

    def paint_here(self, painter: QPainter, style: StripStyle) -> None:
        placed = self.placed()
        for era in placed:
            left, right = era.cell.x + AIR, era.cell.right - AIR
            top, high = era.cell.y, ROW - 2 * AIR
            full = QRectF(left + era.fade_start, top, right - left - era.fade_start - era.fade_end, high)
            painter.fillRect(full, style.colour("surf"))
            slices = fading(left, full.left(), towards_end=False) if era.fade_start else []
            slices += fading(full.right(), right, towards_end=True) if era.fade_end else []
            for start, end, share in slices:
                painter.fillRect(QRectF(start, top, end - start, high), style.colour("surf", share))
        self._paint_tears(painter, style, placed)
        painter.setFont(style.font(bold=True))
        painter.setPen(style.colour("t2"))
        for era in placed:
            painter.drawText(QPointF(era.text_x, era.cell.y + BASELINE), era.name)
        said, _ = self.more()
        if said:
            painter.setFont(style.font())
            painter.setPen(style.colour("t3"))
            painter.drawText(QPointF(SIDE, ROW * (self.rows - 1) + BASELINE), said)

    def _paint_tears(self, painter: QPainter, style: StripStyle, placed: list[PlacedEra]) -> None:
        """Eras that cross a tear are torn."""
        if self._arranger is None or not self._arranger.tears:
            return
        scale = self._arranger.scale(self._view.start, self._view.end, self.width_here)
        for tear in place_tears(scale, "en", style.width, ()):
            for era in placed:
                top, bottom = era.cell.y, era.cell.bottom
                if era.cell.x < tear.x0 + 1 and era.cell.right > tear.x1 - 1:
                    path = QPainterPath()
                    outline = torn_strip(tear, top, bottom, PITCH, DEPTH)
                    path.addPolygon(QPolygonF([QPointF(*point) for point in outline]))
                    painter.fillPath(path, style.colour("bg"))
                    painter.setPen(QPen(style.colour("t3"), 1))
                    for x, cut in ((tear.x0, tear.cut_start), (tear.x1, tear.cut_end)):
                        if not cut:
                            painter.drawPolyline([QPointF(*point) for point in zigzag(x, top, bottom, PITCH, DEPTH)])

    # -- Qt --------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            here = self.here(QPointF(event.pos()))
            said = next((said for said, cell in self.cells() if cell.contains(here)), "")
            beside = self._arranger is not None and here.x() < self._arranger.gutter
            QToolTip.showText(event.globalPos(), said or (self.more()[1] if beside else ""), self)
            return True
        return super().event(event)
