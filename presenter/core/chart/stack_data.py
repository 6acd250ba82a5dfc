"""From a stacked chart as written to its bars: every part bar by bar, added up, with what is missing and not stated.

A chart is `Stacks`: the look of each part (what is not stated is one more at the end), and a `Stack` per bar, whose
segments say from where to where they reach on the value axis.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.points import Datum, fact_datum, moment_of, row_datum
from presenter.core.chart.rows import row_points
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.dates import Moment, format_date
from presenter.core.numbers import Quantity, Unit, agrees, parse_unit
from presenter.core.numbers.sums import at_least, percent_of, rounding, summed
from presenter.core.schema.chart import PointSpec, StackBar, StackedSpec, StackPart

PERCENT = parse_unit("%")
GREYS = ("t3", "dim", "t2")
"""For parts without a colour, so that neighbours differ."""
REST = "rest"


class PartLook(Struct, frozen=True):
    """How a part looks in every bar. `rest` is what is not stated."""

    key: str
    name: Said
    colour: str
    step: int = 0
    rest: bool = False

    @property
    def ink(self) -> str:
        """Colour of its words; the palest grey is too pale for them."""
        return "t3" if self.rest else "t2" if self.colour in GREYS else self.colour

    @property
    def coloured(self) -> bool:
        """Whether it has a colour; its name is bold then."""
        return self.colour not in GREYS


class Segment(Struct, frozen=True):
    """A part of one bar, `low` to `high` in the axis's unit (the end farther from zero is `end`)."""

    part: int
    datum: Datum
    low: float
    high: float
    number: Quantity
    computed: bool = False
    """Whether `number` is a share of the sum, not the datum's own number."""
    step: int = 0

    @property
    def end(self) -> float:
        return self.high if self.high > 0 else self.low


class Stack(Struct, frozen=True):
    """One bar. `missing` are the parts of it that nobody knows."""

    key: str
    name: Said
    moment: Moment | None
    segments: tuple[Segment, ...]
    missing: tuple[tuple[int, Datum], ...]
    total: Quantity | None
    stated: Datum | None = None
    disagrees: bool = False
    """Whether the parts contradict the stated total, or sum to more than 100 %."""
    complete: int = 0
    """The step at which all of it is on stage, and its total can be read."""
    over: bool = False
    """Whether its shares sum to more than 100 %, beyond rounding."""
    step: int = 0
    after: bool = False

    @property
    def days(self) -> float | None:
        return self.moment.period.middle.days if self.moment else None

    @property
    def top(self) -> float:
        return max((segment.high for segment in self.segments), default=0.0)

    @property
    def foot(self) -> float:
        return min((segment.low for segment in self.segments), default=0.0)

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(source for segment in self.segments for source in segment.datum.sources))


class Stacks(Struct, frozen=True):
    """A whole stacked chart. `unit` is that of its axis; % when the bars show shares."""

    parts: tuple[PartLook, ...]
    bars: tuple[Stack, ...]
    unit: Unit | None
    data: tuple[Datum, ...]
    """All numbers stated, in the order written."""
    shares: bool = False
    computed: bool = False
    """Whether shares are computed from other numbers."""
    timed: bool = False
    """Whether the bars stand at their dates."""

    @property
    def rest(self) -> int:
        """The index of what is not stated."""
        return len(self.parts) - 1


