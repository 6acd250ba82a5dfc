"""Contrast of two colours as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""

from __future__ import annotations

from functools import lru_cache

from presenter.core.colour.space import Light, parse_colour


def luminance(light: Light) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue


@lru_cache(maxsize=4096)
def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#RRGGBB` colours, 1 (none) to 21; the order does not matter."""
    darker, lighter = sorted((luminance(parse_colour(one)), luminance(parse_colour(other))))
    return (lighter + 0.05) / (darker + 0.05)
