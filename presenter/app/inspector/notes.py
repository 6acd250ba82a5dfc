"""Speaker notes of the slide on stage: the safe Markdown subset, nothing else is interpreted."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QTextBrowser

from presenter.app.chrome import Chrome
from presenter.app.talk import Talk
from presenter.core.markup import Phrase, parse_markup
from presenter.core.speaker_notes import without_marks

if TYPE_CHECKING:
    from presenter.app.editing.edits import Edits
    from presenter.app.editing.notes_field import NotesField


class NotesPanel(QTextBrowser):
    """Links are text. With `edits` a double click opens a field over the notes, in which they are changed."""

    def __init__(self, talk: Talk, edits: Edits | None = None) -> None:
        super().__init__()
        self._talk, self._edits = talk, edits
        self.field: NotesField | None = None
        self._colours: Chrome | None = None
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(14)
        for signal in (talk.cursor_moved, talk.story_changed, talk.look_changed):
            signal.connect(self.renew)
        talk.cursor_moved.connect(self._moved)
        self.renew()
        if edits is not None:
            edits.changed.connect(self._tell)
            self._tell()

    def set_colours(self, colours: Chrome) -> None:
        self._colours = colours
        self.renew()

    def renew(self) -> None:
        """Show the notes of the slide on stage."""
        talk = self._talk
        text, _ = talk.story.fill(talk.slide.spec.notes, talk.look.language)
        shown = notes_html(text)
        if not shown:
            colour = self._colours.third if self._colours else "gray"
            words = self.tr("No notes for this slide.")
            shown = f'<p style="color:{colour}">{escape(words)}</p>'
        self.setHtml(shown)
        self.setAccessibleName(self.tr("Speaker notes"))

    def _tell(self) -> None:
        """The hint is there only while a double click does something."""
        on = self._edits is not None and self._edits.on
        self.setToolTip(self.tr("Double click to edit") if on else "")

    def edit(self) -> None:
        """Open the field, if edits are on."""
        if self._edits is None or not self._edits.on or self.field is not None:
            return
        from presenter.app.editing.notes_field import NotesField  # not before somebody edits

        field = NotesField(self._edits, self)
        if not field.open():
            field.deleteLater()
            return
        self.field = field
        field.ended.connect(self._close)
        if self._colours is not None:
            field.setStyleSheet(f"QPlainTextEdit {{ border: 1px solid {self._colours.accent}; }}")
        field.setGeometry(self.rect())
        field.show()
        field.setFocus()

    def _moved(self) -> None:
        """Another slide: what was typed is written."""
        if self.field is not None and self.field.slide_id != self._talk.slide.id:
            self.field.end()

    def _close(self) -> None:
        field, self.field = self.field, None
        if field is not None:
            field.hide()
            field.deleteLater()
            self.setFocus()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._edits is not None and self._edits.on:
            self.edit()
        else:
            super().mouseDoubleClickEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.field is not None:
            self.field.setGeometry(self.rect())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.renew()
            self._tell()
        super().changeEvent(event)


def notes_html(text: str) -> str:
    """Paragraphs and list items as HTML; whatever the author wrote is escaped."""
    parts: list[str] = []
    for paragraph in parse_markup(without_marks(text)):
        inner = "".join(_phrase(phrase) for phrase in paragraph.phrases)
        if paragraph.kind == "item":
            parts.append(
                f'<p style="margin-left:18px; text-indent:-18px; margin-top:2px; margin-bottom:4px">'
                f"{escape(paragraph.mark)}&nbsp;&nbsp;{inner}</p>"
            )
        else:
            parts.append(f'<p style="margin-top:0; margin-bottom:10px; line-height:140%">{inner}</p>')
    return "".join(parts)


def _phrase(phrase: Phrase) -> str:
    text = escape(phrase.text)
    if phrase.strong:
        return f"<b>{text}</b>"
    return f"<i>{text}</i>" if phrase.soft else text
