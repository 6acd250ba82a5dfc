"""A timeline for screen readers: a group of lanes, each a list of its events in the order of time.

    canvas (group)
    ├── lane (list)            Capital: 12 events; of very many, lists of some hundred each
    │   ├── event (item)       early 2023, from 1 January to 30 April 2023: First customer
    │   └── …                  those of a file among them, by time
    ├── row (list)             Valuation, $bn: 4 values; each chart under the lanes
    │   └── value (item)       March 2025: Valuation in round E, $61.5 billion
    └── stretch (text)         what is selected, if a stretch of time is

Items are made when asked for, and at most `MOST_ITEMS` are kept: a lane may have a million events. An item is known by
its event, so that its identity outlives moves, zooms and filters.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from presenter.app.strip.lane_order import LaneOrder
from presenter.app.strip.listening_canvas import ListeningCanvas
from presenter.app.strip.spoken_items import EventItem, Item, Key, LaneItem, PageItem
from presenter.app.strip.spoken_rows import RowItem, ValueItem, row_exists
from presenter.core.geometry import Rect
from presenter.core.timeline.index import LaneIndex

if TYPE_CHECKING:
    from presenter.app.strip.picture import Arranger
    from presenter.core.crowd.lane import CrowdLane
    from presenter.core.timeline.series import Series

MOST_ITEMS = 600
_LISTS = ("lane", "page", "row")


class CanvasVoice(QAccessibleWidget):
    """The canvas itself, with its lanes as children."""

    def __init__(self, canvas: ListeningCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.Grouping, "")
        # Not held: the widget's end must not wait for its voice.
        self._canvas = ref(canvas)
        self._kept: OrderedDict[Key, Item] = OrderedDict()
        self._ordered: Arranger | None = None
        self._orders: dict[str, LaneOrder] = {}

    @property
    def canvas(self) -> ListeningCanvas | None:
        return self._canvas()

    # -- items -----------------------------------------------------------------------------------

    def item(self, key: Key) -> Item:
        """The item of a key: the same one as long as it is kept."""
        found = self._kept.get(key)
        if found is None:
            kinds: dict[str, type[Item]] = {"lane": LaneItem, "page": PageItem, "row": RowItem, "value": ValueItem}
            found = self._kept[key] = kinds.get(key[0], EventItem)(self, key)
            QAccessible.registerAccessibleInterface(found)
            if len(self._kept) > MOST_ITEMS:
                self._drop_one()
        else:
            self._kept.move_to_end(key)
        return found

    def _drop_one(self) -> None:
        """The event asked for longest ago; lanes stay."""
        current = self.current_key
        oldest = next((key for key in self._kept if key[0] not in _LISTS and key != current), None)
        if oldest is not None:
            _delete(self._kept.pop(oldest))

    def forget_all(self) -> None:
        """The canvas is gone: its items too."""
        while self._kept:
            _delete(self._kept.popitem()[1])

    @property
    def kept(self) -> int:
        """How many items there are at the moment."""
        return len(self._kept)

    def renew(self) -> None:
        """Other events: items of those that are no more go, and who listens hears that the tree is another."""
        for key in [key for key in self._kept if not self._exists(key)]:
            _delete(self._kept.pop(key))
        canvas = self.canvas
        if canvas is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(canvas, QAccessible.Event.ObjectReorder))

    def _exists(self, key: Key) -> bool:
        lane = self.lane(key[1])
        if key[0] == "stretch":
            return self.stretch_words() != ""
        if key[0] in ("row", "value"):
            return row_exists(self, key)
        if lane is None or key[0] == "lane":
            return lane is not None
        if key[0] == "page":
            return int(key[2]) < self.order(key[1]).pages
        return self.order(key[1]).place(key[0], key[2]) >= 0

    # -- what the timeline shows -----------------------------------------------------------------

    @property
    def lanes(self) -> list[LaneIndex]:
        canvas = self.canvas
        return canvas.arranger.index.lanes if canvas is not None and canvas.arranger is not None else []

    @property
    def rows(self) -> tuple[Series, ...]:
        """The charts under the lanes."""
        canvas = self.canvas
        return canvas.arranger.rows if canvas is not None and canvas.arranger is not None else ()

    def lane(self, lane_id: str) -> LaneIndex | None:
        return next((lane for lane in self.lanes if lane.id == lane_id), None)

    def crowd_lane(self, lane_id: str) -> CrowdLane | None:
        """The lane's events from a file; None where there are none."""
        canvas = self.canvas
        source = canvas.arranger.crowd if canvas is not None and canvas.arranger is not None else None
        if source is None:
            return None
        found = source.lane(lane_id)
        return found if found.total else None

    def order(self, lane_id: str) -> LaneOrder:
        """The lane's events by time."""
        canvas = self.canvas
        arranger = canvas.arranger if canvas is not None else None
        if self._ordered is not arranger:
            self._ordered, self._orders = arranger, {}
        found = self._orders.get(lane_id)
        if found is None:
            lane = self.lane(lane_id) or LaneIndex(lane_id, [])
            found = self._orders[lane_id] = LaneOrder(lane, self.crowd_lane(lane_id))
        return found

    def start_of(self, lane_id: str, place: int) -> float:
        """The day on which the event at a place begins."""
        order = self.order(lane_id)
        kind, name = order.at(place)
        if kind == "event":
            entry = order.lane.entry(name)
            return entry.start if entry is not None else 0.0
        return float(order.crowd.starts[int(name) - order.crowd.first]) if order.crowd is not None else 0.0

    @property
    def current_key(self) -> Key | None:
        """The event that is chosen on the canvas, narrated or of a file, or the value of a row."""
        canvas = self.canvas
        if canvas is None or canvas.arranger is None:
            return None
        if canvas.values.chosen is not None:
            row, number = canvas.values.chosen
            return "value", str(row), str(number)
        if canvas.crowd_chosen is not None and canvas.arranger.crowd is not None:
            event = canvas.arranger.crowd.crowd.event(canvas.crowd_chosen)
            return "crowd", event.lane, str(event.number)
        lane = next((lane for lane in self.lanes if lane.entry(canvas.playhead)), None)
        return ("event", lane.id, canvas.playhead) if lane is not None else None

    def stretch_words(self) -> str:
        """What is said of the selected stretch of time; empty where none is."""
        canvas = self.canvas
        return canvas.stretch_words() if canvas is not None else ""

    def speak_current(self) -> None:
        """Another event is chosen: the focus of a screen reader goes to it."""
        canvas, key = self.canvas, self.current_key
        if canvas is not None and key is not None and canvas.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self.item(key), QAccessible.Event.Focus))

    def on_screen(self, rect: Rect) -> QRect:
        """A rectangle of the layout, on the screen."""
        canvas = self.canvas
        if canvas is None:
            return QRect()
        times = canvas.magnification
        local = QRectF(rect.x * times, rect.y * times, rect.width * times, rect.height * times).toAlignedRect()
        return QRect(canvas.mapToGlobal(local.topLeft()), local.size())

    # -- Qt --------------------------------------------------------------------------------------

    def childCount(self) -> int:
        return len(self.lanes) + len(self.rows) + bool(self.stretch_words())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        lanes = self.lanes
        if 0 <= index < len(lanes):
            return self.item(("lane", lanes[index].id, ""))
        row = index - len(lanes)
        if 0 <= row < len(self.rows):
            return self.item(("row", str(row), ""))
        return self.item(("stretch", "", "")) if row == len(self.rows) and self.stretch_words() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if not isinstance(child, Item):
            return -1
        if child.key[0] == "stretch":
            return len(self.lanes) + len(self.rows)
        if child.key[0] == "row":
            return len(self.lanes) + int(child.key[1])
        return next((n for n, lane in enumerate(self.lanes) if child.key[:2] == ("lane", lane.id)), -1)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        canvas, key = self.canvas, self.current_key
        return self.item(key) if canvas is not None and canvas.hasFocus() and key is not None else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        canvas = self.canvas
        if canvas is None or canvas.arranger is None or not canvas.isVisible():
            return None
        place = canvas.here(canvas.mapFromGlobal(QPoint(x, y)).toPointF())
        event = canvas.event_at(place)
        lane = next((lane for lane in self.lanes if event and lane.entry(event)), None)
        if lane is not None:
            return self.item(("event", lane.id, event))
        value = canvas.picture.value_at(place.x(), place.y())
        if value is not None:
            return self.item(("value", str(value[0]), str(value[1])))
        rows = canvas.picture.charts
        row = next((n for n, chart in enumerate(rows) if chart.area.y <= place.y() < chart.area.bottom), None)
        if row is not None:
            return self.item(("row", str(row), ""))
        placed = next((lane for lane in canvas.picture.layout.lanes if lane.top <= place.y() < lane.bottom), None)
        return self.item(("lane", placed.id, "")) if placed is not None else None


def _delete(item: Item) -> None:
    QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))
