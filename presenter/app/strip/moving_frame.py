"""A picture laid out once with more of the time at either side, painted for any view in it that is about as close.

What stands at a day moves with it, bars grow and shrink, texts and dots keep their size and their rows. Labels that would
meet something are left out. Axis, charts and all numbers are those of the view that is painted.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen, QPixmap

from presenter.app.strip.chart_painting import paint_chart
from presenter.app.strip.chart_rows import chart_rows
from presenter.app.strip.flags import AXIS, moved
from presenter.app.strip.magnified import Magnified
from presenter.app.strip.mark_painting import paint_mark_of_event
from presenter.app.strip.moving_cards import MovedLabel, moving_cards
from presenter.app.strip.moving_ends import LaneEnds, chips_in_view
from presenter.app.strip.moving_ground import MovingGround
from presenter.app.strip.moving_view import MovingView
from presenter.app.strip.painting import CORNER_X, paint_flag, paint_lines
from presenter.app.strip.picture import Arranger, Picture
from presenter.app.strip.style import StripStyle
from presenter.core.geometry import Rect
from presenter.core.story import Story
from presenter.core.timeline.items import PlacedMark
from presenter.core.timeline.lettering import DIGITS
from presenter.core.timeline.packing import same_stands
from presenter.core.timeline.scale import TimeScale

OVER = 10.0
"""Marks reach this far beyond the lanes' ends."""
CLOSER, FARTHER = 1.6, 1 / 1.6
"""How much closer or farther than its layout a view may be: from two notches of the wheel on, labels are sought anew."""
ZONE = 100.0
"""Counts at the view's ends take no more than this."""
Box = tuple[int, int, int, int]


