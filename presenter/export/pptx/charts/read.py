"""Which charts of a slide PowerPoint can draw itself, and why another stays shapes."""

from __future__ import annotations

from presenter.core.compose.frame import Frame
from presenter.core.compose.sheet import Sheet
from presenter.core.deck import shown_slide
from presenter.core.schema.chart import (
    BarsSpec,
    BumpSpec,
    DotsSpec,
    DumbbellSpec,
    LineSpec,
    RangesSpec,
    SlopeSpec,
    StackedSpec,
    StairsSpec,
    TreemapSpec,
    WaterfallSpec,
)
from presenter.export.objects import Reason
from presenter.export.order import Order
from presenter.export.pptx.charts.drawn import Drawn
from presenter.export.pptx.charts.native import AsShapes, Native
from presenter.export.shots import Shot

NO_TYPE: dict[type, Reason] = {TreemapSpec: "treemap", DumbbellSpec: "dumbbell", RangesSpec: "ranges"}


def native_chart(order: Order, shot: Shot, frame: Frame) -> Native | AsShapes | None:
    """The slide's chart; None where it has none."""
    from presenter.export.pptx.charts import bars, points  # only decks with charts

    slide = shown_slide(order.story, shot.cursor)
    spec = slide.spec.chart
    if slide.spec.layout == "small-multiples":
        return AsShapes("multiples") if spec or slide.spec.charts else None
    if spec is None or not any(piece.group == spec.id for piece in frame.pieces):
        return None
    if (reason := NO_TYPE.get(type(spec))) is not None:
        return AsShapes(reason)
    sheet = Sheet(order.story, slide, shot.cursor.step, order.language, order.measure, after=order.after or slide.after)
    drawn = Drawn(frame, spec.id)
    if isinstance(spec, BarsSpec):
        return bars.named_bars(sheet, spec, drawn)
    if isinstance(spec, StackedSpec):
        return bars.stacks(sheet, spec, drawn)
    if isinstance(spec, WaterfallSpec):
        return bars.waterfall(sheet, spec, drawn)
    if isinstance(spec, DotsSpec):
        return points.dots(sheet, spec, drawn)
    region = next((region for region in frame.charts if region.id == spec.id), None)
    if region is None:
        return AsShapes("nothing")
    if isinstance(spec, BumpSpec):
        return points.ranks(sheet, spec, drawn, region)
    if isinstance(spec, StairsSpec):
        return points.stairs(sheet, spec, drawn, region)
    assert isinstance(spec, LineSpec | SlopeSpec)  # noqa: S101  # all others have been
    return points.lines(sheet, spec, drawn, region)
