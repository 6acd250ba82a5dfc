"""Python's collector, held while another thread works: it would run there, and delete Qt's objects in the wrong thread.

What it finds to collect may be parts of a window that was closed. Their timers would stay behind, and the next turn of
the event loop would call nobody. Held and let go in the window's thread only.
"""

from __future__ import annotations

import gc


class _Held:
    count = 0
    was_on = False


def hold_collector() -> None:
    """No automatic collection until each hold is let go."""
    if not _Held.count:
        _Held.was_on = gc.isenabled()
        gc.disable()
    _Held.count += 1


def let_collector_go() -> None:
    """End one hold; the last one brings the collector back, if it was on."""
    _Held.count -= 1
    if not _Held.count and _Held.was_on:
        gc.enable()
