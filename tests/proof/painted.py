"""What the pixels of a frame say about its words: whether anything lies on them, under them, or too close in colour.

Everything is painted at half size by the painter of screen and exports. A text's ink is what it paints alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter

from presenter.core.compose.frame import AnyPiece, Frame, Ink, Text
from presenter.core.geometry import Rect
from presenter.core.theme import INK, Theme
from presenter.scene.paint import WASHES, PictureLoader, paint_frame, paint_pieces

SCALE = 0.5
WIDTH, HEIGHT = 960, 540
SOLID = 110
"""Of 255: so opaque is ink, less is the edge of a letter."""
SAME = 10
"""Of 255: colours nearer than this look the same."""
GRAINS = 3
"""So many pixels of a text may touch something else: the ends of strokes."""
TEXT, LARGE = 4.5, 3.0
"""The contrast asked of text, and of bold text from 24 su, or of what is not reached yet (LOOK section 3)."""
Pixels = NDArray[np.uint32]
"""0xAARRGGBB, as painted."""
Colour = NDArray[np.float64]


def canvas(colour: int = 0) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(colour)
    return image


def pixels(image: QImage) -> Pixels:
    return np.frombuffer(image.constBits(), np.uint32).reshape(HEIGHT, WIDTH).copy()


def channels(picture: Pixels) -> NDArray[np.int16]:
    """Blue, green, red and opacity of each pixel."""
    return picture.view(np.uint8).reshape(*picture.shape, 4).astype(np.int16)


def scaled(image: QImage) -> QPainter:
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    return painter


def paint(frame: Frame, theme: Theme = INK, pictures: PictureLoader | None = None) -> QImage:
    """The frame on its background."""
    image = canvas(int(theme.colour(frame.background)[1:], 16) | 0xFF000000)
    painter = scaled(image)
    paint_frame(painter, frame, theme, pictures, background=False)
    painter.end()
    return image


def silent(frame: Frame) -> Frame:
    """The frame without its letters; what they knock out stays."""
    return replace(frame, pieces=tuple(replace(p, lines=()) if isinstance(p, Text) else p for p in frame.pieces))


def plain(frame: Frame) -> Frame:
    """The frame without its pale bands, whose edges words may cross."""
    return replace(frame, pieces=tuple(piece for piece in frame.pieces if piece.role not in WASHES))


def is_said(piece: AnyPiece) -> bool:
    return isinstance(piece, Text) and bool(piece.text.strip())


@dataclass
class Letters:
    """One text alone: where its ink is, in pixels of the half-size picture."""

    piece: Text
    top: int
    left: int
    mask: NDArray[np.bool_]

    def of(self, picture: Pixels) -> Pixels:
        """The picture's pixels under the ink."""
        height, width = self.mask.shape
        return picture[self.top : self.top + height, self.left : self.left + width][self.mask]

    def shared(self, other: Letters) -> int:
        """How many pixels both have ink on."""
        top, left = max(self.top, other.top), max(self.left, other.left)
        bottom = min(self.top + self.mask.shape[0], other.top + other.mask.shape[0])
        right = min(self.left + self.mask.shape[1], other.left + other.mask.shape[1])
        if bottom <= top or right <= left:
            return 0
        mine = self.mask[top - self.top : bottom - self.top, left - self.left : right - self.left]
        theirs = other.mask[top - other.top : bottom - other.top, left - other.left : right - other.left]
        return int((mine & theirs).sum())


