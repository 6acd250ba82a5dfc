"""What belongs to one event is tied: a date and its ghosts, the same event in several lanes."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.timeline.items import PlacedMark, Tie


def ties(marks: Sequence[PlacedMark]) -> list[Tie]:
    """Hairlines from each event's first mark to its ghosts, and from lane to lane; none inside a mark."""
    found: list[Tie] = []
    first: dict[tuple[str, str], PlacedMark] = {}
    last: dict[str, PlacedMark] = {}
    for mark in marks:
        if mark.second:
            continue
        first[mark.event, mark.lane] = mark
        above = last.get(mark.event)
        if above is not None:
            x = mark.centre_x
            found.append(Tie(mark.event, above.centre_x, above.rect.bottom, x, mark.rect.y))
        last[mark.event] = mark
    for ghost in marks:
        own = first.get((ghost.event, ghost.lane)) if ghost.second else None
        tie = _between(own, ghost) if own is not None else None
        if tie is not None:
            found.append(tie)
    return found


def _between(own: PlacedMark, ghost: PlacedMark) -> Tie | None:
    """From edge to edge, straight up or down where they lie over each other."""
    a, b = own.rect, ghost.rect
    low, high = max(a.x, b.x), min(a.right, b.right)
    if low <= high:
        x = min(max(ghost.centre_x, low), high)
        if a.bottom <= b.y:
            return Tie(own.event, x, a.bottom, x, b.y)
        return Tie(own.event, x, a.y, x, b.bottom) if b.bottom <= a.y else None
    if b.right < a.x:
        return Tie(own.event, a.x, a.centre.y, b.right, b.centre.y)
    return Tie(own.event, a.right, a.centre.y, b.x, b.centre.y)
