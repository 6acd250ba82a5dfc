"""An outline behind bars: the whole that they are a share of, true to the same scale."""

from __future__ import annotations

from presenter.core.chart.numerals import Numerals
from presenter.core.chart.points import Datum, label_of
from presenter.core.chart.value_text import value_text
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect


def draw_share(sheet: Sheet, whole: Datum, writing: Numerals, rect: Rect, chart: str) -> None:
    """The outline with its number and name inside its upper left corner."""
    pen = Pen(Ink("t3"), 1.5, dash=(6, 5))
    sheet.box(f"{whole.key}.outline", rect.inflated(-0.75), "share", pen=pen, group=chart, facts=whole.facts)
    baseline = rect.y + 44
    number = value_text(
        sheet, f"{whole.key}.value", writing.write(sheet, whole), rect.x + 20, baseline, 34, group=chart,
        sources=whole.sources, event=whole.event, role="value-minor", ink="t2",
    )  # fmt: skip
    sheet.text(
        f"{whole.key}.name", label_of(sheet, whole), number.rect.right + 12, baseline, "chart-label-small",
        width=max(rect.right - number.rect.right - 32, 80), group=chart, facts=whole.facts,
    )  # fmt: skip
