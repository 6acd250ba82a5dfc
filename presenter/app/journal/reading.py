"""Reading a journal: its last whole state, and whether somebody still writes it."""

from __future__ import annotations

import contextlib
import zlib
from pathlib import Path

import msgspec
from PySide6.QtCore import QLockFile

from presenter.app.journal.record import FORMAT, Record

MOST_BYTES = 64_000
"""A journal that has grown beyond this begins again with its last state."""


def lock_of(file: Path) -> QLockFile:
    """Held by the process that gives the talk; one that died holds nothing."""
    lock = QLockFile(str(file.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    return lock


def read_last(file: Path) -> Record | None:
    """The last whole state; a line torn by a crash, or by anything else, does not count."""
    try:
        with file.open("rb") as opened:
            data = opened.read(2 * MOST_BYTES)
    except OSError:
        return None
    for line in reversed(data.split(b"\n")):
        found = _record(line)
        if found is not None:
            return found
    return None


def _record(line: bytes) -> Record | None:
    stated, _, body = line.partition(b" ")
    if stated != checksum(body):
        return None
    with contextlib.suppress(msgspec.MsgspecError, ValueError):
        record = msgspec.json.decode(body, type=Record)
        return record if record.form == FORMAT else None
    return None


def checksum(body: bytes) -> bytes:
    return b"%08x" % zlib.crc32(body)
