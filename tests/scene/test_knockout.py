"""A text's knockout takes lines away, and leaves the pale band they lie on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter

from presenter.core.compose.frame import Ink, Pen, Run, Shape, Text, TextLine, TextStyle
from presenter.core.compose.paths import rect_path
from presenter.core.geometry import Rect
from presenter.core.theme import THEMES
from presenter.scene.paint import paint_pieces

pytestmark = pytest.mark.usefixtures("qapp")
BAND = Rect(10, 10, 80, 80)
HOLE = Rect(30, 30, 20, 20)


def painted(*pieces):
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(THEMES["ink"].colour("bg"))
    painter = QPainter(image)
    paint_pieces(painter, pieces, THEMES["ink"])
    painter.end()
    return image


def band(role):
    return Shape(id="band", rect=BAND, role=role, path=rect_path(BAND), fill=Ink("t1", 0.3))


def words(x=HOLE.x):
    run = Run(" ", x, 20, TextStyle("sans", 20), Ink("t1"))
    return Text(id="t", rect=Rect(x, 30, 20, 20), role="axis", lines=(TextLine(45, (run,)),), knockout=4)


@pytest.mark.parametrize("role", ["after-band", "event-band", "comparison-band"])
def test_the_band_stays(role):
    image = painted(band(role), words())
    assert image.pixelColor(40, 40) == image.pixelColor(80, 80)
    assert image.pixelColor(40, 40) != image.pixelColor(5, 5)


def test_a_line_goes_and_nothing_is_washed_outside_the_band():
    line = Shape(
        id="l", rect=Rect(0, 39, 100, 2), role="grid", path=(("M", 0, 40), ("L", 100, 40)), pen=Pen(Ink("t1"), 2)
    )
    image = painted(band("after-band"), line, words(80))
    assert image.pixelColor(86, 40) == image.pixelColor(86, 60)
    assert image.pixelColor(96, 40) == image.pixelColor(96, 60) == image.pixelColor(5, 5)
    assert image.pixelColor(20, 40) != image.pixelColor(20, 60)


def test_data_is_knocked_out():
    image = painted(band("series"), words())
    assert image.pixelColor(40, 40) == image.pixelColor(5, 5)
