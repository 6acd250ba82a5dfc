"""What to leave out when the talk is late: the fewest and least of the optional slides ahead that make up for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec import Struct

from presenter.core.pace.plan import Plan
from presenter.core.story import Story

LEAST_LATE_S = 20.0
"""Being late by less is made up for by speaking faster."""


class Proposal(Struct, frozen=True):
    """Slides to skip, in the order of the talk, and what that saves; `late_s` is how late the talk is."""

    late_s: float
    slides: tuple[str, ...]
    saves_s: float

    @property
    def enough(self) -> bool:
        return self.saves_s >= self.late_s


def propose(
    story: Story, plan: Plan, usual_s: Mapping[str, float], slide: int, late_s: float, skipped: Collection[str] = ()
) -> Proposal | None:
    """None when the talk is in time, also by what is `skipped` already, or when nothing ahead of `slide` (from 0) may be skipped.

    `usual_s` are seconds per slide id as rehearsed; the plan counts for slides without. Those with the lowest `worth`
    go first, among equals the last of the talk; then whatever turns out not to be needed stays in, the worthiest first.
    """
    late_s -= sum(
        _seconds(plan, usual_s, index, other.id)
        for index, other in enumerate(story.slides)
        if index > slide and other.id in skipped
    )
    if late_s < LEAST_LATE_S:
        return None
    ahead = [
        (other.spec.worth, -index, other.id, _seconds(plan, usual_s, index, other.id))
        for index, other in enumerate(story.slides)
        if index > slide and other.spec.optional and other.id not in skipped
    ]
    chosen: list[tuple[int, int, str, float]] = []
    saved = 0.0
    for candidate in sorted(each for each in ahead if each[3] > 0):
        if saved >= late_s:
            break
        chosen.append(candidate)
        saved += candidate[3]
    for candidate in reversed(chosen[:]):
        if saved - candidate[3] >= late_s:
            chosen.remove(candidate)
            saved -= candidate[3]
    if not chosen:
        return None
    ids = tuple(slide_id for _, _, slide_id, _ in sorted(chosen, key=lambda each: -each[1]))
    return Proposal(late_s, ids, saved)


def _seconds(plan: Plan, usual_s: Mapping[str, float], index: int, slide_id: str) -> float:
    planned = plan.slides[index] if index < len(plan.slides) else 0.0
    return usual_s.get(slide_id, planned)
