"""Speaker notes of the slide on stage: the safe Markdown subset, nothing else is interpreted."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTextBrowser

from presenter.app.chrome import Chrome
from presenter.app.talk import Talk
from presenter.core.markup import Phrase, parse_markup
from presenter.core.speaker_notes import without_marks


class NotesPanel(QTextBrowser):
    """Read only; links are text."""

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk
        self._colours: Chrome | None = None
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(14)
        for signal in (talk.cursor_moved, talk.story_changed, talk.look_changed):
            signal.connect(self.renew)
        self.renew()

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

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.renew()
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
