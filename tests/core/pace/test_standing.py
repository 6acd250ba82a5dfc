"""Late, early, and the end of the talk."""

from __future__ import annotations

import pytest

from presenter.core.pace.plan import Plan
from presenter.core.pace.standing import standing

PLAN = Plan(slides=(60.0, 120.0, 60.0), total_s=300.0)


@pytest.mark.parametrize(
    ("slide", "step", "elapsed", "late"),
    [
        (0, 0, 0, 0),
        (0, 0, 60, 0),
        (0, 0, 75, 15),
        (1, 0, 50, -10),
        (1, 0, 80, 0),
        (1, 1, 80, -20),  # the second of three steps is planned from 100 s on
        (1, 2, 200, 20),
        (2, 0, 200, 0),
    ],
)
def test_how_late(slide: int, step: int, elapsed: float, late: float) -> None:
    last = 2 if slide == 1 else 0
    assert standing(PLAN, slide, step, last, elapsed, 0).late_s == late


def test_the_end_moves_with_what_does_not_count() -> None:
    # Ten minutes after the start only one was spoken: the rest were questions.
    found = standing(PLAN, 0, 0, 0, elapsed_s=60, now_s=36600)
    assert found.left_s == 240
    assert found.end_s == 36840


def test_an_end_on_the_clock_stays() -> None:
    plan = Plan(slides=(60.0,), total_s=60.0, ends_s=3600.0)
    assert standing(plan, 0, 0, 0, 30, 3000).left_s == 600
    assert standing(plan, 0, 0, 0, 30, 3700).left_s == -100
    assert standing(plan, 0, 0, 0, 30, 86000).left_s == 4000


def test_a_slide_the_plan_does_not_know() -> None:
    assert standing(Plan(), 3, 0, 0, 10, 0).left_s == -10
