"""Slides that do not look around are the same among any others, and so need not be composed again."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from presenter.core.among import LOOKING, looks_around, staying
from presenter.core.compose.compose import LAYOUTS, compose
from presenter.core.compose.measure import GridMeasure
from presenter.core.deck import cursors_of
from presenter.core.schema import SlideSpec
from presenter.core.story import Slide, Story
from presenter.files import load_story
from presenter.paths import BUILT_IN_STORY

DATA = Path(__file__).parent.parent / "data" / "stories"
FILES = (BUILT_IN_STORY, *sorted((BUILT_IN_STORY.parent / "examples").rglob("*.yaml")), *sorted(DATA.glob("*.yaml")))


@cache
def read(path: Path) -> Story:
    loaded = load_story(path)
    assert loaded.story is not None
    return loaded.story


def among_others(story: Story, keep: int) -> Story:
    """The slide in its place, and all others told anew under other names."""
    slides: list[Slide] = []
    for index, slide in enumerate(story.slides):
        if index == keep:
            slides.append(slide)
            continue
        other = SlideSpec(id=f"other-{index}", title=f"Another {index}", layout=("section", "text")[index % 2])
        slides.append(Slide(other.id, slide.number, other, (), None, 0, slide.place))
    return replace(
        story,
        slides=tuple(slides),
        slide_index={slide.id: index for index, slide in enumerate(slides)},
        board=replace(story.board, slides=[slide.spec for slide in slides]),
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_slide_that_does_not_look_around_is_the_same_among_any_others(path: Path) -> None:
    story = read(path)
    for index, slide in enumerate(story.slides):
        if looks_around(slide):
            continue
        others = among_others(story, index)
        for cursor in cursors_of(slide):
            mine = compose(story, cursor, story.language, GridMeasure())
            assert compose(others, cursor, story.language, GridMeasure()) == mine, slide.id
        assert index in staying(story, others), slide.id


def test_every_layout_that_does_not_look_around_was_tried() -> None:
    tried = {slide.spec.layout for path in FILES for slide in read(path).slides if not looks_around(slide)}
    assert tried == LAYOUTS.keys() - LOOKING


@settings(max_examples=6, deadline=None)
@given(
    number=st.integers(0, 23), word=st.sampled_from(["New", "A much longer title than this slide has had before", ""])
)
def test_what_stays_is_composed_as_before(number: int, word: str) -> None:
    story = read(BUILT_IN_STORY)
    slide = story.slides[number]
    changed = replace(slide, spec=replace(slide.spec, title=word, short=word), states={})
    new = replace(story, slides=(*story.slides[:number], changed, *story.slides[number + 1 :]))
    stays = staying(story, new)
    assert number not in stays
    assert len(stays) > len(story.slides) // 2
    for index in stays:
        for cursor in cursors_of(story.slides[index])[:2]:
            before = compose(story, cursor, "zh", GridMeasure())
            assert compose(new, cursor, "zh", GridMeasure()) == before


def test_nothing_stays_when_more_than_slides_changed() -> None:
    story = read(BUILT_IN_STORY)
    assert staying(story, story) == frozenset(range(len(story.slides)))
    assert staying(story, replace(story)) == frozenset(range(len(story.slides)))
    assert not staying(story, replace(story, period=(0.0, 1.0)))
    assert not staying(story, replace(story, board=replace(story.board, title="Another")))
    assert not staying(story, replace(story, slides=story.slides[:-1]))
