"""Which editor opens the story: those that are there, the system's way, or the user's own command line, tried on the spot."""

from __future__ import annotations

import shlex

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from presenter.app.editor.command import AUTOMATIC, OWN, SYSTEM, Desk, Place, editor_command, own_command
from presenter.app.editor.known import BY_ID
from presenter.app.editor.opening import CHOICE, OWN_COMMAND, start
from presenter.app.settings import Settings
from presenter.scene.fonts import families

_CHOICE_ROLE = Qt.ItemDataRole.UserRole
_SHOWN_ROWS, _ROW = 10, 26


class EditorPage(QDialog):
    """Nothing is kept until it is accepted."""

    def __init__(self, settings: Settings, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        """`place` is where the file would be opened: the slide on stage."""
        super().__init__(parent)
        self.setObjectName("editor-page")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Editor for the story’s file"))
        self._settings, self._desk, self._place = settings, desk, place
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Editors"))
        self._offer(settings.text(CHOICE, AUTOMATIC))
        self.own = QLineEdit(settings.text(OWN_COMMAND))
        self.own.setPlaceholderText("my-editor --line {line} --column {column} {file}")
        self.own.setMinimumHeight(28)
        self._own_words = QLabel(self.tr("Own command, with {file}, {line} and {column}:"))
        self._own_words.setBuddy(self.own)
        self.said = QLabel()
        self.said.setFont(_mono(self.said))
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.try_button = QPushButton(self.tr("Try it"))
        self.try_button.setAutoDefault(False)
        self.try_button.clicked.connect(self._try)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Use this one"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        for button in self.buttons.buttons():
            button.setIcon(QIcon())  # as in all other windows
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.rows.currentRowChanged.connect(self._show)
        self.rows.itemActivated.connect(self.accept)
        self.own.textChanged.connect(self._show)
        self._show()
        self.rows.setFocus()

    def _offer(self, chosen: str) -> None:
        editors = self._desk.installed()
        automatic = editor_command(self._desk, self._place)
        first = next((e.name for e in editors if automatic and self._desk.in_editor(e, self._place) == automatic), "")
        said = self.tr("Automatic: {editor}").format(editor=first) if first else self.tr("Automatic")
        named = {editor.id: self._name(editor.id) for editor in editors}
        if chosen in BY_ID and chosen not in named:
            named[chosen] = self.tr("{editor}, not found").format(editor=BY_ID[chosen].name)
        offered = {AUTOMATIC: said, **named, SYSTEM: self.tr("As the system opens it"), OWN: self.tr("Own command")}
        for choice, words in offered.items():
            item = QListWidgetItem(words)
            item.setData(_CHOICE_ROLE, choice)
            item.setSizeHint(QSize(0, _ROW))
            self.rows.addItem(item)
            if choice == chosen:
                self.rows.setCurrentItem(item)
        if self.rows.currentRow() < 0:
            self.rows.setCurrentRow(0)
        height = _ROW * min(self.rows.count(), _SHOWN_ROWS)
        self.rows.setMinimumHeight(height + 2 * self.rows.frameWidth() + 4)

    def _name(self, editor_id: str) -> str:
        editor = BY_ID[editor_id]
        return self.tr("{editor} in a terminal").format(editor=editor.name) if editor.terminal else editor.name

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.said, 1)
        line.addWidget(self.try_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(12)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self._own_words)
        layout.addWidget(self.own)
        layout.addLayout(line)
        layout.addWidget(self.buttons)
        self.resize(560, max(360, self.sizeHint().height()))

    @property
    def choice(self) -> str:
        """What is chosen now, as the settings keep it."""
        return str(self.rows.currentItem().data(_CHOICE_ROLE))

    def choose(self, choice: str) -> None:
        """Choose a row; nothing for one that is not offered."""
        for row in range(self.rows.count()):
            if self.rows.item(row).data(_CHOICE_ROLE) == choice:
                self.rows.setCurrentRow(row)

    def command(self) -> list[str]:
        """What would be run; empty when the system decides or nothing can be run."""
        if self.choice == OWN:
            command = own_command(self.own.text(), self._place, self._desk.platform)
            return command if command and self._desk.which(command[0]) else []
        return editor_command(self._desk, self._place, self.choice)

    def _show(self) -> None:
        """What would be run, as far as it fits; what stands in the way."""
        own = self.choice == OWN
        for part in (self._own_words, self.own):
            part.setVisible(own)
        command = self.command()
        self.try_button.setEnabled(bool(command))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(command) or not own)
        if command:
            text = shlex.join(command)
        elif own and self.own.text().strip():
            text = self.tr("There is no such program")
        else:
            text = self.tr("The program that the system opens such files with; it does not know the line") * (not own)
        self.said.setToolTip(text)
        self.said.setWordWrap(not command)
        room = max(self.width() - 180, 320)
        self.said.setText(
            QFontMetrics(self.said.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, room) if command else text
        )

    def _try(self) -> None:
        if not start(self.command()):
            self.said.setText(self.tr("It could not be started"))

    def accept(self) -> None:
        if self.choice == OWN and not self.command():
            return
        self._settings.keep(CHOICE, self.choice)
        self._settings.keep(OWN_COMMAND, self.own.text().strip())
        self._settings.flush()
        super().accept()


def _mono(widget: QWidget) -> QFont:
    font = QFont(widget.font())
    font.setFamilies([*families("mono", "en"), *font.families()])
    return font
