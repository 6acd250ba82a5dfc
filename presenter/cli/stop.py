"""Ctrl-C as a wish: what is under way is finished, then the command stops."""

from __future__ import annotations

import signal
from types import FrameType, TracebackType
from typing import Any, Self


class Stop:
    """Inside the `with` block, interrupt and termination only set a flag; afterwards they are as before."""

    def __init__(self) -> None:
        self.pressed = False
        self._former: dict[signal.Signals, Any] = {}

    def __call__(self) -> bool:
        """Whether somebody asked to stop."""
        return self.pressed

    def __enter__(self) -> Self:
        for number in (signal.SIGINT, signal.SIGTERM):
            self._former[number] = signal.signal(number, self._press)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._former.items():
            signal.signal(number, handler)

    def _press(self, _signal: int, _frame: FrameType | None) -> None:
        self.pressed = True
