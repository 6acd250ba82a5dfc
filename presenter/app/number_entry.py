"""A slide number typed digit by digit: 1 4 Enter goes to slide 14."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

FORGET_MS = 4000
MOST_DIGITS = 4


class NumberEntry(QObject):
    """Keeps digits until they are taken or too old.

    Signals:
        changed: the digits typed so far, empty when they are taken or forgotten.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._digits = ""
        self._timer = QTimer(self, singleShot=True, interval=FORGET_MS)
        self._timer.timeout.connect(self.clear)

    @property
    def digits(self) -> str:
        """What was typed so far."""
        return self._digits

    def type(self, text: str) -> bool:
        """Take a typed character; whether it was a digit."""
        if len(text) != 1 or text not in "0123456789":
            return False
        self._digits = (self._digits + text)[-MOST_DIGITS:]
        self._timer.start()
        self.changed.emit(self._digits)
        return True

    def take(self) -> int | None:
        """The number typed, if any; it is forgotten then."""
        number = int(self._digits) if self._digits else None
        self.clear()
        return number

    def clear(self) -> None:
        self._timer.stop()
        if self._digits:
            self._digits = ""
            self.changed.emit("")
