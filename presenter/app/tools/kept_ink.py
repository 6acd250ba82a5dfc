"""The ink of the talk's story: read when the story is opened, written soon after each change."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from presenter.app.settings import Settings
from presenter.app.talk import Talk
from presenter.app.tools.ink_file import InkFile, found_ink, ink_file
from presenter.core.ink.book import Book

SAVE_MS, PROMPT_MS = 300, 20


class KeptInk(QObject):
    """Another file has its own ink; another version of the same one keeps it.

    Signals:
        told: ink that could not be read or kept, in words.
    """

    told = Signal(str)

    def __init__(self, talk: Talk, settings: Settings | None, parent: QObject) -> None:
        """Without `settings` nothing is read or kept."""
        super().__init__(parent)
        self._talk, self._settings = talk, settings
        self.book = Book()
        self._path: Path | None = None
        self._file: InkFile | None = None
        self._saving = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._saving.timeout.connect(self.save)

    def put(self, book: Book) -> None:
        """Another state of the ink; it is written soon."""
        if book != self.book:
            self.book = book
            self._saving.start()

    def set_prompt(self, *, on: bool) -> None:
        """Write it at once, or when nothing has changed for a moment."""
        self._saving.setInterval(PROMPT_MS if on else SAVE_MS)

    def save(self) -> None:
        """Write it now."""
        self._saving.stop()
        if self._file is not None and not self._file.write(self.book.pages):
            self.told.emit(self.tr("The ink is not kept: {reason}").format(reason=self._file.fault))

    def follow(self) -> None:
        """The talk may be about another story."""
        late = self._file is None and self._settings is not None and not self._talk.blank
        if self._talk.path == self._path and not late:
            return
        if self._saving.isActive():
            self.save()
        self._path, self.book, self._file = self._talk.path, Book(), None
        if self._settings is None or self._talk.blank:
            return
        self._file = InkFile(ink_file(self._path, self._settings.text("ink-place", "beside")))
        pages, fault = self._file.read(), self._file.fault
        if not pages and not fault:  # kept elsewhere while the setting was another
            pages, fault = found_ink(self._path)
        self.book = Book(pages)
        if fault:
            said = self.tr("The ink of this story cannot be read: {reason}").format(reason=fault)
            QTimer.singleShot(0, self, lambda: self.told.emit(said))
