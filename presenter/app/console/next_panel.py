"""What comes: the next step in words and picture, and the slide after the one on stage."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from presenter.app.console.look import sized
from presenter.app.console.preview import Preview
from presenter.app.frames import Frames
from presenter.app.slide_words import short_title
from presenter.app.talk import Talk
from presenter.core import deck
from presenter.core.compose.frame import Frame, Text
from presenter.core.deck import Cursor

MOST_WORDS = 60


def arriving(before: Frame, after: Frame) -> str:
    """The largest words of what a step brings: the first of them where several are as large; empty for none."""
    known = {piece.id for piece in before.pieces}
    new = [piece for piece in after.pieces if isinstance(piece, Text) and piece.id not in known]
    best = max(new, key=lambda piece: (_size(piece), -piece.rect.y, -piece.rect.x), default=None)
    words = "".join(run.text for line in best.lines for run in line.runs) if best is not None else ""
    return words if len(words) <= MOST_WORDS else words[:MOST_WORDS].rstrip() + "…"


def _size(piece: Text) -> int:
    return max((run.style.size for line in piece.lines for run in line.runs), default=0)


class NextPanel(QWidget):
    """Two previews; a press on the first goes on by a step, on the second by a slide."""

    def __init__(self, talk: Talk, frames: Frames) -> None:
        super().__init__()
        self._talk, self._frames = talk, frames
        self.step_words, self.slide_title, self.slide_words = QLabel(), QLabel(), QLabel()
        self.step, self.slide = Preview(talk, frames), Preview(talk, frames)
        self.slide_words.setWordWrap(True)
        self.slide_words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.step_words.setProperty("role", "strong")
        for label in (self.step_words, self.slide_title, self.slide_words):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.step_words, 0, 0)
        grid.addWidget(self.slide_title, 0, 1)
        grid.addWidget(self.step, 1, 0, 2, 1)
        grid.addWidget(self.slide, 1, 1)
        grid.addWidget(self.slide_words, 2, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 3)
        grid.setRowStretch(1, 3)
        grid.setRowStretch(2, 1)

    def set_unit(self, unit: float) -> None:
        for label in (self.step_words, self.slide_title, self.slide_words):
            label.setFont(sized(self.font(), 21 * unit))
        self._grid.setHorizontalSpacing(round(28 * unit))
        self._grid.setVerticalSpacing(round(10 * unit))
        self.renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The words stand right under the picture, however high the panel is.
        width = (self.width() - self._grid.horizontalSpacing()) * 3 / 8
        self.slide.setMaximumHeight(max(54, round(width * 9 / 16) + 2))

    def renew(self) -> None:
        """After a move, another story or look."""
        talk = self._talk
        here = talk.cursor
        step = talk.ahead()
        slide = deck.next_slide(talk.story, here, talk.choices, talk.skipped)
        if step == slide and slide.slide != here.slide:  # the next step is a slide: show the one behind it
            slide = deck.next_slide(talk.story, step, talk.choices, talk.skipped)
        self.step.show_cursor(step if step != here else None)
        self.slide.show_cursor(
            slide if slide.slide not in (here.slide, step.slide if step.slide != here.slide else -1) else None
        )
        self.step_words.setText(self._step_words(here, step))
        shown = self.slide.shown
        self.slide_title.setText(self.tr("Then") if shown is not None else "")
        self.slide_words.setText(self._named(shown) if shown is not None else "")

    def _step_words(self, here: Cursor, step: Cursor) -> str:
        if step == here:
            return self.tr("The end")
        if step.slide != here.slide:
            return self.tr("Next: {slide}").format(slide=self._named(step))
        words = arriving(self._frames.frame(here), self._frames.frame(step))
        said = self.tr("Next: step {step}").format(step=step.step + 1)
        return said + (self.tr(", ") + words if words else "")

    def _named(self, cursor: Cursor) -> str:
        slide = deck.shown_slide(self._talk.story, cursor)
        return f"{slide.number}  {short_title(self._talk.story, slide, self._talk.look.language)}"
