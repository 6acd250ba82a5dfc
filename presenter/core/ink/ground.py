"""What ink lies on: where a frame's pieces, charts and timelines are, and how a stroke finds and follows one of them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.compose.frame import Frame
from presenter.core.geometry import SLIDE, Rect
from presenter.core.ink.stroke import Anchor, Band, Sample, Stroke, reach

Ranges = tuple[tuple[float, float], tuple[float, float]]
NEAR = 24.0
"""How far around a piece a stroke may lie to belong to it."""
LEAST_SHARED = 0.5
"""How much of the smaller one, stroke or piece, must lie in the other."""
LARGEST_PIECE = 0.6
"""Of the slide; a larger piece is ground."""
MOST_STRETCH = 4.0
FURNITURE = frozenset({"rule", "ruler", "time-span", "after-band", "event-band", "comparison-band"})


class Ground(Struct, frozen=True):
    """Where things are on one step of one slide, in slide units."""

    step: int
    pieces: dict[str, Rect]
    charts: dict[str, Anchor]
    """By id, as an anchor would hold them."""
    areas: dict[str, Rect]
    """Of charts and timelines: where their ink is seen."""

    def placed(self, stroke: Stroke) -> Stroke | None:
        """The stroke where it belongs now; None where what it was drawn on is not shown yet."""
        if stroke.anchor.kind == "slide":
            return stroke
        now = self.charts.get(stroke.anchor.id)
        if stroke.anchor.kind == "piece":
            rect = self.pieces.get(stroke.anchor.id)
            now = Anchor("piece", stroke.anchor.id, rect) if rect is not None else None
        if now is None or now.kind != stroke.anchor.kind:
            # What is gone from the story leaves its ink where it was; what only comes later brings it along.
            return stroke if self.step >= stroke.step else None
        if now == stroke.anchor:
            return stroke
        points = _moved(stroke.points, stroke.anchor, now)
        return replace(stroke, points=points) if points else None

    def clip(self, stroke: Stroke) -> Rect:
        """What ink may not leave: the area of its chart or timeline, so that a zoom does not smear it over the slide."""
        return self.areas.get(stroke.anchor.id, SLIDE) if stroke.anchor.kind in ("chart", "time") else SLIDE

    def anchored(self, stroke: Stroke) -> Stroke:
        """The stroke with what it holds on to: the chart or timeline it lies in, else the piece it goes with best."""
        found = self._chart(stroke.points) or self._piece(stroke.points) or Anchor()
        return replace(stroke, anchor=found, step=self.step)

    def _chart(self, points: tuple[Sample, ...]) -> Anchor | None:
        for chart in self.charts.values():
            plot = chart.rect.inflated(NEAR)
            inside = sum(plot.x <= p.x <= plot.right and plot.y <= p.y <= plot.bottom for p in points)
            if 2 * inside > len(points):
                return chart
        return None

    def _piece(self, points: tuple[Sample, ...]) -> Anchor | None:
        drawn = reach(points, 0)
        best, anchor = 0.0, None
        for name, rect in self.pieces.items():
            near = rect.inflated(NEAR)
            common = _shared(near, drawn)
            smaller = min(_area(near), _area(drawn))
            if common < LEAST_SHARED * smaller:
                continue
            likeness = common / (_area(near) + _area(drawn) - common)
            if likeness > best:
                best, anchor = likeness, Anchor("piece", name, rect)
        return anchor


def ground_of(frame: Frame, views: Mapping[str, Ranges]) -> Ground:
    """`views` are the ranges of zoomed charts."""
    pieces = {
        piece.id: piece.rect
        for piece in frame.pieces
        if piece.role not in FURNITURE and _area(piece.rect) < LARGEST_PIECE * _area(SLIDE) and piece.rect.width > 0
    }
    charts, areas = {}, {}
    for chart in frame.charts:
        x, y = views.get(chart.id, (chart.x_range, chart.y_range))
        charts[chart.id] = Anchor("chart", chart.id, chart.plot, x, y, chart.y_is_log)
        areas[chart.id] = chart.area
    for time in frame.times:
        bands = tuple(Band(*band) for band in time.lanes)
        charts[time.id] = Anchor("time", time.id, time.area, time.x_range, bands=bands)
        areas[time.id] = time.area.inflated(NEAR)
    return Ground(frame.step, pieces, charts, areas)


def _moved(points: tuple[Sample, ...], was: Anchor, now: Anchor) -> tuple[Sample, ...]:
    if was.kind == "piece":
        return _stretched(points, was.rect, now.rect)
    found: list[Sample] = []
    for p in points:
        days = _mix(p.x, (was.rect.x, was.rect.right), was.x_range)
        x = _mix(days, now.x_range, (now.rect.x, now.rect.right))
        y = _band_y(p.y, was.bands, now.bands) if was.kind == "time" else _data_y(p.y, was, now)
        if y is not None:
            found.append(Sample(x, y, p.pressure))
    return tuple(found)


def _stretched(points: tuple[Sample, ...], was: Rect, now: Rect) -> tuple[Sample, ...]:
    """About the piece's middle; a rule that has no height stretches nothing."""
    sx = min(max(now.width / was.width, 1 / MOST_STRETCH), MOST_STRETCH) if was.width > 8 else 1.0
    sy = min(max(now.height / was.height, 1 / MOST_STRETCH), MOST_STRETCH) if was.height > 8 else 1.0
    old, new = was.centre, now.centre
    return tuple(Sample(new.x + (p.x - old.x) * sx, new.y + (p.y - old.y) * sy, p.pressure) for p in points)


def _data_y(y: float, was: Anchor, now: Anchor) -> float | None:
    """Through the datum: what a log scale cannot show is None."""
    from math import log10

    datum = _mix(y, (was.rect.bottom, was.rect.y), was.y_range)
    if was.log != now.log:
        if was.log:
            datum = 10.0 ** min(datum, 300.0)
        elif datum > 0:
            datum = log10(datum)
        else:
            return None
    return _mix(datum, now.y_range, (now.rect.bottom, now.rect.y))


def _band_y(y: float, was: tuple[Band, ...], now: tuple[Band, ...]) -> float:
    """In the same lane at the same part of its height; between lanes, the nearest one's that both have."""
    new = {band.id: band for band in now}
    both = [band for band in was if band.id in new and band.bottom > band.top]
    if not both:
        return y
    old = min(both, key=lambda band: max(band.top - y, y - band.bottom, 0.0))
    band = new[old.id]
    return band.top + (y - old.top) * (band.bottom - band.top) / (old.bottom - old.top)


def _mix(value: float, source: tuple[float, float], target: tuple[float, float]) -> float:
    (a, b), (c, d) = source, target
    return c if a == b else c + (value - a) * (d - c) / (b - a)


def _area(rect: Rect) -> float:
    return max(rect.width, 1.0) * max(rect.height, 1.0)


def _shared(one: Rect, other: Rect) -> float:
    width = min(one.right, max(other.right, other.x + 1)) - max(one.x, other.x)
    height = min(one.bottom, max(other.bottom, other.y + 1)) - max(one.y, other.y)
    return max(width, 0.0) * max(height, 0.0)
