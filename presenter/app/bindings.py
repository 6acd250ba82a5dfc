"""The user's own keys, from the settings file: `[keys]` with lines such as `black=B F10`, names as in the command table.

What the user binds wins; a command that loses a key by it, a command that does not exist and a key that cannot be read are
told. Nothing is lost in silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from presenter.app.commands import COMMANDS, Command
from presenter.app.settings import Settings
from presenter.core.suggest import closest

DEFAULTS: dict[str, Command] = dict(COMMANDS)
"""The table as it is written."""
GROUP = "keys"


class Trouble(Struct, frozen=True):
    """`key` of `command` was taken by `other`; for an unknown command `other` is the one that may be meant."""

    kind: Literal["unknown", "unreadable", "taken"]
    command: str
    key: str = ""
    other: str = ""

    @property
    def shown(self) -> str:
        """In the app's language."""
        if self.kind == "unknown":
            said = QCoreApplication.translate("Bindings", "There is no command “{command}” to bind keys to.")
            hint = QCoreApplication.translate("Bindings", "Did you mean “{other}”?") if self.other else ""
            return f"{said} {hint}".strip().format(command=self.command, other=self.other)
        if self.kind == "unreadable":
            said = QCoreApplication.translate("Bindings", "“{key}”, bound to {command}, is no key.")
            return said.format(command=self.command, key=self.key)
        said = QCoreApplication.translate("Bindings", "The key {key} is bound to {other}; {command} has it no more.")
        return said.format(key=self.key, command=DEFAULTS[self.command].shown, other=DEFAULTS[self.other].shown)


def key_name(text: str) -> str:
    """A single key as the table writes it; empty for what is none."""
    sequence = QKeySequence(text)
    if sequence.count() != 1 or sequence[0].key() in (Qt.Key.Key_unknown, Qt.Key(0)):  # type: ignore[index]  # it is
        return ""
    return sequence.toString()


def bound(commands: Mapping[str, Command], wishes: Mapping[str, str]) -> tuple[dict[str, Command], tuple[Trouble, ...]]:
    """The table with the user's keys in it; `wishes` are keys, with blanks between them, by command id."""
    troubles: list[Trouble] = []
    wished: dict[str, tuple[str, ...]] = {}
    for command_id, text in wishes.items():
        if command_id not in commands:
            near = closest(command_id, commands)
            troubles.append(Trouble("unknown", command_id, other=near or ""))
            continue
        keys: list[str] = []
        for written in text.split():
            name = key_name(written)
            if not name:
                troubles.append(Trouble("unreadable", command_id, written))
            elif name not in keys:
                keys.append(name)
        wished[command_id] = tuple(keys)
    owners: dict[tuple[str, str], str] = {}
    for command_id, names in wished.items():
        for context in commands[command_id].contexts:
            for name in names:
                owners.setdefault((context, name.lower()), command_id)
    table: dict[str, Command] = {}
    for command in commands.values():
        kept: list[str] = []
        for key in wished.get(command.id, command.keys):
            name = key_name(key).lower()
            others = [owners.get((context, name), command.id) for context in command.contexts]
            other = next((other for other in others if other != command.id), "")
            if other:
                troubles.append(Trouble("taken", command.id, key, other))
            else:
                kept.append(key)
        table[command.id] = replace(command, keys=tuple(kept))
    return table, tuple(troubles)


def apply(settings: Settings) -> tuple[Trouble, ...]:
    """Put the user's keys into the one table that menus, keys, palette and help read; what went wrong."""
    wishes = settings.group(GROUP)
    table, troubles = bound(DEFAULTS, wishes) if wishes else (DEFAULTS, ())
    if table != COMMANDS:
        COMMANDS.update(table)
        from presenter.app.overview.field import forget_keys
        from presenter.app.strip.timeline_keys import forget_table

        forget_keys()
        forget_table()
    return troubles


def bind(settings: Settings, key: str, command_id: str) -> None:
    """Give a key to a command, and take it from those it would clash with; all is written to the settings."""
    name = key_name(key)
    target = COMMANDS[command_id]
    for command in COMMANDS.values():
        same = [known for known in command.keys if key_name(known) == name]
        if command.id == command_id:
            keys = (*(known for known in command.keys if known not in same), name)
            settings.keep(f"{GROUP}/{command.id}", " ".join(keys))
        elif same and set(command.contexts) & set(target.contexts):
            left = [known for known in command.keys if known not in same]
            settings.keep(f"{GROUP}/{command.id}", " ".join(left))


def unbind_all(settings: Settings) -> None:
    """The keys as they were shipped."""
    for command_id in settings.group(GROUP):
        settings.forget(f"{GROUP}/{command_id}")


def command_on(key: str, context: str = "stage") -> Command | None:
    """What a key does there."""
    name = key_name(key)
    for command in COMMANDS.values():
        if name and context in command.contexts and any(key_name(known) == name for known in command.keys):
            return command
    return None
