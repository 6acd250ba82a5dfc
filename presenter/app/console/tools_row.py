"""The speaker's tools as buttons: seven that a talk needs most, and a list of all the others for a mouse or a finger."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from presenter.app.actions import Actions
from presenter.app.console.button_row import ButtonRow
from presenter.app.console.look import AMBER, DIM, LINE, ON_AMBER, PANEL, T1, sized
from presenter.app.hover import explain

SEVEN = ("pen", "laser", "spotlight", "lens", "freeze", "black", "overview")
OTHERS = (
    ("marker", "eraser", "ink-colour", "ink-undo", "ink-redo", "ink-clear"),
    ("send", "freeze-back", "white", "hide-pointer"),
    ("whole-timeline", "find", "source", "switch-1", "after", "last-visited"),
    ("language", "theme", "bright", "skip-optional", "auto", "other-screen", "keys", "leave"),
)
"""What the list has, in groups: all that has no button of its own and is wanted in the middle of a talk."""
MENU_STYLE = f"""
QMenu {{ background: {PANEL}; color: {T1}; border: 1px solid {LINE}; padding: 6px 0; }}
QMenu::item {{ padding: 9px 26px 9px 30px; }}
QMenu::item:selected {{ background: {AMBER}; color: {ON_AMBER}; }}
QMenu::item:disabled {{ color: {DIM}; }}
QMenu::separator {{ height: 1px; background: {LINE}; margin: 5px 12px; }}
"""
"""High enough for a finger."""


class ToolsRow(ButtonRow):
    """They act on the audience's stage; overview and timeline open on the console."""

    def __init__(self, actions: Actions) -> None:
        super().__init__(actions, SEVEN)
        self.menu = QMenu(self)
        self.menu.setStyleSheet(MENU_STYLE)
        for group in OTHERS:
            self.menu.addSeparator()
            self.menu.addActions([actions[command] for command in group])
        self.more = QPushButton()
        self.more.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.more.clicked.connect(self._open)
        self.add_button(self.more)
        self.rename()

    def set_unit(self, unit: float) -> None:
        super().set_unit(unit)
        self.menu.setFont(sized(self.font(), 18 * unit))
        self.more.setFixedWidth(self.more.fontMetrics().horizontalAdvance(self.more.text()) + 24)

    def rename(self) -> None:
        """Shorter than in menus, where there is no room for a sentence."""
        short = {
            "laser": self.tr("Laser"),
            "lens": self.tr("Magnify"),
            "freeze": self.tr("Freeze"),
            "black": self.tr("Black"),
            "overview": self.tr("Overview"),
        }
        for command, words in short.items():
            self.say(command, words)
        self.more.setText(self.tr("More"))
        explain(
            self.more,
            self.tr("More tools"),
            self.tr("All that has no button of its own and is wanted in the middle of a talk."),
        )
        self.more.setAccessibleName(self.tr("More tools"))

    def _open(self) -> None:
        """Above the button, which lies at the console's foot."""
        at = self.more.mapToGlobal(QPoint(0, 0))
        self.menu.popup(at - QPoint(0, self.menu.sizeHint().height() + 6))
