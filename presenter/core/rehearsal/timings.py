"""How long each step stays when slides advance by themselves: as authored, as rehearsed, or all alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from presenter.core.pace.plan import Plan
from presenter.core.rehearsal.run import Run, Step, usual_per_step
from presenter.core.story import Story

Timing = Literal["authored", "rehearsed", "even"]
UNPLANNED_S = 8.0
"""A step of which nobody said how long it stays."""
LEAST_S = 0.5
"""No step is gone before it was seen."""


def timings(
    story: Story, timing: Timing, plan: Plan, runs: Sequence[Run] = (), even_s: float | None = None
) -> dict[Step, float]:
    """Seconds for every step of every slide.

    `authored`: the slide's planned time, shared by its steps. `rehearsed`: the median of the runs, the planned time for
    what they did not show. `even`: `even_s` each, else the planned time of the talk shared by all steps.
    """
    if timing == "even":
        steps = sum(slide.last_step + 1 for slide in story.slides)
        each = even_s if even_s is not None else (plan.total_s / steps if plan else UNPLANNED_S)
        found = {(slide.id, step): each for slide in story.slides for step in range(slide.last_step + 1)}
    else:
        found = _authored(story, plan)
        if timing == "rehearsed":
            found |= {step: seconds for step, seconds in usual_per_step(runs).items() if step in found}
    return {step: max(LEAST_S, seconds) for step, seconds in found.items()}


def _authored(story: Story, plan: Plan) -> dict[Step, float]:
    found: dict[Step, float] = {}
    for index, slide in enumerate(story.slides):
        planned = plan.slides[index] if index < len(plan.slides) else 0.0
        steps = slide.last_step + 1
        for step in range(steps):
            found[slide.id, step] = planned / steps if planned else UNPLANNED_S
    return found
