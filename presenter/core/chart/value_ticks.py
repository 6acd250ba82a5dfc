"""Where the grid of a value axis lies: round numbers on a linear scale, 1-3-10 on a logarithmic one."""

from __future__ import annotations

import math

from presenter.core.chart.scales import LOG_STEPS, ValueScale

_ROUND = (1, 2, 5)


def value_ticks(scale: ValueScale, most: int = 4) -> list[float]:
    """At most `most` + 1 round values on a linear scale; on a log scale 1-3-10, thinned to about twice as many."""
    if not scale.log:
        return linear_ticks(scale.low, scale.high, most)
    return log_ticks(scale.low, scale.high, 2 * most)


def linear_ticks(low: float, high: float, most: int = 4) -> list[float]:
    """Multiples of 1, 2 or 5 times a power of ten within the range."""
    span = high - low
    if not math.isfinite(span) or span <= 0:
        return [low]
    step = round_step(span / most)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [_clean(index * step, step) for index in range(first, last + 1)]


def round_step(least: float) -> float:
    """1, 2 or 5 times a power of ten, at least as wide."""
    power = 10.0 ** math.floor(math.log10(least))
    return next((factor * power for factor in _ROUND if factor * power >= least * (1 - 1e-9)), 10 * power)


def _clean(value: float, step: float) -> float:
    """Without the noise of binary fractions: 0.30000000000000004 is 0.3."""
    return round(value, max(0, 2 - math.floor(math.log10(step))))


def log_ticks(low: float, high: float, most: int = 8) -> list[float]:
    """1-3-10 between two exponents of ten; decades when those are too many; round values within one decade."""
    found = [
        step * 10.0**exponent
        for exponent in range(math.floor(low), math.ceil(high) + 1)
        for step in LOG_STEPS
        if low - 1e-9 <= exponent + math.log10(step) <= high + 1e-9
    ]
    if len(found) < 2:
        return linear_ticks(10**low, 10**high, 4)
    if len(found) <= most:
        return found
    decades = range(math.ceil(low - 1e-9), math.floor(high + 1e-9) + 1)
    every = math.ceil(len(decades) / most)
    return [10.0**exponent for exponent in decades if exponent % every == 0]
