"""The number of a conflicting report, beside the end of the whisker that reaches to it."""

from __future__ import annotations

from presenter.core.chart.ground import Ground, place_or_note
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.point_label import PointLabel, around
from presenter.core.chart.points import Datum, is_said
from presenter.core.chart.time_plot import TimePlot
from presenter.core.compose.sheet import Sheet


def label_other(sheet: Sheet, plot: TimePlot, datum: Datum, writing: Numerals, ground: Ground) -> None:
    """A conflicting report in figures, unless the label's own words say it."""
    other = datum.conflict
    said = sheet.say(datum.label)
    if other is None or not other.known or is_said(sheet, other, (*said.facts, *datum.facts)):
        return
    at = plot.point(datum.days or 0.0, other.value)
    if plot.holds(at):
        label = PointLabel(
            key=f"{datum.key}.other", number=writing.write(sheet, other), name=sheet.say(other.title), size=30, ink="t2", group=plot.id,
            sources=other.sources, event=other.event, number_role="value-minor",
        )  # fmt: skip
        sides = around(sheet, label, at.x, at.y, 7, ("right", "below-right", "left", "below-left"))
        place_or_note(sheet, ground, list(sides), label.key)
