"""An outline behind bars: the whole that they are a share of, true to the same scale."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from presenter.core.chart.ground import Ground, place_or_note
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


def draw_share(sheet: Sheet, whole: Datum, rect: Rect, chart: str) -> None:
    """The outline."""
    pen = Pen(Ink("t3"), 1.5, dash=(6, 5))
    sheet.box(f"{whole.key}.outline", rect.inflated(-0.75), "share", pen=pen, group=chart, facts=whole.facts)


def label_share(sheet: Sheet, whole: Datum, writing: Numerals, rect: Rect, chart: str, ground: Ground) -> None:
    """The whole's number and name in the outline's upper left corner; over it, or in another, where bars stand there."""

    def draw(x: float, baseline: float, trial: Sheet) -> None:
        number = value_text(
            trial, f"{whole.key}.value", writing.write(trial, whole), x, baseline, 34, group=chart,
            sources=whole.sources, event=whole.event, role="value-minor", ink="t2",
        )  # fmt: skip
        trial.text(
            f"{whole.key}.name", label_of(trial, whole), number.rect.right + 12, baseline, "chart-label-small",
            width=max(rect.right - number.rect.right - 32, 80), group=chart, facts=whole.facts,
        )  # fmt: skip

    spots = [(rect.x + 20, rect.y + 44), (rect.x, rect.y - 14)]
    spots += [(rect.x + rect.width * share, rect.y + drop) for share in (0.25, 0.5, 0.7) for drop in (44, -14)]
    place_or_note(sheet, ground, [partial(draw, *spot) for spot in spots], f"{whole.key}.label", pad=4)
