"""Two have changed the same text: what it was, what the file says now, what was to be written, and the choice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from presenter.app.editing.editor import Conflict, Editor


class ConflictPage(QDialog):
    """Nothing is lost: the words that were not written can be copied, and closing the page copies them, too."""

    def __init__(self, editor: Editor, conflict: Conflict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._conflict = editor, conflict
        self.setWindowTitle(self.tr("Changed by somebody else"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        said = QLabel(
            self.tr("The file was saved with another text here while you were editing. Nothing is written yet.")
        )
        said.setWordWrap(True)
        layout.addWidget(said)
        for title, text in (
            (self.tr("It was"), conflict.was),
            (self.tr("The file says now"), conflict.now),
            (self.tr("You wrote"), conflict.wanted),
        ):
            label = QLabel(title)
            field = QPlainTextEdit(text)
            field.setReadOnly(True)
            field.setAccessibleName(title)
            field.setMaximumHeight(84)
            layout.addWidget(label)
            layout.addWidget(field)
        buttons = QDialogButtonBox()
        self.mine = QPushButton(self.tr("Write mine"))
        self.theirs = QPushButton(self.tr("Keep the file’s"))
        self.copy = QPushButton(self.tr("Keep the file’s, copy mine"))
        for button in (self.mine, self.theirs, self.copy):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setDefault(True)
        layout.addWidget(buttons)
        self.mine.clicked.connect(self._write)
        self.theirs.clicked.connect(self.accept)
        self.copy.clicked.connect(self.reject)
        self.copy.setFocus()
        self.resize(560, self.sizeHint().height())

    def _write(self) -> None:
        self._editor.do(self._conflict.label, *self._conflict.steps, base=self._conflict.base, over=True)
        self.accept()

    def reject(self) -> None:
        QGuiApplication.clipboard().setText(self._conflict.wanted)
        super().reject()
