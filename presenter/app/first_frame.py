"""The frame a story begins with, kept between launches: shown at once, long before the story itself is read again.

It holds what is on the slide, no notes. What the story says replaces it, should that be something else.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from presenter.app.kept_files import KeptFiles
from presenter.core.compose.frame_text import frame_text, read_frame

if TYPE_CHECKING:
    from presenter.core.compose.frame import Frame
    from presenter.core.theme import Theme

MOST_BYTES = 1_000_000
"""Of a frame's file; a frame has some 30,000."""


class Launch(Struct, frozen=True):
    """What decides the first slide: the story's file and the wishes of the command line."""

    path: Path
    language: str | None = None
    theme: str | None = None
    slide: str | None = None
    bright: bool = False
    """For a bright room."""

    @property
    def wishes(self) -> tuple[str | None, ...]:
        return self.language, self.theme, self.slide, "bright" if self.bright else None


class FirstFrames:
    """The kept frames of one folder."""

    def __init__(self, folder: Path) -> None:
        """`folder` may not exist yet."""
        self._files = KeptFiles(folder, "frame", MOST_BYTES)

    def find(self, launch: Launch, *, changed: bool = False) -> tuple[Frame, Theme] | None:
        """What the last launch of the same story showed first; though the story may be `changed` since, if wished."""
        data = self._files.find(launch.path.resolve(), launch.wishes, changed=changed)
        try:
            return read_frame(data) if data is not None else None
        except ValueError:
            return None

    def keep(self, launch: Launch, frame: Frame, theme: Theme) -> None:
        """For the next launch; a cache that cannot be written is none."""
        self._files.keep(launch.path.resolve(), frame_text(frame, theme), launch.wishes)
