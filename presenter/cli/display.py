"""Whether a window can open here. Asking costs a few milliseconds; Qt itself would abort on a dead display.

python -m presenter.cli.display     prints what is wrong and exits 1, or exits 0
"""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from presenter.cli import libraries, x11

_TIMEOUT_S = 2.0
_NO_WINDOWS = {"offscreen", "minimal", "minimalegl", "linuxfb", "vnc"}
_CHILD = "import sys; from PySide6.QtGui import QGuiApplication as A; a = A([]); sys.exit(0 if a.screens() else 3)"


def usable_display() -> bool:
    """Whether a window can open here."""
    return display_trouble() is None


def display_trouble(environment: Mapping[str, str] = os.environ) -> str | None:
    """What keeps a window from opening, as the rest of a sentence ("there is no display"), or None."""
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform in _NO_WINDOWS:
        return f"QT_QPA_PLATFORM is “{platform}”, which shows no windows"
    if not sys.platform.startswith("linux"):
        return None
    if platform != "xcb" and _wayland_answers(environment) and not _plugin_trouble("libqwayland.so", libraries.WAYLAND):
        return None
    display = environment.get("DISPLAY", "")
    if not display:
        return "there is no display"
    answer = x11.greet(display, environment)
    if answer != x11.ACCEPTED and not (answer and _qt_opens(environment)):
        return f"the display {display} does not answer"
    return _plugin_trouble("libqxcb.so", libraries.X11)


def display_servers(environment: Mapping[str, str] = os.environ) -> set[str]:
    """The kinds of server that answer here, "wayland" and "x11", whether or not Qt is installed or let in."""
    found = {"wayland"} if _wayland_answers(environment) else set()
    return found | {"x11"} if x11.greet(environment.get("DISPLAY", ""), environment) else found


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    path = Path(environment.get("XDG_RUNTIME_DIR", "/run/user/none"), name)
    with socket.socket(socket.AF_UNIX) as wire:
        wire.settimeout(_TIMEOUT_S)
        try:
            wire.connect(str(path))
        except OSError:
            return False
    return True


def _qt_opens(environment: Mapping[str, str]) -> bool:
    """Whether Qt is let in by a server that refused us: asked in a child process, where it may abort."""
    import subprocess

    try:
        child = subprocess.run(
            [sys.executable, "-c", _CHILD],
            env=dict(environment),
            check=False,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=20,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return child.returncode == 0


def _plugin_trouble(name: str, needed: tuple[libraries.Library, ...]) -> str | None:
    """Why Qt cannot load a window plugin, or None. Asking a child process would cost a quarter of a second."""
    package = find_spec("PySide6")
    folder = Path(package.origin).parent if package and package.origin else None
    plugin = folder / "Qt" / "plugins" / "platforms" / name if folder else None
    if plugin is None or not plugin.is_file():
        return None  # a PySide6 of the system: its packages look after themselves
    try:
        ctypes.CDLL(str(plugin))
    except OSError as fault:
        lacking = libraries.missing(needed)
        if not lacking:
            return f"Qt's window plugin cannot load ({fault})"
        names = ", ".join(library.name for library in lacking)
        return f"Qt's window plugin lacks {names} (Debian: apt install {' '.join(libraries.packages(lacking))})"
    return None


if __name__ == "__main__":
    TROUBLE = display_trouble()
    if TROUBLE:
        print(TROUBLE)
    sys.exit(1 if TROUBLE else 0)
