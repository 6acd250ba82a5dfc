"""All ink of a story by slide, and what can be undone: a value; each change makes a new one."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.ink.stroke import Stroke

Page = tuple[Stroke, ...]
MOST_CHANGES = 200
"""How far back undo reaches."""
MOST_STROKES = 2000
"""On one slide; the oldest give way."""


class Change(Struct, frozen=True):
    """A slide's ink before and after."""

    slide: str
    before: Page
    after: Page


class Book(Struct, frozen=True):
    """Ink by slide id."""

    pages: dict[str, Page] = {}
    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()

    def page(self, slide: str) -> Page:
        return self.pages.get(slide, ())

    def added(self, slide: str, stroke: Stroke) -> Book:
        """With one more stroke, above all others."""
        return self._changed(slide, (*self.page(slide), stroke)[-MOST_STROKES:])

    def without(self, slide: str, numbers: Collection[int]) -> Book:
        """Without the strokes of these numbers (from 0) of a slide."""
        return self._changed(slide, tuple(s for n, s in enumerate(self.page(slide)) if n not in numbers))

    def cleared(self, slide: str) -> Book:
        return self._changed(slide, ())

    def undo(self) -> Book:
        """Without the last change, on whichever slide it was; the same where there is none."""
        if not self.done:
            return self
        last = self.done[-1]
        return Book(self._with(last.slide, last.before), self.done[:-1], (*self.undone, last))

    def redo(self) -> Book:
        if not self.undone:
            return self
        next_ = self.undone[-1]
        return Book(self._with(next_.slide, next_.after), (*self.done, next_), self.undone[:-1])

    def joined(self, count: int) -> Book:
        """The last changes of one slide as one: a sweep of the eraser is undone at once."""
        part = self.done[len(self.done) - count :]
        if count < 2 or len({change.slide for change in part}) != 1:
            return self
        whole = Change(part[0].slide, part[0].before, part[-1].after)
        return replace(self, done=(*self.done[: len(self.done) - count], whole))

    def _changed(self, slide: str, after: Page) -> Book:
        before = self.page(slide)
        if before == after:
            return self
        change = Change(slide, before, after)
        return Book(self._with(slide, after), (*self.done, change)[-MOST_CHANGES:], ())

    def _with(self, slide: str, page: Page) -> dict[str, Page]:
        pages = {name: strokes for name, strokes in self.pages.items() if name != slide}
        return pages | {slide: page} if page else pages
