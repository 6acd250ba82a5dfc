"""What an export composed, kept for the next one of the same story: then nothing is read, resolved or composed twice.

Valid for the same bytes of the story and the same files beside it, for the same program (its code and fonts, file by
file) and the same Qt. Only a story without problems is kept, and none that brings fonts or a file of events.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct
from PySide6.QtCore import QCryptographicHash, qVersion

from presenter.app.kept_files import KeptFiles
from presenter.app.used_files import Stamp, file_stamp, used_files
from presenter.core.compose.frame import Frame
from presenter.core.deck import Cursor
from presenter.core.story import Story
from presenter.paths import FONTS

MOST_BYTES = 60_000_000
PACKAGE = Path(__file__).resolve().parent.parent
MADE_BY = (PACKAGE / "core", PACKAGE / "scene", FONTS)
"""Folders whose files decide what a frame is."""

Made = TypeVar("Made")


class _Story(Struct, frozen=True, array_like=True):
    beside: list[Stamp | None]
    story: Story


class _Frames(Struct, frozen=True, array_like=True):
    beside: list[Stamp | None]
    frames: list[tuple[Cursor, Frame]]


class KeptExport:
    """The kept stories and frames of one folder."""

    def __init__(self, folder: Path) -> None:
        """`folder` may not exist yet."""
        self._stories = KeptFiles(folder, "story", MOST_BYTES)
        self._frames = KeptFiles(folder, "frames", MOST_BYTES)
        self._program = program_stamp()

    def story(self, path: Path) -> Story | None:
        """The story of an unchanged file."""
        kept = _read(self._stories.find(path, (self._program,)), _Story)
        return kept.story if kept is not None and kept.beside == _beside(kept.story, path) else None

    def keep_story(self, path: Path, story: Story) -> None:
        """For the next export; a cache that cannot be written is none."""
        if can_be_kept(story):
            data = msgspec.msgpack.encode(_Story(_beside(story, path), story))
            self._stories.keep(path, data, (self._program,))

    def frames(self, path: Path, story: Story, language: str, *, after: bool) -> dict[Cursor, Frame]:
        """What has been composed of it so far."""
        kept = _read(self._frames.find(path, self._wishes(language, after=after)), _Frames)
        return dict(kept.frames) if kept is not None and kept.beside == _beside(story, path) else {}

    def keep_frames(
        self, path: Path, story: Story, language: str, frames: Mapping[Cursor, Frame], *, after: bool
    ) -> None:
        """All frames that there are now, in the order of the talk."""
        if can_be_kept(story):
            data = msgspec.msgpack.encode(_Frames(_beside(story, path), sorted(frames.items())))
            self._frames.keep(path, data, self._wishes(language, after=after))

    def _wishes(self, language: str, *, after: bool) -> tuple[str, ...]:
        return self._program, language, "after" if after else ""


def can_be_kept(story: Story) -> bool:
    """Fonts and crowds are not part of the values that are kept."""
    return not story.fonts and story.crowd is None


def program_stamp() -> str:
    """Changes with every file that decides what is composed, with Python's version and Qt's."""
    found = [f"{sys.version_info[:2]} {qVersion()}"]
    for folder in MADE_BY:
        found += sorted(f"{entry.path} {entry.stat().st_mtime_ns} {entry.stat().st_size}" for entry in _files(folder))
    text = "\n".join(found).encode()
    return bytes(QCryptographicHash.hash(text, QCryptographicHash.Algorithm.Blake2b_256).toHex().data()).decode()


def _files(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            elif not entry.name.endswith(".pyc"):
                yield entry


def _read(data: bytes | None, kind: type[Made]) -> Made | None:
    if data is None:
        return None
    try:
        return msgspec.msgpack.decode(data, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None


def _beside(story: Story, path: Path) -> list[Stamp | None]:
    return [file_stamp(file) for file in used_files(story, path.parent)]
