"""Measuring text with Qt's metrics of our fonts, cached per style."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from presenter.core.compose.frame import TextStyle
from presenter.core.geometry import Rect
from presenter.scene.fonts import families


@lru_cache(maxsize=512)
def font_of(style: TextStyle) -> QFont:
    """The font of a style, its pixel size in slide units: painters scale, fonts do not."""
    font = QFont()
    font.setFamilies(families(style.face, style.language))
    font.setPixelSize(style.size)
    font.setBold(style.bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(True)
    if style.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking)
    return font


@lru_cache(maxsize=512)
def _metrics(style: TextStyle) -> QFontMetricsF:
    return QFontMetricsF(font_of(style))


@lru_cache(maxsize=20_000)
def _advance(text: str, style: TextStyle) -> float:
    return _metrics(style).horizontalAdvance(text)


@lru_cache(maxsize=20_000)
def _ink(text: str, style: TextStyle) -> Rect:
    box = _metrics(style).tightBoundingRect(text)
    return Rect(box.x(), box.y(), box.width(), box.height())


class QtMeasure:
    """The Measure that screen and exports share."""

    def advance(self, text: str, style: TextStyle) -> float:
        return _advance(text, style)

    def ink(self, text: str, style: TextStyle) -> Rect:
        return _ink(text, style)