class MovingFrame:
    """One picture and what of it moves."""

    def __init__(
        self, wide: Picture, former: Picture, arranger: Arranger, story: Story, style: StripStyle, canvas: Magnified,
        scale: TimeScale, chosen: int | None,
    ) -> None:  # fmt: skip
        """`wide` reaches beyond the view of a `scale`; `former` was laid out last for what was seen then."""
        self.wide, self._arranger, self._story, self._style = wide, arranger, story, style
        self._ratio = canvas.devicePixelRatioF() * canvas.magnification
        seen = round((scale.x1 - scale.x0) * self._ratio)
        self._seen = scale
        self.cards = moving_cards(wide, arranger, story, style, self._ratio, seen)
        self._ticks = arranger.kept_ticks(wide.scale)
        size = canvas.layer_size
        self._ground = MovingGround(wide, style, self._ratio, size.width(), size.height())
        self._ends = LaneEnds(wide, former, arranger, style, self._ground)
        self._over = round(OVER * self._ratio)
        whole = TimeScale(*arranger.index.story.period, scale.x0, scale.x1)
        low, high = same_stands(arranger.index.lanes, whole, wide.scale.per_day)
        self.bands = []
        if arranger.crowd is not None and wide.crowd:
            from presenter.app.strip.moving_crowd import MovingBand, same_cells  # few stories have one

            language = arranger.texts.language
            self.bands = [MovingBand(band, arranger.crowd, wide.scale, style, self._ratio, language, chosen, wide.edge)
                          for band in wide.crowd]  # fmt: skip
            least, most = same_cells(wide.scale)
            low, high = max(low, least), min(high, most)
        self._low, self._high = max(low, wide.scale.per_day * FARTHER), min(high, wide.scale.per_day * CLOSER)
        self._has_zooms = False

    def reaches(self, scale: TimeScale) -> bool:
        """Whether a view can be painted from this: it lies inside, about as close, with the same marks."""
        seen, reach = self._seen, self.wide.scale
        return (
            self._low <= scale.per_day < self._high
            and reach.start <= scale.start
            and scale.end <= reach.end
            and scale.x0 == seen.x0
            and scale.x1 == seen.x1
        )

    def paint(self, painter: QPainter, scale: TimeScale, canvas: Magnified) -> None:
        """Paint a view; the painter's pixels are the widget's."""
        view = self.view(scale)
        if not self._has_zooms and abs(view.zoom - 1) > 1e-6:
            self._has_zooms = True
            self.cards.find_zooms()
            for band in self.bands:
                band.find_zooms()
        picture, style = self._picture(scale), self._style
        top, foot = round(picture.lanes_rect.y * self._ratio), round(picture.lanes_rect.bottom * self._ratio)
        painter.save()
        if (sharp := canvas.devicePixelRatioF()) != 1:
            painter.scale(1 / sharp, 1 / sharp)  # a unit is a device pixel
        self._ground.paint(painter, picture)
        if picture.flag is not None or picture.as_of is not None:
            self._unit(painter, paint_lines, picture, style)
        painter.setClipRect(view.left - self._over, top, view.right - view.left + 2 * self._over, foot - top)
        for band in self.bands:
            band.paint_ticks(painter, view)
        for band in self.bands:
            band.paint(painter, view)
        near = self._paint_marks(painter, view)
        self._paint_labels(painter, view, picture, near)
        painter.setClipping(False)
        for chart in picture.charts:
            self._unit(painter, paint_chart, chart, picture, style, canvas.width_here)
        self._ground.paint_axis(painter, picture.ticks)
        if picture.corner:
            painter.drawPixmap(*self._ground.line(picture.corner, CORNER_X, AXIS - 10, "t2", bold=True))
        if picture.flag is not None:
            self._unit(painter, paint_flag, picture.flag, style)
        painter.restore()

    def view(self, scale: TimeScale) -> MovingView:
        """Where the places of the layout are in a view."""
        return MovingView.of(scale, self.wide.scale, self._ratio)

    def _unit(self, painter: QPainter, paint: Callable[..., None], *given: object) -> None:
        """Let something paint in the layout's unit."""
        painter.save()
        painter.scale(self._ratio, self._ratio)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        paint(painter, *given)
        painter.restore()

    def _picture(self, scale: TimeScale) -> Picture:
        """The laid-out picture with all that is made anew for each view."""
        wide, arranger = self.wide, self._arranger
        flag = moved(arranger, wide.flag, wide.scale, scale) if wide.flag is not None else None
        ticks = arranger.ticks(self._ticks.ticks(scale), scale, flag)
        edge, as_of = arranger.edge(scale), arranger.as_of_line(scale)
        charts = wide.charts
        if charts:
            charts = chart_rows([chart.series for chart in charts], scale, charts[0].area.y, arranger.width)
            charts = tuple(replace(chart, lit=old.lit) for chart, old in zip(charts, wide.charts, strict=True))
        return replace(
            wide, scale=scale, ticks=ticks, charts=charts, flag=flag, edge=edge, edge_name=arranger.edge_name(edge, scale),
            lanes_rect=wide.lanes_rect._replace(width=scale.x1 - scale.x0), corner=arranger.corner(scale, ticks),
            as_of=replace(as_of, text="") if as_of is not None else None,
        )  # fmt: skip

    # -- marks -----------------------------------------------------------------------------------

    def _paint_marks(self, painter: QPainter, view: MovingView) -> list[Rect]:
        """Lines and marks; where those near the view's ends are, in the layout's unit."""
        cards = self.cards
        per_x, shift, left, right = view.per_x, view.shift, view.left, view.right
        if cards.lines:
            self._paint_lines(painter, view)
        shift += 0.5
        zone = round(ZONE * self._ratio)
        begin, end = left + zone, right - zone
        near: list[tuple[int, int, int, int]] = []
        for x0, d0, x1, d1, full_top, full, limit, least, anchor, low in cards.bars:
            top, bars = full_top, full
            first, last = int(x0 * per_x + shift) + d0, int(x1 * per_x + shift) + d1
            if low is not None and (x1 - x0) * per_x < limit:
                middle = (x0 + x1) / 2 * per_x + shift
                first = last - least if anchor < 0 else first if anchor else int(middle - least / 2)
                last, (top, bars) = first + least, low
            if last <= left or first >= right:
                continue
            if last - first <= least and (first < left or last > right) and left <= (first + last) // 2 <= right:
                # A small mark is never cut in two.
                move = max(left - first, 0) or min(right - last, 0)
                first, last = first + move, last + move
            if first < begin or last > end:
                near.append((first, top, last - first, bars.high))
            bars.draw(painter, first, last, top, left, right)
        draw = painter.drawPixmap
        nearest, farthest = left - round(24 * self._ratio), right + round(4 * self._ratio)
        for x, dx, y, card in cards.discs:
            at = int(x * per_x + shift) + dx
            if nearest < at < farthest:
                draw(at, y, card)
                if not begin < at < end:
                    near.append((at, y, card.width(), card.height()))
        for mark, ends in cards.odd:
            self._paint_odd(painter, view, mark, ends)
        ratio = self._ratio
        return [Rect(x / ratio, y / ratio, wide / ratio, high / ratio) for x, y, wide, high in near]

    def _paint_lines(self, painter: QPainter, view: MovingView) -> None:
        """Links and ties; a link to a mark out of view goes level to the view's end, in its lane."""
        left, right = view.left, view.right
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for x0, d0, top, x1, d1, foot, colour, from_right, from_left in self.cards.lines:
            y0, y1 = top, foot
            first, last = x0 * view.per_x + view.shift + d0, x1 * view.per_x + view.shift + d1
            if max(first, last) <= left or min(first, last) >= right:
                continue
            if colour and (first <= left or last >= right):
                if (first <= left and (last >= right or not from_right)) or (last >= right and not from_left):
                    continue
                first, last, y0, y1 = (left, last, y1, y1) if first <= left else (first, right, y0, y0)
            if not colour or first < last:
                painter.setPen(self._pen(colour))
                painter.drawLine(QLineF(first, y0, last, y1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _pen(self, colour: str) -> QPen:
        if colour:
            return QPen(self._style.colour(colour), 1.2 * self._ratio)
        pen = QPen(self._style.colour("t3"), self._ratio)
        pen.setDashPattern([1.5, 2])
        return pen

    def _paint_odd(self, painter: QPainter, view: MovingView, mark: PlacedMark, ends: tuple[float, ...]) -> None:
        """A day that is wider than its dot, as far as it is seen."""
        scale, radius = view.scale, mark.radius
        x0, x1 = ((x * view.per_x + view.shift) / view.ratio for x in (ends[0], ends[2]))
        first, last = max(x0, scale.x0), min(x1, scale.x1)
        if last <= first:
            return
        dot = min(max((x0 + x1) / 2, first + radius), max(last - radius, first + radius))
        painter.save()
        painter.scale(view.ratio, view.ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = replace(
            mark, rect=mark.rect._replace(x=first, width=last - first), dot=dot, cut_start=x0 < scale.x0 - 0.5,
            cut_end=x1 > scale.x1 + 0.5,
        )  # fmt: skip
        paint_mark_of_event(painter, shown, self._story, self._style)
        painter.restore()

    # -- labels ----------------------------------------------------------------------------------

    def _paint_labels(self, painter: QPainter, view: MovingView, picture: Picture, near: list[Rect]) -> None:
        """Chips and counts always, labels where they meet none of them and nothing else."""
        draw, zoom = painter.drawPixmap, view.zoom
        per_x, shift, left, right = view.per_x, view.shift + 0.5, view.left, view.right
        counts = self._ends.counts(view, near)
        taken = [count.place for count in counts]
        middle = (left + right) // 2
        first = max((box[2] for box in taken if box[0] < middle), default=left)
        last = min((box[0] for box in taken if box[0] >= middle), default=right)
        low = 0
        if picture.edge_name is not None:
            text, x, _ = picture.edge_name
            taken.append(self._device(Rect(x - 4, AXIS, self._style.width(text) + 8, 18)))
            low = taken[-1][3]
        shown: list[tuple[MovedLabel, int]] = []
        moved: list[tuple[MovedLabel, int]] = []
        for label in self.cards.labels:
            lowest, highest = label.zooms
            if not lowest <= zoom <= highest:
                continue
            at = int(label.x0 * per_x + shift) + label.dx
            if label.along is not None:
                ends, share, dx = label.along
                x0 = int(ends.x0 * per_x + shift + ends.d0 * view.ratio)
                x1 = int(ends.x1 * per_x + shift + ends.d1 * view.ratio)
                if (x0 < left or x1 > right) and x1 > left and x0 < right:
                    # Of its mark, only this part is seen: it stands there if it meets nothing.
                    x0, x1 = max(x0, left), min(x1, right)
                    moved.append((label, int(x0 + share * (x1 - x0)) + dx))
                    continue
            if at >= right or at + label.wide <= left:
                continue
            if (at < first or at + label.wide > last or label.y < low) and _meets(label, at, taken):
                continue
            shown.append((label, at))
        for label, at in moved:
            if at < right and at + label.wide > left:
                boxes = [(x, other.y, x + other.wide, other.y + other.high) for other, x in shown]
                if not _meets(label, at, [*taken, *boxes]) and not self._covers(label, at, view):
                    shown.append((label, at))
        for label, at in shown:
            if label.leader is not None:
                draw(at + label.leader[0], label.leader[1], label.leader[2])
            draw(at, label.y, label.card)
        self._paint_chips(painter, view)
        for count in counts:
            self._paint_number(painter, count.place, count.card)

    def _covers(self, label: MovedLabel, at: int, view: MovingView) -> bool:
        """Whether a label that stands where its mark is seen would lie on another mark."""
        per_x, shift, end, foot = view.per_x, view.shift, at + label.wide, label.y + label.high
        own = label.along.ends if label.along is not None else None
        for x, dx, top, card in self.cards.discs:
            left = x * per_x + shift + dx
            if top < foot and top + card.height() > label.y and left < end and left + card.width() > at:
                return True
        for bar in self.cards.bars:
            if bar.top < foot and bar.top + bar.bars.high > label.y and (own is None or bar.x0 != own.x0):
                left, right = bar.x0 * per_x + shift + bar.d0, bar.x1 * per_x + shift + bar.d1
                if left < end and right > at:
                    return True
        return False

    def _device(self, box: Rect) -> Box:
        return (round(box.x * self._ratio), round(box.y * self._ratio),
                round(box.right * self._ratio), round(box.bottom * self._ratio))  # fmt: skip

    def _paint_number(self, painter: QPainter, box: Box, card: tuple[int, int, QPixmap]) -> None:
        """A number that knocks out its box."""
        painter.fillRect(box[0], box[1], box[2] - box[0], box[3] - box[1], self._style.colour("bg"))
        painter.drawPixmap(*card)

    def _paint_chips(self, painter: QPainter, view: MovingView) -> None:
        for chip, number in chips_in_view(self.cards.chips, view):
            text, box = f"+{number}", chip.label.box
            wide = self._style.width(text)
            x = (chip.x0 * view.per_x + view.shift + chip.dx) / view.ratio
            x = min(max(x, view.scale.x0), view.scale.x1 - wide)
            baseline = box.y + DIGITS * self._arranger.sizes.label + 0.5
            place = self._device(Rect(x - 2, box.y, wide + 4, box.height))
            self._paint_number(painter, place, self._ground.line(text, x, baseline, "t2"))


def _meets(label: MovedLabel, at: int, boxes: list[Box]) -> bool:
    right, bottom = at + label.wide, label.y + label.high
    return any(at < box[2] and right > box[0] and label.y < box[3] and bottom > box[1] for box in boxes)
