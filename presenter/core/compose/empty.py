"""A slide without content says so, inside a dashed frame (LOOK section 12)."""

from __future__ import annotations

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, WIDTH
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect


def draw_empty(sheet: Sheet, top: float = CONTENT_TOP) -> None:
    """A dashed frame from `top` to the end of the content, with words in its middle."""
    area = Rect(LEFT, top, WIDTH, CONTENT_BOTTOM - top)
    sheet.box("empty", area, "empty-frame", pen=Pen(Ink("line"), 2, dash=(10, 8)))
    sheet.text(
        "empty.words", word("empty", sheet.language), area.centre.x, area.centre.y + 10, "standfirst", align="centre",
        ink="t3",
    )  # fmt: skip
