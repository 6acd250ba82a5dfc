"""The line under the stage: which step of how many, as words and blocks, and how large the slide is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from presenter.app.chrome import Chrome, chrome
from presenter.app.hover import explain
from presenter.app.stage import StageView
from presenter.app.talk import Talk

HEIGHT = 26
BLOCK, PITCH = 17.0, 21.0
MOST_BLOCKS = 16


class StepLine(QWidget):
    """Aligned with the slide above it."""

    def __init__(self, talk: Talk, stage: StageView) -> None:
        super().__init__()
        self._talk, self._stage = talk, stage
        self._colours = chrome(dark=True)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        for signal in (talk.cursor_moved, talk.story_changed, stage.resized):
            signal.connect(self.update)
        self._explain()

    def set_colours(self, colours: Chrome) -> None:
        self._colours = colours
        self.update()

    def steps_text(self) -> str:
        """“Step 3 of 4”; empty for a slide that is complete at once."""
        last = self._talk.slide.last_step
        if last == 0 or self._talk.blank:
            return ""
        return self.tr("Step {step} of {steps}").format(step=self._talk.cursor.step + 1, steps=last + 1)

    def zoom_text(self) -> str:
        """How large the slide is shown, against its 1920 units; empty without one."""
        if self._talk.blank:
            return ""
        percent = round(100 * self._stage.device_size().width() / 1920)
        return self.tr("Fits the window, {percent} %").format(percent=percent)

    def _explain(self) -> None:
        """Hover help: what the blocks and the percentage mean."""
        said = self.tr("Which of the slide’s steps is shown, and how large against 1920 pixels.")
        explain(self, self.tr("Steps and size"), said)

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._explain()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._colours.surround))
        place = self._stage.slide_rect()
        box = QRectF(place.x(), 0, place.width(), HEIGHT - 6)
        painter.setPen(QColor(self._colours.second))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, self.zoom_text())
        text = self.steps_text()
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, text)
        last = self._talk.slide.last_step
        if text and last < MOST_BLOCKS:
            self._paint_blocks(painter, box.x() + painter.fontMetrics().horizontalAdvance(text) + 12, box, last)

    def _paint_blocks(self, painter: QPainter, x: float, box: QRectF, last: int) -> None:
        now = self._talk.cursor.step
        for step in range(last + 1):
            shade = (
                self._colours.accent if step == now else self._colours.second if step < now else self._colours.outline
            )
            painter.fillRect(QRectF(x + step * PITCH, box.center().y() - 1.5, BLOCK, 3), QColor(shade))
