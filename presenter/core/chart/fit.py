"""How a chart joins the slide around it, beyond the area it is given."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fit:
    """`level`: a value and the y at which it must lie. `low_heading`: the title stands as low as it can."""

    level: tuple[float, float] | None = None
    low_heading: bool = False


PLAIN = Fit()
