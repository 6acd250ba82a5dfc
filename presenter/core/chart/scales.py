"""Values to places on a slide: one small immutable value scale, linear or logarithmic, upright or level."""

from __future__ import annotations

import math
from collections.abc import Iterable

from msgspec import Struct

LOG_STEPS = (1, 3)


class ValueScale(Struct, frozen=True):
    """Maps `low`..`high` to `near`..`far` (su). On a log scale `low` and `high` are exponents of ten."""

    low: float
    high: float
    near: float
    far: float
    log: bool = False

    def at(self, value: float) -> float:
        """Where a value lies. On a log scale what is not positive lies at the near end."""
        if self.log:
            if value <= 0:
                return self.near
            value = math.log10(value)
        return self.near + (value - self.low) * (self.far - self.near) / (self.high - self.low)

    def holds(self, value: float) -> bool:
        """Whether the value lies on the scale, within rounding."""
        if self.log:
            if value <= 0:
                return False
            value = math.log10(value)
        slack = (self.high - self.low) * 1e-9
        return self.low - slack <= value <= self.high + slack

    @property
    def lowest(self) -> float:
        """The value at the near end."""
        return 10**self.low if self.log else self.low

    @property
    def highest(self) -> float:
        return 10**self.high if self.log else self.high


def zero_based(values: Iterable[float]) -> tuple[float, float]:
    """From zero to the farthest value, on either side: bars and areas never start elsewhere."""
    listed = [0.0, *values]
    low, high = min(listed), max(listed)
    return (low, high) if high > low else (0.0, 1.0)


def log_domain(values: Iterable[float], headroom: float = 1.2) -> tuple[float, float]:
    """Exponents from the 1-3-10 step at or below the smallest to a little above the largest; positive values only."""
    positive = [value for value in values if value > 0 and math.isfinite(value)]
    if not positive:
        return 0.0, 1.0
    low, high = min(positive), max(positive) * headroom
    exponent = math.floor(math.log10(low) + 1e-12)
    step = max((s for s in LOG_STEPS if s * 10.0**exponent <= low * (1 + 1e-9)), default=1)
    start = exponent + math.log10(step)
    return start, max(math.log10(high), start + 0.3)
