"""Eyes that lack a kind of cone."""

from __future__ import annotations

import pytest

from presenter.core.colour.space import Light, format_colour, parse_colour
from presenter.core.colour.vision import Vision, seen


@pytest.mark.parametrize("vision", Vision)
@pytest.mark.parametrize("grey", ["#000000", "#808080", "#FFFFFF"])
def test_grey_is_grey_to_all(vision: Vision, grey: str) -> None:
    assert format_colour(seen(parse_colour(grey), vision)) == grey


def test_the_published_rows() -> None:
    """Red, seen without the cones for it, is the first column of the matrix, cut at black."""
    assert seen(Light(1, 0, 0), Vision.PROTAN) == (0.152286, 0.114503, 0)
    assert seen(Light(1, 0, 0), Vision.DEUTAN) == (0.367322, 0.280085, 0)
    assert seen(Light(0, 0, 1), Vision.TRITAN) == (0, 0.147602, 0.303900)


def test_sound_eyes_see_it_as_it_is() -> None:
    assert seen(Light(0.2, 0.4, 0.6), Vision.NORMAL) == (0.2, 0.4, 0.6)
