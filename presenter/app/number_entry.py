"""A slide's number or a date typed sign by sign: 1 4 Enter goes to slide 14, 2 0 2 4 - 0 5 Enter to May 2024."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

FORGET_MS = 4000
MOST_DIGITS = 4
MOST_SIGNS = 10


class NumberEntry(QObject):
    """Keeps what was typed until it is taken or too old. A dash after a year makes a date of it.

    Signals:
        changed: the signs typed so far, empty when they are taken or forgotten.
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
        """Take a typed character; whether it was one of a number or date."""
        date = "-" in self._digits
        if text == "-" and len(self._digits) >= MOST_DIGITS and self._digits.count("-") < 2:
            self._digits += text
        elif len(text) != 1 or text not in "0123456789":
            return False
        elif date:
            self._digits = (self._digits + text)[:MOST_SIGNS]
        else:
            self._digits = (self._digits + text)[-MOST_DIGITS:]
        self._timer.start()
        self.changed.emit(self._digits)
        return True

    def take(self) -> str:
        """What was typed, if anything; it is forgotten then."""
        found = self._digits
        self.clear()
        return found

    def clear(self) -> None:
        self._timer.stop()
        if self._digits:
            self._digits = ""
            self.changed.emit("")
