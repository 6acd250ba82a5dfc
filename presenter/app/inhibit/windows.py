"""Windows: the execution state of the thread that takes it; it ends with the thread."""

from __future__ import annotations

import ctypes
from collections.abc import Callable

from presenter.app.inhibit.hold import BOTH, Held

CONTINUOUS, SYSTEM, DISPLAY = 0x80000000, 0x1, 0x2
SetState = Callable[[int], int]
"""Sets the flags and returns those before; 0 when it failed."""


def _set_state(flags: int) -> int:
    function = ctypes.windll.kernel32.SetThreadExecutionState  # type: ignore[attr-defined,unused-ignore]
    function.argtypes, function.restype = [ctypes.c_uint32], ctypes.c_uint32
    return int(function(flags))


class WindowsHold:
    """Display and system are required by this thread."""

    def __init__(self, set_state: SetState = _set_state) -> None:
        """Raises OSError when Windows refuses."""
        self.name, self.covers = "Windows", BOTH
        self._set = set_state
        if not set_state(CONTINUOUS | SYSTEM | DISPLAY):
            raise OSError("SetThreadExecutionState failed")

    def verify(self) -> bool | None:
        """Setting it again tells what was set."""
        before = self._set(CONTINUOUS | SYSTEM | DISPLAY)
        return before & (SYSTEM | DISPLAY) == SYSTEM | DISPLAY

    def release(self) -> None:
        self._set(CONTINUOUS)


def take(set_state: SetState = _set_state) -> tuple[Held, ...]:
    try:
        return (WindowsHold(set_state),)
    except (OSError, AttributeError):
        return ()
