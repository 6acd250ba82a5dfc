"""One row of a dumbbell: two marks with the origin of each number, a thin line between, the numbers outside of them."""

from __future__ import annotations

from functools import partial

from msgspec import Struct

from presenter.core.chart.figures import ink_of, mark_origin
from presenter.core.chart.ground import Ground, place_or_note
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.points import Datum
from presenter.core.chart.range_band import TICK, draw_bound
from presenter.core.chart.scales import ValueScale
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.schema.chart import PairRow

RADIUS = 11.0
REACH = 15.0
"""From a mark's edge to its number."""
LEAD = 24.0
"""From what stands behind a mark to words about the other end."""
GREY = "t2"
"""The colour of the one end, and of its number."""
SMALLEST = 24
MOST_TOLD = 420.0
"""Words about an unknown number that are wider have only the room that is left."""
BAND, PALE = 14.0, 0.28
"""A range behind its mark: height and opacity."""


Pair = tuple[Said, Said]
"""What the two ends are."""


class Ends(Struct, frozen=True):
    """Two numbers of one unit; None for one that is dated after the article and not shown."""

    key: str
    spec: PairRow
    first: Datum | None
    second: Datum | None
    colour: str

    @property
    def facts(self) -> tuple[str, ...]:
        return tuple(fact for datum in (self.first, self.second) if datum for fact in datum.facts)

    def drawn(self, *, log: bool) -> list[Datum]:
        """Those with a place on the scale."""
        return [d for d in (self.first, self.second) if d and d.known and (not log or min(d.span) > 0)]

    def ordered(self, scale: ValueScale) -> list[Datum]:
        """Those on the scale from left to right; the earlier end first where both are equal."""
        return sorted(self.drawn(log=scale.log), key=lambda d: scale.at(d.value))

    def size(self, datum: Datum, pitch: float = 1e3) -> int:
        """Of a number: the other end is larger than the one, a strong row larger than others."""
        wanted = 40 if self.spec.strong else 32
        return max(min(wanted if datum is self.second else wanted - 6, int(0.62 * pitch)), SMALLEST)

    def reach(self, sheet: Sheet, scale: ValueScale, writing: Numerals, pair: Pair) -> tuple[float, float]:
        """How far the row goes to the left and to the right, its numbers and words included."""
        data = self.ordered(scale)
        if not data:
            return scale.near, scale.near + LEAD + self._told_width(sheet, pair)
        left, right = self.edges(scale)
        before = self._side(sheet, data[0], writing) if len(data) > 1 else RADIUS
        return left - before, right + self._side(sheet, data[-1], writing) + self._told_width(sheet, pair)

    def edges(self, scale: ValueScale) -> tuple[float, float]:
        """Where what is drawn of the numbers begins and ends but for their discs: ranges, and the arrows of floors."""
        data = self.ordered(scale)
        lows = [scale.at(d.span[0]) - (TICK if d.bound == "below" else 0.0) for d in data]
        highs = [scale.at(d.span[1]) + (TICK if d.bound == "above" else 0.0) for d in data]
        return min(lows, default=scale.near), max(highs, default=scale.near)

    def _side(self, sheet: Sheet, datum: Datum, writing: Numerals) -> float:
        return RADIUS + REACH + value_width(sheet, writing.write(sheet, datum), self.size(datum))

    def _told_width(self, sheet: Sheet, pair: Pair) -> float:
        """Of the words for the end that has no mark; very long ones are given no room at the cost of the scale."""
        words = self.told(sheet, pair)
        wide = sheet.extent(words, "chart-label-small")[0] if words else 0.0
        return LEAD + wide if 0 < wide <= MOST_TOLD else 0.0

    def told_at(self, sheet: Sheet, scale: ValueScale, writing: Numerals, pair: Pair) -> float:
        """Where those words begin."""
        return self.reach(sheet, scale, writing, pair)[1] - self._told_width(sheet, pair) + LEAD

    def told(self, sheet: Sheet, pair: Pair) -> Said:
        """Words for an end without a number, after what the end is; nothing for what is kept back."""
        ends = zip((self.first, self.second), pair, strict=True)
        missing = next(((d, said) for d, said in ends if d and not d.known), None)
        if missing is None:
            return Said("")
        datum, head = missing
        words = datum.words or word("no-data", sheet.language)
        name = word("name-colon", sheet.language, name=head.text) if head else ""
        return Said(f"{name}{words}", datum.facts)


