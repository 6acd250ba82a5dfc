"""A path drawn in part: as long as asked, along the same way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.motion.drawn_path import drawn, length

STAIRS = (("M", 0, 0), ("L", 100, 0), ("L", 100, 50), ("L", 150, 50))
CURVE = (("M", 0, 0), ("C", 40, 0, 60, 100, 100, 100))


def test_length_counts_lines_curves_and_the_way_back() -> None:
    assert length(STAIRS) == pytest.approx(200)
    assert length((("M", 0, 0), ("L", 30, 0), ("L", 30, 40), ("Z",))) == pytest.approx(120)
    assert 141 < length(CURVE) < 160
    assert length((("E", 5, 5, 3, 3),)) == 0


def test_it_ends_where_the_pen_is() -> None:
    assert drawn(STAIRS, 0.25) == (("M", 0, 0), ("L", 50, 0))
    assert drawn(STAIRS, 0.6) == (("M", 0, 0), ("L", 100, 0), ("L", 100, 20))
    assert drawn(STAIRS, 0) == (("M", 0, 0),)
    assert drawn(STAIRS, 1) == STAIRS


@given(st.floats(0, 1))
def test_its_length_is_the_share(share: float) -> None:
    assert length(drawn(STAIRS, share)) == pytest.approx(200 * share, abs=1e-6)
    assert length(drawn(CURVE, share)) == pytest.approx(length(CURVE) * share, rel=0.01, abs=0.5)


def test_a_cut_curve_stays_on_the_curve() -> None:
    (_, *numbers) = drawn(CURVE, 0.5)[1]
    assert numbers[-2:] == pytest.approx([50, 50])
