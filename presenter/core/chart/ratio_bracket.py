"""The one annotation that matters: a bracket between the last two steps and the ratio of their values."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.chart.ground import Ground
from presenter.core.chart.points import Datum, fact_datum, label_of
from presenter.core.chart.time_plot import TimePlot
from presenter.core.chart.value_text import value_text
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import StairsSpec

GUTTER = 248.0
"""Room right of the plot."""
SIZE = 66
ARM = 14.0
LINE = 34.0


def draw_bracket(
    sheet: Sheet, spec: StairsSpec, plot: TimePlot, steps: Sequence[Datum], area: Rect, ground: Ground
) -> None:
    """Between the two last steps in view; the ratio stands right of it, with its lines under it."""
    if not spec.ratio or spec.ratio not in sheet.story.facts or len(steps) < 2:
        return
    before, last = (plot.point(d.days or 0.0, d.value) for d in steps[-2:])
    if not (plot.holds(before) and plot.holds(last)):
        return
    right = min(max(last.x + 91 + ARM, plot.rect.right - 46), plot.rect.right - 8)
    if right - ARM - last.x < 20:
        return
    dotted = Pen(Ink("t3"), 1.5, dash=(4, 5))
    sheet.shape(
        f"{spec.id}.bracket.foot",
        (("M", last.x, before.y), ("L", right - ARM, before.y)),
        "bracket",
        pen=dotted,
        group=spec.id,
    )
    pen = Pen(Ink("t1"), 2, dash=(6, 5))
    path = (("M", right - ARM, last.y), ("L", right, last.y), ("L", right, before.y), ("L", right - ARM, before.y))
    bracket = sheet.shape(f"{spec.id}.bracket", path, "bracket", pen=pen, group=spec.id, facts=(spec.ratio,))
    ground.boxes.append(bracket.rect)
    x = right + 26
    middle = (before.y + last.y) / 2
    baseline = min(max(middle + 0.36 * SIZE, plot.rect.y + SIZE), plot.rect.bottom - LINE * len(spec.ratio_lines) - 40)
    number = value_text(sheet, f"{spec.id}.ratio", sheet.number(spec.ratio), x, baseline, SIZE, group=spec.id)
    ground.boxes.append(number.rect)
    _lines(sheet, spec, x, baseline + 44, area, ground)


def _lines(sheet: Sheet, spec: StairsSpec, x: float, baseline: float, area: Rect, ground: Ground) -> None:
    """Who says so: each with the mark of its origin."""
    for number, point in enumerate(spec.ratio_lines):
        datum = fact_datum(sheet, point, f"{spec.id}.ratio{number}")
        if not sheet.shows(datum.step):
            continue
        mark = sheet.mark(
            f"{datum.key}.mark", datum.origin, x + 9, baseline - 8, 8, "t2", group=spec.id, facts=datum.facts
        )
        text = sheet.text(
            f"{datum.key}.text", label_of(sheet, datum), x + 27, baseline, "chart-label-small", width=area.right - x - 27,
            group=spec.id, facts=datum.facts, sources=datum.sources, event=datum.event, knockout=4,
        )  # fmt: skip
        ground.boxes += [mark.rect, text.rect]
        baseline += LINE + 30 * (len(text.lines) - 1)
