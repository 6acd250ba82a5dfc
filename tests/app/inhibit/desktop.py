"""A private message bus and services on it that behave as desktops do: they forget whoever leaves the bus."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import jeepney
from jeepney.io.blocking import open_dbus_connection

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"""


class PrivateBus:
    """A bus daemon of its own."""

    def __init__(self, folder: Path) -> None:
        config = folder / "bus.conf"
        config.write_text(CONFIG.format(folder=folder), "utf-8")
        self._daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        self.address = self._daemon.stdout.readline().strip()

    def stop(self) -> None:
        self._daemon.terminate()
        self._daemon.wait(5)
        self._daemon.stdout.close()


class Service:
    """A name on the bus. Answers `Inhibit` and what asks back; `holders` are the unique names of those that hold."""

    def __init__(self, address: str, name: str) -> None:
        self.name = name
        self.holders: list[str] = []
        self.asked: list[tuple[str, tuple]] = []
        self.refuses = False
        self.silent_answers = False
        self._changed = threading.Condition()
        self._locks: list[tuple[int, int]] = []
        self._connection = open_dbus_connection(address, enable_fds=True)
        bus = "org.freedesktop.DBus"
        here = jeepney.DBusAddress("/org/freedesktop/DBus", bus, bus)
        self._ask(jeepney.new_method_call(here, "RequestName", "su", (name, 4)))
        rule = "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'"
        self._ask(jeepney.new_method_call(here, "AddMatch", "s", (rule,)))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _ask(self, message: jeepney.Message) -> None:
        assert (
            self._connection.send_and_get_reply(message, timeout=5).header.message_type
            is jeepney.MessageType.method_return
        )

    def stop(self) -> None:
        """Leave the bus, as a service that crashed."""
        if self._connection.sock.fileno() < 0:
            return
        self._connection.sock.shutdown(2)
        self._thread.join(5)
        self._connection.close()
        for reading, _ in self._locks:
            os.close(reading)

    def wait(self, condition: Callable[[], bool], seconds: float = 10) -> bool:
        with self._changed:
            return self._changed.wait_for(condition, seconds)

    def _serve(self) -> None:
        while True:
            try:
                message = self._connection.receive()
            except Exception:
                return
            with self._changed:
                self._take(message)
                self._changed.notify_all()

    def _take(self, message: jeepney.Message) -> None:
        fields, kind = message.header.fields, message.header.message_type
        member = fields.get(jeepney.HeaderFields.member)
        sender = fields.get(jeepney.HeaderFields.sender)
        if kind is jeepney.MessageType.signal and member == "NameOwnerChanged":
            name, _, new = message.body
            if not new:
                self.holders = [holder for holder in self.holders if holder != name]
            return
        if kind is not jeepney.MessageType.method_call:
            return
        self.asked.append((member, tuple(message.body)))
        self._connection.send(self._answer(message, member, sender))

    def _answer(self, message: jeepney.Message, member: str, sender: str) -> jeepney.Message:
        if self.refuses:
            return jeepney.new_error(message, "org.freedesktop.DBus.Error.AccessDenied", "s", ("no",))
        if member == "Inhibit":
            self.holders.append(sender)
            if self.name == "org.freedesktop.login1":
                return self._lock(message)
            if "portal" in self.name:
                return jeepney.new_method_return(message, "o", ("/request/1",))
            return jeepney.new_method_return(message, "u", (len(self.holders),))
        if member in ("IsInhibited", "HasInhibit"):
            return jeepney.new_method_return(message, "b", (bool(self.holders) and not self.silent_answers,))
        if member == "Get":
            return jeepney.new_method_return(message, "v", (("b", bool(self.holders)),))
        if member == "ListInhibitors":
            rows = [("idle:sleep", "storyline-presenter", "why", "block", 0, self.locked)] if self.holders else []
            return jeepney.new_method_return(message, "a(ssssuu)", (rows,))
        return jeepney.new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", (member,))

    locked = os.getpid()
    """The process that the list of locks names."""

    def _lock(self, message: jeepney.Message) -> jeepney.Message:
        reading, writing = os.pipe()
        self._locks.append((reading, writing))
        with os.fdopen(writing, "wb", closefd=False) as file:
            reply = jeepney.new_method_return(message, "h", (file,))
            self._connection.send(reply)
        os.close(writing)
        return jeepney.new_error(message, "already.Answered", "s", ("",))

    def lock_is_open(self) -> bool:
        """Whether someone still has the lock's file open."""
        os.set_blocking(self._locks[-1][0], False)
        try:
            return os.read(self._locks[-1][0], 1) != b""
        except BlockingIOError:
            return True
