"""PNG files read back by others: the same pixels, the same words."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from presenter.export.images.png import Png

WORDS = {"Title": "四岁的公司，够得着 260 亿吗？", "Software": "Storyline Presenter", "As-Of": "2025-10"}


def encoded(image: QImage, texts: dict[str, str], *, ground: bool = True) -> bytes:
    return Png(QSize(image.width(), image.height()), ground=ground).encode(image, texts)


def picture(width: int, height: int) -> QImage:
    """Every pixel another colour, so that no row or channel can be mistaken for another."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixelColor(x, y, QColor((x * 7 + y) % 256, (x + y * 5) % 256, (x * y) % 256))
    return image


@pytest.mark.parametrize(("width", "height"), [(1, 1), (5, 3), (64, 36), (101, 7)])
def test_pillow_reads_the_same_pixels(width, height):
    image = picture(width, height)
    read = Image.open(io.BytesIO(encoded(image, WORDS)))
    read.load()

    assert read.size == (width, height)
    assert read.mode == "RGB"
    for y in range(height):
        for x in range(width):
            colour = image.pixelColor(x, y)
            assert read.getpixel((x, y)) == (colour.red(), colour.green(), colour.blue())


def test_qt_reads_the_same_picture():
    image = picture(40, 30)
    read = QImage.fromData(encoded(image, {})).convertToFormat(QImage.Format.Format_RGB32)
    image.setColorSpace(read.colorSpace())  # the file names sRGB

    assert read == image


def test_words_are_read_by_both():
    data = encoded(picture(3, 2), WORDS)

    assert {key: Image.open(io.BytesIO(data)).text[key] for key in WORDS} == WORDS
    assert {key: QImage.fromData(data).text(key) for key in WORDS} == WORDS


def test_size_and_colours_are_named():
    read = Image.open(io.BytesIO(encoded(picture(3, 2), {})))

    assert read.info["srgb"] == 0
    assert read.info["dpi"] == pytest.approx((96, 96), abs=0.1)


def test_a_transparent_picture_keeps_colour_and_opacity():
    image = QImage(3, 1, QImage.Format.Format_ARGB32)
    for x, alpha in enumerate((0, 128, 255)):
        image.setPixelColor(x, 0, QColor(200, 100, 50, alpha))
    read = Image.open(io.BytesIO(encoded(image, WORDS, ground=False)))

    assert read.mode == "RGBA"
    assert [read.getpixel((x, 0)) for x in range(3)] == [(200, 100, 50, 0), (200, 100, 50, 128), (200, 100, 50, 255)]
