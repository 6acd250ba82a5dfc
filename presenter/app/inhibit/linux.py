"""Linux: the first of the desktop's offers that answers, logind's lock on sleep, silence, and the X server's own saver."""

from __future__ import annotations

import contextlib

from presenter.app.inhibit.bus import BusError
from presenter.app.inhibit.desktop import OFFERS, DesktopHold
from presenter.app.inhibit.hold import Held
from presenter.app.inhibit.logind import LogindHold
from presenter.app.inhibit.notifications import QuietHold
from presenter.app.inhibit.x11 import NoServerError, X11Hold


def take(reason: str, session: str = "SESSION", system: str = "SYSTEM", display: str | None = None) -> tuple[Held, ...]:
    """All that could be taken; what does not exist here is left out."""
    found: list[Held] = []
    for name, offer in OFFERS.items():
        try:
            found.append(DesktopHold(name, offer, reason, session))
            break
        except BusError:
            continue
    with contextlib.suppress(BusError):
        found.append(LogindHold(reason, system))
    with contextlib.suppress(BusError):
        found.append(QuietHold(reason, session))
    # A desktop's inhibition does not always reach the server's own saver and its power saving (DPMS).
    with contextlib.suppress(NoServerError):
        found.append(X11Hold(display))
    return tuple(found)
