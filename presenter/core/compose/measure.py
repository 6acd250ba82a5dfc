"""Measuring text is passed in: Qt measures on screen and in exports, tests may use arithmetic."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from presenter.core.compose.frame import TextStyle
from presenter.core.geometry import Rect

if TYPE_CHECKING:
    from presenter.core.own_font import OwnFont


class Measure(Protocol):
    """Widths and ink bounds in slide units."""

    def advance(self, text: str, style: TextStyle) -> float:
        """How far the pen moves for the text on one line."""

    def ink(self, text: str, style: TextStyle) -> Rect:
        """Bounds of the painted pixels relative to the start of the baseline (y is negative above it)."""

    def learn(self, fonts: Iterable[OwnFont]) -> None:
        """Fonts that a story brings: from now on they are measured by their ids. Learning one again costs nothing."""


class GridMeasure:
    """Em arithmetic close to the Noto fonts: wide characters one em, others 0.555; for tests without Qt."""

    def advance(self, text: str, style: TextStyle) -> float:
        em = sum(1.0 if unicodedata.east_asian_width(c) in "WF" else 0.224 if c == " " else 0.555 for c in text)
        return em * style.size + style.tracking * len(text)

    def ink(self, text: str, style: TextStyle) -> Rect:
        if not text.strip():
            return Rect(0, 0, 0, 0)
        return Rect(0, -0.86 * style.size, self.advance(text, style), 1.0 * style.size)

    def learn(self, fonts: Iterable[OwnFont]) -> None:
        """Every font is alike."""
