"""Small multiples as data: one panel per chart, or per series of one chart, and the scales that all of them share."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.points import Datum, chart_data
from presenter.core.chart.scales import log_domain, zero_based
from presenter.core.compose.furniture import place
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.sheet import Place, Said, Sheet
from presenter.core.schema import ChartSpec
from presenter.core.schema.chart import BarsSpec, LineSpec, SlopeSpec, StairsSpec

MOST_PANELS = 9
DRAWN = (BarsSpec, LineSpec, StairsSpec)
"""Kinds of chart that a panel can be; a slope's series are drawn as lines."""
SPLIT = (LineSpec, SlopeSpec)
"""Kinds of chart whose series are a panel each."""


class Panel(Struct, frozen=True):
    """One small chart: its name, its data in time order where they have dates, and how they are drawn."""

    key: str
    title: Said
    data: tuple[Datum, ...]
    place: Place
    colour: str = "amber"
    bars: bool = False
    held: bool = False
    """A value holds until the next one: drawn as stairs."""
    names: bool = False
    """Bars side by side under their names, whatever their dates."""
    log: bool = False
    step: int = 0

    @property
    def known(self) -> list[Datum]:
        return [datum for datum in self.data if datum.known and (not self.log or datum.value > 0)]


def panels_of(sheet: Sheet) -> list[Panel]:
    """The panels in the order written, all in the unit of the first number. With `steps` one more per step."""
    spec = sheet.slide.spec
    if spec.charts:
        found = [_panel(sheet, chart, number) for number, chart in enumerate(spec.charts[:MOST_PANELS])]
    else:
        found = _split(sheet, spec.chart) if spec.chart else []
    unit = kind_of(datum for panel in found for datum in panel.data)
    by_step = spec.steps
    return [
        replace(panel, data=tuple(of_one_kind(sheet, panel.data, unit)), step=number + 1 if by_step else 0)
        for number, panel in enumerate(found)
    ]


def _panel(sheet: Sheet, chart: ChartSpec, number: int) -> Panel:
    key = f"panel{number + 1}"
    where = place(sheet, "charts", number)
    title = lines(sheet, chart.title)
    if isinstance(chart, BarsSpec):
        data = chart_data(sheet, chart.bars, chart.data, key)
        timed = chart.along == "time" and all(datum.days is not None for datum in data)
        return Panel(
            key, title, _ordered(data) if timed else tuple(data), where, chart.colour, bars=True, names=not timed
        )
    if isinstance(chart, StairsSpec):
        data = chart_data(sheet, chart.steps, chart.data, key)
        return Panel(key, title, _ordered(data), where, chart.colour, held=True, log=chart.scale == "log")
    if isinstance(chart, LineSpec):
        listed = [(chart.points, chart.data), *((one.points, one.data) for one in chart.series[:1])]
        points, table = next((pair for pair in listed if pair[0] or pair[1]), listed[0])
        return Panel(
            key, title, _ordered(chart_data(sheet, points, table, key)), where, chart.colour, log=chart.scale == "log"
        )
    return Panel(key, title, (), where)


def _split(sheet: Sheet, chart: ChartSpec) -> list[Panel]:
    """A panel per series."""
    if not isinstance(chart, SPLIT) or not chart.series:
        return [replace(_panel(sheet, chart, 0), place=place(sheet, "chart"))]
    return [
        Panel(
            f"panel{number + 1}",
            lines(sheet, one.name),
            _ordered(chart_data(sheet, one.points, one.data, f"panel{number + 1}")),
            place(sheet, "chart", "series", number),
            one.colour or ("amber" if one.protagonist else "t2"),
            log=isinstance(chart, LineSpec) and chart.scale == "log",
        )
        for number, one in enumerate(chart.series[:MOST_PANELS])
    ]


def _ordered(data: Sequence[Datum]) -> tuple[Datum, ...]:
    """By date; what has none has no place on a time axis."""
    return tuple(sorted((d for d in data if d.days is not None), key=lambda d: d.days or 0.0))


def values_domain(panels: Sequence[Panel]) -> tuple[float, float]:
    """The range of values that holds every panel: from zero, or exponents of ten on a logarithmic scale."""
    ends = [end for panel in panels for datum in panel.known for end in datum.reach]
    return log_domain(ends) if panels[0].log else zero_based(ends)


def days_domain(panels: Sequence[Panel]) -> tuple[float, float]:
    """The stretch of time that holds every panel."""
    days = [datum.days for panel in panels for datum in panel.data if datum.days is not None]
    return (min(days), max(days)) if days else (0.0, 1.0)
