"""Lanes and events in the accessible tree of a timeline (see spoken_tree): made when asked for, found by their key."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow
from shiboken6.Shiboken import VoidPtr

from presenter.core.geometry import Rect
from presenter.core.timeline.index import LaneIndex
from presenter.core.timeline.spoken import LaneCounts, Spoken, spoken_crowd_event, spoken_event, spoken_lane

if TYPE_CHECKING:
    from presenter.app.strip.spoken_tree import CanvasVoice

Key = tuple[str, str, str]
"""Kind (lane, event, crowd, stretch), lane and the event's id or number."""


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


class LaneItem(Item):
    """A lane: a list whose items are its events by time, those of a file among the narrated ones."""

    def parent(self) -> QAccessibleInterface:
        return self.voice

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

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

    # -- its events ------------------------------------------------------------------------------

    def _ranks(self) -> list[int]:
        """The place of each narrated event among all of the lane."""
        lane, crowd = self._lane, self.voice.crowd_lane(self.key[1])
        if crowd is None:
            return list(range(lane.total))
        import numpy as np  # a lane with a file's events

        before = crowd.cuts(np.array([entry.start for entry in lane.entries], dtype=np.float64))
        return [number + int(count) for number, count in enumerate(before)]

    def childCount(self) -> int:
        crowd = self.voice.crowd_lane(self.key[1])
        return self._lane.total + (crowd.total if crowd else 0)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        ranks, lane, crowd = self._ranks(), self._lane, self.voice.crowd_lane(self.key[1])
        number = bisect_left(ranks, index)
        if number < len(ranks) and ranks[number] == index:
            return self.voice.item(("event", lane.id, lane.entries[number].event.id))
        return self.voice.item(("crowd", lane.id, str(crowd.first + index - number))) if crowd else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if not isinstance(child, EventItem) or child.key[1] != self.key[1]:
            return -1
        lane, ranks = self._lane, self._ranks()
        if child.key[0] == "event":
            number = next((n for n, entry in enumerate(lane.entries) if entry.event.id == child.key[2]), None)
            return -1 if number is None else ranks[number]
        crowd = self.voice.crowd_lane(self.key[1])
        if crowd is None:
            return -1
        place = int(child.key[2]) - crowd.first
        # Those narrated before it push it on.
        for number, rank in enumerate(ranks):
            if rank - number > place:
                return place + number
        return place + len(ranks)


class EventItem(Item):
    """An event, or what is said of the selected stretch."""

    def __init__(self, voice: CanvasVoice, key: Key) -> None:
        super().__init__(voice, key)
        self._actions = _Choose(self)

    def parent(self) -> QAccessibleInterface:
        return self.voice if self.key[0] == "stretch" else self.voice.item(("lane", self.key[1], ""))

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
