"""Taking all that this system offers against sleep and screen saver."""

from __future__ import annotations

import sys

from presenter.app.inhibit.hold import Held

REASON = "A presentation is running"


def take_holds(platform: str = sys.platform) -> tuple[Held, ...]:
    """What is held from now on; empty where the system offers nothing. Blocks for some milliseconds: not on the GUI's thread."""
    if platform.startswith("linux"):
        from presenter.app.inhibit import linux

        return linux.take(REASON)
    if platform == "win32":
        from presenter.app.inhibit import windows

        return windows.take()
    if platform == "darwin":
        from presenter.app.inhibit import macos

        return macos.take()
    return ()
