"""Contrast as a projector shows it: the room's light lies over the picture and lifts its black."""

from __future__ import annotations

from presenter.core.colour.contrast import luminance
from presenter.core.colour.space import parse_colour

DARK_ROOM, BRIGHT_ROOM = 0.05, 0.2
"""Stray light on the screen as a share of the projector's white: lights down, and daylight or lamps on."""


def projected_contrast(one: str, other: str, stray: float) -> float:
    """The ratio of two `#RRGGBB` colours with stray light over both; 1 is none."""
    darker, lighter = sorted((luminance(parse_colour(one)), luminance(parse_colour(other))))
    return (lighter + stray) / (darker + stray)
