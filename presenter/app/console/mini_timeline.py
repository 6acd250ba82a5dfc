"""All events of the story in a few lanes: told, on stage, and still to come; the next ones by name. A press goes there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from presenter.app.console.look import AMBER, DIM, LINE, PANEL, T1, T2, T3, sized
from presenter.app.talk import Talk
from presenter.core.compose.frame import Ink
from presenter.core.dates import format_date
from presenter.core.theme import INK
from presenter.core.timeline.index import Entry, TimelineIndex, index_of
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.ticks import spaced_ticks
from presenter.scene.paint import colour

NOTHING = QBrush(Qt.BrushStyle.NoBrush)
REACH = 9.0
MOST_LANES = 12
MOST_NEXT = 3


class MiniTimeline(QWidget):
    """The lanes of the story; those that do not fit are left out at the bottom."""

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk, self._unit = talk, 1.0
        self._index: TimelineIndex | None = None
        self._told: dict[str, int] = {}
        """Event to the first slide (from 0) that speaks of it."""
        self._places: list[tuple[QRectF, Entry]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        talk.selection_changed.connect(self.update)
        talk.look_changed.connect(self._another)
        talk.story_changed.connect(self._another)

    def set_unit(self, unit: float) -> None:
        self._unit = unit
        self.setMinimumHeight(round(92 * unit))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, round(170 * self._unit))

    def _another(self) -> None:
        self._index = None
        self.update()

    def _read(self) -> TimelineIndex:
        if self._index is None:
            story = self._talk.story
            self._index = index_of(story, after=self._talk.look.after)
            self._told = {}
            for number, slide in enumerate(story.slides):
                if slide.spec.layout != "timeline":  # it shows all of them and tells none
                    for event in slide.events:
                        self._told.setdefault(event, number)
        return self._index

    def upcoming(self) -> list[Entry]:
        """The events of the slides to come, in the order in which they are told."""
        index, here = self._read(), self._talk.cursor.slide
        later = [entry for entry in index.order if self._told.get(entry.event.id, -1) > here]
        return sorted(later, key=lambda entry: self._told[entry.event.id])[:MOST_NEXT]

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PANEL))
        if not self._talk.blank:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        talk, unit, index = self._talk, self._unit, self._read()
        language = talk.look.language
        small = sized(self.font(), 15 * unit)
        painter.setFont(small)
        metrics = painter.fontMetrics()
        line = metrics.height() + 2
        lanes = index.lanes[:MOST_LANES]
        names = [talk.story.plain_text(talk.story.lanes[lane.id].label, language) if lane.id in talk.story.lanes else ""
                 for lane in lanes]  # fmt: skip
        gutter = (
            min(max((metrics.horizontalAdvance(name) for name in names), default=0), self.width() * 0.22) + 26 * unit
        )
        scale = TimeScale(*talk.story.period, gutter, max(self.width() - 18 * unit, gutter + 40))
        top = line + 6 * unit
        bottom = self.height() - line - 6 * unit
        for tick in spaced_ticks(scale, language, metrics.horizontalAdvance, least=70 * unit, pad=10 * unit):
            painter.setPen(QColor(LINE))
            painter.drawLine(QPointF(tick.x, line), QPointF(tick.x, bottom))
            painter.setPen(QColor(T2))
            if tick.x + 4 + metrics.horizontalAdvance(tick.label) < self.width():
                painter.drawText(QPointF(tick.x + 4, line - 4), tick.label)
        period = talk.slide.period
        if period is not None:
            left, right = max(scale.x(period[0]), scale.x0), min(scale.x(period[1]), scale.x1)
            painter.fillRect(QRectF(left, line - 1, max(right - left, 3), 4 * unit), QColor(AMBER))
        room = max(1, int((bottom - top) // max(9 * unit, 6)))
        pitch = (bottom - top) / max(1, min(len(lanes), room))
        named = pitch >= metrics.height() - 5
        self._places = []
        for row, (lane, name) in enumerate(zip(lanes[:room], names, strict=False)):
            middle = top + (row + 0.5) * pitch
            if named:
                painter.setPen(QColor(T3))
                shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, round(gutter - 22 * unit))
                painter.drawText(QPointF(12 * unit, middle + metrics.ascent() / 2 - 2), shown)
            tint = colour(INK, Ink(talk.story.lane_colour(lane.id)))
            self._paint_lane(painter, lane.entries, scale, middle, min(pitch * 0.42, 4.6 * unit), tint)
        chosen = talk.selection.event or (talk.slide.spec.focus or "")
        entry = index.entry(chosen)
        if entry is not None:
            painter.fillRect(
                QRectF(scale.x(entry.start) - 1, line - 8 * unit, 2, bottom - line + 8 * unit), QColor(AMBER)
            )
        self._paint_next(painter)

    def _paint_lane(
        self, painter: QPainter, entries: list[Entry], scale: TimeScale, middle: float, radius: float, tint: QColor
    ) -> None:
        """Told events are filled and quiet, those on stage amber, those to come hollow and bright."""
        here, stage = self._talk.cursor.slide, set(self._talk.slide.events)
        seen: set[int] = set()
        for entry in entries:
            left, right = scale.x(entry.start), scale.x(entry.end)
            if right < scale.x0 or left > scale.x1:
                continue
            on_stage = entry.event.id in stage and self._talk.slide.spec.layout != "timeline"
            if round(left) in seen and not on_stage:
                continue
            seen.add(round(left))
            left, right = max(left, scale.x0), min(right, scale.x1)
            told = self._told.get(entry.event.id)
            wide = right - left > 4 * radius
            area = (
                QRectF(left, middle - radius * 0.7, right - left, radius * 1.4)
                if wide
                else QRectF((left + right) / 2 - radius, middle - radius, 2 * radius, 2 * radius)
            )
            shade = QColor(AMBER) if on_stage else QColor(DIM) if told is None else tint
            painter.setPen(QPen(shade, 1.6))
            filled = on_stage or (told is not None and told <= here)
            meant = entry.event.spec.status != "actual"  # a target or a forecast is never solid
            painter.setBrush(
                QBrush(shade, Qt.BrushStyle.BDiagPattern) if meant else QBrush(shade) if filled else NOTHING
            )
            if wide:
                painter.drawRect(area)
            else:
                painter.drawEllipse(area)
            self._places.append((area, entry))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_next(self, painter: QPainter) -> None:
        """“To come: Sep 2025 Series F · …”, as much as there is room for."""
        unit = self._unit
        x, baseline, right = 12 * unit, self.height() - 9 * unit, self.width() - 12 * unit
        entries = self.upcoming()
        metrics = painter.fontMetrics()
        parts = [(self.tr("To come"), T3)]
        parts += [(self._said(entry), T1 if number == 0 else T2) for number, entry in enumerate(entries)]
        for text, shade in parts if entries else []:
            room = right - x
            if room < 60 * unit:
                break
            painter.setPen(QColor(shade))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(room))
            painter.drawText(QPointF(x, baseline), shown)
            x += metrics.horizontalAdvance(shown) + 18 * unit

    def _said(self, entry: Entry) -> str:
        story, language = self._talk.story, self._talk.look.language
        moment = entry.event.moment
        date = format_date(moment, language) + " " if moment is not None else ""
        return date + story.plain_text(entry.event.spec.short or entry.event.spec.title, language)

    def entry_at(self, place: QPointF) -> Entry | None:
        """The event whose mark is nearest, within reach of a finger."""
        reach = REACH * max(self._unit, 1)
        near = [
            (abs(area.center().x() - place.x()) + abs(area.center().y() - place.y()), number)
            for number, (area, _) in enumerate(self._places)
            if area.adjusted(-reach, -reach, reach, reach).contains(place)
        ]
        return self._places[min(near)[1]][1] if near else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        entry = self.entry_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if entry is not None:
            self._talk.choose_event(entry.event.id)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            entry = self.entry_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._said(entry) if entry is not None else "", self)
            return True
        return super().event(event)
