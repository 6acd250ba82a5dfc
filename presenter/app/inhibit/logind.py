"""systemd's logind: a lock on sleep, held as long as a file of it is open here, so it ends with the process."""

from __future__ import annotations

import os

from presenter.app.inhibit.bus import Bus, BusError
from presenter.app.inhibit.desktop import APP
from presenter.app.inhibit.hold import SLEEP

SERVICE, PATH, MANAGER = "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"


class LogindHold:
    """A blocking lock on sleep and on what logind does when idle."""

    def __init__(self, reason: str, bus: str = "SYSTEM") -> None:
        """Raises BusError where there is no logind or it refuses."""
        self.name, self.covers = "logind", SLEEP
        self._bus = Bus(bus, fds=True)
        try:
            (handle,) = self._bus.call(SERVICE, PATH, MANAGER, "Inhibit", "ssss", ("idle:sleep", APP, reason, "block"))
        except BusError:
            self._bus.close()
            raise
        self._lock: int = handle.to_raw_fd()

    def verify(self) -> bool | None:
        """Whether logind lists a lock of this process."""
        try:
            (listed,) = self._bus.call(SERVICE, PATH, MANAGER, "ListInhibitors")
        except BusError:
            return False
        return any("sleep" in what and pid == os.getpid() for what, _who, _why, _mode, _uid, pid in listed)

    def release(self) -> None:
        os.close(self._lock)
        self._bus.close()
