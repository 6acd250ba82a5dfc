"""Where a slide lies in an area of the screen: as large as fits, on whole device pixels, so that nothing blurs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize

from presenter.scene.render import fitted

MARGIN = 14


def slide_place(width: float, height: float, ratio: float, margin: int = MARGIN) -> QRectF:
    """In the area's pixels; `ratio` is device pixels per pixel, `margin` what is left free around the slide."""
    place = fitted(width - 2 * margin, height - 2 * margin)
    place.translate(margin, margin)
    return QRectF(
        round(place.x() * ratio) / ratio,
        round(place.y() * ratio) / ratio,
        max(1, round(place.width() * ratio)) / ratio,
        max(1, round(place.height() * ratio)) / ratio,
    )


def device_size(place: QRectF, ratio: float) -> QSize:
    """The slide's size in device pixels."""
    return QSize(round(place.width() * ratio), round(place.height() * ratio))
