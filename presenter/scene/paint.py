"""Painting a Frame: the one interpreter behind the stage, thumbnails and every raster or vector export."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from presenter.core.compose.frame import AnyPiece, Frame, Hatch, Ink, Mark, Path, Pen, Picture, Shape, Text, TextStyle
from presenter.core.geometry import Rect
from presenter.core.theme import Theme
from presenter.scene.measure import font_of
from presenter.scene.steady import SURELY_KEPT, steady

PictureLoader = Callable[[str], QImage | None]

_CAPS = {
    "flat": Qt.PenCapStyle.FlatCap,
    "round": Qt.PenCapStyle.RoundCap,
    "square": Qt.PenCapStyle.SquareCap,
}
WASHES = frozenset({"after-band", "event-band", "comparison-band"})
"""Roles of pale rectangles under the data."""
_JOINS = {"miter": Qt.PenJoinStyle.MiterJoin, "round": Qt.PenJoinStyle.RoundJoin}


def paint_frame(
    painter: QPainter,
    frame: Frame,
    theme: Theme,
    pictures: PictureLoader | None = None,
    *,
    background: bool = True,
    skip: Callable[[AnyPiece], bool] | None = None,
    clears: str = "",
) -> None:
    """Paint a whole frame in slide units: the painter's transform decides the size on the device."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if background:
        painter.fillRect(QRectF(*frame.size), colour(theme, Ink(frame.background)))
    paint_pieces(painter, (p for p in frame.pieces if skip is None or not skip(p)), theme, pictures, clears=clears)


def paint_pieces(
    painter: QPainter,
    pieces: Iterable[AnyPiece],
    theme: Theme,
    pictures: PictureLoader | None = None,
    washes: Iterable[Shape] = (),
    *,
    clears: str = "",
) -> None:
    """Paint pieces in their order. A text that knocks out what is behind it leaves the washes under that.

    `washes` are those that have been painted before. `clears` is the token of a ground that is not painted: what
    would be laid on it to hide lines becomes a hole instead.
    """
    washes = list(washes)
    for piece in pieces:
        if isinstance(piece, Text):
            _paint_text(painter, piece, theme, washes, clears)
        elif isinstance(piece, Shape):
            _paint_shape(painter, piece, theme)
            if piece.role in WASHES:
                washes.append(piece)
        elif isinstance(piece, Mark):
            paint_mark(painter, piece, theme, clears)
        elif isinstance(piece, Picture):
            _paint_picture(painter, piece, theme, pictures)


def colour(theme: Theme, ink: Ink) -> QColor:
    """The Qt colour of a token with its opacity."""
    return _colour(theme.colour(ink.token), ink.alpha)


@lru_cache(maxsize=256)
def _colour(name: str, alpha: float) -> QColor:
    shade = QColor(name)
    shade.setAlphaF(alpha)
    return shade


def qt_pen(theme: Theme, pen: Pen) -> QPen:
    """The Qt pen; Qt counts dashes in pen widths."""
    drawn = QPen(colour(theme, pen.ink), pen.width)
    drawn.setCapStyle(_CAPS[pen.cap])
    drawn.setJoinStyle(_JOINS[pen.join])
    if pen.dash:
        drawn.setDashPattern([length / pen.width for length in pen.dash])
    return drawn


def qt_path(path: Path) -> QPainterPath:
    drawn = QPainterPath()
    for kind, *n in path:
        if kind == "M":
            drawn.moveTo(n[0], n[1])
        elif kind == "L":
            drawn.lineTo(n[0], n[1])
        elif kind == "C":
            drawn.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5])
        elif kind == "E":
            drawn.addEllipse(QPointF(n[0], n[1]), n[2], n[3])
        else:
            drawn.closeSubpath()
    return drawn


def _paint_text(painter: QPainter, piece: Text, theme: Theme, washes: Iterable[Shape] = (), clears: str = "") -> None:
    if piece.knockout is not None:
        _knock_out(painter, piece.rect.inflated(piece.knockout), piece.on, theme, washes, clears)
    scale = painter.deviceTransform().m11()
    for line in piece.lines:
        for run in line.runs:
            if run.style.size * scale > SURELY_KEPT:
                steady(run.style)
            painter.setFont(font_of(run.style))
            painter.setPen(colour(theme, run.ink))
            painter.drawText(QPointF(run.x, line.baseline), run.text)


def _knock_out(painter: QPainter, rect: Rect, on: str, theme: Theme, washes: Iterable[Shape], clears: str) -> None:
    """The ground as it was before lines were drawn on it: the background with the washes over it."""
    if on == clears:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(QRectF(*rect), colour(theme, Ink(on)))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    for wash in washes:
        if wash.fill and wash.rect.overlaps(rect):
            left, top = max(rect.x, wash.rect.x), max(rect.y, wash.rect.y)
            right, bottom = min(rect.right, wash.rect.right), min(rect.bottom, wash.rect.bottom)
            painter.fillRect(QRectF(left, top, right - left, bottom - top), colour(theme, wash.fill))


