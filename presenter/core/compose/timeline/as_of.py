"""The as-of line of a timeline slide, its words between lanes and minimap."""

from __future__ import annotations

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.timeline.axis import GROUP
from presenter.core.timeline.as_of import as_of_text, place_as_of
from presenter.core.timeline.scale import TimeScale

ROLE = "source-line"
DROP = 18.0
"""From the lanes to the words' baseline."""
GAP = 8.0


def as_of(sheet: Sheet, scale: TimeScale, top: float, bottom: float, playhead: float | None) -> None:
    """A thin line through the lanes and the words; nothing where the date is not in view."""
    text = as_of_text(sheet.story, sheet.language)
    if not text:
        return
    placed = place_as_of(sheet.story, scale, text, sheet.width(text, ROLE), GAP, playhead)
    if placed is None:
        return
    start = top if placed.own_line else bottom
    sheet.line("as-of.line", placed.x, start, placed.x, bottom + DROP + 2, Pen(Ink("t3"), 1.5), "as-of", GROUP)
    sheet.text(
        "as-of", text, placed.text_x, bottom + DROP, ROLE, group=GROUP, as_role="as-of", markup=False
    )  # fmt: skip
