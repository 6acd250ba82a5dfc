"""Pictures of a frame inside an SVG: as PNG, so that no camera's notes or place travel along."""

from __future__ import annotations

from base64 import b64encode

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage

from presenter.core.compose.frame import Picture
from presenter.export.svg.elements import Value, clean, element

MOST_WIDE = 3840
"""Pixels; a larger picture is scaled down to this."""


def picture(piece: Picture, image: QImage) -> str:
    """Fitted into its rectangle, or cut to fill it."""
    rect = piece.rect
    place: dict[str, Value] = {
        "x": float(rect.x),
        "y": float(rect.y),
        "width": float(rect.width),
        "height": float(rect.height),
    }
    how = "slice" if piece.fill else "meet"
    values: dict[str, Value] = {
        **place,
        "preserveAspectRatio": f"xMidYMid {how}",
        "href": f"data:image/png;base64,{b64encode(png_of(image)).decode()}",
    }
    return element("image", values, f"<title>{clean(piece.alt)}</title>" if piece.alt else "")


def png_of(image: QImage) -> bytes:
    """The picture as PNG, at most MOST_WIDE pixels wide."""
    if image.width() > MOST_WIDE:
        image = image.scaledToWidth(MOST_WIDE, Qt.TransformationMode.SmoothTransformation)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain = image.copy()
    for key in plain.textKeys():
        plain.setText(key, "")
    plain.save(buffer, "PNG")  # type: ignore[call-overload]  # a format's name may be text
    return bytes(data.data())
