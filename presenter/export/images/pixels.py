"""A slide as pixels: drawn once, whatever file it goes into."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from presenter.export.order import Order
from presenter.export.shots import Shot
from presenter.scene.render import draw_frame


def draw(order: Order, shot: Shot, size: QSize, *, ground: bool = True) -> QImage:
    """Compose and paint one shot. Without `ground` what the slide leaves empty is transparent.

    Raises MemoryError for a size that finds no room.
    """
    return draw_frame(order.frame(shot), order.theme, size, order.pictures, ground=ground)


def size_bytes(size: QSize) -> int:
    """Memory of a drawn slide: four bytes a pixel."""
    return size.width() * size.height() * 4
