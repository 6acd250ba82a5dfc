"""Following the file: a saved story is on stage a moment later, a broken one leaves the last good one there."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from presenter.app.clock import clock_now
from presenter.app.talk import Talk
from presenter.app.used_files import Stamp, file_stamp, used_files
from presenter.files import Loaded, load_story

SETTLE_MS = 120
"""Editors write in several goes: empty the file, fill it, or write beside and rename."""
GONE_MS = 800
"""How long a file may be missing before that is a problem."""
MOST_WATCHED = 200


class Reloader(QObject):
    """Watches the story, its folder and the files it uses; reads in a thread of its own.

    Signals:
        read: a reading has been given to the talk.
        pictures_changed: a file that the story uses was saved.
    """

    read = Signal()
    pictures_changed = Signal()
    _loaded = Signal(object, object)

    def __init__(self, talk: Talk, parent: QObject | None = None, clock: Callable[[], str] = clock_now) -> None:
        super().__init__(parent)
        self._talk, self._clock = talk, clock
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._file_changed)
        self._watcher.directoryChanged.connect(self._folder_changed)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.read_now)
        self._stamp: Stamp | None = None
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._reading = self._again = False
        self._loaded.connect(self._take)
        talk.story_changed.connect(self.watch)
        self.watch()

    def watch(self) -> None:
        """Watch what the talk shows now."""
        path = self._talk.path
        if path == Path():
            return  # the start page
        wanted = [str(path.parent), *(str(file) for file in (path, *used_files(self._talk.story, path.parent)))]
        watched = {*self._watcher.files(), *self._watcher.directories()}
        gone = sorted(watched.difference(wanted))
        if gone:
            self._watcher.removePaths(gone)
        new = [name for name in wanted[:MOST_WATCHED] if name not in watched and Path(name).exists()]
        if new:
            self._watcher.addPaths(new)
        self._stamp = file_stamp(path)

    def read_now(self) -> None:
        """Read the file again, in the background; once more if it changes meanwhile."""
        if self._reading:
            self._again = True
            return
        path = self._talk.path
        if not path.exists() and self._stamp is not None:
            # Perhaps between a delete and a rename.
            self._stamp = None
            self._settle.start(GONE_MS)
            return
        self._stamp = file_stamp(path)
        self._reading = True
        self._threads.submit(self._load, path)

    def stop(self) -> None:
        """Wait for a reading under way; nothing is read after it."""
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:  # Qt warns of an empty list
            self._watcher.removePaths(watched)
        self._settle.stop()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _load(self, path: Path) -> None:
        self._loaded.emit(path, load_story(path))

    def _take(self, path: Path, loaded: Loaded) -> None:
        self._reading = False
        if path == self._talk.path:
            self._talk.reload(loaded, self._clock())
            self.watch()
            self.read.emit()
        if self._again:
            self._again = False
            self._settle.start(SETTLE_MS)

    def _file_changed(self, name: str) -> None:
        if Path(name) != self._talk.path:
            self.pictures_changed.emit()
        self._settle.start(SETTLE_MS)

    def _folder_changed(self, _name: str) -> None:
        # Something else in the folder came or went: only our own file's new version matters.
        if file_stamp(self._talk.path) != self._stamp:
            self._settle.start(SETTLE_MS)
