"""The runs of each story, in the user's data folder, the newest last; a damaged file is none."""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path

import msgspec
from PySide6.QtCore import QCryptographicHash

from presenter.core.rehearsal.run import Run
from presenter.export.beside import write_bytes

MOST_RUNS = 40
MOST_BYTES = 4_000_000


class RunStore:
    """The runs of all stories in one folder."""

    def __init__(self, folder: Path) -> None:
        """`folder` may not exist yet."""
        self._folder = folder

    def runs(self, story: Path) -> tuple[Run, ...]:
        """All runs of a story, the oldest first."""
        file = self._file(story)
        try:
            if file.stat().st_size > MOST_BYTES:
                return ()
            return msgspec.json.decode(file.read_bytes(), type=tuple[Run, ...])
        except (OSError, msgspec.MsgspecError, ValueError):
            return ()

    def keep(self, story: Path, run: Run) -> None:
        """Add a run; the oldest give way."""
        self._write(story, (*self.runs(story), run)[-MOST_RUNS:])

    def forget(self, story: Path, run: Run) -> None:
        """Delete one run."""
        self._write(story, tuple(other for other in self.runs(story) if other != run))

    def _write(self, story: Path, runs: tuple[Run, ...]) -> None:
        data = msgspec.json.encode(runs)
        while len(data) > MOST_BYTES and len(runs) > 1:
            runs = runs[1:]
            data = msgspec.json.encode(runs)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_bytes(self._file(story), data)
        except OSError:
            logging.getLogger(__name__).exception("the run cannot be kept")

    def _file(self, story: Path) -> Path:
        key = str(story)
        with contextlib.suppress(OSError, RuntimeError):
            key = str(story.resolve())
        digest = QCryptographicHash.hash(key.encode(), QCryptographicHash.Algorithm.Blake2b_160).toHex().data()
        return self._folder / f"{bytes(digest).decode()}.json"
