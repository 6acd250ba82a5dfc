"""Frames for a format that puts all slides into one file: composed by several processes while this one draws."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace

import msgspec

from presenter.core.compose.frame import Frame
from presenter.core.deck import Cursor
from presenter.export.crew import Crew, can_fork, processors
from presenter.export.order import Order
from presenter.export.shots import Shot

FEW = 3
"""So many frames are composed while a crew is gathered."""


@contextlib.contextmanager
def composed_ahead(order: Order, shots: list[Shot], jobs: int | None, cancelled: Callable[[], bool]) -> Iterator[Order]:
    """The order, whose frames come from a crew where there can be one; its known frames are shared with it."""
    missing = list(dict.fromkeys(shot.cursor for shot in shots if shot.cursor not in order.frames))
    processes = min(jobs or processors(), 8, len(missing))
    if processes < 2 or len(missing) < FEW or not can_fork():
        yield order
        return
    places = {cursor: task for task, cursor in enumerate(missing)}

    def work(task: int) -> bytes:
        try:
            return msgspec.msgpack.encode(order.composed(missing[task]))
        except Exception:  # noqa: BLE001  # composed once more by who asks for it, it fails there
            return b""

    with Crew(len(missing), work, processes - 1, cancelled) as crew:

        def composed(cursor: Cursor) -> Frame:
            task = places.pop(cursor, None)
            data = None if task is None else crew.take(task)
            return msgspec.msgpack.decode(data, type=Frame) if data else order.composed(cursor)

        yield replace(order, composer=composed)
