"""Pictures of one slide are one picture: at any size, and on stage."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from presenter.export.images.png import Png
from tests.content.composed import told
from tests.export.orders import last_shots, order

Grey = NDArray[np.float32]
WINDOW = 8
"""Pixels a side of the squares that are compared: the uniform window of Wang et al. 2004."""


def grey(image: QImage) -> Grey:
    flat = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(flat.constBits(), np.uint8).reshape(flat.height(), flat.bytesPerLine())
    return rows[:, : flat.width()].astype(np.float32)


def structural_similarity(one: Grey, other: Grey) -> float:
    """The mean of SSIM (Wang, Bovik, Sheikh, Simoncelli 2004, formula 13) over all windows; 1 for the same picture."""
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    a, b = _means(one), _means(other)
    var_a, var_b = _means(one * one) - a * a, _means(other * other) - b * b
    both = _means(one * other) - a * b
    similar = ((2 * a * b + c1) * (2 * both + c2)) / ((a * a + b * b + c1) * (var_a + var_b + c2))
    return float(similar.mean())


def _means(values: Grey) -> NDArray[np.float64]:
    """Of every window, by sums along both axes."""
    sums = np.zeros((values.shape[0] + 1, values.shape[1] + 1))
    np.cumsum(np.cumsum(values, 0, dtype=np.float64), 1, out=sums[1:, 1:])
    whole = sums[WINDOW:, WINDOW:] - sums[:-WINDOW, WINDOW:] - sums[WINDOW:, :-WINDOW] + sums[:-WINDOW, :-WINDOW]
    means: NDArray[np.float64] = whole / WINDOW**2
    return means


def halved(large: Grey) -> Grey:
    """Each pixel the mean of four."""
    means: Grey = large.reshape(large.shape[0] // 2, 2, large.shape[1] // 2, 2).mean((1, 3))
    return means


@pytest.mark.parametrize("slide", [slide.id for slide in told("story").slides])
def test_four_k_scaled_down_is_the_picture_of_1080p(slide):
    wanted = order()
    (shot,) = last_shots(wanted, slide)
    large = Png(QSize(3840, 2160)).draw(wanted, shot)
    small = Png(QSize(1920, 1080)).draw(wanted, shot)
    assert structural_similarity(halved(grey(large)), grey(small)) >= 0.98


def test_the_measure_tells_a_slide_from_another_and_a_shifted_one():
    wanted = order()
    one, other = (grey(Png(QSize(960, 540)).draw(wanted, shot)) for shot in last_shots(wanted, "title", "target"))
    assert structural_similarity(one, one) == pytest.approx(1)
    assert structural_similarity(one, other) < 0.95
    assert structural_similarity(one, np.roll(one, 2, 1)) < 0.98
