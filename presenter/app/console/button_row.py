"""Buttons of commands: the words, then the key. They trigger the window's actions and show what is on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from presenter.app.actions import Actions, native
from presenter.app.commands import COMMANDS
from presenter.app.console.look import sized

ARROWS = {"Left": "←", "Right": "→"}


class ButtonRow(QWidget):
    """As many as fit in words of their own; what is too long is cut, never laid over its neighbour."""

    def __init__(self, actions: Actions, commands: Sequence[str]) -> None:
        super().__init__()
        self._actions = actions
        self.buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for command in commands:
            button = QPushButton()
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setCheckable(COMMANDS[command].checkable)
            action = actions[command]
            button.clicked.connect(action.trigger)
            action.changed.connect(lambda button=button, action=action: button.setChecked(action.isChecked()))
            self.buttons[command] = button
            self._row.addWidget(button, 1)
        self._words: dict[str, str] = {}

    def set_unit(self, unit: float) -> None:
        self._row.setSpacing(round(12 * unit))
        for button in self.buttons.values():
            button.setFont(sized(self.font(), 19 * unit))
            button.setFixedHeight(max(34, round(60 * unit)))
        self.retranslate()

    def say(self, command: str, words: str) -> None:
        """Other words than the command's own."""
        if self._words.get(command) != words:
            self._words[command] = words
            self.retranslate()

    def retranslate(self) -> None:
        for name, button in self.buttons.items():
            command = COMMANDS[name]
            key = ARROWS.get(command.keys[0]) or native(command.keys[0]) if command.keys else ""
            words = self._words.get(name, command.shown)
            metrics = button.fontMetrics()
            room = button.width() - 26
            text = f"{words}   {key}"
            if metrics.horizontalAdvance(text) > room:
                text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room, 30))
            button.setText(text)
            button.setToolTip(f"{command.shown} ({key})" if key else command.shown)
            button.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.retranslate()
