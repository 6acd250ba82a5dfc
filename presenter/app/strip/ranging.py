"""A stretch of time selected on a timeline, by hand or by keys: what is in it, how to go to it, how to take it along."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import chain, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from presenter.core.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presenter.app.strip.listening_canvas import ListeningCanvas

MOST_COPIED = 20_000
"""Of a file's events, how many are taken along; the count says how many there are."""
STEP = 1 / 24
"""Of the view, how far a key goes where no tick is."""


class Ranging(QObject):
    """`ends` are the fixed end and the moving one, in days; None while nothing is selected.

    Signals:
        changed: another stretch, or none.
        settled: the stretch is as it was meant: a hand let go, a key was pressed.
    """

    changed = Signal()
    settled = Signal()

    def __init__(self, canvas: ListeningCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.ends: tuple[float, float] | None = None

    @property
    def stretch(self) -> tuple[float, float] | None:
        """Start and end, in this order."""
        return (min(self.ends), max(self.ends)) if self.ends is not None else None

    @property
    def box(self) -> Rect | None:
        """Where it is seen, in the canvas's own lengths; None without one in view."""
        canvas, stretch = self._canvas, self.stretch
        if stretch is None or canvas.arranger is None:
            return None
        scale = canvas.picture.scale
        left, right = max(scale.x(stretch[0]), scale.x0), min(scale.x(stretch[1]), scale.x1)
        lanes = canvas.picture.lanes_rect
        return Rect(left, lanes.y, right - left, lanes.height) if right > left else None

    # -- selecting -------------------------------------------------------------------------------

    def select(self, fixed: float, moving: float, per_day: float) -> None:
        """From one day to another, each at what a hand means at that scale; of a day's length at the least."""
        from presenter.core.timeline.stretch import snapped

        fixed, moving = snapped(fixed, per_day), snapped(moving, per_day)
        if fixed == moving:
            moving = fixed + max(self._canvas.view.shortest, 2 / per_day if per_day > 48 else 1.0)
        self.put_back((fixed, moving))

    def put_back(self, ends: tuple[float, float] | None) -> None:
        """A stretch as it was."""
        if ends != self.ends:
            self.ends = ends
            self.changed.emit()

    def settle(self) -> None:
        if self.ends is not None:
            self.settled.emit()

    def drop(self) -> bool:
        """Nothing is selected any more; whether anything was."""
        had = self.ends is not None
        self.put_back(None)
        return had

    def extend(self, step: int) -> None:
        """The moving end to the next tick of the axis, later (1) or earlier (-1); from the chosen event at first."""
        canvas = self._canvas
        if canvas.arranger is None:
            return
        days = sorted(tick.days for tick in canvas.picture.ticks)
        if self.ends is None:
            entry = canvas.walking.entry
            view = canvas.view
            seen = entry is not None and view.start <= entry.start < view.end
            start = entry.start if entry is not None and seen else (view.start + view.end) / 2
            fixed = moving = start
        else:
            fixed, moving = self.ends
        tiny = canvas.view.span * 1e-6
        if step > 0:
            place = bisect_right(days, moving + tiny)
            target = days[place] if place < len(days) else moving + canvas.view.span * STEP
        else:
            place = bisect_left(days, moving - tiny) - 1
            target = days[place] if place >= 0 else moving - canvas.view.span * STEP
        low, high = canvas.view.limits
        self.select(fixed, min(max(target, low), high), canvas.picture.scale.per_day)
        canvas.view.reveal(target, target + tiny)
        self.settle()

    def enter(self) -> bool:
        """All of it in view; whether there is one."""
        if self.stretch is None:
            return False
        self._canvas.view.glide(*self.stretch)
        return True

    # -- what is in it ---------------------------------------------------------------------------

    def counts(self) -> list[tuple[str, int]]:
        """Lane and how many events of it are in the stretch."""
        arranger, stretch = self._canvas.arranger, self.stretch
        if arranger is None or stretch is None:
            return []
        from presenter.core.timeline.stretch import counts_in

        source = arranger.crowd
        crowd = dict(zip(source.crowd.lanes, source.lanes, strict=True)) if source is not None else {}
        return counts_in(arranger.index, *stretch, crowd=crowd)

    def words(self) -> str:
        """All of it for the ear; empty while nothing is selected."""
        arranger, stretch = self._canvas.arranger, self.stretch
        if arranger is None or stretch is None:
            return ""
        from presenter.core.timeline.stretch import stretch_said

        texts = arranger.texts
        names = {lane.id: texts.lane(lane.id) or lane.id for lane in arranger.index.lanes}
        return stretch_said(self.counts(), *stretch, texts.language, names)

    def copy(self) -> int:
        """Its events to the clipboard, as text and as CSV with dates and sources; how many."""
        arranger, stretch = self._canvas.arranger, self.stretch
        if arranger is None:
            return 0
        from presenter.core.timeline.stretch import as_csv, as_text, event_rows

        language = arranger.texts.language
        if stretch is None:
            entry = self._canvas.walking.entry
            if entry is None:
                return 0
            rows = [row for row, one in zip(
                event_rows(arranger.index, -1e18, 1e18, language), arranger.index.order, strict=True
            ) if one is entry]  # fmt: skip
        else:
            rows = list(islice(chain(event_rows(arranger.index, *stretch, language), self._crowd_rows()), MOST_COPIED))
        data = QMimeData()
        data.setText(as_text(rows))
        data.setData("text/csv", as_csv(rows).encode())
        QGuiApplication.clipboard().setMimeData(data)
        return len(rows)

    def _crowd_rows(self) -> Iterator[tuple[str, ...]]:
        arranger, stretch = self._canvas.arranger, self.stretch
        if arranger is None or arranger.crowd is None or stretch is None:
            return
        from presenter.core.timeline.stretch import crowd_row

        start, end = stretch
        source = arranger.crowd
        for lane in source.lanes:
            first, last = lane.earlier(start), lane.total - lane.later(end)
            # Sorted by start: the ends of those before may lie anywhere, so each is asked.
            for place in range(0 if last - first < MOST_COPIED else first, last):
                if lane.ends[place] > start:
                    yield crowd_row(
                        arranger.index.story, source.crowd.event(lane.first + place), arranger.texts.language
                    )
