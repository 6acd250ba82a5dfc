"""Colours and type of the strip: the slides' data colours on the window's ground, the platform's font."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from presenter.app.chrome import Chrome
from presenter.core.compose.frame import Ink
from presenter.core.theme import INK, PAPER, Theme, extend
from presenter.core.timeline.items import LabelKind
from presenter.scene.paint import colour

if TYPE_CHECKING:
    from presenter.app.strip.text_cards import TextCards

TEXT_PX = 12
STRONG_PX = 13
CORRECTION = "≠ "
"""Stands before a correction, for eyes that do not tell its colour."""
_BOLD: frozenset[LabelKind] = frozenset({"article", "selected", "correction"})


def strip_theme(theme: Theme, chrome: Chrome) -> Theme:
    """The theme's data colours with the window's ground; where the window is dark and the slides are bright, or the
    other way round, those of the theme that suits the window.
    """
    dark = QColor(chrome.base).lightnessF() < 0.5
    fitting = theme if theme.dark is dark else INK if dark else PAPER
    ground = {
        "bg": chrome.base,
        "surf": chrome.window,
        "t1": chrome.text,
        "t2": chrome.second,
        "t3": chrome.third,
        "line": chrome.hairline,
        "grid": chrome.hairline,
    }
    return extend(fitting, f"{fitting.name}-strip", ground)


class StripStyle(Struct):
    """What the painters of the strip ask for."""

    theme: Theme
    family: QFont
    """The widget's own font."""
    _fonts: dict[tuple[int, bool], QFont] = {}
    _metrics: dict[tuple[int, bool], QFontMetricsF] = {}
    _widths: dict[tuple[str, int, bool], float] = {}
    _colours: dict[tuple[str, float], QColor] = {}
    _cards: TextCards | None = None

    @property
    def cards(self) -> TextCards:
        """Texts and marks that were painted in this style, kept as pictures."""
        if self._cards is None:
            from presenter.app.strip.text_cards import TextCards  # which asks for styles itself

            self._cards = TextCards(self)
        return self._cards

    def colour(self, token: str, alpha: float = 1.0) -> QColor:
        found = self._colours.get((token, alpha))
        if found is None:
            found = self._colours[token, alpha] = colour(self.theme, Ink(token, alpha))
        return found

    def font(self, px: int = TEXT_PX, *, bold: bool = False) -> QFont:
        found = self._fonts.get((px, bold))
        if found is None:
            found = QFont(self.family)
            found.setPixelSize(px)
            found.setBold(bold)
            self._fonts[px, bold] = found
        return found

    def width(self, text: str, px: int = TEXT_PX, *, bold: bool = False) -> float:
        """Advance of one line, in pixels."""
        key = text, px, bold
        found = self._widths.get(key)
        if found is None:
            found = self._widths[key] = self.advance(text, px, bold=bold)
        return found

    def advance(self, text: str, px: int = TEXT_PX, *, bold: bool = False) -> float:
        """As `width`, but not kept: for texts that are without number."""
        metrics = self._metrics.get((px, bold))
        if metrics is None:
            metrics = self._metrics[px, bold] = QFontMetricsF(self.font(px, bold=bold))
        return metrics.horizontalAdvance(text)

    def label_type(self, kind: LabelKind) -> tuple[int, bool]:
        """Size and weight of a label."""
        return (STRONG_PX if kind == "selected" else TEXT_PX), kind in _BOLD

    def label_width(self, text: str, kind: LabelKind) -> float:
        px, bold = self.label_type(kind)
        return self.width(CORRECTION + text if kind == "correction" else text, px, bold=bold)
