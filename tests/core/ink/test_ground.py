"""Ink stays on what it was drawn on: a piece that moves, a chart that is zoomed or turns logarithmic, a lane that moves."""

from __future__ import annotations

from math import log10

import pytest

from presenter.core.compose.frame import ChartRegion, Frame, Ink, Shape, TimeRegion
from presenter.core.compose.paths import rect_path
from presenter.core.geometry import Rect
from presenter.core.ink.ground import Ground, ground_of
from presenter.core.ink.stroke import Sample, Stroke


def shape(name: str, rect: Rect, role: str = "mark") -> Shape:
    return Shape(id=name, rect=rect, role=role, path=rect_path(rect), fill=Ink("t1"))


def chart(y_range: tuple[float, float], *, log: bool = False) -> ChartRegion:
    plot = Rect(200, 200, 1000, 600)
    return ChartRegion("c", plot.inflated(40), plot, (0, 100), y_range, x_is_time=True, y_is_log=log)


def ground(*pieces: Shape, charts: tuple = (), times: tuple = (), step: int = 0, views: dict | None = None) -> Ground:
    return ground_of(Frame("s", step, "en", "", (), pieces, charts=charts, times=times), views or {})


def line(*places: tuple[float, float]) -> Stroke:
    return Stroke("pen", "amber", 4, tuple(Sample(x, y) for x, y in places))


def test_a_circle_around_a_number_goes_with_it() -> None:
    before = ground(shape("number", Rect(100, 100, 200, 80)), shape("other", Rect(900, 800, 200, 80)))
    stroke = before.anchored(line((90, 90), (310, 90), (310, 190), (90, 190)))
    assert (stroke.anchor.kind, stroke.anchor.id) == ("piece", "number")
    moved = ground(shape("number", Rect(700, 300, 400, 80))).placed(stroke)
    assert moved is not None
    xs = [p.x for p in moved.points]
    assert min(xs) == pytest.approx(900 - 220)
    assert max(xs) == pytest.approx(900 + 220)
    assert {p.y for p in moved.points} == {290, 390}


def test_an_underline_belongs_to_its_words_and_the_ground_to_nobody() -> None:
    whole = shape("panel", Rect(0, 0, 1920, 1000))
    on = ground(whole, shape("words", Rect(100, 100, 600, 60)), shape("rule", Rect(90, 160, 700, 4), "rule"))
    assert on.anchored(line((110, 166), (690, 168))).anchor.id == "words"
    assert on.anchored(line((1000, 700), (1200, 900))).anchor.kind == "slide"


def test_in_a_chart_ink_stays_on_its_data_when_zoomed() -> None:
    stroke = ground(charts=(chart((0, 50)),)).anchored(line((700, 500), (710, 510)))
    assert stroke.anchor.kind == "chart"
    zoomed = ground(charts=(chart((0, 50)),), views={"c": ((40, 60), (20, 30))}).placed(stroke)
    assert zoomed is not None
    # x 50 and y 25 are in the middle of both; a tenth of a hundredth becomes half of a tenth.
    assert (zoomed.points[0].x, zoomed.points[0].y) == pytest.approx((700, 500))
    assert (zoomed.points[1].x, zoomed.points[1].y) == pytest.approx((750, 550))


def test_a_log_scale_keeps_the_datum_under_the_ink() -> None:
    linear = ground(charts=(chart((0, 100)),))
    stroke = linear.anchored(line((700, 740), (700, 740)))  # 10 of 100
    log = ground(charts=(chart((0, 2), log=True),))
    placed = log.placed(stroke)
    assert placed is not None
    assert placed.points[0].y == pytest.approx(800 - 600 * log10(10) / 2)
    back = linear.placed(log.anchored(line((700, 500))))
    assert back is not None
    assert back.points[0].y == pytest.approx(800 - 600 * 10 / 100)
    # Below zero there is no place on it.
    assert log.placed(linear.anchored(line((700, 810)))) is None


def test_on_a_timeline_ink_stays_with_its_days_and_its_lane() -> None:
    area = Rect(100, 300, 1000, 400)
    before = ground(times=(TimeRegion("t", area, (0, 1000), (("a", 300, 400), ("b", 400, 700))),))
    stroke = before.anchored(line((600, 350), (610, 350)))
    assert stroke.anchor.kind == "time"
    lanes = (("b", 300, 500), ("a", 500, 700))
    after = ground(times=(TimeRegion("t", area, (0, 2000), lanes),)).placed(stroke)
    assert after is not None
    assert [(p.x, p.y) for p in after.points] == [pytest.approx((350, 600)), pytest.approx((355, 600))]


def test_what_comes_later_brings_its_ink_and_what_is_gone_leaves_it() -> None:
    on = ground(shape("second", Rect(100, 100, 200, 80)), step=2)
    stroke = on.anchored(line((90, 90), (310, 190)))
    assert stroke.step == 2
    assert ground(step=1).placed(stroke) is None
    assert ground(step=2).placed(stroke) == stroke


def test_ink_of_a_chart_is_seen_in_its_area_only() -> None:
    on = ground(charts=(chart((0, 50)),))
    stroke = on.anchored(line((700, 500), (710, 510)))
    assert on.clip(stroke) == Rect(200, 200, 1000, 600).inflated(40)
    assert on.clip(line((1, 1))) == Rect(0, 0, 1920, 1080)
