"""The speaker's tools: every command of the table's menu “tools”, and what was there before them."""

from __future__ import annotations

from presenter.app.actions import Actions
from presenter.app.commands import COMMANDS
from presenter.app.console.button_row import ButtonRow

ALWAYS = ("black", "source", "whole-timeline", "language")
MOST = 7


def tool_commands() -> tuple[str, ...]:
    """Seven at the most, in the order of the table; the rest have their keys."""
    tools = [c.id for c in COMMANDS.values() if c.menu == "tools" and "console" in c.contexts]
    return tuple(dict.fromkeys((*tools, *ALWAYS)))[: max(MOST, len(ALWAYS))]


class ToolsRow(ButtonRow):
    """They act on the audience's stage."""

    def __init__(self, actions: Actions) -> None:
        super().__init__(actions, tool_commands())
        self.rename()

    def rename(self) -> None:
        """Shorter than in menus, where there is no room for a sentence."""
        short = {
            "black": self.tr("Black"),
            "source": self.tr("Source"),
            "whole-timeline": self.tr("Timeline"),
            "language": self.tr("Language"),
        }
        for command, words in short.items():
            if command in self.buttons:
                self.say(command, words)
