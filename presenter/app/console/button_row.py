"""Buttons of commands: words at the left, the key at the right. They trigger the window's actions and show what is on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from presenter.app.actions import Actions, native
from presenter.app.commands import COMMANDS
from presenter.app.console.look import ON_AMBER, T1, T3, sized
from presenter.app.hover import SENTENCES, explain_command

ARROWS = {"Left": "←", "Right": "→"}
SIDE, LEAST_SIDE, GAP = 14, 6, 10
"""Pixels beside the words, where there is little room, and between words and key."""


class CommandButton(QPushButton):
    """Wide enough for its words; the key is left out where both have no room."""

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def name(self, words: str, key: str, hint: str) -> None:
        """Set what it says; `hint` is the command's full name."""
        self.key = key
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{hint}  ({key})" if key else hint)
        font = self.font()
        font.setBold(True)  # as when it is on
        self.setMinimumWidth(QFontMetrics(font).horizontalAdvance(words) + 2 * LEAST_SIDE)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        try:
            painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
            self._paint_words(painter)
        finally:
            painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        metrics = painter.fontMetrics()
        room = self.rect().adjusted(SIDE, 0, -SIDE, 0)
        words, key = metrics.horizontalAdvance(self.text()), metrics.horizontalAdvance(self.key)
        with_key = bool(self.key) and words + GAP + key <= room.width()
        place = QRect(room)
        if not with_key:
            place.setLeft(max(LEAST_SIDE, (self.width() - words) // 2))
            place.setRight(self.width() - LEAST_SIDE)
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        on = self.isChecked()
        painter.setPen(QColor(ON_AMBER if on else T1))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if with_key:
            painter.setPen(QColor(ON_AMBER if on else T3))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.key)


class ButtonRow(QWidget):
    """One beside the other, equally wide."""

    def __init__(self, actions: Actions, commands: Sequence[str]) -> None:
        super().__init__()
        self._actions = actions
        self.buttons: dict[str, CommandButton] = {}
        self._further: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for command in commands:
            button = CommandButton()
            button.setCheckable(COMMANDS[command].checkable)
            action = actions[command]
            button.clicked.connect(action.trigger)
            action.changed.connect(lambda button=button, action=action: button.setChecked(action.isChecked()))
            self.buttons[command] = button
            self._row.addWidget(button, 1)
        self._words: dict[str, str] = {}

    def add_button(self, button: QPushButton) -> None:
        """One that is no command, at the end, as wide as it wants to be."""
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._further.append(button)
        self._row.addWidget(button)

    def set_unit(self, unit: float) -> None:
        self._row.setSpacing(round(12 * unit))
        for button in (*self.buttons.values(), *self._further):
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
            button.name(self._words.get(name, command.shown), key, command.shown)
            if name in SENTENCES:
                explain_command(button, name)
