"""Where the talk stands against its plan: how late it is, what is left, when it will be over."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.pace.plan import Plan

DAY_S = 86400.0


class Standing(Struct, frozen=True):
    """All in seconds."""

    planned_s: float
    """What the plan has spoken by now: where on its bar the talk has come to."""
    late_s: float
    """Above 0 late, below 0 early, 0 while the time is one of those planned for this step."""
    left_s: float
    """Until the talk should be over; below 0 when it should be already."""
    end_s: float
    """When the plan is over, in seconds of the day."""


def standing(plan: Plan, slide: int, step: int, last_step: int, elapsed_s: float, now_s: float) -> Standing:
    """The standing at a slide and step (both from 0). `elapsed_s` is the timer's, `now_s` in seconds of the day."""
    budget = plan.slides[slide] if slide < len(plan.slides) else 0.0
    start = plan.start_of(slide)
    share = budget / (last_step + 1)
    earliest, latest = start + share * step, start + share * (step + 1)
    late = elapsed_s - latest if elapsed_s > latest else min(0.0, elapsed_s - earliest)
    if plan.ends_s is None:
        left = plan.total_s - elapsed_s
        end = (now_s + left) % DAY_S
    else:
        end = plan.ends_s
        left = (end - now_s) % DAY_S
        if left > DAY_S / 2:  # it is over rather than tomorrow's
            left -= DAY_S
    return Standing(min(max(elapsed_s, earliest), latest), late, left, end)
