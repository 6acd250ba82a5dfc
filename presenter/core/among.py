"""Which slides look in another version of a story just as they did, so that nothing of them need be composed again."""

from __future__ import annotations

from msgspec.structs import replace

from presenter.core.schema.diagram import HubSpec
from presenter.core.story import Slide, Story

LOOKING = frozenset({"agenda", "section", "event", "timeline", "sources", "closing"})
"""Layouts that show something of other slides: their titles, numbers or charts."""
_OF_SLIDES = frozenset({"slides", "slide_index", "revision", "board", "crowd"})


def looks_around(slide: Slide) -> bool:
    """Whether what is on the slide may depend on other slides, apart from how many there are."""
    return any(_looks(state) for state in slide.all_states)


def _looks(slide: Slide) -> bool:
    diagram = slide.spec.diagram
    return slide.spec.layout in LOOKING or (
        isinstance(diagram, HubSpec) and any(block.slide is not None for block in diagram.blocks)
    )


def staying(old: Story, new: Story) -> frozenset[int]:
    """Numbers (from 0) of the slides whose every frame is the same in both; none when more than slides changed."""
    if old is new:
        return frozenset(range(len(new.slides)))
    if len(old.slides) != len(new.slides) or not _same_around(old, new):
        return frozenset()
    changed = {n for n, (one, other) in enumerate(zip(old.slides, new.slides, strict=True)) if _differs(one, other)}
    if not changed:
        return frozenset(range(len(new.slides)))
    return frozenset(n for n, slide in enumerate(new.slides) if n not in changed and not looks_around(slide))


def _differs(one: Slide, other: Slide) -> bool:
    return one is not other and one != other


def _same_around(old: Story, new: Story) -> bool:
    """Whether all but the slides is what it was."""
    crowds = [story.crowd.digest if story.crowd is not None else "" for story in (old, new)]
    return (
        crowds[0] == crowds[1]
        and all(getattr(old, name) == getattr(new, name) for name in Story.__struct_fields__ if name not in _OF_SLIDES)
        and replace(old.board, slides=[]) == replace(new.board, slides=[])
    )
