"""The frame a story begins with, kept between launches: shown at once, long before the story itself is read again.

One small file for each story in the user's cache folder, valid for the same bytes of the story, the same version of
the program and the same wishes on the command line. It holds what is on the slide, no notes. A file that is missing,
damaged or foreign is no frame; the story is read anyway, and what it says replaces what was kept.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QSaveFile

from presenter import __version__
from presenter.core.compose.frame_text import frame_text, read_frame

if TYPE_CHECKING:
    from presenter.core.compose.frame import Frame
    from presenter.core.theme import Theme

MOST_KEPT = 24
MOST_BYTES = 1_000_000
"""Of a frame's file; a frame has some 30,000."""
MOST_STORY_BYTES = 10_000_000
"""A larger story takes so long to read that its first slide may wait for its own hash as well."""


@dataclass(frozen=True, slots=True)
class Launch:
    """What decides the first slide: the story's file and the wishes of the command line."""

    path: Path
    language: str | None = None
    theme: str | None = None
    slide: str | None = None
    bright: bool = False
    """For a bright room."""


class FirstFrames:
    """The kept frames of one folder."""

    def __init__(self, folder: Path) -> None:
        """`folder` may not exist yet."""
        self._folder = folder

    def find(self, launch: Launch) -> tuple[Frame, Theme] | None:
        """What the last launch of the same story showed first."""
        file = self._file(launch)
        try:
            if not file.is_file() or file.stat().st_size > MOST_BYTES:
                return None
            stamp, _, text = file.read_text(encoding="utf-8").partition("\n")
            return read_frame(text) if stamp == _stamp(launch.path, text) else None
        except (OSError, ValueError):
            return None

    def keep(self, launch: Launch, frame: Frame, theme: Theme) -> None:
        """Write it beside and rename; a cache that cannot be written is none."""
        with contextlib.suppress(OSError, ValueError, TypeError):
            text = frame_text(frame, theme)
            data = f"{_stamp(launch.path, text)}\n{text}".encode()
            if len(data) > MOST_BYTES:
                return
            self._folder.mkdir(parents=True, exist_ok=True)
            file = QSaveFile(str(self._file(launch)))
            if file.open(QSaveFile.OpenModeFlag.WriteOnly):
                file.write(data)
                file.commit()
            self._bound()

    def _bound(self) -> None:
        """Stories that were not opened for a long time give way."""
        files = sorted(self._folder.glob("*.frame"), key=lambda file: file.stat().st_mtime)
        for old in files[:-MOST_KEPT]:
            old.unlink()

    def _file(self, launch: Launch) -> Path:
        wishes = repr((str(launch.path.resolve()), launch.language, launch.theme, launch.slide, launch.bright))
        return self._folder / f"{_digest(wishes.encode())[:32]}.frame"


def _stamp(story: Path, text: str) -> str:
    """What must be the same as when the frame was kept; OSError where the story cannot be read, ValueError if too large."""
    with story.open("rb") as file:
        data = file.read(MOST_STORY_BYTES + 1)
    if len(data) > MOST_STORY_BYTES:
        raise ValueError(f"{story} is too large")
    return f"{__version__} {_digest(data)} {_digest(text.encode())}"


def _digest(data: bytes) -> str:
    # Qt's hash: importing hashlib takes longer than all that is hashed here.
    return bytes(QCryptographicHash.hash(data, QCryptographicHash.Algorithm.Sha256).toHex().data()).decode()
