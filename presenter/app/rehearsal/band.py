"""The run as heat on the timeline: each slide over the stretch of time it speaks of, coloured by how it went."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from presenter.app.chrome import Chrome
from presenter.app.rehearsal.heat_colour import heat_colour
from presenter.app.rehearsal.time_words import clock, signed
from presenter.app.talk import Talk
from presenter.core.aboutness import WHOLE
from presenter.core.colour.contrast import contrast
from presenter.core.rehearsal.log import Log, SlideTime
from presenter.core.story import Story
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.ticks import spaced_ticks

ROW, GAP, AXIS, SIDE = 15, 3, 22, 12
LEAST_PX = 20.0
MOST_ROWS = 14


class Bar(Struct, frozen=True):
    """A slide's bar: pixels across, row from 0."""

    time: SlideTime
    x: float
    width: float
    row: int


def bars(story: Story, log: Log, scale: TimeScale) -> list[Bar]:
    """Slides that speak of a stretch of time, packed into rows; those of the whole story have no place of their own."""
    placed: list[Bar] = []
    ends: list[float] = []
    spoken = [(story.slide(time.slide), time) for time in log.slides]
    dated = [(slide.period, time) for slide, time in spoken if slide.period and slide.spec.layout not in WHOLE]
    for period, time in sorted(dated, key=lambda pair: pair[0]):
        x0 = min(max(scale.x(period[0]), scale.x0), scale.x1 - LEAST_PX)
        x1 = min(max(scale.x(period[1]), x0 + LEAST_PX), scale.x1)
        row = next((number for number, end in enumerate(ends) if end + GAP <= x0), len(ends))
        if row >= MOST_ROWS:
            row = ends.index(min(ends))
        if row == len(ends):
            ends.append(x1)
        ends[row] = x1
        placed.append(Bar(time, x0, x1 - x0, row))
    return placed


class HeatBand(QWidget):
    """Painted; a click goes to the slide."""

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk
        self._log: Log | None = None
        self._colours: Chrome | None = None
        self._dark = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_log(self, log: Log | None, colours: Chrome, *, dark: bool) -> None:
        """Another run, or other colours."""
        self._log, self._colours, self._dark = log, colours, dark
        self.updateGeometry()
        self.update()

    @property
    def bars(self) -> list[Bar]:
        return bars(self._talk.story, self._log, self._scale()) if self._log is not None else []

    def _scale(self) -> TimeScale:
        return TimeScale(*self._talk.story.period, SIDE, max(SIDE + 100, self.width() - SIDE))

    def _rect(self, bar: Bar) -> QRectF:
        return QRectF(bar.x, AXIS + bar.row * (ROW + GAP), bar.width, ROW)

    def _at(self, x: float, y: float) -> Bar | None:
        return next((bar for bar in self.bars if self._rect(bar).contains(x, y)), None)

    # -- Qt --------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        rows = max((bar.row for bar in self.bars), default=0) + 1
        return QSize(600, AXIS + rows * (ROW + GAP) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = self._colours
        if colours is None:
            return
        painter = QPainter(self)
        font = self.font()
        font.setPixelSize(12)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        scale = self._scale()
        bottom = self.height() - 4
        right = -1.0
        for tick in spaced_ticks(scale, self._talk.look.language, metrics.horizontalAdvance):
            painter.fillRect(QRectF(round(tick.x), AXIS - 4, 1, bottom - AXIS + 4), QColor(colours.hairline))
            width = metrics.horizontalAdvance(tick.label)
            if tick.label and tick.x > right and tick.x + 4 + width < self.width():
                painter.setPen(QColor(colours.third))
                painter.drawText(round(tick.x) + 4, AXIS - 8, tick.label)
                right = tick.x + width + 12
        for bar in self.bars:
            colour = heat_colour(bar.time.heat, colours, dark=self._dark)
            rect = self._rect(bar)
            if bar.time.actual_s:
                painter.fillRect(rect, colour)
            else:
                painter.setPen(QColor(colours.outline))
                painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
            on = max(("#000000", "#FFFFFF"), key=lambda shade: contrast(shade, colour.name()))
            painter.setPen(QColor(on if bar.time.actual_s else colours.second))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(bar.time.number))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            bar = self._at(event.pos().x(), event.pos().y())
            if bar is None:
                QToolTip.hideText()
            else:
                time = bar.time
                QToolTip.showText(
                    event.globalPos(), f"{clock(time.actual_s)} / {clock(time.planned_s)}  {signed(time.over_s)}"
                )
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        bar = self._at(event.position().x(), event.position().y())
        if bar is not None:
            self._talk.go_to_slide(bar.time.slide)
