"""The one-dimensional solver: boxes on a line, moved as little as possible until none overlaps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise


def spread(wanted: Sequence[float], sizes: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Centres nearest to the wanted ones (least squares) with `gap` between neighbours, inside `low`..`high`.

    Their order is kept. When the boxes are longer than the stretch they begin at `low` and stick out at its end.
    """
    if not wanted:
        return []
    order = sorted(range(len(wanted)), key=lambda index: (wanted[index], index))
    steps = [(sizes[a] + sizes[b]) / 2 + gap for a, b in pairwise(order)]
    offsets = list(accumulate(steps, initial=0.0))
    levels = _ascending([wanted[index] - offset for index, offset in zip(order, offsets, strict=True)])
    first = low + sizes[order[0]] / 2
    last = high - sizes[order[-1]] / 2 - offsets[-1]
    placed = [0.0] * len(wanted)
    for index, level, offset in zip(order, levels, offsets, strict=True):
        placed[index] = max(first, min(level, last)) + offset
    return placed


def _ascending(values: Sequence[float]) -> list[float]:
    """The nearest non-decreasing sequence: neighbours out of order are pooled at their mean."""
    pools: list[tuple[float, int]] = []
    for value in values:
        mean, count = value, 1
        while pools and pools[-1][0] > mean:
            before, members = pools.pop()
            mean = (before * members + mean * count) / (members + count)
            count += members
        pools.append((mean, count))
    return [mean for mean, count in pools for _ in range(count)]
