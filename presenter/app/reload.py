"""Following the file: a saved story is on stage a moment later, a broken one leaves the last good one there.

Editors save in several goes: they empty the file and fill it, write beside and rename, move the old one away, or write
slowly over a network. A version is shown when the file stands still and was not touched while it was read; one that is
wrong, gone or seems cut short is given some time to become whole before anything is said of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from presenter.app.clock import clock_now
from presenter.app.collector_held import hold_collector, let_collector_go
from presenter.app.story_reader import StoryReader
from presenter.app.talk import Talk
from presenter.app.used_files import Stamp, file_stamp, used_files
from presenter.core.problem import has_errors
from presenter.core.story import Story
from presenter.files import Loaded

SETTLE_MS = 15
"""How long a file must stand still before it is read; what is read while it changes again is not shown."""
PATIENCE_MS = 350
"""How long a version that is wrong or seems cut short may take to become another."""
GONE_MS = 800
"""How long a file may be missing before that is a problem: some editors take their time between two steps."""
POLL_MS = 2000
"""How often is looked where the system tells nothing: folders of a network, of containers, too many watched."""
MOST_WATCHED = 1000


class Reloader(QObject):
    """Watches the story, the files it uses and their folders; reads in a thread of its own.

    Signals:
        read: a reading has been given to the talk.
        pictures_changed: a file that the story uses was saved.
    """

    read = Signal()
    pictures_changed = Signal()
    _loaded = Signal(object, object)
    _compared = Signal(bool)
    _finished = Signal()

    def __init__(self, talk: Talk, parent: QObject | None = None, clock: Callable[[], str] = clock_now) -> None:
        super().__init__(parent)
        self._talk, self._clock = talk, clock
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._noticed)
        self._watcher.directoryChanged.connect(self._noticed)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._settled)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._give_up)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look_aside)
        self._poll.start()
        self._stamps: dict[Path, Stamp | None] = {}
        """The versions known of all that is watched; of the story the one that was read last."""
        self._attempt: Story | None = None
        """What the file holds, though its errors may keep it off the stage."""
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._reader = StoryReader(talk.path, talk.source.text if talk.source is not None else "")
        self._reading = self._again = self._patient = self._comparing = self._stopped = False
        self._doubtful: Loaded | None = None
        """A version with errors that may become another yet."""
        self._loaded.connect(self._take)
        self._compared.connect(self._compare_done)
        self._finished.connect(self._let_go)
        self._at_work = 0
        """Tasks of the other thread that have not finished."""
        talk.story_changed.connect(self._follow)
        self.watch()

    def get_ready(self) -> None:
        """Read the file as it is, and show nothing: the first change to come is then read as quickly as all others."""
        if self._stopped or self._talk.path == Path():
            return  # the end, or the start page
        self._work(self._reader.load)

    def read_now(self) -> None:
        """Read the file again in the background and show it, whatever it holds; once more if it changes meanwhile."""
        self._read(patient=False)

    def watch(self) -> None:
        """Watch what the talk shows and what the file names now; whoever was replaced is watched anew."""
        if self._talk.path == Path():
            return  # the start page
        wanted = self._wanted()
        known = self._stamps
        self._stamps = {path: known[path] if path in known else file_stamp(path) for path in wanted}
        names = {str(path) for path in (*wanted, *_folders(self._talk.path.parent, wanted))}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        gone = sorted(watched - names)
        if gone:
            self._watcher.removePaths(gone)
        new = [name for name in sorted(names - watched) if Path(name).exists()]
        if new:
            self._watcher.addPaths(new)

    def stop(self) -> None:
        """Wait for a reading under way; nothing is read after it."""
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:  # Qt warns of an empty list
            self._watcher.removePaths(watched)
        self._stopped = True  # what was on its way from the thread changes nothing any more
        for timer in (self._settle, self._patience, self._poll):
            timer.stop()
        self._threads.shutdown(wait=True, cancel_futures=True)
        while self._at_work:
            self._let_go()

    def _work(self, task: Callable[..., object], *given: object) -> None:
        """In the other thread, with Python's collector held until it is finished."""
        self._at_work += 1
        hold_collector()
        self._threads.submit(self._run, task, given)

    def _run(self, task: Callable[..., object], given: tuple[object, ...]) -> None:
        try:
            task(*given)
        finally:
            self._finished.emit()

    def _let_go(self) -> None:
        if self._at_work:
            self._at_work -= 1
            let_collector_go()

    def _wanted(self) -> list[Path]:
        folder = self._talk.path.parent
        stories = (self._talk.story, self._attempt)
        used = [file for story in stories if story is not None for file in used_files(story, folder)]
        return list(dict.fromkeys((self._talk.path, *used)))[:MOST_WATCHED]

    def _follow(self) -> None:
        if self._talk.path != self._reader.path:
            self._reader = StoryReader(self._talk.path)
            self._stamps.clear()
            self._attempt = None
            for timer in (self._settle, self._patience):
                timer.stop()
            self.get_ready()
        self.watch()

    # -- noticing ----------------------------------------------------------------------------------

    def _noticed(self, _name: str) -> None:
        """Something came, went or was written; a file replaced by another is watched anew at once."""
        self.watch()
        self._look()

    def _look(self) -> None:
        if self._changed():
            self._patience.stop()
            self._settle.start(SETTLE_MS)

    def _look_aside(self) -> None:
        """In the other thread: a network that is gone must not hold up the window."""
        if not self._comparing and not self._reading:
            self._comparing = True
            self._work(self._compare, dict(self._stamps))

    def _compare(self, stamps: dict[Path, Stamp | None]) -> None:
        self._compared.emit(any(file_stamp(path) != stamp for path, stamp in stamps.items()))

    def _compare_done(self, changed: bool) -> None:  # a signal's
        self._comparing = False
        if changed and not self._stopped:
            self._look()

    def _changed(self) -> list[Path]:
        return [path for path, stamp in self._stamps.items() if file_stamp(path) != stamp]

    def _settled(self) -> None:
        changed = self._changed()
        story = self._talk.path
        if story in changed and file_stamp(story) is None:
            # Perhaps between a delete and a rename.
            self._stamps[story] = None
            self._patience.start(GONE_MS)
            return
        others = [path for path in changed if path != story]
        self._stamps |= {path: file_stamp(path) for path in others}
        if changed:
            self._read(patient=True)
        if others:
            self.pictures_changed.emit()

    # -- reading -----------------------------------------------------------------------------------

    def _read(self, *, patient: bool) -> None:
        self._patience.stop()
        self._doubtful = None
        if self._stopped:
            return
        if self._reading:
            self._again = True
            self._patient = self._patient and patient
            return
        self._reading, self._patient = True, patient
        self._stamps[self._talk.path] = file_stamp(self._talk.path)
        self._work(self._load, self._reader, patient)

    def _load(self, reader: StoryReader, patient: bool) -> None:
        self._loaded.emit(reader, reader.load(patient=patient))

    def _take(self, reader: StoryReader, loaded: Loaded | None) -> None:
        self._reading = False
        if self._stopped:
            return
        again, self._again = self._again, False
        if again:
            self._read(patient=self._patient)
        elif reader is not self._reader:
            return  # another story was opened meanwhile
        elif self._patient and self._changed():
            self._settle.start(SETTLE_MS)
        elif self._patient and (loaded is None or has_errors(loaded.problems)):
            self._doubtful = loaded
            self._patience.start(PATIENCE_MS)
        elif loaded is not None:
            self._show(loaded)

    def _give_up(self) -> None:
        """It has become nothing better: that is what the file holds."""
        if self._doubtful is not None:
            self._show(self._doubtful)
        else:
            self.read_now()

    def _show(self, loaded: Loaded) -> None:
        self._doubtful = None
        self._attempt = loaded.story
        self._talk.reload(loaded, self._clock())
        self.watch()
        self.read.emit()


def _folders(home: Path, files: Iterable[Path]) -> set[Path]:
    """The folders in which files come and go: of one that is not there yet, the nearest that is."""
    found = {home}
    for file in files:
        folder = file.parent
        while folder != home and home in folder.parents and not folder.is_dir():
            folder = folder.parent
        found.add(folder)
    return found
