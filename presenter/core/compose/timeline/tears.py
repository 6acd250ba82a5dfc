"""The torn axis of a timeline slide: two zigzag edges across eras, lanes and axis, and the length of what is left out."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.paths import polyline
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.timeline.axis import GROUP, STRIP
from presenter.core.geometry import Rect
from presenter.core.story import EraSpan
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.tears import Stretches
from presenter.core.timeline.torn_axis import PlacedTear, place_tears, torn_strip, zigzag

PITCH, DEPTH = 20.0, 5.0
ROLE = "axis-year"
ERAS = "eras"


def axis_tears(sheet: Sheet) -> Stretches:
    """Where this slide's axis is torn: as its author has it, else as the story's is."""
    return sheet.story.tears if sheet.slide.tears is None else sheet.slide.tears


def placed_tears(sheet: Sheet, scale: TimeScale, axis_y: float, taken: Sequence[Rect]) -> tuple[PlacedTear, ...]:
    """The tears in view; words on the axis row, else under the axis."""
    if scale.is_linear:
        return ()
    levels = ((axis_y - 32, 27.0), (axis_y + 8, 28.0), (axis_y + 38, 28.0), (axis_y + 68, 28.0))
    return place_tears(scale, sheet.language, lambda text: sheet.width(text, ROLE), levels, taken, gap=10)


def torn(
    sheet: Sheet, tears: Sequence[PlacedTear], scale: TimeScale, parts: Sequence[tuple[str, float, float]]
) -> None:
    """What is torn out, over bars, lines and eras; `parts` are names of stretches with their upper and lower edges."""
    for number, tear in enumerate(tears):
        for name, top, bottom in parts:
            if name == ERAS and not any(_meets(era, tear, scale) for era in sheet.story.eras):
                continue
            outline = torn_strip(tear, top, bottom, PITCH, DEPTH)
            id_ = f"tear{number}.{name}"
            sheet.shape(id_, polyline(outline, closed=True), "tear", fill=Ink("bg"), group=GROUP)
            for side, x, cut in (("start", tear.x0, tear.cut_start), ("end", tear.x1, tear.cut_end)):
                if not cut:
                    edge = polyline(zigzag(x, top, bottom, PITCH, DEPTH))
                    sheet.shape(f"{id_}.{side}", edge, "tear", pen=Pen(Ink("t3"), 1.5), group=GROUP)


def torn_words(sheet: Sheet, tears: Sequence[PlacedTear]) -> None:
    """How long each left-out stretch is."""
    for number, tear in enumerate(tears):
        if tear.box is not None:
            sheet.text(
                f"tear{number}.length", tear.text, tear.box.x, tear.box.y + 24, ROLE, group=GROUP, as_role="tear",
                knockout=3, markup=False,
            )  # fmt: skip


def era_part(top: float, bottom: float) -> list[tuple[str, float, float]]:
    """The rows of eras as a part to be torn, if there are any; only where one of them crosses a tear."""
    return [(ERAS, top, bottom)] if bottom - top >= STRIP else []


def _meets(era: EraSpan, tear: PlacedTear, scale: TimeScale) -> bool:
    return scale.x(era.start) < tear.x1 and scale.x(era.end) > tear.x0
