"""Painting a transition: two finished pictures fade into each other, and the few pieces that move are painted anew.

Pictures with nothing in motion come from the caller's cache. Where something moves, a copy is mended without it, in
those places only; so a transition starts within a frame and each of its moments costs two blits and a few shapes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from presenter.core.compose.frame import AnyPiece, Frame, Ink, Shape
from presenter.core.geometry import Rect, bounds
from presenter.core.motion.between import Moving
from presenter.core.motion.plan import Plan, shared_ids
from presenter.core.theme import Theme
from presenter.scene.paint import WASHES, PictureLoader, colour, paint_pieces

LAYERS = ("above-still", "above-old", "above-new", "late")
REACH = 6.0
"""Half a pen and an arrowhead around a piece's bounds, in slide units."""


class _Layer:
    """Pieces on a clear ground, cut to where they are."""

    def __init__(self, pixels: QPixmap, corner: QPointF) -> None:
        self.pixels, self.corner = pixels, corner


class MotionPicture:
    """One plan at one size: `paint` shows any moment of it. The end is not painted here but by the new frame itself."""

    def __init__(
        self,
        plan: Plan,
        theme: Theme,
        size: QSize,
        old_picture: QPixmap,
        new_picture: QPixmap,
        pictures: PictureLoader | None = None,
    ) -> None:
        """`old_picture` and `new_picture` are the frames of the plan painted at `size`, in device pixels."""
        self.plan, self._theme, self._size, self._pictures = plan, theme, size, pictures
        self._old_picture, self._new_picture = _in_pixels(old_picture), _in_pixels(new_picture)
        self._scale = size.width() / 1920
        self._still = shared_ids(plan.old, plan.new)
        self._above_old = self._above(plan.old, [(m.old.id, m.way) for m in plan.movers if m.old])
        self._above_new = self._above(plan.new, [(m.new.id, m.way) for m in plan.movers if m.new])
        self._made: dict[str, QPixmap | _Layer | None] = {}

    def paint(self, painter: QPainter, ms: float) -> None:
        """Paint the moment `ms` after the start. The painter works in device pixels from the slide's corner."""
        plan = self.plan
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self._paint_ground(painter, ms)
        painter.save()
        painter.scale(self._scale, self._scale)
        for mover in plan.movers:
            if mover.old is None and ms < mover.window.start:
                continue
            for moving in mover.now(ms):
                self._paint_moving(painter, moving)
        painter.restore()
        gone = plan.out.share(ms) if plan.out else plan.into.share(ms)
        self._paint_layer(painter, "above-still", 1.0)
        opening = plan.curtain is not None and plan.curtain.opening
        self._paint_layer(painter, "above-old", 1 - gone, None if opening else self._band(ms))
        self._paint_layer(painter, "above-new", plan.into.share(ms), self._band(ms) if opening else None)
        self._paint_layer(painter, "late", plan.late_in.share(ms))

    def prepare(self) -> None:
        """Make one of the pictures that later moments need, before they need it."""
        for name in ("still", "new", *LAYERS):
            if name not in self._made:
                self._make(name)
                return

    def _paint_moving(self, painter: QPainter, moving: Moving) -> None:
        painter.save()
        painter.setOpacity(moving.opacity)
        painter.translate(moving.dx, moving.dy)
        paint_pieces(painter, (moving.piece,), self._theme, self._pictures)
        painter.restore()

    # -- grounds ---------------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, ms: float) -> None:
        plan = self.plan
        if plan.curtain is not None:
            self._paint_curtain(painter, ms, opening=plan.curtain.opening)
            return
        into = plan.into.share(ms)
        if plan.out is None:
            self._fade(painter, "old", "new", into)
        elif into > 0:
            self._fade(painter, "still", "new", into)
        else:
            self._fade(painter, "old", "still", plan.out.share(ms))

    def _fade(self, painter: QPainter, under: str, over: str, share: float) -> None:
        if share < 1:
            painter.drawPixmap(0, 0, self._ground(under))
        if share > 0:
            painter.setOpacity(share)
            painter.drawPixmap(0, 0, self._ground(over))
            painter.setOpacity(1.0)

    def _band(self, ms: float) -> QRect | None:
        """Where the timeline is seen while it opens from its axis, or closes to it; None for other transitions."""
        curtain = self.plan.curtain
        if curtain is None:
            return None
        share = curtain.window.share(ms) if curtain.opening else 1 - curtain.window.share(ms)
        height, axis = self._size.height(), curtain.axis * self._scale
        top = round(axis * (1 - share))
        return QRect(0, top, self._size.width(), round(axis + (height - axis) * share) - top)

    def _paint_curtain(self, painter: QPainter, ms: float, *, opening: bool) -> None:
        """The timeline's own picture is seen between two heights that part from the axis, or meet there."""
        plan, band = self.plan, self._band(ms)
        if opening:
            self._fade(painter, "old", "still", plan.out.share(ms) if plan.out else 1.0)
        else:
            self._fade(painter, "still", "new", plan.into.share(ms))
        if band is not None and band.height() > 0:
            painter.setOpacity(band.height() / self._size.height())
            painter.drawPixmap(band.topLeft(), self._ground("new" if opening else "old"), band)
            painter.setOpacity(1.0)

    def _ground(self, name: str) -> QPixmap:
        if name not in self._made:
            self._make(name)
        made = self._made[name]
        assert isinstance(made, QPixmap)  # noqa: S101  # layers have other names
        return made

    def _make(self, name: str) -> None:
        plan = self.plan
        if name in LAYERS:
            self._made[name] = self._layer(self._layer_pieces(name))
        elif name == "old":
            away = {m.old.id for m in plan.movers if m.old} | {piece.id for piece in self._above_old}
            self._made[name] = self._mended(self._old_picture, plan.old, away)
        elif name == "new":
            away = {m.new.id for m in plan.movers if m.new} | {piece.id for piece in self._above_new} | plan.late
            self._made[name] = self._mended(self._new_picture, plan.new, away)
        else:
            above = {piece.id for piece in self._above_new}
            self._made[name] = self._drawn(p for p in plan.new.pieces if p.id in self._still and p.id not in above)

    def _drawn(self, pieces: Iterable[AnyPiece]) -> QPixmap:
        picture = QPixmap(self._size)
        picture.fill(colour(self._theme, Ink(self.plan.new.background)))
        with _painting(picture) as painter:
            self._paint_scaled(painter, pieces)
        return picture

    def _mended(self, picture: QPixmap, frame: Frame, away: frozenset[str] | set[str]) -> QPixmap:
        """The picture without some pieces: painted anew where they were, and nowhere else."""
        places = [piece.rect.inflated(REACH) for piece in frame.pieces if piece.id in away]
        if not places:
            return picture
        mended = picture.copy()
        region = QRegion()
        for place in places:
            region |= self._pixels_of(place)
        near = [p for p in frame.pieces if p.id not in away and any(_meets(p.rect, place) for place in places)]
        with _painting(mended) as painter:
            painter.setClipRegion(region)
            painter.fillRect(region.boundingRect(), colour(self._theme, Ink(frame.background)))
            self._paint_scaled(painter, near)
        return mended

    # -- layers over what moves ------------------------------------------------------------------

    def _above(self, frame: Frame, ways: Sequence[tuple[str, Rect]]) -> tuple[AnyPiece, ...]:
        """What is painted after a mover and lies on its way, and what lies on that: it must stay above."""
        if not ways:
            return ()
        movers = dict(ways)
        under: list[Rect] = []
        found: list[AnyPiece] = []
        for piece in frame.pieces:
            if piece.id in movers:
                under.append(movers[piece.id].inflated(REACH))
            elif piece.id not in self.plan.late and any(_meets(piece.rect, place) for place in under):
                found.append(piece)
                under.append(piece.rect)
        return tuple(found)

    def _paint_layer(self, painter: QPainter, name: str, opacity: float, band: QRect | None = None) -> None:
        if opacity <= 0:
            return
        if name not in self._made:
            self._make(name)
        layer = self._made[name]
        if isinstance(layer, _Layer):
            if band is not None:
                painter.setClipRect(band)
            painter.setOpacity(opacity)
            painter.drawPixmap(layer.corner, layer.pixels)
            painter.setOpacity(1.0)
            painter.setClipping(False)

    def _layer_pieces(self, name: str) -> list[AnyPiece]:
        if name == "late":
            return [piece for piece in self.plan.new.pieces if piece.id in self.plan.late]
        pieces = self._above_old if name == "above-old" else self._above_new
        still = self._still & {p.id for p in self._above_old} & {p.id for p in self._above_new}
        return [piece for piece in pieces if (piece.id in still) == (name == "above-still")]

    def _layer(self, pieces: list[AnyPiece]) -> _Layer | None:
        if not pieces:
            return None
        place = self._pixels_of(bounds(piece.rect.inflated(REACH) for piece in pieces))
        pixels = QPixmap(place.size())
        pixels.fill(Qt.GlobalColor.transparent)
        frame = self.plan.new if pieces[0] in self.plan.new.pieces else self.plan.old
        washes = [piece for piece in frame.pieces if isinstance(piece, Shape) and piece.role in WASHES]
        with _painting(pixels) as painter:
            painter.translate(-place.x(), -place.y())
            self._paint_scaled(painter, pieces, washes)
        return _Layer(pixels, QPointF(place.topLeft()))

    def _paint_scaled(self, painter: QPainter, pieces: Iterable[AnyPiece], washes: Iterable[Shape] = ()) -> None:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(self._scale, self._scale)
        paint_pieces(painter, pieces, self._theme, self._pictures, washes)

    def _pixels_of(self, rect: Rect) -> QRect:
        scale = self._scale
        return QRectF(rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale).toAlignedRect()


@contextmanager
def _painting(picture: QPixmap) -> Iterator[QPainter]:
    """A painter that is done before its picture goes, whatever happens."""
    painter = QPainter(picture)
    try:
        yield painter
    finally:
        painter.end()


def _meets(one: Rect, other: Rect) -> bool:
    """Whether bounds meet; a level line's bounds may have no height."""
    wide = one.inflated(REACH)
    return wide.x < other.right and other.x < wide.right and wide.y < other.bottom and other.y < wide.bottom


def _in_pixels(picture: QPixmap) -> QPixmap:
    """The picture without a device pixel ratio: all is placed by whole device pixels here."""
    if picture.devicePixelRatio() == 1:
        return picture
    plain = QPixmap(picture)
    plain.setDevicePixelRatio(1.0)
    return plain
