"""Charts under the lanes in the accessible tree of a timeline (see spoken_tree): each row a list, each value an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface

from presenter.app.strip.spoken_items import EventItem, Item, Key
from presenter.core.geometry import Rect
from presenter.core.timeline.series import Series
from presenter.core.timeline.spoken import LaneCounts, Spoken
from presenter.core.timeline.spoken_values import spoken_series, spoken_value

if TYPE_CHECKING:
    from presenter.app.strip.spoken_tree import CanvasVoice


def row_exists(voice: CanvasVoice, key: Key) -> bool:
    """Whether there still is a row, or a value of it."""
    row = _row(voice, key)
    return row is not None and (key[0] == "row" or int(key[2]) < len(row.points))


def _row(voice: CanvasVoice, key: Key) -> Series | None:
    number = int(key[1])
    return voice.rows[number] if number < len(voice.rows) else None


class RowItem(Item):
    """A chart: `Valuation, $bn, log scale: 4 values`."""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def parent(self) -> QAccessibleInterface:
        return self.voice

    def childCount(self) -> int:
        row = _row(self.voice, self.key)
        return len(row.points) if row is not None else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.voice.item(("value", self.key[1], str(index))) if 0 <= index < self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return int(child.key[2]) if isinstance(child, ValueItem) and child.key[1] == self.key[1] else -1

    def state(self) -> QAccessible.State:
        state, canvas = QAccessible.State(), self.voice.canvas
        state.offscreen = canvas is not None and canvas.isVisible() and self._box() is None
        return state

    def spoken(self) -> Spoken:
        canvas, row = self.voice.canvas, _row(self.voice, self.key)
        if canvas is None or canvas.arranger is None or row is None:
            return Spoken("", "")
        earlier = sum(point.days < canvas.view.start for point in row.points)
        later = sum(point.days > canvas.view.end for point in row.points)
        counts = LaneCounts(len(row.points), len(row.points) - earlier - later, earlier, later)
        return spoken_series(row, counts, canvas.arranger.texts.language)

    def rect(self) -> QRect:
        box = self._box()
        return self.voice.on_screen(box) if box is not None else QRect()

    def _box(self) -> Rect | None:
        canvas, number = self.voice.canvas, int(self.key[1])
        if canvas is None or not canvas.isVisible() or canvas.arranger is None or number >= len(canvas.picture.charts):
            return None
        area = canvas.picture.charts[number].area
        return Rect(0, area.y, canvas.width_here, area.height)


class ValueItem(EventItem):
    """A value of a row: `March 2025: Valuation in round E, $61.5 billion`."""

    @property
    def _place(self) -> tuple[int, int]:
        return int(self.key[1]), int(self.key[2])

    def parent(self) -> QAccessibleInterface:
        return self.voice.item(("row", self.key[1], ""))

    def spoken(self) -> Spoken:
        canvas, row = self.voice.canvas, _row(self.voice, self.key)
        if canvas is None or canvas.arranger is None or row is None:
            return Spoken("", "")
        story, language = canvas.arranger.index.story, canvas.arranger.texts.language
        return spoken_value(story, row, row.points[int(self.key[2])], language)

    def _box(self) -> Rect | None:
        canvas = self.voice.canvas
        if canvas is None or not canvas.isVisible() or canvas.arranger is None:
            return None
        return canvas.box_of(value=self._place)

    def choose(self) -> None:
        canvas = self.voice.canvas
        if canvas is not None:
            canvas.choose_value(self._place)
