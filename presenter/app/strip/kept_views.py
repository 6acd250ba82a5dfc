"""Views of the timeline that a user kept of a story: a file in the user's data folder, never in the story.

Read when asked for, so that two windows on one story see the same; written beside and renamed.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct
from PySide6.QtCore import QCryptographicHash

from presenter.core.timeline.facets import LeftOut
from presenter.paths import user_data_dir

MOST = 60
MOST_BYTES = 200_000
LONGEST_NAME = 120


class KeptView(Struct, frozen=True, omit_defaults=True):
    """A stretch in days (see core.dates.Instant.days), and what was left out."""

    name: str
    start: float
    end: float
    left_out: LeftOut = LeftOut()


class _File(Struct, frozen=True):
    story: str
    """Which story it belongs to, for whoever opens the file."""
    views: list[KeptView]
    version: int = 1


class KeptViews:
    """The views kept of one story, in their order."""

    def __init__(self, story: Path, folder: Path | None = None) -> None:
        """`folder` is where they are kept; the user's own when missing."""
        self._story = story.resolve()
        self._folder = folder or user_data_dir() / "views"
        self.fault = ""
        """Why they could not be read or written the last time; empty when they could."""

    @property
    def file(self) -> Path:
        """Named by the story's path."""
        key = str(self._story).encode("utf-8", "surrogateescape")
        digest = QCryptographicHash.hash(key, QCryptographicHash.Algorithm.Blake2b_256).toHex().data()
        return self._folder / f"{bytes(digest).decode()[:32]}.json"

    def views(self) -> list[KeptView]:
        """Those that can be read; a file that is damaged or not ours has none, and says so in `fault`."""
        self.fault = ""
        try:
            with self.file.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except FileNotFoundError:
            return []
        except OSError as fault:
            self.fault = str(fault.strerror or fault)
            return []
        if len(data) > MOST_BYTES:
            self.fault = "too large"
            return []
        try:
            found = msgspec.json.decode(data, type=_File).views
        except ValueError as fault:
            self.fault = str(fault)
            return []
        return [view for view in found if view.start < view.end][:MOST]

    def keep(self, view: KeptView) -> bool:
        """At the end; whether it was written. With `MOST` of them no more are taken."""
        views = self.views()
        return len(views) < MOST and self._write([*views, _cut(view)])

    def rename(self, number: int, name: str) -> bool:
        """Another name; an empty one changes nothing."""
        views = self.views()
        if not name.strip() or not 0 <= number < len(views):
            return False
        views[number] = _cut(msgspec.structs.replace(views[number], name=name))
        return self._write(views)

    def remove(self, number: int) -> bool:
        """Forget one."""
        views = self.views()
        if not 0 <= number < len(views):
            return False
        del views[number]
        return self._write(views)

    def _write(self, views: list[KeptView]) -> bool:
        if self.fault:
            return False  # what cannot be read is not written over
        from presenter.export.beside import write_bytes

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_bytes(self.file, msgspec.json.format(msgspec.json.encode(_File(str(self._story), views)), indent=2))
        except OSError as fault:
            self.fault = str(fault.strerror or fault)
            return False
        return True


def _cut(view: KeptView) -> KeptView:
    return msgspec.structs.replace(view, name=" ".join(view.name.split())[:LONGEST_NAME])
