"""Events sorted for looking up a view: what lies outside it costs nothing.

Each lane keeps its events by the order of their starts, in classes of similar length, so that a search never has
to walk past many short events to find a long one that reaches into the view.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Mapping

from msgspec import Struct

from presenter.core.compose.frame import Origin
from presenter.core.story import Event, Story
from presenter.core.timeline.stretches import DATED, place_of

GROWTH = 8.0
"""From one class of lengths to the next."""


class Entry(Struct, frozen=True):
    """An event on the time axis, in days, in one of its lanes. The undated stand beside those they follow or precede."""

    event: Event
    start: float
    end: float
    number: int
    """Place among the events as written."""
    rank: tuple[int, int]
    """Order in which labels get their places, the lowest first."""
    undated: bool = False
    chain: str = ""
    """First event of the events that links join, in this lane."""
    main: bool = True
    """In the first of its lanes: there it has its label, and there it is counted in the whole."""
    step: int = DATED
    """Order of those that begin at the same time."""


def _by_time(entry: Entry) -> tuple[float, int, float, int]:
    return entry.start, entry.step, entry.end, entry.number


class _Class(Struct):
    """Entries of at most `longest` days, by their starts."""

    longest: float
    starts: list[float] = []
    entries: list[Entry] = []


class LaneIndex(Struct):
    """One lane's entries, ready for looking up."""

    id: str
    entries: list[Entry]
    _starts: list[float] = []
    _ends: list[float] = []
    _by_end: list[Entry] = []
    _classes: list[_Class] = []
    _by_event: dict[str, Entry] = {}
    plans: dict[tuple[object, ...], object] = {}
    """Rows once assigned (see `row_plan`), by what they depend on."""

    def __post_init__(self) -> None:
        self._by_event = {entry.event.id: entry for entry in self.entries}
        self.entries.sort(key=_by_time)
        self._starts = [entry.start for entry in self.entries]
        self._by_end = sorted(self.entries, key=lambda entry: entry.end)
        self._ends = [entry.end for entry in self._by_end]
        classes: dict[int, _Class] = {}
        for entry in self.entries:
            number, longest = 0, 1.0
            while entry.end - entry.start > longest:
                number, longest = number + 1, longest * GROWTH
            found = classes.setdefault(number, _Class(longest))
            found.starts.append(entry.start)
            found.entries.append(entry)
        self._classes = [classes[number] for number in sorted(classes)]

    @property
    def total(self) -> int:
        return len(self.entries)

    def entry(self, event: str) -> Entry | None:
        """The entry of an event, if it is in this lane."""
        return self._by_event.get(event)

    def visible(self, start: float, end: float) -> list[Entry]:
        """Entries that reach into the view, by their starts."""
        found: list[Entry] = []
        for group in self._classes:
            first = bisect_left(group.starts, start - group.longest)
            last = bisect_left(group.starts, end)
            found += [entry for entry in group.entries[first:last] if entry.end > start]
        if len(self._classes) > 1:
            found.sort(key=_by_time)
        return found

    def earlier(self, start: float) -> int:
        """How many end before the view begins."""
        return bisect_right(self._ends, start)

    def later(self, end: float) -> int:
        """How many begin at the view's end or after it."""
        return self.total - bisect_left(self._starts, end)

    def last_before(self, start: float) -> Entry | None:
        """The one that ended last before the view."""
        count = self.earlier(start)
        return self._by_end[count - 1] if count else None

    def first_after(self, end: float) -> Entry | None:
        """The first to begin after the view."""
        place = bisect_left(self._starts, end)
        return self.entries[place] if place < self.total else None


class TimelineIndex(Struct):
    """All lanes of a story, in its order, as a layer and a filter show them."""

    story: Story
    lanes: list[LaneIndex]
    told: bool
    """Whether the article dates any of the events itself."""
    order: list[Entry] = []
    """All events by time, each once: for walking from one to the next."""
    places: dict[str, int] = {}
    """Event to its place in `order`."""

    def __post_init__(self) -> None:
        self.order = sorted((entry for lane in self.lanes for entry in lane.entries if entry.main), key=_by_time)
        self.places = {entry.event.id: number for number, entry in enumerate(self.order)}

    def entry(self, event: str) -> Entry | None:
        place = self.places.get(event)
        return self.order[place] if place is not None else None


def index_of(
    story: Story,
    *,
    after: bool = False,
    origins: Collection[Origin] | None = None,
    wanted: Callable[[Event], bool] | None = None,
    lanes_left_out: Collection[str] = (),
) -> TimelineIndex:
    """The events to show: with or without what is after the article, of some origins or (None) all, and `wanted`.

    Lanes that are left out have no row, unless none would be left.
    """
    lanes = [lane for lane in story.lanes if lane not in lanes_left_out] or list(story.lanes) or [""]
    by_lane: dict[str, list[Entry]] = {lane: [] for lane in lanes}
    shown = {
        event.id: event
        for event in story.events.values()
        if (after or not event.after)
        and (origins is None or shown_origin(event) in origins)
        and (wanted is None or wanted(event))
    }
    chains = _chains(shown)
    for number, event in enumerate(shown.values()):
        place = place_of(event, story.events)
        if place is None:
            continue
        start, end, step = place
        own = [lane for lane in event.lanes if lane in by_lane] or lanes[:1]
        for lane in own:
            chain = chains.get(event.id, "") if lane == own[0] else ""
            entry = Entry(event, start, end, number, _rank(event), event.moment is None, chain, lane == own[0], step)
            by_lane[lane].append(entry)
    told = any(event.origin == "article" for event in shown.values())
    return TimelineIndex(story, [LaneIndex(lane, entries) for lane, entries in by_lane.items()], told)


def shown_origin(event: Event) -> Origin:
    """Which origin mark stands for an event: targets and forecasts have their own."""
    return "forecast" if event.spec.status in ("target", "forecast") else event.origin


def _rank(event: Event) -> tuple[int, int]:
    """Article, correction, context by weight (LOOK section 7)."""
    group = 0 if event.origin == "article" else 1 if event.spec.correction else 2
    return group, -event.spec.weight


def _chains(events: Mapping[str, Event]) -> dict[str, str]:
    """Event to the event that stands for all that links join with it in one lane."""
    heads: dict[str, str] = {}

    def head(name: str) -> str:
        while heads.setdefault(name, name) != name:
            heads[name] = heads[heads[name]]
            name = heads[name]
        return name

    for event in events.values():
        other = events.get(event.spec.link or "")
        if other is not None and other.lane == event.lane and other.id != event.id:
            heads[head(other.id)] = head(event.id)
    return {name: head(name) for name in list(heads)}
