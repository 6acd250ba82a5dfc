"""A full view on the move: painted once with more of the time at either side, then shown as it moves by.

While it moves, what lies at the view's ends is cut there and a "+n" may count some that are just out of view; how many
are before and after is true in every frame. As soon as it lies still it is laid out for exactly what is seen. A view of
few marks is laid out for each frame: that takes no longer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

from presenter.app.strip.magnified import Magnified
from presenter.app.strip.picture import AXIS, Arranger, Picture
from presenter.app.strip.style import StripStyle
from presenter.core.geometry import Rect
from presenter.core.timeline.items import PlacedLabel
from presenter.core.timeline.layout import SAME
from presenter.core.timeline.scale import TimeScale

MANY = 60
"""Marks and numbers from which on a view is full."""
STILL_MS = 120
"""A view that has not moved for this long lies still."""
SHARE = 0.25
"""How much of the view's width is painted beside it at either side."""
ENDS = ("earlier", "later")
OVER = 10.0
"""Marks reach this far beyond the lanes' ends."""


class MovedPicture(QObject):
    """Paints moved views of one thing; `stop` when it is another thing.

    `lay_out(start, end, beside)` makes a picture of a stretch of days that is `beside` wider than the view at either side.

    Signals:
        settled: the view lies still, and is to be painted as it is.
    """

    settled = Signal()

    def __init__(self, lay_out: Callable[[float, float, float], Picture], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lay_out = lay_out
        self._moves = 0
        self._last: TimeScale | None = None
        self._wide: Picture | None = None
        self._layer = QPixmap()
        self._beside = 0.0
        self._counts: tuple[PlacedLabel, ...] = ()
        """Where the view that was laid out last says how many are before and after it."""
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(STILL_MS)
        self._still.timeout.connect(self.settle)

    @property
    def is_moving(self) -> bool:
        """Whether what is shown is a picture that was moved."""
        return self._wide is not None

    def stop(self) -> None:
        """The next view is laid out."""
        self._moves, self._wide, self._last = 0, None, None
        self._still.stop()

    def settle(self) -> None:
        """Lie still now."""
        was_moving, last = self.is_moving, self._last
        self.stop()
        self._last = last
        if was_moving:
            self._layer = QPixmap()
            self.settled.emit()

    def paint(
        self, painter: QPainter, canvas: Magnified, arranger: Arranger, former: Picture, scale: TimeScale, area: Rect,
        paint: Callable[..., None], style: StripStyle,
    ) -> bool:  # fmt: skip
        """Paint the view of a scale; False if it has to be laid out. The painter's pixels are the widget's.

        `former` was laid out last; `paint(painter, picture=, size=, style=)` paints any.
        """
        last, self._last = self._last, scale
        if not _is_full(former) or not _is_moved(former.scale, scale):
            self.stop()
            self._last = scale
            return False
        if scale != last:
            self._moves += 1
            self._still.start()
        # A single step is not a move: most are not followed by another.
        if self._moves < 2:
            return False
        if not self._reaches(scale):
            if not self._widen(canvas, scale, area, paint, style):
                return False
            self._counts = tuple(label for label in former.layout.labels if label.kind in ENDS)
        if self._wide is not None:
            self._show(self._wide, painter, canvas, scale)
            self._say_ends(self._wide, painter, canvas, arranger, scale, style)
        return True

    def _reaches(self, scale: TimeScale) -> bool:
        wide = self._wide
        if wide is None or not _is_as_close(wide.scale, scale) or wide.scale.x0 != scale.x0:
            return False
        return 0 <= _offset(wide, scale) <= 2 * self._beside

    def _widen(
        self, canvas: Magnified, scale: TimeScale, area: Rect, paint: Callable[..., Any], style: StripStyle
    ) -> bool:
        """Lay out and paint the view with what is beside it; False where time is torn there."""
        beside = float(round(SHARE * area.width))
        wide = self._lay_out(scale.days(scale.x0 - beside), scale.days(scale.x1 + beside), beside)
        if not wide.scale.is_linear or not _is_as_close(wide.scale, scale):
            return False
        ratio = canvas.devicePixelRatioF() * canvas.magnification
        size = canvas.layer_size
        size.setWidth(size.width() + round(2 * beside * ratio))
        if self._layer.size() != size:
            self._layer = QPixmap(size)
        brush = QPainter(self._layer)
        brush.scale(ratio, ratio)
        paint(brush, picture=wide, size=Rect(0, 0, canvas.width_here + 2 * beside, canvas.height_here), style=style)
        brush.end()
        self._wide, self._beside = wide, beside
        return True

    def _show(self, wide: Picture, painter: QPainter, canvas: Magnified, scale: TimeScale) -> None:
        """The names at the left and the air at the right where they are, the lanes between them moved."""
        sharp = canvas.devicePixelRatioF()
        ratio = sharp * canvas.magnification
        high, end = self._layer.height(), canvas.layer_size.width()
        left = max(0, round((scale.x0 - OVER) * ratio))
        right = min(end, round((scale.x1 + OVER) * ratio))
        moved, over = round(_offset(wide, scale) * ratio), self._layer.width() - end
        for first, last, by in ((0, left, 0), (left, right, moved), (right, end, over)):
            if last > first:
                target = QRectF(first / sharp, 0, (last - first) / sharp, high / sharp)
                painter.drawPixmap(target, self._layer, QRectF(first + by, 0, last - first, high))

    def _say_ends(
        self, wide: Picture, painter: QPainter, canvas: Magnified, arranger: Arranger, scale: TimeScale, style: StripStyle
    ) -> None:  # fmt: skip
        """What is true of this view only: the year or day it begins in, how many lie before and after it."""
        from presenter.app.strip.crowd_painting import paint_off_view  # few stories have one
        from presenter.app.strip.painting import paint_corner
        from presenter.app.strip.text_cards import pixels_per_unit

        painter.save()
        painter.scale(canvas.magnification, canvas.magnification)
        ratio = pixels_per_unit(painter)
        corner = arranger.corner(scale, wide.ticks)
        if corner != wide.corner:
            painter.fillRect(QRectF(0, 0, scale.x0 - OVER, AXIS - 1), style.colour("bg"))
            paint_corner(painter, corner, style)
        lanes = arranger.index.lanes
        for count in self._counts:
            x, y, width, height = count.box
            lane = next(lane for lane, placed in zip(lanes, wide.layout.lanes, strict=True)
                        if placed.top <= y < placed.bottom)  # fmt: skip
            number = lane.earlier(scale.start) if count.kind == "earlier" else lane.later(scale.end)
            painter.fillRect(QRectF(x - 2, y, width + 4, height), style.colour("bg"))
            if number:
                text = f"◂ {number}" if count.kind == "earlier" else f"{number} ▸"
                left = x if count.kind == "earlier" else x + width - style.width(text)
                style.cards.draw(painter, text, left, count.baseline, "t3", ratio)
        if arranger.crowd is not None:
            for band in wide.crowd:
                off_view = arranger.crowd.off_view(band, scale, arranger.texts.language)
                paint_off_view(painter, band, off_view, style.cards, _offset(wide, scale), OVER)
        painter.restore()


def _is_full(picture: Picture) -> bool:
    crowd = sum(len(band.marks) + len(band.counts) for band in picture.crowd)
    return len(picture.layout.marks) + crowd >= MANY


def _offset(wide: Picture, scale: TimeScale) -> float:
    """Where a view begins in a wider picture, from where its lanes begin."""
    return (scale.start - wide.scale.start) * wide.scale.per_day


def _is_as_close(one: TimeScale, other: TimeScale) -> bool:
    return abs(one.per_day - other.per_day) <= SAME * other.per_day


def _is_moved(before: TimeScale, scale: TimeScale) -> bool:
    """Whether all of a view is as in another, at another place."""
    same_ends = before.x0 == scale.x0 and before.x1 == scale.x1
    return same_ends and before.is_linear and scale.is_linear and _is_as_close(before, scale)
