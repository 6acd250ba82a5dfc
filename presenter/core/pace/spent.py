"""Time spent per slide, by id, so that a new version of the story keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from presenter.core.pace.plan import Plan, PlannedSection
from presenter.core.story import Story

NOTHING: Mapping[str, float] = MappingProxyType({})


class Spent(Struct, frozen=True):
    """Seconds of slides that were left; the one on stage began when the timer stood at `since_s`."""

    seconds: Mapping[str, float] = NOTHING
    slide: str = ""
    since_s: float = 0.0

    def moved(self, slide: str, elapsed_s: float) -> Spent:
        """Another slide is on stage at that time of the timer."""
        return Spent(self.until(elapsed_s), slide, elapsed_s)

    def until(self, elapsed_s: float) -> dict[str, float]:
        """Seconds per slide id, with those of the slide on stage."""
        found = dict(self.seconds)
        if self.slide:
            found[self.slide] = found.get(self.slide, 0.0) + max(0.0, elapsed_s - self.since_s)
        return found


class SectionPace(Struct, frozen=True):
    """A chapter's plan and what was spent on it, in seconds."""

    section: PlannedSection
    spent_s: float

    @property
    def over_s(self) -> float:
        """Beyond its plan; 0 within it, or where nothing is planned for it."""
        planned = self.section.seconds
        return max(0.0, self.spent_s - planned) if planned else 0.0


def section_paces(plan: Plan, story: Story, seconds: Mapping[str, float]) -> tuple[SectionPace, ...]:
    """Each chapter with the time spent on its slides."""
    return tuple(
        SectionPace(section, sum(seconds.get(slide.id, 0.0) for slide in story.slides[section.first : section.end]))
        for section in plan.sections
    )
