"""One file per slide: drawn in this thread, encoded and written by workers meanwhile.

The same input gives the same bytes, with any number of workers: no clock, no random numbers, fixed compression.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Protocol, TypeVar

from presenter.export.beside import Progress, write_bytes
from presenter.export.order import Order
from presenter.export.report import Failure, Report, why
from presenter.export.shots import Shot

MOST_WAITING_BYTES = 600_000_000
"""Of drawn slides that wait for a worker: one at 8K has 133 MB."""

Drawn = TypeVar("Drawn")


class FileKind(Protocol[Drawn]):
    """A format that has one file per slide."""

    @property
    def ending(self) -> str: ...

    @property
    def drawn_bytes(self) -> int:
        """How much memory a drawn slide takes until it is encoded."""

    def draw(self, order: Order, shot: Shot) -> Drawn:
        """In the thread that composes."""

    def encode(self, drawn: Drawn, texts: dict[str, str]) -> bytes:
        """In any thread; `texts` are what the file says about itself."""


def export_each(
    order: Order,
    shots: list[Shot],
    out: Path,
    kind: FileKind[Drawn],
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Write one file per shot into `out`; `progress` counts those written and those failed.

    A slide that fails is reported; the others are still written. When `cancelled` turns true, what is being written
    is finished and nothing else is begun. It is asked by the workers too.
    """
    report = Report()
    workers = jobs or min(8, os.cpu_count() or 1)
    most = max(1, min(workers + 2, MOST_WAITING_BYTES // max(1, kind.drawn_bytes)))
    waiting: deque[tuple[Shot, Future[Path | None]]] = deque()

    def settle(until: int) -> None:
        """Note what has become of the oldest slides until so many are left."""
        while len(waiting) > until or (waiting and waiting[0][1].done()):
            shot, future = waiting.popleft()
            try:
                written = future.result()
                if written is None:
                    continue
                report.written.append(written)
            except Exception as fault:  # noqa: BLE001  # one bad slide must not stop the others
                report.failed.append(Failure(shot, why(fault)))
            note()

    def note() -> None:
        if progress:
            progress(len(report.written) + len(report.failed), len(shots))

    def write(drawn: Drawn, target: Path, texts: dict[str, str]) -> Path | None:
        """In a worker, which may have waited meanwhile: once stopped, nothing is begun."""
        if cancelled():
            return None
        write_bytes(target, kind.encode(drawn, texts))
        return target

    with ThreadPoolExecutor(workers) as pool:
        for shot in shots:
            settle(most - 1)
            if cancelled():
                break
            try:
                drawn = kind.draw(order, shot)
            except Exception as fault:  # noqa: BLE001
                report.failed.append(Failure(shot, why(fault)))
                note()
                continue
            target = out / f"{shot.name}.{kind.ending}"
            waiting.append((shot, pool.submit(write, drawn, target, order.provenance(shot))))
            del drawn  # only the worker keeps it
        settle(0)
    report.cancelled = len(report.written) + len(report.failed) < len(shots)
    return report