def draw_ends(sheet: Sheet, chart: str, row: Ends, scale: ValueScale, y: float, ground: Ground) -> None:
    """The line between the marks, then the marks; a range lies pale behind them, a floor has its tick."""
    data = row.ordered(scale)
    for datum in data:
        low, high = (scale.at(end) for end in datum.span)
        if high - low > 1:
            shade = ink_of(datum, GREY if datum is row.first else row.colour)
            band = Rect(low, y - BAND / 2, high - low, BAND)
            sheet.box(
                f"{datum.key}.band", band, "band", fill=Ink(shade.token, PALE * shade.alpha), group=chart, facts=datum.facts,
                event=datum.event,
            )  # fmt: skip
            ground.boxes.append(band)
    if len(data) == 2:
        left, right = scale.at(data[0].value) + RADIUS, scale.at(data[1].value) - RADIUS
        if right > left:
            dashed = any(d.uncertain or d.bound for d in data)
            pen = Pen(Ink("t3"), 2.5, dash=(6, 5) if dashed else ())
            path = (("M", left, y), ("L", right, y))
            sheet.shape(f"{row.key}.line", path, "connector", pen=pen, group=chart, facts=row.facts)
            ground.boxes.append(Rect(left, y - 3, right - left, 6))
    for datum in [d for d in (row.first, row.second) if d in data]:
        x, ink = scale.at(datum.value), ink_of(datum, GREY if datum is row.first else row.colour)
        draw_bound(sheet, datum, x, y, ink, chart, upright=False)
        mark = sheet.mark(
            f"{datum.key}.mark", mark_origin(datum), x, y, RADIUS + (2 if row.spec.strong else 0), ink, group=chart,
            facts=datum.facts, sources=datum.sources, event=datum.event,
        )  # fmt: skip
        ground.boxes.append(mark.rect)


def draw_words(
    sheet: Sheet, chart: str, row: Ends, scale: ValueScale, y: float, pitch: float, writing: Numerals, ground: Ground,
    pair: Pair,
) -> None:  # fmt: skip
    """The numbers left of the left mark and right of the right one; words for an end that nobody knows."""
    data = row.ordered(scale)
    low, high = row.edges(scale)
    left, right = low - RADIUS - REACH, high + RADIUS + REACH
    for number, datum in enumerate(data):
        to_left = number == 0 and len(data) > 1
        x = left if to_left else right
        ink = GREY if datum is row.first else "t1"
        draw = partial(_number, chart, datum, writing.write(sheet, datum), x, y, row.size(datum, pitch), ink, to_left)
        place_or_note(sheet, ground, [draw], datum.key, pad=1)
    if told := row.told(sheet, pair):
        end = row.told_at(sheet, scale, writing, pair)
        place_or_note(sheet, ground, [partial(_told, chart, row, told, end, y)], f"{row.key}.gap", pad=1)


def _number(
    chart: str, datum: Datum, said: Said, x: float, y: float, size: int, ink: str, to_left: bool, sheet: Sheet
) -> None:
    value_text(
        sheet, f"{datum.key}.value", said, x, y + 0.365 * size, size, align="right" if to_left else "left", ink=ink,
        group=chart, sources=datum.sources, event=datum.event,
    )  # fmt: skip


def _told(chart: str, row: Ends, said: Said, x: float, y: float, sheet: Sheet) -> None:
    sheet.text(f"{row.key}.gap", said, x, y + 8, "chart-label-small", ink="t3", group=chart)
