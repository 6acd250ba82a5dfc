"""One interactive chart over the slide: a pyqtgraph ViewBox owns the ranges, our own painter draws the pieces.

The only module that knows pyqtgraph; imported after the first paint, for it takes half a second. Its pens are device
pixels and its ticks end at the year 1, so it draws nothing here: zooming composes the chart anew, and what is painted
is what every export paints, at any size in the same proportions.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from presenter.core.compose.frame import AnyPiece, ChartRegion, Frame, Ink
from presenter.core.geometry import Rect
from presenter.core.theme import Theme
from presenter.scene.paint import WASHES, PictureLoader, colour, paint_pieces

CLOSEST = 40.0
"""How far one may zoom in: to this part of the whole range."""
Paint = Callable[[QPainter], None]
View = tuple[tuple[float, float], tuple[float, float]]


class ChartPieces(pg.GraphicsObject):  # type: ignore[misc]
    """The part of a frame that lies in a chart's area, painted by the painter of all slides."""

    def __init__(self) -> None:
        super().__init__()
        self._bounds = QRectF()
        self._paint: Callable[[QPainter, QRectF], None] = lambda _painter, _part: None
        # Where a pen draws over the chart, only the pieces under its last move are painted.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def show_frame(
        self,
        frame: Frame,
        area: Rect,
        theme: Theme,
        pictures: PictureLoader | None,
        origin: QPointF,
        scale: float,
        above: Paint | None = None,
    ) -> None:
        """Paint this frame's part in `area`; `origin` is the slide's corner in scene pixels, `scale` px per slide unit.

        `above` paints over it, in slide units.
        """
        self.prepareGeometryChange()
        corner = QPointF(origin.x() + area.x * scale, origin.y() + area.y * scale)
        self._bounds = QRectF(corner.x(), corner.y(), area.width * scale, area.height * scale).adjusted(-1, -1, 1, 1)
        pieces = [piece for piece in frame.pieces if _touches(piece, area)]

        def paint(painter: QPainter, part: QRectF) -> None:
            shown = Rect(
                (part.x() - origin.x()) / scale,
                (part.y() - origin.y()) / scale,
                part.width() / scale,
                part.height() / scale,
            )
            painter.translate(origin)
            painter.scale(scale, scale)
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(QRectF(*area).adjusted(-4, -4, 4, 4), colour(theme, Ink(frame.background)))
            paint_pieces(painter, (p for p in pieces if p.role in WASHES or _touches(p, shown)), theme, pictures)
            if above is not None:
                above(painter)

        self._paint = paint
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        del widget
        painter.save()
        self._paint(painter, option.exposedRect)
        painter.restore()


