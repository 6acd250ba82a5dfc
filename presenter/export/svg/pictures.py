"""Pictures of a frame inside an SVG: as PNG, so that no camera's notes or place travel along."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage

from presenter.core.compose.frame import Picture
from presenter.export.svg.elements import Value, clean, element

MOST_WIDE = 3840
"""Pixels; a larger picture is scaled down to this."""


def picture(piece: Picture, image: QImage) -> str:
    """Fitted into its rectangle, or cut to fill it."""
    if image.width() > MOST_WIDE:
        image = image.scaledToWidth(MOST_WIDE, Qt.TransformationMode.SmoothTransformation)
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
        "href": f"data:image/png;base64,{_base64(image)}",
    }
    return element("image", values, f"<title>{clean(piece.alt)}</title>" if piece.alt else "")


def _base64(image: QImage) -> str:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    for key in image.textKeys():
        image.setText(key, "")
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # a format's name may be text
    return bytes(data.toBase64().data()).decode()
