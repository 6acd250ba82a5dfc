"""Axes without frames: level grid lines with their value at the left, years in bold at the left of their interval."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.chart.numerals import Numerals
from presenter.core.chart.scales import ValueScale
from presenter.core.chart.time_plot import TimePlot
from presenter.core.chart.value_ticks import value_ticks
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.dates import Instant
from presenter.core.geometry import Rect
from presenter.core.timeline.ticks import DEEP_DAYS, Tick, spaced_ticks, ticks, year_label

YEAR_DROP = 28.0
"""From the axis to the baseline of its labels."""
GRID_GAP = 16.0
LINE_PITCH = 30.0
BASELINE = Pen(Ink("t3"), 1)
GRID = Pen(Ink("grid"), 1)


def value_grid(
    sheet: Sheet, plot: TimePlot, writing: Numerals, *, skip_foot: bool = False, right: float | None = None
) -> None:
    """Grid lines and their values; `skip_foot` where an axis stands at the lower end already."""
    values = _apart([value for value in value_ticks(plot.y) if plot.y.holds(value)], plot)
    for number, (value, text) in enumerate(zip(values, writing.axis(values), strict=True)):
        y = plot.y.at(value)
        if not (skip_foot and abs(y - plot.rect.bottom) < 1):
            end = plot.rect.right if right is None else right
            sheet.line(f"{plot.id}.grid{number}", plot.rect.x, y, end, y, GRID, "grid", plot.id)
        sheet.text(
            f"{plot.id}.value{number}", text, plot.rect.x - GRID_GAP, y + 8, "axis", align="right", group=plot.id
        )


def _apart(values: Sequence[float], plot: TimePlot) -> list[float]:
    """Those whose numbers do not touch."""
    kept: list[float] = []
    for value in values:
        if not kept or abs(plot.y.at(value) - plot.y.at(kept[-1])) >= LINE_PITCH:
            kept.append(value)
    return kept


def grid_room(
    sheet: Sheet, chart: str, writing: Numerals, domain: tuple[float, float], height: float, *, log: bool = False
) -> float:
    """Room for the values left of a plot: those of its own range, and of the view it is zoomed to."""
    view = sheet.views.get(chart)
    spans = [domain, *([view[1]] if view else [])]
    scales = [ValueScale(low, high, height, 0, log) for low, high in spans if high > low]
    texts = [text for scale in scales for text in writing.axis([v for v in value_ticks(scale) if scale.holds(v)])]
    return max((sheet.width(text, "axis") for text in texts), default=0.0) + GRID_GAP


def time_ticks(sheet: Sheet, plot: TimePlot, min_gap: float = 110) -> list[Tick]:
    """The labelled ticks of the time axis: years where two or more are in view, finer ones in a closer view."""
    inside = plot.rect.right - 1
    if plot.x.start < DEEP_DAYS:  # years ago are long words
        deep = spaced_ticks(
            plot.x, sheet.language, lambda text: sheet.width(text, "axis-year"), least=min_gap, pad=24, finest="year"
        )
        years = [tick for tick in deep if tick.x < inside]
    else:
        years = [tick for tick in ticks(plot.x, sheet.language, min_gap=min_gap, finest="year") if tick.x < inside]
    if len(years) > 1:
        return years
    # In a narrow plot no round date may have so much room: better close labels than none.
    tries = ([t for t in ticks(plot.x, sheet.language, min_gap=gap) if t.x < inside] for gap in (min_gap, 80, 50))
    return next((found for found in tries if found), [])


def time_axis(
    sheet: Sheet, plot: TimePlot, y: float, *, right: float | None = None, line: bool = True, drop: float = YEAR_DROP
) -> None:
    """The axis at `y`: a line to `right`, ticks outward, each label at the left of its interval."""
    end = plot.rect.right if right is None else right
    if line:
        sheet.line(f"{plot.id}.axis", plot.rect.x, y, end, y, BASELINE, "axis", plot.id)
    labelled = time_ticks(sheet, plot)
    named = {tick.days for tick in labelled}
    for number, tick in enumerate(ticks(plot.x, sheet.language, min_gap=50)):
        if tick.days not in named:
            sheet.line(f"{plot.id}.tick{number}", tick.x, y, tick.x, y + 6, Pen(Ink("line"), 1), "axis", plot.id)
    free = plot.rect.x - 1
    for tick in labelled:
        sheet.line(f"{plot.id}.tick.{tick.days:g}", tick.x, y, tick.x, y + 10, Pen(Ink("line"), 1), "axis", plot.id)
        text = _in_full(tick, sheet.language) if tick is labelled[0] else tick.label
        year = tick.unit == "year" or tick.label.isdigit()
        role = "axis-year" if year else "axis"
        width = sheet.width(text, role)
        if tick.x + 8 >= free and tick.x + 8 + width <= max(end, plot.area.right):
            sheet.text(f"{plot.id}.time.{tick.days:g}", text, tick.x + 8, y + drop, role, group=plot.id)
            free = tick.x + 8 + width + 16


def _in_full(tick: Tick, language: str) -> str:
    """The first label says its year, so that months and days on a zoomed axis are not lost in time."""
    if tick.unit == "year" or tick.label.isdigit():
        return tick.label
    year = year_label(Instant.from_days(tick.days).ymd()[0], language)
    return f"{year} 年 {tick.label}" if language == "zh" else f"{tick.label} {year}"


def year_lines(sheet: Sheet, plot: TimePlot, panels: Sequence[Rect]) -> None:
    """Upright grid lines at the labelled ticks, broken between panels."""
    for tick in time_ticks(sheet, plot):
        if abs(tick.x - plot.rect.x) < 1:
            continue
        for number, panel in enumerate(panels):
            sheet.line(
                f"{plot.id}.year{number}.{tick.days:g}", tick.x, panel.y, tick.x, panel.bottom, GRID, "grid", plot.id
            )


def after_band(sheet: Sheet, plot: TimePlot, alpha: float = 0.055) -> None:
    """The stretch after the article, where it is shown."""
    start = sheet.story.after
    if not sheet.after or start is None or start >= plot.x.end:
        return
    x = max(plot.x.x(start), plot.rect.x)
    band = Rect(x, plot.rect.y, plot.rect.right - x, plot.rect.height)
    sheet.box(f"{plot.id}.after", band, "after-band", fill=Ink("t1", alpha), group=plot.id)
    if plot.x.x(start) >= plot.rect.x:
        sheet.shape(
            f"{plot.id}.after.edge", (("M", x, band.y), ("L", x, band.bottom)), "after-band",
            pen=Pen(Ink("t3"), 1, dash=(4, 4)), group=plot.id,
        )  # fmt: skip
