"""Slides as PNG: frames drawn in this thread, encoded and written by workers meanwhile.

The same input gives the same bytes, with any number of workers: no clock, no random numbers, fixed compression.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from presenter.core.compose.compose import compose
from presenter.core.compose.measure import Measure
from presenter.core.deck import shown_slide
from presenter.core.story import Story
from presenter.core.theme import Theme
from presenter.export.beside import Progress, write_bytes
from presenter.export.ink_layer import InkMode, Pages, layer, paint_over
from presenter.export.png_file import png_bytes
from presenter.export.shots import Shot
from presenter.files import reason
from presenter.scene.paint import PictureLoader
from presenter.scene.render import draw_frame

MOST_WAITING_BYTES = 600_000_000
"""Of drawn pictures that wait for a worker: one at 8K has 133 MB."""


@dataclass(slots=True)
class Failure:
    """A slide that could not be exported, and why."""

    shot: Shot
    reason: str


@dataclass(slots=True)
class Report:
    """What an export did."""

    written: list[Path] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    cancelled: bool = False

    def __add__(self, other: Report) -> Report:
        return Report(self.written + other.written, self.failed + other.failed, self.cancelled or other.cancelled)


def export_png(
    story: Story,
    shots: list[Shot],
    out: Path,
    *,
    theme: Theme,
    language: str,
    measure: Measure,
    size: QSize,
    jobs: int | None = None,
    pictures: PictureLoader | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    after: bool = False,
    ink: Pages | None = None,
    ink_mode: InkMode = "on",
) -> Report:
    """Write one PNG per shot into `out`; `progress` counts those written and those failed.

    `ink` is drawn over the slides, or with the mode `layer` alone on transparent ground.

    A slide that fails is reported; the others are still written. When `cancelled` turns true, what is being written
    is finished and nothing else is begun.
    """
    report = Report()
    workers = jobs or min(8, os.cpu_count() or 1)
    most = max(1, min(workers + 2, MOST_WAITING_BYTES // (size.width() * size.height() * 4)))
    waiting: deque[tuple[Shot, Future[Path]]] = deque()

    def settle(until: int) -> None:
        """Note what has become of the oldest pictures until so many are left."""
        while len(waiting) > until or (waiting and waiting[0][1].done()):
            shot, future = waiting.popleft()
            try:
                report.written.append(future.result())
            except Exception as fault:  # noqa: BLE001  # one bad slide must not stop the others
                report.failed.append(Failure(shot, why(fault)))
            note()

    def note() -> None:
        if progress:
            progress(len(report.written) + len(report.failed), len(shots))

    with ThreadPoolExecutor(workers) as pool:
        for shot in shots:
            if cancelled():
                break
            settle(most - 1)
            try:
                image = draw(
                    story, shot, theme, language, measure, size, pictures, after=after, ink=ink, ink_mode=ink_mode
                )
            except Exception as fault:  # noqa: BLE001
                report.failed.append(Failure(shot, why(fault)))
                note()
                continue
            target = out / f"{shot.name}.png"
            waiting.append((shot, pool.submit(write_png, image, target, provenance(story, shot, language))))
            del image  # only the worker keeps it
        if cancelled():
            # Not yet begun: never to be.
            waiting = deque((shot, future) for shot, future in waiting if not future.cancel())
        settle(0)
    report.cancelled = len(report.written) + len(report.failed) < len(shots)
    return report


def why(fault: Exception) -> str:
    """A fault in words: what the system said, or the kind of a fault of ours."""
    return reason(fault) if isinstance(fault, OSError) else f"{type(fault).__name__}: {fault}"


def draw(
    story: Story,
    shot: Shot,
    theme: Theme,
    language: str,
    measure: Measure,
    size: QSize,
    pictures: PictureLoader | None = None,
    *,
    after: bool = False,
    ink: Pages | None = None,
    ink_mode: InkMode = "on",
) -> QImage:
    """Compose and paint one shot; its switches say what is chosen."""
    frame = compose(story, shot.cursor, language, measure, after=after, still=True)
    page = (ink or {}).get(frame.slide, ())
    if ink_mode == "layer":
        return layer(frame, page, theme, size)
    image = draw_frame(frame, theme, size, pictures)
    if page and ink_mode == "on":
        paint_over(image, frame, page, theme)
    return image


def provenance(story: Story, shot: Shot, language: str) -> dict[str, str]:
    """What each file says about itself, in its own language. Never anything from the notes."""
    slide = shown_slide(story, shot.cursor)
    said = {
        "Title": story.plain_text(story.board.title, language),
        "Author": story.plain_text(story.board.author, language),
        "Description": story.plain_text(slide.spec.title, language),
        "Software": "Storyline Presenter",
        "Slide": slide.id,
        "State": slide.state_name,
        "Story-Revision": story.revision,
        "As-Of": story.board.date or "",
    }
    return {key: text for key, text in said.items() if text}


def encoded(image: QImage, texts: dict[str, str]) -> bytes:
    """The PNG's bytes."""
    if image.hasAlphaChannel():
        return png_bytes(
            image.width(), image.height(), memoryview(image.constBits()), image.bytesPerLine(), texts, alpha=True
        )
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    return png_bytes(rgb.width(), rgb.height(), memoryview(rgb.constBits()), rgb.bytesPerLine(), texts)


def write_png(image: QImage, target: Path, texts: dict[str, str]) -> Path:
    """Encode, write beside, rename. Raises OSError with what the system said."""
    write_bytes(target, encoded(image, texts))
    return target
