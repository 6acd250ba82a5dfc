"""A file of events on a torn axis: none is lost, none is counted over a tear, and each stands where its day is."""

from __future__ import annotations

import random
from datetime import date, timedelta

import numpy as np
import pytest

from presenter.core.crowd.store import Crowd
from presenter.core.geometry import Rect
from presenter.core.schema.event_file import EventMap
from presenter.core.timeline.crowd_items import CrowdBand, CrowdSizes
from presenter.core.timeline.crowd_layout import crowd_band
from presenter.core.timeline.crowd_stretches import crowd_stretches
from presenter.core.timeline.empty_time import found_tears
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.tears import Stretches
from tests.core.crowd.crowds import LANES, crowd_of_text
from tests.core.timeline.test_crowd_layout import SIZES, assert_sound

PLACES = {
    "centuries": ((1190, 14, 300), (1340, 12, 150), (1618, 32, 900), (1939, 51, 1500)),
    "islands": tuple((year, 1, 40) for year in range(1000, 2000, 125)),
    "two": ((900, 40, 8), (1900, 40, 20_000)),
}


def clustered(name: str) -> Crowd:
    """Days, months and spans of some years, in a few stretches of time with centuries between them."""
    dice = random.Random(name)
    rows = ["date,end,title,lane,weight"]
    for first, years, count in PLACES[name]:
        for number in range(count):
            day = date(first, 1, 1) + timedelta(days=int(dice.random() * 365 * years))
            kind = dice.choice("dddddms")
            end = (day + timedelta(days=dice.randint(20, 900))).isoformat() if kind == "s" else ""
            written = day.isoformat()[:7] if kind == "m" else day.isoformat()
            rows.append(f"{written},{end},Deed {number} of a town,{dice.choice(LANES)},{dice.choice('1111122345')}")
    return crowd_of_text("\n".join(rows) + "\n", EventMap(end="end", lane="lane", weight="weight"))


CROWDS = {name: clustered(name) for name in PLACES}


def written_tears(crowd: Crowd) -> Stretches:
    """As an author may have them: all between the stretches, with a year of air."""
    found: list[tuple[float, float]] = []
    reach = None
    for start, end in sorted(crowd_stretches(crowd)):
        if reach is not None and start - reach > 40 * 365:
            found.append((reach + 365, start - 365))
        reach = end if reach is None else max(reach, end)
    assert found
    return tuple(found)


def torn_views(crowd: Crowd, rect: Rect) -> list[TimeScale]:
    """The whole of it on a torn axis, then closer at several places, on tears and beside them."""
    assert crowd.period is not None
    tears = found_tears(crowd_stretches(crowd), crowd.period) or written_tears(crowd)
    low, high = crowd.period
    whole = TimeScale(low - 400, high + 400, rect.x, rect.right, tears)
    found = [whole]
    for number in range(1, 13):
        about = rect.x + rect.width * ((number * 5) % 13) / 13
        view = whole.zoomed(1.6 ** (number / 1.5), about)
        if view.span > 1:
            found.append(view)
    for start, end in tears:
        found += [whole.around(start, 0.5, whole.span / 4), whole.around(end, 0.02, whole.span / 9)]
    return found


def laid_out(crowd: Crowd, lane: str, scale: TimeScale, sizes: CrowdSizes, rect: Rect) -> CrowdBand:
    return crowd_band(crowd, lane, scale, rect, sizes, lambda text: 0.55 * sizes.text * len(text), "en")


CASES = [(name, size) for name in PLACES for size in SIZES]


@pytest.mark.parametrize(("name", "size"), CASES)
def test_none_is_lost_and_no_texts_meet(name: str, size: str) -> None:
    sizes, rect = SIZES[size]
    crowd = CROWDS[name]
    torn = 0
    for scale in torn_views(crowd, rect):
        torn += not scale.is_linear
        for lane in LANES:
            assert_sound(laid_out(crowd, lane, scale, sizes, rect))
    assert torn > 6


@pytest.mark.parametrize(("name", "size"), CASES)
def test_each_mark_stands_where_its_day_is(name: str, size: str) -> None:
    sizes, rect = SIZES[size]
    crowd = CROWDS[name]
    for scale in torn_views(crowd, rect):
        for lane in LANES:
            for mark in laid_out(crowd, lane, scale, sizes, rect).marks:
                event = crowd.event(mark.number)
                x0, x1 = (min(max(scale.x(day), scale.x0), scale.x1) for day in (event.start, event.end))
                if mark.bar:
                    assert mark.rect.x == pytest.approx(min(x0, scale.x1 - 2), abs=0.01)
                else:
                    middle = min(max((x0 + x1) / 2, scale.x0 + sizes.disc), scale.x1 - sizes.disc)
                    assert mark.rect.centre.x == pytest.approx(middle, abs=0.01)


@pytest.mark.parametrize(("name", "size"), CASES)
def test_a_number_is_how_many_begin_in_its_stretch_without_a_mark(name: str, size: str) -> None:
    sizes, rect = SIZES[size]
    crowd = CROWDS[name]
    for scale in torn_views(crowd, rect):
        for lane in LANES:
            index = crowd.lane(lane)
            band = laid_out(crowd, lane, scale, sizes, rect)
            own = np.array([index.starts[mark.number - index.first] for mark in band.marks])
            for one in band.counts:
                first = -np.inf if one.start == scale.start else one.start
                inside = (index.starts >= first) & (index.starts < one.end) & (index.ends > scale.start)
                marked = ((own >= first) & (own < one.end)).sum()
                assert one.count == inside.sum() - marked, one


@pytest.mark.parametrize(("name", "size"), CASES)
def test_titles_keep_out_of_tears_and_numbers_do_where_there_is_room(name: str, size: str) -> None:
    sizes, rect = SIZES[size]
    crowd = CROWDS[name]
    for scale in torn_views(crowd, rect):
        torn = [(scale.x(start), scale.x(end)) for start, end in scale.torn_here()]
        ends = [scale.x0, *(x for tear in torn for x in tear), scale.x1]
        roomy = [part for part in zip(ends[::2], ends[1::2], strict=True) if part[1] - part[0] >= 2.2 * sizes.cell]
        for lane in LANES:
            band = laid_out(crowd, lane, scale, sizes, rect)
            for label in band.labels:
                assert not any(label.box.right > left and label.box.x < right for left, right in torn), label
            for one in band.counts:
                if any(left <= one.box.centre.x <= right for left, right in roomy):
                    assert not any(one.box.right > left and one.box.x < right for left, right in torn), one
            assert band.tick_starts is None or not any(
                ((band.tick_starts > left + 0.01) & (band.tick_starts < right - 0.01)).any() for left, right in torn
            )


def test_what_a_tear_parts_is_counted_apart() -> None:
    sizes, rect = SIZES["strip"]
    crowd = CROWDS["centuries"]
    scale = torn_views(crowd, rect)[0]
    assert len(scale.torn_here()) == 3
    for lane in LANES:
        for one in laid_out(crowd, lane, scale, sizes, rect).counts:
            assert not any(one.start < start and end < one.end for start, end in scale.torn_here())
