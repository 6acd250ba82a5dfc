"""A band of the crowd while the view moves: its marks, numbers and labels as pictures with their places on the axis.

In each frame all events of the view are a mark, in a "+n" or counted at an end of the lane: the numbers of the cells at the
view's ends are those of the view.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import partial
from math import ceil, floor

import numpy as np
from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from presenter.app.strip.crowd_painting import HEAVY, counts_baseline
from presenter.app.strip.crowd_source import CrowdSource
from presenter.app.strip.crowd_ticks import Pixels, tick_row, tick_shades
from presenter.app.strip.moving_cards import CLEAR, LEAST, MOST, MovedLabel
from presenter.app.strip.moving_view import MovingView
from presenter.app.strip.style import TEXT_PX, StripStyle
from presenter.core.crowd.lane import CrowdLane
from presenter.core.geometry import Rect
from presenter.core.timeline.crowd_cells import cell_days
from presenter.core.timeline.crowd_items import STRIP_CROWD, CrowdBand
from presenter.core.timeline.crowd_words import compact
from presenter.core.timeline.meeting import Extent, free_zooms
from presenter.core.timeline.scale import TimeScale

SIZES = STRIP_CROWD
KNOCK = 1.0
"""Beside a text, knocked out with it."""


def same_cells(scale: TimeScale) -> tuple[float, float]:
    """Between which lengths of a day a view parts its time like this one."""
    least = SIZES.cell / cell_days(scale, SIZES.cell)
    return least, 2 * least


class _Count(Struct):
    """A "+n" in the middle of its cell."""

    x0: float
    dx: int
    card: QPixmap
    start: float
    end: float
    shown: int
    box: Rect


class MovingBand:
    """One lane's band of a picture that is wider than the view."""

    def __init__(
        self, band: CrowdBand, source: CrowdSource, scale: TimeScale, style: StripStyle, ratio: float, language: str,
        chosen: int | None, edge: float | None,
    ) -> None:  # fmt: skip
        self.band, self._source, self._style, self._ratio = band, source, style, ratio
        self._language, self._scale, self._edge = language, scale, edge
        self._lane: CrowdLane = source.lane(band.lane)
        self._shades: Pixels = tick_shades(style)
        self._baseline = counts_baseline(band)
        self._top = round((band.rect.bottom - SIZES.counts_row) * ratio)
        self._high = round(SIZES.counts_row * ratio)
        self.discs: list[tuple[float, float, int, QPixmap]] = []
        """Middle, how far from it the event's time reaches, top, card."""
        self.bars: list[tuple[float, float, int, QColor]] = []
        self._marks(chosen)
        self.labels: list[MovedLabel] = []
        self._extents: list[Extent] = []
        self._own: list[int] = []
        self._leaders: list[Extent] = []
        self._labels(chosen)
        self.counts = [self._count(count.text, count.start, count.end, count.count, count.box) for count in band.counts]
        self._starts, self._ends = self._days()
        self._cell = cell_days(scale, SIZES.cell)
        self._numbers: dict[tuple[str, bool], QPixmap] = {}

    def px(self, length: float) -> int:
        return round(length * self._ratio)

    # -- what moves ------------------------------------------------------------------------------

    def _days(self) -> tuple[list[float], list[float]]:
        """First and last days of the events with own marks, each sorted."""
        places = np.array([mark.number - self._lane.first for mark in self.band.marks], dtype=np.int64)
        return sorted(self._lane.starts[places].tolist()), sorted(self._lane.ends[places].tolist())

    def _marks(self, chosen: int | None) -> None:
        style, px, scale = self._style, self.px, self._scale
        for mark in self.band.marks:
            here = mark.number == chosen
            token = "amber" if here else "t2" if mark.weight >= HEAVY else "t3"
            x, y, width, height = mark.rect
            if mark.bar:
                # It ends a pixel before its time does.
                self.bars.append((x, x + width + 1, px(y), style.colour(token, 1.0 if here else 0.45)))
                continue
            radius = SIZES.disc + (1.5 if here else 0.0)
            card = style.cards.flat(
                ("crowd", token, radius), 2 * radius + 2, 2 * radius + 2, self._ratio,
                partial(_disc, radius, style.colour(token)),
            )  # fmt: skip
            place = mark.number - self._lane.first
            middle, reach = x + width / 2, (float(self._lane.ends[place]) - float(self._lane.starts[place])) / 2
            self.discs.append((middle, reach * scale.per_day, px(y + height / 2 - radius - 1), card))

    def _labels(self, chosen: int | None) -> None:
        style, px, band = self._style, self.px, self.band
        marks = {mark.number: (place, mark) for place, mark in enumerate(band.marks)}
        for label in band.labels:
            place, mark = marks[label.number]
            token = "t1" if label.number == chosen else "t2" if mark.weight >= HEAVY else "t3"
            rect, box = mark.rect, label.box
            beside = label.x >= rect.right
            x0 = rect.right + 1 if beside and mark.bar else rect.x + 1 if mark.bar else rect.centre.x
            d0 = label.x - x0
            card = self.text(label.text, token, box.height, label.baseline - box.y, knock=self._is_before(label.x))
            one = MovedLabel(x0, px(d0 - KNOCK), px(box.y), card, card.width(), card.height())
            top = box.y
            if label.leader is not None:
                at, first, last = label.leader
                line = style.cards.flat(
                    ("crowd-leader", round(last - first, 1)), 1, last - first, self._ratio,
                    lambda painter: painter.fillRect(0, 0, 1, 9999, style.colour("t3", 0.5)),
                )  # fmt: skip
                one.leader = px(at - label.x + KNOCK), px(first), line
                self._leaders.append(Extent(x0, at - x0 - 1, x0, at - x0 + 1, first, last))
            self.labels.append(one)
            self._extents.append(Extent(x0, d0, x0, d0 + box.width, top, box.bottom))
            self._own.append(place)

    def find_zooms(self) -> None:
        """At which zooms labels meet something."""
        if self._extents:
            others = [_extent(mark.rect) for mark in self.band.marks]
            others += [Extent(count.stretch.x, 0.0, count.stretch.right, 0.0, count.stretch.y, count.stretch.bottom)
                       for count in self.band.counts]  # fmt: skip
            found = free_zooms(self._extents, self._own, [*others, *self._leaders], LEAST, MOST, CLEAR)
            for label, zooms in zip(self.labels, found, strict=True):
                label.zooms = zooms
            self._extents = []

    def _is_before(self, x: float) -> bool:
        """Whether a text stands where it may knock out the ground: before the stretch after the article."""
        return self._edge is None or x < self._edge

    def text(self, text: str, token: str, height: float, baseline: float, *, knock: bool) -> QPixmap:
        """A text in a box as wide as it, knocked out a little at either side."""
        style, wide = self._style, self._source.cards.width(text)

        def paint(painter: QPainter) -> None:
            if knock:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
                painter.fillRect(0, 0, 9999, 999, style.colour("bg"))
            painter.setFont(style.font(TEXT_PX))
            painter.setPen(style.colour(token))
            painter.drawText(int(KNOCK), round(baseline), text)

        key = ("crowd-text", text, token, round(height, 1), round(baseline), knock)
        return style.cards.flat(key, wide + 2 * KNOCK, height, self._ratio, paint)

    def _count(self, text: str, start: float, end: float, count: int, box: Rect) -> _Count:
        card = self.text(text, "t3", box.height, self._baseline - box.y, knock=self._is_before(box.x))
        return _Count(box.centre.x, -(card.width() // 2), card, start, end, count, box)

    # -- a frame ---------------------------------------------------------------------------------

    def paint_ticks(self, painter: QPainter, view: MovingView) -> None:
        """Under all else; the painter's unit is a device pixel."""
        band, left, right = self.band, view.left, view.right
        if band.tick_starts is None or band.tick_levels is None or not len(band.tick_starts):
            return
        starts = band.tick_starts * view.per_x + view.shift
        wide = max(self._ratio, (band.tick_width + 1) * view.per_x - self._ratio)
        row = tick_row(starts - left, band.tick_levels, wide, right - left, self._shades)
        image = QImage(row.data, len(row), 1, 4 * len(row), QImage.Format.Format_ARGB32_Premultiplied)
        top, foot = self.px(band.tick_top), self.px(band.tick_top + SIZES.bar)
        painter.drawImage(QRect(left, top, len(row), foot - top), image)

    def paint(self, painter: QPainter, view: MovingView) -> int:
        """Marks, numbers and labels; how many events of the view are a mark or in a number."""
        draw, fill = painter.drawPixmap, painter.fillRect
        per_x, shift, left, right = view.per_x, view.shift + 0.5, view.left, view.right
        # A bar keeps clear of the next by a pixel.
        gap, high = self.px(1), self.px(SIZES.bar)
        begin, end = view.scale.x0 * view.ratio, view.scale.x1 * view.ratio
        for x0, x1, top, colour in self.bars:
            first, last = max(int(x0 * per_x + shift), left), min(int(x1 * per_x + shift) - gap, right)
            if last > first:
                fill(first, top, last - first, high, colour)
            elif x0 * per_x + view.shift < end and (x1 * per_x + view.shift) > begin:
                fill(min(first, right - 2), top, 2, high, colour)
        radius = self.px(SIZES.disc)
        low, most = left + radius, right - radius
        for x, reach, top, card in self.discs:
            at = int(x * per_x + shift)
            if at < low:
                if (x + reach) * per_x + view.shift <= begin:
                    continue
                at = low
            elif at > most:
                if (x - reach) * per_x + view.shift >= end:
                    continue
                at = most
            draw(at - card.width() // 2, top, card)
        shown = self._paint_counts(painter, view)
        zoom = view.zoom
        for label in self.labels:
            lowest, highest = label.zooms
            if lowest <= zoom <= highest:
                at = int(label.x0 * per_x + shift) + label.dx
                if at < right and at + label.wide > left:
                    if label.leader is not None:
                        draw(at + label.leader[0], label.leader[1], label.leader[2])
                    draw(at, label.y, label.card)
        return shown

    def _paint_counts(self, painter: QPainter, view: MovingView) -> int:
        """Numbers of cells in view as they are, those of the cells at its ends and beside it counted for it."""
        scale, lane, language = view.scale, self._lane, self._language
        draw, ratio = painter.drawPixmap, self._ratio
        start, end = scale.start, scale.end
        earlier, later = lane.earlier(start), lane.later(end)
        low, high = view.left, view.right
        if earlier:
            card = self._number(f"◂ {compact(earlier, language)}", knock=self._knocks(view, view.left))
            draw(view.left - self.px(KNOCK), self._top, card)
            low += card.width() + self.px(SIZES.gap - 2 * KNOCK)
        if later:
            card = self._number(f"{compact(later, language)} ▸", knock=self._knocks(view, view.right))
            draw(view.right - card.width() + self.px(KNOCK), self._top, card)
            high -= card.width() + self.px(SIZES.gap - 2 * KNOCK)
        seen = lane.total - earlier - later
        if not seen:
            return 0
        # Whole cells between the first and the last that, with what is reserved, are as wide as a cell.
        cell, wide = self._cell, SIZES.cell * ratio
        per_day = scale.per_day * ratio
        first = ceil((start + (low - view.left + wide) / per_day) / cell) * cell
        last = floor((end - (view.right - high + wide) / per_day) / cell) * cell
        gone = bisect_right(self._ends, start)
        own = bisect_left(self._starts, end) - gone
        if first > last:
            self._end_count(painter, view, seen - own, low, high)
            return seen
        cuts = lane.cuts(np.array((start, first, last))).tolist()
        into = bisect_left(self._starts, first)
        self._end_count(painter, view, cuts[1] - earlier - (into - gone), low, view.x(first))
        number = lane.total - later - cuts[2] - (own + gone - bisect_left(self._starts, last))
        self._end_count(painter, view, number, view.x(last), high)
        shown: int = own + cuts[1] - earlier - (into - gone) + number
        per_x, shift = view.per_x, view.shift + 0.5
        for one in self.counts:
            if one.start >= first and one.end <= last:
                draw(int(one.x0 * per_x + shift) + one.dx, self._top, one.card)
                shown += one.shown
        return shown

    def _number(self, text: str, *, knock: bool) -> QPixmap:
        found = self._numbers.get((text, knock))
        if found is None:
            said = self._baseline - (self.band.rect.bottom - SIZES.counts_row)
            found = self._numbers[text, knock] = self.text(text, "t3", SIZES.counts_row, said, knock=knock)
        return found

    def _end_count(self, painter: QPainter, view: MovingView, number: int, low: float, high: float) -> None:
        """A number in the middle of a cell that the view's end cuts."""
        if number > 0:
            middle = (low + high) / 2
            card = self._number(f"+{compact(number, self._language)}", knock=self._knocks(view, middle))
            painter.drawPixmap(int(middle - card.width() / 2 + 0.5), self._top, card)

    def _knocks(self, view: MovingView, x: float) -> bool:
        """Whether what stands there in a view may knock out the ground."""
        return self._edge is None or x < self._edge * view.per_x + view.shift


def _extent(rect: Rect) -> Extent:
    """A disc keeps its size about its middle, a bar its ends."""
    if rect.width <= 2 * SIZES.disc + 3:
        middle, half = rect.centre.x, rect.width / 2
        return Extent(middle, -half, middle, half, rect.y, rect.bottom)
    return Extent(rect.x, 0.0, rect.right, 0.0, rect.y, rect.bottom)


def _disc(radius: float, colour: QColor, painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(radius + 1, radius + 1), radius, radius)
