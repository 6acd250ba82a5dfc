"""Slides as PNG: frames drawn in this thread, encoded and written by workers meanwhile.

The same input gives the same bytes: no clock, no random numbers, fixed compression.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageWriter

from presenter.core.compose.compose import compose
from presenter.core.compose.measure import Measure
from presenter.core.story import Story
from presenter.core.theme import Theme
from presenter.export.beside import Progress, written_beside
from presenter.export.shots import Shot
from presenter.scene.paint import PictureLoader
from presenter.scene.render import draw_frame

QUALITY = 80
"""Qt's scale for PNG: fast and about 15 % larger than the default; the pixels are the same."""


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
) -> Report:
    """Write one PNG per shot into `out`. A slide that fails is reported; the others are still written."""
    report = Report()
    workers = jobs or min(8, os.cpu_count() or 1)
    # Few pictures wait in memory at a time, however long the deck.
    room = threading.Semaphore(workers + 2)
    done = 0
    with ThreadPoolExecutor(workers) as pool:
        waiting: list[tuple[Shot, Future[Path]]] = []
        for shot in shots:
            if cancelled():
                report.cancelled = True
                break
            room.acquire()
            try:
                image = draw(story, shot, theme, language, measure, size, pictures, after=after)
            except Exception as fault:  # noqa: BLE001  # one bad slide must not stop the others
                room.release()
                report.failed.append(Failure(shot, f"{type(fault).__name__}: {fault}"))
                continue
            future = pool.submit(encode, image, out / f"{shot.name}.png", provenance(story, shot))
            future.add_done_callback(lambda _: room.release())
            waiting.append((shot, future))
            done += 1
            if progress:
                progress(done, len(shots))
        for shot, future in waiting:
            try:
                report.written.append(future.result())
            except OSError as fault:
                report.failed.append(Failure(shot, fault.strerror or str(fault)))
    return report


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
) -> QImage:
    """Compose and paint one shot."""
    frame = compose(story, shot.cursor, language, measure, after=after)
    return draw_frame(frame, theme, size, pictures)


def provenance(story: Story, shot: Shot) -> dict[str, str]:
    """What each file says about itself."""
    slide = story.slides[shot.cursor.slide]
    said = {
        "Title": story.plain_text(story.board.title, story.language),
        "Author": story.plain_text(story.board.author, story.language),
        "Description": story.plain_text(slide.spec.title, story.language),
        "Software": "Storyline Presenter",
        "Story-Revision": story.revision,
        "As-Of": story.board.date or "",
    }
    return {key: text for key, text in said.items() if text}


def encode(image: QImage, target: Path, texts: dict[str, str]) -> Path:
    """Encode and write beside, then rename. Raises OSError naming what the system said."""
    with written_beside(target) as part:
        writer = QImageWriter(str(part), b"png")
        writer.setQuality(QUALITY)
        for key, text in texts.items():
            writer.setText(key, text)
        if not writer.write(image):
            raise OSError(0, writer.errorString(), str(target))
    return target
