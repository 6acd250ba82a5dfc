"""Whatever event is chosen on the strip, its title can be read, and nothing that is counted is covered by it."""

from __future__ import annotations

import pytest

from presenter.core.geometry import Rect
from presenter.core.timeline.index import index_of
from presenter.core.timeline.items import STRIP
from presenter.core.timeline.lettering import COUNTS
from tests.core.timeline.generated import generated, laid_out, shipped
from tests.core.timeline.test_layout import AREAS, crossings, lost

STORIES = {"shipped": lambda: shipped("content/story.yaml"), "dense": lambda: generated(120)}


def own_labels(layout, event: str) -> list:
    return [label for label in layout.labels if label.event == event and not label.claim and label.kind not in COUNTS]


@pytest.mark.parametrize(
    ("name", "size", "most"), [("shipped", "strip", 0.05), ("shipped", "small", 0.3), ("dense", "strip", 0.5)]
)
def test_nearly_every_chosen_event_has_its_title_in_the_lanes(name: str, size: str, most: float) -> None:
    story, area = STORIES[name](), AREAS[size][1]
    first, last = story.period
    views = [(first, last), (first + (last - first) * 0.4, first + (last - first) * 0.7)]
    tried = mute = 0
    for view in views:
        for entry in index_of(story).order[:: max(1, len(index_of(story).order) // 30)]:
            event = entry.event.id
            layout = laid_out(story, STRIP, view, area=area, selected=event)
            mark = layout.mark(event)
            if mark is None:
                continue
            tried += 1
            labels = own_labels(layout, event)
            mute += not labels
            assert not crossings(layout), event
            assert not lost(layout, story), event
            for label in labels:
                assert area.inflated(0.01).encloses(label.box), event
                covered = [one.event for one in layout.marks if one.rect.overlaps(label.box) and one.kind != "target"]
                assert not covered, (event, covered)
    assert tried > 10
    # Where dots stand in all rows of all lanes there is no free place to name one: the flag does (see app/strip/picture).
    assert mute <= tried * most


@pytest.mark.parametrize(("name", "size"), [("shipped", "strip"), ("shipped", "small"), ("dense", "strip")])
def test_no_title_stands_beside_a_mark_of_another_lane(name: str, size: str) -> None:
    story, area = STORIES[name](), AREAS[size][1]
    for entry in index_of(story).order:
        layout = laid_out(story, STRIP, area=area, selected=entry.event.id)
        mark = layout.mark(entry.event.id)
        home = next(lane for lane in layout.lanes if mark is not None and lane.id == mark.lane)
        for label in own_labels(layout, entry.event.id):
            if home.top <= label.box.centre.y <= home.bottom:
                continue
            near = label.box._replace(x=label.box.x - 15, width=label.box.width + 30)
            assert not [one.event for one in layout.marks if one.event != entry.event.id and one.rect.overlaps(near)]


def test_its_title_keeps_off_the_frame_that_keys_draw_around_its_mark() -> None:
    story = shipped("content/story.yaml")
    layout = laid_out(story, STRIP, area=AREAS["strip"][1], selected="microsoft_deal")
    mark = layout.mark("microsoft_deal")
    assert mark is not None
    [label] = own_labels(layout, "microsoft_deal")
    frame: Rect = mark.rect.inflated(4)
    assert not frame.overlaps(label.box)
