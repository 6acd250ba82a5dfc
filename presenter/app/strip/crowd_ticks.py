"""A band's ticks as one picture: a row of pixels, drawn as high as ticks are. A thousand cost what one costs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from presenter.app.strip.style import StripStyle
from presenter.core.timeline.crowd_items import STRIP_CROWD, CrowdBand

LEVELS = (0.3, 0.45, 0.65, 0.9)
"""How strong ticks for 1, from 2, 10 and 100 events are."""

Pixels = NDArray[np.uint32]
Places = NDArray[np.float64]
Levels = NDArray[np.intp]


def tick_shades(style: StripStyle) -> Pixels:
    """The pixel of each level: its colour, multiplied by how strong it is."""
    shades: list[int] = []
    for level in LEVELS:
        colour = style.colour("t3")
        parts = [round(255 * level), *(round(part * level) for part in (colour.red(), colour.green(), colour.blue()))]
        shades.append(int.from_bytes(bytes(parts), "big"))
    return np.array(shades, dtype=np.uint32)


def tick_pixels(band: CrowdBand, shades: Pixels, ratio: float) -> Pixels:
    """The band's ticks from its left to its right edge, `ratio` pixels to a unit; each is a pixel wide at the least."""
    wide = round(band.rect.width * ratio)
    if band.tick_starts is None or band.tick_levels is None or not len(band.tick_starts):
        return np.zeros(wide, dtype=np.uint32)
    return tick_row((band.tick_starts - band.rect.x) * ratio, band.tick_levels, band.tick_width * ratio, wide, shades)


def tick_row(left: Places, levels: Levels, long: float, wide: int, shades: Pixels) -> Pixels:
    """A row `wide` pixels wide with a tick `long` pixels long at each place of `left`; what is beside the row is left out."""
    # With a pixel's length more at either side, so that nothing has to be cut.
    more = int(long) + 2
    low, high = int(left.searchsorted(-more)), int(left.searchsorted(wide))
    left = left[low:high]
    row = np.zeros(wide + 2 * more, dtype=np.uint32)
    first = (left + (more + 0.5)).astype(np.int64)
    pixels = shades[levels[low:high]]
    row[first] = pixels
    for step in range(1, int(long)):
        # All ticks' first pixels, then all second ones: ticks are few pixels wide.
        row[first + step] = pixels
    if long > 1:
        # Ticks begin within a pixel: some reach into one more.
        last = (left + (more + 0.5 + long)).astype(np.int64)
        row[last - 1] = pixels
    return row[more : more + wide]


def paint_ticks(painter: QPainter, band: CrowdBand, shades: Pixels, ratio: float) -> None:
    """The ticks of a band; `ratio` is of the painter's device."""
    row = tick_pixels(band, shades, ratio)
    if not row.any():
        return
    image = QImage(row.data, len(row), 1, 4 * len(row), QImage.Format.Format_ARGB32_Premultiplied)
    top, foot = round(band.tick_top * ratio) / ratio, round((band.tick_top + STRIP_CROWD.bar) * ratio) / ratio
    left = round(band.rect.x * ratio) / ratio
    painter.drawImage(QRectF(left, top, len(row) / ratio, foot - top), image)
