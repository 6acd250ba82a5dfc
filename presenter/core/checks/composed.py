"""Problems that only composing shows: text that does not fit its place, characters no font has."""

from __future__ import annotations

from collections.abc import Callable

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Text
from presenter.core.compose.measure import Measure
from presenter.core.deck import Cursor
from presenter.core.problem import Problem, error, warning
from presenter.core.source import Source
from presenter.core.span import NOWHERE, Span
from presenter.core.story import Slide, Story

MissingGlyphs = Callable[[str, str, str], list[str]]
"""Text, face and language to the characters that no font has."""


def composed_problems(
    story: Story, measure: Measure, missing_glyphs: MissingGlyphs, source: Source | None
) -> list[Problem]:
    """Compose the last step of each slide, and the steps before where there are any, in each language."""
    problems: dict[tuple[object, ...], Problem] = {}
    for slide in story.slides:
        for language in story.languages:
            for step in range(slide.last_step + 1):
                frame = compose(story, Cursor(slide.number - 1, step), language, measure)
                for problem in _overflows(slide, frame, source):
                    problems.setdefault((problem.span, problem.message), problem)
                for problem in _glyphs(slide, frame, missing_glyphs, source):
                    problems.setdefault((problem.span, problem.message), problem)
    return list(problems.values())


def _overflows(slide: Slide, frame: Frame, source: Source | None) -> list[Problem]:
    return [
        warning(
            _span(source, overflow.path or slide.place),
            "overflow",
            f"“{overflow.piece}” on slide {slide.number} ({frame.language}) does not fit: {overflow.by:.0f} su too much",
            "shorten the text; slides never shrink text by themselves",
        )
        for overflow in frame.overflows
    ]


def _glyphs(slide: Slide, frame: Frame, missing_glyphs: MissingGlyphs, source: Source | None) -> list[Problem]:
    missing: dict[str, None] = {}
    for piece in frame.pieces:
        if isinstance(piece, Text):
            for line in piece.lines:
                for run in line.runs:
                    for character in missing_glyphs(run.text, run.style.face, run.style.language):
                        missing.setdefault(character)
    return [
        error(
            _span(source, slide.place),
            "glyph",
            f"no font has the character “{character}” (U+{ord(character):04X}) on slide {slide.number} ({frame.language})",
            "write it another way, or bring a font that has it",
        )
        for character in missing
    ]


def _span(source: Source | None, path: tuple[str | int, ...]) -> Span:
    return source.span(path) if source is not None else NOWHERE
