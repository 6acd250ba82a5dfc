"""Changed slides before and after, side by side on one sheet."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from presenter.core.compose.contact import contact_sheet
from presenter.core.compose.frame import Frame
from presenter.core.compose.handout import Entry
from presenter.core.deck import Cursor
from presenter.core.diff import ChangedSlide
from presenter.export.beside import write_bytes
from presenter.export.images.contact import painted_sheet
from presenter.export.images.png import Png
from presenter.export.order import Order
from presenter.export.shots import Shot


def write_before_after(
    old: Order, new: Order, changed: tuple[ChangedSlide, ...], target: Path, words: tuple[str, str], width: int = 1920
) -> None:
    """Write a PNG of two columns, the old slide at the left of the new one; `words` are those for before and after."""
    frames: list[Frame] = []
    entries: list[Entry] = []
    for change in changed:
        for order, number, word in ((old, change.before, words[0]), (new, change.after, words[1])):
            frame = _frame(order, change, number)
            frames.append(frame)
            entries.append(Entry(str(number or "–"), f"{change.id}, {word}" if number else f"({word})"))
    sheet = contact_sheet(new.plain(new.story.board.title), entries, new.language, new.measure, columns=2)
    image = painted_sheet(sheet, frames, new.theme, new.pictures, width)
    write_bytes(target, Png(image.size()).encode(image, new.provenance()))


def _frame(order: Order, change: ChangedSlide, number: int | None) -> Frame:
    """The slide at the last step that differs; an empty ground where it is not there."""
    if number is None:
        first = order.frame(Shot(Cursor(), ""))
        return replace(first, pieces=(), charts=(), overflows=())
    slide = order.story.slides[number - 1]
    step = min(max(change.steps, default=slide.last_step), slide.last_step)
    return order.frame(Shot(Cursor(slide.number - 1, step), ""))
