"""Lines of text and small marks painted once and kept as pictures: drawing one again takes a tenth of painting it again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from presenter.app.strip.style import TEXT_PX, StripStyle

MOST = 4000
"""Pictures kept: some MB, for nearly all are small."""
MOST_WIDTHS = 8000
AIR = 4
"""Room of a line beyond its size, for what hangs below."""


@dataclass(slots=True)
class TextCards:
    """Cards of one style; a theme or font change makes new ones.

    `ratio` is always the number of device pixels to a unit of the painter (`pixels_per_unit`): cards are as sharp as the
    device, and stand on its whole pixels.
    """

    style: StripStyle
    _cards: dict[Hashable, QPixmap] = field(default_factory=dict)
    _widths: dict[str, float] = field(default_factory=dict)

    def width(self, text: str) -> float:
        """Advance of a line of the usual type, in pixels; only of the latest some thousand it is kept."""
        found = self._widths.get(text)
        if found is None:
            if len(self._widths) >= MOST_WIDTHS:
                self._widths.clear()
            found = self._widths[text] = self.style.advance(text)
        return found

    def draw(
        self, painter: QPainter, text: str, x: float, baseline: float, token: str, ratio: float, px: int = TEXT_PX,
        bold: bool = False,
    ) -> None:  # fmt: skip
        """A line of text from `x` on its baseline."""
        card = self._cards.get((text, token, ratio, px, bold))
        if card is None:
            card = self._card(text, token, ratio, px, bold)
        painter.drawPixmap(QPointF(round(x * ratio) / ratio - 1, round((baseline - px) * ratio) / ratio), card)

    def disc(self, painter: QPainter, x: float, y: float, radius: float, token: str, ratio: float) -> None:
        """A full disc about a point."""
        card = self._cards.get((radius, token, ratio))
        if card is None:

            def full(brush: QPainter) -> None:
                brush.setPen(Qt.PenStyle.NoPen)
                brush.setBrush(self.style.colour(token))
                brush.drawEllipse(QPointF(0, 0), radius, radius)

            card = self._mark((radius, token, ratio), radius, ratio, full)
        half = radius + 1
        painter.drawPixmap(QPointF(round((x - half) * ratio) / ratio, round((y - half) * ratio) / ratio), card)

    def again(self, painter: QPainter, x: float, y: float, radius: float, ratio: float, key: Hashable) -> bool:
        """Draw what `mark` keeps under a key; False where there is nothing yet."""
        card = self._cards.get((key, radius, ratio))
        if card is None:
            return False
        half = radius + 1
        painter.drawPixmap(QPointF(round((x - half) * ratio) / ratio, round((y - half) * ratio) / ratio), card)
        return True

    def mark(
        self, painter: QPainter, x: float, y: float, radius: float, ratio: float, key: Hashable,
        paint: Callable[[QPainter], None],
    ) -> None:  # fmt: skip
        """What `paint` paints about the origin, no farther than `radius` from it, moved to a point. `key` says all that
        it depends on beside the style.
        """
        if (key, radius, ratio) not in self._cards:
            self._mark((key, radius, ratio), radius, ratio, paint)
        self.again(painter, x, y, radius, ratio, key)

    def flat_line(self, text: str, token: str, ratio: float, px: int = TEXT_PX, bold: bool = False) -> QPixmap:
        """A line of text in device pixels; it begins a unit right of the picture's edge, its baseline `px` under its top."""
        key = (text, token, ratio, px, bold) if ratio == 1 else ((text, token, px, bold), "flat", ratio)
        found = self._cards.get(key)
        if found is None and ratio == 1:
            found = self._card(text, token, ratio, px, bold)
        elif found is None:
            found = QPixmap(self._card(text, token, ratio, px, bold))
            found.setDevicePixelRatio(1)
            self._keep(key, found)
        return found

    def flat(
        self, key: Hashable, width: float, height: float, ratio: float, paint: Callable[[QPainter], None]
    ) -> QPixmap:
        """What `paint` paints in a box at the origin, as a picture in device pixels: for painters whose unit they are.

        `key` says all that it depends on beside the style.
        """
        found = self._cards.get((key, "flat", ratio))
        if found is None:
            found = QPixmap(max(1, ceil(width * ratio)), max(1, ceil(height * ratio)))
            found.fill(Qt.GlobalColor.transparent)
            brush = QPainter(found)
            brush.setRenderHint(QPainter.RenderHint.Antialiasing)
            brush.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            brush.scale(ratio, ratio)
            paint(brush)
            brush.end()
            self._keep((key, "flat", ratio), found)
        return found

    def _mark(self, key: Hashable, radius: float, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
        card = self._blank(2 * radius + 2, 2 * radius + 2, ratio)
        brush = QPainter(card)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush.translate(radius + 1, radius + 1)
        paint(brush)
        brush.end()
        return self._keep(key, card)

    def _card(self, text: str, token: str, ratio: float, px: int, bold: bool) -> QPixmap:
        card = self._blank(self.style.advance(text, px, bold=bold) + 3, px + AIR, ratio)
        painter = QPainter(card)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(self.style.font(px, bold=bold))
        painter.setPen(self.style.colour(token))
        painter.drawText(QPointF(1, px), text)
        painter.end()
        return self._keep((text, token, ratio, px, bold), card)

    def _blank(self, width: float, height: float, ratio: float) -> QPixmap:
        card = QPixmap(QSize(int(width * ratio) + 1, int(height * ratio) + 1))
        card.setDevicePixelRatio(ratio)
        card.fill(Qt.GlobalColor.transparent)
        return card

    def _keep(self, key: Hashable, card: QPixmap) -> QPixmap:
        if len(self._cards) >= MOST:
            self._cards.clear()
        self._cards[key] = card
        return card


def pixels_per_unit(painter: QPainter) -> float:
    """Device pixels to a unit of the painter."""
    return painter.deviceTransform().m11()
