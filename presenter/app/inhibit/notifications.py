"""Notifications of the desktop: held off where the desktop offers that to an app for as long as it lives."""

from __future__ import annotations

from presenter.app.inhibit.bus import Bus, BusError
from presenter.app.inhibit.desktop import APP
from presenter.app.inhibit.hold import NOTIFICATIONS

SERVICE, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


class QuietHold:
    """`Inhibit` as KDE's notification service has it: ends with the connection."""

    def __init__(self, reason: str, bus: str = "SESSION") -> None:
        """Raises BusError where the desktop does not offer it."""
        self.name, self.covers = "notifications", NOTIFICATIONS
        self._bus = Bus(bus)
        try:
            self._bus.call(SERVICE, PATH, SERVICE, "Inhibit", "ssa{sv}", (APP, reason, {}))
        except BusError:
            self._bus.close()
            raise

    def verify(self) -> bool | None:
        """Whether the service says that it is quiet."""
        try:
            properties = "org.freedesktop.DBus.Properties"
            (answer,) = self._bus.call(SERVICE, PATH, properties, "Get", "ss", (SERVICE, "Inhibited"))
            return bool(answer[1])
        except (BusError, IndexError):
            return None

    def release(self) -> None:
        self._bus.close()
