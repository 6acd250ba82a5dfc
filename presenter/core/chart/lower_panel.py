"""Sums on the same time axis as the stairs: rounds as bars up, tranches as stems down, one scale, never added up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from presenter.core.chart.axis import BASELINE
from presenter.core.chart.clip import clip_rect
from presenter.core.chart.figures import bar, bar_mark, ink_of
from presenter.core.chart.ground import Candidate, Ground, Wish, blank, ink_boxes, place_all
from presenter.core.chart.heading import heading
from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.point_label import Align
from presenter.core.chart.points import Datum, chart_data, label_of
from presenter.core.chart.time_plot import TimePlot
from presenter.core.compose.frame import Pen
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.geometry import Point, Rect
from presenter.core.schema.chart import StairsSpec

WIDTH = 18.0
HEAD = 14.0
TITLE_LIFT = 13.0


class Lower(Struct, frozen=True):
    up: tuple[Datum, ...]
    down: tuple[Datum, ...]

    @property
    def known(self) -> tuple[Datum, ...]:
        """All with a number and a date."""
        return (*self.up, *self.down)


def lower_data(sheet: Sheet, spec: StairsSpec) -> Lower:
    """Those with a number and a date."""
    up = chart_data(sheet, spec.up, None, f"{spec.id}.up")
    down = chart_data(sheet, spec.down, None, f"{spec.id}.down")
    unit = kind_of([*up, *down])

    def drawn(data: Sequence[Datum]) -> tuple[Datum, ...]:
        alike = of_one_kind(sheet, data, unit)
        return tuple(d for d in alike if d.known and d.days is not None and d.value >= 0)

    return Lower(drawn(up), drawn(down))


def draw_lower(sheet: Sheet, spec: StairsSpec, plot: TimePlot, lower: Lower, rect: Rect, area: Rect) -> None:
    """Zero line, bars, stems and their labels; what lies outside the time in view is left out."""
    writing = numerals(sheet, lower.known, sheet.say(spec.lower_title).text + sheet.say(spec.lower_note).text)
    _heading(sheet, spec, area, rect.y - TITLE_LIFT - title_room(sheet, spec, area))
    zero, scale = _scale(lower, rect)
    sheet.line(f"{spec.id}.lower.zero", rect.x, zero, rect.right, zero, BASELINE, "axis", spec.id)
    ground = Ground(Rect(area.x, rect.y - 8, area.width, rect.height + 4), ink_boxes(sheet))
    ground.add_line([Point(rect.x, zero), Point(rect.right, zero)])
    drawn: list[tuple[Datum, Rect, bool]] = []
    for data, up in ((lower.up, True), (lower.down, False)):
        for datum in data:
            x = plot.x.x(datum.days or 0.0)
            if sheet.shows(datum.step) and rect.x <= x <= rect.right:
                box = (
                    _bar(sheet, spec, datum, x, zero, scale, rect)
                    if up
                    else _stem(sheet, spec, datum, x, zero, scale, rect)
                )
                if box:
                    ground.boxes.append(box)
                    drawn.append((datum, box, up))
    drawn.sort(key=lambda one: -one[0].value)
    place_all(sheet, ground, [_wish(sheet, spec, datum, box, zero, writing, up=up) for datum, box, up in drawn], pad=2)


def title_room(sheet: Sheet, spec: StairsSpec, area: Rect) -> float:
    """What a title and note of more than one line need above their last one."""
    return max(0.0, _heading(blank(sheet), spec, area, 0.0))


def _heading(sheet: Sheet, spec: StairsSpec, area: Rect, baseline: float) -> float:
    return heading(sheet, spec.id, spec.lower_title, spec.lower_note, area.x, baseline, area.width, key="lower")


def _scale(lower: Lower, rect: Rect) -> tuple[float, float]:
    """Where zero lies, and su per unit: one scale for both directions, with room for the stems' heads and labels."""
    highest = max((d.value for d in lower.up), default=0.0)
    deepest = max((d.value for d in lower.down), default=0.0)
    room_down = 60.0 if lower.down else 24.0
    if not lower.up:
        room_down = rect.height - 24
    room_up = rect.height - room_down
    if highest <= 0 and deepest <= 0:
        return rect.y + room_up, 0.0
    scale = room_up / highest if highest > 0 else (room_down - 30) / deepest
    if deepest * scale > room_down - 30:
        # Shared in the proportion of the values, so that neither direction is squeezed.
        scale = (rect.height - 54) / (highest + deepest)
        room_up = max(highest * scale, 24.0)
    return rect.y + room_up, scale


def _bar(sheet: Sheet, spec: StairsSpec, datum: Datum, x: float, zero: float, scale: float, rect: Rect) -> Rect | None:
    height = datum.value * scale
    box = bar(sheet, datum, Rect(x - WIDTH / 2, zero - height, WIDTH, height), spec.colour, spec.id, rect)
    if box:
        bar_mark(sheet, datum, x, zero - height, spec.colour, spec.id, radius=9)
    return box


def _stem(sheet: Sheet, spec: StairsSpec, datum: Datum, x: float, zero: float, scale: float, rect: Rect) -> Rect | None:
    """A line down to the value with a square head around its end: another shape than a round's bar."""
    end = zero + datum.value * scale
    ink = ink_of(datum, spec.colour)
    head = clip_rect(Rect(x - HEAD / 2, max(end - HEAD / 2, zero + 1), HEAD, HEAD), rect)
    if head is None:
        return None
    sheet.line(f"{datum.key}.stem", x, zero, x, head.y, Pen(ink, 2), "stem", spec.id)
    solid = datum.origin == "article" and not datum.uncertain
    sheet.box(
        f"{datum.key}.head", head if solid else head.inflated(-1.1), "stem", fill=ink if solid else None,
        pen=None if solid else Pen(ink, 2.2, dash=(4, 3) if datum.origin == "derived" else ()), group=spec.id, facts=datum.facts,
        event=datum.event,
    )  # fmt: skip
    return Rect(head.x, zero, head.width, head.bottom - zero)


def _wish(sheet: Sheet, spec: StairsSpec, datum: Datum, box: Rect, zero: float, writing: Numerals, *, up: bool) -> Wish:
    """Name, then number; the article's in bold."""
    number, name = writing.write(sheet, datum), label_of(sheet, datum)
    said = Said(f"{name.text} {number.text}".strip(), (*number.facts, *name.facts))
    strong = datum.origin == "article" and not datum.uncertain

    def at(x: float, baseline: float, align: Align) -> Candidate:
        return partial(_text, spec.id, datum, said, strong, x, baseline, align)

    sides: tuple[tuple[float, Align], ...] = ((box.right + 10, "left"), (box.x - 10, "right"))
    if up:
        level = min(box.y + 17, zero - 9)
        places = [at(x, level - lift, align) for lift in (0, 24, 48, 72) for x, align in sides]
    else:
        level = max(box.bottom - 1, zero + 26)
        places = [at(x, level + drop, align) for drop in (0, 20) for x, align in sides]
        places.append(at(box.centre.x, box.bottom + 24, "centre"))
    return Wish(datum.key, places)


def _text(
    group: str, datum: Datum, said: Said, strong: bool, x: float, baseline: float, align: Align, sheet: Sheet
) -> None:
    sheet.text(
        f"{datum.key}.label", said, x, baseline, "chart-label-small", align=align, bold=strong, ink="t1" if strong else "t2",
        group=group, sources=datum.sources, event=datum.event,
    )  # fmt: skip
