"""Numbers of the story for the rows under the lanes: the charts that `time: charts:` names, else the first staircase or
line.

Bars and plain lines begin at zero; under a log scale nothing is filled, and no bars stand on one.
"""

from __future__ import annotations

import math
import re
from typing import Final

from msgspec import Struct

from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.points import Datum, chart_data
from presenter.core.chart.scales import ValueScale, log_domain, zero_based
from presenter.core.compose.frame import Origin
from presenter.core.compose.measure import GridMeasure
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.schema.chart import BarsSpec, LineSpec, PointSpec, StairsSpec, TableSeries
from presenter.core.schema.strip_chart import StripChart
from presenter.core.story import Story

RowChart = LineSpec | StairsSpec | BarsSpec
_SHAPES: Final = {LineSpec: "line", StairsSpec: "steps", BarsSpec: "bars"}
LEAST = 44.0
_PARTS = re.compile(r"[，,；;|]\s*")


class SeriesPoint(Struct, frozen=True):
    """A value: `share` of the row's height from 0 at its foot to 1."""

    days: float
    share: float
    text: str
    fact: str
    event: str
    origin: Origin
    after: bool
    datum: Datum | None = None
    """What it is drawn from: its date as known, its number, who says so."""


class Series(Struct, frozen=True):
    """A named row of values by time. `held` ones stay until the next, like a valuation; `bars` stand on `base`."""

    name: str
    note: str
    colour: str
    held: bool
    points: tuple[SeriesPoint, ...]
    bars: bool = False
    height: float = 56.0
    least: float = 56.0
    """As low as it may become."""
    base: float = 0.0
    """Share of the row's height at which zero lies."""
    ticks: tuple[tuple[float, str], ...] = ()
    """At most three values of the axis: share of the height, and text."""
    slide: str = ""


def story_rows(story: Story, language: str, *, after: bool = False) -> tuple[Series, ...]:
    """The rows that the story names, from top to bottom; else `story_series`. Rows without a value are left out."""
    time = story.board.time
    if time is None or not time.charts:
        found = story_series(story, language, after=after)
        return () if found is None else (found,)
    rows: list[Series] = []
    for written in time.charts:
        number = story.slide_index.get(written.slide)
        chart = None if number is None else story.slides[number].spec.chart
        if number is not None and isinstance(chart, (StairsSpec, LineSpec, BarsSpec)):
            row = _series(_sheet(story, number, language, after=after), chart, written)
            if row.points:
                rows.append(row)
    return tuple(rows)


def story_series(story: Story, language: str, *, after: bool = False) -> Series | None:
    """The series of the first staircase of the story, else of its first line; None without one that has two values."""
    for kind in (StairsSpec, LineSpec):
        for number, slide in enumerate(story.slides):
            chart = slide.spec.chart
            if isinstance(chart, kind):
                found = _series(_sheet(story, number, language, after=after), chart)
                if len(found.points) > 1:
                    return found
    return None


def _sheet(story: Story, number: int, language: str, *, after: bool) -> Sheet:
    slide = story.slides[number]
    return Sheet(story, slide, slide.last_step, language, GridMeasure(), after=after)


def _series(sheet: Sheet, spec: RowChart, row: StripChart | None = None) -> Series:
    written, rows = _written(spec, row.series if row else None)
    shape = (row.as_ if row else None) or _SHAPES[type(spec)]
    log = not isinstance(spec, BarsSpec) and spec.scale == "log" and shape != "bars"
    data = [
        datum
        for datum in chart_data(sheet, written, rows, spec.id)
        if datum.known and datum.days is not None and not datum.uncertain and (datum.value > 0 or not log)
    ]
    data.sort(key=lambda datum: datum.days or 0.0)
    title = sheet.say(spec.title).text
    name, note = _named(sheet, title, log=log)
    if row is not None and row.label:
        name = sheet.say(row.label).text
    values = [datum.value for datum in data]
    scale = ValueScale(*(log_domain(values) if log else zero_based(values)), 0.0, 1.0, log)
    writing = numerals(sheet, data, title)
    return Series(
        name=name,
        note=note,
        colour=spec.colour,
        held=shape == "steps",
        points=tuple(_point(sheet, datum, scale, writing) for datum in data),
        bars=shape == "bars",
        height=float(row.height) if row else 56.0,
        least=min(float(row.height), LEAST) if row else LEAST,
        base=0.0 if log else scale.at(0.0),
        ticks=_ticks(scale, writing) if row else (),
        slide=sheet.slide.id,
    )


def _ticks(scale: ValueScale, writing: Numerals) -> tuple[tuple[float, str], ...]:
    """At most three round values, zero among them on a linear scale; none twice in words."""
    if scale.log:
        whole = [10.0**power for power in range(math.ceil(scale.low - 1e-9), math.floor(scale.high + 1e-9) + 1)]
        values = [whole[0], whole[len(whole) // 2], whole[-1]] if len(whole) > 2 else whole
    else:
        values = [0.0, *(_round(end) for end in (scale.low, scale.high) if end)]
    values = sorted(set(values))
    texts = [text.replace("\u00a0", " ") for text in writing.axis(values)]
    return tuple((scale.at(value), text) for value, text in zip(values, texts, strict=True))


def _round(end: float) -> float:
    """The number of one digit (1, 2 or 5) at the end or before it."""
    power = 10.0 ** math.floor(math.log10(abs(end)))
    step = max((s for s in (1, 2, 5) if s * power <= abs(end) * (1 + 1e-9)), default=1)
    return math.copysign(step * power, end)


def _written(spec: RowChart, series: str | None) -> tuple[list[PointSpec], TableSeries | None]:
    """The points of a chart; of several lines those of the one named or that the slide speaks of, else of the first."""
    if isinstance(spec, StairsSpec):
        return spec.steps, spec.data
    if isinstance(spec, BarsSpec):
        return spec.bars, spec.data
    named = (one for one in spec.series if series in (one.name.values() if isinstance(one.name, dict) else (one.name,)))
    chief = next(named, None) or next((one for one in spec.series if one.protagonist), next(iter(spec.series), None))
    return (chief.points, chief.data) if chief else (spec.points, spec.data)


def _named(sheet: Sheet, title: str, *, log: bool) -> tuple[str, str]:
    """The chart's title in two lines: what, and its unit and scale."""
    first, *rest = _PARTS.split(title)
    notes = [*rest, *([word("log", sheet.language)] if log else [])]
    return first.strip(), ("，" if sheet.language == "zh" else ", ").join(note.strip() for note in notes)


def _point(sheet: Sheet, datum: Datum, scale: ValueScale, writing: Numerals) -> SeriesPoint:
    return SeriesPoint(
        days=datum.days or 0.0,
        share=scale.at(datum.value),
        text=writing.write(sheet, datum).text.replace("\u00a0", " "),
        fact=datum.fact,
        event=datum.event,
        origin=datum.origin,
        after=datum.after,
        datum=datum,
    )
