"""What is planned for slides and chapters."""

from __future__ import annotations

import pytest

from presenter.core.pace.plan import Plan, plan_of
from tests.core.resolve.parsing import problems_of, story_of

STORY = """
title: A talk
{pace}
slides:
  - {{id: a, title: Opening, minutes: 1}}
  - {{id: b, title: First, section: one, minutes: 2}}
  - {{id: c, title: Second, section: one}}
  - {{id: d, title: Third, section: one, steps: true, body: "- x\\n- y"}}
  - {{id: e, title: Fourth, section: two}}
"""


def _plan(pace: str = "") -> Plan:
    return plan_of(story_of(STORY.format(pace=pace)))


def test_the_slides_minutes_alone() -> None:
    plan = _plan()
    assert plan.slides == (60, 120, 0, 0, 0)
    assert plan.total_s == 180
    assert plan.start_of(2) == 180
    assert plan


def test_a_chapter_shares_what_is_left_by_steps() -> None:
    plan = _plan("pace: {sections: {one: 10}}")
    # Eight minutes among one step and three.
    assert plan.slides == (60, 120, 120, 360, 0)
    assert [(s.id, s.first, s.end, s.seconds) for s in plan.sections] == [
        ("", 0, 1, 60),
        ("one", 1, 4, 600),
        ("two", 4, 5, 0),
    ]


def test_the_talk_shares_what_is_left() -> None:
    plan = _plan("pace: {minutes: 20, sections: {one: 10}}")
    assert plan.slides[4] == 9 * 60
    assert plan.total_s == sum(plan.slides) == 1200


def test_more_time_than_the_slides_need_is_kept_for_the_end() -> None:
    text = "title: T\npace: {minutes: 30, ends: '15:30'}\nslides: [{id: a, title: A, minutes: 10}]\n"
    plan = plan_of(story_of(text))
    assert plan.slides == (600,)
    assert plan.total_s == 1800
    assert plan.ends_s == 15.5 * 3600


def test_parts_longer_than_the_whole_are_the_whole() -> None:
    text = "title: T\npace: {minutes: 5}\nslides: [{id: a, title: A, minutes: 10}]\n"
    assert plan_of(story_of(text)).total_s == 600


def test_no_time_is_no_plan() -> None:
    plan = plan_of(story_of("title: T\nslides: [{id: a, title: A, section: one}]\n"))
    assert not plan
    assert [s.id for s in plan.sections] == ["one"]


@pytest.mark.parametrize("end", ["25:00", "15.30", "noon", "7:5"])
def test_the_end_is_a_time_of_day(end: str) -> None:
    assert problems_of(f"title: T\npace: {{ends: '{end}'}}\nslides: [{{id: a, title: A}}]\n")


def test_minutes_are_above_none() -> None:
    assert problems_of("title: T\npace: {minutes: 0}\nslides: [{id: a, title: A}]\n")
