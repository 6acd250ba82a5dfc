"""Plans over the shipped story: what travels, what stands still, how long it takes, and that it ends on the new frame."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from presenter.core import deck
from presenter.core.compose.frame import Frame, Mark, Text
from presenter.core.deck import Cursor
from presenter.core.motion.moves import Kind, kind_of_change, kind_of_move
from presenter.core.motion.plan import REDUCED_MS, SLIDE_MS, STATE_MS, UNFOLD_MS, Plan, planned
from presenter.core.story import Story
from presenter.files import load_story
from tests.core.compose.composing import composed

pytestmark = pytest.mark.usefixtures("qapp")
SHIPPED = Path(__file__).parents[3] / "content" / "story.yaml"


@lru_cache(maxsize=1)
def story() -> Story:
    found = load_story(SHIPPED).story
    assert found is not None
    return found


@lru_cache(maxsize=512)
def frame(cursor: Cursor) -> Frame:
    from presenter.core.compose.compose import compose
    from presenter.scene.measure import QtMeasure

    return compose(story(), cursor, "zh", QtMeasure())


def change(before: Cursor, now: Cursor, *, reduced: bool = False) -> tuple[Kind, Plan]:
    kind = kind_of_change(before, now, frame(before), frame(now))
    return kind, planned(kind, frame(before), frame(now), reduced=reduced)


def at(slide: str, step: int | None = None) -> Cursor:
    number = story().slide_index[slide]
    return Cursor(number, story().slides[number].last_step if step is None else step)


@pytest.mark.parametrize(
    ("before", "now", "kind"),
    [
        (Cursor(1), Cursor(2), "slide"),
        (Cursor(1), Cursor(9), "slide"),
        (Cursor(2), Cursor(1, 3), "none"),
        (Cursor(1, 0), Cursor(1, 1), "step"),
        (Cursor(1, 1), Cursor(1, 0), "none"),
        (Cursor(1, 1), Cursor(1, 1, (1,)), "state"),
        (Cursor(1, 1, (1,)), Cursor(1, 1), "state"),
    ],
)
def test_going_back_shows_the_end_at_once(before: Cursor, now: Cursor, kind: Kind) -> None:
    assert kind_of_move(before, now) == kind


def test_from_slide_to_slide_the_span_travels_and_the_rule_stands() -> None:
    kind, plan = change(at("target"), at("lead", 0))
    assert kind == "slide"
    spans = [mover for mover in plan.movers if mover.new is not None and mover.new.role == "time-span"]
    assert [mover.new.id for mover in spans if mover.new] == ["rule.span"]
    assert (spans[0].window.start, spans[0].window.end) == (0, SLIDE_MS)
    assert plan.out is not None
    assert plan.out.end == plan.into.start
    assert not [mover for mover in plan.movers if mover.old and mover.old.id in {"rule", "headline", "kicker"}]


def test_log_to_linear_moves_marks_stairs_and_their_words_and_nothing_else() -> None:
    before = at("valuation")
    kind, plan = change(before, deck.turned(story(), before, 0))
    assert (kind, plan.lasts) == ("state", STATE_MS)
    moved = {mover.new.id for mover in plan.movers if mover.new}
    assert {"chart.valuation_f.mark", "chart.valuation_e.stair", "chart.valuation_e.value"} <= moved
    assert {mover.new.role for mover in plan.movers if mover.new} & {"axis", "grid", "switch"} == set()
    for mover in plan.movers:
        assert mover.old is not None
        assert mover.new is not None
        assert mover.old.facts == mover.new.facts


def test_the_time_rule_unfolds_into_the_timeline_and_folds_again() -> None:
    kind, plan = change(at("lead"), at("timeline", 0))
    assert (kind, plan.lasts) == ("unfold", UNFOLD_MS)
    moved = {mover.new.id for mover in plan.movers if mover.new}
    assert "rule" in moved
    assert len([name for name in moved if name.startswith("rule.year.")]) == 8
    assert plan.curtain is not None
    assert plan.curtain.opening
    kind, plan = change(at("timeline"), at("origin", 0))
    assert kind == "fold"
    assert plan.curtain is not None
    assert not plan.curtain.opening


def test_reduced_motion_only_fades_slides() -> None:
    _, slide = change(at("target"), at("lead", 0), reduced=True)
    assert (slide.lasts, slide.movers, slide.late) == (REDUCED_MS, (), frozenset())
    _, step = change(at("constitution", 1), at("constitution", 2), reduced=True)
    assert step.lasts == 0
    before = at("valuation")
    _, state = change(before, deck.turned(story(), before, 0), reduced=True)
    assert state.lasts == 0


def every_move() -> list[tuple[Cursor, Cursor]]:
    moves: list[tuple[Cursor, Cursor]] = []
    cursor = Cursor()
    while (following := deck.forward(story(), cursor)) != cursor:
        moves.append((cursor, following))
        cursor = following
    for slide in story().slides:
        end = Cursor(slide.number - 1, slide.last_step)
        moves += [(end, deck.turned(story(), end, number)) for number in range(len(slide.switches))]
    return moves


def test_every_plan_of_the_story_ends_on_the_new_frame_within_a_second_and_a_half() -> None:
    for before, now in every_move():
        _, plan = change(before, now)
        assert 0 < plan.lasts <= 1500, (before, now)
        assert plan.into.share(plan.lasts) == 1
        assert plan.late_in.share(plan.lasts) == 1
        for mover in plan.movers:
            (moving,) = mover.now(plan.lasts)
            assert mover.new is not None
            assert (moving.dx, moving.dy) == (0, 0), mover.new.id
            if not isinstance(mover.new, Text):
                assert moving.piece.rect == pytest.approx(mover.new.rect), mover.new.id
            if isinstance(mover.new, Mark):
                assert moving.piece == mover.new


def test_a_frame_that_stays_the_same_has_no_motion() -> None:
    still = composed(story(), 0)
    assert planned("step", still, still).lasts == 0
