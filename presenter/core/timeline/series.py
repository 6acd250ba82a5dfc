"""One numeric series of the story for the row under the lanes: the first staircase, else the first line."""

from __future__ import annotations

import re

from msgspec import Struct

from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.points import Datum, chart_data
from presenter.core.chart.scales import ValueScale, log_domain, zero_based
from presenter.core.compose.frame import Origin
from presenter.core.compose.measure import GridMeasure
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.schema.chart import LineSpec, PointSpec, StairsSpec, TableSeries
from presenter.core.story import Story

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


class Series(Struct, frozen=True):
    """A named row of values by time. `held` ones stay until the next, like a valuation."""

    name: str
    note: str
    colour: str
    held: bool
    points: tuple[SeriesPoint, ...]


def story_series(story: Story, language: str, *, after: bool = False) -> Series | None:
    """The series of the first staircase of the story, else of its first line; None without one that has two values."""
    for kind in (StairsSpec, LineSpec):
        for number, slide in enumerate(story.slides):
            chart = slide.spec.chart
            if isinstance(chart, kind):
                sheet = Sheet(story, story.slides[number], slide.last_step, language, GridMeasure(), after=after)
                found = _series(sheet, chart)
                if len(found.points) > 1:
                    return found
    return None


def _series(sheet: Sheet, spec: StairsSpec | LineSpec) -> Series:
    written, rows = _written(spec)
    log = spec.scale == "log"
    data = [
        datum
        for datum in chart_data(sheet, written, rows, spec.id)
        if datum.known and datum.days is not None and not datum.uncertain and (datum.value > 0 or not log)
    ]
    data.sort(key=lambda datum: datum.days or 0.0)
    title = sheet.say(spec.title).text
    name, note = _named(sheet, title, log=log)
    values = [datum.value for datum in data]
    scale = ValueScale(*(log_domain(values) if log else zero_based(values)), 0.0, 1.0, log)
    writing = numerals(sheet, data, title)
    points = tuple(_point(sheet, datum, scale, writing) for datum in data)
    return Series(name, note, spec.colour, isinstance(spec, StairsSpec), points)


def _written(spec: StairsSpec | LineSpec) -> tuple[list[PointSpec], TableSeries | None]:
    """The points of a chart; of several lines those of the one the slide speaks of, else of the first."""
    if isinstance(spec, StairsSpec):
        return spec.steps, spec.data
    chief = next((one for one in spec.series if one.protagonist), next(iter(spec.series), None))
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
    )
