"""The line one types in over the overview: letters filter, the grid's keys move, whatever the window has on them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from presenter.app.actions import Run
from presenter.app.commands import COMMANDS
from presenter.core.theme import Theme

_COMMAND_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@cache
def _table() -> dict[str, str]:
    """Key to command of the grid."""
    return {
        QKeySequence(key).toString(): command.id
        for command in COMMANDS.values()
        if "overview" in command.contexts
        for key in command.keys
    }


def grid_command(event: QKeyEvent) -> str:
    """The grid's command on a key; empty for none."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _table().get(QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString(), "")


def forget_keys() -> None:
    """The table has other keys."""
    _table.cache_clear()


class FilterField(QLineEdit):
    """Has the focus while the overview is open. A letter that is a command is one only while nothing is typed."""

    def __init__(self, runs: Mapping[str, Run], parent: QWidget) -> None:
        super().__init__(parent)
        self._runs = dict(runs)
        self.setFrame(False)

    def colour(self, theme: Theme, pixels: int) -> None:
        """As the slides."""
        self.setStyleSheet(
            f"QLineEdit {{ background: transparent; color: {theme.colour('t1')}; border: 1px solid {theme.colour('line')};"
            f" padding: 0 {pixels // 2}px; font-size: {pixels}px; font-weight: bold;"
            f" selection-background-color: {theme.colour('amber')}; selection-color: {theme.colour('onacc')} }}"
        )

    def _blacks(self, event: QKeyEvent) -> bool:
        """A clicker's full stop or comma: it blacks the screen and begins no search. Within a figure it is typed."""
        return event.text() in (".", ",") and not self.text()

    def _command(self, event: QKeyEvent) -> str:
        found = grid_command(event)
        letter = bool(event.text()) and event.text().isprintable() and not event.modifiers() & _COMMAND_KEYS
        if letter and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text():
            return ""
        editing = self.text() and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        return "" if editing and event.modifiers() & Qt.KeyboardModifier.ShiftModifier else found

    def event(self, event: QEvent) -> bool:
        # The window has commands on letters, arrows and Escape: here they are the grid's.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._blacks(event):
                event.ignore()
                return True
            if self._command(event) or not event.modifiers() & _COMMAND_KEYS:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        run = self._runs.get(self._command(event))
        if run is not None:
            run()
        elif event.key() == Qt.Key.Key_Space and not self.text():
            event.accept()  # nobody filters by a blank; a hand that goes on must not fill the line
        else:
            super().keyPressEvent(event)
            event.accept()
