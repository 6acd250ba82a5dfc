"""The colour nearest to one that fails which keeps all floors: what `check` offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import cos, pi, sin, sqrt

from presenter.core.colour.difference import ciede2000
from presenter.core.colour.legibility import TOLD_APART, passes
from presenter.core.colour.space import Lab, format_colour, is_shown, lab_of, light_of, parse_colour
from presenter.core.theme import Theme, extend

_STEP = 3.0
_FARTHEST = 110.0
"""In L*a*b*: from one end of the screen's colours to the other."""
_DIRECTIONS = 60
_HALVINGS = 6
_Way = tuple[float, float, float]


def nearest_passing(theme: Theme, token: str) -> str | None:
    """The token's colour moved as little as keeps all floors while the other colours stay; None where nothing does.

    Text, grounds and lines become lighter or darker and keep their tint, if that is enough. Else shells around the
    colour in L*a*b* are tried from the inside; the best of the first that has one is brought back as far as it passes.
    """
    start = lab_of(parse_colour(theme.colours[token]))
    for ways in (_SPHERE,) if token in TOLD_APART else (_UP_AND_DOWN, _SPHERE):
        for number in range(1, int(_FARTHEST / _STEP) + 1):
            found = [lab for lab in _shell(start, number * _STEP, ways) if _keeps(theme, token, lab)]
            if found:
                best = min(found, key=lambda lab: ciede2000(start, lab))
                return format_colour(light_of(_brought_back(theme, token, start, best)))
    return None


def _keeps(theme: Theme, token: str, lab: Lab) -> bool:
    """What is measured is the colour as it is written, rounded."""
    light = light_of(lab)
    return is_shown(light) and passes(extend(theme, theme.name, {token: format_colour(light)}), token)


def _brought_back(theme: Theme, token: str, start: Lab, good: Lab) -> Lab:
    bad = start
    for _ in range(_HALVINGS):
        middle = Lab(*((one + other) / 2 for one, other in zip(bad, good, strict=True)))
        if _keeps(theme, token, middle):
            good = middle
        else:
            bad = middle
    return good


def _shell(centre: Lab, radius: float, ways: Iterable[_Way]) -> Iterator[Lab]:
    for direction in ways:
        yield Lab(*(part + radius * way for part, way in zip(centre, direction, strict=True)))


def _sphere(count: int) -> Iterator[_Way]:
    """The six axes and evenly spread directions between them: the golden spiral."""
    for way in (1.0, -1.0):
        yield from ((way, 0.0, 0.0), (0.0, way, 0.0), (0.0, 0.0, way))
    for number in range(count):
        height = 1 - (2 * number + 1) / count
        turn = pi * (3 - sqrt(5)) * number
        across = sqrt(1 - height * height)
        yield height, across * cos(turn), across * sin(turn)


_SPHERE = tuple(_sphere(_DIRECTIONS))
_UP_AND_DOWN: tuple[_Way, ...] = ((1.0, 0.0, 0.0), (-1.0, 0.0, 0.0))
