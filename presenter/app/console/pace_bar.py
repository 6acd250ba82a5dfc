"""The plan as a bar: chapters as long as they are planned, what is spoken, where the talk is, the gap between."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from presenter.app.console.look import AMBER, T1, T2, T3, sized
from presenter.app.console.words import figures
from presenter.app.pacing import Pacing
from presenter.app.talk import Talk
from presenter.core.pace.spent import SectionPace

UNTOLD = "#2A3238"


class PaceBar(QWidget):
    """Where nothing is planned each slide counts the same, and only the place is shown."""

    def __init__(self, talk: Talk, pacing: Pacing) -> None:
        super().__init__()
        self._talk, self._pacing = talk, pacing
        self._unit = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_unit(self, unit: float) -> None:
        self._unit = unit
        self.setFixedHeight(round(54 * unit))

    def sizeHint(self) -> QSize:
        return QSize(round(400 * self._unit), round(54 * self._unit))

    def stretches(self) -> list[tuple[SectionPace, float, float]]:
        """Each chapter with its left and right end."""
        plan, width = self._pacing.plan, float(self.width())
        whole = plan.total_s or len(self._talk.story.slides)
        return [
            (pace, self._at(pace.section.first) / whole * width, self._at(pace.section.end) / whole * width)
            for pace in self._pacing.sections()
        ]

    def _at(self, slide: int) -> float:
        return self._pacing.plan.start_of(slide) if self._pacing.plan else float(slide)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        unit, width = self._unit, float(self.width())
        top, high = 3 * unit, 16 * unit
        stretches = self.stretches()
        painter.fillRect(QRectF(0, top, width, high), QColor(UNTOLD))
        if self._pacing.plan:
            total = self._pacing.plan.total_s
            planned = min(self._pacing.standing().planned_s / total, 1.0) * width
            now = min(self._pacing.elapsed / total, 1.0) * width
            painter.fillRect(QRectF(0, top, min(planned, now), high), QColor(T3))
            if now > planned:
                painter.fillRect(QRectF(planned, top, now - planned, high), QColor(AMBER))
            elif planned > now:  # told already, though the time is not come
                painter.fillRect(QRectF(now, top, planned - now, high), QColor("#59636A"))
        else:
            now = self._talk.cursor.slide / len(self._talk.story.slides) * width
            painter.fillRect(QRectF(0, top, now, high), QColor(T3))
        for _, left, _ in stretches[1:]:
            painter.fillRect(QRectF(round(left), top, 2, high), QColor("#0B0E10"))
        self._paint_names(painter, stretches)
        painter.fillRect(QRectF(min(max(now - 1.5, 0), width - 3), top - 6 * unit, 3, high + 14 * unit), QColor(T1))
        painter.end()

    def _paint_names(self, painter: QPainter, stretches: list[tuple[SectionPace, float, float]]) -> None:
        """The current chapter's name is always there; others where there is room."""
        unit, here = self._unit, self._talk.cursor.slide
        current = next((n for n, s in enumerate(stretches) if s[0].section.first <= here < s[0].section.end), -1)
        plain, bold = sized(self.font(), 17 * unit), sized(self.font(), 17 * unit, bold=True)
        baseline = 44 * unit
        taken: list[tuple[float, float]] = []
        for number in sorted(range(len(stretches)), key=lambda n: n != current):
            pace, left, right = stretches[number]
            painter.setFont(bold if number == current else plain)
            metrics = painter.fontMetrics()
            name = self._name(pace)
            wide = metrics.horizontalAdvance(name)
            x = min(max(left, 0.0), max(0.0, self.width() - wide))
            if number != current and (wide > right - left + 24 * unit or any(x < b and x + wide > a for a, b in taken)):
                continue
            if wide:
                taken.append((x - 14 * unit, x + wide + 14 * unit))
                over = number == current and pace.over_s > 0
                painter.setPen(QPen(QColor(AMBER if over else T1 if number == current else T2)))
                painter.drawText(round(x), round(baseline), name)

    def _name(self, pace: SectionPace) -> str:
        story, language = self._talk.story, self._talk.look.language
        section = pace.section.id
        return story.plain_text(story.board.sections.get(section, section), language)

    def spoken(self, pace: SectionPace) -> str:
        """“Origin, 3:20 of 4:00”; without a plan the time alone."""
        name, spent = self._name(pace), figures(pace.spent_s)
        if not pace.section.seconds:
            return f"{name} {spent}"
        return self.tr("{name}, {spent} of {planned}").format(
            name=name, spent=spent, planned=figures(pace.section.seconds)
        )

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            x = event.pos().x()
            text = next((self.spoken(pace) for pace, left, right in self.stretches() if left <= x < right), "")
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)
