"""An origin mark as a switch: the same mark that figures carry, with how many events it stands for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from presenter.app.strip.style import StripStyle
from presenter.core.compose.frame import Ink, Mark, Origin
from presenter.core.geometry import Point, Rect
from presenter.scene.paint import paint_mark

RADIUS = 6.0
TEXT_X = 20


class MarkFilter(QAbstractButton):
    """A real button, so keyboard and screen readers work; switched off, mark and words are pale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._origin: Origin = "article"
        self._style: StripStyle | None = None
        self._word, self._count, self._short = "", 0, False
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_mark(self, origin: Origin, style: StripStyle) -> None:
        """The mark to show, in the strip's colours."""
        self._origin, self._style = origin, style
        self.update()

    def say(self, word: str, count: int) -> None:
        """What the mark means and how many events carry it."""
        self._word, self._count = word, count
        self.setAccessibleName(f"{word} {count:,}")
        self._name()

    def set_short(self, short: bool) -> None:
        """The count alone, where there is little room."""
        self._short = short
        self._name()

    def _name(self) -> None:
        self.setText(f"{self._count:,}" if self._short else f"{self._word} {self._count:,}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(TEXT_X + QFontMetrics(self.font()).horizontalAdvance(self.text()) + 6, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        if self._style is not None:
            painter.save()
            painter.translate(QPointF(RADIUS + 3, self.height() / 2))
            painter.scale(RADIUS / 8, RADIUS / 8)
            paint_mark(
                painter,
                Mark(
                    id="", rect=Rect(-8, -8, 16, 16), role="", origin=self._origin, centre=Point(0, 0), radius=8,
                    ink=Ink("t1" if on else "dim"),
                ),
                self._style.theme,
            )  # fmt: skip
            painter.restore()
        roles = QPalette.ColorRole
        painter.setPen(self.palette().color(roles.WindowText if on else roles.PlaceholderText))
        font = self.font()
        font.setStrikeOut(not on)
        painter.setFont(font)
        area = QRectF(self.rect()).adjusted(TEXT_X, 0, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(roles.Highlight), 1))
            painter.drawRect(self.rect().adjusted(0, 3, -1, -4))
