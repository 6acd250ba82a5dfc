"""Say hello to an X server, to know whether it lives and lets us in: a few hundred bytes instead of a Qt that may abort."""

from __future__ import annotations

import os
import re
import socket
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

ACCEPTED = b"\1"
"""The first byte of a server's answer that lets us in."""

_TIMEOUT_S = 2.0
_COOKIE = b"MIT-MAGIC-COOKIE-1"
_DISPLAY = re.compile(r"(?:(?:tcp|unix)/)?(?P<host>.*):(?P<number>\d+)(?:\.\d+)?")


def greet(display: str, environment: Mapping[str, str] = os.environ) -> bytes:
    """The first byte of the server's answer, from the first cookie it accepts; empty when no server answers."""
    match = _DISPLAY.fullmatch(display)
    if match is None:
        return b""
    answer = b""
    for cookie in (b"", *_cookies(match["number"], environment)):
        answer = _answer(match["host"], int(match["number"]), cookie)
        if answer in {b"", ACCEPTED}:
            break
    return answer


def _answer(host: str, number: int, cookie: bytes) -> bytes:
    wire = _connect(host, number)
    if wire is None:
        return b""
    name = _COOKIE if cookie else b""
    greeting = struct.pack("<BxHHHHxx", ord("l"), 11, 0, len(name), len(cookie)) + _padded(name) + _padded(cookie)
    with wire:
        try:
            wire.sendall(greeting)
            return wire.recv(1)
        except OSError:
            return b""


def _connect(host: str, number: int) -> socket.socket | None:
    """A connection to the server that DISPLAY names ([host]:number[.screen]), or None."""
    addresses: list[tuple[socket.AddressFamily, str | tuple[str, int]]]
    if host in {"", "unix"}:
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  # where X servers listen
        addresses = [(socket.AF_UNIX, f"\0{path}"), (socket.AF_UNIX, path)]
    elif host.startswith("/"):
        addresses = [(socket.AF_UNIX, f"{host}:{number}")]
    else:
        addresses = [(socket.AF_INET, (host, 6000 + number))]
    for family, address in addresses:
        wire = socket.socket(family)
        wire.settimeout(_TIMEOUT_S)
        try:
            wire.connect(address)
        except (OSError, ValueError, OverflowError):
            wire.close()
        else:
            return wire
    return None


def _cookies(number: str, environment: Mapping[str, str]) -> Iterator[bytes]:
    """The cookies for a display number in the user's authority file, each once."""
    path = environment.get("XAUTHORITY") or str(Path(environment.get("HOME", ""), ".Xauthority"))
    try:
        content = Path(path).read_bytes()
    except OSError:
        return
    seen: set[bytes] = set()
    for display, name, cookie in _entries(content):
        if display in {b"", number.encode()} and name == _COOKIE and cookie not in seen:
            seen.add(cookie)
            yield cookie


def _entries(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Display number, name and data of each entry: a family, then four fields, each behind its length."""
    place = 0
    while place + 2 <= len(content):
        place += 2  # the family of the address: the server judges, not we
        fields = []
        for _ in range(4):
            if place + 2 > len(content):
                return
            (length,) = struct.unpack_from(">H", content, place)
            fields.append(content[place + 2 : place + 2 + length])
            place += 2 + length
        yield fields[1], fields[2], fields[3]


def _padded(text: bytes) -> bytes:
    return text + bytes(-len(text) % 4)
