"""Small files about stories in the user's cache folder, each valid for the same bytes of its story and the same program.

A file that is missing, damaged or foreign is none; a folder that cannot be written keeps nothing.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QCryptographicHash

from presenter import __version__

MOST_KEPT = 24
MOST_STORY_BYTES = 10_000_000
"""A larger story takes so long to read that its first slide may wait for its own hash as well."""


class KeptFiles:
    """The files of one kind in one folder."""

    def __init__(self, folder: Path, suffix: str, most_bytes: int) -> None:
        """`folder` may not exist yet; no file has more than `most_bytes`."""
        self._folder, self._suffix, self._most_bytes = folder, suffix, most_bytes

    def find(self, story: Path, wishes: tuple[str | None, ...] = (), *, changed: bool = False) -> bytes | None:
        """What was kept of a story under the same wishes, if the story has not changed since, or may be `changed`."""
        file = self._file(story, wishes)
        try:
            if not file.is_file() or file.stat().st_size > self._most_bytes:
                return None
            stamp, _, data = file.read_bytes().partition(b"\n")
            if changed:
                ours = stamp.split(b" ")
                return data if (ours[0], ours[-1]) == (__version__.encode(), _digest(data).encode()) else None
            return data if stamp == _stamp(story, data) else None
        except (OSError, ValueError):
            return None

    def keep(self, story: Path, data: bytes, wishes: tuple[str | None, ...] = ()) -> None:
        """Write it beside and rename; only the user can read it."""
        from PySide6.QtCore import QSaveFile  # not before the first look

        with contextlib.suppress(OSError, ValueError):
            whole = _stamp(story, data) + b"\n" + data
            if len(whole) > self._most_bytes:
                return
            self._folder.mkdir(parents=True, exist_ok=True)
            file = QSaveFile(str(self._file(story, wishes)))
            if file.open(QSaveFile.OpenModeFlag.WriteOnly):
                file.setPermissions(QSaveFile.Permission.ReadOwner | QSaveFile.Permission.WriteOwner)
                file.write(whole)
                file.commit()
            self._bound()

    def _bound(self) -> None:
        """Stories that were not opened for a long time give way."""
        files = sorted(self._folder.glob(f"*.{self._suffix}"), key=lambda file: file.stat().st_mtime)
        for old in files[:-MOST_KEPT]:
            old.unlink()

    def _file(self, story: Path, wishes: tuple[str | None, ...]) -> Path:
        key = repr((str(story), str(story.resolve()), *wishes))
        return self._folder / f"{_digest(key.encode())[:32]}.{self._suffix}"


def _stamp(story: Path, data: bytes) -> bytes:
    """What must be the same as when it was kept; OSError where the story cannot be read, ValueError if too large."""
    with story.open("rb") as file:
        written = file.read(MOST_STORY_BYTES + 1)
    if len(written) > MOST_STORY_BYTES:
        raise ValueError(f"{story} is too large")
    return f"{__version__} {_digest(written)} {_digest(data)}".encode()


def _digest(data: bytes) -> str:
    # Qt's hash: importing hashlib takes longer than all that is hashed here.
    return bytes(QCryptographicHash.hash(data, QCryptographicHash.Algorithm.Blake2b_256).toHex().data()).decode()
