"""Direct edits as the window has them: whether they are on, undo and redo, and what each view asks for.

The editor itself is made with the first edit; a start does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from presenter.app.settings import Settings
from presenter.app.talk import Talk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from presenter.app.editing.conflict_page import ConflictPage
    from presenter.app.editing.editor import Conflict, Editor
    from presenter.app.editing.fact_page import FactPage
    from presenter.core.edit import Edit, Step

DIRECT_EDITS = "direct-edits"


class Edits(QObject):
    """Signals:
    changed: on or off, or another thing to undo.
    written: the file has a new text of ours and is to be read.
    told: something the reader should know.
    fact_wanted: a figure is to be changed (its id).
    """

    changed = Signal()
    written = Signal()
    told = Signal(str)
    fact_wanted = Signal(str)

    def __init__(self, talk: Talk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.talk, self._settings, self._window = talk, settings, parent
        self._editor: Editor | None = None
        self._waiting: list[Callable[[], object]] = []
        self.page: ConflictPage | None = None
        self.fact_page: FactPage | None = None
        self.fact_wanted.connect(self.change_fact)
        self._missed = self._unread = False
        """Whether an edit of ours is in the file that the talk has not read yet."""

    @property
    def on(self) -> bool:
        """Whether the window offers to edit."""
        return not self.talk.blank and self._settings.flag(DIRECT_EDITS, default=True)

    def flip(self) -> None:
        """On, or off: the one setting."""
        on = not self._settings.flag(DIRECT_EDITS, default=True)
        self._settings.keep(DIRECT_EDITS, on)
        if self._editor is not None:
            self._editor.switch(on=on)
        self.changed.emit()

    @property
    def editor(self) -> Editor:
        """The one that writes the file."""
        if self._editor is None:
            from presenter.app.editing.editor import Editor

            self._editor = Editor(self.talk, self, on=self._settings.flag(DIRECT_EDITS, default=True))
            self._editor.changed.connect(self.changed)
            self._editor.written.connect(self._wrote)
            self._editor.refused.connect(self._refused)
            self._editor.conflicted.connect(self._ask)
        return self._editor

    @property
    def undo_label(self) -> str:
        return self._editor.undo_label if self._editor is not None else ""

    @property
    def redo_label(self) -> str:
        return self._editor.redo_label if self._editor is not None else ""

    def undo(self) -> None:
        label = self.undo_label
        if label and self.editor.undo():
            self.told.emit(self.tr("Undone: {what}").format(what=label))

    def redo(self) -> None:
        label = self.redo_label
        if label and self.editor.redo():
            self.told.emit(self.tr("Done again: {what}").format(what=label))

    def ready(self) -> bool:
        """Whether the slides shown are those of the file, so that places are sure; if not, it is told."""
        if self.talk.sync.broken or self.editor.base() is None:
            self.told.emit(self.tr("The file has errors: mend them first"))
            return False
        return True

    def do(self, label: str, *steps: Step) -> bool:
        """Make an edit in the version that the talk shows; whether it is written."""
        return self.editor.do(label, *steps)

    def put(self, text: str, edit: Edit) -> bool:
        """Make an edit of the text that the talk shows, also of one that cannot be read; whether it is written."""
        return self.editor.put(text, edit)

    def settled(self) -> None:
        """The talk has read the file: whatever waited for that is done. A reading that began before is not the one."""
        source = self.talk.source
        if self._unread and not self._missed and source is not None and source.text != self.editor.last_text:
            self._missed = True  # once: somebody else may have saved it since
            return
        self._unread = self._missed = False
        waiting, self._waiting = self._waiting, []
        for number, call in enumerate(waiting):
            if self._unread:
                self._waiting += waiting[number:]
                return
            call()

    def when_read(self, call: Callable[[], object]) -> None:
        """Now, or as soon as the talk shows what was written last: for what counts on the order shown."""
        if self._unread:
            self._waiting.append(call)
        else:
            call()

    # -- slides ----------------------------------------------------------------------------------

    def move_slide(self, by: int) -> None:
        """The slide on stage one place up or down."""
        if self.on:
            self.when_read(lambda: self._move_slide(by))

    def _move_slide(self, by: int) -> None:
        slides = [slide.place for slide in self.talk.story.slides if slide.page == 0]
        here = self.talk.slide.place
        if here in slides and 0 <= slides.index(here) + by < len(slides):
            self._bring(here, slides[slides.index(here) + by])

    def drop_slide(self, row: int, before: int) -> None:
        """A row of the rail was dropped before another, or behind the last."""
        slides = self.talk.story.slides
        here = slides[row].place
        if not self.on or before in {row, row + 1}:
            return
        beside = before if before < row else before - 1
        self._bring(here, slides[beside].place)

    def _bring(self, here: tuple[str | int, ...], there: tuple[str | int, ...]) -> None:
        """The slide written at one place to the place of another."""
        from presenter.core.edit import Move

        if not self.ready():
            return
        editor = self.editor
        found, target = editor.place(here), editor.place(there)
        if here[:1] != ("slides",) or found is None or target is None or found == target:
            self.told.emit(self.tr("This slide is made from an event: its date decides where it stands"))
            return
        to = target[0][-1]
        if isinstance(to, int):
            self.do(self.tr("Move slide"), Move(found[0], to))

    # -- what went wrong --------------------------------------------------------------------------

    def _wrote(self) -> None:
        self._unread = True
        self.written.emit()

    def _refused(self, code: str, message: str) -> None:
        words = {
            "off": self.tr("Direct edits are switched off"),
            "read-only": self.tr("Not written: the file is read only"),
            "changed": self.tr("Not written: the file was changed there by somebody else meanwhile"),
            "gone": self.tr("Not written: this is not in the file any more"),
            "unreadable": self.tr("Not written: the file cannot be read now; mend it first"),
            "unwritable": self.tr("Not written: the file’s folder cannot be written to"),
            "odd": self.tr("Not written: this is written in a way that only a text editor can change"),
            "other-meaning": self.tr("Not written: it would change something else in the file, too"),
            "alias": self.tr("Not written: this is given here by an alias of something written elsewhere"),
        }
        self.told.emit(words.get(code) or self.tr("Not written: {why}").format(why=message))

    def change_fact(self, fact: str) -> None:
        """Open the page of a figure."""
        if not self.on or fact not in self.talk.story.facts or not self.ready():
            return
        from presenter.app.editing.fact_page import FactPage

        self.talk.ask(None)
        self.fact_page = FactPage(self, fact, self._window)
        self.fact_page.open()

    @property
    def asking(self) -> bool:
        """Whether the reader is asked which of two texts is to be."""
        return self.page is not None and isValid(self.page) and self.page.isVisible()

    def _ask(self, conflict: Conflict) -> None:
        from presenter.app.editing.conflict_page import ConflictPage

        self.page = ConflictPage(self.editor, conflict, self._window)
        self.page.open()
