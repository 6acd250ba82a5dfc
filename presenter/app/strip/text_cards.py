"""Lines of text painted once and kept as pictures: drawing one again takes a tenth of setting it again."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from presenter.app.strip.style import TEXT_PX, StripStyle

MOST = 4000
"""Pictures kept; about 4 MB."""
ASCENT, HEIGHT = 12, 16


@dataclass(slots=True)
class TextCards:
    """Cards of one style; a theme or font change makes new ones."""

    style: StripStyle
    _cards: dict[tuple[str, str, float], QPixmap] = field(default_factory=dict)
    _widths: dict[str, float] = field(default_factory=dict)

    def width(self, text: str) -> float:
        """Advance of a line, in pixels; only of the latest some thousand it is kept."""
        found = self._widths.get(text)
        if found is None:
            if len(self._widths) >= MOST:
                self._widths.clear()
            found = self._widths[text] = QFontMetricsF(self.style.font(TEXT_PX)).horizontalAdvance(text)
        return found

    def draw(self, painter: QPainter, text: str, x: float, baseline: float, token: str, ratio: float) -> None:
        """A line of the strip's usual type, on whole pixels of a device with so many to a unit."""
        card = self._cards.get((text, token, ratio))
        if card is None:
            card = self._card(text, token, ratio)
        left, top = round(x * ratio) / ratio, round((baseline - ASCENT) * ratio) / ratio
        painter.drawPixmap(QPointF(left - 1, top), card)

    def disc(self, painter: QPainter, x: float, y: float, radius: float, token: str, ratio: float) -> None:
        """A full disc about a point."""
        key = f"\0{radius}", token, ratio
        card = self._cards.get(key)
        side = 2 * radius + 2
        if card is None:
            card = self._blank(side, side, ratio)
            brush = QPainter(card)
            brush.setRenderHint(QPainter.RenderHint.Antialiasing)
            brush.setPen(Qt.PenStyle.NoPen)
            brush.setBrush(self.style.colour(token))
            brush.drawEllipse(QPointF(side / 2, side / 2), radius, radius)
            brush.end()
            self._keep(key, card)
        painter.drawPixmap(QPointF(round((x - side / 2) * ratio) / ratio, round((y - side / 2) * ratio) / ratio), card)

    def _card(self, text: str, token: str, ratio: float) -> QPixmap:
        card = self._blank(self.width(text) + 3, HEIGHT, ratio)
        painter = QPainter(card)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(self.style.font(TEXT_PX))
        painter.setPen(self.style.colour(token))
        painter.drawText(QPointF(1, ASCENT), text)
        painter.end()
        self._keep((text, token, ratio), card)
        return card

    def _blank(self, width: float, height: float, ratio: float) -> QPixmap:
        card = QPixmap(QSize(int(width * ratio) + 1, int(height * ratio) + 1))
        card.setDevicePixelRatio(ratio)
        card.fill(Qt.GlobalColor.transparent)
        return card

    def _keep(self, key: tuple[str, str, float], card: QPixmap) -> None:
        if len(self._cards) >= MOST:
            self._cards.clear()
        self._cards[key] = card
