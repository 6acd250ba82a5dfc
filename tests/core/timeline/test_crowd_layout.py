"""Quality of the crowd's bands: no event is lost, no text meets another or is cut, at any zoom and size."""

from __future__ import annotations

import gc
import time
from functools import cache

import numpy as np
import pytest

from presenter.core.crowd.store import Crowd, Texts, crowd_of
from presenter.core.geometry import Rect
from presenter.core.timeline.crowd_items import SLIDE_CROWD, STRIP_CROWD, CrowdBand, CrowdSizes, least_band
from presenter.core.timeline.crowd_layout import band_heights, crowd_band
from presenter.core.timeline.scale import TimeScale
from tests.core.crowd.crowds import LANES, crowd_of_text, made_crowd

SIZES = {
    "strip": (STRIP_CROWD, Rect(95, 26, 1487, 90)),
    "low": (STRIP_CROWD, Rect(95, 26, 520, least_band(STRIP_CROWD))),
    "slide": (SLIDE_CROWD, Rect(112, 264, 1696, 180)),
}
COUNTS = (1, 30, 1_700, 40_000)
crowd_with = cache(made_crowd)


def band(
    crowd: Crowd, view: tuple[float, float], rect: Rect, sizes: CrowdSizes = STRIP_CROWD, lane: str = "one",
    chosen: int | None = None,
) -> CrowdBand:  # fmt: skip
    scale = TimeScale(*view, rect.x, rect.right)
    return crowd_band(crowd, lane, scale, rect, sizes, lambda text: 0.55 * sizes.text * len(text), "en", chosen=chosen)


def views(crowd: Crowd, steps: int = 12) -> list[tuple[float, float]]:
    period = crowd.period
    assert period is not None
    start, end = period[0] - 30, period[1] + 30
    found = []
    for number in range(steps):
        span = (end - start) * 0.45**number
        middle = start + (end - start) * (0.5 + 0.2 * ((number * 7) % 5 - 2) / 2) if number else (start + end) / 2
        found.append((middle - span / 2, middle + span / 2))
    return found


def texts_of(found: CrowdBand) -> list[tuple[str, Rect]]:
    return [(one.text, one.box) for one in (*found.counts, *found.labels, *found.off_view)]


def assert_sound(found: CrowdBand) -> None:
    own, counted = len(found.marks), sum(one.count for one in found.counts)
    assert own + counted == found.shown
    assert found.shown + sum(one.count for one in found.off_view) == found.total
    assert len({mark.number for mark in found.marks}) == own
    assert all(one.count > 0 for one in found.counts)
    room = found.rect.inflated(0.01)
    texts = texts_of(found)
    for number, (text, box) in enumerate(texts):
        assert room.encloses(box), text
        for other, other_box in texts[number + 1 :]:
            assert not box.inflated(-0.01).overlaps(other_box), (text, other)
    for mark in found.marks:
        assert room.encloses(mark.rect), mark
    for label in found.labels:
        beside = [mark for mark in found.marks if mark.number != label.number and mark.rect.overlaps(label.box)]
        assert not beside, label.text


@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", COUNTS)
def test_every_event_is_a_mark_or_counted(count: int, size: str, lane: str) -> None:
    sizes, rect = SIZES[size]
    crowd = crowd_with(count, 3)
    for view in views(crowd):
        assert_sound(band(crowd, view, rect, sizes, lane))


@pytest.mark.parametrize("kinds", ["d", "y", "s"])
def test_files_of_one_kind(kinds: str) -> None:
    crowd = crowd_with(5_000, 4, kinds=kinds)
    for view in views(crowd):
        assert_sound(band(crowd, view, SIZES["strip"][1]))


def test_milliseconds_and_deep_time() -> None:
    second = "date,title\n" + "".join(f"2024-05-21T14:30:{n % 60:02}.{n * 7 % 1000:03},Tick {n}\n" for n in range(2000))
    deep = "date,title\n" + "".join(f"{n * 7} million years ago,Layer {n}\n" for n in range(1, 1900))
    for text in (second, deep):
        crowd = crowd_of_text(text)
        period = crowd.period
        assert period is not None
        for view in views(crowd, 6):
            span = view[1] - view[0]
            assert_sound(band(crowd, view if span > 60 else period, SIZES["strip"][1]))


def test_few_events_have_their_own_marks_and_titles() -> None:
    crowd = crowd_of_text("date,title\n2024-01-05,First\n2024-03-09,Second\n2024-08,A month\n")
    found = band(crowd, (738_800.0, 739_300.0), SIZES["strip"][1])
    assert [(mark.bar, crowd.title(mark.number)) for mark in found.marks] == [
        (False, "First"), (False, "Second"), (True, "A month"),
    ]  # fmt: skip
    assert {label.text for label in found.labels} == {"First", "Second", "A month"}
    assert found.counts == ()
    scale = TimeScale(738_800.0, 739_300.0, 95, 1582)
    assert found.marks[2].rect.width == pytest.approx(31 * scale.per_day, abs=1.5)


