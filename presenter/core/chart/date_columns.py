"""The dates of surveys across a chart: an upright line each, with the author's words or the date under it."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.chart.axis import time_axis
from presenter.core.chart.heading import broken
from presenter.core.chart.points import Datum
from presenter.core.chart.spread import spread
from presenter.core.chart.time_plot import TimePlot
from presenter.core.compose.frame import Ink, Overflow, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.dates import format_date
from presenter.core.schema import Text

DATE_DROP = 36.0
"""From the plot's foot to the baseline of the words."""


def date_words(sheet: Sheet, given: Sequence[Text], data: Sequence[Datum], days: Sequence[float]) -> list[Said]:
    """What each date is called: as `given`, in order, else the date of a datum there."""
    said: list[Said] = []
    for number, day in enumerate(days):
        if number < len(given):
            said.append(broken(sheet.say(given[number])))
        else:
            moment = next(d.moment for d in data if d.days == day and d.moment)
            said.append(Said(format_date(moment, sheet.language, "short")))
    return said


def draw_dates(
    sheet: Sheet, plot: TimePlot, days: Sequence[float], words: Sequence[Said], given: Sequence[Text] = ()
) -> None:
    """Lines and words of the dates in view; where the words have no room, an axis of round dates.

    Words that an author has `given` and that have no room are told.
    """
    foot, area = plot.rect.bottom, plot.area
    inside = [
        (number, day) for number, day in enumerate(days) if plot.rect.x - 1 <= plot.x.x(day) <= plot.rect.right + 1
    ]
    for number, day in inside:
        x = plot.x.x(day)
        sheet.line(f"{plot.id}.date{number}", x, plot.rect.y, x, foot, Pen(Ink("line"), 1), "grid", plot.id)
    listed = [words[number] for number, _ in inside]
    sizes = [sheet.extent(said, "axis-year")[0] for said in listed]
    wanted = [plot.x.x(day) for _, day in inside]
    centres = spread(wanted, sizes, 16, area.x, area.right)
    moved = max((abs(a - b) for a, b in zip(wanted, centres, strict=True)), default=0.0)
    if not inside or moved > 60 or centres[-1] + sizes[-1] / 2 > area.right + 1:
        time_axis(sheet, plot, foot, line=False, drop=DATE_DROP)
        longest = max(given, key=lambda text: sheet.extent(sheet.say(text), "axis-year")[0], default="")
        if longest and not plot.zoomed:
            by = max(moved, centres[-1] + sizes[-1] / 2 - area.right)
            where = place(sheet, "chart", "dates", list(given).index(longest))
            sheet.overflows.append(Overflow(f"{plot.id}.dates", by, where, sheet.say(longest).text))
        return
    for (number, _), said, x in zip(inside, listed, centres, strict=True):
        sheet.text(
            f"{plot.id}.date{number}.name", said, x, foot + DATE_DROP, "axis-year", align="centre", group=plot.id
        )
