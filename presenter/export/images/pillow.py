"""Slides as JPEG, WebP or AVIF through Pillow: its encoders are the reference ones, give the same bytes for the same pixels,
know AVIF (Qt does not) and write metadata. Imported when used.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any, Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from presenter.export.images.pixels import draw, size_bytes
from presenter.export.order import Order
from presenter.export.shots import Shot

Ending = Literal["jpg", "webp", "avif"]
QUALITY: dict[Ending, int] = {"jpg": 92, "webp": 90, "avif": 75}
"""Where letters and thin lines show no noise at the size of the stage."""
OPAQUE_ONLY = frozenset({"jpg"})
ARTIST, DESCRIPTION, SOFTWARE, COMMENT = 0x013B, 0x010E, 0x0131, 0x9286
"""Tags of Exif 2.32."""
DOTS_PER_INCH = 96


@dataclass(frozen=True, slots=True)
class PillowImage:
    """`quality` from 1 to 100; `lossless` where the format can (WebP)."""

    ending: Ending
    size: QSize
    quality: int = 0
    ground: bool = True
    lossless: bool = False

    @property
    def drawn_bytes(self) -> int:
        return size_bytes(self.size)

    def draw(self, order: Order, shot: Shot) -> QImage:
        return draw(order, shot, self.size, ground=self.ground or self.ending in OPAQUE_ONLY)

    def encode(self, drawn: QImage, texts: dict[str, str]) -> bytes:
        from PIL import Image

        alpha = drawn.hasAlphaChannel()
        pixels = drawn.convertToFormat(QImage.Format.Format_RGBA8888 if alpha else QImage.Format.Format_RGB888)
        mode, size, stride = "RGBA" if alpha else "RGB", (pixels.width(), pixels.height()), pixels.bytesPerLine()
        image = Image.frombytes(mode, size, bytes(pixels.constBits()), "raw", mode, stride)
        file = BytesIO()
        image.save(file, _FORMATS[self.ending], exif=_exif(texts), **self._options())
        return file.getvalue()

    def _options(self) -> dict[str, Any]:
        quality = self.quality or QUALITY[self.ending]
        if self.ending == "jpg":
            # Full colour resolution: amber letters on ink fray otherwise.
            return {"quality": quality, "subsampling": 0, "optimize": True, "dpi": (DOTS_PER_INCH, DOTS_PER_INCH)}
        if self.ending == "webp":
            return {"quality": quality, "lossless": self.lossless, "method": 4}
        # One thread a file: the files are encoded side by side, and the bytes do not depend on the machine.
        return {"quality": quality, "subsampling": "4:4:4", "speed": 8, "max_threads": 1}


_FORMATS: dict[Ending, str] = {"jpg": "JPEG", "webp": "WEBP", "avif": "AVIF"}


def _exif(texts: dict[str, str]) -> bytes:
    """What the file says about itself: title, author, program, and the rest as lines of one comment."""
    from PIL import Image

    exif = Image.Exif()
    exif[DESCRIPTION] = texts.get("Description") or texts.get("Title", "")
    exif[ARTIST] = texts.get("Author", "")
    exif[SOFTWARE] = texts.get("Software", "")
    lines = "\n".join(f"{key}: {text}" for key, text in texts.items())
    exif.get_ifd(0x8769)[COMMENT] = b"UNICODE\0" + lines.encode("utf-16-le")
    return exif.tobytes()
