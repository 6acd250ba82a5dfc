"""What the pixels of a frame say about its words: whether anything lies on them, under them, or too close in colour."""

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
Pixels = NDArray[np.int16]


def canvas(theme: Theme | None, frame: Frame) -> QImage:
    """Half-size, in the frame's background; transparent without a theme."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0 if theme is None else int(theme.colour(frame.background)[1:], 16) | 0xFF000000)
    return image


def pixels(image: QImage) -> Pixels:
    return np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4).astype(np.int16)


def scaled(image: QImage) -> QPainter:
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    return painter


def silent(piece: AnyPiece) -> AnyPiece:
    """A text without its letters: what it knocks out stays."""
    return replace(piece, lines=()) if isinstance(piece, Text) else piece


def plain(frame: Frame) -> Frame:
    """The frame without its pale bands, which words may cross."""
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
        """Pixels that both have ink on."""
        top, left = max(self.top, other.top), max(self.left, other.left)
        bottom = min(self.top + self.mask.shape[0], other.top + other.mask.shape[0])
        right = min(self.left + self.mask.shape[1], other.left + other.mask.shape[1])
        if bottom <= top or right <= left:
            return 0
        mine = self.mask[top - self.top : bottom - self.top, left - self.left : right - self.left]
        theirs = other.mask[top - other.top : bottom - other.top, left - other.left : right - other.left]
        return int((mine & theirs).sum())


def letters_of(frame: Frame) -> list[Letters]:
    """The ink of every text, painted one by one on a clear picture. Texts whose boxes are apart share a picture."""
    found: list[Letters] = []
    for layer in layers(frame):
        image = canvas(None, frame)
        painter = scaled(image)
        paint_pieces(painter, (replace(piece, knockout=None) for piece in layer), INK)
        painter.end()
        alpha = pixels(image)[:, :, 3]
        for piece in layer:
            top, left, bottom, right = box(piece.rect)
            # Texts may be pale on purpose: what counts as ink is measured against the strongest of its pixels.
            own = alpha[top:bottom, left:right]
            strongest = int(own.max(initial=0))
            found.append(Letters(piece, top, left, own > max(20, SOLID * strongest // 255)))
    return found


def box(rect: Rect) -> tuple[int, int, int, int]:
    """Top, left, bottom and right pixel of a rectangle and a little around it, inside the picture."""
    grown = rect.inflated(3)
    return (
        max(0, int(grown.y * SCALE)),
        max(0, int(grown.x * SCALE)),
        min(HEIGHT, int(grown.bottom * SCALE) + 1),
        min(WIDTH, int(grown.right * SCALE) + 1),
    )


def layers(frame: Frame) -> Iterator[list[Text]]:
    """The texts in groups whose boxes are apart: nearly always one group."""
    waiting = [piece for piece in frame.pieces if isinstance(piece, Text) and piece.text.strip()]
    while waiting:
        layer: list[Text] = []
        later: list[Text] = []
        for piece in waiting:
            near = piece.rect.inflated(8)
            (later if any(near.overlaps(other.rect) for other in layer) else layer).append(piece)
        yield layer
        waiting = later


def ground(frame: Frame, theme: Theme, pictures: PictureLoader | None = None) -> Pixels:
    """The frame without its letters."""
    image = canvas(theme, frame)
    painter = scaled(image)
    paint_frame(painter, replace(frame, pieces=tuple(map(silent, frame.pieces))), theme, pictures, background=False)
    painter.end()
    return pixels(image)


def covered(frame: Frame, letters: list[Letters], pictures: PictureLoader | None = None) -> list[str]:
    """Texts that something drawn later lies on: they look different when all words are drawn last."""
    whole, last = canvas(INK, frame), canvas(INK, frame)
    painter = scaled(whole)
    paint_frame(painter, frame, INK, pictures, background=False)
    painter.end()
    painter = scaled(last)
    paint_frame(painter, replace(frame, pieces=tuple(map(silent, frame.pieces))), INK, pictures, background=False)
    paint_pieces(painter, [replace(text.piece, knockout=None) for text in letters], INK)
    painter.end()
    differs = np.abs(pixels(whole) - pixels(last)).max(2)
    return [text.piece.id for text in letters if (text.of(differs) > SAME).sum() > GRAINS]


def meeting(letters: list[Letters]) -> list[tuple[str, str]]:
    """Pairs of texts that have ink on the same pixels."""
    return [
        (one.piece.id, other.piece.id)
        for one, other in combinations(letters, 2)
        if one.piece.rect.overlaps(other.piece.rect) and one.shared(other) > GRAINS
    ]


def uneven(letters: list[Letters], bare: Pixels) -> list[tuple[str, float]]:
    """Texts that stand on more than one colour, with the share of their ink that is not on the commonest one."""
    found = []
    for text in letters:
        under = text.of(bare)
        if not len(under):
            continue
        away = np.abs(under - commonest(under)).max(1) > SAME
        if away.sum() > GRAINS:
            found.append((text.piece.id, round(float(away.mean()), 3)))
    return found


def commonest(colours: Pixels) -> Pixels:
    """The colour that most of these pixels have."""
    packed = colours[:, 0].astype(np.int64) << 32 | colours[:, 1].astype(np.int64) << 16 | colours[:, 2]
    values, counts = np.unique(packed, return_counts=True)
    return colours[packed == values[counts.argmax()]][0]


def faint(letters: list[Letters], bare: Pixels, theme: Theme) -> list[tuple[str, float]]:
    """Texts whose colour is too near the pixels they stand on, with the contrast: 4.5 is asked, 3 of large bold ones."""
    found = []
    for text in letters:
        under = text.of(bare)
        if not len(under):
            continue
        below = commonest(under)[2::-1] / 255
        for run in (run for line in text.piece.lines for run in line.runs if run.text.strip()):
            seen = contrast(blended(run.ink, theme, below), below)
            floor = 3.0 if (run.style.bold and run.style.size >= 24) or run.ink.token == "dim" else 4.5
            if seen < floor - 0.005:
                found.append((text.piece.id, round(seen, 2)))
                break
    return found


def blended(ink: Ink, theme: Theme, below: NDArray[np.float64]) -> NDArray[np.float64]:
    name = theme.colour(ink.token)
    own = np.array([int(name[start : start + 2], 16) / 255 for start in (1, 3, 5)])
    return own * ink.alpha + below * (1 - ink.alpha)


def contrast(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """As WCAG counts it, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: NDArray[np.float64]) -> float:
    linear = np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)
    return float(linear @ np.array([0.2126, 0.7152, 0.0722]))
