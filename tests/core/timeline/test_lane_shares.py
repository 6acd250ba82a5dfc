"""Even lanes that are as high as the whole story needs them."""

from __future__ import annotations

import pytest

from presenter.core.geometry import Rect
from presenter.core.timeline.index import index_of
from presenter.core.timeline.items import STRIP, LabelKind
from presenter.core.timeline.layout import lane_shares, lay_out
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.texts import Texts
from tests.core.timeline.generated import shipped

AREA = Rect(100, 26, 900, 314)


def width(text: str, kind: LabelKind) -> float:
    del kind
    return 7.0 * len(text)


def test_parts_make_a_whole_and_lanes_with_more_rows_get_more() -> None:
    story = shipped("content/story.yaml")
    index = index_of(story)
    sizes = STRIP.seen_larger(1.9)
    shares = lane_shares(index, TimeScale(*story.period, AREA.x, AREA.right), AREA, sizes, width)
    assert sum(shares) == pytest.approx(1)
    by_lane = dict(zip((lane.id for lane in index.lanes), shares, strict=True))
    names = list(by_lane)
    assert by_lane[names[-1]] == max(shares)  # three targets lie under each other
    assert max(shares) > 1.5 * min(shares)


def test_lanes_keep_their_heights_whatever_is_in_view() -> None:
    story = shipped("content/story.yaml")
    index, texts, sizes = index_of(story), Texts(story, "en"), STRIP.seen_larger(1.9)
    shares = lane_shares(index, TimeScale(*story.period, AREA.x, AREA.right), AREA, sizes, width)
    first, last = story.period
    tops = set()
    for start, end in ((first, last), (first, first + 400), (last - 400, last)):
        layout = lay_out(index, TimeScale(start, end, AREA.x, AREA.right), AREA, sizes, width, texts, shares=shares)
        tops.add(tuple(lane.top for lane in layout.lanes))
    assert len(tops) == 1


def test_a_magnified_view_labels_as_many_events_as_one_that_wide() -> None:
    story = shipped("content/story.yaml")
    index, texts = index_of(story), Texts(story, "en")
    scale = TimeScale(*story.period, AREA.x, AREA.right)
    small = lay_out(index, scale, AREA, STRIP, width, texts)
    large = lay_out(index, scale, AREA, STRIP.seen_larger(1.9), width, texts)
    assert len(large.labels) > len(small.labels)
