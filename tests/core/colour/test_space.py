"""Colours as numbers and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.colour.space import Lab, Light, format_colour, is_shown, lab_of, light_of, parse_colour


@given(st.integers(0, 0xFFFFFF))
def test_there_and_back(number: int) -> None:
    colour = f"#{number:06X}"
    light = parse_colour(colour)
    assert format_colour(light) == colour
    back = light_of(lab_of(light))
    assert format_colour(back) == colour
    assert is_shown(light)


@pytest.mark.parametrize(
    ("colour", "lab"),
    [
        ("#FFFFFF", (100, 0, 0)),
        ("#000000", (0, 0, 0)),
        ("#FF0000", (53.24, 80.09, 67.20)),
        ("#0000FF", (32.30, 79.19, -107.86)),
    ],
)
def test_known_colours(colour: str, lab: tuple[float, float, float]) -> None:
    assert lab_of(parse_colour(colour)) == pytest.approx(lab, abs=0.02)


def test_what_no_screen_shows_is_cut() -> None:
    beyond = light_of(Lab(50, 120, -120))
    assert not is_shown(beyond)
    assert format_colour(Light(-1, 0.5, 2)) == "#00BCFF"


@pytest.mark.parametrize("text", ["", "#FFF", "FFFFFF ", "#GGGGGG"])
def test_what_is_no_colour(text: str) -> None:
    with pytest.raises(ValueError):
        parse_colour(text)
