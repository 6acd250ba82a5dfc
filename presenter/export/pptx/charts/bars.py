"""Bars under names, stacks and waterfalls as charts of PowerPoint's: places from what is drawn, numbers from the data."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from presenter.core.chart.kinds import of_one_kind
from presenter.core.chart.points import Datum, chart_data, label_of
from presenter.core.chart.share import whole_of
from presenter.core.chart.stack_data import Segment, read_stacks
from presenter.core.chart.waterfall_data import read_fall
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import BarsSpec, StackedSpec, WaterfallSpec
from presenter.export.pptx.charts.drawn import Drawn, ids
from presenter.export.pptx.charts.native import AsShapes, BarChart, Bars, Labels, Look, Number, helper, number_of

Measured = tuple[int, Rect, float]
"""A bar: its place among the names, its rectangle, its length in the chart's unit."""


def named_bars(sheet: Sheet, spec: BarsSpec, drawn: Drawn) -> BarChart | AsShapes:
    """Bars of facts or rows under their names."""
    data = of_one_kind(sheet, chart_data(sheet, spec.bars, spec.data, spec.id))
    if spec.along == "time" and all(datum.days is not None for datum in data):
        return AsShapes("at-dates")
    upright = spec.direction != "right"
    rows = [*data]
    if not upright and (whole := whole_of(sheet, spec, data)):
        rows.append(whole)  # its outline stays a shape: a row of its own without a bar
    seen = [drawn.look(datum.key) for datum in data]
    measured = [
        (number, shape.rect, datum.value)
        for number, datum in enumerate(data)
        if datum.known and (shape := drawn.shape(f"{datum.key}.bar"))
    ]
    numbers = tuple(number_of(d) if look else None for d, look in zip(data, seen, strict=True))
    blank = (None,) * (len(rows) - len(data))
    name = sheet.story.plain_text(spec.title, sheet.language)
    series = Bars(
        name, (*numbers, *blank), (*seen, *blank), (*(d if sheet.shows(d.step) else None for d in data), *blank)
    )
    names = tuple(_plain(label_of(sheet, datum).text) if sheet.shows(datum.step) else "" for datum in rows)
    return _laid(spec.id, drawn, upright, names, (series,), measured, [datum.key for datum in rows])


def stacks(sheet: Sheet, spec: StackedSpec, drawn: Drawn) -> BarChart | AsShapes:
    """A series per part; computed shares are worked out by PowerPoint from the numbers themselves."""
    read = read_stacks(sheet, spec)
    if read.timed:
        return AsShapes("at-dates")
    upright = spec.direction != "right"
    measured: list[Measured] = []
    found: dict[int, list[tuple[Number | None, Look | None, Datum | None]]] = {
        part: [(None, None, None)] * len(read.bars) for part in range(len(read.parts))
    }
    for place, bar in enumerate(read.bars):
        whole = sum((_size(segment) for segment in bar.segments if not read.parts[segment.part].rest), Decimal(0))
        for segment in bar.segments:
            shape = drawn.shape(f"{segment.datum.key}.bar")
            if shape is None:
                continue
            rest = read.parts[segment.part].rest
            number: Number | None = number_of(segment.datum)
            if rest:  # in the unit of the others
                left = segment.high - segment.low
                number = left if not read.computed else float(whole) * left / (100 - left)
            found[segment.part][place] = (number, _parted(drawn.look(segment.datum.key)), segment.datum)
            measured.append((place, shape.rect, segment.high - segment.low))
    series = tuple(
        Bars(_plain(read.parts[part].name.text), *map(tuple, zip(*cells, strict=True)))
        for part, cells in found.items()
        if any(number is not None for number, _, _ in cells)
    )
    names = tuple(_plain(bar.name.text) if sheet.shows(bar.step) else "" for bar in read.bars)
    reach = min((bar.foot for bar in read.bars), default=0.0), max((bar.top for bar in read.bars), default=0.0)
    over = any(bar.over for bar in read.bars)
    return _laid(
        spec.id, drawn, upright, names, series, measured, [bar.key for bar in read.bars],
        reach=reach, stacked=True, share=read.computed and not over,
    )  # fmt: skip


