"""The keys of the timeline: commands of the context `timeline` in the table, and a name typed to jump to its event.

What has the keys asks `wants` when Qt asks whether a key is its own (ShortcutOverride), and `press` when it is pressed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from PySide6.QtCore import QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from presenter.app.commands import COMMANDS

FORGET_MS = 1000
"""What was typed is one name as long as no pause is longer."""
_SIGNS = ("+", "=", "-", "/", "[", "]")
_NO_TEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@cache
def _command_of_key() -> dict[str, str]:
    found: dict[str, str] = {}
    for command in COMMANDS.values():
        if "timeline" in command.contexts:
            for key in command.keys:
                found[QKeySequence(key).toString()] = command.id
    return found


def forget_table() -> None:
    """The table has other keys."""
    _command_of_key.cache_clear()


def timeline_command(event: QKeyEvent) -> str:
    """The command on a key, empty for none. Where a sign is typed, it counts, not whether it needs Shift."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    table = _command_of_key()
    found = table.get(QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString(), "")
    if not found and event.text() in _SIGNS:
        found = table.get(event.text(), "")
    return found


class TimelineKeys(QObject):
    """Runs what a key means on the timeline.

    A letter on which the window has a command begins no name, for it is not asked then; within a name all letters are
    letters. Shift makes any letter the beginning of one.

    Signals:
        typed: the name so far; empty when it is over.
        composed: an input method is at something else, and the name is the same.
    """

    typed = Signal(str)
    composed = Signal()

    def __init__(self, runs: Mapping[str, Callable[[], object]], parent: QObject, *, digits: bool = False) -> None:
        """`digits` may begin a name: where no number of a slide is typed."""
        super().__init__(parent)
        self.runs = dict(runs)
        self.digits = digits
        self.idle: frozenset[str] = frozenset()
        """Commands that have nothing to do at the moment: their keys are left to the window."""
        self.text = ""
        self.preedit = ""
        """Signs that an input method has not made yet."""
        self._timer = QTimer(self, singleShot=True, interval=FORGET_MS)
        self._timer.timeout.connect(self.forget)

    @property
    def shown(self) -> str:
        """The name with what is being made of it."""
        return self.text + self.preedit

    def compose(self, preedit: str, commit: str) -> None:
        """From an input method: what it is about to make, and what it made."""
        self.preedit = preedit
        text = self.text + "".join(sign for sign in commit if sign.isprintable())
        if text != self.text and (self.text or text.strip()):
            self.text = text
            self.typed.emit(text)
        else:
            self.composed.emit()
        if preedit:
            self._timer.stop()  # who looks for a sign in a list takes longer than who types
        elif self.text:
            self._timer.start()

    def wants(self, event: QKeyEvent) -> bool:
        """Whether this key is the timeline's although the window may have a command on it."""
        if self.text and (_is_letter(event) or event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Backspace)):
            return True
        command = timeline_command(event)
        return command in self.runs and command not in self.idle

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means; whether it means anything."""
        if self._type(event):
            return True
        command = timeline_command(event)
        run = self.runs.get(command)
        if run is None or command in self.idle:
            return False
        self.forget()
        run()
        return True

    def forget(self) -> None:
        """The name is over."""
        self._timer.stop()
        if self.preedit:
            QGuiApplication.inputMethod().reset()
        if self.shown:
            self.text = self.preedit = ""
            self.typed.emit("")

    def _type(self, event: QKeyEvent) -> bool:
        if self.text and event.key() == Qt.Key.Key_Backspace:
            text = self.text[:-1]
        elif _is_letter(event) and (self.text or self.digits or not event.text().isdecimal()):
            if not self.text and timeline_command(event) in self.runs:
                return False
            text = self.text + event.text()
        elif self.text and event.key() == Qt.Key.Key_Space:
            text = self.text + " "
        else:
            return False
        if not text:
            self.forget()
            return True
        self.text = text
        self._timer.start()
        self.typed.emit(text)
        return True


def _is_letter(event: QKeyEvent) -> bool:
    return event.text().isalnum() and not event.modifiers() & _NO_TEXT
