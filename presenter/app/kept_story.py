"""The story as it was read, kept between launches: a start with an unchanged file need not read and resolve it first.

Only a story without problems is kept, and it is valid while the tables and pictures beside it are as they were, too.
The file is read all the same once the window is complete (see Rest): its places are needed then, and what it says counts.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from presenter.app.kept_files import KeptFiles
from presenter.app.used_files import Stamp, file_stamp, used_files
from presenter.core.story import Story

MOST_BYTES = 20_000_000


class _Kept(Struct, frozen=True, array_like=True):
    """A story and which versions of the files beside it were read with it, in the order of `used_files`."""

    beside: list[Stamp | None]
    story: Story


class KeptStories:
    """The kept stories of one folder."""

    def __init__(self, folder: Path) -> None:
        """`folder` may not exist yet."""
        self._files = KeptFiles(folder, "story", MOST_BYTES)

    def find(self, path: Path) -> Story | None:
        """The story of an unchanged file."""
        data = self._files.find(path)
        if data is None:
            return None
        try:
            kept = msgspec.msgpack.decode(data, type=_Kept)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return None
        return kept.story if kept.beside == _beside(kept.story, path) else None

    def keep(self, path: Path, story: Story) -> None:
        """For the next launch; a cache that cannot be written is none."""
        self._files.keep(path, msgspec.msgpack.encode(_Kept(_beside(story, path), story)))


def _beside(story: Story, path: Path) -> list[Stamp | None]:
    return [file_stamp(file) for file in used_files(story, path.parent)]
