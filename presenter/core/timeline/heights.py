"""How high each lane is: equal, by what its rows need, or where labels gain most from more room."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def share(needs: Sequence[float], total: float, least: float) -> list[float]:
    """What each lane needs and a share of the rest; where there is not enough, the needy give up most."""
    if not needs:
        return []
    floor = min(least, total / len(needs))
    wanted = [max(need, floor) for need in needs]
    excess = sum(wanted) - total
    if excess <= 0:
        return [height - excess * height / sum(wanted) for height in wanted]
    above = sum(wanted) - floor * len(wanted)
    return [height - excess * (height - floor) / above for height in wanted]


def share_above(floors: Sequence[float], needs: Sequence[float], total: float, least: float) -> list[float]:
    """As `share`, but what each lane cannot do without, its floor, comes before what others need beside theirs."""
    lowest = [max(floor, least) for floor in floors]
    above = [max(0.0, need - low) for need, low in zip(needs, lowest, strict=True)]
    spare = total - sum(lowest)
    if spare < 0 or spare >= sum(above):
        return share(needs if spare >= 0 else lowest, total, least)
    return [low + spare * more / sum(above) for low, more in zip(lowest, above, strict=True)]


def weighed(
    needs: Sequence[float], total: float, least: float, loss: Callable[[int, float], int], step: float
) -> list[float]:
    """As `share`, but room goes step by step where it saves most: `loss(lane, height)` is what a lane lacks."""
    heights = [max(need, min(least, total / max(1, len(needs)))) for need in needs]
    spare = total - sum(heights)
    if spare < step:
        return share(needs, total, least)
    losses = [loss(lane, height) for lane, height in enumerate(heights)]
    known: dict[tuple[int, float], int] = {}

    def saved(lane: int, more: float) -> int:
        key = lane, heights[lane] + more
        if key not in known:
            known[key] = loss(*key)
        return losses[lane] - known[key]

    while True:
        best: tuple[float, int, float] | None = None
        for lane, lacking in enumerate(losses):
            more = step
            while lacking and more <= min(spare, MOST_STEPS * step):
                gain = saved(lane, more)
                if gain > 0 and (best is None or gain / more > best[0]):
                    best = gain / more, lane, more
                if gain == lacking:
                    break
                more += step
        if best is None:
            return share(heights, total, least)
        _, lane, more = best
        losses[lane] -= saved(lane, more)
        heights[lane] += more
        spare -= more


MOST_STEPS = 8
"""How many steps are looked ahead."""
