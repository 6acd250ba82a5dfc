"""CIEDE2000: how different two colours look.

Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes, Supplementary Test Data, and
Mathematical Observations", Color Research and Application 30(1), 2005; names and equation numbers are theirs,
kL = kC = kH = 1.
"""

from __future__ import annotations

from functools import lru_cache
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

from presenter.core.colour.space import Lab, lab_of, parse_colour
from presenter.core.colour.vision import Vision, seen

_POW25_7 = 25.0**7


@lru_cache(maxsize=8192)
def seen_lab(colour: str, vision: Vision) -> Lab:
    """The `#RRGGBB` colour as these eyes see it."""
    return lab_of(seen(parse_colour(colour), vision))


def distance(one: str, other: str, vision: Vision = Vision.NORMAL) -> float:
    """The CIEDE2000 difference of two `#RRGGBB` colours to these eyes; about 1 is just noticeable side by side."""
    return ciede2000(seen_lab(one, vision), seen_lab(other, vision))


def ciede2000(one: Lab, other: Lab) -> float:
    """The difference of two colours, 0 for equal ones."""
    chroma_mean = (hypot(one.a, one.b) + hypot(other.a, other.b)) / 2
    g = 0.5 * (1 - sqrt(chroma_mean**7 / (chroma_mean**7 + _POW25_7)))  # (4)
    a1, a2 = (1 + g) * one.a, (1 + g) * other.a  # (5)
    c1, c2 = hypot(a1, one.b), hypot(a2, other.b)  # (6)
    h1, h2 = _hue(a1, one.b), _hue(a2, other.b)  # (7)
    grey = c1 * c2 == 0
    delta_l, delta_c = other.lightness - one.lightness, c2 - c1  # (8) (9)
    turn = 0.0 if grey else (h2 - h1 + 180) % 360 - 180  # (10)
    if turn == -180 and h2 > h1:
        turn = 180.0
    delta_h = 2 * sqrt(c1 * c2) * sin(radians(turn / 2))  # (11)
    l_mean, c_mean = (one.lightness + other.lightness) / 2, (c1 + c2) / 2  # (12) (13)
    h_mean = h1 + h2 if grey else _mean_hue(h1, h2)  # (14)
    t = (
        1
        - 0.17 * cos(radians(h_mean - 30))
        + 0.24 * cos(radians(2 * h_mean))
        + 0.32 * cos(radians(3 * h_mean + 6))
        - 0.20 * cos(radians(4 * h_mean - 63))
    )  # (15)
    rotation = 30 * exp(-(((h_mean - 275) / 25) ** 2))  # (16)
    r_c = 2 * sqrt(c_mean**7 / (c_mean**7 + _POW25_7))  # (17)
    s_l = 1 + 0.015 * (l_mean - 50) ** 2 / sqrt(20 + (l_mean - 50) ** 2)  # (18)
    s_c = 1 + 0.045 * c_mean  # (19)
    s_h = 1 + 0.015 * c_mean * t  # (20)
    r_t = -sin(radians(2 * rotation)) * r_c  # (21)
    lightness, chroma, hue = delta_l / s_l, delta_c / s_c, delta_h / s_h
    return sqrt(max(0.0, lightness**2 + chroma**2 + hue**2 + r_t * chroma * hue))  # (22)


def _hue(a: float, b: float) -> float:
    """In degrees, 0 to 360; 0 for grey."""
    return 0.0 if a == b == 0 else degrees(atan2(b, a)) % 360


def _mean_hue(one: float, other: float) -> float:
    if abs(one - other) <= 180:
        return (one + other) / 2
    return (one + other + 360) / 2 if one + other < 360 else (one + other - 360) / 2
