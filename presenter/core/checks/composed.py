"""Problems that only composing shows: text that does not fit its place, characters no font has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from presenter.core.checks.wording import check_words
from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Overflow, Text
from presenter.core.compose.measure import Measure
from presenter.core.deck import Cursor, cursors_of
from presenter.core.problem import Problem, error, warning
from presenter.core.source import Source
from presenter.core.span import Span
from presenter.core.story import Slide, Story

MissingGlyphs = Callable[[str, str, str, str], list[str]]
"""Text, face, language and own font to the characters that no font has."""


def composed_problems(
    story: Story, measure: Measure, missing_glyphs: MissingGlyphs, source: Source, *, sound: bool = True
) -> list[Problem]:
    """The problems of all slides, each once."""
    found: dict[tuple[Span, str], Problem] = {}
    for slide in story.slides:
        for problem in slide_problems(story, slide, measure, missing_glyphs, source, sound=sound):
            found.setdefault((problem.span, problem.message), problem)
    return list(found.values())


def slide_problems(
    story: Story, slide: Slide, measure: Measure, missing_glyphs: MissingGlyphs, source: Source, *, sound: bool = True
) -> Iterator[Problem]:
    """Compose every step of a slide in every state and language, with and without what is dated after the article.

    A slide that cannot be composed is a problem too, unless the story is not `sound`: then its errors say why.
    """
    for state in states_of(story, slide):
        yield from state_problems(story, slide, state, measure, missing_glyphs, source, sound=sound)


State = tuple[str, Cursor, bool]
"""Language, place in the deck, and whether what is dated after the article is shown."""


def states_of(story: Story, slide: Slide) -> Iterator[State]:
    """Every way in which a slide can be on stage."""
    layers = (False, True) if any(event.after for event in story.events.values()) else (False,)
    yield from product(story.languages, cursors_of(slide), layers)


def state_problems(
    story: Story,
    slide: Slide,
    state: State,
    measure: Measure,
    missing_glyphs: MissingGlyphs,
    source: Source,
    *,
    sound: bool = True,
) -> Iterator[Problem]:
    """The problems of one state: one frame is composed."""
    language, cursor, after = state
    slide = slide.chosen(cursor.choice)
    try:
        frame = compose(story, cursor, language, measure, after=after)
    except Exception as fault:  # noqa: BLE001  # a faulty slide must not hide the problems of the others
        if sound:
            message = f"slide {slide.number} ({language}) cannot be drawn: {type(fault).__name__}: {fault}"
            hint = "this is a fault of the program; please report it"
            yield error(source.span(slide.place), "fault", message, hint)
        return
    yield from _overflows(slide, frame, source)
    yield from _glyphs(slide, frame, missing_glyphs, source)
    if cursor.step == slide.last_step and not cursor.choice:
        yield from check_words(story, slide, frame, source)


def _overflows(slide: Slide, frame: Frame, source: Source) -> Iterator[Problem]:
    for overflow in frame.overflows:
        if overflow.words:
            yield warning(
                source.span(overflow.path or slide.place),
                "overflow",
                f"“{_short(overflow.words)}” on slide {slide.number} ({frame.language}) finds no free place and is left out",
                "shorten it, or take something else out of the chart: labels never cover each other",
            )
            continue
        yield warning(
            source.span(overflow.path or slide.place),
            "overflow",
            f"{_named(frame, overflow)} on slide {slide.number} ({frame.language}) does not fit: "
            f"{overflow.by:.0f} slide units too much",
            "shorten it; slides never shrink text by themselves",
        )


def _named(frame: Frame, overflow: Overflow) -> str:
    piece = next((piece for piece in frame.pieces if piece.id == overflow.piece), None)
    text = " ".join(piece.text.split()) if isinstance(piece, Text) else ""
    return f"“{_short(text)}”" if text else overflow.piece


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 32 else text[:31] + "…"


def _glyphs(slide: Slide, frame: Frame, missing_glyphs: MissingGlyphs, source: Source) -> Iterator[Problem]:
    missing: dict[str, None] = {}
    for piece in frame.pieces:
        if isinstance(piece, Text):
            for line in piece.lines:
                for run in line.runs:
                    style = run.style
                    found = missing_glyphs(run.text, style.face, style.language, style.font)
                    missing.update(dict.fromkeys(found))
    for character in missing:
        yield error(
            _character_span(source, slide, character),
            "glyph",
            f"no font has the character “{character}” (U+{ord(character):04X}) on slide {slide.number}",
            "write it another way",
        )


def _character_span(source: Source, slide: Slide, character: str) -> Span:
    """Where the character stands in the slide as written, else anywhere in the file, else the slide."""
    start, end = source.extent(slide.place)
    at = source.text.find(character, start, end)
    at = source.text.find(character) if at < 0 else at
    return source.lines.span(source.file, at, at + 1) if at >= 0 else source.span(slide.place)
