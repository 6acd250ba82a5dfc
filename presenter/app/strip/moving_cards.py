"""What of a laid-out picture moves when the view does: marks, labels and lines as pictures, each with its place on the axis.

Places on the axis (`x0`, `x1`) are as in the layout; all else is in device pixels: distances from those places, tops, sizes.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtGui import QPainter, QPixmap

from presenter.app.strip.mark_painting import disc_look, paint_mark_of_event
from presenter.app.strip.moving_bars import Bars, bars_look
from presenter.app.strip.moving_labels import label_card, leader_card, leader_extents
from presenter.app.strip.picture import Arranger, Picture
from presenter.app.strip.style import StripStyle
from presenter.core.geometry import Rect
from presenter.core.story import Story
from presenter.core.timeline.anchors import Ends, drawn_ends, held, label_hold, mark_ends
from presenter.core.timeline.items import PlacedLabel, PlacedMark
from presenter.core.timeline.marks import bar_height, least_widths
from presenter.core.timeline.meeting import ANY, Extent, Zooms, free_zooms

LEAST, MOST = 0.5, 2.0
"""Zooms, as shares of the layout's own, up to which its cards may be moved."""
CLEAR = 2.0
"""Labels keep this far from what moves towards them."""


class Along(NamedTuple):
    """A label that goes with a mark of changing length: with the part of it that is seen."""

    ends: Ends
    share: float
    dx: int


class MovedLabel(Struct):
    """A label's card, `wide` and `high`, `dx` right of its place; the zooms at which it meets nothing."""

    x0: float
    dx: int
    y: int
    card: QPixmap
    wide: int
    high: int
    along: Along | None = None
    leader: tuple[int, int, QPixmap] | None = None
    """Right of its place, its top, the line."""
    zooms: Zooms = ANY


class Chip(Struct):
    """A "+n" at a mark; `behind` are the days of those that it counts."""

    x0: float
    dx: int
    label: PlacedLabel
    mark: Ends
    lane: int
    day: float
    """Where its mark is."""
    behind: tuple[tuple[float, float], ...]


class Line(NamedTuple):
    """From a place on the axis to another, in a lane's colour, or (empty) dashed."""

    x0: float
    d0: float
    y0: float
    x1: float
    d1: float
    y1: float
    colour: str
    from_right: bool = False
    """Of a link: whether it is drawn to the view's end where its left mark is out of view; `from_left` alike."""
    from_left: bool = False


class MovedBar(NamedTuple):
    """A bar between two places, each with a distance from it; narrower than `limit` it is `least` wide and another bar."""

    x0: float
    d0: int
    x1: float
    d1: int
    top: int
    bars: Bars
    limit: float = 0.0
    least: int = 0
    anchor: int = 0
    low: tuple[int, Bars] | None = None


class MovingCards(Struct):
    """What of a picture moves, in the order of painting."""

    lines: list[Line] = field(default_factory=list)
    bars: list[MovedBar] = field(default_factory=list)
    odd: list[tuple[PlacedMark, Ends]] = field(default_factory=list)
    """Painted as they are each time: days that are wider than their dot."""
    discs: list[tuple[float, int, int, QPixmap]] = field(default_factory=list)
    labels: list[MovedLabel] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    seek: Callable[[], list[Zooms]] | None = None
    """Finds at which zooms each label meets nothing."""

    def find_zooms(self) -> None:
        """Find at which zooms labels meet something; the layout's own is one at which they do not."""
        if self.seek is not None:
            for label, zooms in zip(self.labels, self.seek(), strict=True):
                label.zooms = zooms
            self.seek = None


def moving_cards(
    picture: Picture, arranger: Arranger, story: Story, style: StripStyle, ratio: float, seen: int
) -> MovingCards:
    """Of a picture with more beside what is `seen`, which is so many device pixels wide."""
    return _Maker(picture, arranger, story, style, ratio, seen).made()