class ChartView(pg.GraphicsView):  # type: ignore[misc]
    """A chart's area on the stage. Wheel and drag zoom and pan within the chart's whole range, a double click resets.

    Signals:
        zoomed: chart id and ranges, None for the chart's own.
        pointed: where the pointer is, in this widget; None when it leaves.
        clicked: where a click (not a drag) was, in this widget; a double click sends one before.
        reset: a double click.
    """

    zoomed = Signal(str, object)
    pointed = Signal(object)
    clicked = Signal(QPointF)
    reset = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, background=None)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.viewport().setAutoFillBackground(False)
        self._region: ChartRegion | None = None
        self._placed: tuple[object, ...] = ()
        self._quiet = False
        self.before_reset: Callable[[QPointF], bool] = lambda _: False
        """Asked first at a double click, with the place in this widget; True takes it."""
        self.pieces = ChartPieces()
        self.box = pg.ViewBox(enableMenu=False, border=None)
        self.box.disableAutoRange()
        self.box.sigRangeChanged.connect(self._ranged)
        scene: pg.GraphicsScene = self.scene()
        # The pieces lie below, so that the box gets the mouse.
        self.pieces.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, enabled=False)
        self.pieces.setZValue(-1)
        scene.addItem(self.pieces)
        scene.addItem(self.box)
        scene.sigMouseClicked.connect(self._mouse_clicked)

    def place(self, region: ChartRegion, origin: QPointF, scale: float) -> None:
        """Lie over a region of the slide whose corner is at `origin` in the parent, `scale` px per slide unit."""
        placed = (region.id, region.area, region.plot, region.x_range, region.y_range, origin.x(), origin.y(), scale)
        if placed == self._placed:
            return
        self._placed, self._region = placed, region
        area = QRectF(
            origin.x() + region.area.x * scale,
            origin.y() + region.area.y * scale,
            region.area.width * scale,
            region.area.height * scale,
        )
        outside = area.toAlignedRect()
        self.setGeometry(outside)
        self.origin = QPointF(origin.x() - outside.x(), origin.y() - outside.y())
        self.scale_ = scale
        # Scene units are this widget's pixels.
        self.setRange(QRectF(0, 0, outside.width(), outside.height()), padding=0, disableAutoPixel=False)
        plot = region.plot
        corner = QPointF(self.origin.x() + plot.x * scale, self.origin.y() + plot.y * scale)
        self.box.setGeometry(QRectF(corner.x(), corner.y(), plot.width * scale, plot.height * scale))
        self._limit(region)
        self.show_view(None)

    def _limit(self, region: ChartRegion) -> None:
        (x0, x1), (y0, y1) = region.x_range, region.y_range
        self._quiet = True
        self.box.setLimits(
            xMin=x0, xMax=x1, yMin=y0, yMax=y1,
            minXRange=(x1 - x0) / CLOSEST, maxXRange=x1 - x0, minYRange=(y1 - y0) / CLOSEST, maxYRange=y1 - y0,
        )  # fmt: skip
        self._quiet = False
        # Bars and areas stand on zero, whatever the zoom.
        self.box.setMouseEnabled(x=True, y=region.y_is_log or y0 != 0)

    def show_view(self, view: View | None) -> None:
        """Take ranges from outside; nothing is emitted."""
        if self._region is None:
            return
        x_range, y_range = view or (self._region.x_range, self._region.y_range)
        self._quiet = True
        self.box.setRange(xRange=x_range, yRange=y_range, padding=0, disableAutoRange=True)
        # Else the box maps the mouse by its last painted ranges.
        self.box.updateMatrix()
        self._quiet = False

    def show_frame(
        self, frame: Frame, theme: Theme, pictures: PictureLoader | None = None, above: Paint | None = None
    ) -> None:
        """Paint this frame's part of the chart, and `above` over it in slide units."""
        if self._region is not None:
            self.pieces.show_frame(frame, self._region.area, theme, pictures, self.origin, self.scale_, above)

    def view(self) -> View:
        """The ranges shown."""
        (x0, x1), (y0, y1) = self.box.viewRange()
        return (float(x0), float(x1)), (float(y0), float(y1))

    def place_of(self, x: float, y: float) -> QPointF | None:
        """Where a datum (`y` in its own unit) lies in this widget; None outside of what is shown."""
        (x0, x1), (y0, y1) = self.view()
        if self._region is not None and self._region.y_is_log:
            if y <= 0:
                return None
            y = math.log10(y)
        if not (x0 <= x <= x1 and y0 <= y <= y1):
            return None
        box = self.box.geometry()
        return QPointF(box.x() + (x - x0) / (x1 - x0) * box.width(), box.bottom() - (y - y0) / (y1 - y0) * box.height())

    def _ranged(self, *_: object) -> None:
        if self._quiet or self._region is None:
            return
        self.box.updateMatrix()
        view = self.view()
        whole = (self._region.x_range, self._region.y_range)
        self.zoomed.emit(self._region.id, None if _same(view, whole) else view)

    def _mouse_clicked(self, event: Any) -> None:
        if not event.double() and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.scenePos())

    def viewportEvent(self, event: Any) -> bool:
        # A graphics scene would answer with its items' own (empty) tip and so hide ours.
        return event.type() == QEvent.Type.ToolTip or bool(super().viewportEvent(event))

    def mousePressEvent(self, event: Any) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()  # it becomes a click or a drag here; the stage below must not take it as well

    def mouseDoubleClickEvent(self, event: Any) -> None:
        super().mouseDoubleClickEvent(event)
        if self.before_reset(event.position()):
            return
        self.show_view(None)
        if self._region is not None:
            self.reset.emit()
            self.zoomed.emit(self._region.id, None)

    def mouseMoveEvent(self, event: Any) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            self.pointed.emit(event.position())

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)


def _touches(piece: AnyPiece, area: Rect) -> bool:
    box = piece.rect.inflated(8)
    return box.x < area.right and area.x < box.right and box.y < area.bottom and area.y < box.bottom


def _same(one: View, other: View) -> bool:
    return all(
        abs(a - b) <= 1e-6 * max(1e-9, other_range[1] - other_range[0])
        for range_, other_range in zip(one, other, strict=True)
        for a, b in zip(range_, other_range, strict=True)
    )
