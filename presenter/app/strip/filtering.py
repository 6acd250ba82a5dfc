"""Filters of one timeline: what is left out, how many events that hides, and the panel to choose in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from presenter.app.strip.finding import Finding
from presenter.app.strip.listening import announce
from presenter.core.citation import origin_key
from presenter.core.timeline.facets import FACETS, UNTAGGED, Facet, LeftOut, facet_counts, facet_word, in_order

if TYPE_CHECKING:
    from presenter.app.strip.canvas import StripCanvas
    from presenter.app.strip.crowd_source import CrowdSource
    from presenter.app.strip.facet_panel import FacetPanel
    from presenter.core.story import Story
    from presenter.core.timeline.index import TimelineIndex


class Filtering(QObject):
    """The panel is made when it is first asked for; without filters nothing is counted.

    Signals:
        changed: other events are wanted.
        opened: the panel is there, to be placed and coloured.
    """

    changed = Signal()
    opened = Signal()

    def __init__(self, canvas: StripCanvas, finding: Finding, over: Callable[[], QWidget]) -> None:
        """`over` gives what the panel lies on."""
        super().__init__(canvas)
        self._canvas, self._finding, self._over = canvas, finding, over
        self.left_out = LeftOut()
        self.whole: TimelineIndex | None = None
        """All events of the layer that is shown, whatever is left out."""
        self._crowd: CrowdSource | None = None
        self._language = self._texts = "en"
        self.panel: FacetPanel | None = None
        finding.found.connect(self._count)
        canvas.ranging.changed.connect(self._count)

    def set_whole(self, whole: TimelineIndex, crowd: CrowdSource | None, language: str, texts: str) -> None:
        """Another story or layer; `crowd` is all of a file's events, `language` that of the panel, `texts` the story's."""
        self.whole, self._crowd, self._language, self._texts = whole, crowd, language, texts
        if self.panel is not None and self.panel.isVisible():
            self._fill(self.panel)

    def crowd_shown(self, crowd: CrowdSource | None) -> CrowdSource | None:
        """What of a file's events is wanted; None where nothing is."""
        if crowd is None or not self.left_out:
            return crowd
        from dataclasses import replace

        gone = frozenset(lane for lane in crowd.crowd.lanes if not self.left_out.keeps_file(lane))
        return None if len(gone) == len(crowd.crowd.lanes) else replace(crowd, left_out=gone)

    @property
    def hidden(self) -> int:
        """How many events of the layer are not shown for they are left out."""
        if self.whole is None or not self.left_out:
            return 0
        told = sum(not self.left_out.keeps(entry.event) for entry in self.whole.order)
        if self._crowd is None:
            return told
        return told + sum(
            lane.total
            for name, lane in zip(self._crowd.crowd.lanes, self._crowd.lanes, strict=True)
            if not self.left_out.keeps_file(name)
        )

    # -- choosing --------------------------------------------------------------------------------

    def set_left_out(self, left_out: LeftOut) -> None:
        """Other filters, all at once."""
        if left_out != self.left_out:
            self.left_out = left_out
            self.changed.emit()
            self._count()
            hidden = self.hidden
            announce(self._canvas, facet_word("hidden" if hidden else "none-hidden", self._language, n=f"{hidden:,}"))

    def turn(self, facet: Facet, value: str, on: bool) -> None:
        """A value wanted or not."""
        self.set_left_out(self.left_out.turned(facet, value, on=on))

    def clear(self) -> None:
        """Nothing is left out."""
        self.set_left_out(LeftOut())

    def toggle(self) -> None:
        """Open the panel, or close it."""
        if self.panel is not None and self.panel.isVisible():
            self.close()
            return
        if self.panel is None:
            from presenter.app.strip.facet_panel import FacetPanel

            self.panel = FacetPanel(self._over())
            self.panel.turned.connect(self.turn)
            self.panel.all_wanted.connect(self.clear)
            self.panel.left.connect(self.close)
        self._fill(self.panel)
        self.opened.emit()
        self.panel.show()
        self.panel.raise_()
        self.panel.tree.setFocus()

    def close(self) -> None:
        """Close the panel; the keys go back to the timeline."""
        if self.panel is not None and self.panel.isVisible():
            self.panel.hide()
            self._canvas.setFocus()

    # -- counting --------------------------------------------------------------------------------

    def _fill(self, panel: FacetPanel) -> None:
        whole = self.whole
        if whole is None:
            return
        counts = facet_counts(whole.order, LeftOut(), file_lanes=self._file_lanes(None))
        texts: dict[Facet, list[tuple[str, str]]] = {}
        for facet in FACETS:
            values = in_order(facet, counts[facet], whole.story.lanes)
            texts[facet] = [(value, self._name(whole.story, facet, value)) for value in values]
        panel.fill(texts, self._language)
        self._count()

    def _name(self, story: Story, facet: Facet, value: str) -> str:
        if facet == "lane":
            return story.plain_text(story.lanes[value].label, self._texts) if value in story.lanes else value
        if facet == "tag":
            return value if value != UNTAGGED else facet_word("untagged", self._language)
        return facet_word(origin_key(story, value), self._language)

    def _file_lanes(self, stretch: tuple[float, float] | None) -> dict[str, int]:
        if self._crowd is None:
            return {}
        lanes = zip(self._crowd.crowd.lanes, self._crowd.lanes, strict=True)
        if stretch is None:
            return {name: lane.total for name, lane in lanes if lane.total}
        start, end = stretch
        return {name: lane.total - lane.earlier(start) - lane.later(end) for name, lane in lanes if lane.total}

    def _count(self) -> None:
        """Counts follow what is searched and the selected stretch."""
        if self.panel is None or self.whole is None:
            return
        searched = self._finding.searching
        stretch = self._canvas.ranging.stretch
        counts = facet_counts(
            self.whole.order,
            self.left_out,
            hits=frozenset(self._finding.all_hits) if searched else None,
            stretch=stretch,
            file_lanes=self._finding.crowd.per_lane if searched else self._file_lanes(stretch),
        )
        self.panel.show_state(self.left_out, counts, self.hidden)
