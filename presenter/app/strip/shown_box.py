"""Where an event is on a picture of the strip."""

from __future__ import annotations

from presenter.app.strip.picture import Picture
from presenter.core.geometry import Rect


def shown_box(
    picture: Picture, event: str = "", crowd: int | None = None, value: tuple[int, int] | None = None
) -> Rect | None:
    """The mark of a narrated event, of one of the file by its number, or of a value by its row and number; None where
    none is to be seen.
    """
    if value is not None:
        return picture.value_box(*value)
    if crowd is not None:
        marks = (mark for band in picture.crowd for mark in band.marks)
        found = next((mark.rect for mark in marks if mark.number == crowd), None)
    else:
        mark = picture.layout.mark(event) if event else None
        found = mark.rect if mark is not None else None
    return found if found is not None and found.overlaps(picture.lanes_rect) else None
