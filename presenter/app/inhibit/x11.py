"""A bare X server without a desktop: its own screen saver and its power saving are suspended while our connection lives."""

from __future__ import annotations

import ctypes
import os

from presenter.app.inhibit.hold import SCREEN


class NoServerError(Exception):
    """There is no X server, or it has no screen saver extension."""


class X11Hold:
    """`XScreenSaverSuspend` on a connection of its own; the server forgets it when the connection ends."""

    def __init__(self, display: str | None = None) -> None:
        """`display` as in DISPLAY; raises NoServerError."""
        self.name, self.covers = "X server", SCREEN
        name = (display or os.environ.get("DISPLAY", "")).encode()
        try:
            self._x, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
        except OSError as fault:
            raise NoServerError(str(fault)) from fault
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XOpenDisplay.argtypes = [ctypes.c_char_p]
        self._display = self._x.XOpenDisplay(name) if name else None
        if not self._display:
            raise NoServerError(f"no X server at “{name.decode()}”")
        event, error = ctypes.c_int(), ctypes.c_int()
        pointer = ctypes.c_void_p(self._display)
        if not saver.XScreenSaverQueryExtension(pointer, ctypes.byref(event), ctypes.byref(error)):
            self._x.XCloseDisplay(pointer)
            raise NoServerError("the X server has no screen saver extension")
        saver.XScreenSaverSuspend(pointer, 1)
        self._x.XSync(pointer, 0)

    def verify(self) -> bool | None:
        """The X server tells nobody whether its saver is suspended."""
        return None

    def release(self) -> None:
        self._x.XCloseDisplay(ctypes.c_void_p(self._display))
