"""The notes of a slide being edited: their text as it is in the file, in the language shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from presenter.app.editing.edits import Edits
from presenter.app.editing.target import Target, target_of
from presenter.core.edit import Put, Step
from presenter.core.source import Source

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class NotesField(QWidget):
    """Lies over the notes. Ctrl+Enter or leaving the field writes, Esc leaves them as they were.

    Signals:
        ended: it is to go.
    """

    ended = Signal()

    def __init__(self, edits: Edits, parent: QWidget) -> None:
        super().__init__(parent)
        self._edits, self._talk = edits, edits.talk
        self.setAutoFillBackground(True)
        self.text = _Lines(self)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.document().setDocumentMargin(10)
        self._hint = QLabel(self.tr("Ctrl+Enter writes · Esc leaves · **bold**, *soft*, - list, [step]"))
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(12, 4, 12, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.text)
        layout.addWidget(self._hint)
        self.setFocusProxy(self.text)
        self._target: Target | None = None
        self._base: Source | None = None
        self._slide = self._talk.slide
        self._over = False
        self.text.done.connect(self._finish)

    @property
    def slide_id(self) -> str:
        """The slide whose notes these are."""
        return self._slide.id

    def open(self) -> bool:
        """Fill it with the notes of the slide on stage; whether they can be edited."""
        talk, editor = self._talk, self._edits.editor
        if not self._edits.ready():
            return False
        self._slide, base = talk.slide, editor.base()
        place = editor.place(self._slide.place)
        if base is None or place is None or self._slide.made:
            self._edits.told.emit(self.tr("This slide is made from an event and has no notes of its own in the file"))
            return False
        self._base = base
        self._target = target_of(editor, (*self._slide.place, "notes"), talk.look.language)
        self.text.setPlainText(self._target.text.rstrip("\n") if self._target is not None else "")
        self.text.setAccessibleName(self.tr("Speaker notes"))
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        return True

    def _steps(self, text: str) -> tuple[Step, ...]:
        if self._target is not None:
            return self._target.steps(text)
        if not text.strip():
            return ()
        place = self._edits.editor.place(self._slide.place)
        talk = self._talk
        several = len(talk.story.languages) > 1
        value = {talk.look.language: text + "\n" * ("\n" in text)} if several else text + "\n" * ("\n" in text)
        return (Put((*place[0], "notes"), value),) if place is not None else ()

    def end(self) -> None:
        """Write it now: the slide or the window goes."""
        self._finish(write=True)

    def _finish(self, write: bool) -> None:
        if self._over:
            return
        self._over = True
        steps = self._steps(self.text.toPlainText()) if write else ()
        written = not steps or self._edits.editor.do(self.tr("Edit notes"), *steps, base=self._base)
        if not written and not self._edits.asking:
            self._over = False
            self.text.setFocus()
            return
        self._edits.when_read(self.ended.emit)


class _Lines(QPlainTextEdit):
    """Signals:
    done: the text is to be written (True), or not.
    """

    done = Signal(bool)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:  # no key of the window while a text is edited
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit(False)
        elif control and (event.key() in _ENTER or event.key() == Qt.Key.Key_S):
            self.done.emit(True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason}:
            self.done.emit(True)
