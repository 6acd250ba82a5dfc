"""Searching one timeline: between its field, its lanes and its minimap."""

from __future__ import annotations

from PySide6.QtCore import QObject

from presenter.app.strip.canvas import StripCanvas
from presenter.app.strip.find_field import FindField
from presenter.app.strip.minimap import Minimap
from presenter.app.strip.picture import Arranger
from presenter.core.timeline.search import Finder


class Finding(QObject):
    """Reads the story's texts when the first letter is typed, not before."""

    def __init__(self, field: FindField, canvas: StripCanvas, minimap: Minimap) -> None:
        super().__init__(field)
        self._field, self._canvas, self._minimap = field, canvas, minimap
        self._arranger: Arranger | None = None
        self._finder: Finder | None = None
        self.hits: tuple[str, ...] = ()
        """Events that were found, by time."""
        field.textChanged.connect(self._search)
        field.walked.connect(self.walk)

    def set_arranger(self, arranger: Arranger) -> None:
        """Another story, language, layer or filter: what is in the field is searched anew."""
        self._arranger, self._finder = arranger, None
        self._search()

    def follow(self) -> None:
        """Something else was chosen: which of the found it is."""
        here = self._canvas.walking.here
        total = len(self.hits)
        number = f"{self.hits.index(here) + 1}/" if here in self.hits else ""
        self._field.show_count(f"{number}{total}" if self._field.text().strip() else "")

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
            self._finder = self._finder or Finder(arranger.index)
            self.hits = self._finder.find(text)
        else:
            self.hits = ()
        self._canvas.set_hits(self.hits)
        self._minimap.set_hits(self.hits)
        self.follow()
