"""The Editor: the one object that writes into the story's file. Views say what is to be; it does it, undoes it, refuses it.

Each edit is made in the file as it is at that moment. If somebody else saved it meanwhile, the edit is fitted to the new
version; where both changed the same thing nothing is written, and the reader is asked.
"""

from __future__ import annotations

from pathlib import Path
from weakref import WeakKeyDictionary

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from presenter.app.editing.history import Done, Fit, History, text_with, text_without
from presenter.app.editing.story_file import read_text, write_text
from presenter.app.talk import Talk
from presenter.core.edit import Edit, EditRefusedError, Put, Step, applied, edit_of, reverse, written_path
from presenter.core.edit.places import value_at
from presenter.core.edit.rebase import is_missing, path_now, rebased
from presenter.core.source import Path as Place
from presenter.core.source import Source, Value, read_source


class Conflict(Struct, frozen=True):
    """What could not be written because the file has another value there by now."""

    label: str
    steps: tuple[Step, ...]
    base: Source
    was: str
    now: str
    wanted: str


class Editor(QObject):
    """Edits of the talk's file.

    Signals:
        changed: what can be undone or done again, or whether edits are allowed.
        written: the file has a new text of ours.
        refused: an edit was not made; why, for the reader.
        conflicted: two have changed the same thing (a Conflict).
    """

    changed = Signal()
    written = Signal()
    refused = Signal(str, str)
    conflicted = Signal(object)

    def __init__(self, talk: Talk, parent: QObject | None = None, *, on: bool = True) -> None:
        super().__init__(parent)
        self.talk = talk
        self._on = on
        self._history = History()
        self._path: Path = talk.path
        self._files: WeakKeyDictionary[Source, Path] = WeakKeyDictionary()
        """Which file a version is of: an edit begun before another story was opened is written where it belongs."""
        self._plain: tuple[str, Source] | None = None
        talk.story_changed.connect(self._follow)

    # -- whether ---------------------------------------------------------------------------------

    @property
    def on(self) -> bool:
        """Whether the window offers to edit."""
        return self._on and not self.talk.blank

    def switch(self, *, on: bool) -> None:
        self._on = on
        self.changed.emit()

    @property
    def undo_label(self) -> str:
        """What would be undone; empty for nothing."""
        return self._history.done[-1].edit.label if self._history.done else ""

    @property
    def redo_label(self) -> str:
        return self._history.undone[-1].edit.label if self._history.undone else ""

    @property
    def last_text(self) -> str:
        """What was written last."""
        return self._history.latest

    # -- where -----------------------------------------------------------------------------------

    def base(self) -> Source | None:
        """The text that the talk shows, as read; None where it is not known."""
        parsed = self.talk.source
        if parsed is None:
            return None
        if self._plain is None or self._plain[0] is not parsed.text:
            self._plain = parsed.text, read_source(parsed.text, parsed.file)
            self._files[self._plain[1]] = self.talk.path
        return self._plain[1]

    def place(self, path: Place) -> tuple[Place, bool] | None:
        """Where a path of the story leads to in the file as written, and whether to a key there; None if nowhere."""
        parsed = self.talk.source
        if parsed is None or is_missing(parsed.value, path):
            return None
        try:
            return written_path(parsed, path)
        except EditRefusedError:
            return None

    def value(self, path: Place) -> Value:
        """What is written at a place; None for nothing."""
        base = self.base()
        return None if base is None or is_missing(base.value, path) else value_at(base.value, path)

    # -- doing -----------------------------------------------------------------------------------

    def do(self, label: str, *steps: Step, base: Source | None = None, over: bool = False) -> bool:
        """Make an edit; whether it is written. Paths are those of `base` as read, what the talk shows if missing.

        With `over` what is in the file now is overwritten, if it is still there.
        """
        base = base or self.base()
        if not self._on or base is None or base.value is None:
            self.refused.emit("off" if not self._on else "unreadable", "")
            return False
        try:
            file = read_text(self._files.get(base, self.talk.path))
            now = base if file.text == base.text else read_source(file.text, base.file)
            if now is not base and now.value is not None:
                steps = tuple(self._fitted(step, base, now, over=over) for step in steps)
            edit = edit_of(now, label, *steps, as_read=True)
            if not edit.changes:
                return True
            after = applied(file.text, edit)
            write_text(file, after)
        except EditRefusedError as refused:
            if refused.code in {"changed", "gone"} and self._conflict(label, steps, base):
                return False
            self.refused.emit(refused.code, str(refused))
            return False
        self._history.add(Done(file.path, edit, reverse(file.text, edit), file.text, after))
        self._wrote()
        return True

    def put(self, text: str, edit: Edit) -> bool:
        """Make an edit of the file's `text` as it was read, whatever it says; whether it is written.

        This is how a file is mended that cannot be read, and what the author asks for by name: also while views edit nothing.
        """
        try:
            file = read_text(self.talk.path)
            if file.text != text:
                self.refused.emit("changed", "")
                return False
            after = applied(text, edit)
            write_text(file, after)
        except EditRefusedError as refused:
            self.refused.emit(refused.code, str(refused))
            return False
        self._history.add(Done(file.path, edit, reverse(text, edit), text, after))
        self._wrote()
        return True

    def undo(self) -> bool:
        """Undo the last edit; whether it is written. Where others changed the same place since it stays.

        Also while views edit nothing: what mended the file then must not be past mending.
        """
        return self._again(self._history.done, self._history.undone, text_without)

    def redo(self) -> bool:
        return self._again(self._history.undone, self._history.done, text_with)

    def _again(self, taken: list[Done], given: list[Done], fit: Fit) -> bool:
        if not taken:
            return False
        done = taken[-1]
        try:
            file = read_text(done.path)
            text = fit(done, file.text)
            write_text(file, text)
        except EditRefusedError as refused:
            self.refused.emit(refused.code, str(refused))
            return False
        given.append(taken.pop())
        self._history.latest = text
        self._wrote()
        return True

    def _fitted(self, step: Step, base: Source, now: Source, *, over: bool) -> Step:
        if over and isinstance(step, Put) and not is_missing(base.value, step.path):
            return Put(path_now(step.path, base.value, now.value), step.value, step.after)
        return rebased(step, base.value, now.value)

    def _conflict(self, label: str, steps: tuple[Step, ...], base: Source) -> bool:
        """Ask the reader, if there is something to choose between."""
        step = next((step for step in steps if isinstance(step, Put) and isinstance(step.value, str)), None)
        if step is None:
            return False
        now = read_source(read_text(self._files.get(base, self.talk.path)).text, base.file)
        try:
            said = value_at(now.value, path_now(step.path, base.value, now.value))
        except EditRefusedError:
            said = None
        was = None if is_missing(base.value, step.path) else value_at(base.value, step.path)
        texts = [value if isinstance(value, str) else "" for value in (was, said)]
        self.conflicted.emit(Conflict(label, steps, base, texts[0], texts[1], str(step.value)))
        return True

    def _wrote(self) -> None:
        self.written.emit()
        self.changed.emit()

    def _follow(self) -> None:
        if self.talk.path != self._path:
            self._path = self.talk.path
            self._history.clear()
        self.changed.emit()