def read_stacks(sheet: Sheet, spec: StackedSpec) -> Stacks:
    """The chart's bars; those dated after the article only when the sheet shows it."""
    table = [_column(sheet, part, f"{spec.id}.p{number}") for number, part in enumerate(spec.parts)]
    unit = kind_of(datum for column in table for datum in column)
    table = [of_one_kind(sheet, column, unit) for column in table]
    looks = (*_looks(sheet, spec), PartLook(f"{spec.id}.{REST}", Said(word(REST, sheet.language)), "t3", rest=True))
    percent = unit is not None and unit.is_ratio and spec.share
    if percent:
        unit = PERCENT
        table = [of_one_kind(sheet, column, unit) for column in table]
    bars: list[Stack] = []
    for number in range(max(map(len, table), default=0)):
        row = [column[number] if number < len(column) else None for column in table]
        written = spec.bars[number] if number < len(spec.bars) else StackBar()
        bar = _stack(sheet, spec, number, row, written, unit, looks)
        if sheet.after or not bar.after:
            bars.append(bar)
    for bar in bars:
        for segment in bar.segments:
            if not segment.datum.fact and sheet.shows(segment.step):
                sheet.name_sources(segment.datum.sources)
    data = tuple(segment.datum for bar in bars for segment in bar.segments if not looks[segment.part].rest)
    computed = spec.share and not percent
    dates = {bar.days for bar in bars}
    timed = spec.along == "time" and None not in dates and len(dates) == len(bars)
    return Stacks(looks, tuple(bars), PERCENT if spec.share else unit, data, spec.share, computed, timed)


def _looks(sheet: Sheet, spec: StackedSpec) -> list[PartLook]:
    looks: list[PartLook] = []
    greys = 0
    for number, part in enumerate(spec.parts):
        colour = part.colour or ("amber" if part.protagonist else GREYS[greys % len(GREYS)])
        greys += colour in GREYS
        name = sheet.say(part.name)
        looks.append(
            PartLook(f"{spec.id}.part{number}", Said(name.text.replace("|", "\n"), name.facts), colour, part.step)
        )
    return looks


def _column(sheet: Sheet, part: StackPart, key: str) -> list[Datum]:
    """The numbers of a part, bar by bar: rows of its table, else its points."""
    if part.data is not None:
        about = {point.row: point for point in part.points if point.row is not None}
        rows = range(1, row_points(sheet.story, part.data) + 1)
        return [row_datum(sheet, part.data, row, about.get(row), key) for row in rows]
    return [_point(sheet, point, f"{key}.{number}", key) for number, point in enumerate(part.points)]


def _point(sheet: Sheet, point: PointSpec, key: str, part: str) -> Datum:
    if point.fact is not None:
        return fact_datum(sheet, point, part)
    words = sheet.say(point.label).text.replace("|", "\n")
    return Datum(key=key, words=words, moment=moment_of(point.date), step=point.step)


def _stack(
    sheet: Sheet, spec: StackedSpec, number: int, data: Sequence[Datum | None], written: StackBar, unit: Unit | None,
    looks: Sequence[PartLook],
) -> Stack:  # fmt: skip
    key = f"{spec.id}.bar{number}"
    listed = [(part, datum) for part, datum in enumerate(data) if datum is not None]
    if spec.share:  # a share below zero has no length: its number is told in words
        listed = [
            (part, replace(d, quantity=None, words=sheet.story.format_fact(d.fact, sheet.language) if d.fact else ""))
            if d.known and d.value < 0
            else (part, d)
            for part, d in listed
        ]
    known = [(part, datum, datum.quantity) for part, datum in listed if datum.quantity is not None]
    missing = tuple((part, datum) for part, datum in listed if datum.quantity is None)
    total = summed(quantity for _, _, quantity in known)
    stated = None if spec.share and unit == PERCENT else _stated(sheet, written, key, unit)
    if missing and total is not None:
        total = at_least(total)
    whole = _whole(spec, [quantity for _, _, quantity in known], stated, unit)
    over = bool(whole and spec.share and total and unit == PERCENT and _central(total) > whole[0] + whole[1])
    moment = moment_of(written.date) or next((datum.moment for _, datum in listed if datum.moment), None)
    stack = Stack(
        key=key,
        name=_name(sheet, written, [datum for _, datum in listed], moment),
        moment=moment,
        segments=(),
        missing=missing,
        total=total,
        stated=stated,
        disagrees=over or _disagrees(total, stated),
        over=over,
        step=written.step,
        after=any(datum.after for _, datum in listed),
    )
    segments = _segments(stack, spec, known, whole, looks)
    late = [max(looks[part].step, datum.step) for part, datum in missing]
    return replace(stack, segments=segments, complete=max([written.step, *late, *(one.step for one in segments)]))


