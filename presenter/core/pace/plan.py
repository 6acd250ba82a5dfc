"""The plan: seconds for each slide and chapter, from what the storyboard plans for the talk, its chapters and slides.

A slide's own `minutes` count first. What a chapter has left is shared among its slides without time, then what the talk
has left among all that still have none; a slide with more steps gets a larger share. Nothing planned is no plan.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from presenter.core.story import Slide, Story


class PlannedSection(Struct, frozen=True):
    """Neighbouring slides of one chapter. `id` is the chapter's, or its text; empty before the first one."""

    id: str
    first: int
    """Its first slide, from 0."""
    end: int
    """The slide after its last one."""
    seconds: float


class Plan(Struct, frozen=True):
    """Seconds per slide; empty where nothing is planned."""

    slides: tuple[float, ...] = ()
    sections: tuple[PlannedSection, ...] = ()
    total_s: float = 0.0
    """The whole talk: at least the sum of its slides; what is over is kept for questions at the end."""
    ends_s: float | None = None
    """When it must be over, in seconds of the day."""

    def __bool__(self) -> bool:
        return self.total_s > 0

    def start_of(self, slide: int) -> float:
        """Planned seconds before a slide (from 0)."""
        return sum(self.slides[:slide])


def plan_of(story: Story) -> Plan:
    """The plan of a story. Runs of slides are its sections even where no time is planned."""
    pace = story.board.pace
    runs = section_runs(story.slides)
    planned: list[float | None] = [slide.spec.minutes and slide.spec.minutes * 60 for slide in story.slides]
    if pace is not None:
        for section, minutes in pace.sections.items():
            members = [n for n, slide in enumerate(story.slides) if (slide.spec.section or "") == section]
            _share(planned, members, minutes * 60, story.slides)
        if pace.minutes is not None:
            _share(planned, range(len(planned)), pace.minutes * 60, story.slides)
    seconds = tuple(value or 0.0 for value in planned)
    wanted = pace.minutes * 60 if pace is not None and pace.minutes is not None else 0.0
    sections = tuple(PlannedSection(section, first, end, sum(seconds[first:end])) for section, first, end in runs)
    ends = _seconds_of_day(pace.ends) if pace is not None and pace.ends is not None else None
    return Plan(seconds, sections, max(wanted, sum(seconds)), ends)


def section_runs(slides: Sequence[Slide]) -> list[tuple[str, int, int]]:
    """Chapter, first slide and the slide after the last; a slide without a chapter belongs to the one before it."""
    runs: list[tuple[str, int, int]] = []
    for number, slide in enumerate(slides):
        section = slide.spec.section or (runs[-1][0] if runs else "")
        if runs and runs[-1][0] == section:
            runs[-1] = (section, runs[-1][1], number + 1)
        else:
            runs.append((section, number, number + 1))
    return runs


def _share(planned: list[float | None], members: Sequence[int], total_s: float, slides: Sequence[Slide]) -> None:
    """Give what is left of a time to those of its slides that have none."""
    without = [number for number in members if planned[number] is None]
    left = max(0.0, total_s - sum(planned[number] or 0.0 for number in members))
    weight = sum(slides[number].last_step + 1 for number in without)
    for number in without:
        planned[number] = left * (slides[number].last_step + 1) / weight


def _seconds_of_day(text: str) -> float:
    hours, minutes = text.split(":")
    return int(hours) * 3600.0 + int(minutes) * 60.0
