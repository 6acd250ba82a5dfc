"""What lies over a whole window while one looks around, and gives way when the talk moves: the overview, the whole timeline."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from presenter.app.talk import Talk


class Covering(QWidget):
    """Covers `over` while it is open, in its size. Its focus proxy gets the keys, and `back` when it closes.

    Signals:
        closed: the slide is seen again.
    """

    closed = Signal()

    def __init__(self, talk: Talk, over: QWidget, back: QWidget) -> None:
        super().__init__(over)
        self._talk, self._over, self._back = talk, over, back
        self.setAutoFillBackground(True)
        self.hide()
        over.installEventFilter(self)
        # Whoever moves the talk, by a remote, the palette or another window, wants the slide to be seen.
        talk.cursor_moved.connect(self.leave)

    def toggle(self) -> None:
        if self.isVisible():
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Show it; nothing where there is no story."""
        if self._talk.blank:
            return
        self.setGeometry(self._over.rect())
        self._prepare()
        self.show()
        self._follow_size()  # showing may have laid out what lies beneath
        self.raise_()
        self.setFocus()

    def leave(self) -> None:
        """Back to the slide as it was."""
        if not self.isVisible():
            return
        self._put_away()
        self.hide()
        self._back.setFocus()
        self.closed.emit()

    # -- what its subclass does ------------------------------------------------------------------

    def _prepare(self) -> None:
        """About to be shown, in the right size."""
        raise NotImplementedError

    def _put_away(self) -> None:
        """About to be hidden."""
        raise NotImplementedError

    def _resized(self) -> None:
        """The window has another size, and this too."""
        raise NotImplementedError

    # -- size ------------------------------------------------------------------------------------

    def _follow_size(self) -> None:
        if self.isVisible() and self.size() != self._over.size():
            self.setGeometry(self._over.rect())
            self._resized()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() is QEvent.Type.Resize:
            self._follow_size()
        return super().eventFilter(watched, event)
