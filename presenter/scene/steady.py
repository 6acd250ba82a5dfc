"""Outlines that do not depend on what was drawn before.

Qt (6.11, with FreeType) shifts a glyph by a quarter, half or three quarters of a pixel before it keeps its picture, and
leaves that shift with the font file's face. The next outline of the same file is taken in the font's own units, where
nothing takes it back: it lies up to 0.75 units to the right, 0.06 pixels in a title. Nobody sees it, but the same slide
would have other bytes. A glyph in perspective is never kept, so whoever asks for one sets the face right.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QRawFont, QTransform

from presenter.core.compose.frame import TextStyle
from presenter.scene.fonts import FAMILIES, families

SURELY_KEPT = 60
"""Pixels of letters that Qt keeps as pictures; from 64 on they are drawn as outlines."""
SOME_GLYPH = 1
KIND = QRawFont.AntialiasingType.PixelAntialiasing
PERSPECTIVE = QTransform(1, 0, 0.0001, 0, 1, 0, 0, 0, 1)


def steady(style: TextStyle) -> None:
    """Before outlines in a style are asked for."""
    for family in families(style.face, style.language, style.font):
        _reset(family, bold=style.bold)


def steady_all() -> None:
    """Before outlines in any style of ours are asked for."""
    for family in FAMILIES:
        for bold in (False, True):
            _reset(family, bold=bold)


def _reset(family: str, *, bold: bool) -> None:
    # Found anew each time (10 us): a raw font belongs to its thread, and to the fonts there were when it was made.
    font = QFont(family)
    font.setPixelSize(16)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    raw = QRawFont.fromFont(font)
    if raw.familyName() == family:  # not one that stands in for it
        raw.alphaMapForGlyph(SOME_GLYPH, KIND, PERSPECTIVE)
