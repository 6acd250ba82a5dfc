"""The field in which one searches the timeline: what was found is marked everywhere, Enter goes from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_OWN = _ENTER | {Qt.Key.Key_Escape}
"""The window has commands on these; here they are about what was found."""


class FindField(QLineEdit):
    """A line to type in, with the count of what was found inside it at the right.

    Signals:
        walked: to the next of what was found (1), or the one before (-1).
        left: Escape; the field is empty then.
        entered: it has the keys now.
    """

    walked = Signal(int)
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = QLabel(self)
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.retranslate()

    def retranslate(self) -> None:
        """The words of the app, in its language; a timeline in the room's language says them itself."""
        self.say(self.tr("Find an event"))

    def say(self, words: str) -> None:
        """What stands in the empty field, and is its name."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def show_count(self, words: str) -> None:
        """How many were found, in as few signs as can be: `2/7`."""
        self._count.setText(words)
        self.setAccessibleDescription(words)
        self._place()

    def set_colours(self, ground: str, text: str, grey: str, accent: str, on_accent: str) -> None:
        """Those of slides instead of the window's; by a sheet, for palettes do not reach through one further up."""
        self.setStyleSheet(
            f"QLineEdit {{ background: {ground}; color: {text}; border: 0; placeholder-text-color: {grey};"
            f" selection-background-color: {accent}; selection-color: {on_accent} }}"
        )
        self._count.setForegroundRole(QPalette.ColorRole.NoRole)
        self._count.setStyleSheet(f"background: transparent; color: {grey}")

    @property
    def count(self) -> str:
        return self._count.text()

    def _place(self) -> None:
        self._count.setFont(self.font())
        self._count.adjustSize()
        width = self._count.width() if self._count.text() else 0
        pad = self.fontMetrics().height() // 2
        self.setTextMargins(0 if self.hasFrame() else pad // 2, 0, width + pad if width else 0, 0)
        self._count.move(self.width() - width - pad, (self.height() - self._count.height()) // 2)

    def event(self, event: QEvent) -> bool:
        override = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if override and isinstance(event, QKeyEvent) and event.key() in _OWN:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.walked.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_count"):
            self._place()
        super().changeEvent(event)
