"""Colours as numbers: #RRGGBB, linear light, CIE L*a*b*.

sRGB as IEC 61966-2-1 defines it, white point D65 (2 degree observer), L*a*b* as CIE 15 defines it.
"""

from __future__ import annotations

from typing import NamedTuple


class Light(NamedTuple):
    """Linear red, green and blue, 0 to 1 inside sRGB."""

    red: float
    green: float
    blue: float


class Lab(NamedTuple):
    """Lightness 0 to 100; a from green to red, b from blue to yellow."""

    lightness: float
    a: float
    b: float


_WHITE = (0.95047, 1.0, 1.08883)
_EPSILON, _KAPPA = 216 / 24389, 24389 / 27


def parse_colour(text: str) -> Light:
    """The light of `#RRGGBB`; ValueError for anything else."""
    if len(text) != 7 or text[0] != "#":
        raise ValueError(text)
    return Light(*(_linear(int(text[at : at + 2], 16) / 255) for at in (1, 3, 5)))


def format_colour(light: Light) -> str:
    """The nearest `#RRGGBB`; what lies outside sRGB is cut to its edge."""
    return "#" + "".join(f"{round(255 * _encoded(min(1.0, max(0.0, part)))):02X}" for part in light)


def is_shown(light: Light) -> bool:
    """Whether a screen can show it: inside sRGB, but for rounding."""
    return all(-1e-6 <= part <= 1 + 1e-6 for part in light)


def lab_of(light: Light) -> Lab:
    red, green, blue = light
    x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = 0.0193339 * red + 0.1191920 * green + 0.9503041 * blue
    fx, fy, fz = (_f(part / white) for part, white in zip((x, y, z), _WHITE, strict=True))
    return Lab(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))


def light_of(lab: Lab) -> Light:
    """The light of a colour; parts below 0 or above 1 where no screen can show it."""
    fy = (lab.lightness + 16) / 116
    fx, fz = fy + lab.a / 500, fy - lab.b / 200
    x, y, z = (white * _inverse_f(part) for part, white in zip((fx, fy, fz), _WHITE, strict=True))
    return Light(
        3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
        -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
        0.0556434 * x - 0.2040259 * y + 1.0572252 * z,
    )


def _linear(encoded: float) -> float:
    return encoded / 12.92 if encoded <= 0.04045 else ((encoded + 0.055) / 1.055) ** 2.4


def _encoded(linear: float) -> float:
    return 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055


def _f(part: float) -> float:
    return part ** (1 / 3) if part > _EPSILON else (_KAPPA * part + 16) / 116


def _inverse_f(part: float) -> float:
    cube = part**3
    return cube if cube > _EPSILON else (116 * part - 16) / _KAPPA
