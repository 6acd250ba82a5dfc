"""Events and eras: ids, order, the stretch of time, and what lies after the article."""

from __future__ import annotations

import pytest

from presenter.core.dates import Instant
from tests.core.resolve.parsing import problems_of, story_of


def days(year: int, month: int = 1, day: int = 1) -> float:
    return Instant.from_ymd(year, month, day).days


def test_ids_are_made_from_titles_and_stay_when_events_are_added():
    events = [
        "{date: 2020, title: Five men arrested!}",
        "{date: 2021-05, title: 第一轮}",
        "{date: 2022, title: {zh: 名字, en: The name}}",
    ]
    told = story_of("title: T\nevents:\n" + "".join(f"  - {event}\n" for event in events))
    assert list(told.events) == ["five-men-arrested", "event-2021-05", "the-name"]
    more = story_of("title: T\nevents:\n  - 2019: Before\n" + "".join(f"  - {event}\n" for event in events))
    assert list(more.events)[1:] == list(told.events)


def test_made_ids_give_way_to_written_ones():
    told = story_of("title: T\nevents: [2020: Start, 2021: Start, {id: start, date: 2022, title: Third}]\n")
    assert list(told.events) == ["start-2", "start-3", "start"]
    assert told.events["start"].spec.title == "Third"


def test_what_happened_after_the_article_is_marked_and_widens_nothing():
    told = story_of(
        "title: T\ntime: {after: 2025-11}\nevents:\n"
        "  - {id: a, date: 2024, title: A}\n"
        "  - {id: b, date: 2026-03, title: B}\n"
        "  - {id: c, date: 2030, title: C, status: target}\n"
    )
    assert [event.after for event in told.events.values()] == [False, True, False]
    assert told.period[1] > days(2030)
    assert story_of("title: T\ntime: {after: 2025-11}\nevents: [2024: A, 2029: B]\n").period[1] < days(2026)


def test_the_time_is_found_from_the_events_with_some_room():
    low, high = story_of("title: T\nevents: [2000: A, 2009: B]\n").period
    assert days(1999) < low < days(2000)
    assert days(2010) < high < days(2011)


def test_written_time_wins():
    told = story_of("title: T\ntime: {from: 1990, to: 2030-06}\nevents: [2000: A]\n")
    assert told.period == (days(1990), days(2030, 7))


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("from: 2030, to: 2020", "2:24: the story's time ends before it begins"),
        ("from: 2030", "2:14: the story's time begins after its last event"),
        ("to: 1990", "2:12: the story's time ends before its first event"),
    ],
)
def test_a_time_without_length(time, said):
    assert problems_of(f"title: T\ntime: {{{time}}}\nevents: [2000: A, 2009: B]\n") == [said]


def test_open_eras_reach_the_ends_of_the_time():
    told = story_of(
        "title: T\nevents: [2000: A, 2009: B]\n"
        "eras: [{label: All}, {label: Early, to: 2003}, {label: Late, from: 2004}]\n"
    )
    whole, early, late = told.eras
    assert (whole.start, whole.end) == told.period
    assert (early.start, early.end) == (told.period[0], days(2004))
    assert (late.start, late.end) == (days(2004), told.period[1])


def test_an_open_era_after_the_last_event_is_no_mistake_of_order():
    text = "title: T\nevents: [2000: A, 2009: B]\neras: [{label: Later, from: 2020}]\n"
    assert problems_of(text) == ["3:29: this era begins after the story's time ends: it is not seen"]


def test_an_era_with_an_unreadable_end_is_left_out_not_opened():
    text = "title: T\nevents: [2000: A]\neras: [{label: E, from: 2000, to: 20-01}]\n"
    assert len(problems_of(text)) == 1


def test_bce_and_deep_time_stay_in_order():
    told = story_of(
        "title: T\nevents: [{date: 13.8 billion years ago, title: A}, {date: 490 BCE, title: B}, {date: 44 BCE, title: C}]\n"
    )
    starts = [event.moment.start for event in told.events.values() if event.moment]
    assert starts == sorted(starts)
    assert told.period[0] < starts[0].days


def test_slides_made_from_events_are_in_order_of_time():
    told = story_of(
        "title: T\nevents:\n"
        "  - {id: b, date: 2005, title: B}\n"
        "  - {id: a, date: 2001, title: A}\n"
        "  - {id: later, title: Later, after_event: a}\n"
    )
    assert [slide.id for slide in told.slides] == ["title", "timeline", "event-a", "event-later", "event-b"]
    assert all(slide.made for slide in told.slides)
    assert told.slides[2].period == (days(2001), days(2002))
