"""The log of a run: planned against actual, per slide and per chapter, and how far apart they are."""

from __future__ import annotations

from math import log2

from msgspec import Struct

from presenter.core.pace.plan import Plan, PlannedSection
from presenter.core.rehearsal.run import Run
from presenter.core.story import Story

WIDEST = 1.0
"""A doubling or a halving is the end of the scale of heat."""
EXACT_S = 3.0
"""A difference that nobody plans by."""


class SlideTime(Struct, frozen=True):
    """Seconds of one slide. `planned_s` is 0 where nothing is planned, `actual_s` is 0 where it was not shown."""

    slide: str
    number: int
    planned_s: float
    actual_s: float
    steps_s: tuple[float, ...]
    """Per step from 0."""

    @property
    def over_s(self) -> float:
        """More than planned, or less below 0; 0 without a plan or when it was not shown."""
        return self.actual_s - self.planned_s if self.planned_s and self.actual_s else 0.0

    @property
    def heat(self) -> float:
        return heat(self.planned_s, self.actual_s)


class SectionTime(Struct, frozen=True):
    """A chapter with its slides, in seconds."""

    section: PlannedSection
    slides: tuple[SlideTime, ...]

    @property
    def planned_s(self) -> float:
        return sum(slide.planned_s for slide in self.slides)

    @property
    def actual_s(self) -> float:
        return sum(slide.actual_s for slide in self.slides)

    @property
    def over_s(self) -> float:
        return self.actual_s - self.planned_s if self.planned_s and self.actual_s else 0.0

    @property
    def heat(self) -> float:
        return heat(self.planned_s, self.actual_s)


class Log(Struct, frozen=True):
    """All chapters in order; slides of the run that the story lost are in `lost_s` only."""

    sections: tuple[SectionTime, ...]
    planned_s: float
    actual_s: float
    lost_s: float

    @property
    def slides(self) -> tuple[SlideTime, ...]:
        return tuple(slide for section in self.sections for slide in section.slides)


def heat(planned_s: float, actual_s: float) -> float:
    """From −1 (half the time or less) over 0 (as planned) to 1 (twice or more); 0 without a plan or a visit."""
    if planned_s <= 0 or actual_s <= 0 or abs(actual_s - planned_s) <= EXACT_S:
        return 0.0
    return min(WIDEST, max(-WIDEST, log2(actual_s / planned_s)))


def log_of(story: Story, plan: Plan, run: Run) -> Log:
    """The run against the plan of the same story."""
    spent, steps = run.per_slide(), run.per_step()

    def row(index: int) -> SlideTime:
        slide = story.slides[index]
        known = tuple(steps.get((slide.id, step), 0.0) for step in range(slide.last_step + 1))
        planned = plan.slides[index] if index < len(plan.slides) else 0.0
        return SlideTime(slide.id, slide.number, planned, spent.get(slide.id, 0.0), known)

    sections = tuple(
        SectionTime(section, tuple(row(index) for index in range(section.first, section.end)))
        for section in plan.sections
    )
    lost = sum(seconds for slide, seconds in spent.items() if slide not in story.slide_index)
    return Log(sections, plan.total_s, run.seconds, lost)
