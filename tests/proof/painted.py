"""What the pixels of a frame say about its words: whether anything lies on them, under them, or too close in colour.

Everything is painted at half size by the painter of screen and exports. A text's ink is what it paints alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
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
Pixels = NDArray[np.int16]
Colour = NDArray[np.float64]


def canvas(colour: int = 0) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(colour)
    return image


def pixels(image: QImage) -> Pixels:
    """Blue, green, red and opacity of each."""
    return np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4).astype(np.int16)


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

    def of(self, picture: NDArray[np.int16]) -> Pixels:
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
        opacity = pixels(image)[:, :, 3]
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
    differs = np.abs(pixels(paint(frame, INK, pictures)) - pixels(last)).max(2)
    return [text.piece.id for text in letters if (text.of(differs) > SAME).sum() > GRAINS]


def uneven(letters: list[Letters], bare: Pixels) -> list[str]:
    """Texts that stand on more than one colour: on a line, on hatching, across an edge."""
    found = []
    for text in letters:
        under = text.of(bare)
        if len(under) and (np.abs(under - _commonest(under)).max(1) > SAME).sum() > GRAINS:
            found.append(text.piece.id)
    return found


def _commonest(colours: Pixels) -> Pixels:
    """The colour that most of these pixels have."""
    packed = colours[:, 0].astype(np.int64) << 32 | colours[:, 1].astype(np.int64) << 16 | colours[:, 2]
    values, counts = np.unique(packed, return_counts=True)
    found: Pixels = colours[packed == values[counts.argmax()]][0]
    return found


def faint(letters: list[Letters], bare: Pixels, theme: Theme) -> list[tuple[str, float]]:
    """Texts whose colour is too near the pixels they stand on, with their contrast."""
    found = []
    for text in letters:
        under = text.of(bare)
        if not len(under):
            continue
        below = _commonest(under)[2::-1] / 255
        for run in (run for line in text.piece.lines for run in line.runs if run.text.strip()):
            seen = contrast(_blended(run.ink, theme, below), below)
            large = (run.style.bold and run.style.size >= 24) or run.ink.token == "dim"
            if seen < (LARGE if large else TEXT) - 0.005:
                found.append((text.piece.id, round(seen, 2)))
                break
    return found


def _blended(ink: Ink, theme: Theme, below: Colour) -> Colour:
    name = theme.colour(ink.token)
    own = np.array([int(name[start : start + 2], 16) / 255 for start in (1, 3, 5)])
    return own * ink.alpha + below * (1 - ink.alpha)


def contrast(one: Colour, other: Colour) -> float:
    """As WCAG counts it, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    linear = np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)
    return float(linear @ np.array([0.2126, 0.7152, 0.0722]))


def ink_mask(picture: Pixels) -> NDArray[np.bool_]:
    """Where there is anything but background: the colour of the upper left corner."""
    mask: NDArray[np.bool_] = np.abs(picture - picture[0, 0]).max(2) > 2
    return mask
