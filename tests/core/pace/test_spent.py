"""Time spent per slide and chapter."""

from __future__ import annotations

from presenter.core.pace.plan import plan_of
from presenter.core.pace.spent import Spent, section_paces
from tests.core.resolve.parsing import story_of


def test_coming_back_adds() -> None:
    spent = Spent().moved("a", 0).moved("b", 10).moved("a", 30)
    assert spent.until(35) == {"a": 15, "b": 20}


def test_chapters_against_their_plan() -> None:
    story = story_of(
        "title: T\nslides:\n"
        "  - {id: a, title: A, section: one, minutes: 1}\n"
        "  - {id: b, title: B, section: one, minutes: 1}\n"
        "  - {id: c, title: C, section: two}\n"
    )
    paces = section_paces(plan_of(story), story, {"a": 100, "b": 50, "c": 9})
    assert [(pace.spent_s, pace.over_s) for pace in paces] == [(150, 30), (9, 0)]
