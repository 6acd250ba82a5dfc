"""Zooms at which labels meet nothing, held against moving everything and looking."""

from __future__ import annotations

import random
from math import inf

from presenter.core.timeline.meeting import Extent, free_zooms

LEAST, MOST = 0.5, 2.0


def at(one: Extent, zoom: float) -> tuple[float, float]:
    return one.x0 * zoom + one.d0, one.x1 * zoom + one.d1


def meet(one: Extent, other: Extent, zoom: float, air: float = 0.0) -> bool:
    (left, right), (first, last) = at(one, zoom), at(other, zoom)
    return left < last + air and first < right + air and one.top < other.bottom and other.top < one.bottom


def test_a_label_is_hidden_from_where_it_would_meet_a_mark() -> None:
    label = Extent(100, 10, 100, 60, 0, 12)
    mark = Extent(200, -5, 200, 5, 0, 12)
    ((low, high),) = free_zooms([label], [-1], [mark], LEAST, MOST, 0.0)
    assert low == 0.65  # 100 z + 60 = 200 z - 5
    assert high == inf
    assert free_zooms([label], [0], [mark], LEAST, MOST, 0.0) == [(0.0, inf)]


def test_labels_that_cross_their_marks_meet_when_all_is_spread() -> None:
    left = Extent(105, -80, 105, -15, 0, 12)
    right = Extent(100, 10, 100, 60, 0, 12)
    (_, (low, high)) = free_zooms([left, right], [-1, -1], [], LEAST, MOST, 0.0)
    assert (low, high) == (0.0, 5.0)


def test_in_chance_layouts_no_two_labels_meet_at_any_zoom() -> None:
    dice = random.Random(3)
    hidden = shown = 0
    for _ in range(30):
        others = [_some(dice, 12) for _ in range(30)]
        labels: list[Extent] = []
        for _ in range(200):
            one = _some(dice, 90)
            if not any(meet(one, other, 1.0, 2.0) for other in [*others, *labels]):
                labels.append(one)
        found = free_zooms(labels, [-1] * len(labels), others, LEAST, MOST, 2.0)
        assert all(low <= 1 <= high for low, high in found)
        for zoom in (0.5, 0.63, 0.8, 0.97, 1.0, 1.1, 1.4, 1.9, 2.0):
            seen = [label for label, (low, high) in zip(labels, found, strict=True) if low <= zoom <= high]
            hidden, shown = hidden + len(labels) - len(seen), shown + len(seen)
            for place, label in enumerate(seen):
                assert not any(meet(label, other, zoom, -0.5) for other in [*others, *seen[:place]])
    assert shown > hidden > 100


def _some(dice: random.Random, widest: float) -> Extent:
    x, top = dice.uniform(0, 1500), dice.choice((0.0, 14.0, 28.0))
    wide, d0 = dice.uniform(8, widest), dice.uniform(-widest, 20)
    return Extent(x, d0, x, d0 + wide, top, top + 12)
