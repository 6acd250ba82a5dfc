"""Which row of its lane each mark stands in, and how high each lane is."""

from __future__ import annotations

from collections.abc import Sequence


def pack(spans: Sequence[tuple[float, float]], gap: float = 0.0) -> list[int]:
    """The first row in which each span meets no earlier one; spans in the order given keep their rows."""
    ends: list[list[tuple[float, float]]] = []
    rows: list[int] = []
    for start, end in spans:
        for row, taken in enumerate(ends):
            if all(end + gap <= other_start or start >= other_end + gap for other_start, other_end in taken):
                taken.append((start, end))
                rows.append(row)
                break
        else:
            ends.append([(start, end)])
            rows.append(len(ends) - 1)
    return rows


def heights(needs: Sequence[float], total: float, least: float) -> list[float]:
    """Share a height among lanes by need; none gets less than `least` while there is room."""
    if not needs:
        return []
    floor = min(least, total / len(needs))
    spare = total - floor * len(needs)
    weight = sum(needs) or 1.0
    return [floor + spare * need / weight for need in needs]
