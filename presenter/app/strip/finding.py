"""Searching one timeline: between its field, its lanes and its minimap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from heapq import merge

from PySide6.QtCore import QObject, Signal

from presenter.app.strip.canvas import StripCanvas
from presenter.app.strip.crowd_found import CrowdFound
from presenter.app.strip.crowd_source import CrowdSource
from presenter.app.strip.find_field import FindField
from presenter.app.strip.minimap import Minimap
from presenter.app.strip.picture import Arranger
from presenter.app.strip.reading_ahead import ReadingAhead
from presenter.core.timeline.index import TimelineIndex
from presenter.core.timeline.search import Finder


class Finding(QObject):
    """Reads the story's texts when the first letter is typed, not before.

    Signals:
        found: another search, or its result is another.
    """

    found = Signal()

    def __init__(self, field: FindField, canvas: StripCanvas, minimap: Minimap, *, with_notes: bool = True) -> None:
        """`with_notes` also looks into the speaker's notes, which an audience shall not even guess at."""
        super().__init__(field)
        self._field, self._canvas, self._minimap = field, canvas, minimap
        self._arranger: Arranger | None = None
        self._finder: Finder | None = None
        self._whole: TimelineIndex | None = None
        self._with_notes = with_notes
        self.hits: tuple[str, ...] = ()
        """Narrated events that were found and are shown, by time."""
        self.all_hits: tuple[str, ...] = ()
        """With those that filters hide."""
        self.crowd = CrowdFound()
        """Those of the file of events."""
        self._order: list[tuple[float, str | int]] | None = None
        self._ahead = ReadingAhead(self)
        field.entered.connect(self.crowd.prepare)
        field.entered.connect(self._read_ahead)
        field.textChanged.connect(self._search)
        field.walked.connect(self.walk)

    def set_arranger(
        self, arranger: Arranger, whole: TimelineIndex | None = None, crowd: CrowdSource | None = None
    ) -> None:
        """Another story, language, layer or filter: what is in the field is searched anew.

        `whole` and `crowd` have the events that filters hide, too.
        """
        self._arranger, self._finder, self._whole = arranger, None, whole
        self._ahead.stop()
        self.crowd.set_source(arranger.index.story, crowd or arranger.crowd, arranger.crowd)
        self._search()

    @property
    def searching(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._field.text().strip())

    def follow(self) -> None:
        """Something else was chosen: which of the found it is."""
        total = len(self.hits) + len(self.crowd)
        here = self._place() if self._is_found() else -1
        number = f"{here + 1:,}/" if here >= 0 else ""
        hidden = len(self.all_hits) - len(self.hits) + self.crowd.hidden
        more = f" (+{hidden:,})" if hidden else ""
        self._field.show_count(f"{number}{total:,}{more}" if self.searching else "")

    def walk(self, step: int) -> None:
        """To the next event that was found, narrated or from the file, or the one before; round at the ends."""
        order = self._by_time()
        if not order or self._arranger is None:
            return
        place = self._place() + (step if self._is_found() else min(step, 0))
        _, target = order[place % len(order)]
        if isinstance(target, int):
            self._canvas.choose_crowd(target)
        else:
            if self._canvas.crowd_chosen is not None:
                self._canvas.choose_entry(target)
            self._canvas.walking.walk_to(self._arranger.index.places[target])
        self.follow()

    def _by_time(self) -> list[tuple[float, str | int]]:
        """All that was found, in the order in which one walks."""
        if self._order is None:
            index = self._arranger.index if self._arranger else None
            told: list[tuple[float, str | int]] = []
            latest = float("-inf")
            for event in self.hits if index else ():
                entry = index.entry(event) if index else None
                latest = max(latest, entry.start if entry else latest)  # undated ones stay between their neighbours
                told.append((latest, event))
            # Both are in order; of one day, narrated ones come first.
            self._order = list(merge(told, self.crowd.by_time(), key=lambda one: one[0]))
        return self._order

    def _is_found(self) -> bool:
        chosen = self._canvas.crowd_chosen
        return chosen in self.crowd if chosen is not None else self._canvas.walking.here in self.hits

    def _place(self) -> int:
        """Of what is chosen among what was found; where it would stand if it was not; the start for nothing."""
        order, chosen = self._by_time(), self._canvas.crowd_chosen
        here: str | int = self._canvas.walking.here if chosen is None else chosen
        day = self._day(here)
        if day is None:
            return 0
        low = bisect_left(order, day, key=lambda one: one[0])
        for place in range(low, len(order)):
            if order[place][1] == here:
                return place
            if order[place][0] > day:
                break
        if isinstance(here, str) and here in self.hits:
            return next(place for place, one in enumerate(order) if one[1] == here)
        return bisect_right(order, day, key=lambda one: one[0])

    def _day(self, here: str | int) -> float | None:
        arranger = self._arranger
        if isinstance(here, int):
            return float(arranger.crowd.crowd.starts[here]) if arranger and arranger.crowd else None
        entry = arranger.index.entry(here) if arranger else None
        return entry.start if entry else None

    def _read_ahead(self) -> None:
        """The texts of narrated events, from when the field is entered on."""
        if self._arranger is not None:
            self._finder = self._finder or Finder(self._arranger.index)
            self._ahead.start(self._finder.prepare)

    def _search(self) -> None:
        text, arranger = self._field.text(), self._arranger
        self._order = None
        if text.strip() and arranger is not None:
            self._finder = self._finder or Finder(self._whole or arranger.index, with_notes=self._with_notes)
            self.all_hits = self._finder.find(text)
            self.hits = tuple(event for event in self.all_hits if event in arranger.index.places)
        else:
            self.hits = self.all_hits = ()
        self.crowd.look_for(text)
        self._canvas.set_hits(self.hits, self.crowd)
        self._minimap.set_hits(self.hits, self.crowd)
        self.follow()
        self.found.emit()
