"""A frame as a picture of any size: for exports and thumbnails."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from presenter.core.compose.frame import Frame, Ink
from presenter.core.reader import MAX_PICTURE_BYTES, UnreadableError, fenced
from presenter.core.theme import Theme
from presenter.files import FolderReader
from presenter.scene.paint import PictureLoader, colour, paint_frame

DOTS_PER_METRE = 3780
"""96 per inch."""


def draw_frame(
    frame: Frame, theme: Theme, size: QSize, pictures: PictureLoader | None = None, *, ground: bool = True
) -> QImage:
    """The frame scaled as a whole into `size` pixels, centred on its background where the shape differs.

    Without `ground` the picture is transparent where the frame leaves its background.

    Raises MemoryError for a size that finds no room.
    """
    image = QImage(size, QImage.Format.Format_RGB32 if ground else QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        raise MemoryError(f"no room for {size.width()} x {size.height()} pixels")
    # Not those of whatever screen there is: exports are the same bytes everywhere.
    image.setDotsPerMeterX(DOTS_PER_METRE)
    image.setDotsPerMeterY(DOTS_PER_METRE)
    image.fill(colour(theme, Ink(frame.background)) if ground else Qt.GlobalColor.transparent)
    painter = QPainter(image)
    try:
        place = fitted(size.width(), size.height())
        painter.translate(place.x(), place.y())
        painter.scale(place.width() / 1920, place.width() / 1920)
        paint_frame(painter, frame, theme, pictures, background=False, clears="" if ground else frame.background)
    finally:
        painter.end()  # an image must not go before its painter, whatever happens
    return image


def fitted(width: float, height: float) -> QRectF:
    """The largest 16:9 rectangle centred in an area."""
    scale = min(width / 1920, height / 1080)
    return QRectF((width - 1920 * scale) / 2, (height - 1080 * scale) / 2, 1920 * scale, 1080 * scale)


def picture_loader(folder: Path) -> PictureLoader:
    """Loads pictures beside a story, each once; what cannot be read is None."""
    loaded: dict[str, QImage | None] = {}
    reader = FolderReader(folder)

    def load(name: str) -> QImage | None:
        if name not in loaded:
            try:
                image = QImage.fromData(reader.read(fenced(name), MAX_PICTURE_BYTES))
            except UnreadableError:
                loaded[name] = None
            else:
                loaded[name] = None if image.isNull() else image
        return loaded[name]

    return load
