"""What stands upright across a chart with its words above the plot: events of the timeline, lines to compare with.

Each head has a line down through the plot and its words in a row above it. No line runs through the words of
another: an earlier head whose words reach over later lines takes a higher row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.field import Field
from presenter.core.chart.ground import Ground, adopt, blank, ink_boxes
from presenter.core.compose.frame import Ink, Origin, Overflow, Pen
from presenter.core.compose.sheet import Place, Said, Sheet
from presenter.core.geometry import Point, Rect

ROW = 34.0
"""From one row of words to the next."""
MOST_ROWS = 6
ROLE = "chart-label-small"
RADIUS = 7.0
INSET = 16.0
"""From the line to its words."""
GAP = 14.0
LEAST_WIDTH = 4.0
"""A narrower stretch is drawn as a line alone."""


class Head(Struct, frozen=True, kw_only=True):
    """`at` and its bounds `low`..`high` in days, or in values where these run to the right."""

    key: str
    at: float
    low: float
    high: float
    said: Said
    place: Place
    origin: Origin | None = None
    event: str = ""
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    compared: bool = False
    """A line to compare with; an event otherwise."""
    step: int = 0


class Placed(Struct, frozen=True):
    head: Head
    x: float
    row: int
    left: bool
    """Whether the words stand left of the line."""
    width: float


def rows_of(
    sheet: Sheet, heads: Sequence[Head], field: Field, most: int = MOST_ROWS
) -> tuple[list[Placed], list[Head]]:
    """The row of each head in view, and those that find none. Heads of later steps keep their rows free."""
    to_x = _to_x(field)
    inside = sorted(((to_x(head.at), head) for head in heads), key=lambda pair: -pair[0])
    seen = [(x, head, sheet.extent(head.said, ROLE)[0]) for x, head in inside if field.holds_x(x)]
    lost = [head for x, head in inside if not field.holds_x(x)]
    # Words left of their line save rows, but may bar the way of earlier lines: the arrangement that loses least.
    arranged = [_arranged(seen, field.area, most, low_first=low_first) for low_first in (True, False)]
    placed, barred = min(arranged, key=lambda found: (len(found[1]), max((one.row for one in found[0]), default=0)))
    return placed, [*lost, *barred]


def _arranged(
    heads: Sequence[tuple[float, Head, float]], area: Rect, most: int, *, low_first: bool
) -> tuple[list[Placed], list[Head]]:
    """From the last head back, each on its first free place: the lowest row, or right of its line in any row."""
    places = [(row, left) for row in range(most) for left in (False, True)]
    if not low_first:
        places.sort(key=lambda place: place[1])
    placed: list[Placed] = []
    lost: list[Head] = []
    for x, head, width in heads:
        tries = (Placed(head, x, row, left, width) for row, left in places)
        found = next((one for one in tries if _fits(one, placed, area)), None)
        if found is None:
            lost.append(head)
        else:
            placed.append(found)
    return placed, lost


def _span(one: Placed) -> tuple[float, float]:
    reach = INSET if one.head.origin else 10.0
    start = one.x - reach - one.width if one.left else one.x + reach
    return start, start + one.width


def _fits(one: Placed, others: Sequence[Placed], area: Rect) -> bool:
    start, end = _span(one)
    if start < area.x or end > area.right:
        return False
    for other in others:
        first, last = _span(other)
        mark = other.x - RADIUS, other.x + RADIUS
        if one.row == other.row and start - GAP < max(last, mark[1]) and min(first, mark[0]) < end + GAP:
            return False
        if one.row == other.row and abs(one.x - other.x) < 2 * RADIUS + 4:
            return False
        # The line of the higher one runs through the row of the lower one.
        higher, (low_start, low_end) = (one, (first, last)) if one.row > other.row else (other, (start, end))
        if one.row != other.row and low_start - 6 < higher.x < low_end + 6:
            return False
    return True


def _to_x(field: Field) -> Callable[[float], float]:
    return field.days.x if field.days else field.level


def rows_needed(sheet: Sheet, heads: Sequence[Head], field: Field) -> int:
    """How many rows the heads take when all the time there is is in view."""
    placed, _ = rows_of(sheet, heads, replace(field, days=field.whole) if field.whole else field)
    return max((one.row + 1 for one in placed), default=0)


def room_for(sheet: Sheet, heads: Sequence[Head], field: Field) -> float:
    """Height above the plot that the rows take."""
    rows = rows_needed(sheet, heads, field)
    return ROW * rows + 16 if rows else 0.0


def draw_heads(sheet: Sheet, heads: Sequence[Head], field: Field, ground: Ground) -> None:
    """Lines, bands, marks and words; a head without a place is an overflow where it was written."""
    most = rows_needed(sheet, heads, field) if field.zoomed else MOST_ROWS
    placed, lost = rows_of(sheet, heads, field, most)
    if not field.zoomed:
        sheet.overflows += [_lost(head) for head in lost if sheet.shows(head.step)]
    for one in placed:
        if sheet.shows(one.head.step):
            _draw(sheet, one, field, ground)


def _lost(head: Head) -> Overflow:
    return Overflow(f"{head.key}.title", ROW, head.place, head.said.text)


def _draw(sheet: Sheet, one: Placed, field: Field, ground: Ground) -> None:
    head, rect = one.head, field.rect
    baseline = rect.y - field.clear - ROW * one.row
    top = baseline - 8.0
    words = blank(sheet)
    _words(words, one, field, baseline)
    if any(box.overlaps(other) for box in ink_boxes(words) for other in ground.boxes):
        sheet.overflows.append(_lost(head))
        return
    _stretch(sheet, one, field)
    foot = Point(one.x, rect.bottom)
    start = Point(one.x, top + (RADIUS + 2 if head.origin else -8))
    pen = Pen(Ink("t2"), 1.5, dash=(6, 5)) if head.compared else Pen(Ink("t3"), 1)
    sheet.shape(
        f"{head.key}.line", (("M", *start), ("L", *foot)), "comparison" if head.compared else "event-line", pen=pen,
        group=field.chart, facts=head.facts, event=head.event,
    )  # fmt: skip
    adopt(sheet, words)
    sheet.name_sources(head.sources)
    ground.add_rule([start, foot])
    ground.boxes += ink_boxes(words)


def _words(sheet: Sheet, one: Placed, field: Field, baseline: float) -> None:
    head = one.head
    if head.origin:
        sheet.mark(
            f"{head.key}.mark", head.origin, one.x, baseline - 8.0, RADIUS, "t2", group=field.chart, facts=head.facts,
            sources=head.sources, event=head.event, role="event-mark",
        )  # fmt: skip
    x, _ = _span(one)
    sheet.text(
        f"{head.key}.title", head.said, x, baseline, ROLE, group=field.chart, facts=head.facts, sources=head.sources,
        event=head.event, ink="t1" if head.compared else "t2",
    )  # fmt: skip


def _stretch(sheet: Sheet, one: Placed, field: Field) -> None:
    """The stretch in which it lies, as wide as it is known: a pale band, and a bar on the axis."""
    rect, head = field.rect, one.head
    to_x = _to_x(field)
    left, right = max(to_x(head.low), rect.x), min(to_x(head.high), rect.right)
    if right - left < LEAST_WIDTH:
        return
    band = Rect(left, rect.y, right - left, rect.height)
    sheet.box(
        f"{head.key}.span", band, "event-band", fill=Ink("t1", 0.05), group=field.chart, facts=head.facts,
        event=head.event,
    )  # fmt: skip
    if not head.compared:
        sheet.box(
            f"{head.key}.when", Rect(left, rect.bottom - 2, right - left, 4), "event-width", fill=Ink("t3"),
            group=field.chart, event=head.event,
        )  # fmt: skip
