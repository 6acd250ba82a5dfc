"""One file per slide: by several processes where they can be had, else drawn here and encoded by threads meanwhile.

The same input gives the same bytes, with any number of workers: no clock, no random numbers, fixed compression.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import msgspec
from msgspec import Struct

from presenter.core.compose.frame import Frame
from presenter.export.beside import Progress, write_bytes
from presenter.export.crew import Crew, can_fork, processors
from presenter.export.order import Order
from presenter.export.report import Failure, Report, why
from presenter.export.shots import Shot

if TYPE_CHECKING:
    from concurrent.futures import Future

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
    if jobs is None:
        jobs = min(8, processors())
    most = max(1, MOST_WAITING_BYTES // max(1, kind.drawn_bytes))
    if min(jobs, most, len(shots)) > 1 and can_fork():
        return _by_crew(order, shots, out, kind, min(jobs, most), progress, cancelled)
    return _by_threads(order, shots, out, kind, jobs, min(jobs + 2, most), progress, cancelled)


class _Done(Struct, array_like=True):
    """What became of a shot: why it failed, and its frame where that was composed elsewhere."""

    reason: str
    frame: Frame | None


def _by_crew(
    order: Order,
    shots: list[Shot],
    out: Path,
    kind: FileKind[Drawn],
    processes: int,
    progress: Progress | None,
    cancelled: Callable[[], bool],
) -> Report:
    """Each shot from composing to writing in one process."""
    report = Report()
    leader = os.getpid()

    def target(shot: Shot) -> Path:
        return out / f"{shot.name}.{kind.ending}"

    def work(task: int) -> bytes:
        shot, reason = shots[task], ""
        known = shot.cursor in order.frames
        try:
            write_bytes(target(shot), kind.encode(kind.draw(order, shot), order.provenance(shot)))
        except Exception as fault:  # noqa: BLE001  # one bad slide must not stop the others
            reason = why(fault)
        new = None if known or os.getpid() == leader else order.frames.get(shot.cursor)
        return msgspec.msgpack.encode(_Done(reason, new))

    def note(task: int, answer: bytes) -> None:
        shot, done = shots[task], msgspec.msgpack.decode(answer, type=_Done)
        if done.frame is not None:
            order.frames[shot.cursor] = done.frame
        if done.reason:
            report.failed.append(Failure(shot, done.reason))
        else:
            report.written.append(target(shot))
        if progress:
            progress(len(report.written) + len(report.failed), len(shots))

    with Crew(len(shots), work, processes - 1, cancelled) as crew:
        for task in range(len(shots)):
            answer = crew.take(task)
            if answer is None:
                break
            note(task, answer)
    for task, answer in sorted(crew.left.items()):  # finished while it was being stopped
        note(task, answer)
    report.cancelled = len(report.written) + len(report.failed) < len(shots)
    return report


def _by_threads(
    order: Order,
    shots: list[Shot],
    out: Path,
    kind: FileKind[Drawn],
    workers: int,
    most: int,
    progress: Progress | None,
    cancelled: Callable[[], bool],
) -> Report:
    """Composed and painted in this thread."""
    from concurrent.futures import ThreadPoolExecutor

    report = Report()
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