class _Maker:
    def __init__(
        self, picture: Picture, arranger: Arranger, story: Story, style: StripStyle, ratio: float, seen: int
    ) -> None:
        self.picture, self.arranger, self.story, self.style, self.ratio = picture, arranger, story, style, ratio
        self.seen = seen
        self.cards = MovingCards()
        self.ends: list[Ends] = []
        """Of each mark, as it is drawn."""
        self.times: list[Ends] = []
        self.lanes = {lane.id: lane for lane in picture.layout.lanes}
        self.at: dict[tuple[str, int, str], int] = {}
        self.first: dict[tuple[str, int], int] = {}
        self.bars: dict[Hashable, Bars] = {}

    def made(self) -> MovingCards:
        layout, scale, story = self.picture.layout, self.picture.scale, self.story
        entries = {lane.id: lane for lane in self.arranger.index.lanes}
        for number, mark in enumerate(layout.marks):
            lane = entries.get(mark.lane)
            entry = lane.entry(mark.event) if lane is not None else None
            ends = mark_ends(mark, story.events[mark.event], entry, scale)
            self.times.append(ends)
            self.ends.append(drawn_ends(mark, ends))
            self.at[mark.event, mark.claim, mark.lane] = number
            self.first.setdefault((mark.event, mark.claim), number)
        self._lines()
        self._marks()
        self._labels()
        return self.cards

    def px(self, length: float) -> int:
        return round(length * self.ratio)

    def _lines(self) -> None:
        marks = self.picture.layout.marks
        linked = enumerate(marks) if self.picture.layout.links else ()
        rights: dict[tuple[float, float], int] = {}
        lefts: dict[tuple[float, float], int] = {}
        for number, mark in linked:
            rights[mark.rect.right, mark.rect.centre.y] = lefts[mark.rect.x, mark.rect.centre.y] = number
        ratio, lines = self.ratio, self.cards.lines
        for link in self.picture.layout.links:
            one, other = rights.get((link.x0, link.y0)), lefts.get((link.x1, link.y1))
            x0, d0 = (self.ends[one].x1, self.ends[one].d1) if one is not None else (link.x0, 0.0)
            x1, d1 = (self.ends[other].x0, self.ends[other].d0) if other is not None else (link.x1, 0.0)
            lines.append(
                Line(x0, d0 * ratio, link.y0 * ratio, x1, d1 * ratio, link.y1 * ratio, link.colour,
                     self._leads(other, one), self._leads(one, other))
            )  # fmt: skip
        by_event: dict[str, list[Ends]] = {}
        for mark, ends in zip(marks, self.ends, strict=True) if self.picture.layout.ties else ():
            by_event.setdefault(mark.event, []).append(ends)
        for tie in self.picture.layout.ties:
            own = by_event.get(tie.event, [])
            (x0, d0), (x1, d1) = _nearest(tie.x0, own), _nearest(tie.x1, own)
            lines.append(Line(x0, d0 * ratio, tie.y0 * ratio, x1, d1 * ratio, tie.y1 * ratio, ""))

    def _leads(self, number: int | None, other: int | None) -> bool:
        """Whether a mark's link is drawn where the other one is out of view: it is its own, and in one lane."""
        marks = self.picture.layout.marks
        if number is None or other is None:
            return number is not None
        one, aim = marks[number], marks[other]
        return one.lane == aim.lane and self.story.events[one.event].spec.link == aim.event

    def _marks(self) -> None:
        cards, px = self.cards, self.px
        drawn: set[tuple[int, int, str, str]] = set()
        ordered = sorted(range(len(self.ends)), key=lambda number: self.picture.layout.marks[number].second)
        for number in ordered:
            mark, ends = self.picture.layout.marks[number], self.times[number]
            if mark.kind != "disc":
                cards.bars.append(self._bar(mark, ends))
            elif not ends.fixed:
                cards.odd.append((mark, ends))
            else:
                spot = (round(ends.x0 * 2), round(mark.rect.centre.y * 2), mark.origin, mark.colour)
                if spot in drawn:
                    continue
                drawn.add(spot)
                reach = mark.radius + 2
                key = ("dot", disc_look(mark, self.story), mark.radius, mark.approximate, mark.uncertain, mark.clock)
                card = self.style.cards.flat(key, 2 * reach, 2 * reach, self.ratio, self._dot(mark, reach))
                cards.discs.append((ends.x0, px(-reach), px(mark.rect.centre.y - reach), card))

    def _bar(self, mark: PlacedMark, ends: Ends) -> MovedBar:
        px, event, sizes = self.px, self.story.events[mark.event], self.arranger.sizes
        moment = event.claims[mark.claim - 1].moment if mark.claim else event.moment
        if moment is None:
            top, bars = self._of_height(mark, mark.rect.height)
            return MovedBar(ends.x0, px(ends.d0), ends.x1, px(ends.d1), top, bars)
        limit, least, anchor = least_widths(moment, sizes)
        wide = ends.x1 - ends.x0
        # Most bars are on the same side of the limit at all zooms.
        full = wide * MOST >= limit
        top, bars = self._of_height(mark, bar_height(moment, mark.kind, sizes, small=not full))
        low: tuple[int, Bars] | None = (top, bars)
        if full:
            small = wide * LEAST < limit
            low = self._of_height(mark, bar_height(moment, mark.kind, sizes, small=True)) if small else None
        return MovedBar(ends.x0, 0, ends.x1, 0, top, bars, limit * self.ratio, px(least), anchor, low)

    def _of_height(self, mark: PlacedMark, height: float) -> tuple[int, Bars]:
        """The top of a mark were it so high, within its lane, and the bars of its look."""
        lane = self.lanes[mark.lane]
        height = min(height, lane.bottom - lane.top - 2)
        middle = min(max(mark.rect.y + mark.rect.height / 2, lane.top + height / 2 + 1), lane.bottom - height / 2 - 1)
        look = bars_look(mark, height)
        bars = self.bars.get(look)
        if bars is None:
            shown = replace(mark, rect=mark.rect._replace(height=height))
            bars = self.bars[look] = Bars(shown, self.story, self.style, self.ratio, self.seen)
        return self.px(middle - height / 2), bars

    def _dot(self, mark: PlacedMark, reach: float) -> Callable[[QPainter], None]:
        def paint(painter: QPainter) -> None:
            painter.translate(reach - mark.centre_x, reach - mark.rect.centre.y)
            paint_mark_of_event(painter, mark, self.story, self.style)

        return paint

    # -- labels ----------------------------------------------------------------------------------

    def _labels(self) -> None:
        layout, lanes = self.picture.layout, self.picture.layout.lanes
        targets = {mark.event: mark.rect for mark in layout.marks if mark.kind == "target"}
        extents: list[Extent] = []
        own: list[int] = []
        fixed: list[Extent] = []
        """Numbers at marks and the lines to labels."""
        for label in layout.labels:
            lane = next((k for k, one in enumerate(lanes) if one.top <= label.baseline < one.bottom), 0)
            number = self.at.get((label.event, label.claim, lanes[lane].id), self.first.get((label.event, label.claim)))
            if label.kind in ("earlier", "later") or number is None:
                continue
            mark, ends = layout.marks[number], self.ends[number]
            hold = label_hold(label, mark, ends)
            x0, d0 = held(ends, hold)
            box = label.box
            extent = Extent(x0, d0, x0, d0 + box.width, box.y, box.bottom)
            if label.kind == "more":
                fixed.append(extent)
                day = self.picture.scale.days(mark.rect.centre.x)
                self.cards.chips.append(Chip(x0, self.px(d0), label, ends, lane, day, mark.behind))
                continue
            extents.append(extent)
            own.append(number)
            on = targets.get(label.event)
            on_bar, edge = on is not None and on.overlaps(box), self.picture.edge
            knock = on_bar or edge is None or box.x < edge
            card = label_card(label, self.style, self.ratio, knock=knock, on_bar=on_bar)
            dx, moved = self.px(d0 - card[0]), self.px(hold.dx - card[0])
            along = None if ends.fixed else Along(ends, hold.share, moved)
            one = MovedLabel(
                x0, dx, self.px(card[1]), card[2], self.px(box.width) + 2 * self.px(card[0]), card[2].height(), along
            )
            if label.leader:
                left, top, line = leader_card(label, self.style, self.ratio)
                one.leader = self.px(left - x0 - d0 + card[0]), self.px(top), line
                fixed += leader_extents(label, x0)
            self.cards.labels.append(one)
        self._as_of(extents, own)

        def seek() -> list[Zooms]:
            others = [Extent(*ends, mark.rect.y, mark.rect.bottom)
                      for mark, ends in zip(layout.marks, self.ends, strict=True)]  # fmt: skip
            return free_zooms(extents, own, [*others, *fixed], LEAST, MOST, CLEAR)

        self.cards.seek = seek

    def _as_of(self, extents: list[Extent], own: list[int]) -> None:
        """The words of the as-of date are a label of its line, which all others come before."""
        as_of = self.picture.as_of
        if as_of is None or not as_of.text:
            return
        box = Rect(as_of.text_x, as_of.text_y, as_of.wide, 14)
        label = PlacedLabel("", "date", as_of.text, box.x, box.y + 11, box, faded=True)
        left, top, card = label_card(label, self.style, self.ratio, knock=as_of.text_x < as_of.x)
        d0 = box.x - as_of.x
        extents.append(Extent(as_of.x, d0, as_of.x, d0 + box.width, box.y, box.bottom))
        own.append(-1)
        wide = self.px(box.width) + 2 * self.px(left)
        self.cards.labels.append(MovedLabel(as_of.x, self.px(d0 - left), self.px(top), card, wide, card.height()))


def _nearest(x: float, marks: list[Ends]) -> tuple[float, float]:
    """The place that goes with what of an event's marks is nearest: an end or the middle."""
    known = [(x, 0.0)] if not marks else []
    for x0, d0, x1, d1 in marks:
        known += [(x0, d0), (x1, d1), ((x0 + x1) / 2, (d0 + d1) / 2)]
    return min(known, key=lambda place: abs(sum(place) - x))
