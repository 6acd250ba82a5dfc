"""macOS: `caffeinate` keeps display and system awake and watches this process, so that it ends when we do."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence

from presenter.app.inhibit.hold import BOTH, Held

Ask = Callable[[Sequence[str]], str]


def _ask(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=5, stdin=subprocess.DEVNULL)
    return done.stdout


class MacHold:
    """A child that holds the assertions; `-w` makes it leave with us even when we are killed."""

    def __init__(self, program: str = "/usr/bin/caffeinate", ask: Ask = _ask) -> None:
        """Raises OSError where the program does not start."""
        self.name, self.covers = "caffeinate", BOTH
        self._ask = ask
        nothing = subprocess.DEVNULL
        self._child = subprocess.Popen(
            [program, "-d", "-i", "-w", str(os.getpid())], stdin=nothing, stdout=nothing, stderr=nothing
        )

    def verify(self) -> bool | None:
        """Whether the power manager lists the child's assertion."""
        if self._child.poll() is not None:
            return False
        try:
            listed = self._ask(["/usr/bin/pmset", "-g", "assertions"])
        except (OSError, subprocess.TimeoutExpired):
            return None
        return f"pid {self._child.pid}(caffeinate)" in listed

    def release(self) -> None:
        self._child.terminate()
        self._child.wait(5)


def take() -> tuple[Held, ...]:
    try:
        return (MacHold(),)
    except OSError:
        return ()
