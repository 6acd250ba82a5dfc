"""A program that needs a terminal, in the terminal the user has."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping
from pathlib import Path

Which = Callable[[str], str | None]
"""The path of a program, None when there is no such program: as shutil.which."""

BEFORE: dict[str, tuple[str, ...]] = {
    "xdg-terminal-exec": (),
    "x-terminal-emulator": ("-e",),
    "gnome-terminal": ("--",),
    "ptyxis": ("--",),
    "kgx": ("--",),
    "konsole": ("-e",),
    "xfce4-terminal": ("-x",),
    "mate-terminal": ("-x",),
    "alacritty": ("-e",),
    "kitty": (),
    "foot": (),
    "wezterm": ("start", "--"),
    "ghostty": ("-e",),
    "tilix": ("-e",),
    "terminator": ("-x",),
    "urxvt": ("-e",),
    "xterm": ("-e",),
}
"""Terminals, and what stands between their name and the program."""


def in_terminal(command: list[str], environment: Mapping[str, str], which: Which, platform: str) -> list[str]:
    """The command line that opens a terminal with `command` in it; empty where there is no terminal.

    `platform` is as in sys.platform. On Windows a program without a window gets a console by itself.
    """
    if platform == "win32":
        return command
    if platform == "darwin":
        return _in_mac_terminal(command)
    wish = shlex.split(environment.get("TERMINAL", ""))
    if wish and which(wish[0]):
        return [*wish, *BEFORE.get(Path(wish[0]).name, ("-e",)), *command]
    for name, before in BEFORE.items():
        if which(name):
            return [name, *before, *command]
    return []


def _in_mac_terminal(command: list[str]) -> list[str]:
    """Terminal.app takes commands only by a script."""
    said = shlex.join(command).replace("\\", "\\\\").replace('"', '\\"')
    lines = ('tell application "Terminal"', f'do script "{said}"', "activate", "end tell")
    return ["osascript", *(word for line in lines for word in ("-e", line))]
