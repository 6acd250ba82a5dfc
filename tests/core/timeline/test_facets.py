"""Filtering by lane, tag, origin and certainty, with honest counts."""

from __future__ import annotations

import random

import pytest

from presenter.core.timeline.facets import (
    CERTAINTIES,
    FACETS,
    WORDS,
    LeftOut,
    certainty,
    facet_counts,
    in_order,
    values_of,
)
from presenter.core.timeline.index import index_of
from tests.core.timeline.generated import generated, shipped, story_of

STORY = """\
title: Sure
languages: [en]
sources: {s: {title: S, origin: article}, t: {title: T}}
lanes: {one: {label: One}, two: {label: Two}}
events:
  - {id: exact, date: 2020-05-01, lane: one, title: A, sources: [s], tags: [money]}
  - {id: span, date: 2020-05-01/2020-06-03, lane: one, title: B, sources: [s], tags: [money, people]}
  - {id: coarse, date: 2021, lane: two, title: C, sources: [t]}
  - {id: about, date: c. 2022, lane: two, title: D, sources: [t]}
  - {id: open, date: before 2023, lane: two, title: E, sources: [t]}
  - {id: disputed, date: 2023-02, also: {date: 2023-03-01, sources: [t]}, lane: one, title: F, sources: [s]}
  - {id: aim, date: 2030, status: target, lane: one, title: G, sources: [s]}
  - {id: undated, after_event: exact, lane: one, title: H, sources: [s]}
"""


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("exact", "exact"), ("span", "exact"), ("coarse", "coarse"), ("about", "approximate"), ("open", "approximate"),
        ("disputed", "disputed"), ("aim", "forecast"), ("undated", "undated"),
    ],
)  # fmt: skip
def test_every_event_is_as_sure_as_its_date(event: str, expected: str) -> None:
    assert certainty(story_of(STORY, sound=False).events[event]) == expected


def test_facets_are_combined_and_one_wanted_tag_is_enough() -> None:
    story = story_of(STORY, sound=False)

    def shown(**left_out: frozenset[str]) -> set[str]:
        return {event.id for event in story.events.values() if LeftOut(**left_out).keeps(event)}

    assert shown() == set(story.events)
    assert shown(tag=frozenset({"money"})) == set(story.events) - {"exact"}
    assert shown(tag=frozenset({"money", "people"})) == set(story.events) - {"exact", "span"}
    assert shown(tag=frozenset({""})) == {"exact", "span"}
    assert shown(lane=frozenset({"one"}), certainty=frozenset({"coarse"})) == {"about", "open"}
    assert shown(origin=frozenset({"forecast", "context"})) == {"exact", "span", "disputed", "undated"}


def test_a_count_says_what_a_value_would_show_with_the_others_as_they_are() -> None:
    story = generated(150)
    dice = random.Random(3)
    index = index_of(story, after=True)
    first, last = story.period
    for _ in range(12):
        chosen = LeftOut()
        for facet in FACETS:
            values = sorted({value for entry in index.order for value in values_of(entry.event, facet)})
            for value in dice.sample(values, min(len(values) - 1, dice.randint(0, 1))):
                chosen = chosen.turned(facet, value, on=False)
        hits = {entry.event.id for entry in index.order if dice.random() < 0.6}
        stretch = (first + (last - first) * 0.2, first + (last - first) * 0.8)
        counts = facet_counts(index.order, chosen, hits=hits, stretch=stretch)
        for facet in FACETS:
            for value, count in counts[facet].items():
                expected = sum(
                    entry.event.id in hits and entry.end > stretch[0] and entry.start < stretch[1]
                    and value in values_of(entry.event, facet) and chosen.keeps(entry.event, facet)
                    for entry in index.order
                )  # fmt: skip
                assert count == expected


def test_lanes_left_out_have_no_row_and_their_events_no_place_elsewhere() -> None:
    story = story_of(STORY, sound=False)
    left = LeftOut(lane=frozenset({"one"}))
    index = index_of(story, wanted=left.keeps, lanes_left_out=left.lane)
    assert [lane.id for lane in index.lanes] == ["two"]
    assert {entry.event.id for entry in index.order} == {"coarse", "about", "open"}
    everything = LeftOut(lane=frozenset({"one", "two"}))
    assert [lane.total for lane in index_of(story, wanted=everything.keeps, lanes_left_out=everything.lane).lanes] == [
        0,
        0,
    ]


def test_events_of_a_file_count_as_other_sources_without_a_tag() -> None:
    counts = facet_counts([], LeftOut(tag=frozenset({""})), file_lanes={"log": 10})
    assert counts["tag"][""] == 10
    assert counts["lane"]["log"] == counts["origin"]["context"] == counts["certainty"]["file"] == 0
    assert LeftOut(certainty=frozenset({"coarse"})).keeps_file("log")


def test_turning_a_value_off_and_on_changes_nothing() -> None:
    assert LeftOut().turned("tag", "money", on=False).turned("tag", "money", on=True) == LeftOut()
    assert not LeftOut()
    assert LeftOut().turned("tag", "", on=False)


def test_values_stand_in_an_order_that_can_be_read() -> None:
    assert in_order("lane", ["b", "a"], ["a", "b", "c"]) == ["a", "b"]
    assert in_order("tag", ["", "z", "a"], []) == ["a", "z", ""]
    assert in_order("certainty", ["forecast", "exact"], []) == ["exact", "forecast"]
    assert set(CERTAINTIES) <= set(WORDS)


def test_every_event_of_the_shipped_story_has_a_value_of_each_facet() -> None:
    for event in shipped("content/story.yaml").events.values():
        for facet in FACETS:
            assert values_of(event, facet)
