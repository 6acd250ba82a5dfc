"""Locked keys: whoever stands before a kiosk can press what they like. Ctrl+Shift+Q, held for two seconds, opens it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

HOLD_MS = 2000
GRACE_MS = 250
"""A key that repeats is let go and pressed again by some window systems, and Qt cannot always tell."""
OPENS = Qt.Key.Key_Q
WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_INPUT = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Shortcut, QEvent.Type.ShortcutOverride,
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd,
    QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease, QEvent.Type.ContextMenu,
    QEvent.Type.NativeGesture, QEvent.Type.Gesture, QEvent.Type.Drop, QEvent.Type.DragEnter,
})  # fmt: skip


class KeyLock(QObject):
    """Swallows all input of the program while it is on; the window system's own Alt+F4 asks for `Close`, which is refused.

    Signals:
        opened: the keys were held long enough.
    """

    opened = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        """`window` is the stage, which cannot be closed while locked."""
        super().__init__(parent)
        self._window = window
        self.on = False
        self._held = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._held.timeout.connect(self._open)
        self._released = QTimer(self, singleShot=True, interval=GRACE_MS)
        self._released.timeout.connect(self._held.stop)

    def lock(self) -> None:
        app = QCoreApplication.instance()
        if not self.on and app is not None:
            self.on = True
            app.installEventFilter(self)

    def unlock(self) -> None:
        app = QCoreApplication.instance()
        if self.on and app is not None:
            self.on = False
            self._held.stop()
            self._released.stop()
            app.removeEventFilter(self)

    def _open(self) -> None:
        self.unlock()
        self.opened.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Close and watched is self._window:
            event.ignore()
            return True
        if kind not in _INPUT:
            return False
        if isinstance(event, QKeyEvent) and event.key() == OPENS and not event.isAutoRepeat():
            if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and event.modifiers() == WITH:
                self._released.stop()
                if not self._held.isActive():
                    self._held.start()
            elif kind == QEvent.Type.KeyRelease and self._held.isActive():
                self._released.start()
        return True
