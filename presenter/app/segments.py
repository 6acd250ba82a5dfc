"""A choice of a few words side by side: 中 | EN. Real buttons, so keyboard and screen readers work."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget


class _Segment(QAbstractButton):
    """One word; the chosen one is bold on the colour of a selected row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(self.isChecked())
        return font

    def sizeHint(self) -> QSize:
        font = QFont(self.font())
        font.setBold(True)
        return QSize(max(36, QFontMetrics(font).horizontalAdvance(self.text()) + 24), 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        palette, roles = self.palette(), QPalette.ColorRole
        if self.isChecked():
            painter.fillRect(self.rect(), palette.color(roles.AlternateBase))
        if self.hasFocus():
            painter.setPen(QPen(palette.color(roles.Highlight), 1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.setFont(self._font())
        colour = roles.WindowText if self.isChecked() else roles.PlaceholderText
        painter.setPen(palette.color(QPalette.ColorGroup.Active, colour))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Segments(QWidget):
    """Words to choose one from.

    Signals:
        chosen: the key of the word chosen by the user.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda index: self.chosen.emit(self._keys[index]))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def offer(self, options: dict[str, str], current: str) -> None:
        """Show these keys with their words; buttons are kept where the keys stay."""
        if list(options) != self._keys:
            for button in self._group.buttons():
                self._group.removeButton(button)
                self._row.removeWidget(button)
                button.deleteLater()
            self._keys = list(options)
            for index in range(len(options)):
                segment = _Segment(self)
                self._group.addButton(segment, index)
                self._row.addWidget(segment)
        for index, word in enumerate(options.values()):
            self._group.button(index).setText(word)
        self.choose(current)

    def choose(self, key: str) -> None:
        """Show which one holds; nothing is emitted."""
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)
        for button in self._group.buttons():
            button.update()

    def current(self) -> str:
        """The key that holds; empty when nothing is offered."""
        index = self._group.checkedId()
        return self._keys[index] if index >= 0 else ""

    @property
    def offered(self) -> bool:
        """Whether there is anything to choose from yet."""
        return bool(self._keys)

    def button(self, key: str) -> QAbstractButton:
        return self._group.button(self._keys.index(key))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Dark), 1))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
