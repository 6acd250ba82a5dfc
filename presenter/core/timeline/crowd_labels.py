"""Titles of a crowd's marks where they have room, the weightier first; which ones does not depend on where the view is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from presenter.core.crowd.store import Crowd
from presenter.core.geometry import Rect
from presenter.core.timeline.crowd_items import CrowdCount, CrowdLabel, CrowdMark, CrowdSizes
from presenter.core.timeline.labels import ASCENT, LINE
from presenter.core.timeline.scale import TimeScale

MOST = 80
"""Marks of a lane that may try for a label in one view."""
_SPREAD = 2_654_435_761
"""Odd, so that numbers of neighbours fall far apart: of equal weights, no side of the view is preferred."""

Stretch = tuple[float, float]


def crowd_labels(
    crowd: Crowd,
    marks: Sequence[CrowdMark],
    counts: Sequence[CrowdCount],
    scale: TimeScale,
    rect: Rect,
    sizes: CrowdSizes,
    width: Callable[[str], float],
    chosen: int | None,
    language: str,
) -> Iterator[CrowdLabel]:
    """Beside the mark where nothing else stands, else in a row above it."""
    rows = int((rect.height - sizes.marks_row - sizes.counts_row) / sizes.label_row)
    beside: list[Stretch] = [(mark.rect.x, mark.rect.right) for mark in marks]
    beside += [(count.stretch.x, count.stretch.right) for count in counts]
    taken: list[list[Stretch]] = [[] for _ in range(rows)]
    ordered = sorted(marks, key=lambda mark: (mark.number != chosen, -mark.weight, mark.number * _SPREAD & 0xFFFFFFFF))
    for mark in ordered[:MOST]:
        text = crowd.title(mark.number, language)
        wide = width(text)
        label = _beside(mark, text, wide, beside, scale, rect, sizes) or _above(
            mark, text, wide, taken, scale, rect, sizes
        )
        if label is not None:
            yield label


def _beside(
    mark: CrowdMark, text: str, wide: float, taken: list[Stretch], scale: TimeScale, rect: Rect, sizes: CrowdSizes
) -> CrowdLabel | None:
    x = mark.rect.right + sizes.gap
    if x + wide > scale.x1 or not _is_free(taken, x, x + wide + sizes.gap, mark):
        return None
    taken.append((x, x + wide))
    height = sizes.text * LINE
    y = rect.bottom - sizes.counts_row - sizes.marks_row / 2 - height / 2
    return CrowdLabel(mark.number, text, x, y + ASCENT * sizes.text, Rect(x, y, wide, height))


def _above(
    mark: CrowdMark, text: str, wide: float, rows: list[list[Stretch]], scale: TimeScale, rect: Rect, sizes: CrowdSizes
) -> CrowdLabel | None:
    """In the lowest row that is free; from the second on, a line leads down to the mark."""
    at = mark.rect.centre.x if not mark.bar else mark.rect.x + 1
    x = max(at - sizes.disc, scale.x0)
    if x + wide > scale.x1:
        return None
    foot = rect.bottom - sizes.counts_row - sizes.marks_row
    for row, taken in enumerate(rows):
        if row and not all(_is_free(lower, at - 1, at + 1, None) for lower in rows[:row]):
            return None
        if _is_free(taken, x - sizes.gap, x + wide + sizes.gap, None):
            taken.append((x, x + wide))
            for lower in rows[:row]:
                lower.append((at - 1, at + 1))
            top = foot - (row + 1) * sizes.label_row
            box = Rect(x, top + (sizes.label_row - sizes.text * LINE) / 2, wide, sizes.text * LINE)
            leader = (at, top + sizes.label_row, mark.rect.y) if row else None
            return CrowdLabel(mark.number, text, x, box.y + ASCENT * sizes.text, box, leader)
    return None


def _is_free(taken: list[Stretch], x0: float, x1: float, mark: CrowdMark | None) -> bool:
    # Most tries fail, and this is asked more than anything else: no generator.
    own = (mark.rect.x, mark.rect.right) if mark else None
    for stretch in taken:  # noqa: SIM110
        if stretch[1] > x0 and stretch[0] < x1 and stretch != own:
            return False
    return True