def test_the_chief_of_a_crowded_place_is_seen() -> None:
    rows = "".join(f"2024-05-{1 + n % 28:02},Plain {n},1\n" for n in range(500))
    crowd = crowd_of_text("date,title,weight\n" + rows + "2024-05-14,Landing,5\n", _weighed())
    found = band(crowd, (738_000.0, 740_000.0), SIZES["strip"][1])
    assert "Landing" in [crowd.title(mark.number) for mark in found.marks]
    assert found.labels[0].text == "Landing"


def test_the_chosen_event_keeps_its_mark_and_label() -> None:
    crowd = crowd_with(40_000, 3)
    view = views(crowd)[0]
    for chosen in (5, 900, 12_345):
        found = band(crowd, view, SIZES["strip"][1], chosen=chosen)
        assert_sound(found)
        assert chosen in [mark.number for mark in found.marks]
        assert chosen in [label.number for label in found.labels]


def test_entering_a_crowded_place_parts_it() -> None:
    crowd = crowd_with(40_000, 3, kinds="d")
    view = views(crowd)[0]
    for _ in range(6):
        found = band(crowd, view, SIZES["strip"][1])
        fullest = max(found.counts, key=lambda one: one.count)
        assert fullest.end - fullest.start < (view[1] - view[0]) / 3
        view = fullest.start, fullest.end
        if fullest.end - fullest.start < 2:
            break
    assert fullest.count < 100


def test_what_stays_in_view_stays_as_it_is_while_panning() -> None:
    crowd = crowd_with(40_000, 3)
    start, end = views(crowd)[2]
    rect = SIZES["strip"][1]
    before = band(crowd, (start, end), rect)
    shift = (end - start) / 50
    after = band(crowd, (start + shift, end + shift), rect)
    dx = rect.width / 50
    inner = (rect.x + 220, rect.right - 220)
    was = {mark.number: mark.rect for mark in before.marks if inner[0] < mark.rect.x and mark.rect.right < inner[1]}
    now = {mark.number: mark.rect for mark in after.marks}
    for number, place in was.items():
        assert now[number].x == pytest.approx(place.x - dx, abs=0.01)
        assert now[number].y == place.y
    said = {one.start: one.count for one in after.counts}
    same = [
        said.get(one.start) == one.count for one in before.counts if inner[0] < one.box.x and one.box.right < inner[1]
    ]
    assert same
    assert all(same)


def test_bands_take_what_a_lane_can_spare() -> None:
    least = least_band(STRIP_CROWD)
    told, full = [True, True, False, False], [True, False, True, False]
    assert band_heights([60.0] * 4, told, full, 18, STRIP_CROWD) == [30.0, 0.0, 60.0, 0.0]
    assert band_heights([46.0], [True], [True], 18, STRIP_CROWD) == [least]


def columns(count: int, days: float) -> Crowd:
    """So many events, without the detour over a file."""
    dice = np.random.default_rng(8)
    starts = 700_000 + np.floor(dice.random(count) * days)
    text = b"2024\x1fAn event\x1e"
    sizes = np.full(count, len(text), dtype=np.uint32)
    return crowd_of(
        "made", "", ("one",), Texts(text * count, ("date", "title")), np.zeros(count, dtype=np.uint16), starts, starts + 1,
        dice.integers(1, 6, count).astype(np.uint8), np.arange(count, dtype=np.uint32),
        np.arange(count, dtype=np.int64) * len(text), sizes,
    )  # fmt: skip


def best_ms(crowd: Crowd, view: tuple[float, float]) -> float:
    """Processor time of one layout; other programs do not count."""
    best = float("inf")
    gc.disable()
    try:
        for _ in range(7):
            began = time.process_time()
            band(crowd, view, SIZES["strip"][1])
            best = min(best, time.process_time() - began)
    finally:
        gc.enable()
    return 1000 * best


def test_a_view_costs_the_same_of_a_thousand_events_and_of_a_million() -> None:
    few, many = columns(20_000, 3_650), columns(1_000_000, 3_650)
    view = (700_000.0, 703_650.0)
    assert best_ms(many, view) < 2 * best_ms(few, view) + 2
    part = (701_000.0, 701_073.0)
    assert best_ms(many, part) < 2 * best_ms(few, part) + 2


def _weighed():
    from presenter.core.schema.event_file import EventMap

    return EventMap(weight="weight")
