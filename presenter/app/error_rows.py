"""Which slides of the rail have an error in their part of the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from presenter.core.problem import Problem, Severity
from presenter.core.story import Story

if TYPE_CHECKING:
    from presenter.core.source import Path, Source


def error_rows(story: Story, source: Source | None, problems: Iterable[Problem]) -> frozenset[int]:
    """Rows (from 0) of the slides shown whose lines hold an error of the file as it is now.

    The file may be newer than the story on stage, so written slides are matched by id.
    """
    lines = {p.span.line for p in problems if p.severity is Severity.ERROR}
    if source is None or not isinstance(source.value, dict) or not lines:
        return frozenset()
    return frozenset(
        row
        for row, path in _places(story, source)
        if any(first <= line <= last for first, last in (_lines(source, path),) for line in lines)
    )


def slide_row(story: Story, source: Source | None, problem: Problem) -> int | None:
    """The row (from 0) of the slide in whose lines a problem lies; None for one of no slide."""
    if source is None or not isinstance(source.value, dict) or problem.span.file != source.file:
        return None
    for row, path in _places(story, source):
        first, last = _lines(source, path)
        if first <= problem.span.line <= last:
            return row
    return None


def _places(story: Story, source: Source) -> Iterable[tuple[int, Path]]:
    assert isinstance(source.value, dict)  # noqa: S101  # the caller looked
    slides = source.value.get("slides")
    for index, slide in enumerate(slides if isinstance(slides, list) else []):
        name = slide.get("id") if isinstance(slide, dict) else None
        if isinstance(name, str) and name in story.slide_index:
            yield story.slide_index[name], ("slides", index)
    for row, shown in enumerate(story.slides):
        if shown.made and shown.place[:1] == ("events",) and len(shown.place) > 1:
            yield row, shown.place


def _lines(source: Source, path: Path) -> tuple[int, int]:
    start, end = source.extent(path)
    # A block's end mark lies at the start of what follows it.
    end = start + len(source.text[start:end].rstrip())
    return source.lines.place(start)[0], source.lines.place(max(start, end - 1))[0]
