"""Every command once: its words, keys and context. Menus, shortcuts, buttons, palette and the `?` sheet read this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

Context = Literal["window", "stage"]
Menu = Literal["file", "go", "view", "present", "help", ""]


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are Qt key sequences as text; `contexts` are where they hold."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    menu: Menu = ""
    contexts: tuple[Context, ...] = ("window",)
    checkable: bool = False

    @property
    def shown(self) -> str:
        """The words in the app's language."""
        return QCoreApplication.translate("Commands", self.text)


BOTH: tuple[Context, ...] = ("window", "stage")
STAGE: tuple[Context, ...] = ("stage",)

COMMANDS: dict[str, Command] = {
    command.id: command
    for command in (
        Command("open", QT_TRANSLATE_NOOP("Commands", "Open…"), ("Ctrl+O",), "file"),
        Command("reload", QT_TRANSLATE_NOOP("Commands", "Read again"), ("Ctrl+R",), "file"),
        Command("export", QT_TRANSLATE_NOOP("Commands", "Export…"), ("Ctrl+E",), "file"),
        Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), "file"),
        Command(
            "forward",
            QT_TRANSLATE_NOOP("Commands", "Next step"),
            ("Right", "Down", "Space", "PgDown", "Return"),
            "go",
            BOTH,
        ),
        Command("back", QT_TRANSLATE_NOOP("Commands", "Step back"), ("Left", "Up", "PgUp", "Backspace"), "go", BOTH),
        Command("next-slide", QT_TRANSLATE_NOOP("Commands", "Next slide"), ("Ctrl+Right", "Ctrl+PgDown"), "go", BOTH),
        Command(
            "previous-slide", QT_TRANSLATE_NOOP("Commands", "Previous slide"), ("Ctrl+Left", "Ctrl+PgUp"), "go", BOTH
        ),
        Command("first", QT_TRANSLATE_NOOP("Commands", "First slide"), ("Home",), "go", BOTH),
        Command("last", QT_TRANSLATE_NOOP("Commands", "Last slide"), ("End",), "go", BOTH),
        Command("palette", QT_TRANSLATE_NOOP("Commands", "Go to anything…"), ("Ctrl+K",), "go"),
        Command("language", QT_TRANSLATE_NOOP("Commands", "Next language of the slides"), ("Ctrl+L",), "view", BOTH),
        Command("theme", QT_TRANSLATE_NOOP("Commands", "Dark or light slides"), ("Ctrl+T",), "view", BOTH),
        Command(
            "after",
            QT_TRANSLATE_NOOP("Commands", "Show what came after the article"),
            ("A",),
            "view",
            BOTH,
            checkable=True,
        ),
        Command("focus-rail", QT_TRANSLATE_NOOP("Commands", "To the slide list"), ("F6",), "view"),
        Command("focus-strip", QT_TRANSLATE_NOOP("Commands", "To the timeline"), ("F7",), "view"),
        Command("focus-inspector", QT_TRANSLATE_NOOP("Commands", "To notes and sources"), ("F8",), "view"),
        Command("show-rail", QT_TRANSLATE_NOOP("Commands", "Slide list"), ("Ctrl+1",), "view", checkable=True),
        Command("show-strip", QT_TRANSLATE_NOOP("Commands", "Timeline"), ("Ctrl+2",), "view", checkable=True),
        Command(
            "show-inspector", QT_TRANSLATE_NOOP("Commands", "Notes and sources"), ("Ctrl+3",), "view", checkable=True
        ),
        Command("app-language", QT_TRANSLATE_NOOP("Commands", "中文 / English (the app's words)"), (), "view"),
        Command("present", QT_TRANSLATE_NOOP("Commands", "Present from the start"), ("F5",), "present"),
        Command("present-here", QT_TRANSLATE_NOOP("Commands", "Present from here"), ("Shift+F5",), "present"),
        Command("leave", QT_TRANSLATE_NOOP("Commands", "End the presentation"), ("Escape", "F5", "Q"), "", STAGE),
        Command("black", QT_TRANSLATE_NOOP("Commands", "Black screen"), ("B", "."), "", STAGE),
        Command("keys", QT_TRANSLATE_NOOP("Commands", "Keys"), ("F1", "?"), "help", BOTH),
        Command("about", QT_TRANSLATE_NOOP("Commands", "About Storyline Presenter"), (), "help"),
    )
}

MENUS: tuple[tuple[Menu, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Commands", "&File")),
    ("go", QT_TRANSLATE_NOOP("Commands", "&Go")),
    ("view", QT_TRANSLATE_NOOP("Commands", "&View")),
    ("present", QT_TRANSLATE_NOOP("Commands", "&Present")),
    ("help", QT_TRANSLATE_NOOP("Commands", "&Help")),
)


def menu_title(text: str) -> str:
    return QCoreApplication.translate("Commands", text)


def clashes(commands: dict[str, Command]) -> list[tuple[str, str, str]]:
    """Keys that two commands of one context claim: context, key and both ids."""
    found: list[tuple[str, str, str]] = []
    taken: dict[tuple[str, str], str] = {}
    for command in commands.values():
        for context in command.contexts:
            for key in command.keys:
                other = taken.setdefault((context, key.lower()), command.id)
                if other != command.id:
                    found.append((context, key, f"{other} / {command.id}"))
    return found
