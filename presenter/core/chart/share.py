"""An outline behind bars: the whole that they are a share of, true to the same scale."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.points import Datum, fact_datum, label_of
from presenter.core.chart.value_text import value_text
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import BarsSpec, PointSpec


def whole_of(sheet: Sheet, spec: BarsSpec, data: Sequence[Datum]) -> Datum | None:
    """The whole as a number of the bars' kind; None where there is none."""
    if not spec.share_of:
        return None
    whole = fact_datum(sheet, PointSpec(fact=spec.share_of), f"{spec.id}.share")
    whole = of_one_kind(sheet, [whole], kind_of(data))[0]
    return whole if whole.known else None


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
