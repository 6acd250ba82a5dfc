"""The clicker page: press a button of a clicker, see what it sends and what that does on stage, and bind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from presenter.app.actions import native
from presenter.app.bindings import apply, bind, command_on, unbind_all
from presenter.app.commands import COMMANDS
from presenter.app.hover import explain
from presenter.app.settings import Settings

MOST_ROWS = 40
_ALONE = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})


class Listener(QFrame):
    """Takes every key and mouse button, also those that close dialogs or move the focus.

    Signals:
        heard: a key as the command table writes it; or a mouse button's name and an empty key.
    """

    heard = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setMinimumHeight(108)
        self.said = QLabel(self)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.setWordWrap(True)
        self.said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = self.said.font()
        font.setPixelSize(22)
        self.said.setFont(font)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)

    def event(self, event: QEvent) -> bool:
        # Tab would move the focus, and the window has commands on other keys: all are only looked at here.
        if isinstance(event, QKeyEvent):
            event.accept()
            if event.type() is QEvent.Type.KeyPress and event.key() not in _ALONE:
                modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
                known = event.key() not in (0, Qt.Key.Key_unknown)
                combined = QKeyCombination(modifiers, Qt.Key(event.key())) if known else None
                key = QKeySequence(combined).toString() if combined is not None else ""
                self.heard.emit(
                    key, native(key) if key else self.tr("Scan code {number}").format(number=event.nativeScanCode())
                )
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        if event.button() is not Qt.MouseButton.LeftButton:
            self.heard.emit("", event.button().name)
        event.accept()


class ClickerPage(QDialog):
    """Shows what a device sends and binds it.

    Signals:
        bound: the keys are others now.
    """

    bound = Signal()

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("clicker-page")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Test a clicker"))
        self._settings = settings
        self.key = ""
        """The key that was heard last."""
        self.listener = Listener(self)
        self.listener.heard.connect(self._heard)
        self.rows = QListWidget()
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choice = QComboBox()
        for command in COMMANDS.values():
            if "stage" in command.contexts:
                self.choice.addItem(command.shown, command.id)
        self.bind_button, self._reset = QPushButton(self.tr("Bind")), QPushButton(self.tr("All keys as shipped"))
        self.bind_button.setEnabled(False)
        self.bind_button.clicked.connect(self._bind)
        self._reset.clicked.connect(self._unbind)
        for button in (self.bind_button, self._reset):
            button.setAutoDefault(False)
        self.troubles = QLabel()
        self.troubles.setWordWrap(True)
        what = QLabel(self.tr("On the full screen this button does"))
        row = QHBoxLayout()
        row.addWidget(what)
        row.addWidget(self.choice, 1)
        row.addWidget(self.bind_button)
        foot = QHBoxLayout()
        foot.addWidget(self._reset)
        foot.addStretch()
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(12)
        for part in (self.listener, self.rows):
            layout.addWidget(part)
        layout.addLayout(row)
        layout.addWidget(self.troubles)
        layout.addLayout(foot)
        explain(self.choice, what.text(), self.tr("What the button that was pressed last shall do on the full screen."))
        explain(
            self.bind_button,
            self.bind_button.text(),
            self.tr("From now on the button does that; a key it clashes with gives way."),
        )
        explain(
            self._reset, self._reset.text(), self.tr("Forgets all keys that were bound here or in the settings file.")
        )
        explain(close, close.text(), self.tr("What was bound stays bound."))
        explain(self.rows, self.tr("Heard so far"), self.tr("What each button sent, and what it does."))
        self.resize(560, 480)
        self.listener.said.setText(self.tr("Press each button of the clicker"))
        self._show_troubles()
        self.listener.setFocus()

    def _heard(self, key: str, shown: str) -> None:
        self.key = key
        command = command_on(key) if key else None
        does = command.shown if command is not None else self.tr("does nothing on the full screen")
        self.listener.said.setText(f"{shown}   →   {does}")
        self.rows.insertItem(0, f"{shown}   →   {does}")
        while self.rows.count() > MOST_ROWS:
            self.rows.takeItem(self.rows.count() - 1)
        self.bind_button.setEnabled(bool(key))
        if command is not None:
            self.choice.setCurrentIndex(self.choice.findData(command.id))

    def _bind(self) -> None:
        if self.key:
            bind(self._settings, self.key, str(self.choice.currentData()))
            self._changed()
            key, self.key = self.key, ""
            self._heard(key, native(key))
            self.listener.setFocus()

    def _unbind(self) -> None:
        unbind_all(self._settings)
        self._changed()
        self.listener.setFocus()

    def _changed(self) -> None:
        self._settings.flush()
        self.bound.emit()
        self._show_troubles()

    def _show_troubles(self) -> None:
        words = "\n".join(trouble.shown for trouble in apply(self._settings))
        self.troubles.setText(words)
        self.troubles.setVisible(bool(words))
