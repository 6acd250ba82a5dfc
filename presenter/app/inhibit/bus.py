"""One connection to a message bus (D-Bus), made for one hold: closing it, or dying, lets go of all that was asked on it."""

from __future__ import annotations

import os
from typing import Any

import jeepney
from jeepney.io.blocking import DBusConnection, open_dbus_connection

TIMEOUT_S = 1.5
"""A service that does not answer by then is none: a talk is about to begin."""


class BusError(Exception):
    """The bus or the service does not answer, or says no; one line."""


class Bus:
    """Calls with their signatures; names that nobody owns are never started."""

    def __init__(self, bus: str, *, fds: bool = False) -> None:
        """`bus` is SESSION, SYSTEM or an address; raises BusError where there is none."""
        if bus == "SYSTEM":
            bus = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS", bus)
        try:
            self._connection: DBusConnection = open_dbus_connection(bus, enable_fds=fds)
        except Exception as fault:  # every transport has faults of its own
            raise BusError(f"no {bus.lower()} bus: {fault}") from fault

    def call(
        self, service: str, path: str, interface: str, method: str, signature: str = "", body: tuple[Any, ...] = ()
    ) -> tuple[Any, ...]:
        """The answer's values; raises BusError."""
        address = jeepney.DBusAddress(path, service, interface)
        message = jeepney.new_method_call(address, method, signature or None, body)
        message.header.flags |= jeepney.MessageFlag.no_auto_start
        try:
            reply = self._connection.send_and_get_reply(message, timeout=TIMEOUT_S)
        except Exception as fault:
            raise BusError(f"{service} does not answer: {fault}") from fault
        if reply.header.message_type is jeepney.MessageType.error:
            raise BusError(f"{service} says no: {reply.body}")
        return tuple(reply.body)

    def owner(self, service: str) -> str:
        """The unique name behind a service; raises BusError when nobody offers it."""
        bus = "org.freedesktop.DBus"
        return str(self.call(bus, "/org/freedesktop/DBus", bus, "GetNameOwner", "s", (service,))[0])

    def close(self) -> None:
        self._connection.close()
