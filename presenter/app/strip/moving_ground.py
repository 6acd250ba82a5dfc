"""What lies around the events of a moving picture: ground, lanes and axis, filled in whole device pixels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from presenter.app.strip.flags import AXIS
from presenter.app.strip.painting import BASELINE, below_name, lane_name, paint_band
from presenter.app.strip.picture import NAME_X, Picture
from presenter.app.strip.style import TEXT_PX, StripStyle
from presenter.core.timeline.ticks import Tick

Fill = tuple[int, int, int, int, QColor]
Card = tuple[int, int, QPixmap]


class MovingGround:
    """The ground of one picture; the painter's unit is a device pixel."""

    def __init__(self, picture: Picture, style: StripStyle, ratio: float, wide: int, high: int) -> None:
        """`wide` and `high` are the canvas's."""
        self._style, self._ratio, self._wide, self._high = style, ratio, wide, high
        self._fills: list[Fill] = []
        self._cards: list[Card] = []
        self._thin = max(1, round(ratio))
        lanes = picture.lanes_rect
        top, foot = self.px(lanes.y), self.px(lanes.bottom)
        self._clip = None if all(lane.top >= lanes.y for lane in picture.layout.lanes) else (top, foot - top)
        bottoms = {band.lane: band.foot for band in picture.crowd}
        for lane in picture.layout.lanes:
            bottom = bottoms.get(lane.id, lane.bottom)
            self._fills.append((0, self.px(round(bottom) - 1), wide, self.px(1), style.colour("grid", 0.6)))
            if lane.name:
                middle = (lane.top + bottom) / 2
                size = self.px(10)
                self._fills.append((self.px(16), self.px(round(middle - 5)), size, size, style.colour(lane.colour)))
                self._cards.append(self.line(lane_name(lane, picture, style), NAME_X, middle + BASELINE, "t1"))

    def px(self, length: float) -> int:
        return round(length * self._ratio)

    def line(self, text: str, x: float, baseline: float, token: str, *, bold: bool = False) -> Card:
        """A line of text where it belongs."""
        ratio = self._ratio
        card = self._style.cards.flat_line(text, token, ratio, TEXT_PX, bold)
        return round(x * ratio) - round(ratio), round((baseline - TEXT_PX) * ratio), card

    def paint(self, painter: QPainter, picture: Picture) -> None:
        """Under the events: band, grid, lanes."""
        fill, style, ratio = painter.fillRect, self._style, self._ratio
        fill(0, 0, self._wide, self._high, style.colour("bg"))
        if picture.edge is not None:
            painter.save()
            painter.scale(ratio, ratio)
            paint_band(painter, picture, style, picture.foot)
            painter.restore()
        top, foot, colour, thin = self.px(AXIS), self.px(picture.foot), style.colour("grid"), self._thin
        for tick in picture.ticks:
            if tick.major or tick.unit == "year":
                begin = top if picture.edge_name is None else self.px(below_name(picture, tick.x, style))
                fill(round(tick.x * ratio), begin, thin, foot - begin, colour)
        if self._clip is not None:
            painter.save()
            painter.setClipRect(QRectF(0, self._clip[0], self._wide, self._clip[1]))
        for each in self._fills:
            fill(*each)
        for card in self._cards:
            painter.drawPixmap(*card)
        if self._clip is not None:
            painter.restore()

    def paint_axis(self, painter: QPainter, ticks: Sequence[Tick]) -> None:
        """The axis with its ticks, as in `painting`."""
        fill, draw, style, ratio, thin = painter.fillRect, painter.drawPixmap, self._style, self._ratio, self._thin
        foot = self.px(AXIS - 1)
        fill(0, foot, self._wide, self.px(AXIS) - foot, style.colour("line"))
        colour, lines = style.colour("t3"), style.cards
        high, low = self.px(AXIS - 8), self.px(AXIS - 5)
        top, left = round((AXIS - 10 - TEXT_PX) * ratio), round(ratio)
        for tick in ticks:
            strong = tick.major or tick.unit == "year"
            begin = high if strong else low
            fill(round(tick.x * ratio), begin, thin, foot - begin, colour)
            if tick.label:
                card = lines.flat_line(tick.label, "t1" if strong else "t3", ratio, TEXT_PX, strong)
                draw(round((tick.x + 6) * ratio) - left, top, card)
