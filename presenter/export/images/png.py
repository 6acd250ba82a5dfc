"""Slides as PNG, by our own fast encoder."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from presenter.export.images.pixels import draw, size_bytes
from presenter.export.images.png_file import png_bytes
from presenter.export.order import Order
from presenter.export.shots import Shot


@dataclass(frozen=True, slots=True)
class Png:
    """`size` in pixels; without `ground` the background is transparent."""

    size: QSize
    ground: bool = True
    ending: str = "png"

    @property
    def drawn_bytes(self) -> int:
        return size_bytes(self.size)

    def draw(self, order: Order, shot: Shot) -> QImage:
        return draw(order, shot, self.size, ground=self.ground)

    def encode(self, drawn: QImage, texts: dict[str, str]) -> bytes:
        """The file's bytes: 8-bit RGB, or RGBA with a transparent background."""
        form = QImage.Format.Format_RGB888 if self.ground else QImage.Format.Format_RGBA8888
        image = drawn.convertToFormat(form)
        return png_bytes(
            image.width(), image.height(), memoryview(image.constBits()), image.bytesPerLine(), texts,
            alpha=not self.ground,
        )  # fmt: skip
