"""A few slides as they are meant to look, compared pixel by pixel; edges of letters and lines may differ a little.

Fonts are our own and the painter has no hinting, so other machines differ in antialiasing alone. When a slide is
meant to look different, look at the `-changed.png` written beside its picture, and move it over that.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from presenter.core.compose.compose import compose
from presenter.core.deck import Cursor
from presenter.core.theme import THEMES
from presenter.scene.render import draw_frame, picture_loader
from tests.proof.stories import MEASURE, PATHS, ROOT, story

GOLDEN = ROOT / "tests/data/golden"
SIZE = QSize(960, 540)
SHADE = 40
"""Of 255: how much a pixel may be lighter or darker than the pixels around its place in the other picture."""
MOST = 0.0003
"""The share of pixels that may be further off: a few letters."""
PICTURES = [
    ("target", "zh", "ink"),
    ("timeline", "zh", "ink"),
    ("timeline", "en", "paper"),
    ("origin", "zh", "ink"),
    ("constitution", "zh", "ink"),
    ("valuation", "zh", "ink"),
    ("share", "zh", "ink"),
    ("rivals", "en", "paper"),
]
Pixels = NDArray[np.int16]


def painted(slide: str, language: str, theme: str) -> QImage:
    """The slide at its last step, in its first state."""
    told = story("story")
    found = told.slide(slide)
    frame = compose(told, Cursor(found.number - 1, found.last_step), language, MEASURE)
    return draw_frame(frame, THEMES[theme], SIZE, picture_loader(PATHS["story"].parent))


def pixels(image: QImage) -> Pixels:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    plain = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return plain[:, :, :3].astype(np.int16)


def around(picture: Pixels) -> tuple[Pixels, Pixels]:
    """The darkest and lightest of each pixel and its eight neighbours, for each of its three colours."""
    grown = np.pad(picture, ((1, 1), (1, 1), (0, 0)), mode="edge")
    height, width, _ = picture.shape
    near = np.stack([grown[y : y + height, x : x + width] for y in range(3) for x in range(3)])
    return near.min(0), near.max(0)


def share_off(one: Pixels, other: Pixels) -> float:
    """The share of pixels of either picture that the other has nothing like nearby."""
    off = np.zeros(one.shape[:2], bool)
    for picture, against in ((one, other), (other, one)):
        low, high = around(against)
        off |= ((picture < low - SHADE) | (picture > high + SHADE)).any(2)
    return float(off.mean())


def assert_looks_like(image: QImage, golden: Path) -> None:
    """The image looks as the picture does; if not, it is written beside, as `NAME-changed.png`."""
    changed = golden.with_name(f"{golden.stem}-changed.png")
    kept = QImage(str(golden))
    off = 1.0 if kept.size() != image.size() else share_off(pixels(kept), pixels(image))
    if off <= MOST:
        changed.unlink(missing_ok=True)
        return
    assert image.save(str(changed))
    raise AssertionError(f"{off:.2%} of {golden.name} looks different: see {changed.name}")


@pytest.mark.parametrize(("slide", "language", "theme"), PICTURES)
def test_slides_look_as_they_are_meant_to(slide: str, language: str, theme: str) -> None:
    number = story("story").slide(slide).number
    assert_looks_like(painted(slide, language, theme), GOLDEN / f"{number:02}-{slide}-{language}-{theme}.png")


def test_the_pictures_are_small_and_all_in_use() -> None:
    numbers = {slide.id: slide.number for slide in story("story").slides}
    expected = {f"{numbers[slide]:02}-{slide}-{language}-{theme}.png" for slide, language, theme in PICTURES}
    found = [path for path in GOLDEN.glob("*.png") if not path.stem.endswith("-changed")]
    assert {path.name for path in found} == expected
    assert sum(path.stat().st_size for path in found) < 1_000_000


def test_antialiasing_may_differ_but_a_moved_word_is_seen(tmp_path: Path) -> None:
    """The picture shifted by a sixth of a pixel still looks the same; one label elsewhere does not."""
    image = painted("valuation", "zh", "ink")
    exact = pixels(image)
    shifted = exact.copy()
    shifted[:, 1:] = (5 * exact[:, 1:] + exact[:, :-1]) // 6
    assert share_off(exact, shifted) <= MOST / 2
    moved = exact.copy()
    ink = (exact != exact[0, 0]).any(2)
    rows = np.flatnonzero(ink[:, 100:300].any(1))
    top = int(rows[len(rows) // 3])
    moved[top : top + 30, 106:306] = exact[top : top + 30, 100:300]
    assert share_off(exact, moved) > MOST
    golden = tmp_path / "a.png"
    assert image.save(str(golden))
    other = painted("share", "zh", "ink")
    with pytest.raises(AssertionError, match=r"see a-changed\.png"):
        assert_looks_like(other, golden)
    assert (tmp_path / "a-changed.png").exists()
    assert_looks_like(image, golden)
    assert not (tmp_path / "a-changed.png").exists()
