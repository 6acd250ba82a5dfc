"""A plot over time: days across, values up, ranges from the data or from a zoomed view."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from presenter.core.chart.points import Datum
from presenter.core.chart.scales import ValueScale
from presenter.core.citation import dated_source, source_ref
from presenter.core.compose.frame import ChartPoint, ChartRegion
from presenter.core.compose.sheet import Sheet
from presenter.core.dates import format_date
from presenter.core.geometry import Point, Rect
from presenter.core.numbers import Style, format_quantity
from presenter.core.timeline.scale import TimeScale


class TimePlot(Struct, frozen=True):
    """`rect` is the plot inside the chart's `area`."""

    id: str
    area: Rect
    rect: Rect
    x: TimeScale
    y: ValueScale
    zoomed: bool = False

    def point(self, days: float, value: float) -> Point:
        return Point(self.x.x(days), self.y.at(value))

    def holds(self, point: Point) -> bool:
        """Whether a mark there belongs to what is shown."""
        return self.rect.inflated(1).contains(point)


def time_plot(
    sheet: Sheet, chart: str, area: Rect, rect: Rect, days: tuple[float, float], values: tuple[float, float], *,
    log: bool = False, from_zero: bool = False,
) -> TimePlot:  # fmt: skip
    """The plot of these ranges (values as exponents of ten when `log`), or of the view the chart is zoomed to.

    `from_zero` keeps the foot of the value axis where it is: bars always begin at zero.
    """
    view = sheet.views.get(chart)
    start, end = days
    low, high = values
    if view is not None:
        (start, end), (view_low, high) = view
        low = low if from_zero else view_low
    if end <= start:
        end = start + 1
    if high <= low:
        high = low + 1
    return TimePlot(
        chart,
        area,
        rect,
        TimeScale(start, end, rect.x, rect.right),
        ValueScale(low, high, rect.bottom, rect.y, log),
        zoomed=view is not None,
    )


def register(sheet: Sheet, plot: TimePlot, data: Iterable[Datum]) -> None:
    """Tell the frame where the plot lies and what its points say on hover."""
    register_points(sheet, plot, _points(sheet, data))


def register_points(sheet: Sheet, plot: TimePlot, points: Iterable[ChartPoint]) -> None:
    """As `register`, with points that lie elsewhere than at their own dates and values."""
    sheet.charts.append(
        ChartRegion(
            id=plot.id,
            area=plot.area,
            plot=plot.rect,
            x_range=(plot.x.start, plot.x.end),
            y_range=(plot.y.low, plot.y.high),
            x_is_time=True,
            y_is_log=plot.y.log,
            points=tuple(points),
        )
    )


def _points(sheet: Sheet, data: Iterable[Datum]) -> Iterable[ChartPoint]:
    for datum in data:
        if datum.known and datum.days is not None and sheet.shows(datum.step):
            yield ChartPoint(datum.days, datum.value, datum.fact, spoken(sheet, datum), datum.event)


def spoken(sheet: Sheet, datum: Datum) -> str:
    """Value, meaning, date and sources of a datum, on lines of their own."""
    story, language = sheet.story, sheet.language
    if datum.fact:
        number = story.format_fact(datum.fact, language, "prose")
    else:
        number = format_quantity(datum.quantity, language, Style.PROSE) if datum.quantity else ""
    name = story.plain_text(datum.title or datum.label, language)
    date = format_date(datum.moment, language) if datum.moment else ""
    sources = dict.fromkeys(dated_source(story, source_ref(story, s).source, language) for s in datum.sources)
    return "\n".join(line for line in (number, name, date, *sources) if line)
