"""Straight arrows with open heads."""

from __future__ import annotations

import math

from presenter.core.compose.frame import Pen
from presenter.core.compose.paths import open_arrowhead
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Point


def draw_arrow(sheet: Sheet, id_: str, start: Point, end: Point, pen: Pen, group: str = "", head: float = 9) -> None:
    """A line and its head; the tip lies on `end`."""
    sheet.line(id_, start.x, start.y, end.x, end.y, pen, "way", group)
    heading = math.degrees(math.atan2(end.y - start.y, end.x - start.x))
    solid = Pen(pen.ink, min(pen.width, 4))
    sheet.shape(f"{id_}.head", open_arrowhead(end, heading, head), "way", pen=solid, group=group)
