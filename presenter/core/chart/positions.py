"""A scale for positions, not lengths: it may begin elsewhere than at zero, and then the chart says where."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from presenter.core.chart.level_axis import INSET
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.scales import ValueScale, log_domain, zero_based
from presenter.core.chart.value_ticks import round_step
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word

CLEAR = 0.05
"""What a log scale leaves free before its lowest value, as a share of the scale."""
TICKS = 4
"""As many steps as `value_ticks` makes at the most."""
LEAST = 80.0
"""Length of the shortest scale."""
_TRIES = 6


def domain_of(values: Iterable[float], *, log: bool, from_zero: bool) -> tuple[float, float]:
    """What the scale holds; exponents of ten when `log`.

    Not from zero, and on a log scale, it begins below the lowest value: nothing looks as if it grew from its edge.
    """
    listed = list(values)
    if log:
        start, end = log_domain(listed, headroom=1.1)
        lowest = math.log10(min(value for value in listed if value > 0))
        return (start if lowest - start > CLEAR * (end - start) else start - CLEAR * (end - start)), end
    if from_zero or not listed:
        return zero_based(listed)
    low, high = min(listed), max(listed)
    if high <= low:
        return low - 1, low + 1
    start, step = low, 0.0
    for _ in range(_TRIES):  # a lower start may make for wider steps
        step = max(step, round_step((high - start) / TICKS))
        wanted = round(step * math.floor((low - step / 4) / step), max(0, 2 - math.floor(math.log10(step))))
        if wanted == start:
            break
        start = wanted
    return (0.0 if low >= 0 > start else start), high


def begins_words(sheet: Sheet, domain: tuple[float, float], writing: Numerals, *, log: bool) -> tuple[str, ...]:
    """Where a linear scale begins that does not hold zero."""
    if log or domain[0] <= 0 <= domain[1]:
        return ()
    return (word("begins", sheet.language, value=writing.axis([domain[0]])[0]),)


def fitted_scale(
    domain: tuple[float, float], ends: tuple[float, float], reach: Callable[[ValueScale], tuple[float, float]], *,
    log: bool,
) -> ValueScale:  # fmt: skip
    """The longest level scale between two `ends` at which what `reach` says, the words included, stays between them."""
    near, far = ends[0] + INSET, ends[1] - INSET
    for _ in range(_TRIES):
        scale = ValueScale(*domain, near, max(far, near + LEAST), log)
        before, behind = reach(scale)
        if before >= ends[0] - 0.5 and behind <= ends[1] + 0.5:
            break
        near += max(0.0, ends[0] - before)
        far -= max(0.0, behind - ends[1])
    return ValueScale(*domain, near, max(far, near + LEAST), log)
