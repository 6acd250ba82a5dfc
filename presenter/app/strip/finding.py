"""Searching one timeline: between its field, its lanes and its minimap."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from presenter.app.strip.canvas import StripCanvas
from presenter.app.strip.find_field import FindField
from presenter.app.strip.minimap import Minimap
from presenter.app.strip.picture import Arranger
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
        """Events that were found and are shown, by time."""
        self.all_hits: tuple[str, ...] = ()
        """With those that filters hide."""
        field.textChanged.connect(self._search)
        field.walked.connect(self.walk)

    def set_arranger(self, arranger: Arranger, whole: TimelineIndex | None = None) -> None:
        """Another story, language, layer or filter: what is in the field is searched anew.

        `whole` has the events that filters hide, too.
        """
        self._arranger, self._finder, self._whole = arranger, None, whole
        self._search()

    @property
    def searching(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._field.text().strip())

    def follow(self) -> None:
        """Something else was chosen: which of the found it is."""
        here = self._canvas.walking.here
        total = len(self.hits)
        number = f"{self.hits.index(here) + 1}/" if here in self.hits else ""
        hidden = len(self.all_hits) - total
        more = f" (+{hidden})" if hidden else ""
        self._field.show_count(f"{number}{total}{more}" if self.searching else "")

    def walk(self, step: int) -> None:
        """To the next event that was found, or the one before; round at the ends."""
        walking = self._canvas.walking
        if not self.hits or self._arranger is None:
            return
        index, here = self._arranger.index, walking.entry
        if walking.here in self.hits:
            target = self.hits[(self.hits.index(walking.here) + step) % len(self.hits)]
        else:
            place = index.places[here.event.id] if here else -1
            later = [event for event in self.hits if index.places[event] > place]
            earlier = [event for event in self.hits if index.places[event] < place]
            ahead, around = (later, self.hits[0]) if step > 0 else (earlier[::-1], self.hits[-1])
            target = ahead[0] if ahead else around
        walking.walk_to(index.places[target])
        self.follow()

    def _search(self) -> None:
        text, arranger = self._field.text(), self._arranger
        if text.strip() and arranger is not None:
            self._finder = self._finder or Finder(self._whole or arranger.index, with_notes=self._with_notes)
            self.all_hits = self._finder.find(text)
            self.hits = tuple(event for event in self.all_hits if event in arranger.index.places)
        else:
            self.hits = self.all_hits = ()
        self._canvas.set_hits(self.hits)
        self._minimap.set_hits(self.hits)
        self.follow()
        self.found.emit()
