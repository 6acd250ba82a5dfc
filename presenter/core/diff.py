"""What differs between two versions of a story: slides as they are shown, and figures as they are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from msgspec import Struct

from presenter.core.compose.frame import Frame
from presenter.core.deck import Cursor, cursors_of
from presenter.core.story import Fact, Slide, Story

Composed = Callable[[Story, Cursor], Frame]
SlideChange = Literal["added", "removed", "changed", "moved"]


class ChangedSlide(Struct, frozen=True):
    """A slide and its numbers (from 1) before and after; None where it is not there.

    `steps` are the steps that look different, of both versions.
    """

    id: str
    what: SlideChange
    before: int | None
    after: int | None
    steps: tuple[int, ...] = ()


class ChangedFigure(Struct, frozen=True):
    """A fact and what is said of it before and after; empty where it is not there."""

    id: str
    part: Literal["value", "as_of", "origin", "sources", "formula", "label"]
    before: str
    after: str


class Difference(Struct, frozen=True):
    """All that differs."""

    slides: tuple[ChangedSlide, ...]
    figures: tuple[ChangedFigure, ...]

    def __bool__(self) -> bool:
        return bool(self.slides or self.figures)


def difference(old: Story, new: Story, language: str, composed: Composed) -> Difference:
    """Slides and figures are found again by their ids; pages numbers alone are no change of a slide."""
    return Difference(tuple(_slides(old, new, composed)), tuple(_figures(old, new, language)))


def _slides(old: Story, new: Story, composed: Composed) -> Iterator[ChangedSlide]:
    stays = [slide.id for slide in old.slides if slide.id in new.slide_index]
    place = {slide: number for number, slide in enumerate(stays)}
    order = {slide: number for number, slide in enumerate(s.id for s in new.slides if s.id in old.slide_index)}
    for slide in new.slides:
        if slide.id not in old.slide_index:
            yield ChangedSlide(slide.id, "added", None, slide.number)
            continue
        before = old.slide(slide.id)
        steps = tuple(_changed_steps(old, before, new, slide, composed))
        if steps:
            yield ChangedSlide(slide.id, "changed", before.number, slide.number, steps)
        elif place[slide.id] != order[slide.id]:
            yield ChangedSlide(slide.id, "moved", before.number, slide.number)
    for slide in old.slides:
        if slide.id not in new.slide_index:
            yield ChangedSlide(slide.id, "removed", slide.number, None)


def _changed_steps(old: Story, before: Slide, new: Story, after: Slide, composed: Composed) -> Iterator[int]:
    """Steps that show something else in any state, each once, in order."""
    shown = {(c.step, c.choice): c for c in cursors_of(before)}
    shows = {(c.step, c.choice): c for c in cursors_of(after)}
    found = set()
    for key in shown.keys() | shows.keys():
        if key not in shown or key not in shows or _seen(composed(old, shown[key])) != _seen(composed(new, shows[key])):
            found.add(key[0])
    yield from sorted(found)


def _seen(frame: Frame) -> tuple[object, ...]:
    """What is on a frame besides its page number."""
    return frame.background, tuple(piece for piece in frame.pieces if piece.role != "page")


def _figures(old: Story, new: Story, language: str) -> Iterator[ChangedFigure]:
    for fact in dict.fromkeys((*old.facts, *new.facts)):
        was = _said(old, old.facts.get(fact), language)
        now = _said(new, new.facts.get(fact), language)
        for part in was:
            if was[part] != now[part]:
                yield ChangedFigure(fact, part, was[part], now[part])


def _said(
    story: Story, fact: Fact | None, language: str
) -> dict[Literal["value", "as_of", "origin", "sources", "formula", "label"], str]:
    if fact is None:
        return {"value": "", "as_of": "", "origin": "", "sources": "", "formula": "", "label": ""}
    return {
        "value": story.format_fact(fact.id, language),
        "as_of": fact.spec.as_of or "",
        "origin": fact.origin,
        "sources": " ".join(ref.id for ref in fact.sources),
        "formula": fact.spec.formula or "",
        "label": story.plain_text(fact.spec.label, language),
    }