def _paint_shape(painter: QPainter, piece: Shape, theme: Theme) -> None:
    straight = len(piece.path) == 2 and piece.path[1][0] == "L"
    if straight and piece.pen and not piece.pen.dash and _axis_parallel(piece.path):
        _paint_rule(painter, piece, theme)
        return
    path = qt_path(piece.path)
    if piece.fill:
        painter.fillPath(path, QBrush(colour(theme, piece.fill)))
    if piece.hatch:
        paint_hatch(painter, path, piece.rect, piece.hatch, theme)
    if piece.pen:
        painter.strokePath(path, qt_pen(theme, piece.pen))


def _axis_parallel(path: Path) -> bool:
    (_, x1, y1), (_, x2, y2) = path[0], path[1]
    return bool(x1 == x2 or y1 == y2)


def _paint_rule(painter: QPainter, piece: Shape, theme: Theme) -> None:
    """A level or upright line, snapped to whole device pixels and at least one wide, so that thin rules stay crisp."""
    assert piece.pen is not None  # noqa: S101  # the caller looked
    (_, x1, y1), (_, x2, y2) = piece.path[0], piece.path[1]
    half = piece.pen.width / 2
    cap = half if piece.pen.cap != "flat" else 0.0
    if y1 == y2:
        area = QRectF(min(x1, x2) - cap, y1 - half, abs(x2 - x1) + 2 * cap, piece.pen.width)
    else:
        area = QRectF(x1 - half, min(y1, y2) - cap, piece.pen.width, abs(y2 - y1) + 2 * cap)
    shade = colour(theme, piece.pen.ink)
    if piece.pen.width > 2.5:
        painter.fillRect(area, shade)
        return
    device = painter.deviceTransform()
    mapped = device.mapRect(area)
    if y1 == y2:
        thick = max(1.0, round(mapped.height()))
        mapped = QRectF(mapped.x(), _whole(mapped.center().y() - thick / 2), mapped.width(), thick)
    else:
        thick = max(1.0, round(mapped.width()))
        mapped = QRectF(_whole(mapped.center().x() - thick / 2), mapped.y(), thick, mapped.height())
    inverse, usable = device.inverted()
    painter.fillRect(inverse.mapRect(mapped) if usable else area, shade)


def _whole(pixels: float) -> int:
    """Halves always go up: rounding to even would depend on where the device begins."""
    return math.floor(pixels + 0.5)


def paint_hatch(painter: QPainter, path: QPainterPath, rect: Rect, hatch: Hatch, theme: Theme) -> None:
    """45 degree lines clipped to the path and anchored to the slide's origin, so that neighbours align."""
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour(theme, hatch.ink), hatch.width))
    step = hatch.pitch * math.sqrt(2)
    first = math.floor((rect.x + rect.y) / step)
    last = math.ceil((rect.right + rect.bottom) / step)
    lines = [QLineF(k * step - rect.y, rect.y, k * step - rect.bottom, rect.bottom) for k in range(first, last + 1)]
    painter.drawLines(lines)
    painter.restore()


def paint_mark(painter: QPainter, mark: Mark, theme: Theme, clears: str = "") -> None:
    """An origin mark: disc, ring, ring in six dashes, or hatched disc (LOOK section 5.1)."""
    centre = QPointF(mark.centre.x, mark.centre.y)
    shade = colour(theme, mark.ink)
    if mark.origin == "article":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawEllipse(centre, mark.radius, mark.radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        return
    width = 2.0 if mark.origin == "forecast" else 2.5
    radius = mark.radius - width / 2
    painter.setBrush(colour(theme, Ink(mark.on)))
    painter.setPen(Qt.PenStyle.NoPen)
    if mark.on == clears:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.drawEllipse(centre, radius, radius)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    pen = QPen(shade, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark.origin == "derived":
        part = 2 * math.pi * radius / 6 / width
        pen.setDashPattern([part * 0.58, part * 0.42])
    if mark.origin == "forecast":
        disc = QPainterPath()
        disc.addEllipse(centre, radius, radius)
        hatch = Hatch(mark.ink, max(4.0, 0.62 * mark.radius), 1.7)
        paint_hatch(painter, disc, mark.rect, hatch, theme)
    painter.setPen(pen)
    painter.drawEllipse(centre, radius, radius)


def _paint_picture(painter: QPainter, piece: Picture, theme: Theme, pictures: PictureLoader | None) -> None:
    area = QRectF(*piece.rect)
    image = pictures(piece.file) if pictures else None
    if image is None or image.isNull():
        _paint_missing(painter, piece, theme)
        return
    whole = QRectF(image.rect())
    scale = (max if piece.fill else min)(area.width() / whole.width(), area.height() / whole.height())
    if piece.fill:
        cut = QRectF(0, 0, area.width() / scale, area.height() / scale)
        cut.moveCenter(whole.center())
        painter.drawImage(area, image, cut)
        return
    fitted = QRectF(0, 0, whole.width() * scale, whole.height() * scale)
    fitted.moveCenter(area.center())
    painter.drawImage(fitted, image, whole)


def _paint_missing(painter: QPainter, piece: Picture, theme: Theme) -> None:
    """A picture that cannot be loaded: a hairline box with the file's name in it (LOOK section 12)."""
    area = QRectF(*piece.rect)
    painter.setPen(qt_pen(theme, Pen(Ink("line"), 1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)
    painter.setFont(font_of(TextStyle("sans", 22)))
    painter.setPen(colour(theme, Ink("t3")))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, piece.file)
