"""A text being edited in its place: Enter writes, Shift+Enter begins a line, Esc leaves it as it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LEAST_PX = 260
_GAP = 6


class TextField(QPlainTextEdit):
    """Grows with its text, inside `room`; a line below says what is edited.

    Signals:
        committed: the text is to be written; True where only the language shown is meant.
        left: nothing is to be written.
    """

    committed = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget, text: str, hint: str) -> None:
        super().__init__(parent)
        self._ended = False
        self._place, self._room = QRect(), QRect()
        self._hint = QLabel(hint, parent)
        self._hint.setMargin(5)
        self._hint.setAutoFillBackground(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_GAP)
        self.setPlainText(text.rstrip("\n"))
        self.document().setModified(False)
        self.selectAll()
        self.setAccessibleName(hint)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def dress(self, font: QFont, text: str, ground: str, edge: str) -> None:
        """Font and colours of the text that is edited."""
        self.setFont(font)
        self.setStyleSheet(
            f"QPlainTextEdit {{ color: {text}; background: {ground}; border: 1px solid {edge}; "
            f"selection-background-color: {edge}; selection-color: {ground}; }}"
        )
        self._hint.setStyleSheet(f"QLabel {{ color: {text}; background: {ground}; border: 1px solid {edge}; }}")

    def put(self, place: QRect, room: QRect) -> None:
        """Over `place`, and never outside `room` (both in the parent's pixels)."""
        self._place, self._room = place, room
        self._fit()
        self.show()
        self.raise_()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        widest = self._place.width()
        if self._place.height() < 1.8 * max(11, self.font().pixelSize()):  # a line stays one as long as there is room
            rows = self.toPlainText().split("\n")
            widest = max(widest, *(metrics.horizontalAdvance(row) for row in rows))
        width = min(max(widest + 6 * _GAP, _LEAST_PX), self._room.width())
        x = max(self._room.left(), min(self._place.x() - _GAP, self._room.right() - width + 1))
        lines = max(1, round(self.document().size().height()))  # a plain text counts in lines
        needed = round(lines * (metrics.lineSpacing() + 1)) + 2 * _GAP + 6
        scrolls = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if needed > self._room.height()
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setVerticalScrollBarPolicy(scrolls)
        height = min(max(needed, self._place.height() + 2 * _GAP), self._room.height())
        y = max(self._room.top(), min(self._place.y() - _GAP, self._room.bottom() - height + 1))
        self.setGeometry(x, y, width, height)
        x, y, below = self.x(), self.y(), self.y() + self.height()  # as they are: a new width has fitted it again
        self._hint.adjustSize()
        if below + self._hint.height() > self._room.bottom():
            below = max(self._room.top(), y - self._hint.height())
        self._hint.move(min(x, max(self._room.left(), self._room.right() - self._hint.width())), below)
        self._hint.show()
        self._hint.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()  # lines are wrapped anew

    def finish(self) -> None:
        """Take the field away."""
        self._ended = True
        self._hint.hide()
        self._hint.deleteLater()
        self.hide()
        self.deleteLater()

    def freeze(self) -> None:
        """Written: it waits for the slide to say the same."""
        self._ended = True
        self.setReadOnly(True)

    def end(self) -> None:
        """Write it now, if anything was typed: the slide, the story or the window goes."""
        if self.document().isModified():
            self._commit(apart=False)

    def _commit(self, *, apart: bool) -> None:
        if not self._ended:
            self._ended = True
            self.committed.emit(apart)

    def resume(self) -> None:
        """Nothing was written: go on editing."""
        self._ended = False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:  # no key of the window while a text is edited
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self._ended = True
            self.left.emit()
        elif event.key() in _ENTER and shift and not control:
            self.insertPlainText("\n")
        elif event.key() in _ENTER or (control and event.key() == Qt.Key.Key_S):
            self._commit(apart=control and event.key() in _ENTER)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason}:
            self._commit(apart=False)
