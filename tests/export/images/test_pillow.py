"""JPEG, WebP and AVIF read back: size, colours, metadata, transparency, the same bytes."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSize

from presenter.export.images.pillow import PillowImage
from presenter.export.images.pixels import draw
from tests.export.orders import last_shots, order

SIZE = QSize(960, 540)
ENDINGS = ("jpg", "webp", "avif")


def encoded(ending: str, **more) -> bytes:
    wanted = order()
    (shot,) = last_shots(wanted, "target")
    kind = PillowImage(ending, SIZE, **more)
    return kind.encode(kind.draw(wanted, shot), wanted.provenance(shot))


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("ending", ENDINGS)
def test_it_looks_like_the_slide(ending):
    wanted = order()
    (shot,) = last_shots(wanted, "target")
    whole = draw(wanted, shot, SIZE)
    bits = np.frombuffer(whole.constBits(), np.uint8).reshape(540, 960, 4)[:, :, 2::-1].astype(int)
    read = np.asarray(opened(encoded(ending)).convert("RGB")).astype(int)
    assert read.shape == (540, 960, 3)
    assert np.abs(read - bits).mean() < 2.5


@pytest.mark.parametrize("ending", ENDINGS)
def test_it_says_where_it_comes_from(ending):
    exif = opened(encoded(ending)).getexif()
    story = order().story
    assert exif[0x0131] == "Storyline Presenter"
    comment = exif.get_ifd(0x8769)[0x9286][8:].decode("utf-16-le")
    assert f"Story-Revision: {story.revision}" in comment


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_bytes_again_and_quality_counts(ending):
    assert encoded(ending) == encoded(ending)
    assert len(encoded(ending, quality=30)) < len(encoded(ending, quality=95))


@pytest.mark.parametrize("ending", ["webp", "avif"])
def test_a_transparent_ground(ending):
    image = opened(encoded(ending, ground=False))
    assert image.mode == "RGBA"
    assert image.getpixel((3, 500))[3] == 0
    assert image.getextrema()[3][1] == 255


def test_jpeg_has_no_transparency():
    assert opened(encoded("jpg", ground=False)).mode == "RGB"