def waterfall(sheet: Sheet, spec: WaterfallSpec, drawn: Drawn) -> BarChart | AsShapes:
    """Bars that stand on a series nobody sees; one that crosses zero is two."""
    fall = read_fall(sheet, spec)
    under: list[Number | None] = []
    up: list[Number | None] = []
    down: list[Number | None] = []
    looks: list[Look | None] = []
    measured: list[Measured] = []
    for place, one in enumerate(fall.bars):
        shape, look = drawn.shape(f"{one.datum.key}.bar"), drawn.look(one.datum.key)
        looks.append(look)
        if shape is None or not one.datum.known:
            for column in (under, up, down):
                column.append(None)
            continue
        measured.append((place, shape.rect, one.high - one.low))
        stands = max(one.low, 0.0) or min(one.high, 0.0)
        exact = abs(Decimal(str(number_of(one.datum))))
        crosses = one.low < 0 < one.high
        under.append(stands or None)
        up.append((one.high if crosses else exact) if one.high > 0 else None)
        down.append((one.low if crosses else -exact) if one.low < 0 else None)
    data = tuple(one.datum if sheet.shows(one.datum.step) else None for one in fall.bars)
    title = sheet.story.plain_text(spec.title, sheet.language)
    series = [
        Bars(helper(sheet.language, 0), tuple(under), (None,) * len(under)),
        Bars(title, tuple(up), tuple(looks), data),
        Bars(helper(sheet.language, 1), tuple(down), tuple(looks), data),
    ]
    ends = [end for one in fall.bars for end in (one.start, one.end)]
    return _laid(
        spec.id, drawn, spec.direction != "right", tuple(_plain(one.name.text) if sheet.shows(one.datum.step) else "" for one in fall.bars),
        tuple(one for one in series if any(number is not None for number in one.numbers)), measured,
        [one.datum.key for one in fall.bars], reach=(min(ends, default=0.0), max(ends, default=0.0)), stacked=True,
    )  # fmt: skip


def _laid(
    chart: str, drawn: Drawn, upright: bool, names: tuple[str, ...], series: tuple[Bars, ...],
    measured: Sequence[Measured], keys: Sequence[str], *, reach: tuple[float, float] | None = None, stacked: bool = False,
    share: bool = False,
) -> BarChart | AsShapes:  # fmt: skip
    """The plot in which these bars have these lengths, at these distances."""
    axis = drawn.shape(f"{chart}.axis")
    longest = max(measured, key=lambda one: abs(one[2]), default=None)
    if axis is None or axis.pen is None or longest is None or not longest[2]:
        return AsShapes("nothing")
    low, high = reach or (min(value for _, _, value in measured), max(value for _, _, value in measured))
    low, high = min(low, 0.0), max(high, 0.0)
    unit = (longest[1].height if upright else longest[1].width) / abs(longest[2])
    middles = sorted({(place, rect.centre.x if upright else rect.centre.y) for place, rect, _ in measured})
    width = longest[1].width if upright else longest[1].height
    (first, start), (last, end) = middles[0], middles[-1]
    along = axis.rect.width if upright else axis.rect.height
    pitch = (end - start) / (last - first) if last > first else along / len(names)
    begin = start - pitch * (first + 0.5)
    if upright:
        zero = axis.rect.centre.y
        plot = Rect(begin, zero - high * unit, pitch * len(names), (high - low) * unit)
    else:
        zero = axis.rect.centre.x
        plot = Rect(zero + low * unit, begin, (high - low) * unit, pitch * len(names))
    parts = [piece for role in ("bar", "rest", "bar-ground", "joint") for piece in drawn.of_role(role)]
    replaced = ids([*parts, *drawn.all(f"{chart}.axis")])
    labels = _labels(drawn, keys) if upright and low == 0 else None
    if labels:
        replaced |= ids(drawn.text(f"{key}.name") for key in keys)
    return BarChart(
        chart, plot, upright, names, series, (low, high), 100 * (pitch - width) / width, stacked, share, axis.pen,
        labels, replaced,
    )  # fmt: skip


def _labels(drawn: Drawn, keys: Sequence[str]) -> Labels | None:
    """Names of one line in one style: the chart writes these as well as we do."""
    texts = [drawn.text(f"{key}.name") for key in keys]
    runs = [run for text in texts if text for line in text.lines for run in line.runs]
    if not all(text and len(text.lines) == 1 for text in texts) or len({(run.style, run.ink) for run in runs}) != 1:
        return None
    return Labels(runs[0].style, runs[0].ink)


def _parted(look: Look | None) -> Look | None:
    """A filled segment with the hairline that parts it from its neighbour."""
    if look is None or look.fill is None or look.pen is not None or look.hatch is not None:
        return look
    return Look(look.fill, None, Pen(Ink("bg"), 2))


def _size(segment: Segment) -> Decimal:
    number = number_of(segment.datum)
    return Decimal(str(number)) if number is not None else Decimal(0)


def _plain(text: str) -> str:
    """One line without the characters that keep words together."""
    return " ".join(text.replace("\u2060", "").split())
