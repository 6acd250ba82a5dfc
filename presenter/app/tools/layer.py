"""The layer of tools over one view of the slide: it tells the toolbox what the pointer does and paints what it says.

Only the part that changed is painted. The slide's ink is kept as one picture; the stroke at hand grows in another.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPointingDevice,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from presenter.app.frames import Frames
from presenter.app.stage import StageView
from presenter.app.talk import Talk
from presenter.app.tools.appearing import Appearing
from presenter.app.tools.toolbox import DRAWING, LENS, Toolbox
from presenter.core.compose.frame import Ink
from presenter.core.geometry import Rect
from presenter.core.ink.eraser import RADIUS
from presenter.core.ink.pieces import SEEN_THROUGH
from presenter.core.ink.stroke import WIDTHS, Sample, Stroke
from presenter.scene.paint import colour
from presenter.scene.render import draw_frame
from presenter.scene.strokes import paint_ink, paint_laser, paint_part, paint_spotlight

LENS_PIXELS = 2.0
"""How much larger than the slide the lens's picture is: sharp up to this power."""


class ToolLayer(QWidget):
    """Covers a stage; without a tool the mouse goes through it."""

    def __init__(self, box: Toolbox, talk: Talk, frames: Frames, stage: StageView) -> None:
        super().__init__(stage)
        self.setObjectName("tool-layer")
        self._box, self._talk, self._frames, self._stage = box, talk, frames, stage
        self._ink: QPixmap | None = None
        self._live: QPixmap | None = None
        self._lens: tuple[tuple[object, ...], QPixmap] | None = None
        self._appearing = Appearing(talk, self)
        self._appearing.moved.connect(self.update)
        self.frozen = False
        """The picture stands still: no pointer is shown on it, and nothing is drawn."""
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        box.touched.connect(self._touch)
        box.drawn.connect(self._draw)
        box.ink_changed.connect(self.renew)
        box.ink_added.connect(self._add)
        box.changed.connect(self._follow)
        stage.resized.connect(self._fit)
        stage.settled.connect(self.update)
        stage.installEventFilter(self)
        self._fit()
        self._follow()
        self.show()

    # -- following -------------------------------------------------------------------------------

    def set_frozen(self, frozen: bool) -> None:
        if frozen != self.frozen:
            self.frozen, self._live = frozen, None
            self._follow()

    def renew(self) -> None:
        """The ink is another, or lies elsewhere."""
        self._ink = None
        if not self._box.stroke:
            self._live = None
        self.update()

    def _add(self, stroke: Stroke) -> None:
        """One stroke more: only its part is painted anew."""
        self._live = None
        if self._ink is not None:
            painter = self._on_slide(self._ink)
            paint_ink(painter, (stroke,), self._box.ground, self._talk.look.theme)
            painter.end()
        self.update(self._pixels(stroke.reach.inflated(6)))

    def _fit(self) -> None:
        self.setGeometry(self._stage.rect())
        self.renew()

    def _follow(self) -> None:
        tool = self._box.tool
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not tool or self.frozen)
        shapes = {
            "pen": Qt.CursorShape.CrossCursor,
            "marker": Qt.CursorShape.CrossCursor,
            "": Qt.CursorShape.ArrowCursor,
        }
        shape = shapes.get(tool, Qt.CursorShape.BlankCursor)
        self.setCursor(Qt.CursorShape.BlankCursor if self._box.pointer_hidden else shape)
        self._appearing.follow(tool)
        if tool != "lens":
            self._lens = None
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Charts that come later must not lie above.
        if watched is self._stage and event.type() is QEvent.Type.ChildAdded:
            QTimer.singleShot(0, self, self.raise_)
        return super().eventFilter(watched, event)

    # -- what changed ----------------------------------------------------------------------------

    def _pixels(self, part: Rect) -> QRect:
        """A part of the slide in this widget's pixels, a little more around."""
        place = self._stage.slide_rect()
        scale = place.width() / 1920
        area = QRectF(place.x() + part.x * scale, place.y() + part.y * scale, part.width * scale, part.height * scale)
        return area.toAlignedRect().adjusted(-2, -2, 2, 2)

    def _touch(self, part: Rect) -> None:
        if not self.frozen and part.width > 0:
            self.update(self._pixels(part))

    def _draw(self, a: Sample, b: Sample) -> None:
        """One more part of the stroke at hand, into its own picture."""
        if self.frozen:
            return
        if self._live is None:
            self._live = self._empty()
        painter = self._on_slide(self._live)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        kind = self._box.kind
        shade = colour(self._talk.look.theme, Ink(self._box.ink))
        paint_part(painter, a, b, shade, WIDTHS[kind], kind)
        painter.end()

    def _empty(self) -> QPixmap:
        size = self._stage.device_size()
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _on_slide(self, picture: QPixmap) -> QPainter:
        painter = QPainter(picture)
        painter.scale(picture.width() / 1920, picture.width() / 1920)
        return painter

    def _ink_picture(self) -> QPixmap | None:
        page = self._box.page
        if not page:
            return None
        if self._ink is None:
            self._ink = self._empty()
            painter = self._on_slide(self._ink)
            paint_ink(painter, page, self._box.ground, self._talk.look.theme)
            painter.end()
        return self._ink

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._talk.blank or self._stage.changing_slides:  # ink stays through the steps of its slide
            return
        painter = QPainter(self)
        try:
            self._paint(painter, QRectF(event.rect()) & self._stage.slide_rect())
        finally:
            painter.end()  # a painter left open takes the process with it

    def _paint(self, painter: QPainter, part: QRectF) -> None:
        box, place = self._box, self._stage.slide_rect()
        for picture, alpha in ((self._ink_picture(), 1.0), (self._live, SEEN_THROUGH if box.kind == "marker" else 1.0)):
            if picture is not None:
                painter.setOpacity(alpha)
                ratio = picture.width() / place.width()
                source = QRectF(part.translated(-place.topLeft()).topLeft() * ratio, part.size() * ratio)
                painter.drawPixmap(part, picture, source)
        painter.setOpacity(1.0)
        if self.frozen:
            return
        painter.setClipRect(part)
        painter.translate(place.topLeft())
        painter.scale(place.width() / 1920, place.width() / 1920)
        self._paint_tool(painter)

    def _paint_tool(self, painter: QPainter) -> None:
        box, theme = self._box, self._talk.look.theme
        if box.tool == "laser":
            paint_laser(painter, box.trail(), theme)
        if box.pointer is None:
            return
        if box.tool == "spotlight":
            paint_spotlight(painter, box.pointer, box.spot, QRectF(0, 0, 1920, 1080), self._appearing.strength)
        elif box.tool == "lens":
            self._paint_lens(painter)
        elif box.tool == "eraser":
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(theme, Ink("t1")), 2))
            painter.drawEllipse(QPointF(*box.pointer), RADIUS, RADIUS)

    def _paint_lens(self, painter: QPainter) -> None:
        """A disc with what lies under its middle, larger; its ink, too."""
        box, theme = self._box, self._talk.look.theme
        at = box.pointer
        if at is None:
            return
        radius = LENS * self._appearing.strength
        power = 1 + (box.zoom - 1) * self._appearing.strength
        disc = QPainterPath()
        disc.addEllipse(QPointF(*at), radius, radius)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(disc, Qt.ClipOperation.IntersectClip)
        painter.fillPath(disc, QColor(theme.colour("bg")))
        painter.translate(QPointF(*at))
        painter.scale(power, power)
        painter.translate(-at.x, -at.y)
        painter.drawPixmap(QRectF(0, 0, 1920, 1080), self._large(), QRectF(self._large().rect()))
        paint_ink(painter, box.page, box.ground, theme)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colour("bg")), 7))
        painter.drawPath(disc)
        painter.setPen(QPen(colour(theme, Ink("amber")), 3))
        painter.drawPath(disc)

    def _large(self) -> QPixmap:
        """The slide as it stands, twice as large."""
        frame, theme = self._frames.frame(), self._talk.look.theme
        size = self._stage.device_size() * LENS_PIXELS
        key = (id(frame), theme.label, size.width())
        if self._lens is None or self._lens[0] != key:
            self._lens = (key, QPixmap.fromImage(draw_frame(frame, theme, size, self._frames.pictures)))
        return self._lens[1]

    # -- pointing --------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._box.move(self._stage.to_slide(event.position()))
        event.accept()  # a figure under a tool says nothing by itself

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._stage.to_slide(event.position())
        left = event.button() is Qt.MouseButton.LeftButton
        if not (left and self._box.press(at)):
            self._box.move(at)
            event.ignore()  # a click under a pointer means what it means without one

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._box.stroke:
            self._box.move(self._stage.to_slide(event.position()))
        self._box.release()
        event.setAccepted(self._box.tool in DRAWING)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen with pressure; its other end erases."""
        at = self._stage.to_slide(event.position())
        erasing = event.pointerType() is QPointingDevice.PointerType.Eraser
        pressure = min(max(event.pressure(), 0.0), 1.0)
        if event.type() is QEvent.Type.TabletPress:
            event.setAccepted(self._box.press(at, pressure, erasing=erasing))
        elif event.type() is QEvent.Type.TabletRelease:
            self._box.release()
            event.accept()
        else:
            self._box.move(at, pressure, erasing=erasing)
            event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._box.tool in ("spotlight", "lens"):
            self._box.resize(event.angleDelta().y() / 120)
        else:
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        self._box.leave()
        super().leaveEvent(event)
