"""Brackets of annotations: upright between two values, level between two dates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.clip import clip_segment
from presenter.core.chart.field import Field, anchor_of
from presenter.core.chart.ground import Ground
from presenter.core.chart.points import moment_of
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.paths import polyline
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Point, Rect, bounds
from presenter.core.schema.chart import AnnotationSpec

ARM = 14.0
BESIDE = (34.0, 52.0, 76.0, 104.0, 140.0, 180.0, 230.0, 290.0, 360.0)
"""How far from the nearer point an upright bracket may stand."""


class Bracket(Struct, frozen=True):
    """Its path, and dotted lines from its ends to what they speak of."""

    path: tuple[Point, ...]
    upright: bool
    ties: tuple[tuple[Point, Point], ...] = ()

    @property
    def rect(self) -> Rect:
        return bounds(Rect(point.x, point.y, 0, 0) for point in self.path)

    def is_free(self, ground: Ground) -> bool:
        """Whether it crosses no ink and no line of data, and its ties no ink."""
        if not ground.bounds.inflated(1).encloses(self.rect):
            return False
        for start, end in pairwise(self.path):
            box = bounds([Rect(*start, 0, 0), Rect(*end, 0, 0)]).inflated(4)
            if any(box.overlaps(other) for other in ground.boxes):
                return False
            if any(clip_segment(a, b, box) for a, b in ground.strokes):
                return False
        return not any(clip_segment(a, b, box) for a, b in self.ties for box in ground.boxes)


def brackets_of(sheet: Sheet, spec: AnnotationSpec, field: Field) -> Iterator[Bracket] | None:
    """Where the bracket of an annotation may stand, the best first; None for one without a bracket."""
    if spec.to_fact is not None and spec.fact is not None and not field.adds:
        return _between_values(sheet, spec, field)
    if spec.to is not None and spec.date is not None:
        return _between_dates(sheet, spec, field)
    return None


def _between_values(sheet: Sheet, spec: AnnotationSpec, field: Field) -> Iterator[Bracket]:
    """Right of the two points, else left of them; where values run to the right, over them or under."""
    facts = [fact for fact in (spec.fact, spec.to_fact) if fact is not None]
    values = [field.value_of(sheet, fact) for fact in facts]
    levels = [field.level(value) for value in values if value is not None]
    if len(levels) < 2:
        return
    anchors = [anchor_of(sheet, field, fact) for fact in facts]
    moment = moment_of(spec.date)
    if moment is not None and field.days:
        across = [field.days.x(moment.period.middle.days)]
        starts = across * 2
    else:
        starts = [(a.at.x if field.upright else a.at.y) for a in anchors if a is not None]
    if not starts:
        return
    reach = max((a.reach for a in anchors if a is not None), default=0.0)
    for sign, edge in ((1, max(starts)), (-1, min(starts))):
        for beside in BESIDE:
            tied = _bracket(field, levels, edge, sign * beside, reach, [a.at if a else None for a in anchors])
            yield from (tied, replace(tied, ties=()))


def _bracket(
    field: Field, levels: list[float], edge: float, beside: float, reach: float, points: list[Point | None]
) -> Bracket:
    arm = ARM if beside > 0 else -ARM
    back, tip = edge + beside, edge + beside - arm

    def at(along: float, level: float) -> Point:
        return Point(along, level) if field.upright else Point(level, along)

    first, second = levels
    path = (at(tip, first), at(back, first), at(back, second), at(tip, second))
    ties: list[tuple[Point, Point]] = []
    for point, level in zip(points, levels, strict=True):
        if point is not None:
            along = point.x if field.upright else point.y
            away = reach + 4 if beside > 0 else -reach - 4
            if abs(tip - along) > reach + 8:
                ties.append((at(along + away, level), at(tip, level)))
    return Bracket(path, field.upright, tuple(ties))


def _between_dates(sheet: Sheet, spec: AnnotationSpec, field: Field) -> Iterator[Bracket]:
    """Over the data, as low as it goes; at the level of a value first, if one is named."""
    moments = [moment_of(spec.date), moment_of(spec.to)]
    if field.days is None or moments[0] is None or moments[1] is None:
        return
    rect = field.rect
    xs = sorted((field.days.x(moments[0].period.start.days), field.days.x(moments[1].period.end.days)))
    left, right = max(xs[0], rect.x), min(xs[1], rect.right)
    if right - left < 2:
        return
    levels = [rect.bottom - 40 - step for step in range(0, int(max(rect.height, 41)) - 40, 14)]
    if spec.value is not None:
        value = field.value_of(sheet, spec.value)
        if value is not None:
            levels.insert(0, field.level(value))
    for y in levels:
        path = (Point(left, y + ARM), Point(left, y), Point(right, y), Point(right, y + ARM))
        yield Bracket(path, upright=False)


def draw_bracket(sheet: Sheet, key: str, bracket: Bracket, field: Field, ground: Ground) -> None:
    """The bracket and its ties."""
    for number, tie in enumerate(bracket.ties):
        pen = Pen(Ink("t3"), 1.5, dash=(4, 5))
        sheet.shape(f"{key}.tie{number}", polyline(tie), "leader", pen=pen, group=field.chart)
        ground.add_rule(tie)
    pen = Pen(Ink("t1"), 2, dash=(6, 5))
    sheet.shape(f"{key}.bracket", polyline(bracket.path), "bracket", pen=pen, group=field.chart)
    ground.add_rule(bracket.path)
