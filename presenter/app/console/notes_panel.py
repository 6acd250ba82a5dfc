"""The notes in large type; what is said at this step is bright, the rest waits."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScroller, QTextBrowser, QVBoxLayout, QWidget

from presenter.app.console.look import T1, T3, sized
from presenter.app.hover import explain_command
from presenter.app.settings import Settings
from presenter.app.talk import Talk
from presenter.core.markup import Paragraph, Phrase
from presenter.core.speaker_notes import current, passages

SMALLEST, LARGEST, USUAL, BY = 24, 56, 36, 4
SIZE = "notes-size"


class NotesPanel(QWidget):
    """Read only; nothing but the small part of Markdown is interpreted. The size is remembered."""

    def __init__(self, talk: Talk, settings: Settings) -> None:
        super().__init__()
        self._talk, self._settings, self._unit = talk, settings, 1.0
        kept = settings.text(SIZE, str(USUAL))
        self.size_px = min(max(int(kept) if kept.isdecimal() else USUAL, SMALLEST), LARGEST)
        """On a console of 1920 x 1080."""
        self.title = QLabel()
        self.smaller, self.larger = QPushButton("A−"), QPushButton("A+")
        self.smaller.clicked.connect(lambda: self.resize_by(-1))
        self.larger.clicked.connect(lambda: self.resize_by(1))
        self.text = QTextBrowser()
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys are the talk's
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().setDocumentMargin(0)
        QScroller.grabGesture(self.text.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.smaller)
        top.addWidget(self.larger)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.text, 1)
        for button in (self.smaller, self.larger):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retranslate()

    def set_unit(self, unit: float) -> None:
        self._unit = unit
        self.title.setFont(sized(self.font(), 20 * unit, bold=True))
        for button in (self.smaller, self.larger):
            button.setFont(sized(self.font(), 20 * unit))
            button.setFixedHeight(round(36 * unit))
        self.renew()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Notes"))
        self.smaller.setAccessibleName(self.tr("Smaller notes"))
        self.larger.setAccessibleName(self.tr("Larger notes"))
        self.text.setAccessibleName(self.tr("Speaker notes"))
        explain_command(self.smaller, "notes-smaller")
        explain_command(self.larger, "notes-larger")
        self.renew()

    def resize_by(self, steps: int) -> None:
        """Larger or smaller type."""
        self.size_px = min(max(self.size_px + steps * BY, SMALLEST), LARGEST)
        self._settings.keep(SIZE, str(self.size_px))
        self.renew()

    def renew(self) -> None:
        """The notes of the slide on stage, from what is said now on."""
        talk = self._talk
        written, _ = talk.story.fill(talk.slide.spec.notes, talk.look.language)
        parts = passages(written, talk.slide.last_step)
        now = current(parts, talk.cursor.step)
        self.text.setFont(sized(self.font(), self.size_px * self._unit))
        html = "".join(
            _paragraph(paragraph, T1 if number in now else T3)
            for number, part in enumerate(parts)
            for paragraph in part.paragraphs
        )
        if not html:
            html = f'<p style="color:{T3}">{escape(self.tr("No notes for this slide."))}</p>'
        self.text.setHtml(html)
        self.smaller.setEnabled(self.size_px > SMALLEST)
        self.larger.setEnabled(self.size_px < LARGEST)
        before = sum(len(part.paragraphs) for number, part in enumerate(parts) if now and number < min(now))
        self._scroll_to(before)

    def _scroll_to(self, paragraph: int) -> None:
        """Bring a paragraph near the top, with the one before it still in sight."""
        document = self.text.document()
        block: QTextBlock = document.findBlockByNumber(max(0, paragraph))
        bar = self.text.verticalScrollBar()
        if paragraph <= 0:
            bar.setValue(0)
            return
        top = document.documentLayout().blockBoundingRect(block).top()
        bar.setValue(max(0, round(top - 1.6 * self.size_px * self._unit)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _paragraph(paragraph: Paragraph, colour: str) -> str:
    inner = "".join(_phrase(phrase) for phrase in paragraph.phrases)
    mark = f"{escape(paragraph.mark)}&nbsp;" if paragraph.kind == "item" else ""
    return f'<p style="color:{colour}; margin-top:0; margin-bottom:16px; line-height:112%">{mark}{inner}</p>'


def _phrase(phrase: Phrase) -> str:
    text = escape(phrase.text)
    if phrase.strong:
        return f"<b>{text}</b>"
    return f"<i>{text}</i>" if phrase.soft else text