def letters_of(frame: Frame) -> list[Letters]:
    """The ink of every text. Texts whose boxes are apart are painted on one clear picture."""
    found: list[Letters] = []
    for layer in _layers(frame):
        image = canvas()
        painter = scaled(image)
        paint_pieces(painter, (replace(piece, knockout=None) for piece in layer), INK)
        painter.end()
        opacity = pixels(image) >> 24
        for piece in layer:
            top, left, bottom, right = _box(piece.rect)
            own = opacity[top:bottom, left:right]
            # Texts may be pale on purpose: ink is measured against the strongest of a text's own pixels.
            found.append(Letters(piece, top, left, own > max(20, SOLID * int(own.max(initial=0)) // 255)))
    return found


def _layers(frame: Frame) -> Iterator[list[Text]]:
    waiting = [piece for piece in frame.pieces if isinstance(piece, Text) and is_said(piece)]
    while waiting:
        layer: list[Text] = []
        later: list[Text] = []
        for piece in waiting:
            near = piece.rect.inflated(8)
            (later if any(near.overlaps(other.rect) for other in layer) else layer).append(piece)
        yield layer
        waiting = later


def _box(rect: Rect) -> tuple[int, int, int, int]:
    """Top, left, bottom and right pixel of a rectangle and a little around it, inside the picture."""
    grown = rect.inflated(3)
    top, bottom = (min(max(0, int(y * SCALE)), HEIGHT) for y in (grown.y, grown.bottom + 2))
    left, right = (min(max(0, int(x * SCALE)), WIDTH) for x in (grown.x, grown.right + 2))
    return top, left, bottom, right


def meeting(letters: list[Letters]) -> list[tuple[str, str]]:
    """Pairs of texts that have ink on the same pixels."""
    return [
        (one.piece.id, other.piece.id)
        for one, other in combinations(letters, 2)
        if one.piece.rect.overlaps(other.piece.rect) and one.shared(other) > GRAINS
    ]


def covered(frame: Frame, letters: list[Letters], bare: QImage, pictures: PictureLoader | None = None) -> list[str]:
    """Texts that something drawn later lies on: they look different when all words are drawn last, on `bare` ground."""
    last = bare.copy()
    painter = scaled(last)
    paint_pieces(painter, [replace(text.piece, knockout=None) for text in letters], INK)
    painter.end()
    first, second = pixels(paint(frame, INK, pictures)), pixels(last)
    return [text.piece.id for text in letters if _differ(text.of(first), text.of(second)) > GRAINS]


def _differ(one: Pixels, other: Pixels) -> int:
    """How many pixels look different."""
    unlike = one != other
    if not unlike.any():
        return 0
    return int((np.abs(channels(one[unlike]) - channels(other[unlike])).max(1) > SAME).sum())


def uneven(letters: list[Letters], bare: Pixels) -> list[str]:
    """Texts that stand on more than one colour: on a line, on hatching, across an edge."""
    found = []
    for text in letters:
        under = text.of(bare)
        if len(under) and _differ(under, np.full_like(under, _commonest(under))) > GRAINS:
            found.append(text.piece.id)
    return found


def _commonest(colours: Pixels) -> int:
    """The colour that most of these pixels have."""
    if (colours == colours[0]).all():
        return int(colours[0])
    values, counts = np.unique(colours, return_counts=True)
    return int(values[counts.argmax()])


def faint(letters: list[Letters], bare: Pixels, theme: Theme) -> list[tuple[str, float]]:
    """Texts whose colour is too near the pixels they stand on, with their contrast."""
    found = []
    for text in letters:
        under = text.of(bare)
        if not len(under):
            continue
        below = rgb(_commonest(under))
        for run in (run for line in text.piece.lines for run in line.runs if run.text.strip()):
            seen = contrast(_blended(run.ink, theme, below), below)
            large = (run.style.bold and run.style.size >= 24) or run.ink.token == "dim"
            if seen < (LARGE if large else TEXT) - 0.005:
                found.append((text.piece.id, round(seen, 2)))
                break
    return found


def _blended(ink: Ink, theme: Theme, below: Colour) -> Colour:
    own = rgb(int(theme.colour(ink.token)[1:], 16))
    return own * ink.alpha + below * (1 - ink.alpha)


def rgb(packed: int) -> Colour:
    """Red, green and blue from 0 to 1."""
    return np.array([packed >> 16 & 255, packed >> 8 & 255, packed & 255]) / 255


def contrast(one: Colour, other: Colour) -> float:
    """As WCAG counts it, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    linear = np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)
    return float(linear @ np.array([0.2126, 0.7152, 0.0722]))


def ink_mask(picture: Pixels) -> NDArray[np.bool_]:
    """Where there is anything but background: the colour of the upper left corner."""
    mask: NDArray[np.bool_] = picture != picture[0, 0]
    return mask
