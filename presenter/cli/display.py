"""Whether a window can open here. Asking costs a few milliseconds; Qt itself would abort on a dead display.

python -m presenter.cli.display     prints what is wrong and exits 1, or exits 0
"""

from __future__ import annotations

import ctypes
import os
import re
import socket
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from presenter.cli import libraries

_TIMEOUT_S = 2.0
_NO_WINDOWS = {"offscreen", "minimal", "minimalegl", "linuxfb", "vnc"}
_X11_GREETING = b"l\0\x0b\0\0\0\0\0\0\0\0\0"  # little-endian, protocol 11.0, no authorisation
_ACCEPTED = 1
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
    if not _x11_answers(display, environment):
        return f"the display {display} does not answer"
    return _plugin_trouble("libqxcb.so", libraries.X11)


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


def _x11_answers(display: str, environment: Mapping[str, str]) -> bool:
    """Say hello to the X server. One that wants a password is asked again through Qt, in a child process."""
    wire = _x11_socket(display)
    if wire is None:
        return False
    with wire:
        try:
            wire.sendall(_X11_GREETING)
            answer = wire.recv(1)
        except OSError:
            return False
    if answer == bytes((_ACCEPTED,)):
        return True
    return bool(answer) and _qt_opens(environment)


def _x11_socket(display: str) -> socket.socket | None:
    """A connection to the server that DISPLAY names ([host]:number[.screen]), or None."""
    match = re.fullmatch(r"(?:(?:tcp|unix)/)?(?P<host>.*):(?P<number>\d+)(?:\.\d+)?", display)
    if match is None:
        return None
    host, number = match["host"], int(match["number"])
    addresses: list[tuple[socket.AddressFamily, str | tuple[str, int]]]
    if host in {"", "unix"}:
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  # where X servers listen
        addresses = [(socket.AF_UNIX, f"\0{path}"), (socket.AF_UNIX, path)]
    elif host.startswith("/"):
        addresses = [(socket.AF_UNIX, f"{host}:{number}")]
    else:
        addresses = [(socket.AF_INET, (host, 6000 + number))]
    for family, address in addresses:
        wire = socket.socket(family)
        wire.settimeout(_TIMEOUT_S)
        try:
            wire.connect(address)
        except (OSError, ValueError):
            wire.close()
        else:
            return wire
    return None


def _qt_opens(environment: Mapping[str, str]) -> bool:
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
