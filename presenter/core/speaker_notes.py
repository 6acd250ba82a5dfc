"""Speaker notes that follow the steps: `[step]` begins what is said at the next step, `[step 3]` at that one.

The numbers are those of `step:` on the slide, 0 for what is there from the start. In Chinese `[步骤]` and `[步骤 3]` mean
the same. Notes without marks follow when they have one paragraph per step; else all of them belong to every step.
"""

from __future__ import annotations

import re

from msgspec import Struct

from presenter.core.markup import Paragraph, parse_markup

_MARK = re.compile(r"\[\s*(?:step|步骤)\s*(?P<number>[0-9]{1,3})?\s*\][ \t]*", re.IGNORECASE)


class Passage(Struct, frozen=True):
    """What is said at a step; None where it belongs to all of them."""

    step: int | None
    paragraphs: tuple[Paragraph, ...]


def passages(text: str, last_step: int) -> tuple[Passage, ...]:
    """The notes in the order they are written; those without words are left out."""
    first = _MARK.search(text)
    if first is None:
        paragraphs = parse_markup(text)
        if last_step and len(paragraphs) == last_step + 1:
            return tuple(Passage(step, (paragraph,)) for step, paragraph in enumerate(paragraphs))
        return (Passage(None, paragraphs),) if paragraphs else ()
    found: list[Passage] = []
    step, begin = 0, 0
    for mark in (*_MARK.finditer(text), None):
        paragraphs = parse_markup(text[begin : mark.start() if mark else len(text)])
        if paragraphs:
            found.append(Passage(step, paragraphs))
        if mark is not None:
            step = int(mark["number"]) if mark["number"] else step + 1
            begin = mark.end()
    return tuple(found)


def current(parts: tuple[Passage, ...], step: int) -> frozenset[int]:
    """Which passages are said now: those of the step, or of the last step before it that has words."""
    steps = [part.step for part in parts if part.step is not None and part.step <= step]
    now = max(steps, default=None)
    return frozenset(n for n, part in enumerate(parts) if part.step is None or part.step == now)


def highest_mark(text: str) -> int:
    """The highest step that the marks of the notes name; 0 without any."""
    step = highest = 0
    for mark in _MARK.finditer(text):
        step = int(mark["number"]) if mark["number"] else step + 1
        highest = max(highest, step)
    return highest


def without_marks(text: str) -> str:
    """The notes as they read without their steps: for paper and for lists."""
    return _MARK.sub("", text)
