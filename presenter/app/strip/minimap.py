"""The whole story under the lanes; its frame is the strip's view and can be dragged and stretched."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from presenter.app.strip.crowd_found import CrowdFound
from presenter.app.strip.interaction import DragViewport
from presenter.app.strip.magnified import Magnified
from presenter.app.strip.painting import say
from presenter.app.strip.picture import RIGHT, Arranger
from presenter.app.strip.style import StripStyle
from presenter.app.strip.timeline_keys import timeline_command
from presenter.app.strip.view import StripView
from presenter.core.timeline.eras import era_rows
from presenter.core.timeline.index import Entry
from presenter.core.timeline.minimap import traces
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.torn_axis import zigzag

HEIGHT = 40
TOP, BAR = 6, 26
TRACE = 2.0
ERA = 2.0
"""Height of the eras' line at the bar's upper edge."""
DENSITY = 3.0
"""Width of a step of the crowd's density."""
MOVE = 0.25
"""Of the view, how far an arrow key moves the frame."""
KEY_ZOOM = 1.5
GRIP = 8.0
"""How far from an end of the frame a press still takes hold of it."""


class Minimap(Magnified):
    """Traces on a cached layer; the frame and the playhead over it."""

    def __init__(self, view: StripView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._arranger: Arranger | None = None
        self._style: StripStyle | None = None
        self._playhead = ""
        self.name = ""
        """What stands beside it; the app's word for the whole story when empty."""
        self._hits: Collection[str] = ()
        self._crowd_hits: CrowdFound | None = None
        self._layer: QPixmap | None = None
        self._drag: DragViewport | None = None
        self.paints = 0
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        view.changed.connect(self.update)

    def set_content(self, arranger: Arranger, style: StripStyle) -> None:
        """Another story, language, filter or look."""
        self._arranger, self._style, self._layer = arranger, style, None
        self.update()

    def set_hits(self, events: Collection[str], crowd: CrowdFound) -> None:
        """Events that a search found: a tick above the bar for each place with some."""
        self._hits, self._crowd_hits = events, crowd
        self.update()

    def set_playhead(self, event: str) -> None:
        if event != self._playhead:
            self._playhead = event
            self.update()

    @property
    def scale(self) -> TimeScale:
        """The whole story across the bar."""
        gutter = self._arranger.gutter if self._arranger else 0.0
        return TimeScale(*self._view.whole, gutter, max(gutter + 40, self.width_here - RIGHT), self._view.tears)

    def frame(self) -> QRectF:
        """Where the view lies on the bar."""
        scale = self.scale
        left = min(max(scale.x(self._view.start), scale.x0), scale.x1 - 6)
        right = max(min(scale.x(self._view.end), scale.x1), left + 6)
        return QRectF(left, TOP, right - left, BAR)

    def part_at(self, x: float) -> Literal["start", "end", "middle"] | None:
        """Which part of the frame a point takes hold of; None beside it."""
        frame = self.frame()
        if abs(x - frame.left()) <= GRIP and x < frame.center().x():
            return "start"
        if abs(x - frame.right()) <= GRIP:
            return "end"
        return "middle" if frame.left() < x < frame.right() else None

    def _x(self, entry: Entry) -> float:
        scale = self.scale
        return (scale.x(entry.start) + scale.x(entry.end)) / 2

    # -- Qt --------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(1200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self.paints += 1
        style, arranger = self._style, self._arranger
        if style is None or arranger is None:
            return
        if self._layer is None or self._layer.size() != self.layer_size:
            self._layer = self.painted_layer(partial(self._paint_layer, arranger, style))
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._layer)
        painter.scale(self.magnification, self.magnification)
        for tick in {
            round(self._x(entry)) for event in self._hits if (entry := arranger.index.entry(event)) is not None
        }:
            painter.fillRect(QRectF(tick - 1, 0, 2.5, TOP - 1), style.colour("amber"))
        for x in self._crowd_hits.columns(self.scale) if self._crowd_hits else ():
            painter.fillRect(QRectF(x, 1, 2, TOP - 2), style.colour("amber"))
        entry = arranger.index.entry(self._playhead)
        if entry is not None:
            x = self._x(entry)
            painter.fillRect(QRectF(round(x) - 0.5, TOP, 1.5, BAR), style.colour("amber"))
        frame = self.frame()
        shade = "amber" if self.hasFocus() else "t1"
        painter.setPen(QPen(style.colour(shade), 3 if self.hasFocus() else 1.5))
        painter.setBrush(style.colour(shade, 0.06))
        painter.drawRect(frame)
        for grip in (frame.left(), frame.right()):
            painter.fillRect(QRectF(grip - 2.5, frame.center().y() - 6, 5, 12), style.colour(shade))
        painter.end()

    def _paint_layer(self, arranger: Arranger, style: StripStyle, painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, self.width_here, self.height_here), style.colour("bg"))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        scale = self.scale
        painter.fillRect(QRectF(scale.x0, TOP, scale.x1 - scale.x0, BAR), style.colour("surf"))
        for era in era_rows(arranger.index.story.eras):
            if era.row == 0 and era.end > scale.start and era.era.start < scale.end:
                left, right = max(scale.x(era.era.start), scale.x0), min(scale.x(era.end), scale.x1)
                painter.fillRect(QRectF(left + 0.75, TOP, max(right - left - 1.5, 1), ERA), style.colour("t3", 0.45))
        after = arranger.index.story.after
        if after is not None and after < scale.end:
            x = max(scale.x(after), scale.x0)
            painter.fillRect(QRectF(x, TOP, scale.x1 - x, BAR), style.colour("t1", style.theme.band_alpha))
        if arranger.crowd is not None:
            from presenter.core.timeline.crowd_density import density  # with numpy, for few stories

            for x, share in density(arranger.crowd.lanes, scale, DENSITY):
                high = max(1.0, share * (BAR - 2))
                painter.fillRect(QRectF(x, TOP + BAR - high, DENSITY, high), style.colour("t3", 0.35))
        lanes = max(1, len(arranger.index.lanes))
        pitch = min(4.0, (BAR - 4) / lanes)
        first = TOP + (BAR - pitch * (lanes - 1) - TRACE) / 2
        for trace in traces(arranger.index, scale, least=3):
            y = first + trace.row * pitch
            for start, end in trace.stretches:
                if trace.forecast:
                    pen = QPen(style.colour(trace.colour), TRACE)
                    pen.setDashPattern([2, 1.2])
                    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                    painter.setPen(pen)
                    painter.drawLine(round(start), round(y + 1), round(end), round(y + 1))
                else:
                    painter.fillRect(QRectF(start, y, end - start, TRACE), style.colour(trace.colour))
        for start, end in scale.torn_here():
            torn = QRectF(scale.x(start), TOP, scale.x(end) - scale.x(start), BAR)
            painter.fillRect(torn, style.colour("bg"))
            painter.setPen(QPen(style.colour("t3"), 1))
            for x in (torn.left(), torn.right()):
                painter.drawPolyline([QPointF(*point) for point in zigzag(x, TOP, TOP + BAR, 6, 1.5)])
        say(painter, self.name or self.tr("Whole story"), 16, TOP + BAR / 2 + 4, style, "t3", style.font())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._layer = None
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x = self.here(event.position()).x()
        part = self.part_at(x)
        if part is None:
            self._view.show_around(self.scale.days(x))
            part = "middle"
        self._drag = DragViewport(self._view, self.scale, x, part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = self.here(event.position()).x()
        if self._drag is not None:
            self._drag.move(x)
            return
        shapes = {
            "start": Qt.CursorShape.SizeHorCursor, "end": Qt.CursorShape.SizeHorCursor,
            "middle": Qt.CursorShape.OpenHandCursor,
        }  # fmt: skip
        part = self.part_at(x)
        self.setCursor(shapes[part] if part else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            self._drag.end(self.here(event.position()).x())
            self._drag = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        del event
        self._view.fit()

    # -- keys ------------------------------------------------------------------------------------

    def _runs(self) -> dict[str, Callable[[], None]]:
        """The timeline's keys (see app.commands), as they move a frame: no events are walked here."""
        view = self._view
        first, last = view.whole
        return {
            "walk-on": partial(self._shift, MOVE),
            "walk-back": partial(self._shift, -MOVE),
            "pan-on": partial(self._shift, 1.0),
            "pan-back": partial(self._shift, -1.0),
            "walk-first": partial(view.glide, first, first + view.span),
            "walk-last": partial(view.glide, last - view.span, last),
            "zoom-in": partial(view.zoom, KEY_ZOOM, (view.start + view.end) / 2),
            "zoom-out": partial(view.zoom, 1 / KEY_ZOOM, (view.start + view.end) / 2),
            "zoom-fit": view.fit,
        }

    def _shift(self, share: float) -> None:
        days = self._view.span * share
        self._view.glide(self._view.start + days, self._view.end + days)

    def event(self, event: QEvent) -> bool:
        # The window has commands on these keys; whoever has the focus goes first.
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and timeline_command(event) in self._runs():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        run = self._runs().get(timeline_command(event))
        if run is None:
            super().keyPressEvent(event)
        else:
            run()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
