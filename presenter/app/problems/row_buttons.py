"""The buttons in the chosen row: the likeliest fix, the other things to do, the editor."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from presenter.app.hover import explain_command

LEFT, RIGHT, FOOT, HEIGHT = 14, 14, 7, 28


class RowButtons(QWidget):
    """Lies over the whole row; only its buttons take the mouse.

    Signals:
        fix_wanted: the first fix.
        more_wanted: the menu of all that can be done.
        open_wanted: the editor.
    """

    fix_wanted = Signal()
    more_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fix, self.open, self.more = QPushButton(), QPushButton(), QToolButton()
        self._fix_words = ""
        self.more.setText("…")
        self.more.setFixedSize(HEIGHT, HEIGHT)
        for button, signal in (
            (self.fix, self.fix_wanted), (self.open, self.open_wanted), (self.more, self.more_wanted),
        ):  # fmt: skip
            button.clicked.connect(signal)
            button.setFixedHeight(HEIGHT)
        self.fix.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.fix)
        row.addWidget(self.open)
        row.addStretch()
        row.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LEFT, 0, RIGHT, FOOT)
        layout.addStretch()
        layout.addLayout(row)

    def say(self, fix: str, open_: str, more: str) -> None:
        """The words; no fix where it is empty."""
        self._fix_words = fix
        self.fix.setVisible(bool(fix))
        self.fix.setToolTip(fix)
        self.fix.setAccessibleName(fix)
        self.open.setText(open_)
        explain_command(self.open, "edit", open_)
        self.more.setToolTip(more)
        self.more.setAccessibleName(more)
        self._fit()

    def _fit(self) -> None:
        """A long word of a fix is cut; all of it is in the tool tip."""
        room = self.width() - LEFT - RIGHT - self.open.sizeHint().width() - HEIGHT - 16
        metrics = QFontMetrics(self.fix.font())
        self.fix.setText(metrics.elidedText(self._fix_words, Qt.TextElideMode.ElideRight, max(60, room - 20)))

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.ignore()
