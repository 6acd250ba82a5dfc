"""A run through the story: which step was on stage for how long. Times are the talk's own, pauses not counted."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

MOST_VISITS = 5000
"""A run that goes on longer is no rehearsal; its later visits are not kept."""

K = TypeVar("K")
Step = tuple[str, int]
"""A slide's id and a step from 0."""


class Visit(Struct, frozen=True, array_like=True):
    """One stay at a step, in seconds."""

    slide: str
    step: int
    seconds: float


class Run(Struct, frozen=True):
    """A whole run. `began` is date and time in words of ISO 8601, as the caller's clock had it."""

    began: str
    visits: tuple[Visit, ...]
    revision: str = ""
    """Of the story as it was."""
    language: str = ""
    rehearsal: bool = True
    """False for a talk before an audience."""

    @property
    def seconds(self) -> float:
        return sum(visit.seconds for visit in self.visits)

    def per_slide(self) -> dict[str, float]:
        """Seconds on each slide that was shown, all visits together."""
        found: dict[str, float] = {}
        for visit in self.visits:
            found[visit.slide] = found.get(visit.slide, 0.0) + visit.seconds
        return found

    def per_step(self) -> dict[Step, float]:
        """Seconds on each step that was shown, all visits together."""
        found: dict[Step, float] = {}
        for visit in self.visits:
            step = visit.slide, visit.step
            found[step] = found.get(step, 0.0) + visit.seconds
        return found


class Tape(Struct, frozen=True):
    """A run being made: `slide` and `step` are on stage since the timer stood at `since_s`."""

    slide: str
    step: int
    since_s: float = 0.0
    visits: tuple[Visit, ...] = ()

    def moved(self, slide: str, step: int, elapsed_s: float) -> Tape:
        """Another step is on stage at that time of the timer."""
        return replace(self, slide=slide, step=step, since_s=elapsed_s, visits=self.until(elapsed_s))

    def until(self, elapsed_s: float) -> tuple[Visit, ...]:
        """All stays, the one that lasts included."""
        stay = Visit(self.slide, self.step, max(0.0, elapsed_s - self.since_s))
        if not self.visits:
            return (stay,)
        *before, last = self.visits
        if (last.slide, last.step) == (self.slide, self.step):
            return (*before, replace(last, seconds=last.seconds + stay.seconds))
        return self.visits if len(self.visits) >= MOST_VISITS else (*self.visits, stay)


def usual_per_slide(runs: Sequence[Run]) -> dict[str, float]:
    """The median of the runs in which a slide was shown, in seconds."""
    return _medians([run.per_slide() for run in runs])


def usual_per_step(runs: Sequence[Run]) -> dict[Step, float]:
    """The median of the runs in which a step was shown, in seconds."""
    return _medians([run.per_step() for run in runs])


def _medians(spent: list[dict[K, float]]) -> dict[K, float]:
    found: dict[K, list[float]] = {}
    for run in spent:
        for key, seconds in run.items():
            found.setdefault(key, []).append(seconds)
    return {key: median(values) for key, values in found.items()}
