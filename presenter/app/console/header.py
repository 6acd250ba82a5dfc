"""The band on top: elapsed, remaining, clock, planned end, the pace, and how the audience's screen does."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from presenter.app.console.look import sized
from presenter.app.console.pace_bar import PaceBar
from presenter.app.console.words import figures, late_words, time_of_day
from presenter.app.pacing import Pacing
from presenter.app.presenting import Presenting
from presenter.app.talk import Talk

TICK_MS = 200


class _Value(QWidget):
    """A quiet title over a large value."""

    def __init__(self, room: str, bold: bool) -> None:
        """`room` is the widest text it must hold without pushing others aside."""
        super().__init__()
        self._room, self._bold = room, bold
        self.title, self.value = QLabel(), QLabel()
        self.value.setProperty("role", "strong" if bold else "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.title)
        layout.addWidget(self.value)
        layout.addStretch(1)

    def set_unit(self, unit: float) -> None:
        self.title.setFont(sized(self.font(), 19 * unit))
        self.value.setFont(sized(self.font(), 50 * unit, bold=self._bold, figures=True))
        self.value.setMinimumWidth(self.value.fontMetrics().horizontalAdvance(self._room))


class _Cut(QLabel):
    """Words that give way to what stands beside them."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


def set_role(label: QLabel, role: str) -> None:
    """Colour a label by what it says; see look.STYLE."""
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)


class Header(QWidget):
    """Ticks only while it is seen. A press on the time starts and stops it."""

    def __init__(self, talk: Talk, presenting: Presenting, pacing: Pacing) -> None:
        super().__init__()
        self._talk, self._presenting, self._pacing = talk, presenting, pacing
        self.elapsed, self.left = _Value("00:00", bold=True), _Value("00:00", bold=True)
        self.clock, self.end = _Value("00:00", bold=False), _Value("00:00", bold=False)
        self.bar = PaceBar(talk, pacing)
        self.plan, self.late, self.screen_title, self.place = _Cut(), QLabel(), QLabel(), QLabel()
        self.place.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.plan, self.place):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        for value in (self.elapsed, self.left, self.clock, self.end):
            self._row.addWidget(value)
        pace, top = QVBoxLayout(), QHBoxLayout()
        top.addWidget(self.plan, 1)
        top.addSpacing(16)
        top.addWidget(self.late)
        pace.setSpacing(0)
        pace.addLayout(top)
        pace.addWidget(self.bar)
        pace.addStretch(1)
        self._row.addLayout(pace, 5)
        audience = QVBoxLayout()
        audience.setSpacing(2)
        audience.addWidget(self.screen_title)
        audience.addWidget(self.place)
        audience.addStretch(1)
        self._row.addLayout(audience, 2)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.renew)
        pacing.changed.connect(self.renew)
        presenting.arranged.connect(self.renew)
        talk.look_changed.connect(self.renew)
        self.elapsed.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_unit(self, unit: float) -> None:
        for value in (self.elapsed, self.left, self.clock, self.end):
            value.set_unit(unit)
        for label in (self.plan, self.screen_title):
            label.setFont(sized(self.font(), 19 * unit))
        self.late.setFont(sized(self.font(), 21 * unit, bold=True))
        self.place.setFont(sized(self.font(), 19 * unit))
        self.bar.set_unit(unit)
        self._row.setSpacing(round(42 * unit))
        self._row.setContentsMargins(round(40 * unit), round(16 * unit), round(40 * unit), round(8 * unit))
        self.setFixedHeight(round(122 * unit))
        self.renew()

    def renew(self) -> None:
        """Everything that time or screens change."""
        if self._presenting.stage_window is None:
            return
        pacing, planned = self._pacing, bool(self._pacing.plan)
        mode = pacing.timer.mode
        standing = pacing.standing()
        titles = {
            "ready": self.tr("Elapsed"),
            "running": self.tr("Elapsed"),
            "paused": self.tr("Paused"),
            "questions": self.tr("Questions {time}").format(time=figures(pacing.questions)),
        }
        _say(self.elapsed.title, titles[mode])
        set_role(self.elapsed.title, "late" if mode in ("paused", "questions") else "")
        _say(self.elapsed.value, figures(pacing.elapsed))
        known = planned or pacing.plan.ends_s is not None
        _say(self.left.title, self.tr("Remaining"))
        _say(self.left.value, figures(standing.left_s) if known else "–")
        set_role(self.left.value, "late" if known and standing.left_s < 0 else "strong")
        _say(self.clock.title, self.tr("Clock"))
        _say(self.clock.value, time_of_day(pacing.seconds_of_day))
        _say(self.end.title, self.tr("Planned end"))
        _say(self.end.value, time_of_day(standing.end_s) if known else "–")
        self._renew_pace(pacing.late_s if planned else 0.0)
        self._renew_screen()
        self.bar.update()

    def _renew_pace(self, late_s: float) -> None:
        pacing = self._pacing
        if not pacing.plan:
            _say(self.plan, self.tr("Pace, no time planned"))
            _say(self.late, "")
            return
        minutes = f"{pacing.plan.total_s / 60:.3g}"
        text = self.tr("Pace, {minutes} minutes planned").format(minutes=minutes)
        here = self._talk.cursor.slide
        current = next((p for p in pacing.sections() if p.section.first <= here < p.section.end), None)
        if current is not None and current.section.id:
            text += self.tr(", ") + self.bar.spoken(current)
        _say(self.plan, text)
        _say(self.late, late_words(late_s) if pacing.timer.mode != "ready" else "")
        set_role(self.late, "late" if late_s >= 5 else "strong")

    def _renew_screen(self) -> None:
        presenting = self._presenting
        stage = presenting.stage_window
        _say(self.screen_title, self.tr("Audience screen"))
        bold = presenting.lost
        if presenting.lost:
            text = self.tr("Audience screen disconnected. Plug it in, or press X to show the slides here.")
            _say(self.screen_title, "")
        elif presenting.windows:
            text = self.tr("A window to share")
        elif stage is not None:
            size = stage.screen().geometry().size() * stage.screen().devicePixelRatio()
            text = f"● {stage.screen().name()}, {size.width()} × {size.height()}"
        else:
            text = ""
        self.screen_title.setVisible(not presenting.lost)
        font = self.place.font()
        if font.bold() != bold:
            font.setBold(bold)
            self.place.setFont(font)
        set_role(self.place, "late" if presenting.lost else "strong")
        _say(self.place, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.elapsed.geometry().contains(event.position().toPoint()):
            self._pacing.toggle()
        super().mousePressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()
        self.renew()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()


def _say(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
