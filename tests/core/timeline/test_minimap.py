"""The whole story in small."""

from __future__ import annotations

from itertools import pairwise

from presenter.core.timeline.index import index_of
from presenter.core.timeline.minimap import traces
from presenter.core.timeline.scale import TimeScale
from tests.core.timeline.generated import generated, shipped


def test_traces_lie_side_by_side_inside_the_map() -> None:
    story = generated(3000, 5)
    scale = TimeScale(*story.period, 100, 900)
    found = traces(index_of(story), scale)
    assert {trace.lane for trace in found} == {f"lane{n}" for n in range(5)}
    for trace in found:
        assert len(trace.stretches) <= 800
        assert all(100 <= start < end <= 900 for start, end in trace.stretches)
        assert all(before[1] < after[0] for before, after in pairwise(trace.stretches))


def test_every_event_leaves_a_trace() -> None:
    story = shipped("content/story.yaml")
    index = index_of(story)
    scale = TimeScale(*story.period, 0, 1696)
    found = {(trace.lane, trace.forecast): trace for trace in traces(index, scale)}
    for lane in index.lanes:
        for entry in lane.entries:
            if not entry.undated:
                trace = found[lane.id, entry.event.spec.status != "actual"]
                middle = scale.x((entry.start + entry.end) / 2)
                assert any(start <= middle <= end for start, end in trace.stretches)


def test_targets_are_apart() -> None:
    story = shipped("content/story.yaml")
    found = traces(index_of(story), TimeScale(*story.period, 0, 1696))
    assert [trace.lane for trace in found if trace.forecast] == ["target"]
