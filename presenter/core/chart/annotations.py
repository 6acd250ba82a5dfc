"""Annotations: words tied to a point, a date, a level, or a bracket between two of them.

The words take the first place that touches nothing, near first; a thin line leads from them to what they speak of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from presenter.core.chart.annotation_brackets import Bracket, brackets_of, draw_bracket
from presenter.core.chart.clip import clip_segment
from presenter.core.chart.field import Anchor, Field, anchor_of
from presenter.core.chart.ground import KNOCKOUT, Ground, blank
from presenter.core.chart.points import fact_datum, moment_of
from presenter.core.compose.frame import Ink, Overflow, Pen
from presenter.core.compose.furniture import place as place_of
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.geometry import Point, Rect
from presenter.core.schema import Text
from presenter.core.schema.chart import AnnotationSpec, PointSpec

ROLE = "chart-label-small"
WIDTH = 340.0
PAD = 8.0
CLEAR = 4.0
"""Between a mark and the line that leads to it."""
DISTANCES = (34.0, 50.0, 70.0, 95.0, 125.0, 160.0, 200.0, 250.0, 310.0, 380.0, 460.0)
Align = Literal["left", "centre", "right"]
Way = Literal["up", "down", "right", "left"]


class Block(Struct, frozen=True):
    """Words set once: their ink for an origin at (0, 0), aligned as they will be."""

    said: Said
    align: Align
    ink: Rect
    width: float


class Spot(Struct, frozen=True):
    """A place for a block, and the line that leads from it to what it speaks of."""

    block: Block
    x: float
    baseline: float
    leader: tuple[Point, Point] | None

    @property
    def rect(self) -> Rect:
        return self.block.ink.moved(self.x, self.baseline)


def draw_annotation(sheet: Sheet, index: int, spec: AnnotationSpec, field: Field, ground: Ground) -> None:
    """Place it, or note an overflow where it was written. What its point has not come to yet waits."""
    key = f"{field.chart}.note{index}"
    said = Said(sheet.say(spec.text).text.replace("|", "\n"), sheet.say(spec.text).facts)
    blocks = [_block(sheet, said, align) for align in ("centre", "left", "right")]
    brackets = brackets_of(sheet, spec, field)
    if brackets is not None:
        done = any(_try_bracket(sheet, key, bracket, blocks, field, ground) for bracket in brackets)
    else:
        anchor, ways = _anchor(sheet, spec, field)
        done = anchor is not None and _try_spots(sheet, key, anchor, ways, blocks, field, ground, spec)
    if not done and not field.zoomed and not _waits(sheet, spec):
        place = place_of(sheet, "chart", "annotations", index)
        sheet.overflows.append(Overflow(f"{key}.text", blocks[0].ink.height, place, said.text))


def words_width(sheet: Sheet, text: Text) -> float:
    """Width that the words of an annotation take."""
    return min(sheet.extent(sheet.say(text).text.replace("|", "\n"), ROLE, width=WIDTH)[0], WIDTH)


def _block(sheet: Sheet, said: Said, align: Align) -> Block:
    width = min(sheet.extent(said, ROLE, width=WIDTH)[0], WIDTH)
    piece = blank(sheet).text("block", said, 0, 0, ROLE, width=WIDTH, align=align)
    return Block(said, align, piece.rect, width)


def _waits(sheet: Sheet, spec: AnnotationSpec) -> bool:
    """Whether what it speaks of comes at a later step, or only with what is after the article."""
    if sheet.step < sheet.slide.last_step:
        return True
    facts = [fact for fact in (spec.fact, spec.to_fact) if fact]
    return not sheet.after and any(fact_datum(sheet, PointSpec(fact=fact), "").after for fact in facts)


def _anchor(sheet: Sheet, spec: AnnotationSpec, field: Field) -> tuple[Anchor | None, Sequence[Way]]:
    """What it points at, and on which sides words may stand."""
    if spec.fact is not None or spec.row is not None:
        return anchor_of(sheet, field, spec.fact, spec.row), ("up", "down", "right", "left")
    moment = moment_of(spec.date)
    x = field.days.x(moment.period.middle.days) if field.days and moment else None
    level = None
    if spec.value is not None:
        value = field.value_of(sheet, spec.value)
        level = None if value is None else field.level(value)
    rect = field.rect
    if x is not None and not field.holds_x(x):
        return None, ()
    if x is not None and level is not None:
        return Anchor(Point(x, level), 5.0), ("up", "down", "right", "left")
    if x is not None:
        return Anchor(Point(x, rect.bottom)), ("up",)
    if level is None:
        return None, ()
    return (Anchor(Point(rect.x, level)), ("right",)) if field.upright else (Anchor(Point(level, rect.bottom)), ("up",))


def _try_spots(
    sheet: Sheet, key: str, anchor: Anchor, ways: Sequence[Way], blocks: Sequence[Block], field: Field, ground: Ground,
    spec: AnnotationSpec,
) -> bool:  # fmt: skip
    """The nearest place whose line crosses nothing; else the nearest whose line crosses only lines of data."""
    second: Spot | None = None
    for spot in _spots(anchor, ways, blocks, field):
        if not ground.is_free(spot.rect, PAD):
            continue
        crossed = _crossed(spot, ground)
        if crossed == "nothing":
            return _put(sheet, key, spot, anchor, ground, dotted=spec.fact is None and spec.row is None)
        if crossed == "lines" and second is None:
            second = spot
    return second is not None and _put(
        sheet, key, second, anchor, ground, dotted=spec.fact is None and spec.row is None
    )


def _spots(anchor: Anchor, ways: Sequence[Way], blocks: Sequence[Block], field: Field) -> Iterator[Spot]:
    """Places by distance; above and below the words may stand aside as long as the line meets them."""
    centre, left, right = blocks
    at = anchor.at
    for distance in (d for d in DISTANCES if d < max(field.area.height, field.area.width)):
        for way in ways:
            if way in ("up", "down"):
                taken = max(anchor.up - anchor.reach, 0.0) if way == "up" else 0.0
                end = Point(at.x, at.y - distance - taken if way == "up" else at.y + distance)
                start = Point(at.x, at.y + (-1 if way == "up" else 1) * (anchor.reach + taken + CLEAR))
                for block, x in ((centre, at.x), (left, at.x - 6), (right, at.x + 6)):
                    drop = -block.ink.bottom - PAD if way == "up" else -block.ink.y + PAD
                    yield Spot(block, x, end.y + drop, (start, end))
            else:
                sign = 1 if way == "right" else -1
                taken = max(anchor.right - anchor.reach, 0.0) + 4.0 if way == "right" and anchor.right else 0.0
                end = Point(at.x + sign * (distance + taken), at.y)
                start = Point(at.x + sign * (anchor.reach + taken + CLEAR), at.y)
                block = left if sign > 0 else right
                yield Spot(block, end.x + sign * PAD, at.y - block.ink.centre.y, (start, end))
    if len(ways) < 2:
        return
    for distance in DISTANCES:
        for across, up in ((1, -1), (-1, -1), (1, 1), (-1, 1)):
            for slope in (0.5, 1.0, 2.0):
                dx, dy = across * distance / max(slope, 1), up * distance * min(slope, 1)
                scale = (anchor.reach + CLEAR) / (dx * dx + dy * dy) ** 0.5
                start = Point(at.x + dx * scale, at.y + dy * scale)
                end = Point(at.x + dx, at.y + dy)
                block = left if across > 0 else right
                yield Spot(block, end.x + across * PAD, end.y - block.ink.centre.y, (start, end))


def _crossed(spot: Spot, ground: Ground) -> Literal["nothing", "lines", "ink"]:
    """What the line of a spot runs across."""
    if spot.leader is None:
        return "nothing"
    start, end = spot.leader
    if any(clip_segment(start, end, box.inflated(2)) for box in ground.boxes):
        return "ink"
    return "lines" if any(_meet(start, end, *stroke) for stroke in ground.strokes) else "nothing"


def _meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two segments cross (signs of the turns at each end)."""

    def turn(p: Point, q: Point, r: Point) -> float:
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)

    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def _put(sheet: Sheet, key: str, spot: Spot, anchor: Anchor, ground: Ground, *, dotted: bool) -> bool:
    group = key.partition(".")[0]
    if spot.leader is not None:
        start, end = spot.leader
        sheet.shape(f"{key}.leader", (("M", *start), ("L", *end)), "leader", pen=Pen(Ink("t3"), 1), group=group)
        ground.add_rule([start, end])
    if dotted and anchor.reach:
        at = anchor.at
        dot = sheet.shape(f"{key}.place", (("E", at.x, at.y, 4.0, 4.0),), "leader", fill=Ink("t2"), group=group)
        ground.boxes.append(dot.rect)
    put_words(sheet, key, spot.block, spot.x, spot.baseline, group, ground)
    return True


