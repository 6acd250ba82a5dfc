"""What the labels of a timeline say, in one language; each text is made once."""

from __future__ import annotations

from msgspec import Struct, field

from presenter.core.compose.words import word
from presenter.core.dates import format_date
from presenter.core.story import Event, Story
from presenter.core.timeline.items import LabelKind


class Texts(Struct):
    """Labels of a story's events in a language."""

    story: Story
    language: str
    _made: dict[str, tuple[str, LabelKind]] = field(default_factory=dict)
    _lanes: dict[str, str] = field(default_factory=dict)

    def label(self, event: Event) -> tuple[str, LabelKind]:
        """The event's label; a correction speaks in its place."""
        found = self._made.get(event.id)
        if found is None:
            found = self._made[event.id] = self._label(event)
        return found

    def _label(self, event: Event) -> tuple[str, LabelKind]:
        spec = event.spec
        if spec.correction:
            return self._say(spec.correction), "correction"
        return self._say(spec.short) or self._say(spec.title), "article" if event.origin == "article" else "context"

    def title(self, event: Event) -> str:
        """For the selected event."""
        return self._say(event.spec.short) or self._say(event.spec.title)

    def detail(self, event: Event) -> str:
        """The selected event's second line."""
        return self._say(event.spec.detail)

    def claim(self, event: Event, number: int) -> str:
        """At the ghost of a date (from 1): the author's words, else the date."""
        claim = event.claims[number - 1]
        return self._say(claim.label) or format_date(claim.moment, self.language, "short")

    def lane(self, lane: str) -> str:
        found = self._lanes.get(lane)
        if found is None:
            lanes = self.story.lanes
            found = self._lanes[lane] = self._say(lanes[lane].label) if lane in lanes else ""
        return found

    def earlier(self, count: int) -> str:
        return "◂ " + word("earlier", self.language, n=count)

    def later(self, count: int) -> str:
        return word("later", self.language, n=count) + " ▸"

    def _say(self, text: str | dict[str, str]) -> str:
        return self.story.plain_text(text, self.language) if text else ""
