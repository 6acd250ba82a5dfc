"""The colour that `check` offers passes, and is about as near as can be."""

from __future__ import annotations

import pytest

from presenter.core.colour.difference import distance
from presenter.core.colour.legibility import passes
from presenter.core.colour.nearest import nearest_passing
from presenter.core.theme import INK, PAPER, extend


@pytest.mark.parametrize(
    ("theme", "token", "colour", "farthest"),
    [
        (INK, "t3", "#6A7075", 13),
        (INK, "olive", "#F2AE3D", 15),
        (PAPER, "amber", "#C96A10", 6),
        (PAPER, "blue", "#2A63B0", 6),
        (PAPER, "teal", "#30A0A0", 8),
        (PAPER, "bg", "#BBBBBB", 11),
        (PAPER, "bg", "#E8C080", 16),
    ],
)
def test_it_passes_and_is_near(theme, token, colour, farthest):
    own = extend(theme, theme.name, {token: colour})
    assert not passes(own, token)
    found = nearest_passing(own, token)
    assert found is not None
    assert passes(extend(own, own.name, {token: found}), token)
    assert distance(found, colour) < farthest


def test_grey_text_stays_grey_and_is_not_made_lighter_than_needed():
    own = extend(INK, "ink", {"t3": "#606060"})
    found = nearest_passing(own, "t3")
    assert found is not None
    assert len({found[1:3], found[3:5], found[5:7]}) == 1
    assert int(found[1:3], 16) <= 0x8F


def test_there_may_be_none():
    """Text that is to be read on black and on white."""
    own = extend(INK, "ink", {"t3": "#808080", "surf2": "#FFFFFF", "bg": "#000000"})
    assert nearest_passing(own, "t3") is None
