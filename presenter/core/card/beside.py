"""What a frame says about a number that is no fact: a datum read from a table, a cell of a table slide."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.frame import AnyPiece, ChartPoint, ChartRegion, Frame, Text
from presenter.core.geometry import Point

REACH = 4.0
"""A datum's mark is its point when it lies this close (su)."""


class Told(Struct, frozen=True):
    """`value` in full, `label` says what it is, `remark` which one; empty where the frame does not say."""

    value: str
    label: str = ""
    remark: str = ""


def told_of(frame: Frame, piece: AnyPiece) -> Told:
    """In a chart what its point says, else the words that stand beside it; in a table head and name of the row."""
    texts = {other.id: other.text.replace("\n", " ") for other in frame.pieces if isinstance(other, Text)}
    value = texts.get(piece.id, "")
    stem, _, last = piece.id.rpartition(".")
    if stem.startswith("table.") and f"table.head.{last}" in texts:
        row = texts.get(f"{stem}.1", "") if stem != "table.head" else ""
        return Told(value, texts[f"table.head.{last}"] if row else "", row)
    point = _point_of(frame, piece.group, stem)
    if point is not None:
        said, label, *more = [*point.text.split("\n"), "", ""]
        return Told(said, label, more[0])
    if last == "value":
        return Told(value, texts.get(f"{piece.group}.title", ""), texts.get(f"{stem}.name", ""))
    return Told(value)


def _point_of(frame: Frame, group: str, stem: str) -> ChartPoint | None:
    """The point of a chart on which the mark of a datum lies."""
    mark = next((piece for piece in frame.pieces if piece.id == f"{stem}.mark"), None)
    region = next((region for region in frame.charts if region.id == group), None)
    if mark is None or region is None or region.y_is_log:
        return None
    near = [point for point in region.points if _away(_place(region, point), mark.rect.centre) < REACH]
    return near[0] if near else None


def _place(region: ChartRegion, point: ChartPoint) -> Point:
    """Where a point of a linear chart lies on the slide."""
    (x0, x1), (y0, y1), plot = region.x_range, region.y_range, region.plot
    across, up = (point.x - x0) / (x1 - x0), (point.y - y0) / (y1 - y0)
    return Point(plot.x + across * plot.width, plot.bottom - up * plot.height)


def _away(one: Point, other: Point) -> float:
    return abs(one.x - other.x) + abs(one.y - other.y)
