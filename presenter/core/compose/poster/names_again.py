"""Names of lanes, told again along a poster: who stands before its middle does not see its beginning."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.compose.frame import Ink
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.timeline.axis import GROUP
from presenter.core.geometry import Rect
from presenter.core.timeline.items import PlacedLane, TimelineLayout

EVERY = 2000.0
"""35 cm: an arm's length."""
SEARCHED = 420.0
"""So far to either side a free place is looked for."""
STEP = 30.0
AIR = 40.0
LINE_ABOVE, HEIGHT = 26.0, 34.0


def names_again(sheet: Sheet, layout: TimelineLayout, taken: Sequence[Rect]) -> None:
    """Each lane's name in its first row, wherever nothing else is; where all is full it is left out."""
    for lane in layout.lanes:
        if lane.name_box is None or not lane.name:
            continue
        y = lane.name_box.y + 37
        width = 24 + sheet.width(lane.name, "chart-title")
        full = [
            box
            for box in _others(layout, lane, taken)
            if box.y < y + HEIGHT - LINE_ABOVE and box.bottom > y - LINE_ABOVE
        ]
        count = 1
        while layout.area.x + count * EVERY + width < layout.area.right - EVERY / 4:
            x = _free(layout.area.x + count * EVERY, width, full, layout.area)
            if x is not None:
                square = Rect(x, y - 15, 14, 14)
                sheet.box(f"lane.{lane.id}.square.{count}", square, "lane-name", fill=Ink(lane.colour), group=GROUP)
                sheet.text(
                    f"lane.{lane.id}.again.{count}", lane.name, x + 24, y, "chart-title", ink="t2", group=GROUP,
                    as_role="lane-name", markup=False, knockout=3,
                )  # fmt: skip
            count += 1


def _others(layout: TimelineLayout, lane: PlacedLane, taken: Sequence[Rect]) -> list[Rect]:
    """What stands in a lane already."""
    found = [*taken, *(mark.rect for mark in layout.marks), *(label.box for label in layout.labels)]
    for label in layout.labels:
        if label.leader:
            xs, ys = zip(*label.leader, strict=True)
            found.append(Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)))
    ends = [(tie.x0, tie.y0, tie.x1, tie.y1) for tie in layout.ties]
    ends += [(link.x0, link.y0, link.x1, link.y1) for link in layout.links]
    found += [Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)) for x0, y0, x1, y1 in ends]
    return [box for box in found if box.bottom >= lane.top and box.y <= lane.bottom]


def _free(wanted: float, width: float, full: Sequence[Rect], area: Rect) -> float | None:
    """The nearest free place to the one wanted; None where there is none."""
    for number in range(int(SEARCHED / STEP) + 1):
        for side in (1, -1):
            x = wanted + side * number * STEP
            inside = x > area.x and x + width + AIR < area.right
            if inside and not any(box.x < x + width + AIR and box.right > x - AIR for box in full):
                return x
    return None
