"""The speaker's ink on exported slides: over the picture, or alone as a transparent layer that fits over it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from presenter.core.compose.frame import Frame
from presenter.core.ink.book import Page
from presenter.core.ink.ground import ground_of
from presenter.core.theme import Theme
from presenter.export.shots import Shot
from presenter.scene.render import fitted
from presenter.scene.strokes import paint_ink

Pages = Mapping[str, Page]
"""Ink by slide id."""
InkMode = Literal["off", "on", "layer"]


def paint_over(image: QImage, frame: Frame, page: Page, theme: Theme) -> None:
    """Paint a slide's ink onto its picture."""
    painter = QPainter(image)
    try:
        place = fitted(image.width(), image.height())
        painter.translate(place.x(), place.y())
        painter.scale(place.width() / 1920, place.width() / 1920)
        paint_ink(painter, page, ground_of(frame, {}), theme)
    finally:
        painter.end()


def layer(frame: Frame, page: Page, theme: Theme, size: QSize) -> QImage:
    """A slide's ink alone. Raises MemoryError for a size that finds no room."""
    image = QImage(size, QImage.Format.Format_RGBA8888)
    if image.isNull():
        raise MemoryError(f"no room for {size.width()} x {size.height()} pixels")
    image.fill(Qt.GlobalColor.transparent)
    paint_over(image, frame, page, theme)
    return image


def layer_shots(shots: list[Shot], slides: tuple[str, ...], pages: Pages) -> list[Shot]:
    """Those of slides with ink, under names of their own; `slides` are the story's ids in order."""
    return [Shot(shot.cursor, f"{shot.name}-ink") for shot in shots if pages.get(slides[shot.cursor.slide])]
