"""Lanes and events in the accessible tree of a timeline (see spoken_tree): made when asked for, found by their key."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow
from shiboken6.Shiboken import VoidPtr

from presenter.core.geometry import Rect
from presenter.core.timeline.index import LaneIndex
from presenter.core.timeline.range_words import range_words
from presenter.core.timeline.spoken import LaneCounts, Spoken, spoken_crowd_event, spoken_event, spoken_lane
from presenter.core.timeline.spoken_words import say

if TYPE_CHECKING:
    from presenter.app.strip.spoken_tree import CanvasVoice

Key = tuple[str, str, str]
"""Kind (lane, page, event, crowd, stretch, row, value), lane, and the event's id or number, or the page's; of rows and
their values the row's number from the top, and the value's by time."""


# Qt's interface is a null pointer where there is none; the stubs of PySide do not say so.


class Item(QAccessibleInterface):
    """What lanes and events share: they live as long as the canvas, and are found by their key."""

    def __init__(self, voice: CanvasVoice, key: Key) -> None:
        super().__init__()
        self.voice, self.key = voice, key

    def isValid(self) -> bool:
        return self.voice.canvas is not None

    def object(self) -> None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        canvas = self.voice.canvas
        return canvas.window().windowHandle() if canvas is not None else None

    def setText(self, _text: QAccessible.Text, _words: str) -> None:
        """Nothing of a story is written from here."""

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        del x, y
        return None

    def spoken(self) -> Spoken:
        raise NotImplementedError

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return self.spoken().name
        return self.spoken().description if kind is QAccessible.Text.Description else ""


class EventList(Item):
    """A list whose items are events of a lane by time, those of a file among the narrated ones."""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    @property
    def _bounds(self) -> tuple[int, int]:
        """Places of its first event and of the one after its last."""
        return 0, self.voice.order(self.key[1]).total

    def childCount(self) -> int:
        first, last = self._bounds
        return last - first

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        first, last = self._bounds
        if not 0 <= index < last - first:
            return None
        kind, name = self.voice.order(self.key[1]).at(first + index)
        return self.voice.item((kind, self.key[1], name))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if not isinstance(child, EventItem) or child.key[1] != self.key[1]:
            return -1
        first, last = self._bounds
        place = self.voice.order(self.key[1]).place(child.key[0], child.key[2])
        return place - first if first <= place < last else -1


class LaneItem(EventList):
    """A lane; one with very many events is a list of pages."""

    def parent(self) -> QAccessibleInterface:
        return self.voice

    def childCount(self) -> int:
        return self.voice.order(self.key[1]).pages or super().childCount()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        pages = self.voice.order(self.key[1]).pages
        if not pages:
            return super().child(index)
        return self.voice.item(("page", self.key[1], str(index))) if 0 <= index < pages else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if not self.voice.order(self.key[1]).pages:
            return super().indexOfChild(child)
        return int(child.key[2]) if isinstance(child, PageItem) and child.key[1] == self.key[1] else -1

    def state(self) -> QAccessible.State:
        return QAccessible.State()

    @property
    def _lane(self) -> LaneIndex:
        return self.voice.lane(self.key[1]) or LaneIndex(self.key[1], [])

    def spoken(self) -> Spoken:
        canvas, lane, crowd = self.voice.canvas, self._lane, self.voice.crowd_lane(self.key[1])
        if canvas is None or canvas.arranger is None:
            return Spoken("", "")
        start, end = canvas.view.start, canvas.view.end
        earlier = lane.earlier(start) + (crowd.earlier(start) if crowd else 0)
        later = lane.later(end) + (crowd.later(end) if crowd else 0)
        total = lane.total + (crowd.total if crowd else 0)
        source = canvas.arranger.crowd
        counts = LaneCounts(
            total, total - earlier - later, earlier, later, crowd=crowd.total if crowd else 0,
            file=source.crowd.file if crowd and source else "",
        )  # fmt: skip
        texts = canvas.arranger.texts
        return spoken_lane(texts.lane(lane.id), counts, texts.language)

    def rect(self) -> QRect:
        canvas = self.voice.canvas
        if canvas is None or not canvas.isVisible() or canvas.arranger is None:
            return QRect()
        placed = next((lane for lane in canvas.picture.layout.lanes if lane.id == self.key[1]), None)
        if placed is None:
            return QRect()
        return self.voice.on_screen(Rect(0, placed.top, canvas.width_here, placed.bottom - placed.top))


class PageItem(EventList):
    """Some hundred events of a lane that has very many: `3 May 2011 – 4 June 2011: 200 events`."""

    @property
    def _bounds(self) -> tuple[int, int]:
        order = self.voice.order(self.key[1])
        first = int(self.key[2]) * order.page
        return first, min(first + order.page, order.total)

    def parent(self) -> QAccessibleInterface:
        return self.voice.item(("lane", self.key[1], ""))

    def spoken(self) -> Spoken:
        first, last = self._bounds
        canvas = self.voice.canvas
        if canvas is None or canvas.arranger is None or last <= first:
            return Spoken("", "")
        language = canvas.arranger.texts.language
        start, end = self.voice.start_of(self.key[1], first), self.voice.start_of(self.key[1], last - 1)
        count = say("lane", language, n=f"{last - first:,}")
        return Spoken(say("said", language, date=range_words(start, end + 1.0, language), title=count), "")

    def rect(self) -> QRect:
        return QRect()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.offscreen = True
        return state


class EventItem(Item):
    """An event, or what is said of the selected stretch."""

    def __init__(self, voice: CanvasVoice, key: Key) -> None:
        super().__init__(voice, key)
        self._actions = _Choose(self)

    def parent(self) -> QAccessibleInterface:
        kind, lane, name = self.key
        if kind == "stretch":
            return self.voice
        order = self.voice.order(lane)
        place = order.place(kind, name)
        if not order.page or place < 0:
            return self.voice.item(("lane", lane, ""))
        return self.voice.item(("page", lane, str(place // order.page)))

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.StaticText if self.key[0] == "stretch" else QAccessible.Role.ListItem

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> None:  # type: ignore[override]
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def spoken(self) -> Spoken:
        kind, lane_id, name = self.key
        canvas = self.voice.canvas
        if canvas is None or canvas.arranger is None:
            return Spoken("", "")
        if kind == "stretch":
            return Spoken(self.voice.stretch_words(), "")
        story, language = canvas.arranger.index.story, canvas.arranger.texts.language
        if kind == "crowd":
            source = canvas.arranger.crowd
            return spoken_crowd_event(story, source.crowd.event(int(name)), language) if source else Spoken("", "")
        lane = self.voice.lane(lane_id)
        entry = lane.entry(name) if lane is not None else None
        return spoken_event(story, entry.event, language) if entry is not None else Spoken("", "")

    def state(self) -> QAccessible.State:
        state, canvas = QAccessible.State(), self.voice.canvas
        if self.key[0] == "stretch" or canvas is None:
            return state
        state.focusable = state.selectable = True
        if self.voice.current_key == self.key:
            state.selected = True
            state.focused = state.active = canvas.hasFocus()
        if not canvas.isVisible():
            state.invisible = True
        elif self._box() is None:
            state.offscreen = True
        return state

    def rect(self) -> QRect:
        box = self._box()
        return self.voice.on_screen(box) if box is not None else QRect()

    def _box(self) -> Rect | None:
        """Its mark as far as it is seen; None out of view, and under a mark that stands for several."""
        canvas = self.voice.canvas
        if canvas is None or not canvas.isVisible() or canvas.arranger is None:
            return None
        return canvas.box_of(crowd=int(self.key[2])) if self.key[0] == "crowd" else canvas.box_of(self.key[2])

    def choose(self) -> None:
        """As if it were clicked."""
        canvas = self.voice.canvas
        if canvas is not None and self.key[0] == "crowd":
            canvas.choose_crowd(int(self.key[2]))
        elif canvas is not None and self.key[0] == "event":
            canvas.choose_entry(self.key[2])

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        if kind is QAccessible.InterfaceType.ActionInterface and self.key[0] != "stretch":
            return self._actions
        # None would become a pointer to None, and whoever asks would follow it.
        return VoidPtr(0)


class _Choose(QAccessibleActionInterface):
    """The one thing to do with an event."""

    def __init__(self, item: EventItem) -> None:
        super().__init__()
        self._item = ref(item)

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.setFocusAction()]

    def doAction(self, _name: str) -> None:
        item = self._item()
        if item is None or item.voice.canvas is None:
            return
        item.voice.canvas.setFocus()
        item.choose()

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []
