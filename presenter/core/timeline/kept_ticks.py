"""The ticks of a view that is being moved and zoomed: those of `spaced_ticks`, each made once and then only placed."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from msgspec import Struct, field

from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.ticks import (
    DEEP_DAYS,
    MOST,
    SHORTEST,
    Tick,
    Unit,
    choose_step,
    first_year_stands,
    marks_of_step,
    spaced_ticks,
)

MOST_STEPS = 8
"""Kept at once."""


class _Step(Struct):
    """All ticks of one step within the reach, with the widths of their labels."""

    days: list[float] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)
    major: list[bool] = field(default_factory=list)


class KeptTicks(Struct):
    """Ticks within `reach` (a linear scale, at least as far as any view that is asked for)."""

    reach: TimeScale
    language: str
    width: Callable[[str], float]
    least: float
    pad: float
    _steps: dict[tuple[Unit, int, bool], _Step] = field(default_factory=dict)

    def ticks(self, scale: TimeScale) -> list[Tick]:
        """The ticks of a linear view."""
        if scale.per_day <= 0 or not math.isfinite(scale.span):
            return []
        if self.reach.start < DEEP_DAYS:
            return spaced_ticks(scale, self.language, self.width, least=self.least, pad=self.pad)
        gap, step, first, last = self.least, _Step(), 0, 0
        unit: Unit = "year"
        for _ in range(9):
            unit, count = choose_step(scale, gap)
            step = self._step(scale, unit, count, first_year_stands(count, scale.per_day, gap))
            first = bisect_left(step.days, scale.start)
            last = min(bisect_right(step.days, scale.end), first + MOST)
            widest = max(step.widths[first:last], default=0.0) + self.pad
            if widest <= gap:
                break
            gap = widest
        start, x0, per_day = scale.start, scale.x0, scale.per_day
        return [
            Tick(days, x0 + (days - start) * per_day, label, unit, major)
            for days, label, major in zip(
                step.days[first:last], step.labels[first:last], step.major[first:last], strict=True
            )
        ]

    def _step(self, scale: TimeScale, unit: Unit, count: int, with_one: bool) -> _Step:
        found = self._steps.get((unit, count, with_one))
        if found is None:
            if len(self._steps) >= MOST_STEPS:
                self._steps.clear()
            found = self._steps[unit, count, with_one] = _Step()
            reach = self.reach
            # A step much finer than the reach asks for is one of a view much closer than it: only that is made.
            if reach.span / SHORTEST[unit, count] > 4 * MOST:
                reach = scale
                del self._steps[unit, count, with_one]
            for days, label, major in marks_of_step(reach, unit, count, self.language, with_one=with_one):
                found.days.append(days)
                found.labels.append(label)
                found.widths.append(self.width(label))
                found.major.append(major)
        return found
