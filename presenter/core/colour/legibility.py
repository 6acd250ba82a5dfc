"""The floors every theme keeps (LOOK section 3): contrast of text and marks, distance of colours that mean something."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct

from presenter.core.colour.contrast import contrast
from presenter.core.colour.difference import distance
from presenter.core.colour.vision import Vision
from presenter.core.theme import GROUNDS, Theme

TEXTS = ("t1", "t2", "t3")
CATEGORIES = ("amber", "teal", "blue", "mauve", "olive", "stone")
TOLD_APART = (*CATEGORIES, "fix")
"""Colours that say which is which: the categories, and corrections."""
RULES = ("grid", "line")
DISTANCE = 9.0
"""CIEDE2000 between any two that are told apart, to every kind of eyes."""


class Floors(Struct, frozen=True):
    """Least contrasts; those of the built-in `contrast` are higher than WCAG 2.2 AA asks."""

    text: float = 4.5
    """Of text of any size: WCAG 2.2, 1.4.3."""
    mark: float = 3.0
    """Of marks and of text from 24 su bold: WCAG 2.2, 1.4.11 and 1.4.3."""
    rule: float = 1.0
    """Of grid lines, which carry nothing alone."""


AA = Floors()
HIGH = Floors(7.0, 4.5, 3.0)
"""WCAG 2.2 AAA for text (1.4.6)."""


def floors_of(theme: str) -> Floors:
    """Those of one of our themes, by name."""
    return HIGH if theme == "contrast" else AA


class Contrast(Struct, frozen=True):
    """What a token on a ground has and needs."""

    token: str
    ground: str
    found: float
    needed: float

    @property
    def passes(self) -> bool:
        return self.found >= self.needed

    @property
    def shortfall(self) -> float:
        """Above 1 where it fails, the more the worse."""
        return self.needed / self.found


class Distance(Struct, frozen=True):
    """How far two tokens are apart to the eyes that see the least difference."""

    token: str
    other: str
    vision: Vision
    found: float
    needed: float = DISTANCE

    @property
    def passes(self) -> bool:
        return self.found >= self.needed


def contrasts(theme: Theme, only: str = "") -> Iterator[Contrast]:
    """Every contrast that has a floor; of one token, as colour or as ground, where it is named."""
    floors = floors_of(theme.name)
    for token, grounds, needed in _pairs(floors):
        for ground in grounds:
            if not only or only in {token, ground}:
                found = contrast(theme.colours[token], theme.colours[ground])
                yield Contrast(token, ground, found, needed)


def _pairs(floors: Floors) -> Iterator[tuple[str, tuple[str, ...], float]]:
    for token in TEXTS:
        yield token, GROUNDS, floors.text
    yield "fix", ("bg",), floors.text
    yield "onacc", ("amber",), floors.text
    for token in CATEGORIES:
        yield token, GROUNDS, floors.mark
    for token in RULES:
        yield token, ("bg",), floors.rule


def distances(theme: Theme, only: str = "") -> Iterator[Distance]:
    """Every pair that is told apart, to the eyes for which it is nearest; those of one token where it is named."""
    for token, other in combinations(TOLD_APART, 2):
        if not only or only in {token, other}:
            one, two = theme.colours[token], theme.colours[other]
            found, vision = min(((distance(one, two, eyes), eyes) for eyes in Vision), key=lambda pair: pair[0])
            yield Distance(token, other, vision, found)


def passes(theme: Theme, token: str) -> bool:
    """Whether a token keeps every floor that it has part in."""
    return all(part.passes for part in contrasts(theme, token)) and all(part.passes for part in distances(theme, token))
