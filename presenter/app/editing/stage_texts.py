"""Texts on the stage edited in place: a double click finds what of the file a text is, and opens a field over it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect
from PySide6.QtGui import QFont

from presenter.app.editing.edits import Edits
from presenter.app.editing.target import Target, target_of
from presenter.app.editing.text_field import TextField
from presenter.app.frames import Frames
from presenter.app.stage import StageView
from presenter.core.compose.frame import Frame, Ink, Text, TextStyle
from presenter.core.deck import Cursor
from presenter.core.edit.origins import MarkedStory, Origin, Origins, marked_story
from presenter.core.edit.places import shown
from presenter.core.geometry import Rect
from presenter.core.story import Story
from presenter.files import FolderReader
from presenter.scene.measure import font_of
from presenter.scene.paint import colour


class StageTexts(QObject):
    """One field at a time. What it finds is kept for a version of the story."""

    def __init__(self, edits: Edits, frames: Frames, stage: StageView) -> None:
        super().__init__(stage)
        self._edits, self._frames, self._stage, self._talk = edits, frames, stage, edits.talk
        self._marked: tuple[Story, MarkedStory | None] | None = None
        self._origins: tuple[object, Origins] | None = None
        self.field: TextField | None = None
        self._target: Target | None = None
        self._language = ""
        """Of the text that is edited."""
        self._place = Rect(0, 0, 0, 0)
        self._path = self._talk.path
        self._talk.cursor_moved.connect(self.end)
        self._talk.story_changed.connect(self._other_story)
        self._stage.resized.connect(self._put)

    def edit_at(self, position: QPointF, *, only_texts: bool = False) -> bool:
        """Edit the text under a place of the stage; whether there is one. `only_texts`: nothing is said else."""
        if not self._edits.on:
            return False
        origins = self._found()
        point = self._stage.to_slide(position)
        origin = origins.at(point) if origins is not None else None
        if origin is not None and origins is not None:
            piece = origins.text_at(point)
            return self._open(origin, piece.id if piece is not None else "")
        if not only_texts:
            self._explain(origins, point)
        return False

    def edit_title(self) -> None:
        """Edit the headline of the slide on stage."""
        origins = self._found() if self._edits.on else None
        if origins is None:
            return
        origin = origins.title(self._talk.slide.place)
        if origin is not None:
            self._open(origin, origin.pieces[0])
        else:
            self._edits.told.emit(self.tr("This slide shows no headline of its own"))

    # -- finding -----------------------------------------------------------------------------------

    def _found(self) -> Origins | None:
        """What the texts of the frame on stage come from; None while the file has errors."""
        talk = self._talk
        if talk.blank or not self._edits.ready() or talk.source is None:
            return None
        if self._marked is None or self._marked[0] is not talk.story:
            self._marked = talk.story, marked_story(talk.story, talk.source, FolderReader(talk.path.parent))
            self._origins = None
        marked = self._marked[1]
        if marked is None:
            return None
        key = (talk.cursor, talk.look.language, talk.look.after, tuple(sorted(talk.views.items())))
        if self._origins is None or self._origins[0] != key:
            cursor: Cursor = talk.cursor
            made = Origins(
                marked, cursor, talk.look.language, self._frames.measure, after=talk.look.after, views=talk.views
            )
            self._origins = key, made
        return self._origins[1]

    def _explain(self, origins: Origins | None, point: object) -> None:
        """Say where a text comes from that is not written as one."""
        piece = origins.text_at(point) if origins is not None else None  # type: ignore[arg-type]
        if piece is None:
            return
        if piece.facts:
            self._edits.fact_wanted.emit(piece.facts[0])
        elif piece.event:
            self._edits.told.emit(self.tr("This is made from the event “{id}”").format(id=piece.event))
        else:
            self._edits.told.emit(self.tr("This is made from the story’s dates and figures"))

    # -- editing -----------------------------------------------------------------------------------

    def _open(self, origin: Origin, piece: str) -> bool:
        self._leave()
        talk = self._talk
        self._language = origin.language if origin.language in talk.story.languages else talk.look.language
        target = target_of(self._edits.editor, origin.path, self._language)
        frame = self._frames.frame()
        if target is None or not _has(frame, piece):
            return False
        talk.ask(None)
        self._target = target
        text = frame.piece(piece)
        scale = self._stage.slide_rect().width() / 1920
        self.field = field = TextField(self._stage, target.text, self._hint(target))
        if isinstance(text, Text):
            field.dress(*self._dress(text, scale))
        field.committed.connect(self._write)
        field.left.connect(self._leave)
        self._place, self._path = origin.place, talk.path
        self._put()
        field.setFocus()
        return True

    def _put(self) -> None:
        """The field where its text is, whatever the size of the window."""
        if self.field is not None:
            self.field.put(self._on_stage(self._place), self._stage.slide_rect().toAlignedRect())

    def end(self) -> None:
        """Write what was typed; the field goes."""
        if self.field is not None:
            self.field.end()
        self._leave()

    def _other_story(self) -> None:
        if self._talk.path != self._path:
            self.end()

    def _dress(self, text: Text, scale: float) -> tuple[QFont, str, str, str]:
        """Font, colour, ground and edge, as on the slide."""
        theme = self._talk.look.theme
        runs = [run for line in text.lines for run in line.runs]
        style = runs[0].style if runs else TextStyle("sans", 28)
        font = QFont(font_of(style))
        font.setPixelSize(max(11, round(style.size * scale)))
        ink = runs[0].ink if runs else Ink("t1")
        return font, colour(theme, Ink(ink.token)).name(), theme.colour(text.on), theme.colour("amber")

    def _on_stage(self, rect: Rect) -> QRect:
        place = self._stage.slide_rect()
        scale = place.width() / 1920
        return QRect(
            round(place.x() + rect.x * scale), round(place.y() + rect.y * scale),
            round(rect.width * scale), round(rect.height * scale),
        )  # fmt: skip

    def _hint(self, target: Target) -> str:
        keys = self.tr("Enter writes · Shift+Enter new line · Esc leaves")
        where = shown((*target.path, target.language) if target.language else target.path)
        if not target.language and not target.at_key and len(self._talk.story.languages) > 1:
            keys += " · " + self.tr("the same in all languages; Ctrl+Enter only in this one")
        elif target.missing:
            keys += " · " + self.tr("this language has no text here yet")
        return f"{where}   {keys}"

    def _write(self, apart: bool) -> None:
        field, target = self.field, self._target
        if field is None or target is None:
            return
        text = field.toPlainText()
        talk = self._talk
        if apart and not target.language and not target.at_key and len(talk.story.languages) > 1:
            steps = target.apart(text, self._language, talk.story.languages)
        else:
            steps = target.steps(text)
        if not steps:
            self._leave()
        elif self._edits.editor.do(self.tr("Edit text"), *steps, base=target.base):
            field.freeze()
            self._edits.when_read(self._leave)
        elif self._edits.asking:
            self._leave()  # the page that asks has the words
        else:
            field.resume()
            field.setFocus()

    def _leave(self) -> None:
        field, self.field = self.field, None
        if field is not None:
            field.finish()
            self._stage.setFocus()


def _has(frame: Frame, piece: str) -> bool:
    return any(known.id == piece for known in frame.pieces)
