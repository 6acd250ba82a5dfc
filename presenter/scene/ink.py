"""The ink of a text: bounds of what is painted, put together from the outlines of its characters.

QFontMetricsF.tightBoundingRect counts blanks at the ends and reaches from the pen's start to its end, up to 25 units
more than the ink; outlines are exact, and each is looked up once.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFont, QPainterPath

from presenter.core.compose.frame import TextStyle
from presenter.core.geometry import Rect

EM = 1000
"""Outlines are taken at this size, without hinting, and scaled."""

NOTHING = Rect(0.0, 0.0, 0.0, 0.0)

Advance = Callable[[str, TextStyle], float]

_outlines: dict[tuple[str, bool, str, str], dict[str, Rect]] = {}


def text_ink(text: str, style: TextStyle, advance: Advance, font: QFont) -> Rect:
    """Bounds relative to the start of the baseline; `font` is that of the style at EM pixels, without tracking."""
    known = _outlines.setdefault((style.face, style.bold, style.language, style.font), {})
    text = text.rstrip()
    outlines = [known.get(character) or _outline(character, font, known) for character in text]
    seen = [number for number, outline in enumerate(outlines) if outline.height > 0]
    if not seen:
        return NOTHING
    scale = style.size / EM
    first, last = seen[0], seen[-1]
    left = advance(text[:first], style) + outlines[first].x * scale
    # Kerning moves a character as a whole: the last one ends where the text ends.
    right = advance(text[: last + 1], style) - advance(text[last], style) + outlines[last].right * scale
    top = min(outlines[number].y for number in seen) * scale
    bottom = max(outlines[number].bottom for number in seen) * scale
    return Rect(left, top, right - left, bottom - top)


def _outline(character: str, font: QFont, known: dict[str, Rect]) -> Rect:
    path = QPainterPath()
    path.addText(0, 0, font, character)
    box = path.boundingRect()
    known[character] = Rect(box.x(), box.y(), box.width(), box.height())
    return known[character]
