"""Comparing pictures of one slide by different painters: what differs beyond antialiasing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

TOLERANCE = 48
"""Of 255: how far a pixel may lie outside the range of its neighbours in the other picture."""

Pixels = NDArray[np.int16]


def pixels(file: Path) -> Pixels:
    """Height x width x 3."""
    with Image.open(file) as image:
        return np.asarray(image.convert("RGB")).astype(np.int16)


def differing(one: Pixels, other: Pixels) -> float:
    """The share of pixels that no pixel near them in the other picture explains, in either direction."""
    assert one.shape == other.shape
    return float((_beyond(one, other) | _beyond(other, one)).mean())


def _beyond(picture: Pixels, other: Pixels) -> NDArray[np.bool_]:
    low, high = other.copy(), other.copy()
    for down in (-1, 0, 1):
        for across in (-1, 0, 1):
            near = np.roll(other, (down, across), (0, 1))
            np.minimum(low, near, out=low)
            np.maximum(high, near, out=high)
    outside: NDArray[np.bool_] = ((picture < low - TOLERANCE) | (picture > high + TOLERANCE)).any(2)
    return outside
