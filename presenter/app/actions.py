"""Commands as Qt actions of one window: what to run is given by the window, words and keys by the command table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from presenter.app.commands import COMMANDS, FIRST_OF_GROUP, MENUS, Context, Menu, menu_title

Run = Callable[[], object]


class Actions(QObject):
    """One action per command of a context, active in the whole window.

    Raises KeyError when the window binds no function to a command of its context: nothing in a menu does nothing.
    """

    def __init__(self, context: Context, window: QWidget, runs: Mapping[str, Run]) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        self._context = context
        self._menus: dict[Menu, QMenu] = {}
        for command in COMMANDS.values():
            named = context == "window" and command.contexts == ("timeline",)
            if context not in command.contexts and not named:
                continue
            action = QAction(window)
            # Keys of the timeline are its own (see strip.timeline_keys); a menu only names them.
            if context in command.contexts:
                action.setShortcuts([QKeySequence(key) for key in command.keys])
            action.setCheckable(command.checkable)
            # The first argument of triggered is the check mark, which the functions read where they need it.
            action.triggered.connect(_without_arguments(runs[command.id]))
            window.addAction(action)
            self._actions[command.id] = action
        self.retranslate()

    def __contains__(self, command_id: object) -> bool:
        return command_id in self._actions

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def rebind(self) -> None:
        """Take the keys that the table has now."""
        for command_id, action in self._actions.items():
            command = COMMANDS[command_id]
            if self._context in command.contexts:
                action.setShortcuts([QKeySequence(key) for key in command.keys])
        self.retranslate()

    def check(self, command_id: str, on: bool) -> None:
        """Show whether a checkable command is on."""
        self._actions[command_id].setChecked(on)

    def name(self, command_id: str, what: str) -> None:
        """Say what a command would be done to: `Undo: edit text`."""
        shown = COMMANDS[command_id].shown
        self._actions[command_id].setText(f"{shown}: {what}" if what else shown)

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus in the order of the table."""
        for menu, parent, _ in MENUS:
            self._menus[menu] = (self._menus[parent] if parent else bar).addMenu("")
            for command in COMMANDS.values():
                if command.menu == menu and command.id in self._actions:
                    if command.id in FIRST_OF_GROUP:
                        self._menus[menu].addSeparator()
                    self._menus[menu].addAction(self._actions[command.id])
        self.retranslate()

    def fill_late(self, menu: Menu, fill: Callable[[QMenu], object], *, before: str) -> None:
        """A menu whose entries are found when it opens, set before a command of the menu it lies in."""
        parent = next(parent for known, parent, _ in MENUS if known == menu)
        late = self._menus[menu]
        self._menus[parent].insertMenu(self._actions[before], late)
        late.setToolTipsVisible(True)
        late.aboutToShow.connect(lambda: fill(late))

    def retranslate(self) -> None:
        """Set all words in the app's language."""
        for command_id, action in self._actions.items():
            command = COMMANDS[command_id]
            key = f"\t{native(command.keys[0])}" if command.contexts == ("timeline",) and command.keys else ""
            action.setText(command.shown + key)
        for menu, _, title in MENUS:
            if menu in self._menus:
                self._menus[menu].setTitle(menu_title(title))


def native(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _without_arguments(run: Run) -> Callable[..., None]:
    def call(*_: object) -> None:
        run()

    return call
