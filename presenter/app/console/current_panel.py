"""What the audience sees, large and alive: figures can be asked for their source, charts zoomed; under it slide and step."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.app.console.look import AMBER, BG, DIM, T1, T2, sized
from presenter.app.frames import Frames
from presenter.app.slide_words import short_title
from presenter.app.source_card import SourceCard
from presenter.app.stage import StageView
from presenter.app.talk import Talk

MOST_BLOCKS = 24


class CurrentPanel(QWidget):
    """The stage and its line."""

    def __init__(self, talk: Talk, frames: Frames) -> None:
        super().__init__()
        self.stage = StageView(talk, frames, margin=1, surround=BG)
        self.source_card = SourceCard(talk, frames, self.stage)
        self.line = _Line(talk, self.stage)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stage, 1)
        layout.addWidget(self.line)
        layout.addStretch(0)
        for signal in (talk.cursor_moved, talk.story_changed, talk.look_changed):
            signal.connect(self._wait)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The slide at the top of its room and its line right under it.
        self.stage.setMaximumHeight(max(180, round(self.width() * 9 / 16)))

    def _wait(self) -> None:
        self.setUpdatesEnabled(False)

    def renew(self) -> None:
        """Paint what the talk shows now; until then the old picture stays."""
        self.setUpdatesEnabled(True)

    def set_unit(self, unit: float) -> None:
        self.line.set_unit(unit)


class _Line(QWidget):
    """“14 / 24  Title  Step 3 of 4”, and a block per step; as wide as the slide above."""

    def __init__(self, talk: Talk, stage: StageView) -> None:
        super().__init__()
        self._talk, self._stage, self._unit = talk, stage, 1.0
        self._typed = ""
        for signal in (talk.cursor_moved, talk.story_changed, talk.look_changed, stage.resized):
            signal.connect(self._renew)

    def set_unit(self, unit: float) -> None:
        self._unit = unit
        self.setFixedHeight(round(52 * unit))

    def sizeHint(self) -> QSize:
        return QSize(320, round(52 * self._unit))

    def show_typed(self, words: str) -> None:
        """The slide number being typed, in the place of the step."""
        self._typed = words
        self._renew()

    def _renew(self) -> None:
        self.setAccessibleName(" ".join(self.words()))
        self.update()

    def words(self) -> tuple[str, str, str]:
        """Number, title, step; the last is empty for a slide that is complete at once."""
        talk, last = self._talk, self._talk.slide.last_step
        number = f"{talk.slide.number} / {len(talk.story.slides)}"
        step = self.tr("Step {step} of {steps}").format(step=talk.cursor.step + 1, steps=last + 1) if last else ""
        step = self._typed or step
        return number, short_title(talk.story, talk.slide, talk.look.language), step

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(BG))
        unit, place = self._unit, self._stage.slide_rect()
        x, right = place.x(), place.right()
        number, title, step = self.words()
        last = self._talk.slide.last_step
        blocks = last + 1 if 0 < last < MOST_BLOCKS else 0
        pitch = min(54 * unit, (right - x) / 3 / max(blocks, 1))
        room = right - blocks * pitch - 20 * unit
        baseline = round(34 * unit)
        for text, colour, bold, gap in ((number, T2, False, 14), (title, T1, True, 22), (step, T2, False, 0)):
            painter.setFont(sized(self.font(), 24 * unit, bold=bold))
            painter.setPen(QColor(colour))
            metrics = painter.fontMetrics()
            left = room - x - (painter.fontMetrics().horizontalAdvance(step) + 22 * unit if text is title else 0)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(max(left, 0)))
            painter.drawText(round(x), baseline, shown)
            x += metrics.horizontalAdvance(shown) + gap * unit
        now = self._talk.cursor.step
        for number_ in range(blocks):
            shade = AMBER if number_ == now else T2 if number_ < now else DIM
            left = right - (blocks - number_) * pitch + 4 * unit
            painter.fillRect(QRectF(left, baseline - 10 * unit, pitch - 4 * unit, 6 * unit), QColor(shade))
        painter.end()
