"""Curves begin at 0, end at 1 and never go back; windows hold before and after."""

from __future__ import annotations

import pytest

from presenter.core.motion.easing import Window, in_out_cubic, in_out_sine, linear, out_cubic, out_quart


@pytest.mark.parametrize("curve", [linear, out_cubic, in_out_cubic, out_quart, in_out_sine])
def test_a_curve_rises_from_0_to_1(curve) -> None:
    values = [curve(k / 50) for k in range(51)]
    assert values[0] == pytest.approx(0)
    assert values[-1] == pytest.approx(1)
    assert values == sorted(values)


def test_known_points() -> None:
    assert out_cubic(0.5) == pytest.approx(0.875)
    assert out_quart(0.5) == pytest.approx(0.9375)
    assert in_out_cubic(0.25) == pytest.approx(0.0625)
    assert in_out_sine(0.5) == pytest.approx(0.5)


def test_a_window_holds_its_ends() -> None:
    window = Window(100, 300)
    assert [window.share(ms) for ms in (0, 100, 200, 300, 900)] == [0, 0, 0.5, 1, 1]
    assert Window(50, 50).share(49) == 0
    assert Window(50, 50).share(50) == 1
