"""Runs, their log against the plan, timings for advancing by itself, and what to skip when late."""

from __future__ import annotations

import pytest

from presenter.core import deck
from presenter.core.deck import Cursor
from presenter.core.pace.plan import plan_of
from presenter.core.rehearsal.log import heat, log_of
from presenter.core.rehearsal.proposal import propose
from presenter.core.rehearsal.run import Run, Tape, Visit, usual_per_slide, usual_per_step
from presenter.core.rehearsal.timings import LEAST_S, UNPLANNED_S, timings
from presenter.core.story import Story
from tests.core.resolve.parsing import story_of

STORY = """
title: A talk
sections: {early: Early, late: Late}
slides:
  - {id: a, title: A, section: early, minutes: 1}
  - {id: b, title: B, section: early, minutes: 2, steps: true, body: "- one\\n- two"}
  - {id: c, title: C, section: late, minutes: 1, optional: true, worth: 2}
  - {id: d, title: D, section: late, minutes: 0.5, optional: true}
  - {id: e, title: E, section: late, minutes: 3, optional: true, worth: 9}
  - {id: f, title: F, section: late}
"""


@pytest.fixture(scope="module")
def story() -> Story:
    return story_of(STORY)


def test_a_tape_becomes_the_stays_at_each_step() -> None:
    tape = Tape("a", 0).moved("b", 0, 40).moved("b", 1, 100).moved("b", 0, 110)
    assert tape.until(125) == (Visit("a", 0, 40), Visit("b", 0, 60), Visit("b", 1, 10), Visit("b", 0, 15))
    run = Run("2026-01-01T10:00", tape.until(125))
    assert run.seconds == 125
    assert run.per_slide() == {"a": 40, "b": 85}
    assert run.per_step() == {("a", 0): 40, ("b", 0): 75, ("b", 1): 10}


def test_a_timer_set_back_takes_no_time_away() -> None:
    assert Tape("a", 0, 50).until(40) == (Visit("a", 0, 0),)


def test_the_usual_time_is_the_median_of_the_runs_that_showed_it() -> None:
    runs = tuple(Run("", (Visit("a", 0, seconds), Visit("b", 1, 4))) for seconds in (10, 90, 20))
    runs += (Run("", (Visit("c", 0, 7),)),)
    assert usual_per_slide(runs) == {"a": 20, "b": 4, "c": 7}
    assert usual_per_step(runs)["b", 1] == 4


def test_the_log_sets_each_slide_and_chapter_against_its_plan(story: Story) -> None:
    run = Run("", (Visit("a", 0, 120), Visit("b", 0, 30), Visit("b", 1, 30), Visit("gone", 0, 9), Visit("f", 0, 5)))
    log = log_of(story, plan_of(story), run)
    early, late = log.sections
    assert [(row.slide, row.planned_s, row.actual_s, row.over_s) for row in early.slides] == [
        ("a", 60, 120, 60),
        ("b", 120, 60, -60),
    ]
    assert early.slides[1].steps_s[:2] == (30, 30)
    assert (early.planned_s, early.actual_s, early.over_s) == (180, 180, 0)
    assert [row.over_s for row in late.slides] == [0, 0, 0, 0]
    assert (log.planned_s, log.actual_s, log.lost_s) == (450, 194, 9)
    assert [row.slide for row in log.slides] == ["a", "b", "c", "d", "e", "f"]


@pytest.mark.parametrize(
    ("planned", "actual", "wanted"), [(60, 120, 1), (60, 600, 1), (60, 30, -1), (60, 62, 0), (0, 50, 0), (60, 0, 0)]
)
def test_heat(planned: float, actual: float, wanted: float) -> None:
    assert heat(planned, actual) == wanted


def test_timings_as_authored_rehearsed_and_even(story: Story) -> None:
    plan = plan_of(story)
    authored = timings(story, "authored", plan)
    steps = story.slide("b").last_step + 1
    assert authored["a", 0] == 60
    assert authored["b", 0] == 120 / steps
    assert authored["f", 0] == UNPLANNED_S
    runs = (Run("", (Visit("a", 0, 33), Visit("b", 0, 0.01), Visit("gone", 0, 5))),)
    rehearsed = timings(story, "rehearsed", plan, runs)
    assert (rehearsed["a", 0], rehearsed["b", 0], rehearsed["b", 1]) == (33, LEAST_S, 120 / steps)
    assert rehearsed.keys() == authored.keys()
    assert set(timings(story, "even", plan, even_s=4).values()) == {4}
    assert sum(timings(story, "even", plan).values()) == pytest.approx(450)


@pytest.mark.parametrize(
    ("late", "skipped", "wanted", "saves"),
    [
        (10, (), None, 0),
        (30, (), ("c",), 60),  # the least worth goes, though another would do
        (80, (), ("c", "d"), 90),
        (130, (), ("e",), 180),  # with the long one, the others may stay
        (190, (), ("c", "e"), 240),  # the worthier of those not needed stays
        (999, (), ("c", "d", "e"), 270),
        (30, ("c",), None, 0),  # what is skipped already makes up for it
        (85, ("c",), ("d",), 30),
        (110, ("c",), ("e",), 180),
        (30, ("c", "d", "e"), None, 0),
    ],
)
def test_what_to_skip_when_late(story: Story, late: float, skipped, wanted, saves: float) -> None:
    found = propose(story, plan_of(story), {}, 0, late, skipped)
    assert (found.slides if found else None) == wanted
    assert (found.saves_s if found else 0) == saves


def test_what_was_rehearsed_counts_before_the_plan_and_only_slides_ahead(story: Story) -> None:
    found = propose(story, plan_of(story), {"c": 25.0}, 1, 30)
    assert found.slides == ("d",)
    assert propose(story, plan_of(story), {}, 2, 999).slides == ("d", "e")
    assert not propose(story, plan_of(story), {}, 2, 999).enough
    assert propose(story, plan_of(story), {}, 5, 999) is None


def test_moving_leaves_out_what_is_skipped(story: Story) -> None:
    out = frozenset({"c", "d"})
    last_of_b = deck.end_of(story, 1)
    assert deck.forward(story, last_of_b, {}, out) == Cursor(4)
    assert deck.back(story, Cursor(4), {}, out) == last_of_b
    assert deck.next_slide(story, Cursor(1), {}, out) == Cursor(4)
    assert deck.previous_slide(story, Cursor(4), {}, out) == last_of_b
    assert deck.forward(story, Cursor(4), {}, frozenset({"f"})) == Cursor(4)
    assert deck.previous_slide(story, Cursor(1), {}, frozenset({"a"})) == Cursor(1)
    assert deck.forward(story, Cursor(2), {}, out) == Cursor(4)
