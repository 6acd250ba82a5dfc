"""The value of a chart row that is chosen on a timeline, and what keys do there: along the row, and from row to row."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.app.strip.view import StripView
from presenter.app.strip.walking import Chooser
from presenter.app.talk import Talk
from presenter.core.timeline.series import Series, SeriesPoint

Place = tuple[int, int]
"""A row from the top, and a value of it by time."""


class ValueChoice:
    """Its place is `chosen`; None for none, and in stories without rows. The chooser hears of its figure and event."""

    def __init__(self, chooser: Chooser, view: StripView) -> None:
        self._chooser, self._view = chooser, view
        self._rows: tuple[Series, ...] = ()
        self.chosen: Place | None = None

    @property
    def rows(self) -> tuple[Series, ...]:
        return self._rows

    def set_rows(self, rows: Sequence[Series]) -> None:
        """Other rows: a value that is still there stays chosen."""
        chosen = self.value
        self._rows = tuple(rows)
        self.chosen = self._place_of(chosen) if chosen is not None else None

    def _place_of(self, chosen: SeriesPoint) -> Place | None:
        row = self.chosen[0] if self.chosen is not None else 0
        points = self._rows[row].points if row < len(self._rows) else ()
        same = (n for n, point in enumerate(points) if (point.fact, point.days) == (chosen.fact, chosen.days))
        found = next(same, None)
        return None if found is None else (row, found)

    @property
    def value(self) -> SeriesPoint | None:
        return None if self.chosen is None else self._rows[self.chosen[0]].points[self.chosen[1]]

    @property
    def row(self) -> Series | None:
        return None if self.chosen is None else self._rows[self.chosen[0]]

    def at(self, place: Place) -> SeriesPoint | None:
        """The value at a place; None where there is none."""
        row, number = place
        known = 0 <= row < len(self._rows) and 0 <= number < len(self._rows[row].points)
        return self._rows[row].points[number] if known else None

    def choose(self, place: Place) -> bool:
        """Choose a value and bring it into view; False where there is none."""
        point = self.at(place)
        if point is None:
            return False
        if point.event:
            self._chooser.choose_event(point.event, point.fact)
        elif point.fact:
            self._chooser.choose_fact(point.fact)
        else:
            self._chooser.choose_nothing()
        self.chosen = place  # the chooser's own answer has let go of it
        self._view.reveal(point.days, point.days)
        return True

    def open(self, talk: Talk, slide: str) -> None:
        """The slide of the chart on stage, the value chosen on it as here."""
        place, point = self.chosen, self.value
        talk.go_to_slide(slide)
        if point is not None and point.fact:
            talk.choose_fact(point.fact)
        self.chosen = place

    def walk(self, step: int) -> bool:
        """To the neighbour in the row by time; False when none is chosen."""
        if self.chosen is None:
            return False
        row, number = self.chosen
        return self.choose((row, min(max(number + step, 0), len(self._rows[row].points) - 1)))

    def to_end(self, step: int) -> bool:
        """To the first (-1) or last (1) of the row; False when none is chosen."""
        if self.chosen is None:
            return False
        row = self.chosen[0]
        return self.choose((row, 0 if step < 0 else len(self._rows[row].points) - 1))

    def go(self, step: int, day: float, shown: int) -> bool:
        """Into the first row (`step` 1), or a row on, at the value nearest to a day, or to the one chosen; False where
        there is no further. `shown` rows are to be seen.
        """
        if self.chosen is not None:
            day = self._rows[self.chosen[0]].points[self.chosen[1]].days
        row = step + (-1 if self.chosen is None else self.chosen[0])
        if not 0 <= row < min(shown, len(self._rows)):
            return False
        points = self._rows[row].points
        return self.choose((row, min(range(len(points)), key=lambda number: abs(points[number].days - day))))
