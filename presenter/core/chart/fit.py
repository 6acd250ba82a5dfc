"""How a chart joins the slide around it, beyond the area it is given."""

from __future__ import annotations

from msgspec import Struct


class Fit(Struct, frozen=True):
    """`level`: a value and the y at which it must lie. `low_heading`: the title stands as low as it can."""

    level: tuple[float, float] | None = None
    low_heading: bool = False


PLAIN = Fit()
LEAST = 96.0
"""Height of a plot, whatever the names under it take."""


def foot_over_names(bottom: float, top: float, names: float) -> float:
    """The foot of a plot that begins at `top`, over names of such a height that end at `bottom`.

    Names that would leave the plot no height reach below: the last look at the frame tells them.
    """
    return max(bottom - names, top + LEAST)


def levelled(fit: Fit, top: float, foot: float, highest: float, limit: float) -> float:
    """Where a plot from zero at `foot` to `highest` must begin so that the level is met; `top` if there is none.

    A level that would push the plot over `limit` is not met: its value is too far below the highest one.
    """
    if fit.level is None or fit.level[0] <= 0 or highest < fit.level[0]:
        return top
    met = foot - (foot - fit.level[1]) * highest / fit.level[0]
    return met if met >= limit else top
