"""The chosen event's label where its lane has no room for it: instead of others' labels, else in the lanes beside it.

Whoever walks by keys reads what each step came to, however low the lanes are. Marks and counts are never covered.
"""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.geometry import Rect
from presenter.core.timeline.items import PlacedLabel, PlacedMark
from presenter.core.timeline.labels import Room
from presenter.core.timeline.lettering import COUNTS, INSET, Lettering

MISREAD = 16.0
"""How near a mark of another lane the title may not come: it would be taken for that one's."""


def with_chosen(
    lettering: Lettering,
    marks: Sequence[PlacedMark],
    labels: Sequence[PlacedLabel],
    blocked: Sequence[Rect],
    lane: Rect,
    bounds: Rect,
) -> list[PlacedLabel]:
    """All labels of a view, the chosen event's among them if its mark is in view and there is any place for it.

    `lane` is where its mark is; `bounds` where the label may stand: all lanes, or its own over a crowd.
    """
    chosen = lettering.wishes.selected
    mark = next((mark for mark in marks if mark.event == chosen and not mark.second), None)
    kept = list(labels)
    if mark is None or any(label.event == chosen and not label.claim and label.kind not in COUNTS for label in kept):
        return kept
    event = lettering.wishes.texts.story.events[chosen]
    fixed = [label for label in kept if label.kind in COUNTS]
    for within, standing in ((lane, fixed), (bounds, kept), (bounds, fixed)):
        room = Room(Rect(within.x, within.y + INSET, within.width, within.height - 2 * INSET))
        for rect in (*blocked, *(label.box for label in standing)):
            room.add(rect)
        room.add_marks([mark.rect for mark in marks])
        own = lettering.own_label(event, mark, room)
        if own and (within is lane or not _is_beside_another(own, mark, marks, lane)):
            air = lettering.wishes.sizes.clearance
            gone = {
                (label.event, label.claim)
                for label in kept
                if label.kind not in COUNTS and any(label.box.inflated(air / 2).overlaps(one.box) for one in own)
            }
            return [*(one for one in kept if one.kind in COUNTS or (one.event, one.claim) not in gone), *own]
    return kept


def _is_beside_another(own: Sequence[PlacedLabel], mark: PlacedMark, marks: Sequence[PlacedMark], lane: Rect) -> bool:
    """Whether the title, in another lane, might be read as that of a mark there."""
    foreign = [label.box for label in own if label.box.bottom <= lane.y or label.box.y >= lane.bottom]
    near = [box._replace(x=box.x - MISREAD, width=box.width + 2 * MISREAD) for box in foreign]
    return any(other.rect.overlaps(box) for other in marks if other.event != mark.event for box in near)
