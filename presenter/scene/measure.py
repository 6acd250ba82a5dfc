"""Measuring text with Qt's metrics of our fonts, cached per style."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from threading import get_ident
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtGui import QFont, QFontMetricsF

from presenter.core.compose.frame import TextStyle
from presenter.core.geometry import Rect
from presenter.scene.fonts import families, learn_font
from presenter.scene.ink import EM, text_ink
from presenter.scene.steady import steady

if TYPE_CHECKING:
    from presenter.core.own_font import OwnFont


def font_of(style: TextStyle) -> QFont:
    """The font of a style, its pixel size in slide units: painters scale, fonts do not.

    Each thread has its own: a QFont remembers the font engine of the thread that used it last.
    """
    return _font(style, get_ident())


@lru_cache(maxsize=512)
def _font(style: TextStyle, _thread: int) -> QFont:
    font = QFont()
    font.setFamilies(families(style.face, style.language, style.font))
    font.setPixelSize(style.size)
    font.setBold(style.bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(True)
    if style.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking)
    return font


@lru_cache(maxsize=512)
def _metrics(style: TextStyle, thread: int) -> QFontMetricsF:
    return QFontMetricsF(_font(style, thread))


@lru_cache(maxsize=20_000)
def _advance(text: str, style: TextStyle) -> float:
    return _metrics(style, get_ident()).horizontalAdvance(text)


@lru_cache(maxsize=20_000)
def _ink(text: str, style: TextStyle) -> Rect:
    steady(style)
    return text_ink(text, style, _advance, font_of(replace(style, size=EM, tracking=0.0)))


class QtMeasure:
    """The Measure that screen and exports share."""

    def advance(self, text: str, style: TextStyle) -> float:
        return _advance(text, style)

    def ink(self, text: str, style: TextStyle) -> Rect:
        return _ink(text, style)

    def learn(self, fonts: Iterable[OwnFont]) -> None:
        """Fonts that a story brings; one that Qt cannot read is left to `check`, and ours stays in its place."""
        for font in fonts:
            learn_font(font)
