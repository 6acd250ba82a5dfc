"""Whiskers: a range, or the distance between conflicting reports, as a dashed line with a cap at each end."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.chart.points import Datum
from presenter.core.chart.time_plot import TimePlot
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect

CAP = 14.0
DASH = (3.0, 3.0)
LEAST = 1.0
"""Shorter ones are not drawn: the mark covers them."""


def whisker(
    sheet: Sheet, datum: Datum, start: tuple[float, float], end: tuple[float, float], ink: Ink, *,
    caps: Sequence[tuple[float, float]] | None = None, group: str = "",
) -> None:  # fmt: skip
    """A level or upright line; `caps` where it does not end at both points."""
    (x1, y1), (x2, y2) = start, end
    key = f"{datum.key}.whisker"
    group = group or datum.key.partition(".")[0]
    path = (("M", x1, y1), ("L", x2, y2))
    sheet.shape(key, path, "whisker", pen=Pen(ink, 2, dash=DASH), group=group, facts=datum.facts, event=datum.event)
    across, down = (CAP / 2, 0.0) if x1 == x2 else (0.0, CAP / 2)
    for number, (x, y) in enumerate((start, end) if caps is None else caps):
        sheet.line(f"{key}.cap{number}", x - across, y - down, x + across, y + down, Pen(ink, 2), "whisker", group)


def upright_whisker(sheet: Sheet, datum: Datum, plot: TimePlot, x: float, ink: Ink) -> Rect | None:
    """Over a datum's whole reach, as far as it lies in the plot; an end outside has no cap. Returns its bounds."""
    low, high = (plot.y.at(value) for value in datum.reach)
    top, bottom = max(high, plot.rect.y), min(low, plot.rect.bottom)
    if bottom - top < LEAST or not plot.rect.x - 1 <= x <= plot.rect.right + 1:
        return None
    caps = [(x, y) for y in (high, low) if plot.rect.y - 1 <= y <= plot.rect.bottom + 1]
    whisker(sheet, datum, (x, top), (x, bottom), ink, caps=caps, group=plot.id)
    return Rect(x - CAP / 2 - 1, top - 2, CAP + 2, bottom - top + 4)