def _stated(sheet: Sheet, written: StackBar, key: str, unit: Unit | None) -> Datum | None:
    if written.total is None:
        return None
    datum = of_one_kind(sheet, [fact_datum(sheet, PointSpec(fact=written.total), f"{key}.total")], unit)[0]
    return datum if datum.known else None


def _disagrees(total: Quantity | None, stated: Datum | None) -> bool:
    """Whether the parts sum to more than the stated total; less is what is not stated."""
    if total is None or stated is None or stated.quantity is None or agrees(total, stated.quantity):
        return False
    highest, low = stated.quantity.ends[1], total.ends[0]
    return highest is not None and low is not None and low > highest


def _whole(
    spec: StackedSpec, known: Sequence[Quantity], stated: Datum | None, unit: Unit | None
) -> tuple[Decimal, Decimal] | None:
    """What the bar's parts are parts of, and the slack that rounding leaves; None where nobody says."""
    sum_ = sum((_central(quantity) for quantity in known), Decimal(0))
    slack = sum((rounding(quantity) for quantity in known), Decimal(0))
    if spec.share and unit == PERCENT:
        return Decimal(100), slack
    if stated is not None and stated.quantity is not None:
        return max(_central(stated.quantity), sum_), slack + rounding(stated.quantity)
    return (sum_, slack) if spec.share else None


def _central(quantity: Quantity) -> Decimal:
    return Decimal(repr(quantity.central)) if quantity.value is None else quantity.value


def _segments(
    stack: Stack, spec: StackedSpec, known: Sequence[tuple[int, Datum, Quantity]],
    whole: tuple[Decimal, Decimal] | None, looks: Sequence[PartLook],
) -> tuple[Segment, ...]:  # fmt: skip
    """Upwards from zero what is positive, downwards what is negative, and on top what is not stated."""
    computed = bool(spec.share and whole and not any(q.unit == PERCENT for _, _, q in known))
    scale = float(100 / whole[0]) if computed and whole and whole[0] else 1.0
    if computed and stack.missing and stack.stated is None:
        return ()  # nobody knows what they are shares of
    found: list[Segment] = []
    up = down = 0.0
    for part, datum, quantity in known:
        size = float(_central(quantity)) * scale
        low, high = (up, up + size) if size >= 0 else (down + size, down)
        up, down = max(up, high), min(down, low)
        shown = percent_of(_central(quantity), whole[0], PERCENT) if computed and whole and whole[0] else quantity
        step = max(looks[part].step, datum.step, stack.step)
        found.append(Segment(part, datum, low, high, shown, computed, step))
    rest = _rest(known, whole)
    if rest is not None and whole is not None:
        left, unit = rest
        number = percent_of(left, whole[0], PERCENT) if spec.share else replace(unit, value=left)
        datum = Datum(key=f"{stack.key}.{REST}", origin="derived", step=stack.step)
        step = max([stack.step, *(segment.step for segment in found)])
        found.append(Segment(len(looks) - 1, datum, up, up + float(left) * scale, number, True, step))
    return tuple(found)


def _rest(
    known: Sequence[tuple[int, Datum, Quantity]], whole: tuple[Decimal, Decimal] | None
) -> tuple[Decimal, Quantity] | None:
    """What the parts leave of the whole, more than rounding explains; with the shape of a number of the chart."""
    if whole is None or not known:
        return None
    left = whole[0] - sum((_central(quantity) for _, _, quantity in known), Decimal(0))
    if left <= whole[1]:
        return None
    like = summed([quantity for _, _, quantity in known])
    if like is None or like.value is None:
        return None
    return left, like


def _name(sheet: Sheet, written: StackBar, data: Sequence[Datum], moment: Moment | None) -> Said:
    """Under the bar: its name as written, the row's, the date of its numbers, else what its first number is."""
    said = sheet.say(written.name)
    if said:
        return Said(said.text.replace("|", "\n"), said.facts)
    rows = next((sheet.say(datum.label) for datum in data if datum.label and not datum.fact and datum.known), None)
    if rows:
        return rows
    if moment is not None:
        return Said(format_date(moment, sheet.language, "short"))
    return next((sheet.say(datum.title) for datum in data if datum.title), Said(""))