def put_words(sheet: Sheet, key: str, block: Block, x: float, baseline: float, group: str, ground: Ground) -> None:
    """Set a block at its place."""
    text = sheet.text(
        f"{key}.text", block.said, x, baseline, ROLE, width=WIDTH, align=block.align, ink="t1", group=group,
        knockout=KNOCKOUT, as_role="annotation",
    )  # fmt: skip
    ground.boxes.append(text.rect)


def _try_bracket(
    sheet: Sheet, key: str, bracket: Bracket, blocks: Sequence[Block], field: Field, ground: Ground
) -> bool:
    """The bracket and its words beside it or over it, if both find room there."""
    if not bracket.is_free(ground):
        return False
    centre, left, right = blocks
    box = bracket.rect
    if bracket.upright:
        middle = box.centre.y - left.ink.centre.y
        spots = [Spot(left, box.right + 14, middle, None), Spot(right, box.x - 14, middle, None)]
    else:
        over, under = box.y - 12 - centre.ink.bottom, box.bottom + 12 - centre.ink.y
        spots = [Spot(block, x, y, None) for y in (over, under) for block, x in (
            (centre, box.centre.x), (left, box.x), (right, box.right))]  # fmt: skip
    for spot in spots:
        if ground.is_free(spot.rect, PAD) and not spot.rect.inflated(4).overlaps(box):
            draw_bracket(sheet, key, bracket, field, ground)
            put_words(sheet, key, spot.block, spot.x, spot.baseline, field.chart, ground)
            return True
    return False
